//! Every address. Routers match the constants with `{…}`; screens build addresses with the functions.

use belisha::{UnitId, Year};

use crate::{ClassId, LessonId, StaffId};

// Pages.
/// The front door: join, staff, families.
pub const ROOT: &str = "/";
/// Where a tablet types the join code.
pub const JOIN: &str = "/join";
/// Where a tablet taps the three pictures.
pub const JOIN_PICTURES: &str = "/join/pictures";
/// Where a QR code leads.
pub const JOIN_CODE: &str = "/join/{code}";
/// The staff app; it has pages of its own below.
pub const STAFF: &str = "/staff";
/// Every page of the staff app.
pub const STAFF_PAGES: &str = "/staff/{*page}";
/// Where the first-run link leads. The token is in the path, which no log contains.
pub const FIRST_RUN_PAGE: &str = "/staff/first-run/{token}";
/// Where an invitation leads.
pub const INVITE_PAGE: &str = "/staff/invite/{token}";
/// Where a lead signs in and manages.
pub const SIGN_IN_PAGE: &str = "/staff/sign-in";
/// Where a teacher's phone moves the board. The staff app, without a session.
pub const REMOTE: &str = "/staff/remote";
/// Where the one-time link for a phone leads.
pub const REMOTE_LINK: &str = "/staff/remote/{link}";
/// The families' front page.
pub const HOME: &str = "/home";
/// One year for families.
pub const HOME_YEAR: &str = "/home/{year}";
/// One unit for families.
pub const HOME_UNIT: &str = "/home/{year}/{unit}";
/// Who can help, for families.
pub const HOME_HELP: &str = "/home/help";
/// Answers when the server is ready.
pub const HEALTH: &str = "/healthz";
/// A picture of a unit.
pub const PICTURE: &str = "/lessons/{year}/{unit}/{file}";
/// What the addresses of all requests of programs begin with.
pub const API: &str = "/api/";
/// What the addresses of all hashed files begin with.
pub const ASSETS_FOLDER: &str = "/assets/";
/// Hashed files of the web apps; may be kept for ever by a browser.
pub const ASSETS: &str = "/assets/{*file}";

// Pupils. A seat's token is in the `authorization` header as `Seat <token>`, or in `?seat=` for events.
/// `POST` [`Join`](crate::pupil::Join) → [`Seated`](crate::pupil::Seated).
pub const PUPIL_JOIN: &str = "/api/pupil/join";
/// `POST` [`JoinByPictures`](crate::pupil::JoinByPictures) → [`Seated`](crate::pupil::Seated).
pub const PUPIL_JOIN_PICTURES: &str = "/api/pupil/join/pictures";
/// `GET` → [`PupilView`](crate::pupil::PupilView). With `?since=` nothing else changes.
pub const PUPIL_NOW: &str = "/api/pupil/now";
/// `POST` [`Answers`](crate::pupil::Answers) → [`Acknowledged`](crate::pupil::Acknowledged).
pub const PUPIL_ANSWERS: &str = "/api/pupil/answers";
/// `POST` [`Ballot`](crate::pupil::Ballot) → the [`Ballot`](crate::pupil::Ballot) that is on disk.
pub const PUPIL_VOTE: &str = "/api/pupil/vote";
/// Server-sent [`Changed`](crate::Changed) events.
pub const PUPIL_EVENTS: &str = "/api/pupil/events";

