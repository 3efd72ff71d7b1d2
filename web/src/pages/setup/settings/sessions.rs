//! Where one is signed in.

use belisha_api::path;
use belisha_api::staff::Session;
use serde::de::IgnoredAny;
use yew::prelude::*;

use crate::components::{Notice, NoticeKind};
use crate::hooks::{Refusal, Remote, delete_then, local_time, use_remote};
use crate::i18n::{I18n, day, msg, use_i18n};

/// Where one is signed in, and signing out everywhere else.
#[component]
pub(super) fn Sessions() -> Html {
    let i18n = use_i18n();
    let sessions = use_remote::<Vec<Session>>(path::SESSIONS.into());
    let refusal = use_state(|| None::<Refusal>);
    let has_ended = use_state(|| false);
    let onclick = {
        let (refetch, refusal, has_ended) = (
            sessions.refetch.clone(),
            refusal.setter(),
            has_ended.setter(),
        );
        Callback::from(move |_: MouseEvent| {
            let (refetch, refusal, has_ended) =
                (refetch.clone(), refusal.clone(), has_ended.clone());
            let done = Callback::from(move |result: Result<IgnoredAny, Refusal>| {
                has_ended.set(result.is_ok());
                refusal.set(result.err());
                refetch.emit(());
            });
            delete_then(path::SESSIONS.into(), done);
        })
    };
    match &sessions.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => {
            html! { <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} /> }
        }
        Remote::Ready(sessions) => html! {
            <>
                <ul class="things">
                    for session in sessions.iter() {
                        <li class="things__one">{ since(&i18n, session) }</li>
                    }
                </ul>
                if sessions.len() > 1 {
                    <button type="button" class="button" {onclick}>{ i18n.say(msg::setup::sessions_end()) }</button>
                }
                <p role="status">
                    if *has_ended {
                        { i18n.say(msg::setup::sessions_ended()) }
                    } else if sessions.len() == 1 {
                        { i18n.say(msg::setup::sessions_only()) }
                    }
                </p>
                if let Some(refusal) = &*refusal {
                    <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
                }
            </>
        },
    }
}

fn since(i18n: &I18n, session: &Session) -> Html {
    let moment = day::moment(&local_time(&session.since)).map_or_else(
        || AttrValue::from(session.since.clone()),
        |moment| i18n.say(moment),
    );
    html! {
        <p class="things__name">
            <span>{ i18n.say(msg::setup::sessions_since(moment)) }</span>
            if session.this {
                <strong>{ i18n.say(msg::setup::sessions_this()) }</strong>
            }
        </p>
    }
}
