//! First run, invitations, signing in, settings.

use yew::prelude::*;

/// Name and passphrase.
#[component]
pub fn SignInPage() -> Html {
    Html::default()
}

/// Properties of [`FirstRunPage`] and [`InvitationPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TokenPageProps {
    /// From the link.
    pub token: AttrValue,
}

/// The first run.
#[component]
pub fn FirstRunPage(_props: &TokenPageProps) -> Html {
    Html::default()
}

/// Takes up an invitation.
#[component]
pub fn InvitationPage(_props: &TokenPageProps) -> Html {
    Html::default()
}

/// The school's settings, classes, staff, backup.
#[component]
pub fn SettingsPage() -> Html {
    Html::default()
}

/// Nothing is here.
#[component]
pub fn NotFoundPage() -> Html {
    Html::default()
}
