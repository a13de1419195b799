#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/** The day that the school is seen from, and its id. */
#define SHEET_FIXTURE_DAY "2012-12-14"
#define SHEET_FIXTURE_SCHOOL 10

/**
 * SheetShape: a school of any size, with names of 80 letters and none with a digit.
 * @sessions: of all teams together, up to the day
 * @cycles: of individual coaching, each with four steps
 * @joined: (nullable): ISO date
 */
typedef struct
{
  const char *name;
  guint       teams;
  guint       sessions;
  guint       interventions;
  guint       statements;
  guint       cycles;
  gboolean    has_promise;
  gboolean    has_status;
  gboolean    has_calendar;
  gboolean    has_short_names;
  const char *joined;
} SheetShape;

/** Writes it as a file, straight into the tables. */
SamStore *sheet_fixture_create (const SheetShape *shape, const char *path);

G_END_DECLS
