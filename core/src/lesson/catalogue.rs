//! Reads the catalogues: the scheme of work, misconceptions, frameworks, technologies, pathways and words.

use std::collections::{BTreeMap, BTreeSet};

use crate::curriculum::{
    Delivery, Fact, FactKind, FactStatus, Framework, HalfTerm, Misconception, Phase, Planned,
    Requirement, Risk, ServedBy, Statement, Technology, Year,
};
use crate::diagnostic::{Severity, Span};
use crate::lesson::check::{Findings, malformed_id, malformed_value, repeated_id, unknown_format};
use crate::lesson::document::Located;
use crate::lesson::language::{Language, Word, WordKind};
use crate::lesson::record::{self, Record};
use crate::pathway::{
    Audience, Concern, Contact, ContactKind, HelpService, Pathway, Person, Place, ServiceStatus,
    Step, Urgency,
};
use crate::{
    ConcernId, FactId, FrameworkId, MisconceptionId, PathwayId, PersonId, ServiceId, StatementId,
    TechnologyId, UnitId,
};

pub(crate) const CURRICULUM: &str = "curriculum.toml";
pub(crate) const MISCONCEPTIONS: &str = "misconceptions.toml";
pub(crate) const FRAMEWORKS: &str = "frameworks.toml";
pub(crate) const TECHNOLOGIES: &str = "technologies.toml";
pub(crate) const FACTS: &str = "facts.toml";
pub(crate) const REQUIREMENTS: &str = "requirements.toml";
pub(crate) const PATHWAYS: &str = "pathways.toml";
pub(crate) const LANGUAGE: &str = "language.toml";

/// The catalogue files, all of which a curriculum needs.
pub(crate) const FILES: [&str; 8] = [
    CURRICULUM,
    MISCONCEPTIONS,
    FRAMEWORKS,
    TECHNOLOGIES,
    FACTS,
    REQUIREMENTS,
    PATHWAYS,
    LANGUAGE,
];

/// Everything that the catalogues say. A record with a mistake is left out; its id is kept in `broken`.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    pub(crate) plan: Vec<Located<Planned>>,
    pub(crate) misconceptions: BTreeMap<MisconceptionId, Located<Misconception>>,
    pub(crate) frameworks: BTreeMap<FrameworkId, Located<Framework>>,
    pub(crate) statements: BTreeMap<StatementId, Located<Statement>>,
    pub(crate) technologies: BTreeMap<TechnologyId, Located<Technology>>,
    pub(crate) facts: BTreeMap<FactId, Located<Fact>>,
    pub(crate) requirements: Vec<Located<Requirement>>,
    pub(crate) concerns: BTreeMap<ConcernId, Located<Concern>>,
    pub(crate) people: BTreeMap<PersonId, Located<Person>>,
    pub(crate) services: BTreeMap<ServiceId, Located<HelpService>>,
    pub(crate) routes: Vec<Located<Route>>,
    pub(crate) languages: BTreeMap<String, Language>,
    /// Ids of records that were written but could not be used.
    pub(crate) broken: BTreeSet<String>,
    /// The catalogue files that are not there.
    pub(crate) missing: BTreeSet<&'static str>,
}

/// A pathway with the place of each of its steps.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    pub(crate) pathway: Pathway,
    pub(crate) concern: Span,
    pub(crate) steps: Vec<Span>,
}

impl Catalogue {
    pub(crate) fn planned(&self, unit: &str) -> Option<&Located<Planned>> {
        self.plan
            .iter()
            .find(|planned| planned.value.id.as_str() == unit)
    }

