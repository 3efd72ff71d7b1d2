//! The PSHE lead: every class by every unit.

use belisha::UnitId;
use belisha_api::ClassId;
use yew::prelude::*;

/// Every class by every unit.
#[component]
pub fn OverviewPage() -> Html {
    Html::default()
}

/// Properties of [`ReportPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReportPageProps {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
}

/// One class and one unit in full.
#[component]
pub fn ReportPage(_props: &ReportPageProps) -> Html {
    Html::default()
}

/// The misconceptions held most, by year.
#[component]
pub fn MisconceptionsPage() -> Html {
    Html::default()
}
