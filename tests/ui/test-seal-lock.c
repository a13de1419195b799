/* Locking: by the clock, by the window's action; what is open then, and what a locked form keeps. */
#include <string.h>

#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-focus-question.h"
#include "sam-form-dialog.h"
#include "sam-lock-timer.h"
#include "sam-seal-chip.h"
#include "sam-seal-gate.h"
#include "sam-seal.h"
#include "sam-setting.h"

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define QUESTION "Vemtalar?"
#define LOOK_FOR "Väntetiden"

typedef struct
{
  PageFixture page;
  gint64      now;
  gint64      cycle;
} Fixture;

static gint64
get_now (gpointer data)
{
  return ((Fixture *) data)->now;
}

static SamSeal *
get_seal (Fixture *self)
{
  return sam_store_get_seal (self->page.store);
}

static SamLockTimer *
get_timer (Fixture *self)
{
  return sam_lock_timer_get (self->page.context);
}

static gboolean
is_locked (Fixture *self)
{
  return sam_seal_get_status (get_seal (self)) == SAM_SEAL_STATUS_LOCKED;
}

/* By the keyring's way, which takes no time. */
static char *secret;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SamTestProgramme *p;

  page_fixture_set_up (&self->page, SAM_TYPE_COACHING_PAGE, TRUE);
  p = self->page.programme;
  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q", "cycle=C ordinal=1 asked_date=2012-12-03 text=" QUESTION " look_for=" LOOK_FOR);
  sam_test_programme_get_store (p);
  self->cycle = sam_test_programme_get_id (p, "C");

  secret = sam_seal_make_keyring_secret ();
  sam_seal_free_secret (sam_seal_set_up (get_seal (self), NULL, secret, &error));
  g_assert_no_error (error);
  self->now = 1000 * MINUTE;
  sam_lock_timer_set_clock (get_timer (self), get_now, self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_lock_timer_set_clock (get_timer (self), NULL, NULL);
  g_clear_pointer (&secret, sam_seal_free_secret);
  page_fixture_tear_down (&self->page, data);
}

static void
unlock (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  sam_seal_unlock (get_seal (self), SAM_SEAL_WAY_KEYRING, secret, &error);
  g_assert_no_error (error);
}

static void
pass (Fixture *self, int minutes)
{
  self->now += minutes * MINUTE;
  sam_lock_timer_check (get_timer (self));
}

static void
test_clock (Fixture *self, gconstpointer data)
{
  g_autofree char *words = NULL;
  const char *name = SAM_SETTING_LOCK_MINUTES;
  gint64 minutes = 3;

  g_assert_cmpint (sam_lock_timer_get_until (get_timer (self)), ==, 1010 * MINUTE);
  words = sam_lock_timer_dup_words (get_timer (self));
  g_assert_true (g_str_has_prefix (words, "Sealed text, unlocked until "));
  pass (self, 9);
  g_assert_false (is_locked (self));
  pass (self, 1);
  g_assert_true (is_locked (self));
  g_assert_cmpint (sam_lock_timer_get_until (get_timer (self)), ==, 0);

  unlock (self);
  g_assert_cmpint (sam_lock_timer_get_until (get_timer (self)), ==, 1020 * MINUTE);
  g_assert_true (sam_store_put_settings (self->page.store, &name, &minutes, 1, NULL));
  pass (self, 3);
  g_assert_true (is_locked (self));

  unlock (self);
  minutes = 0;
  g_assert_true (sam_store_put_settings (self->page.store, &name, &minutes, 1, NULL));
  pass (self, 100000);
  g_assert_false (is_locked (self));
}

static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *words = NULL;

  sam_lock_timer_hold (get_timer (self));
  pass (self, 60);
  g_assert_false (is_locked (self));
  words = sam_lock_timer_dup_words (get_timer (self));
  g_assert_cmpstr (words, ==, "Sealed text, unlocked");
  sam_lock_timer_release (get_timer (self));
  pass (self, 9);
  g_assert_false (is_locked (self));
  pass (self, 1);
  g_assert_true (is_locked (self));
}

