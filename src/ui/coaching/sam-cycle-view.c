/*
 * SamCycleView: the page of one cycle.
 */
#include "sam-cycle-view.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-cycle-acts.h"
#include "sam-cycle-aside.h"
#include "sam-cycle-session-acts.h"
#include "sam-cycle-thread.h"
#include "sam-cycle-words.h"
#include "sam-cycle.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-menu-button.h"
#include "sam-person.h"
#include "sam-removal.h"
#include "sam-school.h"
#include "sam-session.h"
#include "sam-status-badge.h"
#include "sam-team.h"

struct _SamCycleView
{
  AdwBin          parent_instance;

  GtkBox         *content;
  GtkBox         *head;
  GtkBox         *body;
  GtkLabel       *teacher_label;
  GtkLabel       *subtitle_label;
  SamStatusBadge *state_badge;
  SamCycleThread *thread;
  SamCycleAside  *aside;

  SamContext     *context;
  gint64          cycle_id;
  SamCycleStory  *story;
};

G_DEFINE_FINAL_TYPE (SamCycleView, sam_cycle_view, ADW_TYPE_BIN)

/* The acts, by the names of their actions; those of one record take its id. */

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);

  if (self->story == NULL)
    return;

  if (g_str_equal (name, "cycle.add-question"))
    sam_cycle_acts_add_question (widget, self->context, self->story);
  else if (g_str_equal (name, "cycle.plan-talk"))
    sam_cycle_acts_hold_talk (widget, self->context, self->story, FALSE);
  else if (g_str_equal (name, "cycle.hold-talk"))
    sam_cycle_acts_hold_talk (widget, self->context, self->story, TRUE);
  else if (g_str_equal (name, "cycle.plan-observation"))
    sam_cycle_acts_observe (widget, self->context, self->story, FALSE);
  else if (g_str_equal (name, "cycle.observe"))
    sam_cycle_acts_observe (widget, self->context, self->story, TRUE);
  else if (g_str_equal (name, "cycle.plan-dialogue"))
    sam_cycle_acts_hold_dialogue (widget, self->context, self->story, FALSE);
  else if (g_str_equal (name, "cycle.hold-dialogue"))
    sam_cycle_acts_hold_dialogue (widget, self->context, self->story, TRUE);
  else if (g_str_equal (name, "cycle.add-follow-up"))
    sam_cycle_acts_add_follow_up (widget, self->context, self->story);
  else if (g_str_equal (name, "cycle.finish-follow-up"))
    sam_cycle_acts_finish_follow_up (widget, self->context, self->story);
  else if (g_str_equal (name, "cycle.edit"))
    sam_cycle_acts_edit_cycle (widget, self->context, self->story);
  else if (g_str_equal (name, "cycle.close"))
    sam_cycle_acts_end (widget, self->context, self->story, SAM_CYCLE_ENDING_CLOSED);
  else if (g_str_equal (name, "cycle.cancel"))
    sam_cycle_acts_end (widget, self->context, self->story, SAM_CYCLE_ENDING_CANCELLED);
  else if (g_str_equal (name, "cycle.break-off"))
    sam_cycle_acts_end (widget, self->context, self->story, SAM_CYCLE_ENDING_BROKEN_OFF);
  else if (g_str_equal (name, "cycle.reopen"))
    sam_cycle_acts_reopen (widget, self->context, self->story);
}

