//! A live lesson as the teacher's windows share it: the logic of the board and of the notes.

mod desk;
mod flow;
mod keys;
#[cfg(test)]
pub(crate) mod samples;
mod story;

use std::rc::Rc;

use belisha::lesson::{BoardPack, SlideKind};
use belisha_api::pupil::HelpPack;
use belisha_api::staff::{Action, CheckView, ClassToday, LiveLesson, Revisit, VoteView};
use belisha_api::{Changed, LessonId, Problem, ProblemCode, path};
use yew::prelude::*;

use crate::components::use_sign_in_when;
use crate::hooks::{
    Connection, get_then, post_then, use_fetched, use_forgotten, use_interval, use_live, use_shared,
};
use crate::pages::teach::school::use_school_words;
pub(crate) use desk::Reach;
use desk::{Desk, Event};
pub(crate) use flow::{Aside, Move, Over, Screen, View};
pub(crate) use keys::{Command, command};

/// A live lesson and what can be done with it.
#[derive(Clone, PartialEq)]
pub(crate) struct Lesson {
    /// The lesson, once it is here.
    pub(crate) live: Option<Rc<LiveLesson>>,
    /// The unit's pack, once it is here.
    pub(crate) pack: Option<Rc<BoardPack>>,
    /// Where the board is beyond what the server keeps.
    pub(crate) aside: Aside,
    /// Whether the server can be reached.
    pub(crate) link: Reach,
    /// What was refused last.
    pub(crate) problem: Option<Problem>,
    /// Grows whenever seats, answers or the check may have changed.
    pub(crate) pulse: u32,
    /// Grows whenever the teacher's phone was tapped.
    pub(crate) tapped: u32,
    /// Does something.
    pub(crate) on_move: Callback<Move>,
}

