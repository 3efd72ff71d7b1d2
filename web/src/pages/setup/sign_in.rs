//! Name and passphrase.

use belisha_api::setup::SetupState;
use belisha_api::staff::{Me, SignIn};
use belisha_api::{Problem, ProblemCode, path};
use yew::prelude::*;
use yew_router::prelude::*;

use super::door::Door;
use super::mistake::{self, Mistake, Wrong, listed};
use super::passphrase::Passphrase;
use crate::components::{Mistakes, Notice, NoticeKind, SignInQuery, TextField};
use crate::hooks::{Refusal, Remote, on_submit, post_then, use_focus_when, use_remote};
use crate::i18n::{I18n, Msg, msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Name and passphrase; then the page that asked.
#[component]
pub fn SignInPage() -> Html {
    let i18n = use_i18n();
    let name = use_state(String::new);
    let passphrase = use_state(String::new);
    let tries = use_state(|| 0_u32);
    let mistakes = use_state(Vec::<Mistake>::new);
    let refusal = use_state(|| None::<Refusal>);
    let is_busy = use_state(|| false);
    let summary = use_focus_when(*tries);
    let navigator = use_navigator();
    let location = use_location();
    let setup = use_remote::<SetupState>(path::SETUP.into());

    let send = {
        let (name, passphrase) = (name.clone(), passphrase.clone());
        let (tries, mistakes, refusal) = (tries.clone(), mistakes.setter(), refusal.setter());
        let is_busy = is_busy.clone();
        Callback::from(move |()| {
            let found = missing(&name, &passphrase);
            refusal.set(None);
            if !found.is_empty() {
                mistakes.set(found);
                tries.set(*tries + 1);
                return;
            }
            mistakes.set(Vec::new());
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (tries, refusal, is_busy) = (tries.clone(), refusal.clone(), is_busy.setter());
            let navigator = navigator.clone();
            let next = next(
                location
                    .as_ref()
                    .and_then(|at| at.query::<SignInQuery>().ok()),
            );
            let done = Callback::from(move |result: Result<Me, Refusal>| {
                is_busy.set(false);
                match (result, &navigator) {
                    (Ok(_), Some(navigator)) => navigator.replace(&next),
                    (Ok(_), None) => {}
                    (Err(why), _) => {
                        refusal.set(Some(why));
                        tries.set(*tries + 1);
                    }
                }
            });
            let sign_in = SignIn {
                name: name.trim().to_owned(),
                passphrase: (*passphrase).clone(),
            };
            post_then(path::SESSION.into(), sign_in, done);
        })
    };
    let button = if *is_busy {
        msg::setup::sign_in_going()
    } else {
        msg::setup::sign_in_go()
    };
    html! {
        <Door title={i18n.say(msg::setup::sign_in_title())}>
            if matches!(&setup.value, Remote::Ready(state) if **state == SetupState::FirstRun) {
                <Notice><p>{ i18n.problem(ProblemCode::NotSetUp) }</p></Notice>
            }
            <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary.clone()} />
            if let Some(refusal) = &*refusal {
                <div class="refused" tabindex="-1" ref={summary}>
                    { refused(&i18n, refusal) }
                </div>
            }
            <form class="door__form" novalidate=true onsubmit={on_submit(send)}>
                <TextField
                    id="sign-in-name"
                    label={i18n.say(msg::setup::sign_in_name())}
                    hint={i18n.say(msg::setup::sign_in_name_hint())}
                    value={(*name).clone()}
                    mistake={mistake::at(&i18n, &mistakes, "sign-in-name")}
                    autocomplete="username"
                    on_change={let name = name.setter(); Callback::from(move |text| name.set(text))}
                />
                <Passphrase
                    value={(*passphrase).clone()}
                    mistake={mistake::at(&i18n, &mistakes, "passphrase")}
                    on_change={let passphrase = passphrase.setter(); Callback::from(move |text| passphrase.set(text))}
                />
                <button class="button button--main" aria-disabled={is_busy.to_string()}>{ i18n.say(button) }</button>
            </form>
            <p class="door__note">{ i18n.say(msg::setup::sign_in_forgot()) }</p>
        </Door>
    }
}

fn missing(name: &str, passphrase: &str) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    if name.trim().is_empty() {
        mistakes.push(Mistake::new("sign-in-name", Wrong::Empty));
    }
    if passphrase.is_empty() {
        mistakes.push(Mistake::new("passphrase", Wrong::Empty));
    }
    mistakes
}

/// The page that asked for signing in, when it is one of ours; the classes otherwise.
fn next(query: Option<SignInQuery>) -> StaffRoute {
    let wanted = query.and_then(|query| StaffRoute::recognize(&query.return_to));
    match wanted {
        None | Some(StaffRoute::SignIn | StaffRoute::NotFound) => StaffRoute::Classes,
        Some(route) => route,
    }
}

fn refused(i18n: &I18n, refusal: &Refusal) -> Html {
    match refusal {
        Refusal::Problem(Problem {
            code: ProblemCode::TooManyTries,
            retry_after: Some(seconds),
            ..
        }) => html! {
            <Notice kind={NoticeKind::Mend}><p>{ i18n.say(wait(*seconds)) }</p></Notice>
        },
        other => html! { <Notice kind={NoticeKind::Mend} refusal={other.clone()} /> },
    }
}

/// How long to wait, in seconds up to a minute and a half, then in minutes.
fn wait(seconds: u32) -> Msg {
    if seconds <= 90 {
        msg::setup::sign_in_wait(seconds)
    } else {
        msg::setup::sign_in_wait_minutes(seconds.div_ceil(60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(by: &str) -> StaffRoute {
        next(Some(SignInQuery {
            return_to: by.to_owned(),
        }))
    }

    #[test]
    fn signing_in_leads_back_to_the_page_that_asked() {
        assert_eq!(asked("/staff/settings"), StaffRoute::Settings);
        assert_eq!(
            asked("/staff/lead/classes/c1/units/gifts"),
            StaffRoute::Report {
                class: "c1".to_owned(),
                unit: "gifts".to_owned(),
            }
        );
    }

    #[test]
    fn signing_in_never_leads_elsewhere() {
        for address in [
            "",
            "/staff/sign-in",
            "//example.org",
            "https://example.org/staff",
            "/staff/nowhere",
        ] {
            assert_eq!(asked(address), StaffRoute::Classes, "{address}");
        }
        assert_eq!(next(None), StaffRoute::Classes);
    }

    #[test]
    fn a_long_wait_is_said_in_minutes() {
        assert_eq!(wait(30), msg::setup::sign_in_wait(30_u32));
        assert_eq!(wait(91), msg::setup::sign_in_wait_minutes(2_u32));
    }

    #[test]
    fn both_fields_are_needed() {
        assert_eq!(missing(" ", "").len(), 2);
        assert!(missing("Mrs B", "kettle plum thunder").is_empty());
    }
}
