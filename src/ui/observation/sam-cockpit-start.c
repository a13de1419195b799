/*
 * SamCockpitStart: the calm page before an observation begins.
 */
#include "sam-cockpit-start.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-focus-question.h"
#include "sam-language.h"
#include "sam-observation-look.h"
#include "sam-observation-text.h"
#include "sam-observation.h"
#include "sam-session.h"
#include "sam-template.h"

struct _SamCockpitStart
{
  AdwBin                    parent_instance;

  GtkLabel                 *title_label;
  GtkLabel                 *when_label;
  GtkBox                   *questions_box;
  GtkEditable              *subject_row;
  GtkEditable              *grade_row;
  AdwComboRow              *template_row;
  GtkLabel                 *template_label;
  GtkWidget                *start_button;

  const SamObservationPlan *plan; /* the owner's */
};

G_DEFINE_FINAL_TYPE (SamCockpitStart, sam_cockpit_start, ADW_TYPE_BIN)

enum
{
  SIGNAL_START,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_start_cb (SamCockpitStart *self)
{
  g_signal_emit (self, signals[SIGNAL_START], 0);
}

/* What the template brings, in a line. */
static char *
describe_content (const SamTemplateContent *content)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < content->sections->len; i++)
    g_ptr_array_add (parts, g_strdup (((SamTemplateSection *) content->sections->pdata[i])->title));
  if (content->counters->len > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u counter", "%u counters", content->counters->len), content->counters->len));
  if (content->events->len > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u event", "%u events", content->events->len), content->events->len));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
on_template_cb (SamCockpitStart *self)
{
  g_autoptr (SamTemplateContent) content = NULL;
  g_autofree char *words = NULL;

  if (self->plan == NULL)
    return;

  content = sam_observation_plan_dup_content (self->plan, sam_cockpit_start_get_template (self));
  words = content != NULL ? describe_content (content) : g_strdup ("");
  gtk_label_set_label (self->template_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->template_label), *words != '\0');
}

static void
sam_cockpit_start_class_init (SamCockpitStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_START] = g_signal_new ("start", SAM_TYPE_COCKPIT_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cockpit-start.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, title_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, when_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, questions_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, subject_row);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, grade_row);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, template_row);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, template_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitStart, start_button);
  gtk_widget_class_bind_template_callback (widget_class, on_start_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_template_cb);
}

static void
sam_cockpit_start_init (SamCockpitStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_question (SamCockpitStart *self, SamRecord *question)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *ring = sam_observation_look_ring_new ();
  g_autofree char *text = sam_observation_text_dup (question, SAM_FOCUS_QUESTION_TEXT);
  GtkWidget *label = gtk_label_new (text);

  sam_observation_look_ring_set (ring, (int) sam_record_get_integer (question, SAM_FOCUS_QUESTION_ORDINAL));
  gtk_widget_set_valign (ring, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), ring);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->questions_box, row);
}

/* The one that is noted for the observation; a new one has the first, which is the open one. */
static void
fill_templates (SamCockpitStart *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *templates = self->plan->templates;
  gint64 noted = 0;
  guint selected = templates->len > 0 ? 1 : 0;

  if (self->plan->observation != NULL)
    noted = sam_record_get_reference (self->plan->observation, SAM_OBSERVATION_TEMPLATE);
  gtk_string_list_append (names, C_ ("template", "None"));
  for (guint i = 0; i < templates->len; i++)
    {
      gtk_string_list_append (names, sam_record_get_text (templates->pdata[i], SAM_TEMPLATE_NAME));
      if (sam_record_get_id (templates->pdata[i]) == noted)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->template_row, selected);
}

static void
fill_lesson (SamCockpitStart *self, SamRecord *observation)
{
  const char *subject = sam_record_get_text (observation, SAM_OBSERVATION_SUBJECT);
  const char *grade = sam_record_get_text (observation, SAM_OBSERVATION_GRADE);

  gtk_editable_set_text (self->subject_row, subject != NULL ? subject : "");
  gtk_editable_set_text (self->grade_row, grade != NULL ? grade : "");
}

void
sam_cockpit_start_set_plan (SamCockpitStart *self, const SamObservationPlan *plan)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;

  g_return_if_fail (SAM_IS_COCKPIT_START (self));

  self->plan = plan;
  place = sam_observation_plan_describe (plan, NULL, NULL, 0);
  date = sam_language_format_date (language, sam_record_get_date (plan->session, SAM_SESSION_DATE), SAM_DATE_STYLE_WEEKDAY_YEAR);
  time = sam_time_format (sam_record_get_time (plan->session, SAM_SESSION_START_TIME));
  title = g_strdup_printf ("%s%s%s", sam_observation_plan_get_teacher (plan), *place != '\0' ? " · " : "", place);
  /* Translators: the day and the time of day that a session is planned for. */
  when = g_strdup_printf (_("Lesson observation, planned for %s, %s"), date, time);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->when_label, when);
  for (guint i = 0; i < plan->story->questions->len; i++)
    add_question (self, plan->story->questions->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->questions_box), plan->story->questions->len > 0);
  if (plan->observation != NULL)
    fill_lesson (self, plan->observation);
  fill_templates (self);
  on_template_cb (self);
}

static char *
dup_text (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

char *
sam_cockpit_start_dup_subject (SamCockpitStart *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_START (self), NULL);

  return dup_text (self->subject_row);
}

char *
sam_cockpit_start_dup_grade (SamCockpitStart *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_START (self), NULL);

  return dup_text (self->grade_row);
}

gint64
sam_cockpit_start_get_template (SamCockpitStart *self)
{
  guint selected;

  g_return_val_if_fail (SAM_IS_COCKPIT_START (self), 0);

  selected = adw_combo_row_get_selected (self->template_row);
  if (selected == 0 || selected > self->plan->templates->len)
    return 0;

  return sam_record_get_id (self->plan->templates->pdata[selected - 1]);
}

GtkWidget *
sam_cockpit_start_get_button (SamCockpitStart *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_START (self), NULL);

  return self->start_button;
}
