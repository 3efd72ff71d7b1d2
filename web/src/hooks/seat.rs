//! A tablet's seat in a lesson: joins, carries on after a reload, answers, and sends again what has not arrived.

use std::collections::BTreeMap;
use std::rc::Rc;

use belisha::{ChoiceId, Chosen, QuestionId};
use belisha_api::pupil::{
    Acknowledged, Answers, Ballot, Join, JoinByPictures, PictureCode, PupilNow, PupilView, Receipt,
    Seated,
};
use belisha_api::{Changed, ProblemCode, SittingId, VoteId, path};
use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::live::{Connection, use_live};
use super::remote::{Refusal, get, post};
use super::shell::drawn;
use super::storage::{device, tab};
use super::unsent::Unsent;
use super::voting::Voting;

const TOKEN: &str = "belisha-seat";
const UNSENT: &str = "belisha-unsent";
/// The questions and answers of this tablet's seat, so that a page that is loaded again begins where it was. Only in the
/// tab: whoever takes up the tablet next opens another.
const VIEW: &str = "belisha-view";
const BALLOT: &str = "belisha-ballot";
/// How often a tablet that is cut off tries again, in milliseconds. Short enough that a class does not notice, long
/// enough that thirty tablets do not drown a school's Wi-Fi when it comes back.
const TRY_AGAIN: u32 = 2_500;

/// Where this tablet is.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// In no lesson: shows the number pad.
    Outside,
    /// Has a seat and is waiting for the server to say what to show.
    Returning,
    /// In a lesson. As long as the view has no seat, one is being asked for.
    Seated(Rc<PupilView>),
    /// The lesson closed, and the server has forgotten this seat, as it must.
    Finished,
}

#[derive(Clone, Debug, PartialEq)]
struct State {
    token: Option<String>,
    /// The code to ask for a seat with, when the server has drawn the lesson's question without one.
    code: Option<String>,
    place: Place,
    refusal: Option<Refusal>,
    unsent: Unsent,
    receipts: BTreeMap<QuestionId, Receipt>,
    voting: Voting,
    /// Whether the seat came a moment ago, with what to show.
    is_new: bool,
    /// Counts up to make the tablet try again.
    tick: u32,
}

enum Action {
    Joining,
    Joined(Result<Seated, Refusal>),
    Viewed(Result<PupilView, Refusal>),
    Answered(SittingId, QuestionId, Chosen),
    Sent(Result<Acknowledged, Refusal>),
    Tapped(VoteId, ChoiceId),
    Voted(Result<Ballot, Refusal>),
    Tick,
    Leave,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            // The next refusal is a new one, and is said anew.
            Action::Joining => next.refusal = None,
            Action::Joined(Ok(Seated { token, view })) => {
                next.token = Some(token);
                next.is_new = true;
                next.code = None;
                // What was answered while the seat was being asked for belongs to it.
                next.unsent = match &view.now {
                    PupilNow::Check { sitting, .. } => next.unsent.only_of(sitting),
                    _ => Unsent::default(),
                };
                next.see(view);
            }
            Action::Joined(Err(refusal)) => {
                let is_passing = matches!(
                    refusal.code(),
                    None | Some(ProblemCode::TooManyTries | ProblemCode::NotStored)
                );
                if next.code.is_some() && !is_passing {
                    next.code = None;
                    next.place = Place::Outside;
                    next.unsent = Unsent::default();
                }
                next.refusal = Some(refusal);
            }
            Action::Viewed(Ok(view)) => next.see(view),
            Action::Viewed(Err(refusal)) => next.refused(refusal),
            Action::Answered(sitting, question, chosen) => {
                next.unsent = next.unsent.with(sitting, question, chosen);
            }
            Action::Sent(Ok(Acknowledged { receipts })) => {
                next.refusal = None;
                next.unsent = next.unsent.without(&receipts);
                for receipt in receipts {
                    next.receipts.insert(receipt.question.clone(), receipt);
                }
            }
            Action::Sent(Err(refusal)) => {
                if refusal.code() == Some(ProblemCode::CheckClosed) {
                    next.unsent = next.unsent.emptied();
                }
                next.refused(refusal);
            }
            Action::Tapped(vote, choice) => next.voting = next.voting.tapped(vote, choice),
            Action::Voted(Ok(ballot)) => {
                next.refusal = None;
                next.voting = next.voting.acknowledged(ballot);
            }
            Action::Voted(Err(refusal)) => match refusal.code() {
                // Too late, or the lesson has been changed under the vote: nothing that a child could mend.
                Some(ProblemCode::VoteClosed | ProblemCode::BadField) => {
                    next.voting = next.voting.closed();
                }
                _ => next.refused(refusal),
            },
            Action::Tick => {
                next.is_new = false;
                next.tick = next.tick.wrapping_add(1);
            }
            Action::Leave => {
                next.token = None;
                next.place = Place::Outside;
                next.refusal = None;
                next.unsent = Unsent::default();
                next.voting = Voting::default();
                next.receipts.clear();
            }
        }
        Rc::new(next)
    }
}

