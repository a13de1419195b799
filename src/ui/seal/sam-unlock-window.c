/*
 * SamUnlockWindow: the passphrase, or the recovery key.
 */
#include "config.h"

#include "sam-unlock-window.h"

#include <glib/gi18n.h>

#include "sam-passphrase-window.h"
#include "sam-problem-label.h"
#include "sam-seal-keyring.h"
#include "sam-seal-wait.h"
#include "sam-seal.h"

struct _SamUnlockWindow
{
  SamToolWindow parent_instance;

  GtkWidget    *origin; /* weak */
  GtkWidget    *unlock_button;
  GtkLabel     *intro_label;
  GtkWidget    *passphrase_row;
  GtkWidget    *recovery_row;
  GtkWidget    *working_box;
  GtkSpinner   *spinner;
  GtkWidget    *problem_label;
  GtkButton    *way_button;
  SamSealWays   way;
  GCancellable *cancellable;
  SamSealWait  *wait;
};

G_DEFINE_FINAL_TYPE (SamUnlockWindow, sam_unlock_window, SAM_TYPE_TOOL_WINDOW)

static SamSeal *
get_seal (SamUnlockWindow *self)
{
  return sam_store_get_seal (sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self))));
}

static GtkWidget *
get_row (SamUnlockWindow *self)
{
  return self->way == SAM_SEAL_WAY_RECOVERY ? self->recovery_row : self->passphrase_row;
}

static void
on_changed_cb (SamUnlockWindow *self)
{
  gtk_widget_set_sensitive (self->unlock_button, *gtk_editable_get_text (GTK_EDITABLE (get_row (self))) != '\0');
}

static void
set_way (SamUnlockWindow *self, SamSealWays way)
{
  SamSealWays ways = sam_seal_get_ways (get_seal (self));
  gboolean by_recovery = way == SAM_SEAL_WAY_RECOVERY;

  self->way = way;
  gtk_widget_set_visible (self->passphrase_row, !by_recovery);
  gtk_widget_set_visible (self->recovery_row, by_recovery);
  gtk_button_set_label (self->way_button, by_recovery ? _("Use the Passphrase") : _("Use the Recovery Key"));
  gtk_widget_set_visible (GTK_WIDGET (self->way_button),
                          (ways & (by_recovery ? SAM_SEAL_WAY_PASSPHRASE : SAM_SEAL_WAY_RECOVERY)) != 0);
  gtk_label_set_label (self->intro_label,
                       by_recovery ? _("Type the recovery key from the paper. Small letters will do, and spaces and dashes do not matter.")
                                   : _("What teachers and coaches wrote is sealed with a passphrase."));
  sam_problem_label_say_of (self->problem_label, get_row (self), NULL);
  on_changed_cb (self);
  gtk_widget_grab_focus (get_row (self));
}

static void
on_other_way_cb (SamUnlockWindow *self)
{
  set_way (self, self->way == SAM_SEAL_WAY_RECOVERY ? SAM_SEAL_WAY_PASSPHRASE : SAM_SEAL_WAY_RECOVERY);
}

static void
set_working (SamUnlockWindow *self, gboolean is_working)
{
  gtk_widget_set_visible (self->working_box, is_working);
  gtk_spinner_set_spinning (self->spinner, is_working);
  /* Not insensitive: it keeps the focus. */
  gtk_editable_set_editable (GTK_EDITABLE (get_row (self)), !is_working);
  gtk_widget_set_sensitive (self->unlock_button, !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->way_button), !is_working);
}

/* What it is, and how to go on: there is no number of tries. */
static char *
dup_problem (SamUnlockWindow *self, const GError *error)
{
  SamSealWays ways = sam_seal_get_ways (get_seal (self));

  if (!g_error_matches (error, SAM_ERROR, SAM_ERROR_WRONG_KEY) || self->way == SAM_SEAL_WAY_RECOVERY)
    return g_strdup (error->message);
  if ((ways & SAM_SEAL_WAY_RECOVERY) != 0)
    return g_strdup (_("That is not the passphrase. Try again as often as you like, or use the recovery key."));

  return g_strdup (_("That is not the passphrase. Try again as often as you like."));
}

