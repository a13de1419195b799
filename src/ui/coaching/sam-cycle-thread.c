/*
 * SamCycleThread: from question to follow-up.
 *
 * The steps are built anew for each story: there are six, and the text of a
 * question that is no longer looked at stays nowhere in the window.
 */
#include "sam-cycle-thread.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cycle-earlier.h"
#include "sam-cycle-parts.h"
#include "sam-cycle-words.h"
#include "sam-cycle.h"
#include "sam-dialogue.h"
#include "sam-evidence.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-language.h"
#include "sam-person.h"
#include "sam-sealed-text.h"
#include "sam-session.h"
#include "sam-status-badge.h"
#include "sam-thread-step.h"

struct _SamCycleThread
{
  AdwBin               parent_instance;

  GtkBox              *earlier;
  GtkWidget           *tab_scroller;
  GtkBox              *tabs;
  GtkBox              *steps;

  const SamCycleStory *story; /* while it is shown */
  gint64               question_id;
  gboolean             editable;
};

G_DEFINE_FINAL_TYPE (SamCycleThread, sam_cycle_thread, ADW_TYPE_BIN)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static SamThreadStep *
add_step (SamCycleThread *self, const char *icon_name, const char *title, gboolean is_reached)
{
  GtkWidget *step = sam_thread_step_new (icon_name, title);

  sam_thread_step_set_open (SAM_THREAD_STEP (step), !is_reached);
  gtk_box_append (self->steps, step);

  return SAM_THREAD_STEP (step);
}

static char *
short_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_SHORT);
}

static void
add_quiet (SamThreadStep *step, const char *text)
{
  sam_thread_step_add_text (step, text, "secondary");
}

/* A text that may be sealed; FALSE where there is none. */
static gboolean
add_text (SamThreadStep *step, SamRecord *record, guint field, const char *style)
{
  if (record == NULL || !sam_record_is_set (record, field))
    return FALSE;

  sam_thread_step_add (step, sam_sealed_text_new (record, field, FALSE, style));
  return TRUE;
}

/* Where there is something to read, it can be copied, once it is said to whom. */
static void
add_copy (SamCycleThread *self, SamThreadStep *step, SamRecord *question, SamCyclePart part)
{
  g_autofree char *text = self->editable ? sam_cycle_parts_dup_text (self->story, question, part) : NULL;

  if (text != NULL)
    sam_thread_step_add_button (step, "edit-copy-symbolic", _("Copy Text…"), "cycle.copy", g_variant_new_uint32 (part));
}

static void
add_question (SamCycleThread *self, SamRecord *question)
{
  SamThreadStep *step = add_step (self, "dialog-question-symbolic", _("Question"), question != NULL);
  SamDate observed = sam_cycle_story_get_observed (self->story);
  SamDate asked = question != NULL ? sam_record_get_date (question, SAM_FOCUS_QUESTION_ASKED_DATE) : SAM_DATE_NONE;
  g_autofree char *date = NULL;
  g_autofree char *meta = NULL;

  if (question == NULL)
    {
      add_quiet (step, _("No question has been asked yet. Everything else follows from it."));
      return;
    }

  sam_thread_step_set_open (step, asked > self->story->as_of);
  date = asked <= self->story->as_of ? short_date (asked) : sam_cycle_words_later (asked, self->story->as_of);
  /* Translators: the day the teacher asked the question: "the teacher’s words · 27 Nov". */
  meta = g_strdup_printf (_("the teacher’s words · %s"), date);
  sam_thread_step_set_meta (step, meta);
  sam_thread_step_add (step, sam_sealed_text_new (question, SAM_FOCUS_QUESTION_TEXT, TRUE, "title-4"));
  add_copy (self, step, question, SAM_CYCLE_PART_QUESTION);
  if (observed != SAM_DATE_NONE)
    {
      g_autofree char *day = short_date (observed);
      /* Translators: a day such as "18 Dec". */
      g_autofree char *locked = g_strdup_printf (_("Locked, since the lesson was observed by it on %s."), day);

      add_quiet (step, locked);
    }
  else if (self->editable)
    {
      sam_thread_step_add_button (step, "document-edit-symbolic", _("Edit Question"), "cycle.edit-question",
                                  g_variant_new_int64 (sam_record_get_id (question)));
      sam_thread_step_add_button (step, "user-trash-symbolic", _("Remove Question"), "cycle.remove-question",
                                  g_variant_new_int64 (sam_record_get_id (question)));
    }
}

