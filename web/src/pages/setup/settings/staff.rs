//! Members of staff: who is in, inviting, taking out.

use belisha_api::setup::{Invitation, Invite, StaffMember};
use belisha_api::staff::Role;
use belisha_api::{StaffId, path};
use serde::de::IgnoredAny;
use yew::prelude::*;

use crate::components::{Confirm, Mistakes, Notice, NoticeKind, Pick, PickOne, TextField};
use crate::hooks::{
    Refusal, Remote, copy_from, delete_then, local_time, on_submit, post_then, use_focus_when,
    use_remote,
};
use crate::i18n::{I18n, day, msg, use_i18n};
use crate::pages::setup::mistake::{self, Mistake, NAME, Wrong, filled, listed, refused_field};

/// Properties of [`Staff`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct StaffProps {
    /// The one who is signed in.
    pub(super) me: StaffId,
}

/// Members of staff.
#[component]
pub(super) fn Staff(props: &StaffProps) -> Html {
    let i18n = use_i18n();
    let members = use_remote::<Vec<StaffMember>>(path::STAFF_MEMBERS.into());
    let refusal = use_state(|| None::<Refusal>);
    let again = use_state(|| None::<(String, Invitation)>);
    let on_again = {
        let again = again.setter();
        Callback::from(move |link| again.set(link))
    };
    let on_changed = {
        let (refetch, refusal) = (members.refetch.clone(), refusal.setter());
        Callback::from(move |result: Result<(), Refusal>| {
            refusal.set(result.err());
            refetch.emit(());
        })
    };
    let list = match &members.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => {
            html! { <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} /> }
        }
        Remote::Ready(members) => html! {
            <ul class="things">
                for member in members.iter() {
                    { one(&i18n, member, &props.me, &on_changed, &on_again) }
                }
            </ul>
        },
    };
    html! {
        <>
            { list }
            if let Some(refusal) = &*refusal {
                <Notice kind={NoticeKind::Mend} refusal={refusal.clone()} />
            }
            if let Some((name, invitation)) = &*again {
                <OneTimeLink
                    key={invitation.address.clone()}
                    name={name.clone()}
                    invitation={invitation.clone()}
                />
            }
            <h3>{ i18n.say(msg::setup::staff_invite_title()) }</h3>
            <InviteForm {on_changed} />
        </>
    }
}

