/*
 * The organiser's sheet: the schools of one organiser, as the progress
 * overview tells of all, with what needs attention there.
 */
#include "sam-definitions.h"
#include "sam-progress-overview.h"
#include "sam-report-attention.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"

static void
add_schools (SamDocument *document, const SamProgressFacts *facts, GPtrArray *lines)
{
  sam_progress_overview_add_key_figures (document, facts);
  sam_progress_overview_add_matrix (document, facts);
  sam_report_add_attention (document, lines);
  sam_progress_overview_add_time (document, facts, TRUE);
  sam_progress_overview_add_lost_and_reception (document, facts, TRUE);
}

SamDocument *
sam_organiser_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  static const char *const ids[] = { "F1", "F2", "F3", "F4", "F5", "F7", "F12.strict", "F12.wide", "F14", "F18", NULL };
  const SamScope scope = { SAM_SCOPE_ORGANISER, options->organiser };
  const SamLanguage *language = options->language;
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  g_autoptr (SamProgressFacts) facts = data != NULL ? sam_progress_facts_load (database, scope, options->as_of, error) : NULL;
  g_autoptr (GPtrArray) lines = facts != NULL ? sam_attention_load (database, scope, options->as_of, error) : NULL;
  SamDocument *document;

  if (lines == NULL)
    return NULL;

  document = sam_report_data_new_document (data, options, sam_language_gettext (language, "Organiser’s sheet"), facts->about,
                                           NULL, SAM_ORIENTATION_PORTRAIT);
  sam_document_set_footnote (document, sam_language_gettext (language, "Definitions stand on the last page"));
  sam_progress_overview_add_sentences (document, facts);
  if (facts->schools->len > 0)
    add_schools (document, facts, lines);
  sam_definitions_add_notes (document, ids);

  return document;
}
