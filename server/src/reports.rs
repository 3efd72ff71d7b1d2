//! What tallies say, put together for the screens: a check on the board, a class today, the lead's views and their CSV.
//!
//! Everything shown is made from [`QuestionFigures`], where small numbers are hidden once. CSV is made from the structs
//! that the screens get, so that the two agree to the digit.

mod decisions;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use belisha::lesson::{Answer, BoardQuestion, Form, Key, Question};
use belisha::understanding::{
    Level, ObjectiveFigures, QuestionFigures, QuestionTally, Share, Shown, Standing, change,
    figures, level_of_unit, misconceptions_in_order, objective_figures, share_of, tally,
    what_to_revisit,
};
use belisha::{Check, Chosen, HalfTerm, MisconceptionId, QuestionId, Unit, UnitId, Year};
use belisha_api::ClassId;
use belisha_api::lead::{
    AnswerWords, Cell, ObjectiveReport, Overview, QuestionReport, UnitReport, YearMisconceptions,
};
use belisha_api::staff::{
    CheckView, Class, ClassToday, HeldMisconception, LiveCheck, LiveLessonSummary, Revisit,
    SchemeUnit,
};
use jiff::civil::Date;

use crate::calendar::{
    LATER_AFTER_DAYS, LATER_UNTIL_DAYS, day, day_text, days_between, half_term, school_year_start,
    school_year_words,
};
use crate::lessons::Lessons;
use crate::store::{SatRow, Taken};

/// Units offered to revisit at once.
const REVISIT: usize = 3;

/// The raw counts of one question, from what seats chose and hands were raised for.
pub(crate) fn tally_of(question: &Question, chosen: &[(QuestionId, Chosen, u32)]) -> QuestionTally {
    tally(
        question,
        chosen
            .iter()
            .filter(|(id, _, _)| id == &question.id)
            .flat_map(|(_, chosen, n)| std::iter::repeat_n(chosen, *n as usize)),
    )
}

/// One sitting, with the figures that may be shown of it.
#[derive(Debug)]
struct Sat<'unit> {
    check: Check,
    form: Form,
    day: String,
    questions: Vec<(&'unit Question, QuestionFigures)>,
}

impl<'unit> Sat<'unit> {
    fn of(unit: &'unit Unit, row: &SatRow) -> Self {
        Self {
            check: row.check,
            form: row.form,
            day: row.day.clone(),
            questions: unit
                .quiz
                .form(row.form)
                .map(|question| {
                    let rows = row
                        .tallies
                        .iter()
                        .filter(|tally| tally.question == question.id)
                        .map(|tally| (tally.counted.clone(), tally.n));
                    let tally = QuestionTally::from_rows(question, rows);
                    (question, figures(question, &tally))
                })
                .collect(),
        }
    }

    fn objectives(&self, unit: &Unit) -> Vec<ObjectiveFigures> {
        unit.objectives
            .iter()
            .map(|objective| {
                let own: Vec<&QuestionFigures> = self
                    .questions
                    .iter()
                    .filter(|(question, _)| question.objective == objective.id)
                    .map(|(_, figures)| figures)
                    .collect();
                objective_figures(&objective.id, &own)
            })
            .collect()
    }

    fn share(&self) -> Option<Share> {
        let all: Vec<&QuestionFigures> =
            self.questions.iter().map(|(_, figures)| figures).collect();
        share_of(&all)
    }

    fn held(&self) -> impl Iterator<Item = (&'unit Question, &QuestionFigures)> {
        self.questions
            .iter()
            .map(|(question, figures)| (*question, figures))
    }
}

