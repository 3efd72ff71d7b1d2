//! Form fields with their label, hint and mistake; and the list of mistakes that takes the focus.

use yew::prelude::*;

use crate::hooks::{on_picked, on_typed};
use crate::i18n::{msg, use_i18n};

/// Properties of [`TextField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TextFieldProps {
    /// Names the field; the only one of its kind on the page.
    pub id: AttrValue,
    /// What it asks for.
    pub label: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// What was typed.
    pub on_change: Callback<String>,
    /// A line of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with it.
    #[prop_or_default]
    pub mistake: Option<AttrValue>,
    /// `text`, `password`, …
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// What a browser may fill in.
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    /// Whether it holds a short number.
    #[prop_or_default]
    pub number: bool,
    /// The id of more text that describes it, such as the strength of a passphrase.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// A line of text to type.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let i18n = use_i18n();
    let id = &props.id;
    let mut described: Vec<String> = Vec::new();
    if props.hint.is_some() {
        described.push(format!("{id}-hint"));
    }
    if props.mistake.is_some() {
        described.push(format!("{id}-mistake"));
    }
    described.extend(props.described_by.iter().map(ToString::to_string));
    let described = (!described.is_empty()).then(|| described.join(" "));
    let class = classes!(
        "form-field",
        props.number.then_some("form-field--number"),
        props.mistake.is_some().then_some("form-field--mend"),
    );
    html! {
        <div {class}>
            <label for={id}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <p id={format!("{id}-hint")} class="form-field__hint">{ hint }</p>
            }
            if let Some(mistake) = &props.mistake {
                <p id={format!("{id}-mistake")} class="form-field__mistake">
                    <span class="visually-hidden">{ i18n.say(msg::setup::form_error()) }{ " " }</span>
                    { mistake }
                </p>
            }
            <input
                {id}
                type={&props.kind}
                value={&props.value}
                oninput={on_typed(props.on_change.clone())}
                autocomplete={&props.autocomplete}
                autocapitalize={(props.kind == "password").then_some("none")}
                spellcheck={(props.kind == "password" || props.number).then_some("false")}
                inputmode={props.number.then_some("numeric")}
                aria-describedby={described}
                aria-invalid={props.mistake.is_some().then_some("true")}
            />
        </div>
    }
}

/// Something to pick: its value and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// What the program calls it.
    pub value: AttrValue,
    /// What the person reads.
    pub label: AttrValue,
    /// A line below it.
    pub note: Option<AttrValue>,
}

impl Pick {
    /// Something to pick, without a line below it.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            note: None,
        }
    }

    /// With a line below it.
    #[must_use]
    pub fn with_note(mut self, note: AttrValue) -> Self {
        self.note = Some(note);
        self
    }
}

/// Properties of [`PickList`] and [`PickOne`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PickProps {
    /// Names the field; the only one of its kind on the page.
    pub id: AttrValue,
    /// What it asks for.
    pub label: AttrValue,
    /// What there is to pick.
    pub picks: Vec<Pick>,
    /// The value that is picked.
    pub value: AttrValue,
    /// What was picked.
    pub on_change: Callback<String>,
    /// A line of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// A short list that opens.
#[component]
pub fn PickList(props: &PickProps) -> Html {
    let id = &props.id;
    let hint = props.hint.as_ref().map(|_| format!("{id}-hint"));
    html! {
        <div class="form-field">
            <label for={id}>{ &props.label }</label>
            if let Some(text) = &props.hint {
                <p id={hint.clone()} class="form-field__hint">{ text }</p>
            }
            <select {id} onchange={on_picked(props.on_change.clone())} aria-describedby={hint}>
                for pick in &props.picks {
                    <option key={pick.value.to_string()} value={&pick.value} selected={pick.value == props.value}>
                        { &pick.label }
                    </option>
                }
            </select>
        </div>
    }
}

/// A set of radio buttons, for a few choices that should all be seen.
#[component]
pub fn PickOne(props: &PickProps) -> Html {
    let id = &props.id;
    let hint = props.hint.as_ref().map(|_| format!("{id}-hint"));
    html! {
        <fieldset class="form-field picks" aria-describedby={hint.clone()}>
            <legend>{ &props.label }</legend>
            if let Some(text) = &props.hint {
                <p id={hint} class="form-field__hint">{ text }</p>
            }
            for pick in &props.picks {
                <div key={pick.value.to_string()} class="picks__one">
                    <input
                        id={format!("{id}-{}", pick.value)}
                        type="radio"
                        name={id}
                        value={&pick.value}
                        checked={pick.value == props.value}
                        onchange={on_picked(props.on_change.clone())}
                        aria-describedby={pick.note.as_ref().map(|_| format!("{id}-{}-note", pick.value))}
                    />
                    <label for={format!("{id}-{}", pick.value)}>{ &pick.label }</label>
                    if let Some(note) = &pick.note {
                        <p id={format!("{id}-{}-note", pick.value)} class="picks__note">{ note }</p>
                    }
                </div>
            }
        </fieldset>
    }
}

/// Properties of [`Mistakes`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MistakesProps {
    /// The field's id and what is wrong with it, in the order of the page.
    pub mistakes: Vec<(AttrValue, AttrValue)>,
    /// For the focus: it moves here when a form was sent with mistakes.
    pub node: NodeRef,
}

/// What to mend in a form, each a link to its field. Nothing when there is nothing.
#[component]
pub fn Mistakes(props: &MistakesProps) -> Html {
    let i18n = use_i18n();
    if props.mistakes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notice notice--mend mistakes" role="alert" tabindex="-1" ref={props.node.clone()}>
            <h2>{ i18n.say(msg::setup::form_errors_title()) }</h2>
            <ul>
                for (id, text) in &props.mistakes {
                    <li><a href={format!("#{id}")}>{ text }</a></li>
                }
            </ul>
        </div>
    }
}
