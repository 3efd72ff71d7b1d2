//! Days and moments as people write them: *5 November 2026*, not `2026-11-05`.

use super::{Msg, msg};

/// A day `YYYY-MM-DD`; `None` when it is none.
pub fn day(iso: &str) -> Option<Msg> {
    let (year, month, day) = parts(iso)?;
    Some(msg::lead::date_day(day, month, year))
}

/// A moment `YYYY-MM-DDTHH:MM`, as the clock on the wall shows it; `None` when it is none.
pub fn moment(iso: &str) -> Option<Msg> {
    let (date, time) = iso.split_once('T')?;
    let (year, month, day) = parts(date)?;
    let (hour, minute) = time.split_once(':')?;
    hour.parse::<u8>().ok().filter(|hour| *hour < 24)?;
    minute
        .get(..2)?
        .parse::<u8>()
        .ok()
        .filter(|minute| *minute < 60)?;
    Some(msg::lead::date_moment(day, month, time, year))
}

fn parts(iso: &str) -> Option<(u16, u8, u8)> {
    let mut parts = iso.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts
        .next()?
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let day = parts
        .next()?
        .parse()
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    Some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Bundle;

    fn said(locale: &str, text: &str, msg: Option<Msg>) -> Option<String> {
        msg.map(|msg| Bundle::new(locale, &[text]).say(&msg))
    }

    #[test]
    fn a_day_is_said_with_the_name_of_its_month() {
        let english = include_str!("../../../locales/en-GB/lead.ftl");
        let welsh = include_str!("../../../locales/cy/lead.ftl");
        assert_eq!(
            said("en-GB", english, day("2026-11-05")).as_deref(),
            Some("5 November 2026")
        );
        assert_eq!(
            said("cy", welsh, day("2027-02-28")).as_deref(),
            Some("28 Chwefror 2027")
        );
    }

    #[test]
    fn a_moment_keeps_its_clock_time() {
        let english = include_str!("../../../locales/en-GB/lead.ftl");
        assert_eq!(
            said("en-GB", english, moment("2026-11-05T09:05")).as_deref(),
            Some("5 November 2026, 09:05")
        );
    }

    #[test]
    fn what_is_no_day_is_not_said() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2026-00-10",
            "2026-01-32",
            "soon-1-1",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(moment("2026-11-05T24:00"), None);
        assert_eq!(moment("2026-11-05"), None);
    }
}
