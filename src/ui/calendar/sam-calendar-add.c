/*
 * Adding to the calendar: where the cursor is, or where a view says.
 */
#include "sam-calendar-add.h"

#include "sam-calendar-page.h"
#include "sam-series-dialog.h"
#include "sam-session-form.h"

/* Whether there is a place to add at: the cursor of the view that is shown. */
static gboolean
find_target (SamCalendarPage *page, SamCalendarTarget *target)
{
  SamCalendarStack *stack = sam_calendar_page_get_stack (page);

  if (sam_page_get_context (SAM_PAGE (page)) == NULL || sam_calendar_stack_get_date (stack) == SAM_DATE_NONE)
    return FALSE;

  sam_calendar_view_get_target (sam_calendar_stack_get_view (stack), target);

  return TRUE;
}

static void
add (GtkWidget *widget, SamDate date, int time, gint64 team)
{
  SamCalendarPage *page = SAM_CALENDAR_PAGE (widget);
  SamContext *context = sam_page_get_context (SAM_PAGE (page));
  SamSessionFormStart start = {
    .date = date,
    .time = time,
    .school = sam_calendar_model_get_school (sam_calendar_page_get_model (page)),
    .team = team,
  };

  if (context != NULL && sam_context_is_editable (context))
    sam_session_form_present_new (widget, context, &start);
}

static void
on_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCalendarTarget target = { 0, };

  if (find_target (SAM_CALENDAR_PAGE (widget), &target))
    add (widget, target.date, target.time, target.team);
}

static void
on_add_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add (widget, g_variant_get_int32 (parameter), -1, 0);
}

static void
on_add_at (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint32 date = 0;
  gint32 time = 0;

  g_variant_get (parameter, "(ii)", &date, &time);
  add (widget, date, time, 0);
}

static void
on_add_for (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 team = 0;
  gint32 date = 0;

  g_variant_get (parameter, "(xi)", &team, &date);
  add (widget, date, -1, team);
}

/* Of the team under the cursor, or of the first there is. */
static void
on_add_series (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCalendarTarget target = { 0, };

  if (find_target (SAM_CALENDAR_PAGE (widget), &target))
    sam_series_dialog_present (widget, sam_page_get_context (SAM_PAGE (widget)), target.team, target.date);
}

static const struct
{
  const char                 *name;
  const char                 *type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "calendar.add", NULL, on_add },
  { "calendar.add-series", NULL, on_add_series },
  { "calendar.add-on", "i", on_add_on },
  { "calendar.add-at", "(ii)", on_add_at },
  { "calendar.add-for", "(xi)", on_add_for },
};

void
sam_calendar_add_install (GtkWidgetClass *page_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (page_class, actions[i].name, actions[i].type, actions[i].activate);
}

void
sam_calendar_add_set_enabled (GtkWidget *page, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (page, actions[i].name, enabled);
}
