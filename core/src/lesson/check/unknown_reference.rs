//! Says that something refers to what does not exist.

use super::{Findings, Lesson, Rule, Run, Whole};
use crate::ConcernId;
use crate::FactId;
use crate::FrameworkId;
use crate::MisconceptionId;
use crate::PersonId;
use crate::ServiceId;
use crate::StatementId;
use crate::TechnologyId;
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::lesson::catalogue::Catalogue;
use crate::lesson::document::Entry;
use crate::lesson::document::Located;
use crate::lesson::facts::of as of_heading;
use crate::lesson::suggest::did_you_mean;
use crate::pathway::Step;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-reference",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-reference.md"),
    run: Run::Both(check, check_whole),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let front = &lesson.document.front;
    let catalogue = lesson.catalogue;
    let technologies = Known::new(
        "technology",
        catalogue::TECHNOLOGIES,
        catalogue,
        catalogue.technologies.keys().map(TechnologyId::as_str),
    );
    let statements = Known::new(
        "statement",
        catalogue::FRAMEWORKS,
        catalogue,
        catalogue.statements.keys().map(StatementId::as_str),
    );
    let concerns = Known::new(
        "concern",
        catalogue::PATHWAYS,
        catalogue,
        catalogue.concerns.keys().map(ConcernId::as_str),
    );
    let misconceptions = Known::new(
        "misconception",
        catalogue::MISCONCEPTIONS,
        catalogue,
        catalogue.misconceptions.keys().map(MisconceptionId::as_str),
    );
    let facts = Known::new(
        "fact",
        catalogue::FACTS,
        catalogue,
        catalogue.facts.keys().map(FactId::as_str),
    );
    lesson
        .document
        .headings()
        .flat_map(of_heading)
        .for_each(|id| facts.find(&id, findings));
    front
        .technologies
        .iter()
        .for_each(|id| technologies.find(id, findings));
    front
        .frameworks
        .iter()
        .for_each(|id| statements.find(id, findings));
    front
        .pathway
        .iter()
        .for_each(|id| concerns.find(id, findings));
    let scenes = Known::here("scene", lesson.scenes().iter().map(Entry::id));
    for scene in lesson.scenes() {
        for choice in &scene.children {
            choice
                .value("to")
                .into_iter()
                .for_each(|id| scenes.find(id, findings));
            choice
                .value("misconception")
                .into_iter()
                .for_each(|id| misconceptions.find(id, findings));
        }
    }
    let objectives = Known::here(
        "objective",
        front.objectives.iter().map(|(id, _)| id.value.as_str()),
    );
    for question in lesson.questions() {
        question
            .value("objective")
            .into_iter()
            .for_each(|id| objectives.find(id, findings));
        for answer in &question.children {
            answer
                .value("misconception")
                .into_iter()
                .for_each(|id| misconceptions.find(id, findings));
        }
    }
}

fn check_whole(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let catalogue = whole.catalogue;
    let frameworks = Known::new(
        "framework",
        catalogue::FRAMEWORKS,
        catalogue,
        catalogue.frameworks.keys().map(FrameworkId::as_str),
    );
    let mut in_frameworks = findings.within(catalogue::FRAMEWORKS);
    for statement in catalogue.statements.values() {
        let id = Located {
            value: statement.value.framework.to_string(),
            span: statement.span,
        };
        frameworks.find(&id, &mut in_frameworks);
    }
    let concerns = Known::new(
        "concern",
        catalogue::PATHWAYS,
        catalogue,
        catalogue.concerns.keys().map(ConcernId::as_str),
    );
    let people = Known::new(
        "person",
        catalogue::PATHWAYS,
        catalogue,
        catalogue.people.keys().map(PersonId::as_str),
    );
    let services = Known::new(
        "service",
        catalogue::PATHWAYS,
        catalogue,
        catalogue.services.keys().map(ServiceId::as_str),
    );
    let mut in_pathways = findings.within(catalogue::PATHWAYS);
    for route in &catalogue.routes {
        let pathway = &route.value.pathway;
        let id = |text: &str, span| Located {
            value: text.to_owned(),
            span,
        };
        concerns.find(
            &id(pathway.concern.as_str(), route.value.concern),
            &mut in_pathways,
        );
        for (step, span) in pathway.steps.iter().zip(&route.value.steps) {
            match step {
                Step::Person { who, .. } => people.find(&id(who.as_str(), *span), &mut in_pathways),
                Step::Service { who, .. } => {
                    services.find(&id(who.as_str(), *span), &mut in_pathways)
                }
                Step::Do { .. } => {}
            }
        }
    }
}

/// What a reference may name.
struct Known<'a> {
    what: &'static str,
    /// The catalogue it stands in; `None` for what stands in the lesson itself.
    file: Option<&'static str>,
    catalogue: Option<&'a Catalogue>,
    ids: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn new(
        what: &'static str,
        file: &'static str,
        catalogue: &'a Catalogue,
        ids: impl Iterator<Item = &'a str>,
    ) -> Self {
        Self {
            what,
            file: Some(file),
            catalogue: Some(catalogue),
            ids: ids.collect(),
        }
    }

    fn here(what: &'static str, ids: impl Iterator<Item = &'a str>) -> Self {
        Self {
            what,
            file: None,
            catalogue: None,
            ids: ids.collect(),
        }
    }

    fn find(&self, id: &Located<String>, findings: &mut Findings<'_>) {
        if self.ids.contains(id.value.as_str()) {
            return;
        }
        let place = self.file.map_or_else(
            || "in this lesson".to_owned(),
            |file| format!("in `{file}`"),
        );
        if let Some(catalogue) = self.catalogue {
            // A catalogue that is missing has been said to be.
            if self
                .file
                .is_some_and(|file| catalogue.missing.contains(file))
            {
                return;
            }
            if catalogue.broken.contains(&id.value) {
                findings.say(
                    &RULE,
                    id.span,
                    format!(
                        "the {} `{}` has mistakes of its own {place}",
                        self.what, id.value
                    ),
                    "Mend them there first.",
                );
                return;
            }
        }
        findings.say(
            &RULE,
            id.span,
            format!("there is no {} `{}` {place}", self.what, id.value),
            did_you_mean(
                &id.value,
                self.ids.iter().copied(),
                &format!("Name one that stands {place}, or add it there."),
            ),
        );
    }
}
