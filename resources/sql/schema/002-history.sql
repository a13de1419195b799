-- Who made a change, and which records it touched.

-- The name of the file's user when the change was made; NULL where it was not known.
ALTER TABLE journal ADD COLUMN made_by TEXT;

-- So that the history of one record is found without reading all changesets. Changes from
-- before this table have no rows here and are read through. A row whose change is gone from
-- the journal (undone, and another made since) means nothing: numbers are never used again.
-- No names and no values stand here.
CREATE TABLE journal_record (
  record_id INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  family    TEXT NOT NULL,
  PRIMARY KEY (record_id, seq, family)
) STRICT, WITHOUT ROWID;

-- What must still be done to the file itself, outside any change: 'clean' after a person was
-- erased, until no page of the file holds what was there.
CREATE TABLE pending_work (
  name TEXT PRIMARY KEY CHECK (name IN ('clean'))
) STRICT, WITHOUT ROWID;
