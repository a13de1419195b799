/*
 * SamCockpitWindow: how it is opened.
 */
#include "sam-cockpit-window-private.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-evaluative-setting.h"
#include "sam-lock-timer.h"
#include "sam-preferences.h"
#include "sam-running-question.h"
#include "sam-seal-gate.h"

/* As large as the window that it lies over. */
static void
attach (SamCockpitWindow *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  int width = 1200;
  int height = 800;

  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      /* It follows the window's size. */
      gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
      if (gtk_window_is_maximized (GTK_WINDOW (root)) || gtk_window_is_fullscreen (GTK_WINDOW (root)))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  sam_cockpit_window_set_narrow (self, width < SAM_COCKPIT_NARROW_BELOW);
  g_set_weak_pointer (&self->origin, widget);
}

/* Whether this session is being observed already, or another one is. */
static const SamRunningInfo *
find_running (GArray *found, gint64 session_id)
{
  for (guint i = 0; i < found->len; i++)
    {
      if (g_array_index (found, SamRunningInfo, i).session_id == session_id)
        return &g_array_index (found, SamRunningInfo, i);
    }

  return found->len > 0 ? &g_array_index (found, SamRunningInfo, 0) : NULL;
}

/* %FALSE where it failed, in words. */
static gboolean
fill (SamCockpitWindow *self, gint64 session_id, gboolean is_running, GError **error)
{
  SamStore *store = sam_context_get_store (self->context);
  SamRunningObservation *running = NULL;

  self->plan = sam_observation_plan_load (store, session_id, sam_context_get_as_of (self->context), error);
  if (self->plan == NULL)
    return FALSE;

  self->judging = sam_store_new_evaluative_words (store);
  sam_note_list_set_judging (self->note_list, self->judging);
  sam_cockpit_start_set_plan (self->start_page, self->plan);
  if (!is_running)
    return TRUE;

  running = sam_running_observation_resume (store, session_id, error);
  if (running != NULL)
    sam_cockpit_window_run (self, running);

  return running != NULL;
}

typedef struct
{
  GtkWidget  *widget; /* weak */
  SamContext *context;
  gint64      session_id;
} Presentation;

static void
presentation_free (gpointer data)
{
  Presentation *presentation = data;

  g_clear_weak_pointer (&presentation->widget);
  g_object_unref (presentation->context);
  g_free (presentation);
}

static void
show (Presentation *presentation, gboolean is_running)
{
  SamCockpitWindow *self = g_object_new (SAM_TYPE_COCKPIT_WINDOW, NULL);
  g_autoptr (GError) error = NULL;

  self->context = g_object_ref (presentation->context);
  attach (self, presentation->widget);
  gtk_toggle_button_set_active (self->dark_button, sam_preferences_get_cockpit_dark ());
  sam_cockpit_window_apply_style (self);
  if (!fill (self, presentation->session_id, is_running, &error))
    {
      sam_dialogs_show_error (presentation->widget, _("The observation cannot be opened"), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  /* The first page shows the questions, and may be left open; while a lesson goes on, nothing locks. */
  sam_lock_timer_guard (sam_lock_timer_get (self->context), GTK_WINDOW (self), NULL);
  sam_accessibility_mend (GTK_WIDGET (self));
  if (self->cockpit != NULL)
    sam_note_line_focus (self->line);
  else
    gtk_widget_grab_focus (sam_cockpit_start_get_button (self->start_page));
  gtk_window_present (GTK_WINDOW (self));
}

/* The texts can be read and written. */
static void
on_open_cb (gpointer data)
{
  Presentation *presentation = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  const SamRunningInfo *running;

  if (presentation->widget == NULL)
    return;

  found = sam_running_observation_find (sam_context_get_store (presentation->context), &error);
  if (found == NULL)
    {
      sam_dialogs_show_error (presentation->widget, _("The observation cannot be opened"), error);
      return;
    }

  running = find_running (found, presentation->session_id);
  if (running == NULL || running->session_id == presentation->session_id)
    show (presentation, running != NULL);
  else
    sam_running_question_ask (presentation->widget, presentation->context, running);
}

void
sam_cockpit_window_present (GtkWidget *widget, SamContext *context, gint64 session_id)
{
  Presentation *presentation;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  presentation = g_new0 (Presentation, 1);
  g_set_weak_pointer (&presentation->widget, widget);
  presentation->context = g_object_ref (context);
  presentation->session_id = session_id;
  sam_seal_gate_open (widget, context, on_open_cb, presentation, presentation_free);
}
