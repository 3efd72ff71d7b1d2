//! How this tablet shows text: kept on the device for the lesson, never sent.

use gloo::utils::document_element;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::storage::tab;

const NAME: &str = "belisha-reading";

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Cream.
    #[default]
    Cream,
    /// Quiet blue.
    Calm,
    /// Light on black.
    Contrast,
}

impl Theme {
    /// The theme after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Cream => Self::Calm,
            Self::Calm => Self::Contrast,
            Self::Contrast => Self::Cream,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Cream => "cream",
            Self::Calm => "calm",
            Self::Contrast => "contrast",
        }
    }
}

/// How text is shown and spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// 0 is the year's own size; 1 and 2 are larger.
    pub size: u8,
    /// Colours.
    pub theme: Theme,
    /// Whether the voice speaks slowly.
    pub slow: bool,
}

impl Reading {
    /// How fast the voice speaks: 1 is its own pace. `slowly` is asked for this once.
    pub const fn rate(self, slowly: bool) -> f32 {
        if self.slow || slowly { 0.75 } else { 1.0 }
    }

    /// The size after this one; the largest is followed by the year's own.
    #[must_use]
    pub const fn with_next_size(self) -> Self {
        Self {
            size: (self.size + 1) % 3,
            ..self
        }
    }
}

/// The reading settings of this tab and the way to change them. Written to `<html data-theme data-size>`.
#[hook]
pub fn use_reading() -> (Reading, Callback<Reading>) {
    let reading = use_state(|| tab().get::<Reading>(NAME).unwrap_or_default());
    use_effect_with(*reading, |reading| {
        let root = document_element();
        // Setting an attribute of <html> cannot fail.
        let _ = root.set_attribute("data-theme", reading.theme.as_str());
        let _ = root.set_attribute("data-size", &reading.size.to_string());
        tab().set(NAME, reading);
    });
    let set = {
        let reading = reading.setter();
        use_callback((), move |new, ()| reading.set(new))
    };
    (*reading, set)
}
