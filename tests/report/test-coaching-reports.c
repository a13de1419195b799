/*
 * Reports that hold text of individual coaching: that every word is on paper,
 * once, that nothing stands alone, and that nothing is made while it is locked.
 */
#include <string.h>

#include "sam-document.h"
#include "sam-report-kinds.h"
#include "sam-test-folder.h"
#include "sam-test-programme.h"

#define LONG_NAME "Margareta_Elisabeth_von_Hohenstein-Wallenskjöld_af_Ekvalla_och_Björkhagen_den_äldre"

static SamTestProgramme *
make_programme (const char *teacher)
{
  SamTestProgramme *p = sam_test_programme_new ();
  g_autofree char *fields = g_strdup_printf ("name=%s code=T1", teacher);

  sam_test_programme_put (p, "programme", NULL, "name=Prov start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Org kind=municipality");
  sam_test_programme_put (p, "school", "S", "organiser=Org name=Sjöskolan unit_code=10000001 joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "F", "school=S name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "T", fields);
  sam_test_programme_put (p, "person", "C", "name=Karin_Lodén code=K1 is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=F person=T from_date=2012-08-01");

  return p;
}

static void
put_cycle (SamTestProgramme *p, const char *cycle, int ordinal)
{
  g_autofree char *fields = g_strdup_printf ("teacher=T coach=C term=2012-ht ordinal=%d", ordinal);

  sam_test_programme_put (p, "cycle", cycle, fields);
}

/* A lesson after the questions, for notes. */
static void
put_lesson (SamTestProgramme *p, const char *cycle, const char *date)
{
  g_autofree char *session = g_strdup_printf (
      "kind=observation cycle=%s coach=C date=%s start_time=09:00 planned_minutes=60 actual_minutes=60 state=held", cycle, date);
  g_autofree char *label = g_strdup_printf ("%s-observed", cycle);
  g_autofree char *observation = g_strdup_printf ("session=%s subject=Matematik grade=Årskurs_3", label);
  g_autofree char *own = g_strdup_printf ("%s-observation", cycle);

  sam_test_programme_put (p, "session", label, session);
  sam_test_programme_put (p, "observation", own, observation);
}

static void
put_question (SamTestProgramme *p, const char *cycle, int ordinal, const char *text)
{
  g_autofree char *label = g_strdup_printf ("%s-q%d", cycle, ordinal);
  g_autofree char *fields
      = g_strdup_printf ("cycle=%s ordinal=%d asked_date=2012-09-03 text=%s look_for=Se_efter", cycle, ordinal, text);

  sam_test_programme_put (p, "focus_question", label, fields);
}

/* @question: 0 for none */
static void
put_note (SamTestProgramme *p, const char *cycle, int ordinal, int seconds, int question, const char *rest)
{
  g_autofree char *on = question > 0 ? g_strdup_printf ("focus_question=%s-q%d ", cycle, question) : g_strdup ("");
  g_autofree char *fields
      = g_strdup_printf ("observation=%s-observation ordinal=%d seconds=%d %s%s", cycle, ordinal, seconds, on, rest);

  sam_test_programme_put (p, "observation_entry", NULL, fields);
}

static SamReport *
make_report (SamTestProgramme *p, const char *kind, const SamReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  SamReportOptions complete = *options;
  SamReport *report;

  complete.language = complete.language != NULL ? complete.language : sam_language_find ("en");
  complete.as_of = complete.as_of != 0 ? complete.as_of : sam_date_new (2012, 12, 14);
  sam_test_programme_get_store (p);
  report = sam_report_new (sam_report_kinds_find (kind), sam_test_programme_get_database (p), &complete, &error);
  g_assert_no_error (error);

  return report;
}

/* Text of a page (from 1), or of all for 0; %NULL where no program can read it. */
static char *
read_text (SamReport *report, guint page)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = g_dir_make_tmp ("samordna-coaching-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "o.pdf", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page);
  const char *arguments[] = { program, "-layout", path, "-", page > 0 ? "-f" : NULL, number, "-l", number, NULL };
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_report_write_pdf (report, path, &error));
  g_assert_no_error (error);
  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &text, NULL, NULL, &error));
  sam_test_folder_remove (folder);

  return text;
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

