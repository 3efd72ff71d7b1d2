//! The classes: add, change, remove.

use belisha::Year;
use belisha_api::path;
use belisha_api::setup::NewClass;
use belisha_api::staff::Class;
use serde::de::IgnoredAny;
use yew::prelude::*;

use crate::components::{Confirm, Mistakes, Notice, NoticeKind};
use crate::hooks::{
    Refusal, Remote, delete_then, on_submit, post_then, put_then, use_focus_when, use_remote,
};
use crate::i18n::{msg, use_i18n};
use crate::pages::setup::class::{ClassDraft, ClassEdit, ClassFields};
use crate::pages::setup::mistake::{Mistake, Wrong, listed, refused_field};

/// The classes: add, change, remove.
#[component]
pub(super) fn Classes() -> Html {
    let i18n = use_i18n();
    let classes = use_remote::<Vec<Class>>(path::CLASSES.into());
    let refusal = use_state(|| None::<Refusal>);
    let on_changed = {
        let (refetch, refusal) = (classes.refetch.clone(), refusal.setter());
        Callback::from(move |result: Result<(), Refusal>| {
            refusal.set(result.err());
            refetch.emit(());
        })
    };
    let list = match &classes.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => {
            html! { <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} /> }
        }
        Remote::Ready(classes) if classes.is_empty() => {
            html! { <p>{ i18n.say(msg::setup::classes_none()) }</p> }
        }
        Remote::Ready(classes) => html! {
            <ul class="things">
                for class in classes.iter() {
                    <OneClass key={class.id.0.clone()} class={class.clone()} on_changed={on_changed.clone()} />
                }
            </ul>
        },
    };
    html! {
        <>
            <p>{ i18n.say(msg::setup::class_never_pupils()) }</p>
            { list }
            if let Some(refusal) = &*refusal {
                <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
            }
            <h3>{ i18n.say(msg::setup::classes_add_title()) }</h3>
            <ClassForm prefix="class-new" start={ClassDraft::new(Year::ALL[0])} {on_changed} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OneClassProps {
    class: Class,
    on_changed: Callback<Result<(), Refusal>>,
}

#[component]
fn OneClass(props: &OneClassProps) -> Html {
    let i18n = use_i18n();
    let class = &props.class;
    let is_open = use_state(|| false);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let on_remove = {
        let (address, on_changed) = (
            path::of_class(path::CLASS, &class.id),
            props.on_changed.clone(),
        );
        Callback::from(move |()| {
            let done = on_changed.reform(|result: Result<IgnoredAny, Refusal>| result.map(|_| ()));
            delete_then(address.clone().into(), done);
        })
    };
    let on_saved = {
        let (is_open, on_changed) = (is_open.setter(), props.on_changed.clone());
        Callback::from(move |result: Result<(), Refusal>| {
            is_open.set(false);
            on_changed.emit(result);
        })
    };
    html! {
        <li class="things__one">
            <p class="things__name">
                <strong>{ &class.name }</strong>
                <span>{ i18n.say(msg::common::year(class.year.number())) }</span>
                <span>{ i18n.say(msg::setup::classes_pupils(class.size)) }</span>
            </p>
            <div class="things__do">
                <button
                    type="button" class="button" onclick={toggle} aria-expanded={is_open.to_string()}
                    aria-label={i18n.say(msg::setup::classes_edit_which(class.name.as_str()))}
                >
                    { i18n.say(msg::setup::classes_edit()) }
                </button>
                <Confirm
                    label={i18n.say(msg::setup::form_remove())}
                    named={i18n.say(msg::setup::class_remove(class.name.as_str()))}
                    ask={i18n.say(msg::setup::classes_remove_ask(class.name.as_str()))}
                    yes={i18n.say(msg::setup::classes_remove_yes())}
                    on_yes={on_remove}
                />
            </div>
            if *is_open {
                <ClassForm
                    prefix={format!("class-{}", class.id)}
                    class={Some(class.clone())}
                    start={ClassDraft::of(class)}
                    on_changed={on_saved}
                />
            }
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ClassFormProps {
    prefix: AttrValue,
    /// The class to change; none for a new one.
    #[prop_or_default]
    class: Option<Class>,
    start: ClassDraft,
    on_changed: Callback<Result<(), Refusal>>,
}

#[component]
fn ClassForm(props: &ClassFormProps) -> Html {
    let i18n = use_i18n();
    let draft = {
        let start = props.start.clone();
        use_state(move || start)
    };
    let mistakes = use_state(Vec::<Mistake>::new);
    let tries = use_state(|| 0_u32);
    let summary = use_focus_when(*tries);
    let send = {
        let (draft, mistakes, tries) = (draft.clone(), mistakes.setter(), tries.clone());
        let (prefix, class, on_changed) = (
            props.prefix.clone(),
            props.class.clone(),
            props.on_changed.clone(),
        );
        Callback::from(move |()| {
            let found = draft.mistakes(&prefix);
            mistakes.set(found.clone());
            let Some(request) = draft.request() else {
                tries.set(*tries + 1);
                return;
            };
            let (draft, mistakes, tries) = (draft.clone(), mistakes.clone(), tries.clone());
            let (prefix, on_changed) = (prefix.clone(), on_changed.clone());
            let year = request.year;
            let is_new = class.is_none();
            let done = Callback::from(move |result: Result<IgnoredAny, Refusal>| match result {
                Ok(_) => {
                    if is_new {
                        draft.set(ClassDraft::new(year));
                    }
                    on_changed.emit(Ok(()));
                }
                Err(why) => match refused_field(&why) {
                    Some(field) => {
                        let part = if field == "size" { "size" } else { "name" };
                        mistakes.set(vec![Mistake::new(
                            format!("{prefix}-{part}"),
                            Wrong::Server,
                        )]);
                        tries.set(*tries + 1);
                    }
                    None => on_changed.emit(Err(why)),
                },
            });
            save(class.as_ref(), request, done);
        })
    };
    let on_change = {
        let draft = draft.clone();
        Callback::from(move |edit: ClassEdit| {
            let mut next = (*draft).clone();
            next.edit(edit);
            draft.set(next);
        })
    };
    let button = if props.class.is_some() {
        msg::setup::classes_save()
    } else {
        msg::setup::class_add()
    };
    html! {
        <form class="inline-form" novalidate=true onsubmit={on_submit(send)}>
            <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary} />
            <ClassFields
                prefix={props.prefix.clone()}
                draft={(*draft).clone()}
                mistakes={(*mistakes).clone()}
                {on_change}
            />
            <button class="button">{ i18n.say(button) }</button>
        </form>
    }
}

fn save(class: Option<&Class>, request: NewClass, done: Callback<Result<IgnoredAny, Refusal>>) {
    match class {
        Some(class) => put_then(path::of_class(path::CLASS, &class.id).into(), request, done),
        None => post_then(path::CLASSES.into(), request, done),
    }
}
