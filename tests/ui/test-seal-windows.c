/* Setting up, unlocking and locking the seal, in its windows. */
#include "page-fixture.h"
#include "sam-backup.h"
#include "sam-coaching-page.h"
#include "sam-lock-button.h"
#include "sam-lock-timer.h"
#include "sam-passphrase-window.h"
#include "sam-print-operation.h"
#include "sam-recovery-key-window.h"
#include "sam-recovery-sheet.h"
#include "sam-seal-gate.h"
#include "sam-seal-settings-window.h"
#include "sam-seal-setup-window.h"
#include "sam-seal.h"
#include "sam-setting.h"
#include "sam-unlock-window.h"

#define PASSPHRASE "lugn vas korp elva mil"

static SamSeal *
get_seal (PageFixture *self)
{
  return sam_store_get_seal (self->store);
}

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
}

/* The recovery key, to be freed. */
static char *
seal (PageFixture *self)
{
  g_autoptr (GError) error = NULL;
  char *key = sam_seal_set_up (get_seal (self), PASSPHRASE, NULL, &error);

  g_assert_no_error (error);

  return key;
}

static void
set_up_sealed (PageFixture *self, gconstpointer data)
{
  set_up (self, data);
  sam_seal_free_secret (seal (self));
  sam_seal_lock (get_seal (self));
}

/* A passphrase takes its time, by design. */
static void
set_up_by_keyring (PageFixture *self, gconstpointer data)
{
  char *secret = sam_seal_make_keyring_secret ();
  g_autoptr (GError) error = NULL;

  set_up (self, data);
  sam_seal_free_secret (sam_seal_set_up (get_seal (self), NULL, secret, &error));
  sam_seal_free_secret (secret);
  g_assert_no_error (error);
}

/* What a button or a row is called, without its mnemonic. */
static gboolean
is_called (GtkWidget *widget, const char *name)
{
  g_autoptr (GString) label = g_string_new (NULL);

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    g_string_append (label, gtk_button_get_label (GTK_BUTTON (widget)));
  else if (GTK_IS_CHECK_BUTTON (widget))
    g_string_append (label, gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    g_string_append (label, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  g_string_replace (label, "_", "", 0);

  return g_str_equal (label->str, name);
}

/* On show or not. */
static GtkWidget *
find (GtkWidget *root, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && is_called (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_row (GtkWidget *window, const char *title)
{
  return find (window, ADW_TYPE_PREFERENCES_ROW, title);
}

static void
type (GtkWidget *window, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (window, title)), text);
}

static GtkWidget *
find_button (GtkWidget *window, const char *label)
{
  return find (window, GTK_TYPE_BUTTON, label);
}

static void
press (GtkWidget *window, const char *label)
{
  GtkWidget *button = find_button (window, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
wait_status (PageFixture *self, SamSealStatus status)
{
  while (sam_seal_get_status (get_seal (self)) != status)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_label (GtkWidget *window, const char *text)
{
  for (;;)
    {
      GtkWidget *label = page_fixture_find (window, GTK_TYPE_LABEL, text);

      if (label != NULL && gtk_widget_get_mapped (label))
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* The gate */

static void
count (gpointer data)
{
  (*(guint *) data)++;
}

typedef struct
{
  guint n_opened;
  guint n_freed;
} Asked;

static void
on_opened (gpointer data)
{
  ((Asked *) data)->n_opened++;
}

static void
on_freed (gpointer data)
{
  ((Asked *) data)->n_freed++;
}

static void
test_gate_sets_up (PageFixture *self, gconstpointer data)
{
  Asked asked = { 0 };
  GtkWidget *window;

  g_assert_false (sam_seal_gate_is_open (self->context));
  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, on_opened, &asked, on_freed);
  window = page_fixture_wait_window (self, SAM_TYPE_SEAL_SETUP_WINDOW);
  g_assert_cmpuint (asked.n_opened + asked.n_freed, ==, 0);

  /* Nothing to be seen through, too short, and not twice the same. */
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "Seal")));
  type (window, "Passphrase", "kort");
  type (window, "The same once more", "kort");
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "Seal")));
  wait_label (window, "Too short. It is at least 8 characters.");
  type (window, "Passphrase", PASSPHRASE);
  wait_label (window, "Good. The two are not the same yet.");
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "Seal")));
  type (window, "The same once more", PASSPHRASE);
  wait_label (window, "Good.");

  press (window, "Seal");
  g_assert_cmpint (sam_seal_get_status (get_seal (self)), ==, SAM_SEAL_STATUS_NONE);
  wait_status (self, SAM_SEAL_STATUS_UNLOCKED);
  wait_label (window, "Recovery Key");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (window, "Passphrase"))), ==, "");

  /* The key must be put away before one goes on. */
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "Done")));
  g_assert_cmpuint (asked.n_opened, ==, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (window, GTK_TYPE_CHECK_BUTTON, "I have put the recovery key away")), TRUE);
  press (window, "Done");
  g_assert_cmpuint (asked.n_opened, ==, 1);
  g_assert_cmpuint (asked.n_freed, ==, 1);
  g_assert_cmpint (sam_seal_get_ways (get_seal (self)), ==, SAM_SEAL_WAY_PASSPHRASE | SAM_SEAL_WAY_RECOVERY);
  g_assert_true (sam_seal_gate_is_open (self->context));
}

