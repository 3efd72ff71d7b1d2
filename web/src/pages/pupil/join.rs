//! Joining: six digits or three pictures, tapped. No text field, so nothing about a child can be typed.

use belisha_api::path;
use belisha_api::pupil::CodePicture;
use yew::prelude::*;

use super::pictures::PicturePad;
use super::screen::Screen;
use crate::components::{Icon, JoinPicture, Notice, NoticeKind, SpeakButton};
use crate::hooks::{Reading, Seating, pathname, use_keys};
use crate::i18n::{msg, use_i18n};

const DIGITS: usize = 6;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct JoinPageProps {
    pub seating: Seating,
    pub set_reading: Callback<Reading>,
}

/// Both ways to join. The board's address for a young class begins with pictures.
#[component]
pub(super) fn JoinPage(props: &JoinPageProps) -> Html {
    let i18n = use_i18n();
    let by_pictures = use_state(|| pathname().trim_end_matches('/') == path::JOIN_PICTURES);
    let onclick = {
        let by_pictures = by_pictures.clone();
        move |_: MouseEvent| by_pictures.set(!*by_pictures)
    };
    let seating = props.seating.clone();
    html! {
        <Screen view={None} set_reading={props.set_reading.clone()}>
            <div class="join">
                <h1>{ i18n.say(msg::pupil::join_title()) }</h1>
                if *by_pictures { <PicturePad {seating} /> } else { <DigitPad {seating} /> }
                <button type="button" class="button join__by" {onclick}>
                    if *by_pictures {
                        <span class="join__sign" aria-hidden="true">{ "1 2 3" }</span>
                        { i18n.say(msg::pupil::join_by_digits()) }
                    } else {
                        <span class="join__sign">
                            for picture in [CodePicture::Sun, CodePicture::Key, CodePicture::Boat] { <JoinPicture {picture} /> }
                        </span>
                        { i18n.say(msg::pupil::join_by_pictures()) }
                    }
                </button>
            </div>
        </Screen>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct DigitPadProps {
    seating: Seating,
}

#[component]
fn DigitPad(props: &DigitPadProps) -> Html {
    let i18n = use_i18n();
    let code = use_state(|| code_of(&pathname()));
    let join = props.seating.join.clone();

    // A QR code brings the whole code along: nothing is left to tap.
    {
        let (code, join) = ((*code).clone(), join.clone());
        let is_refused = props.seating.refusal.is_some();
        use_effect_with((), move |()| {
            if code.len() == DIGITS && !is_refused {
                join.emit(code);
            }
        });
    }
    let press = {
        let (code, join) = (code.clone(), join.clone());
        Callback::from(move |key: Key| {
            let next = pressed(&code, key);
            if next.len() == DIGITS && next != *code {
                join.emit(next.clone());
            }
            code.set(next);
        })
    };
    {
        let press = press.clone();
        use_keys(Callback::from(move |name: String| match key_of(&name) {
            Some(key) => {
                press.emit(key);
                true
            }
            None => false,
        }));
    }

    let lead = i18n.say(msg::pupil::join_lead());
    html! {
        <>
            <p class="join__lead">
                { &lead }
                <SpeakButton text={lead.clone()} locale={i18n.locale().to_owned()} />
            </p>
            if let Some(refusal) = props.seating.refusal.clone() {
                <Notice kind={NoticeKind::Mend} {refusal} />
            }
            <p class="join__code" role="status" aria-label={spaced(&code)}>
                for place in 0..DIGITS {
                    <span class="join__digit" aria-hidden="true">
                        { code.chars().nth(place).map_or_else(String::new, String::from) }
                    </span>
                }
            </p>
            <div class="join__pad">
                for digit in ['1', '2', '3', '4', '5', '6', '7', '8', '9'] {
                    { pad_button(&press, Key::Digit(digit), html! { { digit } }) }
                }
                { pad_button(&press, Key::Clear, html! {
                    <span class="join__word">{ i18n.say(msg::pupil::join_clear()) }</span>
                }) }
                { pad_button(&press, Key::Digit('0'), html! { { '0' } }) }
                { pad_button(&press, Key::Back, html! {
                    <><Icon name="back" /><span class="visually-hidden">{ i18n.say(msg::pupil::join_delete()) }</span></>
                }) }
            </div>
        </>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Digit(char),
    Back,
    Clear,
}

fn pad_button(press: &Callback<Key>, key: Key, children: Html) -> Html {
    let onclick = press.reform(move |_: MouseEvent| key);
    html! { <button type="button" class="button join__key" {onclick}>{ children }</button> }
}

fn key_of(name: &str) -> Option<Key> {
    match name {
        "Backspace" | "Delete" => Some(Key::Back),
        "Escape" => Some(Key::Clear),
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(digit), None) if digit.is_ascii_digit() => Some(Key::Digit(digit)),
                _ => None,
            }
        }
    }
}

fn pressed(code: &str, key: Key) -> String {
    let mut next = code.to_owned();
    match key {
        // A full code stays on view after a refusal; the next digit starts a new one.
        Key::Digit(digit) if next.len() >= DIGITS => next = String::from(digit),
        Key::Digit(digit) => next.push(digit),
        Key::Back => {
            next.pop();
        }
        Key::Clear => next.clear(),
    }
    next
}

/// The code in the address, as a QR code brings it.
pub(super) fn code_of(pathname: &str) -> String {
    let code = pathname
        .strip_prefix(path::JOIN)
        .unwrap_or_default()
        .trim_matches('/');
    if code.len() == DIGITS && code.chars().all(|digit| digit.is_ascii_digit()) {
        code.to_owned()
    } else {
        String::new()
    }
}

/// The digits one by one, as a voice should read them.
fn spaced(code: &str) -> String {
    code.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_qr_code_brings_the_whole_code() {
        assert_eq!(code_of("/join/123456"), "123456");
        assert_eq!(code_of("/join/12ab56"), "");
        assert_eq!(code_of("/join"), "");
    }

    #[test]
    fn the_digit_after_a_refused_code_starts_a_new_one() {
        assert_eq!(pressed("123456", Key::Digit('7')), "7");
    }

    #[test]
    fn the_last_digit_can_be_taken_back() {
        assert_eq!(pressed("123", Key::Back), "12");
        assert_eq!(pressed("", Key::Back), "");
    }

    #[test]
    fn a_keyboard_types_digits_and_nothing_else() {
        assert_eq!(key_of("5"), Some(Key::Digit('5')));
        assert_eq!(key_of("a"), None);
        assert_eq!(key_of("F5"), None);
    }
}
