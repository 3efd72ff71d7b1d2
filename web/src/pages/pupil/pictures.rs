//! Joining without reading: the three pictures on the board, tapped in order.

use belisha_api::ProblemCode;
use belisha_api::pupil::{CodePicture, PictureCode};
use yew::prelude::*;

use crate::components::{Icon, JoinPicture, Notice, NoticeKind, SpeakButton, picture_name};
use crate::hooks::{Reading, Seating, Voice, use_keys};
use crate::i18n::{I18n, msg, use_i18n};

const PLACES: usize = 3;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PicturePadProps {
    pub seating: Seating,
}

/// Every picture to tap, and the three that were. A picture says its name; what did not match is said aloud too.
#[component]
pub(super) fn PicturePad(props: &PicturePadProps) -> Html {
    let i18n = use_i18n();
    let reading = use_context::<Reading>().unwrap_or_default();
    let voice = use_context::<Voice>().filter(|voice| voice.is_there);
    let tapped = use_state(Vec::<CodePicture>::new);
    let has_sound = use_state(|| true);

    let say = {
        let (voice, locale) = (
            voice.clone().filter(|_| *has_sound),
            i18n.locale().to_owned(),
        );
        let rate = reading.rate(false);
        Callback::from(move |text: AttrValue| {
            if let Some(voice) = &voice {
                voice
                    .speak
                    .emit((text, AttrValue::from(locale.clone()), rate));
            }
        })
    };
    let press = {
        let (tapped, say, i18n) = (tapped.clone(), say.clone(), i18n.clone());
        let join = props.seating.join_by_pictures.clone();
        Callback::from(move |key: Key| {
            let next = pressed(&tapped, key);
            if let Key::Picture(picture) = key {
                say.emit(picture_name(&i18n, picture));
                if let Some(code) = whole(&next) {
                    join.emit(code);
                }
            }
            tapped.set(next);
        })
    };
    {
        let press = press.clone();
        use_keys(Callback::from(move |name: String| match name.as_str() {
            "Backspace" | "Delete" => {
                press.emit(Key::Back);
                true
            }
            "Escape" => {
                press.emit(Key::Clear);
                true
            }
            _ => false,
        }));
    }

    let refusal = props.seating.refusal.clone();
    let did_not_match = refusal.as_ref().and_then(|refusal| refusal.code())
        == Some(ProblemCode::UnknownCode)
        && tapped.len() == PLACES;
    let again = i18n.say(msg::pupil::join_pictures_again());
    let lead = if did_not_match {
        again.clone()
    } else {
        i18n.say(msg::pupil::join_pictures_lead())
    };
    use_effect_with(did_not_match, move |did_not_match| {
        if *did_not_match {
            say.emit(again);
        }
    });
    let on_sound = {
        let (has_sound, voice) = (has_sound.clone(), voice.clone());
        move |_: MouseEvent| {
            if let Some(voice) = &voice {
                voice.stop.emit(());
            }
            has_sound.set(!*has_sound);
        }
    };
    // What did not match stands in the place of what to do, so that the pad never moves under a finger.
    let other = refusal.filter(|refusal| refusal.code() != Some(ProblemCode::UnknownCode));
    html! {
        <div class="join__young">
            <div class={classes!("join__lead", did_not_match.then_some("join__lead--again"))}>
                <p role="status">{ &lead }</p>
                <SpeakButton text={lead.clone()} locale={i18n.locale().to_owned()} />
            </div>
            if let Some(refusal) = other {
                <Notice kind={NoticeKind::Mend} {refusal} />
            }
            <div class="join__tapped">
                { slots(&i18n, &tapped) }
                { key_button(&press, Key::Back, "back", i18n.say(msg::pupil::join_delete())) }
                if voice.is_some() {
                    <button type="button" class="button join__key" aria-pressed={has_sound.to_string()} onclick={on_sound}>
                        <Icon name="speaker" />
                        <span class="visually-hidden">{ i18n.say(msg::pupil::join_pictures_sound()) }</span>
                    </button>
                }
            </div>
            <div class="join__pictures">
                for picture in CodePicture::ALL.iter().copied() {
                    <button key={picture.as_str()} type="button" class="join__picture"
                        onclick={press.reform(move |_: MouseEvent| Key::Picture(picture))}>
                        <JoinPicture {picture} />
                        <span class="visually-hidden">{ picture_name(&i18n, picture) }</span>
                    </button>
                }
            </div>
        </div>
    }
}

/// The pictures tapped so far, in their places.
fn slots(i18n: &I18n, tapped: &[CodePicture]) -> Html {
    let names: Vec<String> = tapped
        .iter()
        .map(|picture| picture_name(i18n, *picture).to_string())
        .collect();
    html! {
        <p class="join__slots" role="status">
            <span class="visually-hidden">{ names.join(", ") }</span>
            for place in 0..PLACES {
                <span class="join__slot">
                    if let Some(picture) = tapped.get(place) { <JoinPicture picture={*picture} /> }
                </span>
            }
        </p>
    }
}

fn key_button(press: &Callback<Key>, key: Key, icon: &'static str, name: AttrValue) -> Html {
    let onclick = press.reform(move |_: MouseEvent| key);
    html! {
        <button type="button" class="button join__key" {onclick}>
            <Icon name={icon} /><span class="visually-hidden">{ name }</span>
        </button>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Picture(CodePicture),
    Back,
    Clear,
}

fn pressed(tapped: &[CodePicture], key: Key) -> Vec<CodePicture> {
    let mut next = tapped.to_vec();
    match key {
        // Three that did not match stay on view; the next picture starts again.
        Key::Picture(picture) if next.len() >= PLACES => next = vec![picture],
        Key::Picture(picture) => next.push(picture),
        Key::Back => {
            next.pop();
        }
        Key::Clear => next.clear(),
    }
    next
}

fn whole(tapped: &[CodePicture]) -> Option<PictureCode> {
    tapped.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use CodePicture::{Boat, Key as DoorKey, Sun};

    #[test]
    fn three_pictures_in_order_are_a_code() {
        let tapped = [Sun, Boat, DoorKey]
            .into_iter()
            .fold(Vec::new(), |tapped, picture| {
                assert_eq!(whole(&tapped), None);
                pressed(&tapped, Key::Picture(picture))
            });
        assert_eq!(whole(&tapped), Some([Sun, Boat, DoorKey]));
    }

    #[test]
    fn the_picture_after_three_that_did_not_match_starts_again() {
        assert_eq!(pressed(&[Sun, Boat, DoorKey], Key::Picture(Boat)), [Boat]);
    }

    #[test]
    fn the_last_picture_can_be_taken_back() {
        assert_eq!(pressed(&[Sun, Boat], Key::Back), [Sun]);
        assert!(pressed(&[], Key::Back).is_empty());
        assert!(pressed(&[Sun, Boat], Key::Clear).is_empty());
    }
}
