//! The school's settings, classes, staff, sessions and backup.

mod classes;
mod keep;
mod own_passphrase;
mod school_form;
mod sessions;
mod staff;

use std::rc::Rc;

use belisha_api::staff::{Me, Role};
use yew::prelude::*;

use self::classes::Classes;
use self::keep::{Backup, RemoveDemo};
use self::own_passphrase::OwnPassphrase;
use self::school_form::SchoolSettings;
use self::sessions::Sessions;
use self::staff::Staff;
use crate::components::StaffFrame;
use crate::i18n::{Msg, msg, use_i18n};

/// The school's settings; for a teacher, their own sessions.
#[component]
pub fn SettingsPage() -> Html {
    let i18n = use_i18n();
    html! {
        <StaffFrame title={i18n.say(msg::setup::settings_title())}>
            <Parts />
        </StaffFrame>
    }
}

#[component]
fn Parts() -> Html {
    let i18n = use_i18n();
    let Some(me) = use_context::<Option<Rc<Me>>>().flatten() else {
        return html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> };
    };
    if me.role != Role::Lead {
        return html! {
            <div class="settings">
                <p>{ i18n.say(msg::setup::settings_only_lead()) }</p>
                { part(&i18n, "passphrase", msg::setup::settings_passphrase(), html! { <OwnPassphrase /> }) }
                { part(&i18n, "sessions", msg::setup::settings_sessions(), html! { <Sessions /> }) }
            </div>
        };
    }
    let mut parts = vec![
        (
            "school",
            msg::setup::settings_school(),
            html! { <SchoolSettings /> },
        ),
        (
            "classes",
            msg::setup::settings_classes(),
            html! { <Classes /> },
        ),
        (
            "staff",
            msg::setup::settings_staff(),
            html! { <Staff me={me.id.clone()} /> },
        ),
        (
            "passphrase",
            msg::setup::settings_passphrase(),
            html! { <OwnPassphrase /> },
        ),
        (
            "sessions",
            msg::setup::settings_sessions(),
            html! { <Sessions /> },
        ),
        (
            "backup",
            msg::setup::settings_backup(),
            html! { <Backup /> },
        ),
    ];
    if me.demo {
        parts.insert(
            0,
            (
                "demo",
                msg::setup::settings_demo(),
                html! { <RemoveDemo /> },
            ),
        );
    }
    html! {
        <div class="settings">
            <nav class="settings__nav" aria-label={i18n.say(msg::setup::settings_parts())}>
                <ul>
                    for (id, title, _) in &parts {
                        <li><a href={format!("#{id}")}>{ i18n.say(title.clone()) }</a></li>
                    }
                </ul>
            </nav>
            <div class="settings__parts">
                for (id, title, inner) in parts {
                    { part(&i18n, id, title, inner) }
                }
            </div>
        </div>
    }
}

fn part(i18n: &crate::i18n::I18n, id: &'static str, title: Msg, inner: Html) -> Html {
    let heading = format!("{id}-title");
    html! {
        <section key={id} {id} class="settings__part" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ i18n.say(title) }</h2>
            { inner }
        </section>
    }
}
