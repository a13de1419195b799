#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamKeyList:
 *
 * A group of rows that single keys act on: the arrow keys go from row to row,
 * a key does something with the row that has the focus, and Tab leaves the
 * group. Keys typed in an entry of a row, or in a list that hangs from it, are
 * the entry's.
 */
#define SAM_TYPE_KEY_LIST (sam_key_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (SamKeyList, sam_key_list, SAM, KEY_LIST, AdwPreferencesGroup)

/**
 * SamKeyListClass:
 * @key: a key without Control or Alt; @character is what it types, 0 for none; @row is the row with the focus, or -1;
 *   %TRUE where it did something
 */
struct _SamKeyListClass
{
  AdwPreferencesGroupClass parent_class;

  gboolean (*key) (SamKeyList *self, guint keyval, gunichar character, int row);
};

/** @input: (nullable): what in the row also takes the focus, while it is visible */
void       sam_key_list_add_row (SamKeyList *self, GtkWidget *row, GtkWidget *input);
guint      sam_key_list_get_n_rows (SamKeyList *self);
GtkWidget *sam_key_list_get_row (SamKeyList *self, guint position);
/** Gives the row the focus; the last row where there are not so many. */
void       sam_key_list_focus_row (SamKeyList *self, guint position);
/** Gives the entry in the row the focus, with its text selected. */
void       sam_key_list_focus_input (SamKeyList *self, guint position);

G_END_DECLS
