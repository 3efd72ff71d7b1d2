//! Keeping a backup, and taking the demo school away.

use belisha_api::path;
use serde::de::IgnoredAny;
use yew::prelude::*;

use crate::components::{Confirm, Notice, NoticeKind};
use crate::hooks::{Refusal, delete_then, use_focus_when};
use crate::i18n::{msg, use_i18n};

/// A backup as one file.
#[component]
pub(super) fn Backup() -> Html {
    let i18n = use_i18n();
    html! {
        <>
            <p>{ i18n.say(msg::setup::backup_lead()) }</p>
            <a class="button" href={path::BACKUP} download="">{ i18n.say(msg::setup::backup_go()) }</a>
        </>
    }
}

/// Takes the demo school away.
#[component]
pub(super) fn RemoveDemo() -> Html {
    let i18n = use_i18n();
    let refusal = use_state(|| None::<Refusal>);
    let is_gone = use_state(|| false);
    let note = use_focus_when(*is_gone);
    let on_yes = {
        let (refusal, is_gone) = (refusal.setter(), is_gone.setter());
        Callback::from(move |()| {
            let (refusal, is_gone) = (refusal.clone(), is_gone.clone());
            let done = Callback::from(move |result: Result<IgnoredAny, Refusal>| match result {
                Ok(_) => is_gone.set(true),
                Err(why) => refusal.set(Some(why)),
            });
            delete_then(path::DEMO.into(), done);
        })
    };
    html! {
        <>
            if *is_gone {
                <div tabindex="-1" ref={note}>
                    <Notice><p>{ i18n.say(msg::setup::demo_gone()) }</p></Notice>
                </div>
            } else {
                <p>{ i18n.say(msg::setup::demo_lead()) }</p>
                <Confirm
                    label={i18n.say(msg::setup::demo_remove())}
                    ask={i18n.say(msg::setup::demo_remove_ask())}
                    yes={i18n.say(msg::setup::demo_remove_yes())}
                    {on_yes}
                />
            }
            if let Some(refusal) = &*refusal {
                <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
            }
        </>
    }
}
