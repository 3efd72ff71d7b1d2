//! Reporting pathways: who is worried, about what, how urgent → ordered steps that always end with a person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::curriculum::{Phase, Year};
use crate::{ConcernId, PathwayId, PersonId, ServiceId};

/// How soon something must happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Someone may be in danger.
    Now,
    /// Today.
    Soon,
    /// When there is a quiet moment; it is never too late.
    Later,
}

/// Something a child may be worried about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// Its name in files.
    pub id: ConcernId,
    /// The worry in plain words.
    pub text: String,
}

/// A role that can help. Names of people are the school's own and never ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Its name in files, such as `adult-here`.
    pub id: PersonId,
    /// Its number in the scheme of work, such as `H1`.
    pub code: String,
    /// What children call the role.
    pub name: String,
    /// Where the person is found.
    pub place: Place,
}

/// Where a person is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// In school.
    School,
    /// At home.
    Home,
    /// Elsewhere.
    Outside,
}

/// Whether a service may be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// Confirmed.
    Live,
    /// To be confirmed by a person before release.
    Check,
    /// Goes by another name now; never printed.
    Renamed,
    /// Gone; never printed.
    Retired,
}

/// For whom a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Children may use it themselves.
    Child,
    /// Parents and other adults.
    Adult,
    /// School staff.
    Staff,
}

/// How a service is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// `phone`, `text`, `web` or `email`.
    pub kind: ContactKind,
    /// The number or address, as people write it.
    pub value: String,
}

/// The way to a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// A telephone number.
    Phone,
    /// A number for text messages.
    Text,
    /// A web address.
    Web,
    /// An email address.
    Email,
}

/// A service outside school, with the day by which its facts are looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpService {
    /// Its name in files.
    pub id: ServiceId,
    /// What it is called.
    pub name: String,
    /// How it is reached.
    pub contacts: Vec<Contact>,
    /// For whom it is.
    pub audience: Audience,
    /// The first and last year that sees it on a pupil screen.
    pub years: [Year; 2],
    /// The nations it serves.
    pub nations: Vec<String>,
    /// Whether it stands on every help screen of its years, whatever the worry. The others stand in the pathways that
    /// lead to them, since a child can take in four ways to help at once and no more.
    #[serde(default)]
    pub always: bool,
    /// What it is for.
    pub what_for: String,
    /// What it is not for.
    pub not_for: String,
    /// Whether it may be printed.
    pub status: ServiceStatus,
    /// When a person last checked it, `YYYY-MM-DD`.
    pub last_checked: String,
    /// The day by which it is checked again, `YYYY-MM-DD`.
    pub check_by: String,
}

impl HelpService {
    /// Whether a pupil of this year may see it.
    pub fn is_for_pupil(&self, year: Year) -> bool {
        self.audience == Audience::Child
            && self.is_printable()
            && self.years[0] <= year
            && year <= self.years[1]
    }

    /// Whether it serves people in `nation` (`england`, `wales`, `scotland`, `northern-ireland`).
    pub fn serves(&self, nation: &str) -> bool {
        self.nations.iter().any(|own| own == "uk" || own == nation)
    }

    /// Whether it may be shown at all: not renamed, not retired.
    pub fn is_printable(&self) -> bool {
        matches!(self.status, ServiceStatus::Live | ServiceStatus::Check)
    }
}

/// One step of a pathway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Step {
    /// Something to do, such as putting the tablet down.
    Do {
        /// What to do, in words for the phase.
        text: String,
    },
    /// Someone to tell.
    Person {
        /// Whom.
        who: PersonId,
        /// What to do, in words for the phase.
        text: String,
    },
    /// A service to turn to, beside a person.
    Service {
        /// Which.
        who: ServiceId,
        /// What to do, in words for the phase.
        text: String,
    },
}

impl Step {
    /// What to do.
    pub fn text(&self) -> &str {
        match self {
            Self::Do { text } | Self::Person { text, .. } | Self::Service { text, .. } => text,
        }
    }
}

/// A reporting route for one concern, one phase and one urgency. The last step is a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pathway {
    /// Its name in files.
    pub id: PathwayId,
    /// What the worry is.
    pub concern: ConcernId,
    /// For which phase.
    pub phase: Phase,
    /// How urgent.
    pub urgency: Urgency,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// All reporting routes, and who stands on them.
#[derive(Clone, Debug, Default)]
pub struct Pathways {
    /// Worries.
    pub concerns: BTreeMap<ConcernId, Concern>,
    /// Roles.
    pub people: BTreeMap<PersonId, Person>,
    /// Services.
    pub services: BTreeMap<ServiceId, HelpService>,
    /// Routes.
    pub routes: Vec<Pathway>,
}

impl Pathways {
    /// The route for a concern, falling back to the next more urgent one that is written.
    ///
    /// Never to a less urgent one: who needs help today must not be told that there is time.
    ///
    /// ```
    /// use belisha::Phase;
    /// use belisha::pathway::{Pathway, Pathways, Step, Urgency};
    ///
    /// let tell = Step::Person { who: "adult-here".into(), text: "Tell a grown-up here".into() };
    /// let pathways = Pathways {
    ///     routes: vec![Pathway {
    ///         id: "uneasy-ks1-soon".into(),
    ///         concern: "someone-makes-me-uneasy".into(),
    ///         phase: Phase::Ks1,
    ///         urgency: Urgency::Soon,
    ///         steps: vec![tell],
    ///     }],
    ///     ..Pathways::default()
    /// };
    /// let route = |urgency| pathways.route(&"someone-makes-me-uneasy".into(), Phase::Ks1, urgency);
    /// assert_eq!(route(Urgency::Later), route(Urgency::Soon));
    /// assert!(route(Urgency::Now).is_none());
    /// ```
    pub fn route(&self, concern: &ConcernId, phase: Phase, urgency: Urgency) -> Option<&Pathway> {
        self.routes
            .iter()
            .filter(|route| &route.concern == concern && route.phase == phase)
            .filter(|route| route.urgency <= urgency)
            .max_by_key(|route| route.urgency)
    }

    /// The steps of a route that a pupil of this year is shown: without services that are not for that age, not for
    /// children, not for that `nation`, or no longer there. People always stay, and one of them is last.
    pub fn steps_for_pupil<'a>(
        &'a self,
        route: &'a Pathway,
        year: Year,
        nation: &'a str,
    ) -> impl Iterator<Item = &'a Step> {
        route.steps.iter().filter(move |step| match step {
            Step::Do { .. } | Step::Person { .. } => true,
            Step::Service { who, .. } => self
                .services
                .get(who)
                .is_some_and(|service| service.is_for_pupil(year) && service.serves(nation)),
        })
    }

    /// The services of every help screen of this year and nation, in the order of their names in files.
    pub fn for_pupil<'a>(
        &'a self,
        year: Year,
        nation: &'a str,
    ) -> impl Iterator<Item = &'a HelpService> {
        self.services.values().filter(move |service| {
            service.always && service.is_for_pupil(year) && service.serves(nation)
        })
    }

    /// The services that are shown and whose facts should have been checked before `today` (`YYYY-MM-DD`).
    pub fn due<'a>(&'a self, today: &'a str) -> impl Iterator<Item = &'a HelpService> {
        self.services
            .values()
            .filter(move |service| service.is_printable() && service.check_by.as_str() < today)
    }
}
