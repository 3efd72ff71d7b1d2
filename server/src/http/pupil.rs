//! What tablets ask for. No cookie, no name, no text: a seat, and what it chooses.

use axum::extract::State;
use axum::response::Response;
use belisha::lesson::{Key, Question};
use belisha::{Check, Chosen, Mark, Unit, mark};
use belisha_api::pupil::{
    Acknowledged, Answers, Ballot, Feedback, Given, Join, JoinByPictures, PictureCode, PupilNow,
    PupilView, Receipt, Seated,
};
use belisha_api::{Changed, LessonId, ProblemCode, SittingId};

use super::body::Json;
use super::caller::SeatClaim;
use super::events;
use super::{App, BASE_LOCALE};
use crate::error::{Error, Result};
use crate::live::{has, places, seat_at};
use crate::secret;
use crate::store::{AnswerEntry, BallotEntry, JoinEntry, Kept, Opened, Refusal, SittingState};

/// The most answers that a tablet may send at once: twice the questions of a form.
const MOST_ANSWERS: usize = 32;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::CheckClosed => ProblemCode::CheckClosed.into(),
            Refusal::VoteClosed => ProblemCode::VoteClosed.into(),
            Refusal::NoSeat => ProblemCode::NoSeat.into(),
            Refusal::Full => ProblemCode::LessonFull.into(),
            Refusal::NotStored => Self::NotStored,
        }
    }
}

/// The live lesson with this code. A wrong code counts as a guess, whatever was asked with it.
async fn lesson_with_code(app: &App, code: &str) -> Result<LessonId> {
    if code.len() != 6 || !code.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(ProblemCode::UnknownCode.into());
    }
    let found = app.store.lesson_with_code(code).await;
    if matches!(found, Err(Error::Refused(_))) {
        app.throttle.wrong_code();
    }
    found
}

/// What a tablet that has just scanned the code can be shown before it has a seat: the questions of the open check.
/// Nothing while somebody guesses codes: pages do not take turns, and must not tell which code is right.
pub(super) async fn before_a_seat(app: &App, code: &str) -> Result<Option<PupilView>> {
    if app.throttle.is_guessing() {
        return Ok(None);
    }
    let lesson = lesson_with_code(app, code).await?;
    let opened = app.live.open(&lesson).await?;
    let view = view(app, &opened, None).await?;
    Ok(matches!(view.now, PupilNow::Check { .. }).then_some(view))
}

pub(super) async fn join(State(app): State<App>, Json(join): Json<Join>) -> Result<Json<Seated>> {
    app.throttle.before_code().await;
    let code: String = join.code.chars().filter(|c| !c.is_whitespace()).collect();
    let lesson = lesson_with_code(&app, &code).await?;
    seated(&app, lesson).await
}

pub(super) async fn join_by_pictures(
    State(app): State<App>,
    Json(join): Json<JoinByPictures>,
) -> Result<Json<Seated>> {
    app.throttle.before_code().await;
    let lesson = lesson_with_pictures(&app, &join.pictures).await;
    if matches!(lesson, Err(Error::Refused(_))) {
        app.throttle.wrong_code();
    }
    seated(&app, lesson?).await
}

/// The live lesson with these pictures. There are few picture codes, so they open nothing but what they are for: a lesson
/// of a class that does not read yet.
async fn lesson_with_pictures(app: &App, code: &PictureCode) -> Result<LessonId> {
    let lesson = app.store.lesson_with_pictures(code).await?;
    match app.live.open(&lesson).await?.pictures() {
        Some(own) if &own == code => Ok(lesson),
        _ => Err(ProblemCode::UnknownCode.into()),
    }
}

