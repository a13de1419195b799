/* Which sessions are announced, when, and only once. */
#include "sam-reminder-plan.h"

#include <string.h>

#define TODAY 15000
#define NONE                                                                                       \
  {                                                                                                \
    SAM_DATE_NONE, -1, FALSE                                                                       \
  }

/* "13:30 +09:00": today at half past one and tomorrow at nine. */
static GArray *
parse_sessions (const char *text)
{
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (SamReminderSession));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      gboolean is_other = *words[i] == '+' || *words[i] == '-';
      SamReminderSession session
          = { TODAY + (*words[i] == '+' ? 1 : 0) - (*words[i] == '-' ? 1 : 0),
              sam_time_parse (words[i] + (is_other ? 1 : 0)) };

      g_assert_cmpint (session.time, >=, 0);
      g_array_append_val (sessions, session);
    }

  return sessions;
}

static void
make (SamReminderPlan *plan, GArray *sessions, SamDate today, const char *now,
      const SamReminderSaid *said)
{
  sam_reminder_plan_make (plan, (const SamReminderSession *) sessions->data, sessions->len, today,
                          sam_time_parse (now), said, &sam_reminder_rules);
}

static void
test_plans (void)
{
  static const struct
  {
    const char *sessions;
    const char *now;
    SamReminderSaid said;
    guint first_soon, n_soon;
    guint n_tomorrow;
    int days; /* until the next is due */
    const char *next;
  } cases[] = {
    /* Nothing planned: tomorrow is asked about at three, and then the next day. */
    { "", "08:00", NONE, 0, 0, 0, 0, "15:00" },
    { "", "15:00", NONE, 0, 0, 0, 1, "00:00" },
    /* An hour before, neither earlier nor twice. */
    { "13:30", "08:00", NONE, 0, 0, 0, 0, "12:30" },
    { "13:30", "12:29", NONE, 0, 0, 0, 0, "12:30" },
    { "13:30", "12:30", NONE, 0, 1, 0, 0, "15:00" },
    { "13:30", "12:31", { TODAY, 810, FALSE }, 0, 0, 0, 0, "15:00" },
    /* The program starts shortly before, or when it begins; once it has begun it is too late. */
    { "13:30", "13:29", NONE, 0, 1, 0, 0, "15:00" },
    { "13:30", "13:30", NONE, 0, 1, 0, 0, "15:00" },
    { "13:30", "13:31", NONE, 0, 0, 0, 0, "15:00" },
    /* Before one in the night there is no hour before. */
    { "00:20", "00:00", NONE, 0, 1, 0, 0, "15:00" },
    /* Fourteen at about the same time are one announcement. */
    { "13:00 13:00 13:00 13:05 13:10 13:15 13:15 13:20 13:20 13:20 13:25 13:30 13:30 13:30",
      "12:00", NONE, 0, 14, 0, 0, "15:00" },
    /* What begins more than half an hour later has its own. */
    { "13:00 13:30 13:31", "12:00", NONE, 0, 2, 0, 0, "12:31" },
    { "13:00 13:30 13:31", "12:31", { TODAY, 810, FALSE }, 2, 1, 0, 0, "15:00" },
    /* One that is put in among those that were announced is known to whoever put it in. */
    { "13:00 13:15 13:30", "12:31", { TODAY, 810, FALSE }, 0, 0, 0, 0, "15:00" },
    /* What has begun is passed over, what has not is still announced. */
    { "09:00 10:00", "09:20", NONE, 1, 1, 0, 0, "15:00" },
    /* Tomorrow's, all at once, from three o'clock. */
    { "+08:00 +09:00 +15:00", "14:59", NONE, 0, 0, 0, 0, "15:00" },
    { "+08:00 +09:00 +15:00", "15:00", NONE, 0, 0, 3, 1, "00:00" },
    { "+08:00 +09:00 +15:00", "21:10", NONE, 0, 0, 3, 1, "00:00" },
    { "+08:00 +09:00 +15:00", "21:10", { TODAY, -1, TRUE }, 0, 0, 0, 1, "00:00" },
    /* Both in one look; and what is due after three does not wait for the night. */
    { "15:30 17:00 +08:00", "15:00", NONE, 0, 1, 1, 0, "16:00" },
    { "15:30 17:00 +08:00", "16:00", { TODAY, 930, TRUE }, 1, 1, 0, 1, "00:00" },
    /* Yesterday's words count no more, nor do yesterday's sessions. */
    { "-13:00 13:30 +13:00", "12:30", { TODAY - 1, 1439, TRUE }, 1, 1, 0, 0, "15:00" },
    /* The date was wrong and is put right: it begins anew. */
    { "13:30", "12:30", { TODAY + 30, 1439, TRUE }, 0, 1, 0, 0, "15:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) sessions = parse_sessions (cases[i].sessions);
      SamReminderPlan plan;

      g_test_message ("%u: '%s' at %s", i, cases[i].sessions, cases[i].now);
      make (&plan, sessions, TODAY, cases[i].now, &cases[i].said);
      g_assert_cmpuint (plan.n_soon, ==, cases[i].n_soon);
      if (cases[i].n_soon > 0)
        g_assert_cmpuint (plan.first_soon, ==, cases[i].first_soon);
      g_assert_cmpuint (plan.n_tomorrow, ==, cases[i].n_tomorrow);
      for (guint j = 0; j < plan.n_tomorrow; j++)
        g_assert_cmpint (g_array_index (sessions, SamReminderSession, plan.first_tomorrow + j).date,
                         ==, TODAY + 1);
      g_assert_cmpint (plan.next_date, ==, TODAY + cases[i].days);
      g_assert_cmpint (plan.next_time, ==, sam_time_parse (cases[i].next));
      g_assert_cmpint (plan.said.date, ==, TODAY);
    }
}

/* Looks whenever the last look said so, as the program does; each session is to be said exactly
 * once. */
static void
test_a_day_through (void)
{
  g_autoptr (GArray) sessions
      = parse_sessions ("08:00 08:10 09:00 12:00 13:30 13:30 14:15 16:00 23:50 +10:00 +11:00");
  SamReminderSaid said = SAM_REMINDER_SAID_NOTHING;
  g_autofree guint *n_said = g_new0 (guint, sessions->len);
  SamDate date = TODAY;
  int now = 6 * 60;
  guint n_looks = 0;

  while (date == TODAY)
    {
      SamReminderPlan plan;

      sam_reminder_plan_make (&plan, (const SamReminderSession *) sessions->data, sessions->len,
                              date, now, &said, &sam_reminder_rules);
      for (guint i = 0; i < plan.n_soon; i++)
        n_said[plan.first_soon + i]++;
      for (guint i = 0; i < plan.n_tomorrow; i++)
        n_said[plan.first_tomorrow + i]++;
      g_assert_cmpint (sam_reminder_plan_get_seconds (&plan, date, now), >, 0);
      said = plan.said;
      date = plan.next_date;
      now = plan.next_time;
      g_assert_cmpuint (++n_looks, <, 50);
    }
  for (guint i = 0; i < sessions->len; i++)
    g_assert_cmpuint (n_said[i], ==, 1);
  /* Seven announcements and the first look; not one a minute. */
  g_assert_cmpuint (n_looks, <=, 9);
}

/* 28 October 2012: after 02:59 it is 02:00 again. */
static void
test_an_hour_twice (void)
{
  g_autoptr (GArray) sessions = parse_sessions ("03:30");
  SamReminderSaid said = SAM_REMINDER_SAID_NOTHING;
  SamReminderPlan plan;

  make (&plan, sessions, TODAY, "02:30", &said);
  g_assert_cmpuint (plan.n_soon, ==, 1);
  said = plan.said;
  make (&plan, sessions, TODAY, "02:00", &said);
  g_assert_cmpuint (plan.n_soon, ==, 0);
  make (&plan, sessions, TODAY, "02:30", &said);
  g_assert_cmpuint (plan.n_soon, ==, 0);
}

/* 31 March 2013: after 01:59 it is 03:00. */
static void
test_an_hour_left_out (void)
{
  g_autoptr (GArray) sessions = parse_sessions ("03:40");
  SamReminderSaid said = SAM_REMINDER_SAID_NOTHING;
  SamReminderPlan plan;

  make (&plan, sessions, TODAY, "01:59", &said);
  g_assert_cmpuint (plan.n_soon, ==, 0);
  g_assert_cmpint (plan.next_time, ==, sam_time_parse ("02:40"));
  /* Due in the hour that never was: at the next look. */
  make (&plan, sessions, TODAY, "03:00", &plan.said);
  g_assert_cmpuint (plan.n_soon, ==, 1);
}

static void
test_seconds (void)
{
  SamReminderPlan plan = { .next_date = TODAY + 1, .next_time = 0 };

  g_assert_cmpint (sam_reminder_plan_get_seconds (&plan, TODAY, 23 * 60 + 59), ==, 60);
  plan.next_date = TODAY;
  plan.next_time = 15 * 60;
  g_assert_cmpint (sam_reminder_plan_get_seconds (&plan, TODAY, 14 * 60), ==, 3600);
  g_assert_cmpint (sam_reminder_plan_get_seconds (&plan, TODAY, 15 * 60), ==, 0);
  /* The clock was turned on. */
  g_assert_cmpint (sam_reminder_plan_get_seconds (&plan, TODAY, 16 * 60), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-plan/plans", test_plans);
  g_test_add_func ("/reminder-plan/a-day-through", test_a_day_through);
  g_test_add_func ("/reminder-plan/an-hour-twice", test_an_hour_twice);
  g_test_add_func ("/reminder-plan/an-hour-left-out", test_an_hour_left_out);
  g_test_add_func ("/reminder-plan/seconds", test_seconds);
  return g_test_run ();
}
