-- What other calendars have been told of sessions.
--
-- All three stand outside the journal: undo takes a change back, but not what was told of it, so
-- it must never lower a SEQUENCE. Ids, times and checksums only, no names and no texts; of a coach
-- who is erased, nothing stays, and no checksum of a text that named anybody.

-- What is told of a session, whoever is told. It outlives the session: one that is removed is
-- told to be cancelled, at the time and of the kind that stand here.
CREATE TABLE calendar_event (
  session_id  INTEGER PRIMARY KEY,
  sequence    INTEGER NOT NULL CHECK (sequence >= 0),
  -- A checksum of all that is told; '' where it is not known any more.
  fingerprint TEXT NOT NULL,
  -- UTC, seconds since 1970: when the sequence was raised last.
  modified_at INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  school_id   INTEGER,
  team_id     INTEGER
) STRICT;

-- When the calendar of a scope was exported last.
CREATE TABLE calendar_export (
  scope       TEXT NOT NULL CHECK (scope IN ('all', 'coach', 'school', 'team')),
  -- Of the person, school or team; 0 for all.
  scope_id    INTEGER NOT NULL,
  exported_at INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id)
) STRICT, WITHOUT ROWID;

-- And what it said then: the next export tells what changed since.
CREATE TABLE calendar_told (
  scope        TEXT NOT NULL CHECK (scope IN ('all', 'coach', 'school', 'team')),
  scope_id     INTEGER NOT NULL,
  session_id   INTEGER NOT NULL,
  date         TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start_time   TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes      INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  sequence     INTEGER NOT NULL,
  fingerprint  TEXT NOT NULL,
  PRIMARY KEY (scope, scope_id, session_id)
) STRICT, WITHOUT ROWID;
