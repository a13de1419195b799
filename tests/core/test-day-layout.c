/* The arithmetic of a week's hour grid. */
#include <glib.h>

#include "sam-day-layout.h"

#define LEAST 20
#define MOST 6

/* A session of the day, in hours as they are written, and where it stands. */
typedef struct
{
  const char *time;
  int         minutes;
  int         column;
  int         span;
  int         n_columns;
} Expected;

typedef struct
{
  const char *name;
  guint       n;
  Expected    sessions[14];
} Day;

static const Day days[] = {
  { "alone", 1, { { "13:30", 90, 0, 1, 1 } } },
  { "nothing", 0, { { NULL } } },
  { "touch but do not overlap", 3,
    { { "13:00", 60, 0, 1, 1 }, { "14:00", 60, 0, 1, 1 }, { "15:00", 30, 0, 1, 1 } } },
  { "overlap by a minute", 2, { { "13:00", 61, 0, 1, 2 }, { "14:00", 60, 1, 1, 2 } } },
  { "at the same time, the longest first", 2, { { "13:30", 60, 1, 1, 2 }, { "13:30", 90, 0, 1, 2 } } },
  { "at the same time and as long, as they came", 2, { { "13:30", 90, 0, 1, 2 }, { "13:30", 90, 1, 1, 2 } } },
  { "nested", 3, { { "13:00", 180, 0, 1, 2 }, { "13:30", 30, 1, 1, 2 }, { "14:00", 60, 1, 1, 2 } } },
  { "nested in what is nested", 3, { { "13:00", 180, 0, 1, 3 }, { "13:30", 120, 1, 1, 3 }, { "14:00", 30, 2, 1, 3 } } },
  /* The third meets the second but not the first: it takes the first's column. */
  { "chain", 4,
    { { "13:00", 60, 0, 1, 2 }, { "13:30", 60, 1, 1, 2 }, { "14:00", 60, 0, 1, 2 }, { "14:30", 60, 1, 1, 2 } } },
  /* The last is free to its right, as the first two that made three columns are over. */
  { "widens into free columns", 4,
    { { "13:00", 120, 0, 1, 3 }, { "13:00", 60, 1, 1, 3 }, { "13:00", 60, 2, 1, 3 }, { "14:30", 60, 1, 2, 3 } } },
  { "widens up to what stands in the way", 7,
    { { "13:00", 120, 0, 1, 5 }, { "13:00", 90, 1, 1, 5 }, { "13:00", 60, 2, 1, 5 }, { "13:00", 60, 3, 1, 5 },
      { "13:00", 50, 4, 1, 5 }, { "14:00", 60, 2, 1, 5 }, { "14:10", 30, 3, 2, 5 } } },
  { "two clusters each have their columns", 4,
    { { "09:00", 60, 0, 1, 1 }, { "13:00", 60, 0, 1, 3 }, { "13:00", 60, 1, 1, 3 }, { "13:00", 60, 2, 1, 3 } } },
  { "four parallel", 4,
    { { "13:30", 90, 0, 1, 4 }, { "13:30", 90, 1, 1, 4 }, { "13:30", 90, 2, 1, 4 }, { "13:30", 90, 3, 1, 4 } } },
  { "monday of the example", 8,
    { { "13:30", 90, 0, 1, 4 }, { "13:30", 90, 1, 1, 4 }, { "14:00", 90, 2, 1, 4 }, { "14:30", 90, 3, 1, 4 },
      { "15:00", 90, 0, 1, 4 }, { "15:15", 90, 1, 1, 4 }, { "15:45", 90, 2, 1, 4 }, { "17:15", 30, 0, 1, 1 } } },
  { "14 in one day, one after another", 14,
    { { "08:00", 30, 0, 1, 1 }, { "08:30", 30, 0, 1, 1 }, { "09:00", 30, 0, 1, 1 }, { "09:30", 30, 0, 1, 1 },
      { "10:00", 30, 0, 1, 1 }, { "10:30", 30, 0, 1, 1 }, { "11:00", 30, 0, 1, 1 }, { "11:30", 30, 0, 1, 1 },
      { "12:00", 30, 0, 1, 1 }, { "12:30", 30, 0, 1, 1 }, { "13:00", 30, 0, 1, 1 }, { "13:30", 30, 0, 1, 1 },
      { "14:00", 30, 0, 1, 1 }, { "14:30", 30, 0, 1, 1 } } },
  { "14 in one day, three at a time", 14,
    { { "08:00", 90, 0, 1, 3 }, { "08:30", 90, 1, 1, 3 }, { "09:00", 90, 2, 1, 3 }, { "09:30", 90, 0, 1, 3 },
      { "10:00", 90, 1, 1, 3 }, { "10:30", 90, 2, 1, 3 }, { "11:00", 90, 0, 1, 3 }, { "11:30", 90, 1, 1, 3 },
      { "12:00", 90, 2, 1, 3 }, { "12:30", 90, 0, 1, 3 }, { "13:00", 90, 1, 1, 3 }, { "13:30", 90, 2, 1, 3 },
      { "14:00", 90, 0, 1, 3 }, { "14:30", 90, 1, 1, 3 } } },
  { "none at all and very short take the room that they are drawn in", 3,
    { { "13:00", 0, 0, 1, 2 }, { "13:10", 5, 1, 1, 2 }, { "13:20", 5, 0, 1, 2 } } },
};

