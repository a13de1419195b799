#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sam_name_drop_set_up:
 * @drop: a choice of names (#GtkStringList)
 * @min_chars: so many characters of the chosen name have room at least; -1 for a few
 * @max_chars: and at most; -1 for all of them
 *
 * The closed button gives way and cuts the name at its end; the open list
 * shows names in full.
 */
void sam_name_drop_set_up (GtkDropDown *drop, int min_chars, int max_chars);

G_END_DECLS