static void
on_record_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);
  gint64 id = g_variant_get_int64 (parameter);

  if (self->story == NULL)
    return;

  if (g_str_equal (name, "cycle.edit-question"))
    sam_cycle_acts_edit_question (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.remove-question"))
    sam_cycle_acts_remove_question (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.edit-session"))
    sam_cycle_acts_edit_session (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.hold-session"))
    sam_cycle_acts_hold_session (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.move-session"))
    sam_cycle_acts_move_session (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.cancel-session"))
    sam_cycle_acts_cancel_session (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.plan-session-again"))
    sam_cycle_acts_plan_session_again (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.remove-session"))
    sam_cycle_acts_remove_session (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.edit-follow-up"))
    sam_cycle_acts_edit_follow_up (widget, self->context, self->story, id);
  else if (g_str_equal (name, "cycle.remove-follow-up"))
    sam_removal_run (widget, self->context, SAM_FAMILY_FOLLOW_UP, id, _("Follow-up"),
                     NC_ ("change", "Remove follow-up"), NULL, NULL);
}

static void
on_remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);

  if (self->story != NULL)
    sam_removal_run (widget, self->context, SAM_FAMILY_CYCLE, self->cycle_id, _("Cycle"),
                     NC_ ("change", "Remove cycle"), "cycle.break-off", NULL);
}

static const char *const acts[] = {
  "cycle.add-question",  "cycle.plan-talk",     "cycle.hold-talk",     "cycle.plan-observation",
  "cycle.observe",       "cycle.plan-dialogue", "cycle.hold-dialogue", "cycle.add-follow-up",
  "cycle.finish-follow-up", "cycle.edit",       "cycle.close",         "cycle.cancel",
  "cycle.break-off",     "cycle.reopen",
};

static const char *const record_acts[] = {
  "cycle.edit-question", "cycle.remove-question", "cycle.edit-session",       "cycle.hold-session",
  "cycle.move-session",  "cycle.cancel-session",  "cycle.plan-session-again", "cycle.remove-session",
  "cycle.edit-follow-up", "cycle.remove-follow-up",
};

static void
update_actions (SamCycleView *self)
{
  gboolean editable = self->story != NULL && sam_context_is_editable (self->context);
  gboolean is_ended = self->story != NULL && sam_record_is_set (self->story->cycle, SAM_CYCLE_ENDED_DATE);
  gboolean is_observed = self->story != NULL && sam_cycle_story_get_observed (self->story) != SAM_DATE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], editable && !is_ended);
  for (guint i = 0; i < G_N_ELEMENTS (record_acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), record_acts[i], editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.remove", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.edit", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.reopen", editable && is_ended);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.add-question", editable && !is_ended && !is_observed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.cancel", editable && !is_ended && !is_observed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.break-off", editable && !is_ended && is_observed);
}

static char *
describe_place (const SamCycleStory *story)
{
  g_autofree char *place = NULL;
  g_autofree char *term = NULL;

  term = sam_language_format_term (sam_language_get_default (), sam_record_get_text (story->cycle, SAM_CYCLE_TERM));
  if (story->school != NULL)
    place = g_strdup_printf ("%s %s", sam_record_get_text (story->school, SAM_SCHOOL_NAME),
                             sam_record_get_text (story->team, SAM_TEAM_NAME));
  else
    place = g_strdup (_("in no team when the question was asked"));

  /* Translators: school and team, the coach, the cycle's number, the term. */
  return g_strdup_printf (_("%s · coach %s · cycle %d, %s"), place, sam_record_get_text (story->coach, SAM_PERSON_NAME),
                          (int) sam_record_get_integer (story->cycle, SAM_CYCLE_ORDINAL), term);
}

static SamCycleState
find_state (SamCycleView *self, SamDate *since)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  for (guint i = 0; i < self->story->sessions->len; i++)
    g_ptr_array_add (sessions, ((SamCycleSession *) self->story->sessions->pdata[i])->session);

  return sam_cycle_state_find_for_records (self->story->cycle, self->story->questions, sessions,
                                           self->story->follow_ups, sam_context_get_as_of (self->context), since);
}

static void
fill (SamCycleView *self)
{
  g_autofree char *place = describe_place (self->story);
  SamCycleState state = find_state (self, NULL);

  gtk_label_set_label (self->teacher_label, sam_record_get_text (self->story->teacher, SAM_PERSON_NAME));
  gtk_label_set_label (self->subtitle_label, place);
  sam_status_badge_set_style (self->state_badge, sam_cycle_words_state (state), NULL);
  sam_cycle_thread_set_story (self->thread, self->story, sam_context_is_editable (self->context));
  sam_cycle_aside_set_story (self->aside, self->context, self->story);
}

static void
forget (SamCycleView *self)
{
  sam_cycle_thread_set_story (self->thread, NULL, FALSE);
  sam_cycle_aside_set_story (self->aside, NULL, NULL);
  gtk_label_set_label (self->teacher_label, "");
  gtk_label_set_label (self->subtitle_label, "");
  g_clear_pointer (&self->story, sam_cycle_story_free);
}

static void
sam_cycle_view_dispose (GObject *object)
{
  SamCycleView *self = SAM_CYCLE_VIEW (object);

  if (self->thread != NULL)
    forget (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_cycle_view_parent_class)->dispose (object);
}

static void
sam_cycle_view_class_init (SamCycleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_cycle_view_dispose;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_STATUS_BADGE);
  g_type_ensure (SAM_TYPE_CYCLE_THREAD);
  g_type_ensure (SAM_TYPE_CYCLE_ASIDE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, content);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, head);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, body);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, teacher_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, state_badge);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, thread);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, aside);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, on_act_cb);
  for (guint i = 0; i < G_N_ELEMENTS (record_acts); i++)
    gtk_widget_class_install_action (widget_class, record_acts[i], "x", on_record_act_cb);
  gtk_widget_class_install_action (widget_class, "cycle.remove", NULL, on_remove_cb);
}

static void
sam_cycle_view_init (SamCycleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
sam_cycle_view_show (SamCycleView *self, SamContext *context, gint64 cycle_id)
{
  g_return_if_fail (SAM_IS_CYCLE_VIEW (self));

  g_set_object (&self->context, context);
  self->cycle_id = cycle_id;
  if (cycle_id == 0)
    {
      forget (self);
      update_actions (self);
    }
  else
    sam_cycle_view_refresh (self);
}

gint64
sam_cycle_view_get_cycle (SamCycleView *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_VIEW (self), 0);

  return self->cycle_id;
}

gboolean
sam_cycle_view_refresh (SamCycleView *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SAM_IS_CYCLE_VIEW (self), FALSE);

  if (self->cycle_id == 0)
    return FALSE;

  forget (self);
  self->story = sam_cycle_story_load (sam_context_get_store (self->context), self->cycle_id,
                                      sam_context_get_as_of (self->context), &error);
  if (self->story == NULL)
    {
      if (error != NULL)
        sam_dialogs_show_error (GTK_WIDGET (self), _("The cycle cannot be shown"), error);
      self->cycle_id = 0;
      update_actions (self);
      return FALSE;
    }

  fill (self);
  update_actions (self);
  return TRUE;
}

void
sam_cycle_view_set_narrow (SamCycleView *self, gboolean narrow)
{
  int margin = narrow ? 12 : 24;

  g_return_if_fail (SAM_IS_CYCLE_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->body, narrow ? 24 : 40);
  /* One column: what there is to do comes first. */
  gtk_box_reorder_child_after (self->body, GTK_WIDGET (self->aside), narrow ? NULL : GTK_WIDGET (self->thread));
  gtk_widget_set_margin_start (GTK_WIDGET (self->content), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content), margin);
}