static GtkWindow *
present_question (Fixture *self)
{
  static const guint fields[] = { SAM_FOCUS_QUESTION_ASKED_DATE, SAM_FOCUS_QUESTION_TEXT, SAM_FOCUS_QUESTION_LOOK_FOR };
  g_autoptr (SamRecord) record = sam_store_get (self->page.store, SAM_FAMILY_FOCUS_QUESTION,
                                                sam_test_programme_get_id (self->page.programme, "Q"), NULL);

  return sam_form_dialog_present (self->page.window, self->page.context, sam_draft_new_for_record (record), fields,
                                  G_N_ELEMENTS (fields), "Question", "Edit question", "Changed", NULL, NULL, NULL);
}

static GtkTextBuffer *
get_buffer (GtkWindow *form, guint field)
{
  GtkWidget *row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), field);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (page_fixture_find (row, GTK_TYPE_TEXT_VIEW, NULL)));
}

/* An open form with unsaved text keeps the file unlocked until it is closed; one without goes. */
static void
test_open_form (Fixture *self, gconstpointer data)
{
  GtkWidget *form = GTK_WIDGET (present_question (self));

  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  gtk_text_buffer_set_text (get_buffer (GTK_WINDOW (form), SAM_FOCUS_QUESTION_LOOK_FOR), "Något nytt", -1);
  pass (self, 60);
  g_assert_false (is_locked (self));

  gtk_text_buffer_set_text (get_buffer (GTK_WINDOW (form), SAM_FOCUS_QUESTION_LOOK_FOR), LOOK_FOR, -1);
  pass (self, 60);
  g_assert_true (is_locked (self));
  page_fixture_wait_closed (&form);
}

static void
test_locked_form (Fixture *self, gconstpointer data)
{
  GtkWidget *form;
  GtkWidget *row;
  g_autoptr (SamRecord) record = NULL;

  sam_seal_lock (get_seal (self));
  form = GTK_WIDGET (present_question (self));
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_FOCUS_QUESTION_LOOK_FOR);
  g_assert_false (gtk_widget_is_sensitive (row));
  g_assert_nonnull (page_fixture_find (row, SAM_TYPE_SEAL_CHIP, NULL));
  g_assert_null (page_fixture_find (row, GTK_TYPE_TEXT_VIEW, NULL));

  gtk_editable_set_text (GTK_EDITABLE (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_FOCUS_QUESTION_ASKED_DATE)), "2012-12-04");
  g_assert_true (gtk_widget_is_sensitive (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form))));
  g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
  page_fixture_wait_closed (&form);

  unlock (self);
  record = sam_store_get (self->page.store, SAM_FAMILY_FOCUS_QUESTION, sam_test_programme_get_id (self->page.programme, "Q"), NULL);
  g_assert_cmpint (sam_record_get_date (record, SAM_FOCUS_QUESTION_ASKED_DATE), ==, sam_date_new (2012, 12, 4));
  g_assert_cmpstr (sam_record_get_text (record, SAM_FOCUS_QUESTION_TEXT), ==, QUESTION);
  g_assert_cmpstr (sam_record_get_text (record, SAM_FOCUS_QUESTION_LOOK_FOR), ==, LOOK_FOR);
}

/* On show or not. */
static gboolean
says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* The page forgets its texts, on show or not, and shows them again. */
static void
test_page (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->page.page);

  g_assert_true (sam_page_show_record (self->page.page, SAM_FAMILY_CYCLE, self->cycle));
  g_assert_true (says (page, QUESTION));
  sam_seal_lock (get_seal (self));
  g_assert_false (says (page, QUESTION));
  g_assert_false (says (page, LOOK_FOR));
  g_assert_nonnull (page_fixture_find (page, SAM_TYPE_SEAL_CHIP, NULL));
  unlock (self);
  while (!says (page, QUESTION))
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_set_visible (page, FALSE);
  sam_seal_lock (get_seal (self));
  g_assert_false (says (page, QUESTION));
  g_assert_false (says (page, LOOK_FOR));
  gtk_widget_set_visible (page, TRUE);
  unlock (self);
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/seal-lock/locks-after-the-minutes-of-the-programme", test_clock);
  add ("/seal-lock/does-not-while-something-holds-it", test_held);
  add ("/seal-lock/waits-for-a-form-that-is-not-saved-and-closes-one-that-is", test_open_form);
  add ("/seal-lock/a-locked-form-shows-chips-and-keeps-the-texts", test_locked_form);
  add ("/seal-lock/a-page-forgets-its-texts-on-show-or-not", test_page);
  return g_test_run ();
}
