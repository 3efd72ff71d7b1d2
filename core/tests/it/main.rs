//! The crate's behaviour, tested through what it publishes.

mod understanding;
