//! The crate's behaviour, tested through what it publishes.

mod absence;
mod curriculum;
mod marking;
mod packs;
mod pathway;
mod story;
mod understanding;
