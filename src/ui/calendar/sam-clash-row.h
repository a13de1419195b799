#pragma once

#include <gtk/gtk.h>

#include "sam-clash-entries.h"

G_BEGIN_DECLS

/**
 * SamClashRow:
 *
 * A clash, with what can be done about it: a button of the action clash.accept
 * (or clash.reopen), and a menu of clash.open, clash.open-other, clash.move,
 * clash.move-other, clash.coach and clash.cancel; each takes the entry's id
 * (x). The first of a day has the day above it. Reused.
 */
#define SAM_TYPE_CLASH_ROW (sam_clash_row_get_type ())
G_DECLARE_FINAL_TYPE (SamClashRow, sam_clash_row, SAM, CLASH_ROW, GtkBox)

GtkWidget *sam_clash_row_new (void);
void       sam_clash_row_set_entry (SamClashRow *self, SamClashEntry *entry);

G_END_DECLS