static void
test_long_cycle (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("Ylva_Sandmark");
  g_autoptr (SamReport) booklet = NULL;
  g_autoptr (SamReport) record = NULL;
  g_autofree char *text = NULL;
  g_autofree char *recorded = NULL;

  put_cycle (p, "A", 1);
  for (int i = 1; i <= 3; i++)
    put_question (p, "A", i, "Hur_får_jag_fler_elever_att_förklara_hur_de_tänker?");
  put_lesson (p, "A", "2012-10-22");
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *note = g_strdup_printf ("kind=%s text=Anteckning-%03d._%s", i % 3 == 0 ? "wonder" : "seen", i,
                                               i % 7 == 0 ? "Läraren_frågar,_väntar_och_frågar_igen;_tre_elever_svarar_i_tur_och_"
                                                            "ordning_och_bygger_på_varandras_svar."
                                                          : "Kort.");

      put_note (p, "A", i + 1, i * 7, i % 4, note);
    }
  booklet = make_report (p, "booklet", &(SamReportOptions){ .teacher = sam_test_programme_get_id (p, "T") });
  record = make_report (p, "observation", &(SamReportOptions){ .cycle = sam_test_programme_get_id (p, "A") });
  g_assert_cmpuint (sam_report_get_n_pages (booklet), >, 10);
  text = read_text (booklet, 0);
  recorded = read_text (record, 0);
  for (int i = 0; text != NULL && i < 500; i++)
    {
      g_autofree char *word = g_strdup_printf ("Anteckning-%03d", i);

      g_assert_cmpuint (count (text, word), ==, 1);
      /* By its question, and in its time. */
      g_assert_cmpuint (count (recorded, word), ==, 2);
    }
}

static const SamThreadSheet *
find_thread (SamDocument *document)
{
  for (guint i = 0; i < sam_document_get_n_blocks (document); i++)
    if (sam_document_get_block (document, i)->kind == SAM_BLOCK_THREAD)
      return sam_document_get_block (document, i)->thread;
  g_assert_not_reached ();
}

/* Rows of a thread on pages of any height: nothing lost, nothing too high, no heading last, no line alone. */
static void
check_pages (const SamThreadSheet *sheet, double page_height)
{
  guint n = sam_thread_sheet_get_n_lines (sheet);
  g_autofree double *heights = g_new (double, n);
  g_autofree guint8 *keeps = g_new (guint8, n);
  SamPageBlock block = { .rows = heights, .keeps = keeps, .n_rows = n };
  g_autoptr (GArray) pieces = NULL;
  guint placed = 0;

  sam_thread_sheet_fill (sheet, heights, keeps);
  pieces = sam_paginate (&block, 1, page_height);
  for (guint i = 0; i < pieces->len; i++)
    {
      const SamPagePiece *piece = &g_array_index (pieces, SamPagePiece, i);

      g_assert_cmpuint (piece->first_row, ==, placed);
      placed += piece->n_rows;
      g_assert_cmpfloat (piece->height, <=, page_height + 0.01);
      if (placed < n)
        g_assert_cmpint (keeps[placed - 1], !=, SAM_ROW_KEEP_MUST);
    }
  g_assert_cmpuint (placed, ==, n);
}

static char *
make_text (int n_words)
{
  GString *text = g_string_new ("Ord");

  for (int i = 1; i < n_words; i++)
    g_string_append (text, g_test_rand_int_range (0, 9) == 0 ? "_klassrumskarta" : "_och_så");

  return g_string_free (text, FALSE);
}

static void
test_any_length (void)
{
  for (int round = 0; round < 3; round++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ("Ylva");
      g_autoptr (SamReport) report = NULL;
      int n_questions = g_test_rand_int_range (1, 4);

      put_cycle (p, "A", 1);
      for (int i = 1; i <= n_questions; i++)
        {
          g_autofree char *text = make_text (g_test_rand_int_range (1, 200));

          put_question (p, "A", i, text);
        }
      put_lesson (p, "A", "2012-10-22");
      for (int i = 0; i < 20; i++)
        {
          g_autofree char *text = make_text (g_test_rand_int_range (1, 900));
          g_autofree char *note = g_strconcat ("text=", text, NULL);

          put_note (p, "A", i + 1, i * 60, g_test_rand_int_range (0, n_questions + 1), note);
        }
      report = make_report (p, "booklet", &(SamReportOptions){ .teacher = sam_test_programme_get_id (p, "T") });
      for (double height = 400; height < 800; height += 37)
        check_pages (find_thread (sam_report_get_document (report)), height);
    }
}

static void
test_empty (void)
{
  g_autoptr (SamTestProgramme) p = make_programme (LONG_NAME);
  g_autoptr (SamReport) none = NULL;
  g_autoptr (SamReport) asked = NULL;
  g_autofree char *text = NULL;
  gint64 teacher = sam_test_programme_get_id (p, "T");

  none = make_report (p, "booklet", &(SamReportOptions){ .teacher = teacher });
  g_assert_cmpuint (sam_report_get_n_pages (none), ==, 1);
  text = read_text (none, 0);
  if (text != NULL)
    {
      g_assert_nonnull (strstr (text, "No question has been asked yet."));
      g_assert_nonnull (strstr (text, "The booklet is yours."));
      g_assert_nonnull (strstr (text, "My own notes"));
    }
  sam_test_programme_put (p, "cycle", "A", "teacher=T coach=C term=2012-ht ordinal=1");
  put_question (p, "A", 1, "Hur?");
  asked = make_report (p, "booklet", &(SamReportOptions){ .teacher = teacher });
  g_assert_cmpuint (sam_report_get_n_pages (asked), ==, 1);
}