/// Of several sittings of one check the newest counts. In the order of the checks.
fn newest(sat: Vec<Sat<'_>>) -> BTreeMap<Check, Sat<'_>> {
    sat.into_iter().map(|sat| (sat.check, sat)).collect()
}

/// The sitting that was last, by its day; on one day the later check.
fn last<'sat, 'unit>(sat: &'sat BTreeMap<Check, Sat<'unit>>) -> Option<&'sat Sat<'unit>> {
    sat.values().max_by_key(|sat| (sat.day.clone(), sat.check))
}

fn words_of(
    lessons: &Lessons,
    held: Vec<belisha::understanding::MisconceptionFigures>,
) -> Vec<HeldMisconception> {
    held.into_iter()
        // It may be that nobody holds it; then it is not said that somebody does.
        .filter(|figures| figures.held.least > 0)
        .filter_map(|figures| {
            let misconception = lessons
                .curriculum()
                .misconceptions
                .get(&figures.misconception)?
                .clone();
            Some(HeldMisconception {
                figures,
                misconception,
            })
        })
        .collect()
}

/// How the check on the board goes. `chosen` is what seats and hands say so far, `before` what the class has sat of this
/// unit in earlier lessons.
pub(crate) fn check_view(
    lessons: &Lessons,
    unit: &Unit,
    check: LiveCheck,
    seats: usize,
    chosen: Vec<(Option<u8>, QuestionId, Chosen, u32)>,
    compared: Option<&SatRow>,
) -> CheckView {
    let questions: Vec<&Question> = unit.quiz.form(check.form).collect();
    let mut by_place: HashMap<u8, usize> = HashMap::new();
    let mut answered: HashMap<&QuestionId, u32> = HashMap::new();
    for (place, question, _, n) in &chosen {
        if let Some(place) = place {
            *by_place.entry(*place).or_default() += 1;
        }
        *answered.entry(question).or_default() += n;
    }
    let done = by_place.values().filter(|n| **n >= questions.len()).count();
    let mut view = CheckView {
        seats: u32::try_from(seats).unwrap_or(u32::MAX),
        answered: questions
            .iter()
            .map(|question| {
                (
                    question.id.clone(),
                    answered.get(&question.id).copied().unwrap_or(0),
                )
            })
            .collect(),
        done: u32::try_from(done).unwrap_or(u32::MAX),
        figures: Vec::new(),
        objectives: Vec::new(),
        change: Vec::new(),
        misconceptions: Vec::new(),
        check,
    };
    if view.check.revealed.is_none() {
        return view;
    }
    let chosen: Vec<(QuestionId, Chosen, u32)> = chosen
        .into_iter()
        .map(|(_, question, chosen, n)| (question, chosen, n))
        .collect();
    let sat = Sat {
        check: view.check.check,
        form: view.check.form,
        day: String::new(),
        questions: questions
            .into_iter()
            .map(|question| (question, figures(question, &tally_of(question, &chosen))))
            .collect(),
    };
    view.objectives = sat.objectives(unit);
    if let Some(row) = compared {
        let earlier = Sat::of(unit, row).objectives(unit);
        view.change = earlier
            .iter()
            .zip(&view.objectives)
            .filter_map(|(from, to)| Some((to.objective.clone(), change(from, to)?)))
            .collect();
    }
    view.misconceptions = words_of(lessons, misconceptions_in_order(sat.held()));
    view.figures = sat
        .questions
        .into_iter()
        .map(|(_, figures)| figures)
        .collect();
    view
}

/// The check that another is compared with: after with before, later with after.
pub(crate) const fn compared_with(check: Check) -> Option<Check> {
    match check {
        Check::Before => None,
        Check::After => Some(Check::Before),
        Check::Later => Some(Check::After),
    }
}

/// What is known of a class.
#[derive(Debug)]
pub(crate) struct Records {
    /// The checks sat, oldest first.
    pub(crate) sat: Vec<SatRow>,
    /// What was taught when, oldest first.
    pub(crate) taught: Vec<(ClassId, UnitId, String)>,
}

impl Records {
    fn of<'unit>(&self, class: &ClassId, unit: &'unit Unit) -> BTreeMap<Check, Sat<'unit>> {
        newest(
            self.sat
                .iter()
                .filter(|row| &row.class == class && row.unit == unit.id)
                .map(|row| Sat::of(unit, row))
                .collect(),
        )
    }

    /// What has been since a day, `YYYY-MM-DD`.
    fn since(&self, from: &str) -> Self {
        let is_since = |day: &str| day >= from;
        Self {
            sat: self
                .sat
                .iter()
                .filter(|row| is_since(&row.day))
                .cloned()
                .collect(),
            taught: self
                .taught
                .iter()
                .filter(|(_, _, day)| is_since(day))
                .cloned()
                .collect(),
        }
    }

    /// The day a class was last taught a unit or checked on it.
    fn last_day(&self, class: &ClassId, unit: &UnitId) -> Option<&str> {
        self.sat
            .iter()
            .filter(|row| &row.class == class && &row.unit == unit)
            .map(|row| row.day.as_str())
            .chain(self.taught(class, unit))
            .max()
    }

    /// The checks of a class and unit, by the school year that they were sat in.
    fn by_school_year<'unit>(
        &self,
        class: &ClassId,
        unit: &'unit Unit,
    ) -> BTreeMap<Date, BTreeMap<Check, Sat<'unit>>> {
        let mut years: BTreeMap<Date, Vec<Sat<'unit>>> = BTreeMap::new();
        for row in &self.sat {
            if &row.class == class
                && row.unit == unit.id
                && let Some(sat_on) = day(&row.day)
            {
                years
                    .entry(school_year_start(sat_on))
                    .or_default()
                    .push(Sat::of(unit, row));
            }
        }
        years
            .into_iter()
            .map(|(start, sat)| (start, newest(sat)))
            .collect()
    }

    /// The day a class was last taught a unit.
    fn taught(&self, class: &ClassId, unit: &UnitId) -> Option<&str> {
        self.taught
            .iter()
            .rev()
            .find(|(own_class, own_unit, _)| own_class == class && own_unit == unit)
            .map(|(_, _, day)| day.as_str())
    }
}