/// A seat in a lesson, for a tablet that has shown its code.
async fn seated(app: &App, lesson: LessonId) -> Result<Json<Seated>> {
    let opened = app.live.open(&lesson).await?;
    app.throttle.may_join(&opened.row.code)?;
    let secret = secret::token()?;
    let token_hash = secret::hash_of(&secret);
    let place = app
        .live
        .writer()
        .join(|reply| JoinEntry {
            school: opened.row.school.clone(),
            lesson: lesson.clone(),
            token_hash,
            places: places(opened.class.size),
            reply,
        })
        .await?;
    let opened = app.live.open(&lesson).await?;
    Ok(Json(Seated {
        token: SeatClaim::token(&lesson, place, &secret),
        view: view(app, &opened, Some(place)).await?,
    }))
}

pub(super) async fn now(State(app): State<App>, claim: SeatClaim) -> Result<Json<PupilView>> {
    let opened = claim.opened(&app).await?;
    Ok(Json(view(&app, &opened, Some(claim.place)).await?))
}

pub(super) async fn answers(
    State(app): State<App>,
    claim: SeatClaim,
    Json(answers): Json<Answers>,
) -> Result<Json<Acknowledged>> {
    let opened = claim.held(&app).await?;
    let unit = unit(&app, &opened)?;
    let sitting = opened
        .sittings
        .iter()
        .find(|sitting| sitting.id == answers.sitting)
        .ok_or(ProblemCode::CheckClosed)?;
    let given = checked(unit, sitting.form, answers.answers)?;
    let kept = app
        .live
        .writer()
        .answer(|reply| AnswerEntry {
            lesson: claim.lesson,
            sitting: answers.sitting,
            place: claim.place,
            token_hash: claim.token_hash,
            given,
            reply,
        })
        .await?;
    Ok(Json(Acknowledged {
        receipts: receipts(unit, sitting.check, kept),
    }))
}

pub(super) async fn vote(
    State(app): State<App>,
    claim: SeatClaim,
    Json(ballot): Json<Ballot>,
) -> Result<Json<Ballot>> {
    let mut opened = claim.held(&app).await?;
    let unit = unit(&app, &opened)?;
    if !is_open(&opened, unit, &ballot) {
        // Another replica may have opened the vote a moment ago.
        opened = app.live.open_afresh(&claim.lesson).await?;
    }
    let (_, scene) = opened
        .voting(unit)
        .filter(|(vote, _)| vote.id == ballot.vote)
        .ok_or(ProblemCode::VoteClosed)?;
    if !has(scene, &ballot.choice) {
        return Err(Error::Field("choice"));
    }
    let kept = app
        .live
        .writer()
        .vote(|reply| BallotEntry {
            lesson: claim.lesson,
            place: claim.place,
            token_hash: claim.token_hash,
            ballot,
            reply,
        })
        .await?;
    Ok(Json(kept))
}

fn is_open(opened: &Opened, unit: &Unit, ballot: &Ballot) -> bool {
    opened
        .voting(unit)
        .is_some_and(|(vote, _)| vote.id == ballot.vote)
}

pub(super) async fn events(State(app): State<App>, claim: SeatClaim) -> Result<Response> {
    claim.opened(&app).await?;
    let signals = app.live.watch(&claim.lesson).await?;
    // How many have answered, and what a phone is tapped for, is the board's business: a class of tablets need not fetch
    // for it.
    Ok(events::stream(&app, signals, |changed| {
        !matches!(changed, Changed::Answers | Changed::Tapped)
    }))
}

fn unit<'app>(app: &'app App, opened: &Opened) -> Result<&'app Unit> {
    app.lessons
        .unit(opened.unit())
        .ok_or_else(|| ProblemCode::NotFound.into())
}

/// What was given, of each question the last turn; refused when it is not an answer to a question of this form.
fn checked(unit: &Unit, form: belisha::Form, given: Vec<Given>) -> Result<Vec<Kept>> {
    if given.is_empty() || given.len() > MOST_ANSWERS {
        return Err(Error::Field("answers"));
    }
    let mut kept: Vec<Kept> = Vec::with_capacity(given.len());
    for given in given {
        let question = unit
            .quiz
            .form(form)
            .find(|question| question.id == given.question)
            .ok_or(Error::Field("question"))?;
        mark(question, &given.chosen).map_err(|_| Error::Field("chosen"))?;
        let chosen = in_order(question, &given.chosen);
        match kept.iter_mut().find(|kept| kept.question == question.id) {
            Some(kept) if kept.turn < given.turn => {
                kept.turn = given.turn;
                kept.chosen = chosen;
            }
            Some(_) => {}
            None => kept.push(Kept {
                question: given.question,
                turn: given.turn,
                chosen,
            }),
        }
    }
    Ok(kept)
}

