//! The curriculum: which units there are, for whom, in what order, and the catalogues they refer to.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::lesson::{Key, Status, Unit};
use crate::pathway::Pathways;
use crate::{FactId, FrameworkId, MisconceptionId, StatementId, TechnologyId, UnitId};

/// A school year, 1 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Year(u8);

impl Year {
    /// Every year, youngest first.
    pub const ALL: [Self; 8] = [
        Self(1),
        Self(2),
        Self(3),
        Self(4),
        Self(5),
        Self(6),
        Self(7),
        Self(8),
    ];

    /// The year with this number, when it is 1 to 8.
    ///
    /// ```
    /// assert_eq!(belisha::Year::new(4).map(|year| year.number()), Some(4));
    /// assert!(belisha::Year::new(9).is_none());
    /// ```
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 8 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// 1 to 8.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The phase this year belongs to.
    pub const fn phase(self) -> Phase {
        match self.0 {
            1 | 2 => Phase::Ks1,
            3 | 4 => Phase::LowerKs2,
            5 | 6 => Phase::UpperKs2,
            _ => Phase::Ks3,
        }
    }

    /// Years 1 and 2 find their way by pictures and by ear: nothing that a child has to do there asks for reading.
    pub const fn is_by_pictures(self) -> bool {
        matches!(self.phase(), Phase::Ks1)
    }

    /// Year 1 hears what older classes read: only headings are shown.
    pub const fn is_spoken(self) -> bool {
        self.0 == 1
    }
}

impl TryFrom<u8> for Year {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or_else(|| format!("year {number} is not one of 1 to 8"))
    }
}

impl From<Year> for u8 {
    fn from(year: Year) -> Self {
        year.0
    }
}

/// Two years that share reading limits, words and reporting routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Years 1 and 2.
    Ks1,
    /// Years 3 and 4.
    LowerKs2,
    /// Years 5 and 6.
    UpperKs2,
    /// Years 7 and 8.
    Ks3,
}

impl Phase {
    /// Every phase, youngest first.
    pub const ALL: [Self; 4] = [Self::Ks1, Self::LowerKs2, Self::UpperKs2, Self::Ks3];

    /// The name used in files and addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ks1 => "ks1",
            Self::LowerKs2 => "lower-ks2",
            Self::UpperKs2 => "upper-ks2",
            Self::Ks3 => "ks3",
        }
    }
}

/// One of the four areas of risk of *Keeping Children Safe in Education*: the 4Cs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Risk {
    /// What a child comes across.
    Content,
    /// Who reaches a child, AI companions included (2026).
    Contact,
    /// What a child does to others or to themselves.
    Conduct,
    /// What it costs: scams, gambling, advertising.
    Commerce,
}

impl Risk {
    /// The 4Cs in their usual order.
    pub const ALL: [Self; 4] = [Self::Content, Self::Contact, Self::Conduct, Self::Commerce];

    /// The name used in files and addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Contact => "contact",
            Self::Conduct => "conduct",
            Self::Commerce => "commerce",
        }
    }
}

impl fmt::Display for Risk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// When in the school year a unit is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HalfTerm {
    /// September to the October break.
    #[serde(rename = "autumn-1")]
    Autumn1,
    /// November and December.
    #[serde(rename = "autumn-2")]
    Autumn2,
    /// January to the February break.
    #[serde(rename = "spring-1")]
    Spring1,
    /// The week of Safer Internet Day, in early February.
    SaferInternetDay,
    /// The February break to Easter.
    #[serde(rename = "spring-2")]
    Spring2,
    /// Easter to the May break.
    #[serde(rename = "summer-1")]
    Summer1,
    /// June and July.
    #[serde(rename = "summer-2")]
    Summer2,
    /// Any free week.
    Flexible,
}

/// How a unit may be delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// May be given in assembly.
    AssemblyOk,
    /// Class teaching first; an assembly summary is possible.
    ClassFirst,
    /// Class-sized groups only, never assembly.
    ClassOnly,
    /// The safeguarding team knows the date beforehand.
    DslBrief,
    /// Families are told before the lesson.
    HomeNote,
}

/// A place in the scheme of work: what `curriculum.toml` says of a unit, written or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The unit.
    pub id: UnitId,
    /// Its title in the scheme of work.
    pub title: String,
    /// For which year.
    pub year: Year,
    /// When.
    pub half_term: HalfTerm,
    /// How it may be delivered.
    pub delivery: Vec<Delivery>,
    /// What is left out of an assembly, in plain words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub except: Option<String>,
    /// Whether this is the year's contact-safety unit, which must run every year.
    #[serde(default)]
    pub contact_safety: bool,
}

impl Planned {
    /// Whether the unit is sensitive: the safeguarding team knows the date first.
    pub fn is_sensitive(&self) -> bool {
        self.delivery.contains(&Delivery::DslBrief)
    }
}

