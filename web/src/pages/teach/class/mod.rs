//! One class: what it most needs, this half term's unit, the whole year.

use std::rc::Rc;

use belisha::{Delivery, UnitId};
use belisha_api::path;
use belisha_api::staff::{ClassToday, SchemeOfWork, SchemeUnit};
use yew::prelude::*;
use yew_router::prelude::*;

use super::ClassPageProps;
use super::loaded::Loaded;
use super::sign::{Sign, SignView};
use super::start::{Starting, use_starting};
use crate::components::figures::{LevelBadge, half_term_word};
use crate::components::{Notice, NoticeKind, StaffFrame};
use crate::hooks::{Remote, use_remote};
use crate::i18n::day::day;
use crate::i18n::{I18n, msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// One class: this half term's unit and what to revisit.
#[component]
pub fn ClassPage(props: &ClassPageProps) -> Html {
    let i18n = use_i18n();
    let today = use_remote::<ClassToday>(path::of_class(path::CLASS_TODAY, &props.class).into());
    let scheme = use_remote::<SchemeOfWork>(path::SCHEME.into());
    let (title, above) = match &today.value {
        Remote::Ready(today) => (
            AttrValue::from(today.class.name.clone()),
            html! {
                <p class="crumb">
                    <Link<StaffRoute> to={StaffRoute::Classes}>{ i18n.say(msg::teach::classes_title()) }</Link<StaffRoute>>
                    { " · " }{ i18n.say(msg::common::year(today.class.year.number())) }
                </p>
            },
        ),
        _ => (i18n.say(msg::teach::class_title()), Html::default()),
    };
    let show = Callback::from(move |today: Rc<ClassToday>| {
        let scheme = scheme.clone();
        html! {
            <Loaded<SchemeOfWork> remote={scheme} show={Callback::from(move |scheme: Rc<SchemeOfWork>| html! {
                <Today today={today.clone()} {scheme} />
            })} />
        }
    });
    html! {
        <StaffFrame {title} {above}>
            <Loaded<ClassToday> remote={today} {show} />
        </StaffFrame>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TodayProps {
    today: Rc<ClassToday>,
    scheme: Rc<SchemeOfWork>,
}

#[component]
fn Today(props: &TodayProps) -> Html {
    let i18n = use_i18n();
    let starting = use_starting();
    let TodayProps { today, scheme } = props;
    let class = &today.class.id;
    let of_year: Vec<&SchemeUnit> = scheme
        .units
        .iter()
        .filter(|unit| unit.year == today.class.year)
        .collect();
    let find = |id: &UnitId| scheme.units.iter().find(|unit| &unit.id == id);
    // Without a suggestion there is still the unit that this half term is for, perhaps unwritten.
    let now = today.suggested.as_ref().and_then(find).or_else(|| {
        of_year
            .iter()
            .copied()
            .find(|unit| unit.half_term == today.half_term)
    });
    let taught = |id: &UnitId| {
        today
            .taught
            .iter()
            .find(|(unit, _)| unit == id)
            .map(|(_, day)| day.as_str())
    };
    html! {
        <>
            if let Some(refusal) = starting.refusal.clone() {
                <Notice kind={NoticeKind::Mend} {refusal} />
            }
            for open in &today.open {
                <section class="open-lesson" key={open.id.0.as_str()}>
                    <div>
                        <h2>{ i18n.say(msg::teach::class_open(open.title.as_str())) }</h2>
                        <p>{ i18n.say(msg::teach::class_open_about()) }</p>
                    </div>
                    <Link<StaffRoute> to={StaffRoute::Board { lesson: open.id.0.clone() }} classes="button button--main">
                        { i18n.say(msg::teach::class_carry_on()) }
                    </Link<StaffRoute>>
                </section>
            }
            if !today.revisit.is_empty() {
                <section class="revisit" aria-labelledby="revisit-title">
                    <h2 id="revisit-title">{ i18n.say(msg::teach::class_revisit()) }</h2>
                    <ul class="revisit__all">
                        for revisit in &today.revisit {
                            <li class="revisit__one">
                                <p class="revisit__text">{ &revisit.text }</p>
                                <p class="revisit__from">
                                    <LevelBadge level={revisit.level} />
                                    <Link<StaffRoute> to={StaffRoute::Prepare { class: class.0.clone(), unit: revisit.unit.to_string() }}>
                                        { &revisit.title }
                                    </Link<StaffRoute>>
                                </p>
                            </li>
                        }
                    </ul>
                </section>
            }
            for unit in today.later_due.iter().filter_map(find) {
                <section class="open-lesson" key={format!("later-{}", unit.id)}>
                    <div>
                        <h2>{ i18n.say(msg::teach::class_later(unit.title.as_str())) }</h2>
                        <p>{ i18n.say(msg::teach::class_later_about()) }</p>
                    </div>
                    <button
                        type="button"
                        class="button"
                        disabled={starting.is_busy}
                        onclick={start(&starting, today, &unit.id)}
                    >
                        { i18n.say(msg::teach::class_later_open()) }
                    </button>
                </section>
            }
            if let Some(unit) = now {
                <section class="this-term" aria-labelledby="this-term-title">
                    <p class="this-term__when">
                        { i18n.say(msg::teach::class_this_term()) }{ " · " }{ i18n.say(half_term_word(today.half_term)) }
                    </p>
                    <h2 id="this-term-title" class="this-term__title">{ &unit.title }</h2>
                    <Facts unit={unit.clone()} taught={taught(&unit.id).map(str::to_owned)} />
                    if unit.ready {
                        <div class="ways">
                            <Link<StaffRoute> to={StaffRoute::Prepare { class: class.0.clone(), unit: unit.id.to_string() }} classes="button">
                                { i18n.say(msg::teach::class_prepare()) }
                            </Link<StaffRoute>>
                            if is_sensitive(unit) {
                                <p class="this-term__first">{ i18n.say(msg::teach::class_prepare_first()) }</p>
                            } else {
                                <button
                                    type="button"
                                    class="button button--main"
                                    disabled={starting.is_busy}
                                    onclick={start(&starting, today, &unit.id)}
                                >
                                    { i18n.say(msg::teach::class_teach()) }
                                </button>
                            }
                        </div>
                    } else {
                        <p>{ i18n.say(msg::teach::class_unwritten()) }</p>
                    }
                </section>
            }
            <section aria-labelledby="year-title">
                <h2 id="year-title">{ i18n.say(msg::teach::class_whole_year(today.class.year.number())) }</h2>
                <ol class="scheme">
                    for unit in of_year {
                        <li class={classes!("scheme__one", (!unit.ready).then_some("scheme__one--unwritten"))} key={unit.id.as_str()}>
                            <span class="scheme__when">{ i18n.say(half_term_word(unit.half_term)) }</span>
                            <span class="scheme__title">
                                if unit.ready {
                                    <Link<StaffRoute> to={StaffRoute::Prepare { class: class.0.clone(), unit: unit.id.to_string() }}>
                                        { &unit.title }
                                    </Link<StaffRoute>>
                                } else {
                                    { &unit.title }
                                }
                            </span>
                            <Facts unit={unit.clone()} taught={taught(&unit.id).map(str::to_owned)} />
                        </li>
                    }
                </ol>
            </section>
        </>
    }
}

fn start(starting: &Starting, today: &ClassToday, unit: &UnitId) -> Callback<MouseEvent> {
    let what = (today.class.id.clone(), unit.clone());
    starting.start.reform(move |_| what.clone())
}

/// Whether something must be done before the unit is taught.
fn is_sensitive(unit: &SchemeUnit) -> bool {
    unit.delivery
        .iter()
        .any(|delivery| matches!(delivery, Delivery::DslBrief | Delivery::HomeNote))
}

/// A day as people write it.
fn said(i18n: &I18n, iso: &str) -> AttrValue {
    day(iso).map_or_else(|| AttrValue::from(iso.to_owned()), |day| i18n.say(day))
}

#[derive(Clone, PartialEq, Properties)]
struct FactsProps {
    unit: SchemeUnit,
    taught: Option<String>,
}

/// A unit's length, its flags, the day it was taught.
#[component]
fn Facts(props: &FactsProps) -> Html {
    let i18n = use_i18n();
    let unit = &props.unit;
    html! {
        <span class="facts">
            if let Some(taught) = &props.taught {
                <span class="facts__taught">
                    <SignView sign={Sign::Tick} />{ i18n.say(msg::teach::class_taught(said(&i18n, taught))) }
                </span>
            }
            if let Some(minutes) = unit.minutes.filter(|_| unit.ready) {
                <span>{ i18n.say(msg::teach::minutes(minutes)) }</span>
            }
            if unit.contact_safety {
                <span>{ i18n.say(msg::teach::class_contact_safety()) }</span>
            }
            if is_sensitive(unit) {
                <span class="facts__flag">{ i18n.say(msg::teach::class_sensitive()) }</span>
            }
            if !unit.ready {
                <span>{ i18n.say(msg::teach::class_being_written()) }</span>
            }
        </span>
    }
}
