//! The commands. What they print is English: it is for technicians and authors.

use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use belisha::diagnostic::Severity;
use belisha_api::StaffId;
use belisha_api::path;
use belisha_api::staff::Role;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::calendar::{Clock, day_text, minute_utc};
use crate::http::log_panic;
use crate::lessons::{Lessons, Source, rendered, summary};
use crate::schools::Link;
use crate::serve::{Settings, start};
use crate::store::{Account, SchoolId, Store};
use crate::{qr, schools, secret};

/// Teaches children to keep safe online, from one computer in school.
#[derive(Debug, Parser)]
#[command(name = "belisha", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the server. Whiteboards, tablets and families open it in a browser.
    Serve(Serve),
    /// Checks a folder of lessons, and says every mistake with its line and remedy.
    Check {
        /// The folder that holds `curriculum.toml` and the year folders.
        folder: PathBuf,
    },
    /// Writes everything that is kept into one file, also while the server runs. No seat or answer is in it.
    Backup {
        /// The file to write; it must not be there yet.
        file: PathBuf,
        #[command(flatten)]
        database: Database,
    },
    /// Puts a backup back, on SQLite or PostgreSQL, whichever wrote it. Stop the server first.
    Restore {
        /// The file that `belisha backup` wrote.
        file: PathBuf,
        /// Puts the backup in the place of what is there.
        #[arg(long)]
        replace: bool,
        #[command(flatten)]
        database: Database,
    },
    /// Adds a school to a server that hosts several, and prints its one-time set-up link.
    AddSchool {
        /// The address that the link begins with.
        #[arg(long, value_name = "URL", env = "BELISHA_PUBLIC_ADDRESS")]
        public_address: Option<String>,
        #[command(flatten)]
        database: Database,
    },
    /// Lists, invites and takes out staff: the way back in when no lead can sign in.
    Staff {
        #[command(subcommand)]
        command: StaffCommand,
    },
}

#[derive(Debug, Args)]
struct Serve {
    /// The address and port to listen on.
    #[arg(
        long,
        alias = "address",
        value_name = "ADDR",
        default_value = "0.0.0.0:8420",
        env = "BELISHA_LISTEN"
    )]
    listen: SocketAddr,
    #[command(flatten)]
    database: Database,
    /// A folder of lessons to use instead of those inside the program.
    #[arg(long, value_name = "DIR", env = "BELISHA_LESSONS")]
    lessons: Option<PathBuf>,
    /// The certificate for HTTPS, as a PEM file with its chain.
    #[arg(
        long,
        value_name = "FILE",
        requires = "tls_key",
        env = "BELISHA_TLS_CERT"
    )]
    tls_cert: Option<PathBuf>,
    /// The private key for HTTPS, as a PEM file.
    #[arg(
        long,
        value_name = "FILE",
        requires = "tls_cert",
        env = "BELISHA_TLS_KEY"
    )]
    tls_key: Option<PathBuf>,
    /// Trusts X-Forwarded-Proto and X-Forwarded-Host. Only where every request comes through a proxy that sets them.
    #[arg(long, env = "BELISHA_BEHIND_PROXY")]
    behind_proxy: bool,
    /// The address that tablets and links use, where it is not the one that this computer sees.
    #[arg(long, value_name = "URL", env = "BELISHA_PUBLIC_ADDRESS")]
    public_address: Option<String>,
    /// Starts with an invented school to try things in, when no school has been set up.
    #[arg(long)]
    demo: bool,
}

#[derive(Debug, Args)]
struct Database {
    /// The folder that keeps the school's records.
    #[arg(
        long,
        value_name = "DIR",
        default_value = "belisha-data",
        env = "BELISHA_DATA"
    )]
    data: PathBuf,
    /// A PostgreSQL database to use instead, such as postgres://user:password@host/belisha.
    #[arg(
        long,
        value_name = "URL",
        env = "BELISHA_DATABASE",
        hide_env_values = true
    )]
    database: Option<String>,
}

