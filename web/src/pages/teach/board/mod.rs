//! The whiteboard: one idea at a time, readable from the back of the room.

mod bar;
mod check;
mod density;
mod dialogs;
mod panels;
mod slide;
mod taps;
mod vote;

use std::rc::Rc;

use belisha::lesson::BoardPack;
use belisha_api::pupil::HelpPack;
use belisha_api::staff::{CheckView, LiveLesson, Revisit};
use yew::prelude::*;
use yew_router::prelude::*;

use super::LessonPageProps;
use super::lesson::{
    Command, Lesson, Over, Reach, Screen, command, use_check, use_help, use_lesson, use_revisit,
};
use super::notes::{Disclosure, NotesPanel};
use super::phone::PhoneDialog;
use crate::components::{Notice, NoticeKind, use_me};
use crate::hooks::{
    Refusal, Remote, open_window, set_title, use_fit, use_focus_on_arrival, use_full_screen,
    use_keys, use_speech,
};
use crate::i18n::{I18n, msg, use_i18n};
use crate::pages::staff::StaffRoute;
use bar::ControlBar;
use check::{
    AskView, BarsView, JoinView, ReteachView, StoppedView, SummaryView, WhyView, join_words,
};
use dialogs::{ChecksDialog, CloseDialog, KeysDialog};
use panels::{Asking, Margin, Panels, Turn};
use slide::{HelpView, SceneView, SlideView};
use taps::use_taps;
use vote::{VoteScreen, VotedScreen};

/// The whiteboard.
#[component]
pub fn BoardPage(props: &LessonPageProps) -> Html {
    let i18n = use_i18n();
    let me = use_me();
    let lesson = use_lesson(&props.lesson);
    let check = use_check(&lesson);
    let help = use_help(&lesson);
    let revisit = use_revisit(&lesson);
    let panels = use_reducer_eq(Panels::default);
    let (is_full, toggle_full) = use_full_screen();
    let voice = use_speech();
    let stage = use_focus_on_arrival();
    use_fit(&stage);

    let spoken = lesson
        .view()
        .and_then(|view| match view.screen()? {
            Screen::Join(_) => Some(join_words(&i18n, view.lesson)),
            screen => Some(spoken(&screen)),
        })
        .unwrap_or_default();
    let is_speaking = !voice.speech.text.is_empty();
    // What is said belongs to what is shown.
    {
        let stop = voice.stop.clone();
        use_effect_with(spoken.clone(), move |_| stop.emit(()));
    }
    let title = lesson
        .pack
        .as_ref()
        .map(|pack| i18n.say(msg::teach::board_tab(pack.title.as_str())));
    use_effect_with(title, |title| {
        if let Some(title) = title {
            set_title(title);
        }
    });

    let on_command = {
        let (lesson, panels, voice) = (lesson.clone(), panels.dispatcher(), voice.clone());
        let (spoken, locale) = (
            AttrValue::from(spoken),
            AttrValue::from(i18n.locale().to_owned()),
        );
        Callback::from(move |command: Command| match command {
            Command::Next => lesson.step(|view| view.next()),
            Command::Back => lesson.step(|view| view.back()),
            Command::Blank => lesson.step(|view| view.toggle_blank()),
            Command::Story => lesson.step(|view| view.story()),
            Command::Vote => lesson.step(|view| view.vote()),
            Command::Help => lesson.step(|view| view.toggle_help()),
            Command::Pick(number) => lesson.step(|view| view.pick(number)),
            Command::Notes => panels.dispatch(Turn::Margin(Margin::Notes)),
            Command::Disclosure => panels.dispatch(Turn::Margin(Margin::Disclosure)),
            Command::Checks => panels.dispatch(Turn::Ask(Asking::Checks)),
            Command::Phone => panels.dispatch(Turn::Ask(Asking::Phone)),
            Command::Keys => panels.dispatch(Turn::Ask(Asking::Keys)),
            Command::FullScreen => toggle_full.emit(()),
            Command::Aloud if is_speaking => voice.stop.emit(()),
            Command::Aloud => voice.speak.emit((spoken.clone(), locale.clone(), 1.0)),
            Command::Escape => {
                panels.dispatch(Turn::Escape);
                lesson.step(|view| match view.aside.over {
                    Some(Over::Help) => view.put_over(None),
                    _ => Default::default(),
                });
            }
        })
    };
    use_taps(&lesson, on_command.clone());
    let is_rtl = i18n.dir() == "rtl";
    use_keys({
        let (on_command, is_asking) = (on_command.clone(), panels.asking.is_some());
        Callback::from(move |key: String| match command(&key, is_rtl) {
            // An open dialog has the keys to itself.
            Some(command) if !is_asking => {
                on_command.emit(command);
                true
            }
            _ => false,
        })
    });

    let on_asked = use_callback(panels.dispatcher(), |(), panels| {
        panels.dispatch(Turn::Asked)
    });
    let on_close = use_callback(panels.dispatcher(), |(), panels| {
        panels.dispatch(Turn::Ask(Asking::Close));
    });
    let on_window = use_callback(props.lesson.clone(), |(), lesson| {
        let notes = StaffRoute::Notes {
            lesson: lesson.0.clone(),
        };
        open_window(&notes.to_path(), "belisha-notes");
    });

    let is_demo = matches!(&me.value, Remote::Ready(me) if me.demo);
    let (Some(live), Some(pack)) = (lesson.live.clone(), lesson.pack.clone()) else {
        return html! { <Waiting lesson={lesson} /> };
    };
    let Some(view) = lesson.view() else {
        return Html::default();
    };
    let margin = panels.margin;
    html! {
        <div class={classes!("board", margin.map(|_| "board--margin"))}>
            <main class="board__stage" tabindex="-1" ref={stage}>
                if is_demo {
                    <p class="board__demo">{ i18n.say(msg::teach::board_demo()) }</p>
                }
                if let Some(screen) = view.screen() {
                    { show(&i18n, &lesson, &live, &pack, check, (help, revisit), screen) }
                    <p class="visually-hidden" aria-live="polite">{ now(&i18n, &screen) }</p>
                }
            </main>
            if let Some(margin) = margin {
                <aside class="board__margin" aria-label={i18n.say(msg::teach::notes_title())}>
                    if let Some(problem) = lesson.problem.clone() {
                        <Notice kind={NoticeKind::Mend} refusal={Refusal::Problem(problem)} />
                    }
                    if margin == Margin::Disclosure {
                        <Disclosure />
                    } else {
                        <NotesPanel lesson={lesson.clone()} is_beside=true />
                    }
                </aside>
            }
            if !live.closed {
                <ControlBar
                    {on_command}
                    {on_window}
                    {on_close}
                    panels={*panels}
                    place={(view.slide_number(), pack.slides.len())}
                    link={lesson.link}
                    is_blank={live.blank}
                    {is_full}
                    is_help={view.screen() == Some(Screen::Help)}
                    {is_speaking}
                    can_speak={voice.is_there}
                />
            }
            <KeysDialog is_open={panels.asking == Some(Asking::Keys)} on_close={on_asked.clone()} />
            <ChecksDialog
                lesson={lesson.clone()}
                live={live.clone()}
                is_open={panels.asking == Some(Asking::Checks)}
                on_close={on_asked.clone()}
            />
            <PhoneDialog
                live={live.clone()}
                is_open={panels.asking == Some(Asking::Phone)}
                on_close={on_asked.clone()}
                is_on_board=true
            />
            <CloseDialog
                lesson={lesson.clone()}
                live={live.clone()}
                is_open={panels.asking == Some(Asking::Close)}
                on_close={on_asked}
            />
        </div>
    }
}