static void
test_totals (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("Ylva");
  g_autoptr (SamReport) report = NULL;
  const SamThreadSheet *sheet;
  gboolean has_hands = FALSE;
  gboolean has_pairs = FALSE;

  put_cycle (p, "A", 1);
  put_question (p, "A", 1, "Hur?");
  put_lesson (p, "A", "2012-10-22");
  for (int i = 0; i < 5; i++)
    put_note (p, "A", i + 1, i * 60, 1, "kind=count label=Händer");
  /* Taken from paper: a number without times. */
  put_note (p, "A", 6, 0, 1, "kind=count label=Händer text=7");
  for (int i = 0; i < 3; i++)
    put_note (p, "A", 7 + i, i * 60, 1, "kind=sample label=I_par");
  put_note (p, "A", 10, 30, 1, "kind=event label=Grupparbete");
  report = make_report (p, "booklet", &(SamReportOptions){ .teacher = sam_test_programme_get_id (p, "T") });
  sheet = find_thread (sam_report_get_document (report));
  for (guint i = 0; i < sheet->n_rows; i++)
    {
      has_hands |= g_strcmp0 (sheet->rows[i].text, "12  Händer") == 0;
      has_pairs |= g_strcmp0 (sheet->rows[i].text, "3  I par") == 0;
      if (sheet->rows[i].kind == SAM_THREAD_STRIP)
        g_assert_cmpuint (sheet->rows[i].strip->n_dots, ==, 9);
    }
  g_assert_true (has_hands);
  g_assert_true (has_pairs);
}

static void
test_selection (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("Ylva_Sandmark");
  g_autoptr (SamReport) report = NULL;
  g_autoptr (SamReport) single = NULL;
  g_autoptr (GBytes) two = NULL;
  g_autoptr (GBytes) one = NULL;
  const char *dates[] = { "2012-10-01", "2012-11-01", "2012-12-03" };
  gint64 ids[2];
  g_autofree char *contents = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *cycle = g_strdup_printf ("A%d", i);

      put_cycle (p, cycle, i + 1);
      put_question (p, cycle, 1, "Hur?");
      put_lesson (p, cycle, dates[i]);
      for (int note = 0; note < 60; note++)
        put_note (p, cycle, note + 1, note * 30, 1, "text=Sett");
    }
  ids[0] = sam_test_programme_get_id (p, "A0-observed");
  ids[1] = sam_test_programme_get_id (p, "A2-observed");
  two = g_bytes_new (ids, sizeof ids);
  one = g_bytes_new (ids, sizeof ids[0]);
  report = make_report (p, "observation", &(SamReportOptions){ .sessions = two });
  contents = read_text (report, 1);
  if (contents != NULL)
    {
      g_assert_nonnull (strstr (contents, "2012-10-01"));
      g_assert_null (strstr (contents, "2012-11-01"));
      g_assert_nonnull (strstr (contents, "2012-12-03"));
      for (guint page = 2; page <= sam_report_get_n_pages (report); page++)
        {
          g_autofree char *text = read_text (report, page);
          const char *date = strstr (text, "3 December 2012") != NULL ? "2012-12-03" : NULL;
          const char *row = date != NULL ? strstr (contents, date) : NULL;
          g_autofree char *line = row != NULL ? g_strndup (row, strcspn (row, "\n")) : NULL;

          if (line != NULL)
            g_assert_cmpuint (g_ascii_strtoull (strrchr (g_strchomp (line), ' ') + 1, NULL, 10), ==, page);
        }
    }
  single = make_report (p, "observation", &(SamReportOptions){ .sessions = one });
  g_assert_cmpstr (sam_report_get_name (single), ==, "Observation record");
  g_assert_cmpint (sam_report_kind_get_subject (sam_report_kinds_find ("observation"), &(SamReportOptions){ .sessions = one }), ==,
                   SAM_DISCLOSURE_OBSERVATION);
}

