//! Pages for browsers: the shells of both apps, the families' pages, files.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use belisha::UnitId;
use belisha_api::ProblemCode;

use super::App;
use super::caller::Named;
use super::guard::PICTURE_POLICY;
use crate::error::{Error, Result};

/// A page may be looked at again without asking, but not taken for today's.
const PAGE: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-cache")];

/// A whole document around one app. The placeholder until the web crate renders it.
fn shell(app: &App, boot: &str) -> Response {
    let css = app.assets.address("app.css");
    let script = app.assets.address(boot);
    let page = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Belisha</title>\
         <link rel=\"stylesheet\" href=\"{css}\"><script type=\"module\" src=\"{script}\"></script></head>\
         <body><main></main></body></html>"
    );
    (PAGE, Html(page)).into_response()
}

pub(super) async fn root(State(app): State<App>) -> Response {
    shell(&app, "boot-pupil.js")
}

pub(super) async fn pupil(State(app): State<App>) -> Response {
    shell(&app, "boot-pupil.js")
}

pub(super) async fn staff(State(app): State<App>) -> Response {
    shell(&app, "boot-staff.js")
}

pub(super) async fn home(State(app): State<App>) -> Response {
    shell(&app, "boot-pupil.js")
}

pub(super) async fn home_help(State(app): State<App>) -> Response {
    shell(&app, "boot-pupil.js")
}

pub(super) async fn home_year(State(app): State<App>, Named(_): Named<String>) -> Response {
    shell(&app, "boot-pupil.js")
}

pub(super) async fn home_unit(
    State(app): State<App>,
    Named((_, unit)): Named<(String, UnitId)>,
) -> Response {
    match app.lessons.unit(&unit) {
        Some(_) => shell(&app, "boot-pupil.js"),
        None => missing_page(&app),
    }
}

pub(super) async fn picture(
    State(app): State<App>,
    Named((year, unit, file)): Named<(String, String, String)>,
) -> Result<Response> {
    let picture = app
        .lessons
        .picture(&year, &unit, &file)
        .ok_or(ProblemCode::NotFound)?;
    Ok((
        [
            (header::CONTENT_TYPE, "image/svg+xml"),
            (header::CONTENT_SECURITY_POLICY, PICTURE_POLICY),
            (header::CACHE_CONTROL, "public, max-age=3600"),
        ],
        picture.to_owned(),
    )
        .into_response())
}

pub(super) async fn asset(
    State(app): State<App>,
    headers: HeaderMap,
    Named(file): Named<String>,
) -> Result<Response> {
    app.assets
        .serve(&file, &headers)
        .ok_or_else(|| ProblemCode::NotFound.into())
}

pub(super) async fn health(State(app): State<App>) -> StatusCode {
    if app.store.is_up().await {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}

/// A program gets a problem, a browser a page.
pub(super) async fn not_found(State(app): State<App>, request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        Error::from(ProblemCode::NotFound).into_response()
    } else {
        missing_page(&app)
    }
}

pub(super) async fn wrong_method() -> Response {
    let mut response = Error::from(ProblemCode::BadRequest).into_response();
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}

fn missing_page(app: &App) -> Response {
    let mut response = shell(app, "boot-pupil.js");
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
