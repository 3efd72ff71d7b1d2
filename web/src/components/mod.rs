//! What several audiences share: one folder per component, with its style.

mod bars;
mod beacon;
mod blocks;
#[cfg(feature = "staff")]
mod confirm;
mod dialog;
#[cfg(feature = "staff")]
mod field;
#[cfg(feature = "staff")]
pub mod figures;
mod help;
mod icon;
mod join_picture;
mod later;
mod notice;
mod picture;
mod seat;
mod spoken;
#[cfg(feature = "staff")]
mod staff_frame;

pub use bars::{Bar, Bars};
pub use beacon::Beacon;
pub use blocks::Blocks;
#[cfg(feature = "staff")]
pub use confirm::Confirm;
pub use dialog::Dialog;
#[cfg(feature = "staff")]
pub use field::{Mistakes, Pick, PickList, PickOne, TextField};
pub use help::HelpScreen;
pub use icon::Icon;
pub use join_picture::{JoinPicture, picture_name};
pub use later::Later;
pub use notice::{Notice, NoticeKind};
pub use picture::LessonPicture;
pub use seat::{SeatBadge, seat_name};
pub use spoken::{SpeakButton, SpokenBlocks, SpokenText};
#[cfg(feature = "staff")]
pub use staff_frame::{Languages, SignInQuery, StaffFrame, use_me, use_sign_in_when};
