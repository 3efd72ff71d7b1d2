//! The teacher's own phone as the board's remote: the page on the phone, and the dialog that lets it in.

mod dialog;

use belisha_api::remote::{NoteCard, RemoteView, Tap};
use yew::prelude::*;
use yew_router::prelude::*;

use super::sign::{Sign, SignView};
use super::words;
use crate::components::{Blocks, Notice, NoticeKind};
use crate::hooks::{PhoneRemote, set_title, use_phone, use_top_when};
use crate::i18n::{I18n, msg, use_i18n};
use crate::pages::staff::StaffRoute;
pub(super) use dialog::{PhoneDialog, on_shut_out};

/// Properties of [`PhonePage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PhonePageProps {
    /// The one-time link that led here; none when the phone was let in before.
    pub link: Option<AttrValue>,
}

/// Two very large buttons, and the notes of what the board shows.
#[component]
pub fn PhonePage(props: &PhonePageProps) -> Html {
    let i18n = use_i18n();
    let phone = use_phone(props.link.clone());
    let navigator = use_navigator();
    use_effect_with(i18n.say(msg::teach::phone_tab()), |title| set_title(title));
    use_top_when(phone.view.as_ref().map(|view| view.cards.clone()));
    // The link is used up: loading the page again must not use it again.
    use_effect_with(phone.is_in, move |is_in| {
        if let Some(navigator) = navigator.filter(|_| *is_in) {
            navigator.replace(&StaffRoute::Phone);
        }
    });
    html! {
        <div class="phone">
            <main class="phone__main">
                <h1 class="phone__title">{
                    phone.view.as_ref().map_or_else(|| i18n.say(msg::teach::phone_title()), |view| view.title.clone().into())
                }</h1>
                if phone.is_cut_off && !phone.is_over {
                    <p class="bar__cut" role="status">{ i18n.say(msg::teach::phone_cut()) }</p>
                } else if let Some(refusal) = phone.refusal.clone() {
                    <Notice kind={NoticeKind::Mend} {refusal} />
                }
                if let Some(view) = &phone.view {
                    { notes(&i18n, view) }
                } else if !phone.is_over {
                    <p role="status">{ i18n.say(msg::common::loading()) }</p>
                }
            </main>
            if let Some(view) = &phone.view {
                { buttons(&i18n, &phone, view.blank) }
            }
        </div>
    }
}

fn notes(i18n: &I18n, view: &RemoteView) -> Html {
    html! {
        <>
            <p class="phone__place" aria-live="polite">
                { i18n.say(msg::teach::notes_place(view.slide, view.slides)) }
                if view.blank { { " · " }{ i18n.say(msg::teach::board_is_blank()) } }
            </p>
            if let Some(check) = view.check {
                <h2>{ i18n.say(words::check(check)) }</h2>
            }
            <div lang={view.lesson_locale.clone()}>
                for card in &view.cards { { note(i18n, view, card) } }
            </div>
            if let (None, Some(next)) = (view.check, &view.next) {
                <p class="phone__next">
                    { i18n.say(msg::teach::notes_next()) }{ ": " }
                    <strong lang={view.lesson_locale.clone()}>{ next }</strong>
                </p>
            }
        </>
    }
}

fn note(i18n: &I18n, view: &RemoteView, card: &NoteCard) -> Html {
    let locale = i18n.locale().to_owned();
    html! {
        <section class="phone__card">
            <h2>{ &card.title }</h2>
            if card.disclosure {
                <p class="notes__mark" lang={locale.clone()}>
                    <span class="notes__dot" aria-hidden="true"></span>
                    { i18n.say(msg::teach::notes_disclosure()) }
                </p>
            }
            if !card.say.is_empty() {
                <div class="notes__say">
                    <h3 lang={locale.clone()}>{ i18n.say(msg::teach::notes_say()) }</h3>
                    <Blocks blocks={card.say.clone()} unit={view.unit.clone()} year={view.year} />
                </div>
            }
            if card.notes.is_empty() {
                <p class="notes__none" lang={locale}>{ i18n.say(msg::teach::notes_none()) }</p>
            } else {
                <Blocks blocks={card.notes.clone()} unit={view.unit.clone()} year={view.year} />
            }
        </section>
    }
}

fn buttons(i18n: &I18n, phone: &PhoneRemote, is_blank: bool) -> Html {
    let on_tap = |tap: Tap| phone.tap.reform(move |_: MouseEvent| tap);
    html! {
        <nav class="phone__bar" aria-label={i18n.say(msg::teach::bar_name())}>
            <button type="button" class="button phone__blank" aria-pressed={is_blank.to_string()} onclick={on_tap(Tap::Blank)}>
                <SignView sign={Sign::Blank} />{ i18n.say(msg::teach::phone_blank()) }
            </button>
            <button type="button" class="button phone__step" onclick={on_tap(Tap::Back)}>
                <SignView sign={Sign::Back} />{ i18n.say(msg::teach::bar_back()) }
            </button>
            <button type="button" class="button button--main phone__step" onclick={on_tap(Tap::Next)}>
                <SignView sign={Sign::Next} />{ i18n.say(msg::teach::bar_next()) }
            </button>
        </nav>
    }
}
