/*
 * SamNoteLine: the one line that an observer writes in.
 */
#include "sam-note-line.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-lesson-clock.h"
#include "sam-observation-look.h"
#include "sam-sealed-input.h"

/* Milliseconds. The writer is at most a quarter of a second behind. */
#define SAVING_SHOWN_AFTER 1000

struct _SamNoteLine
{
  AdwBin        parent_instance;

  GtkWidget    *line_box;
  GtkLabel     *stamp_label;
  GtkEditable  *stamp_entry;
  GtkWidget    *ring;
  GtkLabel     *kind_label;
  GtkEntry     *text;
  GtkWidget    *remove_button;
  GtkWidget    *saved_box;
  GtkImage     *saved_image;
  GtkLabel     *saved_label;
  GtkLabel     *judging_label;

  SamNoteSaved  saved;
  int           question;
  int           kind;
  gboolean      is_correcting;
  gboolean      is_narrow;
  guint         saving_source;
  gboolean      loading;
};

G_DEFINE_FINAL_TYPE (SamNoteLine, sam_note_line, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  SIGNAL_STAMP_EDITED,
  SIGNAL_DONE,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a screen reader says of the line beside its words. */
static void
describe (SamNoteLine *self)
{
  const char *kind = gtk_label_get_label (self->kind_label);
  g_autofree char *words = NULL;

  if (self->question > 0)
    /* Translators: what a note is about and of which kind it is: "Question 2, Seen". */
    words = g_strdup_printf (_("Question %d, %s"), self->question, kind);
  else
    words = g_strdup (kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
on_text_changed_cb (SamNoteLine *self)
{
  if (!self->loading)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_stamp_changed_cb (SamNoteLine *self)
{
  if (!self->loading)
    g_signal_emit (self, signals[SIGNAL_STAMP_EDITED], 0);
}

static void
on_activate_cb (SamNoteLine *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
on_remove_cb (SamNoteLine *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
sam_note_line_dispose (GObject *object)
{
  SamNoteLine *self = SAM_NOTE_LINE (object);

  g_clear_handle_id (&self->saving_source, g_source_remove);

  G_OBJECT_CLASS (sam_note_line_parent_class)->dispose (object);
}

static void
sam_note_line_class_init (SamNoteLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "edited", "stamp-edited", "done", "remove" };

  G_OBJECT_CLASS (klass)->dispose = sam_note_line_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], SAM_TYPE_NOTE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-note-line.ui");
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, line_box);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, stamp_label);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, stamp_entry);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, ring);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, kind_label);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, text);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, remove_button);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, saved_box);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, saved_image);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, saved_label);
  gtk_widget_class_bind_template_child (widget_class, SamNoteLine, judging_label);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stamp_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
  gtk_widget_class_set_css_name (widget_class, "noteline");
}

static void
sam_note_line_init (SamNoteLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_sealed_input_guard (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->text))));
  self->saved = (SamNoteSaved) -1;
  self->kind = -1;
  self->question = -1;
  sam_note_line_set_saved (self, SAM_NOTE_SAVED_NOTHING);
  sam_note_line_set_kind (self, SAM_OBSERVATION_ENTRY_KIND_SEEN);
  sam_note_line_set_question (self, 0);
}

const char *
sam_note_line_get_text (SamNoteLine *self)
{
  g_return_val_if_fail (SAM_IS_NOTE_LINE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static void
set_editable (SamNoteLine *self, GtkEditable *editable, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (editable), text))
    return;

  self->loading = TRUE;
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
  self->loading = FALSE;
}

void
sam_note_line_set_text (SamNoteLine *self, const char *text)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  set_editable (self, GTK_EDITABLE (self->text), text != NULL ? text : "");
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
sam_note_line_set_stamp (SamNoteLine *self, gint64 stamp, gboolean is_fixed)
{
  g_autofree char *words = sam_lesson_stamp_format (stamp);

  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  gtk_label_set_label (self->stamp_label, words);
  set_class (GTK_WIDGET (self->stamp_label), "fixed", is_fixed);
  if (!sam_note_line_is_typing_stamp (self))
    set_editable (self, self->stamp_entry, words);
}

static void
show_stamp_entry (SamNoteLine *self, gboolean is_shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->stamp_label), !is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->stamp_entry), is_shown);
}

