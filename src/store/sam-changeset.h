#pragma once

#include <glib.h>

#include "sam-family.h"

G_BEGIN_DECLS

/* What a changeset does to the families. */
typedef struct
{
  SamFamilySet touched;
  /* Families whose rows others may refer to in vain now. */
  SamFamilySet lost;
} SamChangesetTouch;

/**
 * Reads a changeset from end to end; %FALSE where it is not one that a change
 * of ours can have left. Nothing else may be handed to SQLite: its own reader
 * does not end on some garbage, reads beyond the end of other, and leaves out
 * without a word a table whose columns do not fit.
 */
gboolean sam_changeset_read (gconstpointer changeset, gsize length, SamChangesetTouch *touch);

G_END_DECLS