static void
add_look_for (SamCycleThread *self, SamRecord *question)
{
  gboolean is_agreed = question != NULL && sam_record_is_set (question, SAM_FOCUS_QUESTION_LOOK_FOR);
  const SamCycleSession *talk = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_TALK_BEFORE);
  SamThreadStep *step = add_step (self, "system-search-symbolic", _("What to Look For"), is_agreed);

  if (talk != NULL)
    {
      g_autofree char *date = short_date (sam_record_get_date (talk->session, SAM_SESSION_DATE));
      /* Translators: "agreed at the talk on 29 Nov". */
      g_autofree char *meta = g_strdup_printf (_("agreed at the talk on %s"), date);

      sam_thread_step_set_meta (step, meta);
    }
  add_copy (self, step, question, SAM_CYCLE_PART_LOOK_FOR);
  if (!add_text (step, question, SAM_FOCUS_QUESTION_LOOK_FOR, NULL))
    add_quiet (step, _("Not agreed yet. The talk before the lesson is the time for it."));
}

static void
add_seen (SamCycleThread *self, SamRecord *question)
{
  const SamCycleSession *held = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_OBSERVATION);
  const SamCycleSession *planned = sam_cycle_story_get_planned (self->story, SAM_SESSION_KIND_OBSERVATION);
  SamThreadStep *step = add_step (self, "view-list-bullet-symbolic", _("What Was Seen"), held != NULL);
  g_autofree char *lesson = NULL;
  g_autofree char *when = NULL;
  g_autofree char *meta = NULL;
  GtkWidget *evidence;

  if (held == NULL)
    {
      if (planned != NULL)
        {
          when = sam_cycle_words_session (planned->session, self->story->as_of);
          sam_thread_step_set_meta (step, when);
        }
      add_quiet (step, _("No lesson has been observed yet."));
      return;
    }

  when = sam_cycle_words_session (held->session, self->story->as_of);
  lesson = held->observation != NULL ? sam_cycle_words_lesson (held->observation) : NULL;
  meta = lesson != NULL ? g_strdup_printf ("%s · %s", lesson, when) : g_strdup (when);
  sam_thread_step_set_meta (step, meta);
  if (self->editable)
    sam_thread_step_add_button (step, "document-edit-symbolic", _("Edit Observation"), "cycle.edit-session",
                                g_variant_new_int64 (sam_record_get_id (held->session)));
  add_copy (self, step, question, SAM_CYCLE_PART_EVIDENCE);
  evidence = sam_evidence_new ();
  sam_thread_step_add (step, evidence);
  if (!sam_evidence_set_entries (SAM_EVIDENCE (evidence), held->entries, question != NULL ? sam_record_get_id (question) : 0))
    add_quiet (step, _("Nothing was noted for this question."));
}

static void
add_dialogue (SamCycleThread *self, SamRecord *question)
{
  const SamCycleSession *held = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_DIALOGUE);
  SamThreadStep *step = add_step (self, "system-users-symbolic", _("Dialogue"), held != NULL);
  g_autofree char *when = NULL;
  GtkWidget *badge;

  if (held == NULL)
    {
      const SamCycleSession *planned = sam_cycle_story_get_planned (self->story, SAM_SESSION_KIND_DIALOGUE);

      when = planned != NULL ? sam_cycle_words_session (planned->session, self->story->as_of) : NULL;
      sam_thread_step_set_meta (step, when);
      add_quiet (step, _("The dialogue has not been held yet."));
      return;
    }

  when = sam_cycle_words_session (held->session, self->story->as_of);
  sam_thread_step_set_meta (step, when);
  if (self->editable)
    sam_thread_step_add_button (step, "document-edit-symbolic", _("Edit Dialogue"), "cycle.edit-session",
                                g_variant_new_int64 (sam_record_get_id (held->session)));
  if (question == NULL)
    return;

  badge = sam_status_badge_new ();
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  sam_status_badge_set_style (SAM_STATUS_BADGE (badge),
                              sam_cycle_words_outcome (sam_cycle_story_get_outcome (self->story, question)),
                              NULL);
  sam_thread_step_add (step, badge);
  add_copy (self, step, question, SAM_CYCLE_PART_DIALOGUE);
  add_text (step, question, SAM_FOCUS_QUESTION_OUTCOME_NOTE, NULL);
  add_text (step, held->dialogue, SAM_DIALOGUE_NOTE, "secondary");
}

