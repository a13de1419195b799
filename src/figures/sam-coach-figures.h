#pragma once

#include "sam-figure-definitions.h"

G_BEGIN_DECLS

/** F19: of all coaches, then of each by name, whose @record is the coach. For the table of definitions. */
gboolean sam_coach_figures_compute (SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *figures,
                                    GError **error);

G_END_DECLS
