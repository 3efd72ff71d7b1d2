//! The server, asked over HTTP: one binary, real units, and the same suite on both databases.
//!
//! On SQLite by default; with `BELISHA_TEST_POSTGRES=postgres://user@host/postgres` each test has a PostgreSQL database of
//! its own. No test sleeps: each waits until something is so.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop"
)]

mod client;
mod crashes;
mod keeping;
mod lead;
mod lessons;
mod pictures;
mod privacy;
mod reached;
mod refusals;
mod remote;
mod school;
mod setup;
mod starting;
mod troubles;
mod votes;
