#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamRowMenuItem:
 * @label: message id
 * @action: an action that takes an int64
 */
typedef struct
{
  const char *label;
  const char *action;
} SamRowMenuItem;

/**
 * A menu button at the end of a row, for what can be done with the record
 * that the row shows; @name says whose menu it is ("More for %s"). @items are
 * static.
 */
GtkWidget *sam_row_menu_new (const char *name, const SamRowMenuItem *items, guint n_items, gint64 id);

/**
 * The same for a row that is reused: a button without a menu, which gets one, or another, by
 * sam_row_menu_set(). @items stay the caller's, for as long as the button shows them. The menu itself is
 * made when it is opened.
 */
GtkWidget *sam_row_menu_new_reused (void);
void       sam_row_menu_set (GtkWidget *button, const char *name, const SamRowMenuItem *items, guint n_items, gint64 id);

G_END_DECLS
