#pragma once

#include <adwaita.h>

#include "sam-sealed-hits.h"

G_BEGIN_DECLS

/** Beside the kinds of record: what teachers and coaches wrote. */
#define SAM_SEARCH_ROW_SEALED SAM_N_FAMILIES

/** A record, with the words around what was found; %NULL where it is gone. */
GtkWidget *sam_search_row_new (SamContext *context, SamFamilyId family, gint64 id, const char *needle);
/** A text of individual coaching; its id is that of the cycle. */
GtkWidget *sam_search_row_new_sealed (SamSealedHits *hits, const SamSealHit *hit);
/** Shows so many more of a kind; its id is 0. */
GtkWidget *sam_search_row_new_more (guint family, guint n);

guint      sam_search_row_get_family (GtkListBoxRow *row);
gint64     sam_search_row_get_id (GtkListBoxRow *row);

G_END_DECLS