// Staff. A session cookie is needed.
/// `POST` [`SignIn`](crate::staff::SignIn) → [`Me`](crate::staff::Me); `DELETE` signs out; `GET` → `Me`.
pub const SESSION: &str = "/api/staff/session";
/// `GET` → list of [`Session`](crate::staff::Session); `DELETE` signs out everywhere else.
pub const SESSIONS: &str = "/api/staff/sessions";
/// `PUT` [`ChangePassphrase`](crate::staff::ChangePassphrase); all other sessions end.
pub const PASSPHRASE: &str = "/api/staff/passphrase";
/// `GET` → list of [`Class`](crate::staff::Class); `POST` [`NewClass`](crate::setup::NewClass) (lead).
pub const CLASSES: &str = "/api/staff/classes";
/// `PUT` [`NewClass`](crate::setup::NewClass), `DELETE` (lead).
pub const CLASS: &str = "/api/staff/classes/{class}";
/// `GET` → [`SchemeOfWork`](crate::staff::SchemeOfWork).
pub const SCHEME: &str = "/api/staff/scheme";
/// `GET` → [`SchoolRules`](crate::setup::SchoolRules).
pub const SCHOOL_RULES: &str = "/api/staff/rules";
/// `GET` → [`BoardPack`](belisha::lesson::BoardPack).
pub const BOARD_PACK: &str = "/api/staff/units/{unit}";
/// `GET` → [`ClassToday`](crate::staff::ClassToday): what this class most needs, and where it is.
pub const CLASS_TODAY: &str = "/api/staff/classes/{class}/today";
/// `GET` → live lessons of this member of staff; `POST` [`StartLesson`](crate::staff::StartLesson).
pub const LESSONS: &str = "/api/staff/lessons";
/// `GET` → [`LiveLesson`](crate::staff::LiveLesson).
pub const LESSON: &str = "/api/staff/lessons/{lesson}";
/// `POST` [`Action`](crate::staff::Action) → [`LiveLesson`](crate::staff::LiveLesson).
pub const LESSON_ACTIONS: &str = "/api/staff/lessons/{lesson}/actions";
/// `GET` → [`CheckView`](crate::staff::CheckView) of the open check.
pub const LESSON_CHECK: &str = "/api/staff/lessons/{lesson}/check";
/// `GET` → [`VoteView`](crate::staff::VoteView) of the vote on the board.
pub const LESSON_VOTE: &str = "/api/staff/lessons/{lesson}/vote";
/// `POST` → [`RemoteLink`](crate::staff::RemoteLink): a new one, and the phone that there was is shut out. `DELETE` shuts
/// it out.
pub const LESSON_REMOTE: &str = "/api/staff/lessons/{lesson}/remote";
/// `POST` → list of [`Tap`](crate::remote::Tap): what the phone was tapped for, each given out once.
pub const LESSON_TAPS: &str = "/api/staff/lessons/{lesson}/taps";
/// Server-sent [`Changed`](crate::Changed) events.
pub const LESSON_EVENTS: &str = "/api/staff/lessons/{lesson}/events";
/// `GET` → the QR code of the join address, as SVG.
pub const LESSON_QR: &str = "/api/staff/lessons/{lesson}/qr.svg";
/// `GET` → [`HelpPack`](crate::pupil::HelpPack) for the help screen of a unit.
pub const UNIT_HELP: &str = "/api/staff/units/{unit}/help";

// A teacher's phone. Its token is in the `authorization` header as `Remote <token>`, or in `?remote=` for events.
/// `POST` [`OpenRemote`](crate::remote::OpenRemote) → [`RemoteOpened`](crate::remote::RemoteOpened); `GET` →
/// [`RemoteView`](crate::remote::RemoteView).
pub const REMOTE_NOW: &str = "/api/remote";
/// `POST` [`Tap`](crate::remote::Tap).
pub const REMOTE_TAPS: &str = "/api/remote/taps";
/// Server-sent [`Changed`](crate::Changed) events.
pub const REMOTE_EVENTS: &str = "/api/remote/events";

