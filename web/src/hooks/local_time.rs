//! The clock on the wall.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// A moment `YYYY-MM-DDTHH:MM` in UTC, in the reader's own time zone and in the same form; as it was when it is none.
pub fn local_time(utc: &str) -> String {
    let moment = Date::new(&JsValue::from_str(&format!("{utc}:00Z")));
    if moment.get_time().is_nan() {
        return utc.to_owned();
    }
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        moment.get_full_year(),
        moment.get_month() + 1,
        moment.get_date(),
        moment.get_hours(),
        moment.get_minutes(),
    )
}
