//! What the teacher reads while the class sees the board.

use std::rc::Rc;

use belisha::Block;
use belisha::lesson::{BoardPack, BoardQuestion};
use yew::prelude::*;

use super::story::Roads;
use crate::components::Blocks;
use crate::hooks::use_minutes_since_first;
use crate::i18n::{msg, use_i18n};
use crate::pages::teach::lesson::{Lesson, Screen, View, began, use_check};
use crate::pages::teach::sign::{Sign, SignView};

/// Properties of [`NotesPanel`].
#[derive(Clone, PartialEq, Properties)]
pub(in crate::pages::teach) struct NotesPanelProps {
    pub(in crate::pages::teach) lesson: Lesson,
    /// Whether it stands beside the board, where the class may read it: no answer is given away.
    pub(in crate::pages::teach) is_beside: bool,
}

/// Notes of what is on the board, what comes next, where in the lesson.
#[component]
pub(in crate::pages::teach) fn NotesPanel(props: &NotesPanelProps) -> Html {
    let i18n = use_i18n();
    let lesson = &props.lesson;
    let check = use_check(lesson);
    let clock = lesson
        .live
        .as_ref()
        .filter(|live| !live.closed)
        .map(|live| began(&live.id));
    let minutes = use_minutes_since_first(clock);
    let (Some(view), Some(pack)) = (lesson.view(), lesson.pack.clone()) else {
        return html! { <p>{ i18n.say(msg::common::loading()) }</p> };
    };
    let screen = view.screen();
    html! {
        <div class="notes">
            <p class="notes__place">
                { i18n.say(msg::teach::notes_place(view.slide_number(), pack.slides.len())) }
                <span class="notes__clock">{ i18n.say(msg::teach::notes_clock(minutes, pack.minutes)) }</span>
            </p>
            if let Some(screen) = screen {
                { what(props, &view, &pack, screen) }
            }
            if let Some(check) = &check {
                if check.check.open {
                    <p class="notes__count" aria-live="polite">
                        { i18n.say(msg::teach::join_seats(check.seats)) }{ " " }
                        { i18n.say(msg::teach::join_done(check.done, check.seats)) }
                    </p>
                }
            }
            if let Some(Screen::Slide(_) | Screen::Scene(_)) = screen {
                if let Some(next) = view.next_slide() {
                    <section class="notes__next">
                        <h3>{ i18n.say(msg::teach::notes_next()) }</h3>
                        <p><strong>{ &next.title }</strong></p>
                        if !props.is_beside {
                            <Small {pack} blocks={next.body.clone()} />
                        }
                    </section>
                } else {
                    <p class="notes__next">{ i18n.say(msg::teach::notes_last()) }</p>
                }
            }
            <Slides lesson={lesson.clone()} />
        </div>
    }
}

