#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Makes a drop-down of a #GtkStringList show whole sentences: cut in the button, and wrapped in the list. */
void sam_survey_drop_set_up (GtkDropDown *drop);

G_END_DECLS
