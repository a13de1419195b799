#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * sam_scope_bind:
 *
 * Binds the parameters that every query of figures/ shares: :as_of, and
 * :organiser, :school, :team, of which those that the scope does not narrow are
 * NULL.
 */
void sam_scope_bind (const SamScope *self, SamStatement *statement, SamDate as_of);

/** A query of resources/sql/figures/ by its name, with the scope bound. */
SamStatement *sam_scope_prepare (const SamScope *self, SamDatabase *database, const char *name,
                                 SamDate as_of, GError **error);
/**
 * The same, with the query in place of the %s of @outer, which is written in the program. It knows what scope.sql makes of
 * the scope: scope_school, scope_team, scope_teacher, scope_cycle.
 */
SamStatement *sam_scope_prepare_rows (const SamScope *self, SamDatabase *database, const char *outer, const char *name,
                                      SamDate as_of, GError **error);

G_END_DECLS
