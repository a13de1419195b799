#pragma once

#include <adwaita.h>

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamDateRow:
 *
 * A row of a form for a date: typed as people write dates (see
 * sam_date_text_parse()) or weeks ("v. 46"; of a row that ends something, its
 * Friday, else its Monday), or picked in a calendar. Property "date" (int, a
 * #SamDate). What is typed but no date leaves "date" at %SAM_DATE_NONE and
 * sam_date_row_is_unreadable() %TRUE.
 */
#define SAM_TYPE_DATE_ROW (sam_date_row_get_type ())
G_DECLARE_FINAL_TYPE (SamDateRow, sam_date_row, SAM, DATE_ROW, AdwEntryRow)

GtkWidget *sam_date_row_new (const char *title);
SamDate    sam_date_row_get_date (SamDateRow *self);
void       sam_date_row_set_date (SamDateRow *self, SamDate date);
/** Where the calendar opens while there is no date, and the year of what is typed without one. */
void       sam_date_row_set_nearby (SamDateRow *self, SamDate nearby);
/** A week that is typed means its end and not its beginning. */
void       sam_date_row_set_is_end (SamDateRow *self, gboolean is_end);
gboolean   sam_date_row_is_unreadable (SamDateRow *self);

G_END_DECLS
