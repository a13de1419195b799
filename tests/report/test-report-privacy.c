/*
 * That, not what: every report that is an aggregate, of the example, in both
 * languages, as a PDF and as HTML, is searched for every teacher's name and
 * every sentence of individual coaching. The example is not sealed, so that
 * nothing but the reports themselves keeps such text out of them.
 */
#include <string.h>

#include "sam-document.h"
#include "sam-new-programme.h"
#include "sam-records.h"
#include "sam-report-html.h"
#include "sam-report-kinds.h"
#include "sam-test-folder.h"

/* Shorter parts of a sentence could stand anywhere. */
#define LEAST_LETTERS 16

typedef struct
{
  char       *folder;
  SamStore   *store;
  GPtrArray  *names;     /* of teachers, and their codes */
  GPtrArray  *sentences; /* sealed */
  gint64      organiser;
  gint64      school;
  GArray     *coaches;
  gint64      team;
} Fixture;

/* Blanks of any kind are one blank: lines of a page end where they like. */
static char *
make_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
    else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');

  return g_string_free (plain, FALSE);
}

static GPtrArray *
list (Fixture *self, SamFamilyId family)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = sam_store_list (self->store, family, &error);

  g_assert_no_error (error);

  return records;
}

/* Coaches and principals may be named, also where they teach. */
static void
add_names (Fixture *self)
{
  g_autoptr (GPtrArray) people = list (self, SAM_FAMILY_PERSON);
  g_autoptr (GPtrArray) schools = list (self, SAM_FAMILY_SCHOOL);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < schools->len; i++)
    if (sam_record_get_text (schools->pdata[i], SAM_SCHOOL_PRINCIPAL_NAME) != NULL)
      g_hash_table_add (named, (gpointer) sam_record_get_text (schools->pdata[i], SAM_SCHOOL_PRINCIPAL_NAME));
  for (guint i = 0; i < people->len; i++)
    if (sam_record_get_flag (people->pdata[i], SAM_PERSON_IS_COACH))
      g_hash_table_add (named, (gpointer) sam_record_get_text (people->pdata[i], SAM_PERSON_NAME));

  for (guint i = 0; i < people->len; i++)
    {
      const char *name = sam_record_get_text (people->pdata[i], SAM_PERSON_NAME);
      const char *code = sam_record_get_text (people->pdata[i], SAM_PERSON_CODE);

      if (!sam_record_get_flag (people->pdata[i], SAM_PERSON_IS_TEACHER) || g_hash_table_contains (named, name))
        continue;
      g_ptr_array_add (self->names, g_strdup (name));
      if (code != NULL)
        g_ptr_array_add (self->names, g_strdup (code));
    }
  g_assert_cmpuint (self->names->len, >, 200);
}

/* Its first letters suffice: an aggregate that told half a sentence would tell too much. */
static void
add_sentences_of (Fixture *self, const char *text)
{
  g_auto (GStrv) sentences = NULL;

  if (text == NULL)
    return;

  sentences = g_regex_split_simple ("[.!?\n]+", text, 0, 0);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      const char *sentence = g_strstrip (sentences[i]);
      glong n = g_utf8_strlen (sentence, -1);

      if (n >= LEAST_LETTERS)
        g_ptr_array_add (self->sentences, g_utf8_substring (sentence, 0, MIN (n, 2 * LEAST_LETTERS)));
    }
}

static void
add_sentences (Fixture *self)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);
      g_autoptr (GPtrArray) records = NULL;

      for (guint field = 0; field < family->n_fields; field++)
        if (family->fields[field].kind == SAM_FIELD_SEALABLE)
          {
            if (records == NULL)
              records = list (self, id);
            for (guint i = 0; i < records->len; i++)
              add_sentences_of (self, sam_record_get_text (records->pdata[i], field));
          }
    }
  g_assert_cmpuint (self->sentences->len, >, 100);
}

static gint64
find_first (Fixture *self, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = list (self, family);

  g_assert_cmpuint (records->len, >, 0);

  return sam_record_get_id (records->pdata[0]);
}

static void
list_coaches (Fixture *self)
{
  g_autoptr (GPtrArray) people = list (self, SAM_FAMILY_PERSON);

  self->coaches = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = sam_record_get_id (people->pdata[i]);

      if (sam_record_get_flag (people->pdata[i], SAM_PERSON_IS_COACH))
        g_array_append_val (self->coaches, id);
    }
  g_assert_cmpuint (self->coaches->len, >, 5);
}

static void
set_up (Fixture *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("samordna-privacy-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "e.samordna", NULL);
  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  add_names (self);
  add_sentences (self);
  self->organiser = find_first (self, SAM_FAMILY_ORGANISER);
  self->school = find_first (self, SAM_FAMILY_SCHOOL);
  self->team = find_first (self, SAM_FAMILY_TEAM);
  list_coaches (self);
}

static void
tear_down (Fixture *self)
{
  sam_store_close (self->store);
  g_object_unref (self->store);
  sam_test_folder_remove (self->folder);
  g_free (self->folder);
  g_array_unref (self->coaches);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->sentences);
}

