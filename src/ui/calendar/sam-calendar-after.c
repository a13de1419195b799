#include "sam-calendar-after.h"

#include <glib/gi18n.h>

#include "sam-calendar-page.h"
#include "sam-follow-up-window.h"
#include "sam-session-acts.h"
#include "sam-session-picking.h"

/* 0 where the focus is on no session. */
static gint64
find_focused (SamPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page)))
    return 0;

  return sam_session_picking_get_session (focus);
}

static gint64
find_selected (SamCalendarSelection *selection)
{
  g_autoptr (GArray) ids = sam_calendar_selection_dup_ids (selection);

  return ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
}

static const char *
explain (SamRecord *session, SamDate as_of)
{
  switch ((SamSessionState) sam_record_get_choice (session, SAM_SESSION_STATE))
    {
    case SAM_SESSION_STATE_CANCELLED:
      return _ ("The session is cancelled. Plan it again first.");
    case SAM_SESSION_STATE_MOVED:
      return _ ("The session was moved. Hold the one it was moved to.");
    case SAM_SESSION_STATE_PLANNED:
    case SAM_SESSION_STATE_HELD:
    default:
      return sam_record_get_date (session, SAM_SESSION_DATE) > as_of
                 ? _ ("The session is still to come.")
                 : NULL;
    }
}

/* %FALSE where there is no such session. */
static gboolean
hold (SamPage *page, SamCalendarSelection *selection)
{
  SamContext *context = sam_page_get_context (page);
  gint64 id = find_focused (page);
  g_autoptr (SamRecord) session = NULL;
  const char *why_not = NULL;

  if (id == 0)
    id = find_selected (selection);
  if (id == 0 || context == NULL || !sam_context_is_editable (context))
    return FALSE;

  session = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SESSION, id, NULL);
  if (session == NULL)
    return FALSE;

  why_not = explain (session, sam_context_get_as_of (context));
  if (why_not != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", why_not);
  else
    sam_session_acts_hold (GTK_WIDGET (page), context, id);

  return TRUE;
}

static void
on_hold (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCalendarModel *model = sam_calendar_page_get_model (SAM_CALENDAR_PAGE (widget));

  if (!hold (SAM_PAGE (widget), sam_calendar_model_get_selection (model)))
    gtk_widget_error_bell (widget);
}

static void
on_follow_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (widget));
  g_autoptr (SamFilter) filter = NULL;

  if (context == NULL)
    return;

  filter = sam_page_dup_filter (SAM_PAGE (widget));
  sam_follow_up_window_present (widget, context, filter);
}

void
sam_calendar_after_install (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "calendar.hold", NULL, on_hold);
  gtk_widget_class_install_action (page_class, "calendar.follow-up", NULL, on_follow_up);
}