gboolean
sam_note_line_is_typing_stamp (SamNoteLine *self)
{
  g_return_val_if_fail (SAM_IS_NOTE_LINE (self), FALSE);

  return (gtk_widget_get_state_flags (GTK_WIDGET (self->stamp_entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

void
sam_note_line_type_stamp (SamNoteLine *self)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  show_stamp_entry (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->stamp_entry));
}

const char *
sam_note_line_get_stamp_text (SamNoteLine *self)
{
  g_return_val_if_fail (SAM_IS_NOTE_LINE (self), NULL);

  return gtk_editable_get_text (self->stamp_entry);
}

void
sam_note_line_set_stamp_sound (SamNoteLine *self, gboolean is_sound)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  set_class (GTK_WIDGET (self->stamp_entry), "error", !is_sound);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->stamp_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_sound ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* The row that is corrected says its kind too. */
static void
update_room (SamNoteLine *self)
{
  gboolean is_scarce = self->is_narrow && self->is_correcting;

  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), !is_scarce);
  gtk_editable_set_width_chars (self->stamp_entry, is_scarce ? 5 : 7);
  gtk_editable_set_max_width_chars (self->stamp_entry, is_scarce ? 5 : 7);
}

void
sam_note_line_set_correcting (SamNoteLine *self, gboolean is_correcting)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  if (self->is_correcting == is_correcting)
    return;

  self->is_correcting = is_correcting;
  show_stamp_entry (self, is_correcting);
  update_room (self);
  gtk_widget_set_visible (self->remove_button, is_correcting);
  set_class (self->line_box, "correcting", is_correcting);
  sam_note_line_set_stamp_sound (self, TRUE);
}

void
sam_note_line_set_question (SamNoteLine *self, int question)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  if (self->question == question)
    return;

  self->question = question;
  sam_observation_look_ring_set (self->ring, question);
  describe (self);
}

void
sam_note_line_set_kind (SamNoteLine *self, SamObservationEntryKind kind)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  if (self->kind == (int) kind)
    return;

  self->kind = (int) kind;
  gtk_label_set_label (self->kind_label, sam_observation_look_get_word (kind));
  describe (self);
}

static void
show_saved (SamNoteLine *self, SamNoteSaved saved)
{
  static const struct
  {
    const char *icon;
    const char *word;
  } looks[] = {
    [SAM_NOTE_SAVED_NOTHING] = { NULL, "" },
    [SAM_NOTE_SAVED_WRITING] = { "content-loading-symbolic", NC_ ("note", "saving") },
    [SAM_NOTE_SAVED_SAFE] = { "emblem-ok-symbolic", NC_ ("note", "saved") },
    [SAM_NOTE_SAVED_FAILED] = { "dialog-warning-symbolic", NC_ ("note", "not saved") },
  };
  const char *word = *looks[saved].word != '\0' ? g_dpgettext2 (NULL, "note", looks[saved].word) : "";

  gtk_widget_set_opacity (self->saved_box, 1);
  if (g_str_equal (gtk_label_get_label (self->saved_label), word))
    return;

  gtk_image_set_from_icon_name (self->saved_image, looks[saved].icon);
  gtk_label_set_label (self->saved_label, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->saved_image), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  set_class (self->saved_box, "failed", saved == SAM_NOTE_SAVED_FAILED);
}

static gboolean
on_still_saving_cb (gpointer data)
{
  SamNoteLine *self = SAM_NOTE_LINE (data);

  self->saving_source = 0;
  show_saved (self, SAM_NOTE_SAVED_WRITING);

  return G_SOURCE_REMOVE;
}

/* With each key it is saving for a moment: the tick goes, and a word comes only where that lasts. */
void
sam_note_line_set_saved (SamNoteLine *self, SamNoteSaved saved)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  if (self->saved == saved)
    return;

  self->saved = saved;
  g_clear_handle_id (&self->saving_source, g_source_remove);
  if (saved != SAM_NOTE_SAVED_WRITING)
    {
      show_saved (self, saved);
      return;
    }

  gtk_widget_set_opacity (self->saved_box, 0);
  self->saving_source = g_timeout_add (SAVING_SHOWN_AFTER, on_still_saving_cb, self);
}

void
sam_note_line_set_judging (SamNoteLine *self, PangoAttrList *ranges, const char *advice)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  if (ranges != gtk_entry_get_attributes (self->text))
    gtk_entry_set_attributes (self->text, ranges);
  if (g_strcmp0 (gtk_label_get_label (self->judging_label), advice != NULL ? advice : "") != 0)
    gtk_label_set_label (self->judging_label, advice != NULL ? advice : "");
}

void
sam_note_line_set_cue (SamNoteLine *self, gboolean is_on)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  set_class (self->line_box, "cue", is_on);
}

void
sam_note_line_set_narrow (SamNoteLine *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  self->is_narrow = is_narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->saved_label), !is_narrow);
  set_class (self->line_box, "narrow", is_narrow);
  update_room (self);
}

void
sam_note_line_focus (SamNoteLine *self)
{
  g_return_if_fail (SAM_IS_NOTE_LINE (self));

  show_stamp_entry (self, self->is_correcting);
  gtk_entry_grab_focus_without_selecting (self->text);
}

GtkWidget *
sam_note_line_get_input (SamNoteLine *self)
{
  g_return_val_if_fail (SAM_IS_NOTE_LINE (self), NULL);

  return GTK_WIDGET (self->text);
}
