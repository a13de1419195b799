#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamWeeklySessions:
 * @held: group sessions held that week
 * @not_held: planned that week but not held, a moved pair only at its replacement
 */
typedef struct
{
  SamWeek week;
  SamDate monday;
  guint   held;
  guint   not_held;
} SamWeeklySessions;

/**
 * sam_weekly_sessions_load:
 *
 * One element a week, gaps included, from the first week of the term of @as_of
 * to the week of @as_of; only what is dated up to the day counts. The term
 * begins with the earliest calendar of the file for it, or where there is none,
 * on 1 August or 1 January. Array of #SamWeeklySessions.
 */
GArray *sam_weekly_sessions_load (SamDatabase *database, SamScope scope, SamDate as_of,
                                  GError **error);

G_END_DECLS
