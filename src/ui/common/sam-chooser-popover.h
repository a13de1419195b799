#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamChooserPopover:
 *
 * A list to search and to choose one from. It shows what a model holds; whoever
 * made it narrows the model when "search" says so.
 *
 * Keys: typing searches, Enter takes the first that is left, Down goes on to
 * the list, Escape closes.
 *
 * Signals: "search" (text as typed); "chosen" (#GObject of the model).
 */
#define SAM_TYPE_CHOOSER_POPOVER (sam_chooser_popover_get_type ())
G_DECLARE_FINAL_TYPE (SamChooserPopover, sam_chooser_popover, SAM, CHOOSER_POPOVER, GtkPopover)

/** What an item of the model is called; newly allocated. */
typedef char *(*SamChooserNameFunc) (gpointer item, gpointer user_data);

/** @label: what is chosen, for assistive technology. @user_data must outlive the popover. */
GtkWidget *sam_chooser_popover_new (const char *label, GListModel *items, SamChooserNameFunc dup_name, gpointer user_data);
/** While the answer to a search is still to come, Enter waits for it. */
void       sam_chooser_popover_set_pending (SamChooserPopover *self, gboolean is_pending);
/** Says in place of the list why nothing could be read; until the next answer. */
void       sam_chooser_popover_show_failure (SamChooserPopover *self, const char *message);
/** Marks an item, and brings it into sight; %GTK_INVALID_LIST_POSITION for none. */
void       sam_chooser_popover_mark (SamChooserPopover *self, guint position);

GtkWidget  *sam_chooser_popover_get_entry (SamChooserPopover *self);
GListModel *sam_chooser_popover_get_items (SamChooserPopover *self);

G_END_DECLS
