//! What the lead asks for.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use belisha::UnitId;
use belisha_api::lead::{Overview, UnitReport, YearMisconceptions};
use belisha_api::setup::{Invitation, Invite, NewClass, School, StaffMember};
use belisha_api::staff::Class;
use belisha_api::{ClassId, ProblemCode, StaffId, path};

use super::App;
use super::body::Json;
use super::caller::{self, Lead, Named};
use crate::calendar::day_text;
use crate::error::{Error, Result};
use crate::reports::{self, Records};
use crate::schools;
use crate::secret;
use crate::store::{Account, SchoolId, SchoolRow};

pub(super) async fn overview(State(app): State<App>, Lead(staff): Lead) -> Result<Json<Overview>> {
    Ok(Json(overview_of(&app, &staff.school).await?))
}

pub(super) async fn overview_csv(State(app): State<App>, Lead(staff): Lead) -> Result<Response> {
    let overview = overview_of(&app, &staff.school).await?;
    csv("overview", reports::overview_csv(&overview))
}

pub(super) async fn report(
    State(app): State<App>,
    Lead(staff): Lead,
    Named((class, unit)): Named<(ClassId, UnitId)>,
) -> Result<Json<UnitReport>> {
    Ok(Json(
        report_of(&app, &staff.school.id, &class, &unit).await?,
    ))
}

pub(super) async fn report_csv(
    State(app): State<App>,
    Lead(staff): Lead,
    Named((class, unit)): Named<(ClassId, UnitId)>,
) -> Result<Response> {
    let report = report_of(&app, &staff.school.id, &class, &unit).await?;
    csv(unit.as_str(), reports::report_csv(&report))
}

pub(super) async fn misconceptions(
    State(app): State<App>,
    Lead(staff): Lead,
) -> Result<Json<Vec<YearMisconceptions>>> {
    let school = &staff.school.id;
    let classes = app.store.classes(school).await?;
    let records = records(&app, school).await?;
    Ok(Json(reports::misconceptions(
        &app.lessons,
        &classes,
        &records,
    )))
}

pub(super) async fn add_class(
    State(app): State<App>,
    Lead(staff): Lead,
    Json(class): Json<NewClass>,
) -> Result<Json<Class>> {
    let school = &staff.school.id;
    let class = schools::class(class)?;
    if app.store.classes(school).await?.len() >= schools::MOST_CLASSES {
        return Err(Error::Field("classes"));
    }
    let class = schools::with_id(class)?;
    app.store.add_class(school, &class).await?;
    Ok(Json(class))
}

pub(super) async fn put_class(
    State(app): State<App>,
    Lead(staff): Lead,
    Named(id): Named<ClassId>,
    Json(class): Json<NewClass>,
) -> Result<Json<Class>> {
    let class = schools::class(class)?;
    app.store.put_class(&staff.school.id, &id, &class).await?;
    app.live.classes_changed();
    Ok(Json(app.store.class(&staff.school.id, &id).await?))
}

