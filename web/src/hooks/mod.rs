//! The only place with effects: the network, the event stream, the keyboard, the voice, the tablet's storage, focus.
//!
//! Everything else in this crate is a function of its properties and state. So this is also the only place that uses
//! gloo and web-sys.

mod focus;
mod json;
mod keys;
mod live;
mod remote;
#[cfg(feature = "pupil")]
mod seat;
mod settings;
mod shell;
mod speech;
mod storage;
mod unsent;

pub use focus::use_focus_when;
pub use keys::use_keys;
pub use live::{Connection, use_live};
pub use remote::{Refusal, Remote, RemoteHandle, delete, get, post, put, use_remote};
#[cfg(feature = "pupil")]
pub use seat::{Place, Seating, use_seat};
pub use settings::{Reading, Theme, use_reading};
#[cfg(any(feature = "pupil", feature = "staff"))]
pub use shell::run_in_shell;
pub use shell::{Shell, go_to, pathname, set_title};
pub use speech::{Speech, Voice, use_speech};
pub use storage::{Storage, device, tab};
pub use unsent::Unsent;
