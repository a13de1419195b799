/*
 * SamCycleView: the page of one cycle.
 */
#include "sam-cycle-view.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-coaching-print.h"
#include "sam-cycle-act.h"
#include "sam-cycle-aside.h"
#include "sam-cycle-dialog.h"
#include "sam-cycle-parts.h"
#include "sam-cycle-thread.h"
#include "sam-cycle-words.h"
#include "sam-cycle.h"
#include "sam-dialogs.h"
#include "sam-disclosure-ask.h"
#include "sam-language.h"
#include "sam-lock-button.h"
#include "sam-lock-timer.h"
#include "sam-menu-button.h"
#include "sam-notice.h"
#include "sam-person.h"
#include "sam-school.h"
#include "sam-seal-gate.h"
#include "sam-status-badge.h"
#include "sam-team.h"

struct _SamCycleView
{
  AdwBin          parent_instance;

  AdwWindowTitle *title;
  GtkInfoBar     *locked_bar;
  GtkWidget      *print_button;
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

/* Acts: at once, or once the texts may be read and written. */

typedef struct
{
  SamCycleView            *view; /* weak: gone with its window */
  gint64                   cycle;
  gint64                   id;
  const SamCycleAct       *act;
  const SamCycleRecordAct *record_act;
} Wish;

static void
wish_free (Wish *self)
{
  g_clear_weak_pointer (&self->view);
  g_free (self);
}

static void
run_wish (gpointer data)
{
  Wish *wish = data;
  SamCycleView *self = wish->view;

  /* Meanwhile another cycle may have come up. */
  if (self == NULL || self->story == NULL || self->cycle_id != wish->cycle)
    return;

  if (wish->act != NULL)
    wish->act->run (GTK_WIDGET (self), self->context, self->story);
  else
    wish->record_act->run (GTK_WIDGET (self), self->context, self->story, wish->id);
}

static void
run_act (SamCycleView *self, const SamCycleAct *act, const SamCycleRecordAct *record_act, gint64 id, gboolean is_sealed)
{
  Wish *wish = g_new0 (Wish, 1);

  g_set_weak_pointer (&wish->view, self);
  wish->cycle = self->cycle_id;
  wish->id = id;
  wish->act = act;
  wish->record_act = record_act;
  if (is_sealed)
    sam_seal_gate_open (GTK_WIDGET (self), self->context, run_wish, wish, (GDestroyNotify) wish_free);
  else
    {
      run_wish (wish);
      wish_free (wish);
    }
}

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);
  const SamCycleAct *act = sam_cycle_act_find (name);

  if (self->story == NULL)
    return;
  /* What is not allowed yet is said before anybody is asked for a passphrase; an outcome can be given later. */
  if (act->step != SAM_CYCLE_STEP_NONE && act->step != SAM_CYCLE_STEP_DIALOGUE
      && sam_cycle_acts_refuse (widget, self->context, self->story, act->step))
    return;

  run_act (self, act, NULL, 0, act->is_sealed);
}

static void
on_record_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);
  const SamCycleRecordAct *act = sam_cycle_act_find_of_record (name);
  gint64 id = g_variant_get_int64 (parameter);

  if (self->story != NULL)
    run_act (self, NULL, act, id, act->is_sealed && sam_cycle_act_session_is_sealed (self->story, id));
}

static void
on_copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);
  SamCyclePart part = g_variant_get_uint32 (parameter);
  SamDisclosureWish wish = { SAM_DISCLOSURE_COPIED, sam_cycle_parts_get_subject (part), self->cycle_id, 0 };
  g_autofree char *text = NULL;

  if (self->story == NULL)
    return;

  text = sam_cycle_parts_dup_text (self->story, sam_cycle_thread_get_question (self->thread), part);
  if (text != NULL)
    sam_disclosure_copy (widget, self->context, &wish, text);
}

/* The question that is looked at goes on in the next cycle, if the teacher wants. */
static void
go_on (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);

  sam_cycle_dialog_present_after (widget, context, story, sam_cycle_thread_get_question (self->thread));
}

static void
on_go_on_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const SamCycleAct act = { "cycle.go-on", SAM_CYCLE_STEP_NONE, TRUE, go_on };
  SamCycleView *self = SAM_CYCLE_VIEW (widget);

  if (self->story != NULL)
    run_act (self, &act, NULL, 0, TRUE);
}

static void
on_print_booklet_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCycleView *self = SAM_CYCLE_VIEW (widget);

  if (self->story != NULL)
    sam_coaching_print_booklet (widget, self->context, self->cycle_id);
}