    pub(crate) fn read(&mut self, file: &'static str, toml: &str, findings: &mut Findings<'_>) {
        let offset = if toml.starts_with('\u{feff}') { 3 } else { 0 };
        let toml = &toml[offset..];
        let (table, _) = record::table(toml, offset, findings);
        let mut record = Record::new(table.get_ref(), Span::default(), offset);
        unknown_format::check_record(&mut record, findings);
        match file {
            CURRICULUM => self.read_plan(&mut record, findings),
            MISCONCEPTIONS => self.read_misconceptions(&mut record, findings),
            FRAMEWORKS => self.read_frameworks(&mut record, findings),
            TECHNOLOGIES => self.read_technologies(&mut record, findings),
            FACTS => self.read_facts(&mut record, findings),
            REQUIREMENTS => self.read_requirements(&mut record, findings),
            PATHWAYS => self.read_pathways(&mut record, findings),
            _ => return self.read_languages(&mut record, findings),
        }
        record.finish(findings);
    }

    /// Reads the records of one table: `take` gives what it could make of one.
    fn each<T>(
        &mut self,
        outer: &mut Record<'_, '_>,
        table: &'static str,
        needed: &[&'static str],
        findings: &mut Findings<'_>,
        take: impl Fn(&mut Record<'_, '_>, &Located<String>, &mut Findings<'_>) -> Option<T>,
    ) -> Vec<Located<T>> {
        let mut kept: Vec<Located<T>> = Vec::new();
        let mut seen = BTreeSet::new();
        for mut record in outer.records(table, findings) {
            let before = findings.errors();
            let id = record.text("id", findings).unwrap_or(Located {
                value: String::new(),
                span: record.span,
            });
            let taken = take(&mut record, &id, findings);
            // Whoever looks for the record's mistakes is led to its id, not to its whole table.
            record.need(&["id"], findings);
            record.span = id.span;
            record.need(needed, findings);
            record.finish(findings);
            if !id.value.is_empty() && !crate::is_id(&id.value) {
                findings.say(
                    &malformed_id::RULE,
                    id.span,
                    format!("`{}` is not a well-formed id", id.value),
                    "Write small letters, digits and single hyphens, a letter first.",
                );
            }
            if !seen.insert(id.value.clone()) && !id.value.is_empty() {
                findings.say(
                    &repeated_id::RULE,
                    id.span,
                    format!(
                        "the id `{}` is used more than once in `[[{table}]]`",
                        id.value
                    ),
                    "Give each record its own id.",
                );
                continue;
            }
            match taken {
                Some(value) if findings.errors() == before => kept.push(Located {
                    value,
                    span: id.span,
                }),
                _ => {
                    self.broken.insert(id.value);
                }
            }
        }
        kept
    }

    fn read_plan(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let needed = ["title", "year", "half_term", "delivery"];
        self.plan = self.each(outer, "unit", &needed, findings, |record, id, findings| {
            let title = record.text("title", findings);
            let year = year(record, "year", findings);
            let half_term = record.choice("half_term", &HALF_TERMS, findings);
            let delivery = values(record.choices("delivery", &DELIVERIES, findings));
            let except = record.text("except", findings).map(|text| text.value);
            let contact_safety = record.flag("contact_safety", findings);
            Some(Planned {
                id: UnitId::new(&id.value),
                title: title?.value,
                year: year?,
                half_term: half_term?.value,
                delivery,
                except,
                contact_safety,
            })
        });
    }

    fn read_misconceptions(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let needed = [
            "code",
            "risks",
            "phases",
            "statement",
            "explanation",
            "reteach",
            "slide_title",
            "slide",
            "ask",
        ];
        let records = self.each(
            outer,
            "misconception",
            &needed,
            findings,
            |record, id, findings| {
                let code = record.text("code", findings);
                let risks = values(record.choices("risks", &RISKS, findings));
                let phases = values(record.choices("phases", &PHASES, findings));
                let must_cover = record.flag("must_cover", findings);
                let statement = record.text("statement", findings);
                let explanation = record.text("explanation", findings);
                let reteach = record.text("reteach", findings);
                let slide_title = record.text("slide_title", findings);
                let slide = values(record.text_or_texts("slide", findings));
                let ask = record.text("ask", findings);
                Some(Misconception {
                    id: MisconceptionId::new(&id.value),
                    code: code?.value,
                    risks,
                    phases,
                    must_cover,
                    statement: statement?.value,
                    explanation: explanation?.value,
                    reteach: reteach?.value,
                    slide_title: slide_title?.value,
                    slide,
                    ask: ask?.value,
                })
            },
        );
        self.misconceptions = by(records, |misconception| misconception.id.clone());
    }

    fn read_frameworks(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let needed = ["name", "edition", "nation", "status", "check_by", "source"];
        let records = self.each(
            outer,
            "framework",
            &needed,
            findings,
            |record, id, findings| {
                let name = record.text("name", findings);
                let edition = record.text("edition", findings);
                let nation = record.choice("nation", &NATIONS, findings);
                let status = record.text("status", findings);
                let check_by = record.date("check_by", findings);
                let source = record.text("source", findings);
                Some(Framework {
                    id: FrameworkId::new(&id.value),
                    name: name?.value,
                    edition: edition?.value,
                    nation: nation?.value.to_owned(),
                    status: status?.value,
                    check_by: check_by?.value,
                    source: source?.value,
                })
            },
        );
        self.frameworks = by(records, |framework| framework.id.clone());
        let needed = ["framework", "code", "phases", "text"];
        let records = self.each(
            outer,
            "statement",
            &needed,
            findings,
            |record, id, findings| {
                let framework = record.text("framework", findings);
                let code = record.text("code", findings);
                let phases = values(record.choices("phases", &PHASES, findings));
                let text = record.text("text", findings);
                Some(Statement {
                    id: StatementId::new(&id.value),
                    framework: FrameworkId::new(framework?.value),
                    code: code?.value,
                    phases,
                    text: text?.value,
                })
            },
        );
        self.statements = by(records, |statement| statement.id.clone());
    }

    fn read_technologies(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let needed = ["code", "name", "good"];
        let records = self.each(
            outer,
            "technology",
            &needed,
            findings,
            |record, id, findings| {
                let code = record.text("code", findings);
                let name = record.text("name", findings);
                let good = record.text("good", findings);
                Some(Technology {
                    id: TechnologyId::new(&id.value),
                    code: code?.value,
                    name: name?.value,
                    good: good?.value,
                })
            },
        );
        self.technologies = by(records, |technology| technology.id.clone());
    }

    fn read_facts(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let needed = [
            "name",
            "kind",
            "nations",
            "status",
            "children",
            "adults",
            "source",
            "last_checked",
            "check_by",
        ];
        let records = self.each(outer, "fact", &needed, findings, |record, id, findings| {
            let name = record.text("name", findings);
            let kind = record.choice("kind", &FACT_KINDS, findings);
            let nations = record.choices("nations", &NATIONS, findings);
            let status = record.choice("status", &FACT_STATUSES, findings);
            let mut children = BTreeMap::new();
            if let Some(mut by_phase) = record.record("children", findings) {
                for (name, phase) in PHASES {
                    if let Some(text) = by_phase.text(name, findings) {
                        children.insert(phase, text.value);
                    }
                }
                by_phase.finish(findings);
            }
            let adults = record.text("adults", findings);
            let source = record.text("source", findings);
            let last_checked = record.date("last_checked", findings);
            let check_by = record.date("check_by", findings);
            Some(Fact {
                id: FactId::new(&id.value),
                name: name?.value,
                kind: kind?.value,
                nations: values(nations).into_iter().map(str::to_owned).collect(),
                status: status?.value,
                children,
                adults: adults?.value,
                source: source?.value,
                last_checked: last_checked?.value,
                check_by: check_by?.value,
            })
        });
        self.facts = by(records, |fact| fact.id.clone());
    }

    fn read_requirements(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let needed = ["text", "served_by"];
        self.requirements = self.each(
            outer,
            "requirement",
            &needed,
            findings,
            |record, id, findings| {
                let text = record.text("text", findings);
                let served_by = record.choice("served_by", &SERVED_BY, findings);
                Some(Requirement {
                    code: id.value.to_uppercase(),
                    text: text?.value,
                    served_by: served_by?.value,
                })
            },
        );
    }

    fn read_pathways(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let concerns = self.each(
            outer,
            "concern",
            &["text"],
            findings,
            |record, id, findings| {
                Some(Concern {
                    id: ConcernId::new(&id.value),
                    text: record.text("text", findings)?.value,
                })
            },
        );
        self.concerns = by(concerns, |concern| concern.id.clone());
        let needed = ["code", "name", "place"];
        let people = self.each(
            outer,
            "person",
            &needed,
            findings,
            |record, id, findings| {
                let code = record.text("code", findings);
                let name = record.text("name", findings);
                let place = record.choice("place", &PLACES, findings);
                Some(Person {
                    id: PersonId::new(&id.value),
                    code: code?.value,
                    name: name?.value,
                    place: place?.value,
                })
            },
        );
        self.people = by(people, |person| person.id.clone());
        let needed = [
            "name",
            "contacts",
            "audience",
            "years",
            "nations",
            "what_for",
            "not_for",
            "status",
            "last_checked",
            "check_by",
        ];
        let services = self.each(outer, "service", &needed, findings, service);
        self.services = by(services, |service| service.id.clone());
        let needed = ["concern", "phase", "urgency", "steps"];
        self.routes = self.each(outer, "pathway", &needed, findings, route);
    }

    fn read_languages(&mut self, outer: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
        let mut base = words(outer, findings);
        // Whatever is left and is a table speaks of another language.
        let mut others = Vec::new();
        for (key, value) in outer.in_order() {
            let is_locale = super::document::locale(&format!("{}.md", key.value)).is_some();
            if let Some(table) = value.get_ref().as_table()
                && is_locale
            {
                let mut record = Record::new(table, key.span, 0);
                let language = words(&mut record, findings);
                record.finish(findings);
                others.push((key.value, language));
            }
        }
        outer.finish_except(findings, |key| {
            others.iter().any(|(locale, _)| locale == key)
        });
        base.index();
        self.languages
            .insert(super::document::BASE_LOCALE.to_owned(), base);
        for (locale, mut language) in others {
            language.index();
            self.languages.insert(locale, language);
        }
    }
}

fn words(record: &mut Record<'_, '_>, findings: &mut Findings<'_>) -> Language {
    let mut language = Language::default();
    language.helpers = values(record.texts("helpers", findings));
    for (table, kind) in WordKind::TABLES {
        for mut entry in record.records(table, findings) {
            let words = values(entry.text_or_texts("word", findings));
            let instead = values(entry.text_or_texts("instead", findings));
            let why = entry.text("why", findings).map(|why| why.value);
            let years = years(&mut entry, "years", findings);
            let unless = values(entry.text_or_texts("unless", findings));
            entry.need(&["word"], findings);
            entry.finish(findings);
            language.words.push(Word {
                kind,
                words,
                instead,
                why: why.unwrap_or_default(),
                years,
                unless,
            });
        }
    }
    language
}

fn service(
    record: &mut Record<'_, '_>,
    id: &Located<String>,
    findings: &mut Findings<'_>,
) -> Option<HelpService> {
    let name = record.text("name", findings);
    let mut contacts = Vec::new();
    for mut contact in record.records("contacts", findings) {
        let kind = contact.choice("kind", &CONTACT_KINDS, findings);
        let value = contact.text("value", findings);
        contact.need(&["kind", "value"], findings);
        contact.finish(findings);
        if let (Some(kind), Some(value)) = (kind, value) {
            contacts.push(Contact {
                kind: kind.value,
                value: value.value,
            });
        }
    }
    let audience = record.choice("audience", &AUDIENCES, findings);
    let years = years(record, "years", findings);
    let nations = record.choices("nations", &NATIONS, findings);
    let always = record.flag("always", findings);
    let what_for = record.text("what_for", findings);
    let not_for = record.text("not_for", findings);
    let status = record.choice("status", &SERVICE_STATUSES, findings);
    let last_checked = record.date("last_checked", findings);
    let check_by = record.date("check_by", findings);
    Some(HelpService {
        id: ServiceId::new(&id.value),
        name: name?.value,
        contacts,
        audience: audience?.value,
        years: years?,
        nations: nations
            .into_iter()
            .map(|nation| nation.value.to_owned())
            .collect(),
        always,
        what_for: what_for?.value,
        not_for: not_for?.value,
        status: status?.value,
        last_checked: last_checked?.value,
        check_by: check_by?.value,
    })
}

#[derive(Clone, Copy)]
enum StepKind {
    Do,
    Person,
    Service,
}

fn route(
    record: &mut Record<'_, '_>,
    id: &Located<String>,
    findings: &mut Findings<'_>,
) -> Option<Route> {
    let concern = record.text("concern", findings);
    let phase = record.choice("phase", &PHASES, findings);
    let urgency = record.choice("urgency", &URGENCIES, findings);
    let kinds = [
        ("do", StepKind::Do),
        ("person", StepKind::Person),
        ("service", StepKind::Service),
    ];
    let mut steps = Vec::new();
    let mut spans = Vec::new();
    for mut step in record.records("steps", findings) {
        let kind = step.choice("kind", &kinds, findings);
        let text = step.text("text", findings);
        let who = step.text("who", findings);
        step.need(&["kind", "text"], findings);
        if !matches!(
            kind.as_ref().map(|kind| kind.value),
            Some(StepKind::Do) | None
        ) {
            step.need(&["who"], findings);
        }
        step.finish(findings);
        let (Some(kind), Some(text)) = (kind, text) else {
            continue;
        };
        let span = who.as_ref().map_or(kind.span, |who| who.span);
        let text = text.value;
        let made = match (kind.value, who) {
            (StepKind::Do, None) => Step::Do { text },
            (StepKind::Do, Some(who)) => {
                findings.say(
                    &malformed_value::RULE,
                    who.span,
                    "a step of the kind `do` has no `who`",
                    "Leave `who` out, or write `kind = \"person\"`.",
                );
                continue;
            }
            (StepKind::Person, Some(who)) => Step::Person {
                who: PersonId::new(who.value),
                text,
            },
            (StepKind::Service, Some(who)) => Step::Service {
                who: ServiceId::new(who.value),
                text,
            },
            (StepKind::Person | StepKind::Service, None) => continue,
        };
        steps.push(made);
        spans.push(span);
    }
    let concern = concern?;
    Some(Route {
        pathway: Pathway {
            id: PathwayId::new(&id.value),
            concern: ConcernId::new(&concern.value),
            phase: phase?.value,
            urgency: urgency?.value,
            steps,
        },
        concern: concern.span,
        steps: spans,
    })
}

fn values<T>(located: Vec<Located<T>>) -> Vec<T> {
    located.into_iter().map(|located| located.value).collect()
}

fn by<K: Ord, T>(records: Vec<Located<T>>, key: impl Fn(&T) -> K) -> BTreeMap<K, Located<T>> {
    records
        .into_iter()
        .map(|record| (key(&record.value), record))
        .collect()
}

fn year_of(number: i64) -> Option<Year> {
    u8::try_from(number).ok().and_then(Year::new)
}

fn year(
    record: &mut Record<'_, '_>,
    key: &'static str,
    findings: &mut Findings<'_>,
) -> Option<Year> {
    let number = record.integer(key, findings)?;
    let year = year_of(number.value);
    if year.is_none() {
        findings.say(
            &malformed_value::RULE,
            number.span,
            format!("year {} is not one of 1 to 8", number.value),
            "Write a number from 1 to 8.",
        );
    }
    year
}

fn years(
    record: &mut Record<'_, '_>,
    key: &'static str,
    findings: &mut Findings<'_>,
) -> Option<[Year; 2]> {
    let numbers = record.integers(key, findings)?;
    let years = match numbers.value[..] {
        [from, to] if from <= to => year_of(from).zip(year_of(to)),
        _ => None,
    };
    if years.is_none() {
        findings.say(
            &malformed_value::RULE,
            numbers.span,
            format!("`{key}` is not a first and a last year"),
            "Write two numbers from 1 to 8, such as `[3, 8]`.",
        );
    }
    years.map(|(from, to)| [from, to])
}

impl Findings<'_> {
    /// How many errors have been said so far.
    pub(crate) fn errors(&self) -> usize {
        self.count(Severity::Error)
    }
}

const RISKS: [(&str, Risk); 4] = [
    ("content", Risk::Content),
    ("contact", Risk::Contact),
    ("conduct", Risk::Conduct),
    ("commerce", Risk::Commerce),
];

const PHASES: [(&str, Phase); 4] = [
    ("ks1", Phase::Ks1),
    ("lower-ks2", Phase::LowerKs2),
    ("upper-ks2", Phase::UpperKs2),
    ("ks3", Phase::Ks3),
];

const HALF_TERMS: [(&str, HalfTerm); 8] = [
    ("autumn-1", HalfTerm::Autumn1),
    ("autumn-2", HalfTerm::Autumn2),
    ("spring-1", HalfTerm::Spring1),
    ("safer-internet-day", HalfTerm::SaferInternetDay),
    ("spring-2", HalfTerm::Spring2),
    ("summer-1", HalfTerm::Summer1),
    ("summer-2", HalfTerm::Summer2),
    ("flexible", HalfTerm::Flexible),
];

const DELIVERIES: [(&str, Delivery); 5] = [
    ("assembly-ok", Delivery::AssemblyOk),
    ("class-first", Delivery::ClassFirst),
    ("class-only", Delivery::ClassOnly),
    ("dsl-brief", Delivery::DslBrief),
    ("home-note", Delivery::HomeNote),
];

const NATIONS: [(&str, &str); 5] = [
    ("england", "england"),
    ("wales", "wales"),
    ("scotland", "scotland"),
    ("northern-ireland", "northern-ireland"),
    ("uk", "uk"),
];

const FACT_KINDS: [(&str, FactKind); 3] = [
    ("law", FactKind::Law),
    ("age", FactKind::Age),
    ("guidance", FactKind::Guidance),
];

const FACT_STATUSES: [(&str, FactStatus); 3] = [
    ("in-force", FactStatus::InForce),
    ("partly", FactStatus::Partly),
    ("changing", FactStatus::Changing),
];

const SERVED_BY: [(&str, ServedBy); 5] = [
    ("teach", ServedBy::Teach),
    ("lead", ServedBy::Lead),
    ("material", ServedBy::Material),
    ("design", ServedBy::Design),
    ("school", ServedBy::School),
];

const PLACES: [(&str, Place); 3] = [
    ("school", Place::School),
    ("home", Place::Home),
    ("outside", Place::Outside),
];

const AUDIENCES: [(&str, Audience); 3] = [
    ("child", Audience::Child),
    ("adult", Audience::Adult),
    ("staff", Audience::Staff),
];

const CONTACT_KINDS: [(&str, ContactKind); 4] = [
    ("phone", ContactKind::Phone),
    ("text", ContactKind::Text),
    ("web", ContactKind::Web),
    ("email", ContactKind::Email),
];

const SERVICE_STATUSES: [(&str, ServiceStatus); 4] = [
    ("live", ServiceStatus::Live),
    ("check", ServiceStatus::Check),
    ("renamed", ServiceStatus::Renamed),
    ("retired", ServiceStatus::Retired),
];

const URGENCIES: [(&str, Urgency); 3] = [
    ("now", Urgency::Now),
    ("soon", Urgency::Soon),
    ("later", Urgency::Later),
];
