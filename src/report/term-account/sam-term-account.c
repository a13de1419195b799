/*
 * The term report: what a programme gives account of at the end of a term, to
 * be read without the program. Cover and contents, key figures, each school,
 * evaluation, basis, definitions.
 */
#include "sam-term-account-private.h"

#include "sam-cells.h"
#include "sam-definitions.h"
#include "sam-progress-overview.h"
#include "sam-report-attention.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"

enum
{
  CONTENTS_TITLE,
  CONTENTS_PAGE,
  N_CONTENTS_COLUMNS,
};

/* Key figures, schools, school by school, evaluation, basis, definitions. */
#define N_PARTS 6

void
sam_term_account_begin_part (SamTermAccount *self, const char *title)
{
  guint index = sam_document_get_n_blocks (self->document);

  sam_document_add_heading (self->document, title, TRUE);
  g_array_append_val (self->headings, index);
  g_ptr_array_add (self->titles, (gpointer) sam_document_get_block (self->document, index)->text);
}

static void
add_cover (SamTermAccount *self, const char *term)
{
  const SamLanguage *language = self->language;
  SamBlock *cover = sam_document_add (self->document, SAM_BLOCK_COVER, 0);
  const char *programme = self->facts->programme != NULL ? self->facts->programme : "";

  cover->text = sam_document_keep (self->document, programme);
  /* Translators: a term, “Term report, autumn 2012” */
  sam_block_add_paragraph (self->document, cover, NULL,
                           sam_document_take (self->document,
                                              g_strdup_printf (sam_language_gettext (language, "Term report, %s"), term)));
  if (self->account->owner != NULL)
    sam_block_add_paragraph (self->document, cover, NULL, self->account->owner);
  if (self->account->aim != NULL)
    sam_block_add_paragraph (self->document, cover, sam_language_pgettext (language, "term report", "Aim:"), self->account->aim);
}

static SamTable *
add_contents (SamTermAccount *self)
{
  const SamColumn columns[N_CONTENTS_COLUMNS] = {
    [CONTENTS_TITLE] = { sam_language_pgettext (self->language, "column", "Part"), 0, 150, SAM_ALIGN_LEFT, 0, 10 },
    [CONTENTS_PAGE] = { sam_language_pgettext (self->language, "column", "Page"), 160, 16, SAM_ALIGN_RIGHT, 0, 10 },
  };
  SamTable *table;

  sam_document_add_heading (self->document, sam_language_pgettext (self->language, "term report", "Contents"), FALSE);
  table = sam_document_add_table (self->document, columns, N_CONTENTS_COLUMNS, 7);
  for (guint i = 0; i < N_PARTS; i++)
    {
      SamCell *cells = sam_table_add_row (table);

      sam_cell_set_text (&cells[CONTENTS_TITLE], "", FALSE, SAM_INK_TEXT);
      sam_cell_set_text (&cells[CONTENTS_PAGE], "", FALSE, SAM_INK_TEXT);
    }

  return table;
}

/* Where parts begin is known once all is laid out; their numbers change nothing of that. */
static void
fill_contents (SamTermAccount *self, SamTable *table)
{
  g_autofree guint *pages = g_new0 (guint, self->headings->len + 1);

  g_return_if_fail (self->headings->len == table->rows->len);

  sam_report_find_pages (self->document, (const guint *) self->headings->data, self->headings->len, pages);
  for (guint i = 0; i < table->rows->len; i++)
    {
      SamCell *cells = g_ptr_array_index (table->rows, i);

      cells[CONTENTS_TITLE].text = g_ptr_array_index (self->titles, i);
      sam_cell_set_number (self->document, &cells[CONTENTS_PAGE], pages[i] + 1, FALSE);
    }
}

const char *
sam_term_account_get_from_when (const SamLanguage *language)
{
  return sam_language_gettext (language, "Sessions, time, attendance and cycles are counted from the start of the programme up to the day, not "
                                         "within the term alone.");
}

static void
add_figures (SamTermAccount *self)
{
  SamDocument *document = self->document;

  sam_term_account_begin_part (self, sam_language_gettext (self->language, "Where the programme stands"));
  sam_document_add_note (document, 0, sam_term_account_get_from_when (self->language));
  sam_progress_overview_add_sentences (document, self->facts);
  sam_progress_overview_add_key_figures (document, self->facts);
  if (self->facts->schools->len > 0)
    sam_progress_overview_add_emphasis (document, self->facts);
  sam_report_add_attention (document, self->attention);
}

static void
add_overview_of_schools (SamTermAccount *self)
{
  SamDocument *document = self->document;

  sam_term_account_begin_part (self, sam_language_gettext (self->language, "The schools side by side"));
  if (self->facts->schools->len == 0)
    {
      sam_document_add_lead (document, NULL, sam_language_gettext (self->language, "No school takes part on this day."));
      return;
    }

  sam_progress_overview_add_matrix (document, self->facts);
  sam_progress_overview_add_time (document, self->facts, FALSE);
  sam_progress_overview_add_lost_and_reception (document, self->facts, TRUE);
}

static void
add_definitions (SamTermAccount *self)
{
  sam_term_account_begin_part (self, sam_language_gettext (self->language, "How it is counted"));
  sam_definitions_add_rules (self->document);
  sam_document_add_heading (self->document, sam_language_gettext (self->language, "What each figure counts"), FALSE);
  sam_definitions_add_figures (self->document);
}

static SamDocument *
compose (SamTermAccount *self, SamReportData *data, const SamReportOptions *options, const char *term)
{
  SamTable *contents;

  self->document = sam_report_data_new_document (data, options, sam_language_gettext (self->language, "Term report"), term,
                                                 NULL, SAM_ORIENTATION_PORTRAIT);
  sam_document_set_footnote (self->document, sam_language_gettext (self->language, "Definitions stand in the last part"));
  add_cover (self, term);
  contents = add_contents (self);
  add_figures (self);
  add_overview_of_schools (self);
  sam_term_account_add_schools (self);
  sam_term_account_add_evaluation (self);
  sam_term_account_add_basis (self);
  add_definitions (self);
  fill_contents (self, contents);

  return self->document;
}

SamDocument *
sam_term_account_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  SamReportOptions complete = *options;
  SamDateRange range = sam_period_get_range (SAM_PERIOD_TERM, options->date);
  g_autofree char *term = NULL;
  g_autofree char *term_text = NULL;
  g_autoptr (SamReportData) data = NULL;
  g_autoptr (SamProgressFacts) facts = NULL;
  g_autoptr (SamAccount) account = NULL;
  g_autoptr (SamReception) reception = NULL;
  g_autoptr (GPtrArray) attention = NULL;
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  SamTermAccount self = { .language = options->language, .headings = headings, .titles = titles };

  /* A term that is over is told as of its last day. */
  complete.as_of = MIN (options->as_of, range.end - 1);
  if ((data = sam_report_data_new (database, complete.as_of, error)) == NULL
      || (facts = sam_progress_facts_load (database, programme, complete.as_of, error)) == NULL
      || (account = sam_account_load (database, complete.as_of, error)) == NULL
      || (reception = sam_reception_load (database, programme, complete.as_of, error)) == NULL
      || (attention = sam_attention_load (database, programme, complete.as_of, error)) == NULL)
    return NULL;

  term = sam_date_format_term (complete.as_of);
  term_text = sam_language_format_term (options->language, term);
  self.as_of = complete.as_of;
  self.facts = facts;
  self.account = account;
  self.reception = reception;
  self.attention = attention;

  return compose (&self, data, &complete, term_text);
}