static void
say_wrong (SamUnlockWindow *self, const GError *error)
{
  g_autofree char *problem = dup_problem (self, error);

  set_working (self, FALSE);
  sam_problem_label_say_of (self->problem_label, get_row (self), problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_row (self)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
  gtk_widget_grab_focus (get_row (self));
  gtk_editable_select_region (GTK_EDITABLE (get_row (self)), 0, -1);
}

static void
on_unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamUnlockWindow) self = SAM_UNLOCK_WINDOW (user_data);
  g_autoptr (SamContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_unlocked = sam_seal_unlock_finish (SAM_SEAL (source), result, &error);
  gboolean is_recovered = self->way == SAM_SEAL_WAY_RECOVERY;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (!is_unlocked)
    {
      say_wrong (self, error);
      return;
    }

  context = g_object_ref (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
  sam_seal_wait_done (g_steal_pointer (&self->wait));
  if (self->origin != NULL && is_recovered && sam_context_is_editable (context))
    sam_passphrase_window_present (self->origin, context, SAM_PASSPHRASE_REASON_RECOVERED);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_unlock_cb (SamUnlockWindow *self)
{
  const char *secret = gtk_editable_get_text (GTK_EDITABLE (get_row (self)));

  if (*secret == '\0' || gtk_widget_get_visible (self->working_box))
    return;

  sam_problem_label_say_of (self->problem_label, get_row (self), NULL);
  sam_seal_unlock_async (get_seal (self), self->way, secret, self->cancellable, on_unlocked_cb, g_object_ref (self));
  set_working (self, TRUE);
}

static void
sam_unlock_window_dispose (GObject *object)
{
  SamUnlockWindow *self = SAM_UNLOCK_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->wait, sam_seal_wait_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_UNLOCK_WINDOW);

  G_OBJECT_CLASS (sam_unlock_window_parent_class)->dispose (object);
}

static void
sam_unlock_window_finalize (GObject *object)
{
  g_clear_object (&SAM_UNLOCK_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (sam_unlock_window_parent_class)->finalize (object);
}

static void
sam_unlock_window_class_init (SamUnlockWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_unlock_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_unlock_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-unlock-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, intro_label);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, recovery_row);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, working_box);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, SamUnlockWindow, way_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_way_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_unlock_window_init (SamUnlockWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Nothing that is typed from the paper is to be learnt by a keyboard on the screen. */
  g_object_set (self->recovery_row, "input-hints",
                GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_PRIVATE, NULL);
}

/* Takes @wait. */
static void
present (SamSealWait *wait)
{
  SamUnlockWindow *self = g_object_new (SAM_TYPE_UNLOCK_WINDOW, NULL);
  gboolean has_passphrase;

  g_set_weak_pointer (&self->origin, wait->window);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), wait->window, wait->context, 420, 320);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  self->wait = wait;
  has_passphrase = (sam_seal_get_ways (get_seal (self)) & SAM_SEAL_WAY_PASSPHRASE) != 0;
  set_way (self, has_passphrase ? SAM_SEAL_WAY_PASSPHRASE : SAM_SEAL_WAY_RECOVERY);
  gtk_window_present (GTK_WINDOW (self));
}

static void
on_keyring_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamSealWait *wait = user_data;
  g_autoptr (GError) error = NULL;

  if (sam_seal_keyring_unlock_finish (SAM_SEAL (source), result, &error))
    sam_seal_wait_done (wait);
  else if (sam_seal_wait_is_wanted (wait))
    present (wait);
  else
    sam_seal_wait_free (wait);
}

void
sam_unlock_window_run (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data,
                       GDestroyNotify destroy)
{
  SamSeal *seal;
  SamSealWait *wait;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  seal = sam_store_get_seal (sam_context_get_store (context));
  wait = sam_seal_wait_new (widget, context, then, user_data, destroy);
  if (sam_seal_get_status (seal) != SAM_SEAL_STATUS_LOCKED)
    sam_seal_wait_done (wait);
  else if ((sam_seal_get_ways (seal) & SAM_SEAL_WAY_KEYRING) != 0)
    sam_seal_keyring_unlock_async (seal, NULL, on_keyring_cb, wait);
  else
    present (wait);
}
