//! What this tablet votes: kept until the server has it on disk, or the class has gone on.

use belisha::ChoiceId;
use belisha_api::VoteId;
use belisha_api::pupil::{Ballot, PupilNow};

/// The vote of one tablet. Pure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voting {
    /// Not acknowledged yet.
    unsent: Option<Ballot>,
    /// On the server's disk.
    counted: Option<Ballot>,
    /// The vote that a tap came too late for.
    late: Option<VoteId>,
}

impl Voting {
    /// With what the tablet kept over a reload.
    pub fn kept(unsent: Option<Ballot>) -> Self {
        Self {
            unsent,
            ..Self::default()
        }
    }

    /// After a tap. A change of mind counts up.
    #[must_use]
    pub fn tapped(&self, vote: VoteId, choice: ChoiceId) -> Self {
        let turn = [&self.unsent, &self.counted]
            .into_iter()
            .flatten()
            .filter(|ballot| ballot.vote == vote)
            .map(|ballot| ballot.turn)
            .max()
            .unwrap_or(0);
        Self {
            unsent: Some(Ballot {
                vote,
                choice,
                turn: turn + 1,
            }),
            counted: self.counted.clone(),
            late: None,
        }
    }

    /// After the server has said what it has on disk. A change of mind since then stays.
    #[must_use]
    pub fn acknowledged(&self, ballot: Ballot) -> Self {
        Self {
            unsent: self
                .unsent
                .clone()
                .filter(|unsent| unsent.vote != ballot.vote || unsent.turn > ballot.turn),
            counted: Some(ballot),
            late: None,
        }
    }

    /// After the server has said that the vote has closed.
    #[must_use]
    pub fn closed(&self) -> Self {
        Self {
            late: self.unsent.as_ref().map(|unsent| unsent.vote.clone()),
            ..Self::default()
        }
    }

    /// After the tablet has seen what is going on; `before` is what it saw last. A tap for a vote that is over is
    /// dropped; that it was is said until something else is going on.
    #[must_use]
    pub fn seen(&self, now: &PupilNow, before: Option<&PupilNow>) -> Self {
        match now {
            PupilNow::Thanks { .. } => Self::default(),
            PupilNow::Vote { vote, given, .. } => {
                let own = self.unsent.clone().filter(|unsent| &unsent.vote == vote);
                let late = match (&self.unsent, &own) {
                    (Some(unsent), None) => Some(unsent.vote.clone()),
                    // This vote has closed; the tablet has only not heard of it yet.
                    _ => self.late.clone().filter(|late| late == vote),
                };
                let next = Self {
                    unsent: own,
                    ..Self::default()
                };
                let next = match given {
                    Some(given) => next.acknowledged(given.clone()),
                    None => next,
                };
                Self { late, ..next }
            }
            _ if self.unsent.is_some() => self.closed(),
            _ => {
                let is_news = match before {
                    Some(PupilNow::Vote { vote, .. }) => self.late.as_ref() == Some(vote),
                    _ => before == Some(now),
                };
                Self {
                    late: self.late.clone().filter(|_| is_news),
                    ..Self::default()
                }
            }
        }
    }

    /// What to send; `None` when there is nothing.
    pub fn to_send(&self) -> Option<&Ballot> {
        self.unsent.as_ref()
    }

    /// What was chosen in this vote, and whether it is counted: on the server's disk.
    pub fn chosen(&self, vote: &VoteId) -> Option<(&ChoiceId, bool)> {
        let own = |ballot: &&Ballot| &ballot.vote == vote;
        let unsent = self.unsent.as_ref().filter(own);
        let counted = self.counted.as_ref().filter(own);
        unsent
            .map(|ballot| (&ballot.choice, false))
            .or_else(|| counted.map(|ballot| (&ballot.choice, true)))
    }

