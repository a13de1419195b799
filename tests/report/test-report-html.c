/* A report as HTML: every kind of block, whatever names hold, well-formed and told in words. */
#include <glib/gstdio.h>
#include <string.h>

#include "sam-document.h"
#include "sam-gauge-chart.h"
#include "sam-report-html.h"
#include "sam-test-folder.h"
#include "sam-weeks-chart.h"

#define NASTY "Åsa <b>&amp; \"Öl\"</b> 'x' \001 ]]>"
/* As it is read again: what nobody can read is a space. */
#define NASTY_READ "Åsa <b>&amp; \"Öl\"</b> 'x'   ]]>"

/* What comes after these is of the school sheet alone. */
#define N_KINDS (SAM_BLOCK_CHART + 1)

static const SamColumn columns[] = {
  { .title = "School\n" NASTY, .width = 60 },
  { .title = NULL, .x = 60, .width = 20 },
  { .title = "Number", .x = 80, .width = 20, .align = SAM_ALIGN_RIGHT },
};

static SamDocument *
new_document (const char *code)
{
  SamDocument *document = sam_document_new (sam_language_find (code), "Report " NASTY, NASTY, "As of 14 December 2012", NASTY);

  sam_document_set_mark (document, NASTY);
  sam_document_set_remark (document, NASTY);

  return document;
}

static void
add_table (SamDocument *document)
{
  SamTable *table = sam_document_add_table (document, columns, G_N_ELEMENTS (columns), 5);
  static const guint8 marks[] = { SAM_STATUS_MARK_DISC, SAM_STATUS_MARK_RING };

  table->of = "of";
  sam_table_add_heading (document, table, NASTY, NASTY);
  for (guint kind = 0; kind <= SAM_CELL_FRAME; kind++)
    {
      SamCell *cells = sam_table_add_row (table);

      cells[0] = (SamCell){ .kind = SAM_CELL_TEXT, .text = NASTY };
      cells[1] = (SamCell){ .kind = kind == SAM_CELL_HEADING ? SAM_CELL_TEXT : (SamCellKind) kind,
                            .text = NASTY,
                            .aside = NASTY,
                            .mark = SAM_STATUS_MARK_DISC,
                            .session = SAM_SESSION_MARK_HELD,
                            .marks = marks,
                            .n_marks = G_N_ELEMENTS (marks),
                            .length = 0.5,
                            .share = 0.5 };
      cells[2] = (SamCell){ .kind = SAM_CELL_RATIO, .text = "3", .aside = "10" };
    }
  table->has_total = TRUE;
}

static void
add_month (SamDocument *document)
{
  SamMonthSheet *sheet = sam_document_alloc (document, sizeof *sheet);
  SamMonthLine *line = sam_document_alloc (document, sizeof *line);

  *line = (SamMonthLine){ SAM_SESSION_MARK_CANCELLED, NASTY, NASTY, NASTY, TRUE };
  sheet->plan.n_weeks = 1;
  sheet->weeks[0] = NASTY;
  sheet->week_title = NASTY;
  for (guint i = 0; i < 7; i++)
    sheet->weekdays[i] = NASTY;
  for (guint i = 0; i < 7; i++)
    sheet->days[0][i] = (SamMonthDay){ .date = sam_date_new (2012, 12, 10) + i, .note = NASTY, .lines = line, .n_lines = 1, .more = NASTY };
  sam_document_add (document, SAM_BLOCK_MONTH, 0)->month = sheet;
}

static void
add_term (SamDocument *document)
{
  SamTermSheet *sheet = sam_document_alloc (document, sizeof *sheet);
  SamTermSheetRow *row = sam_document_alloc (document, sizeof *row);
  SamTermSheetSchool *school = sam_document_alloc (document, sizeof *school);
  SamTermSheetWeek *week = sam_document_alloc (document, sizeof *week);
  SamTermSheetEntry *entry = sam_document_alloc (document, sizeof *entry);
  guint8 *days = sam_document_alloc (document, 1);
  const char **names = sam_document_alloc (document, sizeof *names);
  gboolean *absent = sam_document_alloc (document, sizeof *absent);

  *entry = (SamTermSheetEntry){ 0, SAM_SESSION_MARK_HELD, NASTY };
  *week = (SamTermSheetWeek){ "46", "nov", "1", FALSE };
  *school = (SamTermSheetSchool){ .name = NASTY, .continued = NASTY, .organiser = NASTY, .days_off = days, .off_names = names,
                                  .absent = absent, .absence = NASTY };
  *row = (SamTermSheetRow){ 0, NASTY, NASTY, NASTY, entry, 1, "1", "90", "90" };
  *sheet = (SamTermSheet){ { NASTY, NASTY, NASTY, NASTY, NASTY, NASTY, NASTY, NASTY }, school, row, 1, week, 1, 4, -1, { 0 } };
  sam_document_add (document, SAM_BLOCK_TERM, 0)->term = sheet;
}

