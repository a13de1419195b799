#pragma once

#include "sam-changeset-rewrite.h"
#include "sam-database.h"

G_BEGIN_DECLS

/**
 * sam_journal_rewrite:
 *
 * Rewrites every change of the history by sam_changeset_rewrite(), inside the
 * caller's transaction. What is put into the records and into the history for
 * the same value must be the same bytes, or undo finds what it does not expect.
 * A change that cannot be read can hold anything and can never be undone: it
 * goes.
 */
gboolean sam_journal_rewrite (SamDatabase *database, SamRewriteFunc func, gpointer user_data, GError **error);

G_END_DECLS
