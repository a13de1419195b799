-- The first schema: every record that a coaching programme keeps.
--
-- Conventions
--   id        63-bit integer, made by sam_store_new_id(); never reused.
--   *_date    local calendar date, ISO 8601, TEXT 'YYYY-MM-DD'. "to" dates are inclusive.
--   *_time    local wall time, TEXT 'HH:MM'.
--   *_minutes whole minutes; *_percent whole percent. Shares are never stored.
--   term      TEXT 'YYYY-ht' (August to December) or 'YYYY-vt' (January to June).
--   BLOB      sealable text of individual coaching: the first byte names its form,
--             X'01' plain UTF-8 follows, X'02' sealed text follows.
--
-- A CHECK states what can never be true. What is merely unusual is a warning of the
-- draft (src/core/), not a constraint. There are no generated columns and no
-- collations of our own: any SQLite can read the file, and changesets can record it.

CREATE TABLE programme (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL CHECK (name <> ''),
  owner        TEXT,
  aim          TEXT,
  start_date   TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  end_date     TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  status       TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'under_way', 'ended')),
  -- The day that the programme opens as of, when it is not today (an example, a closed programme).
  opens_as_of_date TEXT CHECK (opens_as_of_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  fictitious   INTEGER NOT NULL DEFAULT 0 CHECK (fictitious IN (0, 1)),
  CHECK (end_date IS NULL OR end_date >= start_date)
) STRICT;

-- The user's own choice where DOMAIN defaults hold otherwise: cadence_target, question_limit …
CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE organiser (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind   TEXT NOT NULL DEFAULT 'municipality' CHECK (kind IN ('municipality', 'region', 'state', 'independent')),
  -- Ten digits; Luhn's check digit and the third digit are proven by the draft.
  organisation_number TEXT UNIQUE
    CHECK (organisation_number GLOB '[0-9][0-9][2-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')
) STRICT;

