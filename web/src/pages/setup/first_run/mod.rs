//! The first run: four steps, or a look round with a demo school.

mod draft;

use belisha::Year;
use belisha_api::path;
use belisha_api::setup::{SetupState, StartDemo};
use belisha_api::staff::Me;
use yew::prelude::*;
use yew_router::prelude::*;

use self::draft::{Draft, Edit, Step};
use super::TokenPageProps;
use super::class::{ClassEdit, ClassFields, years};
use super::door::Door;
use super::mistake::{self, Mistake, Wrong, listed, refused_field};
use super::passphrase::NewPassphrase;
use super::school::{NameFields, TeamFields};
use crate::components::{Mistakes, Notice, NoticeKind, PickList, TextField};
use crate::hooks::{
    Refusal, Remote, on_submit, post_then, tab, use_focus_on_field, use_focus_when, use_remote,
};
use crate::i18n::{I18n, Msg, msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Where the tab keeps what has been typed.
const KEPT: &str = "belisha-first-run";

/// The first run.
#[component]
pub fn FirstRunPage(props: &TokenPageProps) -> Html {
    let i18n = use_i18n();
    let setup = use_remote::<SetupState>(path::SETUP.into());
    let is_done = matches!(&setup.value, Remote::Ready(state) if **state == SetupState::Done);
    html! {
        <Door title={i18n.say(msg::setup::first_run_title())}>
            if is_done {
                <Notice>
                    <p>{ i18n.say(msg::setup::first_run_done_already()) }</p>
                </Notice>
                <p>
                    <Link<StaffRoute> to={StaffRoute::SignIn} classes="button button--main">
                        { i18n.say(msg::setup::first_run_to_sign_in()) }
                    </Link<StaffRoute>>
                </p>
                <Demo token={props.token.clone()} />
            } else {
                <Steps token={props.token.clone()} />
            }
        </Door>
    }
}

/// A look round with a demo school, in one press.
#[component]
fn Demo(props: &TokenPageProps) -> Html {
    let i18n = use_i18n();
    let refusal = use_state(|| None::<Refusal>);
    let is_busy = use_state(|| false);
    let navigator = use_navigator();
    let onclick = {
        let (token, refusal, is_busy) =
            (props.token.to_string(), refusal.setter(), is_busy.clone());
        Callback::from(move |_: MouseEvent| {
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (refusal, is_busy, navigator) =
                (refusal.clone(), is_busy.setter(), navigator.clone());
            let done = Callback::from(move |result: Result<Me, Refusal>| {
                is_busy.set(false);
                match (result, &navigator) {
                    (Ok(_), Some(navigator)) => navigator.push(&StaffRoute::Classes),
                    (Ok(_), None) => {}
                    (Err(why), _) => refusal.set(Some(why)),
                }
            });
            let start = StartDemo {
                token: token.clone(),
            };
            post_then(path::SETUP_DEMO.into(), start, done);
        })
    };
    html! {
        <section class="demo-offer" aria-labelledby="demo-title">
            <h2 id="demo-title">{ i18n.say(msg::setup::first_run_demo_title()) }</h2>
            <p>{ i18n.say(msg::setup::first_run_demo_lead()) }</p>
            <button type="button" class="button" {onclick} aria-disabled={is_busy.to_string()}>
                if *is_busy {
                    { i18n.say(msg::setup::first_run_finishing()) }
                } else {
                    { i18n.say(msg::setup::first_run_demo()) }
                }
            </button>
            if let Some(refusal) = &*refusal {
                <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
            }
        </section>
    }
}

#[component]
fn Steps(props: &TokenPageProps) -> Html {
    let i18n = use_i18n();
    let draft = use_reducer(|| {
        tab().get::<Draft>(KEPT).unwrap_or_else(|| {
            let roles = [
                i18n.say(msg::setup::helper_lead()),
                i18n.say(msg::setup::helper_deputy()),
                i18n.say(msg::setup::helper_head()),
            ];
            Draft::new(&roles.each_ref().map(AttrValue::as_str))
        })
    });
    let passphrase = use_state(String::new);
    let mistakes = use_state(Vec::<Mistake>::new);
    let refusal = use_state(|| None::<Refusal>);
    let is_busy = use_state(|| false);
    let tries = use_state(|| 0_u32);
    // A refusal of the server is about one field, and the focus goes right there.
    let at_field = use_state(|| (0_u32, None::<AttrValue>));
    let summary = use_focus_when(*tries);
    let heading = use_focus_when(draft.step);
    use_focus_on_field(at_field.0, at_field.1.clone());
    let navigator = use_navigator();
    use_effect_with(draft.clone(), |draft| {
        // A browser that keeps nothing still sets the school up; only a reload would lose what was typed.
        tab().set(KEPT, &**draft);
    });

    let go = {
        let (draft, mistakes, refusal) = (draft.clone(), mistakes.setter(), refusal.setter());
        Callback::from(move |step: Step| {
            mistakes.set(Vec::new());
            refusal.set(None);
            draft.dispatch(Edit::Go(step));
        })
    };
    let amiss = {
        let (draft, mistakes, tries) = (draft.clone(), mistakes.setter(), tries.clone());
        Callback::from(move |(step, found): (Step, Vec<Mistake>)| {
            if step != draft.step {
                draft.dispatch(Edit::Go(step));
            }
            mistakes.set(found);
            tries.set(*tries + 1);
        })
    };
    let finish = {
        let (draft, passphrase, token) = (draft.clone(), passphrase.clone(), props.token.clone());
        let (amiss, mistakes, refusal) = (amiss.clone(), mistakes.setter(), refusal.setter());
        let (is_busy, at_field, tries) = (is_busy.clone(), at_field.clone(), tries.clone());
        Callback::from(move |()| {
            let Some(request) = draft.request(&token, &passphrase) else {
                if let Some(first) = draft.first_mistakes(&passphrase) {
                    amiss.emit(first);
                }
                return;
            };
            mistakes.set(Vec::new());
            refusal.set(None);
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (is_busy, at_field, tries) = (is_busy.setter(), at_field.clone(), tries.clone());
            let (draft, mistakes, refusal) = (draft.clone(), mistakes.clone(), refusal.clone());
            let navigator = navigator.clone();
            let done = Callback::from(move |result: Result<Me, Refusal>| {
                is_busy.set(false);
                match result {
                    Ok(_) => {
                        tab().remove(KEPT);
                        if let Some(navigator) = &navigator {
                            navigator.push(&StaffRoute::Classes);
                        }
                    }
                    Err(why) => match refused_field(&why) {
                        Some(field) => {
                            let (step, field) = draft.place_of(field);
                            draft.dispatch(Edit::Go(step));
                            mistakes.set(vec![Mistake::new(field, Wrong::Server)]);
                            at_field.set((at_field.0 + 1, Some(field.into())));
                        }
                        None => {
                            refusal.set(Some(why));
                            tries.set(*tries + 1);
                        }
                    },
                }
            });
            post_then(path::SETUP.into(), request, done);
        })
    };
    let send = {
        let (draft, go, amiss, finish) = (draft.clone(), go.clone(), amiss, finish);
        Callback::from(move |()| match draft.step.next() {
            None => finish.emit(()),
            Some(next) => {
                let found = draft.mistakes(draft.step, "");
                if found.is_empty() {
                    go.emit(next);
                } else {
                    amiss.emit((draft.step, found));
                }
            }
        })
    };

    let step = draft.step;
    let on_school = {
        let draft = draft.dispatcher();
        Callback::from(move |edit| draft.dispatch(Edit::School(edit)))
    };
    let button = match (step.next(), *is_busy) {
        (Some(_), _) => msg::setup::first_run_next(),
        (None, false) => msg::setup::first_run_finish(),
        (None, true) => msg::setup::first_run_finishing(),
    };
    html! {
        <>
            <p>{ i18n.say(msg::setup::first_run_lead()) }</p>
            <nav aria-label={i18n.say(msg::setup::first_run_steps())}>
                <ol class="steps">
                    for of in Step::ALL {
                        <li
                            class={classes!("steps__one", (of < step).then_some("steps__one--done"))}
                            aria-current={(of == step).then_some("step")}
                        >
                            { i18n.say(step_words(of)) }
                        </li>
                    }
                </ol>
            </nav>
            <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary.clone()} />
            if let Some(refusal) = &*refusal {
                <div class="refused" tabindex="-1" ref={summary}>
                    <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
                </div>
            }
            <form class="door__form door__form--wide" novalidate=true onsubmit={on_submit(send)}>
                <p class="door__step">{ i18n.say(msg::setup::first_run_step(step.number())) }</p>
                <h2 tabindex="-1" ref={heading}>{ i18n.say(step_words(step)) }</h2>
                if step == Step::School {
                    <NameFields school={draft.school.clone()} mistakes={(*mistakes).clone()} on_change={on_school} />
                } else if step == Step::Classes {
                    <Classes draft={draft.clone()} mistakes={(*mistakes).clone()} />
                } else if step == Step::Team {
                    <TeamFields school={draft.school.clone()} mistakes={(*mistakes).clone()} on_change={on_school} />
                } else {
                    <You
                        draft={draft.clone()}
                        {passphrase}
                        mistakes={(*mistakes).clone()}
                        on_go={go.clone()}
                    />
                }
                <p class="door__buttons">
                    if let Some(previous) = step.previous() {
                        <button type="button" class="button" onclick={go.reform(move |_| previous)}>
                            { i18n.say(msg::setup::first_run_back()) }
                        </button>
                    }
                    <button class="button button--main" aria-disabled={is_busy.to_string()}>
                        { i18n.say(button) }
                    </button>
                </p>
                <p class="door__note">{ i18n.say(msg::setup::first_run_later()) }</p>
            </form>
            if step == Step::School {
                <Demo token={props.token.clone()} />
            }
        </>
    }
}

