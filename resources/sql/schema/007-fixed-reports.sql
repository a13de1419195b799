-- A report as it was on a day: its pages, and all figures with their definitions in words. It only grows:
-- outside the journal, numbers are never used again, and a row that is there never changes.
CREATE TABLE fixed_report (
  number          INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The number in the coordinator's own register, such as "2012:345".
  registry_number TEXT UNIQUE CHECK (registry_number <> ''),
  -- What report it is: the word of the command line.
  report          TEXT NOT NULL CHECK (report <> ''),
  title           TEXT NOT NULL CHECK (title <> ''),
  language        TEXT NOT NULL CHECK (language <> ''),
  paper           TEXT NOT NULL CHECK (paper <> ''),
  n_pages         INTEGER NOT NULL CHECK (n_pages >= 1),
  as_of           TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Local day, and the moment in UTC.
  fixed_date      TEXT NOT NULL CHECK (fixed_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  fixed_at        TEXT NOT NULL,
  fixed_by        TEXT,
  recipients      TEXT,
  pdf             BLOB NOT NULL CHECK (length (pdf) > 0),
  -- JSON: the figures of the day, each with its definition.
  figures         TEXT NOT NULL,
  -- SHA-256 of all of the above that is of the report: see sam-fixed-report.h.
  checksum        TEXT NOT NULL CHECK (length (checksum) = 64)
) STRICT;

CREATE TRIGGER fixed_report_never_changes BEFORE UPDATE ON fixed_report
BEGIN
  SELECT raise (ABORT, 'a fixed report never changes');
END;

CREATE TRIGGER fixed_report_stays BEFORE DELETE ON fixed_report
BEGIN
  SELECT raise (ABORT, 'a fixed report stays');
END;

-- REPLACE would be a way round both.
CREATE TRIGGER fixed_report_has_its_number BEFORE INSERT ON fixed_report
WHEN EXISTS (SELECT 1 FROM fixed_report WHERE number = new.number OR registry_number = new.registry_number)
BEGIN
  SELECT raise (ABORT, 'a fixed report never changes');
END;
