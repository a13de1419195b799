#pragma once

#include "sam-database.h"
#include "sam-family.h"

G_BEGIN_DECLS

/*
 * What the lists for pages have in common: a query of sql/lists/, and an array
 * of objects made from its rows.
 */

typedef gpointer (*SamListReadFunc) (SamStatement *row);

/** The query sql/lists/NAME.sql. */
SamStatement *sam_list_query_new (SamDatabase *database, const char *name, GError **error);
/** Array of what @read makes of each row, or %NULL with @error. */
GPtrArray    *sam_list_query_run (SamStatement *statement, SamListReadFunc read, GError **error);
/** Index of the choice that stands in a column; -1 for NULL. */
int           sam_list_query_get_choice (SamStatement *row, int column, const SamFamily *family, guint field);

G_END_DECLS
