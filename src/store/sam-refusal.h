#pragma once

#include "sam-database-private.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * Says in words why the file refused the draft, from what the connection
 * failed with last; %FALSE where that was no broken constraint.
 */
gboolean sam_refusal_explain (SamDatabase *database, const SamDraft *draft, GError **error);

G_END_DECLS
