#pragma once

#include "sam-import-private.h"
#include "sam-import-table-private.h"

G_BEGIN_DECLS

/*
 * Tables that people have: one row speaks of several records. A row that is
 * refused, or waits for an answer, leaves no step behind.
 */

/**
 * SamImportComposed: one such table while it is read.
 * @row: the row that is being read
 */
typedef struct
{
  SamImport            *import;
  const SamImportSheet *sheet;
  const SamCsvRow      *row;
} SamImportComposed;

/** What a row says of a target; "" where it says nothing. */
const char   *sam_import_composed_get (const SamImportComposed *self, guint target);
SamImportSpot sam_import_composed_get_spot (const SamImportComposed *self, guint target);
/** Refuses the row at what it says of the target. */
void          sam_import_composed_refuse (const SamImportComposed *self, guint target, const char *reason);
/** Sets a field of @draft from the cell, where it says anything. %FALSE where it cannot be read: refused. */
gboolean      sam_import_composed_set (const SamImportComposed *self, SamDraft *draft, guint target);
/** Plans the draft; refuses the row where a rule is broken. @error is for what is no row's fault. */
gboolean      sam_import_composed_put (const SamImportComposed *self, SamDraft *draft);

/** A record by id, as a draft. */
SamDraft     *sam_import_composed_draft (const SamImportComposed *self, SamRecord *record);

/** Reads all rows of a table of people: sam-import-people.c. */
void sam_import_people_read (SamImport *import, const SamImportSheet *sheet);
/** Reads all rows of a table of schools: sam-import-schools.c. */
void sam_import_schools_read (SamImport *import, const SamImportSheet *sheet);

/** Reads one row; %FALSE where it is refused, or waits. */
typedef gboolean (*SamImportRowFunc) (SamImportComposed *self, gpointer user_data);
void sam_import_composed_read (SamImport *import, const SamImportSheet *sheet, SamImportRowFunc func, gpointer user_data);

G_END_DECLS
