//! The integration tests of the library, in one binary: they see only what other crates see.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod absence;
mod curriculum;
mod lessons;
mod marking;
mod packs;
mod pathway;
mod story;
mod understanding;
