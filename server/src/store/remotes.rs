//! The teacher's own phone that moves the board of a lesson: at most one for each.

use belisha_api::LessonId;
use sqlx::{Any, Row, Transaction};

use super::{LessonRow, Store};
use crate::error::Result;

/// A phone that moves the board, or a link that waits for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RemoteRow {
    /// What is kept of the phone's token, once a phone has taken up the link.
    pub(crate) token_hash: Option<String>,
}

impl Store {
    /// Keeps a new one-time link. The link and the phone that there were are at an end. `Ok(false)` when the lesson has
    /// closed.
    pub(crate) async fn invite_phone(&self, lesson: &LessonRow, link_hash: &str) -> Result<bool> {
        let kept = sqlx::query(
            "INSERT INTO remote (school, lesson, link_hash, token_hash) \
             SELECT school, id, $2, NULL FROM live_lesson WHERE id = $1 AND closed = 0 \
             ON CONFLICT (lesson) DO UPDATE SET link_hash = $2, token_hash = NULL",
        )
        .bind(&lesson.id.0)
        .bind(link_hash)
        .execute(&self.write)
        .await?;
        Ok(kept.rows_affected() == 1)
    }

    /// Takes up a link, which is used up then. `Ok(false)` when it was not the newest, or has been used.
    pub(crate) async fn take_up_remote(
        &self,
        lesson: &LessonId,
        link_hash: &str,
        token_hash: &str,
    ) -> Result<bool> {
        let taken = sqlx::query(
            "UPDATE remote SET link_hash = NULL, token_hash = $3 WHERE lesson = $1 AND link_hash = $2",
        )
        .bind(&lesson.0)
        .bind(link_hash)
        .bind(token_hash)
        .execute(&self.write)
        .await?;
        Ok(taken.rows_affected() == 1)
    }

    /// Shuts the phone out, and the link with it.
    pub(crate) async fn shut_phone_out(&self, lesson: &LessonId) -> Result<()> {
        sqlx::query("DELETE FROM remote WHERE lesson = $1")
            .bind(&lesson.0)
            .execute(&self.write)
            .await?;
        Ok(())
    }
}

/// The phone of a lesson.
pub(super) async fn remote_of(
    tx: &mut Transaction<'_, Any>,
    lesson: &LessonId,
) -> Result<Option<RemoteRow>> {
    sqlx::query("SELECT token_hash FROM remote WHERE lesson = $1")
        .bind(&lesson.0)
        .fetch_optional(&mut **tx)
        .await?
        .map(|row| {
            Ok(RemoteRow {
                token_hash: row.try_get("token_hash")?,
            })
        })
        .transpose()
}