static void
add_will_try (SamCycleThread *self)
{
  const SamCycleSession *held = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_DIALOGUE);
  SamRecord *dialogue = held != NULL ? held->dialogue : NULL;
  gboolean is_agreed = dialogue != NULL && sam_record_is_set (dialogue, SAM_DIALOGUE_WILL_TRY);
  SamThreadStep *step = add_step (self, "go-next-symbolic", _("What the Teacher Tries"), is_agreed);

  add_copy (self, step, NULL, SAM_CYCLE_PART_WILL_TRY);
  if (add_text (step, dialogue, SAM_DIALOGUE_WILL_TRY, NULL))
    return;
  if (held != NULL)
    add_quiet (step, _("Nothing was agreed at the dialogue."));
  else
    add_quiet (step, _("It is agreed at the dialogue."));
}

static void
add_follow_up (SamCycleThread *self, SamThreadStep *step, SamRecord *record)
{
  const SamLanguage *language = sam_language_get_default ();
  const SamField *field = &sam_family_follow_up.fields[SAM_FOLLOW_UP_KIND];
  const char *kind = sam_choice_get_label (field, sam_record_get_choice (record, SAM_FOLLOW_UP_KIND));
  SamDate done = sam_cycle_story_get_done (self->story, record);
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (done != SAM_DATE_NONE)
    {
      date = sam_language_format_date (language, done, SAM_DATE_STYLE_MEDIUM);
      /* Translators: kind of follow-up and the day it was done: "Talk, done 22 Jan 2013". */
      line = g_strdup_printf (_("%s, done %s"), kind, date);
    }
  else
    {
      date = sam_language_format_date (language, sam_record_get_date (record, SAM_FOLLOW_UP_DUE_DATE),
                                       SAM_DATE_STYLE_WEEKDAY_YEAR);
      /* Translators: kind of follow-up and the day it is due: "Talk, due Tuesday 22 January 2013". */
      line = g_strdup_printf (_("%s, due %s"), kind, date);
    }
  sam_thread_step_add_text (step, line, NULL);
  if (done == sam_record_get_date (record, SAM_FOLLOW_UP_DONE_DATE))
    add_text (step, record, SAM_FOLLOW_UP_NOTE, "secondary");
}

static void
add_follow_ups (SamCycleThread *self)
{
  gboolean is_done = self->story->follow_ups->len > 0 && sam_cycle_story_get_due (self->story) == NULL;
  SamThreadStep *step = add_step (self, "alarm-symbolic", _("Follow-up"), is_done);

  add_copy (self, step, NULL, SAM_CYCLE_PART_FOLLOW_UP);
  if (self->story->follow_ups->len == 0)
    add_quiet (step, _("Not planned. After the dialogue: how it went, then a new question or the end."));
  for (guint i = 0; i < self->story->follow_ups->len; i++)
    add_follow_up (self, step, self->story->follow_ups->pdata[i]);
}

/* The teacher's next cycle, where the thread goes on. */
static SamRecord *
find_later (SamCycleThread *self)
{
  gint64 ordinal = sam_record_get_integer (self->story->cycle, SAM_CYCLE_ORDINAL);

  for (guint i = 0; i < self->story->others->len; i++)
    if (sam_record_get_integer (self->story->others->pdata[i], SAM_CYCLE_ORDINAL) > ordinal)
      return self->story->others->pdata[i];

  return NULL;
}

static void
add_next (SamCycleThread *self)
{
  SamRecord *later = find_later (self);
  SamThreadStep *step = add_step (self, "view-refresh-symbolic", _("A New Question"), later != NULL);
  gboolean has_dialogue = sam_cycle_story_get_held (self->story, SAM_SESSION_KIND_DIALOGUE) != NULL;
  GtkWidget *button;

  sam_thread_step_set_last (step, TRUE);
  if (later != NULL)
    {
      g_autofree char *term = sam_language_format_term (sam_language_get_default (), sam_record_get_text (later, SAM_CYCLE_TERM));
      g_autofree char *label = g_strdup_printf (_("Cycle %d, %s"), (int) sam_record_get_integer (later, SAM_CYCLE_ORDINAL), term);

      button = gtk_button_new_with_label (label);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint) SAM_FAMILY_CYCLE, sam_record_get_id (later));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
    }
  else if (has_dialogue && self->editable)
    {
      button = gtk_button_new_with_label (_("New Cycle from This…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cycle.go-on");
    }
  else
    {
      add_quiet (step, _("After the follow-up: the same question goes on, or a new one is asked, in the next cycle."));
      return;
    }
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  sam_thread_step_add (step, button);
}

