//! The demo school: twelve classes, two terms of invented tallies and the roads they took, the same each time.

use belisha::lesson::Key;
use belisha::understanding::{QuestionTally, form_for};
use belisha::{Check, Form, Run, Unit, UnitId, Year};
use belisha_api::pupil::HelpPerson;
use belisha_api::setup::{Nation, School};
use belisha_api::staff::{Class, Role};
use belisha_api::{ClassId, SittingId, StaffId};
use jiff::civil::Date;

use crate::calendar::{
    Clock, LATER_AFTER_DAYS, day_text, days_before, days_between, school_year_start,
};
use crate::error::Result;
use crate::lessons::Lessons;
use crate::secret;
use crate::store::{Account, RoadsRow, SatRow, SchoolId, SchoolRow, Store, Taken, TallyRow};

/// The name of the lead of the demo school. A proper name, so not translated.
pub(crate) const LEAD: &str = "Demo Lead";

/// Name, year and size. One is so small that figures are hidden.
const CLASSES: [(&str, u8, u16); 12] = [
    ("Acorn", 1, 28),
    ("Beech", 2, 30),
    ("Chestnut", 2, 7),
    ("Damson", 3, 31),
    ("Elder", 4, 29),
    ("Fir", 4, 30),
    ("Gorse", 5, 32),
    ("Hazel", 5, 27),
    ("Ivy", 6, 30),
    ("Juniper", 6, 31),
    ("Katsura", 7, 26),
    ("Larch", 8, 25),
];

/// The class that has not had its contact-safety unit: what the lead's page must make plain.
const GAP: &str = "Hazel";

/// Days that the invented history goes back: two terms.
const HISTORY_DAYS: i32 = 168;

/// Of a hundred pupils, how many answer right and how many are not sure, in each check.
const fn of_a_hundred(check: Check) -> (u64, u64) {
    match check {
        Check::Before => (46, 14),
        Check::After => (83, 4),
        Check::Later => (75, 6),
    }
}

/// The demo school and its lead, as they are or made now.
pub(crate) async fn find_or_start(
    store: &Store,
    lessons: &Lessons,
    clock: &Clock,
) -> Result<(SchoolRow, Account)> {
    if let Some(school) = store
        .schools()
        .await?
        .into_iter()
        .find(|school| school.demo)
    {
        let lead = store.lead_of(&school.id).await?;
        return Ok((school, lead));
    }
    let school = SchoolRow {
        id: SchoolId(secret::id()?),
        profile: profile(),
        demo: true,
    };
    let account = |name: &str, role| -> Result<Account> {
        Ok(Account {
            id: StaffId(secret::id()?),
            school: school.id.clone(),
            name: name.to_owned(),
            role,
            passphrase: None,
        })
    };
    let lead = account(LEAD, Role::Lead)?;
    let staff = [lead.clone(), account("Demo Teacher", Role::Teacher)?];
    let classes: Vec<Class> = CLASSES
        .iter()
        .filter_map(|(name, year, size)| {
            Some(Class {
                id: ClassId(format!("{}-{}", school.id, name.to_lowercase())),
                name: (*name).to_owned(),
                year: Year::new(*year)?,
                size: *size,
            })
        })
        .collect();
    let mut taught = Vec::new();
    let mut sat = Vec::new();
    for (index, class) in classes.iter().enumerate() {
        let mut dice = Dice(index as u64);
        history(
            lessons,
            class,
            clock.today(),
            &mut dice,
            &mut taught,
            &mut sat,
        );
    }
    let roads: Vec<RoadsRow> = (0_u64..)
        .zip(&taught)
        .filter_map(|(turn, (class, unit, _))| {
            Some(RoadsRow {
                class: class.clone(),
                unit: unit.clone(),
                // Dice of their own: the figures stay what they were.
                taken: roads(lessons.unit(unit)?, &mut Dice(!turn)),
            })
        })
        .collect();
    store.set_up(&school, &classes, &staff, None).await?;
    store
        .keep_history(&school.id, &taught, &sat, &roads)
        .await?;
    Ok((school, lead))
}

/// What the safeguarding team of the demo school is called. Words of an invented school, not of the program.
fn profile() -> School {
    let person = |role: &str, name: &str, place: &str| HelpPerson {
        role: role.to_owned(),
        name: name.to_owned(),
        place: place.to_owned(),
    };
    School {
        name: "Zebra Crossing School".to_owned(),
        safeguarding: vec![
            person("Safeguarding lead", "Mrs Bell", "the blue door by the hall"),
            person("Deputy safeguarding lead", "Mr Ode", "the library"),
        ],
        nation: Nation::England,
        policy_date: String::new(),
        review_cycle_months: 12,
        ..School::default()
    }
}

