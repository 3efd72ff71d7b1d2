//! Live lessons: what an action makes of one, what each screen sees of it, and who is told.
//!
//! The database has the truth; each replica keeps the lessons it serves in memory and drops them when they change. Screens
//! are told that something changed, never what, and fetch what they show. So a restart, a crash or another replica carries
//! on where the class was.

mod remotes;
mod votes;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use belisha::lesson::{Form, PupilScene, Scene, SlideKind};
use belisha::understanding::form_for;
use belisha::{Check, Chosen, QuestionId, Run, SlideId, Unit, UnitId, mark};
use belisha_api::pupil::{PictureCode, Seat, SeatColour, SeatPicture};
use belisha_api::staff::{Action, Class, LiveCheck};
use belisha_api::{Changed, ClassId, LessonId, ProblemCode, SittingId, StaffId};
use tokio::sync::watch;

use crate::error::{Error, Result};
use crate::lessons::Lessons;
use crate::secret;
use crate::store::{
    Effect, LessonRow, Opened, SchoolId, SittingRow, SittingState, Store, TallyRow, Writer,
};

pub(crate) use votes::{has, vote_view};

/// Seats beyond the size of the class: a tablet that was swapped, a visitor.
const SPARE_SEATS: u16 = 4;
/// How often an action is tried again when another screen was faster.
const TRIES: usize = 8;

/// How often each kind of change has happened. A screen that is slow sees the newest numbers only, so events never queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signal {
    lesson: u64,
    answers: u64,
    taps: u64,
    closed: bool,
}

impl Signal {
    /// What a screen has seen that has only just come: nothing.
    pub(crate) const fn unseen() -> Self {
        Self {
            lesson: u64::MAX,
            answers: u64::MAX,
            taps: u64::MAX,
            closed: false,
        }
    }

    /// What has changed since `seen`, most important first.
    pub(crate) fn since(self, seen: Self) -> Vec<Changed> {
        let mut changed = Vec::new();
        if self.closed {
            changed.push(Changed::Closed);
            return changed;
        }
        if self.lesson != seen.lesson {
            changed.push(Changed::Lesson);
        }
        if self.answers != seen.answers {
            changed.push(Changed::Answers);
        }
        if self.taps != seen.taps {
            changed.push(Changed::Tapped);
        }
        changed
    }
}

/// One lesson in memory.
#[derive(Debug)]
struct Room {
    signal: watch::Sender<Signal>,
    cached: Mutex<Cached>,
    taps: remotes::Taps,
    /// Held while the lesson is read, so that thirty tablets that ask at once read it once.
    reading: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Cached {
    /// Counts up when the lesson changes, so that what was read before a change is never taken for new.
    generation: u64,
    opened: Option<Arc<Opened>>,
}

/// The live lessons.
#[derive(Debug)]
pub(crate) struct Live {
    store: Store,
    lessons: Arc<Lessons>,
    writer: Writer,
    rooms: Arc<Rooms>,
    /// Names this replica to the others.
    origin: String,
}

#[derive(Debug, Default)]
struct Rooms(Mutex<HashMap<LessonId, Arc<Room>>>);

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is guarded here is a cache; a panic elsewhere cannot have left it half-changed.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Rooms {
    fn get(&self, id: &LessonId) -> Option<Arc<Room>> {
        locked(&self.0).get(id).cloned()
    }

    fn get_or_add(&self, id: &LessonId) -> Arc<Room> {
        locked(&self.0)
            .entry(id.clone())
            .or_insert_with(|| {
                Arc::new(Room {
                    signal: watch::Sender::new(Signal::default()),
                    cached: Mutex::default(),
                    taps: remotes::Taps::default(),
                    reading: tokio::sync::Mutex::default(),
                })
            })
            .clone()
    }

    fn changed(&self, id: &LessonId, changed: Changed, seats: bool) {
        let Some(room) = self.get(id) else {
            return;
        };
        if seats || !matches!(changed, Changed::Answers | Changed::Tapped) {
            let mut cached = locked(&room.cached);
            cached.generation += 1;
            cached.opened = None;
        }
        room.signal.send_modify(|signal| match changed {
            Changed::Lesson => signal.lesson += 1,
            Changed::Answers => signal.answers += 1,
            Changed::Tapped => signal.taps += 1,
            Changed::Closed => signal.closed = true,
        });
        if changed == Changed::Closed {
            locked(&self.0).remove(id);
        }
    }

    fn all_changed(&self) {
        let all: Vec<LessonId> = locked(&self.0).keys().cloned().collect();
        for id in all {
            self.changed(&id, Changed::Lesson, true);
            self.changed(&id, Changed::Answers, true);
        }
    }
}

/// The seat at a place: every picture in one colour before the next colour of that picture.
pub(crate) fn seat_at(place: u8) -> Seat {
    let pictures = SeatPicture::ALL;
    let colours = SeatColour::ALL;
    let place = usize::from(place);
    Seat {
        picture: pictures[place % pictures.len()],
        colour: colours[(place / pictures.len() + place) % colours.len()],
    }
}

/// How many seats there are at most, each a picture and a colour of its own.
fn all_seats() -> u8 {
    u8::try_from(SeatPicture::ALL.len() * SeatColour::ALL.len()).unwrap_or(u8::MAX)
}

/// How many tablets may join a lesson of a class of this size.
pub(crate) fn places(size: u16) -> u8 {
    u8::try_from(size + SPARE_SEATS).map_or(all_seats(), |places| places.min(all_seats()))
}

impl Live {
    pub(crate) fn new(store: Store, lessons: Arc<Lessons>) -> Result<Self> {
        let rooms = Arc::new(Rooms::default());
        let origin = secret::id()?;
        let told = Arc::clone(&rooms);
        let writer = Writer::start(store.clone(), origin.clone(), move |lesson, seats| {
            told.changed(lesson, Changed::Answers, seats);
        });
        Ok(Self {
            store,
            lessons,
            writer,
            rooms,
            origin,
        })
    }

