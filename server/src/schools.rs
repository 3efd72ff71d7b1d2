//! What a school may be told: the bounds of every field that a person types.

use belisha_api::ClassId;
use belisha_api::setup::{NewClass, School};
use belisha_api::staff::Class;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::calendar::{day, day_text};
use crate::error::{Error, Result};
use crate::secret;

/// Classes of one school.
pub(crate) const MOST_CLASSES: usize = 200;
/// Roles on the help screens. More do not fit, and no child reads them.
const MOST_PEOPLE: usize = 8;
/// Pupils of one class.
const MOST_PUPILS: u16 = 60;
/// Characters of a name, and of a line of text.
const NAME: usize = 80;
const LINE: usize = 300;
/// Seconds that an invitation works: a week.
const INVITATION: i64 = 7 * 24 * 60 * 60;

/// A one-time link.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) token: String,
    /// Seconds since 1970.
    pub(crate) until: i64,
}

impl Link {
    pub(crate) fn new(now: i64) -> Result<Self> {
        Ok(Self {
            token: secret::token()?,
            until: now + INVITATION,
        })
    }

    pub(crate) fn hash(&self) -> String {
        secret::hash_of(&self.token)
    }
}

/// One line of text without control characters or blanks at its ends, of at most so many characters.
fn line(text: String, most: usize, field: &'static str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > most || text.chars().any(char::is_control) {
        return Err(Error::Field(field));
    }
    Ok(text.to_owned())
}

fn filled(text: String, most: usize, field: &'static str) -> Result<String> {
    let text = line(text, most, field)?;
    if text.is_empty() {
        return Err(Error::Field(field));
    }
    Ok(text)
}

/// The name of a member of staff.
pub(crate) fn name(name: String) -> Result<String> {
    filled(name, NAME, "name")
}

/// A passphrase that may be used.
pub(crate) fn passphrase(passphrase: String) -> Result<String> {
    if secret::is_strong(&passphrase) {
        Ok(passphrase)
    } else {
        Err(Error::Field("passphrase"))
    }
}

/// A class to add or change.
pub(crate) fn class(class: NewClass) -> Result<NewClass> {
    if !(1..=MOST_PUPILS).contains(&class.size) {
        return Err(Error::Field("size"));
    }
    Ok(NewClass {
        name: filled(class.name, NAME, "class_name")?,
        ..class
    })
}

/// A class with an id of its own.
pub(crate) fn with_id(class: NewClass) -> Result<Class> {
    Ok(Class {
        id: ClassId(secret::id()?),
        name: class.name,
        year: class.year,
        size: class.size,
    })
}

/// A school in its own words.
pub(crate) fn profile(school: School) -> Result<School> {
    if school.safeguarding.len() > MOST_PEOPLE {
        return Err(Error::Field("safeguarding"));
    }
    if !matches!(school.review_cycle_months, 12 | 24) {
        return Err(Error::Field("review_cycle_months"));
    }
    Ok(School {
        name: filled(school.name, NAME, "school_name")?,
        safeguarding: school
            .safeguarding
            .into_iter()
            .map(|person| {
                Ok(belisha_api::pupil::HelpPerson {
                    role: filled(person.role, NAME, "role")?,
                    name: line(person.name, NAME, "person_name")?,
                    place: line(person.place, NAME, "place")?,
                })
            })
            .collect::<Result<_>>()?,
        contact: line(school.contact, LINE, "contact")?,
        password_rule: line(school.password_rule, LINE, "password_rule")?,
        device_rule: school.device_rule,
        blocked_page_first_step: school.blocked_page_first_step,
        nation: school.nation,
        policy_date: policy_date(school.policy_date)?,
        review_cycle_months: school.review_cycle_months,
    })
}

fn policy_date(text: String) -> Result<String> {
    if text.is_empty() || day(&text).is_some() {
        Ok(text)
    } else {
        Err(Error::Field("policy_date"))
    }
}

/// The day by which the school's policy was to be reviewed, when that was before `today`.
pub(crate) fn policy_overdue(school: &School, today: Date) -> Option<String> {
    let written = day(&school.policy_date)?;
    let due = written
        .checked_add(i32::from(school.review_cycle_months).months())
        .ok()?;
    (due < today).then(|| day_text(due))
}

#[cfg(test)]
mod tests {
    use super::*;
    use belisha::Year;

    #[test]
    fn a_policy_is_overdue_when_its_cycle_has_passed() {
        let on = |date: &str, months| {
            let school = School {
                policy_date: date.to_owned(),
                review_cycle_months: months,
                ..School::default()
            };
            policy_overdue(&school, jiff::civil::date(2026, 11, 21))
        };
        assert_eq!(on("2025-11-20", 12).as_deref(), Some("2026-11-20"));
        assert_eq!(on("2025-11-21", 12), None);
        assert_eq!(on("2025-11-20", 24), None);
        assert_eq!(on("", 12), None);
        assert!(policy_date("2026-02-30".to_owned()).is_err());
    }

    #[test]
    fn a_class_has_a_name_and_one_to_sixty_pupils() {
        let of = |name: &str, size| {
            class(NewClass {
                name: name.to_owned(),
                year: Year::ALL[3],
                size,
            })
        };
        assert_eq!(of(" Oak ", 30).unwrap().name, "Oak");
        assert!(of("Oak", 0).is_err());
        assert!(of("Oak", 61).is_err());
        assert!(of("  ", 30).is_err());
        assert!(of("Oak\n", 30).is_ok());
        assert!(of("O\u{7}k", 30).is_err());
    }
}
