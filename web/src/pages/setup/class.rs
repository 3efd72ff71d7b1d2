//! A class as it is typed: a name, a year and a size. Never a pupil.

use belisha::Year;
use belisha_api::setup::NewClass;
use belisha_api::staff::Class;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::mistake::{self, Mistake, NAME, Wrong, filled};
use crate::components::{Pick, PickList, TextField};
use crate::i18n::{I18n, msg, use_i18n};

/// A class as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ClassDraft {
    pub(super) name: String,
    pub(super) year: Year,
    pub(super) size: String,
}

/// One change to it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ClassEdit {
    Name(String),
    Year(String),
    Size(String),
}

impl ClassDraft {
    pub(super) fn new(year: Year) -> Self {
        Self {
            name: String::new(),
            year,
            size: String::new(),
        }
    }

    pub(super) fn of(class: &Class) -> Self {
        Self {
            name: class.name.clone(),
            year: class.year,
            size: class.size.to_string(),
        }
    }

    pub(super) fn edit(&mut self, edit: ClassEdit) {
        match edit {
            ClassEdit::Name(name) => self.name = name,
            ClassEdit::Size(size) => self.size = size,
            ClassEdit::Year(year) => {
                if let Some(year) = year.parse().ok().and_then(Year::new) {
                    self.year = year;
                }
            }
        }
    }

    /// Its mistakes; the ids of its fields begin with `prefix`.
    pub(super) fn mistakes(&self, prefix: &str) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        if let Some(wrong) = filled(&self.name, NAME) {
            mistakes.push(Mistake::new(format!("{prefix}-name"), wrong));
        }
        if self.pupils().is_none() {
            mistakes.push(Mistake::new(format!("{prefix}-size"), Wrong::Size));
        }
        mistakes
    }

    /// What is sent, when there is no mistake.
    pub(super) fn request(&self) -> Option<NewClass> {
        self.mistakes("").is_empty().then_some(NewClass {
            name: self.name.trim().to_owned(),
            year: self.year,
            size: self.pupils()?,
        })
    }

    fn pupils(&self) -> Option<u16> {
        self.size
            .trim()
            .parse()
            .ok()
            .filter(|size| (1..=60).contains(size))
    }
}

/// The years to pick from.
pub(super) fn years(i18n: &I18n) -> Vec<Pick> {
    Year::ALL
        .into_iter()
        .map(|year| {
            Pick::new(
                year.number().to_string(),
                i18n.say(msg::common::year(year.number())),
            )
        })
        .collect()
}

/// Properties of [`ClassFields`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ClassFieldsProps {
    /// What the ids of the fields begin with.
    pub(super) prefix: AttrValue,
    /// What is typed.
    pub(super) draft: ClassDraft,
    /// What is wrong with it.
    pub(super) mistakes: Vec<Mistake>,
    /// What changes.
    pub(super) on_change: Callback<ClassEdit>,
}

/// The fields of one class.
#[component]
pub(super) fn ClassFields(props: &ClassFieldsProps) -> Html {
    let i18n = use_i18n();
    let id = |part: &str| AttrValue::from(format!("{}-{part}", props.prefix));
    let wrong = |part: &str| mistake::at(&i18n, &props.mistakes, &id(part));
    html! {
        <div class="class-fields">
            <TextField
                id={id("name")}
                label={i18n.say(msg::setup::class_name())}
                value={props.draft.name.clone()}
                mistake={wrong("name")}
                on_change={props.on_change.reform(ClassEdit::Name)}
            />
            <PickList
                id={id("year")}
                label={i18n.say(msg::setup::class_year())}
                picks={years(&i18n)}
                value={props.draft.year.number().to_string()}
                on_change={props.on_change.reform(ClassEdit::Year)}
            />
            <TextField
                id={id("size")}
                label={i18n.say(msg::setup::class_size())}
                value={props.draft.size.clone()}
                mistake={wrong("size")}
                number=true
                on_change={props.on_change.reform(ClassEdit::Size)}
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str, size: &str) -> ClassDraft {
        let mut draft = ClassDraft::new(Year::ALL[3]);
        draft.edit(ClassEdit::Name(name.to_owned()));
        draft.edit(ClassEdit::Size(size.to_owned()));
        draft
    }

    #[test]
    fn a_class_has_a_name_and_one_to_sixty_pupils() {
        assert_eq!(
            draft(" Oak ", " 28 ").request(),
            Some(NewClass {
                name: "Oak".to_owned(),
                year: Year::ALL[3],
                size: 28,
            })
        );
        for size in ["", "0", "61", "-1", "thirty", "2.5"] {
            assert_eq!(draft("Oak", size).request(), None, "{size}");
        }
    }

    #[test]
    fn mistakes_say_which_field_of_which_class() {
        assert_eq!(
            draft("", "many").mistakes("class-1"),
            [
                Mistake::new("class-1-name", Wrong::Empty),
                Mistake::new("class-1-size", Wrong::Size),
            ]
        );
    }

    #[test]
    fn a_year_that_is_none_changes_nothing() {
        let mut class = draft("Oak", "28");
        class.edit(ClassEdit::Year("9".to_owned()));
        assert_eq!(class.year, Year::ALL[3]);
        class.edit(ClassEdit::Year("8".to_owned()));
        assert_eq!(class.year, Year::ALL[7]);
    }
}
