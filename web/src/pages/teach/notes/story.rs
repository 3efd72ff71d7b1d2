//! What the teacher does in a scene: goes on, or lets the class vote first.

use belisha::lesson::BoardScene;
use belisha_api::staff::Action;
use yew::prelude::*;

use crate::i18n::{msg, use_i18n};
use crate::pages::teach::lesson::{Lesson, use_vote};
use crate::pages::teach::words;

/// Properties of [`Roads`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RoadsProps {
    pub(super) lesson: Lesson,
    pub(super) scene: BoardScene,
    /// Whether the board itself is beside, with all of its buttons.
    pub(super) is_beside: bool,
}

/// The roads of a scene, and its vote. While a vote is open nobody goes on by a slip of the finger.
#[component]
pub(super) fn Roads(props: &RoadsProps) -> Html {
    let i18n = use_i18n();
    let RoadsProps {
        lesson,
        scene,
        is_beside,
    } = props;
    let view = use_vote(lesson);
    let vote = lesson.live.as_ref().and_then(|live| live.vote.clone());
    let is_open = vote.as_ref().is_some_and(|vote| vote.open);
    let can_vote = scene.choices.len() > 1;
    html! {
        <>
            if is_open {
                if let Some(view) = &view {
                    <p class="notes__count" aria-live="polite">{ i18n.say(msg::teach::vote_voted(view.of, view.voted)) }</p>
                }
            } else if vote.is_some() {
                <p>{ i18n.say(msg::teach::notes_vote()) }</p>
            }
            if !is_beside {
                <div class="ways ways--tall">
                    if !is_open {
                        for (place, choice) in scene.choices.iter().enumerate() {
                            <button
                                key={choice.id.as_str()}
                                type="button"
                                class="button"
                                onclick={lesson.on_action(Action::Choose { choice: choice.id.clone() })}
                            >
                                { words::letter(place) }{ " " }{ &choice.text }
                            </button>
                        }
                    }
                    if can_vote {
                        if is_open {
                            <button type="button" class="button button--main" onclick={lesson.on_action(Action::StopVote)}>
                                { i18n.say(msg::teach::vote_stop()) }
                            </button>
                        } else {
                            <button type="button" class="button" onclick={lesson.on_step(|view| view.open_vote())}>
                                { i18n.say(if vote.is_some() { msg::teach::vote_again() } else { msg::teach::vote_open() }) }
                            </button>
                        }
                    }
                </div>
            }
        </>
    }
}
