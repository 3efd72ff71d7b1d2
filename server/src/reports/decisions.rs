//! The roads a class took through a story, for the lead.

use belisha::Unit;
use belisha_api::lead::{DecisionReport, RoadTaken};

use crate::store::Taken;

/// Every scene where the class decided, in the story's order, with each of its choices. What a class took in a scene that
/// the story no longer has has no words any more, and is left out.
pub(super) fn decisions(unit: &Unit, taken: &[Taken]) -> Vec<DecisionReport> {
    unit.story
        .scenes
        .iter()
        .filter_map(|scene| {
            let choices: Vec<RoadTaken> = scene
                .choices
                .iter()
                .map(|choice| RoadTaken {
                    choice: choice.id.clone(),
                    text: choice.text.clone(),
                    times: taken
                        .iter()
                        .filter(|taken| taken.scene == scene.id && taken.choice == choice.id)
                        .map(|taken| taken.n)
                        .sum(),
                })
                .collect();
            let was_here = choices.iter().any(|choice| choice.times > 0);
            was_here.then(|| DecisionReport {
                scene: scene.id.clone(),
                title: scene.title.clone(),
                choices,
            })
        })
        .collect()
}
