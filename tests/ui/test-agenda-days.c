/*
 * The days of the agenda: read a window at a time, none left out or told twice,
 * and only so many kept however far one goes.
 */
#include <gtk/gtk.h>

#include "sam-agenda-days.h"
#include "sam-test-programme.h"

/* More than this are never kept; see sam-agenda-days.c. */
#define MOST_KEPT 240

typedef struct
{
  SamTestProgramme *programme;
  SamContext       *context;
  SamCalendarModel *model;
  SamAgendaDays    *days;
  GArray           *dates; /* of SamDate: the days that have a session, in order */
} Fixture;

static void
put (Fixture *fixture, SamDate date)
{
  g_autofree char *iso = sam_date_format_iso (date);
  g_autofree char *fields = g_strdup_printf ("kind=group team=T date=%s start_time=14:00 planned_minutes=60", iso);

  sam_test_programme_put (fixture->programme, "session", NULL, fields);
  g_array_append_val (fixture->dates, date);
}

/* School days of a year, a summer without any, another year, and one day long after all others. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dates = g_array_new (FALSE, FALSE, sizeof (SamDate));
  fixture->programme = sam_test_programme_new ();
  sam_test_programme_put (fixture->programme, "programme", NULL,
                          "name=Test start_date=2010-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (fixture->programme, "organiser", "Org", "name=Org");
  sam_test_programme_put (fixture->programme, "school", "S",
                          "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2010-08-01");
  sam_test_programme_put (fixture->programme, "team", "T", "school=S name=F–3 from_date=2010-08-01");
  for (SamDate date = sam_date_new (2011, 9, 1); date < sam_date_new (2012, 6, 1); date += 1)
    put (fixture, date);
  for (SamDate date = sam_date_new (2012, 9, 1); date < sam_date_new (2013, 6, 1); date += 1)
    put (fixture, date);
  put (fixture, sam_date_new (2019, 3, 4));

  fixture->context = sam_context_new (sam_test_programme_get_store (fixture->programme));
  fixture->model = sam_calendar_model_new ();
  sam_calendar_model_set_context (fixture->model, fixture->context);
  fixture->days = sam_agenda_days_new ();
  sam_agenda_days_set_model (fixture->days, fixture->model);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->days);
  g_object_unref (fixture->model);
  g_object_unref (fixture->context);
  sam_test_programme_free (fixture->programme);
  g_array_unref (fixture->dates);
}

static SamDate
get_date (GListModel *list, guint position)
{
  g_autoptr (SamAgendaDay) day = g_list_model_get_item (list, position);

  return sam_agenda_day_get_date (day);
}

/* What is kept is a run of the days that there are. */
static void
assert_run (Fixture *fixture)
{
  GListModel *list = sam_agenda_days_get_list (fixture->days);
  guint n = g_list_model_get_n_items (list);
  guint at = 0;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <=, MOST_KEPT);
  while (g_array_index (fixture->dates, SamDate, at) != get_date (list, 0))
    at++;
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (get_date (list, i), ==, g_array_index (fixture->dates, SamDate, at + i));
}

static void
test_goes_to_the_end_and_back (Fixture *fixture, gconstpointer data)
{
  GListModel *list = sam_agenda_days_get_list (fixture->days);
  g_autoptr (GError) error = NULL;

  sam_agenda_days_start (fixture->days, sam_date_new (2012, 1, 9));
  while (sam_agenda_days_has_later (fixture->days))
    {
      g_assert_true (sam_agenda_days_load_later (fixture->days, &error));
      g_assert_no_error (error);
      assert_run (fixture);
    }
  g_assert_cmpint (get_date (list, g_list_model_get_n_items (list) - 1), ==, sam_date_new (2019, 3, 4));

  while (sam_agenda_days_has_earlier (fixture->days))
    {
      g_assert_true (sam_agenda_days_load_earlier (fixture->days, &error));
      g_assert_no_error (error);
      assert_run (fixture);
    }
  g_assert_cmpint (get_date (list, 0), ==, sam_date_new (2011, 9, 1));

  /* And what was let go of at the end is read again. */
  while (sam_agenda_days_has_later (fixture->days))
    g_assert_true (sam_agenda_days_load_later (fixture->days, &error));
  g_assert_cmpint (get_date (list, g_list_model_get_n_items (list) - 1), ==, sam_date_new (2019, 3, 4));
  assert_run (fixture);
}

static void
test_jumps_over_a_summer (Fixture *fixture, gconstpointer data)
{
  GListModel *list = sam_agenda_days_get_list (fixture->days);
  g_autoptr (GError) error = NULL;

  sam_agenda_days_start (fixture->days, sam_date_new (2012, 6, 20));
  g_assert_true (sam_agenda_days_load_later (fixture->days, &error));
  g_assert_cmpint (get_date (list, 0), ==, sam_date_new (2012, 9, 1));
  /* No more than a window of what comes after it. */
  g_assert_cmpuint (g_list_model_get_n_items (list), <=, 42);
  g_assert_true (sam_agenda_days_load_earlier (fixture->days, &error));
  assert_run (fixture);
  g_assert_cmpint (sam_agenda_days_get_range (fixture->days).start, <=, sam_date_new (2012, 5, 31));
}

static void
test_ends_where_there_is_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_agenda_days_start (fixture->days, sam_date_new (2020, 1, 1));
  g_assert_true (sam_agenda_days_load_later (fixture->days, &error));
  g_assert_false (sam_agenda_days_has_later (fixture->days));
  g_assert_cmpuint (g_list_model_get_n_items (sam_agenda_days_get_list (fixture->days)), ==, 0);
  g_assert_true (sam_date_range_is_empty (sam_agenda_days_get_range (fixture->days)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/agenda-days/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("goes-to-the-end-and-back", test_goes_to_the_end_and_back);
  ADD ("jumps-over-a-summer", test_jumps_over_a_summer);
  ADD ("ends-where-there-is-nothing", test_ends_where_there_is_nothing);
#undef ADD

  return g_test_run ();
}