/// What a class most needs, and where it is.
pub(crate) fn class_today(
    lessons: &Lessons,
    class: Class,
    records: &Records,
    open: Vec<LiveLessonSummary>,
    today: Date,
) -> ClassToday {
    let mut taught: Vec<(UnitId, String)> = Vec::new();
    for (_, unit, day) in records.taught.iter().rev() {
        if !taught.iter().any(|(own, _)| own == unit) {
            taught.push((unit.clone(), day.clone()));
        }
    }
    let mut standings = Vec::new();
    let mut had_last: BTreeMap<UnitId, Form> = BTreeMap::new();
    let mut later_due = Vec::new();
    for (id, taught_on) in &taught {
        let (Some(unit), Some(taught_on)) = (lessons.unit(id), day(taught_on)) else {
            continue;
        };
        let sat = records.of(&class.id, unit);
        let days = days_between(taught_on, today);
        let later_sat = sat
            .get(&Check::Later)
            .and_then(|sat| day(&sat.day))
            .is_some_and(|later| later >= taught_on);
        if (LATER_AFTER_DAYS..LATER_UNTIL_DAYS).contains(&days) && !later_sat {
            later_due.push(id.clone());
        }
        if let Some(last) = last(&sat) {
            had_last.insert(id.clone(), last.form);
            standings.extend(last.objectives(unit).into_iter().map(|figures| Standing {
                unit: id.clone(),
                objective: figures.objective,
                level: figures.level,
                days: u32::try_from(days).unwrap_or(0),
            }));
        }
    }
    let revisit = what_to_revisit(&standings, REVISIT)
        .into_iter()
        .filter_map(|standing| {
            let unit = lessons.unit(&standing.unit)?;
            let objective = unit
                .objectives
                .iter()
                .find(|objective| objective.id == standing.objective)?;
            let other = had_last.get(&unit.id)?.other();
            let ask = unit
                .quiz
                .form(other)
                .find(|question| question.objective == objective.id);
            Some(Revisit {
                ask: ask.map(BoardQuestion::from),
                unit: unit.id.clone(),
                title: unit.title.clone(),
                objective: objective.id.clone(),
                text: objective.text.clone(),
                level: standing.level,
            })
        })
        .collect();
    ClassToday {
        half_term: half_term(today),
        suggested: suggested(lessons, class.year, &taught, today),
        open,
        revisit,
        taught,
        later_due,
        class,
    }
}

