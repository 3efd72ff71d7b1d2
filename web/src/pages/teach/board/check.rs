//! A check on the board: how to join, how many have answered, the reveal, what it comes to. Nobody is ranked, nothing
//! is timed.

use std::rc::Rc;

use belisha::lesson::{BoardAnswer, BoardPack, BoardQuestion};
use belisha::understanding::{QuestionFigures, Shown};
use belisha::{AnswerId, MisconceptionId};
use belisha_api::path;
use belisha_api::staff::{Action, CheckView, HeldMisconception, LiveCheck, LiveLesson};
use yew::prelude::*;

use super::density::Density;
use super::slide::Kicker;
use crate::components::figures::{LevelBadge, Wording, change_words, count_words, share_words};
use crate::components::{Bar, Bars, Blocks, JoinPicture, LessonPicture, SeatBadge, picture_name};
use crate::hooks::on_typed;
use crate::i18n::{I18n, msg, use_i18n};
use crate::pages::teach::lesson::{Lesson, Over};
use crate::pages::teach::sign::{Sign, SignView};
use crate::pages::teach::words;

/// The address that a tablet types: without the scheme, and without the code, which stands below it.
pub(super) fn typed_address<'a>(address: &'a str, code: &str) -> &'a str {
    let address = address
        .split_once("://")
        .map_or(address, |(_, address)| address);
    address
        .strip_suffix(code)
        .unwrap_or(address)
        .trim_end_matches('/')
}

/// What the board's speaker says while tablets join: the pictures of a class that does not read yet.
pub(super) fn join_words(i18n: &I18n, live: &LiveLesson) -> String {
    let Some(pictures) = &live.pictures else {
        return String::new();
    };
    let names = pictures
        .code
        .map(|picture| picture_name(i18n, picture).to_string());
    format!(
        "{}:\n{}",
        i18n.say(msg::teach::join_pictures()),
        names.join(",\n")
    )
}

/// Properties of [`JoinView`] and [`StoppedView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CheckProps {
    pub(super) lesson: Lesson,
    pub(super) live: Rc<LiveLesson>,
    pub(super) check: LiveCheck,
    pub(super) view: Option<Rc<CheckView>>,
}

/// An open check: how to join, how many are in, how many have finished.
#[component]
pub(super) fn JoinView(props: &CheckProps) -> Html {
    let i18n = use_i18n();
    let CheckProps {
        lesson,
        live,
        check,
        view,
    } = props;
    let (first, second) = live.code.split_at(live.code.len().min(3));
    let done = view.as_ref().map_or(0, |view| view.done);
    html! {
        <article class="slide slide--medium slide--join">
            <div class="slide__words">
                <Kicker sign={Sign::Check} text={i18n.say(words::check(check.check))} />
                <h1 class="slide__title">{ i18n.say(msg::teach::join_tablets()) }</h1>
                if let Some(pictures) = &live.pictures {
                    <p class="join__address">{ typed_address(&pictures.address, "") }</p>
                    <ol class="join__shown" aria-label={i18n.say(msg::teach::join_pictures())}>
                        for picture in pictures.code {
                            <li><JoinPicture {picture} /><span>{ picture_name(&i18n, picture) }</span></li>
                        }
                    </ol>
                    <p class="join__or">{ i18n.say(msg::teach::join_or_code(format!("{first} {second}"))) }</p>
                } else {
                    <p class="join__address">{ typed_address(&live.join_address, &live.code) }</p>
                    <p class="join__code">
                        <span class="visually-hidden">{ i18n.say(msg::teach::join_code()) }</span>
                        <span>{ first }</span>{ " " }<span>{ second }</span>
                    </p>
                }
            </div>
            <div class="join__scan">
                <img class="join__qr" src={path::of_lesson(path::LESSON_QR, &live.id)} alt={i18n.say(msg::teach::join_qr())} />
                <p>{ i18n.say(msg::teach::join_scan()) }</p>
            </div>
            <div class="join__in">
                <p class="join__count" aria-live="polite">
                    <span>{ i18n.say(msg::teach::join_seats(live.seats.len())) }</span>
                    if !live.seats.is_empty() {
                        <span>{ i18n.say(msg::teach::join_done(done, live.seats.len())) }</span>
                    }
                </p>
                <ul class="join__seats" aria-label={i18n.say(msg::teach::join_seats(live.seats.len()))}>
                    for seat in &live.seats {
                        <li key={format!("{}-{}", seat.colour.as_str(), seat.picture.as_str())}>
                            <SeatBadge seat={*seat} named={false} />
                        </li>
                    }
                </ul>
                <div class="join__ways">
                    <button type="button" class="button" onclick={lesson.on_step(|view| view.ask(Some(0)))}>
                        <SignView sign={Sign::Hands} />{ i18n.say(msg::teach::hands_start()) }
                    </button>
                    <button type="button" class="button button--main" onclick={lesson.on_action(Action::StopCheck)}>
                        { i18n.say(msg::teach::sitting_stop()) }
                    </button>
                </div>
            </div>
        </article>
    }
}

