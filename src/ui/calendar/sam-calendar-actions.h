#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sam_calendar_actions_install:
 * @page_class: of #SamCalendarPage
 *
 * What is done with the selected sessions, for all views alike:
 * calendar.select-none, calendar.cut, calendar.copy, calendar.paste,
 * calendar.delete, calendar.let-go, calendar.move-selected,
 * calendar.cancel-selected, calendar.coach-selected. Where nothing is selected, it is the session that has the focus.
 *
 * Pasting lands at the view's cursor. Deleting follows the rule of moving:
 * while the plan of a term is being made, sessions are deleted; once it has
 * begun they are cancelled, and the cause is asked for.
 */
void sam_calendar_actions_install (GtkWidgetClass *page_class);

/** Whether there was anything selected or cut to let go of: for Esc. */
gboolean sam_calendar_actions_let_go (GtkWidget *page);

G_END_DECLS
