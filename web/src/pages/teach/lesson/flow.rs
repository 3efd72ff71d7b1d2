//! What the board shows, and what one step on or back does. Pure; the same for the board and for the notes.

use belisha::lesson::{BoardAnswer, BoardPack, BoardQuestion, BoardScene, BoardSlide, SlideKind};
use belisha::{AnswerId, ChoiceId, Chosen, MisconceptionId, QuestionId, SlideId};
use belisha_api::staff::{Action, LiveCheck, LiveLesson, LiveVote};
use belisha_api::{SittingId, VoteId};
use serde::{Deserialize, Serialize};

use super::story::scene_at;

/// Where the board is beyond what the server keeps; shared by the windows of one browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Aside {
    /// Whether the story has been opened from its slide.
    pub(crate) in_story: bool,
    /// What stands before the lesson for a moment.
    pub(crate) over: Option<Over>,
    /// The answer being explained, and its question.
    pub(crate) why: Option<(QuestionId, AnswerId)>,
    /// Hands, where there are no tablets.
    pub(crate) hands: Option<Hands>,
    /// Hands in a vote.
    pub(crate) vote_hands: Option<VoteHands>,
}

/// Hands being counted in a check. Kept here so that the numbers are still in their places when a question comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Hands {
    sitting: SittingId,
    /// The question on the board; `None` when the board shows how to join.
    question: Option<QuestionId>,
    /// For each question the hands for each answer, in order, and last those that are not sure.
    counts: Vec<(QuestionId, Vec<u16>)>,
}

/// Hands being counted in a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VoteHands {
    vote: VoteId,
    counts: Vec<(ChoiceId, u16)>,
}

/// What stands before the lesson for a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Over {
    /// Who can help.
    Help,
    /// The two-minute slide about a misconception.
    Reteach(MisconceptionId),
    /// What the check comes to.
    Summary,
}

