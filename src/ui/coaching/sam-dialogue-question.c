/*
 * SamDialogueQuestion: a question, its evidence and its outcome.
 */
#include "sam-dialogue-question.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cycle-words.h"
#include "sam-evidence.h"
#include "sam-focus-question.h"
#include "sam-sealed-text.h"
#include "sam-text-area.h"

#define N_OUTCOMES 4

/* In the order of their keys: what is agreed first, what is still open last. */
static const int outcomes[N_OUTCOMES] = {
  SAM_FOCUS_QUESTION_OUTCOME_ANSWERED,
  SAM_FOCUS_QUESTION_OUTCOME_PARTLY,
  SAM_FOCUS_QUESTION_OUTCOME_RESTING,
  SAM_FOCUS_QUESTION_OUTCOME_OPEN,
};

struct _SamDialogueQuestion
{
  AdwBin       parent_instance;

  GtkBox      *body;
  GtkBox      *asked;
  GtkBox      *look_for;
  SamEvidence *evidence;
  GtkLabel    *nothing_label;
  GtkBox      *choices;
  SamTextArea *words;

  SamDraft    *question;
  GtkWidget   *buttons[N_OUTCOMES];
};

G_DEFINE_FINAL_TYPE (SamDialogueQuestion, sam_dialogue_question, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_edited_cb (SamDialogueQuestion *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_toggled_cb (SamDialogueQuestion *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < N_OUTCOMES; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      sam_draft_set_choice (self->question, SAM_FOCUS_QUESTION_OUTCOME, outcomes[i]);
  on_edited_cb (self);
}

static GtkWidget *
new_choice (guint index)
{
  SamStyle style = sam_cycle_words_outcome (outcomes[index]);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", style.icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (style.word);
  g_autofree char *key = g_strdup_printf ("F%u", 5 + index);
  /* Translators: the keys that give a question its outcome: "F5 or Ctrl+1". */
  g_autofree char *keys = g_strdup_printf (_("F%u or Ctrl+%u"), 5 + index, 1 + index);
  GtkWidget *cap = gtk_label_new (key);

  gtk_widget_add_css_class (icon, style.css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (cap, "caption");
  gtk_widget_add_css_class (cap, "secondary");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_button_set_child (GTK_BUTTON (button), box);
  /* Who chooses by the mouse goes on writing where he was. */
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, style.word,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);

  return button;
}

static void
add_choices (SamDialogueQuestion *self)
{
  for (guint i = 0; i < N_OUTCOMES; i++)
    {
      self->buttons[i] = new_choice (i);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_box_append (self->choices, self->buttons[i]);
    }
}

static gboolean
sam_dialogue_question_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SAM_DIALOGUE_QUESTION (widget)->words));
}

static void
sam_dialogue_question_class_init (SamDialogueQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = sam_dialogue_question_grab_focus;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_DIALOGUE_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SAM_TYPE_EVIDENCE);
  g_type_ensure (SAM_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-dialogue-question.ui");
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, body);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, asked);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, look_for);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, evidence);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, choices);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueQuestion, words);
  gtk_widget_class_bind_template_callback (widget_class, on_edited_cb);
}

static void
sam_dialogue_question_init (SamDialogueQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}

GtkWidget *
sam_dialogue_question_new (SamDraft *question, GPtrArray *entries)
{
  SamDialogueQuestion *self = g_object_new (SAM_TYPE_DIALOGUE_QUESTION, NULL);
  SamRecord *record = sam_draft_get_original (question);
  gboolean has_look_for = sam_record_is_set (record, SAM_FOCUS_QUESTION_LOOK_FOR);
  gboolean is_full = entries->len > 12;

  self->question = question;
  gtk_box_append (self->asked, sam_sealed_text_new (record, SAM_FOCUS_QUESTION_TEXT, TRUE, "title-3"));
  gtk_widget_set_visible (GTK_WIDGET (self->look_for), has_look_for);
  if (has_look_for)
    gtk_box_append (self->look_for, sam_sealed_text_new (record, SAM_FOCUS_QUESTION_LOOK_FOR, FALSE, NULL));
  sam_evidence_set_full (self->evidence, is_full);
  gtk_widget_set_vexpand (GTK_WIDGET (self->evidence), is_full);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label),
                          !sam_evidence_set_entries (self->evidence, entries, sam_record_get_id (record)));
  sam_text_area_set_field (self->words, question, SAM_FOCUS_QUESTION_OUTCOME_NOTE, _("The teacher’s words"));

  sam_dialogue_question_set_outcome (self, sam_draft_get_choice (question, SAM_FOCUS_QUESTION_OUTCOME));
  for (guint i = 0; i < N_OUTCOMES; i++)
    g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
sam_dialogue_question_set_outcome (SamDialogueQuestion *self, int outcome)
{
  g_return_if_fail (SAM_IS_DIALOGUE_QUESTION (self));

  for (guint i = 0; i < N_OUTCOMES; i++)
    if (outcomes[i] == outcome)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), TRUE);
}

void
sam_dialogue_question_set_narrow (SamDialogueQuestion *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_DIALOGUE_QUESTION (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
