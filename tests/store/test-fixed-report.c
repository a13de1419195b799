/* Fixed reports: kept as they were, whatever happens in the file. */
#include <string.h>

#include "sam-backup.h"
#include "sam-erasure.h"
#include "sam-fixed-report.h"
#include "sam-test-programme.h"

#define FIGURES "[{\"id\": \"F1\", \"definition\": \"Skolor med grupphandledning\"}]"

static SamTestProgramme *
new_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Alm organiser=Org joined_date=2012-08-01");

  return p;
}

static SamFixedReport
make_report (gint64 number, const char *registry_number)
{
  return (SamFixedReport) {
    .number = number,
    .registry_number = (char *) registry_number,
    .report = (char *) "progress-overview",
    .title = (char *) "Lägesbild – P",
    .language = (char *) "sv",
    .paper = (char *) "a4",
    .n_pages = 2,
    .as_of = sam_date_new (2012, 12, 14),
    .fixed_date = sam_date_new (2012, 12, 15),
    .recipients = (char *) " För rektorer och huvudmän ",
  };
}

static gboolean
add (SamTestProgramme *p, gint64 number, const char *registry_number, const char *pages, GError **error)
{
  const SamFixedReport report = make_report (number, registry_number);
  g_autoptr (GBytes) pdf = g_bytes_new (pages, strlen (pages));

  return sam_fixed_report_add (sam_test_programme_get_store (p), &report, pdf, FIGURES, error);
}

static void
add_well (SamTestProgramme *p, gint64 number, const char *registry_number, const char *pages)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (add (p, number, registry_number, pages, &error));
  g_assert_no_error (error);
}

static void
assert_whole (SamDatabase *database, gint64 number, const char *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *figures = NULL;
  g_autoptr (SamFixedReport) report = sam_fixed_report_load (database, number, &pdf, &figures, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  g_assert_cmpint (report->number, ==, number);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), pages, strlen (pages));
  g_assert_cmpstr (figures, ==, FIGURES);
}

static void
test_keeps (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamDatabase *database = sam_test_programme_get_database (p);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const SamFixedReport *last;

  g_assert_true (sam_store_set_user_name (sam_test_programme_get_store (p), "Karin", NULL));
  g_assert_cmpint (sam_fixed_report_get_next_number (database, &error), ==, 1);
  add_well (p, 1, NULL, "%PDF one");
  g_assert_cmpint (sam_fixed_report_get_next_number (database, &error), ==, 2);
  add_well (p, 2, "  2012:345 ", "%PDF two");

  all = sam_fixed_report_list (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  last = all->pdata[0];
  g_assert_cmpint (last->number, ==, 2);
  g_assert_cmpstr (last->registry_number, ==, "2012:345");
  g_assert_cmpstr (last->recipients, ==, "För rektorer och huvudmän");
  g_assert_cmpstr (last->fixed_by, ==, "Karin");
  g_assert_cmpint (last->as_of, ==, sam_date_new (2012, 12, 14));
  g_assert_cmpint (last->fixed_date, ==, sam_date_new (2012, 12, 15));
  g_assert_null (((const SamFixedReport *) all->pdata[1])->registry_number);
  assert_whole (database, 1, "%PDF one");
  assert_whole (database, 2, "%PDF two");

  g_assert_null (sam_fixed_report_load (database, 3, &(GBytes *){ NULL }, NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
}

static void
test_refuses (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  g_autoptr (GError) error = NULL;

  add_well (p, 1, "2012:345", "%PDF");
  g_assert_false (add (p, 2, "2012:345 ", "%PDF", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "fixed report no. 1"));
  g_clear_error (&error);

  /* Two windows that fix at the same time: the number is on the pages already. */
  g_assert_false (add (p, 1, NULL, "%PDF", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_clear_error (&error);

  /* What was refused leaves nothing, and takes no number. */
  add_well (p, 2, NULL, "%PDF");
}

/* Undo, changes and removals of everything there is leave it alone. */
static void
test_never_changes (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamDatabase *database = sam_test_programme_get_database (p);
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GError) error = NULL;

  add_well (p, 1, "7", "%PDF one");
  while (sam_store_get_undo_label (store) != NULL)
    g_assert_true (sam_store_undo (store, NULL));
  assert_whole (database, 1, "%PDF one");
  while (sam_store_get_redo_label (store) != NULL)
    g_assert_true (sam_store_redo (store, NULL));
  assert_whole (database, 1, "%PDF one");

  g_assert_false (sam_database_execute (database, "UPDATE fixed_report SET title = 'Another'", &error));
  g_clear_error (&error);
  g_assert_false (sam_database_execute (database, "DELETE FROM fixed_report", &error));
  g_clear_error (&error);
  g_assert_false (sam_database_execute (database, "INSERT OR REPLACE INTO fixed_report SELECT * FROM fixed_report", &error));
  g_clear_error (&error);
  assert_whole (database, 1, "%PDF one");
}

/* Whoever goes round the program is found out, whatever they changed. */
static void
test_tells_damage (void)
{
  static const char *const changes[] = {
    "pdf = X'25504446'", "pdf = CAST ('%PDF onf' AS BLOB)",   "figures = '[]'",          "title = 'Lägesbild – Q'",
    "as_of = '2012-12-13'", "fixed_date = '2012-12-16'", "registry_number = NULL", "registry_number = '8'",
    "recipients = NULL", "fixed_by = 'Nobody'", "n_pages = 3",       "language = 'en'",
    "report = 'term-plan'", "paper = 'a3'", "checksum = replace (checksum, substr (checksum, 1, 1), 'x')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (SamTestProgramme) p = new_programme ();
      SamDatabase *database = sam_test_programme_get_database (p);
      g_autofree char *sql = g_strconcat ("DROP TRIGGER fixed_report_never_changes; UPDATE fixed_report SET ", changes[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;

      g_test_message ("%s", changes[i]);
      add_well (p, 1, "7", "%PDF one");
      g_assert_true (sam_database_execute (database, sql, &error));
      g_assert_no_error (error);
      g_assert_null (sam_fixed_report_load (database, 1, &pdf, NULL, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "Fixed report no. 1 is damaged"));
      g_assert_null (pdf);
    }
}

static void
test_backup (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *copy = g_strconcat (sam_store_get_path (store), ".copy", NULL);
  g_autoptr (SamDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  add_well (p, 1, "2012:345", "%PDF one");
  g_assert_true (sam_backup_write (sam_store_get_path (store), copy, &error));
  g_assert_no_error (error);
  database = sam_database_open_reader (copy, &error);
  g_assert_no_error (error);
  assert_whole (database, 1, "%PDF one");
  /* Not even a copy gives the number away again. */
  g_assert_cmpint (sam_fixed_report_get_next_number (database, &error), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fixed-report/keeps pages, figures and what is known of them, the newest first", test_keeps);
  g_test_add_func ("/fixed-report/gives no number twice, and leaves nothing where it refuses", test_refuses);
  g_test_add_func ("/fixed-report/never changes, whatever is undone, changed or removed", test_never_changes);
  g_test_add_func ("/fixed-report/tells of every damage in words, and shows nothing of it", test_tells_damage);
  g_test_add_func ("/fixed-report/is whole in a backup", test_backup);

  return g_test_run ();
}
