/*
 * SamCockpitWindow: the window for an observation that goes on.
 */
#include "sam-cockpit-window-private.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cockpit-keys-window.h"
#include "sam-dialogs.h"
#include "sam-lock-timer.h"
#include "sam-observation-draft.h"
#include "sam-observation.h"
#include "sam-preferences.h"
#include "sam-squeeze-bin.h"

G_DEFINE_FINAL_TYPE (SamCockpitWindow, sam_cockpit_window, ADW_TYPE_WINDOW)

/* Width */

static void
set_class (GtkWidget *widget, const char *name, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* In one column: notes and line first, then what is counted; the questions have their numbers only. */
void
sam_cockpit_window_set_narrow (SamCockpitWindow *self, gboolean is_narrow)
{
  g_autoptr (GtkWidget) aside = g_object_ref (GTK_WIDGET (self->aside));

  self->is_narrow = is_narrow;
  adw_bin_set_child (is_narrow ? self->aside_bin : self->narrow_bin, NULL);
  adw_bin_set_child (is_narrow ? self->narrow_bin : self->aside_bin, aside);
  gtk_widget_set_visible (self->aside_slot, !is_narrow);
  gtk_widget_set_visible (self->narrow_slot, is_narrow);
  gtk_widget_set_visible (self->names_box, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->pause_label), !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->end_label), !is_narrow);
  set_class (self->running_box, "narrow", is_narrow);
  sam_cockpit_aside_set_narrow (self->aside, is_narrow);
  sam_note_list_set_narrow (self->note_list, is_narrow);
  sam_note_line_set_narrow (self->line, is_narrow);
  sam_key_hints_set_narrow (self->hints, is_narrow);
}

static gboolean
on_width_cb (gpointer data)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (data);

  self->width_source = 0;
  sam_cockpit_window_set_narrow (self, gtk_widget_get_width (self->squeeze_bin) < SAM_COCKPIT_NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_cockpit_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (widget);

  GTK_WIDGET_CLASS (sam_cockpit_window_parent_class)->size_allocate (widget, width, height, baseline);

  /* What is shown must not change in the midst of an allocation. */
  if ((gtk_widget_get_width (self->squeeze_bin) < SAM_COCKPIT_NARROW_BELOW) != self->is_narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

/* Dark or light */

void
sam_cockpit_window_apply_style (SamCockpitWindow *self)
{
  gboolean is_dark = gtk_toggle_button_get_active (self->dark_button);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (self->judging != NULL)
    sam_note_list_refresh (self->note_list);
}

static void
on_dark_toggled_cb (SamCockpitWindow *self)
{
  sam_preferences_set_cockpit_dark (gtk_toggle_button_get_active (self->dark_button));
  sam_cockpit_window_apply_style (self);
}

/* Hidden */

gboolean
sam_cockpit_window_is_hidden (SamCockpitWindow *self)
{
  return gtk_stack_get_visible_child (self->stack) == self->hidden_box;
}

/* Of a page that is not on show in the stack, GTK 4.8 still tells assistive technology. */
static void
show_page (SamCockpitWindow *self, GtkWidget *page)
{
  GtkWidget *const pages[] = { self->start_box, self->running_box, self->hidden_box };

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_set_visible (pages[i], pages[i] == page);
}

void
sam_cockpit_window_set_hidden (SamCockpitWindow *self, gboolean is_hidden)
{
  show_page (self, is_hidden ? self->hidden_box : self->running_box);
  if (is_hidden)
    gtk_widget_grab_focus (self->hidden_box);
  else
    sam_note_line_focus (self->line);
}

/* Time */

/* Right after the lesson's next whole second. */
static gboolean on_tick_cb (gpointer data);

static void
tick_later (SamCockpitWindow *self)
{
  gint64 elapsed = sam_cockpit_get_elapsed (self->cockpit, sam_running_observation_get_now (self->running));

  self->tick_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, (guint) (1001 - elapsed % 1000), on_tick_cb, self, NULL);
}

static gboolean
on_tick_cb (gpointer data)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (data);

  sam_cockpit_show_clock (self);
  tick_later (self);

  return G_SOURCE_REMOVE;
}

/* From start to end */

