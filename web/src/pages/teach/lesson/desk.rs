//! A live lesson as one window of the teacher knows it: what the server last said, and what was done since.
//!
//! What the teacher does shows at once and is sent behind, one at a time and in order. While the server cannot be
//! reached the lesson goes on here; when it is back, the newest state is sent. Pure: requests are made by
//! [`use_lesson`](super::use_lesson).

use std::rc::Rc;

use belisha::lesson::BoardPack;
use belisha_api::Problem;
use belisha_api::staff::{Action, LiveLesson};

use super::story::scene_at;
use crate::hooks::Refusal;

/// Whether the server can be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Reach {
    /// As far as is known.
    #[default]
    Fine,
    /// The last request had no answer.
    Cut,
}

/// What is on its way to the server.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sending {
    /// What was done.
    pub(crate) action: Action,
    /// The lesson that it was done to.
    before: Rc<LiveLesson>,
}

/// A live lesson in one window.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Desk {
    pack: Option<Rc<BoardPack>>,
    /// What the server last said.
    known: Option<Rc<LiveLesson>>,
    /// What the window shows: `known` and everything done since.
    pub(crate) shown: Option<Rc<LiveLesson>>,
    /// What is on its way.
    pub(crate) sending: Option<Sending>,
    /// Done and not yet on its way, oldest first.
    waiting: Vec<Action>,
    /// Whether the server can be reached.
    pub(crate) link: Reach,
    /// Why the last action, or the lesson itself, was refused.
    pub(crate) problem: Option<Problem>,
    /// Counts what is to be sent; the same action may be sent again under a new number.
    pub(crate) turn: u32,
    /// Counts how often the lesson must be fetched because an answer was passed over.
    pub(crate) stale: u32,
    /// Counts how often the lesson has come.
    pub(crate) heard: u32,
    /// Counts what has arrived at the server.
    pub(crate) landed: u32,
    passed_over: bool,
}

/// What happens to a [`Desk`].
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// The unit's pack is here.
    Pack(Rc<BoardPack>),
    /// The lesson was fetched.
    Fetched(Result<Rc<LiveLesson>, Refusal>),
    /// The teacher did something.
    Do(Action),
    /// The server answered what was sent under this number.
    Sent(u32, Result<Rc<LiveLesson>, Refusal>),
}

impl Desk {
    /// The desk after `event`.
    pub(crate) fn after(mut self, event: Event) -> Self {
        match event {
            Event::Pack(pack) => self.pack = Some(pack),
            Event::Fetched(Ok(lesson)) => {
                self.heard += 1;
                self.fetched(lesson);
            }
            Event::Fetched(Err(Refusal::Unreachable)) => self.link = Reach::Cut,
            Event::Fetched(Err(Refusal::Problem(problem))) => {
                self.link = Reach::Fine;
                self.problem = Some(problem);
            }
            Event::Do(action) => {
                if self.shown.is_some() {
                    self.problem = None;
                    push(&mut self.waiting, action);
                    self.send_next();
                }
            }
            Event::Sent(turn, result) if turn == self.turn => self.sent(result),
            Event::Sent(..) => {}
        }
        self.shown = self.show();
        self
    }

    fn fetched(&mut self, lesson: Rc<LiveLesson>) {
        match (self.link, &self.sending) {
            // It may be older than what is on its way; the answer to that will be newer.
            (Reach::Fine, Some(_)) => self.passed_over = true,
            (Reach::Fine, None) => self.known = Some(lesson),
            (Reach::Cut, sending) => {
                self.link = Reach::Fine;
                let has_landed = sending
                    .as_ref()
                    .is_some_and(|sending| self.has_landed(sending, &lesson));
                if has_landed {
                    self.sending = None;
                } else if self.sending.is_some() {
                    self.turn += 1;
                }
                self.known = Some(lesson);
                self.send_next();
            }
        }
    }

