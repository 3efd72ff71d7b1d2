//! The host: one process that serves Belisha to a school, and the commands around it.
//!
//! ```text
//! cli ──▶ serve ──▶ http (who calls: pages, pupil, staff, lead, setup)
//!                     │
//!                     ├──▶ live      lessons being taught, and who is told
//!                     ├──▶ reports   what tallies say, for screens and CSV
//!                     └──▶ store     all SQL, the group commit, backup
//! ```

mod assets;
mod calendar;
mod cli;
mod demo;
mod error;
mod http;
mod lessons;
mod live;
mod qr;
mod reports;
mod schools;
mod secret;
mod serve;
mod store;
mod throttle;

pub use calendar::Clock;
pub use cli::Cli;
pub use lessons::{Lessons, Loaded, Source};
pub use serve::{Running, Settings, start};
pub use store::{BackupError, Engine, Store};