/// A wrong idea that children really hold, and what to say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    /// Its name.
    pub id: MisconceptionId,
    /// Its number in the scheme of work, such as `M43`.
    pub code: String,
    /// The risks it bears on.
    pub risks: Vec<Risk>,
    /// The phases whose children hold it.
    pub phases: Vec<Phase>,
    /// Whether every phase above must have a question that reveals it.
    #[serde(default)]
    pub must_cover: bool,
    /// What the child thinks, in a child's words.
    pub statement: String,
    /// Why children think so, and what is true; for the teacher.
    pub explanation: String,
    /// One line to say to the class.
    pub reteach: String,
    /// The heading of the two-minute reteach slide.
    pub slide_title: String,
    /// The paragraphs of the reteach slide.
    pub slide: Vec<String>,
    /// One question for pairs.
    pub ask: String,
}

/// A framework or statutory guidance that units are mapped to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Its name in files, such as `rshe`.
    pub id: FrameworkId,
    /// Its title.
    pub name: String,
    /// The edition that the statements follow.
    pub edition: String,
    /// `england`, `wales`, `scotland`, `northern-ireland` or `uk`.
    pub nation: String,
    /// Whether it is statutory, in plain words.
    pub status: String,
    /// The day by which a person looks again, `YYYY-MM-DD`.
    pub check_by: String,
    /// Where it was taken from.
    pub source: String,
}

/// One statement of a framework, in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its name in files, such as `rshe-p-osa2`.
    pub id: StatementId,
    /// The framework it belongs to.
    pub framework: FrameworkId,
    /// The framework's own number for it.
    pub code: String,
    /// The phases it is for.
    pub phases: Vec<Phase>,
    /// What it asks.
    pub text: String,
}

/// A technology that children meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technology {
    /// Its name in files.
    pub id: TechnologyId,
    /// Its number in the scheme of work, such as `T7`.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// What is good about it.
    pub good: String,
}

/// What a school policy asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its name in lessons, such as `R73`.
    pub code: String,
    /// What is asked for, in our own words.
    pub text: String,
    /// What answers it.
    pub served_by: ServedBy,
}

/// What answers a [`Requirement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServedBy {
    /// A unit teaches it.
    Teach,
    /// A page for the lead or the teacher.
    Lead,
    /// Something printed or sent.
    Material,
    /// How the program is made.
    Design,
    /// The school's own systems.
    School,
}

/// A law, an age or a rule outside school that units rest on, with the day by which a person looks again.
///
/// Units never write such a fact out. They name it, and the words come from here: so a law that changes is changed
/// once, and it is known which slides and questions rested on it. Not legal advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its name in files, such as `data-rights`.
    pub id: FactId,
    /// What adults call it, such as the title of an Act.
    pub name: String,
    /// What sort of fact it is.
    pub kind: FactKind,
    /// Where it holds: `england`, `wales`, `scotland`, `northern-ireland` or `uk`.
    pub nations: Vec<String>,
    /// Whether it holds today.
    pub status: FactStatus,
    /// In words for children, by phase. A phase that is not there does not meet the fact.
    pub children: BTreeMap<Phase, String>,
    /// In words for families and teachers.
    pub adults: String,
    /// Where it was taken from.
    pub source: String,
    /// The day on which a person last looked, `YYYY-MM-DD`.
    pub last_checked: String,
    /// The day by which a person looks again, `YYYY-MM-DD`.
    pub check_by: String,
}

/// What sort of fact a [`Fact`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// A law, or several laws that say one thing.
    Law,
    /// An age from which something is allowed.
    Age,
    /// Guidance or a rating that is not a law.
    Guidance,
}

/// Whether a [`Fact`] holds today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactStatus {
    /// It holds.
    InForce,
    /// Parts of it hold; others are still to come, or differ by nation.
    Partly,
    /// It holds, and a change has been announced.
    Changing,
}

/// Everything in `lessons/`, checked: every reference leads somewhere.
///
/// Built by the checker from files; read-only afterwards. Not serialisable on purpose: what leaves
/// the server is a pack, made for one audience.
#[derive(Clone, Debug, Default)]
pub struct Curriculum {
    /// The scheme of work in teaching order.
    pub plan: Vec<Planned>,
    /// The units that are written and free of errors.
    pub units: BTreeMap<UnitId, Unit>,
    /// The same units in other languages, by locale. Words differ, structure and keys never do.
    pub translations: BTreeMap<UnitId, BTreeMap<String, Unit>>,
    /// The misconceptions.
    pub misconceptions: BTreeMap<MisconceptionId, Misconception>,
    /// The frameworks.
    pub frameworks: BTreeMap<FrameworkId, Framework>,
    /// Their statements.
    pub statements: BTreeMap<StatementId, Statement>,
    /// The technologies.
    pub technologies: BTreeMap<TechnologyId, Technology>,
    /// The dated facts.
    pub facts: BTreeMap<FactId, Fact>,
    /// What school policies ask for, in the order of their numbers.
    pub requirements: Vec<Requirement>,
    /// The reporting routes and help services.
    pub pathways: Pathways,
}

