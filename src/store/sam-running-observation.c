/*
 * SamRunningObservation: an observation that is going on: its model, and the
 * thread that keeps it safe. How it begins lies in sam-running-start.c.
 */
#include "sam-running-observation-private.h"

#include "sam-running-record.h"
#include "sam-steady-time.h"

/* What is on its way is waited for so long when the observation ends or is left. */
#define STOP_TIMEOUT_MS 2000

G_DEFINE_FINAL_TYPE (SamRunningObservation, sam_running_observation, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (SamRunningSaving, sam_running_saving,
                    G_DEFINE_ENUM_VALUE (SAM_RUNNING_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (SAM_RUNNING_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (SAM_RUNNING_FAILING, "failing"),
                    G_DEFINE_ENUM_VALUE (SAM_RUNNING_GONE, "gone"))

enum
{
  PROP_0,
  PROP_SAVING,
  PROP_ERROR_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

gint64
sam_running_observation_get_now (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), 0);

  return sam_steady_time_get_running () + self->offset;
}

/* From the model to the writer, and back what it says */

static void
on_entry_changed_cb (SamRunningObservation *self, gint64 ordinal, SamCockpitEntry *entry)
{
  if (self->writer != NULL)
    sam_running_writer_post_entry (self->writer, ordinal, entry);
}

static void
on_clock_changed_cb (SamRunningObservation *self)
{
  self->head->clock = *sam_cockpit_get_clock (self->cockpit);
  if (self->writer != NULL)
    sam_running_writer_post_head (self->writer, self->head);
}

static void
on_writer_changed (gpointer user_data)
{
  SamRunningObservation *self = user_data;
  g_autofree char *message = NULL;
  SamRunningSaving saving = sam_running_writer_get_saving (self->writer, &message);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->saving != saving)
    {
      self->saving = saving;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
    }
  if (g_strcmp0 (self->error_text, message) != 0)
    {
      g_free (self->error_text);
      self->error_text = g_steal_pointer (&message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR_TEXT]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
sam_running_observation_follow (SamRunningObservation *self, GError **error)
{
  g_signal_connect_swapped (self->cockpit, "entry-changed", G_CALLBACK (on_entry_changed_cb), self);
  g_signal_connect_swapped (self->cockpit, "clock-changed", G_CALLBACK (on_clock_changed_cb), self);
  self->writer = sam_running_writer_start (sam_store_get_path (self->store), sam_store_get_seal (self->store), self->head,
                                           self->question_ids, self->n_questions, on_writer_changed, self, error);

  return self->writer != NULL;
}

/* The connection goes with it: the file is the store's alone again. */
static void
stop_writer (SamRunningObservation *self)
{
  SamRunningWriter *writer = g_steal_pointer (&self->writer);

  if (writer != NULL)
    sam_running_writer_stop (writer, STOP_TIMEOUT_MS);
}

/* The object */

static void
sam_running_observation_dispose (GObject *object)
{
  SamRunningObservation *self = SAM_RUNNING_OBSERVATION (object);

  stop_writer (self);
  if (self->cockpit != NULL)
    g_signal_handlers_disconnect_by_data (self->cockpit, self);
  g_clear_object (&self->cockpit);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_running_observation_parent_class)->dispose (object);
}

static void
sam_running_observation_finalize (GObject *object)
{
  SamRunningObservation *self = SAM_RUNNING_OBSERVATION (object);

  sam_running_head_free (self->head);
  g_free (self->question_ids);
  g_free (self->error_text);

  G_OBJECT_CLASS (sam_running_observation_parent_class)->finalize (object);
}

static void
sam_running_observation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamRunningObservation *self = SAM_RUNNING_OBSERVATION (object);

  switch (id)
    {
    case PROP_SAVING:
      g_value_set_enum (value, (int) self->saving);
      break;
    case PROP_ERROR_TEXT:
      g_value_set_string (value, self->error_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_running_observation_class_init (SamRunningObservationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sam_running_observation_dispose;
  object_class->finalize = sam_running_observation_finalize;
  object_class->get_property = sam_running_observation_get_property;

  properties[PROP_SAVING] = g_param_spec_enum ("saving", NULL, NULL, SAM_TYPE_RUNNING_SAVING, SAM_RUNNING_SAVED, flags);
  properties[PROP_ERROR_TEXT] = g_param_spec_string ("error-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_running_observation_init (SamRunningObservation *self)
{
  self->offset = sam_steady_time_get_of_day () - sam_steady_time_get_running ();
}

/* How it is over */

gboolean
sam_running_observation_end (SamRunningObservation *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  gint64 elapsed;

  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), FALSE);
  g_return_val_if_fail (self->writer != NULL, FALSE);

  elapsed = sam_cockpit_get_elapsed (self->cockpit, sam_running_observation_get_now (self));
  entries = sam_cockpit_list_entries (self->cockpit);
  sam_running_writer_hold (self->writer);
  if (!sam_running_record (self->store, self->head, entries, self->question_ids, self->n_questions, elapsed, error))
    {
      sam_running_writer_release (self->writer);
      return FALSE;
    }
  stop_writer (self);

  return TRUE;
}

gboolean
sam_running_observation_discard (SamRunningObservation *self, GError **error)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), FALSE);
  g_return_val_if_fail (self->writer != NULL, FALSE);

  sam_running_writer_hold (self->writer);
  if (!sam_running_observation_discard_found (self->store, self->head->session_id, error))
    {
      sam_running_writer_release (self->writer);
      return FALSE;
    }
  stop_writer (self);

  return TRUE;
}

void
sam_running_observation_leave (SamRunningObservation *self)
{
  g_return_if_fail (SAM_IS_RUNNING_OBSERVATION (self));

  stop_writer (self);
}

gboolean
sam_running_observation_is_over (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), TRUE);

  return self->writer == NULL;
}

