//! Live lessons, their sittings and seats, and what happens to them when they close.

use belisha::lesson::Form;
use belisha::{AnswerId, Check, ChoiceId, Chosen, QuestionId, Road, SlideId, UnitId};
use belisha_api::pupil::{CodePicture, PictureCode};
use belisha_api::staff::{Class, LiveLessonSummary};
use belisha_api::{ClassId, LessonId, ProblemCode, SittingId, StaffId, VoteId};
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

use super::people::class as class_row;
use super::remotes::{RemoteRow, remote_of};
use super::tallies::{TallyRow, insert_tallies};
use super::votes::{self, RoadsRow, Taken, VoteRow};
use super::{Engine, SchoolId, Store};
use crate::error::{Error, Result};

/// A live lesson as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LessonRow {
    pub(crate) school: SchoolId,
    pub(crate) id: LessonId,
    pub(crate) class: ClassId,
    pub(crate) unit: UnitId,
    pub(crate) staff: StaffId,
    pub(crate) code: String,
    /// The same in pictures, where the class is young enough.
    pub(crate) pictures: Option<PictureCode>,
    pub(crate) slide: SlideId,
    pub(crate) blank: bool,
    pub(crate) road: Road,
    /// Every way the class went in this lesson, those it has come back from included.
    pub(crate) taken: Vec<Taken>,
    pub(crate) joining: bool,
    pub(crate) closed: bool,
    /// The check on the board.
    pub(crate) sitting: Option<SittingId>,
    pub(crate) revealed: Option<QuestionId>,
    /// `YYYY-MM-DD`.
    pub(crate) day: String,
    pub(crate) revision: i64,
}

/// A check of a live lesson as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SittingRow {
    pub(crate) id: SittingId,
    pub(crate) check: Check,
    pub(crate) form: Form,
    pub(crate) state: SittingState,
}

/// How far a check of a live lesson is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SittingState {
    /// Tablets may answer.
    Open,
    /// Tablets may not answer now.
    Stopped,
    /// Figures have been shown. Nothing may change any more: two views of it could be subtracted.
    Revealed,
}

impl SittingState {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Stopped => "stopped",
            Self::Revealed => "revealed",
        }
    }
}

/// A live lesson with everything that belongs to it but the answers and ballots.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub(crate) row: LessonRow,
    pub(crate) class: Class,
    /// Each place taken, with the hash of its token.
    pub(crate) seats: Vec<(u8, String)>,
    pub(crate) sittings: Vec<SittingRow>,
    /// The vote on the board.
    pub(crate) vote: Option<VoteRow>,
    /// The teacher's phone, or a link that waits for it.
    pub(crate) remote: Option<RemoteRow>,
}

/// What an action changes beside the lesson's own row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// A check begins.
    Begin(SittingRow),
    /// A check of this lesson takes answers again, or no more.
    Turn(SittingId, SittingState),
    /// A seat goes, and with it its answers to checks that have not been revealed.
    RemoveSeat(u8),
    /// The hands for one question replace those counted before.
    Hands(SittingId, QuestionId, Vec<(Chosen, u32)>),
    /// A vote begins, in place of the one that was on the board.
    OpenVote(VoteRow),
    /// The hands for the choices of a vote replace those counted before.
    VoteHands(VoteId, Vec<(ChoiceId, u32)>),
    /// A vote stops, and its ballots become counts.
    StopVote(VoteId),
    /// The vote on the board goes, with its counts.
    PutVoteAway,
    /// The lesson closes.
    Close,
}

pub(super) fn check(text: &str) -> Result<Check> {
    [Check::Before, Check::After, Check::Later]
        .into_iter()
        .find(|check| check.as_str() == text)
        .ok_or_else(|| Error::Fault(format!("a check called {text}")))
}

pub(super) fn form(text: &str) -> Result<Form> {
    [Form::A, Form::B]
        .into_iter()
        .find(|form| form.as_str() == text)
        .ok_or_else(|| Error::Fault(format!("a form called {text}")))
}

/// What was chosen, as it is kept: ids with blanks between, or `?`.
pub(super) fn chosen_text(chosen: &Chosen) -> String {
    match chosen {
        Chosen::NotSure => "?".to_owned(),
        Chosen::Answers(ids) => {
            let ids: Vec<&str> = ids.iter().map(AnswerId::as_str).collect();
            ids.join(" ")
        }
    }
}

pub(super) fn chosen(text: &str) -> Chosen {
    if text == "?" {
        Chosen::NotSure
    } else {
        Chosen::Answers(text.split(' ').map(AnswerId::from).collect())
    }
}

