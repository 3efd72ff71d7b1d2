//! The PSHE lead: every class by every unit, one class and unit in full, what children believe most.

mod held;
mod misconceptions;
mod overview;
mod report;

pub use misconceptions::MisconceptionsPage;
pub use overview::OverviewPage;
pub use report::{ReportPage, ReportPageProps};

use belisha::Year;
use belisha_api::ProblemCode;
use belisha_api::staff::Class;
use yew::prelude::*;

use crate::components::{Notice, NoticeKind};
use crate::hooks::{Refusal, print_page};
use crate::i18n::{I18n, msg, use_i18n};

/// *Year 4 Oak*; only the name where the name says the year by itself.
fn class_words(i18n: &I18n, class: &Class) -> AttrValue {
    let year = i18n.say(msg::common::year(class.year.number()));
    if class.name.contains(year.as_str()) {
        AttrValue::from(class.name.clone())
    } else {
        i18n.say(msg::lead::class_full(
            class.name.as_str(),
            class.year.number(),
        ))
    }
}

/// What the year filter holds: every year, or one.
fn year_of(picked: &str) -> Option<Year> {
    picked.parse().ok().and_then(Year::new)
}

/// Why there is nothing to show, and another try where that may help.
fn failed(i18n: &I18n, refusal: &Refusal, refetch: &Callback<()>) -> Html {
    let may_help = !matches!(
        refusal.code(),
        Some(ProblemCode::LeadOnly | ProblemCode::NotFound)
    );
    let retry = refetch.reform(|_: MouseEvent| ());
    html! {
        <Notice kind={NoticeKind::Mend} refusal={refusal.clone()}>
            if may_help {
                <button type="button" class="button" onclick={retry}>{ i18n.say(msg::common::try_again()) }</button>
            }
        </Notice>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct TakeAwayProps {
    /// Where the figures are as CSV.
    #[prop_or_default]
    csv: Option<AttrValue>,
    #[prop_or_default]
    children: Html,
}

/// Takes what the page shows elsewhere: on paper, in a file.
#[component]
fn TakeAway(props: &TakeAwayProps) -> Html {
    let i18n = use_i18n();
    let on_print = use_callback((), |_: MouseEvent, ()| print_page());
    html! {
        <p class="take-away">
            { props.children.clone() }
            if let Some(csv) = &props.csv {
                <a class="button" href={csv} download="">{ i18n.say(msg::lead::lead_csv()) }</a>
            }
            <button type="button" class="button" onclick={on_print}>{ i18n.say(msg::lead::lead_print()) }</button>
        </p>
    }
}