/// What the board shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Screen<'a> {
    Closed,
    Blank,
    Help,
    Reteach(&'a MisconceptionId),
    Summary(&'a LiveCheck),
    /// A check is open: how to join, how many are in.
    Join(&'a LiveCheck),
    /// A check is open and the class raises hands.
    Ask(Asked<'a>),
    /// A check has stopped and nothing is revealed yet.
    Stopped(&'a LiveCheck),
    /// The answers to one question, and which is right.
    Bars(Asked<'a>),
    /// Why an answer is right, or what a wrong one rests on.
    Why(Asked<'a>, &'a BoardAnswer),
    Scene(&'a BoardScene),
    /// The class votes on how the scene goes on.
    Vote(&'a BoardScene, &'a LiveVote),
    /// What the class voted.
    Voted(&'a BoardScene, &'a LiveVote),
    Slide(&'a BoardSlide),
}

/// A question of a check, and where it stands among the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Asked<'a> {
    pub(crate) question: &'a BoardQuestion,
    /// Counted from one.
    pub(crate) number: usize,
    pub(crate) of: usize,
}

/// What a step does: something for the server, something for this browser, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Move {
    pub(crate) action: Option<Action>,
    pub(crate) aside: Option<Aside>,
}

impl Move {
    fn act(action: Action) -> Self {
        Self {
            action: Some(action),
            aside: None,
        }
    }

    fn turn(aside: Aside) -> Self {
        Self {
            action: None,
            aside: Some(aside),
        }
    }
}

/// A lesson, its unit, and where the board is beyond what the server keeps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) pack: &'a BoardPack,
    pub(crate) lesson: &'a LiveLesson,
    pub(crate) aside: &'a Aside,
}

impl<'a> View<'a> {
    /// What the board shows.
    pub(crate) fn screen(&self) -> Option<Screen<'a>> {
        if self.lesson.closed {
            return Some(Screen::Closed);
        }
        if self.lesson.blank {
            return Some(Screen::Blank);
        }
        if self.aside.over == Some(Over::Help) {
            return Some(Screen::Help);
        }
        if let Some(check) = &self.lesson.check {
            return Some(self.check_screen(check));
        }
        let slide = self.slide()?;
        if slide.kind == SlideKind::Story
            && let Some(scene) = self.scene()
        {
            // The road may be ahead of the vote for a moment, until the server has caught up.
            match self
                .lesson
                .vote
                .as_ref()
                .filter(|vote| vote.scene == scene.id)
            {
                Some(vote) if vote.open => return Some(Screen::Vote(scene, vote)),
                Some(vote) => return Some(Screen::Voted(scene, vote)),
                None if self.is_in_story() => return Some(Screen::Scene(scene)),
                None => {}
            }
        }
        Some(Screen::Slide(slide))
    }

    fn check_screen(&self, check: &'a LiveCheck) -> Screen<'a> {
        if check.open {
            return match self.hands(check).and_then(|hands| hands.question.as_ref()) {
                Some(question) => self
                    .asked_of(question)
                    .map_or(Screen::Join(check), Screen::Ask),
                None => Screen::Join(check),
            };
        }
        match &self.aside.over {
            Some(Over::Reteach(misconception)) => return Screen::Reteach(misconception),
            Some(Over::Summary) if check.revealed.is_some() => return Screen::Summary(check),
            _ => {}
        }
        let Some(asked) = self.asked() else {
            return Screen::Stopped(check);
        };
        let why = self
            .aside
            .why
            .as_ref()
            .filter(|(question, _)| question == &asked.question.id)
            .and_then(|(_, answer)| asked.question.answers.iter().find(|own| &own.id == answer));
        match why {
            Some(answer) => Screen::Why(asked, answer),
            None => Screen::Bars(asked),
        }
    }

    /// The questions of the check that is on the board, in order.
    pub(crate) fn questions(&self) -> Vec<&'a BoardQuestion> {
        let form = self.lesson.check.as_ref().map(|check| check.form);
        self.pack
            .questions
            .iter()
            .filter(|question| Some(question.form) == form)
            .collect()
    }

    fn asked(&self) -> Option<Asked<'a>> {
        self.asked_of(self.lesson.check.as_ref()?.revealed.as_ref()?)
    }

    fn asked_of(&self, id: &QuestionId) -> Option<Asked<'a>> {
        let questions = self.questions();
        let place = questions.iter().position(|question| &question.id == id)?;
        Some(Asked {
            question: questions[place],
            number: place + 1,
            of: questions.len(),
        })
    }

    /// The slide on the board; the first one when the lesson has changed and the slide is gone.
    pub(crate) fn slide(&self) -> Option<&'a BoardSlide> {
        self.pack
            .slides
            .iter()
            .find(|slide| slide.id == self.lesson.slide)
            .or_else(|| self.pack.slides.first())
    }

    /// Where the slide stands, counted from one.
    pub(crate) fn slide_number(&self) -> usize {
        self.pack
            .slides
            .iter()
            .position(|slide| slide.id == self.lesson.slide)
            .map_or(1, |place| place + 1)
    }

    /// The slide after this one.
    pub(crate) fn next_slide(&self) -> Option<&'a BoardSlide> {
        self.pack.slides.get(self.slide_number())
    }

    /// The scene the class is at.
    pub(crate) fn scene(&self) -> Option<&'a BoardScene> {
        scene_at(&self.pack.scenes, &self.lesson.road)
    }

    fn is_in_story(&self) -> bool {
        self.aside.in_story || !self.lesson.road.0.is_empty()
    }

    /// One step on.
    pub(crate) fn next(&self) -> Move {
        match self.screen() {
            // A vote is stopped, and a road chosen, by who means it.
            None
            | Some(Screen::Closed | Screen::Join(_) | Screen::Vote(..) | Screen::Voted(..)) => {
                Move::default()
            }
            Some(Screen::Blank) => Move::act(Action::Blank { on: false }),
            Some(Screen::Help | Screen::Reteach(_)) => self.put_over(None),
            Some(Screen::Ask(asked)) => self.ask(Some(asked.number)),
            Some(Screen::Stopped(_)) => self.reveal(0),
            Some(Screen::Bars(asked)) => self.explain(asked, None),
            Some(Screen::Why(asked, _)) if asked.number == asked.of => {
                self.put_over(Some(Over::Summary))
            }
            Some(Screen::Why(asked, _)) => self.reveal(asked.number),
            Some(Screen::Summary(_)) => self.put_check_away(),
            Some(Screen::Scene(scene)) => match scene.choices.as_slice() {
                [] => self.go_by(1),
                [only] => Move::act(Action::Choose {
                    choice: only.id.clone(),
                }),
                _ => Move::default(),
            },
            Some(Screen::Slide(slide))
                if slide.kind == SlideKind::Story && !self.pack.scenes.is_empty() =>
            {
                Move::turn(Aside {
                    in_story: true,
                    ..self.aside.clone()
                })
            }
            Some(Screen::Slide(_)) => self.go_by(1),
        }
    }

    /// One step back.
    pub(crate) fn back(&self) -> Move {
        match self.screen() {
            None
            | Some(Screen::Closed | Screen::Join(_) | Screen::Stopped(_) | Screen::Vote(..)) => {
                Move::default()
            }
            Some(Screen::Voted(..)) => Move::act(Action::PutVoteAway),
            Some(Screen::Blank) => Move::act(Action::Blank { on: false }),
            Some(Screen::Help | Screen::Reteach(_) | Screen::Summary(_)) => self.put_over(None),
            Some(Screen::Ask(asked)) => self.ask(asked.number.checked_sub(2)),
            Some(Screen::Bars(asked)) if asked.number > 1 => self.reveal(asked.number - 2),
            Some(Screen::Bars(_)) => Move::default(),
            Some(Screen::Why(..)) => Move::turn(Aside {
                why: None,
                ..self.aside.clone()
            }),
            Some(Screen::Scene(_)) if self.lesson.road.0.is_empty() => Move::turn(Aside {
                in_story: false,
                ..self.aside.clone()
            }),
            Some(Screen::Scene(_)) => Move::act(Action::Rewind),
            Some(Screen::Slide(_)) => self.go_by(-1),
        }
    }

    /// Picks the choice or explains the answer of this number, counted from one.
    pub(crate) fn pick(&self, number: usize) -> Move {
        match self.screen() {
            Some(Screen::Scene(scene) | Screen::Voted(scene, _)) => {
                match scene.choices.get(number - 1) {
                    Some(choice) => Move::act(Action::Choose {
                        choice: choice.id.clone(),
                    }),
                    None => Move::default(),
                }
            }
            Some(Screen::Bars(asked) | Screen::Why(asked, _)) => {
                match asked.question.answers.get(number - 1) {
                    Some(answer) => self.explain(asked, Some(answer)),
                    None => Move::default(),
                }
            }
            _ => Move::default(),
        }
    }

    /// To the story: its slide from elsewhere, its scenes from there.
    pub(crate) fn story(&self) -> Move {
        let story = self
            .pack
            .slides
            .iter()
            .find(|slide| slide.kind == SlideKind::Story);
        match story {
            Some(slide) if self.lesson.check.is_none() && !self.lesson.closed => Move {
                action: (slide.id != self.lesson.slide).then(|| Action::Go {
                    slide: slide.id.clone(),
                }),
                aside: Some(Aside {
                    in_story: true,
                    ..Aside::default()
                }),
            },
            _ => Move::default(),
        }
    }

    /// Opens a vote where there is something to decide; stops the one that is open.
    pub(crate) fn vote(&self) -> Move {
        match self.screen() {
            Some(Screen::Scene(scene)) if scene.choices.len() > 1 => self.open_vote(),
            Some(Screen::Vote(..)) => Move::act(Action::StopVote),
            _ => Move::default(),
        }
    }

    /// Opens a vote on the scene the class is at; one that has stopped gives way to it.
    pub(crate) fn open_vote(&self) -> Move {
        match self.scene() {
            Some(scene) => Move::act(Action::OpenVote {
                scene: scene.id.clone(),
            }),
            None => Move::default(),
        }
    }

    /// The hands typed for the vote on the board; `None` until somebody counts.
    pub(crate) fn vote_hands(&self) -> Option<&'a [(ChoiceId, u16)]> {
        let vote = self.lesson.vote.as_ref()?;
        let hands = self.aside.vote_hands.as_ref()?;
        (hands.vote == vote.id).then_some(hands.counts.as_slice())
    }

    /// Begins to count hands in the open vote, from those that the server has.
    pub(crate) fn count_votes(&self, known: &[(ChoiceId, u16)]) -> Move {
        match &self.lesson.vote {
            Some(vote) => Move::turn(Aside {
                vote_hands: Some(VoteHands {
                    vote: vote.id.clone(),
                    counts: self.vote_hands().unwrap_or(known).to_vec(),
                }),
                ..self.aside.clone()
            }),
            None => Move::default(),
        }
    }

    /// Counts so many hands for a choice of the open vote, beside those that are known.
    pub(crate) fn count_vote(
        &self,
        choice: &ChoiceId,
        hands: u16,
        known: &[(ChoiceId, u16)],
    ) -> Move {
        let Some(Screen::Vote(_, vote)) = self.screen() else {
            return Move::default();
        };
        let mut counts = self.vote_hands().unwrap_or(known).to_vec();
        counts.retain(|(own, _)| own != choice);
        counts.push((choice.clone(), hands));
        Move {
            action: Some(Action::VoteHands {
                hands: counts.clone(),
            }),
            aside: Some(Aside {
                vote_hands: Some(VoteHands {
                    vote: vote.id.clone(),
                    counts,
                }),
                ..self.aside.clone()
            }),
        }
    }

    /// To a slide.
    pub(crate) fn show_slide(&self, slide: &SlideId) -> Move {
        Move {
            action: Some(Action::Go {
                slide: slide.clone(),
            }),
            aside: Some(Aside::default()),
        }
    }

    /// The help screen, or back from it.
    pub(crate) fn toggle_help(&self) -> Move {
        if self.lesson.closed {
            return Move::default();
        }
        let mut step = self.put_over(match self.aside.over {
            Some(Over::Help) => None,
            _ => Some(Over::Help),
        });
        // Who asks for help wants to see it.
        if self.lesson.blank {
            step.action = Some(Action::Blank { on: false });
        }
        step
    }

    /// Blanks the board, or shows it again.
    pub(crate) fn toggle_blank(&self) -> Move {
        Move::act(Action::Blank {
            on: !self.lesson.blank,
        })
    }

    /// Puts something before the lesson, or takes it away.
    pub(crate) fn put_over(&self, over: Option<Over>) -> Move {
        Move::turn(Aside {
            over,
            ..self.aside.clone()
        })
    }

    /// Puts the check away and goes back to the slides.
    pub(crate) fn put_check_away(&self) -> Move {
        Move {
            action: Some(Action::PutCheckAway),
            aside: Some(Aside {
                over: None,
                why: None,
                ..self.aside.clone()
            }),
        }
    }

    fn hands(&self, check: &LiveCheck) -> Option<&'a Hands> {
        self.aside
            .hands
            .as_ref()
            .filter(|hands| hands.sitting == check.sitting)
    }

    /// Puts the question at this place before the class, to raise hands; past the last one, back to how to join.
    pub(crate) fn ask(&self, place: Option<usize>) -> Move {
        let Some(check) = &self.lesson.check else {
            return Move::default();
        };
        let question = place
            .and_then(|place| self.questions().get(place).copied())
            .map(|question| question.id.clone());
        let counts = self
            .hands(check)
            .map(|hands| hands.counts.clone())
            .unwrap_or_default();
        Move::turn(Aside {
            hands: Some(Hands {
                sitting: check.sitting.clone(),
                question,
                counts,
            }),
            ..self.aside.clone()
        })
    }

    /// The hands counted for a question: for each answer in order, and last those that are not sure.
    pub(crate) fn counted(&self, question: &BoardQuestion) -> Vec<u16> {
        let counted = self
            .lesson
            .check
            .as_ref()
            .and_then(|check| self.hands(check))
            .and_then(|hands| hands.counts.iter().find(|(id, _)| id == &question.id))
            .map(|(_, counts)| counts.clone())
            .unwrap_or_default();
        (0..=question.answers.len())
            .map(|place| counted.get(place).copied().unwrap_or(0))
            .collect()
    }

    /// Counts so many hands for the answer at this place of the question on the board.
    pub(crate) fn count(&self, place: usize, hands: u16) -> Move {
        let (Some(Screen::Ask(asked)), Some(kept)) = (self.screen(), &self.aside.hands) else {
            return Move::default();
        };
        let mut counts = self.counted(asked.question);
        if let Some(count) = counts.get_mut(place) {
            *count = hands;
        }
        let chosen = |place: usize| match asked.question.answers.get(place) {
            Some(answer) => Chosen::Answers(vec![answer.id.clone()]),
            None => Chosen::NotSure,
        };
        let mut kept = kept.clone();
        kept.counts.retain(|(id, _)| id != &asked.question.id);
        kept.counts
            .push((asked.question.id.clone(), counts.clone()));
        Move {
            action: Some(Action::Hands {
                question: asked.question.id.clone(),
                hands: counts
                    .into_iter()
                    .enumerate()
                    .filter(|(_, count)| *count > 0)
                    .map(|(place, count)| (chosen(place), count))
                    .collect(),
            }),
            aside: Some(Aside {
                hands: Some(kept),
                ..self.aside.clone()
            }),
        }
    }

    /// Reveals the question at this place, counted from nought.
    pub(crate) fn reveal(&self, place: usize) -> Move {
        match self.questions().get(place) {
            Some(question) => Move {
                action: Some(Action::Reveal {
                    question: question.id.clone(),
                }),
                aside: Some(Aside {
                    over: None,
                    why: None,
                    ..self.aside.clone()
                }),
            },
            None => Move::default(),
        }
    }

    fn explain(&self, asked: Asked<'_>, answer: Option<&BoardAnswer>) -> Move {
        let answer = answer.or_else(|| right_answer(asked.question));
        match answer {
            Some(answer) => Move::turn(Aside {
                over: None,
                why: Some((asked.question.id.clone(), answer.id.clone())),
                ..self.aside.clone()
            }),
            None => Move::default(),
        }
    }

    fn go_by(&self, steps: isize) -> Move {
        let place = (self.slide_number() - 1).checked_add_signed(steps);
        match place.and_then(|place| self.pack.slides.get(place)) {
            Some(slide) => Move::act(Action::Go {
                slide: slide.id.clone(),
            }),
            None => Move::default(),
        }
    }
}

