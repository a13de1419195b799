/*
 * Reminders of sessions, with a clock and a desktop of the test's own.
 */
#include <adwaita.h>

#include "sam-preferences-window.h"
#include "sam-preferences.h"
#include "sam-reminder-keeper.h"
#include "sam-session-draft.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme  *programme;
  SamStore          *store;
  SamReminderKeeper *keeper;
  SamDate            today;
  int                now;
  GPtrArray         *said; /* of char *: id, title, body, session and date, a line each */
} Fixture;

static SamDate
get_today (gpointer data)
{
  return ((Fixture *) data)->today;
}

static int
get_now (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
say (const SamReminder *reminder, gpointer data)
{
  g_autofree char *date = sam_date_format_iso (reminder->date);

  g_ptr_array_add (((Fixture *) data)->said,
                   g_strdup_printf ("%s\n%s\n%s\n%s %s", reminder->id, reminder->title,
                                    reminder->body, reminder->session != 0 ? "session" : "day",
                                    date));
}

static const SamReminderWorld world = { get_today, get_now, say };

/* At a time; without a label for @programme_fields, of a programme that is under way. */
static void
set_up_programme (Fixture *self, const char *programme_fields)
{
  SamTestProgramme *p = sam_test_programme_new ();

  self->programme = p;
  sam_test_programme_put (p, "programme", NULL, programme_fields);
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Disa", "code=T1 name=Disa_Ek is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A person=Disa from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Disa coach=Ahl ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "session", "group", "kind=group team=A coach=Ahl date=2012-12-14 start_time=13:30 planned_minutes=60 place=Room_4");
  sam_test_programme_put (p, "session", "held", "kind=group team=A coach=Ahl date=2012-12-14 start_time=13:00 planned_minutes=60 state=held actual_minutes=60");
  sam_test_programme_put (p, "session", "off", "kind=group team=A coach=Ahl date=2012-12-14 start_time=13:15 planned_minutes=60 state=cancelled cause=clash");
  sam_test_programme_put (p, "session", "observation", "kind=observation cycle=Cycle coach=Ahl place=Room_9 date=2012-12-14 start_time=16:00 planned_minutes=60");
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *fields = g_strdup_printf (
          "kind=group team=A coach=Ahl date=2012-12-15 start_time=%02d:00 planned_minutes=30", 8 + i);

      sam_test_programme_put (p, "session", NULL, fields);
    }
  self->store = sam_test_programme_get_store (p);
  self->keeper = sam_reminder_keeper_new (self->store, &world, self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->said = g_ptr_array_new_with_free_func (g_free);
  self->today = sam_date_new (2012, 12, 14);
  self->now = 8 * 60;
  sam_preferences_set_reminders (TRUE);
  set_up_programme (self, data != NULL ? data : "name=Test start_date=2012-08-01 status=under_way");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->keeper);
  sam_test_programme_free (self->programme);
  g_ptr_array_unref (self->said);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
look_at (Fixture *self, const char *time)
{
  self->now = sam_time_parse (time);
  sam_reminder_keeper_look (self->keeper);
}

/* What has been said since the last time it was asked; "" for nothing. */
static void
check_said (Fixture *self, const char *expected)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (self->said, NULL);
  text = g_strjoinv ("\n\n", (char **) self->said->pdata);
  g_ptr_array_set_size (self->said, 0);
  g_assert_cmpstr (text, ==, expected);
}

/* Tests */

static void
test_an_hour_before (Fixture *self, gconstpointer data)
{
  settle ();
  check_said (self, "");
  look_at (self, "12:30");
  check_said (self, "sessions-soon\nSession at 13:30\nAlmbackaskolan F–3 · Cecilia Ahl · Room 4\n"
                    "session 2012-12-14");
  look_at (self, "12:31");
  check_said (self, "");
}

static void
test_tomorrow_in_one (Fixture *self, gconstpointer data)
{
  look_at (self, "12:30");
  g_ptr_array_set_size (self->said, 0);
  look_at (self, "15:00");
  /* Of individual coaching it says neither whose it is nor where. */
  check_said (self, "sessions-soon\nSession at 16:00\nLesson observation, Almbackaskolan\nsession 2012-12-14"
                    "\n\n"
                    "sessions-tomorrow\n7 sessions tomorrow\n08:00 Almbackaskolan F–3\n"
                    "09:00 Almbackaskolan F–3\n10:00 Almbackaskolan F–3\n11:00 Almbackaskolan F–3\n"
                    "and 3 more\nday 2012-12-15");
  look_at (self, "18:00");
  check_said (self, "");
}

