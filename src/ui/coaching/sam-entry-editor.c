/*
 * SamEntryEditor: one entry of an observation.
 */
#include "sam-entry-editor.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cockpit-keys.h"
#include "sam-entry-layout.h"
#include "sam-observation-entry.h"
#include "sam-sealed-input.h"

struct _SamEntryEditor
{
  AdwBin              parent_instance;

  GtkWidget          *content;
  GtkEntry           *time_entry;
  GtkEntry           *question_entry;
  GtkDropDown        *kind_drop;
  GtkDropDown        *label_drop;
  GtkWidget          *remove_button;
  GtkTextView        *text_view;

  SamDraft           *draft; /* the owner's */
  const SamEntryForm *form;  /* the owner's */
  int                 seconds; /* as typed, or what it is instead */
  gboolean            has_time;
  gboolean            has_question; /* that there is, or none */
  gboolean            loading;
};

G_DEFINE_FINAL_TYPE (SamEntryEditor, sam_entry_editor, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  SIGNAL_NEXT,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- What is written --- */

static void
say_edited (SamEntryEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
mark (GtkWidget *entry, gboolean is_sound)
{
  if (is_sound)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_sound ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* A stamp keeps its thousandths until another is typed. */
static void
read_time (SamEntryEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time_entry));

  self->has_time = *text != '\0';
  self->seconds = self->has_time ? sam_paper_time_parse (text, self->form->way, self->form->start) : 0;
  if (self->has_time && self->seconds >= 0 && self->seconds != sam_draft_get_integer (self->draft, SAM_OBSERVATION_ENTRY_SECONDS))
    {
      sam_draft_set_integer (self->draft, SAM_OBSERVATION_ENTRY_SECONDS, self->seconds);
      sam_draft_set_integer (self->draft, SAM_OBSERVATION_ENTRY_THOUSANDTHS, 0);
    }
  mark (GTK_WIDGET (self->time_entry), self->seconds >= 0);
}

static void
on_time_changed_cb (SamEntryEditor *self)
{
  if (self->loading)
    return;

  read_time (self);
  say_edited (self);
}

static void
on_question_changed_cb (SamEntryEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->question_entry));
  guint64 number = 0;

  if (self->loading)
    return;

  self->has_question = *text == '\0'
                       || g_ascii_string_to_unsigned (text, 10, 1, self->form->questions->len, &number, NULL);
  if (self->has_question && number == 0)
    sam_draft_unset (self->draft, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);
  else if (self->has_question)
    sam_draft_set_reference (self->draft, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION,
                             sam_record_get_id (self->form->questions->pdata[number - 1]));
  mark (GTK_WIDGET (self->question_entry), self->has_question);
  say_edited (self);
}

static void
on_label_selected_cb (SamEntryEditor *self)
{
  GtkStringObject *item = GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (self->label_drop));

  if (self->loading || item == NULL)
    return;

  if (gtk_drop_down_get_selected (self->label_drop) == 0)
    sam_draft_unset (self->draft, SAM_OBSERVATION_ENTRY_LABEL);
  else
    sam_draft_set_text (self->draft, SAM_OBSERVATION_ENTRY_LABEL, gtk_string_object_get_string (item));
  say_edited (self);
}

static const GPtrArray *
get_labels (SamEntryEditor *self)
{
  int kind = sam_draft_get_choice (self->draft, SAM_OBSERVATION_ENTRY_KIND);

  if (self->form->template == NULL)
    return NULL;
  if (kind == SAM_OBSERVATION_ENTRY_KIND_COUNT)
    return self->form->template->counters;

  return kind == SAM_OBSERVATION_ENTRY_KIND_EVENT ? self->form->template->events : NULL;
}

/* The template's words, and the one it has even where the template no longer does. */
static void
fill_labels (SamEntryEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *own = sam_draft_get_text (self->draft, SAM_OBSERVATION_ENTRY_LABEL);
  const GPtrArray *labels = get_labels (self);
  gboolean was_loading = self->loading;
  guint selected = 0;

  gtk_string_list_append (names, C_("counter or event", "Which?"));
  for (guint i = 0; labels != NULL && i < labels->len; i++)
    {
      gtk_string_list_append (names, labels->pdata[i]);
      if (g_strcmp0 (labels->pdata[i], own) == 0)
        selected = i + 1;
    }
  if (own != NULL && selected == 0)
    {
      gtk_string_list_append (names, own);
      selected = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1;
    }
  self->loading = TRUE;
  gtk_drop_down_set_model (self->label_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->label_drop, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->label_drop), (labels != NULL && labels->len > 0) || own != NULL);
  self->loading = was_loading;
}

