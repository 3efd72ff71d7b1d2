//! The first run as it is typed. Kept in the tab, so that a reload loses nothing; the passphrase is not in it.

use std::collections::BTreeSet;
use std::rc::Rc;

use belisha::Year;
use belisha_api::setup::{FirstRun, Nation, School};
use serde::{Deserialize, Serialize};
use yew::Reducible;

use crate::pages::setup::class::{ClassDraft, ClassEdit};
use crate::pages::setup::mistake::{Mistake, NAME, Wrong, filled};
use crate::pages::setup::passphrase::is_enough;
use crate::pages::setup::school::{self, SchoolEdit};

/// One of the four steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Step {
    School,
    Classes,
    Team,
    You,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::School, Self::Classes, Self::Team, Self::You];

    pub(super) fn number(self) -> u8 {
        self as u8 + 1
    }

    pub(super) fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    pub(super) fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

/// What has been typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) step: Step,
    pub(super) school: School,
    pub(super) classes: Vec<ClassDraft>,
    pub(super) name: String,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Edit {
    Go(Step),
    School(SchoolEdit),
    AddClass,
    RemoveClass(usize),
    Class(usize, ClassEdit),
    /// A class for each year, with the name it gets.
    Fill(Vec<(Year, String)>),
    Name(String),
}

impl Draft {
    /// Nothing typed yet; a row for a class, and the usual roles of a safeguarding team.
    pub(super) fn new(roles: &[&str]) -> Self {
        Self {
            step: Step::School,
            school: School {
                safeguarding: roles.iter().map(|role| school::person(role)).collect(),
                nation: Nation::England,
                policy_date: String::new(),
                review_cycle_months: 12,
                ..School::default()
            },
            classes: vec![ClassDraft::new(Year::ALL[0])],
            name: String::new(),
        }
    }

    /// What is wrong in one step.
    pub(super) fn mistakes(&self, step: Step, passphrase: &str) -> Vec<Mistake> {
        match step {
            Step::School => school::mistakes(&self.school),
            Step::Classes => self.class_mistakes(),
            Step::Team => school::team_mistakes(&self.school),
            Step::You => {
                let mut mistakes = Vec::new();
                if let Some(wrong) = filled(&self.name, NAME) {
                    mistakes.push(Mistake::new("lead-name", wrong));
                }
                if !is_enough(passphrase) {
                    mistakes.push(Mistake::new("passphrase", Wrong::Weak));
                }
                mistakes
            }
        }
    }

    /// The first step with a mistake, and its mistakes.
    pub(super) fn first_mistakes(&self, passphrase: &str) -> Option<(Step, Vec<Mistake>)> {
        Step::ALL
            .into_iter()
            .map(|step| (step, self.mistakes(step, passphrase)))
            .find(|(_, mistakes)| !mistakes.is_empty())
    }

    fn class_mistakes(&self) -> Vec<Mistake> {
        if self.classes.is_empty() {
            return vec![Mistake::new("class-add", Wrong::NoClass)];
        }
        let mut seen = BTreeSet::new();
        self.classes
            .iter()
            .enumerate()
            .flat_map(|(at, class)| {
                let prefix = format!("class-{at}");
                let mut mistakes = class.mistakes(&prefix);
                let name = (class.year, class.name.trim().to_lowercase());
                if !name.1.is_empty() && !seen.insert(name) {
                    mistakes.push(Mistake::new(format!("{prefix}-name"), Wrong::Taken));
                }
                mistakes
            })
            .collect()
    }

    /// What is sent, when there is no mistake.
    pub(super) fn request(&self, token: &str, passphrase: &str) -> Option<FirstRun> {
        if self.first_mistakes(passphrase).is_some() {
            return None;
        }
        Some(FirstRun {
            token: token.to_owned(),
            school: self.school.clone(),
            classes: self
                .classes
                .iter()
                .filter_map(ClassDraft::request)
                .collect(),
            name: self.name.trim().to_owned(),
            passphrase: passphrase.to_owned(),
        })
    }

    /// Where the server's refusal of a field is mended.
    pub(super) fn place_of(&self, server: &str) -> (Step, &'static str) {
        match (server, school::field_of(server, &self.school)) {
            (_, Some(field)) if field.starts_with("helper") => (Step::Team, field),
            (_, Some(field)) => (Step::School, field),
            ("class_name" | "classes", None) if !self.classes.is_empty() => {
                (Step::Classes, "class-0-name")
            }
            ("size", None) if !self.classes.is_empty() => (Step::Classes, "class-0-size"),
            ("class_name" | "classes" | "size", None) => (Step::Classes, "class-add"),
            ("passphrase", None) => (Step::You, "passphrase"),
            _ => (Step::You, "lead-name"),
        }
    }
}

impl Reducible for Draft {
    type Action = Edit;

