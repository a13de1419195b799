/* The log of what coaching text left the file. */
#include <glib/gstdio.h>

#include "sam-disclosure.h"
#include "sam-erasure.h"
#include "sam-test-programme.h"

static SamTestProgramme *
new_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "person", "Maria", "code=ALM-01 name=Maria_Lind");
  sam_test_programme_put (p, "person", "Annika", "code=H01 name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "cycle", "First", "teacher=Maria coach=Annika term=2012-ht ordinal=1");

  return p;
}

static gint64
enter (SamTestProgramme *p, const char *recipient, const char *reason)
{
  g_autoptr (GError) error = NULL;
  const SamDisclosureEntry entry = {
    .act = SAM_DISCLOSURE_PRINTED,
    .subject = SAM_DISCLOSURE_BOOKLET,
    .cycle = sam_test_programme_get_id (p, "First"),
    .recipient = recipient,
    .reason = reason,
  };
  gint64 number = sam_disclosure_enter (sam_test_programme_get_store (p), &entry, &error);

  g_assert_no_error (error);
  g_assert_cmpint (number, >, 0);

  return number;
}

static GPtrArray *
list (SamTestProgramme *p, const SamDisclosureFilter *filter)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = sam_disclosure_list (sam_test_programme_get_database (p), filter, &error);

  g_assert_no_error (error);

  return lines;
}

static void
test_enter (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) of_coach = NULL;
  g_autoptr (GDateTime) now = NULL;
  SamDisclosure *line;

  g_assert_true (sam_store_set_user_name (store, "Karin", NULL));
  g_assert_cmpint (enter (p, SAM_DISCLOSURE_TO_TEACHER, NULL), ==, 1);
  g_assert_cmpint (enter (p, "  the principal ", "meeting"), ==, 2);

  lines = list (p, NULL);
  g_assert_cmpuint (lines->len, ==, 2);
  line = lines->pdata[0];
  g_assert_cmpint (sam_disclosure_get_number (line), ==, 2);
  g_assert_cmpint (sam_disclosure_get_act (line), ==, SAM_DISCLOSURE_PRINTED);
  g_assert_cmpint (sam_disclosure_get_subject (line), ==, SAM_DISCLOSURE_BOOKLET);
  g_assert_cmpint (sam_disclosure_get_cycle (line), ==, sam_test_programme_get_id (p, "First"));
  g_assert_cmpstr (sam_disclosure_get_person_name (line), ==, "Maria Lind");
  g_assert_cmpstr (sam_disclosure_get_recipient (line), ==, "the principal");
  g_assert_cmpstr (sam_disclosure_get_reason (line), ==, "meeting");
  g_assert_cmpstr (sam_disclosure_get_made_by (line), ==, "Karin");
  now = g_date_time_new_now_local ();
  g_assert_cmpint (ABS (g_date_time_difference (sam_disclosure_get_made_at (line), now)), <, 10 * G_TIME_SPAN_SECOND);
  line = lines->pdata[1];
  g_assert_cmpstr (sam_disclosure_get_recipient (line), ==, SAM_DISCLOSURE_TO_TEACHER);
  g_assert_cmpstr (sam_disclosure_describe_recipient (SAM_DISCLOSURE_TO_TEACHER, sam_language_find ("en")), ==, "the teacher");
  g_assert_cmpstr (sam_disclosure_describe_recipient ("Eva", sam_language_find ("en")), ==, "Eva");
  g_assert_null (sam_disclosure_get_reason (line));

  of_coach = list (p, &(SamDisclosureFilter){ .person = sam_test_programme_get_id (p, "Annika") });
  g_assert_cmpuint (of_coach->len, ==, 0);
}

static void
test_days (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamDate today = sam_date_today ();
  g_autoptr (GPtrArray) within = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  enter (p, "x", NULL);
  within = list (p, &(SamDisclosureFilter){ .from = today - 1, .to = today + 1 });
  before = list (p, &(SamDisclosureFilter){ .to = today - 2 });
  after = list (p, &(SamDisclosureFilter){ .from = today + 2 });
  g_assert_cmpuint (within->len, ==, 1);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_no_undo (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  label = g_strdup (sam_store_get_undo_label (store));
  enter (p, "x", NULL);
  g_assert_cmpstr (sam_store_get_undo_label (store), ==, label);
  g_assert_true (sam_store_undo (store, NULL));
  lines = list (p, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
}

static void
test_to_nobody (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  g_autoptr (GError) error = NULL;
  const SamDisclosureEntry entry = { .recipient = " \n" };
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_cmpint (sam_disclosure_enter (sam_test_programme_get_store (p), &entry, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  lines = list (p, NULL);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_read_only (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  const char *path = sam_store_get_path (sam_test_programme_get_store (p));
  g_autoptr (SamStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  const SamDisclosureEntry entry = { .recipient = "x" };

  /* Open already in the same program: the second one reads only. */
  reader = sam_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (reader));
  g_assert_cmpint (sam_disclosure_enter (reader, &entry, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "disclosure log"));
  sam_store_close (reader);
}

static void
test_recipients (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  g_autoptr (GPtrArray) recipients = NULL;

  enter (p, "the principal", NULL);
  enter (p, "the union", NULL);
  enter (p, "the principal", NULL);
  enter (p, SAM_DISCLOSURE_TO_COACH, NULL);
  recipients = sam_disclosure_list_recipients (sam_test_programme_get_database (p), 5, NULL);
  g_assert_cmpuint (recipients->len, ==, 2);
  g_assert_cmpstr (recipients->pdata[0], ==, "the principal");
  g_assert_cmpstr (recipients->pdata[1], ==, "the union");
}

static void
test_erased (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  SamDisclosure *line;

  g_assert_true (sam_store_set_user_name (store, "Maria Lind", NULL));
  enter (p, "Maria Lind and her principal", "Maria Lind asked");
  sam_store_erase_person (store, sam_test_programme_get_id (p, "Maria"), 0, &error);
  g_assert_no_error (error);
  lines = list (p, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  line = lines->pdata[0];
  g_assert_null (strstr (sam_disclosure_get_recipient (line), "Maria"));
  g_assert_nonnull (strstr (sam_disclosure_get_recipient (line), "principal"));
  g_assert_null (strstr (sam_disclosure_get_reason (line), "Maria"));
  g_assert_null (sam_disclosure_get_made_by (line));
  g_assert_null (strstr (sam_disclosure_get_person_name (line), "Maria"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disclosure/a line says what, whose, to whom, why, when and by whom", test_enter);
  g_test_add_func ("/disclosure/lines are found by the day", test_days);
  g_test_add_func ("/disclosure/undoing takes nothing out of the log", test_no_undo);
  g_test_add_func ("/disclosure/nothing goes to nobody", test_to_nobody);
  g_test_add_func ("/disclosure/what can only be read lets nothing out, and says why", test_read_only);
  g_test_add_func ("/disclosure/recent recipients stand once each, newest first", test_recipients);
  g_test_add_func ("/disclosure/who is erased is erased from the log too", test_erased);

  return g_test_run ();
}
