//! The school's profile.

use std::rc::Rc;

use belisha_api::path;
use belisha_api::setup::School;
use yew::prelude::*;

use crate::components::{Mistakes, Notice, NoticeKind};
use crate::hooks::{
    Refusal, Remote, on_submit, put_then, use_focus_on_field, use_focus_when, use_remote,
};
use crate::i18n::{msg, use_i18n};
use crate::pages::setup::mistake::{Mistake, Wrong, listed, refused_field};
use crate::pages::setup::school::{self, NameFields, RuleFields, SchoolEdit, TeamFields, field_of};

/// The school's profile as it is kept, in a form.
#[component]
pub(super) fn SchoolSettings() -> Html {
    let i18n = use_i18n();
    let school = use_remote::<School>(path::SCHOOL.into());
    let retry = school.refetch.reform(|_: MouseEvent| ());
    match &school.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => html! {
            <Notice kind={NoticeKind::Mend} refusal={refusal.clone()}>
                <button type="button" class="button" onclick={retry}>{ i18n.say(msg::common::try_again()) }</button>
            </Notice>
        },
        Remote::Ready(school) => html! { <SchoolForm school={school.clone()} /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SchoolFormProps {
    school: Rc<School>,
}

#[derive(Clone, PartialEq)]
struct Typed(School);

impl Reducible for Typed {
    type Action = SchoolEdit;

    fn reduce(self: Rc<Self>, edit: SchoolEdit) -> Rc<Self> {
        let mut school = self.0.clone();
        school::edit(&mut school, edit);
        Rc::new(Self(school))
    }
}

#[component]
fn SchoolForm(props: &SchoolFormProps) -> Html {
    let i18n = use_i18n();
    let typed = {
        let school = props.school.clone();
        use_reducer(move || Typed((*school).clone()))
    };
    let mistakes = use_state(Vec::<Mistake>::new);
    let refusal = use_state(|| None::<Refusal>);
    // The school as it was last kept; *Saved* stands while nothing has been changed since.
    let saved = use_state(|| None::<School>);
    let tries = use_state(|| 0_u32);
    let at_field = use_state(|| (0_u32, None::<AttrValue>));
    let summary = use_focus_when(*tries);
    use_focus_on_field(at_field.0, at_field.1.clone());

    let send = {
        let (typed, mistakes, refusal) = (typed.clone(), mistakes.setter(), refusal.setter());
        let (saved, tries, at_field) = (saved.setter(), tries.clone(), at_field.clone());
        Callback::from(move |()| {
            let school = typed.0.clone();
            let mut found = school::mistakes(&school);
            found.extend(school::team_mistakes(&school));
            refusal.set(None);
            saved.set(None);
            let is_fine = found.is_empty();
            mistakes.set(found);
            if !is_fine {
                tries.set(*tries + 1);
                return;
            }
            let (mistakes, refusal) = (mistakes.clone(), refusal.clone());
            let (saved, tries, at_field) = (saved.clone(), tries.clone(), at_field.clone());
            let sent = school.clone();
            let done =
                Callback::from(
                    move |result: Result<serde::de::IgnoredAny, Refusal>| match result {
                        Ok(_) => saved.set(Some(sent.clone())),
                        Err(why) => {
                            match refused_field(&why).and_then(|field| field_of(field, &sent)) {
                                Some(field) => {
                                    mistakes.set(vec![Mistake::new(field, Wrong::Server)]);
                                    at_field.set((at_field.0 + 1, Some(field.into())));
                                }
                                None => {
                                    refusal.set(Some(why));
                                    tries.set(*tries + 1);
                                }
                            }
                        }
                    },
                );
            put_then(path::SCHOOL.into(), school, done);
        })
    };
    let on_change = {
        let typed = typed.dispatcher();
        Callback::from(move |edit| typed.dispatch(edit))
    };
    let is_saved = saved.as_ref().is_some_and(|saved| *saved == typed.0);
    html! {
        <form novalidate=true onsubmit={on_submit(send)}>
            <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary.clone()} />
            if let Some(refusal) = &*refusal {
                <div class="refused" tabindex="-1" ref={summary}>
                    <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
                </div>
            }
            <NameFields school={typed.0.clone()} mistakes={(*mistakes).clone()} on_change={on_change.clone()} />
            <h3>{ i18n.say(msg::setup::settings_team()) }</h3>
            <TeamFields school={typed.0.clone()} mistakes={(*mistakes).clone()} on_change={on_change.clone()} />
            <h3>{ i18n.say(msg::setup::settings_rules()) }</h3>
            <RuleFields school={typed.0.clone()} mistakes={(*mistakes).clone()} {on_change} />
            <p class="door__buttons">
                <button class="button button--main">{ i18n.say(msg::setup::settings_save_school()) }</button>
                <span role="status">
                    if is_saved {
                        { i18n.say(msg::setup::form_saved()) }
                    }
                </span>
            </p>
        </form>
    }
}
