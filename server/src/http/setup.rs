//! Setting a school up.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use belisha_api::setup::{Accept, FirstRun, SetupState, StartDemo};
use belisha_api::staff::Role;
use belisha_api::{ProblemCode, StaffId};

use super::App;
use super::body::Json;
use super::caller;
use crate::demo;
use crate::error::{Error, Result};
use crate::schools;
use crate::secret;
use crate::store::{Account, SchoolId, SchoolRow};

pub(super) async fn state(State(app): State<App>) -> Result<Json<SetupState>> {
    Ok(Json(if app.store.schools().await?.is_empty() {
        SetupState::FirstRun
    } else {
        SetupState::Done
    }))
}

pub(super) async fn first_run(
    State(app): State<App>,
    headers: HeaderMap,
    Json(first): Json<FirstRun>,
) -> Result<Response> {
    if !app.store.is_first_run_token(&first.token).await? {
        return Err(refused(&app).await?);
    }
    // The demo gives way first, or its lead and the real one would share a house.
    if app.store.schools().await?.iter().any(|school| school.demo) {
        return Err(ProblemCode::AlreadySetUp.into());
    }
    let school = SchoolRow {
        id: SchoolId(secret::id()?),
        profile: schools::profile(first.school)?,
        demo: false,
    };
    if first.classes.len() > schools::MOST_CLASSES {
        return Err(Error::Field("classes"));
    }
    let classes = first
        .classes
        .into_iter()
        .map(|class| schools::with_id(schools::class(class)?))
        .collect::<Result<Vec<_>>>()?;
    let name = schools::name(first.name)?;
    let passphrase = schools::passphrase(first.passphrase)?;
    let lead = Account {
        id: StaffId(secret::id()?),
        school: school.id.clone(),
        name,
        role: Role::Lead,
        passphrase: Some(app.passphrases.hash(passphrase).await?),
    };
    app.store
        .set_up(
            &school,
            &classes,
            std::slice::from_ref(&lead),
            Some(&first.token),
        )
        .await?;
    signed_in(&app, &headers, &lead, &school).await
}

pub(super) async fn demo(
    State(app): State<App>,
    headers: HeaderMap,
    Json(start): Json<StartDemo>,
) -> Result<Response> {
    if !app.store.is_first_run_token(&start.token).await? {
        return Err(refused(&app).await?);
    }
    let (school, lead) = demo::find_or_start(&app.store, &app.lessons, &app.clock).await?;
    signed_in(&app, &headers, &lead, &school).await
}

pub(super) async fn accept(
    State(app): State<App>,
    headers: HeaderMap,
    Json(accept): Json<Accept>,
) -> Result<Response> {
    let token = secret::hash_of(&accept.token);
    // Before the costly hash, so that only a link that works can ask for one.
    let account = app.store.invited(&token, app.clock.seconds()).await?;
    let passphrase = schools::passphrase(accept.passphrase)?;
    let hash = app.passphrases.hash(passphrase).await?;
    app.store.accept(&token, &hash).await?;
    let school = app.store.school(&account.school).await?;
    signed_in(&app, &headers, &account, &school).await
}

/// What is said to a first-run link that does not work: that there is a school, or that it is not the link.
async fn refused(app: &App) -> Result<Error> {
    let is_set_up = app.store.schools().await?.iter().any(|school| !school.demo);
    Ok(if is_set_up {
        ProblemCode::AlreadySetUp
    } else {
        ProblemCode::LinkUsed
    }
    .into())
}

async fn signed_in(
    app: &App,
    headers: &HeaderMap,
    account: &Account,
    school: &SchoolRow,
) -> Result<Response> {
    let cookie = caller::begin_session(app, headers, account).await?;
    Ok((cookie, Json(caller::me(account, school))).into_response())
}
