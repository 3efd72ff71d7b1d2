//! JSON in and out.

use axum::extract::{FromRequest, Request};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use belisha_api::ProblemCode;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// JSON that travels. As a request it must say that it is JSON, which a form of another site cannot.
pub(super) struct Json<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        axum::Json::from_request(request, state)
            .await
            .map(|axum::Json(value)| Self(value))
            .map_err(|_| ProblemCode::BadRequest.into())
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        // What is true now may be false in a moment, and nothing of a lesson stays in a browser's cache.
        ([(header::CACHE_CONTROL, "no-store")], axum::Json(self.0)).into_response()
    }
}
