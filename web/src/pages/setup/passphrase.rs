//! A passphrase: three words, as the national guidance advises, shown when wished, judged in one sentence.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::TextField;
use crate::i18n::{I18n, Msg, msg, use_i18n};

/// What can be said about a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// Nothing is there.
    Nothing,
    /// Neither three words nor twelve letters.
    Short,
    /// One word or letter again and again.
    Repeats,
    /// It says who or where its owner is.
    Known,
    /// May be used.
    Fair,
    /// Three words that differ, or long.
    Good,
}

/// Whether a passphrase may be used: three words, or twelve characters; the server's rule.
pub(super) fn is_enough(passphrase: &str) -> bool {
    let characters = passphrase.chars().count();
    let words = passphrase.split_whitespace().count();
    (words >= 3 && characters >= 8 || characters >= 12) && characters <= 200
}

/// What can be said about `passphrase`, when these names are known of its owner.
pub(super) fn strength(passphrase: &str, known: &[AttrValue]) -> Strength {
    let lower = passphrase.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation())
        .filter(|word| !word.is_empty())
        .collect();
    let different: BTreeSet<&str> = words.iter().copied().collect();
    let letters: BTreeSet<char> = lower.chars().collect();
    let is_known = known
        .iter()
        .flat_map(|name| name.split_whitespace())
        .map(str::to_lowercase)
        .filter(|name| name.chars().count() >= 4)
        .any(|name| words.iter().any(|word| word.contains(&name)));
    if passphrase.trim().is_empty() {
        Strength::Nothing
    } else if !is_enough(passphrase) {
        Strength::Short
    } else if words.len() > 1 && different.len() == 1 || letters.len() < 4 {
        Strength::Repeats
    } else if is_known {
        Strength::Known
    } else if different.len() >= 3 && lower.chars().count() >= 12
        || letters.len() >= 10 && lower.len() >= 16
    {
        Strength::Good
    } else {
        Strength::Fair
    }
}

fn words(strength: Strength) -> Msg {
    match strength {
        Strength::Nothing => msg::setup::passphrase_none(),
        Strength::Short => msg::setup::passphrase_short(),
        Strength::Repeats => msg::setup::passphrase_repeats(),
        Strength::Known => msg::setup::passphrase_known(),
        Strength::Fair => msg::setup::passphrase_fair(),
        Strength::Good => msg::setup::passphrase_good(),
    }
}

/// Properties of [`NewPassphrase`] and [`Passphrase`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PassphraseProps {
    /// The field's id; two of them on a page differ.
    #[prop_or(AttrValue::Static("passphrase"))]
    pub(super) id: AttrValue,
    /// What the field is called, when there are two.
    #[prop_or_default]
    pub(super) label: Option<AttrValue>,
    /// What is typed.
    pub(super) value: AttrValue,
    /// What is wrong with it.
    #[prop_or_default]
    pub(super) mistake: Option<AttrValue>,
    /// Names known of its owner, which make it weak.
    #[prop_or_default]
    pub(super) known: Vec<AttrValue>,
    /// What changes.
    pub(super) on_change: Callback<String>,
}

/// The passphrase of somebody who signs in.
#[component]
pub(super) fn Passphrase(props: &PassphraseProps) -> Html {
    let i18n = use_i18n();
    let is_shown = use_state(|| false);
    html! {
        <>
            <TextField
                id={props.id.clone()}
                label={label(&i18n, props)}
                value={props.value.clone()}
                mistake={props.mistake.clone()}
                kind={kind(*is_shown)}
                autocomplete="current-password"
                on_change={props.on_change.clone()}
            />
            <Show {is_shown} field={props.id.clone()} />
        </>
    }
}

/// A passphrase to choose, with advice.
#[component]
pub(super) fn NewPassphrase(props: &PassphraseProps) -> Html {
    let i18n = use_i18n();
    let is_shown = use_state(|| false);
    let strength = strength(&props.value, &props.known);
    let strength_id = AttrValue::from(format!("{}-strength", props.id));
    let class = classes!(
        "strength",
        matches!(strength, Strength::Good).then_some("strength--good"),
        matches!(strength, Strength::Repeats | Strength::Known).then_some("strength--mend"),
    );
    html! {
        <>
            <TextField
                id={props.id.clone()}
                label={label(&i18n, props)}
                hint={i18n.say(msg::setup::passphrase_hint())}
                value={props.value.clone()}
                mistake={props.mistake.clone().filter(|_| !is_enough(&props.value))}
                kind={kind(*is_shown)}
                autocomplete="new-password"
                described_by={strength_id.clone()}
                on_change={props.on_change.clone()}
            />
            <p id={strength_id} {class} aria-live="polite">{ i18n.say(words(strength)) }</p>
            <Show {is_shown} field={props.id.clone()} />
        </>
    }
}

fn label(i18n: &I18n, props: &PassphraseProps) -> AttrValue {
    let own = props.label.clone();
    own.unwrap_or_else(|| i18n.say(msg::setup::passphrase()))
}

const fn kind(is_shown: bool) -> AttrValue {
    AttrValue::Static(if is_shown { "text" } else { "password" })
}

#[derive(Clone, PartialEq, Properties)]
struct ShowProps {
    field: AttrValue,
    is_shown: UseStateHandle<bool>,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    let i18n = use_i18n();
    let is_shown = props.is_shown.clone();
    let onchange = Callback::from(move |_: Event| is_shown.set(!*is_shown));
    let id = format!("{}-show", props.field);
    html! {
        <div class="picks__one show">
            <input id={id.clone()} type="checkbox" checked={*props.is_shown} {onchange} />
            <label for={id}>{ i18n.say(msg::setup::passphrase_show()) }</label>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(passphrase: &str) -> Strength {
        let known = ["Mrs Achterberg".into(), "St Hilda’s Primary".into()];
        strength(passphrase, &known)
    }

    #[test]
    fn three_words_that_differ_are_strong() {
        assert_eq!(of("kettle plum thunder"), Strength::Good);
        assert_eq!(of("kettle-plum-thunder"), Strength::Good);
    }

    #[test]
    fn one_word_is_too_short_and_a_long_one_may_do() {
        assert_eq!(of(""), Strength::Nothing);
        assert_eq!(of("   "), Strength::Nothing);
        assert_eq!(of("kettle"), Strength::Short);
        assert_eq!(of("kettlethunder"), Strength::Fair);
        assert_eq!(of("q8Vn-2kLw-77xPz-rTb"), Strength::Good);
    }

    #[test]
    fn what_everybody_knows_is_weak() {
        assert_eq!(of("achterberg plum thunder"), Strength::Known);
        assert_eq!(of("hilda’s plum thunder"), Strength::Known);
    }

    #[test]
    fn saying_it_again_adds_nothing() {
        assert_eq!(of("kettle kettle kettle"), Strength::Repeats);
        assert_eq!(of("aaaaaaaaaaaa"), Strength::Repeats);
    }

    #[test]
    fn the_rule_is_three_words_or_twelve_characters() {
        assert!(is_enough("one two three"));
        assert!(!is_enough("a b c"));
        assert!(is_enough("twelve-chars"));
        assert!(!is_enough("eleven-char"));
        assert!(!is_enough(&"a".repeat(201)));
    }
}
