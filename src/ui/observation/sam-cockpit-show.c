/*
 * SamCockpitWindow: what is seen follows the model.
 */
#include "sam-cockpit-window-private.h"

#include <glib/gi18n.h>

#include "sam-judging-mark.h"

/* The line */

static void
show_judging (SamCockpitWindow *self)
{
  g_autoptr (PangoAttrList) ranges = NULL;
  g_autofree char *advice = NULL;

  sam_judging_mark (self->judging, sam_cockpit_get_text (self->cockpit), sam_cockpit_get_kind (self->cockpit), &ranges, &advice);
  sam_note_line_set_judging (self->line, ranges, advice);
}

static int
find_position (SamCockpitWindow *self, SamCockpitEntry *line)
{
  int position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->cockpit)); i++)
    {
      g_autoptr (SamCockpitEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->cockpit), i);

      if (sam_cockpit_entry_get_kind (entry) == SAM_OBSERVATION_ENTRY_KIND_COUNT)
        continue;
      if (sam_cockpit_entry_get_ordinal (entry) == sam_cockpit_entry_get_ordinal (line))
        return position;
      position++;
    }

  return -1;
}

void
sam_cockpit_show_line (SamCockpitWindow *self)
{
  gint64 now = sam_running_observation_get_now (self->running);
  SamCockpitEntry *line = sam_cockpit_get_line (self->cockpit);
  gboolean is_correcting = sam_cockpit_is_correcting (self->cockpit);
  guint question = sam_cockpit_get_question (self->cockpit);
  SamObservationEntryKind kind = sam_cockpit_get_kind (self->cockpit);

  sam_note_line_set_correcting (self->line, is_correcting);
  sam_note_line_set_text (self->line, sam_cockpit_get_text (self->cockpit));
  sam_note_line_set_stamp (self->line, sam_cockpit_get_stamp (self->cockpit, now), line != NULL);
  sam_note_line_set_question (self->line, (int) question);
  sam_note_line_set_kind (self->line, kind);
  show_judging (self);
  sam_key_hints_set_line (self->hints, question, kind);
  sam_note_list_set_correcting (self->note_list, is_correcting && line != NULL ? find_position (self, line) : -1);
}

/* The notes */

static const char *
get_text (SamCockpitEntry *entry)
{
  const char *text = sam_cockpit_entry_get_text (entry);

  return *text != '\0' ? text : NULL;
}

/* What is counted is a number, and no note. */
void
sam_cockpit_show_notes (SamCockpitWindow *self)
{
  GListModel *model = G_LIST_MODEL (self->cockpit);
  g_autoptr (GArray) views = g_array_new (FALSE, TRUE, sizeof (SamNoteView));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      /* The model holds it for as long as it is shown here. */
      g_autoptr (SamCockpitEntry) entry = g_list_model_get_item (model, i);
      SamNoteView view = {
        .stamp = sam_cockpit_entry_get_stamp (entry),
        .question = (int) sam_cockpit_entry_get_question (entry),
        .kind = sam_cockpit_entry_get_kind (entry),
        .label = sam_cockpit_entry_get_label (entry),
        .text = get_text (entry),
        .key = sam_cockpit_entry_get_ordinal (entry),
      };

      if (view.kind != SAM_OBSERVATION_ENTRY_KIND_COUNT)
        g_array_append_val (views, view);
    }
  sam_note_list_set_notes (self->note_list, (const SamNoteView *) views->data, views->len);

  for (guint i = 1; sam_cockpit_get_counters (self->cockpit)[i - 1] != NULL; i++)
    sam_cockpit_aside_set_total (self->aside, i, sam_cockpit_get_total (self->cockpit, i));
}

/* The timeline */

static void
show_strip (SamCockpitWindow *self)
{
  gint64 now = sam_running_observation_get_now (self->running);
  g_autoptr (GArray) points = sam_cockpit_list_points (self->cockpit, now);

  sam_strip_timeline_set_points (self->strip, points, sam_cockpit_get_n_questions (self->cockpit),
                                 sam_cockpit_get_strip_length (self->cockpit, now));
}

static gboolean
on_strip_cb (gpointer data)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (data);

  self->strip_source = 0;
  show_strip (self);

  return G_SOURCE_REMOVE;
}

