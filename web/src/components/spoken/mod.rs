//! Text with a speaker button; words light up as they are spoken.

use belisha::{Block, Inline, UnitId, Year};
use yew::prelude::*;

use crate::components::{Icon, LessonPicture};
use crate::hooks::{Reading, Voice};
use crate::i18n::{msg, use_i18n};

/// Properties of [`SpeakButton`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SpeakButtonProps {
    /// What to say.
    pub text: AttrValue,
    /// The language it is in.
    pub locale: AttrValue,
    /// What the button is for, when there are several on the page; read out, not shown.
    #[prop_or_default]
    pub of: Option<AttrValue>,
}

/// Says a text aloud, or stops. What was heard once is said slowly at the next tap, as the snail on the button shows; then
/// the other way round again. Without a voice on the device there is no button: the page says so once, elsewhere.
#[component]
pub fn SpeakButton(props: &SpeakButtonProps) -> Html {
    let i18n = use_i18n();
    let reading = use_context::<Reading>().unwrap_or_default();
    let heard = use_state(|| None::<AttrValue>);
    let Some(voice) = use_context::<Voice>().filter(|voice| voice.is_there) else {
        return Html::default();
    };
    let is_speaking = !props.text.is_empty() && voice.speech.text == props.text;
    let is_slow_next = !reading.slow && heard.as_ref() == Some(&props.text);
    let onclick = {
        let (voice, text, locale) = (voice, props.text.clone(), props.locale.clone());
        let rate = reading.rate(is_slow_next);
        move |_: MouseEvent| {
            if is_speaking {
                voice.stop.emit(());
            } else {
                voice.speak.emit((text.clone(), locale.clone(), rate));
                heard.set((!is_slow_next).then(|| text.clone()));
            }
        }
    };
    let (icon, label) = if is_speaking {
        ("stop", i18n.say(msg::common::stop_listening()))
    } else if is_slow_next {
        ("slow", i18n.say(msg::common::listen_slowly()))
    } else {
        ("speaker", i18n.say(msg::common::listen()))
    };
    let label = match &props.of {
        Some(of) => AttrValue::from(format!("{label}: {of}")),
        None => label,
    };
    html! {
        <button type="button" class="speak" aria-label={label} {onclick}>
            <Icon name={icon} />
        </button>
    }
}

/// Properties of [`SpokenText`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SpokenTextProps {
    /// The text.
    pub text: AttrValue,
}

/// A line of text whose words light up while a [`SpeakButton`] with the same text speaks.
#[component]
pub fn SpokenText(props: &SpokenTextProps) -> Html {
    let speech = use_context::<Voice>().map(|voice| voice.speech);
    let at = speech
        .filter(|speech| speech.text == props.text)
        .and_then(|speech| speech.at);
    lit(&props.text, at)
}

/// Properties of [`SpokenBlocks`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SpokenBlocksProps {
    /// The text.
    pub blocks: Vec<Block>,
    /// The unit, for the addresses of its pictures.
    pub unit: UnitId,
    /// The unit's year, for the same.
    pub year: Year,
}

/// Lesson text whose words light up while a [`SpeakButton`] with its plain text speaks.
#[component]
pub fn SpokenBlocks(props: &SpokenBlocksProps) -> Html {
    let plain = belisha::plain_text(&props.blocks);
    let at = use_context::<Voice>()
        .map(|voice| voice.speech)
        .filter(|speech| speech.text.as_str() == plain)
        .and_then(|speech| speech.at);
    // Where the next piece of text starts in the plain text, in UTF-16 units.
    let mut start = 0;
    let mut line = |inlines: &[Inline]| -> Html {
        let pieces: Vec<Html> = inlines
            .iter()
            .map(|inline| {
                let text = inline.as_str();
                let length = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
                let inside = at
                    .and_then(|at| at.checked_sub(start))
                    .filter(|at| *at < length);
                start += length;
                match inline {
                    Inline::Strong(_) => html! { <strong>{ lit(text, inside) }</strong> },
                    _ => lit(text, inside),
                }
            })
            .collect();
        start += 1; // the blank between two lines
        pieces.into_iter().collect()
    };
    let blocks: Vec<Html> = props
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(inlines) => html! { <p>{ line(inlines) }</p> },
            Block::List { items, .. } => {
                let items: Vec<Html> = items
                    .iter()
                    .map(|item| html! { <li>{ line(item) }</li> })
                    .collect();
                html! { <ul>{ items }</ul> }
            }
            Block::Picture(picture) => html! {
                <LessonPicture picture={picture.clone()} unit={props.unit.clone()} year={props.year} />
            },
            _ => Html::default(),
        })
        .collect();
    html! { <>{ blocks }</> }
}

fn lit(text: &str, at: Option<u32>) -> Html {
    match at.and_then(|at| word_at(text, at)) {
        Some((before, word, after)) => {
            html! { <>{ before }<mark class="lit">{ word }</mark>{ after }</> }
        }
        None => html! { { text } },
    }
}

/// Splits `text` around the word that starts at a UTF-16 position.
fn word_at(text: &str, at: u32) -> Option<(&str, &str, &str)> {
    let mut units = 0_u32;
    let mut start = None;
    for (byte, letter) in text.char_indices() {
        if units >= at {
            start = Some(byte);
            break;
        }
        units += u32::try_from(letter.len_utf16()).unwrap_or(1);
    }
    let start = start?;
    let rest = &text[start..];
    let end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
    (end > start).then(|| (&text[..start], &text[start..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::word_at;

    #[test]
    fn the_word_at_a_position_lights_up_whole() {
        assert_eq!(
            word_at("tell a grown-up", 7),
            Some(("tell a ", "grown-up", ""))
        );
    }

    #[test]
    fn positions_count_utf_16_units_as_browsers_do() {
        assert_eq!(word_at("🦦 says hi", 3), Some(("🦦 ", "says", " hi")));
    }

    #[test]
    fn nothing_lights_up_past_the_end_or_on_a_blank() {
        assert_eq!(word_at("tell", 9), None);
        assert_eq!(word_at("a b", 1), None);
    }
}