    pub(crate) fn writer(&self) -> &Writer {
        &self.writer
    }

    /// A lesson, from memory when it is there.
    pub(crate) async fn open(&self, id: &LessonId) -> Result<Arc<Opened>> {
        let room = match self.rooms.get(id) {
            Some(room) => room,
            None => {
                // Only a lesson that exists gets a room: ids come from outside.
                let opened = Arc::new(self.store.lesson(id).await?);
                if opened.row.closed {
                    return Ok(opened);
                }
                self.rooms.get_or_add(id)
            }
        };
        if let Some(opened) = &locked(&room.cached).opened {
            return Ok(Arc::clone(opened));
        }
        let _reading = room.reading.lock().await;
        let generation = {
            let cached = locked(&room.cached);
            if let Some(opened) = &cached.opened {
                return Ok(Arc::clone(opened));
            }
            cached.generation
        };
        let opened = Arc::new(self.store.lesson(id).await?);
        let mut cached = locked(&room.cached);
        if cached.generation == generation {
            cached.opened = Some(Arc::clone(&opened));
        }
        Ok(opened)
    }

    /// A lesson as the database has it now: after a seat was not found that another replica may just have given.
    pub(crate) async fn open_afresh(&self, id: &LessonId) -> Result<Arc<Opened>> {
        Ok(Arc::new(self.store.lesson(id).await?))
    }

    /// What happens to a lesson from now on.
    pub(crate) async fn watch(&self, id: &LessonId) -> Result<watch::Receiver<Signal>> {
        // Only a lesson that exists gets a room.
        self.open(id).await?;
        let signals = self.rooms.get_or_add(id).signal.subscribe();
        // Looked at again after subscribing: had it closed in between, nobody would say so any more.
        if self.open_afresh(id).await?.row.closed {
            self.rooms.changed(id, Changed::Closed, true);
        }
        Ok(signals)
    }

    /// Starts a lesson, or takes up the one that was left open for this class and unit.
    pub(crate) async fn start(
        &self,
        school: &SchoolId,
        class: &Class,
        unit: &Unit,
        staff: &StaffId,
        day: &str,
    ) -> Result<LessonId> {
        let slide = unit
            .slides
            .first()
            .map_or_else(|| SlideId::new(""), |slide| slide.id.clone());
        for attempt in 0..TRIES {
            if let Some(id) = self.store.live_lesson_of(&class.id, &unit.id).await? {
                return Ok(id);
            }
            let lesson = LessonRow {
                school: school.clone(),
                id: LessonId(secret::id()?),
                class: class.id.clone(),
                unit: unit.id.clone(),
                staff: staff.clone(),
                code: secret::join_code()?,
                // There are 3,360: where hundreds of schools share a server they may be hard to find. Digits remain.
                pictures: (class.year.is_by_pictures() && attempt < TRIES / 2)
                    .then(secret::picture_code)
                    .transpose()?,
                slide: slide.clone(),
                blank: false,
                road: belisha::Road::default(),
                taken: Vec::new(),
                joining: true,
                closed: false,
                sitting: None,
                revealed: None,
                day: day.to_owned(),
                revision: 0,
            };
            if self.store.start_lesson(&lesson).await? {
                return Ok(lesson.id);
            }
        }
        Err(ProblemCode::Conflict.into())
    }

