//! Lets a phone in, and shuts it out.

use std::rc::Rc;

use belisha_api::path;
use belisha_api::staff::{LiveLesson, Phone, RemoteLink};
use yew::prelude::*;

use crate::components::{Dialog, Notice, NoticeKind};
use crate::hooks::{Refusal, delete_then, post_then};
use crate::i18n::{msg, use_i18n};

/// Properties of [`PhoneDialog`].
#[derive(Clone, PartialEq, Properties)]
pub(in crate::pages::teach) struct PhoneDialogProps {
    pub(in crate::pages::teach) live: Rc<LiveLesson>,
    pub(in crate::pages::teach) is_open: bool,
    pub(in crate::pages::teach) on_close: Callback<()>,
    /// Whether the class sees it: the code is shown only when asked for once more.
    pub(in crate::pages::teach) is_on_board: bool,
}

/// A callback that shuts the phone of this lesson out.
pub(in crate::pages::teach) fn on_shut_out<E>(live: &LiveLesson) -> Callback<E> {
    let address = AttrValue::from(path::of_lesson(path::LESSON_REMOTE, &live.id));
    Callback::from(move |_: E| delete_then::<()>(address.clone(), Callback::noop()))
}

/// A square code to scan with the teacher's own phone. It closes by itself when the phone is in, and what was not scanned
/// is worth nothing once it has closed.
#[component]
pub(in crate::pages::teach) fn PhoneDialog(props: &PhoneDialogProps) -> Html {
    let i18n = use_i18n();
    let link = use_state(|| None::<RemoteLink>);
    let refusal = use_state(|| None::<Refusal>);
    let phone = props.live.phone;
    let invite = {
        let (link, refusal) = (link.setter(), refusal.setter());
        let address = AttrValue::from(path::of_lesson(path::LESSON_REMOTE, &props.live.id));
        Callback::from(move |()| {
            let (link, refusal) = (link.clone(), refusal.clone());
            let done = Callback::from(move |result: Result<RemoteLink, Refusal>| {
                refusal.set(result.as_ref().err().cloned());
                link.set(result.ok());
            });
            post_then(address.clone(), (), done);
        })
    };
    {
        let (invite, link) = (invite.clone(), link.setter());
        let is_shown = !props.is_on_board && phone != Phone::In;
        use_effect_with(props.is_open, move |is_open| {
            if !*is_open {
                link.set(None);
            } else if is_shown {
                invite.emit(());
            }
        });
    }
    {
        let (on_close, has_link) = (props.on_close.clone(), link.is_some());
        use_effect_with(phone, move |phone| {
            if *phone == Phone::In && has_link {
                on_close.emit(());
            }
        });
    }
    let on_close = {
        let on_close = props.on_close.clone();
        let shut_out = (phone == Phone::Expected).then(|| on_shut_out(&props.live));
        Callback::from(move |()| {
            if let Some(shut_out) = &shut_out {
                shut_out.emit(());
            }
            on_close.emit(());
        })
    };
    let on_invite = invite.reform(|_: MouseEvent| ());
    html! {
        <Dialog id="phone" title={i18n.say(msg::teach::phone_title())} is_open={props.is_open} {on_close}>
            if let Some(refusal) = (*refusal).clone() {
                <Notice kind={NoticeKind::Mend} {refusal} />
            }
            if let Some(link) = &*link {
                <p>{ i18n.say(msg::teach::phone_about()) }</p>
                <svg class="phone__qr" viewBox={format!("-4 -4 {0} {0}", link.qr.size + 8)} role="img"
                    aria-label={i18n.say(msg::teach::phone_qr())}>
                    <path d={link.qr.path.clone()} />
                </svg>
                <p>{ i18n.say(msg::teach::phone_once()) }</p>
            } else if phone == Phone::In {
                <p>{ i18n.say(msg::teach::phone_in()) }</p>
                <div class="ways">
                    <button type="button" class="button button--main" onclick={on_shut_out(&props.live)}>
                        { i18n.say(msg::teach::phone_shut_out()) }
                    </button>
                    <button type="button" class="button" onclick={on_invite}>{ i18n.say(msg::teach::phone_again()) }</button>
                </div>
            } else {
                <p>{ i18n.say(if props.is_on_board { msg::teach::phone_seen() } else { msg::teach::phone_about() }) }</p>
                <div class="ways">
                    <button type="button" class="button button--main" onclick={on_invite}>{ i18n.say(msg::teach::phone_show()) }</button>
                </div>
            }
        </Dialog>
    }
}
