#include "sam-running-question.h"

#include <glib/gi18n.h>

#include "sam-cockpit-window.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-seal-gate.h"

typedef struct
{
  GtkWidget     *widget; /* weak */
  SamContext    *context;
  SamRunningInfo running;
} Question;

static Question *
question_new (GtkWidget *widget, SamContext *context, const SamRunningInfo *running)
{
  Question *question = g_new0 (Question, 1);

  g_set_weak_pointer (&question->widget, widget);
  question->context = g_object_ref (context);
  question->running = *running;

  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_weak_pointer (&question->widget);
  g_object_unref (question->context);
  g_free (question);
}

/* Ending: its texts are read, so that the seal must be open. */

static void
on_end_cb (gpointer data)
{
  Question *question = data;
  SamStore *store = sam_context_get_store (question->context);
  g_autoptr (SamRunningObservation) running = NULL;
  g_autoptr (GError) error = NULL;

  if (question->widget == NULL)
    return;

  running = sam_running_observation_resume (store, question->running.session_id, &error);
  if (running != NULL && sam_running_observation_end (running, &error))
    {
      gtk_widget_activate_action (question->widget, "win.toast-done", "s", _("Observation recorded"));
      return;
    }

  if (running != NULL)
    sam_running_observation_leave (running);
  sam_dialogs_show_error (question->widget, _("The observation cannot be recorded"), error);
}

/* Discarding */

static void
on_discard_cb (gpointer data)
{
  Question *question = data;
  g_autoptr (GError) error = NULL;

  if (question->widget == NULL)
    return;

  if (sam_running_observation_discard_found (sam_context_get_store (question->context), question->running.session_id, &error))
    gtk_widget_activate_action (question->widget, "win.toast", "s", _("Observation discarded"));
  else
    sam_dialogs_show_error (question->widget, _("The observation cannot be discarded"), error);
}

static void
confirm_discarding (Question *question)
{
  g_autofree char *body = g_strdup_printf (ngettext ("%u note goes for good. The session stays planned.",
                                                     "%u notes go for good. The session stays planned.",
                                                     question->running.n_entries),
                                           question->running.n_entries);

  sam_dialogs_confirm (question->widget, _("Discard the running observation?"), body, _("_Discard"), on_discard_cb,
                       question_new (question->widget, question->context, &question->running), question_free);
}

/* The question */

static void
on_answer_cb (guint answer, gpointer data)
{
  Question *question = data;

  if (question->widget == NULL)
    return;

  switch (answer)
    {
    case 0:
      sam_cockpit_window_present (question->widget, question->context, question->running.session_id);
      break;
    case 1:
      sam_seal_gate_open (question->widget, question->context, on_end_cb,
                          question_new (question->widget, question->context, &question->running), question_free);
      break;
    default:
      confirm_discarding (question);
      break;
    }
}

static char *
describe (const SamRunningInfo *running)
{
  return g_strdup_printf (ngettext ("%u note is kept in the file. Its clock has gone on with the lesson.",
                                    "%u notes are kept in the file. Its clock has gone on with the lesson.",
                                    running->n_entries),
                          running->n_entries);
}

/* "10:05", or with its day where that is not today. */
static char *
format_start (gint64 started_at)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_local (started_at / 1000);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (start, "%H:%M");
  g_autofree char *day = NULL;

  if (g_date_time_get_day_of_year (start) == g_date_time_get_day_of_year (now)
      && g_date_time_get_year (start) == g_date_time_get_year (now))
    return g_steal_pointer (&time);

  day = sam_language_format_date (sam_language_get_default (),
                                  sam_date_new (g_date_time_get_year (start), g_date_time_get_month (start),
                                                g_date_time_get_day_of_month (start)),
                                  SAM_DATE_STYLE_MEDIUM);

  return g_strdup_printf ("%s, %s", day, time);
}

void
sam_running_question_ask (GtkWidget *widget, SamContext *context, const SamRunningInfo *running)
{
  const char *answers[] = { _("_Go On Observing"), _("_End and Record"), _("_Discard…"), NULL };
  g_autofree char *start = format_start (running->clock.started_at);
  g_autofree char *heading = NULL;
  g_autofree char *body = describe (running);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  /* Translators: a time of day, with its date where it is not today. */
  heading = g_strdup_printf (_("An observation is running since %s"), start);
  sam_dialogs_ask (widget, heading, body, answers, FALSE, on_answer_cb, question_new (widget, context, running), question_free);
}

/* At the start */

static gboolean
on_seen_cb (gpointer data)
{
  Question *question = data;

  if (question->widget != NULL && gtk_widget_get_root (question->widget) != NULL)
    sam_running_question_ask (question->widget, question->context, &question->running);

  return G_SOURCE_REMOVE;
}

void
sam_running_question_ask_if_any (GtkWidget *widget, SamContext *context)
{
  g_autoptr (GArray) found = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  if (!sam_context_is_editable (context))
    return;

  found = sam_running_observation_find (sam_context_get_store (context), NULL);
  if (found != NULL && found->len > 0)
    g_idle_add_full (G_PRIORITY_LOW, on_seen_cb,
                     question_new (widget, context, &g_array_index (found, SamRunningInfo, 0)), question_free);
}