/* What a reader's program takes out of the PDF; %NULL where there is none. */
static char *
read_pdf (Fixture *self, SamReport *report)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (self->folder, "o.pdf", NULL);
  const char *arguments[] = { program, path, "-", NULL };
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_report_write_pdf (report, path, &error));
  g_assert_no_error (error);
  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &text, NULL, NULL, &error));

  return text;
}

/* Every sheet there is goes through this. */
static void
assert_well_formed (const char *html)
{
  const GMarkupParser parser = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, strstr (html, "<html"), -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* Attributes are read too: what a screen reader says is told. */
static char *
read_html (SamReport *report)
{
  g_autofree char *html = sam_report_to_html (report, NULL);
  g_autoptr (GRegex) pictures = g_regex_new ("<svg.*?</svg>", G_REGEX_DOTALL, 0, NULL);
  g_autofree char *without = g_regex_replace_literal (pictures, html, -1, 0, " ", 0, NULL);
  g_autoptr (GString) text = g_string_new (without);

  assert_well_formed (html);
  g_string_replace (text, "&amp;", "&", 0);
  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&#39;", "'", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What of @words stands in @text, or %NULL. */
static const char *
find (GPtrArray *words, const char *text)
{
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *plain = make_plain (words->pdata[i]);

      if (strstr (text, plain) != NULL)
        return words->pdata[i];
    }

  return NULL;
}

static void
check (Fixture *self, const SamReportKind *kind, const char *form, const char *told)
{
  g_autofree char *text = make_plain (told);
  const char *found = find (self->names, text);

  g_assert_cmpuint (strlen (text), >, 100);
  if (found != NULL)
    g_error ("%s as %s tells the teacher “%s”", kind->name, form, found);
  found = find (self->sentences, text);
  if (found != NULL)
    g_error ("%s as %s tells “%s”", kind->name, form, found);
}

static void
check_report (Fixture *self, const SamReportKind *kind, const SamReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) report = sam_report_new (kind, sam_store_get_database (self->store), options, &error);
  g_autofree char *pdf = NULL;
  g_autofree char *html = NULL;

  g_assert_no_error (error);
  pdf = read_pdf (self, report);
  if (pdf != NULL)
    check (self, kind, "PDF", pdf);
  html = read_html (report);
  check (self, kind, "HTML", html);
}

/* For all, for a school, and for every coach, as far as it can be told of them. */
static void
check_kind (Fixture *self, const SamReportKind *kind)
{
  static const char *const codes[] = { "sv", "en" };
  const SamReportTakes needs = kind->needs | kind->needs_one;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      SamReportOptions options = {
        .as_of = sam_date_new (2012, 12, 14),
        .language = sam_language_find (codes[i]),
        .organiser = needs & SAM_REPORT_TAKES_ORGANISER ? self->organiser : 0,
        .team = needs & SAM_REPORT_TAKES_TEAM ? self->team : 0,
        .school = needs & SAM_REPORT_TAKES_SCHOOL ? self->school : 0,
      };

      if ((needs & SAM_REPORT_TAKES_COACH) == 0)
        check_report (self, kind, &options);
      for (guint k = 0; (kind->takes & SAM_REPORT_TAKES_COACH) && k < self->coaches->len; k++)
        {
          options.coach = g_array_index (self->coaches, gint64, k);
          check_report (self, kind, &options);
          options.coach = 0;
        }
      if ((kind->takes & SAM_REPORT_TAKES_SCHOOL) && (needs & (SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_COACH)) == 0)
        {
          options.school = self->school;
          check_report (self, kind, &options);
        }
    }
}

static void
test_kind (gconstpointer data)
{
  const SamReportKind *kind = data;
  Fixture self = { 0 };

  set_up (&self);
  check_kind (&self, kind);
  tear_down (&self);
}

/* The search finds what is there: a list of names, and a teacher's own booklet. */
static void
test_search (void)
{
  Fixture self = { 0 };
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .language = sam_language_find ("sv") };
  const struct
  {
    const char *kind;
    gboolean    finds_sentences;
  } cases[] = { { "attendance-list", FALSE }, { "observation", TRUE } };

  set_up (&self);
  options.team = self.team;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamReport) report
          = sam_report_new (sam_report_kinds_find (cases[i].kind), sam_store_get_database (self.store), &options, &error);
      char *told[2];

      g_assert_no_error (error);
      told[0] = read_pdf (&self, report);
      told[1] = read_html (report);
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *text = told[k] != NULL ? make_plain (told[k]) : NULL;

          g_free (told[k]);
          if (text == NULL)
            continue;
          g_assert_nonnull (find (self.names, text));
          g_assert_true ((find (self.sentences, text) != NULL) == cases[i].finds_sentences);
        }
    }
  tear_down (&self);
}

int
main (int argc, char *argv[])
{
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

  for (guint i = 0; i < sam_report_kinds_get_n (); i++)
    {
      const SamReportKind *kind = sam_report_kinds_get (i);
      g_autofree char *name = g_strdup_printf ("/report-privacy/%s-tells-that-not-what", kind->name);

      if (kind->holds_coaching_text || kind->names_teachers)
        continue;
      n++;
      g_test_add_data_func (name, kind, test_kind);
    }
  g_assert_cmpuint (n, >, 8);
  g_test_add_func ("/report-privacy/the-search-finds-what-is-there", test_search);

  return g_test_run ();
}
