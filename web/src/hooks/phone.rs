//! A teacher's own phone that moves the board: takes up its link, follows the board, taps.

use std::rc::Rc;

use belisha_api::remote::{OpenRemote, RemoteOpened, RemoteView, Tap};
use belisha_api::{Changed, ProblemCode, path};
use yew::prelude::*;

use super::live::{Connection, use_live};
use super::remote::{Refusal, get_by_phone, post, post_by_phone};
use super::storage::device;
use super::use_interval;

const TOKEN: &str = "belisha-remote";
/// How often a phone that is cut off tries again, in milliseconds.
const TRY_AGAIN: u32 = 2_500;

#[derive(Clone, Debug, Default, PartialEq)]
struct State {
    token: Option<String>,
    view: Option<Rc<RemoteView>>,
    refusal: Option<Refusal>,
    is_over: bool,
}

enum Action {
    Opened(String, Result<RemoteOpened, Refusal>),
    Viewed(Result<RemoteView, Refusal>),
    Tapped(Result<(), Refusal>),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Opened(_, Ok(RemoteOpened { token })) => {
                next = Self {
                    token: Some(token),
                    ..Self::default()
                };
            }
            Action::Opened(link, Err(refusal)) => match kept_for(&link) {
                // The same phone has scanned its link again.
                Some(token) if refusal.code() == Some(ProblemCode::LinkUsed) => {
                    next.token = Some(token);
                }
                _ => next.refused(refusal),
            },
            Action::Viewed(Ok(view)) => {
                next.view = Some(Rc::new(view));
                next.refusal = None;
            }
            Action::Tapped(Ok(())) => next.refusal = None,
            Action::Viewed(Err(refusal)) | Action::Tapped(Err(refusal)) => next.refused(refusal),
        }
        Rc::new(next)
    }
}

impl State {
    fn restored() -> Self {
        let token: Option<String> = device().get(TOKEN);
        Self {
            is_over: token.is_none(),
            refusal: token
                .is_none()
                .then(|| Refusal::Problem(ProblemCode::NoRemote.into())),
            token,
            view: None,
        }
    }

    fn refused(&mut self, refusal: Refusal) {
        if let Some(ProblemCode::NoRemote | ProblemCode::LessonClosed | ProblemCode::LinkUsed) =
            refusal.code()
        {
            *self = Self {
                is_over: true,
                ..Self::default()
            };
        }
        self.refusal = Some(refusal);
    }
}

/// The token that this phone keeps, when it is one of the link's lesson.
fn kept_for(link: &str) -> Option<String> {
    let lesson = |token: &str| token.split('.').next().map(str::to_owned);
    device()
        .get::<String>(TOKEN)
        .filter(|token| lesson(token) == lesson(link))
}

/// What a phone shows and can do.
#[derive(Clone, Debug, PartialEq)]
pub struct PhoneRemote {
    /// What to show, once it is here.
    pub view: Option<Rc<RemoteView>>,
    /// Why something was refused.
    pub refusal: Option<Refusal>,
    /// Whether this phone moves no board, or no longer.
    pub is_over: bool,
    /// Whether the phone has been let in, and its link is of no more use.
    pub is_in: bool,
    /// Whether the server cannot be reached.
    pub is_cut_off: bool,
    /// Taps a button.
    pub tap: Callback<Tap>,
}