static void
test_sleeps_until_it_is_due (Fixture *self, gconstpointer data)
{
  /* Never for long, however long there is nothing to say: the computer may sleep. */
  settle ();
  g_assert_cmpuint (sam_reminder_keeper_get_pause (self->keeper), ==, 300);
  look_at (self, "12:28");
  g_assert_cmpuint (sam_reminder_keeper_get_pause (self->keeper), ==, 120);
  look_at (self, "12:30");
  g_assert_cmpuint (sam_reminder_keeper_get_pause (self->keeper), ==, 300);
}

static void
test_nothing_twice_after_a_restart (Fixture *self, gconstpointer data)
{
  look_at (self, "12:30");
  g_ptr_array_set_size (self->said, 0);
  g_object_unref (self->keeper);
  self->keeper = sam_reminder_keeper_new (self->store, &world, self);
  settle ();
  check_said (self, "");
  /* The next day begins anew. */
  self->today++;
  look_at (self, "07:00");
  check_said (self, "sessions-soon\nSession at 08:00\nAlmbackaskolan F–3 · Cecilia Ahl\n"
                    "session 2012-12-15");
}

static void
test_follows_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) session
      = sam_store_get (self->store, SAM_FAMILY_SESSION,
                       sam_test_programme_get_id (self->programme, "group"), NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);
  g_autoptr (GError) error = NULL;

  settle ();
  self->now = sam_time_parse ("12:00");
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 12 * 60 + 50);
  sam_store_put (self->store, "Move session", draft, &error);
  g_assert_no_error (error);
  settle ();
  check_said (self, "sessions-soon\nSession at 12:50\nAlmbackaskolan F–3 · Cecilia Ahl · Room 4\n"
                    "session 2012-12-14");
}

static void
test_says_nothing (Fixture *self, gconstpointer data)
{
  settle ();
  look_at (self, "12:30");
  look_at (self, "15:00");
  check_said (self, "");
}

static void
test_the_switch_turns_it_off_and_on (Fixture *self, gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  GtkWindow *window = NULL;
  GtkWidget *widget = NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  gtk_window_present (parent);
  window = sam_preferences_window_present (parent);
  g_ptr_array_add (left, window);
  while (widget == NULL && left->len > 0)
    {
      GtkWidget *one = g_ptr_array_steal_index_fast (left, 0);

      if (GTK_IS_SWITCH (one))
        widget = one;
      for (GtkWidget *child = gtk_widget_get_first_child (one); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (left, child);
    }
  g_assert_nonnull (widget);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remind of sessions");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (widget)));

  gtk_switch_set_active (GTK_SWITCH (widget), FALSE);
  look_at (self, "12:30");
  check_said (self, "");
  gtk_switch_set_active (GTK_SWITCH (widget), TRUE);
  look_at (self, "12:40");
  check_said (self, "sessions-soon\nSession at 13:30\nAlmbackaskolan F–3 · Cecilia Ahl · Room 4\n"
                    "session 2012-12-14");
  gtk_window_destroy (parent);
  settle ();
}

static void
test_read_only_says_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (sam_store_get_path (self->store), &error);
  g_autoptr (SamReminderKeeper) keeper = NULL;

  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (store));
  keeper = sam_reminder_keeper_new (store, &world, self);
  self->now = sam_time_parse ("12:30");
  sam_reminder_keeper_look (keeper);
  check_said (self, "");
  sam_store_close (store);
}

#define ADD(name, function, programme) \
  g_test_add ("/reminders/" name, Fixture, programme, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("an-hour-before", test_an_hour_before, NULL);
  ADD ("tomorrow-in-one", test_tomorrow_in_one, NULL);
  ADD ("sleeps-until-it-is-due", test_sleeps_until_it_is_due, NULL);
  ADD ("nothing-twice-after-a-restart", test_nothing_twice_after_a_restart, NULL);
  ADD ("follows-changes", test_follows_changes, NULL);
  ADD ("an-example-says-nothing", test_says_nothing,
       "name=Test start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  ADD ("a-programme-that-is-over-says-nothing", test_says_nothing,
       "name=Test start_date=2012-08-01 end_date=2012-12-13 status=ended");
  ADD ("the-switch-turns-it-off-and-on", test_the_switch_turns_it_off_and_on, NULL);
  ADD ("read-only-says-nothing", test_read_only_says_nothing, NULL);

  return g_test_run ();
}