fn what(
    props: &NotesPanelProps,
    view: &View<'_>,
    pack: &Rc<BoardPack>,
    screen: Screen<'_>,
) -> Html {
    match screen {
        Screen::Slide(slide) => html! {
            <Noted
                pack={pack.clone()}
                title={AttrValue::from(slide.title.clone())}
                body={slide.body.clone()}
                notes={slide.notes.clone()}
                disclosure={slide.disclosure}
            />
        },
        Screen::Scene(scene) | Screen::Vote(scene, _) | Screen::Voted(scene, _) => html! {
            <>
                <Noted
                    pack={pack.clone()}
                    title={AttrValue::from(scene.title.clone())}
                    body={scene.body.clone()}
                    notes={scene.notes.clone()}
                    disclosure={view.slide().is_some_and(|slide| slide.disclosure)}
                />
                <Roads lesson={props.lesson.clone()} scene={scene.clone()} is_beside={props.is_beside} />
            </>
        },
        Screen::Ask(asked) | Screen::Bars(asked) | Screen::Why(asked, _) => html! {
            <Noted
                pack={pack.clone()}
                title={AttrValue::from(asked.question.stem.clone())}
                body={asked.question.body.clone()}
                notes={asked.question.notes.clone()}
                disclosure=false
            />
        },
        Screen::Join(_) | Screen::Stopped(_) => html! {
            <Questions
                pack={pack.clone()}
                questions={view.questions().into_iter().cloned().collect::<Vec<_>>()}
                has_key={!props.is_beside}
            />
        },
        Screen::Blank => html! { <Line text={msg::teach::board_is_blank()} /> },
        Screen::Help => html! { <Line text={msg::teach::notes_help()} /> },
        Screen::Closed => html! { <Line text={msg::teach::closed_thanks()} /> },
        Screen::Summary(_) => html! { <Line text={msg::teach::notes_summary()} /> },
        Screen::Reteach(_) => html! { <Line text={msg::teach::notes_reteach()} /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LineProps {
    text: crate::i18n::Msg,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let i18n = use_i18n();
    html! { <p>{ i18n.say(props.text.clone()) }</p> }
}

#[derive(Clone, PartialEq, Properties)]
struct NotedProps {
    pack: Rc<BoardPack>,
    title: AttrValue,
    body: Vec<Block>,
    notes: Vec<Block>,
    disclosure: bool,
}

/// What is on the board, and the notes to it. Where the board shows no text, the text to say stands first.
#[component]
fn Noted(props: &NotedProps) -> Html {
    let i18n = use_i18n();
    let is_spoken = props.pack.year.is_spoken() && !props.body.is_empty();
    html! {
        <section class="notes__now">
            <h2>{ props.title.clone() }</h2>
            if props.disclosure {
                <p class="notes__mark">
                    <span class="notes__dot" aria-hidden="true"></span>
                    { i18n.say(msg::teach::notes_disclosure()) }
                </p>
            }
            if is_spoken {
                <div class="notes__say">
                    <h3>{ i18n.say(msg::teach::notes_say()) }</h3>
                    <Small pack={props.pack.clone()} blocks={props.body.clone()} />
                </div>
            }
            if props.notes.is_empty() {
                <p class="notes__none">{ i18n.say(msg::teach::notes_none()) }</p>
            } else {
                <Blocks blocks={props.notes.clone()} unit={props.pack.unit.clone()} year={props.pack.year} />
            }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SmallProps {
    pack: Rc<BoardPack>,
    blocks: Vec<Block>,
}

/// Lesson text without its pictures.
#[component]
fn Small(props: &SmallProps) -> Html {
    let blocks: Vec<Block> = props
        .blocks
        .iter()
        .filter(|block| !matches!(block, Block::Picture(_)))
        .cloned()
        .collect();
    html! { <Blocks {blocks} unit={props.pack.unit.clone()} year={props.pack.year} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct QuestionsProps {
    pack: Rc<BoardPack>,
    questions: Vec<BoardQuestion>,
    has_key: bool,
}

/// The questions of the open check, to read aloud.
#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let i18n = use_i18n();
    html! {
        <section class="notes__now">
            <h2>{ i18n.say(msg::teach::notes_questions()) }</h2>
            <ol class="notes__questions">
                for question in &props.questions {
                    <li key={question.id.as_str()}>
                        <strong>{ &question.stem }</strong>
                        <Small pack={props.pack.clone()} blocks={question.body.clone()} />
                        <ul>
                            for answer in &question.answers {
                                <li>
                                    { &answer.text }
                                    if props.has_key && answer.correct {
                                        <span class="answer__right">
                                            <SignView sign={Sign::Tick} />{ i18n.say(msg::teach::reveal_right()) }
                                        </span>
                                    }
                                </li>
                            }
                        </ul>
                        <Small pack={props.pack.clone()} blocks={question.notes.clone()} />
                    </li>
                }
            </ol>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SlidesProps {
    lesson: Lesson,
}

/// Every slide, to go to.
#[component]
fn Slides(props: &SlidesProps) -> Html {
    let i18n = use_i18n();
    let (Some(view), Some(pack)) = (props.lesson.view(), &props.lesson.pack) else {
        return Html::default();
    };
    let here = view.slide().map(|slide| slide.id.clone());
    html! {
        <details class="notes__slides">
            <summary>{ i18n.say(msg::teach::notes_slides()) }</summary>
            <ol>
                for slide in &pack.slides {
                    <li key={slide.id.as_str()}>
                        <button
                            type="button"
                            class="link"
                            aria-current={(here.as_ref() == Some(&slide.id)).then_some("true")}
                            onclick={
                                let id = slide.id.clone();
                                props.lesson.on_step(move |view| view.show_slide(&id))
                            }
                        >
                            { &slide.title }
                        </button>
                    </li>
                }
            </ol>
        </details>
    }
}

/// What to do when a child starts to speak. The same for every unit, one key away.
#[component]
pub(in crate::pages::teach) fn Disclosure() -> Html {
    let i18n = use_i18n();
    let now = [
        msg::teach::disclosure_now_pause(),
        msg::teach::disclosure_now_set_going(),
    ];
    let listen = [
        msg::teach::disclosure_listen_calm(),
        msg::teach::disclosure_listen_open(),
    ];
    let say = [
        msg::teach::disclosure_say_thank(),
        msg::teach::disclosure_say_trouble(),
        msg::teach::disclosure_say_fault(),
        msg::teach::disclosure_say_secret(),
        msg::teach::disclosure_say_next(),
    ];
    let never = [
        msg::teach::disclosure_never_promise(),
        msg::teach::disclosure_never_shock(),
        msg::teach::disclosure_never_repeat(),
        msg::teach::disclosure_never_look(),
    ];
    let then = [
        msg::teach::disclosure_then_dsl(),
        msg::teach::disclosure_then_write(),
        msg::teach::disclosure_then_danger(),
        msg::teach::disclosure_then_check(),
    ];
    let parts = [
        (msg::teach::disclosure_now(), now.to_vec()),
        (msg::teach::disclosure_listen(), listen.to_vec()),
        (msg::teach::disclosure_say(), say.to_vec()),
        (msg::teach::disclosure_never(), never.to_vec()),
        (msg::teach::disclosure_then(), then.to_vec()),
    ];
    html! {
        <section class="disclosure" aria-labelledby="disclosure-title">
            <h2 id="disclosure-title">{ i18n.say(msg::teach::disclosure_title()) }</h2>
            for (title, lines) in parts {
                <h3>{ i18n.say(title) }</h3>
                <ul>
                    for line in lines { <li>{ i18n.say(line) }</li> }
                </ul>
            }
        </section>
    }
}
