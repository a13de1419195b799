#pragma once

#include <gtk/gtk.h>

#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamSessionRow:
 *
 * A session in a list of a day: time, school and team (or the kind, for
 * individual coaching), coach, minutes, and the state as icon and word. A
 * compact row is one line, for the popover of a day. Reused, as chips are.
 */
#define SAM_TYPE_SESSION_ROW (sam_session_row_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionRow, sam_session_row, SAM, SESSION_ROW, GtkButton)

GtkWidget      *sam_session_row_new (gboolean compact);
void            sam_session_row_set_item (SamSessionRow *self, SamSessionItem *item, SamDate as_of);
SamSessionItem *sam_session_row_get_item (SamSessionRow *self);

/** Fills @box with rows of [@first, @first + @n) of @items, reusing those that are there. */
void            sam_session_row_fill_box (GtkBox *box, GPtrArray *items, guint first, guint n,
                                          gboolean compact, SamDate as_of);

G_END_DECLS
