#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod curriculum;
pub mod diagnostic;
mod id;
pub mod lesson;
mod marking;
pub mod pathway;
mod story;
mod text;
pub mod understanding;

pub use curriculum::{Curriculum, Delivery, HalfTerm, Misconception, Phase, Planned, Risk, Year};
pub use id::*;
pub use lesson::{Form, HomePack, PupilPack, Unit};
pub use marking::{Chosen, Mark, Unmarkable, mark};
pub use story::{NoSuchChoice, Road, Run};
pub use text::{Block, Inline, Picture, SchoolRule, plain_text};
pub use understanding::Check;

/// Questions about the design, and answers.
#[doc = include_str!("../DESIGN.md")]
pub mod design {}
