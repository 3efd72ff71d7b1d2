//! A calm message: something went wrong, or something to know.

use yew::prelude::*;

use crate::hooks::Refusal;
use crate::i18n::{msg, use_i18n};

/// How a notice looks and how soon it is read out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something to know.
    #[default]
    Calm,
    /// Something to mend.
    Mend,
}

/// Properties of [`Notice`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoticeProps {
    /// How it looks.
    #[prop_or_default]
    pub kind: NoticeKind,
    /// A refusal to put into words.
    #[prop_or_default]
    pub refusal: Option<Refusal>,
    /// Anything more to say.
    #[prop_or_default]
    pub children: Html,
}

/// Says a refusal in the reader's language, or whatever its children say.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let i18n = use_i18n();
    let (class, role) = match props.kind {
        NoticeKind::Calm => ("notice", "status"),
        NoticeKind::Mend => ("notice notice--mend", "alert"),
    };
    html! {
        <div {class} {role}>
            if let Some(refusal) = &props.refusal {
                <p>{
                    match refusal.code() {
                        Some(code) => i18n.problem(code),
                        None => i18n.say(msg::common::problem_unreachable()),
                    }
                }</p>
            }
            { props.children.clone() }
        </div>
    }
}
