//! A picture of a join code: on the board to look at, on a tablet to tap.

use belisha_api::pupil::CodePicture;
use yew::prelude::*;

use crate::hooks::Shell;
use crate::i18n::{I18n, msg};

/// Properties of [`JoinPicture`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct JoinPictureProps {
    /// The picture.
    pub picture: CodePicture,
}

/// The picture alone, hidden from screen readers: its name stands beside it or on its button.
#[component]
pub fn JoinPicture(props: &JoinPictureProps) -> Html {
    let sprite = use_context::<Shell>().map_or_else(AttrValue::default, |shell| shell.pictures);
    html! {
        <svg class="join-picture" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
            <use href={format!("{sprite}#{}", props.picture.as_str())} />
        </svg>
    }
}

/// What the picture is called.
pub fn picture_name(i18n: &I18n, picture: CodePicture) -> AttrValue {
    i18n.say(match picture {
        CodePicture::Sun => msg::common::picture_sun(),
        CodePicture::Moon => msg::common::picture_moon(),
        CodePicture::Tree => msg::common::picture_tree(),
        CodePicture::Flower => msg::common::picture_flower(),
        CodePicture::Apple => msg::common::picture_apple(),
        CodePicture::Carrot => msg::common::picture_carrot(),
        CodePicture::Boat => msg::common::picture_boat(),
        CodePicture::Bus => msg::common::picture_bus(),
        CodePicture::House => msg::common::picture_house(),
        CodePicture::Ball => msg::common::picture_ball(),
        CodePicture::Umbrella => msg::common::picture_umbrella(),
        CodePicture::Key => msg::common::picture_key(),
        CodePicture::Boot => msg::common::picture_boot(),
        CodePicture::Drum => msg::common::picture_drum(),
        CodePicture::Kite => msg::common::picture_kite(),
        CodePicture::Cake => msg::common::picture_cake(),
    })
}
