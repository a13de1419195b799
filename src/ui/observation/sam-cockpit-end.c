/*
 * SamCockpitWindow: how an observation ends.
 */
#include "sam-cockpit-window-private.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"

/* So long the window waits for the disk when it is left. */
#define LEAVE_TIMEOUT_MS 1000

/* What is counted is no note. */
static guint
count_notes (SamCockpitWindow *self)
{
  g_autoptr (GPtrArray) entries = sam_cockpit_list_entries (self->cockpit);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += sam_cockpit_entry_get_kind (entries->pdata[i]) != SAM_OBSERVATION_ENTRY_KIND_COUNT;

  return n;
}

static char *
describe (SamCockpitWindow *self)
{
  gint64 elapsed = sam_cockpit_get_elapsed (self->cockpit, sam_running_observation_get_now (self->running));
  int minutes = sam_lesson_clock_round_minutes (elapsed);
  guint n_notes = count_notes (self);
  g_autofree char *time = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  /* Translators: "40 minutes, 23 notes." */
  return g_strdup_printf (_("%s, %s. They can be corrected afterwards on the cycle’s page."), time, notes);
}

/* The toast is the cycle page's, which shows the observation by then. */
static void
end (SamCockpitWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->running == NULL)
    return;
  if (!sam_running_observation_end (self->running, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The observation cannot be recorded"), error);
      return;
    }

  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", _("Observation recorded"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_end_cb (guint answer, gpointer data)
{
  end (SAM_COCKPIT_WINDOW (data));
}

void
sam_cockpit_end_ask (SamCockpitWindow *self)
{
  const char *answers[] = { _("_End and Record"), NULL };
  g_autofree char *body = describe (self);

  sam_dialogs_ask (GTK_WIDGET (self), _("End the observation?"), body, answers, FALSE, on_end_cb, g_object_ref (self), g_object_unref);
}

static void
on_lose_cb (guint answer, gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (data));
}

/* What could not be saved is only in this window, and goes with it: not without a question. */
static void
leave (SamCockpitWindow *self)
{
  const char *answers[] = { _("_Lose What Is Not Saved"), NULL };
  const char *reason;

  if (self->running == NULL)
    return;
  if (sam_running_observation_get_saving (self->running) == SAM_RUNNING_GONE
      || sam_running_observation_flush (self->running, LEAVE_TIMEOUT_MS))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  reason = sam_running_observation_get_error_text (self->running);
  sam_dialogs_ask (GTK_WIDGET (self), _("Not all of it is saved"),
                   reason != NULL ? reason : _("What was written last is not in the file yet. Wait a moment, then try again."),
                   answers, TRUE, on_lose_cb, g_object_ref (self), g_object_unref);
}

static void
on_leave_cb (guint answer, gpointer data)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (data);

  if (answer == 1)
    end (self);
  else
    leave (self);
}

void
sam_cockpit_end_ask_to_leave (SamCockpitWindow *self)
{
  const char *answers[] = { _("_Keep It Running"), _("_End and Record"), NULL };
  g_autofree char *sum = describe (self);
  g_autofree char *body = g_strconcat (sum, "\n\n",
                                       _("Kept running, its clock goes on, and you are asked about it when the programme is opened."),
                                       NULL);

  sam_dialogs_ask (GTK_WIDGET (self), _("The observation is still running"), body, answers, FALSE, on_leave_cb,
                   g_object_ref (self), g_object_unref);
}
