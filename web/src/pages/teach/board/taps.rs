//! What the teacher's phone was tapped for, done by this board as if a key had been pressed.

use std::rc::Rc;

use belisha_api::path;
use belisha_api::remote::Tap;
use yew::prelude::*;

use crate::hooks::{Refusal, post_then};
use crate::pages::teach::lesson::{Command, Lesson};

/// Taps to do, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
struct Waiting(Vec<Tap>);

enum Turn {
    Came(Vec<Tap>),
    Done,
}

impl Reducible for Waiting {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        let mut taps = self.0.clone();
        match turn {
            Turn::Came(new) => taps.extend(new),
            Turn::Done => {
                taps.remove(0);
            }
        }
        Rc::new(Self(taps))
    }
}

/// Takes taps whenever there are new ones, and does one after the other: what a step is depends on the step before.
#[hook]
pub(super) fn use_taps(lesson: &Lesson, on_command: Callback<Command>) {
    let waiting = use_reducer_eq(Waiting::default);
    {
        let dispatch = waiting.dispatcher();
        let address = lesson
            .live
            .as_ref()
            .map(|live| AttrValue::from(path::of_lesson(path::LESSON_TAPS, &live.id)));
        use_effect_with((lesson.tapped, address), move |(_, address)| {
            if let Some(address) = address.clone() {
                let done = Callback::from(move |result: Result<Vec<Tap>, Refusal>| {
                    // What was tapped while the server was away is past.
                    dispatch.dispatch(Turn::Came(result.unwrap_or_default()));
                });
                post_then(address, (), done);
            }
        });
    }
    let dispatch = waiting.dispatcher();
    use_effect_with(waiting.0.clone(), move |taps| {
        if let Some(tap) = taps.first() {
            on_command.emit(match tap {
                Tap::Back => Command::Back,
                Tap::Next => Command::Next,
                Tap::Blank => Command::Blank,
            });
            dispatch.dispatch(Turn::Done);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taps_are_done_in_the_order_they_came() {
        let waiting = Rc::new(Waiting::default())
            .reduce(Turn::Came(vec![Tap::Next]))
            .reduce(Turn::Came(vec![Tap::Back, Tap::Blank]))
            .reduce(Turn::Done);
        assert_eq!(waiting.0, [Tap::Back, Tap::Blank]);
    }
}
