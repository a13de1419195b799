#include "running-fixture.h"

#include <string.h>

static void
prepare_file (RunningFixture *self, guint bits)
{
  g_autoptr (GError) error = NULL;

  if ((bits & RUNNING_JOURNAL) != 0)
    sam_database_execute (sam_store_get_database (self->store), "PRAGMA journal_mode = DELETE", &error);
  g_assert_no_error (error);
  if ((bits & RUNNING_SEALED) == 0)
    return;

  self->secret = sam_seal_make_keyring_secret ();
  sam_seal_free_secret (sam_seal_set_up (sam_store_get_seal (self->store), NULL, self->secret, &error));
  g_assert_no_error (error);
}

void
running_fixture_set_up (RunningFixture *self, gconstpointer data)
{
  SamTestProgramme *p = self->programme = sam_test_programme_new ();
  g_autofree char *today = sam_date_format_iso (sam_date_today ());
  g_autofree char *session = g_strdup_printf ("kind=observation cycle=C coach=Annika date=%s start_time=09:00 "
                                              "planned_minutes=40 state=planned", today);

  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "F", "school=Alm name=F from_date=2012-08-01");
  self->teacher = sam_test_programme_put (p, "person", "Maria", "code=ALM-01 name=Maria_Berg");
  sam_test_programme_put (p, "person", "Annika", "code=H01 name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=F person=Maria from_date=2012-08-01");
  sam_test_programme_put (p, "template", "T",
                          "name=Räkna content={\"sections\":[],\"counters\":[\"Elevfråga\",\"Svar\"],\"events\":[\"Paus\"],"
                          "\"interval_seconds\":300}");
  self->cycle = sam_test_programme_put (p, "cycle", "C", "teacher=Maria coach=Annika ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q1", "cycle=C ordinal=1 asked_date=2012-11-01 text=Vem_talar?");
  sam_test_programme_put (p, "focus_question", "Q2", "cycle=C ordinal=2 asked_date=2012-11-01 text=Vem_tiger?");
  self->session = sam_test_programme_put (p, "session", "S", session);
  sam_test_programme_put (p, "observation", NULL, "session=S template=T subject=NO grade=8");
  self->store = sam_test_programme_get_store (p);
  prepare_file (self, GPOINTER_TO_UINT (data));
}

void
running_fixture_tear_down (RunningFixture *self, gconstpointer data)
{
  g_clear_pointer (&self->programme, sam_test_programme_free);
  g_clear_pointer (&self->secret, sam_seal_free_secret);
}

SamRunningObservation *
running_fixture_start (RunningFixture *self)
{
  g_autoptr (GError) error = NULL;
  SamRunningObservation *running = sam_running_observation_start (self->store, self->session, &error);

  g_assert_no_error (error);

  return running;
}

SamRunningObservation *
running_fixture_resume (SamStore *store, gint64 session)
{
  g_autoptr (GError) error = NULL;
  SamRunningObservation *running = sam_running_observation_resume (store, session, &error);

  g_assert_no_error (error);

  return running;
}

void
running_type (SamRunningObservation *running, const char *text)
{
  SamCockpit *cockpit = sam_running_observation_get_cockpit (running);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *before = g_strdup (sam_cockpit_get_text (cockpit));
      g_autofree char *key = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
      g_autofree char *after = g_strconcat (before, key, NULL);

      sam_cockpit_set_text (cockpit, after, sam_running_observation_get_now (running));
    }
}

void
running_act (SamRunningObservation *running, SamCockpitAct act, guint argument)
{
  sam_cockpit_act (sam_running_observation_get_cockpit (running), act, argument, sam_running_observation_get_now (running));
}

char *
running_describe (SamRunningObservation *running)
{
  g_autoptr (GPtrArray) entries = sam_cockpit_list_entries (sam_running_observation_get_cockpit (running));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      SamCockpitEntry *entry = g_ptr_array_index (entries, i);
      const char *label = sam_cockpit_entry_get_label (entry);

      g_string_append_printf (text, "[%d] %u %d%s%s %s\n", (int) (sam_cockpit_entry_get_stamp (entry) / 1000),
                              sam_cockpit_entry_get_question (entry), sam_cockpit_entry_get_kind (entry),
                              label != NULL ? " " : "", label != NULL ? label : "", sam_cockpit_entry_get_text (entry));
    }

  return g_string_free (text, FALSE);
}

gboolean
running_wait_for (SamRunningObservation *running, SamRunningSaving saving, guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * 1000;

  while (sam_running_observation_get_saving (running) != saving && g_get_monotonic_time () < until)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (5000);
    }

  return sam_running_observation_get_saving (running) == saving;
}

gint64
running_query (SamStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement = sam_statement_new (sam_store_get_database (store), sql, &error);
  gint64 value = 0;

  g_assert_no_error (error);
  if (sam_statement_step (statement, &error))
    value = sam_statement_get_integer (statement, 0);
  g_assert_no_error (error);

  return value;
}