    fn sent(&mut self, result: Result<Rc<LiveLesson>, Refusal>) {
        match result {
            Ok(lesson) => {
                self.link = Reach::Fine;
                self.landed += 1;
                self.known = Some(lesson);
            }
            Err(Refusal::Unreachable) => {
                self.link = Reach::Cut;
                return;
            }
            Err(Refusal::Problem(problem)) => {
                self.problem = Some(problem);
                self.passed_over = true;
            }
        }
        self.sending = None;
        self.send_next();
        if self.sending.is_none() && std::mem::take(&mut self.passed_over) {
            self.stale += 1;
        }
    }

    fn send_next(&mut self) {
        if self.sending.is_some() || self.waiting.is_empty() {
            return;
        }
        if let Some(before) = self.known.clone() {
            let action = self.waiting.remove(0);
            self.sending = Some(Sending { action, before });
            self.turn += 1;
        }
    }

    /// Whether a fetched lesson already has what was sent, so that only the answer was lost.
    fn has_landed(&self, sending: &Sending, fetched: &LiveLesson) -> bool {
        match &sending.action {
            Action::Choose { .. } | Action::Rewind => {
                fetched.road == apply(&sending.before, &sending.action, self.pack.as_deref()).road
                    && fetched.road != sending.before.road
            }
            Action::OpenVote { scene } => fetched
                .vote
                .as_ref()
                .is_some_and(|vote| vote.open && &vote.scene == scene),
            Action::OpenCheck { check } => fetched
                .check
                .as_ref()
                .is_some_and(|live| &live.check == check),
            Action::Close => fetched.closed,
            // Doing these twice is the same as doing them once.
            _ => false,
        }
    }

    fn show(&self) -> Option<Rc<LiveLesson>> {
        let known = self.known.as_ref()?;
        let done = self
            .sending
            .iter()
            .map(|sending| &sending.action)
            .chain(&self.waiting);
        let mut shown = Rc::clone(known);
        for action in done {
            shown = Rc::new(apply(&shown, action, self.pack.as_deref()));
        }
        Some(shown)
    }
}

/// Adds what was done. What only the newest counts of replaces what it outdates, so that little waits after a long cut.
fn push(waiting: &mut Vec<Action>, action: Action) {
    let outdates: fn(&Action) -> bool = match &action {
        Action::Go { .. } => |old| matches!(old, Action::Go { .. }),
        Action::Blank { .. } => |old| matches!(old, Action::Blank { .. }),
        Action::Reveal { .. } => |old| matches!(old, Action::Reveal { .. }),
        Action::Joining { .. } => |old| matches!(old, Action::Joining { .. }),
        Action::VoteHands { .. } => |old| matches!(old, Action::VoteHands { .. }),
        Action::Restart => |old| {
            matches!(
                old,
                Action::Choose { .. } | Action::Rewind | Action::Restart
            )
        },
        Action::Rewind if matches!(waiting.last(), Some(Action::Choose { .. })) => {
            waiting.pop();
            return;
        }
        _ => |_| false,
    };
    if let Action::Hands { question, .. } = &action {
        waiting
            .retain(|old| !matches!(old, Action::Hands { question: own, .. } if own == question));
    }
    waiting.retain(|old| !outdates(old));
    waiting.push(action);
}