/* A booklet of one cycle tells it in full, and of the others what was asked and what became of it. */
static void
test_brief (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("Ylva");
  g_autoptr (SamReport) report = NULL;
  const SamThreadSheet *sheet;
  gboolean tells_other = FALSE;
  gboolean tells_own = FALSE;
  guint n_strips = 0;

  for (int i = 0; i < 2; i++)
    {
      const char *cycle = i == 0 ? "A" : "B";
      g_autofree char *talk = g_strdup_printf (
          "kind=dialogue cycle=%s coach=C date=2012-11-%02d start_time=09:00 planned_minutes=30 actual_minutes=30 state=held", cycle,
          12 + i);

      put_cycle (p, cycle, i + 1);
      put_question (p, cycle, 1, i == 0 ? "Första?" : "Andra?");
      put_lesson (p, cycle, "2012-11-08");
      put_note (p, cycle, 1, 60, 1, "text=Sett");
      sam_test_programme_put (p, "session", NULL, talk);
    }
  report = make_report (p, "booklet", &(SamReportOptions){ .cycle = sam_test_programme_get_id (p, "B") });
  sheet = find_thread (sam_report_get_document (report));
  for (guint i = 0; i < sheet->n_rows; i++)
    {
      tells_other |= g_strcmp0 (sheet->rows[i].text, "Outcome: open. Observation 2012-11-08.") == 0;
      tells_own |= g_strcmp0 (sheet->rows[i].text, "Andra?") == 0;
      n_strips += sheet->rows[i].kind == SAM_THREAD_STRIP;
    }
  g_assert_true (tells_other);
  g_assert_true (tells_own);
  g_assert_cmpuint (n_strips, ==, 1);
}

static void
test_number (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("Ylva");
  g_autoptr (SamReport) report = NULL;
  g_autoptr (SamReport) log = NULL;
  const SamDisclosureEntry entry = {
    .act = SAM_DISCLOSURE_PRINTED,
    .subject = SAM_DISCLOSURE_BOOKLET,
    .person = sam_test_programme_get_id (p, "T"),
    .recipient = SAM_DISCLOSURE_TO_TEACHER,
    .reason = "eftersom_hon_bad_om_det",
  };
  gint64 number;
  g_autofree char *text = NULL;

  put_cycle (p, "A", 1);
  put_question (p, "A", 1, "Hemlig-fråga?");
  number = sam_disclosure_enter (sam_test_programme_get_store (p), &entry, NULL);
  report = make_report (p, "booklet", &(SamReportOptions){ .teacher = entry.person, .disclosure = number });
  g_assert_cmpstr (sam_document_get_remark (sam_report_get_document (report)), ==,
                   "Contains unlocked text. It stands in the disclosure log: no. 1, to the teacher");
  log = make_report (p, "disclosure-log", &(SamReportOptions){ 0 });
  text = read_text (log, 0);
  if (text != NULL)
    {
      g_assert_nonnull (strstr (text, "eftersom_hon_bad_om_det"));
      g_assert_null (strstr (text, "Hemlig"));
    }
}

/* A reader that nobody gave the seal, and one whose seal is locked. */
static void
test_locked (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("Ylva");
  SamStore *store = sam_test_programme_get_store (p);
  SamReportOptions options = {
    .as_of = sam_date_new (2012, 12, 14),
    .language = sam_language_find ("en"),
    .teacher = sam_test_programme_get_id (p, "T"),
  };
  g_autoptr (SamDatabase) reader = NULL;
  g_autofree char *recovery = NULL;
  g_autoptr (GError) error = NULL;
  SamReport *report;

  recovery = sam_seal_set_up (sam_store_get_seal (store), "ett långt lösenord", NULL, &error);
  g_assert_no_error (error);
  reader = sam_database_open_reader (sam_store_get_path (store), &error);
  g_assert_null (sam_report_new (sam_report_kinds_find ("booklet"), reader, &options, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);
  sam_database_set_seal (reader, sam_store_get_seal (store));
  report = sam_report_new (sam_report_kinds_find ("booklet"), reader, &options, &error);
  g_assert_no_error (error);
  sam_report_free (report);
  sam_seal_lock (sam_store_get_seal (store));
  g_assert_null (sam_report_new (sam_report_kinds_find ("booklet"), reader, &options, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);
  /* The log holds no such text. */
  report = sam_report_new (sam_report_kinds_find ("disclosure-log"), reader, &options, &error);
  g_assert_no_error (error);
  sam_report_free (report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  g_test_add_func ("/coaching-reports/of 500 notes none is lost, and none stands twice", test_long_cycle);
  g_test_add_func ("/coaching-reports/texts of any length break where they may", test_any_length);
  g_test_add_func ("/coaching-reports/a teacher without questions gets a booklet with room for them", test_empty);
  g_test_add_func ("/coaching-reports/what was counted is told as totals", test_totals);
  g_test_add_func ("/coaching-reports/a selection has a page of contents that is right", test_selection);
  g_test_add_func ("/coaching-reports/of the other cycles only the outcome is told", test_brief);
  g_test_add_func ("/coaching-reports/the number stands at the foot, the text not in the log", test_number);
  g_test_add_func ("/coaching-reports/nothing is made while it is locked", test_locked);

  return g_test_run ();
}
