/*
 * A report from the file: what it can do without is filled in, then it is composed and laid out.
 */
#include <glib/gi18n.h>

#include "sam-document.h"
#include "sam-report-data.h"
#include "sam-report-private.h"
#include "sam-report-sealed.h"
#include "sam-report-series.h"

/* What was chosen, else what is usual; what else a report says at that place goes on behind it. */
static void
set_readers (SamDocument *document, const SamReportKind *kind, const SamReportOptions *options)
{
  const char *own = sam_document_get_readers (document);

  if (options->readers == NULL)
    {
      if (own == NULL && kind->readers != NULL)
        sam_document_set_readers (document, sam_language_gettext (options->language, kind->readers));
      return;
    }

  if (own == NULL || kind->readers != NULL || *options->readers == '\0')
    {
      sam_document_set_readers (document, kind->readers == NULL && *options->readers == '\0' ? own : options->readers);
    }
  else
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", options->readers, own);

      sam_document_set_readers (document, both);
    }
}

SamReport *
sam_report_kind_make (const SamReportKind *kind, SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamDocument) document = kind->compose (database, options, error);
  g_autofree char *owner = NULL;

  if (document == NULL || !sam_report_load_owner (database, &owner, error))
    return NULL;

  sam_document_set_origin (document, owner, options->as_of);
  if (sam_report_kind_takes_readers (kind))
    set_readers (document, kind, options);

  return sam_report_new_take (g_steal_pointer (&document));
}

/* What was not chosen, as the report usually has it. */
static SamReportOptions
complete (const SamReportKind *kind, const SamReportOptions *options)
{
  SamReportOptions all = *options;

  all.period = sam_report_kind_get_period (kind, options->period);
  if (options->period == SAM_PERIOD_NONE || all.date == SAM_DATE_NONE)
    all.date = options->as_of;
  if (all.since == 0 || all.since == SAM_DATE_NONE)
    all.since = options->as_of - SAM_REPORT_USUAL_SINCE;
  if ((kind->takes & SAM_REPORT_TAKES_PAPER) == 0)
    all.paper = SAM_PAPER_A4;

  return all;
}

static SamReport *
make_series (const SamReportKind *kind, SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (GArray) ids = kind->list_schools (database, options, error);
  g_autoptr (SamReportSeries) series = NULL;
  g_autofree char *programme = NULL;
  g_autofree char *title = NULL;
  gboolean is_fictitious;
  SamReport *first;

  if (ids == NULL)
    return NULL;
  if (ids->len == 0)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                           _("No school takes part on this day. Choose another day, or one school."));
      return NULL;
    }
  if (!sam_report_load_programme (database, &programme, &is_fictitious, error))
    return NULL;

  series = sam_report_series_new (kind, sam_database_get_path (database), options, g_steal_pointer (&ids), error);
  first = series != NULL ? sam_report_series_load (series, 0, error) : NULL;
  if (first == NULL)
    return NULL;

  title = g_strjoin (" – ", sam_report_get_name (first), programme, NULL);

  return sam_report_new_series_take (g_steal_pointer (&series), first, title);
}

SamReport *
sam_report_new (const SamReportKind *kind, SamDatabase *database, const SamReportOptions *options, GError **error)
{
  SamReportOptions all;

  g_return_val_if_fail (kind != NULL && database != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->language != NULL, NULL);
  g_return_val_if_fail (options->as_of != SAM_DATE_NONE, NULL);

  if (!sam_report_kind_check (kind, options, error))
    return NULL;
  if (kind->holds_coaching_text && !sam_report_sealed_check (database, error))
    return NULL;

  all = complete (kind, options);
  if (kind->list_schools != NULL && all.school == 0)
    return make_series (kind, database, &all, error);

  return sam_report_kind_make (kind, database, &all, error);
}
