//! A vote on how the story goes on: one tap, which may be changed while the vote is open.

use belisha::lesson::PupilScene;
use belisha::{Block, UnitId, Year, plain_text};
use belisha_api::VoteId;
use yew::prelude::*;

use crate::components::{Icon, SpeakButton, SpokenBlocks, SpokenText};
use crate::hooks::Seating;
use crate::i18n::{msg, use_i18n};

/// Those up to this year see the scene's picture: they cannot read much of it yet.
const PICTURES_UNTIL: u8 = 2;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct VotePageProps {
    pub vote: VoteId,
    pub scene: PupilScene,
    pub unit: UnitId,
    pub year: Year,
    pub lesson_locale: AttrValue,
    pub seating: Seating,
}

#[component]
pub(super) fn VotePage(props: &VotePageProps) -> Html {
    let i18n = use_i18n();
    let VotePageProps { vote, scene, .. } = props;
    let chosen = props.seating.voting.chosen(vote);
    let blocks: Vec<Block> = scene
        .body
        .iter()
        .filter(|block| {
            props.year.number() <= PICTURES_UNTIL || !matches!(block, Block::Picture(_))
        })
        .cloned()
        .collect();
    html! {
        <section class="check vote" lang={props.lesson_locale.clone()}>
            <div class="check__stem">
                <h1>{ &scene.title }</h1>
                <SpeakButton text={plain_text(&blocks)} locale={props.lesson_locale.clone()} />
            </div>
            <div class="vote__scene">
                <SpokenBlocks {blocks} unit={props.unit.clone()} year={props.year} />
            </div>
            <p class="vote__ask" lang={i18n.locale().to_owned()}>{ i18n.say(msg::pupil::vote_tap()) }</p>
            <ul class="answers">
                for (place, (id, text)) in scene.choices.iter().enumerate() {
                    {
                        choice(props, place, text, chosen.is_some_and(|(own, _)| own == id), {
                            let (vote, id) = (vote.clone(), id.clone());
                            props.seating.vote.reform(move |_: MouseEvent| (vote.clone(), id.clone()))
                        })
                    }
                }
            </ul>
            // Below, where the finger is, and there from the start, so that nothing jumps under it.
            <p class="vote__state" role="status" lang={i18n.locale().to_owned()}>
                if let Some((_, is_counted)) = chosen {
                    { i18n.say(if is_counted { msg::pupil::vote_counted() } else { msg::pupil::vote_kept() }) }
                }
            </p>
        </section>
    }
}

fn choice(
    props: &VotePageProps,
    place: usize,
    text: &str,
    is_chosen: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let letter = ["A", "B", "C", "D", "E", "F"].get(place).copied();
    html! {
        <li class={classes!("answer", is_chosen.then_some("answer--chosen"))}>
            <button type="button" class="answer__button" aria-pressed={is_chosen.to_string()} {onclick}>
                <span class="answer__letter" aria-hidden="true">
                    if is_chosen { <Icon name="tick" /> } else { { letter.unwrap_or("") } }
                </span>
                <span class="answer__text"><SpokenText text={text.to_owned()} /></span>
            </button>
            <SpeakButton text={text.to_owned()} locale={props.lesson_locale.clone()} of={text.to_owned()} />
        </li>
    }
}
