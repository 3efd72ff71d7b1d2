//! The group commit: answers, ballots and new seats that have gathered go into one transaction, and are acknowledged when it is on
//! disk. While one batch is being written the next one gathers, so that the disk's pace is shared by all of it.

use std::collections::BTreeMap;

use belisha::{Chosen, QuestionId};
use belisha_api::pupil::Ballot;
use belisha_api::{LessonId, SittingId};
use sqlx::{Any, Row, Transaction};
use tokio::sync::{mpsc, oneshot};

use super::lessons::{chosen, chosen_text};
use super::votes::{BallotEntry, keep_ballots};
use super::{Engine, SchoolId, Store};
use crate::error::is_out_of_reach;

/// The most that goes into one transaction: a school of thirty classes answering in the same moment.
const MOST: usize = 1024;
/// The most that waits for the writer; beyond that requests wait to be taken on.
const QUEUE: usize = 4096;
/// Rows in one statement. Few different sizes, so that each is prepared once.
pub(super) const SIZES: [usize; 3] = [64, 8, 1];

/// An answer as it is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) question: QuestionId,
    pub(crate) turn: u32,
    pub(crate) chosen: Chosen,
}

/// Why an entry was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The check takes no answers, and none of these was there already.
    CheckClosed,
    /// The vote takes no more ballots.
    VoteClosed,
    /// The seat has been taken out.
    NoSeat,
    /// Joining has stopped, every seat is taken, or the lesson has closed.
    Full,
    /// The database could not be written.
    NotStored,
}

/// Answers of one seat to be kept.
#[derive(Debug)]
pub(crate) struct AnswerEntry {
    pub(crate) lesson: LessonId,
    pub(crate) sitting: SittingId,
    pub(crate) place: u8,
    pub(crate) token_hash: String,
    /// No question twice.
    pub(crate) given: Vec<Kept>,
    pub(crate) reply: oneshot::Sender<Result<Vec<Kept>, Refusal>>,
}

/// A seat to be given.
#[derive(Debug)]
pub(crate) struct JoinEntry {
    pub(crate) school: SchoolId,
    pub(crate) lesson: LessonId,
    pub(crate) token_hash: String,
    /// How many seats there are.
    pub(crate) places: u8,
    pub(crate) reply: oneshot::Sender<Result<u8, Refusal>>,
}

/// Something to be kept.
#[derive(Debug)]
pub(crate) enum Entry {
    Answer(AnswerEntry),
    Ballot(BallotEntry),
    Join(JoinEntry),
}

/// Hands entries to the task that writes them.
#[derive(Clone, Debug)]
pub(crate) struct Writer(mpsc::Sender<Entry>);

impl Writer {
    /// Starts the writer. `told` is called after each commit with the lessons that have changed, and whether seats
    /// were given in them; `origin` names this replica to the others. Ends when every `Writer` is gone and what they handed in is kept.
    pub(crate) fn start(
        store: Store,
        origin: String,
        told: impl Fn(&LessonId, bool) + Send + Sync + 'static,
    ) -> Self {
        let (sender, mut entries) = mpsc::channel(QUEUE);
        tokio::spawn(async move {
            let mut batch = Vec::with_capacity(MOST);
            while entries.recv_many(&mut batch, MOST).await > 0 {
                store.keep(std::mem::take(&mut batch), &origin, &told).await;
            }
        });
        Self(sender)
    }

    /// Keeps answers of a seat; what is on disk for these questions afterwards.
    pub(crate) async fn answer(
        &self,
        entry: impl FnOnce(oneshot::Sender<Result<Vec<Kept>, Refusal>>) -> AnswerEntry,
    ) -> Result<Vec<Kept>, Refusal> {
        let (reply, kept) = oneshot::channel();
        self.hand_in(Entry::Answer(entry(reply))).await?;
        kept.await.unwrap_or(Err(Refusal::NotStored))
    }