/// The unit to teach now: this half term's first that has not been taught this school year, then what was missed before,
/// then what may be taught any time, then what comes next.
fn suggested(
    lessons: &Lessons,
    year: Year,
    taught: &[(UnitId, String)],
    today: Date,
) -> Option<UnitId> {
    let now = half_term(today);
    let from = day_text(school_year_start(today));
    let mut waiting: Vec<(u8, usize, &UnitId)> = lessons
        .curriculum()
        .of_year(year)
        .enumerate()
        .filter(|(_, planned)| lessons.unit(&planned.id).is_some())
        .filter(|(_, planned)| {
            !taught
                .iter()
                .any(|(unit, day)| unit == &planned.id && *day >= from)
        })
        .map(|(index, planned)| {
            let turn = if planned.half_term == now {
                0
            } else if planned.half_term == HalfTerm::Flexible {
                2
            } else if planned.half_term < now {
                1
            } else {
                3
            };
            (turn, index, &planned.id)
        })
        .collect();
    waiting.sort_unstable();
    waiting.first().map(|(_, _, id)| (*id).clone())
}

/// Every class by every unit.
pub(crate) fn overview(
    lessons: &Lessons,
    classes: Vec<Class>,
    records: &Records,
    today: Date,
) -> Overview {
    let units = lessons.scheme().units;
    let this_year = records.since(&day_text(school_year_start(today)));
    let mut cells = Vec::new();
    for class in &classes {
        for scheme in &units {
            let taught = this_year.taught(&class.id, &scheme.id).map(str::to_owned);
            let unit = lessons.unit(&scheme.id);
            let sat = unit.map(|unit| (unit, this_year.of(&class.id, unit)));
            let is_sat = sat.as_ref().is_some_and(|(_, sat)| !sat.is_empty());
            let earlier = if taught.is_none() && !is_sat {
                let Some(day) = records.last_day(&class.id, &scheme.id) else {
                    continue;
                };
                Some(day.to_owned())
            } else {
                None
            };
            let (level, shares) = sat.map_or((Level::TooFew, Vec::new()), |(unit, sat)| {
                (
                    last(&sat).map_or(Level::TooFew, |last| level_of_unit(&last.objectives(unit))),
                    sat.values().map(|sat| (sat.check, sat.share())).collect(),
                )
            });
            cells.push(Cell {
                class: class.id.clone(),
                unit: scheme.id.clone(),
                taught,
                earlier,
                level,
                shares,
            });
        }
    }
    let contact_gaps = contact_gaps(&classes, &units, &this_year);
    Overview {
        classes,
        units,
        cells,
        contact_gaps,
        policy_overdue: None,
    }
}

/// Years where a class has not had the contact-safety unit of its year this school year.
fn contact_gaps(classes: &[Class], units: &[SchemeUnit], this_year: &Records) -> Vec<Year> {
    let gaps: BTreeSet<Year> = classes
        .iter()
        .filter(|class| {
            let mut own = units
                .iter()
                .filter(|unit| unit.contact_safety && unit.year == class.year)
                .peekable();
            own.peek().is_some() && !own.any(|unit| this_year.taught(&class.id, &unit.id).is_some())
        })
        .map(|class| class.year)
        .collect();
    gaps.into_iter().collect()
}

