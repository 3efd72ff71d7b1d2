//! Takes up an invitation.

use belisha_api::path;
use belisha_api::setup::Accept;
use belisha_api::staff::Me;
use yew::prelude::*;
use yew_router::prelude::*;

use super::TokenPageProps;
use super::door::Door;
use super::mistake::{self, Mistake, Wrong, listed, refused_field};
use super::passphrase::{NewPassphrase, is_enough};
use crate::components::{Mistakes, Notice, NoticeKind};
use crate::hooks::{Refusal, on_submit, post_then, use_focus_when};
use crate::i18n::{msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Chooses a passphrase with a one-time link; then says under which name to sign in.
#[component]
pub fn InvitationPage(props: &TokenPageProps) -> Html {
    let i18n = use_i18n();
    let passphrase = use_state(String::new);
    let tries = use_state(|| 0_u32);
    let mistakes = use_state(Vec::<Mistake>::new);
    let refusal = use_state(|| None::<Refusal>);
    let is_busy = use_state(|| false);
    let me = use_state(|| None::<Me>);
    let summary = use_focus_when(*tries);

    if let Some(me) = &*me {
        return html! {
            <Door key="in" title={i18n.say(msg::setup::invitation_welcome(me.name.as_str()))}>
                <p>{ i18n.say(msg::setup::invitation_name(me.name.as_str())) }</p>
                <p>
                    <Link<StaffRoute> to={StaffRoute::Classes} classes="button button--main">
                        { i18n.say(msg::setup::invitation_on()) }
                    </Link<StaffRoute>>
                </p>
            </Door>
        };
    }

    let send = {
        let (token, passphrase) = (props.token.to_string(), passphrase.clone());
        let (tries, mistakes, refusal) = (tries.clone(), mistakes.setter(), refusal.setter());
        let (is_busy, me) = (is_busy.clone(), me.setter());
        Callback::from(move |()| {
            refusal.set(None);
            if !is_enough(&passphrase) {
                mistakes.set(vec![Mistake::new("passphrase", Wrong::Weak)]);
                tries.set(*tries + 1);
                return;
            }
            mistakes.set(Vec::new());
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (tries, mistakes, refusal) = (tries.clone(), mistakes.clone(), refusal.clone());
            let (is_busy, me) = (is_busy.setter(), me.clone());
            let done = Callback::from(move |result: Result<Me, Refusal>| {
                is_busy.set(false);
                match result {
                    Ok(now) => me.set(Some(now)),
                    Err(why) if refused_field(&why).is_some() => {
                        mistakes.set(vec![Mistake::new("passphrase", Wrong::Weak)]);
                        tries.set(*tries + 1);
                    }
                    Err(why) => {
                        refusal.set(Some(why));
                        tries.set(*tries + 1);
                    }
                }
            });
            let accept = Accept {
                token: token.clone(),
                passphrase: (*passphrase).clone(),
            };
            post_then(path::SETUP_ACCEPT.into(), accept, done);
        })
    };
    let button = if *is_busy {
        msg::setup::invitation_going()
    } else {
        msg::setup::invitation_go()
    };
    html! {
        <Door key="out" title={i18n.say(msg::setup::invitation_title())}>
            <p>{ i18n.say(msg::setup::invitation_lead()) }</p>
            <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary.clone()} />
            if let Some(refusal) = &*refusal {
                <div class="refused" tabindex="-1" ref={summary}>
                    <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
                </div>
            }
            <form class="door__form" novalidate=true onsubmit={on_submit(send)}>
                <NewPassphrase
                    value={(*passphrase).clone()}
                    mistake={mistake::at(&i18n, &mistakes, "passphrase")}
                    on_change={let passphrase = passphrase.setter(); Callback::from(move |text| passphrase.set(text))}
                />
                <button class="button button--main" aria-disabled={is_busy.to_string()}>{ i18n.say(button) }</button>
            </form>
        </Door>
    }
}