CREATE TABLE school (
  id              INTEGER PRIMARY KEY,
  unit_code       TEXT NOT NULL UNIQUE CHECK (unit_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name            TEXT NOT NULL CHECK (name <> ''),
  organiser_id    INTEGER NOT NULL REFERENCES organiser (id),
  municipality    TEXT,
  principal_name  TEXT,
  principal_email TEXT,
  principal_phone TEXT,
  pupils          INTEGER CHECK (pupils >= 0),
  joined_date     TEXT NOT NULL CHECK (joined_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  left_date       TEXT CHECK (left_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  basis_of_selection TEXT,
  CHECK (left_date IS NULL OR left_date >= joined_date)
) STRICT;

CREATE INDEX school_by_organiser ON school (organiser_id);

-- School-year calendar. Neither organiser nor school: it is set for the whole programme.
CREATE TABLE term (
  id           INTEGER PRIMARY KEY,
  term         TEXT NOT NULL CHECK (term GLOB '[0-9][0-9][0-9][0-9]-[hv]t'),
  organiser_id INTEGER REFERENCES organiser (id) ON DELETE CASCADE,
  school_id    INTEGER REFERENCES school (id) ON DELETE CASCADE,
  from_date    TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date      TEXT NOT NULL CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK (organiser_id IS NULL OR school_id IS NULL),
  CHECK (to_date >= from_date)
) STRICT;

CREATE UNIQUE INDEX term_key ON term (term, COALESCE (organiser_id, 0), COALESCE (school_id, 0));
CREATE INDEX term_by_organiser ON term (organiser_id);
CREATE INDEX term_by_school ON term (school_id);

CREATE TABLE day_off (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('break', 'study_day')),
  name         TEXT NOT NULL CHECK (name <> ''),
  organiser_id INTEGER REFERENCES organiser (id) ON DELETE CASCADE,
  school_id    INTEGER REFERENCES school (id) ON DELETE CASCADE,
  from_date    TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date      TEXT NOT NULL CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK (organiser_id IS NULL OR school_id IS NULL),
  CHECK (to_date >= from_date)
) STRICT;

CREATE UNIQUE INDEX day_off_key
  ON day_off (kind, from_date, COALESCE (organiser_id, 0), COALESCE (school_id, 0));
CREATE INDEX day_off_by_organiser ON day_off (organiser_id);
CREATE INDEX day_off_by_school ON day_off (school_id);

CREATE TABLE team (
  id        INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  name      TEXT NOT NULL CHECK (name <> ''),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date   TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (school_id, name),
  -- The target of those composite keys that keep a row's school and team in step.
  UNIQUE (id, school_id),
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;

CREATE TABLE person (
  id         INTEGER PRIMARY KEY,
  code       TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name       TEXT NOT NULL CHECK (name <> ''),
  email      TEXT,
  phone      TEXT,
  is_teacher INTEGER NOT NULL DEFAULT 1 CHECK (is_teacher IN (0, 1)),
  is_coach   INTEGER NOT NULL DEFAULT 0 CHECK (is_coach IN (0, 1))
) STRICT;

CREATE TABLE membership (
  id        INTEGER PRIMARY KEY,
  team_id   INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date   TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (team_id, person_id, from_date),
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;

CREATE INDEX membership_by_person ON membership (person_id);

-- A coach's assignment to a school, or to one team of it.
CREATE TABLE assignment (
  id                INTEGER PRIMARY KEY,
  coach_id          INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  school_id         INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  team_id           INTEGER,
  from_date         TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date           TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  commissioned_by   TEXT,
  reduction_percent INTEGER CHECK (reduction_percent BETWEEN 0 AND 100),
  FOREIGN KEY (team_id, school_id) REFERENCES team (id, school_id) ON DELETE CASCADE,
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;

CREATE UNIQUE INDEX assignment_key
  ON assignment (coach_id, school_id, COALESCE (team_id, 0), from_date);
CREATE INDEX assignment_by_school ON assignment (school_id);
CREATE INDEX assignment_by_team ON assignment (team_id, school_id);

CREATE TABLE strand (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('group', 'individual', 'other')),
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  purpose TEXT
) STRICT;

CREATE UNIQUE INDEX strand_kind ON strand (kind) WHERE kind <> 'other';

-- A dated log. Without a team it is the school's own status; neither is derived from the other.
CREATE TABLE strand_status (
  id           INTEGER PRIMARY KEY,
  strand_id    INTEGER NOT NULL REFERENCES strand (id) ON DELETE CASCADE,
  school_id    INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  team_id      INTEGER,
  date         TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  status       TEXT NOT NULL CHECK (status IN
                 ('not_planned', 'planned', 'about_to_start', 'under_way', 'paused', 'finished')),
  planned_term TEXT CHECK (planned_term GLOB '[0-9][0-9][0-9][0-9]-[hv]t'),
  FOREIGN KEY (team_id, school_id) REFERENCES team (id, school_id) ON DELETE CASCADE,
  CHECK (planned_term IS NULL OR status IN ('planned', 'about_to_start'))
) STRICT;

CREATE UNIQUE INDEX strand_status_key
  ON strand_status (strand_id, school_id, COALESCE (team_id, 0), date);
CREATE INDEX strand_status_by_school ON strand_status (school_id);
CREATE INDEX strand_status_by_team ON strand_status (team_id, school_id);

-- Minutes of group coaching that the organiser agreed to give a team.
CREATE TABLE promise (
  id          INTEGER PRIMARY KEY,
  team_id     INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  from_date   TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date     TEXT NOT NULL CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  minutes     INTEGER NOT NULL CHECK (minutes >= 0),
  agreed_date TEXT CHECK (agreed_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (team_id, from_date),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE series (
  id              INTEGER PRIMARY KEY,
  team_id         INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  coach_id        INTEGER REFERENCES person (id),
  weekday         INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_time      TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  planned_minutes INTEGER NOT NULL CHECK (planned_minutes >= 1),
  every_weeks     INTEGER NOT NULL DEFAULT 1 CHECK (every_weeks >= 1),
  from_date       TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date         TEXT NOT NULL CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place           TEXT,
  UNIQUE (team_id, weekday, start_time, from_date),
  CHECK (to_date >= from_date)
) STRICT;

CREATE INDEX series_by_coach ON series (coach_id);

-- Individual coaching. What is recorded decides the state; see src/core/sam-cycle-state.h.
CREATE TABLE cycle (
  id         INTEGER PRIMARY KEY,
  teacher_id INTEGER NOT NULL REFERENCES person (id),
  ordinal    INTEGER NOT NULL CHECK (ordinal >= 1),
  coach_id   INTEGER NOT NULL REFERENCES person (id),
  term       TEXT NOT NULL CHECK (term GLOB '[0-9][0-9][0-9][0-9]-[hv]t'),
  ended_date TEXT CHECK (ended_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ending     TEXT CHECK (ending IN ('closed', 'cancelled', 'broken_off')),
  UNIQUE (teacher_id, ordinal),
  CHECK (teacher_id <> coach_id),
  CHECK ((ended_date IS NULL) = (ending IS NULL))
) STRICT;

CREATE INDEX cycle_by_coach ON cycle (coach_id);

-- Group coaching has a team, individual coaching a cycle; anything else has one of them.
CREATE TABLE session (
  id              INTEGER PRIMARY KEY,
  kind            TEXT NOT NULL CHECK (kind IN
                    ('group', 'talk_before', 'observation', 'dialogue', 'follow_up', 'other')),
  team_id         INTEGER REFERENCES team (id) ON DELETE CASCADE,
  cycle_id        INTEGER REFERENCES cycle (id) ON DELETE CASCADE,
  date            TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start_time      TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  planned_minutes INTEGER NOT NULL CHECK (planned_minutes >= 1),
  actual_minutes  INTEGER CHECK (actual_minutes >= 1),
  coach_id        INTEGER REFERENCES person (id),
  place           TEXT,
  series_id       INTEGER REFERENCES series (id) ON DELETE SET NULL,
  state           TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled', 'moved')),
  cause           TEXT CHECK (cause IN
                    ('day_off', 'coach_unavailable', 'no_stand_in', 'clash', 'schools_decision', 'other')),
  replacement_id  INTEGER REFERENCES session (id),
  -- Pedagogical questions, one a line; the texts of group coaching only.
  questions       TEXT,
  method          TEXT,
  analysis        TEXT,
  next_try        TEXT,
  leadership_support TEXT NOT NULL DEFAULT 'not_answered' CHECK (leadership_support IN ('yes', 'no', 'not_answered')),
  time_given         TEXT NOT NULL DEFAULT 'not_answered' CHECK (time_given IN ('yes', 'no', 'not_answered')),
  room               TEXT NOT NULL DEFAULT 'not_answered' CHECK (room IN ('yes', 'no', 'not_answered')),
  group_size         TEXT NOT NULL DEFAULT 'not_answered' CHECK (group_size IN ('yes', 'no', 'not_answered')),
  UNIQUE (team_id, date, start_time),
  UNIQUE (cycle_id, kind, date, start_time),
  CHECK ((team_id IS NULL) <> (cycle_id IS NULL)),
  CHECK (kind <> 'group' OR team_id IS NOT NULL),
  CHECK (kind NOT IN ('talk_before', 'observation', 'dialogue', 'follow_up') OR cycle_id IS NOT NULL),
  CHECK ((state = 'held') = (actual_minutes IS NOT NULL)),
  CHECK (state <> 'held' OR coach_id IS NOT NULL),
  CHECK ((state = 'moved') = (replacement_id IS NOT NULL)),
  CHECK (state <> 'cancelled' OR cause IS NOT NULL),
  CHECK (state IN ('cancelled', 'moved') OR cause IS NULL),
  CHECK (replacement_id IS NULL OR replacement_id <> id),
  CHECK (cycle_id IS NULL OR (questions IS NULL AND method IS NULL AND analysis IS NULL AND next_try IS NULL))
) STRICT;

CREATE INDEX session_by_date ON session (date, start_time);
CREATE INDEX session_by_coach ON session (coach_id, date);
CREATE INDEX session_by_series ON session (series_id);
CREATE INDEX session_by_replacement ON session (replacement_id);

-- No reason field: it would be health data.
CREATE TABLE attendance (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  status     TEXT NOT NULL CHECK (status IN ('present', 'partly', 'absent', 'not_expected', 'not_recorded')),
  minutes    INTEGER CHECK (minutes >= 0),
  UNIQUE (session_id, person_id),
  CHECK ((status = 'partly') = (minutes IS NOT NULL))
) STRICT;

CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE focus_question (
  id           INTEGER PRIMARY KEY,
  cycle_id     INTEGER NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL CHECK (ordinal >= 1),
  asked_date   TEXT NOT NULL CHECK (asked_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text         BLOB NOT NULL CHECK (length (text) > 1 AND substr (text, 1, 1) IN (X'01', X'02')),
  look_for     BLOB CHECK (length (look_for) > 1 AND substr (look_for, 1, 1) IN (X'01', X'02')),
  outcome      TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'answered', 'partly', 'resting')),
  outcome_note BLOB CHECK (length (outcome_note) > 1 AND substr (outcome_note, 1, 1) IN (X'01', X'02')),
  UNIQUE (cycle_id, ordinal)
) STRICT;

-- Observation templates: sections, prompts and counters as one JSON text. No score anywhere.
CREATE TABLE template (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
  content  TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- What belongs to a held or planned session of kind observation.
CREATE TABLE observation (
  id          INTEGER PRIMARY KEY,
  session_id  INTEGER NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE,
  subject     TEXT,
  grade       TEXT,
  template_id INTEGER REFERENCES template (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX observation_by_template ON observation (template_id);

CREATE TABLE observation_entry (
  id                INTEGER PRIMARY KEY,
  observation_id    INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  ordinal           INTEGER NOT NULL CHECK (ordinal >= 1),
  seconds           INTEGER NOT NULL CHECK (seconds >= 0),
  focus_question_id INTEGER REFERENCES focus_question (id) ON DELETE SET NULL,
  kind              TEXT NOT NULL DEFAULT 'seen' CHECK (kind IN ('seen', 'wonder')),
  text              BLOB NOT NULL CHECK (length (text) > 1 AND substr (text, 1, 1) IN (X'01', X'02')),
  UNIQUE (observation_id, ordinal)
) STRICT;

CREATE INDEX observation_entry_by_question ON observation_entry (focus_question_id);

-- What belongs to a session of kind dialogue.
CREATE TABLE dialogue (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE,
  will_try   BLOB CHECK (length (will_try) > 1 AND substr (will_try, 1, 1) IN (X'01', X'02')),
  note       BLOB CHECK (length (note) > 1 AND substr (note, 1, 1) IN (X'01', X'02'))
) STRICT;

CREATE TABLE follow_up (
  id        INTEGER PRIMARY KEY,
  cycle_id  INTEGER NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
  due_date  TEXT NOT NULL CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  kind      TEXT NOT NULL DEFAULT 'talk' CHECK (kind IN ('talk', 'visit', 'message')),
  done_date TEXT CHECK (done_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note      BLOB CHECK (length (note) > 1 AND substr (note, 1, 1) IN (X'01', X'02')),
  UNIQUE (cycle_id, due_date)
) STRICT;

-- Reception surveys hold counts, never respondents.
CREATE TABLE survey_round (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),
  target_group TEXT NOT NULL DEFAULT 'teachers' CHECK (target_group IN ('teachers', 'coaches', 'principals', 'organisers')),
  opened_date  TEXT NOT NULL CHECK (opened_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_date  TEXT CHECK (closed_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK (closed_date IS NULL OR closed_date >= opened_date)
) STRICT;

CREATE TABLE survey_statement (
  id              INTEGER PRIMARY KEY,
  survey_round_id INTEGER NOT NULL REFERENCES survey_round (id) ON DELETE CASCADE,
  ordinal         INTEGER NOT NULL CHECK (ordinal >= 1),
  text            TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (survey_round_id, ordinal)
) STRICT;

-- How many were invited, per team, or per school where no team is named.
CREATE TABLE survey_invitation (
  id              INTEGER PRIMARY KEY,
  survey_round_id INTEGER NOT NULL REFERENCES survey_round (id) ON DELETE CASCADE,
  school_id       INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  team_id         INTEGER,
  invited         INTEGER NOT NULL CHECK (invited >= 0),
  FOREIGN KEY (team_id, school_id) REFERENCES team (id, school_id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX survey_invitation_key
  ON survey_invitation (survey_round_id, school_id, COALESCE (team_id, 0));
CREATE INDEX survey_invitation_by_school ON survey_invitation (school_id);
CREATE INDEX survey_invitation_by_team ON survey_invitation (team_id, school_id);

-- Steps from 1, disagree, to 4, agree.
CREATE TABLE survey_count (
  id                  INTEGER PRIMARY KEY,
  survey_statement_id INTEGER NOT NULL REFERENCES survey_statement (id) ON DELETE CASCADE,
  school_id           INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  team_id             INTEGER,
  step_1              INTEGER NOT NULL DEFAULT 0 CHECK (step_1 >= 0),
  step_2              INTEGER NOT NULL DEFAULT 0 CHECK (step_2 >= 0),
  step_3              INTEGER NOT NULL DEFAULT 0 CHECK (step_3 >= 0),
  step_4              INTEGER NOT NULL DEFAULT 0 CHECK (step_4 >= 0),
  dont_know           INTEGER NOT NULL DEFAULT 0 CHECK (dont_know >= 0),
  FOREIGN KEY (team_id, school_id) REFERENCES team (id, school_id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX survey_count_key
  ON survey_count (survey_statement_id, school_id, COALESCE (team_id, 0));
CREATE INDEX survey_count_by_school ON survey_count (school_id);
CREATE INDEX survey_count_by_team ON survey_count (team_id, school_id);

-- Context only: the product never calls a change an effect.
CREATE TABLE indicator (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
  unit   TEXT,
  source TEXT
) STRICT;

-- A share keeps its denominator; a plain number has none.
CREATE TABLE indicator_value (
  id           INTEGER PRIMARY KEY,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  school_id    INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  school_year  TEXT NOT NULL CHECK (school_year GLOB '[0-9][0-9][0-9][0-9]/[0-9][0-9]'),
  numerator    INTEGER NOT NULL,
  denominator  INTEGER CHECK (denominator > 0),
  UNIQUE (indicator_id, school_id, school_year)
) STRICT;

CREATE INDEX indicator_value_by_school ON indicator_value (school_id);

-- evidence: reference; consultation: party (with whom), role; conclusion: cites at least one
-- of the former; decision: party (who was consulted), effect.
CREATE TABLE basis (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL CHECK (kind IN ('evidence', 'consultation', 'conclusion', 'decision')),
  title     TEXT NOT NULL CHECK (title <> ''),
  date      TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text      TEXT,
  reference TEXT,
  party     TEXT,
  role      TEXT,
  effect    TEXT NOT NULL DEFAULT 'none' CHECK (effect IN ('none', 'strand_mandatory', 'strand_not_mandatory')),
  strand_id INTEGER REFERENCES strand (id),
  UNIQUE (title),
  CHECK (effect = 'none' OR (kind = 'decision' AND strand_id IS NOT NULL))
) STRICT;

CREATE INDEX basis_by_strand ON basis (strand_id);

CREATE TABLE basis_citation (
  id       INTEGER PRIMARY KEY,
  basis_id INTEGER NOT NULL REFERENCES basis (id) ON DELETE CASCADE,
  cited_id INTEGER NOT NULL REFERENCES basis (id) ON DELETE CASCADE,
  UNIQUE (basis_id, cited_id),
  CHECK (basis_id <> cited_id)
) STRICT;

CREATE INDEX basis_citation_by_cited ON basis_citation (cited_id);

-- A requirement may be tied to a figure ('F12'); a target share is the user's own interpretation.
CREATE TABLE requirement (
  id             INTEGER PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE CHECK (name <> ''),
  text           TEXT NOT NULL CHECK (text <> ''),
  source         TEXT,
  figure         TEXT CHECK (figure GLOB 'F[0-9]*'),
  target_percent INTEGER CHECK (target_percent BETWEEN 0 AND 100)
) STRICT;

CREATE TABLE requirement_judgement (
  id             INTEGER PRIMARY KEY,
  requirement_id INTEGER NOT NULL REFERENCES requirement (id) ON DELETE CASCADE,
  date           TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  judgement      TEXT NOT NULL CHECK (judgement IN ('met', 'partly', 'not_met', 'not_judged')),
  basis_id       INTEGER REFERENCES basis (id) ON DELETE SET NULL,
  UNIQUE (requirement_id, date)
) STRICT;

CREATE INDEX requirement_judgement_by_basis ON requirement_judgement (basis_id);

CREATE TABLE milestone (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
  due_date  TEXT NOT NULL CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  done_date TEXT CHECK (done_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- Anything else that starts or stops at a school.
CREATE TABLE intervention (
  id        INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  name      TEXT NOT NULL CHECK (name <> ''),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date   TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (school_id, name, from_date),
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;

-- A saved filter; its count stands in the sidebar.
CREATE TABLE watch (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
  place  TEXT NOT NULL CHECK (place IN ('schools', 'calendar', 'coaching')),
  filter TEXT NOT NULL
) STRICT;

-- Outside the journal: the keys of sealed text, so that destroying a key erases the text
-- everywhere, history and all.
CREATE TABLE cycle_key (
  cycle_id INTEGER PRIMARY KEY,
  key      BLOB NOT NULL
) STRICT;

-- Every change, as a changeset of SQLite's session extension. The label is the untranslated
-- message id; "undone" changes are those that redo can bring back. The checksum (SHA-256 in
-- hexadecimal digits) is of the changeset: one that was cut or altered is never undone by halves.
CREATE TABLE journal (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at   TEXT NOT NULL,
  label     TEXT NOT NULL,
  changeset BLOB NOT NULL,
  checksum  TEXT NOT NULL,
  undone    INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
