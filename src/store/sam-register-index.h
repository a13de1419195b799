#pragma once

#include <gio/gio.h>

#include "sam-register.h"

G_BEGIN_DECLS

/*
 * What a register knows of its records: ids in order, and once somebody
 * searches, the folded texts to search in. Made and searched in a thread; the
 * ids never change once they are there, so that others may read them meanwhile.
 */

typedef struct
{
  gatomicrefcount refs;
  gint64         *ids;
  guint           n_ids;
  /* Each text ends with NUL; NULL until a search needs them. */
  GByteArray     *texts;
  gsize          *offsets;
} SamRegisterIndex;

SamRegisterIndex *sam_register_index_load (SamDatabase *database, const SamRegisterQuery *query,
                                           GCancellable *cancellable, GError **error);
SamRegisterIndex *sam_register_index_ref (SamRegisterIndex *self);
void              sam_register_index_unref (SamRegisterIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamRegisterIndex, sam_register_index_unref)

/** Reads what is searched in, where that has not been done. */
gboolean sam_register_index_load_texts (SamRegisterIndex *self, SamDatabase *database, const SamRegisterQuery *query,
                                        SamDate as_of, GCancellable *cancellable, GError **error);
/** Ids whose text has every word of @needle, which is folded; array of gint64, or %NULL where it was cancelled. */
GArray  *sam_register_index_search (SamRegisterIndex *self, const char *needle, GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
