//! Words by Fluent: for staff, and for pages rendered natively.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Msg};

/// The words of one locale.
pub struct Bundle {
    locale: String,
    fluent: FluentBundle<FluentResource>,
}

impl Bundle {
    /// A bundle without words; every message is its own name.
    pub fn empty() -> Self {
        Self::new("en-GB", &[])
    }

    /// A bundle of these `.ftl` texts. What cannot be read in a text is left out; the locale check has said so before.
    pub fn new(locale: &str, texts: &[&str]) -> Self {
        let language: LanguageIdentifier = locale.parse().unwrap_or_default();
        let mut fluent = FluentBundle::new(vec![language]);
        // Isolation marks are needed only where directions mix, and a screen reader may stumble over them.
        fluent.set_use_isolating(super::direction(locale) == "rtl");
        for text in texts {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            fluent.add_resource_overriding(resource);
        }
        Self {
            locale: locale.to_owned(),
            fluent,
        }
    }

    /// The locale, such as `cy`.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The message as text; its name when there are no words for it.
    pub fn say(&self, msg: &Msg) -> String {
        let Some(pattern) = self
            .fluent
            .get_message(msg.id)
            .and_then(|message| message.value())
        else {
            return msg.id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in &msg.args {
            args.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        self.fluent
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bundle")
            .field("locale", &self.locale)
            .finish_non_exhaustive()
    }
}
