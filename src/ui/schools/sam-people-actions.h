#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * The actions "people.…" on teachers and coaches, which pages of a school and
 * of a team share: edit-membership, end-membership, remove-membership,
 * edit-teacher, remove-teacher, edit-assignment, end-assignment,
 * remove-assignment, edit-coach, remove-coach, everything-teacher, everything-coach,
 * erase-teacher, erase-coach, days-teacher, days-coach; each takes the id (x) of the
 * membership or the assignment.
 */

/** In class_init. The widget lies in a #SamPage. */
void sam_people_actions_install (GtkWidgetClass *widget_class);
void sam_people_actions_set_enabled (GtkWidget *widget, gboolean enabled);

/** Menus for rows. */
GtkWidget *sam_people_actions_new_teacher_menu (const char *name, gint64 membership);
GtkWidget *sam_people_actions_new_coach_menu (const char *name, gint64 assignment);

G_END_DECLS
