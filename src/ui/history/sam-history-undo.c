/*
 * Undo back to a change: what that takes back is summed up in a thread, asked
 * about, and done.
 */
#include "sam-history-undo.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-history.h"

static SamStore *
get_store (SamToolWindow *window)
{
  return sam_context_get_store (sam_tool_window_get_context (window));
}

typedef struct
{
  SamToolWindow   *window; /* weak */
  char            *path;
  gint64           seq;
  guint            n_changes;
  SamHistoryStory *sum;
} Undoing;

static void
undoing_free (gpointer data)
{
  Undoing *self = data;

  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->sum, sam_history_story_free);
  g_free (self->path);
  g_free (self);
}

/* One at a time: each is summed up, asked about and done, or left. */
static void
let_undo (SamToolWindow *self, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.undo-until", enabled);
}

/* The question has been answered. */
static void
asked_free (gpointer data)
{
  Undoing *self = data;

  if (self->window != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self->window)))
    let_undo (self->window, TRUE);
  undoing_free (self);
}

static void
on_undo_confirmed_cb (gpointer user_data)
{
  Undoing *undoing = user_data;
  g_autoptr (GError) error = NULL;

  if (undoing->window == NULL)
    return;
  if (!sam_store_undo_until (get_store (undoing->window), undoing->seq, &error))
    sam_dialogs_show_error (GTK_WIDGET (undoing->window), _("Not undone"), error);
}

/* What was added goes, what was removed comes back. */
static char *
describe_part (const SamHistoryStory *sum, SamChangeKind kind)
{
  g_autofree char *counts = sam_history_story_describe_counts (sum, kind);

  if (counts == NULL)
    return NULL;

  switch (kind)
    {
    case SAM_CHANGE_ADDED:
      /* Translators: a list such as "3 teams and 41 sessions" */
      return g_strdup_printf (_("Goes: %s."), counts);
    case SAM_CHANGE_REMOVED:
      return g_strdup_printf (_("Comes back: %s."), counts);
    case SAM_CHANGE_CHANGED:
    default:
      return g_strdup_printf (_("Becomes what it was: %s."), counts);
    }
}

static char *
describe_undoing (const SamHistoryStory *sum)
{
  static const SamChangeKind kinds[] = { SAM_CHANGE_ADDED, SAM_CHANGE_REMOVED, SAM_CHANGE_CHANGED };
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *part = describe_part (sum, kinds[i]);

      if (part != NULL)
        g_string_append_printf (body, "%s\n", part);
    }
  g_string_append (body, _("It can be brought again by Redo, until something else is changed."));

  return g_strdup (body->str);
}

static void
sum_up (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Undoing *undoing = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (undoing->path, &error);

  if (database != NULL)
    undoing->sum = sam_history_sum_up (database, undoing->seq, &undoing->n_changes, &error);
  if (undoing->sum != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_summed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamToolWindow *self = SAM_TOOL_WINDOW (source);
  Undoing *undoing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  Undoing *asked;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      let_undo (self, TRUE);
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not undone"), error);
      return;
    }

  heading = g_strdup_printf (ngettext ("Undo %u Change?", "Undo %u Changes?", undoing->n_changes), undoing->n_changes);
  body = describe_undoing (undoing->sum);
  asked = g_new0 (Undoing, 1);
  g_set_weak_pointer (&asked->window, self);
  asked->seq = undoing->seq;
  sam_dialogs_confirm (GTK_WIDGET (self), heading, body, _("_Undo"), on_undo_confirmed_cb, asked, asked_free);
}

void
sam_history_undo_ask (SamToolWindow *window, gint64 seq)
{
  g_autoptr (GTask) task = NULL;
  Undoing *undoing;

  g_return_if_fail (SAM_IS_TOOL_WINDOW (window));

  undoing = g_new0 (Undoing, 1);
  undoing->path = g_strdup (sam_store_get_path (get_store (window)));
  undoing->seq = seq;
  task = g_task_new (window, NULL, on_summed_up_cb, NULL);
  g_task_set_task_data (task, undoing, undoing_free);
  let_undo (window, FALSE);
  g_task_run_in_thread (task, sum_up);
}
