//! What several audiences share: one folder per component, with its style.

mod blocks;
mod help;
mod icon;
mod notice;
mod picture;
mod seat;
mod spoken;

pub use blocks::Blocks;
pub use help::HelpScreen;
pub use icon::Icon;
pub use notice::{Notice, NoticeKind};
pub use picture::LessonPicture;
pub use seat::{SeatBadge, seat_name};
pub use spoken::{SpeakButton, SpokenBlocks, SpokenText};
