#pragma once

#include "sam-draft.h"

G_BEGIN_DECLS

/*
 * Records for tests of rules, written as text: fields as name=value, with a
 * bar between them, in the file's form, references by number. "school=7|name=A".
 */

/** A source over records in memory. */
SamRecordSource *record_fixture_new (void);
void             record_fixture_free (SamRecordSource *self);
/** Adds a record, or replaces the one with its id. */
void             record_fixture_add (SamRecordSource *self, SamFamilyId family, gint64 id, const char *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamRecordSource, record_fixture_free)

/** A draft for a new record where @id is 0, else for the record with the id in @source. */
SamDraft *record_fixture_make_draft (SamRecordSource *source, SamFamilyId family, gint64 id, const char *fields);

/**
 * All that validation finds, as "E cause, W coach": level and name of the field
 * in the order of the fields, "*" for the whole record. "" where it finds nothing.
 */
char *record_fixture_validate (SamRecordSource *source, SamFamilyId family, gint64 id, const char *fields);

G_END_DECLS
