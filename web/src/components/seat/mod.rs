//! A seat: a picture in a colour, with its name.

use belisha_api::pupil::{Seat, SeatColour, SeatPicture};
use yew::prelude::*;

use crate::hooks::Shell;
use crate::i18n::{I18n, msg, use_i18n};

/// Properties of [`SeatBadge`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SeatBadgeProps {
    /// The seat.
    pub seat: Seat,
    /// Whether its name stands beside the picture; otherwise it is read out only.
    #[prop_or(true)]
    pub named: bool,
}

/// A seat's picture and name, such as *green otter*.
#[component]
pub fn SeatBadge(props: &SeatBadgeProps) -> Html {
    let i18n = use_i18n();
    let sprite = use_context::<Shell>().map_or_else(AttrValue::default, |shell| shell.seats);
    let Seat { picture, colour } = props.seat;
    let name = seat_name(&i18n, props.seat);
    html! {
        <span class={format!("seat seat--{}", colour.as_str())}>
            <svg class="seat__picture" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
                <use href={format!("{sprite}#{}", picture.as_str())} />
            </svg>
            <span class={if props.named { "seat__name" } else { "visually-hidden" }}>{ name }</span>
        </span>
    }
}

/// A seat in words, such as *green otter*.
pub fn seat_name(i18n: &I18n, seat: Seat) -> AttrValue {
    let picture = i18n.say(match seat.picture {
        SeatPicture::Otter => msg::common::seat_otter(),
        SeatPicture::Owl => msg::common::seat_owl(),
        SeatPicture::Fox => msg::common::seat_fox(),
        SeatPicture::Hedgehog => msg::common::seat_hedgehog(),
        SeatPicture::Rabbit => msg::common::seat_rabbit(),
        SeatPicture::Robin => msg::common::seat_robin(),
        SeatPicture::Frog => msg::common::seat_frog(),
        SeatPicture::Bee => msg::common::seat_bee(),
        SeatPicture::Snail => msg::common::seat_snail(),
        SeatPicture::Cat => msg::common::seat_cat(),
        SeatPicture::Fish => msg::common::seat_fish(),
        SeatPicture::Duck => msg::common::seat_duck(),
    });
    i18n.say(match seat.colour {
        SeatColour::Green => msg::common::seat_green(picture),
        SeatColour::Blue => msg::common::seat_blue(picture),
        SeatColour::Orange => msg::common::seat_orange(picture),
        SeatColour::Purple => msg::common::seat_purple(picture),
        SeatColour::Red => msg::common::seat_red(picture),
        SeatColour::Yellow => msg::common::seat_yellow(picture),
    })
}