static void
on_kind_selected_cb (SamEntryEditor *self)
{
  int kind = (int) gtk_drop_down_get_selected (self->kind_drop);

  if (self->loading)
    return;

  sam_draft_set_choice (self->draft, SAM_OBSERVATION_ENTRY_KIND, kind);
  if (get_labels (self) == NULL)
    sam_draft_unset (self->draft, SAM_OBSERVATION_ENTRY_LABEL);
  fill_labels (self);
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
on_activate_cb (SamEntryEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

/* --- Keys --- */

static gboolean
act (SamEntryEditor *self, const SamCockpitKey *key)
{
  g_autofree char *number = key->argument > 0 ? g_strdup_printf ("%u", key->argument) : g_strdup ("");

  switch (key->act)
    {
    case SAM_COCKPIT_ACT_QUESTION:
      gtk_editable_set_text (GTK_EDITABLE (self->question_entry), number);
      return TRUE;
    case SAM_COCKPIT_ACT_SEEN:
      gtk_drop_down_set_selected (self->kind_drop, SAM_OBSERVATION_ENTRY_KIND_SEEN);
      return TRUE;
    case SAM_COCKPIT_ACT_WONDER:
      gtk_drop_down_set_selected (self->kind_drop, SAM_OBSERVATION_ENTRY_KIND_WONDER);
      return TRUE;
    case SAM_COCKPIT_ACT_QUOTE:
      gtk_drop_down_set_selected (self->kind_drop, SAM_OBSERVATION_ENTRY_KIND_QUOTE);
      return TRUE;
    case SAM_COCKPIT_ACT_SAMPLE:
      gtk_drop_down_set_selected (self->kind_drop, SAM_OBSERVATION_ENTRY_KIND_SAMPLE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_pressed (const char *accelerator, guint keyval, GdkModifierType state)
{
  GdkModifierType modifiers;
  guint wanted;

  return accelerator != NULL && gtk_accelerator_parse (accelerator, &wanted, &modifiers) && wanted == keyval && modifiers == state;
}

static gboolean
on_key_cb (SamEntryEditor *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint n;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n);

  state &= gtk_accelerator_get_default_mod_mask ();
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && state == 0
      && gtk_widget_is_focus (GTK_WIDGET (self->text_view)))
    {
      on_activate_cb (self);
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (is_pressed (keys[i].key, keyval, state) || is_pressed (keys[i].alternative, keyval, state))
      return act (self, &keys[i]);

  return FALSE;
}

/* --- Type --- */

static void
sam_entry_editor_class_init (SamEntryEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_ENTRY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_NEXT] = g_signal_new ("next", SAM_TYPE_ENTRY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", SAM_TYPE_ENTRY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-entry-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, content);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, time_entry);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, question_entry);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, label_drop);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, SamEntryEditor, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_question_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_label_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
}

static void
sam_entry_editor_init (SamEntryEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->loading = TRUE;
  self->has_question = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->content, sam_entry_layout_new ());
  sam_sealed_input_guard (GTK_WIDGET (self->text_view));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
show_time (SamEntryEditor *self)
{
  g_autofree char *text
      = sam_paper_time_format ((int) sam_draft_get_integer (self->draft, SAM_OBSERVATION_ENTRY_SECONDS), self->form->way, self->form->start);

  gtk_editable_set_text (GTK_EDITABLE (self->time_entry), text);
  self->has_time = TRUE;
}

static void
name_time (SamEntryEditor *self)
{
  gboolean by_clock = self->form->way == SAM_PAPER_TIME_BY_CLOCK;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->time_entry),
                               by_clock ? _("Time by the clock, such as 9:25. Empty: the same as above")
                                        : _("Minutes and seconds since the lesson began, such as 04:10. Empty: the same as above"));
}

static void
show_question (SamEntryEditor *self)
{
  gint64 about = sam_draft_get_reference (self->draft, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);

  for (guint i = 0; i < self->form->questions->len; i++)
    if (sam_record_get_id (self->form->questions->pdata[i]) == about)
      {
        g_autofree char *number = g_strdup_printf ("%u", i + 1);

        gtk_editable_set_text (GTK_EDITABLE (self->question_entry), number);
      }
}

GtkWidget *
sam_entry_editor_new (SamDraft *draft, const SamEntryForm *form)
{
  SamEntryEditor *self = g_object_new (SAM_TYPE_ENTRY_EDITOR, NULL);
  const SamField *kind = &sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND];
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  const char *text = sam_draft_get_text (draft, SAM_OBSERVATION_ENTRY_TEXT);

  self->draft = draft;
  self->form = form;
  for (guint i = 0; i < kind->n_choices; i++)
    gtk_string_list_append (kinds, sam_choice_get_label (kind, (int) i));
  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (kinds));
  gtk_drop_down_set_selected (self->kind_drop, (guint) sam_draft_get_choice (draft, SAM_OBSERVATION_ENTRY_KIND));
  show_question (self);
  if (sam_draft_get_original (draft) != NULL)
    show_time (self);
  name_time (self);
  fill_labels (self);
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
sam_entry_editor_is_blank (SamEntryEditor *self)
{
  g_return_val_if_fail (SAM_IS_ENTRY_EDITOR (self), FALSE);

  return sam_draft_get_original (self->draft) == NULL && !self->has_time
         && !sam_draft_is_set (self->draft, SAM_OBSERVATION_ENTRY_TEXT)
         && !sam_draft_is_set (self->draft, SAM_OBSERVATION_ENTRY_LABEL);
}

static const char *
get_time_problem (SamEntryEditor *self)
{
  switch (self->seconds)
    {
    case SAM_PAPER_TIME_TOO_EARLY:
      return _("An entry has a time before the lesson began.");
    case SAM_PAPER_TIME_NO_START:
      return _("A time by the clock needs the lesson’s start time.");
    default:
      return self->form->way == SAM_PAPER_TIME_BY_CLOCK
                 ? _("The time of an entry is by the clock, such as 9:25.")
                 : _("The time of an entry is minutes and seconds since the lesson began, such as 04:10.");
    }
}

const char *
sam_entry_editor_get_problem (SamEntryEditor *self)
{
  int kind;

  g_return_val_if_fail (SAM_IS_ENTRY_EDITOR (self), NULL);

  if (sam_entry_editor_is_blank (self))
    return NULL;
  if (self->seconds < 0)
    return get_time_problem (self);
  if (!self->has_question)
    return _("An entry names a question that the cycle does not have.");

  kind = sam_draft_get_choice (self->draft, SAM_OBSERVATION_ENTRY_KIND);
  if (sam_draft_is_set (self->draft, SAM_OBSERVATION_ENTRY_LABEL) || sam_draft_is_set (self->draft, SAM_OBSERVATION_ENTRY_TEXT))
    return NULL;

  return kind == SAM_OBSERVATION_ENTRY_KIND_COUNT || kind == SAM_OBSERVATION_ENTRY_KIND_EVENT
             ? _("Choose what an entry counts, or what happened.")
             : _("An entry has a time and no words. Write what was seen, wondered or said, or remove it.");
}

gboolean
sam_entry_editor_has_time (SamEntryEditor *self)
{
  g_return_val_if_fail (SAM_IS_ENTRY_EDITOR (self), FALSE);

  return self->has_time;
}

void
sam_entry_editor_times_changed (SamEntryEditor *self, gboolean way_changed)
{
  g_return_if_fail (SAM_IS_ENTRY_EDITOR (self));

  name_time (self);
  if (way_changed && self->has_time && self->seconds >= 0)
    {
      self->loading = TRUE;
      show_time (self);
      self->loading = FALSE;
    }
  else if (self->has_time)
    read_time (self);
}

void
sam_entry_editor_labels_changed (SamEntryEditor *self)
{
  g_return_if_fail (SAM_IS_ENTRY_EDITOR (self));

  fill_labels (self);
}

void
sam_entry_editor_focus_time (SamEntryEditor *self)
{
  g_return_if_fail (SAM_IS_ENTRY_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->time_entry));
}