#[derive(Debug, Subcommand)]
enum StaffCommand {
    /// Lists staff by school and name.
    List {
        #[command(flatten)]
        database: Database,
    },
    /// Invites a new member of staff, and prints the one-time link.
    Invite {
        /// The name to sign in with.
        name: String,
        /// What they may do.
        #[arg(long, value_enum, default_value_t = RoleName::Teacher)]
        role: RoleName,
        /// The school, by its name, where there are several.
        #[arg(long)]
        school: Option<String>,
        /// The address that the link begins with.
        #[arg(long, value_name = "URL", env = "BELISHA_PUBLIC_ADDRESS")]
        public_address: Option<String>,
        #[command(flatten)]
        database: Database,
    },
    /// Takes a member of staff out and ends their sessions.
    Revoke {
        /// The name they sign in with.
        name: String,
        #[command(flatten)]
        database: Database,
    },
    /// Ends a member of staff's passphrase and sessions, and prints a one-time link to choose a new passphrase.
    Reset {
        /// The name they sign in with.
        name: String,
        /// The address that the link begins with.
        #[arg(long, value_name = "URL", env = "BELISHA_PUBLIC_ADDRESS")]
        public_address: Option<String>,
        #[command(flatten)]
        database: Database,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    Lead,
    Teacher,
}

impl Cli {
    /// Does what the command says.
    ///
    /// # Errors
    ///
    /// One sentence that says what is wrong and what to do, and beneath it the cause.
    pub async fn run(self) -> Result<ExitCode> {
        match self.command {
            Command::Serve(command) => serve(command).await,
            Command::Check { folder } => check(folder),
            Command::Backup { file, database } => backup(&file, &database).await,
            Command::Restore {
                file,
                replace,
                database,
            } => restore(&file, replace, &database).await,
            Command::AddSchool {
                public_address,
                database,
            } => {
                let store = database.open(false).await?.store;
                let token = store.another_first_run().await?;
                println!("This link sets up another school. It works once:");
                print_address(public_address.as_deref(), &path::first_run_page(&token));
                store.close().await;
                Ok(ExitCode::SUCCESS)
            }
            Command::Staff { command } => staff(command).await,
        }
    }
}

/// A database, and on SQLite the lock that keeps a second server away from it.
struct Opened {
    store: Store,
    _lock: Option<File>,
}

/// The file in the data folder.
const FILE: &str = "belisha.db";

impl Database {
    /// Opens it. `alone`: nobody else may have it open, because this command keeps things in memory or replaces them.
    async fn open(&self, alone: bool) -> Result<Opened> {
        if let Some(url) = &self.database {
            let store = Store::connect(url).await.context(
                "The PostgreSQL database cannot be used. Check that it runs, that the --database address is right, and that its user may create tables.",
            )?;
            return Ok(Opened { store, _lock: None });
        }
        let folder = self.data.display();
        std::fs::create_dir_all(&self.data).with_context(|| {
            format!("The data folder {folder} cannot be made. Choose another with --data, or give this user the right to write there.")
        })?;
        let lock = if alone { Some(self.lock()?) } else { None };
        let store = Store::open_file(&self.data.join(FILE))
            .await
            .map_err(|error| {
                let sentence = database_sentence(&error, &self.data.join(FILE));
                anyhow::Error::new(error).context(sentence)
            })?;
        Ok(Opened { store, _lock: lock })
    }

    fn lock(&self) -> Result<File> {
        let folder = self.data.display();
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.data.join("belisha.lock"))
            .with_context(|| {
                format!("The data folder {folder} cannot be written. Make it writable for this user, free some space on its disk, or choose another with --data.")
            })?;
        if file.try_lock().is_err() {
            bail!(
                "Another Belisha is using the data folder {folder}. Stop it first, or choose another folder with --data."
            );
        }
        Ok(file)
    }
}

/// What to do about a database file that cannot be opened.
fn database_sentence(error: &sqlx::Error, file: &Path) -> String {
    let code = match error {
        sqlx::Error::Database(error) => error
            .code()
            .and_then(|code| code.parse::<u32>().ok())
            .map_or(0, |code| code & 0xff),
        _ => 0,
    };
    let file = file.display();
    match code {
        5 | 6 => format!(
            "The database {file} is locked by another program. Close that program and start again."
        ),
        8 | 14 => format!(
            "The database {file} cannot be written. Make it and its folder writable for this user, or choose another folder with --data."
        ),
        10 | 13 => format!(
            "The disk of the database {file} is full or failing. Free some space and start again."
        ),
        11 | 26 => format!(
            "The database {file} is damaged. Move it away, start again with an empty one, and restore the last backup with `belisha restore`."
        ),
        _ => format!(
            "The database {file} cannot be used. If a newer Belisha has used it, run that one; otherwise restore the last backup with `belisha restore`."
        ),
    }
}

