//! Which misconceptions a class holds most.

use std::collections::BTreeMap;

use super::{MisconceptionFigures, QuestionFigures, Shown};
use crate::MisconceptionId;
use crate::lesson::{Key, Question};

/// The misconceptions that these questions can reveal, most held first; those held equally by name.
///
/// Works from figures only, so hidden counts order by the middle of what is shown. Where `held.least` is zero it may be
/// that nobody holds it: name a misconception as held only from there up. Questions that too few answered are left out.
///
/// A question may stand in the list several times, once for each class: the lead's view of a year.
pub fn misconceptions_in_order<'a>(
    questions: impl IntoIterator<Item = (&'a Question, &'a QuestionFigures)>,
) -> Vec<MisconceptionFigures> {
    let mut all: BTreeMap<&MisconceptionId, (Shown, u32)> = BTreeMap::new();
    for (question, figures) in questions {
        let Some(answered) = figures.answered else {
            continue;
        };
        for (misconception, held) in revealed(question, figures, answered) {
            let (sum, of) = all
                .entry(misconception)
                .or_insert((Shown { least: 0, most: 0 }, 0));
            sum.least += held.least;
            sum.most += held.most;
            *of += answered;
        }
    }
    let mut ordered: Vec<MisconceptionFigures> = all
        .into_iter()
        .map(|(id, (held, of))| MisconceptionFigures {
            misconception: id.clone(),
            held,
            of,
        })
        .collect();
    // Stable: names are in order already.
    ordered.sort_by_key(|one| std::cmp::Reverse(one.held.least + one.held.most));
    ordered
}

/// What one question says of each misconception behind its answers.
fn revealed<'a>(
    question: &'a Question,
    figures: &QuestionFigures,
    answered: u32,
) -> BTreeMap<&'a MisconceptionId, Shown> {
    let mut all: BTreeMap<&MisconceptionId, Shown> = BTreeMap::new();
    for answer in &question.answers {
        let Key::Misconception(misconception) = &answer.key else {
            continue;
        };
        let Some((_, shown)) = figures.answers.iter().find(|(id, _)| id == &answer.id) else {
            continue;
        };
        let sum = all
            .entry(misconception)
            .or_insert(Shown { least: 0, most: 0 });
        // Where several may be chosen, a seat may have chosen both answers that reveal it.
        sum.least = if question.many {
            sum.least.max(shown.least)
        } else {
            sum.least + shown.least
        };
        sum.most = (sum.most + shown.most).min(answered);
    }
    all
}
