//! What several audiences share: one folder per component, with its style and its examples.

mod blocks;
mod icon;
mod notice;
mod picture;

pub use blocks::Blocks;
pub use icon::Icon;
pub use notice::{Notice, NoticeKind};
pub use picture::LessonPicture;
