//! The integration tests of the library, in one binary: they see only what other crates see.

mod lessons;
