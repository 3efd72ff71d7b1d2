//! The program as a technician starts it: what it prints, and what it says when it cannot.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use belisha_api::path;
use belisha_api::setup::NewClass;
use belisha_api::staff::Class;
use belisha_server::{Lessons, Source};

use crate::client::Client;
use crate::school::{Place, TestLesson, TestSchool, first_run};

pub(crate) fn belisha() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_belisha"));
    command.env_clear();
    command
}

/// A server that runs as a process of its own.
pub(crate) struct Process {
    child: Child,
    /// What it printed until it was ready.
    pub(crate) said: Vec<String>,
}

impl Process {
    pub(crate) fn serve(arguments: &[String]) -> Self {
        let mut command = belisha();
        command.arg("serve").args(arguments);
        Self::start(command)
    }

    /// The same by a command that becomes the server.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut said = Vec::new();
        for line in out.lines() {
            let line = line.unwrap();
            let is_last = line.starts_with("Ctrl-C");
            said.push(line);
            if is_last {
                break;
            }
        }
        Self { child, said }
    }

    pub(crate) fn find(&self, words: &str) -> &str {
        self.said
            .iter()
            .find(|line| line.contains(words))
            .unwrap_or_else(|| panic!("{words} is not in {:?}", self.said))
            .trim()
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// A lesson in the first school of a server that has none yet, listening here.
    pub(crate) async fn lesson(&self, listen: &str) -> TestLesson {
        let token = self.find("first-run").rsplit('/').next().unwrap();
        let mut lead = Client::new(path::origin(false, listen));
        let mut first = first_run(token);
        first.classes.push(NewClass {
            name: "Oak".to_owned(),
            year: belisha::Year::new(4).unwrap(),
            size: 30,
        });
        let answer = lead.post(path::SETUP, &first).await;
        lead.keep_session(&answer);
        let classes: Vec<Class> = lead.get(path::CLASSES).await.json();
        TestLesson::start(&lead, &classes[0].id).await
    }

    /// Pulls the plug.
    pub(crate) fn kill(self) {
        drop(self);
    }

    #[cfg(unix)]
    fn terminate(mut self) -> std::process::ExitStatus {
        let id = self.child.id().to_string();
        Command::new("kill").arg(id).status().unwrap();
        self.child.wait().unwrap()
    }
}

/// Also when a test fails: a server that stayed would hold what waits for its output.
impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One sentence or two that say what to do, and the causes below; never a backtrace.
pub(crate) fn refused(output: &Output, words: &[&str]) {
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{text}");
    let first = text.lines().next().unwrap_or_default();
    for word in words {
        assert!(first.contains(word), "`{word}` is not in: {first}");
    }
    assert!(!text.contains("panicked"), "{text}");
}

pub(crate) fn free_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

#[tokio::test]
async fn it_says_where_it_is_and_ends_when_asked() {
    let place = Place::new().await;
    let listen = free_port();
    let mut arguments = place.arguments();
    arguments.extend(["--listen".to_owned(), listen.clone(), "--demo".to_owned()]);
    let process = Process::serve(&arguments);
    assert!(process.find("On tablets").contains(&listen));
    let link = process.find("/staff/first-run/").to_owned();
    assert!(process.find("Demo Lead").contains("passphrase"));
    assert!(
        process.said.iter().any(|line| line.contains('█')),
        "no QR code"
    );
    let client = Client::new(path::origin(false, &listen));
    assert!(client.get(path::HEALTH).await.status.is_success());
    // An open event stream or a kept connection does not hold the end up.
    #[cfg(unix)]
    assert!(process.terminate().success());
    #[cfg(not(unix))]
    process.kill();
    let again = Process::serve(&place.arguments_with("--listen", &listen));
    assert_eq!(again.find("/staff/first-run/"), link);
    again.kill();
}

#[tokio::test]
async fn a_taken_port_is_one_sentence() {
    let place = Place::new().await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = taken.local_addr().unwrap().to_string();
    let output = belisha()
        .arg("serve")
        .args(place.arguments_with("--listen", &listen))
        .output()
        .unwrap();
    refused(&output, &["cannot listen on", &listen, "--listen"]);
}

#[tokio::test]
async fn a_damaged_database_is_one_sentence() {
    let place = Place::new().await;
    if place.postgres.is_some() {
        return; // The file is SQLite's.
    }
    std::fs::write(
        place.file(),
        "this is no database, and long enough to be looked at. ".repeat(400),
    )
    .unwrap();
    let output = belisha()
        .arg("serve")
        .args(place.arguments_with("--listen", "127.0.0.1:0"))
        .output()
        .unwrap();
    refused(&output, &["is damaged", "belisha restore"]);
}

#[tokio::test]
async fn a_data_folder_that_cannot_be_written_is_one_sentence() {
    let place = Place::new().await;
    if place.postgres.is_some() {
        return; // The folder is SQLite's.
    }
    // A file stands where the folder should be: that stops an administrator, too.
    let file = place.folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let output = belisha()
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(file.join("data"))
        .output()
        .unwrap();
    refused(&output, &["data folder", "cannot be made", "--data"]);
    // A folder stands where the database should be.
    std::fs::create_dir(place.file()).unwrap();
    let output = belisha()
        .arg("serve")
        .args(place.arguments_with("--listen", "127.0.0.1:0"))
        .output()
        .unwrap();
    refused(&output, &["cannot be written", "--data"]);
}