pub(super) async fn remove_class(
    State(app): State<App>,
    Lead(staff): Lead,
    Named(id): Named<ClassId>,
) -> Result<StatusCode> {
    app.store.remove_class(&staff.school.id, &id).await?;
    app.live.classes_changed();
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn staff(
    State(app): State<App>,
    Lead(staff): Lead,
) -> Result<Json<Vec<StaffMember>>> {
    Ok(Json(app.store.staff(&staff.school.id).await?))
}

pub(super) async fn remove_staff(
    State(app): State<App>,
    Lead(staff): Lead,
    Named(id): Named<StaffId>,
) -> Result<StatusCode> {
    app.store.remove_staff(&staff.school.id, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn invite(
    State(app): State<App>,
    headers: HeaderMap,
    Lead(staff): Lead,
    Json(invite): Json<Invite>,
) -> Result<Json<Invitation>> {
    let account = Account {
        id: StaffId(secret::id()?),
        school: staff.school.id.clone(),
        name: schools::name(invite.name)?,
        role: invite.role,
        passphrase: None,
    };
    let link = schools::Link::new(app.clock.seconds())?;
    app.store.invite(&account, &link.hash(), link.until).await?;
    Ok(Json(invitation(&app, &headers, &link)))
}

/// For a member of staff who has lost the link or the passphrase.
pub(super) async fn invite_again(
    State(app): State<App>,
    headers: HeaderMap,
    Lead(staff): Lead,
    Named(id): Named<StaffId>,
) -> Result<Json<Invitation>> {
    if id == staff.account.id {
        return Err(ProblemCode::Conflict.into());
    }
    let account = app.store.account(&staff.school.id, &id).await?;
    let link = schools::Link::new(app.clock.seconds())?;
    app.store
        .invite_again(&account, &link.hash(), link.until)
        .await?;
    Ok(Json(invitation(&app, &headers, &link)))
}

fn invitation(app: &App, headers: &HeaderMap, link: &schools::Link) -> Invitation {
    Invitation {
        address: app.front.origin(headers) + &path::invite_page(&link.token),
        until: crate::calendar::minute_utc(link.until),
    }
}

pub(super) async fn school(Lead(staff): Lead) -> Json<School> {
    Json(staff.school.profile)
}

pub(super) async fn put_school(
    State(app): State<App>,
    Lead(staff): Lead,
    Json(school): Json<School>,
) -> Result<Json<School>> {
    let school = schools::profile(school)?;
    app.store.put_school(&staff.school.id, &school).await?;
    Ok(Json(school))
}

pub(super) async fn remove_demo(
    State(app): State<App>,
    headers: HeaderMap,
    Lead(staff): Lead,
) -> Result<Response> {
    if !staff.school.demo {
        return Err(ProblemCode::NotFound.into());
    }
    app.store.remove_school(&staff.school.id).await?;
    app.live.classes_changed();
    Ok((StatusCode::NO_CONTENT, caller::end_cookie(&app, &headers)?).into_response())
}

/// The whole installation; so only where it is one school, or that school's lead would carry the others away.
pub(super) async fn backup(State(app): State<App>, Lead(_): Lead) -> Result<Response> {
    if app.store.schools().await?.len() > 1 {
        return Err(ProblemCode::NotFound.into());
    }
    let mut file = Vec::new();
    app.store
        .back_up(&mut file)
        .await
        .map_err(|error| Error::Fault(format!("a backup: {error}")))?;
    let day = day_text(app.clock.today());
    Ok(attachment(
        "application/x-ndjson",
        &format!("belisha-{day}.backup"),
        file,
    ))
}

async fn records(app: &App, school: &SchoolId) -> Result<Records> {
    Ok(Records {
        sat: app.store.sat(school, None).await?,
        taught: app.store.taught(school, None).await?,
    })
}

async fn overview_of(app: &App, school: &SchoolRow) -> Result<Overview> {
    let classes = app.store.classes(&school.id).await?;
    let records = records(app, &school.id).await?;
    let today = app.clock.today();
    let overview = reports::overview(&app.lessons, classes, &records, today);
    Ok(Overview {
        policy_overdue: schools::policy_overdue(&school.profile, today),
        ..overview
    })
}

async fn report_of(
    app: &App,
    school: &SchoolId,
    class: &ClassId,
    unit: &UnitId,
) -> Result<UnitReport> {
    let class = app.store.class(school, class).await?;
    let records = Records {
        sat: app.store.sat(school, Some(&class.id)).await?,
        taught: app.store.taught(school, Some(&class.id)).await?,
    };
    let roads = app.store.roads(school, &class.id, unit).await?;
    reports::unit_report(&app.lessons, class, unit, &records, &roads)
        .ok_or_else(|| ProblemCode::NotFound.into())
}

fn csv(name: &str, file: Result<Vec<u8>, csv::Error>) -> Result<Response> {
    let file = file.map_err(|error| Error::Fault(format!("CSV: {error}")))?;
    Ok(attachment(
        "text/csv; charset=utf-8",
        &format!("{name}.csv"),
        file,
    ))
}

/// A file to keep. `name` has only letters, digits, dots and hyphens.
fn attachment(kind: &'static str, name: &str, file: Vec<u8>) -> Response {
    let mut response = Body::from(file).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        axum::http::HeaderValue::from_static(kind),
    );
    headers.insert(
        header::CACHE_CONTROL,
        axum::http::HeaderValue::from_static("no-store"),
    );
    if let Ok(value) = format!("attachment; filename=\"{name}\"").try_into() {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
