//! All SQL. One store for SQLite and PostgreSQL: TEXT and BIGINT only, `$1`, and what both understand.
//!
//! On SQLite one connection writes and a few read (write-ahead log, `synchronous = FULL`: what is committed is on disk).
//! Every row belongs to a school, and every question names the school it is about.

use std::fmt;
use std::path::Path;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Connection, Executor, Transaction};

mod answers;
mod backup;
mod lessons;
mod people;
mod remotes;
mod tallies;
mod votes;

pub(crate) use answers::{AnswerEntry, JoinEntry, Kept, Refusal, Writer};
pub use backup::BackupError;
pub(crate) use lessons::{Effect, LessonRow, Opened, SittingRow, SittingState};
pub(crate) use people::{Account, SchoolRow, name_key};
pub(crate) use tallies::{SatRow, TallyRow};
pub(crate) use votes::{BallotEntry, RoadsRow, Taken, VoteRow};

/// A school.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SchoolId(pub(crate) String);

impl fmt::Display for SchoolId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One file beside the program.
    Sqlite,
    /// A server that several replicas share.
    Postgres,
}

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    engine: Engine,
    url: String,
    read: AnyPool,
    write: AnyPool,
}

/// How long a connection waits for another one's lock, and how long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

impl Store {
    /// Opens the SQLite database at `file`, making it when it is missing, and brings it up to date.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, read, written or understood.
    pub async fn open_file(file: &Path) -> Result<Self, sqlx::Error> {
        let path: String = file
            .to_string_lossy()
            .bytes()
            .map(|byte| match byte {
                b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                    char::from(byte).to_string()
                }
                other => format!("%{other:02X}"),
            })
            .collect();
        Self::open(Engine::Sqlite, &format!("sqlite://{path}?mode=rwc")).await
    }

    /// Connects to PostgreSQL and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// When the server cannot be reached, refuses, or holds something else.
    pub async fn connect(url: &str) -> Result<Self, sqlx::Error> {
        Self::open(Engine::Postgres, url).await
    }

    async fn open(engine: Engine, url: &str) -> Result<Self, sqlx::Error> {
        sqlx::any::install_default_drivers();
        let options: AnyConnectOptions = url.parse()?;
        // One connection by itself first: it says at once what is wrong, where a pool tries again until it gives up.
        let mut first = options.connect().await?;
        prepare(engine, &mut first).await?;
        if engine == Engine::Sqlite {
            // Opening says nothing about damage; reading the schema does.
            first.execute("SELECT COUNT(*) FROM sqlite_master").await?;
        }
        first.close().await?;
        let pool = |connections| {
            AnyPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(PATIENCE)
                // When a write fails for want of room, SQLite ends the transaction by itself; sqlx cannot end it again and
                // takes the connection for one in a transaction for ever. Nothing would be written until the next start.
                .before_acquire(|connection, _| {
                    Box::pin(async move { Ok(!connection.is_in_transaction()) })
                })
                .after_connect(move |connection, _| Box::pin(prepare(engine, connection)))
        };
        let (read, write) = match engine {
            Engine::Sqlite => (
                pool(2).connect_with(options.clone()).await?,
                pool(1).connect_with(options).await?,
            ),
            Engine::Postgres => {
                let pool = pool(8).connect_with(options).await?;
                (pool.clone(), pool)
            }
        };
        let store = Self {
            engine,
            url: url.to_owned(),
            read,
            write,
        };
        MIGRATIONS
            .run(&store.write)
            .await
            .map_err(|error| match error {
                sqlx::migrate::MigrateError::Execute(error) => error,
                other => sqlx::Error::Migrate(Box::new(other)),
            })?;
        Ok(store)
    }

    /// Which database it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The address it was opened with.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Closes all connections; on SQLite this folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }

    /// Begins a transaction that will write. SQLite takes its lock now rather than fail to get it later.
    async fn begin(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        match self.engine {
            Engine::Sqlite => self.write.begin_with("BEGIN IMMEDIATE").await,
            Engine::Postgres => self.write.begin().await,
        }
    }

    /// Whether the database answers.
    pub(crate) async fn is_up(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.read).await.is_ok()
    }
}

/// Makes a new connection keep what is promised.
async fn prepare(engine: Engine, connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    let settings = match engine {
        // Deleted seats and answers are overwritten, not only forgotten. A quarter of a megabyte of cache is plenty: the
        // system caches the file.
        Engine::Sqlite => {
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON; PRAGMA cache_size = -256;"
        }
        // Left to itself it waits for a lock as long as anybody holds it.
        Engine::Postgres => "SET lock_timeout = 5000",
    };
    connection.execute(settings).await?;
    Ok(())
}

/// The channel on which replicas tell each other that a lesson has changed.
pub(crate) const CHANNEL: &str = "belisha_lesson";

/// `($1,$2),($3,$4)`: the places of so many rows. The query builder of sqlx writes `?`, which PostgreSQL does not know.
fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places: Vec<String> = (1..=columns)
            .map(|column| format!("${}", row * columns + column))
            .collect();
        format!("({})", places.join(","))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    rows.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Error, is_out_of_reach};

    #[tokio::test]
    async fn a_database_without_room_says_so_and_writes_again_when_there_is_some() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_file(&folder.path().join("full.db"))
            .await
            .unwrap();
        let room = |pages: u32| {
            sqlx::query(sqlx::AssertSqlSafe(format!(
                "PRAGMA max_page_count = {pages}"
            )))
            .execute(&store.write)
        };
        let taught: Vec<_> = (0..500)
            .map(|class| {
                let class = belisha_api::ClassId(format!("class-{class}"));
                (class, "gifts".into(), "2026-11-24".to_owned())
            })
            .collect();
        let school = SchoolId("school".to_owned());
        sqlx::query("PRAGMA foreign_keys = OFF")
            .execute(&store.write)
            .await
            .unwrap();
        // Less than there is already means: no more.
        room(1).await.unwrap();
        let kept = store.keep_history(&school, &taught, &[], &[]).await;
        assert!(
            matches!(&kept, Err(Error::Database(error)) if is_out_of_reach(error)),
            "{kept:?}"
        );
        assert!(store.taught(&school, None).await.unwrap().is_empty());
        room(1 << 20).await.unwrap();
        sqlx::query("PRAGMA foreign_keys = OFF")
            .execute(&store.write)
            .await
            .unwrap();
        store
            .keep_history(&school, &taught, &[], &[])
            .await
            .unwrap();
        assert_eq!(store.taught(&school, None).await.unwrap().len(), 500);
        store.close().await;
    }
}
