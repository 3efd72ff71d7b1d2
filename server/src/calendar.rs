//! The school year: which half term a day is in, what is suggested then, and what is due.

use std::sync::Arc;

use belisha::HalfTerm;
use jiff::civil::{Date, Weekday};
use jiff::{Span, Timestamp, Zoned};

/// Days from a lesson to its later check: six weeks.
pub(crate) const LATER_AFTER_DAYS: i32 = 42;
/// Days after which the later check is no longer asked for: half a year.
pub(crate) const LATER_UNTIL_DAYS: i32 = 182;

/// What time it is, in the time zone of the computer.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Zoned + Send + Sync>);

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Clock").field(&self.0()).finish()
    }
}

impl Clock {
    /// The computer's own.
    pub fn system() -> Self {
        Self(Arc::new(Zoned::now))
    }

    /// One that says what it is told, for tests.
    pub fn told(now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Today.
    pub(crate) fn today(&self) -> Date {
        self.0().date()
    }

    /// Seconds since 1970.
    pub(crate) fn seconds(&self) -> i64 {
        self.0().timestamp().as_second()
    }
}

/// `YYYY-MM-DDTHH:MM` in UTC.
pub(crate) fn minute_utc(seconds: i64) -> String {
    Timestamp::from_second(seconds)
        .map(|timestamp| timestamp.strftime("%Y-%m-%dT%H:%M").to_string())
        .unwrap_or_default()
}

/// The day as the store writes it.
pub(crate) fn day_text(day: Date) -> String {
    day.to_string()
}

/// A day from the store.
pub(crate) fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Days from one day to a later one; negative when it is earlier.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// The day so many days before.
pub(crate) fn days_before(day: Date, days: i32) -> Date {
    day.checked_sub(Span::new().days(days)).unwrap_or(day)
}

/// The first day of the school year that a day is in. The summer holidays belong to the year that is coming.
pub(crate) fn school_year_start(day: Date) -> Date {
    let year = if day.month() >= 8 {
        day.year()
    } else {
        day.year() - 1
    };
    Date::new(year, 8, 1).unwrap_or(day)
}

/// The school year that begins on a day, as schools write it: `2026/27`.
pub(crate) fn school_year_words(start: Date) -> String {
    format!("{}/{:02}", start.year(), (start.year() + 1).rem_euclid(100))
}

/// Safer Internet Day. The official day where it is known; else the Tuesday after the first week of February that has a
/// weekday in it.
pub(crate) fn safer_internet_day(year: i16) -> Option<Date> {
    if year == 2027 {
        return Date::new(2027, 2, 9).ok();
    }
    let first = Date::new(year, 2, 1).ok()?;
    let week_one = match first.weekday() {
        Weekday::Saturday | Weekday::Sunday => first.nth_weekday(1, Weekday::Monday).ok()?,
        Weekday::Monday => first,
        _ => first.nth_weekday(-1, Weekday::Monday).ok()?,
    };
    week_one.checked_add(Span::new().days(8)).ok()
}

/// The half term that a day is in, with school dates taken as most schools of England have them.
pub(crate) fn half_term(day: Date) -> HalfTerm {
    if let Some(safer) = safer_internet_day(day.year()) {
        // From the Monday to the Sunday of that week.
        let from = days_between(safer, day);
        if (-1..=5).contains(&from) {
            return HalfTerm::SaferInternetDay;
        }
    }
    match (day.month(), day.day()) {
        (8 | 9, _) | (10, ..=27) => HalfTerm::Autumn1,
        (10..=12, _) => HalfTerm::Autumn2,
        (1, _) | (2, ..=17) => HalfTerm::Spring1,
        (2 | 3, _) | (4, ..=5) => HalfTerm::Spring2,
        (4, _) | (5, ..=27) => HalfTerm::Summer1,
        _ => HalfTerm::Summer2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn safer_internet_day_follows_the_published_dates() {
        for day in [
            date(2026, 2, 10),
            date(2027, 2, 9),
            date(2028, 2, 8),
            date(2023, 2, 7),
            date(2024, 2, 6),
            date(2017, 2, 7),
        ] {
            assert_eq!(safer_internet_day(day.year()), Some(day));
        }
    }

    #[test]
    fn the_year_has_its_half_terms() {
        for (day, expected) in [
            (date(2026, 9, 4), HalfTerm::Autumn1),
            (date(2026, 11, 20), HalfTerm::Autumn2),
            (date(2027, 1, 11), HalfTerm::Spring1),
            (date(2027, 2, 8), HalfTerm::SaferInternetDay),
            (date(2027, 2, 14), HalfTerm::SaferInternetDay),
            (date(2027, 2, 16), HalfTerm::Spring1),
            (date(2027, 3, 1), HalfTerm::Spring2),
            (date(2027, 4, 20), HalfTerm::Summer1),
            (date(2027, 6, 7), HalfTerm::Summer2),
        ] {
            assert_eq!(half_term(day), expected, "{day}");
        }
    }

    #[test]
    fn the_summer_holidays_belong_to_the_coming_year() {
        assert_eq!(school_year_start(date(2026, 11, 21)), date(2026, 8, 1));
        assert_eq!(school_year_start(date(2027, 7, 20)), date(2026, 8, 1));
        assert_eq!(school_year_words(date(2026, 8, 1)), "2026/27");
        assert_eq!(school_year_words(date(2099, 8, 1)), "2099/00");
    }
}
