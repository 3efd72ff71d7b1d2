//! What a teacher's own phone asks for while it moves the board, and what lets it in and shuts it out.
//!
//! A phone has no session: its token opens the board of one lesson, forward, back and blank, and the notes to what the
//! board shows. It is refused everywhere else, as everybody else's token is refused here.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use belisha::lesson::{Question, Scene, Slide, SlideKind};
use belisha::{Block, Run, Unit};
use belisha_api::remote::{NoteCard, OpenRemote, RemoteOpened, RemoteView, Tap};
use belisha_api::staff::{QrCode, RemoteLink};
use belisha_api::{Changed, LessonId, ProblemCode, path};
use serde::Deserialize;

use super::body::Json;
use super::caller::{Named, Staff};
use super::{App, BASE_LOCALE, events, staff};
use crate::error::{Error, Result};
use crate::secret;
use crate::store::Opened;

/// A phone that says it moves the board: of which lesson, and what proves it. The token is `<lesson>.<secret>`.
#[derive(Clone, Debug)]
pub(super) struct RemoteClaim {
    lesson: LessonId,
    hash: String,
}

impl RemoteClaim {
    fn parse(token: &str) -> Option<Self> {
        let (lesson, secret) = token.split_once('.')?;
        (token.len() < 128 && !secret.contains('.')).then(|| Self {
            lesson: LessonId(lesson.to_owned()),
            hash: secret::hash_of(secret),
        })
    }

    /// The lesson, when this phone moves its board.
    ///
    /// # Errors
    ///
    /// [`ProblemCode::LessonClosed`], or [`ProblemCode::NoRemote`].
    async fn opened(&self, app: &App) -> Result<Arc<Opened>> {
        let opened = self.lesson(app).await?;
        if opened.has_remote(&self.hash) {
            return Ok(opened);
        }
        // Another replica may have let it in a moment ago.
        let opened = app.live.open_afresh(&self.lesson).await?;
        if opened.has_remote(&self.hash) {
            return Ok(opened);
        }
        Err(ProblemCode::NoRemote.into())
    }

    /// The lesson, when it is live, whoever moves its board.
    async fn lesson(&self, app: &App) -> Result<Arc<Opened>> {
        let opened = app
            .live
            .open(&self.lesson)
            .await
            .map_err(|error| match error {
                Error::Refused(ProblemCode::NotFound) => ProblemCode::NoRemote.into(),
                other => other,
            })?;
        if opened.row.closed {
            return Err(ProblemCode::LessonClosed.into());
        }
        Ok(opened)
    }
}

#[derive(Deserialize)]
struct RemoteQuery {
    remote: String,
}

impl FromRequestParts<App> for RemoteClaim {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let refused = || ProblemCode::NoRemote.into();
        if let Some(header) = parts.headers.get(header::AUTHORIZATION) {
            let token = header
                .to_str()
                .ok()
                .and_then(|text| text.strip_prefix("Remote "));
            return token.and_then(Self::parse).ok_or_else(refused);
        }
        // An event stream of a browser cannot have a header.
        Query::<RemoteQuery>::try_from_uri(&parts.uri)
            .ok()
            .and_then(|Query(query)| Self::parse(&query.remote))
            .ok_or_else(refused)
    }
}

