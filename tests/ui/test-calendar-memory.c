/*
 * Weeks and months are shown by the same widgets again and again: 500 of each
 * leave behind neither widgets nor sessions nor memory.
 */
#include <malloc.h>

#include "calendar-fixture.h"

#include "sam-week-block.h"

#define N_SWITCHES 500
#define N_WARM_UPS 40
/* Of memory in use, for caches of fonts and styles that fill now and then: one session left behind by each switch would
 * be more. */
#define MOST_BYTES (128 * 1024)

typedef struct
{
  const char *view;
  int         days; /* from one period to the next */
} Case;

static const Case cases[] = { { "week", 7 }, { "month", 31 } };

static void
put_weeks (CalendarFixture *fixture)
{
  for (int week = 0; week < 12; week++)
    {
      for (int i = 0; i < 30; i++)
        {
          SamDate date = sam_date_new (2012, 9, 3) + week * 7 + i % 5;
          g_autofree char *day = sam_date_format_iso (date);
          g_autofree char *fields = g_strdup_printf ("kind=group team=%s coach=Cecilia date=%s start_time=%02d:%02d planned_minutes=60",
                                                     i % 2 == 0 ? "A1" : "R1", day, 8 + i / 5, week * 5);

          sam_test_programme_put (fixture->programme, "session", NULL, fields);
        }
    }
  sam_test_programme_get_store (fixture->programme);
}

/* There and back over twelve weeks or three months, with a frame for every tenth. */
static void
switch_period (CalendarFixture *fixture, const Case *of, int i)
{
  int n = of->days == 7 ? 12 : 3;
  int at = i % (2 * n);

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 9, 5) + (at < n ? at : 2 * n - 1 - at) * of->days);
  if (i % 10 == 0)
    gtk_test_widget_wait_for_draw (fixture->window);
  calendar_fixture_settle ();
}

static gsize
get_used (void)
{
  malloc_trim (0);

  return mallinfo2 ().uordblks;
}

static void
test_leaves_nothing_behind (CalendarFixture *fixture, gconstpointer data)
{
  const Case *of = data;
  guint n_widgets = 0;
  gsize used = 0;

  put_weeks (fixture);
  sam_calendar_page_set_view (fixture->page, of->view);
  for (int i = 0; i < N_WARM_UPS; i++)
    switch_period (fixture, of, i);
  n_widgets = calendar_fixture_count_widgets (fixture->window);
  used = get_used ();

  for (int i = N_WARM_UPS; i < N_WARM_UPS + N_SWITCHES; i++)
    switch_period (fixture, of, i);
  g_test_message ("%s: %u widgets, %d bytes more in use", of->view, calendar_fixture_count_widgets (fixture->window),
                  (int) (get_used () - used));
  g_assert_cmpuint (calendar_fixture_count_widgets (fixture->window), ==, n_widgets);
  g_assert_cmpint ((gssize) (get_used () - used), <, MOST_BYTES);
}

/* The sessions of a week that is shown no more are gone. */
static void
test_lets_go_of_sessions (CalendarFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  gpointer item = NULL;

  put_weeks (fixture);
  sam_calendar_page_set_view (fixture->page, "week");
  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2012, 9, 5));
  calendar_fixture_settle ();
  blocks = calendar_fixture_find_all (GTK_WIDGET (fixture->page), SAM_TYPE_WEEK_BLOCK);
  g_assert_cmpuint (blocks->len, >, 0);
  item = sam_week_block_get_item (g_ptr_array_index (blocks, blocks->len - 1));
  g_object_add_weak_pointer (item, &item);
  g_assert_nonnull (item);

  sam_page_show_date (SAM_PAGE (fixture->page), sam_date_new (2013, 2, 6));
  calendar_fixture_settle ();
  g_assert_null (item);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/calendar-memory/500-switches-leave-nothing-behind/%s", cases[i].view);

      g_test_add (path, CalendarFixture, &cases[i], calendar_fixture_set_up, test_leaves_nothing_behind,
                  calendar_fixture_tear_down);
    }
  g_test_add ("/calendar-memory/lets-go-of-sessions", CalendarFixture, NULL, calendar_fixture_set_up, test_lets_go_of_sessions,
              calendar_fixture_tear_down);

  return g_test_run ();
}