    /// Does what a teacher does; the lesson afterwards.
    ///
    /// # Errors
    ///
    /// When the lesson has closed, when it has no such slide, choice, question or seat, or when others change it all the
    /// time.
    pub(crate) async fn act(
        &self,
        school: &SchoolId,
        id: &LessonId,
        action: &Action,
    ) -> Result<Arc<Opened>> {
        for _ in 0..TRIES {
            let opened = self.store.lesson(id).await?;
            if &opened.row.school != school {
                return Err(ProblemCode::NotFound.into());
            }
            if opened.row.closed {
                return match action {
                    Action::Close => Ok(Arc::new(opened)),
                    _ => Err(ProblemCode::LessonClosed.into()),
                };
            }
            let unit = self.lessons.unit(&opened.row.unit);
            let had = self
                .store
                .forms_had(&opened.row.class, &opened.row.unit)
                .await?;
            let (row, effects) = match (unit, action) {
                (Some(unit), action) => apply(&opened, unit, action, &had)?,
                // A school may have taken a unit out of its folder in the middle of a lesson; it can still be closed.
                (None, Action::Close) => closed(&opened.row),
                (None, _) => return Err(ProblemCode::NotFound.into()),
            };
            let count = |sitting: &SittingRow, chosen: &[(QuestionId, Chosen, u32)]| {
                unit.map_or_else(Vec::new, |unit| count(unit, sitting.form, chosen))
            };
            if !self.store.save_lesson(&row, &effects, count).await? {
                continue;
            }
            let changed = if row.closed {
                Changed::Closed
            } else {
                Changed::Lesson
            };
            self.rooms.changed(id, changed, true);
            let word = if row.closed { "closed" } else { "lesson" };
            self.store
                .tell(&format!("{} {word} {id}", self.origin))
                .await?;
            return if row.closed {
                self.open_afresh(id).await
            } else {
                self.open(id).await
            };
        }
        Err(ProblemCode::Conflict.into())
    }

    /// Closes lessons that were left open since before `day`, so that no seat outlives them for long.
    pub(crate) async fn close_left_open(&self, day: &str) -> Result<()> {
        for id in self.store.lessons_left_open(day).await? {
            let school = self.store.lesson(&id).await?.row.school;
            self.act(&school, &id, &Action::Close).await?;
        }
        Ok(())
    }

    /// Forgets what it knows after a class was changed or taken away, which happens a few times a year.
    pub(crate) fn classes_changed(&self) {
        self.rooms.all_changed();
    }

    /// Takes in what another replica says: `<who> <what> <lesson>`.
    pub(crate) fn heard(&self, message: &str) {
        let mut words = message.splitn(3, ' ');
        let (Some(origin), Some(what), Some(lesson)) = (words.next(), words.next(), words.next())
        else {
            return;
        };
        if origin == self.origin {
            return;
        }
        let lesson = LessonId(lesson.to_owned());
        if let Some(tap) = remotes::tap_in(what) {
            self.rooms.tapped(&lesson, tap);
            return;
        }
        let changed = match what {
            "closed" => Changed::Closed,
            "answers" => Changed::Answers,
            _ => Changed::Lesson,
        };
        self.rooms.changed(&lesson, changed, true);
    }

