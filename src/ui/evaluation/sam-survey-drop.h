#pragma once

#include <gtk/gtk.h>

#include "sam-record.h"

G_BEGIN_DECLS

/** Makes a drop-down of a #GtkStringList show whole sentences: cut in the button, and wrapped in the list. */
void sam_survey_drop_set_up (GtkDropDown *drop);
/** Offers records by the text of a field; hidden where there are none. @selected: -1 for none in particular. */
void sam_survey_drop_fill (GtkDropDown *drop, GPtrArray *records, guint field, int selected);

G_END_DECLS