fn show(
    i18n: &I18n,
    lesson: &Lesson,
    live: &Rc<LiveLesson>,
    pack: &Rc<BoardPack>,
    view: Option<Rc<CheckView>>,
    (help, revisit): (Option<Rc<HelpPack>>, Vec<Revisit>),
    screen: Screen<'_>,
) -> Html {
    let (lesson, live, pack) = (lesson.clone(), live.clone(), pack.clone());
    match screen {
        Screen::Blank => html! {
            <p class="board__blank"><span class="visually-hidden">{ i18n.say(msg::teach::board_is_blank()) }</span></p>
        },
        Screen::Closed => html! {
            <>
                <HelpView {help} title={msg::teach::closed_title()} above={i18n.say(msg::teach::closed_thanks())} />
                <p class="board__leave">
                    <Link<StaffRoute> to={StaffRoute::Class { class: live.class.id.0.clone() }} classes="button">
                        { i18n.say(msg::teach::closed_leave(live.class.name.as_str())) }
                    </Link<StaffRoute>>
                </p>
            </>
        },
        Screen::Help => html! { <HelpView {help} title={msg::teach::board_help_title()} /> },
        Screen::Slide(slide) => {
            html! { <SlideView key={slide.id.as_str()} {pack} slide={slide.clone()} {help} {revisit} /> }
        }
        Screen::Scene(scene) => html! {
            <SceneView
                key={scene.id.as_str()}
                {lesson}
                {pack}
                scene={scene.clone()}
                can_rewind={!live.road.0.is_empty()}
            />
        },
        Screen::Vote(scene, vote) => html! {
            <VoteScreen key={vote.id.0.clone()} {lesson} {live} {pack} scene={scene.clone()} />
        },
        Screen::Voted(scene, vote) => html! {
            <VotedScreen key={vote.id.0.clone()} {lesson} scene={scene.clone()} />
        },
        Screen::Join(check) => {
            html! { <JoinView {lesson} {live} check={check.clone()} {view} /> }
        }
        Screen::Ask(asked) => {
            let counted = lesson
                .view()
                .map(|view| view.counted(asked.question))
                .unwrap_or_default();
            html! {
                <AskView
                    {lesson}
                    {pack}
                    question={asked.question.clone()}
                    number={asked.number}
                    of={asked.of}
                    {counted}
                />
            }
        }
        Screen::Stopped(check) => {
            html! { <StoppedView {lesson} {live} check={check.clone()} {view} /> }
        }
        Screen::Bars(asked) => html! {
            <BarsView
                {lesson}
                {pack}
                {view}
                question={asked.question.clone()}
                number={asked.number}
                of={asked.of}
            />
        },
        Screen::Why(asked, answer) => html! {
            <WhyView
                {lesson}
                {pack}
                {view}
                question={asked.question.clone()}
                number={asked.number}
                of={asked.of}
                answer={Some(answer.clone())}
            />
        },
        Screen::Reteach(misconception) => {
            html! { <ReteachView {lesson} {view} misconception={misconception.clone()} /> }
        }
        Screen::Summary(check) => {
            html! { <SummaryView {lesson} {pack} check={check.clone()} {view} /> }
        }
    }
}