/// Invents what a class was taught and how it answered.
fn history(
    lessons: &Lessons,
    class: &Class,
    today: Date,
    dice: &mut Dice,
    taught: &mut Vec<(ClassId, UnitId, String)>,
    sat: &mut Vec<SatRow>,
) {
    let units: Vec<(&Unit, bool)> = lessons
        .curriculum()
        .of_year(class.year)
        .filter_map(|planned| Some((lessons.unit(&planned.id)?, planned.contact_safety)))
        .collect();
    let count = i32::try_from(units.len()).unwrap_or(i32::MAX).max(1);
    // All of it in this school year: what is older is not on the lead's overview.
    let start = school_year_start(today);
    let since_start = days_between(start, today);
    let span = HISTORY_DAYS.min(since_start);
    for (turn, (unit, contact)) in (0_i32..).zip(units) {
        if contact && class.name == GAP {
            continue;
        }
        let mut ago = (span * (count - turn) / count - 5).max(0);
        if contact {
            ago = ago.min((since_start - 40).max(2));
        }
        let day = school_day(days_before(today, ago)).max(start);
        taught.push((class.id.clone(), unit.id.clone(), day_text(day)));
        let first = if dice.below(2) == 0 { Form::A } else { Form::B };
        let mut had = Vec::new();
        let later = school_day(days_before(day, -(LATER_AFTER_DAYS + 3)));
        for (check, day) in [
            (Check::Before, day),
            (Check::After, day),
            (Check::Later, later),
        ] {
            if day > today {
                continue;
            }
            let form = form_for(check, &had, first);
            let id = format!("{:04}-{}-{}", had.len(), class.id, unit.id);
            had.push((check, form));
            sat.push(SatRow {
                id: SittingId(id),
                class: class.id.clone(),
                unit: unit.id.clone(),
                form,
                check,
                day: day_text(day),
                tallies: tallies(unit, form, check, class.size, dice),
            });
        }
    }
}

/// The day, or the Friday before it.
fn school_day(day: Date) -> Date {
    match day.weekday() {
        jiff::civil::Weekday::Saturday => days_before(day, 1),
        jiff::civil::Weekday::Sunday => days_before(day, 2),
        _ => day,
    }
}

fn tallies(unit: &Unit, form: Form, check: Check, size: u16, dice: &mut Dice) -> Vec<TallyRow> {
    let (right, not_sure) = of_a_hundred(check);
    // One objective a class finds harder than the rest, so that there is something to revisit.
    let hard = dice.below(unit.objectives.len().max(1) as u64);
    let present = u64::from(size) - dice.below(3).min(u64::from(size) - 1);
    let mut rows = Vec::new();
    for question in unit.quiz.form(form) {
        let is_hard = unit
            .objectives
            .iter()
            .position(|objective| objective.id == question.objective)
            .is_some_and(|index| index as u64 == hard);
        let right = (right + dice.below(12)).saturating_sub(if is_hard { 30 } else { 6 });
        let mut tally = QuestionTally::empty(question);
        for _ in 0..present {
            tally.answered += 1;
            let throw = dice.below(100);
            if throw < right {
                tally.correct += 1;
                for (id, n) in &mut tally.answers {
                    let key = question.answer(id).map(|answer| &answer.key);
                    *n += u32::from(key == Some(&Key::Correct));
                }
            } else if throw < right + not_sure {
                tally.not_sure += 1;
            } else {
                let wrong: Vec<usize> = question
                    .answers
                    .iter()
                    .enumerate()
                    .filter(|(_, answer)| answer.key != Key::Correct)
                    .map(|(index, _)| index)
                    .collect();
                // The first wrong answer is the one that most children fall for.
                let pick = if dice.below(10) < 7 {
                    wrong.first()
                } else {
                    wrong.last()
                };
                if let Some((_, n)) = pick.and_then(|index| tally.answers.get_mut(*index)) {
                    *n += 1;
                }
            }
        }
        rows.extend(tally.rows().map(|(counted, n)| TallyRow {
            question: question.id.clone(),
            counted,
            n,
        }));
    }
    rows
}

/// Invents the roads that a class took: once to an end, and as often again as there was time to try another.
fn roads(unit: &Unit, dice: &mut Dice) -> Vec<Taken> {
    let mut taken: Vec<Taken> = Vec::new();
    for _ in 0..=dice.below(3) {
        let mut run = Run::start(&unit.story);
        // A road may lead in a circle; no class has the time.
        for _ in 0..unit.story.scenes.len() {
            let Some(scene) = run.scene() else { break };
            let pick = dice.below(scene.choices.len() as u64);
            let Some(choice) = usize::try_from(pick)
                .ok()
                .and_then(|pick| scene.choices.get(pick))
            else {
                break;
            };
            if run.choose(&choice.id).is_err() {
                break;
            }
        }
        for (scene, choice) in run.decisions() {
            match taken
                .iter_mut()
                .find(|taken| taken.scene == scene.id && taken.choice == choice.id)
            {
                Some(taken) => taken.n += 1,
                None => taken.push(Taken {
                    scene: scene.id.clone(),
                    choice: choice.id.clone(),
                    n: 1,
                }),
            }
        }
    }
    taken
}

/// SplitMix64: numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    /// A number from 0 to one below `sides`.
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides.max(1)
    }
}
