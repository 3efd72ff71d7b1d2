//! Who is calling: a seat, a member of staff, the lead. A handler that names one of these cannot be reached by another.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::header;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use belisha_api::staff::{Me, Role};
use belisha_api::{LessonId, ProblemCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::App;
use crate::error::{Error, Result};
use crate::secret;
use crate::store::{Account, Opened, SchoolRow};

/// Seconds that a session lasts: a school day and the evening after it. The computer in a classroom is shared.
pub(super) const SESSION_SECONDS: i64 = 12 * 60 * 60;

const COOKIE: &str = "belisha_session";
/// Over TLS the browser itself sees to it that the cookie is for this host only.
const SECURE_COOKIE: &str = "__Host-belisha_session";

/// A tablet that says it has a seat: which lesson, which place, and what proves it.
///
/// The token is `<lesson>.<place>.<secret>`. Lesson and place are no secrets; with them a tablet that wakes up after its
/// lesson has closed, when nothing is left of its seat, can still be thanked.
#[derive(Debug)]
pub(super) struct SeatClaim {
    pub(super) lesson: LessonId,
    pub(super) place: u8,
    pub(super) token_hash: String,
}

impl SeatClaim {
    fn parse(token: &str) -> Option<Self> {
        let mut parts = token.split('.');
        let claim = Self {
            lesson: LessonId(parts.next()?.to_owned()),
            place: parts.next()?.parse().ok()?,
            token_hash: secret::hash_of(parts.next()?),
        };
        (parts.next().is_none() && token.len() < 128).then_some(claim)
    }

    /// The token of a seat.
    pub(super) fn token(lesson: &LessonId, place: u8, secret: &str) -> String {
        format!("{lesson}.{place}.{secret}")
    }

    /// The lesson, when the seat is held in it.
    ///
    /// # Errors
    ///
    /// [`ProblemCode::LessonClosed`], or [`ProblemCode::NoSeat`].
    pub(super) async fn held(&self, app: &App) -> Result<Arc<Opened>> {
        let opened = self.opened(app).await?;
        if opened.row.closed {
            return Err(ProblemCode::LessonClosed.into());
        }
        Ok(opened)
    }

    /// The lesson, when the seat is held in it, or when it has closed.
    pub(super) async fn opened(&self, app: &App) -> Result<Arc<Opened>> {
        let no_seat = |error| match error {
            Error::Refused(ProblemCode::NotFound) => ProblemCode::NoSeat.into(),
            other => other,
        };
        let opened = app.live.open(&self.lesson).await.map_err(no_seat)?;
        if opened.row.closed || opened.has_seat(self.place, &self.token_hash) {
            return Ok(opened);
        }
        // Another replica may have given the seat, or closed the lesson, a moment ago.
        let opened = app.live.open_afresh(&self.lesson).await.map_err(no_seat)?;
        if opened.row.closed || opened.has_seat(self.place, &self.token_hash) {
            return Ok(opened);
        }
        Err(ProblemCode::NoSeat.into())
    }
}

#[derive(Deserialize)]
struct SeatQuery {
    seat: String,
}

impl FromRequestParts<App> for SeatClaim {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        if let Some(header) = parts.headers.get(header::AUTHORIZATION) {
            let token = header
                .to_str()
                .ok()
                .and_then(|text| text.strip_prefix("Seat "));
            return token
                .and_then(Self::parse)
                .ok_or_else(|| ProblemCode::NoSeat.into());
        }
        // An event stream of a browser cannot have a header.
        Query::<SeatQuery>::try_from_uri(&parts.uri)
            .ok()
            .and_then(|Query(query)| Self::parse(&query.seat))
            .ok_or_else(|| ProblemCode::NoSeat.into())
    }
}

/// A member of staff who is signed in.
#[derive(Debug)]
pub(super) struct Staff {
    pub(super) account: Account,
    pub(super) school: SchoolRow,
    /// The hash of this session's token.
    pub(super) session: String,
}

impl Staff {
    /// What the screen is told about them.
    pub(super) fn me(&self) -> Me {
        me(&self.account, &self.school)
    }
}

/// What the screen is told about a member of staff.
pub(super) fn me(account: &Account, school: &SchoolRow) -> Me {
    Me {
        id: account.id.clone(),
        name: account.name.clone(),
        role: account.role,
        school: school.profile.name.clone(),
        demo: school.demo,
    }
}

impl FromRequestParts<App> for Staff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let token = session_token(&parts.headers).ok_or(ProblemCode::SignInFirst)?;
        let session = secret::hash_of(token);
        let (account, school) = app
            .store
            .session(&session, app.clock.seconds())
            .await?
            .ok_or(ProblemCode::SignInFirst)?;
        Ok(Self {
            account,
            school,
            session,
        })
    }
}

/// A lead who is signed in.
#[derive(Debug)]
pub(super) struct Lead(pub(super) Staff);

impl FromRequestParts<App> for Lead {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let staff = Staff::from_request_parts(parts, app).await?;
        match staff.account.role {
            Role::Lead => Ok(Self(staff)),
            Role::Teacher => Err(ProblemCode::LeadOnly.into()),
        }
    }
}

fn session_token(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == SECURE_COOKIE || *name == COOKIE)
        .map(|(_, token)| token)
}

/// Begins a session; the header that gives it to the browser.
pub(super) async fn begin_session(
    app: &App,
    headers: &HeaderMap,
    account: &Account,
) -> Result<[(header::HeaderName, HeaderValue); 1]> {
    let token = secret::token()?;
    let now = app.clock.seconds();
    app.store
        .begin_session(
            account,
            &secret::hash_of(&token),
            &crate::calendar::minute_utc(now),
            now + SESSION_SECONDS,
        )
        .await?;
    cookie(app.front.is_secure(headers), &token, SESSION_SECONDS)
}

/// The header that takes the session from the browser.
pub(super) fn end_cookie(
    app: &App,
    headers: &HeaderMap,
) -> Result<[(header::HeaderName, HeaderValue); 1]> {
    cookie(app.front.is_secure(headers), "", 0)
}

fn cookie(
    secure: bool,
    token: &str,
    seconds: i64,
) -> Result<[(header::HeaderName, HeaderValue); 1]> {
    let (name, secure) = if secure {
        (SECURE_COOKIE, "; Secure")
    } else {
        (COOKIE, "")
    };
    let text =
        format!("{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
    let value =
        HeaderValue::try_from(text).map_err(|error| Error::Fault(format!("a cookie: {error}")))?;
    Ok([(header::SET_COOKIE, value)])
}

/// A part of the address that names something.
pub(super) struct Named<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Named<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        Path::<T>::from_request_parts(parts, state)
            .await
            .map(|Path(name)| Self(name))
            .map_err(|_| ProblemCode::NotFound.into())
    }
}
