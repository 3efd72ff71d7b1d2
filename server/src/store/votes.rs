//! Votes on how a story goes on, while they last; and the roads that classes took, which are kept.
//!
//! A ballot belongs to a seat only while its vote is open. When the vote stops, ballots and hands become counts; when the
//! class goes on, the counts go too.

use std::collections::BTreeMap;

use belisha::{ChoiceId, SceneId, UnitId};
use belisha_api::pupil::Ballot;
use belisha_api::{ClassId, LessonId, VoteId};
use serde::{Deserialize, Serialize};
use sqlx::{Any, AssertSqlSafe, Row, Transaction};
use tokio::sync::oneshot;

use super::answers::{Refusal, SIZES};
use super::lessons::LessonRow;
use super::{SchoolId, Store};
use crate::error::{Error, Result};

/// A vote as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VoteRow {
    pub(crate) id: VoteId,
    pub(crate) scene: SceneId,
    /// Whether tablets may vote.
    pub(crate) open: bool,
}

/// How often a class went one way from a scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Taken {
    pub(crate) scene: SceneId,
    pub(crate) choice: ChoiceId,
    pub(crate) n: u32,
}

/// The roads that a class took in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoadsRow {
    pub(crate) class: ClassId,
    pub(crate) unit: UnitId,
    pub(crate) taken: Vec<Taken>,
}

/// A ballot to be kept.
#[derive(Debug)]
pub(crate) struct BallotEntry {
    pub(crate) lesson: LessonId,
    pub(crate) place: u8,
    pub(crate) token_hash: String,
    pub(crate) ballot: Ballot,
    pub(crate) reply: oneshot::Sender<Result<Ballot, Refusal>>,
}

/// Writes the ballots of a batch; what is on disk for each afterwards.
pub(super) async fn keep_ballots(
    tx: &mut Transaction<'_, Any>,
    entries: &[BallotEntry],
) -> Result<Vec<Result<Ballot, Refusal>>, sqlx::Error> {
    let mut by_vote: BTreeMap<(&LessonId, &VoteId), Vec<usize>> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        by_vote
            .entry((&entry.lesson, &entry.ballot.vote))
            .or_default()
            .push(index);
    }
    // One statement may not touch a row twice on PostgreSQL: of several turns of one seat the last is written.
    let mut lines: BTreeMap<(&VoteId, u8, &str), usize> = BTreeMap::new();
    for ((lesson, vote), indices) in by_vote {
        // Locks the row: the vote cannot stop before this is done, or has stopped, and then takes nothing.
        let open = sqlx::query(
            "UPDATE vote SET batches = batches + 1 WHERE id = $1 AND lesson = $2 AND state = 'open'",
        )
        .bind(&vote.0)
        .bind(&lesson.0)
        .execute(&mut **tx)
        .await?;
        if open.rows_affected() == 0 {
            continue;
        }
        for index in indices {
            let entry = &entries[index];
            lines
                .entry((vote, entry.place, &entry.token_hash))
                .and_modify(|line| {
                    if entries[*line].ballot.turn < entry.ballot.turn {
                        *line = index;
                    }
                })
                .or_insert(index);
        }
    }
    let rows: Vec<usize> = lines.values().copied().collect();
    let mut kept: BTreeMap<(VoteId, u8), Ballot> = BTreeMap::new();
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let size = SIZES
            .into_iter()
            .find(|size| *size <= rest.len())
            .unwrap_or(1);
        let (now, later) = rest.split_at(size);
        rest = later;
        write_ballots(tx, entries, now, &mut kept).await?;
    }
    Ok(entries
        .iter()
        .map(|entry| {
            let Ballot { vote, .. } = &entry.ballot;
            if !lines.contains_key(&(vote, entry.place, entry.token_hash.as_str())) {
                return Err(Refusal::VoteClosed);
            }
            kept.get(&(vote.clone(), entry.place))
                .cloned()
                .ok_or(Refusal::NoSeat)
        })
        .collect())
}

