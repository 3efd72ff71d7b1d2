//! A real PostgreSQL for one run of the tests.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{say, tools};

/// A server of our own, on a port and in a folder of its own. Gone when this is dropped.
#[derive(Debug)]
pub(crate) struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    user: Option<&'static str>,
    url: String,
}

impl Postgres {
    pub(crate) fn start() -> Result<Self> {
        let programs = tools::postgres()?;
        let user = someone_else();
        let folder = std::env::temp_dir().join(format!("belisha-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        if let Some(user) = user {
            say::output(Command::new("chown").arg(user).arg(&folder))?;
        }
        let port = free_port()?;
        let postgres = Self {
            programs,
            url: format!("postgres://belisha@127.0.0.1:{port}/postgres"),
            folder,
            user,
        };
        say::output(
            postgres
                .program("initdb")
                .args(["--username=belisha", "--auth=trust", "--encoding=UTF8"])
                .args(["--locale=C.UTF-8", "--no-sync", "--pgdata"])
                .arg(postgres.data()),
        )
        .context("cannot make a PostgreSQL cluster")?;
        let options = format!(
            "-p {port} -k {} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300",
            postgres.folder.display()
        );
        say::output(
            postgres
                .program("pg_ctl")
                .args(["start", "--wait", "--silent", "--pgdata"])
                .arg(postgres.data())
                .arg("--log")
                .arg(postgres.folder.join("log"))
                .args(["--options", &options]),
        )
        .context("cannot start PostgreSQL")?;
        Ok(postgres)
    }

    /// A database of which the tests may do as they like.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// One of PostgreSQL's programs, as somebody that it agrees to run as.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = match self.user {
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args(["-u", user, "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(Path::new("/"));
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.args(["stop", "--mode=immediate", "--silent", "--pgdata"])
            .arg(self.data());
        let gone = say::output(&mut stop)
            .and_then(|_| std::fs::remove_dir_all(&self.folder).map_err(Into::into));
        if let Err(error) = gone {
            say::note(&format!(
                "PostgreSQL in {} did not stop: {error}",
                self.folder.display()
            ));
        }
    }
}

/// PostgreSQL refuses to run as root.
fn someone_else() -> Option<&'static str> {
    tools::is_root().then(|| {
        let there = say::output(Command::new("id").args(["-u", "postgres"])).is_ok();
        if there { "postgres" } else { "nobody" }
    })
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