    fn reduce(self: Rc<Self>, edit: Edit) -> Rc<Self> {
        let mut draft = (*self).clone();
        match edit {
            Edit::Go(step) => draft.step = step,
            Edit::School(edit) => school::edit(&mut draft.school, edit),
            Edit::Name(name) => draft.name = name,
            Edit::AddClass => {
                let year = draft
                    .classes
                    .last()
                    .map_or(Year::ALL[0], |class| class.year);
                draft.classes.push(ClassDraft::new(year));
            }
            Edit::RemoveClass(at) if at < draft.classes.len() => {
                draft.classes.remove(at);
            }
            Edit::RemoveClass(_) => return self,
            Edit::Class(at, edit) => match draft.classes.get_mut(at) {
                Some(class) => class.edit(edit),
                None => return self,
            },
            Edit::Fill(classes) => {
                // Rows that nothing was typed into make room; the others stay.
                draft
                    .classes
                    .retain(|class| !class.name.trim().is_empty() || !class.size.trim().is_empty());
                for (year, name) in classes {
                    if !draft.classes.iter().any(|class| class.year == year) {
                        draft.classes.push(ClassDraft {
                            name,
                            year,
                            size: "30".to_owned(),
                        });
                    }
                }
                draft.classes.sort_by_key(|class| class.year);
            }
        }
        Rc::new(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSPHRASE: &str = "kettle plum thunder";

    fn typed(edits: impl IntoIterator<Item = Edit>) -> Draft {
        let start = Rc::new(Draft::new(&["Safeguarding lead"]));
        let end = edits.into_iter().fold(start, Reducible::reduce);
        (*end).clone()
    }

    fn years(numbers: std::ops::RangeInclusive<usize>) -> Edit {
        Edit::Fill(
            numbers
                .map(|number| (Year::ALL[number - 1], format!("Year {number}")))
                .collect(),
        )
    }

    fn class(at: usize, name: &str, size: &str) -> [Edit; 2] {
        [
            Edit::Class(at, ClassEdit::Name(name.to_owned())),
            Edit::Class(at, ClassEdit::Size(size.to_owned())),
        ]
    }

    fn whole() -> Draft {
        typed([
            Edit::School(SchoolEdit::Name("St Hilda’s".to_owned())),
            years(1..=6),
            Edit::Name("Mrs B".to_owned()),
        ])
    }

    #[test]
    fn a_whole_draft_can_be_sent() {
        let request = whole().request("token", PASSPHRASE).unwrap();
        assert_eq!(request.school.name, "St Hilda’s");
        assert_eq!(request.classes.len(), 6);
        assert_eq!(request.name, "Mrs B");
        assert!(whole().request("token", "short").is_none());
    }

    #[test]
    fn the_first_step_with_a_mistake_comes_first() {
        let draft = Draft::new(&[]);
        let (step, mistakes) = draft.first_mistakes("").unwrap();
        assert_eq!(step, Step::School);
        assert_eq!(mistakes, [Mistake::new("school-name", Wrong::Empty)]);
    }

    #[test]
    fn a_class_for_each_year_keeps_what_was_typed() {
        let draft = typed(class(0, "Oak", "28").into_iter().chain([years(1..=3)]));
        let names: Vec<&str> = draft
            .classes
            .iter()
            .map(|class| class.name.as_str())
            .collect();
        assert_eq!(names, ["Oak", "Year 2", "Year 3"]);
    }

    #[test]
    fn the_same_name_twice_in_a_year_is_a_mistake() {
        let draft = typed(
            class(0, "Oak", "28")
                .into_iter()
                .chain([Edit::AddClass])
                .chain(class(1, " oak ", "29")),
        );
        assert_eq!(
            draft.mistakes(Step::Classes, PASSPHRASE),
            [Mistake::new("class-1-name", Wrong::Taken)]
        );
    }

    #[test]
    fn a_school_without_classes_is_told_to_add_one() {
        let draft = typed([Edit::RemoveClass(0), Edit::RemoveClass(0)]);
        assert_eq!(
            draft.mistakes(Step::Classes, PASSPHRASE),
            [Mistake::new("class-add", Wrong::NoClass)]
        );
    }

    #[test]
    fn a_new_class_is_most_likely_of_the_same_year() {
        let draft = typed([
            Edit::Class(0, ClassEdit::Year("4".to_owned())),
            Edit::AddClass,
        ]);
        assert_eq!(draft.classes[1].year, Year::ALL[3]);
    }

    #[test]
    fn the_server_s_refusal_leads_to_its_step() {
        let draft = whole();
        assert_eq!(draft.place_of("school_name"), (Step::School, "school-name"));
        assert_eq!(
            draft.place_of("class_name"),
            (Step::Classes, "class-0-name")
        );
        assert_eq!(draft.place_of("place"), (Step::Team, "helper-0-role"));
        assert_eq!(draft.place_of("name"), (Step::You, "lead-name"));
        assert_eq!(draft.place_of("passphrase"), (Step::You, "passphrase"));
    }

    #[test]
    fn steps_follow_each_other() {
        assert_eq!(Step::School.previous(), None);
        assert_eq!(Step::School.next(), Some(Step::Classes));
        assert_eq!(Step::You.next(), None);
        assert_eq!(Step::You.number(), 4);
    }

    #[test]
    fn the_passphrase_is_not_kept() {
        let kept = serde_json::to_string(&whole()).unwrap();
        assert!(!kept.contains("passphrase"), "{kept}");
    }
}
