#pragma once

#include "sam-import.h"

G_BEGIN_DECLS

/**
 * sam_import_refuse:
 * @column: counted from 1; 0 where the whole row is meant
 * @column_name: (nullable): the column's name in the header
 * @format: the reason, translated, a whole sentence; never sealable text
 *
 * Adds one #SamImportRefusal to @refusals.
 */
void sam_import_refuse (GPtrArray *refusals, const char *file, guint line, guint column,
                        const char *column_name, const char *format, ...) G_GNUC_PRINTF (6, 7);

void sam_import_refusal_free (SamImportRefusal *self);

G_END_DECLS
