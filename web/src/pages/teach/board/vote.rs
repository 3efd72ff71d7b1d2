//! The class votes on how the story goes on; what it voted; and where the teacher goes from there.

use std::rc::Rc;

use belisha::ChoiceId;
use belisha::lesson::{BoardChoice, BoardPack, BoardScene};
use belisha::understanding::VoteFigures;
use belisha_api::staff::{Action, LiveLesson, VoteView};
use yew::prelude::*;

use super::check::{figure, number_of_hands, typed_address};
use super::density::Density;
use super::slide::{Kicker, SceneFrame};
use crate::components::{Bar, Bars};
use crate::hooks::on_typed;
use crate::i18n::{I18n, msg, use_i18n};
use crate::pages::teach::lesson::{Lesson, use_vote};
use crate::pages::teach::sign::{Sign, SignView};
use crate::pages::teach::words;

/// Properties of [`VoteScreen`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct VoteScreenProps {
    pub(super) lesson: Lesson,
    pub(super) live: Rc<LiveLesson>,
    pub(super) pack: Rc<BoardPack>,
    pub(super) scene: BoardScene,
}

/// An open vote: the scene, its choices, how many have voted. For which is not shown before it stops.
#[component]
pub(super) fn VoteScreen(props: &VoteScreenProps) -> Html {
    let i18n = use_i18n();
    let VoteScreenProps {
        lesson,
        live,
        pack,
        scene,
    } = props;
    let view = use_vote(lesson);
    let known: Rc<[(ChoiceId, u16)]> = view
        .as_ref()
        .map_or_else(|| [].into(), |view| view.hands.as_slice().into());
    let typed = lesson
        .view()
        .and_then(|view| view.vote_hands().map(<[_]>::to_vec));
    // Without a tablet in the room there is nothing but hands.
    let counts_hands = typed.is_some() || !known.is_empty() || live.seats.is_empty();
    let counted = typed.unwrap_or_else(|| known.to_vec());
    let start_counting = {
        let known = known.clone();
        lesson.on_step(move |view| view.count_votes(&known))
    };
    html! {
        <SceneFrame pack={pack.clone()} scene={scene.clone()} has_vote=true>
            <div class="voting">
                <ul class="choices">
                    for (place, choice) in scene.choices.iter().enumerate() {
                        <li key={choice.id.as_str()} class="choice choice--told">
                            { label(place, choice) }
                            if counts_hands {
                                { hands(&i18n, lesson, choice, &counted, &known) }
                            }
                        </li>
                    }
                </ul>
                <div class="voting__below">
                    <div class="voting__count">
                        { count(&i18n, live, view.as_deref()) }
                    </div>
                    <div class="slide__ways">
                        if !counts_hands {
                            <button type="button" class="button" onclick={start_counting}>
                                <SignView sign={Sign::Hands} />{ i18n.say(msg::teach::vote_hands()) }
                            </button>
                        }
                        <button type="button" class="button" onclick={lesson.on_action(Action::PutVoteAway)}>
                            { i18n.say(msg::teach::vote_put_away()) }
                        </button>
                        <button type="button" class="button button--main" aria-keyshortcuts="V" onclick={lesson.on_action(Action::StopVote)}>
                            { i18n.say(msg::teach::vote_stop()) }
                        </button>
                    </div>
                </div>
            </div>
        </SceneFrame>
    }
}

fn label(place: usize, choice: &BoardChoice) -> Html {
    html! {
        <>
            <span class="choice__letter" aria-hidden="true">{ words::letter(place) }</span>
            <span class="choice__text">{ &choice.text }</span>
        </>
    }
}

fn hands(
    i18n: &I18n,
    lesson: &Lesson,
    choice: &BoardChoice,
    counted: &[(ChoiceId, u16)],
    known: &Rc<[(ChoiceId, u16)]>,
) -> Html {
    let value = counted
        .iter()
        .find(|(id, n)| id == &choice.id && *n > 0)
        .map(|(_, n)| n.to_string());
    let oninput = {
        let (lesson, known, id) = (lesson.clone(), known.clone(), choice.id.clone());
        on_typed(Callback::from(move |text: String| {
            if let Some(hands) = number_of_hands(&text) {
                lesson.step(|view| view.count_vote(&id, hands, &known));
            }
        }))
    };
    html! {
        <label class="hands__field">
            <span class="visually-hidden">{ i18n.say(msg::teach::hands_for(choice.text.as_str())) }</span>
            <input type="number" inputmode="numeric" min="0" max="60" {value} {oninput} />
        </label>
    }
}

