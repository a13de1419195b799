#pragma once

#include "sam-records.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamTestProgramme:
 *
 * A programme file in a folder of its own, filled by drafts as a person would
 * fill it. Records have labels, and other records refer to them by label, so
 * that a test reads like the case it is about:
 *
 *   sam_test_programme_put (p, "team", "F–3", "school=Alm name=F–3 from_date=2012-08-01");
 *
 * Values are in the file's form; "_" stands for a space within one.
 */
typedef struct _SamTestProgramme SamTestProgramme;

SamTestProgramme *sam_test_programme_new (void);
void              sam_test_programme_free (SamTestProgramme *self);

/** Puts a record by its CSV fields and returns its id; @label may be %NULL. */
gint64 sam_test_programme_put (SamTestProgramme *self, const char *family, const char *label,
                               const char *fields);
gint64 sam_test_programme_get_id (SamTestProgramme *self, const char *label);
/** Commits what was put, and returns the store. */
SamStore    *sam_test_programme_get_store (SamTestProgramme *self);
SamDatabase *sam_test_programme_get_database (SamTestProgramme *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamTestProgramme, sam_test_programme_free)

G_END_DECLS