gboolean
sam_running_observation_flush (SamRunningObservation *self, guint timeout)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), FALSE);

  return self->writer != NULL && sam_running_writer_flush (self->writer, timeout);
}

/* What it is */

SamCockpit *
sam_running_observation_get_cockpit (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), NULL);

  return self->cockpit;
}

gint64
sam_running_observation_get_session_id (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), 0);

  return self->head->session_id;
}

gint64
sam_running_observation_get_cycle_id (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), 0);

  return self->head->cycle_id;
}

const gint64 *
sam_running_observation_get_question_ids (SamRunningObservation *self, guint *n_questions)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), NULL);
  g_return_val_if_fail (n_questions != NULL, NULL);

  *n_questions = self->n_questions;

  return self->question_ids;
}

gint64
sam_running_observation_get_template_id (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), 0);

  return self->head->template_id;
}

const char *
sam_running_observation_get_subject (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), NULL);

  return self->head->subject;
}

const char *
sam_running_observation_get_grade (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), NULL);

  return self->head->grade;
}

void
sam_running_observation_set_lesson (SamRunningObservation *self, const char *subject, const char *grade)
{
  SamRunningHead *head;

  g_return_if_fail (SAM_IS_RUNNING_OBSERVATION (self));

  if (g_strcmp0 (self->head->subject, subject) == 0 && g_strcmp0 (self->head->grade, grade) == 0)
    return;

  head = sam_running_head_copy (self->head);
  g_free (head->subject);
  g_free (head->grade);
  head->subject = g_strdup (subject);
  head->grade = g_strdup (grade);
  sam_running_head_free (self->head);
  self->head = head;
  if (self->writer != NULL)
    sam_running_writer_post_head (self->writer, self->head);
}

guint
sam_running_observation_get_n_unreadable (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), 0);

  return self->n_unreadable;
}

SamRunningSaving
sam_running_observation_get_saving (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), SAM_RUNNING_SAVED);

  return self->saving;
}

const char *
sam_running_observation_get_error_text (SamRunningObservation *self)
{
  g_return_val_if_fail (SAM_IS_RUNNING_OBSERVATION (self), NULL);

  return self->error_text;
}
