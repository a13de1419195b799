#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamWrapBox:
 *
 * Children in rows of as many as there is room for, one below the other in
 * columns. Unlike GtkFlowBox it takes no part in the keyboard focus: in GTK 4.8
 * a GtkFlowBoxChild that cannot have the focus keeps it from going on by Tab.
 *
 * Properties: "column-spacing" and "row-spacing" (int, pixels), "max-columns"
 * (uint, at least 1), and "homogeneous" (gboolean): columns of one width, which
 * share all there is.
 */
#define SAM_TYPE_WRAP_BOX (sam_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (SamWrapBox, sam_wrap_box, SAM, WRAP_BOX, GtkWidget)

GtkWidget *sam_wrap_box_new (void);
void       sam_wrap_box_append (SamWrapBox *self, GtkWidget *child);
void       sam_wrap_box_remove_all (SamWrapBox *self);

G_END_DECLS
