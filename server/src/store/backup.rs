//! Backup and restore: one file that both engines write and read.
//!
//! JSON lines: a header, then one line for each row, tables in the order of their references. Live lessons, seats, answers,
//! votes, sessions and links are not in it: a backup taken in the middle of a lesson must not outlive the answers.

use std::io::{BufRead, Write};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::{Any, AssertSqlSafe, Column, Row, Transaction, ValueRef};

use super::{Engine, Store};

/// The version of the file.
const FORMAT: u32 = 1;

/// What is kept in a backup: each table, and which of its rows.
const KEPT: [(&str, &str); 7] = [
    ("school", "1 = 1"),
    ("class", "1 = 1"),
    ("staff", "1 = 1"),
    ("sitting", "lesson IS NULL"),
    (
        "tally",
        "sitting IN (SELECT id FROM sitting WHERE lesson IS NULL)",
    ),
    ("taught", "1 = 1"),
    ("road", "1 = 1"),
];

#[derive(Serialize, Deserialize)]
struct Header {
    belisha_backup: u32,
    /// The newest migration.
    schema: i64,
}

#[derive(Serialize, Deserialize)]
struct Line {
    table: String,
    row: serde_json::Map<String, Value>,
}

/// Why a backup was not written or restored. Each is a sentence for a technician.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file could not be read or written.
    #[error(
        "The backup file cannot be read or written: {0}. Check the path, its permissions and the space on the disk."
    )]
    File(#[from] std::io::Error),
    /// The database failed.
    #[error("The database failed: {0}. Nothing was changed.")]
    Database(#[from] sqlx::Error),
    /// It is not a backup, or is cut short.
    #[error(
        "Line {0} is not part of a Belisha backup. Choose a file that `belisha backup` wrote. Nothing was changed."
    )]
    NotABackup(usize),
    /// A newer Belisha wrote it.
    #[error("A newer Belisha wrote this backup. Upgrade this one first. Nothing was changed.")]
    Newer,
    /// There is a school already.
    #[error("There is a school here already. Add --replace to put the backup in its place.")]
    NotEmpty,
}

impl Store {
    /// Writes a backup; how many rows. It is of one moment, also while lessons run.
    ///
    /// # Errors
    ///
    /// When the database cannot be read or the file not written.
    pub async fn back_up(&self, out: &mut (impl Write + Send)) -> Result<u64, BackupError> {
        let mut tx = match self.engine {
            Engine::Sqlite => self.read.begin().await?,
            Engine::Postgres => {
                self.read
                    .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ")
                    .await?
            }
        };
        let schema = schema(&mut tx).await?;
        line(
            out,
            &Header {
                belisha_backup: FORMAT,
                schema,
            },
        )?;
        let mut rows = 0;
        for (table, which) in KEPT {
            let all = sqlx::query(AssertSqlSafe(format!(
                "SELECT * FROM {table} WHERE {which}"
            )))
            .fetch_all(&mut *tx)
            .await?;
            for row in all {
                let mut values = serde_json::Map::new();
                for column in row.columns() {
                    let raw = row.try_get_raw(column.ordinal())?;
                    let value = if raw.is_null() {
                        Value::Null
                    } else if let Ok(number) = row.try_get::<i64, _>(column.ordinal()) {
                        number.into()
                    } else {
                        row.try_get::<String, _>(column.ordinal())?.into()
                    };
                    values.insert(column.name().to_owned(), value);
                }
                line(
                    out,
                    &Line {
                        table: table.to_owned(),
                        row: values,
                    },
                )?;
                rows += 1;
            }
        }
        tx.commit().await?;
        out.flush()?;
        Ok(rows)
    }

    /// Restores a backup in one transaction; how many rows.
    ///
    /// # Errors
    ///
    /// When there is a school already and `replace` is not given, when the file is not a backup, or when the database
    /// refuses it. Nothing is changed then.
    pub async fn restore(
        &self,
        input: impl BufRead + Send,
        replace: bool,
    ) -> Result<u64, BackupError> {
        let mut lines = input.lines().enumerate();
        let header: Header = lines
            .next()
            .and_then(|(_, line)| serde_json::from_str(&line.ok()?).ok())
            .ok_or(BackupError::NotABackup(1))?;
        let mut tx = self.begin().await?;
        if header.belisha_backup > FORMAT || header.schema > schema(&mut tx).await? {
            return Err(BackupError::Newer);
        }
        let schools = sqlx::query("SELECT id FROM school")
            .fetch_all(&mut *tx)
            .await?;
        if !schools.is_empty() && !replace {
            return Err(BackupError::NotEmpty);
        }
        for sql in ["DELETE FROM school", "DELETE FROM first_run"] {
            sqlx::query(sql).execute(&mut *tx).await?;
        }
        let mut rows = 0;
        for (index, text) in lines {
            let number = index + 1;
            let line: Line =
                serde_json::from_str(&text?).map_err(|_| BackupError::NotABackup(number))?;
            insert(&mut tx, &line)
                .await?
                .ok_or(BackupError::NotABackup(number))?;
            rows += 1;
        }
        tx.commit().await?;
        Ok(rows)
    }
}

fn line(out: &mut impl Write, line: &impl Serialize) -> std::io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}

async fn schema(tx: &mut Transaction<'_, Any>) -> Result<i64, sqlx::Error> {
    sqlx::query("SELECT MAX(version) AS version FROM _sqlx_migrations")
        .fetch_one(&mut **tx)
        .await?
        .try_get("version")
}

/// `None` when the line names a table or a column that a backup does not have: such text never becomes SQL.
async fn insert(tx: &mut Transaction<'_, Any>, line: &Line) -> Result<Option<()>, sqlx::Error> {
    if !KEPT.iter().any(|(table, _)| *table == line.table)
        || line.row.is_empty()
        || !line.row.keys().all(|name| {
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
    {
        return Ok(None);
    }
    let names: Vec<String> = line.row.keys().map(|name| format!("\"{name}\"")).collect();
    let places: Vec<String> = (1..=names.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        line.table,
        names.join(", "),
        places.join(", ")
    );
    let mut insert = sqlx::query(AssertSqlSafe(sql));
    for value in line.row.values() {
        insert = match value {
            Value::Null => insert.bind(None::<String>),
            Value::Number(number) => match number.as_i64() {
                Some(number) => insert.bind(number),
                None => return Ok(None),
            },
            Value::String(text) => insert.bind(text.clone()),
            _ => return Ok(None),
        };
    }
    insert.execute(&mut **tx).await?;
    Ok(Some(()))
}
