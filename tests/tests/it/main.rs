//! What people do, from the first page to the last, in a real browser against the real server.

mod everywhere;
mod front_door;
mod keyboard;
mod phone;
mod pictures;
mod school;
mod tablet;
mod teaching;
mod voting;
