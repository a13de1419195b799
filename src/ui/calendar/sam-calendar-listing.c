/*
 * What the calendar lists, for others.
 */
#include "sam-calendar-listing.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-list-export.h"
#include "sam-person.h"
#include "sam-school.h"

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

  return filter;
}

static gint64
get_session_id (gpointer item)
{
  return sam_session_item_get_id (item);
}

gboolean
sam_calendar_listing_export (GtkWidget *widget, SamCalendarModel *model, SamDate month)
{
  SamDate from = sam_date_new (1, 1, 1);
  SamDate to = sam_date_new (9999, 12, 31);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  if (month != SAM_DATE_NONE)
    {
      int year = sam_date_get_year (month);
      int number = sam_date_get_month (month);

      from = sam_date_new (year, number, 1);
      to = sam_date_new (year + number / 12, number % 12 + 1, 1);
    }

  items = sam_calendar_model_list (model, from, to, &error);
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
