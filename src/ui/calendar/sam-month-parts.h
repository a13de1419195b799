#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the month and its days share in laying out their own children. */

/** A label at the left, cut off where it does not fit, with a class; a child of @parent. */
GtkWidget *sam_month_parts_add_label (GtkWidget *parent, GtkAccessibleRole role, const char *style);
/** Places @child where it is shown, never narrower than it can be. */
void       sam_month_parts_allocate (GtkWidget *child, int x, int y, int width, int height);

G_END_DECLS
