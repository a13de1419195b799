/*
 * SamEntryEditor: one entry of an observation.
 */
#include "sam-entry-editor.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cycle-words.h"
#include "sam-elapsed.h"
#include "sam-observation-entry.h"

struct _SamEntryEditor
{
  AdwBin       parent_instance;

  GtkEntry    *time_entry;
  GtkDropDown *kind_drop;
  GtkDropDown *question_drop;
  GtkWidget   *remove_button;
  GtkTextView *text_view;

  SamDraft    *draft; /* the owner's */
  GArray      *question_ids;
  gboolean     loading;
  gboolean     is_sound;
};

G_DEFINE_FINAL_TYPE (SamEntryEditor, sam_entry_editor, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say_edited (SamEntryEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_time_changed_cb (SamEntryEditor *self)
{
  int seconds = sam_elapsed_parse (gtk_editable_get_text (GTK_EDITABLE (self->time_entry)));

  if (self->loading)
    return;

  self->is_sound = seconds >= 0;
  if (self->is_sound)
    {
      sam_draft_set_integer (self->draft, SAM_OBSERVATION_ENTRY_SECONDS, seconds);
      gtk_widget_remove_css_class (GTK_WIDGET (self->time_entry), "error");
    }
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               self->is_sound ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  say_edited (self);
}

static void
on_kind_selected_cb (SamEntryEditor *self)
{
  if (self->loading)
    return;

  sam_draft_set_choice (self->draft, SAM_OBSERVATION_ENTRY_KIND, (int) gtk_drop_down_get_selected (self->kind_drop));
  say_edited (self);
}

static void
on_question_selected_cb (SamEntryEditor *self)
{
  guint position = gtk_drop_down_get_selected (self->question_drop);

  if (self->loading || position >= self->question_ids->len)
    return;

  if (position == 0)
    sam_draft_unset (self->draft, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);
  else
    sam_draft_set_reference (self->draft, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION,
                             g_array_index (self->question_ids, gint64, position));
  say_edited (self);
}

static void
on_text_changed_cb (SamEntryEditor *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (self->loading)
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  sam_draft_set_text (self->draft, SAM_OBSERVATION_ENTRY_TEXT, text);
  say_edited (self);
}

static void
on_remove_cb (SamEntryEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
sam_entry_editor_finalize (GObject *object)
{
  SamEntryEditor *self = SAM_ENTRY_EDITOR (object);

  g_clear_pointer (&self->question_ids, g_array_unref);

  G_OBJECT_CLASS (sam_entry_editor_parent_class)->finalize (object);
}

static void
sam_entry_editor_class_init (SamEntryEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_entry_editor_finalize;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_ENTRY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", SAM_TYPE_ENTRY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-entry-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, time_entry);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, question_drop);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_question_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
}

static void
sam_entry_editor_init (SamEntryEditor *self)
{
  self->question_ids = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->loading = TRUE;
  self->is_sound = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_questions (SamEntryEditor *self, GPtrArray *questions)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 about = sam_draft_get_reference (self->draft, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);
  guint selected = 0;
  gint64 none = 0;

  g_array_append_val (self->question_ids, none);
  gtk_string_list_append (names, _("No question"));
  for (guint i = 0; i < questions->len; i++)
    {
      gint64 id = sam_record_get_id (questions->pdata[i]);
      g_autofree char *name = sam_cycle_words_question (questions->pdata[i]);

      g_array_append_val (self->question_ids, id);
      gtk_string_list_append (names, name);
      if (id == about)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->question_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->question_drop, selected);
}

GtkWidget *
sam_entry_editor_new (SamDraft *draft, GPtrArray *questions)
{
  SamEntryEditor *self = g_object_new (SAM_TYPE_ENTRY_EDITOR, NULL);
  const SamField *kind = &sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND];
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  const char *text = sam_draft_get_text (draft, SAM_OBSERVATION_ENTRY_TEXT);
  g_autofree char *elapsed = NULL;

  self->draft = draft;
  for (guint i = 0; i < kind->n_choices; i++)
    gtk_string_list_append (kinds, sam_choice_get_label (kind, (int) i));
  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (kinds));
  gtk_drop_down_set_selected (self->kind_drop, (guint) sam_draft_get_choice (draft, SAM_OBSERVATION_ENTRY_KIND));
  fill_questions (self, questions);
  elapsed = sam_elapsed_format ((int) sam_draft_get_integer (draft, SAM_OBSERVATION_ENTRY_SECONDS));
  gtk_editable_set_text (GTK_EDITABLE (self->time_entry), elapsed);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
  self->loading = FALSE;

  return GTK_WIDGET (self);
}

SamDraft *
sam_entry_editor_get_draft (SamEntryEditor *self)
{
  g_return_val_if_fail (SAM_IS_ENTRY_EDITOR (self), NULL);

  return self->draft;
}

gboolean
sam_entry_editor_is_sound (SamEntryEditor *self)
{
  g_return_val_if_fail (SAM_IS_ENTRY_EDITOR (self), FALSE);

  return self->is_sound;
}

void
sam_entry_editor_focus_text (SamEntryEditor *self)
{
  g_return_if_fail (SAM_IS_ENTRY_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