/// The first right answer.
fn right_answer(question: &BoardQuestion) -> Option<&BoardAnswer> {
    question.answers.iter().find(|answer| answer.correct)
}

#[cfg(test)]
mod tests {
    use belisha::Form;

    use super::*;
    use crate::pages::teach::lesson::desk::apply;
    use crate::pages::teach::lesson::samples;

    /// A board without a server.
    struct Board {
        pack: BoardPack,
        lesson: LiveLesson,
        aside: Aside,
    }

    impl Board {
        fn new() -> Self {
            Self {
                pack: samples::pack(),
                lesson: samples::lesson(),
                aside: Aside::default(),
            }
        }

        fn view(&self) -> View<'_> {
            View {
                pack: &self.pack,
                lesson: &self.lesson,
                aside: &self.aside,
            }
        }

        fn step(&mut self, step: impl Fn(&View<'_>) -> Move) -> String {
            let Move { action, aside } = step(&self.view());
            if let Some(action) = action {
                self.lesson = apply(&self.lesson, &action, Some(&self.pack));
            }
            if let Some(aside) = aside {
                self.aside = aside;
            }
            self.name()
        }

        fn name(&self) -> String {
            match self.view().screen() {
                None => "nothing".into(),
                Some(Screen::Closed) => "closed".into(),
                Some(Screen::Blank) => "blank".into(),
                Some(Screen::Help) => "help screen".into(),
                Some(Screen::Reteach(id)) => format!("reteach {id}"),
                Some(Screen::Summary(_)) => "summary".into(),
                Some(Screen::Join(_)) => "join".into(),
                Some(Screen::Ask(asked)) => format!("ask {}", asked.question.id),
                Some(Screen::Stopped(_)) => "stopped".into(),
                Some(Screen::Bars(asked)) => format!("bars {}", asked.question.id),
                Some(Screen::Why(asked, answer)) => {
                    format!("why {} {}", asked.question.id, answer.id)
                }
                Some(Screen::Scene(scene)) => format!("scene {}", scene.id),
                Some(Screen::Vote(scene, _)) => format!("vote {}", scene.id),
                Some(Screen::Voted(scene, _)) => format!("voted {}", scene.id),
                Some(Screen::Slide(slide)) => format!("slide {}", slide.id),
            }
        }
    }

