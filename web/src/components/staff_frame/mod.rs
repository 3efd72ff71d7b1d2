//! What every staff page stands in: the school's name, the demo banner, the ways to other pages, signing out.

use std::rc::Rc;

use belisha_api::path;
use belisha_api::staff::{Me, Role};
use belisha_api::{Problem, ProblemCode};
use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::{Beacon, Notice, NoticeKind};
use crate::hooks::{
    Refusal, Remote, RemoteHandle, Shell, delete_then, go_to, set_title, use_focus_on_arrival,
    use_remote,
};
use crate::i18n::{I18n, msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Where to go after signing in: the query of the sign-in page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInQuery {
    /// The address of the page that asked.
    #[serde(default, rename = "return")]
    pub return_to: String,
}

/// The one who is signed in. A page that needs it goes to the sign-in page, and back, when nobody is.
#[hook]
pub fn use_me() -> RemoteHandle<Me> {
    let me = use_remote::<Me>(path::SESSION.into());
    use_sign_in_when(matches!(&me.value, Remote::Failed(refusal) if is_sign_in_first(refusal)));
    me
}

/// Goes to the sign-in page, and back here afterwards, once `needed`.
#[hook]
pub fn use_sign_in_when(needed: bool) {
    let navigator = use_navigator();
    let location = use_location();
    use_effect_with(needed, move |needed| {
        if *needed && let Some(navigator) = navigator {
            let query = SignInQuery {
                return_to: location.map(|at| at.path().to_owned()).unwrap_or_default(),
            };
            // Without the query the sign-in page leads to the classes, which is where most people are going.
            if navigator
                .replace_with_query(&StaffRoute::SignIn, query)
                .is_err()
            {
                navigator.replace(&StaffRoute::SignIn);
            }
        }
    });
}

fn is_sign_in_first(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Problem(Problem {
            code: ProblemCode::SignInFirst,
            ..
        })
    )
}

/// Properties of [`StaffFrame`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StaffFrameProps {
    /// The page's heading and its name in the browser's tab.
    pub title: AttrValue,
    /// A line above the heading, such as the class.
    #[prop_or_default]
    pub above: Html,
    /// The page.
    pub children: Html,
}

/// A staff page. Its children find [`Me`] as a context of `Rc<Me>`, once it is known.
#[component]
pub fn StaffFrame(props: &StaffFrameProps) -> Html {
    let i18n = use_i18n();
    let me = use_me();
    let heading = use_focus_on_arrival();
    let tab = i18n.say(msg::teach::staff_tab(props.title.as_str()));
    use_effect_with(tab, |tab| set_title(tab));

    let known = match &me.value {
        Remote::Ready(me) => Some(Rc::clone(me)),
        Remote::Loading | Remote::Failed(_) => None,
    };
    let failed = match &me.value {
        Remote::Failed(refusal) if !is_sign_in_first(refusal) => Some(refusal.clone()),
        _ => None,
    };
    let retry = me.refetch.reform(|_: MouseEvent| ());

    html! {
        <div class="staff">
            <a class="skip-link" href="#main">{ i18n.say(msg::common::skip_to_content()) }</a>
            if known.as_ref().is_some_and(|me| me.demo) {
                <aside class="demo-banner" aria-label={i18n.say(msg::common::demo_name())}>
                    { i18n.say(msg::common::demo_banner()) }
                </aside>
            }
            <StaffHead me={known.clone()} />
            <main id="main" class="staff__main">
                <div class="staff__title">
                    { props.above.clone() }
                    <h1 tabindex="-1" ref={heading}>{ props.title.clone() }</h1>
                </div>
                if let Some(refusal) = failed {
                    <Notice kind={NoticeKind::Mend} {refusal}>
                        <button type="button" class="button" onclick={retry}>
                            { i18n.say(msg::common::try_again()) }
                        </button>
                    </Notice>
                }
                <ContextProvider<Option<Rc<Me>>> context={known}>
                    { props.children.clone() }
                </ContextProvider<Option<Rc<Me>>>>
            </main>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StaffHeadProps {
    me: Option<Rc<Me>>,
}

#[component]
fn StaffHead(props: &StaffHeadProps) -> Html {
    let i18n = use_i18n();
    let on_sign_out = use_callback((), |_: MouseEvent, ()| {
        // Signed out or not reachable: either way the sign-in page is the place to be.
        delete_then::<()>(
            path::SESSION.into(),
            Callback::from(|_| go_to(&StaffRoute::SignIn.to_path())),
        );
    });
    let is_lead = props.me.as_ref().is_some_and(|me| me.role == Role::Lead);
    let school = props
        .me
        .as_ref()
        .map(|me| AttrValue::from(me.school.clone()));
    html! {
        <header class="staff__head">
            <Link<StaffRoute> to={StaffRoute::Classes} classes="staff__brand">
                <Beacon />
                <span>
                    <span class="staff__name">{ i18n.say(msg::common::app_name()) }</span>
                    if let Some(school) = school {
                        <span class="staff__school">{ school }</span>
                    }
                </span>
            </Link<StaffRoute>>
            <nav class="staff__nav" aria-label={i18n.say(msg::teach::staff_nav())}>
                <Link<StaffRoute> to={StaffRoute::Classes}>
                    { i18n.say(msg::teach::classes_title()) }
                </Link<StaffRoute>>
                if is_lead {
                    <Link<StaffRoute> to={StaffRoute::Overview}>
                        { i18n.say(msg::teach::staff_overview()) }
                    </Link<StaffRoute>>
                    <Link<StaffRoute> to={StaffRoute::Settings}>
                        { i18n.say(msg::teach::staff_settings()) }
                    </Link<StaffRoute>>
                }
            </nav>
            <div class="staff__self">
                <Languages />
                if let Some(me) = &props.me {
                    <span class="staff__who">{ &me.name }</span>
                    <button type="button" class="staff__out" onclick={on_sign_out}>
                        { i18n.say(msg::teach::staff_sign_out()) }
                    </button>
                }
            </div>
        </header>
    }
}

/// The other languages there are words for, each under its own name.
#[component]
pub fn Languages() -> Html {
    let i18n = use_i18n();
    let shell = use_context::<Shell>();
    let others: Vec<String> = shell
        .map(|shell| shell.languages)
        .unwrap_or_default()
        .into_iter()
        .filter(|locale| locale != i18n.locale())
        .collect();
    html! {
        for locale in others {
            <a class="staff__language" href={format!("?lang={locale}")} lang={locale.clone()} hreflang={locale.clone()}>
                { own_name(&i18n, &locale) }
            </a>
        }
    }
}

/// A language under its own name, whichever language the page is in.
fn own_name(i18n: &I18n, locale: &str) -> AttrValue {
    match locale {
        "en-GB" => i18n.say(msg::teach::language_en_gb()),
        "cy" => i18n.say(msg::teach::language_cy()),
        other => AttrValue::from(other.to_owned()),
    }
}
