//! The real server, as a technician starts it.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use belisha_api::path;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::{found, target, until};

/// What is there when the server starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum School {
    /// Nothing: the first-run link is waiting.
    None,
    /// The invented school, with classes and two terms of results.
    Demo,
}

/// A server with a data folder of its own.
#[derive(Debug)]
pub struct Server {
    school: School,
    data: TempDir,
    running: Mutex<Option<Child>>,
    said: Arc<Mutex<Vec<String>>>,
    origin: String,
}

impl Server {
    /// Starts one on a free port and waits until it is ready.
    pub async fn start(school: School) -> Result<Self> {
        let mut server = Self {
            school,
            data: tempfile::tempdir()?,
            running: Mutex::new(None),
            said: Arc::default(),
            origin: String::new(),
        };
        server.launch("127.0.0.1:0")?;
        let said = &server.said;
        server.origin = until("the server to say where it is", || async {
            let lines = said.lock().unwrap_or_else(PoisonError::into_inner);
            lines
                .iter()
                .find_map(|line| origin_in(line))
                .with_context(|| format!("it said: {}", lines.join("\n")))
        })
        .await?;
        server.ready().await?;
        Ok(server)
    }

    /// `http://127.0.0.1:…`, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The folder with the database.
    pub fn data(&self) -> PathBuf {
        self.data.path().to_path_buf()
    }

    /// The one-time link that the server prints while there is no school.
    pub async fn first_run_link(&self) -> Result<String> {
        until("the server to print the first-run link", || async {
            let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
            said.iter()
                .flat_map(|line| line.split_whitespace())
                .find(|word| word.starts_with("http") && word.contains("first-run"))
                .map(|link| {
                    // It may name the machine as the tablets see it; here the loopback address does.
                    let at = link.find(path::STAFF).unwrap_or(link.len());
                    format!("{}{}", self.origin, &link[at..])
                })
                .context("no first-run link was printed")
        })
        .await
    }

    /// Name and passphrase of the demo school's lead, as the server prints them.
    pub async fn demo_lead(&self) -> Result<(String, String)> {
        until("the server to print who leads the demo school", || async {
            let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
            let line = said
                .iter()
                .rfind(|line| line.starts_with("Demo school"))
                .context("there is no demo school; start with School::Demo")?;
            let mut quoted = line.split('`').skip(1).step_by(2).map(str::to_owned);
            quoted
                .next()
                .zip(quoted.next())
                .with_context(|| format!("no name and passphrase in {line:?}"))
        })
        .await
    }

    /// Everything it has said so far.
    pub fn last_words(&self) -> String {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said[said.len().saturating_sub(40)..].join("\n")
    }

    /// Pulls the plug: no chance to tidy up.
    pub fn crash(&self) -> Result<()> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut child) = running.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Starts it again on the same data and the same port.
    pub async fn start_again(&self) -> Result<()> {
        let port = self.origin.rsplit_once(':').map_or("0", |(_, port)| port);
        until("the port to be free again", || async {
            self.launch(&format!("127.0.0.1:{port}"))?;
            self.ready().await
        })
        .await
    }

    fn launch(&self, address: &str) -> Result<()> {
        self.crash()?;
        let binary = found("BELISHA_BIN", target().join("debug/belisha"))?;
        let mut child = Command::new(&binary)
            .args(["serve", "--data"])
            .arg(self.data.path())
            .args(["--listen", address])
            .args((self.school == School::Demo).then_some("--demo"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", binary.display()))?;
        let pipes: [Option<Box<dyn Read + Send>>; 2] = [
            child.stdout.take().map(|pipe| Box::new(pipe) as _),
            child.stderr.take().map(|pipe| Box::new(pipe) as _),
        ];
        for pipe in pipes.into_iter().flatten() {
            let said = Arc::clone(&self.said);
            std::thread::spawn(move || {
                for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                    said.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(line);
                }
            });
        }
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
        Ok(())
    }

    async fn ready(&self) -> Result<()> {
        until("the server to be ready", || async {
            let exited = self
                .running
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .as_mut()
                .and_then(|child| child.try_wait().ok().flatten());
            ensure!(exited.is_none(), "it stopped: {}", self.last_words());
            let (status, _) = self.get(path::HEALTH).await?;
            ensure!(status == 200, "{} answers {status}", path::HEALTH);
            Ok(())
        })
        .await
    }

    /// Fetches a page without a browser: no script, no styles. Status and text.
    pub async fn get(&self, path: &str) -> Result<(u16, String)> {
        let host = self.origin.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).await?;
        let request = format!("GET {path} HTTP/1.0\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;
        let answer = String::from_utf8_lossy(&answer);
        let status = answer
            .split_whitespace()
            .nth(1)
            .and_then(|status| status.parse().ok())
            .context("that was not HTTP")?;
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        Ok((status, body.to_owned()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nobody is left to hear of it.
        let _ = self.crash();
    }
}

/// Reads an address out of what the server prints. It may name several; the loopback one always answers here.
fn origin_in(line: &str) -> Option<String> {
    let from = line.find("http://")?;
    let rest = &line[from + "http://".len()..];
    let end = rest
        .find(|c: char| c == '/' || c.is_whitespace())
        .unwrap_or(rest.len());
    let (_, port) = rest[..end].rsplit_once(':')?;
    let port: u16 = port.parse().ok()?;
    Some(format!("http://127.0.0.1:{port}"))
}
