#pragma once

#include <gtk/gtk.h>

#include "sam-row-menu.h"

G_BEGIN_DECLS

/**
 * SamRegisterRow:
 *
 * A row of a register: a title, lines below it, and a menu. It is reused for
 * one record after another.
 */
#define SAM_TYPE_REGISTER_ROW (sam_register_row_get_type ())
G_DECLARE_FINAL_TYPE (SamRegisterRow, sam_register_row, SAM, REGISTER_ROW, GtkWidget)

GtkWidget *sam_register_row_new (void);
/** Each text on one line, cut at its end: a long list is measured in a fraction of the time. Else they wrap. */
void       sam_register_row_set_one_line (SamRegisterRow *self, gboolean one_line);
/** @detail may be %NULL. */
void       sam_register_row_set_texts (SamRegisterRow *self, const char *title, const char *detail);
/** What the menu offers for the record @id; no menu where @n_items is 0. @items outlive the row's use of them. */
void       sam_register_row_set_menu (SamRegisterRow *self, const SamRowMenuItem *items, guint n_items, gint64 id);
const char *sam_register_row_get_title (SamRegisterRow *self);

G_END_DECLS