    /// Forgets what it knows: while the line to the other replicas was down, anything may have changed.
    pub(crate) fn missed_some(&self) {
        self.rooms.all_changed();
    }
}

/// The tally of one sitting, from what was chosen.
pub(crate) fn count(
    unit: &Unit,
    form: Form,
    chosen: &[(QuestionId, Chosen, u32)],
) -> Vec<TallyRow> {
    unit.quiz
        .form(form)
        .flat_map(|question| {
            let tally = crate::reports::tally_of(question, chosen);
            tally
                .rows()
                .map(|(counted, n)| TallyRow {
                    question: question.id.clone(),
                    counted,
                    n,
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

fn closed(row: &LessonRow) -> (LessonRow, Vec<Effect>) {
    let row = LessonRow {
        closed: true,
        joining: false,
        sitting: None,
        revealed: None,
        ..row.clone()
    };
    (row, vec![Effect::Close])
}

/// What an action makes of a lesson: its new row, and what changes beside it.
fn apply(
    opened: &Opened,
    unit: &Unit,
    action: &Action,
    had: &[(Check, Form)],
) -> Result<(LessonRow, Vec<Effect>)> {
    let mut row = opened.row.clone();
    let mut effects = Vec::new();
    let current = opened.current();
    let stop = |effects: &mut Vec<Effect>| {
        if let Some(sitting) = current
            && sitting.state == SittingState::Open
        {
            effects.push(Effect::Turn(sitting.id.clone(), SittingState::Stopped));
        }
    };
    match action {
        Action::Go { slide } => {
            if !unit.slides.iter().any(|own| &own.id == slide) {
                return Err(Error::Field("slide"));
            }
            if &row.slide != slide {
                effects.extend(votes::put_away(opened));
            }
            row.slide = slide.clone();
        }
        Action::Blank { on } => row.blank = *on,
        Action::Choose { choice } => {
            let mut run = run(unit, &row);
            // Two screens chose in the same moment: the first has gone on, the second choice is not there any more.
            let from = run.scene();
            run.choose(choice).map_err(|_| ProblemCode::Conflict)?;
            row.road = run.road().clone();
            if let Some(from) = from {
                votes::take(&mut row, from, choice);
            }
            effects.extend(votes::put_away(opened));
        }
        Action::Rewind => {
            let mut run = run(unit, &row);
            run.rewind();
            row.road = run.road().clone();
            effects.extend(votes::put_away(opened));
        }
        Action::Restart => {
            row.road = belisha::Road::default();
            effects.extend(votes::put_away(opened));
        }
        Action::OpenVote { scene } => effects.extend(votes::open(opened, unit, scene)?),
        Action::VoteHands { hands } => effects.push(votes::hands(opened, unit, hands)?),
        Action::StopVote => effects.extend(votes::stop(opened)?),
        Action::PutVoteAway => effects.extend(votes::put_away(opened)),
        Action::OpenCheck { check } => {
            row.revealed = None;
            let again = opened
                .sittings
                .iter()
                .find(|sitting| sitting.check == *check);
            match again {
                Some(sitting) if sitting.state == SittingState::Revealed => {
                    // It is shown again as it stands; nothing in it can change any more.
                    row.sitting = Some(sitting.id.clone());
                }
                Some(sitting) => {
                    if current.is_some_and(|current| current.id != sitting.id) {
                        stop(&mut effects);
                    }
                    effects.push(Effect::Turn(sitting.id.clone(), SittingState::Open));
                    row.sitting = Some(sitting.id.clone());
                }
                None => {
                    stop(&mut effects);
                    // The number in front keeps a class's sittings in their order, without a time.
                    let id = SittingId(format!("{:04}-{}", had.len(), secret::id()?));
                    row.sitting = Some(id.clone());
                    effects.push(Effect::Begin(SittingRow {
                        id,
                        check: *check,
                        form: form_for(*check, had, first_form(&row.class)),
                        state: SittingState::Open,
                    }));
                }
            }
            effects.extend(votes::put_away(opened));
        }
        Action::StopCheck => {
            current.ok_or(ProblemCode::Conflict)?;
            stop(&mut effects);
        }
        Action::Reveal { question } => {
            let sitting = current.ok_or(ProblemCode::Conflict)?;
            if !unit.quiz.form(sitting.form).any(|own| &own.id == question) {
                return Err(Error::Field("question"));
            }
            // The figures are compared with those of the lesson's other checks, so all of them stand still from now on.
            effects.extend(
                opened
                    .sittings
                    .iter()
                    .map(|sitting| Effect::Turn(sitting.id.clone(), SittingState::Revealed)),
            );
            row.revealed = Some(question.clone());
        }
        Action::PutCheckAway => {
            stop(&mut effects);
            row.sitting = None;
            row.revealed = None;
        }
        Action::Joining { open } => row.joining = *open,
        Action::RemoveSeat { seat } => {
            let place = opened
                .seats
                .iter()
                .map(|(place, _)| *place)
                .find(|place| &seat_at(*place) == seat)
                .ok_or(ProblemCode::NotFound)?;
            effects.push(Effect::RemoveSeat(place));
        }
        Action::Hands { question, hands } => {
            let sitting = current.ok_or(ProblemCode::Conflict)?;
            if sitting.state == SittingState::Revealed {
                return Err(ProblemCode::CheckClosed.into());
            }
            let question = unit
                .quiz
                .form(sitting.form)
                .find(|own| &own.id == question)
                .ok_or(Error::Field("question"))?;
            let raised: u32 = hands.iter().map(|(_, n)| u32::from(*n)).sum();
            let distinct: std::collections::HashSet<String> = hands
                .iter()
                .map(|(chosen, _)| format!("{chosen:?}"))
                .collect();
            if hands
                .iter()
                .any(|(chosen, _)| mark(question, chosen).is_err())
                || distinct.len() != hands.len()
                || raised > u32::from(places(opened.class.size))
            {
                return Err(Error::Field("hands"));
            }
            effects.push(Effect::Hands(
                sitting.id.clone(),
                question.id.clone(),
                hands
                    .iter()
                    .filter(|(_, n)| *n > 0)
                    .map(|(chosen, n)| (chosen.clone(), u32::from(*n)))
                    .collect(),
            ));
        }
        Action::Close => return Ok(closed(&row)),
    }
    Ok((row, effects))
}

/// Half the classes begin with form A and half with form B, so that a harder form cannot look like learning.
fn first_form(class: &ClassId) -> Form {
    if class.0.bytes().map(u32::from).sum::<u32>() % 2 == 0 {
        Form::A
    } else {
        Form::B
    }
}

fn run<'unit>(unit: &'unit Unit, row: &LessonRow) -> Run<'unit> {
    // After a change of the lesson file the road may lead nowhere; the story then begins again.
    Run::resume(&unit.story, &row.road).unwrap_or_else(|_| Run::start(&unit.story))
}

impl Opened {
    /// The pictures that tablets may join with: only while the class is one that does not read yet.
    pub(crate) fn pictures(&self) -> Option<PictureCode> {
        self.row
            .pictures
            .filter(|_| self.class.year.is_by_pictures())
    }

    /// The check on the board.
    pub(crate) fn current(&self) -> Option<&SittingRow> {
        let id = self.row.sitting.as_ref()?;
        self.sittings.iter().find(|sitting| &sitting.id == id)
    }

    /// The check on the board, as screens see it.
    pub(crate) fn live_check(&self) -> Option<LiveCheck> {
        let sitting = self.current()?;
        Some(LiveCheck {
            sitting: sitting.id.clone(),
            check: sitting.check,
            form: sitting.form,
            open: sitting.state == SittingState::Open,
            revealed: self.row.revealed.clone(),
        })
    }

    /// The scene on the board, when the board shows the story.
    fn story_scene<'unit>(&self, unit: &'unit Unit) -> Option<&'unit Scene> {
        let slide = unit
            .slides
            .iter()
            .find(|slide| slide.id == self.row.slide)?;
        if slide.kind != SlideKind::Story {
            return None;
        }
        run(unit, &self.row).scene()
    }

    /// The scene on the board, as a tablet sees it.
    pub(crate) fn scene(&self, unit: &Unit) -> Option<PupilScene> {
        self.story_scene(unit).map(PupilScene::from)
    }

    /// Whether this place is taken with this token.
    pub(crate) fn has_seat(&self, place: u8, token_hash: &str) -> bool {
        self.seats
            .iter()
            .any(|(own, hash)| *own == place && hash == token_hash)
    }

    /// The unit being taught.
    pub(crate) fn unit(&self) -> &UnitId {
        &self.row.unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_seat_of_its_own() {
        let seats: std::collections::HashSet<_> = (0..all_seats()).map(seat_at).collect();
        assert_eq!(seats.len(), usize::from(all_seats()));
    }

    #[test]
    fn a_class_of_the_largest_size_finds_seats() {
        assert_eq!(places(32), 36);
        assert_eq!(places(60), 64);
    }

    #[test]
    fn a_slow_screen_sees_each_kind_of_change_once() {
        let seen = Signal::default();
        let now = Signal {
            lesson: 7,
            answers: 3,
            taps: 2,
            closed: false,
        };
        assert_eq!(
            now.since(seen),
            [Changed::Lesson, Changed::Answers, Changed::Tapped]
        );
        assert!(now.since(now).is_empty());
    }
}