impl State {
    fn restored(code: String) -> Self {
        let token: Option<String> = device().get(TOKEN);
        let drawn: Option<PupilView> = drawn();
        let mut state = Self {
            token,
            code: None,
            place: Place::Outside,
            refusal: None,
            unsent: Unsent::default(),
            receipts: BTreeMap::new(),
            voting: Voting::default(),
            is_new: false,
            tick: 0,
        };
        if state.token.is_some() {
            state.place = Place::Returning;
            state.unsent = device().get(UNSENT).unwrap_or_default();
            state.voting = Voting::kept(device().get(BALLOT));
            let kept = tab().get::<PupilView>(VIEW).filter(|kept| {
                // What the server has drawn is newer.
                drawn
                    .as_ref()
                    .is_none_or(|drawn| sitting(drawn) == sitting(kept))
            });
            if let Some(kept) = kept {
                state.see(kept);
            }
        } else if let Some(drawn) = drawn {
            state.code = Some(code);
            state.see(drawn);
        }
        state
    }

    /// The view with everything that has been acknowledged since it came; only of a seat in a check.
    fn to_keep(&self) -> Option<PupilView> {
        let Place::Seated(view) = &self.place else {
            return None;
        };
        let mut view = PupilView::clone(view);
        match &mut view.now {
            PupilNow::Check { answered, .. } if view.seat.is_some() => {
                *answered = self.receipts.values().cloned().collect();
                Some(view)
            }
            _ => None,
        }
    }

    fn see(&mut self, view: PupilView) {
        self.refusal = None;
        let before = match &self.place {
            Place::Seated(before) => Some(&before.now),
            _ => None,
        };
        self.voting = self.voting.seen(&view.now, before);
        if let PupilNow::Check { answered, .. } = &view.now {
            let newest = answered
                .iter()
                .map(|receipt| receipt.turn)
                .max()
                .unwrap_or(0);
            self.unsent = self.unsent.without(answered).not_before(newest);
            self.receipts = answered
                .iter()
                .map(|receipt| (receipt.question.clone(), receipt.clone()))
                .collect();
        }
        if matches!(view.now, PupilNow::Thanks { .. }) {
            self.token = None;
            self.unsent = Unsent::default();
        }
        self.place = Place::Seated(Rc::new(view));
    }

    fn refused(&mut self, refusal: Refusal) {
        match refusal.code() {
            Some(ProblemCode::LessonClosed) => {
                let was_here = !matches!(self.place, Place::Outside | Place::Returning);
                self.token = None;
                self.unsent = Unsent::default();
                self.voting = Voting::default();
                self.place = if was_here {
                    Place::Finished
                } else {
                    Place::Outside
                };
                self.refusal = (!was_here).then_some(refusal);
            }
            Some(ProblemCode::NoSeat) => {
                self.token = None;
                self.unsent = Unsent::default();
                self.voting = Voting::default();
                self.place = Place::Outside;
                self.refusal = Some(refusal);
            }
            _ => self.refusal = Some(refusal),
        }
    }
}

