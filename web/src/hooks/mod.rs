//! The only place with effects: the network, the event stream, the keyboard, the voice, the tablet's storage, focus.
//!
//! Everything else in this crate is a function of its properties and state. So this is also the only place that uses
//! gloo and web-sys.

mod clipboard;
mod fit;
mod focus;
mod form;
mod json;
mod keys;
mod later;
mod live;
mod local_time;
mod modal;
#[cfg(packed_words)]
mod numbers;
#[cfg(feature = "staff")]
mod phone;
mod remote;
mod screen;
#[cfg(any(feature = "pupil", feature = "ssr"))]
mod seat;
mod settings;
mod shared;
mod shell;
mod speech;
mod storage;
mod time;
mod unsent;
mod voting;

pub use clipboard::copy_from;
pub use fit::use_fit;
pub use focus::{use_focus_on_arrival, use_focus_when};
pub use form::{on_picked, on_submit, on_typed, use_focus_on_field};
pub use keys::use_keys;
pub use later::use_later;
pub use live::{Connection, use_live};
pub use local_time::local_time;
pub use modal::use_modal;
#[cfg(packed_words)]
pub(crate) use numbers::Numbers;
#[cfg(feature = "staff")]
pub use phone::{PhoneRemote, use_phone};
pub use remote::{
    Refusal, Remote, RemoteHandle, delete, delete_then, get, get_then, post, post_then, put,
    put_then, use_fetched, use_remote,
};
pub use screen::{open_window, print_page, use_full_screen, use_top_when};
#[cfg(any(feature = "pupil", feature = "ssr"))]
pub use seat::{Place, RestoredSeat, Seating, use_seat};
pub use settings::{Reading, Theme, use_reading};
pub use shared::{use_forgotten, use_shared};
#[cfg(any(feature = "pupil", feature = "staff"))]
pub use shell::run_in_shell;
pub use shell::{Shell, go_to, pathname, set_title};
pub use speech::{Speech, Voice, use_speech};
pub use storage::{Storage, device, tab};
pub use time::{use_interval, use_minutes_since_first};
pub use unsent::Unsent;
pub use voting::Voting;
