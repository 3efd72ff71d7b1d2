-- The class votes the story.

-- The vote on the board, at most one for a lesson. `state` is `open` or `stopped`; `batches` as in `live_lesson`.
CREATE TABLE vote (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY,
    lesson TEXT NOT NULL UNIQUE REFERENCES live_lesson (id) ON DELETE CASCADE,
    scene TEXT NOT NULL,
    state TEXT NOT NULL,
    batches BIGINT NOT NULL
);

-- What a seat votes for while the vote is open. It goes with its seat, whoever takes that out.
CREATE TABLE ballot (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    lesson TEXT NOT NULL,
    vote TEXT NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    choice TEXT NOT NULL,
    turn BIGINT NOT NULL,
    PRIMARY KEY (vote, place),
    FOREIGN KEY (lesson, place) REFERENCES seat (lesson, place) ON DELETE CASCADE
);

-- The hands counted; once the vote has stopped, the ballots too, which are gone then.
CREATE TABLE vote_count (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    vote TEXT NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    choice TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (vote, choice)
);

-- The roads taken in this lesson so far.
ALTER TABLE live_lesson ADD COLUMN taken TEXT NOT NULL DEFAULT '[]';

-- The roads taken in lessons that have closed: how often a class went one way from a scene.
CREATE TABLE road (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    class TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
    unit TEXT NOT NULL,
    scene TEXT NOT NULL,
    choice TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (class, unit, scene, choice)
);
CREATE INDEX road_school ON road (school);