    /// Whether a tap came too late: the class has gone on.
    pub fn is_late(&self) -> bool {
        self.late.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> VoteId {
        VoteId(name.to_owned())
    }

    fn tap(voting: &Voting, choice: &str) -> Voting {
        voting.tapped(id("v"), choice.into())
    }

    fn open(vote: &str, given: Option<Ballot>) -> PupilNow {
        PupilNow::Vote {
            vote: id(vote),
            scene: belisha::lesson::PupilScene {
                id: "s".into(),
                title: String::new(),
                body: Vec::new(),
                choices: Vec::new(),
            },
            unit: "u".into(),
            year: belisha::Year::ALL[3],
            given,
        }
    }

    fn chosen(voting: &Voting) -> Option<(&str, bool)> {
        voting
            .chosen(&id("v"))
            .map(|(choice, counted)| (choice.as_str(), counted))
    }

    #[test]
    fn a_tap_counts_when_the_server_has_it() {
        let tapped = tap(&Voting::default(), "tell");
        assert_eq!(chosen(&tapped), Some(("tell", false)));
        let sent = tapped.to_send().cloned();
        let counted = sent.map(|ballot| tapped.acknowledged(ballot));
        let counted = counted.as_ref();
        assert_eq!(counted.and_then(chosen), Some(("tell", true)));
        assert_eq!(counted.and_then(Voting::to_send), None);
    }

    #[test]
    fn a_change_of_mind_while_the_tap_is_on_its_way_is_still_sent() {
        let first = tap(&Voting::default(), "tell");
        let second = tap(&first, "keep");
        let first = first.to_send().cloned();
        let after = first.map(|ballot| second.acknowledged(ballot));
        assert_eq!(after.as_ref().and_then(chosen), Some(("keep", false)));
        let turn = after.as_ref().and_then(Voting::to_send);
        assert_eq!(turn.map(|ballot| ballot.turn), Some(2));
    }

    #[test]
    fn a_reloaded_tablet_counts_on_from_what_the_server_has() {
        let ballot = Ballot {
            vote: id("v"),
            choice: "tell".into(),
            turn: 4,
        };
        let seen = Voting::default().seen(&open("v", Some(ballot)), None);
        assert_eq!(chosen(&seen), Some(("tell", true)));
        let again = tap(&seen, "keep");
        assert_eq!(again.to_send().map(|ballot| ballot.turn), Some(5));
    }

    #[test]
    fn a_tap_without_wifi_is_sent_when_the_vote_is_still_open() {
        let kept = Voting::kept(tap(&Voting::default(), "tell").to_send().cloned());
        let seen = kept.seen(&open("v", None), None);
        assert!(seen.to_send().is_some());
        assert!(!seen.is_late());
    }

    #[test]
    fn a_tap_for_a_vote_that_is_over_is_dropped_and_said_until_the_class_goes_on() {
        let kept = tap(&Voting::default(), "tell");
        for now in [PupilNow::Waiting, open("next", None)] {
            let seen = kept.seen(&now, None);
            assert_eq!(seen.to_send(), None);
            assert!(seen.is_late());
        }
        // The same when the server has said so first.
        let told = kept.closed().seen(&open("v", None), Some(&open("v", None)));
        assert!(told.is_late() && told.to_send().is_none());
        let late = told.seen(&PupilNow::Waiting, Some(&open("v", None)));
        let same = late.seen(&PupilNow::Waiting, Some(&PupilNow::Waiting));
        assert!(
            same.is_late(),
            "still on the page when the tablet looks again"
        );
        let on = same.seen(&open("next", None), Some(&PupilNow::Waiting));
        assert!(!on.is_late());
    }

    #[test]
    fn a_tap_that_was_counted_as_the_vote_closed_was_not_too_late() {
        let tapped = tap(&Voting::default(), "tell");
        let waiting = tapped.seen(&PupilNow::Waiting, None);
        let counted = tapped.to_send().cloned();
        let after = counted.map(|ballot| waiting.acknowledged(ballot));
        assert_eq!(after.map(|voting| voting.is_late()), Some(false));
    }
}
