/*
 * The school sheet: always one page, on which nothing is cut, nothing stands on something else, and what is left out is
 * counted.
 */
#include <string.h>

#include "report-dump.h"
#include "sam-document.h"
#include "sam-page-text.h"
#include "sam-report-kinds.h"
#include "sam-school-dashboard.h"
#include "sam-school-sheet.h"
#include "sam-test-folder.h"
#include "sheet-fixture.h"

#define USUAL .has_promise = TRUE, .has_status = TRUE, .has_calendar = TRUE
#define MUCH .interventions = 12, .statements = 12, .cycles = 40

static const SheetShape shapes[] = {
  { .name = "one-team-no-session", .teams = 1, USUAL },
  { .name = "one-team-400-sessions", .teams = 1, .sessions = 400, USUAL, MUCH },
  { .name = "40-teams-no-session", .teams = 40, USUAL, MUCH },
  { .name = "40-teams-400-sessions", .teams = 40, .sessions = 400, USUAL, MUCH },
  { .name = "8-teams", .teams = 8, .sessions = 64, USUAL, MUCH },
  { .name = "9-teams", .teams = 9, .sessions = 90, USUAL, .interventions = 4, .statements = 4, .cycles = 4 },
  { .name = "many-interventions", .teams = 3, .sessions = 24, .interventions = 60, USUAL },
  { .name = "twelve-statements", .teams = 4, .sessions = 28, .statements = 12, USUAL },
  { .name = "no-promise", .teams = 4, .sessions = 28, .statements = 3, .has_status = TRUE, .has_calendar = TRUE },
  { .name = "no-survey", .teams = 4, .sessions = 28, .interventions = 2, USUAL },
  { .name = "no-calendar", .teams = 4, .sessions = 28, .has_promise = TRUE, .has_status = TRUE },
  { .name = "joined-late", .teams = 3, .sessions = 24, .joined = "2012-11-19", USUAL, .has_short_names = TRUE },
  { .name = "before-joining", .teams = 2, .joined = "2013-01-15", USUAL },
  { .name = "nothing-at-all", .has_short_names = TRUE },
  { .name = "short-names", .teams = 4, .sessions = 28, .interventions = 3, .statements = 4, .cycles = 7, USUAL,
    .has_short_names = TRUE },
};

static const char *const codes[] = { "sv", "en" };
static const SamPaper papers[] = { SAM_PAPER_A4, SAM_PAPER_LETTER };

/* One sheet, and what it was made from. */
typedef struct
{
  const SheetShape   *shape;
  SamReport          *report;
  SamSchoolDashboard *dashboard;
  const SamLanguage  *language;
  GArray             *texts;
  char               *words; /* all of the page, lines joined by one blank */
} Sheet;

static char *
join_words (GArray *texts)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_string_append (words, g_array_index (texts, SamPageText, i).text);
      if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
sheet_init (Sheet *self, const SheetShape *shape, SamStore *store, const char *code, SamPaper paper)
{
  SamReportOptions options = { .as_of = sam_date_parse (SHEET_FIXTURE_DAY),
                               .language = sam_language_find (code),
                               .paper = paper,
                               .school = SHEET_FIXTURE_SCHOOL };
  SamDatabase *database = sam_store_get_database (store);
  g_autoptr (GError) error = NULL;

  self->shape = shape;
  self->language = options.language;
  self->report = sam_report_new (sam_report_kinds_find ("school-sheet"), database, &options, &error);
  g_assert_no_error (error);
  self->dashboard = sam_school_dashboard_load (database, SHEET_FIXTURE_SCHOOL, options.as_of, &error);
  g_assert_no_error (error);
  self->texts = sam_report_collect_text (self->report, 0);
  self->words = join_words (self->texts);
}

static void
sheet_clear (Sheet *self)
{
  sam_report_free (self->report);
  sam_school_dashboard_free (self->dashboard);
  g_array_unref (self->texts);
  g_free (self->words);
}

/* Blocks, those in columns too. */
static GPtrArray *
list_blocks (Sheet *self)
{
  SamDocument *document = sam_report_get_document (self->report);
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < sam_document_get_n_blocks (document); i++)
    {
      const SamBlock *block = sam_document_get_block (document, i);

      g_ptr_array_add (blocks, (gpointer) block);
      for (guint side = 0; side < 2 && block->kind == SAM_BLOCK_SIDES; side++)
        for (guint k = 0; k < block->sides[side]->len; k++)
          g_ptr_array_add (blocks, g_ptr_array_index (block->sides[side], k));
    }

  return blocks;
}

