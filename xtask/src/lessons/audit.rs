//! What a reader of the whole scheme would count: sizes, reading, answers, and who harms and who helps.

use std::collections::BTreeMap;

use belisha::lesson::{CastAge, CastGender, CastRole, Checked, Key, Question, Unit, UnitReading};
use belisha::{Block, Year};

/// The whole audit as text.
pub(super) fn of(checked: &Checked) -> String {
    let units: Vec<&Unit> = checked.curriculum.units.values().collect();
    let mut lines = sizes(&units);
    lines.extend(readings(checked));
    lines.extend(answers(&units));
    lines.extend(cast(&units));
    lines.join("\n") + "\n"
}

fn sizes(units: &[&Unit]) -> Vec<String> {
    let mut lines = vec!["Year  units  slides  scenes  questions  cards  pictures".to_owned()];
    let row = |name: &str, units: &[&&Unit]| {
        let sum = |count: fn(&Unit) -> usize| units.iter().map(|unit| count(unit)).sum::<usize>();
        format!(
            "{name:>4} {:>6} {:>7} {:>7} {:>10} {:>6} {:>9}",
            units.len(),
            sum(|unit| unit.slides.len()),
            sum(|unit| unit.story.scenes.len()),
            sum(|unit| unit.quiz.questions.len()),
            sum(|unit| unit.revisit.len()),
            sum(pictures),
        )
    };
    for year in Year::ALL {
        let own: Vec<&&Unit> = units.iter().filter(|unit| unit.year == year).collect();
        lines.push(row(&year.number().to_string(), &own));
    }
    lines.push(row("all", &units.iter().collect::<Vec<_>>()));
    lines
}

/// The different pictures of a unit.
fn pictures(unit: &Unit) -> usize {
    let slides = unit.slides.iter().flat_map(|slide| &slide.body);
    let scenes = unit.story.scenes.iter().flat_map(|scene| &scene.body);
    let questions = unit.quiz.questions.iter();
    let stems = questions.clone().flat_map(|question| &question.body);
    let blocks = slides
        .chain(scenes)
        .chain(stems)
        .filter_map(|block| match block {
            Block::Picture(picture) => Some(picture),
            _ => None,
        });
    let answers = questions
        .flat_map(|question| &question.answers)
        .filter_map(|answer| answer.picture.as_ref());
    let mut files: Vec<&str> = blocks
        .chain(answers)
        .map(|picture| picture.file.as_str())
        .collect();
    files.sort_unstable();
    files.dedup();
    files.len()
}

fn readings(checked: &Checked) -> Vec<String> {
    let mut lines =
        vec!["\nReading grade: mean and highest of the units, and the limit".to_owned()];
    let mut groups: BTreeMap<(&str, Option<Year>), Vec<&UnitReading>> = BTreeMap::new();
    for one in &checked.readings {
        let is_for_pupils = !matches!(
            one.whose,
            "the words for families" | "the words for teachers"
        );
        let year = is_for_pupils.then_some(one.year);
        let group = groups.entry((one.whose, year)).or_default();
        group.push(one);
    }
    for ((whose, year), ones) in groups {
        let count = u32::try_from(ones.len()).map_or(1.0, f64::from);
        let mean = ones.iter().map(|one| one.grade).sum::<f64>() / count;
        let highest = ones.iter().map(|one| one.grade).fold(f64::MIN, f64::max);
        let limit = ones.first().map_or(0.0, |one| one.limit);
        let words: usize = ones.iter().map(|one| one.words).sum();
        let name = year.map_or_else(
            || whose.to_owned(),
            |year| format!("Year {}, {whose}", year.number()),
        );
        lines.push(format!(
            "{name:36} {mean:>5.1} {highest:>5.1} {limit:>5.1}  {words:>7} words"
        ));
    }
    lines
}

