//! A teacher who is there already: what a journey needs of them, without looking at their screens.

use anyhow::{Context, Result, ensure};
use belisha_api::{LessonId, path};
use serde_json::{Value, json};

use crate::{Window, World, until};

/// A teacher of the demo school, with a lesson open.
#[derive(Debug)]
pub struct Teacher {
    window: Window,
    lesson: LessonId,
    /// The six digits on the board.
    pub code: String,
    /// The names of the three pictures on the board, where the class is young.
    pub pictures: Vec<String>,
}

impl Teacher {
    /// Signs in to the demo school and starts a lesson for one of its classes.
    pub async fn teaches(world: &World, class: &str, unit: &str) -> Result<Self> {
        let window = signed_in(world).await?;
        let classes = done(window.ask("GET", path::CLASSES, None).await?)?;
        let id = classes
            .as_array()
            .into_iter()
            .flatten()
            .find(|found| found["name"] == class)
            .with_context(|| format!("no class is called {class}: {classes}"))?["id"]
            .clone();
        let body = json!({ "class": id, "unit": unit });
        let lesson = done(window.ask("POST", path::LESSONS, Some(body)).await?)?;
        let text = |key: &str| lesson[key].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            window,
            lesson: LessonId(text("id")),
            code: text("code"),
            pictures: lesson["pictures"]["code"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect(),
        })
    }

    /// The teacher's own window, signed in.
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// Another window of the teacher, on a computer of its own, signed in.
    pub async fn second_window(&self, world: &World) -> Result<Window> {
        signed_in(world).await
    }

    /// Makes a link that lets a phone move the board: the page that it leads to.
    pub async fn lets_a_phone_in(&self) -> Result<String> {
        let address = path::of_lesson(path::LESSON_REMOTE, &self.lesson);
        let link = done(self.window.ask("POST", &address, None).await?)?;
        let link = link["address"].as_str().unwrap_or_default();
        let page = link.find(path::REMOTE).context("no link for a phone")?;
        Ok(link[page..].to_owned())
    }

    /// The page of this lesson for the class, or for the teacher's eyes: `board` or `notes`.
    pub fn page(&self, name: &str) -> String {
        format!("{}/lessons/{}/{name}", path::STAFF, self.lesson)
    }

    /// Opens a check: `before`, `after` or `later`.
    pub async fn opens_check(&self, check: &str) -> Result<()> {
        self.does(json!({ "kind": "open-check", "check": check }))
            .await
    }

    /// Shows a slide.
    pub async fn goes_to(&self, slide: &str) -> Result<()> {
        self.does(json!({ "kind": "go", "slide": slide })).await
    }

    /// Closes the lesson.
    pub async fn closes(&self) -> Result<()> {
        self.does(json!({ "kind": "close" })).await
    }

    /// How many seats have answered each question of the open check, in order.
    pub async fn counts(&self) -> Result<Vec<u64>> {
        let address = path::of_lesson(path::LESSON_CHECK, &self.lesson);
        let view = done(self.window.ask("GET", &address, None).await?)?;
        let answered = view["answered"].as_array().cloned().unwrap_or_default();
        Ok(answered
            .iter()
            .map(|pair| pair[1].as_u64().unwrap_or_default())
            .collect())
    }

    /// Waits until so many seats have answered the questions, from the first on.
    pub async fn sees_counts(&self, wanted: &[u64]) -> Result<()> {
        until(&format!("{wanted:?} answers"), || async {
            let counts = self.counts().await?;
            ensure!(counts.starts_with(wanted), "there are {counts:?}");
            Ok(())
        })
        .await
    }

    async fn does(&self, action: Value) -> Result<()> {
        let address = path::of_lesson(path::LESSON_ACTIONS, &self.lesson);
        done(self.window.ask("POST", &address, Some(action)).await?)?;
        Ok(())
    }
}

async fn signed_in(world: &World) -> Result<Window> {
    let window = world.board().await?;
    let (name, passphrase) = world.server.demo_lead().await?;
    window.open(path::HEALTH).await?;
    let body = json!({ "name": name, "passphrase": passphrase });
    done(window.ask("POST", path::SESSION, Some(body)).await?)?;
    Ok(window)
}

fn done((status, body): (u16, Value)) -> Result<Value> {
    ensure!(
        (200..300).contains(&status),
        "the server answers {status}: {body}"
    );
    Ok(body)
}
