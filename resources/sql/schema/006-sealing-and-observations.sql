-- Sealing of what teachers and coaches write, running observations, attachments, disclosures.

-- The ways to the file's key: it is wrapped once by each of them, so that changing one leaves every
-- text as it is. "wrapped" holds its own header; see src/store/sam-seal-slot.h. Outside the journal:
-- undoing must never bring back an old passphrase.
CREATE TABLE seal_slot (
  way     TEXT PRIMARY KEY CHECK (way IN ('passphrase', 'keyring', 'recovery')),
  wrapped BLOB NOT NULL
) STRICT;

-- Names the file's key, for the desktop's keyring. No secret.
CREATE TABLE seal_key (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  key_id TEXT NOT NULL CHECK (key_id <> '')
) STRICT;

-- Counting, events and samples are notes too, and need no words; a quote is what somebody said.
-- "label" is the template's word (a counter, an event), never the observer's own. Stamps are
-- whole seconds and thousandths. A CHECK cannot be altered, so that the table is made anew.
CREATE TABLE observation_entry_006 (
  id                INTEGER PRIMARY KEY,
  observation_id    INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  ordinal           INTEGER NOT NULL CHECK (ordinal >= 1),
  seconds           INTEGER NOT NULL CHECK (seconds >= 0),
  focus_question_id INTEGER REFERENCES focus_question (id) ON DELETE SET NULL,
  kind              TEXT NOT NULL DEFAULT 'seen' CHECK (kind IN ('seen', 'wonder', 'quote', 'event', 'count', 'sample')),
  text              BLOB CHECK (length (text) > 1 AND substr (text, 1, 1) IN (X'01', X'02')),
  thousandths       INTEGER NOT NULL DEFAULT 0 CHECK (thousandths BETWEEN 0 AND 999),
  label             TEXT,
  UNIQUE (observation_id, ordinal),
  CHECK (text IS NOT NULL OR kind IN ('event', 'count', 'sample'))
) STRICT;

INSERT INTO observation_entry_006 (id, observation_id, ordinal, seconds, focus_question_id, kind, text)
SELECT id, observation_id, ordinal, seconds, focus_question_id, kind, text FROM observation_entry;

DROP TABLE observation_entry;
ALTER TABLE observation_entry_006 RENAME TO observation_entry;
CREATE INDEX observation_entry_by_question ON observation_entry (focus_question_id);

-- An observation that is going on, safe within half a second of each key. Outside the journal: when it
-- ends it becomes an observation with its entries, in one change, and these rows go. No reference to a
-- session, since undoing its planning must not take what is being written; times are milliseconds since 1970.
CREATE TABLE running_observation (
  session_id  INTEGER PRIMARY KEY,
  cycle_id    INTEGER NOT NULL,
  subject     TEXT,
  grade       TEXT,
  template_id INTEGER,
  started_at  INTEGER NOT NULL,
  -- Since when it is paused, and how long all earlier pauses were.
  paused_at   INTEGER,
  paused_for  INTEGER NOT NULL DEFAULT 0 CHECK (paused_for >= 0)
) STRICT;

-- "stamp" is milliseconds since the start, pauses left out.
CREATE TABLE running_entry (
  session_id        INTEGER NOT NULL REFERENCES running_observation (session_id) ON DELETE CASCADE,
  ordinal           INTEGER NOT NULL CHECK (ordinal >= 1),
  stamp             INTEGER NOT NULL CHECK (stamp >= 0),
  focus_question_id INTEGER,
  kind              TEXT NOT NULL CHECK (kind IN ('seen', 'wonder', 'quote', 'event', 'count', 'sample')),
  label             TEXT,
  text              BLOB CHECK (length (text) > 1 AND substr (text, 1, 1) IN (X'01', X'02')),
  PRIMARY KEY (session_id, ordinal)
) STRICT;

-- A photo of the board, a PDF: sealed like the texts, in pieces, so that neither the journal nor the
-- memory holds 20 MB. Outside the journal: removing sets "removed_at", which can be taken back.
CREATE TABLE attachment (
  id         INTEGER PRIMARY KEY,
  cycle_id   INTEGER NOT NULL,
  session_id INTEGER,
  name       BLOB NOT NULL CHECK (length (name) > 1 AND substr (name, 1, 1) IN (X'01', X'02')),
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL CHECK (size BETWEEN 0 AND 20971520),
  -- The stream's own header; NULL where the file is not sealed.
  header     BLOB,
  added_date TEXT NOT NULL CHECK (added_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  removed_at TEXT
) STRICT;

CREATE INDEX attachment_by_cycle ON attachment (cycle_id);

CREATE TABLE attachment_piece (
  attachment_id INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL CHECK (ordinal >= 1),
  data          BLOB NOT NULL,
  PRIMARY KEY (attachment_id, ordinal)
) STRICT;

-- What of the sealed text left the file: what, whose, to whom, why. Never the text. It only grows:
-- outside the journal, and numbers are never used again.
CREATE TABLE disclosure (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at   TEXT NOT NULL,
  made_by   TEXT,
  act       TEXT NOT NULL CHECK (act IN ('copied', 'printed', 'exported')),
  -- What left: 'question', 'note', 'cycle', 'observation', 'booklet', 'attachment', 'person', 'programme' …
  subject   TEXT NOT NULL,
  cycle_id  INTEGER,
  person_id INTEGER,
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  reason    TEXT
) STRICT;

-- 'clean' makes every page of the file anew; 'log' empties the log alone, where what was taken out
-- has been overwritten in its pages already: the key of a cycle that was removed.
CREATE TABLE pending_work_006 (
  name TEXT PRIMARY KEY CHECK (name IN ('clean', 'log'))
) STRICT, WITHOUT ROWID;

INSERT INTO pending_work_006 (name) SELECT name FROM pending_work;
DROP TABLE pending_work;
ALTER TABLE pending_work_006 RENAME TO pending_work;
