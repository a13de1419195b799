-- What a plan must go around besides days off: people who are away, and the weekdays of coaches.

-- Days on which a person is away. Never why: a reason can be health data.
CREATE TABLE away (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date   TEXT NOT NULL CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (person_id, from_date),
  CHECK (to_date >= from_date)
) STRICT;

-- Weekdays on which a coach coaches. A coach without any can be planned on every weekday.
CREATE TABLE coach_day (
  id       INTEGER PRIMARY KEY,
  coach_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  weekday  INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  UNIQUE (coach_id, weekday)
) STRICT;
