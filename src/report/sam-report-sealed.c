/*
 * Reports that hold text of individual coaching.
 */
#include "sam-report-sealed.h"

#include <glib/gi18n.h>

#include "sam-disclosure.h"
#include "sam-veil.h"

gboolean
sam_report_sealed_check (SamDatabase *database, GError **error)
{
  if (sam_database_get_veil (database) != SAM_VEIL_NONE)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED,
                           _ ("This report holds what teachers and coaches have written, which is hidden while names are. "
                              "Show names again first."));
      return FALSE;
    }
  if (!sam_database_is_locked (database))
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                       _ ("This report holds what teachers and coaches have written, which is sealed and locked. Unlock it first."));

  return FALSE;
}

gboolean
sam_report_sealed_add_remark (SamDocument *document, SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamLanguage *language = options->language;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  if (options->disclosure == 0)
    {
      sam_document_set_remark (document,
                               sam_language_gettext (language, "Contains unlocked text. What is printed or saved is entered "
                                                               "in the disclosure log first."));
      return TRUE;
    }

  lines = sam_disclosure_list (database, NULL, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len && text == NULL; i++)
    if (sam_disclosure_get_number (lines->pdata[i]) == options->disclosure)
      /* Translators: a number in the disclosure log, then to whom, such as “the teacher” */
      text = g_strdup_printf (
          sam_language_gettext (language, "Contains unlocked text. It stands in the disclosure log: no. %d, to %s"),
          (int) options->disclosure,
          sam_disclosure_describe_recipient (sam_disclosure_get_recipient (lines->pdata[i]), language));
  sam_document_set_remark (document, text);

  return TRUE;
}
