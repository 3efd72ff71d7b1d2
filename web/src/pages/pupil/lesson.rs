//! In a lesson: waiting, the story, a vote on it, a check, thank you.

use belisha::Block;
use belisha::lesson::PupilScene;
use belisha_api::pupil::{PupilNow, PupilView};
use yew::prelude::*;

use super::check::CheckPage;
use super::screen::Screen;
use super::vote::VotePage;
use crate::components::{Notice, NoticeKind, SeatBadge, SpeakButton, SpokenText, seat_name};
use crate::hooks::{Connection, Place, Reading, Refusal, Seating};
use crate::i18n::{I18n, msg, use_i18n};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct LessonPageProps {
    pub seating: Seating,
    pub set_reading: Callback<Reading>,
}

#[component]
pub(super) fn LessonPage(props: &LessonPageProps) -> Html {
    let i18n = use_i18n();
    let view = match &props.seating.place {
        Place::Seated(view) => Some((**view).clone()),
        _ => None,
    };
    let is_over = view
        .as_ref()
        .is_some_and(|view| matches!(view.now, PupilNow::Thanks { .. }));
    let is_unreachable = props.seating.refusal == Some(Refusal::Unreachable);
    let is_cut_off = (props.seating.connection == Connection::Lost || is_unreachable) && !is_over;
    html! {
        <Screen view={view.clone()} set_reading={props.set_reading.clone()}>
            if is_cut_off {
                <Notice><p>{ i18n.say(msg::common::offline()) }</p></Notice>
            } else if let Some(refusal) = props.seating.refusal.clone() {
                <Notice kind={NoticeKind::Mend} {refusal} />
            } else if props.seating.voting.is_late() {
                <Notice><p>{ i18n.say(msg::common::problem_vote_closed()) }</p></Notice>
            }
            {
                match (&props.seating.place, &view) {
                    (Place::Finished, _) => thanks(&i18n, &[], "", &props.seating.leave),
                    (_, Some(view)) => now(&i18n, view, &props.seating),
                    _ => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
                }
            }
        </Screen>
    }
}

fn now(i18n: &I18n, view: &PupilView, seating: &Seating) -> Html {
    match &view.now {
        PupilNow::Waiting => waiting(i18n, view),
        PupilNow::Story { scene } => story(i18n, view, scene),
        PupilNow::Vote {
            vote,
            scene,
            unit,
            year,
            ..
        } => html! {
            <VotePage key={vote.0.clone()} vote={vote.clone()} scene={scene.clone()} unit={unit.clone()} year={*year}
                lesson_locale={view.lesson_locale.clone()} seating={seating.clone()} />
        },
        PupilNow::Check {
            sitting,
            pack,
            feedback,
            ..
        } => html! {
            <CheckPage key={sitting.0.clone()} sitting={sitting.clone()} pack={pack.clone()} feedback={*feedback}
                lesson_locale={view.lesson_locale.clone()} seating={seating.clone()} />
        },
        PupilNow::Thanks { say } => thanks(i18n, say, &view.lesson_locale, &seating.leave),
    }
}

fn waiting(i18n: &I18n, view: &PupilView) -> Html {
    let look = i18n.say(msg::pupil::look_at_board());
    let you = view
        .seat
        .map(|seat| i18n.say(msg::pupil::you_are(seat_name(i18n, seat))));
    html! {
        <div class="waiting">
            if let (Some(seat), Some(you)) = (view.seat, you) {
                <div class="waiting__seat"><SeatBadge {seat} named=false /></div>
                <h1>
                    { &you }{ " " }
                    <SpeakButton text={you.clone()} locale={i18n.locale().to_owned()} of={you} />
                </h1>
            }
            <p class="waiting__look">
                <SpokenText text={look.clone()} />
                <SpeakButton text={look} locale={i18n.locale().to_owned()} />
            </p>
        </div>
    }
}

fn story(i18n: &I18n, view: &PupilView, scene: &PupilScene) -> Html {
    let mut spoken = format!("{}\n{}", scene.title, belisha::plain_text(&scene.body));
    for (_, choice) in &scene.choices {
        spoken.push('\n');
        spoken.push_str(choice);
    }
    html! {
        <article class="story" lang={view.lesson_locale.clone()}>
            <h1>{ &scene.title }</h1>
            <SpeakButton text={spoken} locale={view.lesson_locale.clone()} />
            for line in belisha::plain_text(&scene.body).lines() { <p>{ line.to_owned() }</p> }
            if scene.choices.len() > 1 {
                <p class="story__talk" lang={i18n.locale().to_owned()}>{ i18n.say(msg::pupil::story_talk()) }</p>
                <ol class="story__choices" type="A">
                    for (_, choice) in &scene.choices { <li>{ choice }</li> }
                </ol>
            }
        </article>
    }
}

fn thanks(i18n: &I18n, say: &[Block], lesson_locale: &str, leave: &Callback<()>) -> Html {
    let onclick = leave.reform(|_: MouseEvent| ());
    let lines = belisha::plain_text(say);
    let title = i18n.say(msg::pupil::thanks_title());
    let kept = i18n.say(msg::pupil::thanks_kept());
    html! {
        <div class="thanks">
            <h1>{ &title }</h1>
            <p>
                { &kept }{ " " }
                <SpeakButton text={format!("{title}. {kept}")} locale={i18n.locale().to_owned()} of={title.clone()} />
            </p>
            if !lines.is_empty() {
                <h2>{ i18n.say(msg::pupil::thanks_say()) }</h2>
                <SpeakButton text={lines.clone()} locale={lesson_locale.to_owned()} />
                <ul lang={lesson_locale.to_owned()}>for line in lines.lines() { <li>{ line.to_owned() }</li> }</ul>
            }
            <p><button type="button" class="button" {onclick}>{ i18n.say(msg::pupil::thanks_next()) }</button></p>
        </div>
    }
}