/// What has just come onto the board, for those who hear it.
fn now(i18n: &I18n, screen: &Screen<'_>) -> AttrValue {
    match screen {
        Screen::Slide(slide) => AttrValue::from(slide.title.clone()),
        Screen::Scene(scene) => AttrValue::from(scene.title.clone()),
        Screen::Vote(..) => i18n.say(msg::teach::vote_kicker()),
        Screen::Voted(..) => i18n.say(msg::teach::vote_bars()),
        Screen::Ask(asked) | Screen::Bars(asked) | Screen::Why(asked, _) => {
            AttrValue::from(asked.question.stem.clone())
        }
        Screen::Blank => i18n.say(msg::teach::board_is_blank()),
        Screen::Help | Screen::Closed => i18n.say(msg::teach::board_help_title()),
        Screen::Summary(_) => i18n.say(msg::teach::summary_title()),
        Screen::Join(_) => i18n.say(msg::teach::join_tablets()),
        Screen::Stopped(_) => i18n.say(msg::teach::stopped_title()),
        Screen::Reteach(_) => i18n.say(msg::teach::reteach_kicker()),
    }
}

/// What the board's speaker says. In Year 1 this is more than the board shows.
fn spoken(screen: &Screen<'_>) -> String {
    let join = |title: &str, body: &[belisha::Block], more: Vec<&str>| {
        let mut lines = vec![title.to_owned(), belisha::plain_text(body)];
        lines.extend(more.into_iter().map(str::to_owned));
        lines.retain(|line| !line.is_empty());
        lines.join(".\n")
    };
    match screen {
        Screen::Slide(slide) => join(&slide.title, &slide.body, Vec::new()),
        Screen::Scene(scene) | Screen::Vote(scene, _) | Screen::Voted(scene, _) => join(
            &scene.title,
            &scene.body,
            scene
                .choices
                .iter()
                .map(|choice| choice.text.as_str())
                .collect(),
        ),
        Screen::Ask(asked) | Screen::Bars(asked) => join(
            &asked.question.stem,
            &asked.question.body,
            asked
                .question
                .answers
                .iter()
                .map(|answer| answer.text.as_str())
                .collect(),
        ),
        Screen::Why(_, answer) => join(&answer.text, &answer.feedback, Vec::new()),
        _ => String::new(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WaitingProps {
    lesson: Lesson,
}

/// Before the lesson is here: a moment, no connection, or a refusal with the way back.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let i18n = use_i18n();
    let refusal = match (&props.lesson.problem, props.lesson.link) {
        (Some(problem), _) => Some(Refusal::Problem(problem.clone())),
        (None, Reach::Cut) => Some(Refusal::Unreachable),
        (None, Reach::Fine) => None,
    };
    html! {
        <main class="board board__wait">
            if let Some(refusal) = refusal {
                <Notice {refusal}>
                    <Link<StaffRoute> to={StaffRoute::Classes} classes="button">
                        { i18n.say(msg::teach::classes_title()) }
                    </Link<StaffRoute>>
                </Notice>
            } else {
                <p>{ i18n.say(msg::common::loading()) }</p>
            }
        </main>
    }
}