    #[test]
    fn a_clicker_alone_plays_the_lesson_up_to_a_choice_that_is_the_class_s() {
        let mut board = Board::new();
        let seen: Vec<String> = (0..6).map(|_| board.step(|view| view.next())).collect();
        assert_eq!(
            seen,
            [
                "slide good",
                "slide story-time",
                "scene start",
                "scene choice",
                "scene choice",
                "scene choice"
            ]
        );
        assert_eq!(board.step(|view| view.pick(1)), "scene told");
        assert_eq!(board.step(|view| view.next()), "slide help");
        assert_eq!(board.step(|view| view.next()), "slide help");
    }

    #[test]
    fn back_walks_the_same_way_home() {
        let mut board = Board::new();
        for _ in 0..4 {
            board.step(|view| view.next());
        }
        let seen: Vec<String> = (0..5).map(|_| board.step(|view| view.back())).collect();
        assert_eq!(
            seen,
            [
                "scene start",
                "slide story-time",
                "slide good",
                "slide rules",
                "slide rules"
            ]
        );
    }

    #[test]
    fn a_choice_the_scene_does_not_have_is_not_made() {
        let mut board = Board::new();
        board.step(|view| view.story());
        assert_eq!(board.step(|view| view.pick(7)), "scene start");
    }

    /// A board with a vote on the second scene of the story.
    fn at_a_vote(open: bool) -> Board {
        let mut board = Board::new();
        for _ in 0..4 {
            board.step(|view| view.next());
        }
        assert_eq!(board.name(), "scene choice");
        board.lesson.vote = Some(samples::vote("choice", open));
        board
    }

