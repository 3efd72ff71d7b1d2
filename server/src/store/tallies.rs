//! What is kept of lessons: tallies, sittings, days taught.

use belisha::lesson::Form;
use belisha::understanding::Counted;
use belisha::{Check, Chosen, QuestionId, UnitId};
use belisha_api::{ClassId, SittingId};
use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row, Transaction};

use super::lessons::{LessonRow, check, form};
use super::votes::{RoadsRow, keep_roads};
use super::{SchoolId, Store};
use crate::error::{Error, Result};

/// One count of one question of one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TallyRow {
    pub(crate) question: QuestionId,
    pub(crate) counted: Counted,
    pub(crate) n: u32,
}

/// A check that a class has sat, with its tallies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SatRow {
    pub(crate) id: SittingId,
    pub(crate) class: ClassId,
    pub(crate) unit: UnitId,
    pub(crate) form: Form,
    pub(crate) check: Check,
    /// `YYYY-MM-DD`.
    pub(crate) day: String,
    pub(crate) tallies: Vec<TallyRow>,
}

/// Written in few statements: the parameters of one must stay under the limits of both engines.
const ROWS: usize = 64;

pub(super) async fn insert_tallies(
    tx: &mut Transaction<'_, Any>,
    school: &SchoolId,
    sitting: &SittingId,
    tallies: &[TallyRow],
) -> Result<()> {
    for rows in tallies.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO tally (school, sitting, question, counted, n) VALUES {}",
            super::places(rows.len(), 5)
        );
        let mut insert = sqlx::query(AssertSqlSafe(sql));
        for tally in rows {
            insert = insert
                .bind(school.0.clone())
                .bind(sitting.0.clone())
                .bind(tally.question.as_str().to_owned())
                .bind(tally.counted.to_string())
                .bind(i64::from(tally.n));
        }
        insert.execute(&mut **tx).await?;
    }
    Ok(())
}

fn sat(row: &AnyRow) -> Result<SatRow> {
    Ok(SatRow {
        id: SittingId(row.try_get("id")?),
        class: ClassId(row.try_get("class")?),
        unit: UnitId::new(row.try_get::<String, _>("unit")?),
        form: form(row.try_get("form")?)?,
        check: check(row.try_get("check")?)?,
        day: row.try_get("day")?,
        tallies: Vec::new(),
    })
}

fn tally(row: &AnyRow) -> Result<TallyRow> {
    let counted = row
        .try_get::<&str, _>("counted")?
        .parse()
        .map_err(|error| Error::Fault(format!("a tally: {error}")))?;
    Ok(TallyRow {
        question: QuestionId::new(row.try_get::<String, _>("question")?),
        counted,
        n: u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(0),
    })
}

impl Store {
    /// The checks that classes of a school have sat, oldest first; of one class, or of all.
    pub(crate) async fn sat(
        &self,
        school: &SchoolId,
        class: Option<&ClassId>,
    ) -> Result<Vec<SatRow>> {
        let class = class.map_or("", |class| &class.0);
        let mut tx = self.read.begin().await?;
        let mut all = sqlx::query(
            "SELECT id, class, unit, form, \"check\", day FROM sitting \
             WHERE school = $1 AND lesson IS NULL AND ($2 = '' OR class = $2) ORDER BY day, id",
        )
        .bind(&school.0)
        .bind(class)
        .fetch_all(&mut *tx)
        .await?
        .iter()
        .map(sat)
        .collect::<Result<Vec<_>>>()?;
        let index: std::collections::HashMap<String, usize> = all
            .iter()
            .enumerate()
            .map(|(index, sat)| (sat.id.0.clone(), index))
            .collect();
        let rows = sqlx::query(
            "SELECT tally.sitting, tally.question, tally.counted, tally.n \
             FROM tally JOIN sitting ON sitting.id = tally.sitting \
             WHERE tally.school = $1 AND sitting.lesson IS NULL AND ($2 = '' OR sitting.class = $2)",
        )
        .bind(&school.0)
        .bind(class)
        .fetch_all(&mut *tx)
        .await?;
        tx.commit().await?;
        for row in rows {
            let Some(sat) = index
                .get(row.try_get::<&str, _>("sitting")?)
                .and_then(|index| all.get_mut(*index))
            else {
                continue;
            };
            sat.tallies.push(tally(&row)?);
        }
        Ok(all)
    }

