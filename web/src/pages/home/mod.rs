//! Families: what was learned, what to say, who can help. Rendered on the server; complete without script.

mod first_screens;
mod help;
mod index;
mod layout;
mod unit;

pub use first_screens::{LandingPage, PupilFirstScreen, StaffFirstScreen};
pub use help::HelpPage;
pub use index::{IndexPage, NotFoundPage, YearPage};
pub use unit::UnitPage;

use yew::prelude::*;

use crate::ssr::Site;

/// Properties of pages that show nothing of their own.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SiteProps {
    /// What every page needs.
    pub site: Site,
}