static void
place (const Day *day, int most, SamDayPlace *places, GArray **rests)
{
  SamDaySlot slots[14];

  for (guint i = 0; i < day->n; i++)
    slots[i] = (SamDaySlot) { sam_time_parse (day->sessions[i].time), day->sessions[i].minutes };
  *rests = sam_day_layout_place (slots, day->n, LEAST, most, places);
}

static void
test_columns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      SamDayPlace places[14];
      g_autoptr (GArray) rests = NULL;

      g_test_message ("%s", days[i].name);
      place (&days[i], MOST, places, &rests);
      g_assert_cmpuint (rests->len, ==, 0);
      for (guint j = 0; j < days[i].n; j++)
        {
          const Expected *expected = &days[i].sessions[j];

          g_test_message ("  %s %d", expected->time, expected->minutes);
          g_assert_cmpint (places[j].column, ==, expected->column);
          g_assert_cmpint (places[j].span, ==, expected->span);
          g_assert_cmpint (places[j].n_columns, ==, expected->n_columns);
          g_assert_cmpint (places[j].start, ==, sam_time_parse (expected->time));
          g_assert_cmpint (places[j].end, ==, places[j].start + MAX (expected->minutes, LEAST));
        }
    }
}

/* Whatever the day: nothing lies over anything else, and nothing outside the columns. */
static void
test_nothing_lies_over_another (void)
{
  for (guint seed = 1; seed <= 200; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      SamDaySlot slots[30];
      SamDayPlace places[30];
      g_autoptr (GArray) rests = NULL;
      guint n_told = 0;
      int most = g_rand_int_range (random, 1, 8);

      for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
        slots[i] = (SamDaySlot) { g_rand_int_range (random, 0, 288) * 5, g_rand_int_range (random, 0, 40) * 5 };
      rests = sam_day_layout_place (slots, G_N_ELEMENTS (slots), LEAST, most, places);

      for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
        {
          n_told += places[i].column < 0;
          if (places[i].column < 0)
            continue;
          g_assert_cmpint (places[i].column + places[i].span, <=, places[i].n_columns);
          g_assert_cmpint (places[i].n_columns, <=, most);
          for (guint j = 0; j < i; j++)
            g_assert_true (places[j].column < 0 || places[j].start >= places[i].end || places[j].end <= places[i].start
                           || places[j].column >= places[i].column + places[i].span
                           || places[j].column + places[j].span <= places[i].column);
          for (guint j = 0; j < rests->len; j++)
            {
              const SamDayRest *rest = &g_array_index (rests, SamDayRest, j);

              g_assert_true (rest->start >= places[i].end || rest->end <= places[i].start
                             || places[i].column + places[i].span <= rest->column);
            }
        }
      for (guint j = 0; j < rests->len; j++)
        {
          g_assert_cmpuint (g_array_index (rests, SamDayRest, j).n, >=, 2);
          n_told -= g_array_index (rests, SamDayRest, j).n;
        }
      g_assert_cmpuint (n_told, ==, 0);
    }
}

