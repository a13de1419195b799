#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/*
 * The rows of a changeset, one after the other. Only for one that
 * sam_changeset_read() has found good.
 */

typedef enum
{
  SAM_CHANGE_ADDED,
  SAM_CHANGE_CHANGED,
  SAM_CHANGE_REMOVED,
} SamChangeKind;

typedef struct _SamChangesetRows SamChangesetRows;

/**
 * SamChangesetRow: valid until the next one is read.
 */
typedef struct
{
  const SamFamily *family;
  gint64           id;
  SamChangeKind    kind;
} SamChangesetRow;

/** @changeset stays the caller's, and must outlive the rows. */
SamChangesetRows *sam_changeset_rows_new (gconstpointer changeset, gsize length);
void              sam_changeset_rows_free (SamChangesetRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamChangesetRows, sam_changeset_rows_free)

/** %FALSE at the end. */
gboolean          sam_changeset_rows_next (SamChangesetRows *self, SamChangesetRow *row);

/**
 * sam_changeset_rows_read_field:
 * @field: index of a field of the row's family
 * @before: (out caller-allocated): as it was; not set where there was nothing, and for an added row
 * @after: (out caller-allocated): as it is to be; not set for a removed row
 *
 * Values of one field of the row that was read last. Sealed text is set and has
 * no text, whoever asks: the history never opens it.
 *
 * Returns: whether the change touched the field; neither value is then set
 *   where it did not
 */
gboolean          sam_changeset_rows_read_field (SamChangesetRows *self, guint field, SamValue *before, SamValue *after);

/** The whole record that was added or removed; %NULL for a changed one. */
SamRecord        *sam_changeset_rows_dup_record (SamChangesetRows *self);

G_END_DECLS
