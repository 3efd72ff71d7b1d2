//! The staff app: its addresses and which page each shows.

use belisha::UnitId;
use belisha_api::{ClassId, LessonId};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::hooks::Shell;
use crate::i18n::{I18n, I18nProvider};

/// A page of the staff app. yew-router 0.20 wants colons; with braces it compiles and finds nothing.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub(crate) enum StaffRoute {
    #[at("/staff")]
    Classes,
    #[at("/staff/sign-in")]
    SignIn,
    #[at("/staff/first-run/:token")]
    FirstRun { token: String },
    #[at("/staff/invite/:token")]
    Invitation { token: String },
    #[at("/staff/classes/:class")]
    Class { class: String },
    #[at("/staff/classes/:class/units/:unit")]
    Prepare { class: String, unit: String },
    #[at("/staff/lessons/:lesson/board")]
    Board { lesson: String },
    #[at("/staff/lessons/:lesson/notes")]
    Notes { lesson: String },
    #[at("/staff/remote")]
    Phone,
    #[at("/staff/remote/:link")]
    PhoneLink { link: String },
    #[at("/staff/lead")]
    Overview,
    #[at("/staff/lead/classes/:class/units/:unit")]
    Report { class: String, unit: String },
    #[at("/staff/lead/misconceptions")]
    Misconceptions,
    #[at("/staff/settings")]
    Settings,
    #[not_found]
    #[at("/staff/404")]
    NotFound,
}

/// The staff app.
pub fn staff_app(i18n: I18n, shell: Shell) -> Html {
    html! {
        <I18nProvider {i18n}>
            <ContextProvider<Shell> context={shell}>
                <BrowserRouter>
                    <Switch<StaffRoute> render={page} />
                </BrowserRouter>
            </ContextProvider<Shell>>
        </I18nProvider>
    }
}

fn page(route: StaffRoute) -> Html {
    use crate::pages::{lead, setup, teach};
    match route {
        StaffRoute::Classes => html! { <teach::ClassesPage /> },
        StaffRoute::SignIn => html! { <setup::SignInPage /> },
        StaffRoute::FirstRun { token } => html! { <setup::FirstRunPage {token} /> },
        StaffRoute::Invitation { token } => html! { <setup::InvitationPage {token} /> },
        StaffRoute::Class { class } => html! { <teach::ClassPage class={ClassId(class)} /> },
        StaffRoute::Prepare { class, unit } => html! {
            <teach::PreparePage class={ClassId(class)} unit={UnitId::new(unit)} />
        },
        StaffRoute::Board { lesson } => html! { <teach::BoardPage lesson={LessonId(lesson)} /> },
        StaffRoute::Notes { lesson } => html! { <teach::NotesPage lesson={LessonId(lesson)} /> },
        StaffRoute::Phone => html! { <teach::PhonePage link={None::<AttrValue>} /> },
        StaffRoute::PhoneLink { link } => html! { <teach::PhonePage {link} /> },
        StaffRoute::Overview => html! { <lead::OverviewPage /> },
        StaffRoute::Report { class, unit } => html! {
            <lead::ReportPage class={ClassId(class)} unit={UnitId::new(unit)} />
        },
        StaffRoute::Misconceptions => html! { <lead::MisconceptionsPage /> },
        StaffRoute::Settings => html! { <setup::SettingsPage /> },
        StaffRoute::NotFound => html! { <setup::NotFoundPage /> },
    }
}
