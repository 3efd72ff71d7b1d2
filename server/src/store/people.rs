//! Schools, classes, staff, sessions and links.

use belisha::Year;
use belisha_api::setup::{NewClass, School, StaffMember};
use belisha_api::staff::{Class, Role, Session};
use belisha_api::{ClassId, ProblemCode, StaffId};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{SchoolId, Store};
use crate::error::{Error, Result};
use crate::secret;

/// A school as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct SchoolRow {
    pub(crate) id: SchoolId,
    pub(crate) profile: School,
    pub(crate) demo: bool,
}

/// A member of staff and what proves it.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: StaffId,
    pub(crate) school: SchoolId,
    pub(crate) name: String,
    pub(crate) role: Role,
    /// `None` until the invitation is taken up.
    pub(crate) passphrase: Option<String>,
}

const fn role_text(role: Role) -> &'static str {
    match role {
        Role::Lead => "lead",
        Role::Teacher => "teacher",
    }
}

fn role(text: &str) -> Role {
    if text == "lead" {
        Role::Lead
    } else {
        Role::Teacher
    }
}

/// What two spellings of one name have in common.
pub(crate) fn name_key(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

fn profile(row: &AnyRow) -> Result<School> {
    serde_json::from_str(row.try_get("profile")?)
        .map_err(|error| Error::Fault(format!("a school's profile: {error}")))
}

fn profile_text(profile: &School) -> Result<String> {
    serde_json::to_string(profile)
        .map_err(|error| Error::Fault(format!("a school's profile: {error}")))
}

fn school(row: &AnyRow) -> Result<SchoolRow> {
    Ok(SchoolRow {
        id: SchoolId(row.try_get("id")?),
        profile: profile(row)?,
        demo: row.try_get::<i64, _>("demo")? != 0,
    })
}

pub(super) fn class(row: &AnyRow) -> Result<Class> {
    let year: i64 = row.try_get("year")?;
    Ok(Class {
        id: ClassId(row.try_get("id")?),
        name: row.try_get("name")?,
        year: u8::try_from(year)
            .ok()
            .and_then(Year::new)
            .ok_or_else(|| Error::Fault(format!("a class of year {year}")))?,
        size: u16::try_from(row.try_get::<i64, _>("size")?).unwrap_or(u16::MAX),
    })
}

fn account(row: &AnyRow) -> Result<Account> {
    Ok(Account {
        id: StaffId(row.try_get("id")?),
        school: SchoolId(row.try_get("school")?),
        name: row.try_get("name")?,
        role: role(row.try_get("role")?),
        passphrase: row.try_get("passphrase")?,
    })
}

/// A broken uniqueness becomes what the person did wrong.
fn on_unique(error: sqlx::Error, instead: Error) -> Error {
    match &error {
        sqlx::Error::Database(cause) if cause.is_unique_violation() => instead,
        _ => error.into(),
    }
}

impl Store {
    /// The token of the first-run link, the same until a school is set up. `None` once one is; the demo is none.
    pub(crate) async fn first_run_link(&self) -> Result<Option<String>> {
        let mut tx = self.begin().await?;
        let set_up = sqlx::query("SELECT id FROM school WHERE demo = 0")
            .fetch_optional(&mut *tx)
            .await?;
        if set_up.is_some() {
            return Ok(None);
        }
        sqlx::query("INSERT INTO first_run (id, token) VALUES (1, $1) ON CONFLICT DO NOTHING")
            .bind(secret::token()?)
            .execute(&mut *tx)
            .await?;
        let row = sqlx::query("SELECT token FROM first_run WHERE id = 1")
            .fetch_one(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(Some(row.try_get("token")?))
    }

    /// A token that sets up another school beside those that are there. The one made before, if unused, works no more.
    ///
    /// # Errors
    ///
    /// When the database cannot be written.
    pub async fn another_first_run(&self) -> anyhow::Result<String> {
        let token = secret::token()?;
        sqlx::query(
            "INSERT INTO first_run (id, token) VALUES (2, $1) \
             ON CONFLICT (id) DO UPDATE SET token = excluded.token",
        )
        .bind(&token)
        .execute(&self.write)
        .await?;
        Ok(token)
    }

    /// Whether this is the token of the first-run link.
    pub(crate) async fn is_first_run_token(&self, token: &str) -> Result<bool> {
        let row = sqlx::query("SELECT token FROM first_run WHERE token = $1")
            .bind(token)
            .fetch_optional(&self.read)
            .await?;
        Ok(row.is_some())
    }

    /// All schools, the demo included.
    pub(crate) async fn schools(&self) -> Result<Vec<SchoolRow>> {
        sqlx::query("SELECT id, profile, demo FROM school ORDER BY id")
            .fetch_all(&self.read)
            .await?
            .iter()
            .map(school)
            .collect()
    }

    /// One school.
    pub(crate) async fn school(&self, id: &SchoolId) -> Result<SchoolRow> {
        let row = sqlx::query("SELECT id, profile, demo FROM school WHERE id = $1")
            .bind(&id.0)
            .fetch_optional(&self.read)
            .await?
            .ok_or(ProblemCode::NotFound)?;
        school(&row)
    }

    /// Sets a school up with its classes and its lead. With a `token`, the first-run link is used up by it.
    ///
    /// # Errors
    ///
    /// [`ProblemCode::LinkUsed`] when the token is not the one that waits; `name` when the lead's name is taken.
    pub(crate) async fn set_up(
        &self,
        school: &SchoolRow,
        classes: &[Class],
        staff: &[Account],
        token: Option<&str>,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        if let Some(token) = token {
            let used = sqlx::query("DELETE FROM first_run WHERE token = $1")
                .bind(token)
                .execute(&mut *tx)
                .await?;
            if used.rows_affected() == 0 {
                return Err(ProblemCode::LinkUsed.into());
            }
        }
        sqlx::query("INSERT INTO school (id, profile, demo) VALUES ($1, $2, $3)")
            .bind(&school.id.0)
            .bind(profile_text(&school.profile)?)
            .bind(i64::from(school.demo))
            .execute(&mut *tx)
            .await?;
        for class in classes {
            sqlx::query(
                "INSERT INTO class (school, id, name, year, size) VALUES ($1, $2, $3, $4, $5)",
            )
            .bind(&school.id.0)
            .bind(&class.id.0)
            .bind(&class.name)
            .bind(i64::from(class.year.number()))
            .bind(i64::from(class.size))
            .execute(&mut *tx)
            .await?;
        }
        for account in staff {
            insert_staff(&mut tx, account).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Changes a school's profile.
    pub(crate) async fn put_school(&self, id: &SchoolId, profile: &School) -> Result<()> {
        sqlx::query("UPDATE school SET profile = $2 WHERE id = $1")
            .bind(&id.0)
            .bind(profile_text(profile)?)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// Takes a school away with everything in it.
    pub(crate) async fn remove_school(&self, id: &SchoolId) -> Result<()> {
        sqlx::query("DELETE FROM school WHERE id = $1")
            .bind(&id.0)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// The classes of a school, by year and name.
    pub(crate) async fn classes(&self, school: &SchoolId) -> Result<Vec<Class>> {
        sqlx::query(
            "SELECT id, name, year, size FROM class WHERE school = $1 ORDER BY year, name, id",
        )
        .bind(&school.0)
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(class)
        .collect()
    }

    /// One class.
    pub(crate) async fn class(&self, school: &SchoolId, id: &ClassId) -> Result<Class> {
        let row =
            sqlx::query("SELECT id, name, year, size FROM class WHERE school = $1 AND id = $2")
                .bind(&school.0)
                .bind(&id.0)
                .fetch_optional(&self.read)
                .await?
                .ok_or(ProblemCode::NotFound)?;
        class(&row)
    }

    /// Adds a class.
    pub(crate) async fn add_class(&self, school: &SchoolId, class: &Class) -> Result<()> {
        sqlx::query("INSERT INTO class (school, id, name, year, size) VALUES ($1, $2, $3, $4, $5)")
            .bind(&school.0)
            .bind(&class.id.0)
            .bind(&class.name)
            .bind(i64::from(class.year.number()))
            .bind(i64::from(class.size))
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// Changes a class.
    pub(crate) async fn put_class(
        &self,
        school: &SchoolId,
        id: &ClassId,
        class: &NewClass,
    ) -> Result<()> {
        let changed = sqlx::query(
            "UPDATE class SET name = $3, year = $4, size = $5 WHERE school = $1 AND id = $2",
        )
        .bind(&school.0)
        .bind(&id.0)
        .bind(&class.name)
        .bind(i64::from(class.year.number()))
        .bind(i64::from(class.size))
        .execute(&self.write)
        .await?;
        found(changed.rows_affected())
    }

    /// Takes a class away with everything that was counted about it.
    pub(crate) async fn remove_class(&self, school: &SchoolId, id: &ClassId) -> Result<()> {
        let removed = sqlx::query("DELETE FROM class WHERE school = $1 AND id = $2")
            .bind(&school.0)
            .bind(&id.0)
            .execute(&self.write)
            .await?;
        found(removed.rows_affected())
    }

    /// Who signs in with this name.
    pub(crate) async fn account_named(&self, name: &str) -> Result<Option<Account>> {
        sqlx::query("SELECT school, id, name, role, passphrase FROM staff WHERE name_key = $1")
            .bind(name_key(name))
            .fetch_optional(&self.read)
            .await?
            .as_ref()
            .map(account)
            .transpose()
    }

    /// The first lead of a school.
    pub(crate) async fn lead_of(&self, school: &SchoolId) -> Result<Account> {
        let row = sqlx::query(
            "SELECT school, id, name, role, passphrase FROM staff \
             WHERE school = $1 AND role = 'lead' ORDER BY id",
        )
        .bind(&school.0)
        .fetch_optional(&self.read)
        .await?
        .ok_or(ProblemCode::NotFound)?;
        account(&row)
    }

    /// One member of staff.
    pub(crate) async fn account(&self, school: &SchoolId, id: &StaffId) -> Result<Account> {
        let row = sqlx::query(
            "SELECT school, id, name, role, passphrase FROM staff WHERE school = $1 AND id = $2",
        )
        .bind(&school.0)
        .bind(&id.0)
        .fetch_optional(&self.read)
        .await?
        .ok_or(ProblemCode::NotFound)?;
        account(&row)
    }

    /// The staff of a school by name.
    pub(crate) async fn staff(&self, school: &SchoolId) -> Result<Vec<StaffMember>> {
        sqlx::query(
            "SELECT school, id, name, role, passphrase FROM staff WHERE school = $1 ORDER BY name_key",
        )
        .bind(&school.0)
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(|row| {
            let account = account(row)?;
            Ok(StaffMember {
                id: account.id,
                name: account.name,
                role: account.role,
                joined: account.passphrase.is_some(),
            })
        })
        .collect()
    }

    /// Adds a member of staff who has yet to take up an invitation.
    pub(crate) async fn invite(
        &self,
        account: &Account,
        token_hash: &str,
        until: i64,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        insert_staff(&mut tx, account).await?;
        insert_invite(&mut tx, account, token_hash, until).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Lets a member of staff choose a new passphrase: ends the sessions and the old passphrase, and leaves a link.
    pub(crate) async fn invite_again(
        &self,
        account: &Account,
        token_hash: &str,
        until: i64,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query("UPDATE staff SET passphrase = NULL WHERE id = $1")
            .bind(&account.id.0)
            .execute(&mut *tx)
            .await?;
        for sql in [
            "DELETE FROM session WHERE staff = $1",
            "DELETE FROM invite WHERE staff = $1",
        ] {
            sqlx::query(sql)
                .bind(&account.id.0)
                .execute(&mut *tx)
                .await?;
        }
        insert_invite(&mut tx, account, token_hash, until).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Who an invitation is for, while it works. `now` is in seconds since 1970.
    pub(crate) async fn invited(&self, token_hash: &str, now: i64) -> Result<Account> {
        let row = sqlx::query(
            "SELECT staff.school, staff.id, staff.name, staff.role, staff.passphrase \
             FROM invite JOIN staff ON staff.id = invite.staff \
             WHERE invite.token_hash = $1 AND invite.until > $2",
        )
        .bind(token_hash)
        .bind(now)
        .fetch_optional(&self.read)
        .await?
        .ok_or(ProblemCode::LinkUsed)?;
        account(&row)
    }

    /// Takes up an invitation.
    pub(crate) async fn accept(&self, token_hash: &str, passphrase_hash: &str) -> Result<()> {
        let mut tx = self.begin().await?;
        let row = sqlx::query("DELETE FROM invite WHERE token_hash = $1 RETURNING staff")
            .bind(token_hash)
            .fetch_optional(&mut *tx)
            .await?
            .ok_or(ProblemCode::LinkUsed)?;
        sqlx::query("UPDATE staff SET passphrase = $2 WHERE id = $1")
            .bind(row.try_get::<String, _>("staff")?)
            .bind(passphrase_hash)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Changes a passphrase.
    pub(crate) async fn put_passphrase(&self, staff: &StaffId, hash: &str) -> Result<()> {
        sqlx::query("UPDATE staff SET passphrase = $2 WHERE id = $1")
            .bind(&staff.0)
            .bind(hash)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// Takes a member of staff out, and ends their sessions. A school keeps a lead who can sign in.
    pub(crate) async fn remove_staff(&self, school: &SchoolId, id: &StaffId) -> Result<()> {
        let mut tx = self.begin().await?;
        let removed = sqlx::query("DELETE FROM staff WHERE school = $1 AND id = $2")
            .bind(&school.0)
            .bind(&id.0)
            .execute(&mut *tx)
            .await?;
        found(removed.rows_affected())?;
        let lead = sqlx::query(
            "SELECT id FROM staff WHERE school = $1 AND role = 'lead' AND passphrase IS NOT NULL",
        )
        .bind(&school.0)
        .fetch_optional(&mut *tx)
        .await?;
        if lead.is_none() {
            return Err(ProblemCode::Conflict.into());
        }
        tx.commit().await?;
        Ok(())
    }

    /// Begins a session. `since` is `YYYY-MM-DDTHH:MM`, `until` seconds since 1970.
    pub(crate) async fn begin_session(
        &self,
        account: &Account,
        token_hash: &str,
        since: &str,
        until: i64,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO session (school, token_hash, staff, since, until) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(&account.school.0)
        .bind(token_hash)
        .bind(&account.id.0)
        .bind(since)
        .bind(until)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    /// Whose session this is, and which school's, while it lasts.
    pub(crate) async fn session(
        &self,
        token_hash: &str,
        now: i64,
    ) -> Result<Option<(Account, SchoolRow)>> {
        let row = sqlx::query(
            "SELECT staff.school, staff.id, staff.name, staff.role, staff.passphrase, school.profile, school.demo \
             FROM session JOIN staff ON staff.id = session.staff JOIN school ON school.id = staff.school \
             WHERE session.token_hash = $1 AND session.until > $2",
        )
        .bind(token_hash)
        .bind(now)
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| {
            let account = account(&row)?;
            let school = SchoolRow {
                id: account.school.clone(),
                profile: profile(&row)?,
                demo: row.try_get::<i64, _>("demo")? != 0,
            };
            Ok((account, school))
        })
        .transpose()
    }

    /// The sessions of a member of staff, newest first.
    pub(crate) async fn sessions(
        &self,
        staff: &StaffId,
        this: &str,
        now: i64,
    ) -> Result<Vec<Session>> {
        sqlx::query(
            "SELECT token_hash, since FROM session WHERE staff = $1 AND until > $2 ORDER BY until DESC",
        )
        .bind(&staff.0)
        .bind(now)
        .fetch_all(&self.read)
        .await?
        .iter()
        .map(|row| {
            Ok(Session {
                since: row.try_get("since")?,
                this: row.try_get::<String, _>("token_hash")? == this,
            })
        })
        .collect()
    }

    /// Ends one session.
    pub(crate) async fn end_session(&self, token_hash: &str) -> Result<()> {
        sqlx::query("DELETE FROM session WHERE token_hash = $1")
            .bind(token_hash)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// Ends all other sessions of a member of staff.
    pub(crate) async fn end_other_sessions(&self, staff: &StaffId, this: &str) -> Result<()> {
        sqlx::query("DELETE FROM session WHERE staff = $1 AND token_hash <> $2")
            .bind(&staff.0)
            .bind(this)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// Removes sessions and links that have run out.
    pub(crate) async fn sweep_people(&self, now: i64) -> Result<()> {
        for sql in [
            "DELETE FROM session WHERE until <= $1",
            "DELETE FROM invite WHERE until <= $1",
        ] {
            sqlx::query(sql).bind(now).execute(&self.write).await?;
        }
        Ok(())
    }
}

fn found(rows: u64) -> Result<()> {
    if rows == 0 {
        Err(ProblemCode::NotFound.into())
    } else {
        Ok(())
    }
}

async fn insert_staff(tx: &mut sqlx::Transaction<'_, sqlx::Any>, account: &Account) -> Result<()> {
    sqlx::query(
        "INSERT INTO staff (school, id, name, name_key, role, passphrase) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&account.school.0)
    .bind(&account.id.0)
    .bind(&account.name)
    .bind(name_key(&account.name))
    .bind(role_text(account.role))
    .bind(account.passphrase.clone())
    .execute(&mut **tx)
    .await
    .map_err(|error| on_unique(error, Error::Field("name")))?;
    Ok(())
}

async fn insert_invite(
    tx: &mut sqlx::Transaction<'_, sqlx::Any>,
    account: &Account,
    token_hash: &str,
    until: i64,
) -> Result<()> {
    sqlx::query("INSERT INTO invite (school, token_hash, staff, until) VALUES ($1, $2, $3, $4)")
        .bind(&account.school.0)
        .bind(token_hash)
        .bind(&account.id.0)
        .bind(until)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
