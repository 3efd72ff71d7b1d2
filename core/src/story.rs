//! Plays a story: a pure state machine over its scenes.

use serde::{Deserialize, Serialize};

use crate::lesson::{Choice, Scene, Story};
use crate::{ChoiceId, SceneId};

/// The road a class has taken through a story: the choices made, in order. Small enough to store and to send.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Road(pub Vec<ChoiceId>);

/// A story being played.
///
/// A run is a story and a [`Road`]; the current scene follows from the two, so that a reload or a restart carries on
/// where the class was.
///
/// ```
/// use belisha::lesson::{Choice, Scene, Story};
/// use belisha::{NoSuchChoice, Run};
///
/// # fn scene(id: &str, to: &[(&str, &str)]) -> Scene {
/// #     Scene {
/// #         id: id.into(), title: id.into(), body: vec![], notes: vec![], end: to.is_empty(),
/// #         choices: to.iter().map(|(id, to)| Choice {
/// #             id: (*id).into(), text: (*id).into(), to: (*to).into(), misconception: None,
/// #         }).collect(),
/// #     }
/// # }
/// let story = Story {
///     title: "A gift in the game".into(),
///     scenes: vec![
///         scene("start", &[("tell", "told"), ("keep", "kept")]),
///         scene("told", &[]),
///         scene("kept", &[("tell-now", "told")]),
///     ],
/// };
/// let mut run = Run::start(&story);
/// run.choose(&"keep".into())?;
/// run.choose(&"tell-now".into())?;
/// assert!(run.is_over());
///
/// let later = Run::resume(&story, run.road())?;
/// assert_eq!(later.scene(), run.scene());
/// # Ok::<(), NoSuchChoice>(())
/// ```
#[derive(Clone, Debug)]
pub struct Run<'story> {
    story: &'story Story,
    road: Road,
    scene: Option<&'story Scene>,
}

/// Why a choice cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchChoice {
    /// The scene the class was at.
    pub scene: SceneId,
    /// The choice that is not one of its.
    pub choice: ChoiceId,
}

impl std::fmt::Display for NoSuchChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "scene `{}` has no choice `{}`", self.scene, self.choice)
    }
}

impl std::error::Error for NoSuchChoice {}

impl Story {
    /// The scenes in which the story ends, each with help.
    pub fn endings(&self) -> impl Iterator<Item = &Scene> {
        self.scenes.iter().filter(|scene| scene.end)
    }
}

impl<'story> Run<'story> {
    /// Starts at the first scene.
    pub fn start(story: &'story Story) -> Self {
        Self {
            story,
            road: Road::default(),
            scene: story.scenes.first(),
        }
    }

    /// Takes up a road again.
    ///
    /// # Errors
    ///
    /// The first choice of the road that the story does not have, as after a change of the lesson.
    pub fn resume(story: &'story Story, road: &Road) -> Result<Self, NoSuchChoice> {
        let mut run = Self::start(story);
        for choice in &road.0 {
            run.choose(choice)?;
        }
        Ok(run)
    }

    /// The scene the class is at; `None` only in a story without scenes, or whose choice leads nowhere.
    pub fn scene(&self) -> Option<&'story Scene> {
        self.scene
    }

    /// Goes on with one of the scene's choices.
    ///
    /// # Errors
    ///
    /// When the scene has no such choice; the run stays where it is.
    pub fn choose(&mut self, choice: &ChoiceId) -> Result<(), NoSuchChoice> {
        let Some(chosen) = self.scene.and_then(|scene| own(scene, choice)) else {
            return Err(NoSuchChoice {
                scene: self
                    .scene
                    .map_or_else(|| SceneId::new(""), |scene| scene.id.clone()),
                choice: choice.clone(),
            });
        };
        self.scene = self.story.scene(&chosen.to);
        self.road.0.push(choice.clone());
        Ok(())
    }

    /// Takes the last choice back. At the start nothing happens.
    pub fn rewind(&mut self) {
        if self.road.0.pop().is_some() {
            let before = self.steps().last().map(|(_, choice)| &choice.to);
            self.scene = match before {
                Some(scene) => self.story.scene(scene),
                None => self.story.scenes.first(),
            };
        }
    }

    /// The road so far.
    pub fn road(&self) -> &Road {
        &self.road
    }

    /// Where the class had to decide, and how it did, in order. Scenes with only one way on are left out.
    pub fn decisions(&self) -> impl Iterator<Item = (&'story Scene, &'story Choice)> {
        self.steps().filter(|(scene, _)| scene.choices.len() > 1)
    }

    /// Whether the story has ended.
    pub fn is_over(&self) -> bool {
        self.scene.is_none_or(|scene| scene.end)
    }

    fn steps(&self) -> impl Iterator<Item = (&'story Scene, &'story Choice)> {
        let story = self.story;
        self.road
            .0
            .iter()
            .scan(story.scenes.first(), move |at, taken| {
                let scene = (*at)?;
                let choice = own(scene, taken)?;
                *at = story.scene(&choice.to);
                Some((scene, choice))
            })
    }
}

/// The scene's choice with this id.
fn own<'story>(scene: &'story Scene, choice: &ChoiceId) -> Option<&'story Choice> {
    scene.choices.iter().find(|own| &own.id == choice)
}
