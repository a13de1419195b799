#pragma once

#include "sam-import-sheet.h"
#include "sam-import-table.h"

G_BEGIN_DECLS

/* What the name of a column of this program's own begins with: the reasons in a file of refused rows. */
#define SAM_IMPORT_OWN_COLUMN "Samordna:"

/** @file: (nullable): where the bytes come from. As sam_import_table_read(). */
SamImportTable *sam_import_table_new_for_bytes (const char *name, GFile *file, GBytes *bytes, GError **error);
SamImportSheet *sam_import_table_ref_sheet (SamImportTable *self);

/** What messages call the table from now on. */
void            sam_import_table_set_name (SamImportTable *self, const char *name);

/** Sets subject and columns of a table by a mapping in words: sam-import-mapping.c. */
gboolean        sam_import_mapping_apply (SamImportTable *table, const char *mapping, GError **error);

G_END_DECLS
