#pragma once

#include "sam-figure-definitions.h"

G_BEGIN_DECLS

/** Adds the rows of one part, as its query gives them, to an array of #SamFigureRow. */
gboolean sam_rows_behind_append (SamDatabase *database, const SamScope *scope, const char *part, SamDate as_of,
                                 GArray *rows, GError **error);

G_END_DECLS
