//! The integration tests of the library, in one binary: they see only what other crates see.

mod absence;
mod curriculum;
mod lessons;
mod marking;
mod packs;
mod pathway;
mod story;
mod understanding;