/// Properties of [`AskView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AskProps {
    pub(super) lesson: Lesson,
    pub(super) pack: Rc<BoardPack>,
    pub(super) question: BoardQuestion,
    pub(super) number: usize,
    pub(super) of: usize,
    /// The hands counted so far: for each answer in order, and last those that are not sure.
    pub(super) counted: Vec<u16>,
}

/// A question for hands: the class raises them, the teacher types how many. Which answer is right is not shown.
#[component]
pub(super) fn AskView(props: &AskProps) -> Html {
    let i18n = use_i18n();
    let AskProps {
        lesson,
        pack,
        question,
        ..
    } = props;
    let count = |place: usize| {
        let lesson = lesson.clone();
        on_typed(Callback::from(move |text: String| {
            // An emptied field counts nobody; what is no number changes nothing.
            if let Some(hands) = number_of_hands(&text) {
                lesson.step(|view| view.count(place, hands));
            }
        }))
    };
    let field = |place: usize, of: AttrValue| {
        html! {
            <label class="hands__field">
                <span class="visually-hidden">{ i18n.say(msg::teach::hands_for(of)) }</span>
                <input
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max="60"
                    value={props.counted.get(place).filter(|count| **count > 0).map(ToString::to_string)}
                    oninput={count(place)}
                />
            </label>
        }
    };
    html! {
        <article class="slide slide--medium slide--bars">
            <div class="slide__words">
                <Kicker sign={Sign::Hands} text={i18n.say(msg::teach::reveal_place(props.number, props.of))} />
                <h1 class="slide__title">{ &question.stem }</h1>
                <ul class="hands" key={question.id.as_str()}>
                    for (place, answer) in question.answers.iter().enumerate() {
                        <li>
                            <span class="answer">
                                <span class="answer__letter" aria-hidden="true">{ words::letter(place) }</span>
                                if let Some(picture) = &answer.picture {
                                    <span class="answer__picture">
                                        <LessonPicture picture={picture.clone()} unit={pack.unit.clone()} year={pack.year} />
                                    </span>
                                }
                                <span>{ &answer.text }</span>
                            </span>
                            { field(place, AttrValue::from(answer.text.clone())) }
                        </li>
                    }
                    <li>
                        <span class="answer"><span>{ i18n.say(msg::common::not_sure()) }</span></span>
                        { field(question.answers.len(), i18n.say(msg::common::not_sure())) }
                    </li>
                </ul>
                <div class="slide__ways">
                    <button type="button" class="button button--main" onclick={lesson.on_step(|view| view.next())}>
                        { i18n.say(if props.number < props.of { msg::teach::hands_next() } else { msg::teach::hands_done() }) }
                    </button>
                </div>
            </div>
        </article>
    }
}

/// What was typed as a number of hands; nobody when the field was emptied.
pub(super) fn number_of_hands(text: &str) -> Option<u16> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0);
    }
    text.parse().ok().filter(|hands| *hands <= 60)
}

/// A check that has stopped: nothing is revealed until the teacher wants to.
#[component]
pub(super) fn StoppedView(props: &CheckProps) -> Html {
    let i18n = use_i18n();
    let CheckProps {
        lesson,
        check,
        view,
        ..
    } = props;
    let done = view.as_ref().map_or(0, |view| view.done);
    html! {
        <article class="slide slide--roomy">
            <div class="slide__words">
                <Kicker sign={Sign::Check} text={i18n.say(words::check(check.check))} />
                <h1 class="slide__title">{ i18n.say(msg::teach::stopped_title()) }</h1>
                <div class="slide__body">
                    <p aria-live="polite">{ i18n.say(msg::teach::stopped_done(done)) }</p>
                    <p>{ i18n.say(msg::teach::stopped_thanks()) }</p>
                </div>
                <div class="slide__ways">
                    <button type="button" class="button button--main" onclick={lesson.on_step(|view| view.reveal(0))}>
                        <SignView sign={Sign::Eye} />{ i18n.say(msg::teach::sitting_reveal()) }
                    </button>
                    <button type="button" class="button" onclick={lesson.on_step(|view| view.put_check_away())}>
                        { i18n.say(msg::teach::sitting_put_away()) }
                    </button>
                </div>
            </div>
        </article>
    }
}

