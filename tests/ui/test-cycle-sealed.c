/* A cycle's page while the file is locked: that, not what; and what goes when a cycle goes. */
#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-cycle-view.h"
#include "sam-seal-chip.h"
#include "sam-seal.h"

#define HELD "cycle=C coach=Annika planned_minutes=60 state=held actual_minutes=60 start_time=09:00"
#define PASSPHRASE "hemligt nog"

static void
set_up (PageFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SamTestProgramme *p;
  char *recovery;

  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
  p = self->programme;
  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q", "cycle=C ordinal=1 asked_date=2012-12-03 text=Vemtalar? look_for=Talturer. outcome=partly outcome_note=Väntetiden.");
  sam_test_programme_put (p, "session", "O", "kind=observation date=2012-12-11 " HELD);
  sam_test_programme_put (p, "observation", "Obs", "session=O subject=Matematik");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=1 seconds=90 focus_question=Q text=Händer.");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=2 seconds=95 focus_question=Q text=Mer.");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=Obs ordinal=3 seconds=96 focus_question=Q kind=count label=Öppna");
  sam_test_programme_put (p, "session", "D", "kind=dialogue date=2012-12-12 " HELD);
  sam_test_programme_put (p, "dialogue", NULL, "session=D will_try=Par.");
  sam_test_programme_get_store (p);
  recovery = sam_seal_set_up (sam_store_get_seal (self->store), PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_CYCLE, sam_test_programme_get_id (p, "C")));
}

static GtkWidget *
find (PageFixture *self, GType type, const char *name)
{
  return page_fixture_find (GTK_WIDGET (self->page), type, name);
}

static guint
count_chips (GtkWidget *widget)
{
  guint n = SAM_IS_SEAL_CHIP (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_chips (child);

  return n;
}

static const char *const words[] = { "“Vemtalar?”", "Talturer.", "Väntetiden.", "Händer.", "Mer.", "Par." };

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_locked (PageFixture *self, gconstpointer data)
{
  SamSeal *seal = sam_store_get_seal (self->store);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (find (self, GTK_TYPE_LABEL, words[i]));
  g_assert_cmpuint (count_chips (GTK_WIDGET (self->page)), ==, 0);

  sam_seal_lock (seal);
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (find (self, GTK_TYPE_LABEL, words[i]));
  /* Question, what to look for, the two notes as one, the teacher's words, the next try. */
  g_assert_cmpuint (count_chips (GTK_WIDGET (self->page)), ==, 5);
  /* States, dates and counts are there. */
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "Maria"));
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "Öppna 1"));
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "11 Dec 2012 · 60\u00a0min"));
  g_assert_null (find (self, GTK_TYPE_BUTTON, "Copy Text…"));

  g_assert_true (sam_seal_unlock (seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (find (self, GTK_TYPE_LABEL, words[i]));
}

static void
test_removal (PageFixture *self, gconstpointer data)
{
  GtkWidget *view = find (self, SAM_TYPE_CYCLE_VIEW, NULL);
  gint64 cycle = sam_test_programme_get_id (self->programme, "C");
  GtkWidget *question;

  g_assert_true (gtk_widget_activate_action (view, "cycle.remove", NULL));
  question = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "destroyed in this file for good"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "Backups made before still hold them"));
  page_fixture_answer (question, "cancel");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_CYCLE), ==, 1);

  g_assert_true (gtk_widget_activate_action (view, "cycle.remove", NULL));
  question = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  page_fixture_answer (question, "confirm");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_CYCLE), ==, 0);

  /* Undo brings back dates and states, and no words. */
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_CYCLE, cycle));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (find (self, GTK_TYPE_LABEL, words[i]));
  g_assert_cmpuint (count_chips (GTK_WIDGET (self->page)), ==, 5);
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "Öppna 1"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/cycle-sealed/a-locked-page-says-that-not-what", PageFixture, NULL, set_up, test_locked, page_fixture_tear_down);
  g_test_add ("/cycle-sealed/a-removed-cycle-has-lost-its-words-for-good", PageFixture, NULL, set_up, test_removal, page_fixture_tear_down);

  return g_test_run ();
}