/* What the rolling backups still hold in the clear is offered to go. */
static void
test_backups_from_before (PageFixture *self, gconstpointer data)
{
  const char *path = sam_store_get_path (self->store);
  SamTestProgramme *p = self->programme;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) left = NULL;
  GtkWidget *window;

  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q", "cycle=C ordinal=1 asked_date=2012-12-03 text=Vemtalar?");
  sam_test_programme_get_store (p);
  g_assert_true (sam_backup_roll (path, sam_date_new (2012, 12, 13), NULL));
  backups = sam_backup_list (path);
  g_assert_cmpuint (backups->len, ==, 1);

  window = GTK_WIDGET (sam_seal_setup_window_present (self->window, self->context, NULL, NULL, NULL));
  type (window, "Passphrase", PASSPHRASE);
  type (window, "The same once more", PASSPHRASE);
  press (window, "Seal");
  wait_label (window, "Recovery Key");
  while (find_button (window, "Delete It") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (window, GTK_TYPE_CHECK_BUTTON, "I have put the recovery key away")), TRUE);
  press (window, "Done");
  wait_label (window, "1 copy from before still holds coaching texts that anybody can read.");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  press (window, "Delete It");
  page_fixture_wait_closed (&window);
  left = sam_backup_list (path);
  g_assert_cmpuint (left->len, ==, 0);
}

static void
test_gate_cancelled (PageFixture *self, gconstpointer data)
{
  Asked asked = { 0 };

  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, on_opened, &asked, on_freed);
  page_fixture_close_window (page_fixture_wait_window (self, SAM_TYPE_SEAL_SETUP_WINDOW));
  g_assert_cmpuint (asked.n_opened, ==, 0);
  g_assert_cmpuint (asked.n_freed, ==, 1);
  g_assert_cmpint (sam_seal_get_status (get_seal (self)), ==, SAM_SEAL_STATUS_NONE);
}

static void
test_gate_of_programme_without (PageFixture *self, gconstpointer data)
{
  const char *name = SAM_SETTING_SEAL_TEXTS;
  gint64 no = 0;
  guint n = 0;

  g_assert_true (sam_store_put_settings (self->store, &name, &no, 1, NULL));
  g_assert_true (sam_seal_gate_is_open (self->context));
  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, count, &n, NULL);
  g_assert_cmpuint (n, ==, 1);
}

/* The recovery key is shown once: leaving it is asked about. */
static void
test_key_is_not_put_away (PageFixture *self, gconstpointer data)
{
  Asked asked = { 0 };
  GtkWidget *window;
  GtkWidget *question;

  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, on_opened, &asked, on_freed);
  window = page_fixture_wait_window (self, SAM_TYPE_SEAL_SETUP_WINDOW);
  type (window, "Passphrase", PASSPHRASE);
  type (window, "The same once more", PASSPHRASE);
  press (window, "Seal");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (window));
  wait_status (self, SAM_SEAL_STATUS_UNLOCKED);
  wait_label (window, "Recovery Key");

  gtk_window_close (GTK_WINDOW (window));
  question = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  page_fixture_answer (question, "cancel");
  g_assert_true (gtk_widget_get_visible (window));
  gtk_window_close (GTK_WINDOW (window));
  page_fixture_answer (page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG), "confirm");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (asked.n_freed, ==, 1);
  g_assert_cmpint (sam_seal_get_status (get_seal (self)), ==, SAM_SEAL_STATUS_UNLOCKED);
}