fn sitting(view: &PupilView) -> Option<&SittingId> {
    match &view.now {
        PupilNow::Check { sitting, .. } => Some(sitting),
        _ => None,
    }
}

/// What a tablet shows and can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Seating {
    /// Where it is.
    pub place: Place,
    /// The last refusal, until something works.
    pub refusal: Option<Refusal>,
    /// Whether the server is there.
    pub connection: Connection,
    /// What has not been acknowledged.
    pub unsent: Unsent,
    /// What has, by question.
    pub receipts: BTreeMap<QuestionId, Receipt>,
    /// What it votes in the story.
    pub voting: Voting,
    /// Joins with a code.
    pub join: Callback<String>,
    /// Joins with three pictures.
    pub join_by_pictures: Callback<PictureCode>,
    /// Answers a question of the open check.
    pub answer: Callback<(SittingId, QuestionId, Chosen)>,
    /// Votes for a choice of the open vote.
    pub vote: Callback<(VoteId, ChoiceId)>,
    /// Forgets the seat.
    pub leave: Callback<()>,
}

#[cfg(feature = "ssr")]
impl Seating {
    /// What a tablet shows of a lesson before it has a seat and anything can be done.
    pub fn drawn(view: PupilView) -> Self {
        Self {
            place: Place::Seated(Rc::new(view)),
            refusal: None,
            connection: Connection::Opening,
            unsent: Unsent::default(),
            receipts: BTreeMap::new(),
            voting: Voting::default(),
            join: Callback::noop(),
            join_by_pictures: Callback::noop(),
            answer: Callback::noop(),
            vote: Callback::noop(),
            leave: Callback::noop(),
        }
    }
}

/// What is left of this tablet's seat when the app starts.
#[derive(Clone, Debug, PartialEq)]
pub struct RestoredSeat(State);

impl RestoredSeat {
    /// Reads it from the page and from what the tablet keeps. `code` is the join code in the address, which a QR code
    /// brings; it is used by itself only when the server has drawn the lesson's question already.
    pub fn read(code: String) -> Self {
        Self(State::restored(code))
    }
}