/// The lesson after an action, as far as it can be known without the server.
pub(crate) fn apply(lesson: &LiveLesson, action: &Action, pack: Option<&BoardPack>) -> LiveLesson {
    let mut after = lesson.clone();
    match action {
        Action::Go { slide } => {
            if after.slide != *slide {
                after.vote = None;
            }
            after.slide = slide.clone();
        }
        Action::Blank { on } => after.blank = *on,
        Action::Choose { choice } => {
            let is_known = pack
                .and_then(|pack| scene_at(&pack.scenes, &lesson.road))
                .is_some_and(|scene| scene.choices.iter().any(|own| &own.id == choice));
            if is_known {
                after.road.0.push(choice.clone());
                after.vote = None;
            }
        }
        Action::Rewind => {
            after.road.0.pop();
            after.vote = None;
        }
        Action::Restart => {
            after.road.0.clear();
            after.vote = None;
        }
        Action::StopVote => {
            if let Some(vote) = &mut after.vote {
                vote.open = false;
            }
        }
        Action::PutVoteAway => after.vote = None,
        Action::StopCheck => {
            if let Some(check) = &mut after.check {
                check.open = false;
            }
        }
        Action::Reveal { question } => {
            if let Some(check) = &mut after.check {
                check.open = false;
                check.revealed = Some(question.clone());
            }
        }
        Action::PutCheckAway => after.check = None,
        Action::Joining { open } => after.joining = *open,
        Action::RemoveSeat { seat } => after.seats.retain(|own| own != seat),
        Action::Close => after.closed = true,
        // The server picks the form, names the sitting and the vote, and counts.
        Action::OpenCheck { .. }
        | Action::OpenVote { .. }
        | Action::Hands { .. }
        | Action::VoteHands { .. } => {}
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::teach::lesson::samples;
    use belisha_api::ProblemCode;

    fn desk() -> Desk {
        Desk::default()
            .after(Event::Pack(Rc::new(samples::pack())))
            .after(Event::Fetched(Ok(Rc::new(samples::lesson()))))
    }

    fn go(slide: &str) -> Event {
        Event::Do(Action::Go {
            slide: slide.into(),
        })
    }

    fn choose(choice: &str) -> Event {
        Event::Do(Action::Choose {
            choice: choice.into(),
        })
    }

    fn slide(desk: &Desk) -> String {
        desk.shown
            .as_ref()
            .map(|lesson| lesson.slide.to_string())
            .unwrap_or_default()
    }

    fn road(desk: &Desk) -> Vec<String> {
        desk.shown
            .as_ref()
            .map(|lesson| lesson.road.0.iter().map(ToString::to_string).collect())
            .unwrap_or_default()
    }

    fn sending(desk: &Desk) -> Option<&Action> {
        desk.sending.as_ref().map(|sending| &sending.action)
    }

    /// What the server would answer.
    fn answered(desk: &Desk) -> Rc<LiveLesson> {
        match &desk.sending {
            Some(sending) => Rc::new(apply(
                &sending.before,
                &sending.action,
                desk.pack.as_deref(),
            )),
            None => Rc::new(samples::lesson()),
        }
    }

    #[test]
    fn a_slide_shows_before_the_server_has_answered() {
        let desk = desk().after(go("story-time"));
        assert_eq!(slide(&desk), "story-time");
        assert_eq!(
            sending(&desk),
            Some(&Action::Go {
                slide: "story-time".into()
            })
        );
    }

    #[test]
    fn only_the_newest_slide_is_sent_after_a_cut() {
        let cut = desk().after(go("rules"));
        let turn = cut.turn;
        let cut = cut
            .after(Event::Sent(turn, Err(Refusal::Unreachable)))
            .after(go("good"))
            .after(go("story-time"))
            .after(go("help"));
        assert_eq!(cut.link, Reach::Cut);
        assert_eq!(slide(&cut), "help");
        assert_eq!(cut.waiting.len(), 1);

        let back = cut.after(Event::Fetched(Ok(Rc::new(samples::lesson()))));
        assert_eq!(back.link, Reach::Fine);
        assert_eq!(slide(&back), "help");
        let (turn, answer) = (back.turn, answered(&back));
        let back = back.after(Event::Sent(turn, Ok(answer)));
        assert_eq!(
            sending(&back),
            Some(&Action::Go {
                slide: "help".into()
            })
        );
    }

    #[test]
    fn a_choice_whose_answer_was_lost_is_not_made_twice() {
        let desk = desk().after(choose("go-on"));
        let (turn, landed) = (desk.turn, answered(&desk));
        let desk = desk
            .after(Event::Sent(turn, Err(Refusal::Unreachable)))
            .after(Event::Fetched(Ok(landed)));
        assert_eq!(sending(&desk), None);
        assert_eq!(road(&desk), ["go-on"]);
    }

    #[test]
    fn a_choice_that_never_arrived_is_sent_again() {
        let desk = desk().after(choose("go-on"));
        let turn = desk.turn;
        let desk = desk
            .after(Event::Sent(turn, Err(Refusal::Unreachable)))
            .after(Event::Fetched(Ok(Rc::new(samples::lesson()))));
        assert!(sending(&desk).is_some());
        assert_ne!(desk.turn, turn);
        assert_eq!(road(&desk), ["go-on"]);
    }

    #[test]
    fn a_choice_taken_back_during_a_cut_is_not_sent_at_all() {
        let desk = desk().after(go("story-time"));
        let turn = desk.turn;
        let desk = desk
            .after(Event::Sent(turn, Err(Refusal::Unreachable)))
            .after(choose("go-on"))
            .after(Event::Do(Action::Rewind));
        assert!(desk.waiting.is_empty());
    }

    #[test]
    fn a_refused_action_is_undone_and_said() {
        let desk = desk().after(Event::Do(Action::PutCheckAway));
        let (turn, stale) = (desk.turn, desk.stale);
        let desk = desk.after(Event::Sent(
            turn,
            Err(Refusal::Problem(ProblemCode::Conflict.into())),
        ));
        assert_eq!(
            desk.problem.as_ref().map(|problem| problem.code),
            Some(ProblemCode::Conflict)
        );
        assert_eq!(desk.stale, stale + 1);
    }

    #[test]
    fn what_is_fetched_while_something_is_on_its_way_waits_for_the_newer_answer() {
        let desk = desk().after(go("good"));
        let (turn, answer, stale) = (desk.turn, answered(&desk), desk.stale);
        let desk = desk.after(Event::Fetched(Ok(Rc::new(samples::lesson()))));
        assert_eq!(slide(&desk), "good");
        let desk = desk.after(Event::Sent(turn, Ok(answer)));
        assert_eq!(slide(&desk), "good");
        assert_eq!(desk.stale, stale + 1);
    }

    #[test]
    fn whoever_shows_figures_looks_again_once_the_lesson_has_come() {
        let desk = desk();
        let cut = desk
            .clone()
            .after(Event::Fetched(Err(Refusal::Unreachable)));
        assert_eq!(cut.heard, desk.heard);
        let back = cut.after(Event::Fetched(Ok(Rc::new(samples::lesson()))));
        assert_eq!(back.heard, desk.heard + 1);
    }

    #[test]
    fn the_vote_goes_when_the_class_goes_on_back_or_elsewhere() {
        let voted = LiveLesson {
            vote: Some(samples::vote("start", false)),
            ..samples::lesson()
        };
        for action in [
            Action::Choose {
                choice: "go-on".into(),
            },
            Action::Rewind,
            Action::Restart,
            Action::PutVoteAway,
            Action::Go {
                slide: "help".into(),
            },
        ] {
            let after = apply(&voted, &action, Some(&samples::pack()));
            assert_eq!(after.vote, None, "{action:?}");
        }
    }

    #[test]
    fn a_vote_whose_opening_lost_its_answer_is_not_opened_twice() {
        let desk = desk().after(Event::Do(Action::OpenVote {
            scene: "choice".into(),
        }));
        let turn = desk.turn;
        let landed = LiveLesson {
            vote: Some(samples::vote("choice", true)),
            ..samples::lesson()
        };
        let desk = desk
            .after(Event::Sent(turn, Err(Refusal::Unreachable)))
            .after(Event::Fetched(Ok(Rc::new(landed))));
        assert_eq!(sending(&desk), None);
    }

    #[test]
    fn a_choice_that_the_scene_does_not_have_changes_nothing() {
        assert!(road(&desk().after(choose("tell"))).is_empty());
    }
}
