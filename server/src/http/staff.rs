//! What teachers ask for.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use belisha::lesson::BoardPack;
use belisha::{Unit, UnitId};
use belisha_api::pupil::HelpPack;
use belisha_api::setup::SchoolRules;
use belisha_api::staff::{
    Action, ChangePassphrase, CheckView, Class, ClassToday, JoinPictures, LiveLesson,
    LiveLessonSummary, Me, SchemeOfWork, Session, SignIn, StartLesson, VoteView,
};
use belisha_api::{ClassId, LessonId, ProblemCode, path};

use super::App;
use super::body::Json;
use super::caller::{self, Named, Staff};
use super::events;
use crate::calendar::day_text;
use crate::error::{Error, Result};
use crate::live::{seat_at, vote_view};
use crate::reports::{self, Records};
use crate::schools;
use crate::store::{Opened, name_key};

pub(super) async fn me(staff: Staff) -> Json<Me> {
    Json(staff.me())
}

pub(super) async fn sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Json(sign_in): Json<SignIn>,
) -> Result<Response> {
    let name = name_key(&sign_in.name);
    if name.is_empty() || name.len() > 400 || sign_in.passphrase.len() > 1000 {
        return Err(ProblemCode::WrongPassphrase.into());
    }
    app.throttle.may_sign_in(&name)?;
    let account = app.store.account_named(&name).await?;
    let hash = account
        .as_ref()
        .and_then(|account| account.passphrase.clone());
    let is_right = app.passphrases.verify(sign_in.passphrase, hash).await?;
    let Some(account) = account.filter(|_| is_right) else {
        app.throttle.wrong_passphrase(&name);
        return Err(ProblemCode::WrongPassphrase.into());
    };
    app.throttle.signed_in(&name);
    let school = app.store.school(&account.school).await?;
    let cookie = caller::begin_session(&app, &headers, &account).await?;
    Ok((cookie, Json(caller::me(&account, &school))).into_response())
}

pub(super) async fn sign_out(
    State(app): State<App>,
    headers: HeaderMap,
    staff: Staff,
) -> Result<Response> {
    app.store.end_session(&staff.session).await?;
    Ok((StatusCode::NO_CONTENT, caller::end_cookie(&app, &headers)?).into_response())
}

pub(super) async fn sessions(State(app): State<App>, staff: Staff) -> Result<Json<Vec<Session>>> {
    Ok(Json(
        app.store
            .sessions(&staff.account.id, &staff.session, app.clock.seconds())
            .await?,
    ))
}

