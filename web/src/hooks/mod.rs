//! The only place with effects: the network, the event stream, the keyboard, the voice, the tablet's storage, focus.
//!
//! Everything else in this crate is a function of its properties and state. So this is also the only place that uses
//! gloo and web-sys.

mod focus;
mod keys;
mod live;
mod remote;
mod shell;
mod speech;
mod storage;

pub use focus::{use_focus_on_arrival, use_focus_when};
pub use keys::use_keys;
pub use live::{Connection, use_live};
pub use remote::{
    Refusal, Remote, RemoteHandle, delete, delete_then, get, get_then, post, post_then, put,
    use_remote,
};
#[cfg(any(feature = "pupil", feature = "staff"))]
pub use shell::run_in_shell;
pub use shell::{Shell, go_to, set_title};
pub use speech::{Speech, Voice, use_speech};
pub use storage::{Storage, device, tab};
