/*
 * The reports of the example, word for word, as data: tests/report/golden/.
 * With SAMORDNA_UPDATE_GOLDEN set, what is made now is written there instead:
 * then read the difference before it is committed.
 */
#include <string.h>

#include "report-dump.h"
#include "sam-new-programme.h"
#include "sam-organiser.h"
#include "sam-page-text.h"
#include "sam-person.h"
#include "sam-report-kinds.h"
#include "sam-school.h"
#include "sam-team.h"
#include "sam-template.h"
#include "sam-test-folder.h"

typedef struct
{
  const char *name;
  const char *kind;
  SamPeriod   period;
  int         year, month, day;
  const char *coach;
  const char *team;
  gboolean    sees_from_then;
  const char *template;
  const char *teacher;
  const char *since;
  const char *school;
  const char *organiser;
} Case;

static const Case cases[] = {
  { "since-last-meeting", "since-last-meeting", SAM_PERIOD_NONE, 2012, 12, 14, .since = "2012-11-09" },
  { "since-nothing", "since-last-meeting", SAM_PERIOD_NONE, 2012, 12, 16, .since = "2012-12-15", .sees_from_then = TRUE },
  { "month", "month", SAM_PERIOD_MONTH, 2012, 11, 1, NULL, NULL, FALSE },
  { "month-of-coach", "month", SAM_PERIOD_MONTH, 2013, 1, 10, "Cecilia Ahl", NULL, FALSE },
  { "term-plan", "term-plan", SAM_PERIOD_TERM, 2012, 11, 1, NULL, NULL, FALSE },
  { "week-sheet", "week-sheet", SAM_PERIOD_WEEK, 2012, 11, 19, NULL, NULL, TRUE },
  { "monday-sheet", "monday-sheet", SAM_PERIOD_WEEK, 2012, 11, 19, NULL, NULL, TRUE },
  { "progress-overview", "progress-overview", SAM_PERIOD_NONE, 2012, 12, 14 },
  { "organiser-sheet", "organiser-sheet", SAM_PERIOD_NONE, 2012, 12, 14, .organiser = "Kvarnsta kommun" },
  { "term-report", "term-report", SAM_PERIOD_TERM, 2012, 12, 14 },
  { "coach-load", "coach-load", SAM_PERIOD_NONE, 2012, 12, 14 },
  { "definitions", "definitions", SAM_PERIOD_NONE, 2012, 12, 14 },
  { "attendance-list", "attendance-list", SAM_PERIOD_DAY, 2012, 9, 25, NULL, "4–6", FALSE },
  { "attendance-list-of-term", "attendance-list", SAM_PERIOD_TERM, 2012, 9, 25, NULL, "4–6", FALSE },
  { "coach-schedule", "coach-schedule", SAM_PERIOD_TERM, 2012, 9, 25, "Cecilia Ahl", NULL, FALSE },
  { "coach-schedule-of-week", "coach-schedule", SAM_PERIOD_WEEK, 2012, 11, 20, "Cecilia Ahl", NULL, FALSE },
  { "blank-form", "blank-form", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, FALSE, NULL },
  { "blank-form-timeline", "blank-form", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, FALSE, "Tidslinje" },
  { "blank-form-interval", "blank-form", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, FALSE, "Intervallobservation" },
  { "blank-form-count", "blank-form", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, FALSE, "Räkna frågor och svar" },
  { "booklet", "booklet", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, FALSE, NULL, "Eva-Lotta Ask" },
  { "booklet-of-one-question", "booklet", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, TRUE, NULL, "Maria Hellström" },
  { "booklet-planned", "booklet", SAM_PERIOD_NONE, 2012, 12, 3, NULL, NULL, TRUE, NULL, "Maria Hellström" },
  { "booklet-before-any-question", "booklet", SAM_PERIOD_NONE, 2012, 9, 3, NULL, NULL, TRUE, NULL, "Maria Hellström" },
  { "observation", "observation", SAM_PERIOD_TERM, 2012, 12, 14, NULL, NULL, FALSE, NULL, "Maria Hellström" },
  { "observations", "observation", SAM_PERIOD_TERM, 2012, 12, 14, "Cecilia Ahl", NULL, FALSE },
  { "observations-none", "observation", SAM_PERIOD_DAY, 2012, 9, 3, NULL, NULL, FALSE },
  { "school-sheet", "school-sheet", SAM_PERIOD_TERM, 2012, 12, 14, .school = "Almbackaskolan" },
  { "school-sheet-of-few", "school-sheet", SAM_PERIOD_TERM, 2012, 9, 20, .school = "Åkerhöjdsskolan", .sees_from_then = TRUE },
  { "disclosure-log-empty", "disclosure-log", SAM_PERIOD_NONE, 2012, 12, 14, NULL, NULL, FALSE },
};