/// Properties of [`BarsView`] and [`WhyView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RevealProps {
    pub(super) lesson: Lesson,
    pub(super) pack: Rc<BoardPack>,
    pub(super) view: Option<Rc<CheckView>>,
    pub(super) question: BoardQuestion,
    pub(super) number: usize,
    pub(super) of: usize,
    /// The answer being explained.
    #[prop_or_default]
    pub(super) answer: Option<BoardAnswer>,
}

impl RevealProps {
    fn figures(&self) -> Option<&QuestionFigures> {
        self.view
            .as_ref()?
            .figures
            .iter()
            .find(|figures| figures.question == self.question.id)
    }

    fn place(&self, i18n: &I18n) -> AttrValue {
        i18n.say(msg::teach::reveal_place(self.number, self.of))
    }
}

/// What the class answered to one question. The right answer has a tick and a word, not only a colour.
#[component]
pub(super) fn BarsView(props: &RevealProps) -> Html {
    let i18n = use_i18n();
    let RevealProps {
        lesson,
        pack,
        question,
        ..
    } = props;
    let figures = props.figures();
    let answered = figures.and_then(|figures| figures.answered);
    let letters = question.stem.chars().count()
        + question
            .answers
            .iter()
            .map(|answer| answer.text.chars().count())
            .sum::<usize>();
    let density = Density::of(letters, 2 * question.answers.len(), false);
    html! {
        <article class={classes!("slide", "slide--bars", density.modifier())}>
            <div class="slide__words">
                <Kicker sign={Sign::Check} text={props.place(&i18n)} />
                <h1 class="slide__title">{ &question.stem }</h1>
                if let (Some(figures), Some(answered)) = (figures, answered) {
                    <Bars
                        label={i18n.say(msg::teach::reveal_bars())}
                        bars={bars(&i18n, pack, question, figures, answered)}
                    />
                } else {
                    <ul class="bars">
                        for (place, answer) in question.answers.iter().enumerate() {
                            <li class="bars__row">{ answer_label(&i18n, pack, place, answer) }</li>
                        }
                    </ul>
                    if figures.is_some() {
                        <p class="slide__few">{ i18n.say(msg::teach::reveal_too_few()) }</p>
                    }
                }
                <div class="slide__ways">
                    <button type="button" class="button" onclick={lesson.on_step(|view| view.next())}>
                        { i18n.say(msg::teach::reveal_why()) }
                    </button>
                </div>
            </div>
        </article>
    }
}

fn bars(
    i18n: &I18n,
    pack: &Rc<BoardPack>,
    question: &BoardQuestion,
    figures: &QuestionFigures,
    answered: u32,
) -> Vec<Bar> {
    let bar = |label: Html, shown: Shown| {
        Bar::of(
            label,
            figure(i18n, shown, answered),
            shown.least,
            shown.most,
            answered,
        )
    };
    let mut bars: Vec<Bar> = question
        .answers
        .iter()
        .enumerate()
        .filter_map(|(place, answer)| {
            let (_, shown) = figures.answers.iter().find(|(id, _)| id == &answer.id)?;
            let label = answer_label(i18n, pack, place, answer);
            Some(bar(label, *shown).standing_out(answer.correct))
        })
        .collect();
    let not_sure =
        html! { <span class="answer"><span>{ i18n.say(msg::common::not_sure()) }</span></span> };
    bars.push(bar(not_sure, figures.not_sure));
    bars
}

/// *12 of 28*, *fewer than 5 of 28*.
pub(super) fn figure(i18n: &I18n, shown: Shown, of: u32) -> AttrValue {
    i18n.say(msg::lead::count_of(count_words(i18n, shown, of), of))
}