/// A picture code as it is kept: names with blanks between.
fn pictures_text(code: &PictureCode) -> String {
    code.map(CodePicture::as_str).join(" ")
}

fn pictures(text: &str) -> Option<PictureCode> {
    let mut names = text.split(' ').map(|name| {
        let named = |picture: &&CodePicture| picture.as_str() == name;
        CodePicture::ALL.iter().find(named).copied()
    });
    Some([names.next()??, names.next()??, names.next()??])
}

const LESSON: &str = "school, id, class, unit, staff, code, pictures, slide, blank, road, joining, closed, \
    sitting, revealed, day, revision, taken";

fn lesson(row: &AnyRow) -> Result<LessonRow> {
    let flag = |name: &str| -> Result<bool> { Ok(row.try_get::<i64, _>(name)? != 0) };
    let text = |name: &str| -> Result<String> { Ok(row.try_get(name)?) };
    let road: Road = serde_json::from_str(row.try_get("road")?)
        .map_err(|error| Error::Fault(format!("a lesson's road: {error}")))?;
    Ok(LessonRow {
        school: SchoolId(text("school")?),
        id: LessonId(text("id")?),
        class: ClassId(text("class")?),
        unit: UnitId::new(text("unit")?),
        staff: StaffId(text("staff")?),
        code: text("code")?,
        pictures: row
            .try_get::<Option<String>, _>("pictures")?
            .and_then(|text| pictures(&text)),
        slide: SlideId::new(text("slide")?),
        blank: flag("blank")?,
        road,
        taken: votes::taken(row.try_get("taken")?)?,
        joining: flag("joining")?,
        closed: flag("closed")?,
        sitting: row.try_get::<Option<String>, _>("sitting")?.map(SittingId),
        revealed: row
            .try_get::<Option<String>, _>("revealed")?
            .map(QuestionId::new),
        day: text("day")?,
        revision: row.try_get("revision")?,
    })
}

fn sitting(row: &AnyRow) -> Result<SittingRow> {
    Ok(SittingRow {
        id: SittingId(row.try_get("id")?),
        check: check(row.try_get("check")?)?,
        form: form(row.try_get("form")?)?,
        state: match row.try_get("state")? {
            "open" => SittingState::Open,
            "stopped" => SittingState::Stopped,
            _ => SittingState::Revealed,
        },
    })
}

fn road_text(road: &Road) -> Result<String> {
    serde_json::to_string(road).map_err(|error| Error::Fault(format!("a lesson's road: {error}")))
}

impl Store {
    /// Starts a lesson; `Ok(false)` when one of its codes, or this unit with this class, is live already.
    pub(crate) async fn start_lesson(&self, lesson: &LessonRow) -> Result<bool> {
        let started = sqlx::query(
            "INSERT INTO live_lesson (school, id, class, unit, staff, code, slide, blank, road, joining, closed, \
             sitting, revealed, day, revision, batches, pictures) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, NULL, NULL, $11, 0, 0, $12) ON CONFLICT DO NOTHING",
        )
        .bind(&lesson.school.0)
        .bind(&lesson.id.0)
        .bind(&lesson.class.0)
        .bind(lesson.unit.as_str())
        .bind(&lesson.staff.0)
        .bind(&lesson.code)
        .bind(lesson.slide.as_str())
        .bind(i64::from(lesson.blank))
        .bind(road_text(&lesson.road)?)
        .bind(i64::from(lesson.joining))
        .bind(&lesson.day)
        .bind(lesson.pictures.as_ref().map(pictures_text))
        .execute(&self.write)
        .await?;
        Ok(started.rows_affected() == 1)
    }

    /// The live lesson of a class and unit.
    pub(crate) async fn live_lesson_of(
        &self,
        class: &ClassId,
        unit: &UnitId,
    ) -> Result<Option<LessonId>> {
        let row =
            sqlx::query("SELECT id FROM live_lesson WHERE class = $1 AND unit = $2 AND closed = 0")
                .bind(&class.0)
                .bind(unit.as_str())
                .fetch_optional(&self.read)
                .await?;
        Ok(row.map(|row| row.try_get("id")).transpose()?.map(LessonId))
    }

    /// The lesson that tablets join with a code; when none is live, whether one with this code has closed.
    pub(crate) async fn lesson_with_code(&self, code: &str) -> Result<LessonId> {
        let row = sqlx::query("SELECT id, closed FROM live_lesson WHERE code = $1 ORDER BY closed")
            .bind(code)
            .fetch_optional(&self.read)
            .await?
            .ok_or(ProblemCode::UnknownCode)?;
        if row.try_get::<i64, _>("closed")? != 0 {
            return Err(ProblemCode::LessonClosed.into());
        }
        Ok(LessonId(row.try_get("id")?))
    }