static const SamSheetTerm *
find_term (Sheet *self)
{
  g_autoptr (GPtrArray) blocks = list_blocks (self);

  for (guint i = 0; i < blocks->len; i++)
    if (((const SamBlock *) g_ptr_array_index (blocks, i))->kind == SAM_BLOCK_SHEET_TERM)
      return ((const SamBlock *) g_ptr_array_index (blocks, i))->sheet_term;
  g_assert_not_reached ();
}

static void
assert_told (Sheet *self, const char *words)
{
  g_autofree char *wanted = g_strdup (words);

  /* Where lines are parted nothing tells a blank from a no-break one. */
  if (strstr (self->words, wanted) == NULL)
    g_error ("%s: “%s” does not stand on the page:\n%s", self->shape->name, words, self->words);
}

static void
check_one_page (Sheet *self)
{
  g_assert_cmpuint (sam_report_get_n_pages (self->report), ==, 1);
}

/* Within the margins, and the foot below all else. */
static void
check_margins (Sheet *self)
{
  SamPageFormat format = sam_document_get_format (sam_report_get_document (self->report));

  for (guint i = 0; i < self->texts->len; i++)
    {
      const SamPageText *text = &g_array_index (self->texts, SamPageText, i);

      if (text->x < SAM_MM (format.left) - 0.5 || text->x + text->width > SAM_MM (format.left + format.text_width) + 0.5
          || text->y < SAM_MM (12) || text->y + text->height > SAM_MM (format.height - 8))
        g_error ("%s: “%s” stands outside the margins", self->shape->name, text->text);
    }
}

/* Letters proper, without the air of the line. */
static gboolean
overlaps (const SamPageText *a, const SamPageText *b)
{
  double top_a = a->y + a->height * 0.35, bottom_a = a->y + a->height * 0.75;
  double top_b = b->y + b->height * 0.35, bottom_b = b->y + b->height * 0.75;

  return MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x) > 0.3 && MIN (bottom_a, bottom_b) - MAX (top_a, top_b) > 0.1;
}

static void
check_nothing_stands_on_another (Sheet *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    for (guint k = i + 1; k < self->texts->len; k++)
      {
        const SamPageText *a = &g_array_index (self->texts, SamPageText, i);
        const SamPageText *b = &g_array_index (self->texts, SamPageText, k);

        if (overlaps (a, b))
          g_error ("%s: “%s” stands on “%s” at %.0f, %.0f", self->shape->name, a->text, b->text, b->x, b->y);
      }
}

static gboolean
is_name (const char *text)
{
  static const char *const words[] = { "laget", "Skolan", "Handledaren", "insatsen", "påståendet" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Only names end in dots, and names have no digits; the line below the title is checked whole. */
static void
check_no_number_is_cut (Sheet *self)
{
  const char *about = sam_document_get_subtitle (sam_report_get_document (self->report));

  assert_told (self, about);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *text = g_array_index (self->texts, SamPageText, i).text;
      gboolean has_digit = strpbrk (text, "0123456789") != NULL;

      if (strstr (text, "…") != NULL && strcmp (text, about) != 0 && (has_digit || !is_name (text)))
        g_error ("%s: “%s” is cut", self->shape->name, text);
    }
}

/* What never goes: where it stands, lost time by cause, definitions. */
static void
check_what_must_be_told (Sheet *self)
{
  g_autoptr (GPtrArray) blocks = list_blocks (self);
  guint n_statuses = 0, n_definitions = 0, n_waterfalls = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const SamBlock *block = g_ptr_array_index (blocks, i);

      for (guint k = 0; block->kind == SAM_BLOCK_STATUS && k < SAM_SHEET_N_STATUSES; k++, n_statuses++)
        {
          assert_told (self, block->status->columns[k].label);
          assert_told (self, block->status->columns[k].value);
        }
      for (guint k = 0; block->kind == SAM_BLOCK_NOTES && k < block->paragraphs->len; k++, n_definitions++)
        assert_told (self, g_array_index (block->paragraphs, SamParagraph, k).text);
      if (block->kind == SAM_BLOCK_CHART && n_waterfalls++ == 0 && self->dashboard->has_promise)
        for (guint row = 0; row < sam_chart_get_n_rows (block->chart); row++)
          {
            assert_told (self, sam_chart_get_cell (block->chart, row, 0));
            assert_told (self, sam_chart_get_cell (block->chart, row, 1));
          }
    }
  g_assert_cmpuint (n_statuses, ==, SAM_SHEET_N_STATUSES);
  g_assert_cmpuint (n_definitions, >=, 4);
}