fn step_words(step: Step) -> Msg {
    match step {
        Step::School => msg::setup::first_run_school(),
        Step::Classes => msg::setup::first_run_classes(),
        Step::Team => msg::setup::first_run_team(),
        Step::You => msg::setup::first_run_you(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StepProps {
    draft: UseReducerHandle<Draft>,
    mistakes: Vec<Mistake>,
}

#[component]
fn Classes(props: &StepProps) -> Html {
    let i18n = use_i18n();
    let draft = &props.draft;
    let from = use_state(|| "1".to_owned());
    let to = use_state(|| "6".to_owned());
    let focus = use_state(|| (0_u32, None::<AttrValue>));
    use_focus_on_field(focus.0, focus.1.clone());
    let then_focus = |edit: Edit, id: String| {
        let (focus, draft) = (focus.clone(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            draft.dispatch(edit.clone());
            focus.set((focus.0 + 1, Some(id.clone().into())));
        })
    };
    let fill: Vec<(Year, String)> = between(&from, &to)
        .map(|year| (year, i18n.say(msg::common::year(year.number())).to_string()))
        .collect();
    html! {
        <>
            <p>{ i18n.say(msg::setup::class_never_pupils()) }</p>
            <fieldset class="quick">
                <legend>{ i18n.say(msg::setup::class_fill_legend()) }</legend>
                <PickList
                    id="fill-from"
                    label={i18n.say(msg::setup::class_from())}
                    picks={years(&i18n)}
                    value={(*from).clone()}
                    on_change={let from = from.setter(); Callback::from(move |year| from.set(year))}
                />
                <PickList
                    id="fill-to"
                    label={i18n.say(msg::setup::class_to())}
                    picks={years(&i18n)}
                    value={(*to).clone()}
                    on_change={let to = to.setter(); Callback::from(move |year| to.set(year))}
                />
                <button
                    type="button" class="button"
                    onclick={then_focus(Edit::Fill(fill), "class-0-name".to_owned())}
                >
                    { i18n.say(msg::setup::class_fill()) }
                </button>
            </fieldset>
            <p class="form-field__hint">{ i18n.say(msg::setup::class_size_hint()) }</p>
            for (at, class) in draft.classes.iter().enumerate() {
                <fieldset key={at} class="row">
                    <legend>{ i18n.say(msg::setup::class_legend(at + 1)) }</legend>
                    <ClassFields
                        prefix={format!("class-{at}")}
                        draft={class.clone()}
                        mistakes={props.mistakes.clone()}
                        on_change={
                            let draft = draft.dispatcher();
                            Callback::from(move |edit: ClassEdit| draft.dispatch(Edit::Class(at, edit)))
                        }
                    />
                    <button
                        type="button" class="button row__remove"
                        aria-label={i18n.say(msg::setup::class_remove(class_name(&i18n, class, at)))}
                        onclick={then_focus(Edit::RemoveClass(at), "class-add".to_owned())}
                    >
                        { i18n.say(msg::setup::form_remove()) }
                    </button>
                </fieldset>
            }
            <button
                id="class-add" type="button" class="button"
                onclick={then_focus(Edit::AddClass, format!("class-{}-name", draft.classes.len()))}
            >
                { i18n.say(msg::setup::class_add()) }
            </button>
        </>
    }
}

/// The class's name, or its number while it has none.
fn class_name(i18n: &I18n, class: &super::class::ClassDraft, at: usize) -> AttrValue {
    if class.name.trim().is_empty() {
        i18n.say(msg::setup::class_legend(at + 1))
    } else {
        AttrValue::from(class.name.clone())
    }
}

/// The years between two, whichever is picked first.
fn between(one: &str, other: &str) -> impl Iterator<Item = Year> + use<> {
    let number = |text: &str| text.parse::<u8>().unwrap_or(1);
    let (one, other) = (number(one), number(other));
    Year::ALL
        .into_iter()
        .filter(move |year| (one.min(other)..=one.max(other)).contains(&year.number()))
}

#[derive(Clone, PartialEq, Properties)]
struct YouProps {
    draft: UseReducerHandle<Draft>,
    passphrase: UseStateHandle<String>,
    mistakes: Vec<Mistake>,
    on_go: Callback<Step>,
}

#[component]
fn You(props: &YouProps) -> Html {
    let i18n = use_i18n();
    let draft = &props.draft;
    let lines = [
        (Step::School, AttrValue::from(draft.school.name.clone())),
        (
            Step::Classes,
            i18n.say(msg::setup::first_run_classes_count(draft.classes.len())),
        ),
        (
            Step::Team,
            i18n.say(msg::setup::first_run_team_count(
                draft.school.safeguarding.len(),
            )),
        ),
    ];
    html! {
        <>
            <TextField
                id="lead-name"
                label={i18n.say(msg::setup::first_run_your_name())}
                hint={i18n.say(msg::setup::first_run_your_name_hint())}
                value={draft.name.clone()}
                mistake={mistake::at(&i18n, &props.mistakes, "lead-name")}
                autocomplete="username"
                on_change={let draft = draft.dispatcher(); Callback::from(move |name| draft.dispatch(Edit::Name(name)))}
            />
            <NewPassphrase
                value={(*props.passphrase).clone()}
                mistake={mistake::at(&i18n, &props.mistakes, "passphrase")}
                known={vec![draft.name.clone().into(), draft.school.name.clone().into()]}
                on_change={
                    let passphrase = props.passphrase.setter();
                    Callback::from(move |text| passphrase.set(text))
                }
            />
            <h3>{ i18n.say(msg::setup::first_run_review()) }</h3>
            <dl class="review">
                for (step, text) in lines {
                    <div class="review__line">
                        <dt>{ i18n.say(step_words(step)) }</dt>
                        <dd>{ text }</dd>
                        <dd>
                            <button
                                type="button" class="button"
                                aria-label={i18n.say(msg::setup::first_run_change_what(i18n.say(step_words(step))))}
                                onclick={props.on_go.reform(move |_| step)}
                            >
                                { i18n.say(msg::setup::first_run_change()) }
                            </button>
                        </dd>
                    </div>
                }
            </dl>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_filled_whichever_end_is_picked_first() {
        let numbers = |one, other| between(one, other).map(Year::number).collect::<Vec<_>>();
        assert_eq!(numbers("3", "5"), [3, 4, 5]);
        assert_eq!(numbers("5", "3"), [3, 4, 5]);
        assert_eq!(numbers("2", "2"), [2]);
    }
}