fn answer_label(i18n: &I18n, pack: &Rc<BoardPack>, place: usize, answer: &BoardAnswer) -> Html {
    html! {
        <span class={classes!("answer", answer.correct.then_some("answer--right"))}>
            <span class="answer__letter" aria-hidden="true">{ words::letter(place) }</span>
            if let Some(picture) = &answer.picture {
                <span class="answer__picture">
                    <LessonPicture picture={picture.clone()} unit={pack.unit.clone()} year={pack.year} />
                </span>
            }
            <span>{ &answer.text }</span>
            if answer.correct {
                <span class="answer__right"><SignView sign={Sign::Tick} />{ i18n.say(msg::teach::reveal_right()) }</span>
            }
        </span>
    }
}

/// The wrong answer that most chose, with what it reveals. Among answers whose counts are hidden alike, the one whose
/// misconception the server puts first.
fn most_chosen_wrong<'a>(
    question: &'a BoardQuestion,
    figures: &QuestionFigures,
    held: &'a [HeldMisconception],
) -> Option<(&'a BoardAnswer, &'a HeldMisconception)> {
    let shown = |id: &AnswerId| {
        figures
            .answers
            .iter()
            .find(|(own, _)| own == id)
            .map(|(_, shown)| (shown.least, shown.most))
    };
    let place = |id: &MisconceptionId| held.iter().position(|one| &one.misconception.id == id);
    question
        .answers
        .iter()
        .filter_map(|answer| {
            let place = place(answer.misconception.as_ref()?)?;
            let shown = shown(&answer.id).filter(|(_, most)| *most > 0)?;
            Some((shown, std::cmp::Reverse(place), answer, &held[place]))
        })
        .max_by_key(|(shown, place, ..)| (*shown, *place))
        .map(|(_, _, answer, held)| (answer, held))
}

/// Why an answer is right or not, and the idea behind what most of the others chose.
#[component]
pub(super) fn WhyView(props: &RevealProps) -> Html {
    let i18n = use_i18n();
    let RevealProps {
        lesson,
        pack,
        question,
        view,
        answer,
        ..
    } = props;
    let Some(answer) = answer else {
        return Html::default();
    };
    let held = view
        .as_ref()
        .map_or(&[][..], |view| view.misconceptions.as_slice());
    let behind = if answer.correct {
        props
            .figures()
            .filter(|figures| figures.answered.is_some())
            .and_then(|figures| most_chosen_wrong(question, figures, held))
            .map(|(_, held)| held)
    } else {
        held.iter()
            .find(|one| Some(&one.misconception.id) == answer.misconception.as_ref())
    };
    let letters = belisha::plain_text(&answer.feedback).chars().count()
        + behind.map_or(0, |held| {
            held.misconception.statement.chars().count()
                + held.misconception.reteach.chars().count()
        });
    let letters = letters + question.stem.chars().count() + 2 * answer.text.chars().count();
    let density = Density::of(letters, if behind.is_some() { 8 } else { 3 }, false);
    html! {
        <article class={classes!("slide", "slide--why", density.modifier())}>
            <div class="slide__words">
                <Kicker sign={Sign::Check} text={props.place(&i18n)} />
                <p class="why__stem">{ &question.stem }</p>
                <h1 class="slide__title">
                    if answer.correct {
                        <span class="answer__right"><SignView sign={Sign::Tick} /><span class="visually-hidden">{ i18n.say(msg::teach::reveal_right()) }{ " " }</span></span>
                    }
                    { &answer.text }
                </h1>
                <div class="slide__body">
                    <Blocks blocks={answer.feedback.clone()} unit={pack.unit.clone()} year={pack.year} />
                </div>
                if let Some(held) = behind {
                    <section class="why__behind">
                        <h2>{ i18n.say(msg::teach::why_many_think()) }</h2>
                        <p class="why__thought">{ &held.misconception.statement }</p>
                        <p><strong>{ &held.misconception.reteach }</strong></p>
                        <button
                            type="button"
                            class="button button--main"
                            onclick={
                                let id = held.misconception.id.clone();
                                lesson.on_step(move |view| view.put_over(Some(Over::Reteach(id.clone()))))
                            }
                        >
                            { i18n.say(msg::teach::why_reteach()) }
                        </button>
                    </section>
                }
            </div>
        </article>
    }
}

