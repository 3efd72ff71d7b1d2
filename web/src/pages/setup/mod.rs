//! First run, invitations, signing in, settings.

mod class;
mod door;
mod first_run;
mod invitation;
mod mistake;
mod not_found;
mod passphrase;
mod school;
mod settings;
mod sign_in;

pub use first_run::FirstRunPage;
pub use invitation::InvitationPage;
pub use not_found::NotFoundPage;
pub use settings::SettingsPage;
pub use sign_in::SignInPage;
use yew::prelude::*;

/// Properties of [`FirstRunPage`] and [`InvitationPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TokenPageProps {
    /// From the link.
    pub token: AttrValue,
}