    #[test]
    fn one_key_opens_a_vote_where_there_is_something_to_decide_and_stops_it() {
        let mut board = Board::new();
        board.step(|view| view.story());
        assert_eq!(board.name(), "scene start");
        assert_eq!(board.view().vote(), Move::default(), "only one way on");
        board.step(|view| view.next());
        let opens = Action::OpenVote {
            scene: "choice".into(),
        };
        assert_eq!(board.view().vote().action, Some(opens));
        let mut board = at_a_vote(true);
        assert_eq!(board.name(), "vote choice");
        assert_eq!(board.step(|view| view.vote()), "voted choice");
        assert_eq!(board.step(|view| view.vote()), "voted choice");
    }

    #[test]
    fn a_clicker_neither_stops_a_vote_nor_picks_a_road() {
        let mut board = at_a_vote(true);
        assert_eq!(board.step(|view| view.next()), "vote choice");
        assert_eq!(board.step(|view| view.back()), "vote choice");
        assert_eq!(board.step(|view| view.pick(1)), "vote choice");
        let mut board = at_a_vote(false);
        assert_eq!(board.step(|view| view.next()), "voted choice");
        assert_eq!(board.step(|view| view.back()), "scene choice");
    }

    #[test]
    fn the_teacher_goes_where_they_like_after_a_vote_and_back_again() {
        let mut board = at_a_vote(false);
        assert_eq!(board.step(|view| view.pick(2)), "scene kept");
        assert_eq!(board.step(|view| view.back()), "scene choice");
        assert_eq!(board.step(|view| view.pick(1)), "scene told");
    }

