//! Words that have been packed beforehand: for tablets, which would download 45 kB of Fluent otherwise.
//! [`belisha_words`] says what packed words are, and its tests hold them to what Fluent says.

use belisha_words::Words;

use super::{Arg, Msg};
use crate::hooks::Numbers;

/// The words of one locale.
#[derive(Debug)]
pub struct Bundle {
    locale: String,
    words: Words,
    numbers: Numbers,
}

impl Bundle {
    /// A bundle without words; every message is its own name.
    pub fn empty() -> Self {
        Self::new("en-GB", &[])
    }

    /// A bundle of these packed texts.
    pub fn new(locale: &str, texts: &[&str]) -> Self {
        Self {
            locale: locale.to_owned(),
            words: Words::new(texts.concat()),
            numbers: Numbers::new(locale),
        }
    }

    /// The locale, such as `cy`.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The message as text; its name when there are no words for it.
    pub fn say(&self, msg: &Msg) -> String {
        let args: Vec<(&str, belisha_words::Arg)> = msg
            .args
            .iter()
            .map(|(name, arg)| (*name, self.arg(arg)))
            .collect();
        self.words
            .say(msg.id, &args)
            .unwrap_or_else(|| msg.id.to_owned())
    }

    fn arg(&self, arg: &Arg) -> belisha_words::Arg {
        match arg {
            Arg::Text(text) => belisha_words::Arg::Text(text.clone()),
            Arg::Number(number) => belisha_words::Arg::Number {
                digits: self.numbers.digits(*number),
                plural: self.numbers.plural(*number),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::i18n::msg;

    #[wasm_bindgen_test]
    fn a_tablet_says_its_words() {
        let fluent = include_str!("../../../locales/en-GB/pupil.ftl");
        let words = belisha_words::pack("en-GB", fluent).unwrap();
        let bundle = Bundle::new("en-GB", &[&words]);
        assert_eq!(
            bundle.say(&msg::pupil::left_to_send(1)),
            "One answer is kept here. It will be sent soon."
        );
        assert_eq!(
            bundle.say(&msg::pupil::left_to_send(3)),
            "3 answers are kept here. They will be sent soon."
        );
        assert_eq!(
            bundle.say(&msg::pupil::you_are("green otter")),
            "You are the green otter."
        );
    }

    #[wasm_bindgen_test]
    fn without_words_a_message_is_its_name() {
        assert_eq!(Bundle::empty().say(&msg::pupil::send()), "send");
    }
}
