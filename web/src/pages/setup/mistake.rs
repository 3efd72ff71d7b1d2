//! What can be wrong in a form, and in which field.

use belisha_api::{Problem, ProblemCode};
use yew::prelude::*;

use crate::hooks::Refusal;
use crate::i18n::{I18n, msg};

/// Characters of a name.
pub(super) const NAME: usize = 80;
/// Characters of a line of text.
pub(super) const LINE: usize = 300;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    /// The field's id on the page.
    pub(super) field: String,
    /// What is wrong.
    pub(super) wrong: Wrong,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Nothing is there.
    Empty,
    /// More than so many characters.
    Long(usize),
    /// Not a number from 1 to 60.
    Size,
    /// Another one is called the same.
    Taken,
    /// There is no class.
    NoClass,
    /// There is nobody in the safeguarding team.
    NoHelper,
    /// Too easy a passphrase.
    Weak,
    /// Not the passphrase it was until now.
    NotThis,
    /// The server did not take it and knows why.
    Server,
}

impl Mistake {
    pub(super) fn new(field: impl Into<String>, wrong: Wrong) -> Self {
        Self {
            field: field.into(),
            wrong,
        }
    }

    /// The mistake in words, with the name of its field and of its row: for the list of mistakes.
    pub(super) fn words(&self, i18n: &I18n) -> AttrValue {
        let (row, field) = label(i18n, &self.field);
        self.words_of(
            i18n,
            match row {
                Some(row) => i18n.say(msg::setup::field_in(field, row)),
                None => field,
            },
        )
    }

    fn words_of(&self, i18n: &I18n, field: AttrValue) -> AttrValue {
        i18n.say(match self.wrong {
            Wrong::Empty => msg::setup::mistake_empty(field),
            Wrong::Long(most) => msg::setup::mistake_long(field, most),
            Wrong::Size => msg::setup::mistake_size(field),
            Wrong::Taken => msg::setup::mistake_taken(field),
            Wrong::NoClass => msg::setup::mistake_no_class(),
            Wrong::NoHelper => msg::setup::mistake_no_helper(),
            Wrong::Weak => msg::setup::mistake_weak(),
            Wrong::NotThis => msg::setup::mistake_not_this(field),
            Wrong::Server => msg::setup::mistake_server(field),
        })
    }
}

/// For the list of mistakes at the top of a form.
pub(super) fn listed(i18n: &I18n, mistakes: &[Mistake]) -> Vec<(AttrValue, AttrValue)> {
    mistakes
        .iter()
        .map(|mistake| (AttrValue::from(mistake.field.clone()), mistake.words(i18n)))
        .collect()
}

/// What to write at the field with this id.
pub(super) fn at(i18n: &I18n, mistakes: &[Mistake], field: &str) -> Option<AttrValue> {
    mistakes
        .iter()
        .find(|mistake| mistake.field == field)
        .map(|mistake| mistake.words_of(i18n, label(i18n, field).1))
}

/// A text that must be there and may not be too long.
pub(super) fn filled(text: &str, most: usize) -> Option<Wrong> {
    if text.trim().is_empty() {
        Some(Wrong::Empty)
    } else {
        short(text, most)
    }
}

/// A text that may not be too long.
pub(super) fn short(text: &str, most: usize) -> Option<Wrong> {
    (text.trim().chars().count() > most).then_some(Wrong::Long(most))
}

/// The field that the server refused, in its words.
pub(super) fn refused_field(refusal: &Refusal) -> Option<&str> {
    match refusal {
        Refusal::Problem(Problem {
            code: ProblemCode::BadField,
            field,
            ..
        }) => field.as_deref(),
        _ => None,
    }
}

/// A field's row and name by its id: `class-2-size` is *Class 3* and *Pupils*.
fn label(i18n: &I18n, field: &str) -> (Option<AttrValue>, AttrValue) {
    let (group, part) = match row(field) {
        Some(("class", at, part)) => {
            let group = at.map(|at| i18n.say(msg::setup::class_legend(at + 1)));
            (group, part)
        }
        Some(("helper", at, part)) => {
            let group = at.map(|at| i18n.say(msg::setup::helper_legend(at + 1)));
            (group, part)
        }
        _ => (None, field),
    };
    let is_helper = field.starts_with("helper");
    let part = i18n.say(match part {
        "school-name" => msg::setup::school_name(),
        "school-contact" => msg::setup::school_contact(),
        "school-password-rule" => msg::setup::settings_password_rule(),
        "role" => msg::setup::helper_role(),
        "place" => msg::setup::helper_place(),
        "name" if is_helper => msg::setup::helper_name(),
        "size" => msg::setup::class_size(),
        "year" => msg::setup::class_year(),
        "name" => msg::setup::class_name(),
        "school-policy-date" => msg::setup::settings_policy_date(),
        "passphrase" => msg::setup::passphrase(),
        "passphrase-current" => msg::setup::passphrase_current(),
        "passphrase-new" => msg::setup::passphrase_new(),
        "invite-name" => msg::setup::staff_invite_name(),
        "sign-in-name" => msg::setup::sign_in_name(),
        _ => msg::setup::first_run_your_name(),
    });
    (group, part)
}

/// `class-2-size` is the third class's size; `class-new-size` is that of a class without a number.
fn row(field: &str) -> Option<(&str, Option<usize>, &str)> {
    let (kind, rest) = field.split_once('-')?;
    let (at, part) = rest.rsplit_once('-')?;
    Some((kind, at.parse().ok(), part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Bundle;

    fn english() -> I18n {
        let text = include_str!("../../../../locales/en-GB/setup.ftl");
        I18n::new(Bundle::new("en-GB", &[text]))
    }

    #[test]
    fn a_mistake_names_its_field() {
        let i18n = english();
        let said = |field: &str, wrong| Mistake::new(field, wrong).words(&i18n).to_string();
        assert_eq!(
            said("school-name", Wrong::Empty),
            "School’s name: fill this in."
        );
        assert_eq!(
            said("class-2-size", Wrong::Size),
            "Class 3, Pupils: type a number from 1 to 60."
        );
        assert_eq!(
            said("helper-0-name", Wrong::Long(80)),
            "Person 1, Name that children know: use at most 80 letters."
        );
        assert_eq!(
            said("class-new-name", Wrong::Empty),
            "Class name: fill this in."
        );
        assert_eq!(
            said("invite-name", Wrong::Taken),
            "Name: this name is used twice. Give each its own."
        );
        assert_eq!(said("lead-name", Wrong::Empty), "Your name: fill this in.");
    }

    #[test]
    fn beside_a_field_its_row_is_not_said_again() {
        let mistakes = [Mistake::new("class-2-size", Wrong::Size)];
        assert_eq!(
            at(&english(), &mistakes, "class-2-size").as_deref(),
            Some("Pupils: type a number from 1 to 60.")
        );
        assert_eq!(at(&english(), &mistakes, "class-1-size"), None);
    }

    #[test]
    fn blanks_do_not_fill_a_field() {
        assert_eq!(filled("  ", NAME), Some(Wrong::Empty));
        assert_eq!(filled("Oak", NAME), None);
        assert_eq!(filled(&"a".repeat(81), NAME), Some(Wrong::Long(80)));
        assert_eq!(short("", LINE), None);
    }

    #[test]
    fn a_bad_field_is_found_in_a_refusal() {
        let refusal = Refusal::Problem(Problem {
            code: ProblemCode::BadField,
            retry_after: None,
            field: Some("class_name".to_owned()),
        });
        assert_eq!(refused_field(&refusal), Some("class_name"));
        assert_eq!(refused_field(&Refusal::Unreachable), None);
    }
}
