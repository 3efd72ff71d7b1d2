//! The bar below the board: everything that keys do, as buttons.

use yew::prelude::*;

use super::panels::{Asking, Margin, Panels};
use crate::i18n::{msg, use_i18n};
use crate::pages::teach::lesson::{Command, Reach};
use crate::pages::teach::sign::{Sign, SignView};

/// Properties of [`ControlBar`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ControlBarProps {
    /// Does what a key would do.
    pub(super) on_command: Callback<Command>,
    /// Opens the notes in a second window.
    pub(super) on_window: Callback<()>,
    /// Asks whether to close the lesson.
    pub(super) on_close: Callback<()>,
    pub(super) panels: Panels,
    /// Slides before and with this one, and all of them.
    pub(super) place: (usize, usize),
    pub(super) link: Reach,
    pub(super) is_blank: bool,
    pub(super) is_full: bool,
    pub(super) is_help: bool,
    pub(super) is_speaking: bool,
    /// Whether this device can speak.
    pub(super) can_speak: bool,
}

/// The bar.
#[component]
pub(super) fn ControlBar(props: &ControlBarProps) -> Html {
    let i18n = use_i18n();
    let key = |command: Command| props.on_command.reform(move |_: MouseEvent| command);
    let (number, of) = props.place;
    let margin = props.panels.margin;
    html! {
        <nav class="bar" aria-label={i18n.say(msg::teach::bar_name())}>
            <div class="bar__group">
                <BarButton sign={Sign::Back} label={i18n.say(msg::teach::bar_back())} keys="ArrowLeft" onclick={key(Command::Back)} />
                <span class="bar__place">{ i18n.say(msg::teach::bar_place(number, of)) }</span>
                <BarButton sign={Sign::Next} label={i18n.say(msg::teach::bar_next())} keys="ArrowRight" onclick={key(Command::Next)} is_main=true />
            </div>
            <div class="bar__group">
                <BarButton sign={Sign::Blank} label={i18n.say(msg::teach::bar_blank())} keys="B" pressed={props.is_blank} onclick={key(Command::Blank)} />
                <BarButton sign={Sign::Help} label={i18n.say(msg::teach::bar_help())} keys="H" pressed={props.is_help} onclick={key(Command::Help)} />
                if props.can_speak {
                    <BarButton sign={Sign::Aloud} label={i18n.say(msg::teach::bar_aloud())} keys="R" pressed={props.is_speaking} onclick={key(Command::Aloud)} />
                }
                <BarButton sign={Sign::Story} label={i18n.say(msg::teach::bar_story())} keys="S" onclick={key(Command::Story)} />
                <BarButton sign={Sign::Check} label={i18n.say(msg::teach::bar_checks())} keys="C" pressed={props.panels.asking == Some(Asking::Checks)} onclick={key(Command::Checks)} />
            </div>
            if props.link == Reach::Cut {
                <p class="bar__cut" role="status">{ i18n.say(msg::teach::bar_cut()) }</p>
            }
            <div class="bar__group bar__group--end">
                <BarButton sign={Sign::Notes} label={i18n.say(msg::teach::bar_notes())} keys="N" pressed={margin == Some(Margin::Notes)} onclick={key(Command::Notes)} />
                <BarButton sign={Sign::Talk} label={i18n.say(msg::teach::bar_disclosure())} keys="D" pressed={margin == Some(Margin::Disclosure)} onclick={key(Command::Disclosure)} />
                <BarButton sign={Sign::Window} label={i18n.say(msg::teach::bar_window())} onclick={props.on_window.reform(|_| ())} />
                <BarButton sign={Sign::Phone} label={i18n.say(msg::teach::bar_phone())} keys="P" pressed={props.panels.asking == Some(Asking::Phone)} onclick={key(Command::Phone)} />
                <BarButton sign={Sign::Full} label={i18n.say(msg::teach::bar_full())} keys="F" pressed={props.is_full} onclick={key(Command::FullScreen)} />
                <BarButton sign={Sign::Keys} label={i18n.say(msg::teach::bar_keys())} keys="?" onclick={key(Command::Keys)} />
                <BarButton sign={Sign::Close} label={i18n.say(msg::teach::bar_close())} onclick={props.on_close.reform(|_| ())} />
            </div>
        </nav>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BarButtonProps {
    sign: Sign,
    label: AttrValue,
    #[prop_or_default]
    keys: Option<AttrValue>,
    #[prop_or_default]
    pressed: Option<bool>,
    #[prop_or_default]
    is_main: bool,
    onclick: Callback<MouseEvent>,
}

/// A button of the bar. A click leaves the focus where it is, so that Space still means the next slide.
#[component]
fn BarButton(props: &BarButtonProps) -> Html {
    let keep_focus = |event: MouseEvent| event.prevent_default();
    html! {
        <button
            type="button"
            class={classes!("bar__button", props.is_main.then_some("bar__button--main"))}
            aria-pressed={props.pressed.map(|pressed| pressed.to_string())}
            aria-keyshortcuts={props.keys.clone()}
            onmousedown={keep_focus}
            onclick={props.onclick.clone()}
        >
            <SignView sign={props.sign} />
            <span class="bar__label">{ props.label.clone() }</span>
        </button>
    }
}
