//! What the board asks: which check, which keys, whether to close the lesson.

use std::rc::Rc;

use belisha::Check;
use belisha_api::path;
use belisha_api::staff::{Action, ClassToday, LiveLesson};
use yew::prelude::*;

use crate::components::{Dialog, SeatBadge, seat_name};
use crate::hooks::use_fetched;
use crate::i18n::{Msg, msg, use_i18n};
use crate::pages::teach::lesson::Lesson;
use crate::pages::teach::words;

/// Properties of the dialogs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AskProps {
    pub(super) lesson: Lesson,
    pub(super) live: Rc<LiveLesson>,
    pub(super) is_open: bool,
    pub(super) on_close: Callback<()>,
}

/// The checks: open one, stop it, reveal it, put it away; and who sits in the lesson.
#[component]
pub(super) fn ChecksDialog(props: &AskProps) -> Html {
    let i18n = use_i18n();
    let AskProps {
        lesson,
        live,
        is_open,
        on_close,
    } = props;
    // Asked for only when the dialog is opened.
    let today = use_fetched::<ClassToday>(
        is_open.then(|| path::of_class(path::CLASS_TODAY, &live.class.id).into()),
        0,
    );
    let is_later_due = today.is_some_and(|today| today.later_due.contains(&live.unit));
    let was_sat = |check: Check| live.sat.iter().any(|(sat, _)| *sat == check);
    // Doing something closes the dialog: the board shows what came of it.
    let then_close = |on_click: Callback<MouseEvent>| {
        let on_close = on_close.clone();
        Callback::from(move |event: MouseEvent| {
            on_click.emit(event);
            on_close.emit(());
        })
    };
    html! {
        <Dialog id="checks" title={i18n.say(msg::teach::checks_title())} is_open={*is_open} on_close={on_close.clone()}>
            if let Some(check) = &live.check {
                <p>{ i18n.say(words::check(check.check)) }</p>
                <div class="ways">
                    if check.open {
                        <button type="button" class="button button--main" onclick={then_close(lesson.on_action(Action::StopCheck))}>
                            { i18n.say(msg::teach::sitting_stop()) }
                        </button>
                    } else {
                        <button type="button" class="button button--main" onclick={then_close(lesson.on_step(|view| view.reveal(0)))}>
                            { i18n.say(msg::teach::sitting_reveal()) }
                        </button>
                    }
                    <button type="button" class="button" onclick={then_close(lesson.on_step(|view| view.put_check_away()))}>
                        { i18n.say(msg::teach::sitting_put_away()) }
                    </button>
                </div>
            } else {
                <p>{ i18n.say(msg::teach::checks_about()) }</p>
                <div class="ways ways--tall">
                    for check in [Check::Before, Check::After, Check::Later] {
                        if check != Check::Later || is_later_due || was_sat(check) {
                            <button
                                type="button"
                                class="button"
                                disabled={was_sat(check)}
                                onclick={then_close(lesson.on_action(Action::OpenCheck { check }))}
                            >
                                { i18n.say(words::check(check)) }
                                if was_sat(check) {
                                    <span>{ i18n.say(msg::teach::checks_done()) }</span>
                                }
                            </button>
                        }
                    }
                </div>
            }
            if !live.seats.is_empty() || live.check.is_some() {
                <h3>{ i18n.say(msg::teach::join_seats(live.seats.len())) }</h3>
                <label class="tick">
                    <input
                        type="checkbox"
                        checked={live.joining}
                        onchange={lesson.on_action(Action::Joining { open: !live.joining })}
                    />
                    <span>{ i18n.say(msg::teach::seats_joining()) }</span>
                </label>
                <details>
                    <summary>{ i18n.say(msg::teach::seats_remove_title()) }</summary>
                    <p>{ i18n.say(msg::teach::seats_remove_about()) }</p>
                    <ul class="seats">
                        for seat in &live.seats {
                            <li key={format!("{}-{}", seat.colour.as_str(), seat.picture.as_str())}>
                                <SeatBadge seat={*seat} />
                                <button
                                    type="button"
                                    class="button"
                                    aria-label={i18n.say(msg::teach::seats_remove_one(seat_name(&i18n, *seat)))}
                                    onclick={lesson.on_action(Action::RemoveSeat { seat: *seat })}
                                >
                                    { i18n.say(msg::teach::seats_remove()) }
                                </button>
                            </li>
                        }
                    </ul>
                </details>
            }
        </Dialog>
    }
}

/// Properties of [`KeysDialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct KeysProps {
    pub(super) is_open: bool,
    pub(super) on_close: Callback<()>,
}

/// Every key.
#[component]
pub(super) fn KeysDialog(props: &KeysProps) -> Html {
    let i18n = use_i18n();
    let cap = |cap: &'static str| AttrValue::Static(cap);
    let say = |msg: Msg| i18n.say(msg);
    let keys: [(Vec<AttrValue>, Msg); 14] = [
        (
            vec![
                say(msg::teach::key_space()),
                cap("→"),
                say(msg::teach::key_page_down()),
            ],
            msg::teach::keys_next(),
        ),
        (
            vec![cap("←"), say(msg::teach::key_page_up())],
            msg::teach::keys_back(),
        ),
        (vec![cap("B"), cap(".")], msg::teach::keys_blank()),
        (vec![cap("H")], msg::teach::keys_help()),
        (vec![cap("D")], msg::teach::keys_disclosure()),
        (vec![cap("N")], msg::teach::keys_notes()),
        (vec![cap("S")], msg::teach::keys_story()),
        (vec![cap("V")], msg::teach::keys_vote()),
        (vec![cap("1"), cap("…"), cap("9")], msg::teach::keys_pick()),
        (vec![cap("C")], msg::teach::keys_checks()),
        (vec![cap("R")], msg::teach::keys_aloud()),
        (vec![cap("P")], msg::teach::keys_phone()),
        (vec![cap("F")], msg::teach::keys_full()),
        (
            vec![cap("?"), say(msg::teach::key_escape())],
            msg::teach::keys_keys(),
        ),
    ];
    html! {
        <Dialog id="keys" title={i18n.say(msg::teach::keys_title())} is_open={props.is_open} on_close={props.on_close.clone()}>
            <dl class="keys">
                for (names, what) in keys {
                    <div class="keys__one">
                        <dt>for name in names { <kbd>{ name }</kbd> }</dt>
                        <dd>{ i18n.say(what) }</dd>
                    </div>
                }
            </dl>
            <p>{ i18n.say(msg::teach::keys_clicker()) }</p>
        </Dialog>
    }
}

/// Whether to close the lesson, and what stays.
#[component]
pub(super) fn CloseDialog(props: &AskProps) -> Html {
    let i18n = use_i18n();
    let on_yes = {
        let lesson = props.lesson.clone();
        let on_close = props.on_close.clone();
        Callback::from(move |event: MouseEvent| {
            lesson.on_action(Action::Close).emit(event);
            on_close.emit(());
        })
    };
    let has_after = props
        .live
        .sat
        .iter()
        .any(|(check, _)| *check == Check::After);
    html! {
        <Dialog id="close" title={i18n.say(msg::teach::close_title())} is_open={props.is_open} on_close={props.on_close.clone()}>
            <p>{ i18n.say(msg::teach::close_about()) }</p>
            if !has_after {
                <p>{ i18n.say(msg::teach::close_no_after()) }</p>
            }
            <div class="ways">
                <button type="button" class="button button--main" onclick={on_yes}>
                    { i18n.say(msg::teach::close_yes()) }
                </button>
            </div>
        </Dialog>
    }
}