async fn serve(command: Serve) -> Result<ExitCode> {
    std::panic::set_hook(Box::new(log_panic));
    let clock = Clock::system();
    let source = command.lessons.map_or(Source::Embedded, Source::Folder);
    let loaded = load(&source, &clock)?;
    let opened = command.database.open(true).await?;
    let settings = Settings {
        listen: command.listen,
        tls: command.tls_cert.zip(command.tls_key),
        behind_proxy: command.behind_proxy,
        public_address: command.public_address,
        clock,
    };
    let mut running = start(settings, opened.store.clone(), Arc::new(loaded)).await?;
    let demo = if command.demo {
        running.start_demo().await?
    } else {
        None
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "Belisha is running.")?;
    writeln!(out, "  On this computer:  {}", running.here)?;
    writeln!(out, "  On tablets:        {}", running.tablets)?;
    if let Some(code) = qr::terminal(&running.tablets) {
        writeln!(out, "\n{code}")?;
    }
    if let Some((name, passphrase)) = demo {
        writeln!(
            out,
            "Demo school: sign in at {}{} as `{name}` with the passphrase `{passphrase}`.",
            running.here,
            path::SIGN_IN_PAGE
        )?;
    }
    if let Some(link) = &running.first_run {
        writeln!(
            out,
            "Set up your school with this link, which works once:\n  {link}"
        )?;
    }
    writeln!(out, "Ctrl-C ends it.")?;
    out.flush()?;
    drop(out);
    tokio::select! {
        asked = asked_to_end() => asked?,
        failed = running.failed() => {
            failed.context("The server stopped by itself. Start it again, and report what stands below.")?;
        }
    }
    running.stop().await?;
    Ok(ExitCode::SUCCESS)
}

/// Waits for Ctrl-C, or on Unix for the signal that a service is ended with.
async fn asked_to_end() -> Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed?,
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await?;
    Ok(())
}

fn unreadable(source: &Source) -> String {
    match source {
        Source::Embedded => {
            "The lessons inside the program cannot be read. Download Belisha again.".to_owned()
        }
        Source::Folder(folder) => format!(
            "The lessons folder {} cannot be read. Check its name, and that this user may read everything in it.",
            folder.display()
        ),
    }
}

/// Lessons for the server: what is wrong with them goes to the log, and what is free of errors runs.
fn load(source: &Source, clock: &Clock) -> Result<Lessons> {
    let files = source.files().with_context(|| unreadable(source))?;
    let loaded = Lessons::of(source, &files, &day_text(clock.today()));
    let errors: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .cloned()
        .collect();
    if !errors.is_empty() {
        eprint!("{}", rendered(&files, &errors));
    }
    for left_out in &loaded.left_out {
        eprintln!(
            "Left out for its errors: {} ({}).",
            left_out.unit, left_out.file
        );
    }
    Ok(loaded.lessons)
}

