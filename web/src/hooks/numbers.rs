//! How a number is written and which plural it takes, as the browser knows it.

use js_sys::{Array, Function, Intl, Number, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// The numbers of one language.
#[derive(Debug)]
pub(crate) struct Numbers {
    /// `None` where the browser has no rules, or the locale is none.
    rules: Option<Intl::PluralRules>,
}

impl Numbers {
    /// The numbers of a locale, such as `cy`.
    pub(crate) fn new(locale: &str) -> Self {
        Self {
            rules: rules(locale),
        }
    }

    /// A number in digits.
    #[expect(
        clippy::unused_self,
        reason = "other languages may write them otherwise"
    )]
    pub(crate) fn digits(&self, number: f64) -> String {
        Number::from(number)
            .to_string_with_radix(10)
            .map(String::from)
            .unwrap_or_default()
    }

    /// `zero`, `one`, `two`, `few`, `many` or `other`.
    pub(crate) fn plural(&self, number: f64) -> String {
        match &self.rules {
            Some(rules) => rules.select(number).into(),
            None => "other".to_owned(),
        }
    }
}

/// By hand, since a constructor that throws would stop the whole app.
fn rules(locale: &str) -> Option<Intl::PluralRules> {
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    let make: Function = Reflect::get(&intl, &JsValue::from_str("PluralRules"))
        .ok()?
        .dyn_into()
        .ok()?;
    let rules = Reflect::construct(&make, &Array::of1(&JsValue::from_str(locale))).ok()?;
    Some(rules.unchecked_into())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn the_browser_knows_the_plural() {
        let english = Numbers::new("en-GB");
        assert_eq!(english.plural(1.0), "one");
        assert_eq!(english.plural(6.0), "other");
        assert_eq!(english.digits(30.0), "30");
    }

    #[wasm_bindgen_test]
    fn what_is_no_locale_has_one_plural() {
        assert_eq!(Numbers::new("").plural(1.0), "other");
        assert_eq!(Numbers::new("not a locale").plural(1.0), "other");
    }
}
