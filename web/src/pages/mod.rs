//! One folder per audience, one file per page. No folder imports another's.

#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "staff")]
pub mod lead;
#[cfg(any(feature = "pupil", feature = "ssr"))]
pub mod pupil;
#[cfg(feature = "staff")]
pub mod setup;
#[cfg(feature = "staff")]
pub(crate) mod staff;
#[cfg(feature = "staff")]
pub mod teach;

#[cfg(feature = "pupil")]
pub use pupil::pupil_app;
#[cfg(feature = "staff")]
pub use staff::staff_app;
