#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamChooser:
 *
 * One of many names: a button with the chosen one, and a list to search by any
 * part of a name (GtkDropDown of GTK 4.8 finds beginnings only). Property
 * "selected" (uint, a position in the names as they were given).
 *
 * Keys: typing searches, Enter takes the first that is left, Down goes on to
 * the list, Escape closes.
 */
#define SAM_TYPE_CHOOSER (sam_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SamChooser, sam_chooser, SAM, CHOOSER, AdwBin)

/** @label: what is chosen, for assistive technology. */
GtkWidget *sam_chooser_new (const char *label, GtkStringList *names);
guint      sam_chooser_get_selected (SamChooser *self);
void       sam_chooser_set_selected (SamChooser *self, guint position);
void       sam_chooser_popup (SamChooser *self);
/** What is searched for in, and what is left of the names by it (of GtkStringObject). */
GtkWidget  *sam_chooser_get_entry (SamChooser *self);
GListModel *sam_chooser_get_found (SamChooser *self);

G_END_DECLS
