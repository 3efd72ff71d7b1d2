//! A vote on how the story goes on: when it may be opened, what it comes to, and the roads that are counted.

use std::collections::HashSet;

use belisha::lesson::Scene;
use belisha::understanding::vote_figures;
use belisha::{ChoiceId, SceneId, Unit};
use belisha_api::staff::{LiveVote, VoteView};
use belisha_api::{ProblemCode, VoteId};

use crate::error::{Error, Result};
use crate::secret;
use crate::store::{Effect, LessonRow, Opened, Taken, VoteRow};

/// The most hands for one choice. More hands than children is a question for the screen to ask; this is only a bound.
const MOST_HANDS: u16 = 60;

/// Opens a vote on the choices of `scene`; nothing when it is open already, as when two windows ask at once.
pub(super) fn open(opened: &Opened, unit: &Unit, scene: &SceneId) -> Result<Option<Effect>> {
    let here = opened.story_scene(unit);
    let may_vote = here.is_some_and(|here| &here.id == scene && here.choices.len() > 1);
    // Another screen has gone on in the meantime, or opened a check.
    if !may_vote || opened.current().is_some() {
        return Err(ProblemCode::Conflict.into());
    }
    if matches!(&opened.vote, Some(vote) if vote.open && &vote.scene == scene) {
        return Ok(None);
    }
    Ok(Some(Effect::OpenVote(VoteRow {
        id: VoteId(secret::id()?),
        scene: scene.clone(),
        open: true,
    })))
}

/// Counts hands in the open vote.
pub(super) fn hands(opened: &Opened, unit: &Unit, hands: &[(ChoiceId, u16)]) -> Result<Effect> {
    let (vote, scene) = opened.voting(unit).ok_or(ProblemCode::VoteClosed)?;
    let distinct: HashSet<&ChoiceId> = hands.iter().map(|(choice, _)| choice).collect();
    let known = |(choice, n): &(ChoiceId, u16)| has(scene, choice) && *n <= MOST_HANDS;
    if distinct.len() != hands.len() || !hands.iter().all(known) {
        return Err(Error::Field("hands"));
    }
    Ok(Effect::VoteHands(
        vote.id.clone(),
        hands
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(choice, n)| (choice.clone(), u32::from(*n)))
            .collect(),
    ))
}

/// Stops the vote; nothing when it has stopped already.
pub(super) fn stop(opened: &Opened) -> Result<Option<Effect>> {
    let vote = opened.vote.as_ref().ok_or(ProblemCode::Conflict)?;
    Ok(vote.open.then(|| Effect::StopVote(vote.id.clone())))
}

/// Puts the vote away, when there is one: the class goes elsewhere.
pub(super) fn put_away(opened: &Opened) -> Option<Effect> {
    opened.vote.as_ref().map(|_| Effect::PutVoteAway)
}

/// Counts the way that the class goes from `scene`. Where there is only one way on, nothing was decided.
pub(super) fn take(row: &mut LessonRow, scene: &Scene, choice: &ChoiceId) {
    if scene.choices.len() < 2 {
        return;
    }
    let before = row
        .taken
        .iter_mut()
        .find(|taken| taken.scene == scene.id && &taken.choice == choice);
    match before {
        Some(taken) => taken.n += 1,
        None => row.taken.push(Taken {
            scene: scene.id.clone(),
            choice: choice.clone(),
            n: 1,
        }),
    }
}

/// Whether a scene has a choice.
pub(crate) fn has(scene: &Scene, choice: &ChoiceId) -> bool {
    scene.choices.iter().any(|own| &own.id == choice)
}

/// How the vote on the board goes, from what tablets say and what is counted beside them.
pub(crate) fn vote_view(
    opened: &Opened,
    scene: &Scene,
    vote: LiveVote,
    [tapped, counted]: [Vec<(ChoiceId, u32)>; 2],
) -> VoteView {
    let of = |counts: &[(ChoiceId, u32)], choice: &ChoiceId| {
        let own = counts.iter().filter(|(id, _)| id == choice);
        own.map(|(_, n)| n).sum::<u32>()
    };
    let totals: Vec<(ChoiceId, u32)> = scene
        .choices
        .iter()
        .map(|choice| &choice.id)
        .map(|choice| (choice.clone(), of(&tapped, choice) + of(&counted, choice)))
        .collect();
    let voted = totals.iter().map(|(_, n)| n).sum();
    let seats = u32::try_from(opened.seats.len()).unwrap_or(u32::MAX);
    let has_hands = seats == 0 || !counted.is_empty();
    VoteView {
        voted,
        of: if has_hands {
            u32::from(opened.class.size)
        } else {
            seats
        },
        hands: if vote.open {
            counted
                .into_iter()
                .map(|(choice, n)| (choice, u16::try_from(n).unwrap_or(u16::MAX)))
                .collect()
        } else {
            Vec::new()
        },
        figures: (!vote.open).then(|| vote_figures(&totals)),
        vote,
    }
}

impl Opened {
    /// The vote on the board, as screens see it.
    pub(crate) fn live_vote(&self) -> Option<LiveVote> {
        self.vote.as_ref().map(|vote| LiveVote {
            id: vote.id.clone(),
            scene: vote.scene.clone(),
            open: vote.open,
        })
    }

    /// The scene that the vote on the board is about, with the vote. A scene that is not on the board any more, as after a
    /// change of the lesson file, is not voted on.
    pub(crate) fn voted_on<'unit>(&self, unit: &'unit Unit) -> Option<(&VoteRow, &'unit Scene)> {
        let vote = self.vote.as_ref()?;
        let scene = self
            .story_scene(unit)
            .filter(|scene| scene.id == vote.scene)?;
        Some((vote, scene))
    }

    /// The same, while tablets may vote.
    pub(crate) fn voting<'unit>(&self, unit: &'unit Unit) -> Option<(&VoteRow, &'unit Scene)> {
        self.voted_on(unit).filter(|(vote, _)| vote.open)
    }
}
