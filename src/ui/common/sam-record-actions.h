#pragma once

#include <gtk/gtk.h>

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Editing, ending and removing the records of a family from anywhere within a
 * page, and their history: actions of a widget that take an id (x), such as
 * "indicator-value.edit", "indicator-value.end", "indicator-value.history" and
 * "indicator-value.remove".
 */

void sam_record_actions_install (GtkWidgetClass *widget_class, SamFamilyId family);
/** Of those that change something. */
void sam_record_actions_set_enabled (GtkWidget *widget, SamFamilyId family, gboolean enabled);
/** A row's menu with these actions; @name says whose it is. */
GtkWidget *sam_record_actions_new_menu (SamFamilyId family, const char *name, gint64 id);

G_END_DECLS
