//! What can go wrong while answering a request.
//!
//! Handlers return [`Error`]; it becomes a [`Problem`] with a status. A refusal says so in its code. Everything else is
//! logged in full here and sent only as a code: no internal text leaves the server. What goes wrong before the server
//! listens, or in a command, is an [`anyhow::Error`] whose outermost context is one sentence for a technician.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use belisha_api::{Problem, ProblemCode};

/// Why a request was not answered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The request is understood and refused.
    #[error("refused: {0:?}")]
    Refused(ProblemCode),
    /// A field is missing or out of bounds.
    #[error("the field `{0}` is missing or out of bounds")]
    Field(&'static str),
    /// Too many tries; the seconds to wait.
    #[error("too many tries, wait {0} s")]
    TooManyTries(u32),
    /// The database refused or could not be reached.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// A batch of answers was not stored; the writer has logged why.
    #[error("not stored")]
    NotStored,
    /// Something that cannot happen has happened.
    #[error("fault: {0}")]
    Fault(String),
}

/// A result of a request.
pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

impl From<ProblemCode> for Error {
    fn from(code: ProblemCode) -> Self {
        Self::Refused(code)
    }
}

impl Error {
    /// What the screen is told.
    pub(crate) fn problem(&self) -> Problem {
        let mut problem = Problem::from(match self {
            Self::Refused(code) => *code,
            Self::Field(_) => ProblemCode::BadField,
            Self::TooManyTries(_) => ProblemCode::TooManyTries,
            Self::NotStored => ProblemCode::NotStored,
            Self::Database(error) if is_out_of_reach(error) => ProblemCode::NotStored,
            Self::Database(_) | Self::Fault(_) => ProblemCode::Fault,
        });
        match self {
            Self::Field(field) => problem.field = Some((*field).to_owned()),
            Self::TooManyTries(seconds) => problem.retry_after = Some(*seconds),
            _ => {}
        }
        problem
    }
}

const fn status(code: ProblemCode) -> StatusCode {
    match code {
        ProblemCode::UnknownCode | ProblemCode::NotFound => StatusCode::NOT_FOUND,
        ProblemCode::LessonClosed
        | ProblemCode::NoSeat
        | ProblemCode::NoRemote
        | ProblemCode::LinkUsed => StatusCode::GONE,
        ProblemCode::LessonFull
        | ProblemCode::CheckClosed
        | ProblemCode::VoteClosed
        | ProblemCode::AlreadySetUp
        | ProblemCode::NotSetUp
        | ProblemCode::Conflict => StatusCode::CONFLICT,
        ProblemCode::SignInFirst | ProblemCode::WrongPassphrase => StatusCode::UNAUTHORIZED,
        ProblemCode::LeadOnly => StatusCode::FORBIDDEN,
        ProblemCode::TooManyTries => StatusCode::TOO_MANY_REQUESTS,
        ProblemCode::BadField => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemCode::BadRequest => StatusCode::BAD_REQUEST,
        ProblemCode::NotStored => StatusCode::SERVICE_UNAVAILABLE,
        ProblemCode::Fault => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let problem = self.problem();
        let status = status(problem.code);
        if status.is_server_error() {
            tracing::error!(error = %self, "request failed: {self}");
        }
        let retry_after = problem.retry_after.map(HeaderValue::from);
        let mut response = (status, Json(problem)).into_response();
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response
    }
}

/// Whether the database could not be reached or written, rather than having been asked for nonsense: the disk is full
/// or read-only, another process holds the lock, the connection is gone.
pub(crate) fn is_out_of_reach(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| {
            match code.parse::<u32>() {
                // SQLite: busy, locked, read-only, I/O error, full, cannot open. The low byte is the primary code.
                // PostgreSQL's codes have five characters.
                Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 6 | 8 | 10 | 13 | 14),
                _ => {
                    code.starts_with("53") // out of resources
                        || code.starts_with("57") // shut down
                        || code.starts_with("58") // system error
                        || code == "25006" // read-only
                        || code == "55P03" // another holds the lock
                }
            }
        }),
        _ => false,
    }
}
