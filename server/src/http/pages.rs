//! Pages for browsers: the front door, the shells of both apps, the families' pages, files.

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use belisha::{UnitId, Year};
use belisha_api::path::year_folder;
use belisha_api::setup::{Nation, School};
use belisha_api::{ProblemCode, path};
use belisha_web::i18n;
use belisha_web::ssr::{self, HomeLink, Site};
use serde::Deserialize;

use super::caller::Named;
use super::guard::{self, PICTURE_POLICY};
use super::{App, BASE_LOCALE};
use crate::error::{Error, Result};

/// A page may be kept, but is asked for again: its words follow the school and the lessons.
const PAGE: [(header::HeaderName, &str); 2] = [
    (header::CACHE_CONTROL, "no-cache"),
    (header::VARY, "accept-language, accept-encoding"),
];

/// The language a reader chose on the page.
#[derive(Deserialize)]
pub(super) struct Chosen {
    lang: Option<String>,
}

pub(super) async fn root(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    Ok(page(ssr::landing(&site).await))
}

pub(super) async fn pupil(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    Ok(pupil_page(&app, ssr::pupil_shell(&site, None).await))
}

/// The page behind the QR code on the board. While a check is open it has the first question in it, so that a child
/// reads and taps while the app is still on its way.
pub(super) async fn pupil_with_code(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
    Named(code): Named<String>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    // A code that leads nowhere is refused when the app asks for a seat, in words.
    let view = super::pupil::before_a_seat(&app, &code)
        .await
        .unwrap_or_default();
    Ok(pupil_page(&app, ssr::pupil_shell(&site, view).await))
}

pub(super) async fn staff(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    Ok(page(ssr::staff_shell(&site).await))
}

pub(super) async fn home(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    Ok(page(ssr::home_index(&site, home_links(&app, None)).await))
}

pub(super) async fn home_help(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    let services = app.lessons.services_for_families(nation(&site));
    Ok(page(ssr::home_help(&site, services).await))
}

pub(super) async fn home_year(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
    Named(year): Named<String>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    let Some(year) = Year::ALL.into_iter().find(|own| year_folder(*own) == year) else {
        return Ok(missing(ssr::not_found(&site).await));
    };
    let links = home_links(&app, Some(year));
    Ok(page(ssr::home_year(&site, year, links).await))
}

pub(super) async fn home_unit(
    State(app): State<App>,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
    Named((year, unit)): Named<(String, UnitId)>,
) -> Result<Response> {
    let site = site(&app, &headers, &chosen).await?;
    let unit = app
        .lessons
        .unit(&unit)
        .filter(|unit| year_folder(unit.year) == year);
    let Some(unit) = unit else {
        return Ok(missing(ssr::not_found(&site).await));
    };
    // Families read who the school's people are on the help page; here it is what to do.
    let unknown = School::default();
    let school = site.school.as_ref().unwrap_or(&unknown);
    let steps = app.lessons.help(unit, unit.year, school).steps;
    let services = app.lessons.services_of_unit(unit, school.nation);
    Ok(page(
        ssr::home_unit(&site, unit.home_pack(), steps, services).await,
    ))
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
        picture.into_owned(),
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
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}

/// A program gets a problem, a browser a page.
pub(super) async fn not_found(
    State(app): State<App>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response> {
    let asked = request.uri().path();
    if asked.starts_with(path::API) || asked.starts_with(path::ASSETS_FOLDER) {
        return Err(ProblemCode::NotFound.into());
    }
    let site = site(&app, &headers, &Chosen { lang: None }).await?;
    Ok(missing(ssr::not_found(&site).await))
}

pub(super) async fn wrong_method() -> Response {
    let mut response = Error::from(ProblemCode::BadRequest).into_response();
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}

fn page(document: String) -> Response {
    (PAGE, Html(document)).into_response()
}

/// A page with its style sheet in it.
fn pupil_page(app: &App, document: String) -> Response {
    let policy = guard::policy_with_style(app.assets.pupil_style_hash());
    ([(header::CONTENT_SECURITY_POLICY, policy)], page(document)).into_response()
}

fn missing(document: String) -> Response {
    (StatusCode::NOT_FOUND, PAGE, Html(document)).into_response()
}

/// What every page needs. Where there are several schools, pages that are for everybody speak of none.
async fn site(app: &App, headers: &HeaderMap, chosen: &Chosen) -> Result<Site> {
    let mut schools = app.store.schools().await?;
    let school = if schools.len() == 1 {
        schools.pop()
    } else {
        None
    };
    Ok(Site {
        locale: locale(headers, chosen.lang.as_deref()).to_owned(),
        assets: app.assets.built().clone(),
        demo: school.as_ref().is_some_and(|school| school.demo),
        school: school.map(|school| school.profile),
    })
}

/// Where the school is; England while several schools, or none, are set up.
fn nation(site: &Site) -> Nation {
    site.school
        .as_ref()
        .map_or_else(Nation::default, |school| school.nation)
}

/// The language to speak: the one chosen, else the first that the browser asks for and there is, else English.
fn locale(headers: &HeaderMap, chosen: Option<&str>) -> &'static str {
    // A pseudo-locale has to be asked for by its whole name.
    if let Some(pseudo) = i18n::all_locales().find(|own| Some(*own) == chosen) {
        return pseudo;
    }
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let find = |wanted: &str| {
        i18n::locales()
            .find(|own| own.eq_ignore_ascii_case(wanted))
            .or_else(|| i18n::locales().find(|own| primary(own) == primary(wanted)))
    };
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    // Browsers list languages in the order of preference; weights only repeat it.
    chosen
        .into_iter()
        .chain(asked.split(',').filter_map(|one| one.split(';').next()))
        .map(str::trim)
        .find_map(find)
        .unwrap_or(BASE_LOCALE)
}

fn home_links(app: &App, year: Option<Year>) -> Vec<HomeLink> {
    app.lessons
        .scheme()
        .units
        .into_iter()
        .filter(|unit| unit.ready && year.is_none_or(|year| unit.year == year))
        .map(|unit| HomeLink {
            unit: unit.id,
            title: unit.title,
            year: unit.year,
        })
        .collect()
}
