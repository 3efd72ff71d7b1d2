//! A check: one question at a time, "I'm not sure" always there, kind words afterwards.

use belisha::lesson::{PupilAnswer, PupilQuestion};
use belisha::{AnswerId, Chosen, PupilPack};
use belisha_api::SittingId;
use belisha_api::pupil::Feedback;
use yew::prelude::*;

use crate::components::{Icon, Later, LessonPicture, SpeakButton, SpokenBlocks, SpokenText};
use crate::hooks::{Seating, use_focus_when};
use crate::i18n::{I18n, msg, use_i18n};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CheckPageProps {
    pub sitting: SittingId,
    pub pack: PupilPack,
    pub feedback: bool,
    pub lesson_locale: AttrValue,
    pub seating: Seating,
}

/// How far the answer to a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sent {
    No,
    /// On the tablet, not yet on the server's disk.
    Kept,
    /// On the server's disk.
    Arrived,
}

#[component]
pub(super) fn CheckPage(props: &CheckPageProps) -> Html {
    let i18n = use_i18n();
    let questions = &props.pack.questions;
    let sent = |question: &PupilQuestion| sent_of(&props.seating, question);
    let at = use_state(|| {
        questions
            .iter()
            .position(|question| sent(question) == Sent::No)
            .unwrap_or(questions.len())
    });
    let picked = use_state(Vec::<AnswerId>::new);
    let heading = use_focus_when(*at);

    let go = {
        let (at, picked) = (at.clone(), picked.clone());
        Callback::from(move |to: usize| {
            picked.set(Vec::new());
            at.set(to);
        })
    };
    let Some(question) = questions.get(*at) else {
        return finished(&i18n, props, &go, &heading);
    };

    let state = sent(question);
    let stored = answer_of(&props.seating, question);
    // After feedback an answer stands: the words have said which one was right.
    let locked = props.feedback && state != Sent::No;
    let chosen: Vec<AnswerId> = match (&stored, picked.is_empty()) {
        (Some(Chosen::Answers(ids)), true) => ids.clone(),
        _ => (*picked).clone(),
    };
    let is_not_sure = picked.is_empty() && stored == Some(Chosen::NotSure);

    let give = {
        let answer = props.seating.answer.clone();
        let (sitting, id) = (props.sitting.clone(), question.id.clone());
        let (go, next, feedback) = (go.clone(), *at + 1, props.feedback);
        Callback::from(move |chosen: Chosen| {
            answer.emit((sitting.clone(), id.clone(), chosen));
            if !feedback {
                go.emit(next);
            }
        })
    };
    let pick = {
        let (picked, many, chosen) = (picked.clone(), question.many, chosen.clone());
        Callback::from(move |id: AnswerId| picked.set(with_toggled(&chosen, id, many)))
    };
    let onsend = {
        let (give, picked, chosen) = (give.clone(), picked.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            if !chosen.is_empty() {
                give.emit(Chosen::Answers(chosen.clone()));
                picked.set(Vec::new());
            }
        })
    };
    let is_young = props.pack.year.is_by_pictures();
    let onnotsure = give.reform(|_: MouseEvent| Chosen::NotSure);
    let feedback = props
        .seating
        .receipts
        .get(&question.id)
        .and_then(|receipt| receipt.feedback.clone());

    html! {
        <form class="check" lang={props.lesson_locale.clone()} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { dots(&i18n, questions, *at, &sent) }
            <div class="check__stem">
                <h1 ref={heading} tabindex="-1"><SpokenText text={question.stem.clone()} /></h1>
                <SpeakButton text={question.stem.clone()} locale={props.lesson_locale.clone()} />
            </div>
            if !question.body.is_empty() {
                <SpokenBlocks blocks={question.body.clone()} unit={props.pack.unit.clone()} year={props.pack.year} />
            }
            if question.many {
                <p lang={i18n.locale().to_owned()}>
                    { i18n.say(msg::pupil::pick_all()) }{ " " }{ heard(&i18n, i18n.say(msg::pupil::pick_all())) }
                </p>
            }
            <ul class={classes!(
                "answers",
                (question.answers.len() == 2).then_some("answers--two"),
                question.many.then_some("answers--many"),
            )}>
                <Later>
                    for (place, answer) in question.answers.iter().enumerate() {
                        { show_answer(props, answer, place, chosen.contains(&answer.id), locked, &pick) }
                    }
                </Later>
            </ul>
            if locked {
                { after(&i18n, props, feedback, state, &go, *at + 1) }
            } else {
                <div class="check__ways" lang={i18n.locale().to_owned()}>
                    <span class="check__way">
                        <button type="button" class="button not-sure" aria-pressed={is_not_sure.to_string()} onclick={onnotsure}>
                            <Icon name="wave" />{ i18n.say(msg::common::not_sure()) }
                        </button>
                        if is_young { { heard(&i18n, i18n.say(msg::common::not_sure())) } }
                    </span>
                    <span class="check__way">
                        if is_young { { heard(&i18n, i18n.say(msg::pupil::send())) } }
                        <button type="button" class="button button--main send" disabled={chosen.is_empty()} onclick={onsend}>
                            <Icon name="tick" />{ i18n.say(msg::pupil::send()) }
                        </button>
                    </span>
                </div>
                if *at > 0 && !props.feedback {
                    <p lang={i18n.locale().to_owned()}><button type="button" class="button" onclick={go.reform({
                        let before = *at - 1;
                        move |_: MouseEvent| before
                    })}><Icon name="back" />{ i18n.say(msg::common::back()) }</button></p>
                }
            }
        </form>
    }
}