fn one(
    i18n: &I18n,
    member: &StaffMember,
    me: &StaffId,
    on_changed: &Callback<Result<(), Refusal>>,
    on_again: &Callback<Option<(String, Invitation)>>,
) -> Html {
    let role = match member.role {
        Role::Lead => msg::setup::role_lead_short(),
        Role::Teacher => msg::setup::role_teacher_short(),
    };
    let state = if &member.id == me {
        msg::setup::staff_you()
    } else if member.joined {
        msg::setup::staff_joined()
    } else {
        msg::setup::staff_waiting()
    };
    let on_remove = {
        let (address, on_changed) = (
            path::of_staff(path::STAFF_MEMBER, &member.id),
            on_changed.clone(),
        );
        Callback::from(move |()| {
            let done = on_changed.reform(|result: Result<IgnoredAny, Refusal>| result.map(|_| ()));
            delete_then(address.clone().into(), done);
        })
    };
    let on_invite = {
        let address = path::of_staff(path::STAFF_INVITE, &member.id);
        let (on_changed, on_again) = (on_changed.clone(), on_again.clone());
        let name = member.name.clone();
        Callback::from(move |()| {
            on_again.emit(None);
            let (on_changed, on_again, name) = (on_changed.clone(), on_again.clone(), name.clone());
            let done = Callback::from(move |result: Result<Invitation, Refusal>| {
                on_changed.emit(result.map(|invitation| {
                    on_again.emit(Some((name.clone(), invitation)));
                }));
            });
            post_then(address.clone().into(), (), done);
        })
    };
    html! {
        <li key={member.id.0.clone()} class="things__one">
            <p class="things__name">
                <strong>{ &member.name }</strong>
                <span>{ i18n.say(role) }</span>
                <span>{ i18n.say(state) }</span>
            </p>
            if &member.id != me {
                <div class="things__do">
                    <Confirm
                        label={i18n.say(msg::setup::staff_again())}
                        named={i18n.say(msg::setup::staff_again_which(member.name.as_str()))}
                        ask={i18n.say(msg::setup::staff_again_ask(member.name.as_str()))}
                        yes={i18n.say(msg::setup::staff_invite_go())}
                        on_yes={on_invite}
                    />
                    <Confirm
                        label={i18n.say(msg::setup::staff_remove())}
                        named={i18n.say(msg::setup::staff_remove_which(member.name.as_str()))}
                        ask={i18n.say(msg::setup::staff_remove_ask(member.name.as_str()))}
                        yes={i18n.say(msg::setup::staff_remove_yes())}
                        on_yes={on_remove}
                    />
                </div>
            }
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct InviteFormProps {
    on_changed: Callback<Result<(), Refusal>>,
}

#[component]
fn InviteForm(props: &InviteFormProps) -> Html {
    let i18n = use_i18n();
    let name = use_state(String::new);
    let role = use_state(|| Role::Teacher);
    let mistakes = use_state(Vec::<Mistake>::new);
    let tries = use_state(|| 0_u32);
    let link = use_state(|| None::<(String, Invitation)>);
    let summary = use_focus_when(*tries);
    let send = {
        let (name, role, link) = (name.clone(), *role, link.setter());
        let (mistakes, tries) = (mistakes.setter(), tries.clone());
        let on_changed = props.on_changed.clone();
        Callback::from(move |()| {
            let wrong = filled(&name, NAME).map(|wrong| Mistake::new("invite-name", wrong));
            link.set(None);
            let is_wrong = wrong.is_some();
            mistakes.set(wrong.into_iter().collect());
            if is_wrong {
                tries.set(*tries + 1);
                return;
            }
            let invite = Invite {
                name: name.trim().to_owned(),
                role,
            };
            let (link, mistakes, tries) = (link.clone(), mistakes.clone(), tries.clone());
            let (on_changed, name) = (on_changed.clone(), name.clone());
            let invited = invite.name.clone();
            let done = Callback::from(move |result: Result<Invitation, Refusal>| match result {
                Ok(invitation) => {
                    link.set(Some((invited.clone(), invitation)));
                    name.set(String::new());
                    on_changed.emit(Ok(()));
                }
                Err(why) if refused_field(&why).is_some() => {
                    // The one bound that the page cannot know: somebody has this name already.
                    mistakes.set(vec![Mistake::new("invite-name", Wrong::Taken)]);
                    tries.set(*tries + 1);
                }
                Err(why) => on_changed.emit(Err(why)),
            });
            post_then(path::INVITES.into(), invite, done);
        })
    };
    let on_role = {
        let role = role.setter();
        Callback::from(move |value: String| {
            role.set(if value == "lead" {
                Role::Lead
            } else {
                Role::Teacher
            });
        })
    };
    html! {
        <>
            <form class="inline-form" novalidate=true onsubmit={on_submit(send)}>
                <Mistakes mistakes={listed(&i18n, &mistakes)} node={summary} />
                <TextField
                    id="invite-name"
                    label={i18n.say(msg::setup::staff_invite_name())}
                    hint={i18n.say(msg::setup::staff_invite_name_hint())}
                    value={(*name).clone()}
                    mistake={mistake::at(&i18n, &mistakes, "invite-name")}
                    on_change={let name = name.setter(); Callback::from(move |text| name.set(text))}
                />
                <PickOne
                    id="invite-role"
                    label={i18n.say(msg::setup::staff_invite_role())}
                    picks={vec![
                        Pick::new("teacher", i18n.say(msg::setup::role_teacher())),
                        Pick::new("lead", i18n.say(msg::setup::role_lead())),
                    ]}
                    value={match *role {
                        Role::Teacher => "teacher",
                        Role::Lead => "lead",
                    }}
                    on_change={on_role}
                />
                <button class="button">{ i18n.say(msg::setup::staff_invite_go()) }</button>
            </form>
            if let Some((name, invitation)) = &*link {
                <OneTimeLink
                    key={invitation.address.clone()}
                    name={name.clone()}
                    invitation={invitation.clone()}
                />
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OneTimeLinkProps {
    name: AttrValue,
    invitation: Invitation,
}

/// The link, shown once, with a button that copies it.
#[component]
fn OneTimeLink(props: &OneTimeLinkProps) -> Html {
    let i18n = use_i18n();
    let field = use_node_ref();
    let copied = use_state(|| None::<bool>);
    let heading = crate::hooks::use_focus_on_arrival();
    let onclick = {
        let (field, copied) = (field.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| copied.set(Some(copy_from(&field))))
    };
    let until = day::moment(&local_time(&props.invitation.until));
    html! {
        <section class="one-time-link" aria-labelledby="link-title">
            <h3 id="link-title" tabindex="-1" ref={heading}>
                { i18n.say(msg::setup::staff_link_title(props.name.as_str())) }
            </h3>
            <p>{ i18n.say(msg::setup::staff_link_once(props.name.as_str())) }</p>
            if let Some(until) = until {
                <p>{ i18n.say(msg::setup::staff_link_until(i18n.say(until))) }</p>
            }
            <div class="one-time-link__line">
                <label for="link-address" class="visually-hidden">{ i18n.say(msg::setup::staff_link()) }</label>
                <input
                    id="link-address" type="text" readonly=true dir="ltr" ref={field}
                    value={props.invitation.address.clone()}
                />
                <button type="button" class="button button--main" {onclick}>
                    { i18n.say(msg::setup::form_copy()) }
                </button>
            </div>
            <p role="status">
                if let Some(done) = *copied {
                    if done {
                        { i18n.say(msg::setup::form_copied()) }
                    } else {
                        { i18n.say(msg::setup::form_copy_by_hand()) }
                    }
                }
            </p>
        </section>
    }
}
