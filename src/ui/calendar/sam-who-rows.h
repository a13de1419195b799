#pragma once

#include "sam-id-row.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Who a session, or a series of them, is of and by: the choices of a form. Each
 * fills @row anew and selects the last id, where it is among them.
 */

/** All schools. */
void sam_who_rows_fill_schools (SamIdRow *row, SamStore *store, gint64 school);
/** The teams of @school. */
void sam_who_rows_fill_teams (SamIdRow *row, SamStore *store, gint64 school, gint64 team);
/** All coaches, and none yet. */
void sam_who_rows_fill_coaches (SamIdRow *row, SamStore *store, gint64 coach);

G_END_DECLS