/// This phone, with the link that led here or as it was.
#[hook]
pub fn use_phone(link: Option<AttrValue>) -> PhoneRemote {
    let state = {
        let is_new = link.is_some();
        use_reducer(move || {
            if is_new {
                State::default()
            } else {
                State::restored()
            }
        })
    };
    let opening = use_mut_ref(|| false);
    let open = {
        let dispatch = state.dispatcher();
        use_callback(link, move |(), link: &Option<AttrValue>| {
            let Some(link) = link.clone().filter(|_| !opening.replace(true)) else {
                return;
            };
            let (dispatch, opening) = (dispatch.clone(), opening.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let link = link.to_string();
                let body = OpenRemote { link: link.clone() };
                let opened = post(path::REMOTE_NOW, None, &body).await;
                opening.replace(false);
                dispatch.dispatch(Action::Opened(link, opened));
            });
        })
    };
    let is_opening = state.token.is_none() && !state.is_over;
    {
        let open = open.clone();
        use_effect_with((), move |()| {
            if is_opening {
                open.emit(());
            }
        });
    }
    use_effect_with(
        (state.token.clone(), state.is_over),
        |(token, is_over)| match token {
            Some(token) => {
                device().set(TOKEN, token);
            }
            None if *is_over => device().remove(TOKEN),
            None => {}
        },
    );

    let fetch = {
        let dispatch = state.dispatcher();
        use_callback(state.token.clone(), move |(), token: &Option<String>| {
            if let Some(token) = token.clone() {
                let dispatch = dispatch.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    let view = get_by_phone(path::REMOTE_NOW, &token).await;
                    dispatch.dispatch(Action::Viewed(view));
                });
            }
        })
    };
    let connection = use_live(
        state
            .token
            .as_ref()
            .map(|token| AttrValue::from(format!("{}?remote={token}", path::REMOTE_EVENTS))),
        fetch.reform(|_: Changed| ()),
    );
    // The stream ends when the phone is shut out; asking says why.
    {
        let fetch = fetch.clone();
        use_effect_with(connection, move |connection| {
            if *connection == Connection::Lost {
                fetch.emit(());
            }
        });
    }
    let is_cut_off = !state.is_over && connection == Connection::Lost;
    use_interval(
        (is_cut_off || is_opening && state.refusal.is_some()).then_some(TRY_AGAIN),
        Callback::from(move |()| {
            if is_opening {
                open.emit(());
            } else {
                fetch.emit(());
            }
        }),
    );
    let tap = {
        let dispatch = state.dispatcher();
        use_callback(
            state.token.clone(),
            move |tap: Tap, token: &Option<String>| {
                if let Some(token) = token.clone() {
                    let dispatch = dispatch.clone();
                    wasm_bindgen_futures::spawn_local(async move {
                        let tapped = post_by_phone(path::REMOTE_TAPS, &token, &tap).await;
                        dispatch.dispatch(Action::Tapped(tapped));
                    });
                }
            },
        )
    };
    PhoneRemote {
        view: state.view.clone(),
        refusal: state.refusal.clone(),
        is_over: state.is_over,
        is_in: state.token.is_some(),
        is_cut_off,
        tap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use belisha::{UnitId, Year};

    fn showing() -> Rc<State> {
        Rc::new(State {
            token: Some("lesson.secret".to_owned()),
            view: Some(Rc::new(RemoteView {
                unit: UnitId::new("gifts"),
                year: Year::new(4).unwrap(),
                title: "Gifts".to_owned(),
                lesson_locale: "en-GB".to_owned(),
                slide: 1,
                slides: 2,
                check: None,
                cards: Vec::new(),
                next: None,
                blank: false,
            })),
            ..State::default()
        })
    }

    #[test]
    fn the_notes_are_gone_from_a_phone_that_is_shut_out() {
        for code in [ProblemCode::NoRemote, ProblemCode::LessonClosed] {
            let refusal = Refusal::Problem(code.into());
            let out = showing().reduce(Action::Viewed(Err(refusal.clone())));
            assert!(out.is_over && out.view.is_none() && out.token.is_none());
            assert_eq!(out.refusal, Some(refusal));
        }
    }

    #[test]
    fn the_notes_stay_while_the_server_is_away() {
        let cut = showing().reduce(Action::Tapped(Err(Refusal::Unreachable)));
        assert!(cut.view.is_some() && !cut.is_over);
        let back = cut.reduce(Action::Tapped(Ok(())));
        assert_eq!(back.refusal, None);
    }
}