static void
test_tells_the_rest_by_number (void)
{
  static const struct
  {
    int n;    /* at 13:30, of 90 minutes each */
    int most;
    int n_rest;
  } cases[] = {
    { 4, 4, 0 }, { 5, 4, 2 }, { 14, 4, 11 }, { 14, 1, 14 }, { 1, 1, 0 }, { 14, 14, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDaySlot slots[14];
      SamDayPlace places[14];
      g_autoptr (GArray) rests = NULL;

      g_test_message ("%d in %d", cases[i].n, cases[i].most);
      for (int j = 0; j < cases[i].n; j++)
        slots[j] = (SamDaySlot) { 13 * 60 + 30, 90 };
      rests = sam_day_layout_place (slots, (guint) cases[i].n, LEAST, cases[i].most, places);

      g_assert_cmpuint (rests->len, ==, cases[i].n_rest > 0 ? 1 : 0);
      for (int j = 0; j < cases[i].n; j++)
        g_assert_cmpint (places[j].column, ==, j < cases[i].n - cases[i].n_rest ? j : -1);
      if (rests->len > 0)
        {
          const SamDayRest *rest = &g_array_index (rests, SamDayRest, 0);

          g_assert_cmpuint (rest->n, ==, (guint) cases[i].n_rest);
          g_assert_cmpint (rest->start, ==, 13 * 60 + 30);
          g_assert_cmpint (rest->end, ==, 15 * 60);
          g_assert_cmpint (rest->column, ==, cases[i].most - 1);
          g_assert_cmpint (rest->n_columns, ==, cases[i].most);
        }
    }
}

/* Where one alone is beyond the last column but one, it stands there itself. */
static void
test_plus_one_never_stands (void)
{
  const SamDaySlot slots[] = { { 480, 180 }, { 480, 60 }, { 480, 60 }, { 600, 60 }, { 630, 30 } };
  SamDayPlace places[G_N_ELEMENTS (slots)];
  g_autoptr (GArray) rests = sam_day_layout_place (slots, G_N_ELEMENTS (slots), LEAST, 2, places);

  g_assert_cmpuint (rests->len, ==, 2);
  g_assert_cmpuint (g_array_index (rests, SamDayRest, 0).n, ==, 2);
  g_assert_cmpuint (g_array_index (rests, SamDayRest, 1).n, ==, 2);
  g_assert_cmpint (places[0].column, ==, 0);

  {
    const SamDaySlot fewer[] = { { 480, 180 }, { 480, 60 }, { 480, 60 }, { 600, 60 } };
    g_autoptr (GArray) fewer_rests = sam_day_layout_place (fewer, G_N_ELEMENTS (fewer), LEAST, 2, places);

    g_assert_cmpuint (fewer_rests->len, ==, 1);
    g_assert_cmpint (places[3].column, ==, 1);
  }
}

static void
test_stays_within_the_day (void)
{
  static const struct
  {
    const char *time;
    int minutes;
    int start, end;
  } cases[] = {
    { "23:00", 90, 1380, 1440 }, { "23:00", 60, 1380, 1440 }, { "23:55", 5, 1420, 1440 },
    { "23:59", 0, 1420, 1440 },  { "00:00", 0, 0, 20 },       { "00:00", 3000, 0, 1440 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDaySlot slot = { sam_time_parse (cases[i].time), cases[i].minutes };
      SamDayPlace where;
      g_autoptr (GArray) rests = sam_day_layout_place (&slot, 1, LEAST, MOST, &where);

      g_test_message ("%s %d", cases[i].time, cases[i].minutes);
      g_assert_cmpint (where.start, ==, cases[i].start);
      g_assert_cmpint (where.end, ==, cases[i].end);
    }
}

static void
test_hours (void)
{
  static const struct
  {
    const char *time;
    int minutes;
    int first, end;
  } cases[] = {
    { "08:00", 60, 8, 17 },  { "13:30", 90, 8, 17 },  { "16:00", 60, 8, 17 },  { "16:30", 60, 8, 18 },
    { "17:00", 60, 8, 18 },  { "17:00", 0, 8, 18 },   { "07:59", 10, 7, 17 },  { "06:00", 30, 6, 17 },
    { "00:00", 30, 0, 17 },  { "23:30", 30, 8, 24 },  { "23:30", 90, 8, 24 },  { "18:00", 61, 8, 20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDayHours hours = sam_day_layout_widen_hours (sam_day_layout_get_usual_hours (), sam_time_parse (cases[i].time),
                                                      cases[i].minutes);

      g_test_message ("%s %d", cases[i].time, cases[i].minutes);
      g_assert_cmpint (hours.first, ==, cases[i].first);
      g_assert_cmpint (hours.end, ==, cases[i].end);
    }
}

static void
test_heights (void)
{
  const SamDayHours hours = { 8, 17 };
  const int height = 540; /* a pixel a minute */

  g_assert_cmpfloat (sam_day_layout_get_y (hours, height, 480), ==, 0);
  g_assert_cmpfloat (sam_day_layout_get_y (hours, height, 810), ==, 330);
  g_assert_cmpfloat (sam_day_layout_get_y (hours, height, 1020), ==, 540);
  g_assert_cmpfloat (sam_day_layout_get_y (hours, 594, 540), ==, 66);

  g_assert_cmpint (sam_day_layout_get_minutes (hours, height, 0), ==, 480);
  g_assert_cmpint (sam_day_layout_get_minutes (hours, height, 330.9), ==, 810);
  g_assert_cmpint (sam_day_layout_get_minutes (hours, height, -5), ==, 480);
  g_assert_cmpint (sam_day_layout_get_minutes (hours, height, 900), ==, 1020);
  for (int minutes = 480; minutes <= 1020; minutes++)
    g_assert_cmpint (sam_day_layout_get_minutes (hours, 594, sam_day_layout_get_y (hours, 594, minutes) + 0.01), ==, minutes);
}

static void
test_snaps (void)
{
  static const struct
  {
    int minutes, nearest, before;
  } cases[] = {
    { 480, 480, 480 }, { 487, 480, 480 }, { 488, 495, 480 }, { 494, 495, 480 }, { 495, 495, 495 }, { 1439, 1440, 1425 }, { -3, 0, 0 },
  };
  static const struct
  {
    int start, end, minutes;
  } ends[] = {
    { 810, 900, 90 },  { 810, 907, 90 },   { 810, 908, 105 },   { 810, 812, 15 },   { 810, 300, 15 },
    { 820, 880, 65 },  { 820, 826, 20 },   { 1380, 1440, 60 },  { 1380, 1500, 60 }, { 1430, 1432, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (sam_day_layout_round (cases[i].minutes), ==, cases[i].nearest);
      g_assert_cmpint (sam_day_layout_floor (cases[i].minutes), ==, cases[i].before);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_test_message ("%d to %d", ends[i].start, ends[i].end);
      g_assert_cmpint (sam_day_layout_resize (ends[i].start, ends[i].end), ==, ends[i].minutes);
    }
}

static void
test_steps (void)
{
  static const struct
  {
    const char *from;
    int direction;
    const char *to;
  } times[] = {
    { "13:30", 1, "14:00" }, { "13:30", -1, "13:00" }, { "13:40", 1, "14:00" }, { "13:40", -1, "13:30" },
    { "00:00", -1, "00:00" }, { "23:30", 1, "23:30" }, { "00:15", -1, "00:00" }, { "23:45", 1, "23:30" },
  };
  static const struct
  {
    const char *from;
    int steps;
    int n_days;
    const char *to;
  } dates[] = {
    { "2012-12-14", 1, 7, "2012-12-15" }, { "2012-12-14", 1, 5, "2012-12-17" },  { "2012-12-17", -1, 5, "2012-12-14" },
    { "2012-12-16", 1, 7, "2012-12-17" }, { "2012-12-12", -1, 5, "2012-12-11" }, { "2012-12-31", 1, 5, "2013-01-01" },
    { "2012-12-13", 6, 5, "2012-12-21" }, { "9999-12-31", 1, 7, "9999-12-31" },  { "0001-01-01", -1, 7, "0001-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_test_message ("%s %d", times[i].from, times[i].direction);
      g_assert_cmpint (sam_day_layout_step_time (sam_time_parse (times[i].from), times[i].direction), ==,
                       sam_time_parse (times[i].to));
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_test_message ("%s %d of %d", dates[i].from, dates[i].steps, dates[i].n_days);
      g_assert_cmpint (sam_day_layout_step_day (sam_date_parse (dates[i].from), dates[i].steps, dates[i].n_days), ==,
                       sam_date_parse (dates[i].to));
    }
}

static void
test_weekend_only_when_used (void)
{
  static const struct
  {
    guint n_sessions[7];
    int marked;
    int n_days;
  } cases[] = {
    { { 0 }, 0, 5 }, { { 3, 3, 3, 3, 3, 0, 0 }, 4, 5 }, { { 0, 0, 0, 0, 0, 1, 0 }, 0, 7 },
    { { 0, 0, 0, 0, 0, 0, 1 }, 0, 7 }, { { 0 }, 5, 7 }, { { 0 }, 6, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sam_day_layout_count_days (cases[i].n_sessions, cases[i].marked), ==, cases[i].n_days);
}

static void
test_days_side_by_side (void)
{
  static const struct
  {
    int first, end, width;
    int edges[8];
  } cases[] = {
    { 0, 5, 500, { 0, 100, 200, 300, 400, 500, 500, 500 } },
    /* Two days of half the width make one. */
    { 0, 7, 600, { 0, 100, 200, 300, 400, 500, 550, 600 } },
    { 2, 3, 300, { 0, 0, 0, 300, 300, 300, 300, 300 } },
    { 5, 6, 300, { 0, 0, 0, 0, 0, 0, 300, 300 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int day = 0; day <= 7; day++)
        g_assert_cmpint (sam_day_layout_get_day_x (cases[i].first, cases[i].end, day, cases[i].width), ==, cases[i].edges[day]);
    }
}

static void
test_finds_now (void)
{
  static const struct
  {
    const char *today;
    const char *time;
    int n_days;
    int column; /* -1: nowhere */
  } cases[] = {
    { "2012-12-10", "08:00", 5, 0 },  { "2012-12-14", "14:20", 5, 4 },  { "2012-12-14", "16:59", 5, 4 },
    { "2012-12-14", "17:00", 5, -1 }, { "2012-12-14", "07:59", 5, -1 }, { "2012-12-15", "14:20", 5, -1 },
    { "2012-12-15", "14:20", 7, 5 },  { "2012-12-17", "14:20", 7, -1 }, { "2012-12-09", "14:20", 7, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int column = -1;
      gboolean found = sam_day_layout_find_now (sam_date_parse ("2012-12-10"), cases[i].n_days, sam_day_layout_get_usual_hours (),
                                                sam_date_parse (cases[i].today), sam_time_parse (cases[i].time), &column);

      g_test_message ("%s %s", cases[i].today, cases[i].time);
      g_assert_cmpint (found, ==, cases[i].column >= 0);
      g_assert_cmpint (column, ==, cases[i].column);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-layout/columns", test_columns);
  g_test_add_func ("/day-layout/nothing-lies-over-another", test_nothing_lies_over_another);
  g_test_add_func ("/day-layout/tells-the-rest-by-number", test_tells_the_rest_by_number);
  g_test_add_func ("/day-layout/plus-one-never-stands", test_plus_one_never_stands);
  g_test_add_func ("/day-layout/stays-within-the-day", test_stays_within_the_day);
  g_test_add_func ("/day-layout/hours", test_hours);
  g_test_add_func ("/day-layout/heights", test_heights);
  g_test_add_func ("/day-layout/snaps", test_snaps);
  g_test_add_func ("/day-layout/steps", test_steps);
  g_test_add_func ("/day-layout/weekend-only-when-used", test_weekend_only_when_used);
  g_test_add_func ("/day-layout/days-side-by-side", test_days_side_by_side);
  g_test_add_func ("/day-layout/finds-now", test_finds_now);

  return g_test_run ();
}
