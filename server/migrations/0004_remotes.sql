-- The teacher's own phone, which moves the board of one lesson. First there is a one-time link, then the phone's token; only
-- hashes of both are kept, and both go when the lesson closes.
CREATE TABLE remote (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    lesson TEXT PRIMARY KEY REFERENCES live_lesson (id) ON DELETE CASCADE,
    link_hash TEXT,
    token_hash TEXT
);
