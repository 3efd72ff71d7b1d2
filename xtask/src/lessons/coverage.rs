//! What is taught where, and what is not taught.

use std::collections::BTreeMap;

use belisha::curriculum::{Planned, ServedBy, Topic, Where};
use belisha::lesson::{Status, Unit};
use belisha::{Curriculum, Risk, Year};

/// How many are written and reviewed, then units by risks, frameworks and technologies, then what serves each requirement.
pub(super) fn matrices(curriculum: &Curriculum) -> String {
    let mut lines = written(curriculum);
    let risks: Vec<(String, Topic<'_>)> = Risk::ALL
        .into_iter()
        .map(|risk| (risk.as_str().to_owned(), Topic::Risk(risk)))
        .collect();
    lines.extend(matrix(curriculum, "4Cs", &risks));
    for framework in curriculum.frameworks.values() {
        let of_framework = curriculum
            .statements
            .values()
            .filter(|statement| statement.framework == framework.id);
        let topics: Vec<(String, Topic<'_>)> = of_framework
            .map(|statement| (statement.code.clone(), Topic::Statement(&statement.id)))
            .collect();
        if !topics.is_empty() {
            lines.extend(matrix(curriculum, &framework.name, &topics));
        }
    }
    let technologies: Vec<(String, Topic<'_>)> = curriculum
        .technologies
        .values()
        .map(|one| {
            let name = format!("{} {}", one.code, one.name);
            (name, Topic::Technology(&one.id))
        })
        .collect();
    lines.extend(matrix(curriculum, "Technologies", &technologies));
    let requirements: Vec<(String, Topic<'_>)> = curriculum
        .requirements
        .iter()
        .filter(|one| one.served_by == ServedBy::Teach)
        .map(|one| (one.code.clone(), Topic::Requirement(&one.code)))
        .collect();
    lines.extend(matrix(
        curriculum,
        "Requirements that lessons serve",
        &requirements,
    ));
    lines.join("\n") + "\n"
}

fn written(curriculum: &Curriculum) -> Vec<String> {
    let mut lines = vec!["Year  planned  written  reviewed".to_owned()];
    for year in Year::ALL {
        let planned: Vec<_> = curriculum.of_year(year).collect();
        let written = planned
            .iter()
            .filter_map(|planned| curriculum.units.get(&planned.id));
        let reviewed = written
            .clone()
            .filter(|unit| unit.status == Status::Reviewed);
        lines.push(format!(
            "{:>4} {:>8} {:>8} {:>9}",
            year.number(),
            planned.len(),
            written.count(),
            reviewed.count()
        ));
    }
    lines
}

/// One row a topic: a column for each year with its units in teaching order, a letter for each that teaches it.
fn matrix(curriculum: &Curriculum, title: &str, topics: &[(String, Topic<'_>)]) -> Vec<String> {
    let units: Vec<(&Planned, &Unit)> = curriculum.ready().collect();
    let width = topics.iter().map(|(name, _)| name.chars().count()).max();
    let width = width.unwrap_or_default();
    let years = Year::ALL.map(|year| {
        let count = units.iter().filter(|(unit, _)| unit.year == year).count();
        format!("{:<count$}", format!("Y{}", year.number()))
    });
    let mut lines = vec![
        format!("\n{title}"),
        format!("{:width$}  {}  units", "", years.join(" ")),
    ];
    for (name, topic) in topics {
        let taught = Year::ALL.map(|year| -> String {
            units
                .iter()
                .filter(|(unit, _)| unit.year == year)
                .map(|(_, unit)| if topic.is_in(unit) { 'x' } else { '.' })
                .collect()
        });
        let count = units.iter().filter(|(_, unit)| topic.is_in(unit)).count();
        lines.push(format!("{name:width$}  {}  {count:>5}", taught.join(" ")));
    }
    lines
}

/// What no unit teaches where one should; empty when there is nothing.
pub(super) fn gaps(curriculum: &Curriculum) -> String {
    let mut gaps: BTreeMap<&str, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for gap in curriculum.gaps() {
        let (kind, name) = match gap.topic {
            Topic::Risk(risk) => ("risks", risk.as_str().to_owned()),
            Topic::Statement(id) => ("framework statements", id.to_string()),
            Topic::Technology(id) => ("technologies", id.to_string()),
            Topic::Misconception(id) => ("misconceptions that must be met", id.to_string()),
            Topic::Requirement(code) => ("requirements", code.to_owned()),
            _ => ("other topics", format!("{:?}", gap.topic)),
        };
        let place = match gap.place {
            Where::Year(year) => format!("Year {}", year.number()),
            Where::Phase(phase) => phase.as_str().to_owned(),
            Where::Anywhere => "any year".to_owned(),
        };
        gaps.entry(kind)
            .or_default()
            .entry(place)
            .or_default()
            .push(name);
    }
    let mut lines = Vec::new();
    for (kind, places) in gaps {
        let count: usize = places.values().map(Vec::len).sum();
        lines.push(format!("not taught yet: {kind} ({count})"));
        for (place, names) in places {
            lines.push(format!("  {place}: {}", names.join(", ")));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_curriculum_teaches_no_risk_in_any_year() {
        let text = gaps(&Curriculum::default());
        assert!(text.contains("not taught yet: risks (32)"), "{text}");
        assert!(
            text.contains("  Year 8: content, contact, conduct, commerce"),
            "{text}"
        );
    }

    #[test]
    fn everything_that_is_asked_of_the_lessons_is_taught() {
        let curriculum = crate::lessons::read().unwrap().curriculum;
        assert_eq!(gaps(&curriculum), "");
    }
}