/// How many have voted. More than there are children is asked back, and counted all the same.
fn count(i18n: &I18n, live: &LiveLesson, view: Option<&VoteView>) -> Html {
    let size = u32::from(live.class.size);
    let more = view.filter(|view| !view.hands.is_empty() && view.voted > size);
    html! {
        <>
            <p class="voting__voted" aria-live="polite">
                if let Some(view) = view {
                    { i18n.say(msg::teach::vote_voted(view.of, view.voted)) }
                }
            </p>
            <p class="voting__more" role="status">
                if let Some(view) = more {
                    { i18n.say(msg::teach::vote_more(size, view.voted)) }
                }
            </p>
            if more.is_none() {
                { join(i18n, live) }
            }
        </>
    }
}

/// How a tablet that is not in yet joins: a line, since most are in by now.
fn join(i18n: &I18n, live: &LiveLesson) -> Html {
    if !live.joining {
        return Html::default();
    }
    let (first, second) = live.code.split_at(live.code.len().min(3));
    let address = typed_address(&live.join_address, &live.code);
    html! {
        <p class="voting__join">
            { i18n.say(msg::teach::vote_join(address)) }{ " " }
            { i18n.say(msg::teach::vote_code(format!("{first}\u{a0}{second}"))) }
        </p>
    }
}

/// Properties of [`VotedScreen`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct VotedScreenProps {
    pub(super) lesson: Lesson,
    pub(super) scene: BoardScene,
}

/// What the class voted: each road with its share, and a press goes there. The one in front is marked, no more.
#[component]
pub(super) fn VotedScreen(props: &VotedScreenProps) -> Html {
    let i18n = use_i18n();
    let VotedScreenProps { lesson, scene } = props;
    let view = use_vote(lesson);
    let figures = view.as_ref().and_then(|view| view.figures.as_ref());
    let letters = scene.title.chars().count()
        + scene
            .choices
            .iter()
            .map(|choice| choice.text.chars().count())
            .sum::<usize>();
    let density = Density::of(letters, 3 + 3 * scene.choices.len(), false);
    html! {
        <article class={classes!("slide", "slide--bars", density.modifier())}>
            <div class="slide__words">
                <Kicker sign={Sign::Hands} text={i18n.say(msg::teach::vote_kicker())} />
                <h1 class="slide__title">{ &scene.title }</h1>
                { roads(&i18n, lesson, scene, figures) }
                <p class="voted__talk">
                    { talk(&i18n, figures) }
                </p>
                <div class="slide__ways">
                    <button type="button" class="button" onclick={lesson.on_step(|view| view.open_vote())}>
                        <SignView sign={Sign::Hands} />{ i18n.say(msg::teach::vote_again()) }
                    </button>
                    <button type="button" class="button" onclick={lesson.on_action(Action::PutVoteAway)}>
                        { i18n.say(msg::teach::vote_put_away()) }
                    </button>
                </div>
            </div>
        </article>
    }
}

/// What the class does now, with a word on what is not to be seen.
fn talk(i18n: &I18n, figures: Option<&VoteFigures>) -> Html {
    let talk = i18n.say(msg::teach::vote_talk());
    let Some(figures) = figures else {
        return html! { { talk } };
    };
    if figures.most_voted().is_some() {
        return html! { <>{ talk }{ " " }{ i18n.say(msg::teach::vote_in_front()) }</> };
    }
    let why = match figures.voted {
        Some(_) => msg::teach::vote_close(),
        None => msg::teach::vote_few(),
    };
    html! { <>{ i18n.say(why) }{ " " }{ talk }</> }
}

/// The roads, with bars where there is something to show.
fn roads(i18n: &I18n, lesson: &Lesson, scene: &BoardScene, figures: Option<&VoteFigures>) -> Html {
    let road = |place: usize, choice: &BoardChoice, is_most: bool| {
        html! {
            <span class="voted__road">
                <button
                    type="button"
                    class="choice"
                    onclick={lesson.on_action(Action::Choose { choice: choice.id.clone() })}
                >
                    { label(place, choice) }
                </button>
                if is_most {
                    <span class="voted__most"><SignView sign={Sign::Star} />{ i18n.say(msg::teach::vote_most()) }</span>
                }
            </span>
        }
    };
    let choices = scene.choices.iter().enumerate();
    let Some((figures, voted)) = figures.and_then(|figures| Some((figures, figures.voted?))) else {
        return html! {
            <ul class="bars">
                for (place, choice) in choices {
                    <li key={choice.id.as_str()} class="bars__row">{ road(place, choice, false) }</li>
                }
            </ul>
        };
    };
    let bars: Vec<Bar> = choices
        .filter_map(|(place, choice)| {
            let (_, shown) = figures.choices.iter().find(|(id, _)| id == &choice.id)?;
            let is_most = figures.most_voted() == Some(&choice.id);
            let bar = Bar::of(
                road(place, choice, is_most),
                figure(i18n, *shown, voted),
                shown.least,
                shown.most,
                voted,
            );
            Some(bar.standing_out(is_most))
        })
        .collect();
    html! { <Bars label={i18n.say(msg::teach::vote_bars())} {bars} /> }
}
