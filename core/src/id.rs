//! Names that content gives to things. Each is its own type, so that an answer can never stand where a question is meant.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Whether `text` is a well-formed id: lower-case letters and digits in groups joined by single hyphens, a letter first.
///
/// ```
/// assert!(belisha::is_id("gifts-games-secrets"));
/// assert!(!belisha::is_id("Gifts games"));
/// ```
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|group| {
            !group.is_empty()
                && group
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Names something. Ids that come from content have been checked with [`is_id`]; this does not check again.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// A unit, such as `gifts-games-secrets`. Unique over the whole curriculum.
    UnitId,
    /// An "I can…" statement of a unit.
    ObjectiveId,
    /// A slide of a unit.
    SlideId,
    /// A scene of a unit's story.
    SceneId,
    /// A choice in a scene.
    ChoiceId,
    /// A question of a unit's quiz.
    QuestionId,
    /// An answer to a question.
    AnswerId,
    /// A misconception, such as `gift-is-kind`.
    MisconceptionId,
    /// A statement of a framework, such as `rshe-p-osa2`.
    StatementId,
    /// A framework, such as `rshe`.
    FrameworkId,
    /// A dated fact, such as `data-rights`.
    FactId,
    /// A technology children meet, such as `gaming`.
    TechnologyId,
    /// A worry that a pathway starts from, such as `someone-makes-me-uneasy`.
    ConcernId,
    /// A reporting pathway: one concern, for one phase, at one urgency.
    PathwayId,
    /// A help service, such as `childline`.
    ServiceId,
    /// A role that can help, such as `safeguarding-team`.
    PersonId,
    /// A revisit card of a unit.
    CardId,
}