/* Unlocking */

static void
test_wrong_then_right (PageFixture *self, gconstpointer data)
{
  Asked asked = { 0 };
  GtkWidget *window;

  g_assert_true (sam_seal_gate_is_locked (self->context));
  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, on_opened, &asked, on_freed);
  window = page_fixture_wait_window (self, SAM_TYPE_UNLOCK_WINDOW);
  g_assert_false (gtk_widget_is_sensitive (find_button (window, "Unlock")));
  for (guint i = 0; i < 2; i++)
    {
      type (window, "Passphrase", "not the passphrase");
      press (window, "Unlock");
      wait_label (window, "Unlocking…");
      wait_label (window, "That is not the passphrase. Try again as often as you like, or use the recovery key.");
    }
  g_assert_cmpint (sam_seal_get_status (get_seal (self)), ==, SAM_SEAL_STATUS_LOCKED);
  g_assert_cmpuint (asked.n_opened, ==, 0);

  type (window, "Passphrase", PASSPHRASE);
  /* Enter. */
  g_signal_emit_by_name (find_row (window, "Passphrase"), "entry-activated");
  wait_status (self, SAM_SEAL_STATUS_UNLOCKED);
  while (asked.n_opened == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (asked.n_opened, ==, 1);
  g_assert_cmpuint (asked.n_freed, ==, 1);
}

static void
test_unlock_cancelled (PageFixture *self, gconstpointer data)
{
  Asked asked = { 0 };
  GtkWidget *window;

  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, on_opened, &asked, on_freed);
  window = page_fixture_wait_window (self, SAM_TYPE_UNLOCK_WINDOW);
  /* While it works, too. */
  type (window, "Passphrase", "not the passphrase");
  press (window, "Unlock");
  page_fixture_press (window, "Escape");
  while (asked.n_freed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (asked.n_opened, ==, 0);
  g_assert_cmpint (sam_seal_get_status (get_seal (self)), ==, SAM_SEAL_STATUS_LOCKED);
}

static void
test_recovery_key (PageFixture *self, gconstpointer data)
{
  char *key = seal (self);
  g_autofree char *typed = g_ascii_strdown (key, -1);
  Asked asked = { 0 };
  GtkWidget *window;
  GtkWidget *renewing;

  sam_seal_free_secret (key);
  sam_seal_lock (get_seal (self));
  sam_seal_gate_open (GTK_WIDGET (self->page), self->context, on_opened, &asked, on_freed);
  window = page_fixture_wait_window (self, SAM_TYPE_UNLOCK_WINDOW);
  press (window, "Use the Recovery Key");
  g_assert_false (gtk_widget_get_visible (find_row (window, "Passphrase")));
  type (window, "Recovery Key", typed);
  press (window, "Unlock");
  wait_status (self, SAM_SEAL_STATUS_UNLOCKED);

  renewing = page_fixture_wait_window (self, SAM_TYPE_PASSPHRASE_WINDOW);
  type (renewing, "New passphrase", "ny fras som är lång");
  type (renewing, "The same once more", "ny fras som är lång");
  press (renewing, "Save");
  while (g_strcmp0 (self->toast, "Passphrase changed") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (asked.n_opened, ==, 1);

  sam_seal_lock (get_seal (self));
  g_assert_false (sam_seal_unlock (get_seal (self), SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, NULL));
  g_assert_true (sam_seal_unlock (get_seal (self), SAM_SEAL_WAY_PASSPHRASE, "ny fras som är lång", NULL));
}

/* What GTK writes for a preview. */
static guint
count_previews (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "preview") && g_str_has_suffix (name, ".pdf");

  return n;
}