pub(super) async fn sign_out_elsewhere(State(app): State<App>, staff: Staff) -> Result<StatusCode> {
    app.store
        .end_other_sessions(&staff.account.id, &staff.session)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn change_passphrase(
    State(app): State<App>,
    staff: Staff,
    Json(change): Json<ChangePassphrase>,
) -> Result<StatusCode> {
    let name = name_key(&staff.account.name);
    if change.current.len() > 1000 {
        return Err(ProblemCode::WrongPassphrase.into());
    }
    // Whoever sits down at a computer that was left open must not be able to guess here either.
    app.throttle.may_sign_in(&name)?;
    let kept = staff.account.passphrase.clone();
    if !app.passphrases.verify(change.current, kept).await? {
        app.throttle.wrong_passphrase(&name);
        return Err(ProblemCode::WrongPassphrase.into());
    }
    app.throttle.signed_in(&name);
    let hash = app
        .passphrases
        .hash(schools::passphrase(change.new)?)
        .await?;
    let id = &staff.account.id;
    app.store.put_passphrase(id, &hash).await?;
    app.store.end_other_sessions(id, &staff.session).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn classes(State(app): State<App>, staff: Staff) -> Result<Json<Vec<Class>>> {
    Ok(Json(app.store.classes(&staff.school.id).await?))
}

pub(super) async fn class_today(
    State(app): State<App>,
    staff: Staff,
    Named(class): Named<ClassId>,
) -> Result<Json<ClassToday>> {
    let school = &staff.school.id;
    let class = app.store.class(school, &class).await?;
    let records = Records {
        sat: app.store.sat(school, Some(&class.id)).await?,
        taught: app.store.taught(school, Some(&class.id)).await?,
    };
    let mut open = app
        .store
        .live_lessons(school, None, Some(&class.id))
        .await?;
    titled(&app, &mut open);
    Ok(Json(reports::class_today(
        &app.lessons,
        class,
        &records,
        open,
        app.clock.today(),
    )))
}

pub(super) async fn school_rules(staff: Staff) -> Json<SchoolRules> {
    let profile = staff.school.profile;
    Json(SchoolRules {
        device_rule: profile.device_rule,
        blocked_page_first_step: profile.blocked_page_first_step,
        password_rule: profile.password_rule,
    })
}

pub(super) async fn scheme(State(app): State<App>, _: Staff) -> Json<SchemeOfWork> {
    Json(app.lessons.scheme())
}

pub(super) async fn board_pack(
    State(app): State<App>,
    _: Staff,
    Named(unit): Named<UnitId>,
) -> Result<Json<BoardPack>> {
    let facts = &app.lessons.curriculum().facts;
    Ok(Json(find_unit(&app, &unit)?.board_pack(facts)))
}

pub(super) async fn unit_help(
    State(app): State<App>,
    staff: Staff,
    Named(unit): Named<UnitId>,
) -> Result<Json<HelpPack>> {
    let unit = find_unit(&app, &unit)?;
    Ok(Json(app.lessons.help(
        unit,
        unit.year,
        &staff.school.profile,
    )))
}

pub(super) async fn lessons(
    State(app): State<App>,
    staff: Staff,
) -> Result<Json<Vec<LiveLessonSummary>>> {
    let mut open = app
        .store
        .live_lessons(&staff.school.id, Some(&staff.account.id), None)
        .await?;
    titled(&app, &mut open);
    Ok(Json(open))
}

pub(super) async fn start_lesson(
    State(app): State<App>,
    headers: HeaderMap,
    staff: Staff,
    Json(start): Json<StartLesson>,
) -> Result<Json<LiveLesson>> {
    let school = &staff.school.id;
    let class = app.store.class(school, &start.class).await?;
    let unit = find_unit(&app, &start.unit)?;
    let day = day_text(app.clock.today());
    let id = app
        .live
        .start(school, &class, unit, &staff.account.id, &day)
        .await?;
    let opened = app.live.open(&id).await?;
    Ok(Json(live_lesson(&app, &headers, &opened)))
}

pub(super) async fn lesson(
    State(app): State<App>,
    headers: HeaderMap,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Json<LiveLesson>> {
    let opened = own_lesson(&app, &staff, &id).await?;
    Ok(Json(live_lesson(&app, &headers, &opened)))
}

pub(super) async fn act(
    State(app): State<App>,
    headers: HeaderMap,
    staff: Staff,
    Named(id): Named<LessonId>,
    Json(action): Json<Action>,
) -> Result<Json<LiveLesson>> {
    let opened = app.live.act(&staff.school.id, &id, &action).await?;
    Ok(Json(live_lesson(&app, &headers, &opened)))
}

pub(super) async fn check(
    State(app): State<App>,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Json<CheckView>> {
    let opened = own_lesson(&app, &staff, &id).await?;
    let unit = find_unit(&app, opened.unit())?;
    let check = opened.live_check().ok_or(ProblemCode::NotFound)?;
    let chosen = app.store.chosen(&check.sitting).await?;
    let compared = match reports::compared_with(check.check).filter(|_| check.revealed.is_some()) {
        Some(earlier) => {
            app.store
                .newest_sat(&opened.row, earlier, |form, chosen| {
                    crate::live::count(unit, form, chosen)
                })
                .await?
        }
        None => None,
    };
    Ok(Json(reports::check_view(
        &app.lessons,
        unit,
        check,
        opened.seats.len(),
        chosen,
        compared.as_ref(),
    )))
}

pub(super) async fn vote(
    State(app): State<App>,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Json<VoteView>> {
    let opened = own_lesson(&app, &staff, &id).await?;
    let unit = find_unit(&app, opened.unit())?;
    let (_, scene) = opened.voted_on(unit).ok_or(ProblemCode::NotFound)?;
    let vote = opened.live_vote().ok_or(ProblemCode::NotFound)?;
    let votes = app.store.votes(&vote.id).await?;
    Ok(Json(vote_view(&opened, scene, vote, votes)))
}

pub(super) async fn events(
    State(app): State<App>,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Response> {
    own_lesson(&app, &staff, &id).await?;
    let signals = app.live.watch(&id).await?;
    Ok(events::stream(&app, signals, |_| true))
}

pub(super) async fn qr(
    State(app): State<App>,
    headers: HeaderMap,
    staff: Staff,
    Named(id): Named<LessonId>,
) -> Result<Response> {
    let opened = own_lesson(&app, &staff, &id).await?;
    let svg = crate::qr::svg(&join_address(&app, &headers, &opened.row.code))
        .ok_or_else(|| Error::Fault("a join address does not fit a QR code".to_owned()))?;
    Ok((
        [
            (header::CONTENT_TYPE, "image/svg+xml"),
            (header::CACHE_CONTROL, "no-store"),
            (
                header::CONTENT_SECURITY_POLICY,
                super::guard::PICTURE_POLICY,
            ),
        ],
        svg,
    )
        .into_response())
}

/// A unit that can be taught.
pub(super) fn find_unit<'app>(app: &'app App, unit: &UnitId) -> Result<&'app Unit> {
    app.lessons
        .unit(unit)
        .ok_or_else(|| ProblemCode::NotFound.into())
}

/// A lesson of the school that the member of staff belongs to.
pub(super) async fn own_lesson(app: &App, staff: &Staff, id: &LessonId) -> Result<Arc<Opened>> {
    let opened = app.live.open(id).await?;
    if opened.row.school != staff.school.id {
        return Err(ProblemCode::NotFound.into());
    }
    Ok(opened)
}

fn titled(app: &App, lessons: &mut [LiveLessonSummary]) {
    for lesson in lessons {
        lesson.title = app
            .lessons
            .unit(&lesson.unit)
            .map_or_else(|| lesson.unit.to_string(), |unit| unit.title.clone());
    }
}

fn join_address(app: &App, headers: &HeaderMap, code: &str) -> String {
    app.front.origin(headers) + &path::join_code(code)
}

fn live_lesson(app: &App, headers: &HeaderMap, opened: &Opened) -> LiveLesson {
    let row = &opened.row;
    LiveLesson {
        id: row.id.clone(),
        class: opened.class.clone(),
        unit: row.unit.clone(),
        code: row.code.clone(),
        join_address: join_address(app, headers, &row.code),
        pictures: opened.pictures().map(|code| JoinPictures {
            code,
            address: app.front.origin(headers) + path::JOIN_PICTURES,
        }),
        slide: row.slide.clone(),
        blank: row.blank,
        road: row.road.clone(),
        vote: opened.live_vote(),
        check: opened.live_check(),
        sat: opened
            .sittings
            .iter()
            .map(|sitting| (sitting.check, sitting.form))
            .collect(),
        seats: opened
            .seats
            .iter()
            .map(|(place, _)| seat_at(*place))
            .collect(),
        joining: row.joining,
        phone: opened.phone(),
        closed: row.closed,
    }
}