    #[test]
    fn hands_in_a_vote_go_on_from_those_that_the_server_has() {
        let mut board = at_a_vote(true);
        assert_eq!(board.view().vote_hands(), None);
        let known = [(ChoiceId::from("tell"), 9)];
        board.step(|view| view.count_votes(&known));
        assert_eq!(board.view().vote_hands(), Some(&known[..]));
        let counted = board.view().count_vote(&"keep".into(), 4, &[]);
        assert_eq!(
            counted.action,
            Some(Action::VoteHands {
                hands: vec![("tell".into(), 9), ("keep".into(), 4)],
            })
        );
        board.lesson.vote = Some(LiveVote {
            id: VoteId("v2".to_owned()),
            ..samples::vote("choice", true)
        });
        assert_eq!(board.view().vote_hands(), None, "a new vote begins anew");
    }

    #[test]
    fn a_blank_board_shows_again_before_it_goes_on() {
        let mut board = Board::new();
        assert_eq!(board.step(|view| view.toggle_blank()), "blank");
        assert_eq!(board.step(|view| view.next()), "slide rules");
    }

    #[test]
    fn help_is_one_key_away_and_one_key_back_from_anywhere() {
        let mut board = Board::new();
        board.step(|view| view.story());
        board.step(|view| view.toggle_blank());
        assert_eq!(board.step(|view| view.toggle_help()), "help screen");
        assert_eq!(board.step(|view| view.toggle_help()), "scene start");
    }