/// One class and one unit in full. `None` when the plan has no such unit.
pub(crate) fn unit_report(
    lessons: &Lessons,
    class: Class,
    unit: &UnitId,
    records: &Records,
    roads: &[Taken],
) -> Option<UnitReport> {
    let scheme = lessons
        .scheme()
        .units
        .into_iter()
        .find(|scheme| &scheme.id == unit)?;
    let mut report = UnitReport {
        taught: records.taught(&class.id, unit).map(str::to_owned),
        unit: scheme,
        school_year: None,
        objectives: Vec::new(),
        misconceptions: Vec::new(),
        questions: Vec::new(),
        decisions: Vec::new(),
        class,
    };
    let Some(unit) = lessons.unit(unit) else {
        return Some(report);
    };
    report.decisions = decisions::decisions(unit, roads);
    // The children of an earlier school year were others: nothing is compared or added up across years.
    let mut years = records.by_school_year(&report.class.id, unit);
    let Some((start, sat)) = years.pop_last() else {
        return Some(report);
    };
    report.school_year = Some(school_year_words(start));
    let figures: Vec<(Check, Vec<ObjectiveFigures>)> = sat
        .values()
        .map(|sat| (sat.check, sat.objectives(unit)))
        .collect();
    for (index, objective) in unit.objectives.iter().enumerate() {
        let of = |wanted: Check| {
            figures
                .iter()
                .find(|(check, _)| *check == wanted)
                .and_then(|(_, all)| all.get(index))
        };
        let between = |from, to| change(of(from)?, of(to)?);
        report.objectives.push(ObjectiveReport {
            id: objective.id.clone(),
            text: objective.text.clone(),
            checks: figures
                .iter()
                .filter_map(|(check, all)| Some((*check, all.get(index)?.clone())))
                .collect(),
            gained: between(Check::Before, Check::After),
            kept: between(Check::After, Check::Later),
        });
    }
    if let Some(last) = last(&sat) {
        report.misconceptions = words_of(lessons, misconceptions_in_order(last.held()));
    }
    let all = std::iter::once((start, sat)).chain(years.into_iter().rev());
    for (school_year, sat) in all.flat_map(|(start, sat)| {
        let words = school_year_words(start);
        sat.into_values().map(move |sat| (words.clone(), sat))
    }) {
        for (question, figures) in sat.questions {
            report.questions.push(QuestionReport {
                check: sat.check,
                form: sat.form,
                day: sat.day.clone(),
                school_year: school_year.clone(),
                question: question.id.clone(),
                stem: question.stem.clone(),
                objective: question.objective.clone(),
                answers: question
                    .answers
                    .iter()
                    .map(|answer| AnswerWords {
                        id: answer.id.clone(),
                        text: answer.text.clone(),
                        correct: answer.key == Key::Correct,
                        misconception: misconception(answer).cloned(),
                        believes: misconception(answer)
                            .and_then(|id| lessons.curriculum().misconceptions.get(id))
                            .map(|misconception| misconception.statement.clone()),
                    })
                    .collect(),
                figures,
            });
        }
    }
    Some(report)
}

/// What a wrong answer reveals.
fn misconception(answer: &Answer) -> Option<&MisconceptionId> {
    match &answer.key {
        Key::Correct => None,
        Key::Misconception(id) => Some(id),
    }
}

/// The misconceptions most held, year by year, from each class's newest check of each unit.
pub(crate) fn misconceptions(
    lessons: &Lessons,
    classes: &[Class],
    records: &Records,
) -> Vec<YearMisconceptions> {
    Year::ALL
        .into_iter()
        .filter_map(|year| {
            let sat: Vec<BTreeMap<Check, Sat<'_>>> = classes
                .iter()
                .filter(|class| class.year == year)
                .flat_map(|class| {
                    lessons
                        .curriculum()
                        .units
                        .keys()
                        .filter_map(|id| lessons.unit(id))
                        .map(|unit| records.of(&class.id, unit))
                })
                .collect();
            let held = words_of(
                lessons,
                misconceptions_in_order(sat.iter().filter_map(last).flat_map(Sat::held)),
            );
            (!held.is_empty()).then_some(YearMisconceptions { year, held })
        })
        .collect()
}

