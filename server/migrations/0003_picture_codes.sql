-- Three pictures, such as `sun key boat`: another way to write a join code, for five-year-olds. NULL where the class reads
-- digits. As with the digits, no two open lessons have the same.
ALTER TABLE live_lesson ADD COLUMN pictures TEXT;
CREATE UNIQUE INDEX live_lesson_pictures ON live_lesson (pictures) WHERE closed = 0;