static const char *const codes[] = { "sv", "en" };

static SamStore *store;

/* The record of that name; of a team, in the first school by name. */
static gint64
find (SamFamilyId family, guint field, const char *name)
{
  static const char school_name[] = "Almbackaskolan";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (name == NULL)
    return 0;

  records = sam_store_list (store, family, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (sam_record_get_text (record, field), name) == 0
          && (family != SAM_FAMILY_TEAM
              || sam_record_get_reference (record, SAM_TEAM_SCHOOL) == find (SAM_FAMILY_SCHOOL, SAM_SCHOOL_NAME, school_name)))
        return sam_record_get_id (record);
    }
  g_assert_not_reached ();
}

static SamReportOptions
get_options (const Case *self)
{
  SamDate date = sam_date_new (self->year, self->month, self->day);

  return (SamReportOptions){
    .as_of = self->sees_from_then ? date : sam_date_new (2012, 12, 14),
    .period = self->period,
    .date = date,
    .coach = find (SAM_FAMILY_PERSON, SAM_PERSON_NAME, self->coach),
    .school = find (SAM_FAMILY_SCHOOL, SAM_SCHOOL_NAME, self->school),
    .team = find (SAM_FAMILY_TEAM, SAM_TEAM_NAME, self->team),
    .template = find (SAM_FAMILY_TEMPLATE, SAM_TEMPLATE_NAME, self->template),
    .organiser = find (SAM_FAMILY_ORGANISER, SAM_ORGANISER_NAME, self->organiser),
    .teacher = find (SAM_FAMILY_PERSON, SAM_PERSON_NAME, self->teacher),
    .n_sheets = 2,
    .since = self->since != NULL ? sam_date_parse (self->since) : 0,
  };
}

static void
test_golden (gconstpointer data)
{
  const Case *self = data;
  SamReportOptions options = get_options (self);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.%s.txt", self->name, codes[i]);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", name, NULL);
      g_autofree char *golden = NULL;
      g_autofree char *made = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (SamReport) report = NULL;

      options.language = sam_language_find (codes[i]);
      report = sam_report_new (sam_report_kinds_find (self->kind), sam_store_get_database (store), &options, &error);
      g_assert_no_error (error);
      made = report_dump (sam_report_get_document (report));
      if (g_getenv ("SAMORDNA_UPDATE_GOLDEN") != NULL)
        {
          g_assert_true (g_file_set_contents (path, made, -1, &error));
          continue;
        }
      g_file_get_contents (path, &golden, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (made, ==, golden);
    }
}

/* Tables are set out for A4: on what is narrower than it lies or stands, no text reaches into the margin. */
static void
test_margins (gconstpointer data)
{
  const Case *self = data;
  const SamReportKind *kind = sam_report_kinds_find (self->kind);
  SamReportOptions options = get_options (self);

  options.paper = SAM_PAPER_LETTER;
  for (guint i = 0; i < G_N_ELEMENTS (codes) && (kind->takes & SAM_REPORT_TAKES_PAPER) != 0; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamReport) report = NULL;
      double width, height;

      options.language = sam_language_find (codes[i]);
      report = sam_report_new (kind, sam_store_get_database (store), &options, &error);
      g_assert_no_error (error);
      sam_report_get_page_size (report, &width, &height);
      for (guint page = 0; page < sam_report_get_n_pages (report); page++)
        {
          g_autoptr (GArray) texts = sam_report_collect_text (report, page);

          for (guint k = 0; k < texts->len; k++)
            {
              const SamPageText *text = &g_array_index (texts, SamPageText, k);

              if (text->x < 43 || text->x + text->width > width - 18 * 72 / 25.4 + 2)
                g_error ("“%s” stands from %.1f to %.1f of %.1f, page %u", text->text, text->x, text->x + text->width, width, page + 1);
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

  folder = g_dir_make_tmp ("samordna-golden-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "e.samordna", NULL);
  store = sam_example_create (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *test = g_strdup_printf ("/golden-reports/%s", cases[i].name);
      g_autofree char *margins = g_strdup_printf ("/golden-reports/%s/keeps-the-margins-of-letter", cases[i].name);

      g_test_add_data_func (test, &cases[i], test_golden);
      g_test_add_data_func (margins, &cases[i], test_margins);
    }
  status = g_test_run ();
  sam_store_close (store);
  g_object_unref (store);
  sam_test_folder_remove (folder);

  return status;
}
