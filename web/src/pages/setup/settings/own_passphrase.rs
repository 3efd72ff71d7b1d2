//! Changing one's own passphrase.

use belisha_api::staff::ChangePassphrase;
use belisha_api::{ProblemCode, path};
use serde::de::IgnoredAny;
use yew::prelude::*;

use crate::components::{Mistakes, Notice, NoticeKind};
use crate::hooks::{Refusal, on_submit, put_then, use_focus_when};
use crate::i18n::{msg, use_i18n};
use crate::pages::setup::mistake::{self, Mistake, Wrong, listed, refused_field};
use crate::pages::setup::passphrase::{NewPassphrase, Passphrase, is_enough};

const CURRENT: &str = "passphrase-current";
const NEW: &str = "passphrase-new";

/// The passphrase until now, and a new one. Whoever changes it is signed out everywhere else.
#[component]
pub(super) fn OwnPassphrase() -> Html {
    let i18n = use_i18n();
    let current = use_state(String::new);
    let new = use_state(String::new);
    let mistakes = use_state(Vec::<Mistake>::new);
    let refusal = use_state(|| None::<Refusal>);
    let tries = use_state(|| 0_u32);
    let is_changed = use_state(|| false);
    let summary = use_focus_when(*tries);
    let send = {
        let (current, new, tries) = (current.clone(), new.clone(), tries.clone());
        let (mistakes, refusal) = (mistakes.setter(), refusal.setter());
        let is_changed = is_changed.setter();
        Callback::from(move |()| {
            is_changed.set(false);
            refusal.set(None);
            let mut wrong = Vec::new();
            if current.is_empty() {
                wrong.push(Mistake::new(CURRENT, Wrong::Empty));
            }
            if !is_enough(&new) {
                wrong.push(Mistake::new(NEW, Wrong::Weak));
            }
            let is_wrong = !wrong.is_empty();
            mistakes.set(wrong);
            if is_wrong {
                tries.set(*tries + 1);
                return;
            }
            let change = ChangePassphrase {
                current: (*current).clone(),
                new: (*new).clone(),
            };
            let (current, new, tries) = (current.clone(), new.clone(), tries.clone());
            let (mistakes, refusal) = (mistakes.clone(), refusal.clone());
            let is_changed = is_changed.clone();
            let done = Callback::from(move |result: Result<IgnoredAny, Refusal>| match result {
                Ok(_) => {
                    current.set(String::new());
                    new.set(String::new());
                    is_changed.set(true);
                }
                Err(why) => {
                    if why.code() == Some(ProblemCode::WrongPassphrase) {
                        mistakes.set(vec![Mistake::new(CURRENT, Wrong::NotThis)]);
                    } else if refused_field(&why).is_some() {
                        mistakes.set(vec![Mistake::new(NEW, Wrong::Weak)]);
                    } else {
                        refusal.set(Some(why));
                    }
                    tries.set(*tries + 1);
                }
            });
            put_then(path::PASSPHRASE.into(), change, done);
        })
    };
    html! {
        <form class="inline-form" novalidate=true onsubmit={on_submit(send)}>
            <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary} />
            if let Some(refusal) = &*refusal {
                <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
            }
            <Passphrase
                id={CURRENT}
                label={i18n.say(msg::setup::passphrase_current())}
                value={(*current).clone()}
                mistake={mistake::at(&i18n, &mistakes, CURRENT)}
                on_change={let current = current.setter(); Callback::from(move |text| current.set(text))}
            />
            <NewPassphrase
                id={NEW}
                label={i18n.say(msg::setup::passphrase_new())}
                value={(*new).clone()}
                mistake={mistake::at(&i18n, &mistakes, NEW)}
                on_change={let new = new.setter(); Callback::from(move |text| new.set(text))}
            />
            <p class="door__buttons">
                <button class="button">{ i18n.say(msg::setup::passphrase_change()) }</button>
                <span role="status">
                    if *is_changed {
                        { i18n.say(msg::setup::passphrase_changed()) }
                    }
                </span>
            </p>
        </form>
    }
}
