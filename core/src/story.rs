//! Plays a story: a pure state machine over its scenes.

use serde::{Deserialize, Serialize};

use crate::lesson::{Scene, Story};
use crate::{ChoiceId, SceneId};

/// The road a class has taken through a story: the choices made, in order. Small enough to store and to send.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Road(pub Vec<ChoiceId>);

/// A story being played.
///
/// A run is a story and a [`Road`]; the current scene follows from the two, so that a reload or a restart carries on
/// where the class was.
#[derive(Clone, Debug)]
pub struct Run<'story> {
    story: &'story Story,
    road: Road,
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

impl<'story> Run<'story> {
    /// Starts at the first scene.
    pub fn start(story: &'story Story) -> Self {
        Self {
            story,
            road: Road::default(),
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

    /// The scene the class is at.
    pub fn scene(&self) -> Option<&'story Scene> {
        let mut scene = self.story.scenes.first()?;
        for taken in &self.road.0 {
            let choice = scene.choices.iter().find(|choice| &choice.id == taken)?;
            scene = self.story.scene(&choice.to)?;
        }
        Some(scene)
    }

    /// Goes on with one of the scene's choices.
    ///
    /// # Errors
    ///
    /// When the scene has no such choice; the run stays where it is.
    pub fn choose(&mut self, choice: &ChoiceId) -> Result<(), NoSuchChoice> {
        let scene = self.scene();
        let known = scene.is_some_and(|scene| scene.choices.iter().any(|own| &own.id == choice));
        if !known {
            return Err(NoSuchChoice {
                scene: scene.map_or_else(|| SceneId::new(""), |scene| scene.id.clone()),
                choice: choice.clone(),
            });
        }
        self.road.0.push(choice.clone());
        Ok(())
    }

    /// Takes the last choice back. At the start nothing happens.
    pub fn rewind(&mut self) {
        self.road.0.pop();
    }

    /// The road so far.
    pub fn road(&self) -> &Road {
        &self.road
    }

    /// Whether the story has ended.
    pub fn is_over(&self) -> bool {
        self.scene().is_none_or(|scene| scene.end)
    }
}
