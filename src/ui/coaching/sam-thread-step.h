#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamThreadStep:
 *
 * One step of a cycle's thread: an icon on the rail, a heading with a short
 * note of when, and what there is to read.
 */
#define SAM_TYPE_THREAD_STEP (sam_thread_step_get_type ())
G_DECLARE_FINAL_TYPE (SamThreadStep, sam_thread_step, SAM, THREAD_STEP, GtkBox)

GtkWidget *sam_thread_step_new (const char *icon_name, const char *title);

/** When and where, beside the heading; %NULL for nothing. */
void sam_thread_step_set_meta (SamThreadStep *self, const char *meta);
/** Not reached yet: the icon is only a ring. */
void sam_thread_step_set_open (SamThreadStep *self, gboolean is_open);
/** The last step has no rail below it. */
void sam_thread_step_set_last (SamThreadStep *self, gboolean is_last);
void sam_thread_step_add (SamThreadStep *self, GtkWidget *child);
/** A paragraph; @style is a style class or %NULL. The label, owned by the step. */
GtkWidget *sam_thread_step_add_text (SamThreadStep *self, const char *text, const char *style);
/** A small icon button beside the heading, named @tooltip. */
GtkWidget *sam_thread_step_add_button (SamThreadStep *self, const char *icon_name, const char *tooltip,
                                       const char *action, GVariant *target);

G_END_DECLS