    /// Keeps what a seat votes for; what is on disk afterwards.
    pub(crate) async fn vote(
        &self,
        entry: impl FnOnce(oneshot::Sender<Result<Ballot, Refusal>>) -> BallotEntry,
    ) -> Result<Ballot, Refusal> {
        let (reply, kept) = oneshot::channel();
        self.hand_in(Entry::Ballot(entry(reply))).await?;
        kept.await.unwrap_or(Err(Refusal::NotStored))
    }

    /// Gives a seat; its place.
    pub(crate) async fn join(
        &self,
        entry: impl FnOnce(oneshot::Sender<Result<u8, Refusal>>) -> JoinEntry,
    ) -> Result<u8, Refusal> {
        let (reply, place) = oneshot::channel();
        self.hand_in(Entry::Join(entry(reply))).await?;
        place.await.unwrap_or(Err(Refusal::NotStored))
    }

    async fn hand_in(&self, entry: Entry) -> Result<(), Refusal> {
        self.0.send(entry).await.map_err(|_| Refusal::NotStored)
    }
}

/// What has gathered since the last commit.
#[derive(Default)]
struct Batch {
    answers: Vec<AnswerEntry>,
    ballots: Vec<BallotEntry>,
    joins: Vec<JoinEntry>,
}

/// What a batch came to: one outcome for each entry, in its order.
struct Outcomes {
    answers: Vec<Result<Vec<Kept>, Refusal>>,
    ballots: Vec<Result<Ballot, Refusal>>,
    joins: Vec<Result<u8, Refusal>>,
}

impl Batch {
    fn of(entries: Vec<Entry>) -> Self {
        let mut batch = Self::default();
        for entry in entries {
            match entry {
                Entry::Answer(entry) => batch.answers.push(entry),
                Entry::Ballot(entry) => batch.ballots.push(entry),
                Entry::Join(entry) => batch.joins.push(entry),
            }
        }
        batch
    }

    /// What it comes to when nothing of it was kept.
    fn not_stored(&self) -> Outcomes {
        let refused = Refusal::NotStored;
        Outcomes {
            answers: self.answers.iter().map(|_| Err(refused)).collect(),
            ballots: self.ballots.iter().map(|_| Err(refused)).collect(),
            joins: self.joins.iter().map(|_| Err(refused)).collect(),
        }
    }

    /// The lessons of the batch, and whether seats were asked for in them.
    fn changed(&self) -> BTreeMap<&LessonId, bool> {
        let answers = self.answers.iter().map(|entry| (&entry.lesson, false));
        let ballots = self.ballots.iter().map(|entry| (&entry.lesson, false));
        let joins = self.joins.iter().map(|entry| (&entry.lesson, true));
        answers.chain(ballots).chain(joins).collect()
    }

    fn reply(self, outcomes: Outcomes) {
        // Whoever has gone away asks again.
        for (entry, outcome) in self.answers.into_iter().zip(outcomes.answers) {
            let _ = entry.reply.send(outcome);
        }
        for (entry, outcome) in self.ballots.into_iter().zip(outcomes.ballots) {
            let _ = entry.reply.send(outcome);
        }
        for (entry, outcome) in self.joins.into_iter().zip(outcomes.joins) {
            let _ = entry.reply.send(outcome);
        }
    }
}

impl Store {
    async fn keep(
        &self,
        entries: Vec<Entry>,
        origin: &str,
        told: &(impl Fn(&LessonId, bool) + Sync),
    ) {
        let batch = Batch::of(entries);
        let mut kept = self.keep_all(&batch, origin).await;
        if matches!(&kept, Err(error) if !is_out_of_reach(error)) {
            // Replicas can get in each other's way (a deadlock, a serialisation failure); once more on a clean slate.
            kept = self.keep_all(&batch, origin).await;
        }
        match kept {
            Ok(outcomes) => {
                // Before the replies: a tablet that hears of its seat finds it.
                for (lesson, seats) in batch.changed() {
                    told(lesson, seats);
                }
                batch.reply(outcomes);
            }
            Err(error) => {
                let (answers, ballots) = (batch.answers.len(), batch.ballots.len());
                let joins = batch.joins.len();
                tracing::error!(%error, answers, ballots, joins, "a batch was not stored: {error}");
                let outcomes = batch.not_stored();
                batch.reply(outcomes);
            }
        }
    }