/// This tablet's seat.
#[hook]
pub fn use_seat(restored: &RestoredSeat) -> Seating {
    let state = use_reducer(|| restored.0.clone());
    let sending = use_mut_ref(|| false);
    let asking = use_mut_ref(|| false);
    let sending_ballot = use_mut_ref(|| false);

    // What the tablet keeps follows the state, at once.
    use_effect_with(state.token.clone(), |token| match token {
        Some(token) => {
            device().set(TOKEN, token);
        }
        None => device().remove(TOKEN),
    });
    use_effect_with(state.unsent.clone(), |unsent| {
        device().set(UNSENT, unsent);
    });
    let ballot = state.voting.to_send().cloned();
    use_effect_with(ballot.clone(), |ballot| match ballot {
        Some(ballot) => {
            device().set(BALLOT, ballot);
        }
        None => device().remove(BALLOT),
    });

    use_effect_with((state.place.clone(), state.receipts.clone()), {
        let state = state.clone();
        move |_| match state.to_keep() {
            Some(view) => {
                tab().set(VIEW, &view);
            }
            None => tab().remove(VIEW),
        }
    });

    let fetch = {
        let dispatch = state.dispatcher();
        use_callback(state.token.clone(), move |(), token: &Option<String>| {
            if let Some(token) = token.clone() {
                let dispatch = dispatch.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    dispatch.dispatch(Action::Viewed(get(path::PUPIL_NOW, Some(&token)).await));
                });
            }
        })
    };
    let connection = use_live(
        state
            .token
            .as_ref()
            .map(|token| AttrValue::from(format!("{}?seat={token}", path::PUPIL_EVENTS))),
        fetch.reform(|_: Changed| ()),
    );

    let is_cut_off = state.token.is_some() && connection != Connection::Open;
    let is_waiting =
        !state.unsent.is_empty() || ballot.is_some() || is_cut_off || state.code.is_some();
    {
        let dispatch = state.dispatcher();
        use_effect_with(is_waiting, move |waiting| {
            let interval =
                waiting.then(|| Interval::new(TRY_AGAIN, move || dispatch.dispatch(Action::Tick)));
            move || drop(interval)
        });
    }
    {
        let fetch = fetch.clone();
        let is_new = state.is_new;
        use_effect_with(
            (state.token.clone(), state.tick),
            move |(token, _): &(Option<String>, u32)| {
                if token.is_some() && is_cut_off && !is_new {
                    fetch.emit(());
                }
            },
        );
    }
    {
        let dispatch = state.dispatcher();
        let token = state.token.clone();
        use_effect_with(
            (state.unsent.to_send(), state.tick),
            move |(to_send, _): &(Option<Answers>, u32)| {
                let (Some(answers), Some(token)) = (to_send.clone(), token) else {
                    return;
                };
                if sending.replace(true) {
                    // One request at a time; the next tick sends what has gathered.
                    return;
                }
                wasm_bindgen_futures::spawn_local(async move {
                    let result = post(path::PUPIL_ANSWERS, Some(&token), &answers).await;
                    sending.replace(false);
                    dispatch.dispatch(Action::Sent(result));
                });
            },
        );
    }

    {
        let dispatch = state.dispatcher();
        use_effect_with(
            (state.code.clone(), state.tick),
            move |(code, _): &(Option<String>, u32)| {
                let Some(code) = code.clone() else {
                    return;
                };
                if asking.replace(true) {
                    return;
                }
                wasm_bindgen_futures::spawn_local(async move {
                    let result = post(path::PUPIL_JOIN, None, &Join { code }).await;
                    asking.replace(false);
                    dispatch.dispatch(Action::Joined(result));
                });
            },
        );
    }
    {
        let dispatch = state.dispatcher();
        let token = state.token.clone();
        let fetch = fetch.clone();
        use_effect_with(
            (state.voting.clone(), state.tick),
            move |(voting, _): &(Voting, u32)| {
                let (Some(ballot), Some(token)) = (voting.to_send().cloned(), token) else {
                    return;
                };
                if sending_ballot.replace(true) {
                    return;
                }
                wasm_bindgen_futures::spawn_local(async move {
                    let result = post(path::PUPIL_VOTE, Some(&token), &ballot).await;
                    sending_ballot.replace(false);
                    let is_late = matches!(&result, Err(refusal) if refusal.code() == Some(ProblemCode::VoteClosed));
                    dispatch.dispatch(Action::Voted(result));
                    if is_late {
                        fetch.emit(());
                    }
                });
            },
        );
    }

    let join = {
        let dispatch = state.dispatcher();
        use_callback((), move |code: String, ()| {
            let dispatch = dispatch.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let result = post(path::PUPIL_JOIN, None, &Join { code }).await;
                dispatch.dispatch(Action::Joined(result));
            });
        })
    };
    let join_by_pictures = {
        let dispatch = state.dispatcher();
        use_callback((), move |pictures: PictureCode, ()| {
            let dispatch = dispatch.clone();
            dispatch.dispatch(Action::Joining);
            wasm_bindgen_futures::spawn_local(async move {
                let join = JoinByPictures { pictures };
                let result = post(path::PUPIL_JOIN_PICTURES, None, &join).await;
                dispatch.dispatch(Action::Joined(result));
            });
        })
    };
    let answer = {
        let dispatch = state.dispatcher();
        use_callback((), move |(sitting, question, chosen), ()| {
            dispatch.dispatch(Action::Answered(sitting, question, chosen));
        })
    };
    let vote = {
        let dispatch = state.dispatcher();
        use_callback((), move |(vote, choice), ()| {
            dispatch.dispatch(Action::Tapped(vote, choice));
        })
    };
    let leave = {
        let dispatch = state.dispatcher();
        use_callback((), move |(), ()| dispatch.dispatch(Action::Leave))
    };

    Seating {
        place: state.place.clone(),
        refusal: state.refusal.clone(),
        connection,
        unsent: state.unsent.clone(),
        receipts: state.receipts.clone(),
        voting: state.voting.clone(),
        join,
        join_by_pictures,
        answer,
        vote,
        leave,
    }
}