    /// The newest sitting of one check of a lesson's class and unit, with its tally: from this lesson, where `count` turns
    /// what was chosen into it, or from an earlier one.
    pub(crate) async fn newest_sat(
        &self,
        lesson: &LessonRow,
        check: Check,
        count: impl Fn(Form, &[(QuestionId, Chosen, u32)]) -> Vec<TallyRow>,
    ) -> Result<Option<SatRow>> {
        let row = sqlx::query(
            "SELECT id, class, unit, form, \"check\", day, lesson FROM sitting \
             WHERE class = $1 AND unit = $2 AND \"check\" = $3 ORDER BY day DESC, id DESC LIMIT 1",
        )
        .bind(&lesson.class.0)
        .bind(lesson.unit.as_str())
        .bind(check.as_str())
        .fetch_optional(&self.read)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let mut found = sat(&row)?;
        found.tallies = if row.try_get::<Option<String>, _>("lesson")?.is_some() {
            let chosen: Vec<_> = self
                .chosen(&found.id)
                .await?
                .into_iter()
                .map(|(_, question, chosen, n)| (question, chosen, n))
                .collect();
            count(found.form, &chosen)
        } else {
            sqlx::query("SELECT question, counted, n FROM tally WHERE sitting = $1")
                .bind(&found.id.0)
                .fetch_all(&self.read)
                .await?
                .iter()
                .map(tally)
                .collect::<Result<_>>()?
        };
        Ok(Some(found))
    }

    /// Each check a class has sat of a unit, oldest first, those of the live lesson included.
    pub(crate) async fn forms_had(
        &self,
        class: &ClassId,
        unit: &UnitId,
    ) -> Result<Vec<(Check, Form)>> {
        sqlx::query(
            "SELECT \"check\", form FROM sitting WHERE class = $1 AND unit = $2 ORDER BY day, id",
        )
        .bind(&class.0)
        .bind(unit.as_str())
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(|row| Ok((check(row.try_get("check")?)?, form(row.try_get("form")?)?)))
        .collect()
    }

    /// What has been taught: class, unit and day `YYYY-MM-DD`, oldest first; to one class, or to all.
    pub(crate) async fn taught(
        &self,
        school: &SchoolId,
        class: Option<&ClassId>,
    ) -> Result<Vec<(ClassId, UnitId, String)>> {
        sqlx::query(
            "SELECT class, unit, day FROM taught WHERE school = $1 AND ($2 = '' OR class = $2) ORDER BY day, unit",
        )
        .bind(&school.0)
        .bind(class.map_or("", |class| &class.0))
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(|row| {
            Ok((
                ClassId(row.try_get("class")?),
                UnitId::new(row.try_get::<String, _>("unit")?),
                row.try_get("day")?,
            ))
        })
        .collect()
    }

    /// Keeps lessons that were taught, checks that were sat and roads that were taken all at once, as the demo school does.
    pub(crate) async fn keep_history(
        &self,
        school: &SchoolId,
        taught: &[(ClassId, UnitId, String)],
        sat: &[SatRow],
        roads: &[RoadsRow],
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        for roads in roads {
            keep_roads(&mut tx, school, roads).await?;
        }
        for (class, unit, day) in taught {
            sqlx::query(
                "INSERT INTO taught (school, class, unit, day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            )
            .bind(&school.0)
            .bind(&class.0)
            .bind(unit.as_str())
            .bind(day)
            .execute(&mut *tx)
            .await?;
        }
        for sat in sat {
            sqlx::query(
                "INSERT INTO sitting (school, id, class, unit, form, \"check\", day, lesson, state, batches) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, 'revealed', 0)",
            )
            .bind(&school.0)
            .bind(&sat.id.0)
            .bind(&sat.class.0)
            .bind(sat.unit.as_str())
            .bind(sat.form.as_str())
            .bind(sat.check.as_str())
            .bind(&sat.day)
            .execute(&mut *tx)
            .await?;
            insert_tallies(&mut tx, school, &sat.id, &sat.tallies).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