static void
show_lesson (SamCockpitWindow *self)
{
  gint64 template_id = sam_running_observation_get_template_id (self->running);
  g_autoptr (SamTemplateContent) content = sam_observation_plan_dup_content (self->plan, template_id);
  g_autofree char *lesson = sam_observation_plan_describe (self->plan, sam_running_observation_get_subject (self->running),
                                                           sam_running_observation_get_grade (self->running), template_id);
  g_autofree char *shown = *lesson != '\0' ? g_strconcat ("· ", lesson, NULL) : g_strdup ("");

  gtk_label_set_label (self->teacher_label, sam_observation_plan_get_teacher (self->plan));
  gtk_label_set_label (self->lesson_label, shown);
  sam_cockpit_aside_set_lesson (self->aside, self->plan->story->questions, content);
  sam_key_hints_set_lesson (self->hints, sam_cockpit_get_n_questions (self->cockpit),
                            content != NULL && content->interval_seconds > 0);
}

static void
hold_lock (SamCockpitWindow *self, gboolean hold)
{
  if (self->is_held == hold)
    return;

  self->is_held = hold;
  if (hold)
    sam_lock_timer_hold (sam_lock_timer_get (self->context));
  else
    sam_lock_timer_release (sam_lock_timer_get (self->context));
}

void
sam_cockpit_window_run (SamCockpitWindow *self, SamRunningObservation *running)
{
  self->running = running;
  self->cockpit = sam_running_observation_get_cockpit (running);
  hold_lock (self, TRUE);
  show_lesson (self);
  sam_cockpit_show_init (self);
  sam_cockpit_show_all (self);
  sam_cockpit_window_set_narrow (self, self->is_narrow);
  sam_cockpit_window_set_hidden (self, FALSE);
  tick_later (self);
}

/* What is chosen on the first page belongs to the planned observation: the running one reads it there. */
static gboolean
store_lesson (SamCockpitWindow *self, GError **error)
{
  SamStore *store = sam_context_get_store (self->context);
  g_autoptr (SamObservationDraft) draft = sam_observation_draft_load (store, sam_record_get_id (self->plan->session), error);
  g_autofree char *subject = sam_cockpit_start_dup_subject (self->start_page);
  g_autofree char *grade = sam_cockpit_start_dup_grade (self->start_page);
  gint64 template_id = sam_cockpit_start_get_template (self->start_page);

  if (draft == NULL)
    return FALSE;

  sam_draft_set_text (draft->observation, SAM_OBSERVATION_SUBJECT, subject);
  sam_draft_set_text (draft->observation, SAM_OBSERVATION_GRADE, grade);
  if (template_id != 0)
    sam_draft_set_reference (draft->observation, SAM_OBSERVATION_TEMPLATE, template_id);
  else
    sam_draft_unset (draft->observation, SAM_OBSERVATION_TEMPLATE);

  return !sam_draft_is_changed (draft->observation) || sam_observation_draft_save (draft, store, error);
}

static void
on_start_cb (SamCockpitWindow *self)
{
  g_autoptr (SamRunningObservation) running = NULL;
  g_autoptr (GError) error = NULL;

  if (self->running != NULL)
    return;

  /* What is refused stores nothing. */
  if (sam_running_observation_may_start (sam_context_get_store (self->context), sam_record_get_id (self->plan->session), &error)
      && store_lesson (self, &error))
    running = sam_running_observation_start (sam_context_get_store (self->context), sam_record_get_id (self->plan->session), &error);
  if (running == NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _("The observation cannot begin"), error);
  else
    sam_cockpit_window_run (self, g_steal_pointer (&running));
}

static gboolean
sam_cockpit_window_close_request (GtkWindow *window)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (window);

  if (self->running != NULL)
    {
      sam_cockpit_end_ask_to_leave (self);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (sam_cockpit_window_parent_class)->close_request (window);
}

/* Actions */

