/*
 * SamCockpitAside: what an observer glances at.
 */
#include "sam-cockpit-aside.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cockpit-keys.h"
#include "sam-counter-list.h"
#include "sam-focus-question.h"
#include "sam-lesson-clock.h"
#include "sam-observation-look.h"
#include "sam-observation-text.h"

struct _SamCockpitAside
{
  GtkBox          parent_instance;

  GtkBox         *questions_box;
  GtkBox         *prompts_box;
  GtkBox         *counters_box;
  GtkWidget      *counters_heading;
  SamCounterList *counter_list;
  GtkBox         *events_box;
  GtkWidget      *events_heading;
  SamCounterList *event_list;
  GtkBox         *interval_box;
  GtkLabel       *interval_heading;
  GtkLabel       *cue_label;
  GtkLabel       *until_label;

  gboolean        has_questions;
  gboolean        has_prompts;
  SamCockpitCue   cue;
};

G_DEFINE_FINAL_TYPE (SamCockpitAside, sam_cockpit_aside, GTK_TYPE_BOX)

enum
{
  SIGNAL_ACT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_counter_pressed_cb (SamCockpitAside *self, guint position)
{
  g_signal_emit (self, signals[SIGNAL_ACT], 0, (int) SAM_COCKPIT_ACT_COUNTER, position + 1);
}

static void
on_event_pressed_cb (SamCockpitAside *self, guint position)
{
  g_signal_emit (self, signals[SIGNAL_ACT], 0, (int) SAM_COCKPIT_ACT_EVENT, position + 1);
}

static void
sam_cockpit_aside_class_init (SamCockpitAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_ACT] = g_signal_new ("act", SAM_TYPE_COCKPIT_ASIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);

  g_type_ensure (SAM_TYPE_COUNTER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cockpit-aside.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, questions_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, prompts_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, counters_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, counters_heading);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, counter_list);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, events_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, events_heading);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, event_list);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, interval_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, interval_heading);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, cue_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitAside, until_label);
}

static void
sam_cockpit_aside_init (SamCockpitAside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->counter_list, "pressed", G_CALLBACK (on_counter_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_list, "pressed", G_CALLBACK (on_event_pressed_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_question (SamCockpitAside *self, SamRecord *question)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *ring = sam_observation_look_ring_new ();
  g_autofree char *text = sam_observation_text_dup (question, SAM_FOCUS_QUESTION_TEXT);
  g_autofree char *look_for = sam_observation_text_dup (question, SAM_FOCUS_QUESTION_LOOK_FOR);

  sam_observation_look_ring_set (ring, (int) sam_record_get_integer (question, SAM_FOCUS_QUESTION_ORDINAL));
  gtk_widget_set_valign (ring, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), ring);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (text, NULL));
  if (look_for != NULL)
    gtk_box_append (GTK_BOX (words), new_label (look_for, "look-for"));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->questions_box, row);
}

static void
add_prompts (SamCockpitAside *self, const SamTemplateContent *content)
{
  for (guint i = 0; i < content->sections->len; i++)
    {
      const SamTemplateSection *section = content->sections->pdata[i];

      gtk_box_append (self->prompts_box, new_label (section->title, "aside-heading"));
      for (guint j = 0; j < section->prompts->len; j++)
        gtk_box_append (self->prompts_box, new_label (section->prompts->pdata[j], "look-for"));
    }
  self->has_prompts = content->sections->len > 0;
}

static void
add_keys (SamCounterList *list, GPtrArray *names, SamCockpitAct act)
{
  for (guint i = 0; i < names->len; i++)
    {
      const SamCockpitKey *key = sam_cockpit_find_key (act, i + 1);
      g_autofree char *words = key != NULL ? sam_observation_look_format_key (key->key) : g_strdup ("");

      sam_counter_list_add (list, words, names->pdata[i], act == SAM_COCKPIT_ACT_COUNTER);
    }
}

static void
say_interval (SamCockpitAside *self, int seconds)
{
  g_autofree char *words = NULL;

  if (seconds % 60 == 0)
    words = g_strdup_printf (ngettext ("Reading every minute", "Reading every %d minutes", (gulong) seconds / 60), seconds / 60);
  else
    words = g_strdup_printf (ngettext ("Reading every second", "Reading every %d seconds", (gulong) seconds), seconds);
  gtk_label_set_label (self->interval_heading, words);
}

void
sam_cockpit_aside_set_lesson (SamCockpitAside *self, GPtrArray *questions, const SamTemplateContent *content)
{
  g_return_if_fail (SAM_IS_COCKPIT_ASIDE (self));

  for (guint i = 0; i < questions->len; i++)
    add_question (self, questions->pdata[i]);
  self->has_questions = questions->len > 0;
  if (content != NULL)
    {
      add_prompts (self, content);
      add_keys (self->counter_list, content->counters, SAM_COCKPIT_ACT_COUNTER);
      add_keys (self->event_list, content->events, SAM_COCKPIT_ACT_EVENT);
      say_interval (self, content->interval_seconds);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->counters_box), sam_counter_list_get_n (self->counter_list) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->events_box), sam_counter_list_get_n (self->event_list) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->interval_box), content != NULL && content->interval_seconds > 0);
  sam_cockpit_aside_set_narrow (self, FALSE);
}

void
sam_cockpit_aside_set_total (SamCockpitAside *self, guint counter, guint total)
{
  g_return_if_fail (SAM_IS_COCKPIT_ASIDE (self));

  sam_counter_list_set_count (self->counter_list, counter - 1, total);
}

void
sam_cockpit_aside_set_cue (SamCockpitAside *self, SamCockpitCue cue, gint64 until_next)
{
  gboolean is_due = cue == SAM_COCKPIT_CUE_DUE || cue == SAM_COCKPIT_CUE_LATE;
  g_autofree char *until = NULL;

  g_return_if_fail (SAM_IS_COCKPIT_ASIDE (self));

  /* Whole seconds, as the clock has them: the cue comes when it says 0:00. */
  until_next = (until_next + 999) / 1000;
  until = g_strdup_printf ("%d:%02d", (int) (until_next / 60), (int) (until_next % 60));
  gtk_label_set_label (self->until_label, until);
  if (self->cue == cue)
    return;

  self->cue = cue;
  gtk_label_set_label (self->cue_label, is_due ? _("Read off now (F9)") : C_ ("reading", "next in"));
  if (is_due)
    gtk_widget_add_css_class (GTK_WIDGET (self->interval_box), "cue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->interval_box), "cue");
}

void
sam_cockpit_aside_set_narrow (SamCockpitAside *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_COCKPIT_ASIDE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->questions_box), self->has_questions && !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->prompts_box), self->has_prompts && !is_narrow);
  gtk_widget_set_visible (self->counters_heading, !is_narrow);
  gtk_widget_set_visible (self->events_heading, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->interval_heading), !is_narrow);
  gtk_box_set_spacing (GTK_BOX (self), is_narrow ? 6 : 30);
  sam_counter_list_set_narrow (self->counter_list, is_narrow);
  sam_counter_list_set_narrow (self->event_list, is_narrow);
}
