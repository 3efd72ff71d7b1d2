//! Starts a lesson, or takes up the one left open, and goes to the board.

use belisha::UnitId;
use belisha_api::ClassId;
use belisha_api::path;
use belisha_api::staff::{LiveLesson, StartLesson};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::hooks::{Refusal, post_then};
use crate::pages::staff::StaffRoute;

/// A way to start lessons.
#[derive(Clone, PartialEq)]
pub(super) struct Starting {
    /// Starts the unit with the class.
    pub(super) start: Callback<(ClassId, UnitId)>,
    /// Whether one is being started.
    pub(super) is_busy: bool,
    /// Why it could not be started.
    pub(super) refusal: Option<Refusal>,
}

/// Starts lessons from this page.
#[hook]
pub(super) fn use_starting() -> Starting {
    let navigator = use_navigator();
    let is_busy = use_state_eq(|| false);
    let refusal = use_state_eq(|| None);
    let start = {
        let (is_busy, refusal) = (is_busy.setter(), refusal.setter());
        Callback::from(move |(class, unit): (ClassId, UnitId)| {
            let (is_busy, refusal, navigator) =
                (is_busy.clone(), refusal.clone(), navigator.clone());
            is_busy.set(true);
            refusal.set(None);
            post_then::<StartLesson, LiveLesson>(
                path::LESSONS.into(),
                StartLesson { class, unit },
                Callback::from(move |result: Result<LiveLesson, Refusal>| {
                    is_busy.set(false);
                    match result {
                        Ok(lesson) => {
                            if let Some(navigator) = &navigator {
                                navigator.push(&StaffRoute::Board {
                                    lesson: lesson.id.0,
                                });
                            }
                        }
                        Err(why) => refusal.set(Some(why)),
                    }
                }),
            );
        })
    };
    Starting {
        start,
        is_busy: *is_busy,
        refusal: (*refusal).clone(),
    }
}