static void
on_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (widget);

  if (g_str_equal (name, "cockpit.start"))
    on_start_cb (self);
  else if (g_str_equal (name, "cockpit.dark"))
    gtk_toggle_button_set_active (self->dark_button, !gtk_toggle_button_get_active (self->dark_button));
  else if (g_str_equal (name, "cockpit.keys"))
    sam_cockpit_keys_window_present (widget, self->context, self->plan->story->questions->len,
                                     self->cockpit != NULL ? sam_cockpit_get_counters (self->cockpit) : NULL,
                                     self->cockpit != NULL ? sam_cockpit_get_events (self->cockpit) : NULL);
  else if (self->cockpit != NULL && g_str_equal (name, "cockpit.pause"))
    sam_cockpit_press (self, SAM_COCKPIT_ACT_PAUSE, 0);
  else if (self->cockpit != NULL && g_str_equal (name, "cockpit.end"))
    sam_cockpit_press (self, SAM_COCKPIT_ACT_END, 0);
  else if (self->cockpit != NULL && g_str_equal (name, "cockpit.hide"))
    sam_cockpit_press (self, SAM_COCKPIT_ACT_HIDE, 0);
}

static void
on_pause_clicked_cb (SamCockpitWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "cockpit.pause", NULL);
}

static void
on_end_clicked_cb (SamCockpitWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "cockpit.end", NULL);
}

static gboolean
on_full_screen_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));

  return GDK_EVENT_STOP;
}

/* Type */

/* The programme may be closed as soon as this window is gone: what goes on is left in the file by then. */
static void
stop (SamCockpitWindow *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_handle_id (&self->strip_source, g_source_remove);
  g_clear_handle_id (&self->width_source, g_source_remove);
  if (self->running == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->cockpit, self);
  g_signal_handlers_disconnect_by_data (self->running, self);
  if (!sam_running_observation_is_over (self->running))
    sam_running_observation_leave (self->running);
  self->cockpit = NULL;
  g_clear_object (&self->running);
  hold_lock (self, FALSE);
}

/* A task may hold what is left of the window for longer than its parent lasts, which GTK 4.8 would look at again. */
static void
sam_cockpit_window_unrealize (GtkWidget *widget)
{
  stop (SAM_COCKPIT_WINDOW (widget));
  GTK_WIDGET_CLASS (sam_cockpit_window_parent_class)->unrealize (widget);

  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
sam_cockpit_window_dispose (GObject *object)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (object);

  stop (self);
  if (self->context != NULL)
    sam_preferences_apply_style ();
  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_cockpit_window_parent_class)->dispose (object);
}

static void
sam_cockpit_window_finalize (GObject *object)
{
  SamCockpitWindow *self = SAM_COCKPIT_WINDOW (object);

  g_clear_pointer (&self->plan, sam_observation_plan_free);
  g_clear_pointer (&self->judging, sam_evaluative_words_free);

  G_OBJECT_CLASS (sam_cockpit_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, squeeze_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, start_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, running_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, names_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, teacher_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, lesson_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, clock_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, paused_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, dark_button);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, pause_button);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, pause_image);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, pause_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, end_button);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, end_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, middle_box);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, aside_slot);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, aside_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, aside);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, note_list);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, line);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, narrow_slot);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, narrow_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, hints);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, strip);
  gtk_widget_class_bind_template_child (widget_class, SamCockpitWindow, hidden_box);
}

static void
sam_cockpit_window_class_init (SamCockpitWindowClass *klass)
{
  static const char *const actions[] = {
    "cockpit.start", "cockpit.pause", "cockpit.end", "cockpit.hide", "cockpit.keys", "cockpit.dark",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_cockpit_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_cockpit_window_finalize;
  widget_class->unrealize = sam_cockpit_window_unrealize;
  widget_class->size_allocate = sam_cockpit_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = sam_cockpit_window_close_request;

  g_type_ensure (SAM_TYPE_SQUEEZE_BIN);
  g_type_ensure (SAM_TYPE_COCKPIT_START);
  g_type_ensure (SAM_TYPE_COCKPIT_ASIDE);
  g_type_ensure (SAM_TYPE_NOTE_LIST);
  g_type_ensure (SAM_TYPE_NOTE_LINE);
  g_type_ensure (SAM_TYPE_KEY_HINTS);
  g_type_ensure (SAM_TYPE_STRIP_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cockpit-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_dark_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pause_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_end_clicked_cb);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, on_action_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F11, 0, on_full_screen_cb, NULL);
}

static void
sam_cockpit_window_init (SamCockpitWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (self->running_box, "cockpit-running");
  g_signal_connect_object (self->start_page, "start", G_CALLBACK (on_start_cb), self, G_CONNECT_SWAPPED);
  sam_cockpit_press_init (self);
}