static void
add_thread (SamDocument *document)
{
  SamThreadSheet *sheet = sam_document_alloc (document, sizeof *sheet);
  SamThreadRow *rows = sam_document_alloc (document, 3 * sizeof *rows);

  rows[0] = (SamThreadRow){ .kind = SAM_THREAD_CYCLE, .text = NASTY };
  rows[1] = (SamThreadRow){ .kind = SAM_THREAD_QUESTION, .mark = SAM_THREAD_MARK_QUESTION, .label = NASTY, .date = NASTY, .text = NASTY };
  rows[2] = (SamThreadRow){ .kind = SAM_THREAD_ENTRY, .text = NASTY, .clock = "6.00", .note = SAM_NOTE_MARK_SEEN };
  *sheet = (SamThreadSheet){ .rows = rows, .n_rows = 3, .continued = NASTY, .words = { NASTY, NASTY, NASTY, NASTY, NASTY, NASTY } };
  sam_document_add (document, SAM_BLOCK_THREAD, 0)->thread = sheet;
}

static void
add_observation (SamDocument *document)
{
  SamObservationSheet *sheet = sam_document_alloc (document, sizeof *sheet);
  SamSheetQuestion *question = sam_document_alloc (document, sizeof *question);
  static const char *const names[] = { NASTY };

  *question = (SamSheetQuestion){ NASTY, NASTY };
  *sheet = (SamObservationSheet){ .fields = { { { NASTY, 40 } } }, .questions_title = NASTY, .look_for_label = NASTY,
                                  .questions = question, .n_questions = 1, .counters_title = NASTY, .total_label = NASTY,
                                  .counters = names, .n_counters = 1, .events_title = NASTY, .minutes_label = NASTY,
                                  .events = names, .n_events = 1, .minutes = 45, .time_title = NASTY, .question_title = NASTY,
                                  .numbers = "1 2 3", .columns = { { NASTY, NASTY, 60 } }, .n_columns = 1, .n_rows = 2,
                                  .row_height = 8, .how = NASTY, .purpose = NASTY };
  sam_document_add (document, SAM_BLOCK_OBSERVATION, 0)->observation = sheet;
}

static void
add_form (SamDocument *document)
{
  static const char *const choices[] = { NASTY, NULL };

  sam_document_add (document, SAM_BLOCK_FORM, 0)->form = (SamFormRow){ NASTY, 2, NULL, NULL, NULL, NASTY };
  sam_document_add (document, SAM_BLOCK_FORM, 0)->form = (SamFormRow){ NASTY, 0, choices, NASTY, NASTY, NULL };
}

static void
add_chart (SamDocument *document)
{
  const SamLostTime time = { .promised = 900, .given = 700, .minutes = { [SAM_LOSS_DAY_OFF] = 200 } };

  const SamGaugeData gauge = { .strict = 120, .wide = 250, .group = 540, .total = 790, .target_percent = 50, .mandate = NASTY };
  const SamWeekBar bars[] = { { { 2012, 45 }, 3, 4 }, { { 2012, 46 }, 4, 4 } };
  const SamLanguage *language = sam_document_get_language (document);

  sam_document_add_chart (document, sam_chart_new_waterfall (language, &time), 0);
  sam_document_add_chart (document, sam_chart_new_gauge (language, &gauge), 0);
  sam_document_add_chart (document, sam_chart_new_weeks (language, &(SamWeeksData) { bars, 2 }), 0);
}

static void
add_texts (SamDocument *document, SamBlockKind kind)
{
  SamBlock *block = sam_document_add (document, kind, 2);

  block->text = NASTY;
  block->n_lines = 2;
  sam_block_add_paragraph (document, block, NASTY, NASTY);
  if (kind == SAM_BLOCK_LEGEND)
    {
      sam_block_add_legend (document, block, SAM_STATUS_MARK_RING, NASTY);
      sam_block_add_session_legend (document, block, SAM_SESSION_MARK_MOVED, NASTY);
    }
  if (kind == SAM_BLOCK_FACTS)
    sam_block_add_fact (document, block, NASTY, NASTY);
}

static void
add_kind (SamDocument *document, SamBlockKind kind)
{
  switch (kind)
    {
    case SAM_BLOCK_TABLE:
      add_table (document);
      break;
    case SAM_BLOCK_COVER:
      add_texts (document, kind);
      break;
    case SAM_BLOCK_ITEM:
      sam_document_add (document, kind, 0)->item = (SamItemHeading){ 1, NASTY, NASTY, { NASTY, NASTY }, { 40, 60 } };
      break;
    case SAM_BLOCK_CHART:
      add_chart (document);
      break;
    case SAM_BLOCK_FORM:
      add_form (document);
      break;
    case SAM_BLOCK_SIDES:
      sam_document_add_sides (document, 2, 0.5);
      sam_document_add_heading (document, NASTY, FALSE);
      sam_document_next_side (document);
      sam_document_add_note (document, 0, NASTY);
      sam_document_next_side (document);
      break;
    case SAM_BLOCK_MONTH:
      add_month (document);
      break;
    case SAM_BLOCK_TERM:
      add_term (document);
      break;
    case SAM_BLOCK_THREAD:
      add_thread (document);
      break;
    case SAM_BLOCK_OBSERVATION:
      add_observation (document);
      break;
    default:
      add_texts (document, kind);
      break;
    }
}