/// Properties of [`ReteachView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReteachProps {
    pub(super) lesson: Lesson,
    pub(super) view: Option<Rc<CheckView>>,
    pub(super) misconception: MisconceptionId,
}

/// The two-minute slide about a misconception.
#[component]
pub(super) fn ReteachView(props: &ReteachProps) -> Html {
    let i18n = use_i18n();
    let held = props.view.as_ref().and_then(|view| {
        view.misconceptions
            .iter()
            .find(|held| held.misconception.id == props.misconception)
    });
    let Some(held) = held else {
        return html! { <p class="board__wait">{ i18n.say(msg::common::loading()) }</p> };
    };
    let misconception = &held.misconception;
    let letters = misconception
        .slide
        .iter()
        .map(|text| text.chars().count())
        .sum::<usize>()
        + misconception.ask.chars().count();
    let density = Density::of(letters, misconception.slide.len() + 2, false);
    html! {
        <article class={classes!("slide", density.modifier())}>
            <div class="slide__words">
                <Kicker sign={Sign::Star} text={i18n.say(msg::teach::reteach_kicker())} />
                <h1 class="slide__title">{ &misconception.slide_title }</h1>
                <div class="slide__body">
                    for text in &misconception.slide { <p>{ text }</p> }
                </div>
                <div class="slide__ask">
                    <Kicker sign={Sign::Talk} text={i18n.say(msg::teach::kind_talk())} />
                    <p>{ &misconception.ask }</p>
                </div>
                <div class="slide__ways">
                    <button type="button" class="button" onclick={props.lesson.on_step(|view| view.back())}>
                        { i18n.say(msg::teach::reteach_back()) }
                    </button>
                </div>
            </div>
        </article>
    }
}

/// Properties of [`SummaryView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SummaryProps {
    pub(super) lesson: Lesson,
    pub(super) pack: Rc<BoardPack>,
    pub(super) check: LiveCheck,
    pub(super) view: Option<Rc<CheckView>>,
}

/// What the check comes to, objective by objective.
#[component]
pub(super) fn SummaryView(props: &SummaryProps) -> Html {
    let i18n = use_i18n();
    let Some(view) = &props.view else {
        return html! { <p class="board__wait">{ i18n.say(msg::common::loading()) }</p> };
    };
    html! {
        <article class="slide slide--medium slide--summary">
            <div class="slide__words">
                <Kicker sign={Sign::Check} text={i18n.say(words::check(props.check.check))} />
                <h1 class="slide__title">{ i18n.say(msg::teach::summary_title()) }</h1>
                <ul class="summary">
                    for objective in &props.pack.objectives {
                        { summary_line(&i18n, view, objective) }
                    }
                </ul>
                <div class="slide__ways">
                    <button type="button" class="button button--main" onclick={props.lesson.on_step(|view| view.put_check_away())}>
                        { i18n.say(msg::teach::sitting_put_away()) }
                    </button>
                </div>
            </div>
        </article>
    }
}

fn summary_line(i18n: &I18n, view: &CheckView, objective: &belisha::lesson::Objective) -> Html {
    let Some(figures) = view
        .objectives
        .iter()
        .find(|figures| figures.objective == objective.id)
    else {
        return Html::default();
    };
    let change = view
        .change
        .iter()
        .find(|(id, _)| id == &objective.id)
        .map(|(_, change)| change);
    html! {
        <li class="summary__one">
            <p class="summary__text">{ &objective.text }</p>
            <p class="summary__figures">
                <LevelBadge level={figures.level} />
                if figures.share.is_some() {
                    <span>{ i18n.say(msg::teach::summary_share(i18n.say(share_words(figures.share, Wording::About)))) }</span>
                }
                if let Some(change) = change {
                    <span>{ i18n.say(change_words(*change).0) }</span>
                }
            </p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_field_counts_nobody_and_nonsense_changes_nothing() {
        assert_eq!(number_of_hands(" 12 "), Some(12));
        assert_eq!(number_of_hands(""), Some(0));
        assert_eq!(number_of_hands("-3"), None);
        assert_eq!(number_of_hands("999"), None);
    }

    #[test]
    fn a_tablet_types_no_scheme_and_finds_the_code_below() {
        assert_eq!(
            typed_address("http://school.local:8420/join/482913", "482913"),
            "school.local:8420/join"
        );
        assert_eq!(
            typed_address("school.local/join", "482913"),
            "school.local/join"
        );
    }
}
