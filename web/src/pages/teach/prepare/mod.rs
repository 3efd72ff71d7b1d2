//! Two minutes before the lesson: what to know, what to say, what to have ready.

mod first;

use std::rc::Rc;

use belisha::lesson::BoardPack;
use belisha::{Delivery, Risk};
use belisha_api::path;
use belisha_api::staff::{ClassToday, SchemeOfWork};
use yew::prelude::*;
use yew_router::prelude::*;

use super::PreparePageProps;
use super::loaded::Loaded;
use super::school::use_school_words;
use super::sign::{Sign, SignView};
use super::start::use_starting;
use super::words;
use crate::components::{Blocks, Notice, NoticeKind, StaffFrame};
use crate::hooks::{Remote, print_page, use_remote};
use crate::i18n::day::day;
use crate::i18n::{Msg, msg, use_i18n};
use crate::pages::staff::StaffRoute;
use first::{First, firsts};

/// The two-minute preparation.
#[component]
pub fn PreparePage(props: &PreparePageProps) -> Html {
    let i18n = use_i18n();
    let pack = use_remote::<BoardPack>(path::of_unit(path::BOARD_PACK, &props.unit).into());
    let scheme = use_remote::<SchemeOfWork>(path::SCHEME.into());
    let today = use_remote::<ClassToday>(path::of_class(path::CLASS_TODAY, &props.class).into());
    let title = match &pack.value {
        Remote::Ready(pack) => AttrValue::from(pack.title.clone()),
        _ => i18n.say(msg::teach::prepare_title()),
    };
    let class = match &today.value {
        Remote::Ready(today) => AttrValue::from(today.class.name.clone()),
        _ => i18n.say(msg::teach::class_title()),
    };
    let above = html! {
        <p class="crumb">
            <Link<StaffRoute> to={StaffRoute::Class { class: props.class.0.clone() }}>{ class }</Link<StaffRoute>>
            { " · " }{ i18n.say(msg::teach::prepare_title()) }
        </p>
    };
    let delivery = match &scheme.value {
        Remote::Ready(scheme) => scheme
            .units
            .iter()
            .find(|unit| unit.id == props.unit)
            .map(|unit| unit.delivery.clone()),
        _ => None,
    };
    let page = props.clone();
    html! {
        <StaffFrame {title} {above}>
            <Loaded<BoardPack> remote={pack} show={Callback::from(move |pack: Rc<BoardPack>| html! {
                <Preparation page={page.clone()} {pack} delivery={delivery.clone()} />
            })} />
        </StaffFrame>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PreparationProps {
    page: PreparePageProps,
    pack: Rc<BoardPack>,
    /// Not here until the scheme of work is.
    delivery: Option<Vec<Delivery>>,
}

#[component]
fn Preparation(props: &PreparationProps) -> Html {
    let i18n = use_i18n();
    let pack = use_school_words(Some(Rc::clone(&props.pack)));
    let pack = pack.as_ref().unwrap_or(&props.pack);
    let starting = use_starting();
    let done = use_state_eq(Vec::<First>::new);
    let is_reminded = use_state_eq(|| false);
    let PreparationProps { page, delivery, .. } = props;
    let firsts = delivery.as_deref().map(firsts);
    // Until the flags are known nothing starts: a sensitive unit must not slip through.
    let is_free = firsts
        .as_ref()
        .is_some_and(|firsts| firsts.iter().all(|first| done.contains(first)));
    let on_teach = {
        let what = (page.class.clone(), page.unit.clone());
        let start = starting.start.clone();
        let is_reminded = is_reminded.setter();
        Callback::from(move |_: MouseEvent| {
            is_reminded.set(!is_free);
            if is_free {
                start.emit(what.clone());
            }
        })
    };
    let teach = html! {
        <button type="button" class="button button--main button--large" disabled={starting.is_busy} onclick={on_teach}>
            { i18n.say(msg::teach::class_teach()) }<SignView sign={Sign::Next} />
        </button>
    };
    let is_class_only = delivery
        .as_ref()
        .is_some_and(|delivery| delivery.contains(&Delivery::ClassOnly));
    html! {
        <div class="prepare">
            <p class="prepare__facts">
                <span>{ i18n.say(msg::teach::minutes(pack.minutes)) }</span>
                <span>{ i18n.say(msg::teach::prepare_slides_count(pack.slides.len())) }</span>
                for risk in &pack.risks {
                    <span>{ i18n.say(risk_word(*risk)) }</span>
                }
            </p>
            if let Some(firsts) = firsts.filter(|firsts| is_class_only || !firsts.is_empty()) {
                <section class="prepare__first" aria-labelledby="first-title">
                    <h2 id="first-title">{ i18n.say(msg::teach::first_title()) }</h2>
                    if is_class_only {
                        <p>{ i18n.say(msg::teach::first_class_only()) }</p>
                    }
                    for first in firsts {
                        <label class="tick" key={first.key()}>
                            <input
                                type="checkbox"
                                checked={done.contains(&first)}
                                onchange={
                                    let done = done.clone();
                                    Callback::from(move |_: Event| done.set(first.toggled(&done)))
                                }
                            />
                            <span>{ i18n.say(first.words()) }</span>
                        </label>
                    }
                    if *is_reminded && !is_free {
                        <Notice kind={NoticeKind::Mend}><p>{ i18n.say(msg::teach::first_remind()) }</p></Notice>
                    }
                </section>
            }
            if let Some(refusal) = starting.refusal.clone() {
                <Notice kind={NoticeKind::Mend} {refusal} />
            }
            <div class="ways prepare__ways">
                { teach.clone() }
                <button type="button" class="button" onclick={|_: MouseEvent| print_page()}>
                    <SignView sign={Sign::Print} />{ i18n.say(msg::teach::prepare_print()) }
                </button>
            </div>
            <div class="prepare__columns">
                <div class="prepare__main">
                    for section in &pack.prepare {
                        <section class="prepare__section" key={section.id.as_str()}>
                            if !section.title.is_empty() {
                                <h2>{ &section.title }</h2>
                            }
                            <Blocks blocks={section.body.clone()} unit={pack.unit.clone()} year={pack.year} />
                        </section>
                    }
                </div>
                <div class="prepare__side">
                    <section>
                        <h2>{ i18n.say(msg::teach::prepare_objectives()) }</h2>
                        <ul>
                            for objective in &pack.objectives {
                                <li key={objective.id.as_str()}>{ &objective.text }</li>
                            }
                        </ul>
                    </section>
                    <section>
                        <h2>{ i18n.say(msg::teach::prepare_words()) }</h2>
                        <dl class="glossary">
                            for word in &pack.words {
                                <dt>{ &word.word }</dt>
                                <dd>{ &word.meaning }</dd>
                            }
                        </dl>
                    </section>
                    if !pack.facts.is_empty() {
                        <section>
                            <h2>{ i18n.say(msg::teach::prepare_facts()) }</h2>
                            for fact in &pack.facts {
                                <p key={fact.name.as_str()}>
                                    <strong>{ &fact.name }</strong>{ ": " }{ &fact.text }{ " " }
                                    if let Some(day) = day(&fact.last_checked) {
                                        { i18n.say(msg::teach::prepare_fact_checked(i18n.say(day).to_string())) }
                                    }
                                </p>
                            }
                        </section>
                    }
                </div>
            </div>
            <section aria-labelledby="slides-title">
                <h2 id="slides-title">{ i18n.say(msg::teach::prepare_slides()) }</h2>
                <ol class="slide-list">
                    for slide in &pack.slides {
                        <li class="slide-list__one" key={slide.id.as_str()}>
                            <span class="slide-list__title">{ &slide.title }</span>
                            <span class="facts">
                                if let Some((sign, kind)) = words::slide_kind(slide.kind) {
                                    <span><SignView {sign} />{ i18n.say(kind) }</span>
                                }
                                if slide.disclosure {
                                    <span class="facts__flag">{ i18n.say(msg::teach::notes_disclosure()) }</span>
                                }
                            </span>
                        </li>
                    }
                </ol>
                <div class="ways prepare__ways">{ teach }</div>
            </section>
        </div>
    }
}

fn risk_word(risk: Risk) -> Msg {
    match risk {
        Risk::Content => msg::teach::risk_content(),
        Risk::Contact => msg::teach::risk_contact(),
        Risk::Conduct => msg::teach::risk_conduct(),
        Risk::Commerce => msg::teach::risk_commerce(),
    }
}
