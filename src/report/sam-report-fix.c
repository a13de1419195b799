/*
 * SamReportFix: a report that is about to be fixed.
 */
#include "sam-report-fix.h"

#include <glib/gi18n.h>

#include "sam-document.h"

gboolean
sam_report_kind_check_fixable (const SamReportKind *kind, GError **error)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  if (!kind->holds_coaching_text && !kind->names_teachers)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: what report it is */
               _ ("“%s” cannot be fixed: what is fixed stays for ever, and this report tells of teachers by name. Nothing was "
                  "fixed. Save it as a PDF file where it has to be kept."),
               _ (kind->title));

  return FALSE;
}

char *
sam_report_fix_dup_stamp (const SamLanguage *language, SamDate fixed_date, gint64 number, const char *registry_number)
{
  g_autofree char *day = sam_date_format_iso (fixed_date);

  if (registry_number == NULL || *registry_number == '\0')
    /* Translators: at the foot of a report that was fixed: a date, and its number */
    return g_strdup_printf (sam_language_gettext (language, "Fixed %1$s, no. %2$d"), day, (int) number);

  /* Translators: at the foot of a report that was fixed: a date, its number, and that in a register */
  return g_strdup_printf (sam_language_gettext (language, "Fixed %1$s, no. %2$d, reg. %3$s"), day, (int) number, registry_number);
}

SamReportFix *
sam_report_fix_new (SamDatabase *database, SamReport *report, const SamReportKind *kind, const SamReportOptions *options,
                    const char *registry_number, SamDate fixed_date, const char *figures, GError **error)
{
  g_autofree char *registry = g_strstrip (g_strdup (registry_number != NULL ? registry_number : ""));
  g_autoptr (SamReportFix) self = NULL;
  g_autofree char *stamp = NULL;
  gint64 number;

  g_return_val_if_fail (database != NULL && report != NULL && kind != NULL && options != NULL, NULL);
  g_return_val_if_fail (figures != NULL && fixed_date != SAM_DATE_NONE, NULL);

  if (!sam_report_kind_check_fixable (kind, error)
      || !sam_fixed_report_check_registry_number (database, registry, error))
    return NULL;
  number = sam_fixed_report_get_next_number (database, error);
  if (number == 0)
    return NULL;

  self = g_new0 (SamReportFix, 1);
  self->report = (SamFixedReport) {
    .number = number,
    .registry_number = *registry != '\0' ? g_strdup (registry) : NULL,
    .report = g_strdup (kind->name),
    .title = g_strdup (sam_report_get_title (report)),
    .language = g_strdup (sam_language_get_code (options->language)),
    .paper = g_strdup (sam_paper_get_name (sam_report_get_paper (report))),
    .n_pages = sam_report_get_n_pages (report),
    .as_of = options->as_of,
    .fixed_date = fixed_date,
    .recipients = g_strdup (sam_document_get_readers (sam_report_get_document (report))),
  };
  self->figures = g_strdup (figures);
  stamp = sam_report_fix_dup_stamp (options->language, fixed_date, number, registry);
  self->pdf = sam_report_paint_pdf (report, stamp, error);

  return self->pdf != NULL ? g_steal_pointer (&self) : NULL;
}

void
sam_report_fix_free (SamReportFix *self)
{
  if (self == NULL)
    return;

  g_free (self->report.registry_number);
  g_free (self->report.report);
  g_free (self->report.title);
  g_free (self->report.language);
  g_free (self->report.paper);
  g_free (self->report.recipients);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->figures);
  g_free (self);
}

gboolean
sam_report_fix_keep (SamStore *store, const SamReportFix *self, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (store) && self != NULL, FALSE);

  return sam_fixed_report_add (store, &self->report, self->pdf, self->figures, error);
}

GPtrArray *
sam_report_fix_list_naming_coaches (SamDatabase *database, GError **error)
{
  GPtrArray *reports = sam_fixed_report_list (database, error);

  for (guint i = reports != NULL ? reports->len : 0; i > 0; i--)
    {
      const SamReportKind *kind = sam_report_kinds_find (((SamFixedReport *) reports->pdata[i - 1])->report);

      /* One that this version does not know may name anybody. */
      if (kind != NULL && !kind->names_coaches)
        g_ptr_array_remove_index (reports, i - 1);
    }

  return reports;
}