/* The number in "+12 more". */
static guint
read_more (const char *text)
{
  const char *plus = text != NULL ? strchr (text, '+') : NULL;

  return plus != NULL ? (guint) g_ascii_strtoull (plus + 1, NULL, 10) : 0;
}

static void
check_term_adds_up (Sheet *self)
{
  const SamSheetTerm *term = find_term (self);
  guint more_teams = term->rest != NULL ? read_more (term->rest->label) : 0;

  g_assert_cmpuint (term->n_rows + more_teams, ==, self->dashboard->teams->len);
  g_assert_cmpuint (term->n_spans + read_more (term->more_spans), ==, self->dashboard->interventions->len);
  g_assert_cmpuint (term->n_all_spans, ==, self->dashboard->interventions->len);
  if (term->rest != NULL)
    assert_told (self, term->rest->label);
  if (term->more_spans != NULL)
    assert_told (self, term->more_spans);
  for (guint i = 0; i < term->n_rows; i++)
    {
      assert_told (self, term->rows[i].held);
      assert_told (self, term->rows[i].given);
    }
}

/* Lists are tables, whose last row or the note below says how many are not there. */
static void
check_lists_add_up (Sheet *self)
{
  g_autoptr (GPtrArray) blocks = list_blocks (self);
  guint listed = 0, wanted = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const SamBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == SAM_BLOCK_TABLE)
        for (guint row = 0; row < block->table->rows->len; row++)
          {
            const SamCell *cells = g_ptr_array_index (block->table->rows, row);
            const char *last = cells[block->table->n_columns - 1].text;

            listed += last != NULL && *last == '+' ? read_more (last) : 1;
          }
      else if (block->kind == SAM_BLOCK_NOTE)
        {
          const char *text = g_array_index (block->paragraphs, SamParagraph, 0).text;

          if (*text == '+' && strstr (text, "arbetslag") == NULL && strstr (text, "team") == NULL)
            listed += read_more (text);
          else if (g_ascii_isdigit (*text))
            listed += (guint) g_ascii_strtoull (text, NULL, 10);
        }
    }
  for (guint gap = 0; gap < SAM_N_SCHOOL_GAPS; gap++)
    wanted += self->dashboard->gaps[gap] > 0;
  wanted += self->dashboard->coming->len + MAX (1, self->dashboard->statements->len) - 1;
  g_assert_cmpuint (listed, ==, wanted);
}

static void
check_nobody_is_named (Sheet *self)
{
  g_assert_null (strstr (self->words, "Lärare 1"));
  g_assert_null (strstr (self->words, "Lärare 2"));
}

/* For who wants to look at them: SAMORDNA_SHEETS names a folder. */
static void
write_picture (Sheet *self, const char *code, SamPaper paper)
{
  const char *folder = g_getenv ("SAMORDNA_SHEETS");
  g_autofree char *name = g_strdup_printf ("%s.%s.%s.pdf", self->shape->name, code, sam_paper_get_name (paper));
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;

  sam_report_write_pdf (self->report, path, &error);
  g_assert_no_error (error);
}

static void
test_shape (gconstpointer data)
{
  const SheetShape *shape = data;
  g_autofree char *folder = g_dir_make_tmp ("samordna-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "s.samordna", NULL);
  SamStore *store = sheet_fixture_create (shape, path);

  for (guint i = 0; i < G_N_ELEMENTS (codes) * G_N_ELEMENTS (papers); i++)
    {
      const char *code = codes[i % G_N_ELEMENTS (codes)];
      SamPaper paper = papers[i / G_N_ELEMENTS (codes)];
      Sheet sheet = { 0 };

      sheet_init (&sheet, shape, store, code, paper);
      write_picture (&sheet, code, paper);
      check_one_page (&sheet);
      check_margins (&sheet);
      check_nothing_stands_on_another (&sheet);
      check_no_number_is_cut (&sheet);
      check_what_must_be_told (&sheet);
      check_term_adds_up (&sheet);
      check_lists_add_up (&sheet);
      check_nobody_is_named (&sheet);
      sheet_clear (&sheet);
    }
  sam_store_close (store);
  g_object_unref (store);
  sam_test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *name = g_strdup_printf ("/school-sheet/%s", shapes[i].name);

      g_test_add_data_func (name, &shapes[i], test_shape);
    }

  return g_test_run ();
}