fn show_answer(
    props: &CheckPageProps,
    answer: &PupilAnswer,
    place: usize,
    is_chosen: bool,
    locked: bool,
    pick: &Callback<AnswerId>,
) -> Html {
    let letter = ["A", "B", "C", "D", "E", "F"]
        .get(place)
        .copied()
        .unwrap_or("");
    let onclick = {
        let id = answer.id.clone();
        pick.reform(move |_: MouseEvent| id.clone())
    };
    html! {
        <li class={classes!("answer", is_chosen.then_some("answer--chosen"))}>
            <button type="button" class="answer__button" aria-pressed={is_chosen.to_string()} disabled={locked} {onclick}>
                <span class="answer__letter" aria-hidden="true">
                    if is_chosen { <Icon name="tick" /> } else { { letter } }
                </span>
                if let Some(picture) = &answer.picture {
                    <LessonPicture picture={picture.clone()} unit={props.pack.unit.clone()} year={props.pack.year} />
                }
                <span class="answer__text"><SpokenText text={answer.text.clone()} /></span>
            </button>
            <SpeakButton text={answer.text.clone()} locale={props.lesson_locale.clone()} of={answer.text.clone()} />
        </li>
    }
}

/// A speaker for words of the program.
fn heard(i18n: &I18n, text: AttrValue) -> Html {
    html! { <SpeakButton text={text.clone()} locale={i18n.locale().to_owned()} of={text} /> }
}

/// What follows an answer where feedback is on.
fn after(
    i18n: &I18n,
    props: &CheckPageProps,
    feedback: Option<Feedback>,
    state: Sent,
    go: &Callback<usize>,
    next: usize,
) -> Html {
    let locale = i18n.locale().to_owned();
    let got = i18n.say(match state {
        Sent::Arrived => msg::pupil::thank_you_for_answer(),
        Sent::No | Sent::Kept => msg::pupil::kept_here(),
    });
    html! {
        <div class="after" aria-live="polite">
            if let Some(feedback) = &feedback {
                <div class="after__words">
                    <Icon name={if feedback.right { "tick" } else { "wave" }} />
                    <div class="after__why">
                        <SpokenBlocks blocks={feedback.why.clone()} unit={props.pack.unit.clone()} year={props.pack.year} />
                    </div>
                    <SpeakButton text={belisha::plain_text(&feedback.why)} locale={props.lesson_locale.clone()} />
                </div>
            } else {
                <p lang={locale.clone()}>{ &got }{ " " }{ heard(i18n, got.clone()) }</p>
            }
            <button type="button" class="button button--main" lang={locale} onclick={go.reform(move |_: MouseEvent| next)}>
                { i18n.say(msg::common::go_on()) }<Icon name="next" />
            </button>
        </div>
    }
}

fn finished(i18n: &I18n, props: &CheckPageProps, go: &Callback<usize>, heading: &NodeRef) -> Html {
    let left = props
        .pack
        .questions
        .iter()
        .filter(|question| sent_of(&props.seating, question) != Sent::Arrived)
        .count();
    let done = i18n.say(msg::pupil::all_done());
    let sent = i18n.say(if left == 0 {
        msg::pupil::all_sent()
    } else {
        msg::pupil::left_to_send(left)
    });
    let look = i18n.say(msg::pupil::look_at_board());
    html! {
        <div class="waiting">
            <p class="waiting__done"><Icon name="tick" /></p>
            <h1 ref={heading.clone()} tabindex="-1">{ &done }</h1>
            <p role="status">{ &sent }</p>
            <p>{ &look }</p>
            <p>{ heard(i18n, format!("{done} {sent} {look}").into()) }</p>
            if !props.feedback {
                <p><button type="button" class="button" onclick={go.reform(|_: MouseEvent| 0)}>
                    <Icon name="back" />{ i18n.say(msg::pupil::look_again()) }
                </button></p>
            }
        </div>
    }
}

fn dots(
    i18n: &I18n,
    questions: &[PupilQuestion],
    at: usize,
    sent: &dyn Fn(&PupilQuestion) -> Sent,
) -> Html {
    html! {
        <p class="dots" lang={i18n.locale().to_owned()}>
            <span class="visually-hidden">{ i18n.say(msg::pupil::question_of(at + 1, questions.len())) }</span>
            for (place, question) in questions.iter().enumerate() {
                <span aria-hidden="true" class={classes!(
                    "dot",
                    (place == at).then_some("dot--here"),
                    (sent(question) != Sent::No).then_some("dot--done"),
                )}></span>
            }
        </p>
    }
}

fn sent_of(seating: &Seating, question: &PupilQuestion) -> Sent {
    if seating.unsent.answer_to(&question.id).is_some() {
        Sent::Kept
    } else if seating.receipts.contains_key(&question.id) {
        Sent::Arrived
    } else {
        Sent::No
    }
}

fn answer_of(seating: &Seating, question: &PupilQuestion) -> Option<Chosen> {
    seating
        .unsent
        .answer_to(&question.id)
        .or_else(|| {
            seating
                .receipts
                .get(&question.id)
                .map(|receipt| &receipt.chosen)
        })
        .cloned()
}

/// A tap on an answer: picks it, or takes it back where several may be picked.
fn with_toggled(chosen: &[AnswerId], id: AnswerId, many: bool) -> Vec<AnswerId> {
    if !many {
        return vec![id];
    }
    let mut next = chosen.to_vec();
    if let Some(place) = next.iter().position(|own| *own == id) {
        next.remove(place);
    } else {
        next.push(id);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_tap_changes_the_answer_where_one_is_asked_for() {
        assert_eq!(with_toggled(&["a".into()], "b".into(), false), ["b".into()]);
    }

    #[test]
    fn a_second_tap_takes_an_answer_back_where_several_are_asked_for() {
        assert_eq!(
            with_toggled(&["a".into(), "b".into()], "a".into(), true),
            ["b".into()]
        );
    }
}