impl Curriculum {
    /// What the scheme of work says of a unit.
    pub fn planned(&self, unit: &UnitId) -> Option<&Planned> {
        self.plan.iter().find(|planned| &planned.id == unit)
    }

    /// The unit in a language, or in English where it is not translated.
    pub fn unit_in(&self, unit: &UnitId, locale: &str) -> Option<&Unit> {
        let translated = self
            .translations
            .get(unit)
            .and_then(|locales| locales.get(locale));
        translated.or_else(|| self.units.get(unit))
    }

    /// The places of one year, in teaching order.
    pub fn of_year(&self, year: Year) -> impl Iterator<Item = &Planned> {
        self.plan.iter().filter(move |planned| planned.year == year)
    }

    /// The units that may be taught, in teaching order: written, free of errors, reviewed and planned.
    pub fn ready(&self) -> impl Iterator<Item = (&Planned, &Unit)> {
        self.plan
            .iter()
            .filter_map(|planned| Some((planned, self.units.get(&planned.id)?)))
            .filter(|(_, unit)| unit.status == Status::Reviewed)
    }

    /// The units that may be taught and that teach about something, in teaching order.
    pub fn teaching<'a>(
        &'a self,
        topic: Topic<'a>,
    ) -> impl Iterator<Item = (&'a Planned, &'a Unit)> {
        self.ready().filter(move |(_, unit)| topic.is_in(unit))
    }

    /// What no unit that may be taught covers, where one should: a risk in a year, a misconception in a phase where it
    /// must be met; at all a framework's statement (of the phases it is for), a technology, a requirement that lessons
    /// are to serve.
    pub fn gaps(&self) -> Vec<Gap<'_>> {
        let risks = Year::ALL
            .into_iter()
            .flat_map(|year| Risk::ALL.map(|risk| (Topic::Risk(risk), Where::Year(year))));
        let statements = self
            .statements
            .keys()
            .map(|id| (Topic::Statement(id), Where::Anywhere));
        let requirements = self
            .requirements
            .iter()
            .filter(|one| one.served_by == ServedBy::Teach)
            .map(|one| (Topic::Requirement(&one.code), Where::Anywhere));
        let misconceptions = self.misconceptions.values().filter(|one| one.must_cover);
        let misconceptions = misconceptions.flat_map(|one| {
            let phases = one.phases.iter();
            phases.map(|phase| (Topic::Misconception(&one.id), Where::Phase(*phase)))
        });
        let technologies = self
            .technologies
            .keys()
            .map(|id| (Topic::Technology(id), Where::Anywhere));
        risks
            .chain(statements)
            .chain(misconceptions)
            .chain(technologies)
            .chain(requirements)
            .filter(|(topic, place)| {
                !self
                    .teaching(*topic)
                    .any(|(unit, _)| place.holds(unit.year))
            })
            .map(|(topic, place)| Gap { topic, place })
            .collect()
    }

    /// The frameworks whose edition should have been checked before `today` (`YYYY-MM-DD`).
    pub fn frameworks_due<'a>(&'a self, today: &'a str) -> impl Iterator<Item = &'a Framework> {
        self.frameworks
            .values()
            .filter(move |framework| framework.check_by.as_str() < today)
    }
}

/// Something that a unit may teach about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Topic<'a> {
    /// One of the 4Cs.
    Risk(Risk),
    /// A statement of a framework.
    Statement(&'a StatementId),
    /// A technology.
    Technology(&'a TechnologyId),
    /// A misconception that a question of the unit reveals.
    Misconception(&'a MisconceptionId),
    /// A requirement of schools, such as `R73`.
    Requirement(&'a str),
}

impl Topic<'_> {
    /// Whether the unit teaches about it.
    pub fn is_in(&self, unit: &Unit) -> bool {
        match self {
            Self::Risk(risk) => unit.risks.contains(risk),
            Self::Statement(id) => unit.statements.contains(id),
            Self::Technology(id) => unit.technologies.contains(id),
            Self::Requirement(code) => unit.requirements.iter().any(|own| own == code),
            Self::Misconception(id) => unit
                .quiz
                .questions
                .iter()
                .flat_map(|question| &question.answers)
                .any(|answer| matches!(&answer.key, Key::Misconception(own) if own == *id)),
        }
    }
}

/// A topic that no unit teaches where one should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// What is missing.
    pub topic: Topic<'a>,
    /// Where it is missing.
    pub place: Where,
}

/// A part of the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// One year.
    Year(Year),
    /// One phase.
    Phase(Phase),
    /// All years.
    Anywhere,
}

impl Where {
    /// Whether a year is in it.
    pub fn holds(self, year: Year) -> bool {
        match self {
            Self::Year(own) => own == year,
            Self::Phase(phase) => year.phase() == phase,
            Self::Anywhere => true,
        }
    }
}