    async fn keep_all(&self, batch: &Batch, origin: &str) -> Result<Outcomes, sqlx::Error> {
        let mut tx = self.begin().await?;
        // In the order of lessons, sittings and votes, so that two replicas never wait for each other in a circle.
        let joins = keep_joins(&mut tx, &batch.joins).await?;
        let answers = keep_answers(&mut tx, &batch.answers).await?;
        let ballots = keep_ballots(&mut tx, &batch.ballots).await?;
        if self.engine == Engine::Postgres {
            for lesson in batch.changed().into_keys() {
                notify(&mut tx, &format!("{origin} answers {lesson}")).await?;
            }
        }
        tx.commit().await?;
        Ok(Outcomes {
            answers,
            ballots,
            joins,
        })
    }

    /// What is on disk of one seat's answers to a sitting.
    pub(crate) async fn kept(
        &self,
        sitting: &SittingId,
        place: u8,
    ) -> Result<Vec<Kept>, sqlx::Error> {
        let mut connection = self.read.acquire().await?;
        kept_of(&mut connection, sitting, place).await
    }

    /// Tells the other replicas, when there may be some.
    pub(crate) async fn tell(&self, message: &str) -> Result<(), sqlx::Error> {
        if self.engine == Engine::Postgres {
            let mut tx = self.begin().await?;
            notify(&mut tx, message).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

async fn notify(tx: &mut Transaction<'_, Any>, message: &str) -> Result<(), sqlx::Error> {
    // The function returns nothing, which `Any` has no type for.
    sqlx::query("SELECT CAST(pg_notify($1, $2) AS TEXT)")
        .bind(super::CHANNEL)
        .bind(message)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn keep_joins(
    tx: &mut Transaction<'_, Any>,
    joins: &[JoinEntry],
) -> Result<Vec<Result<u8, Refusal>>, sqlx::Error> {
    let mut outcomes = vec![Err(Refusal::Full); joins.len()];
    let mut by_lesson: BTreeMap<&LessonId, Vec<usize>> = BTreeMap::new();
    for (index, entry) in joins.iter().enumerate() {
        by_lesson.entry(&entry.lesson).or_default().push(index);
    }
    for (lesson, entries) in by_lesson {
        // Locks the row: the lesson cannot close, nor another replica give the same place, before this is done.
        let open = sqlx::query(
            "UPDATE live_lesson SET batches = batches + 1 WHERE id = $1 AND closed = 0 AND joining = 1",
        )
        .bind(&lesson.0)
        .execute(&mut **tx)
        .await?;
        if open.rows_affected() == 0 {
            continue;
        }
        let mut taken = [false; 256];
        for row in sqlx::query("SELECT place FROM seat WHERE lesson = $1")
            .bind(&lesson.0)
            .fetch_all(&mut **tx)
            .await?
        {
            if let Some(taken) = usize::try_from(row.try_get::<i64, _>("place")?)
                .ok()
                .and_then(|place| taken.get_mut(place))
            {
                *taken = true;
            }
        }
        let mut free = (0..=u8::MAX).filter(|place| !taken[usize::from(*place)]);
        for index in entries {
            let entry = &joins[index];
            let Some(place) = free.next().filter(|place| *place < entry.places) else {
                continue;
            };
            sqlx::query(
                "INSERT INTO seat (school, lesson, place, token_hash) VALUES ($1, $2, $3, $4)",
            )
            .bind(&entry.school.0)
            .bind(&lesson.0)
            .bind(i64::from(place))
            .bind(&entry.token_hash)
            .execute(&mut **tx)
            .await?;
            outcomes[index] = Ok(place);
        }
    }
    Ok(outcomes)
}

/// One row to write: which entry, which of its answers.
type Line = (usize, usize);

async fn keep_answers(
    tx: &mut Transaction<'_, Any>,
    entries: &[AnswerEntry],
) -> Result<Vec<Result<Vec<Kept>, Refusal>>, sqlx::Error> {
    let mut outcomes: Vec<Result<Vec<Kept>, Refusal>> = Vec::with_capacity(entries.len());
    outcomes.resize_with(entries.len(), || Ok(Vec::new()));

    let mut by_sitting: BTreeMap<(&LessonId, &SittingId), Vec<usize>> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        by_sitting
            .entry((&entry.lesson, &entry.sitting))
            .or_default()
            .push(index);
    }
    // One statement may not touch a row twice on PostgreSQL: of several turns of one answer in one batch the last is
    // written, and all are told what is kept.
    let mut lines: BTreeMap<(&SittingId, u8, &QuestionId, &str), Line> = BTreeMap::new();
    for ((lesson, sitting), indices) in by_sitting {
        let open = sqlx::query(
            "UPDATE sitting SET batches = batches + 1 WHERE id = $1 AND lesson = $2 AND state = 'open'",
        )
        .bind(&sitting.0)
        .bind(&lesson.0)
        .execute(&mut **tx)
        .await?;
        for index in indices {
            let entry = &entries[index];
            if open.rows_affected() == 0 {
                outcomes[index] = kept_already(tx, entry).await?;
                continue;
            }
            for (nth, given) in entry.given.iter().enumerate() {
                lines
                    .entry((
                        &entry.sitting,
                        entry.place,
                        &given.question,
                        &entry.token_hash,
                    ))
                    .and_modify(|line| {
                        if entries[line.0].given[line.1].turn < given.turn {
                            *line = (index, nth);
                        }
                    })
                    .or_insert((index, nth));
            }
        }
    }
    let rows: Vec<Line> = lines.values().copied().collect();
    let mut kept: BTreeMap<(String, u8, QuestionId), Kept> = BTreeMap::new();
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let size = SIZES
            .into_iter()
            .find(|size| *size <= rest.len())
            .unwrap_or(1);
        let (now, later) = rest.split_at(size);
        rest = later;
        write_lines(tx, entries, now, &mut kept).await?;
    }
    for (entry, outcome) in entries.iter().zip(&mut outcomes) {
        if let Ok(stored) = outcome
            && stored.is_empty()
        {
            for given in &entry.given {
                let key = (entry.sitting.0.clone(), entry.place, given.question.clone());
                if let Some(line) = kept.get(&key)
                    && lines.contains_key(&(
                        &entry.sitting,
                        entry.place,
                        &given.question,
                        entry.token_hash.as_str(),
                    ))
                {
                    stored.push(line.clone());
                }
            }
            if stored.is_empty() && !entry.given.is_empty() {
                *outcome = Err(Refusal::NoSeat);
            }
        }
    }
    Ok(outcomes)
}

/// The statement for so many rows. A row whose seat is gone, or belongs to another token, is left out; an older turn
/// changes nothing; what is on disk afterwards comes back.
fn statement(rows: usize) -> String {
    let values = super::places(rows, 7);
    format!(
        "INSERT INTO answer (school, sitting, place, question, turn, chosen) \
         SELECT seat.school, new.column1, seat.place, new.column3, new.column4, new.column5 \
         FROM (VALUES {values}) AS new \
         JOIN seat ON seat.lesson = new.column6 AND seat.place = new.column2 AND seat.token_hash = new.column7 \
         WHERE 1 = 1 \
         ON CONFLICT (sitting, place, question) DO UPDATE SET \
         chosen = CASE WHEN excluded.turn > answer.turn THEN excluded.chosen ELSE answer.chosen END, \
         turn = CASE WHEN excluded.turn > answer.turn THEN excluded.turn ELSE answer.turn END \
         RETURNING sitting, place, question, turn, chosen"
    )
}

/// The statements are written once, so that preparing finds them again.
fn statement_for(rows: usize) -> &'static str {
    static STATEMENTS: std::sync::LazyLock<[String; 3]> =
        std::sync::LazyLock::new(|| SIZES.map(statement));
    SIZES
        .iter()
        .position(|size| *size == rows)
        .map_or(&STATEMENTS[2], |index| &STATEMENTS[index])
}

async fn write_lines(
    tx: &mut Transaction<'_, Any>,
    entries: &[AnswerEntry],
    lines: &[Line],
    kept: &mut BTreeMap<(String, u8, QuestionId), Kept>,
) -> Result<(), sqlx::Error> {
    let mut insert = sqlx::query(statement_for(lines.len()));
    for (index, nth) in lines {
        let entry = &entries[*index];
        let given = &entry.given[*nth];
        insert = insert
            .bind(entry.sitting.0.clone())
            .bind(i64::from(entry.place))
            .bind(given.question.as_str().to_owned())
            .bind(i64::from(given.turn))
            .bind(chosen_text(&given.chosen))
            .bind(entry.lesson.0.clone())
            .bind(entry.token_hash.clone());
    }
    for row in insert.fetch_all(&mut **tx).await? {
        let place = u8::try_from(row.try_get::<i64, _>("place")?).unwrap_or(u8::MAX);
        let question = QuestionId::new(row.try_get::<String, _>("question")?);
        kept.insert(
            (row.try_get("sitting")?, place, question.clone()),
            Kept {
                question,
                turn: u32::try_from(row.try_get::<i64, _>("turn")?).unwrap_or(u32::MAX),
                chosen: chosen(row.try_get("chosen")?),
            },
        );
    }
    Ok(())
}

/// A check that has closed takes nothing new, but says again what it has: the tablet may have missed the first word.
async fn kept_already(
    tx: &mut Transaction<'_, Any>,
    entry: &AnswerEntry,
) -> Result<Result<Vec<Kept>, Refusal>, sqlx::Error> {
    let held =
        sqlx::query("SELECT place FROM seat WHERE lesson = $1 AND place = $2 AND token_hash = $3")
            .bind(&entry.lesson.0)
            .bind(i64::from(entry.place))
            .bind(&entry.token_hash)
            .fetch_optional(&mut **tx)
            .await?;
    if held.is_none() {
        return Ok(Err(Refusal::NoSeat));
    }
    let stored: Vec<Kept> = kept_of(tx, &entry.sitting, entry.place)
        .await?
        .into_iter()
        .filter(|kept| {
            entry
                .given
                .iter()
                .any(|given| given.question == kept.question && given.turn <= kept.turn)
        })
        .collect();
    Ok(if stored.is_empty() {
        Err(Refusal::CheckClosed)
    } else {
        Ok(stored)
    })
}

async fn kept_of(
    connection: &mut sqlx::AnyConnection,
    sitting: &SittingId,
    place: u8,
) -> Result<Vec<Kept>, sqlx::Error> {
    sqlx::query("SELECT question, turn, chosen FROM answer WHERE sitting = $1 AND place = $2 ORDER BY question")
        .bind(&sitting.0)
        .bind(i64::from(place))
        .fetch_all(connection)
        .await?
        .iter()
        .map(|row| {
            Ok(Kept {
                question: QuestionId::new(row.try_get::<String, _>("question")?),
                turn: u32::try_from(row.try_get::<i64, _>("turn")?).unwrap_or(u32::MAX),
                chosen: chosen(row.try_get("chosen")?),
            })
        })
        .collect()
}