/* What is read again */

typedef struct
{
  GString    *text;
  GHashTable *ids;
  guint       n_tables;
  guint       n_heads;
  guint       n_pictures;
  char       *language;
} Read;

static void
on_start_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer user_data,
             GError **error)
{
  Read *self = user_data;

  self->n_tables += g_str_equal (element, "table");
  self->n_heads += g_str_equal (element, "th");
  self->n_pictures += g_str_equal (element, "svg");
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (self->ids, g_strdup (values[i])));
      if (g_str_equal (element, "html") && g_str_equal (names[i], "lang"))
        self->language = g_strdup (values[i]);
      /* Nothing is fetched from anywhere, and nothing runs. */
      g_assert_cmpstr (names[i], !=, "src");
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (g_str_has_suffix (names[i], "href"))
        g_assert_true (g_str_has_prefix (values[i], "#"));
    }
  g_assert_cmpstr (element, !=, "script");
  g_assert_cmpstr (element, !=, "link");
  g_assert_cmpstr (element, !=, "b");
}

static void
on_text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  g_string_append_len (((Read *) user_data)->text, text, length);
}

static void
read_html (const char *html, Read *self)
{
  const GMarkupParser parser = { .start_element = on_start_cb, .text = on_text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;
  const char *start = strstr (html, "<html");

  self->text = g_string_new (NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>"));
  g_assert_nonnull (start);
  g_markup_parse_context_parse (context, start, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
read_clear (Read *self)
{
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->ids);
  g_free (self->language);
}

static void
test_kind (gconstpointer data)
{
  SamBlockKind kind = GPOINTER_TO_UINT (data);
  SamDocument *document = new_document ("en");
  g_autoptr (SamReport) report = NULL;
  g_autofree char *html = NULL;
  Read read = { 0 };
  guint n_charts = kind == SAM_BLOCK_CHART ? 3 : 0;

  add_kind (document, kind);
  report = sam_report_new_take (document);
  html = sam_report_to_html (report, NULL);
  read_html (html, &read);

  g_assert_cmpstr (read.language, ==, "en");
  g_assert_nonnull (strstr (read.text->str, NASTY_READ));
  if (kind == SAM_BLOCK_TABLE || kind == SAM_BLOCK_MONTH || kind == SAM_BLOCK_TERM
      || n_charts > 0)
    {
      g_assert_cmpuint (read.n_tables, ==, MAX (n_charts, 1));
      g_assert_cmpuint (read.n_heads, >, 2);
    }
  g_assert_cmpuint (read.n_pictures, ==, n_charts);
  read_clear (&read);
}

/* Names within pictures would meet where there are several. */
static void
test_all (void)
{
  SamDocument *document = new_document ("sv");
  g_autoptr (SamReport) report = NULL;
  g_autofree char *html = NULL;
  Read read = { 0 };

  for (guint round = 0; round < 2; round++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      add_kind (document, kind);
  report = sam_report_new_take (document);
  html = sam_report_to_html (report, NULL);
  read_html (html, &read);
  g_assert_cmpstr (read.language, ==, "sv");
  g_assert_cmpuint (read.n_pictures, ==, 6);
  g_assert_nonnull (strstr (html, "@media print"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">"));
  g_assert_nonnull (strstr (html, "scope=\"rowgroup\""));
  g_assert_nonnull (strstr (html, "aria-labelledby=\"h1\""));
  read_clear (&read);
}

static void
test_writes (void)
{
  static const struct
  {
    const char *name;
    const char *begins;
  } cases[] = { { "o.html", "<!DOCTYPE html>" }, { "o.HTM", "<!DOCTYPE html>" }, { "o.pdf", "%PDF" }, { "o", "%PDF" } };
  g_autofree char *folder = g_dir_make_tmp ("samordna-html-XXXXXX", NULL);
  g_autoptr (SamReport) report = sam_report_new_take (new_document ("en"));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *contents = NULL;
      GStatBuf status;

      g_assert_true (sam_report_write (report, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, cases[i].begins));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
  g_assert_false (sam_report_write_html (report, folder, &error));
  g_assert_nonnull (error);
  sam_test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autofree char *name = g_strdup_printf ("/report-html/block-%u-is-well-formed-and-holds-its-words", kind);

      g_test_add_data_func (name, GUINT_TO_POINTER (kind), test_kind);
    }
  g_test_add_func ("/report-html/a-page-of-every-block-is-well-formed", test_all);
  g_test_add_func ("/report-html/the-name-of-the-file-says-which", test_writes);

  return g_test_run ();
}
