//! The program's words: typed messages, the bundle that says them, and the direction they run.

#[cfg(feature = "staff")]
pub mod day;
#[cfg(not(packed_words))]
mod fluent;
mod message;
#[cfg(packed_words)]
mod packed;

use std::rc::Rc;

use belisha_api::ProblemCode;
pub use belisha_words::direction;
#[cfg(not(packed_words))]
pub use fluent::Bundle;
pub use message::{Arg, Msg};
#[cfg(packed_words)]
pub use packed::Bundle;
use yew::prelude::*;

/// One function per message of `locales/en-GB/*.ftl`, made by the build script.
#[allow(clippy::all, unused_imports, dead_code, reason = "generated")]
pub mod msg {
    include!(concat!(env!("OUT_DIR"), "/msg.rs"));
}

#[cfg(feature = "ssr")]
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The bundle of a locale, or of `en-GB` when there are no words in that locale; for pages rendered natively.
#[cfg(feature = "ssr")]
pub fn embedded(locale: &str) -> I18n {
    let found = EMBEDDED
        .iter()
        .find(|(name, _)| *name == locale)
        .or_else(|| EMBEDDED.iter().find(|(name, _)| *name == "en-GB"));
    I18n::new(match found {
        Some((name, texts)) => Bundle::new(name, texts),
        None => Bundle::empty(),
    })
}

/// The locales that there are words for, pseudo-locales left out.
#[cfg(feature = "ssr")]
pub fn locales() -> impl Iterator<Item = &'static str> {
    all_locales().filter(|name| !name.contains("-X"))
}

/// The locales that there are words for, and the pseudo-locales: accented and two fifths longer (`en-XA`), and from right
/// to left (`ar-XB`). Menus offer only [`locales`].
#[cfg(feature = "ssr")]
pub fn all_locales() -> impl Iterator<Item = &'static str> {
    EMBEDDED
        .iter()
        .filter(|(_, texts)| !texts.is_empty())
        .map(|(name, _)| *name)
}

/// The bundle of this page, shared by every component below [`I18nProvider`].
#[derive(Clone, Debug)]
pub struct I18n(Rc<Bundle>);

impl PartialEq for I18n {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl I18n {
    /// Shares a bundle.
    pub fn new(bundle: Bundle) -> Self {
        Self(Rc::new(bundle))
    }

    /// The message in the reader's language.
    pub fn say(&self, msg: Msg) -> AttrValue {
        AttrValue::from(self.0.say(&msg))
    }

    /// The locale, such as `cy`.
    pub fn locale(&self) -> &str {
        self.0.locale()
    }

    /// `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        direction(self.0.locale())
    }

    /// What a refusal means and what to do.
    pub fn problem(&self, code: ProblemCode) -> AttrValue {
        self.say(match code {
            ProblemCode::UnknownCode => msg::common::problem_unknown_code(),
            ProblemCode::LessonClosed => msg::common::problem_lesson_closed(),
            ProblemCode::LessonFull => msg::common::problem_lesson_full(),
            ProblemCode::NoSeat => msg::common::problem_no_seat(),
            ProblemCode::CheckClosed => msg::common::problem_check_closed(),
            ProblemCode::VoteClosed => msg::common::problem_vote_closed(),
            ProblemCode::SignInFirst => msg::common::problem_sign_in_first(),
            ProblemCode::LeadOnly => msg::common::problem_lead_only(),
            ProblemCode::WrongPassphrase => msg::common::problem_wrong_passphrase(),
            ProblemCode::TooManyTries => msg::common::problem_too_many_tries(),
            ProblemCode::NoRemote => msg::common::problem_no_remote(),
            ProblemCode::LinkUsed => msg::common::problem_link_used(),
            ProblemCode::AlreadySetUp => msg::common::problem_already_set_up(),
            ProblemCode::NotSetUp => msg::common::problem_not_set_up(),
            ProblemCode::NotFound => msg::common::problem_not_found(),
            ProblemCode::BadField => msg::common::problem_bad_field(),
            ProblemCode::BadRequest => msg::common::problem_bad_request(),
            ProblemCode::Conflict => msg::common::problem_conflict(),
            ProblemCode::NotStored => msg::common::problem_not_stored(),
            ProblemCode::Fault => msg::common::problem_fault(),
        })
    }
}

/// Properties of [`I18nProvider`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct I18nProviderProps {
    /// The words.
    pub i18n: I18n,
    /// The page.
    pub children: Html,
}

/// Gives every component below it the words.
#[component]
pub fn I18nProvider(props: &I18nProviderProps) -> Html {
    html! { <ContextProvider<I18n> context={props.i18n.clone()}>{ props.children.clone() }</ContextProvider<I18n>> }
}

/// The words of this page. Outside an [`I18nProvider`] every message is its own name.
#[hook]
pub fn use_i18n() -> I18n {
    use_context::<I18n>().unwrap_or_else(|| I18n::new(Bundle::empty()))
}
