//! Who can help: people first, then services, with what each is for and what it is not for.

use belisha::pathway::{Audience, Contact, ContactKind, HelpService};
use belisha_api::path;
use yew::prelude::*;

use super::layout::Layout;
use crate::i18n::{msg, use_i18n};
use crate::ssr::Site;

/// Properties of [`HelpPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HelpPageProps {
    /// What every page needs.
    pub site: Site,
    /// Services that families may use.
    pub services: Vec<HelpService>,
}

/// Who can help.
#[component]
pub fn HelpPage(props: &HelpPageProps) -> Html {
    let i18n = use_i18n();
    html! {
        <Layout site={props.site.clone()} heading={i18n.say(msg::home::help_title())} here={path::HOME_HELP}>
            <Help site={props.site.clone()} steps={Vec::<String>::new()} services={props.services.clone()} />
        </Layout>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct HelpProps {
    pub site: Site,
    /// Steps for this worry; empty where the page is about no worry in particular.
    pub steps: Vec<String>,
    pub services: Vec<HelpService>,
}

/// The help part of a page: what to do first, the school's people, services.
#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    let i18n = use_i18n();
    let school = props.site.school.clone().unwrap_or_default();
    html! {
        <>
            <p class="notice">{ i18n.say(msg::home::help_first()) }</p>
            if !props.steps.is_empty() {
                <ol lang="en-GB">for step in &props.steps { <li>{ step }</li> }</ol>
            }
            <h2>{ i18n.say(msg::home::help_at_school()) }</h2>
            if school.safeguarding.is_empty() {
                <p>{ i18n.say(msg::home::help_any_adult()) }</p>
            } else {
                <ul>
                    for person in &school.safeguarding {
                        <li>
                            <strong>{ &person.role }</strong>
                            if !person.name.is_empty() { { ": " }{ &person.name } }
                            if !person.place.is_empty() { { " · " }{ &person.place } }
                        </li>
                    }
                </ul>
            }
            if !school.contact.is_empty() {
                <p>{ i18n.say(msg::home::help_contact(school.contact.as_str())) }</p>
            }
            <h2>{ i18n.say(msg::home::help_services()) }</h2>
            <dl class="services">
                for service in &props.services {
                    <div class="services__one">
                        <dt lang="en-GB">
                            { &service.name }
                            if service.audience == Audience::Child {
                                { " " }<span class="tag" lang={i18n.locale().to_owned()}>
                                    { i18n.say(msg::home::help_for_children()) }
                                </span>
                            }
                        </dt>
                        <dd lang="en-GB">
                            for contact in &service.contacts {
                                <span class="services__contact">{ contact_link(contact) }</span>{ " " }
                            }
                        </dd>
                        <dd lang="en-GB">{ &service.what_for }</dd>
                    </div>
                }
            </dl>
        </>
    }
}

fn contact_link(contact: &Contact) -> Html {
    let digits: String = contact.value.chars().filter(char::is_ascii_digit).collect();
    match contact.kind {
        ContactKind::Phone => html! { <a href={format!("tel:{digits}")}>{ &contact.value }</a> },
        ContactKind::Email => {
            html! { <a href={format!("mailto:{}", contact.value)}>{ &contact.value }</a> }
        }
        // Web addresses are printed, not linked: no page of ours leads a child off the school's server at a tap.
        ContactKind::Text | ContactKind::Web => html! { { &contact.value } },
    }
}
