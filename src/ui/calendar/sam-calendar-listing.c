/*
 * What the calendar lists, for others.
 */
#include "sam-calendar-listing.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-list-export.h"
#include "sam-person.h"
#include "sam-school.h"

/* A watch looks for one kind and one state, or for all: several cannot be told. */
static const char *
find_only_kind (guint kinds)
{
  const SamField *field = &sam_family_session.fields[SAM_SESSION_KIND];

  for (guint i = 0; i < field->n_choices; i++)
    {
      if (kinds == 1u << i)
        return field->choices[i].name;
    }

  return NULL;
}

static const char *
find_only_state (guint states)
{
  const char *const names[SAM_N_CALENDAR_STATES] = {
    [SAM_CALENDAR_STATE_PLANNED] = "planned", [SAM_CALENDAR_STATE_TO_FOLLOW_UP] = "to_follow_up",
    [SAM_CALENDAR_STATE_HELD] = "held",       [SAM_CALENDAR_STATE_CANCELLED] = "cancelled",
    [SAM_CALENDAR_STATE_MOVED] = "moved",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (states == 1u << i)
        return names[i];
    }

  return NULL;
}

SamFilter *
sam_calendar_listing_dup_filter (SamPage *page, SamCalendarModel *model)
{
  SamFilter *filter = sam_filter_new (SAM_FILTER_LIST_SESSIONS);
  g_autofree char *school = sam_page_dup_key (page, SAM_FAMILY_SCHOOL, sam_calendar_model_get_school (model),
                                              SAM_SCHOOL_UNIT_CODE);
  g_autofree char *coach = sam_page_dup_key (page, SAM_FAMILY_PERSON, sam_calendar_model_get_coach (model),
                                             SAM_PERSON_CODE);

  sam_filter_set (filter, SAM_FILTER_SCHOOL, school);
  sam_filter_set (filter, SAM_FILTER_COACH, coach);
  sam_filter_set (filter, SAM_FILTER_KIND, find_only_kind (sam_calendar_model_get_kinds (model)));
  sam_filter_set (filter, SAM_FILTER_STATE,
                  find_only_state (sam_calendar_model_get_states (model)));

  return filter;
}

static gint64
get_session_id (gpointer item)
{
  return sam_session_item_get_id (item);
}

gboolean
sam_calendar_listing_export (GtkWidget *widget, SamCalendarModel *model, SamDateRange range)
{
  gboolean is_all = sam_date_range_is_empty (range);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  items = sam_calendar_model_list (model, is_all ? SAM_DATE_NONE : range.start,
                                   is_all ? SAM_DATE_NONE : range.end, &error);
  if (items == NULL)
    {
      sam_dialogs_show_error (widget, _("Not exported"), error);
      return TRUE;
    }
  if (items->len == 0)
    return FALSE;
  sam_list_export_array (widget, SAM_FAMILY_SESSION, items, get_session_id);

  return TRUE;
}