    /// The lesson that is live under these three pictures.
    pub(crate) async fn lesson_with_pictures(&self, code: &PictureCode) -> Result<LessonId> {
        let row = sqlx::query("SELECT id FROM live_lesson WHERE pictures = $1 AND closed = 0")
            .bind(pictures_text(code))
            .fetch_optional(&self.read)
            .await?
            .ok_or(ProblemCode::UnknownCode)?;
        Ok(LessonId(row.try_get("id")?))
    }

    /// The lessons of a school that are live, in one line each, newest first; of one member of staff, or of one class.
    pub(crate) async fn live_lessons(
        &self,
        school: &SchoolId,
        staff: Option<&StaffId>,
        class: Option<&ClassId>,
    ) -> Result<Vec<LiveLessonSummary>> {
        sqlx::query(
            "SELECT live_lesson.id, live_lesson.class, live_lesson.unit, live_lesson.day, class.name \
             FROM live_lesson JOIN class ON class.id = live_lesson.class \
             WHERE live_lesson.school = $1 AND live_lesson.closed = 0 \
             AND ($2 = '' OR live_lesson.staff = $2) AND ($3 = '' OR live_lesson.class = $3) \
             ORDER BY live_lesson.day DESC, live_lesson.id",
        )
        .bind(&school.0)
        .bind(staff.map_or("", |staff| &staff.0))
        .bind(class.map_or("", |class| &class.0))
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(|row| {
            Ok(LiveLessonSummary {
                id: LessonId(row.try_get("id")?),
                class: ClassId(row.try_get("class")?),
                class_name: row.try_get("name")?,
                unit: UnitId::new(row.try_get::<String, _>("unit")?),
                title: String::new(),
                since: row.try_get("day")?,
            })
        })
        .collect()
    }

