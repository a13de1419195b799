#pragma once

#include "sam-import-plan.h"
#include "sam-import.h"

G_BEGIN_DECLS

/* A new programme file in a folder of its own, and CSV files beside it. */
typedef struct
{
  char     *folder;
  char     *csv; /* a folder in it */
  char     *path;
  SamStore *store;
} ImportFixture;

void import_fixture_set_up (ImportFixture *fixture, gconstpointer data);
void import_fixture_tear_down (ImportFixture *fixture, gconstpointer data);

/* Writes a CSV file; @length -1 for text. */
void             import_fixture_write (ImportFixture *fixture, const char *name, const char *contents, gssize length);
/* A programme, an organiser, a school and a team with two members and a coach, by CSV. */
void             import_fixture_write_school (ImportFixture *fixture);
/* Reads the whole folder; the import must not fail for other reasons than refusals. */
SamImportResult *import_fixture_run (ImportFixture *fixture, gboolean dry_run);
/* The same, and nothing may be refused. */
void             import_fixture_run_well (ImportFixture *fixture);
guint            import_fixture_count (ImportFixture *fixture, SamFamilyId family);
/* Every row of the file as text, to tell whether anything at all changed. */
char            *import_fixture_dump (ImportFixture *fixture);

/* The road of the window: a plan of pasted cells, from 2013-01-10 on; its rows counted in words; and carried out. */
SamImportPlan   *import_fixture_plan (ImportFixture *fixture, const char *text);
void             import_fixture_assert_counts (SamImportPlan *plan, const char *expected);
void             import_fixture_apply (ImportFixture *fixture, SamImportPlan *plan, SamImportApplyFlags flags);

G_END_DECLS