#[tokio::test]
async fn a_second_server_on_the_same_data_is_one_sentence() {
    let place = Place::new().await;
    if place.postgres.is_some() {
        return; // Replicas share a PostgreSQL database.
    }
    let first = Process::serve(&place.arguments_with("--listen", "127.0.0.1:0"));
    let second = belisha()
        .arg("serve")
        .args(place.arguments_with("--listen", "127.0.0.1:0"))
        .output()
        .unwrap();
    refused(&second, &["Another Belisha is using", "Stop it first"]);
    first.kill();
}

#[tokio::test]
async fn lessons_and_tls_files_that_are_not_there_are_one_sentence() {
    let place = Place::new().await;
    let missing = place.folder.path().join("missing").display().to_string();
    let output = belisha()
        .arg("serve")
        .args(place.arguments_with("--lessons", &missing))
        .output()
        .unwrap();
    refused(&output, &["lessons folder", "cannot be read"]);
    let mut arguments = place.arguments_with("--tls-cert", &missing);
    arguments.extend(["--tls-key".to_owned(), missing.clone()]);
    arguments.extend(["--listen".to_owned(), "127.0.0.1:0".to_owned()]);
    let output = belisha().arg("serve").args(arguments).output().unwrap();
    refused(&output, &["TLS files", "PEM"]);
    let output = belisha().args(["check", &missing]).output().unwrap();
    refused(&output, &["lessons folder", "cannot be read"]);
    let output = belisha()
        .args(["serve", "--listen", "127.0.0.1:0"])
        .args(["--database", "postgres://nobody@127.0.0.1:1/none"])
        .output()
        .unwrap();
    refused(&output, &["PostgreSQL", "--database"]);
}

#[tokio::test]
async fn check_says_every_mistake_and_fails() {
    let place = Place::new().await;
    let root = place.folder.path();
    let unit = root.join("year-4/gifts");
    std::fs::create_dir_all(&unit).unwrap();
    std::fs::write(unit.join("en-GB.md"), "# Quiz {#quiz}\n").unwrap();
    let output = belisha().arg("check").arg(root).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("missing-front-matter"), "{text}");
    assert!(text.contains("year-4/gifts/en-GB.md"), "{text}");
    let lessons = concat!(env!("CARGO_MANIFEST_DIR"), "/../lessons");
    let output = belisha().args(["check", lessons]).output().unwrap();
    assert!(output.status.success());
}

#[test]
fn a_unit_with_errors_is_left_out_and_the_rest_runs() {
    let folder = tempfile::tempdir().unwrap();
    copy(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../lessons")),
        folder.path(),
    );
    let source = Source::Folder(folder.path().to_owned());
    let whole = Lessons::load(&source, "2026-11-24").unwrap().lessons;
    let unit = folder.path().join("year-4/gifts-games-secrets/en-GB.md");
    let text = std::fs::read_to_string(&unit).unwrap();
    std::fs::write(&unit, text.replacen("misconception=", "misconceptoin=", 1)).unwrap();
    let loaded = Lessons::load(&source, "2026-11-24").unwrap();
    assert_eq!(loaded.left_out.len(), 1);
    assert_eq!(loaded.left_out[0].unit.as_str(), "gifts-games-secrets");
    assert_eq!(
        loaded.lessons.curriculum().units.len() + 1,
        whole.curriculum().units.len()
    );
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            std::fs::copy(entry.path(), there).unwrap();
        }
    }
}

#[tokio::test]
async fn commands_back_up_restore_and_let_a_lead_back_in() {
    let school = TestSchool::set_up().await;
    let place = &school.server.place;
    let file = place.folder.path().join("school.backup");
    let backup = || {
        belisha()
            .arg("backup")
            .arg(&file)
            .args(place.arguments())
            .output()
            .unwrap()
    };
    // While the server runs.
    assert!(backup().status.success());
    refused(&backup(), &["cannot be made", "not taken"]);
    let there = Place::new().await;
    let restore = |extra: &[&str]| {
        belisha()
            .arg("restore")
            .arg(&file)
            .args(extra)
            .args(there.arguments())
            .output()
            .unwrap()
    };
    assert!(restore(&[]).status.success());
    refused(&restore(&[]), &["a school here already", "--replace"]);
    assert!(restore(&["--replace"]).status.success());

    let staff = |arguments: &[&str]| {
        belisha()
            .arg("staff")
            .args(arguments)
            .args(there.arguments())
            .output()
            .unwrap()
    };
    let listed = String::from_utf8(staff(&["list"]).stdout).unwrap();
    assert!(listed.contains("Ada Lead (lead)"), "{listed}");
    let link = String::from_utf8(staff(&["reset", "ada lead"]).stdout).unwrap();
    assert!(link.contains("/staff/invite/"), "{link}");
    let invited = String::from_utf8(staff(&["invite", "Bo Teacher"]).stdout).unwrap();
    assert!(invited.contains("/staff/invite/"), "{invited}");
    refused(&staff(&["invite", "Bo Teacher"]), &["Nobody was invited"]);
    assert!(staff(&["revoke", "Ada Lead"]).status.code() == Some(1));
    assert!(staff(&["list"]).status.success());
    refused(&staff(&["revoke", "Nobody"]), &["Nobody signs in as"]);
}
