-- Clashes that the coordinator has seen and lets be. They hold for the day that the session had then:
-- on another day it is another clash. Between two sessions, session_id is the later.
CREATE TABLE accepted_clash (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  clash      TEXT NOT NULL CHECK (clash IN
               ('coach', 'travel', 'team', 'member', 'coach_away', 'teacher_away', 'team_away', 'coach_day', 'day_off')),
  other_id   INTEGER REFERENCES session (id) ON DELETE CASCADE,
  for_date   TEXT NOT NULL CHECK (for_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK ((other_id IS NOT NULL) = (clash IN ('coach', 'travel', 'team', 'member'))),
  CHECK (other_id <> session_id)
) STRICT;

CREATE UNIQUE INDEX accepted_clash_key ON accepted_clash (session_id, clash, COALESCE (other_id, 0));
CREATE INDEX accepted_clash_by_other ON accepted_clash (other_id);