/// A new one-time link, for the teacher's own screen. The phone that there was is shut out.
pub(super) async fn invite(
    State(app): State<App>,
    headers: HeaderMap,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Json<RemoteLink>> {
    let opened = staff::own_lesson(&app, &staff, &id).await?;
    let secret = secret::token()?;
    if !app
        .store
        .invite_phone(&opened.row, &secret::hash_of(&secret))
        .await?
    {
        return Err(ProblemCode::LessonClosed.into());
    }
    app.live.phone_changed(&id).await?;
    let address = app.front.origin(&headers) + &path::remote_page(&format!("{id}.{secret}"));
    let (size, path) = crate::qr::path(&address)
        .ok_or_else(|| Error::Fault("the link of a phone does not fit a QR code".to_owned()))?;
    Ok(Json(RemoteLink {
        qr: QrCode { size, path },
        address,
    }))
}

/// Shuts the phone out at once, and the link with it.
pub(super) async fn shut_out(
    State(app): State<App>,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<StatusCode> {
    staff::own_lesson(&app, &staff, &id).await?;
    app.store.shut_phone_out(&id).await?;
    app.live.phone_changed(&id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the phone was tapped for, for the board that does it: each tap is given out once.
pub(super) async fn take_taps(
    State(app): State<App>,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Json<Vec<Tap>>> {
    staff::own_lesson(&app, &staff, &id).await?;
    Ok(Json(app.live.take_taps(&id)))
}

/// A phone takes up a link.
pub(super) async fn open(
    State(app): State<App>,
    Json(open): Json<OpenRemote>,
) -> Result<Json<RemoteOpened>> {
    let link = RemoteClaim::parse(&open.link).ok_or(ProblemCode::LinkUsed)?;
    let opened = link.lesson(&app).await.map_err(|error| match error {
        Error::Refused(ProblemCode::NoRemote) => ProblemCode::LinkUsed.into(),
        other => other,
    })?;
    let secret = secret::token()?;
    if !app
        .store
        .take_up_remote(&link.lesson, &link.hash, &secret::hash_of(&secret))
        .await?
    {
        return Err(ProblemCode::LinkUsed.into());
    }
    app.live.phone_changed(&link.lesson).await?;
    Ok(Json(RemoteOpened {
        token: format!("{}.{secret}", opened.row.id),
    }))
}

pub(super) async fn now(State(app): State<App>, claim: RemoteClaim) -> Result<Json<RemoteView>> {
    let opened = claim.opened(&app).await?;
    let unit = staff::find_unit(&app, opened.unit())?;
    Ok(Json(view(unit, &opened)))
}

pub(super) async fn tap(
    State(app): State<App>,
    claim: RemoteClaim,
    Json(tap): Json<Tap>,
) -> Result<StatusCode> {
    claim.opened(&app).await?;
    app.live.tap(&claim.lesson, tap).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The stream of a phone. It ends when the phone is shut out: not even that something happens is told to it then.
pub(super) async fn events(State(app): State<App>, claim: RemoteClaim) -> Result<Response> {
    claim.opened(&app).await?;
    let signals = app.live.watch(&claim.lesson).await?;
    let holds = {
        let app = app.clone();
        move || {
            let (app, claim) = (app.clone(), claim.clone());
            async move { claim.opened(&app).await.is_ok() }
        }
    };
    Ok(events::stream_while(
        &app,
        signals,
        |changed| matches!(changed, Changed::Lesson | Changed::Closed),
        holds,
    ))
}

fn view(unit: &Unit, opened: &Opened) -> RemoteView {
    let row = &opened.row;
    // A slide that a new lesson file no longer has: the board shows the first.
    let place = unit
        .slides
        .iter()
        .position(|slide| slide.id == row.slide)
        .unwrap_or(0);
    let check = opened.live_check();
    let cards = match &check {
        Some(check) => unit
            .quiz
            .form(check.form)
            .filter(|question| {
                check
                    .revealed
                    .as_ref()
                    .is_none_or(|shown| shown == &question.id)
            })
            .map(of_question)
            .collect(),
        None => unit
            .slides
            .get(place)
            .map(|slide| of_slide(unit, slide, opened))
            .unwrap_or_default(),
    };
    RemoteView {
        unit: unit.id.clone(),
        year: unit.year,
        title: unit.title.clone(),
        lesson_locale: BASE_LOCALE.to_owned(),
        slide: place + 1,
        slides: unit.slides.len(),
        check: check.map(|check| check.check),
        cards,
        next: unit.slides.get(place + 1).map(|slide| slide.title.clone()),
        blank: row.blank,
    }
}

/// The notes of a slide; on the slide of the story also those of the scene that the class is at.
fn of_slide(unit: &Unit, slide: &Slide, opened: &Opened) -> Vec<NoteCard> {
    let card = |title: &str, body: &[Block], notes: &[Block]| NoteCard {
        title: title.to_owned(),
        say: if unit.year.is_spoken() {
            without_pictures(body)
        } else {
            Vec::new()
        },
        notes: without_pictures(notes),
        disclosure: slide.disclosure,
    };
    let scene = (slide.kind == SlideKind::Story)
        .then(|| scene(unit, opened))
        .flatten();
    let of_slide = card(&slide.title, &slide.body, &slide.notes);
    let of_scene = scene.map(|scene| card(&scene.title, &scene.body, &scene.notes));
    // Once the class has gone on, the slide that the story began on is past.
    if opened.row.road.0.is_empty() {
        std::iter::once(of_slide).chain(of_scene).collect()
    } else {
        of_scene.into_iter().collect()
    }
}

fn scene<'unit>(unit: &'unit Unit, opened: &Opened) -> Option<&'unit Scene> {
    Run::resume(&unit.story, &opened.row.road)
        .unwrap_or_else(|_| Run::start(&unit.story))
        .scene()
}

/// A question to read aloud. Which answer is right is not on it: a class looks over a teacher's shoulder.
fn of_question(question: &Question) -> NoteCard {
    NoteCard {
        title: question.stem.clone(),
        say: without_pictures(&question.body),
        notes: without_pictures(&question.notes),
        disclosure: false,
    }
}

fn without_pictures(blocks: &[Block]) -> Vec<Block> {
    blocks
        .iter()
        .filter(|block| !matches!(block, Block::Picture(_)))
        .cloned()
        .collect()
}
