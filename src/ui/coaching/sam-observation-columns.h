#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of SamObservationList: each sorts by what it shows. */

/** Adds them to a view of #SamObservationItem. */
void sam_observation_columns_add (GtkColumnView *view);
/** Where there is room for one column, the others stand below the teacher's name. */
void sam_observation_columns_set_narrow (GtkColumnView *view, gboolean narrow);

G_END_DECLS