/* A key is to be seen in the next frame; a point may come in the one after it. */
static void
show_strip_soon (SamCockpitWindow *self)
{
  if (self->strip_source == 0)
    self->strip_source = g_timeout_add (100, on_strip_cb, self);
}

/* The clock */

static void
show_paused (SamCockpitWindow *self)
{
  gboolean is_paused = sam_cockpit_is_paused (self->cockpit);
  const char *label = is_paused ? C_ ("cockpit", "Go On") : C_ ("cockpit", "Pause");

  gtk_widget_set_visible (self->paused_label, is_paused);
  gtk_image_set_from_icon_name (self->pause_image, is_paused ? "media-playback-start-symbolic" : "media-playback-pause-symbolic");
  gtk_label_set_label (self->pause_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->pause_button, label);
  sam_key_hints_set_paused (self->hints, is_paused);
}

void
sam_cockpit_show_clock (SamCockpitWindow *self)
{
  gint64 now = sam_running_observation_get_now (self->running);
  gint64 elapsed = sam_cockpit_get_elapsed (self->cockpit, now);
  g_autofree char *clock = sam_lesson_stamp_format (elapsed);
  gint64 until_next = 0;
  SamCockpitCue cue = sam_cockpit_get_cue (self->cockpit, now, &until_next);

  gtk_label_set_label (self->clock_label, clock);
  if (sam_cockpit_get_line (self->cockpit) == NULL)
    sam_note_line_set_stamp (self->line, sam_cockpit_get_stamp (self->cockpit, now), FALSE);
  sam_note_line_set_cue (self->line, cue == SAM_COCKPIT_CUE_DUE || cue == SAM_COCKPIT_CUE_LATE);
  if (cue != SAM_COCKPIT_CUE_NONE)
    sam_cockpit_aside_set_cue (self->aside, cue, until_next);
  sam_strip_timeline_set_now (self->strip, elapsed);
}

/* What follows what */

static void
on_line_changed_cb (SamCockpitWindow *self)
{
  sam_cockpit_show_line (self);
}

static void
on_notes_changed_cb (SamCockpitWindow *self)
{
  sam_cockpit_show_notes (self);
  show_strip_soon (self);
}

static void
on_entry_changed_cb (SamCockpitWindow *self)
{
  show_strip_soon (self);
}

static void
on_clock_changed_cb (SamCockpitWindow *self)
{
  show_paused (self);
  sam_cockpit_show_clock (self);
}

static void
on_saving_cb (SamCockpitWindow *self)
{
  sam_cockpit_show_saved (self);
}

/* Truthful: it says what the writer has said, and nothing of its own. */
void
sam_cockpit_show_saved (SamCockpitWindow *self)
{
  static const SamNoteSaved states[] = {
    [SAM_RUNNING_SAVED] = SAM_NOTE_SAVED_SAFE,
    [SAM_RUNNING_SAVING] = SAM_NOTE_SAVED_WRITING,
    [SAM_RUNNING_FAILING] = SAM_NOTE_SAVED_FAILED,
    [SAM_RUNNING_GONE] = SAM_NOTE_SAVED_FAILED,
  };
  const char *problem = sam_running_observation_get_error_text (self->running);

  sam_note_line_set_saved (self->line, states[sam_running_observation_get_saving (self->running)]);
  if (problem != NULL)
    gtk_label_set_label (self->problem_label, problem);
  gtk_info_bar_set_revealed (self->problem_bar, problem != NULL);
}

void
sam_cockpit_show_init (SamCockpitWindow *self)
{
  g_signal_connect_object (self->cockpit, "line-changed", G_CALLBACK (on_line_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cockpit, "items-changed", G_CALLBACK (on_notes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cockpit, "entry-changed", G_CALLBACK (on_entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->running, "notify::saving", G_CALLBACK (on_saving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->running, "notify::error-text", G_CALLBACK (on_saving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cockpit, "clock-changed", G_CALLBACK (on_clock_changed_cb), self, G_CONNECT_SWAPPED);
}

void
sam_cockpit_show_all (SamCockpitWindow *self)
{
  sam_cockpit_show_notes (self);
  sam_cockpit_show_line (self);
  show_paused (self);
  sam_cockpit_show_clock (self);
  show_strip (self);
  sam_cockpit_show_saved (self);
}