/* The recovery key is written to no file: not for a preview either. */
static void
test_no_preview_file (PageFixture *self, gconstpointer data)
{
  guint n_before = count_previews ();
  g_autoptr (SamReport) sheet = NULL;
  g_autoptr (SamPrintOperation) operation = NULL;

  sheet = sam_recovery_sheet_new (sam_language_get_default (), "P", "p.samordna", sam_date_today (),
                                  "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ-KKKK-MMMM-NNNN");
  g_assert_cmpuint (sam_report_get_n_pages (sheet), ==, 1);
  operation = sam_print_operation_new (sheet);
  sam_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, GTK_WINDOW (self->window), NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_previews (), ==, n_before);
}

/* Every window fits a telephone, and is worked by keys. */
static GtkWidget *
present (PageFixture *self, guint index)
{
  switch (index)
    {
    case 0:
      return GTK_WIDGET (sam_seal_setup_window_present (self->window, self->context, NULL, NULL, NULL));
    case 1:
      return GTK_WIDGET (sam_passphrase_window_present (self->window, self->context, SAM_PASSPHRASE_REASON_CHANGE));
    case 2:
      return GTK_WIDGET (sam_recovery_key_window_present (self->window, self->context,
                                                          g_strdup ("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ-KKKK-MMMM-NNNN")));
    case 3:
      return GTK_WIDGET (sam_seal_settings_window_present (self->window, self->context));
    case 4:
      /* No keyring answers, and there is no passphrase: the recovery key is asked for. */
      sam_seal_lock (get_seal (self));
      sam_unlock_window_run (self->window, self->context, NULL, NULL, NULL);
      return page_fixture_wait_window (self, SAM_TYPE_UNLOCK_WINDOW);
    default:
      return NULL;
    }
}

static void
test_fits (PageFixture *self, gconstpointer data)
{
  GtkWidget *window;

  for (guint i = 0; (window = present (self, i)) != NULL; i++)
    {
      int minimum;

      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%s: %d", G_OBJECT_TYPE_NAME (window), minimum);
      g_assert_cmpint (minimum, <=, 360);
      gtk_test_accessible_assert_role (window, GTK_ACCESSIBLE_ROLE_DIALOG);
      page_fixture_close_window (window);
    }
}

int
main (int argc, char *argv[])
{
  /* Roles can be asked for without a bus. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/seal/the-gate-sets-up-and-goes-on-when-the-key-is-put-away", PageFixture, NULL, set_up, test_gate_sets_up,
              page_fixture_tear_down);
  g_test_add ("/seal/backups-from-before-are-offered-to-go", PageFixture, NULL, set_up, test_backups_from_before,
              page_fixture_tear_down);
  g_test_add ("/seal/the-gate-cancelled-calls-nothing", PageFixture, NULL, set_up, test_gate_cancelled, page_fixture_tear_down);
  g_test_add ("/seal/a-programme-without-the-seal-is-asked-nothing", PageFixture, NULL, set_up, test_gate_of_programme_without,
              page_fixture_tear_down);
  g_test_add ("/seal/leaving-the-recovery-key-is-asked-about", PageFixture, NULL, set_up, test_key_is_not_put_away,
              page_fixture_tear_down);
  g_test_add ("/seal/a-wrong-passphrase-is-said-and-never-counted", PageFixture, NULL, set_up_sealed, test_wrong_then_right,
              page_fixture_tear_down);
  g_test_add ("/seal/unlocking-can-be-cancelled-while-it-works", PageFixture, NULL, set_up_sealed, test_unlock_cancelled,
              page_fixture_tear_down);
  g_test_add ("/seal/the-recovery-key-opens-and-a-new-passphrase-is-offered", PageFixture, NULL, set_up, test_recovery_key,
              page_fixture_tear_down);
  g_test_add ("/seal/a-preview-writes-no-file", PageFixture, NULL, set_up, test_no_preview_file, page_fixture_tear_down);
  g_test_add ("/seal/every-window-fits-a-telephone", PageFixture, NULL, set_up_by_keyring, test_fits, page_fixture_tear_down);
  return g_test_run ();
}
