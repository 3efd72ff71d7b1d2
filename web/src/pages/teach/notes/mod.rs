//! The teacher's notes: beside the board on one screen, or in a window of their own.

mod panel;
mod story;

use belisha_api::staff::Phone;
use yew::prelude::*;
use yew_router::prelude::*;

use super::LessonPageProps;
use super::lesson::{Reach, Screen, use_lesson};
use super::phone::{PhoneDialog, on_shut_out};
use super::sign::{Sign, SignView};
use crate::components::{Notice, NoticeKind, use_me};
use crate::hooks::{Refusal, Remote, set_title, use_keys};
use crate::i18n::{msg, use_i18n};
use crate::pages::staff::StaffRoute;
use crate::pages::teach::lesson::{Command, command};
pub(super) use panel::{Disclosure, NotesPanel};

/// The teacher's notes in a second window; it follows the board, and drives it.
#[component]
pub fn NotesPage(props: &LessonPageProps) -> Html {
    let i18n = use_i18n();
    let me = use_me();
    let lesson = use_lesson(&props.lesson);
    let is_disclosure_open = use_state_eq(|| false);
    let is_phone_open = use_state_eq(|| false);
    let title = i18n.say(msg::teach::notes_tab());
    use_effect_with(title, |title| set_title(title));

    let is_rtl = i18n.dir() == "rtl";
    use_keys({
        let lesson = lesson.clone();
        let is_open = is_disclosure_open.clone();
        let is_phone_open = is_phone_open.clone();
        Callback::from(move |key: String| {
            // An open dialog has the keys to itself.
            if *is_phone_open {
                return false;
            }
            match command(&key, is_rtl) {
                Some(Command::Next) => lesson.step(|view| view.next()),
                Some(Command::Back) => lesson.step(|view| view.back()),
                Some(Command::Blank) => lesson.step(|view| view.toggle_blank()),
                Some(Command::Story) => lesson.step(|view| view.story()),
                Some(Command::Vote) => lesson.step(|view| view.vote()),
                Some(Command::Help) => lesson.step(|view| view.toggle_help()),
                Some(Command::Pick(number)) => lesson.step(|view| view.pick(number)),
                Some(Command::Disclosure) => is_open.set(!*is_open),
                Some(Command::Phone) => is_phone_open.set(true),
                Some(Command::Escape) => is_open.set(false),
                _ => return false,
            }
            true
        })
    });

    let on_disclosure = {
        let is_open = is_disclosure_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let on_phone = {
        let is_open = is_phone_open.setter();
        move |_: MouseEvent| is_open.set(true)
    };
    let on_phone_closed = {
        let is_open = is_phone_open.setter();
        Callback::from(move |()| is_open.set(false))
    };
    let is_demo = matches!(&me.value, Remote::Ready(me) if me.demo);
    let refusal = lesson
        .problem
        .clone()
        .map(Refusal::Problem)
        .or((lesson.link == Reach::Cut && lesson.live.is_none()).then_some(Refusal::Unreachable));
    let screen = lesson.view().and_then(|view| view.screen());
    let is_blank = screen == Some(Screen::Blank);
    let is_help = screen == Some(Screen::Help);
    html! {
        <div class="notes-page">
            if is_demo {
                <aside class="demo-banner" aria-label={i18n.say(msg::common::demo_name())}>
                    { i18n.say(msg::common::demo_banner()) }
                </aside>
            }
            <header class="notes-page__head">
                <h1>{ i18n.say(msg::teach::notes_title()) }</h1>
                if lesson.link == Reach::Cut {
                    <p class="bar__cut" role="status">{ i18n.say(msg::teach::bar_cut()) }</p>
                }
                if let Some(live) = lesson.live.as_ref().filter(|live| live.phone == Phone::In) {
                    <p class="notes-page__phone" role="status">{ i18n.say(msg::teach::phone_in()) }</p>
                    <button type="button" class="button" onclick={on_shut_out(live)}>
                        { i18n.say(msg::teach::phone_shut_out()) }
                    </button>
                }
            </header>
            <main class="notes-page__main">
                if let Some(refusal) = refusal {
                    <Notice kind={NoticeKind::Mend} {refusal}>
                        <Link<StaffRoute> to={StaffRoute::Classes} classes="button">
                            { i18n.say(msg::teach::classes_title()) }
                        </Link<StaffRoute>>
                    </Notice>
                }
                if *is_disclosure_open {
                    <Disclosure />
                }
                <NotesPanel lesson={lesson.clone()} is_beside=false />
            </main>
            <nav class="notes-page__bar" aria-label={i18n.say(msg::teach::bar_name())}>
                <button type="button" class="button" onclick={lesson.on_step(|view| view.back())}>
                    <SignView sign={Sign::Back} />{ i18n.say(msg::teach::bar_back()) }
                </button>
                <button type="button" class="button button--main" onclick={lesson.on_step(|view| view.next())}>
                    <SignView sign={Sign::Next} />{ i18n.say(msg::teach::bar_next()) }
                </button>
                <button type="button" class="button" aria-pressed={is_blank.to_string()} onclick={lesson.on_step(|view| view.toggle_blank())}>
                    <SignView sign={Sign::Blank} />{ i18n.say(msg::teach::bar_blank()) }
                </button>
                <button type="button" class="button" aria-pressed={is_help.to_string()} onclick={lesson.on_step(|view| view.toggle_help())}>
                    <SignView sign={Sign::Help} />{ i18n.say(msg::teach::bar_help()) }
                </button>
                <button type="button" class="button" aria-pressed={is_disclosure_open.to_string()} onclick={on_disclosure}>
                    <SignView sign={Sign::Talk} />{ i18n.say(msg::teach::bar_disclosure()) }
                </button>
                <button type="button" class="button" onclick={on_phone}>
                    <SignView sign={Sign::Phone} />{ i18n.say(msg::teach::phone_title()) }
                </button>
            </nav>
            if let Some(live) = lesson.live.clone().filter(|live| !live.closed) {
                <PhoneDialog {live} is_open={*is_phone_open} on_close={on_phone_closed} is_on_board=false />
            }
        </div>
    }
}
