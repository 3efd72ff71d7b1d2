//! One unit for families: what was learned, what to say, what to do, what to look out for, who can help.

use belisha::lesson::{HomePack, Section};
use belisha::pathway::HelpService;
use belisha_api::path;
use yew::prelude::*;

use super::help::Help;
use super::layout::Layout;
use crate::components::Blocks;
use crate::i18n::{msg, use_i18n};
use crate::ssr::Site;

/// Properties of [`UnitPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct UnitPageProps {
    /// What every page needs.
    pub site: Site,
    /// What families read.
    pub pack: HomePack,
    /// What to do when something has happened.
    pub steps: Vec<String>,
    /// Services that families may use.
    pub services: Vec<HelpService>,
}

/// One unit for families. Prints as two sides.
#[component]
pub fn UnitPage(props: &UnitPageProps) -> Html {
    let i18n = use_i18n();
    let pack = &props.pack;
    let here = path::home_unit(pack.year, &pack.unit);
    html! {
        <Layout site={props.site.clone()} heading={pack.title.clone()} {here}>
            <p class="home-year">{ i18n.say(msg::common::year(pack.year.number())) }</p>
            if let Some(note) = &pack.beforehand {
                <details class="beforehand">
                    <summary>{ i18n.say(msg::home::beforehand()) }</summary>
                    <div lang="en-GB"><Blocks blocks={note.body.clone()} unit={pack.unit.clone()} year={pack.year} /></div>
                </details>
            }
            <section lang="en-GB" class="home-learned">
                <Blocks blocks={pack.learned.clone()} unit={pack.unit.clone()} year={pack.year} />
            </section>
            <h2>{ i18n.say(msg::home::can_now()) }</h2>
            <ul lang="en-GB">for objective in &pack.objectives { <li>{ &objective.text }</li> }</ul>
            <div lang="en-GB" class="home-sections">
                for section in &pack.sections { { show(section, pack) } }
            </div>
            if !pack.words.is_empty() {
                <details class="home-words">
                    <summary>{ i18n.say(msg::home::words()) }</summary>
                    <dl lang="en-GB">
                        for word in &pack.words {
                            <dt>{ &word.word }</dt>
                            <dd>{ &word.meaning }</dd>
                        }
                    </dl>
                </details>
            }
            <section class="home-help">
                <h2>{ i18n.say(msg::home::something_happened()) }</h2>
                <Help site={props.site.clone()} steps={props.steps.clone()} services={props.services.clone()} />
            </section>
        </Layout>
    }
}

fn show(section: &Section, pack: &HomePack) -> Html {
    html! {
        <section>
            <h2>{ &section.title }</h2>
            <Blocks blocks={section.body.clone()} unit={pack.unit.clone()} year={pack.year} />
        </section>
    }
}