fn check(folder: PathBuf) -> Result<ExitCode> {
    let source = Source::Folder(folder);
    let files = source.files().with_context(|| unreadable(&source))?;
    let loaded = Lessons::of(&source, &files, &day_text(Clock::system().today()));
    let mut out = std::io::stdout().lock();
    write!(out, "{}", rendered(&files, &loaded.diagnostics))?;
    for left_out in &loaded.left_out {
        writeln!(
            out,
            "Left out for its errors: {} ({}).",
            left_out.unit, left_out.file
        )?;
    }
    writeln!(
        out,
        "{} units are free of errors. {}.",
        loaded.lessons.curriculum().units.len(),
        summary(&loaded.diagnostics)
    )?;
    let is_broken = loaded
        .diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    Ok(if is_broken {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

async fn backup(file: &Path, database: &Database) -> Result<ExitCode> {
    let opened = database.open(false).await?;
    let out = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(file)
        .with_context(|| {
            format!("The backup file {} cannot be made. Choose a name that is not taken, in a folder that this user may write to.", file.display())
        })?;
    let mut out = BufWriter::new(out);
    let rows = opened.store.back_up(&mut out).await?;
    out.into_inner()?.sync_all()?;
    opened.store.close().await;
    println!("Backed up {rows} rows to {}.", file.display());
    Ok(ExitCode::SUCCESS)
}

async fn restore(file: &Path, replace: bool, database: &Database) -> Result<ExitCode> {
    let input = File::open(file).with_context(|| {
        format!(
            "The backup file {} cannot be read. Check its name, and that this user may read it.",
            file.display()
        )
    })?;
    let opened = database.open(true).await?;
    let rows = opened.store.restore(BufReader::new(input), replace).await?;
    opened.store.close().await;
    println!("Restored {rows} rows from {}.", file.display());
    Ok(ExitCode::SUCCESS)
}

async fn staff(command: StaffCommand) -> Result<ExitCode> {
    match command {
        StaffCommand::List { database } => {
            let store = database.open(false).await?.store;
            let mut out = std::io::stdout().lock();
            for school in store.schools().await? {
                writeln!(out, "{}", school.profile.name)?;
                for member in store.staff(&school.id).await? {
                    let role = match member.role {
                        Role::Lead => "lead",
                        Role::Teacher => "teacher",
                    };
                    let joined = if member.joined { "" } else { ", invited" };
                    writeln!(out, "  {} ({role}{joined})", member.name)?;
                }
            }
            store.close().await;
        }
        StaffCommand::Invite {
            name,
            role,
            school,
            public_address,
            database,
        } => {
            let store = database.open(false).await?.store;
            let account = Account {
                id: StaffId(secret::id()?),
                school: school_named(&store, school.as_deref()).await?,
                name: schools::name(name)
                    .context("The name is empty or too long. Give one of at most 80 characters.")?,
                role: match role {
                    RoleName::Lead => Role::Lead,
                    RoleName::Teacher => Role::Teacher,
                },
                passphrase: None,
            };
            let link = Link::new(Clock::system().seconds())?;
            store
                .invite(&account, &link.hash(), link.until)
                .await
                .context("Nobody was invited: the name may be taken. Try another, or `belisha staff reset`.")?;
            print_link(public_address.as_deref(), &link);
            store.close().await;
        }
        StaffCommand::Revoke { name, database } => {
            let store = database.open(false).await?.store;
            let account = account_named(&store, &name).await?;
            store
                .remove_staff(&account.school, &account.id)
                .await
                .context("Nobody was taken out: a school keeps a lead who can sign in. Invite another lead first.")?;
            println!("{} is out.", account.name);
            store.close().await;
        }
        StaffCommand::Reset {
            name,
            public_address,
            database,
        } => {
            let store = database.open(false).await?.store;
            let account = account_named(&store, &name).await?;
            let link = Link::new(Clock::system().seconds())?;
            store
                .invite_again(&account, &link.hash(), link.until)
                .await?;
            print_link(public_address.as_deref(), &link);
            store.close().await;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn school_named(store: &Store, name: Option<&str>) -> Result<SchoolId> {
    let schools = store.schools().await?;
    let mut matching = schools
        .iter()
        .filter(|school| name.is_none_or(|name| school.profile.name == name));
    match (matching.next(), matching.next()) {
        (Some(school), None) => Ok(school.id.clone()),
        (None, _) => bail!(
            "There is no such school. Set one up with the first-run link that `belisha serve` prints."
        ),
        (Some(_), Some(_)) => bail!("There are several schools. Name one with --school."),
    }
}

async fn account_named(store: &Store, name: &str) -> Result<Account> {
    store.account_named(name).await?.with_context(|| {
        format!("Nobody signs in as `{name}`. `belisha staff list` says who does.")
    })
}

fn print_link(origin: Option<&str>, link: &Link) {
    println!(
        "This link works once, until {} UTC:",
        minute_utc(link.until)
    );
    print_address(origin, &path::invite_page(&link.token));
}

fn print_address(origin: Option<&str>, page: &str) {
    let origin = origin.map_or("", |origin| origin.trim_end_matches('/'));
    println!("  {origin}{page}");
    if origin.is_empty() {
        println!("Put the server's address in front of it, or give --public-address.");
    }
}
