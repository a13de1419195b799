#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/**
 * SamRawValue: one value as it stands in a changeset.
 * @type: SQLITE_INTEGER, _FLOAT, _TEXT, _BLOB or _NULL; 0 where the change says nothing of the column
 * @integer: of an integer
 * @bytes: of a text or a blob; not terminated
 */
typedef struct
{
  guint8        type;
  gint64        integer;
  const guint8 *bytes;
  gsize         length;
} SamRawValue;

/**
 * SamRewriteFunc:
 * @id: of the row
 * @values: all columns of the row, the id first; values of an update that it says nothing of have type 0
 * @n_columns: how many
 * @replaced: (array of #GBytes): whatever new bytes the function puts into a value, for it to own
 *
 * Changes values in place. Called once for an added or removed row, and twice
 * for a changed one: with what was, and with what came.
 */
typedef void (*SamRewriteFunc) (const SamFamily *family, gint64 id, SamRawValue *values, gsize n_columns,
                                GPtrArray *replaced, gpointer user_data);

/**
 * sam_changeset_rewrite:
 * @changeset: one that sam_changeset_read() has found good
 *
 * The same changes with other values. A column that was changed from what to
 * what is now the same is no change any more, and a row without any is left
 * out.
 *
 * Returns: (transfer full): the changeset; empty where nothing is left of it
 */
GByteArray *sam_changeset_rewrite (gconstpointer changeset, gsize length, SamRewriteFunc func, gpointer user_data);

/** The text of a value, or of a plain blob; %NULL for all others. Newly allocated. */
char *sam_raw_value_dup_text (const SamRawValue *value);
/** Sets a text, or, where the value is a blob, a plain blob; @text %NULL for NULL. */
void  sam_raw_value_set_text (SamRawValue *value, const char *text, GPtrArray *replaced);

G_END_DECLS