/// The overview as CSV: one line for each class, unit and check.
pub(crate) fn overview_csv(overview: &Overview) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "class",
        "year",
        "unit",
        "title",
        "taught",
        "level",
        "check",
        "percent",
        "percent_low",
        "percent_high",
        "earlier",
    ])?;
    for cell in &overview.cells {
        let class = overview.classes.iter().find(|class| class.id == cell.class);
        let unit = overview.units.iter().find(|unit| unit.id == cell.unit);
        let mut line = |check: &str, share: Option<Share>| {
            let share = share_words(share);
            out.write_record([
                safe(class.map_or("", |class| &class.name)).as_str(),
                &class.map_or_else(String::new, |class| class.year.number().to_string()),
                cell.unit.as_str(),
                &safe(unit.map_or("", |unit| &unit.title)),
                cell.taught.as_deref().unwrap_or(""),
                // Nothing has been seen this school year.
                if cell.earlier.is_some() {
                    ""
                } else {
                    level_word(cell.level)
                },
                check,
                &share[0],
                &share[1],
                &share[2],
                cell.earlier.as_deref().unwrap_or(""),
            ])
        };
        if cell.shares.is_empty() {
            line("", None)?;
        }
        for (check, share) in &cell.shares {
            line(check.as_str(), *share)?;
        }
    }
    finished(out)
}

/// One report as CSV: one line for each check, question and what is counted; then, with `story` for a check, one for each
/// scene where the class decided and each choice, whose number is how often the class went that way.
pub(crate) fn report_csv(report: &UnitReport) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "class",
        "year",
        "unit",
        "check",
        "form",
        "day",
        "school_year",
        "objective",
        "question",
        "stem",
        "counted",
        "answer",
        "correct",
        "misconception",
        "least",
        "most",
        "answered",
    ])?;
    for question in &report.questions {
        let figures = &question.figures;
        let answered = figures.answered.map(|n| n.to_string()).unwrap_or_default();
        let mut line = |counted: &str, words: Option<&AnswerWords>, shown: Shown| {
            // With too few answers the figures say nothing, and neither does the line.
            let (least, most) = if figures.answered.is_some() {
                (shown.least.to_string(), shown.most.to_string())
            } else {
                (String::new(), String::new())
            };
            out.write_record([
                safe(&report.class.name).as_str(),
                &report.class.year.number().to_string(),
                report.unit.id.as_str(),
                question.check.as_str(),
                question.form.as_str(),
                &question.day,
                &question.school_year,
                question.objective.as_str(),
                question.question.as_str(),
                &safe(&question.stem),
                counted,
                &safe(words.map_or("", |words| &words.text)),
                words.map_or("", |words| if words.correct { "yes" } else { "no" }),
                words
                    .and_then(|words| words.misconception.as_ref())
                    .map_or("", |id| id.as_str()),
                &least,
                &most,
                &answered,
            ])
        };
        line("correct", None, figures.correct)?;
        line("not-sure", None, figures.not_sure)?;
        for (id, shown) in &figures.answers {
            let words = question.answers.iter().find(|words| &words.id == id);
            line(id.as_str(), words, *shown)?;
        }
    }
    for decision in &report.decisions {
        let all: u32 = decision.choices.iter().map(|choice| choice.times).sum();
        for choice in &decision.choices {
            let times = choice.times.to_string();
            out.write_record([
                safe(&report.class.name).as_str(),
                &report.class.year.number().to_string(),
                report.unit.id.as_str(),
                "story",
                "",
                "",
                "",
                "",
                decision.scene.as_str(),
                &safe(&decision.title),
                choice.choice.as_str(),
                &safe(&choice.text),
                "",
                "",
                &times,
                &times,
                &all.to_string(),
            ])?;
        }
    }
    finished(out)
}

fn finished(out: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    out.into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// The word that JSON has for a level.
const fn level_word(level: Level) -> &'static str {
    match level {
        Level::TooFew => "too-few",
        Level::Revisit => "revisit",
        Level::Growing => "growing",
        Level::Secure => "secure",
    }
}

/// The digits that the screen shows; nothing where too few answered.
fn share_words(share: Option<Share>) -> [String; 3] {
    share.map_or_else(Default::default, |share| {
        let percents = share.percents();
        [percents.about, percents.low, percents.high].map(|number| number.to_string())
    })
}

/// Text that no spreadsheet takes for a formula.
fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for text in ["=1+1", "+44", "-2", "@SUM(A1)"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        assert_eq!(safe("Oak = best"), "Oak = best");
    }
}