/// How often the right answer can be told by its length or its place.
fn answers(units: &[&Unit]) -> Vec<String> {
    let questions: Vec<&Question> = units.iter().flat_map(|unit| &unit.quiz.questions).collect();
    let mut lines = vec!["\nThe right answer, in questions with one".to_owned()];
    for size in [2, 3] {
        let own: Vec<&&Question> = questions
            .iter()
            .filter(|question| question.answers.len() == size && right(question).is_some())
            .collect();
        if own.is_empty() {
            continue;
        }
        let longest = own.iter().filter(|question| is_longest(question)).count();
        let places: Vec<String> = (0..size)
            .map(|place| {
                let here = own.iter().filter(|question| right(question) == Some(place));
                percent(here.count(), own.len())
            })
            .collect();
        lines.push(format!(
            "of {size}: {} questions; longest in {}; places {}",
            own.len(),
            percent(longest, own.len()),
            places.join(" ")
        ));
    }
    let telling = questions.iter().filter(|question| question.telling).count();
    lines.push(format!("{telling} questions ask about telling someone"));
    lines
}

/// The place of the only right answer.
fn right(question: &Question) -> Option<usize> {
    let mut places = question
        .answers
        .iter()
        .enumerate()
        .filter(|(_, answer)| answer.key == Key::Correct)
        .map(|(place, _)| place);
    let first = places.next();
    first.filter(|_| places.next().is_none())
}

/// Whether the right answer has more letters and signs than any other.
fn is_longest(question: &Question) -> bool {
    let length = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let Some(right) = right(question).and_then(|place| question.answers.get(place)) else {
        return false;
    };
    let others = question.answers.iter().filter(|other| other.id != right.id);
    others
        .map(|other| length(&other.text))
        .all(|other| other < length(&right.text))
}

fn percent(part: usize, whole: usize) -> String {
    format!("{} %", (100 * part + whole / 2) / whole.max(1))
}

/// Who harms, who is harmed, who helps, by gender and by age.
fn cast(units: &[&Unit]) -> Vec<String> {
    const ROLES: [CastRole; 5] = [
        CastRole::Harms,
        CastRole::Harmed,
        CastRole::Helps,
        CastRole::Friend,
        CastRole::Other,
    ];
    let members: Vec<_> = units.iter().flat_map(|unit| unit.cast.values()).collect();
    let mut lines = vec![
        "\nWho is who, counted once a unit".to_owned(),
        format!(
            "{:8} {:>5} {:>5} {:>6} {:>5} {:>7} {:>8} {:>8}   {:>6} {:>5} {:>6} {:>6} {:>8}",
            "",
            "girl",
            "boy",
            "woman",
            "man",
            "animal",
            "machine",
            "unknown",
            "child",
            "teen",
            "adult",
            "older",
            "unknown"
        ),
    ];
    for role in ROLES {
        let own: Vec<_> = members.iter().filter(|one| one.role == role).collect();
        let gender = |gender: CastGender| own.iter().filter(|one| one.gender == gender).count();
        let age = |age: CastAge| own.iter().filter(|one| one.age == age).count();
        lines.push(format!(
            "{:8} {:>5} {:>5} {:>6} {:>5} {:>7} {:>8} {:>8}   {:>6} {:>5} {:>6} {:>6} {:>8}",
            format!("{role:?}").to_lowercase(),
            gender(CastGender::Girl),
            gender(CastGender::Boy),
            gender(CastGender::Woman),
            gender(CastGender::Man),
            gender(CastGender::Animal),
            gender(CastGender::Machine),
            gender(CastGender::Unknown),
            age(CastAge::Child),
            age(CastAge::Teen),
            age(CastAge::Adult),
            age(CastAge::Older),
            age(CastAge::Unknown),
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audit_of_the_lessons_counts_every_year() {
        let text = of(&crate::lessons::read().unwrap());
        assert!(text.contains("Who is who"));
        assert!(
            text.lines()
                .any(|line| line.trim_start().starts_with("all"))
        );
    }
}
