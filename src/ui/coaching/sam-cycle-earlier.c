/*
 * SamCycleEarlier: an earlier cycle, closed until somebody opens it.
 */
#include "sam-cycle-earlier.h"

#include <glib/gi18n.h>

#include "sam-cycle-story.h"
#include "sam-cycle-words.h"
#include "sam-cycle.h"
#include "sam-dialogue.h"
#include "sam-focus-question.h"
#include "sam-language.h"
#include "sam-sealed-text.h"
#include "sam-session.h"
#include "sam-status-badge.h"

struct _SamCycleEarlier
{
  AdwBin      parent_instance;

  GtkWidget  *expander;
  SamContext *context;
  gint64      cycle_id;
};

G_DEFINE_FINAL_TYPE (SamCycleEarlier, sam_cycle_earlier, ADW_TYPE_BIN)

static void
add_quiet (GtkBox *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (box, label);
}

static void
add_question (GtkBox *box, const SamCycleStory *story, SamRecord *question)
{
  GtkWidget *badge = sam_status_badge_new ();

  gtk_box_append (box, sam_sealed_text_new (question, SAM_FOCUS_QUESTION_TEXT, TRUE, "heading"));
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  sam_status_badge_set_style (SAM_STATUS_BADGE (badge), sam_cycle_words_outcome (sam_cycle_story_get_outcome (story, question)), NULL);
  gtk_box_append (box, badge);
  if (sam_cycle_story_get_held (story, SAM_SESSION_KIND_DIALOGUE) != NULL && sam_record_is_set (question, SAM_FOCUS_QUESTION_OUTCOME_NOTE))
    gtk_box_append (box, sam_sealed_text_new (question, SAM_FOCUS_QUESTION_OUTCOME_NOTE, FALSE, NULL));
}

static GtkWidget *
new_content (SamCycleEarlier *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open Cycle"));
  g_autoptr (SamCycleStory) story = NULL;
  const SamCycleSession *dialogue;

  story = sam_cycle_story_load (sam_context_get_store (self->context), self->cycle_id, sam_context_get_as_of (self->context), NULL);
  gtk_widget_add_css_class (box, "cycle-earlier");
  if (story == NULL)
    {
      add_quiet (GTK_BOX (box), _("This cycle cannot be read."));
      return box;
    }

  for (guint i = 0; i < story->questions->len; i++)
    add_question (GTK_BOX (box), story, story->questions->pdata[i]);
  dialogue = sam_cycle_story_get_held (story, SAM_SESSION_KIND_DIALOGUE);
  if (dialogue != NULL && dialogue->dialogue != NULL && sam_record_is_set (dialogue->dialogue, SAM_DIALOGUE_WILL_TRY))
    {
      add_quiet (GTK_BOX (box), _("What the Teacher Tries"));
      gtk_box_append (GTK_BOX (box), sam_sealed_text_new (dialogue->dialogue, SAM_DIALOGUE_WILL_TRY, FALSE, NULL));
    }
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint) SAM_FAMILY_CYCLE, self->cycle_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/* What is closed again holds no text. */
static void
on_expanded_cb (SamCycleEarlier *self)
{
  gboolean is_open = gtk_expander_get_expanded (GTK_EXPANDER (self->expander));

  gtk_expander_set_child (GTK_EXPANDER (self->expander), is_open ? new_content (self) : NULL);
}

static void
sam_cycle_earlier_dispose (GObject *object)
{
  g_clear_object (&SAM_CYCLE_EARLIER (object)->context);

  G_OBJECT_CLASS (sam_cycle_earlier_parent_class)->dispose (object);
}

static void
sam_cycle_earlier_class_init (SamCycleEarlierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_cycle_earlier_dispose;
}

static void
sam_cycle_earlier_init (SamCycleEarlier *self)
{
  self->expander = gtk_expander_new (NULL);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (on_expanded_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->expander);
}

GtkWidget *
sam_cycle_earlier_new (SamContext *context, SamRecord *cycle)
{
  SamCycleEarlier *self = g_object_new (SAM_TYPE_CYCLE_EARLIER, NULL);
  const SamField *field = &sam_family_cycle.fields[SAM_CYCLE_ENDING];
  g_autofree char *term = sam_language_format_term (sam_language_get_default (), sam_record_get_text (cycle, SAM_CYCLE_TERM));
  /* Translators: the number of an earlier cycle of the teacher's, and its term: "Cycle 1, autumn 2012". */
  g_autofree char *name = g_strdup_printf (_("Cycle %d, %s"), (int) sam_record_get_integer (cycle, SAM_CYCLE_ORDINAL), term);
  g_autofree char *label = NULL;

  if (sam_record_is_set (cycle, SAM_CYCLE_ENDING) && sam_record_get_date (cycle, SAM_CYCLE_ENDED_DATE) <= sam_context_get_as_of (context))
    label = g_strdup_printf ("%s · %s", name, sam_choice_get_label (field, sam_record_get_choice (cycle, SAM_CYCLE_ENDING)));
  self->context = g_object_ref (context);
  self->cycle_id = sam_record_get_id (cycle);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label != NULL ? label : name);

  return GTK_WIDGET (self);
}