/// The chosen answers in the question's order, each once: in which order they were tapped is nobody's business.
fn in_order(question: &Question, chosen: &Chosen) -> Chosen {
    match chosen {
        Chosen::NotSure => Chosen::NotSure,
        Chosen::Answers(ids) => Chosen::Answers(
            question
                .answers
                .iter()
                .filter(|answer| ids.contains(&answer.id))
                .map(|answer| answer.id.clone())
                .collect(),
        ),
    }
}

/// Whether feedback follows an answer. In the check before the lesson it would teach what the next question asks.
const fn has_feedback(check: Check) -> bool {
    !matches!(check, Check::Before)
}

fn receipts(unit: &Unit, check: Check, kept: Vec<Kept>) -> Vec<Receipt> {
    kept.into_iter()
        .map(|kept| Receipt {
            feedback: unit
                .quiz
                .question(&kept.question)
                .filter(|_| has_feedback(check))
                .and_then(|question| feedback(question, &kept.chosen)),
            question: kept.question,
            turn: kept.turn,
            chosen: kept.chosen,
        })
        .collect()
}

fn feedback(question: &Question, chosen: &Chosen) -> Option<Feedback> {
    let right = mark(question, chosen).ok()? == Mark::Correct;
    let why = question
        .answers
        .iter()
        .filter(|answer| match chosen {
            // Not being sure is answered with what is right.
            Chosen::NotSure => answer.key == Key::Correct,
            Chosen::Answers(ids) => ids.contains(&answer.id),
        })
        .flat_map(|answer| answer.feedback.clone())
        .collect();
    Some(Feedback { right, why })
}

async fn view(app: &App, opened: &Opened, place: Option<u8>) -> Result<PupilView> {
    let unit = unit(app, opened)?;
    let school = app.store.school(&opened.row.school).await?;
    let year = opened.class.year;
    Ok(PupilView {
        seat: place.map(seat_at),
        year,
        lesson_locale: BASE_LOCALE.to_owned(),
        help: app.lessons.help(unit, year, &school.profile),
        now: pupil_now(app, opened, unit, place).await?,
    })
}

async fn pupil_now(app: &App, opened: &Opened, unit: &Unit, place: Option<u8>) -> Result<PupilNow> {
    if opened.row.closed {
        let home = &unit.home;
        let say = home.say.as_ref().map_or(&home.learned, |say| &say.body);
        return Ok(PupilNow::Thanks { say: say.clone() });
    }
    if let Some((vote, scene)) = opened.voted_on(unit)
        && opened.current().is_none()
    {
        // Once it has stopped the class looks at the board, and talks.
        return Ok(if vote.open {
            PupilNow::Vote {
                vote: vote.id.clone(),
                scene: scene.into(),
                unit: unit.id.clone(),
                year: unit.year,
                given: match place {
                    Some(place) => app.store.ballot(&vote.id, place).await?,
                    None => None,
                },
            }
        } else {
            PupilNow::Waiting
        });
    }
    match opened.current() {
        Some(sitting) if sitting.state == SittingState::Open => {
            let kept = match place {
                Some(place) => app.store.kept(&sitting.id, place).await?,
                None => Vec::new(),
            };
            Ok(PupilNow::Check {
                sitting: SittingId(sitting.id.0.clone()),
                pack: unit.pupil_pack(sitting.form),
                answered: receipts(unit, sitting.check, kept),
                feedback: has_feedback(sitting.check),
            })
        }
        Some(_) => Ok(PupilNow::Waiting),
        None => Ok(opened
            .scene(unit)
            .map_or(PupilNow::Waiting, |scene| PupilNow::Story { scene })),
    }
}
