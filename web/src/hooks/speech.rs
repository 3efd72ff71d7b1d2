//! The device's own voice. Works without internet where the device has a voice; says plainly when it has none.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{SpeechSynthesisEvent, SpeechSynthesisUtterance};
use yew::prelude::*;

/// What is being spoken, so that the words can light up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speech {
    /// The text being spoken; empty when silent.
    pub text: AttrValue,
    /// Where the word being spoken starts, in UTF-16 units.
    pub at: Option<u32>,
}

/// Says text aloud.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// What is being spoken.
    pub speech: Speech,
    /// Speaks `(text, locale, rate)`; what was being said stops. A rate of 1 is the voice's own, 0.75 is slower.
    pub speak: Callback<(AttrValue, AttrValue, f32)>,
    /// Falls silent.
    pub stop: Callback<()>,
    /// Whether this device can speak at all.
    pub is_there: bool,
}

impl Voice {
    /// Of a device that cannot speak.
    pub fn silent() -> Self {
        Self {
            speech: Speech::default(),
            speak: Callback::noop(),
            stop: Callback::noop(),
            is_there: false,
        }
    }
}

fn synthesis() -> Option<web_sys::SpeechSynthesis> {
    gloo::utils::window().speech_synthesis().ok()
}

/// A voice for one component tree. It falls silent when the component goes.
#[hook]
pub fn use_speech() -> Voice {
    let speech = use_state(Speech::default);
    // Held here so that they live as long as the browser may call them.
    let handlers = use_mut_ref(Vec::<Closure<dyn Fn(SpeechSynthesisEvent)>>::new);
    let is_there = *use_memo((), |()| {
        synthesis().is_some_and(|synthesis| {
            // Some browsers list voices late; a browser with the API may still find one.
            let _ = synthesis.get_voices();
            true
        })
    });

    let stop = {
        let speech = speech.setter();
        use_callback((), move |(), ()| {
            if let Some(synthesis) = synthesis() {
                synthesis.cancel();
            }
            speech.set(Speech::default());
        })
    };
    let speak = {
        let (speech, handlers) = (speech.setter(), handlers);
        use_callback(
            (),
            move |(text, locale, rate): (AttrValue, AttrValue, f32), ()| {
                let Some(synthesis) = synthesis() else {
                    return;
                };
                let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&text) else {
                    return;
                };
                synthesis.cancel();
                utterance.set_lang(&locale);
                utterance.set_rate(rate);
                let on_boundary = {
                    let (speech, text) = (speech.clone(), text.clone());
                    Closure::<dyn Fn(SpeechSynthesisEvent)>::new(
                        move |event: SpeechSynthesisEvent| {
                            speech.set(Speech {
                                text: text.clone(),
                                at: Some(event.char_index()),
                            });
                        },
                    )
                };
                let on_end = {
                    let speech = speech.clone();
                    Closure::<dyn Fn(SpeechSynthesisEvent)>::new(move |_| {
                        speech.set(Speech::default())
                    })
                };
                utterance.set_onboundary(Some(on_boundary.as_ref().unchecked_ref()));
                utterance.set_onend(Some(on_end.as_ref().unchecked_ref()));
                utterance.set_onerror(Some(on_end.as_ref().unchecked_ref()));
                speech.set(Speech { text, at: None });
                synthesis.speak(&utterance);
                *handlers.borrow_mut() = vec![on_boundary, on_end];
            },
        )
    };
    use_effect_with((), |()| {
        || {
            if let Some(synthesis) = synthesis() {
                synthesis.cancel();
            }
        }
    });
    Voice {
        speech: (*speech).clone(),
        speak,
        stop,
        is_there,
    }
}
