//! The families' front page, and one year.

use belisha::Year;
use belisha_api::path;
use yew::prelude::*;

use super::SiteProps;
use super::layout::Layout;
use crate::i18n::{msg, use_i18n};
use crate::ssr::{HomeLink, Site};

/// Properties of [`IndexPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IndexPageProps {
    /// What every page needs.
    pub site: Site,
    /// Every unit with a home page, in teaching order.
    pub units: Vec<HomeLink>,
}

/// The years, and what each has.
#[component]
pub fn IndexPage(props: &IndexPageProps) -> Html {
    let i18n = use_i18n();
    html! {
        <Layout site={props.site.clone()} heading={i18n.say(msg::home::index_title())} here={path::HOME}>
            <p>{ i18n.say(msg::home::index_lead()) }</p>
            for year in Year::ALL {
                if props.units.iter().any(|link| link.year == year) {
                    <section>
                        <h2><a href={path::home_year(year)}>{ i18n.say(msg::common::year(year.number())) }</a></h2>
                        { links(&props.units, year) }
                    </section>
                }
            }
        </Layout>
    }
}

/// Properties of [`YearPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct YearPageProps {
    /// What every page needs.
    pub site: Site,
    /// The year.
    pub year: Year,
    /// Its units in teaching order.
    pub units: Vec<HomeLink>,
}

/// One year.
#[component]
pub fn YearPage(props: &YearPageProps) -> Html {
    let i18n = use_i18n();
    let here = path::home_year(props.year);
    html! {
        <Layout site={props.site.clone()} heading={i18n.say(msg::home::year_title(props.year.number()))} {here}>
            { links(&props.units, props.year) }
        </Layout>
    }
}

fn links(units: &[HomeLink], year: Year) -> Html {
    html! {
        <ul class="home-units">
            for link in units.iter().filter(|link| link.year == year) {
                <li><a lang="en-GB" href={path::home_unit(year, &link.unit)}>{ &link.title }</a></li>
            }
        </ul>
    }
}

/// An address where nothing is.
#[component]
pub fn NotFoundPage(props: &SiteProps) -> Html {
    let i18n = use_i18n();
    html! {
        <Layout site={props.site.clone()} heading={i18n.say(msg::home::not_found_title())} here={path::HOME}>
            <p>{ i18n.say(msg::home::not_found_lead()) }</p>
            <p><a class="button" href={path::ROOT}>{ i18n.say(msg::home::not_found_back()) }</a></p>
        </Layout>
    }
}