// The lead.
/// `GET` → [`Overview`](crate::lead::Overview).
pub const OVERVIEW: &str = "/api/lead/overview";
/// `GET` → [`UnitReport`](crate::lead::UnitReport).
pub const REPORT: &str = "/api/lead/classes/{class}/units/{unit}";
/// `GET` → list of [`YearMisconceptions`](crate::lead::YearMisconceptions).
pub const MISCONCEPTIONS: &str = "/api/lead/misconceptions";
/// `GET` → the overview as CSV.
pub const OVERVIEW_CSV: &str = "/api/lead/overview.csv";
/// `GET` → one report as CSV.
pub const REPORT_CSV: &str = "/api/lead/classes/{class}/units/{unit}/report.csv";
/// `GET` → list of [`StaffMember`](crate::setup::StaffMember).
pub const STAFF_MEMBERS: &str = "/api/lead/staff";
/// `DELETE` takes a member of staff out and ends their sessions.
pub const STAFF_MEMBER: &str = "/api/lead/staff/{staff}";
/// `POST` takes away the passphrase and the sessions of a member of staff → [`Invitation`](crate::setup::Invitation).
pub const STAFF_INVITE: &str = "/api/lead/staff/{staff}/invite";
/// `POST` [`Invite`](crate::setup::Invite) → [`Invitation`](crate::setup::Invitation).
pub const INVITES: &str = "/api/lead/invites";
/// `GET`, `PUT` [`School`](crate::setup::School).
pub const SCHOOL: &str = "/api/lead/school";
/// `DELETE` takes the demo school away; the first-run page follows.
pub const DEMO: &str = "/api/lead/demo";
/// `GET` → a backup of the database as one file.
pub const BACKUP: &str = "/api/lead/backup";

// Set-up. The first-run link's token is in the body.
/// `GET` → [`SetupState`](crate::setup::SetupState); `POST` [`FirstRun`](crate::setup::FirstRun) → [`Me`](crate::staff::Me).
pub const SETUP: &str = "/api/setup";
/// `POST` [`StartDemo`](crate::setup::StartDemo) → [`Me`](crate::staff::Me).
pub const SETUP_DEMO: &str = "/api/setup/demo";
/// `POST` [`Accept`](crate::setup::Accept) → [`Me`](crate::staff::Me).
pub const SETUP_ACCEPT: &str = "/api/setup/accept";

/// `year-4`, as folders and addresses write a year.
pub fn year_folder(year: Year) -> String {
    format!("year-{}", year.number())
}

/// The beginning of full addresses: `http://belisha.school:8420`. `host` has the port when it is not the usual one.
pub fn origin(secure: bool, host: &str) -> String {
    let scheme = if secure { "https" } else { "http" };
    format!("{scheme}://{host}")
}

/// The page of the first-run link.
pub fn first_run_page(token: &str) -> String {
    FIRST_RUN_PAGE.replace("{token}", token)
}

/// The page of an invitation.
pub fn invite_page(token: &str) -> String {
    INVITE_PAGE.replace("{token}", token)
}

/// The page of the one-time link for a phone.
pub fn remote_page(link: &str) -> String {
    REMOTE_LINK.replace("{link}", link)
}

/// The page a QR code leads to.
pub fn join_code(code: &str) -> String {
    JOIN_CODE.replace("{code}", code)
}

/// A picture of a unit.
pub fn picture(year: Year, unit: &UnitId, file: &str) -> String {
    PICTURE
        .replace("{year}", &year_folder(year))
        .replace("{unit}", unit.as_str())
        .replace("{file}", file)
}

/// A year's page for families.
pub fn home_year(year: Year) -> String {
    HOME_YEAR.replace("{year}", &year_folder(year))
}

/// A unit's page for families.
pub fn home_unit(year: Year, unit: &UnitId) -> String {
    HOME_UNIT
        .replace("{year}", &year_folder(year))
        .replace("{unit}", unit.as_str())
}

/// Fills `{unit}` in one of the addresses above.
pub fn of_unit(pattern: &str, unit: &UnitId) -> String {
    pattern.replace("{unit}", unit.as_str())
}

/// Fills `{class}` in one of the addresses above.
pub fn of_class(pattern: &str, class: &ClassId) -> String {
    pattern.replace("{class}", &class.0)
}

/// Fills `{class}` and `{unit}` in one of the addresses above.
pub fn of_class_unit(pattern: &str, class: &ClassId, unit: &UnitId) -> String {
    of_unit(&of_class(pattern, class), unit)
}

/// Fills `{lesson}` in one of the addresses above.
pub fn of_lesson(pattern: &str, lesson: &LessonId) -> String {
    pattern.replace("{lesson}", &lesson.0)
}

/// Fills `{staff}` in one of the addresses above.
pub fn of_staff(pattern: &str, staff: &StaffId) -> String {
    pattern.replace("{staff}", &staff.0)
}
