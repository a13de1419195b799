/*
 * What the calendar shows, on paper.
 */
#include "sam-calendar-print.h"

#include "sam-report-window.h"

const SamReportKind *
sam_calendar_find_report (const char *view, SamCalendarModel *model, SamDate date, SamReportOptions *options)
{
  g_return_val_if_fail (view != NULL && options != NULL, NULL);
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (model), NULL);

  *options = (SamReportOptions) {
    .as_of = sam_calendar_model_get_as_of (model),
    .language = sam_language_get_default (),
    .date = date,
    .school = sam_calendar_model_get_school (model),
    .coach = sam_calendar_model_get_coach (model),
  };
  if (g_str_equal (view, "month"))
    return sam_report_kinds_find ("month");
  if (g_str_equal (view, "term"))
    return sam_report_kinds_find ("term-plan");
  if (g_str_equal (view, "agenda") && options->coach != 0)
    {
      options->period = SAM_PERIOD_TERM;
      return sam_report_kinds_find ("coach-schedule");
    }

  return sam_report_kinds_find ("week-sheet");
}

gboolean
sam_calendar_print (GtkWidget *origin, const char *view, SamCalendarModel *model, SamDate date)
{
  SamReportOptions options;
  const SamReportKind *kind;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), FALSE);

  if (sam_calendar_model_get_context (model) == NULL)
    return FALSE;

  kind = sam_calendar_find_report (view, model, date, &options);
  sam_report_window_present (origin, sam_calendar_model_get_context (model), kind, &options);

  return TRUE;
}
