#pragma once

#include <adwaita.h>

#include "sam-ics-import.h"

G_BEGIN_DECLS

/**
 * SamCalendarImportList:
 *
 * The events of a foreign calendar, each with what becomes of it; narrowed to
 * one kind by a list above them.
 */
#define SAM_TYPE_CALENDAR_IMPORT_LIST (sam_calendar_import_list_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarImportList, sam_calendar_import_list, SAM, CALENDAR_IMPORT_LIST, AdwBin)

GtkWidget  *sam_calendar_import_list_new (SamIcsImport *import);
/** After a choice: counts and rows are anew. */
void        sam_calendar_import_list_update (SamCalendarImportList *self);
/** The rows that are shown, of #SamIcsRow; for tests. */
GListModel *sam_calendar_import_list_get_rows (SamCalendarImportList *self);

G_END_DECLS
