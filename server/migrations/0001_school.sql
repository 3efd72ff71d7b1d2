-- Everything Belisha keeps. TEXT and BIGINT only, so that SQLite and PostgreSQL read it alike.

CREATE TABLE school (
    id TEXT PRIMARY KEY,
    profile TEXT NOT NULL,
    demo BIGINT NOT NULL
);

-- The token of the first-run link (1), in clear because every start prints it until a school is there, and that of another
-- school (2).
CREATE TABLE first_run (
    id BIGINT PRIMARY KEY,
    token TEXT NOT NULL
);

CREATE TABLE class (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    year BIGINT NOT NULL,
    size BIGINT NOT NULL
);
CREATE INDEX class_school ON class (school);

-- A name is unique over all schools of an installation: signing in asks for nothing else.
CREATE TABLE staff (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    passphrase TEXT
);
CREATE INDEX staff_school ON staff (school);

CREATE TABLE session (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX session_staff ON session (staff);

CREATE TABLE invite (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    until BIGINT NOT NULL
);

-- `revision` counts changes by staff, so that two screens cannot undo each other unseen; `batches` is only there to be
-- updated, which locks the row against a lesson that is closing on another replica.
CREATE TABLE live_lesson (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY,
    class TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
    unit TEXT NOT NULL,
    staff TEXT NOT NULL,
    code TEXT NOT NULL,
    slide TEXT NOT NULL,
    blank BIGINT NOT NULL,
    road TEXT NOT NULL,
    joining BIGINT NOT NULL,
    closed BIGINT NOT NULL,
    sitting TEXT,
    revealed TEXT,
    day TEXT NOT NULL,
    revision BIGINT NOT NULL,
    batches BIGINT NOT NULL
);
CREATE UNIQUE INDEX live_lesson_code ON live_lesson (code) WHERE closed = 0;
CREATE UNIQUE INDEX live_lesson_taught ON live_lesson (class, unit) WHERE closed = 0;

-- `lesson` is set while the lesson is live, and NULL for ever after. `state` is `open`, `stopped` or `revealed`: what has been
-- revealed takes nothing new and gives nothing up, or two views of it could be subtracted.
CREATE TABLE sitting (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY,
    class TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
    unit TEXT NOT NULL,
    form TEXT NOT NULL,
    "check" TEXT NOT NULL,
    day TEXT NOT NULL,
    lesson TEXT,
    state TEXT NOT NULL,
    batches BIGINT NOT NULL
);
CREATE INDEX sitting_class ON sitting (school, class, unit);
CREATE INDEX sitting_lesson ON sitting (lesson);

-- Seats and answers live only as long as their lesson. Neither has a time.
CREATE TABLE seat (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    lesson TEXT NOT NULL REFERENCES live_lesson (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    token_hash TEXT NOT NULL,
    PRIMARY KEY (lesson, place)
);

CREATE TABLE answer (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    sitting TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    question TEXT NOT NULL,
    turn BIGINT NOT NULL,
    chosen TEXT NOT NULL,
    PRIMARY KEY (sitting, place, question)
);

-- Hands counted by the teacher, while the lesson is live.
CREATE TABLE hand (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    sitting TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    chosen TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (sitting, question, chosen)
);

CREATE TABLE tally (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    sitting TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    counted TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (sitting, question, counted)
);

CREATE TABLE taught (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    class TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
    unit TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (class, unit, day)
);