impl Lesson {
    /// The lesson together with its unit, once both are here.
    pub(crate) fn view(&self) -> Option<View<'_>> {
        Some(View {
            pack: self.pack.as_deref()?,
            lesson: self.live.as_deref()?,
            aside: &self.aside,
        })
    }

    /// Does what `step` makes of the newest lesson.
    pub(crate) fn step(&self, step: impl Fn(&View<'_>) -> Move) {
        if let Some(view) = self.view() {
            self.on_move.emit(step(&view));
        }
    }

    /// A callback for a button that does an action.
    pub(crate) fn on_action<E>(&self, action: Action) -> Callback<E> {
        let on_move = self.on_move.clone();
        Callback::from(move |_: E| {
            on_move.emit(Move {
                action: Some(action.clone()),
                aside: None,
            });
        })
    }

    /// A callback for a button that makes a step.
    pub(crate) fn on_step<E>(&self, step: impl Fn(&View<'_>) -> Move + 'static) -> Callback<E> {
        let lesson = self.clone();
        Callback::from(move |_: E| lesson.step(&step))
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct DeskState(Desk);

impl Reducible for DeskState {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let after = self.0.clone().after(event);
        if after == self.0 {
            self
        } else {
            Rc::new(Self(after))
        }
    }
}

/// The name under which this browser keeps when a lesson began.
pub(crate) fn began(id: &LessonId) -> AttrValue {
    format!("belisha-began-{id}").into()
}

/// Follows a live lesson and does what the teacher asks for, in this window.
#[hook]
pub(crate) fn use_lesson(id: &LessonId) -> Lesson {
    let state = use_reducer_eq(DeskState::default);
    let desk = &state.0;
    let dispatch = state.dispatcher();
    let address = AttrValue::from(path::of_lesson(path::LESSON, id));
    let is_over = desk.shown.as_ref().is_some_and(|lesson| lesson.closed);
    let (aside, set_aside) = use_shared::<Aside>(format!("belisha-board-{id}").into(), is_over);
    use_forgotten(began(id), is_over);

    let fetch = {
        let dispatch = dispatch.clone();
        use_callback(address.clone(), move |(), address: &AttrValue| {
            let dispatch = dispatch.clone();
            get_then::<LiveLesson>(
                address.clone(),
                Callback::from(move |result: Result<LiveLesson, _>| {
                    dispatch.dispatch(Event::Fetched(result.map(Rc::new)));
                }),
            );
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((address, desk.stale), move |_| fetch.emit(()));
    }

    // What the teacher did, one at a time.
    {
        let dispatch = dispatch.clone();
        let sending = desk.sending.clone();
        let address = path::of_lesson(path::LESSON_ACTIONS, id);
        use_effect_with(desk.turn, move |turn| {
            if let Some(sending) = sending {
                let turn = *turn;
                post_then::<Action, LiveLesson>(
                    address.into(),
                    sending.action,
                    Callback::from(move |result: Result<LiveLesson, _>| {
                        dispatch.dispatch(Event::Sent(turn, result.map(Rc::new)));
                    }),
                );
            }
        });
    }

    // What other windows and the tablets did. That something changed is enough: whoever shows figures fetches them when
    // the lesson is here, which says whether there is a check.
    let events = path::of_lesson(path::LESSON_EVENTS, id);
    let tapped = use_state_eq(|| 0_u32);
    let on_changed = {
        let (fetch, beat) = (fetch.clone(), tapped.setter());
        let beats = use_mut_ref(|| 0_u32);
        Callback::from(move |changed: Changed| {
            if changed == Changed::Tapped {
                *beats.borrow_mut() += 1;
                beat.set(*beats.borrow());
            } else {
                fetch.emit(());
            }
        })
    };
    let connection = use_live(Some(events.into()), on_changed);
    // When the server is away, events are too: look again by asking.
    let is_cut = desk.link == Reach::Cut || connection == Connection::Lost;
    use_interval(is_cut.then_some(3_000), fetch);

    let unit = desk.shown.as_ref().map(|lesson| lesson.unit.clone());
    let pack = use_fetched::<BoardPack>(
        unit.map(|unit| path::of_unit(path::BOARD_PACK, &unit).into()),
        0,
    );
    let pack = use_school_words(pack);
    {
        let dispatch = dispatch.clone();
        use_effect_with(pack.clone(), move |pack| {
            if let Some(pack) = pack {
                dispatch.dispatch(Event::Pack(Rc::clone(pack)));
            }
        });
    }

    use_sign_in_when(
        desk.problem
            .as_ref()
            .is_some_and(|problem| problem.code == ProblemCode::SignInFirst),
    );

    let on_move = use_callback(
        (dispatch, set_aside),
        |step: Move, (dispatch, set_aside)| {
            if let Some(action) = step.action {
                dispatch.dispatch(Event::Do(action));
            }
            if let Some(aside) = step.aside {
                set_aside.emit(aside);
            }
        },
    );
    Lesson {
        live: desk.shown.clone(),
        pack,
        aside,
        link: desk.link,
        problem: desk.problem.clone(),
        pulse: desk.heard + desk.landed,
        tapped: *tapped,
        on_move,
    }
}

/// How the check of this lesson goes, while there is one.
#[hook]
pub(crate) fn use_check(lesson: &Lesson) -> Option<Rc<CheckView>> {
    let live = lesson.live.as_deref();
    let address = live
        .filter(|live| live.check.is_some() && !live.closed)
        .map(|live| path::of_lesson(path::LESSON_CHECK, &live.id).into());
    use_fetched(address, lesson.pulse)
}

/// What this class found hardest in other units; asked for when the slide that calls them to mind is shown.
#[hook]
pub(crate) fn use_revisit(lesson: &Lesson) -> Vec<Revisit> {
    let is_wanted = lesson.view().is_some_and(|view| {
        matches!(view.screen(), Some(Screen::Slide(slide)) if slide.kind == SlideKind::Starter)
    });
    let live = lesson.live.as_deref().filter(|_| is_wanted);
    let address = live.map(|live| path::of_class(path::CLASS_TODAY, &live.class.id).into());
    let today = use_fetched::<ClassToday>(address, 0);
    let (Some(today), Some(live)) = (today, live) else {
        return Vec::new();
    };
    let others = today.revisit.iter().filter(|one| one.unit != live.unit);
    others.cloned().collect()
}

/// How the vote of this lesson goes, while there is one.
#[hook]
pub(crate) fn use_vote(lesson: &Lesson) -> Option<Rc<VoteView>> {
    let vote = lesson.live.as_deref().and_then(|live| live.vote.as_ref());
    let address = lesson
        .live
        .as_deref()
        .filter(|live| live.vote.is_some())
        .map(|live| path::of_lesson(path::LESSON_VOTE, &live.id).into());
    // What was fetched may be of the vote before, or of this one while it was still open.
    use_fetched::<VoteView>(address, lesson.pulse).filter(|view| Some(&view.vote) == vote)
}

/// Who can help, for the class of this lesson; here before it is needed.
#[hook]
pub(crate) fn use_help(lesson: &Lesson) -> Option<Rc<HelpPack>> {
    let unit = lesson.live.as_deref().map(|live| &live.unit);
    use_fetched(
        unit.map(|unit| path::of_unit(path::UNIT_HELP, unit).into()),
        0,
    )
}
