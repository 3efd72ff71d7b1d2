//! The signs of the teacher's buttons and slides, drawn in the page so that they are there without the network.

use yew::prelude::*;

/// A sign. Always beside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Next,
    Back,
    Blank,
    Help,
    Aloud,
    Story,
    Check,
    Notes,
    Window,
    Full,
    Keys,
    Close,
    Talk,
    Activity,
    Hands,
    Words,
    Star,
    Tick,
    Rewind,
    Restart,
    Print,
    Eye,
    Phone,
}

impl Sign {
    /// Strokes on a ground of 24 by 24.
    const fn strokes(self) -> &'static str {
        match self {
            Self::Next => "M5 12h14M13 6l6 6-6 6",
            Self::Back => "M19 12H5M11 6l-6 6 6 6",
            Self::Blank => "M3 5h18v12H3zM9 21h6M12 17v4M8 9l8 4",
            Self::Help => {
                "M8 12V6.5a1.5 1.5 0 013 0V11 4.5a1.5 1.5 0 013 0V11 6a1.5 1.5 0 013 0v9a6 6 0 01-6 6h-1c-2 0-3.5-1-4.5-2.5L3 14.5a1.6 1.6 0 012.600-1.800L8 15z"
            }
            Self::Aloud => "M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 010 7M19 6a8.5 8.5 0 010 12",
            Self::Story => {
                "M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14"
            }
            Self::Check => "M9 4h6v3H9zM9 5H5v16h14V5h-4M8.5 14l2.5 2.5 4.5-5",
            Self::Notes => "M5 3h14v18H5zM8.5 8h7M8.5 12h7M8.5 16h4",
            Self::Window => "M3 5h11v9H3zM10 17v2h11v-9h-4",
            Self::Full => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::Keys => "M2 7h20v11H2zM6 11h.01M10 11h.01M14 11h.01M18 11h.01M8 14.5h8",
            Self::Close => "M6 4h9v16H6zM15 12h6M18.5 9.5L21 12l-2.5 2.5",
            Self::Talk => "M3 4h11v8H8l-3 3v-3H3zM17 9h4v8h-2v3l-3-3h-5v-2",
            Self::Activity => "M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4",
            Self::Hands => "M7 21v-8L5 8.5M7 13l3-3V3.5M17 21v-8l2-4.5M17 13l-3-3V3.5",
            Self::Words => {
                "M4 18L8.5 6 13 18M5.5 14h6M16 9.5h4.5V18M20.5 13.5c-4-1-5.5.5-5.5 2.300 0 2.900 4.5 2.900 5.5-.3"
            }
            Self::Star => {
                "M12 3l2.700 5.8 6.300.8-4.600 4.300 1.200 6.200L12 17l-5.600 3.100 1.200-6.200L3 9.600l6.300-.8z"
            }
            Self::Tick => "M4 12.5l5.5 5.5L20 6.5",
            Self::Rewind => "M9 14l-5-5 5-5M4 9h9a6 6 0 010 12H9",
            Self::Restart => "M5 5v5h5M5.5 10A7.5 7.5 0 1112 19.5",
            Self::Print => "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
            Self::Phone => "M7 2h10v20H7zM11 18.500h2",
            Self::Eye => {
                "M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7zM12 9a3 3 0 100 6 3 3 0 000-6z"
            }
        }
    }
}

/// Properties of [`SignView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SignViewProps {
    /// Which.
    pub(crate) sign: Sign,
}

/// Draws a sign; hidden from screen readers, since its word stands beside it.
#[component]
pub(crate) fn SignView(props: &SignViewProps) -> Html {
    html! {
        <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={props.sign.strokes()} />
        </svg>
    }
}
