//! A misconception with how many hold it and what to say.

use belisha_api::staff::HeldMisconception;
use yew::prelude::*;

use crate::components::figures::count_words;
use crate::i18n::{msg, use_i18n};

/// Properties of [`HeldList`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct HeldListProps {
    /// Most held first.
    pub(super) held: Vec<HeldMisconception>,
}

/// Misconceptions, most held first.
#[component]
pub(super) fn HeldList(props: &HeldListProps) -> Html {
    html! {
        <ol class="held">
            for held in &props.held {
                <Held key={held.misconception.id.to_string()} held={held.clone()} />
            }
        </ol>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HeldProps {
    held: HeldMisconception,
}

#[component]
fn Held(props: &HeldProps) -> Html {
    let i18n = use_i18n();
    let figures = &props.held.figures;
    let words = &props.held.misconception;
    let count = count_words(&i18n, figures.held, figures.of);
    html! {
        <li class="held__one">
            <p class="held__statement">{ &words.statement }</p>
            <p class="held__count">{ i18n.say(msg::lead::held_of(count, figures.of)) }</p>
            <p><strong>{ i18n.say(msg::lead::held_say()) }</strong>{ " " }{ &words.reteach }</p>
            <details>
                <summary>{ i18n.say(msg::lead::held_slide(words.slide_title.as_str())) }</summary>
                <div class="held__slide">
                    for paragraph in &words.slide {
                        <p>{ paragraph }</p>
                    }
                    <p><strong>{ i18n.say(msg::lead::held_ask(words.ask.as_str())) }</strong></p>
                    <p class="held__why">{ &words.explanation }</p>
                </div>
            </details>
        </li>
    }
}
