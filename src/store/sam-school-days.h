#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/**
 * sam_school_days_prepare:
 *
 * Gives the connection the SQL function school_days (school_id, after, until):
 * the school days of a school in (after, until], by the calendar that holds for
 * it; 0 where until lies before, NULL where anything is NULL. Reads the file's
 * calendars anew when something in the file has changed since, so that it costs
 * next to nothing to call before each query that counts school days.
 */
gboolean sam_school_days_prepare (SamDatabase *database, GError **error);

G_END_DECLS