/// The statement for so many rows. A row whose seat is gone, or belongs to another token, is left out; an older turn
/// changes nothing; what is on disk afterwards comes back.
fn statement(rows: usize) -> String {
    let values = super::places(rows, 6);
    format!(
        "INSERT INTO ballot (school, lesson, vote, place, choice, turn) \
         SELECT seat.school, seat.lesson, new.column2, seat.place, new.column4, new.column5 \
         FROM (VALUES {values}) AS new \
         JOIN seat ON seat.lesson = new.column1 AND seat.place = new.column3 AND seat.token_hash = new.column6 \
         WHERE 1 = 1 \
         ON CONFLICT (vote, place) DO UPDATE SET \
         choice = CASE WHEN excluded.turn > ballot.turn THEN excluded.choice ELSE ballot.choice END, \
         turn = CASE WHEN excluded.turn > ballot.turn THEN excluded.turn ELSE ballot.turn END \
         RETURNING vote, place, choice, turn"
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

async fn write_ballots(
    tx: &mut Transaction<'_, Any>,
    entries: &[BallotEntry],
    lines: &[usize],
    kept: &mut BTreeMap<(VoteId, u8), Ballot>,
) -> Result<(), sqlx::Error> {
    let mut insert = sqlx::query(statement_for(lines.len()));
    for entry in lines.iter().map(|line| &entries[*line]) {
        insert = insert
            .bind(entry.lesson.0.clone())
            .bind(entry.ballot.vote.0.clone())
            .bind(i64::from(entry.place))
            .bind(entry.ballot.choice.as_str().to_owned())
            .bind(i64::from(entry.ballot.turn))
            .bind(entry.token_hash.clone());
    }
    for row in insert.fetch_all(&mut **tx).await? {
        let place = u8::try_from(row.try_get::<i64, _>("place")?).unwrap_or(u8::MAX);
        let ballot = ballot(VoteId(row.try_get("vote")?), &row)?;
        kept.insert((ballot.vote.clone(), place), ballot);
    }
    Ok(())
}

fn ballot(vote: VoteId, row: &sqlx::any::AnyRow) -> Result<Ballot, sqlx::Error> {
    Ok(Ballot {
        vote,
        choice: ChoiceId::new(row.try_get::<String, _>("choice")?),
        turn: u32::try_from(row.try_get::<i64, _>("turn")?).unwrap_or(u32::MAX),
    })
}

/// The vote on the board of a lesson.
pub(super) async fn vote_of(
    tx: &mut Transaction<'_, Any>,
    lesson: &LessonId,
) -> Result<Option<VoteRow>> {
    let row = sqlx::query("SELECT id, scene, state FROM vote WHERE lesson = $1")
        .bind(&lesson.0)
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| {
        Ok(VoteRow {
            id: VoteId(row.try_get("id")?),
            scene: SceneId::new(row.try_get::<String, _>("scene")?),
            open: row.try_get::<&str, _>("state")? == "open",
        })
    })
    .transpose()
}

/// Opens a vote, in place of the one that was there.
pub(super) async fn open(
    tx: &mut Transaction<'_, Any>,
    lesson: &LessonRow,
    vote: &VoteRow,
) -> Result<()> {
    put_away(tx, &lesson.id).await?;
    sqlx::query(
        "INSERT INTO vote (school, id, lesson, scene, state, batches) VALUES ($1, $2, $3, $4, 'open', 0)",
    )
    .bind(&lesson.school.0)
    .bind(&vote.id.0)
    .bind(&lesson.id.0)
    .bind(vote.scene.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Puts the hands counted in place of those counted before.
pub(super) async fn set_hands(
    tx: &mut Transaction<'_, Any>,
    school: &SchoolId,
    vote: &VoteId,
    hands: &[(ChoiceId, u32)],
) -> Result<()> {
    sqlx::query("DELETE FROM vote_count WHERE vote = $1")
        .bind(&vote.0)
        .execute(&mut **tx)
        .await?;
    for (choice, n) in hands {
        sqlx::query("INSERT INTO vote_count (school, vote, choice, n) VALUES ($1, $2, $3, $4)")
            .bind(&school.0)
            .bind(&vote.0)
            .bind(choice.as_str())
            .bind(i64::from(*n))
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// Stops a vote: its ballots become counts.
pub(super) async fn stop(tx: &mut Transaction<'_, Any>, vote: &VoteId) -> Result<()> {
    for sql in [
        // From here on no replica can store another ballot.
        "UPDATE vote SET state = 'stopped' WHERE id = $1",
        "INSERT INTO vote_count (school, vote, choice, n) \
         SELECT school, vote, choice, COUNT(*) FROM ballot WHERE vote = $1 GROUP BY school, vote, choice \
         ON CONFLICT (vote, choice) DO UPDATE SET n = vote_count.n + excluded.n",
        "DELETE FROM ballot WHERE vote = $1",
    ] {
        sqlx::query(sql).bind(&vote.0).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Holds the lesson's vote against a batch that is on its way.
pub(super) async fn lock(tx: &mut Transaction<'_, Any>, lesson: &LessonId) -> Result<()> {
    sqlx::query("UPDATE vote SET batches = batches + 1 WHERE lesson = $1")
        .bind(&lesson.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Puts the vote of a lesson away, with everything in it.
pub(super) async fn put_away(tx: &mut Transaction<'_, Any>, lesson: &LessonId) -> Result<()> {
    sqlx::query("DELETE FROM vote WHERE lesson = $1")
        .bind(&lesson.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) fn taken_text(taken: &[Taken]) -> Result<String> {
    serde_json::to_string(taken).map_err(|error| Error::Fault(format!("the roads taken: {error}")))
}

pub(super) fn taken(text: &str) -> Result<Vec<Taken>> {
    serde_json::from_str(text).map_err(|error| Error::Fault(format!("the roads taken: {error}")))
}

/// Adds the roads taken in a lesson to those of the lessons before.
pub(super) async fn keep_roads(
    tx: &mut Transaction<'_, Any>,
    school: &SchoolId,
    roads: &RoadsRow,
) -> Result<()> {
    for taken in &roads.taken {
        sqlx::query(
            "INSERT INTO road (school, class, unit, scene, choice, n) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (class, unit, scene, choice) DO UPDATE SET n = road.n + excluded.n",
        )
        .bind(&school.0)
        .bind(&roads.class.0)
        .bind(roads.unit.as_str())
        .bind(taken.scene.as_str())
        .bind(taken.choice.as_str())
        .bind(i64::from(taken.n))
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

impl Store {
    /// What one seat has on disk in a vote.
    pub(crate) async fn ballot(
        &self,
        vote: &VoteId,
        place: u8,
    ) -> Result<Option<Ballot>, sqlx::Error> {
        sqlx::query("SELECT choice, turn FROM ballot WHERE vote = $1 AND place = $2")
            .bind(&vote.0)
            .bind(i64::from(place))
            .fetch_optional(&self.read)
            .await?
            .map(|row| ballot(vote.clone(), &row))
            .transpose()
    }

    /// What a vote has come to: what tablets say, and what is counted beside them. After it has stopped everything is
    /// in the second.
    pub(crate) async fn votes(
        &self,
        vote: &VoteId,
    ) -> Result<[Vec<(ChoiceId, u32)>; 2], sqlx::Error> {
        let mut tx = self.read.begin().await?;
        let mut both = [Vec::new(), Vec::new()];
        for (part, sql) in both.iter_mut().zip([
            "SELECT choice, COUNT(*) AS n FROM ballot WHERE vote = $1 GROUP BY choice",
            "SELECT choice, n FROM vote_count WHERE vote = $1",
        ]) {
            for row in sqlx::query(AssertSqlSafe(sql))
                .bind(&vote.0)
                .fetch_all(&mut *tx)
                .await?
            {
                part.push((
                    ChoiceId::new(row.try_get::<String, _>("choice")?),
                    u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(u32::MAX),
                ));
            }
        }
        tx.commit().await?;
        Ok(both)
    }

    /// The roads that a class took in a unit, in lessons that have closed.
    pub(crate) async fn roads(
        &self,
        school: &SchoolId,
        class: &ClassId,
        unit: &UnitId,
    ) -> Result<Vec<Taken>> {
        sqlx::query(
            "SELECT scene, choice, n FROM road WHERE school = $1 AND class = $2 AND unit = $3",
        )
        .bind(&school.0)
        .bind(&class.0)
        .bind(unit.as_str())
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(|row| {
            Ok(Taken {
                scene: SceneId::new(row.try_get::<String, _>("scene")?),
                choice: ChoiceId::new(row.try_get::<String, _>("choice")?),
                n: u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(u32::MAX),
            })
        })
        .collect()
    }
}