static void
update_actions (SamCycleView *self)
{
  gboolean editable = self->story != NULL && sam_context_is_editable (self->context);
  gboolean is_ended = self->story != NULL && sam_record_is_set (self->story->cycle, SAM_CYCLE_ENDED_DATE);
  gboolean is_observed = self->story != NULL && sam_cycle_story_get_observed (self->story) != SAM_DATE_NONE;
  guint n;
  const SamCycleAct *acts = sam_cycle_act_list (&n);
  const SamCycleRecordAct *record_acts;

  for (guint i = 0; i < n; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i].name, editable && !is_ended);
  record_acts = sam_cycle_act_list_of_records (&n);
  for (guint i = 0; i < n; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), record_acts[i].name, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.remove", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.edit", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.go-on", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cycle.copy", editable);
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

/* Locked, or until when it is not. */
static void
update_lock (SamCycleView *self)
{
  g_autofree char *words = self->context != NULL ? sam_lock_timer_dup_words (sam_lock_timer_get (self->context)) : NULL;

  adw_window_title_set_subtitle (self->title, words != NULL ? words : "");
  gtk_info_bar_set_revealed (self->locked_bar, self->context != NULL && sam_seal_gate_is_locked (self->context));
}

static void
on_status_cb (SamCycleView *self)
{
  if (self->cycle_id != 0)
    sam_cycle_view_refresh (self);
}

static void
set_context (SamCycleView *self, SamContext *context)
{
  if (self->context == context)
    return;

  if (self->context != NULL)
    {
      g_signal_handlers_disconnect_by_func (sam_store_get_seal (sam_context_get_store (self->context)), on_status_cb, self);
      g_signal_handlers_disconnect_by_func (sam_lock_timer_get (self->context), update_lock, self);
    }
  g_set_object (&self->context, context);
  if (context == NULL)
    return;
  g_signal_connect_object (sam_store_get_seal (sam_context_get_store (context)), "notify::status", G_CALLBACK (on_status_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sam_lock_timer_get (context), "notify::until", G_CALLBACK (update_lock), self, G_CONNECT_SWAPPED);
}

static void
fill (SamCycleView *self)
{
  g_autofree char *place = describe_place (self->story);
  SamCycleState state = find_state (self, NULL);

  gtk_label_set_label (self->teacher_label, sam_record_get_text (self->story->teacher, SAM_PERSON_NAME));
  gtk_label_set_label (self->subtitle_label, place);
  sam_status_badge_set_style (self->state_badge, sam_cycle_words_state (state), NULL);
  sam_cycle_thread_set_story (self->thread, self->context, self->story);
  sam_cycle_aside_set_story (self->aside, self->context, self->story);
}

static void
forget (SamCycleView *self)
{
  sam_cycle_thread_set_story (self->thread, NULL, NULL);
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
install_actions (GtkWidgetClass *widget_class)
{
  guint n;
  const SamCycleAct *acts = sam_cycle_act_list (&n);
  const SamCycleRecordAct *record_acts;

  for (guint i = 0; i < n; i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, NULL, on_act_cb);
  record_acts = sam_cycle_act_list_of_records (&n);
  for (guint i = 0; i < n; i++)
    gtk_widget_class_install_action (widget_class, record_acts[i].name, "x", on_record_act_cb);
  gtk_widget_class_install_action (widget_class, "cycle.copy", "u", on_copy_cb);
  gtk_widget_class_install_action (widget_class, "cycle.go-on", NULL, on_go_on_cb);
  gtk_widget_class_install_action (widget_class, "cycle.print-booklet", NULL, on_print_booklet_cb);
}

static void
sam_cycle_view_class_init (SamCycleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_cycle_view_dispose;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_NOTICE);
  g_type_ensure (SAM_TYPE_LOCK_BUTTON);
  g_type_ensure (SAM_TYPE_STATUS_BADGE);
  g_type_ensure (SAM_TYPE_CYCLE_THREAD);
  g_type_ensure (SAM_TYPE_CYCLE_ASIDE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, title);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, locked_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, print_button);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, content);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, head);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, body);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, teacher_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, state_badge);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, thread);
  gtk_widget_class_bind_template_child (widget_class, SamCycleView, aside);
  install_actions (widget_class);
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

  set_context (self, context);
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
  update_lock (self);
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
  /* It stands in the menu too. */
  gtk_widget_set_visible (self->print_button, !narrow);
  /* One column: what there is to do comes first. */
  gtk_box_reorder_child_after (self->body, GTK_WIDGET (self->aside), narrow ? NULL : GTK_WIDGET (self->thread));
  gtk_widget_set_margin_start (GTK_WIDGET (self->content), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content), margin);
}