    /// A lesson with its class, seats and sittings.
    pub(crate) async fn lesson(&self, id: &LessonId) -> Result<Opened> {
        // One transaction, so that the parts belong together.
        let mut tx = self.read.begin().await?;
        let row = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT {LESSON} FROM live_lesson WHERE id = $1"
        )))
        .bind(&id.0)
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(ProblemCode::NotFound)?;
        let row = lesson(&row)?;
        let class = sqlx::query("SELECT id, name, year, size FROM class WHERE id = $1")
            .bind(&row.class.0)
            .fetch_one(&mut *tx)
            .await?;
        let seats =
            sqlx::query("SELECT place, token_hash FROM seat WHERE lesson = $1 ORDER BY place")
                .bind(&id.0)
                .fetch_all(&mut *tx)
                .await?
                .iter()
                .map(|row| {
                    Ok((
                        u8::try_from(row.try_get::<i64, _>("place")?).unwrap_or(u8::MAX),
                        row.try_get("token_hash")?,
                    ))
                })
                .collect::<Result<_>>()?;
        let sittings = sqlx::query(
            "SELECT id, \"check\", form, state FROM sitting WHERE lesson = $1 ORDER BY id",
        )
        .bind(&id.0)
        .fetch_all(&mut *tx)
        .await?
        .iter()
        .map(sitting)
        .collect::<Result<_>>()?;
        let vote = votes::vote_of(&mut tx, id).await?;
        let remote = remote_of(&mut tx, id).await?;
        tx.commit().await?;
        Ok(Opened {
            row,
            class: class_row(&class)?,
            seats,
            sittings,
            vote,
            remote,
        })
    }

    /// Keeps what an action made of a lesson. `Ok(false)` when somebody changed the lesson since it was read; nothing is
    /// kept then. For [`Effect::Close`], `count` turns the answers of a sitting into its tally.
    pub(crate) async fn save_lesson(
        &self,
        lesson: &LessonRow,
        effects: &[Effect],
        count: impl Fn(&SittingRow, &[(QuestionId, Chosen, u32)]) -> Vec<TallyRow> + Sync,
    ) -> Result<bool> {
        let mut tx = self.begin().await?;
        let saved = sqlx::query(
            "UPDATE live_lesson SET slide = $3, blank = $4, road = $5, joining = $6, closed = $7, sitting = $8, \
             revealed = $9, taken = $10, revision = revision + 1 WHERE id = $1 AND revision = $2 AND closed = 0",
        )
        .bind(&lesson.id.0)
        .bind(lesson.revision)
        .bind(lesson.slide.as_str())
        .bind(i64::from(lesson.blank))
        .bind(road_text(&lesson.road)?)
        .bind(i64::from(lesson.joining))
        .bind(i64::from(lesson.closed))
        .bind(lesson.sitting.as_ref().map(|sitting| sitting.0.clone()))
        .bind(lesson.revealed.as_ref().map(|id| id.as_str().to_owned()))
        .bind(votes::taken_text(&lesson.taken)?)
        .execute(&mut *tx)
        .await?;
        if saved.rows_affected() == 0 {
            return Ok(false);
        }
        for effect in effects {
            match effect {
                Effect::Begin(sitting) => {
                    sqlx::query(
                    "INSERT INTO sitting (school, id, class, unit, form, \"check\", day, lesson, state, batches) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', 0)",
                )
                .bind(&lesson.school.0)
                .bind(&sitting.id.0)
                .bind(&lesson.class.0)
                .bind(lesson.unit.as_str())
                .bind(sitting.form.as_str())
                .bind(sitting.check.as_str())
                .bind(&lesson.day)
                .bind(&lesson.id.0)
                .execute(&mut *tx)
                .await?;
                }
                Effect::Turn(sitting, state) => {
                    sqlx::query(
                        "UPDATE sitting SET state = $2 WHERE id = $1 AND state <> 'revealed'",
                    )
                    .bind(&sitting.0)
                    .bind(state.as_str())
                    .execute(&mut *tx)
                    .await?;
                }
                Effect::RemoveSeat(place) => remove_seat(&mut tx, &lesson.id, *place).await?,
                Effect::Hands(sitting, question, hands) => {
                    sqlx::query("DELETE FROM hand WHERE sitting = $1 AND question = $2")
                        .bind(&sitting.0)
                        .bind(question.as_str())
                        .execute(&mut *tx)
                        .await?;
                    for (chosen, n) in hands {
                        sqlx::query(
                        "INSERT INTO hand (school, sitting, question, chosen, n) VALUES ($1, $2, $3, $4, $5)",
                    )
                    .bind(&lesson.school.0)
                    .bind(&sitting.0)
                    .bind(question.as_str())
                    .bind(chosen_text(chosen))
                    .bind(i64::from(*n))
                    .execute(&mut *tx)
                    .await?;
                    }
                }
                Effect::OpenVote(vote) => votes::open(&mut tx, lesson, vote).await?,
                Effect::VoteHands(vote, hands) => {
                    votes::set_hands(&mut tx, &lesson.school, vote, hands).await?;
                }
                Effect::StopVote(vote) => votes::stop(&mut tx, vote).await?,
                Effect::PutVoteAway => votes::put_away(&mut tx, &lesson.id).await?,
                Effect::Close => close(&mut tx, lesson, &count).await?,
            }
        }
        tx.commit().await?;
        if effects.contains(&Effect::Close)
            && let Err(error) = self.empty_log().await
        {
            // The lesson has closed all the same, and its screens must hear of it. The next sweep tries again.
            tracing::warn!(%error, "the database's log was not emptied: {error}");
        }
        Ok(true)
    }

    /// Deleted pages are overwritten in the file of SQLite; this takes their old contents out of its log, too. Nothing is
    /// lost when another connection is reading and it has to wait for the next time.
    pub(crate) async fn empty_log(&self) -> Result<()> {
        if self.engine == Engine::Sqlite {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
                .execute(&self.write)
                .await?;
        }
        Ok(())
    }

    /// What was chosen in a sitting: place, question, choice, how often. Hands have no place.
    pub(crate) async fn chosen(
        &self,
        sitting: &SittingId,
    ) -> Result<Vec<(Option<u8>, QuestionId, Chosen, u32)>> {
        let mut tx = self.read.begin().await?;
        let all = chosen_in(&mut tx, sitting).await;
        tx.commit().await?;
        all
    }

    /// Lessons that have been live since before `day`, `YYYY-MM-DD`.
    pub(crate) async fn lessons_left_open(&self, day: &str) -> Result<Vec<LessonId>> {
        sqlx::query("SELECT id FROM live_lesson WHERE closed = 0 AND day < $1")
            .bind(day)
            .fetch_all(&self.read)
            .await?
            .iter()
            .map(|row| Ok(LessonId(row.try_get("id")?)))
            .collect()
    }

    /// Forgets lessons that closed on a day before this one, `YYYY-MM-DD`. Until then a tablet that wakes up late is told
    /// that its lesson has closed.
    pub(crate) async fn forget_closed_lessons(&self, day: &str) -> Result<()> {
        sqlx::query("DELETE FROM live_lesson WHERE closed = 1 AND day < $1")
            .bind(day)
            .execute(&self.write)
            .await?;
        Ok(())
    }
}