    #[test]
    fn an_open_check_is_not_closed_by_a_clicker() {
        let mut board = Board::new();
        board.lesson.check = Some(samples::check(Form::A));
        assert_eq!(board.step(|view| view.next()), "join");
        assert_eq!(board.step(|view| view.back()), "join");
    }

    #[test]
    fn hands_are_counted_question_by_question_and_kept_when_one_comes_back() {
        let mut board = Board::new();
        board.lesson.check = Some(samples::check(Form::A));
        assert_eq!(board.step(|view| view.ask(Some(0))), "ask q-one");
        let counted = board.view().count(1, 12);
        assert_eq!(
            counted.action,
            Some(Action::Hands {
                question: "q-one".into(),
                hands: vec![(Chosen::Answers(vec!["a-child".into()]), 12)],
            })
        );
        board.step(|view| view.count(1, 12));
        board.step(|view| view.count(2, 3));
        assert_eq!(board.step(|view| view.next()), "ask q-two");
        assert_eq!(board.step(|view| view.back()), "ask q-one");
        assert_eq!(board.view().counted(&board.pack.questions[0]), [0, 12, 3]);
        board.step(|view| view.next());
        assert_eq!(board.step(|view| view.next()), "join");
    }

    #[test]
    fn hands_of_an_earlier_check_are_not_shown_in_the_next() {
        let mut board = Board::new();
        board.lesson.check = Some(samples::check(Form::A));
        board.step(|view| view.ask(Some(0)));
        board.lesson.check = Some(LiveCheck {
            sitting: SittingId("s2".to_owned()),
            ..samples::check(Form::A)
        });
        assert_eq!(board.name(), "join");
    }

    #[test]
    fn a_reveal_goes_question_by_question_to_the_summary_and_back_to_the_slides() {
        let mut board = Board::new();
        board.lesson.check = Some(samples::check(Form::A));
        board.step(|_| Move::act(Action::StopCheck));
        assert_eq!(board.name(), "stopped");
        let seen: Vec<String> = (0..6).map(|_| board.step(|view| view.next())).collect();
        assert_eq!(
            seen,
            [
                "bars q-one",
                "why q-one nothing",
                "bars q-two",
                "why q-two tell",
                "summary",
                "slide rules"
            ]
        );
    }

    #[test]
    fn a_digit_explains_that_answer() {
        let mut board = Board::new();
        board.lesson.check = Some(samples::check(Form::A));
        board.step(|_| Move::act(Action::StopCheck));
        board.step(|view| view.next());
        assert_eq!(board.step(|view| view.pick(2)), "why q-one a-child");
        assert_eq!(board.step(|view| view.back()), "bars q-one");
    }

    #[test]
    fn reteaching_comes_back_to_the_question() {
        let mut board = Board::new();
        board.lesson.check = Some(samples::check(Form::A));
        board.step(|_| Move::act(Action::StopCheck));
        board.step(|view| view.next());
        assert_eq!(
            board.step(|view| view.put_over(Some(Over::Reteach("friends".into())))),
            "reteach friends"
        );
        assert_eq!(board.step(|view| view.next()), "bars q-one");
    }

    #[test]
    fn a_slide_that_is_gone_becomes_the_first() {
        let mut board = Board::new();
        board.lesson.slide = "gone".into();
        assert_eq!(board.name(), "slide rules");
        assert_eq!(board.step(|view| view.next()), "slide good");
    }
}
