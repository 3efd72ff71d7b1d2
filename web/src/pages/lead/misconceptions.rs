//! The misconceptions held most, by year.

use belisha_api::lead::YearMisconceptions;
use belisha_api::path;
use yew::prelude::*;
use yew_router::prelude::*;

use super::held::HeldList;
use super::{TakeAway, failed, year_of};
use crate::components::{Notice, Pick, PickList, StaffFrame};
use crate::hooks::{Remote, use_remote};
use crate::i18n::{msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// The misconceptions held most, by year.
#[component]
pub fn MisconceptionsPage() -> Html {
    let i18n = use_i18n();
    let above = html! {
        <p class="crumb">
            <Link<StaffRoute> to={StaffRoute::Overview}>{ i18n.say(msg::lead::overview_title()) }</Link<StaffRoute>>
        </p>
    };
    html! {
        <StaffFrame title={i18n.say(msg::lead::misconceptions_title())} {above}>
            <Loaded />
        </StaffFrame>
    }
}

#[component]
fn Loaded() -> Html {
    let i18n = use_i18n();
    let years = use_remote::<Vec<YearMisconceptions>>(path::MISCONCEPTIONS.into());
    match &years.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => failed(&i18n, refusal, &years.refetch),
        Remote::Ready(years) if years.iter().all(|year| year.held.is_empty()) => html! {
            <Notice><p>{ i18n.say(msg::lead::misconceptions_empty()) }</p></Notice>
        },
        Remote::Ready(years) => html! { <Years years={years.clone()} /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct YearsProps {
    years: std::rc::Rc<Vec<YearMisconceptions>>,
}

#[component]
fn Years(props: &YearsProps) -> Html {
    let i18n = use_i18n();
    let picked = use_state(String::new);
    let only = year_of(&picked);
    let mut picks = vec![Pick::new("", i18n.say(msg::lead::overview_every_year()))];
    picks.extend(props.years.iter().map(|of| {
        Pick::new(
            of.year.number().to_string(),
            i18n.say(msg::common::year(of.year.number())),
        )
    }));
    let on_pick = {
        let picked = picked.setter();
        Callback::from(move |year| picked.set(year))
    };
    let shown = props
        .years
        .iter()
        .filter(|of| only.is_none_or(|year| year == of.year));
    html! {
        <>
            <p>{ i18n.say(msg::lead::misconceptions_lead()) }</p>
            <div class="overview__tools">
                <PickList
                    id="misconceptions-year"
                    label={i18n.say(msg::lead::overview_filter())}
                    {picks}
                    value={AttrValue::from((*picked).clone())}
                    on_change={on_pick}
                />
                <TakeAway />
            </div>
            for of in shown {
                <section key={of.year.number()} class="report__part">
                    <h2>{ i18n.say(msg::common::year(of.year.number())) }</h2>
                    if of.held.is_empty() {
                        <p>{ i18n.say(msg::lead::misconceptions_year_empty()) }</p>
                    } else {
                        <HeldList held={of.held.clone()} />
                    }
                </section>
            }
        </>
    }
}