static SamRecord *
find_question (SamCycleThread *self)
{
  GPtrArray *questions = self->story->questions;

  for (guint i = 0; i < questions->len; i++)
    if (sam_record_get_id (questions->pdata[i]) == self->question_id)
      return questions->pdata[i];

  return questions->len > 0 ? questions->pdata[0] : NULL;
}

static void
fill_steps (SamCycleThread *self)
{
  SamRecord *question = find_question (self);

  clear_box (self->steps);
  add_question (self, question);
  add_look_for (self, question);
  add_seen (self, question);
  add_dialogue (self, question);
  add_will_try (self);
  add_follow_ups (self);
  add_next (self);
}

/* Earlier cycles of the same teacher stand above, closed. */
static void
fill_earlier (SamCycleThread *self, SamContext *context)
{
  gint64 ordinal = sam_record_get_integer (self->story->cycle, SAM_CYCLE_ORDINAL);

  for (guint i = 0; i < self->story->others->len; i++)
    if (sam_record_get_integer (self->story->others->pdata[i], SAM_CYCLE_ORDINAL) < ordinal)
      gtk_box_append (self->earlier, sam_cycle_earlier_new (context, self->story->others->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), gtk_widget_get_first_child (GTK_WIDGET (self->earlier)) != NULL);
}

static void
on_tab_toggled_cb (SamCycleThread *self, GtkToggleButton *tab)
{
  if (!gtk_toggle_button_get_active (tab) || self->story == NULL)
    return;

  self->question_id = *(gint64 *) g_object_get_data (G_OBJECT (tab), "question");
  fill_steps (self);
}

static GtkWidget *
new_tab (SamCycleThread *self, SamRecord *question)
{
  GtkWidget *tab = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *name = sam_cycle_words_question (question);
  SamStyle style = sam_cycle_words_outcome (sam_cycle_story_get_outcome (self->story, question));
  g_autofree char *accessible_name = g_strdup_printf ("%s, %s", name, style.word);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *badge = sam_status_badge_new ();
  gint64 *id = g_new (gint64, 1);

  *id = sam_record_get_id (question);
  g_object_set_data_full (G_OBJECT (tab), "question", id, g_free);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (badge, "caption");
  sam_status_badge_set_style (SAM_STATUS_BADGE (badge), style, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_button_set_child (GTK_BUTTON (tab), box);
  gtk_widget_add_css_class (tab, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL, accessible_name, -1);

  return tab;
}

static void
fill_tabs (SamCycleThread *self)
{
  SamRecord *current = find_question (self);
  GtkWidget *first = NULL;

  clear_box (self->tabs);
  for (guint i = 0; i < self->story->questions->len; i++)
    {
      GtkWidget *tab = new_tab (self, self->story->questions->pdata[i]);

      if (first == NULL)
        first = tab;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), self->story->questions->pdata[i] == current);
      g_signal_connect_object (tab, "toggled", G_CALLBACK (on_tab_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->tabs, tab);
    }
  gtk_widget_set_visible (self->tab_scroller, self->story->questions->len > 1);
}

static void
sam_cycle_thread_class_init (SamCycleThreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-thread.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleThread, earlier);
  gtk_widget_class_bind_template_child (widget_class, SamCycleThread, tab_scroller);
  gtk_widget_class_bind_template_child (widget_class, SamCycleThread, tabs);
  gtk_widget_class_bind_template_child (widget_class, SamCycleThread, steps);
}

static void
sam_cycle_thread_init (SamCycleThread *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_cycle_thread_set_story (SamCycleThread *self, SamContext *context, const SamCycleStory *story)
{
  g_return_if_fail (SAM_IS_CYCLE_THREAD (self));

  self->story = story;
  self->editable = story != NULL && sam_context_is_editable (context);
  clear_box (self->earlier);
  clear_box (self->tabs);
  clear_box (self->steps);
  if (story == NULL)
    return;

  fill_earlier (self, context);
  fill_tabs (self);
  fill_steps (self);
}

SamRecord *
sam_cycle_thread_get_question (SamCycleThread *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_THREAD (self), NULL);

  return self->story != NULL ? find_question (self) : NULL;
}