async fn remove_seat(tx: &mut Transaction<'_, Any>, lesson: &LessonId, place: u8) -> Result<()> {
    // Answers first: their sittings, and the vote, are locked against a batch that is on its way. Ballots go with the seat.
    sqlx::query("UPDATE sitting SET batches = batches + 1 WHERE lesson = $1")
        .bind(&lesson.0)
        .execute(&mut **tx)
        .await?;
    votes::lock(tx, lesson).await?;
    sqlx::query(
        "DELETE FROM answer WHERE place = $2 \
         AND sitting IN (SELECT id FROM sitting WHERE lesson = $1 AND state <> 'revealed')",
    )
    .bind(&lesson.0)
    .bind(i64::from(place))
    .execute(&mut **tx)
    .await?;
    sqlx::query("DELETE FROM seat WHERE lesson = $1 AND place = $2")
        .bind(&lesson.0)
        .bind(i64::from(place))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn close(
    tx: &mut Transaction<'_, Any>,
    lesson: &LessonRow,
    count: &(impl Fn(&SittingRow, &[(QuestionId, Chosen, u32)]) -> Vec<TallyRow> + Sync),
) -> Result<()> {
    // From here on no replica can store another answer of this lesson.
    let sittings = sqlx::query(
        "UPDATE sitting SET state = 'revealed', lesson = NULL WHERE lesson = $1 RETURNING id, \"check\", form, state",
    )
    .bind(&lesson.id.0)
    .fetch_all(&mut **tx)
    .await?
    .iter()
    .map(sitting)
    .collect::<Result<Vec<_>>>()?;
    for sitting in &sittings {
        let all: Vec<_> = chosen_in(tx, &sitting.id)
            .await?
            .into_iter()
            .map(|(_, question, chosen, n)| (question, chosen, n))
            .collect();
        let tallies = count(sitting, &all);
        if tallies.is_empty() {
            sqlx::query("DELETE FROM sitting WHERE id = $1")
                .bind(&sitting.id.0)
                .execute(&mut **tx)
                .await?;
        } else {
            insert_tallies(tx, &lesson.school, &sitting.id, &tallies).await?;
        }
        for sql in [
            "DELETE FROM answer WHERE sitting = $1",
            "DELETE FROM hand WHERE sitting = $1",
        ] {
            sqlx::query(sql)
                .bind(&sitting.id.0)
                .execute(&mut **tx)
                .await?;
        }
    }
    votes::put_away(tx, &lesson.id).await?;
    let roads = RoadsRow {
        class: lesson.class.clone(),
        unit: lesson.unit.clone(),
        taken: lesson.taken.clone(),
    };
    votes::keep_roads(tx, &lesson.school, &roads).await?;
    for sql in [
        "DELETE FROM seat WHERE lesson = $1",
        "DELETE FROM remote WHERE lesson = $1",
    ] {
        sqlx::query(sql)
            .bind(&lesson.id.0)
            .execute(&mut **tx)
            .await?;
    }
    sqlx::query(
        "INSERT INTO taught (school, class, unit, day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(&lesson.school.0)
    .bind(&lesson.class.0)
    .bind(lesson.unit.as_str())
    .bind(&lesson.day)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn chosen_in(
    tx: &mut Transaction<'_, Any>,
    id: &SittingId,
) -> Result<Vec<(Option<u8>, QuestionId, Chosen, u32)>> {
    let mut all = Vec::new();
    for row in sqlx::query("SELECT place, question, chosen FROM answer WHERE sitting = $1")
        .bind(&id.0)
        .fetch_all(&mut **tx)
        .await?
    {
        all.push((
            u8::try_from(row.try_get::<i64, _>("place")?).ok(),
            QuestionId::new(row.try_get::<String, _>("question")?),
            chosen(row.try_get("chosen")?),
            1,
        ));
    }
    for row in sqlx::query("SELECT question, chosen, n FROM hand WHERE sitting = $1")
        .bind(&id.0)
        .fetch_all(&mut **tx)
        .await?
    {
        all.push((
            None,
            QuestionId::new(row.try_get::<String, _>("question")?),
            chosen(row.try_get("chosen")?),
            u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(0),
        ));
    }
    Ok(all)
}
