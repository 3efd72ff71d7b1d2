//! What several audiences share: one folder per component, with its style.

mod bars;
mod beacon;
mod blocks;
mod dialog;
mod help;
mod icon;
mod notice;
mod picture;
mod seat;
mod spoken;
#[cfg(feature = "staff")]
mod staff_frame;

pub use bars::{Bar, Bars};
pub use beacon::Beacon;
pub use blocks::Blocks;
pub use dialog::Dialog;
pub use help::HelpScreen;
pub use icon::Icon;
pub use notice::{Notice, NoticeKind};
pub use picture::LessonPicture;
pub use seat::{SeatBadge, seat_name};
pub use spoken::{SpeakButton, SpokenBlocks, SpokenText};
#[cfg(feature = "staff")]
pub use staff_frame::{SignInQuery, StaffFrame, use_me, use_sign_in_when};
