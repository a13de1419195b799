/*
 * SamSeriesDialog: a series before it is stored.
 */
#include "sam-series-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-clash-task.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-plan-facts-load.h"
#include "sam-records.h"
#include "sam-series-clashes.h"
#include "sam-series-defaults.h"
#include "sam-series-edit.h"
#include "sam-series-words.h"
#include "sam-series-work.h"

/* Below this width the preview stands below the form. */
#define NARROW_BELOW 700

struct _SamSeriesDialog
{
  SamToolWindow parent_instance;

  GtkWidget *origin; /* weak */
  SamDraft *draft;
  SamDraft *before;    /* the draft as it was shown */
  SamSeriesEdit *edit; /* NULL for a new series */
  SamPlanFacts *facts;
  SamSeriesPlan *plan; /* NULL where none can be made */
  gboolean has_chosen;

  SamClashFinder *finder; /* NULL until it has been loaded for the days */
  SamDateRange finder_days;
  GCancellable *looking;

  SamSeriesForm *form;
  SamSeriesPreview *preview;
  gboolean narrow;
  guint width_source;

  GtkWidget *window_title;
  GtkWidget *save_button;
  GtkWidget *scroller;
  GtkWidget *body;
  GtkWidget *form_scroller;
  GtkWidget *preview_bin;
};

G_DEFINE_FINAL_TYPE (SamSeriesDialog, sam_series_dialog, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamSeriesDialog *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static SamStore *
get_store (SamSeriesDialog *self)
{
  return sam_context_get_store (get_context (self));
}

static gboolean
is_changed (GtkWindow *window)
{
  SamSeriesDialog *self = SAM_SERIES_DIALOG (window);

  if (self->has_chosen)
    return TRUE;
  for (guint i = 0; i < SAM_SERIES_N_FIELDS; i++)
    {
      if (sam_draft_get_unread (self->draft, i) != NULL
          || !sam_value_equal (sam_draft_get_value (self->before, i),
                               sam_draft_get_value (self->draft, i)))
        return TRUE;
    }

  return FALSE;
}

/* Clashes: all that bears on a term can be much, so it is read beside the window. */

static void
set_clashes (SamSeriesDialog *self)
{
  g_autoptr (SamDraft) session = NULL;
  g_autoptr (GArray) without = NULL;
  SamClashSlot slot;

  if (self->finder == NULL || self->plan == NULL)
    return;

  session = sam_series_work_new_session (self->draft,
                                         sam_draft_get_date (self->draft, SAM_SERIES_FROM_DATE));
  sam_clash_slot_from_draft (&slot, self->finder, session);
  without = self->edit != NULL ? sam_series_edit_list_planned (self->edit)
                               : g_array_new (FALSE, FALSE, sizeof (gint64));
  sam_series_clashes_set (self->plan, self->finder, &slot,
                          (const gint64 *) (gpointer) without->data, without->len);
}

static void show_plan (SamSeriesDialog *self);

static void
on_finder_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SamSeriesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SamClashFinder) finder = sam_clash_task_finish (result, &error);

  /* The task keeps the window that has been closed meanwhile, but nobody sees it. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_clear_object (&self->looking);
  if (finder == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("Clashes could not be looked for"), error);
      return;
    }
  self->finder = g_steal_pointer (&finder);
  if (self->plan != NULL)
    show_plan (self);
}

static void
look_for_clashes (SamSeriesDialog *self)
{
  SamDateRange days = {
    sam_date_get_monday (sam_draft_get_date (self->draft, SAM_SERIES_FROM_DATE)),
    sam_date_get_monday (sam_draft_get_date (self->draft, SAM_SERIES_TO_DATE)) + 7,
  };

  if ((self->finder != NULL || self->looking != NULL) && days.start == self->finder_days.start
      && days.end == self->finder_days.end)
    return;

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->finder, sam_clash_finder_free);
  self->finder_days = days;
  self->looking = g_cancellable_new ();
  sam_clash_task_start (get_store (self), days.start, days.end, self->looking, on_finder_ready_cb,
                        g_object_ref (self));
}

/* Preview */

static char *
dup_coach_name (SamSeriesDialog *self)
{
  g_autoptr (SamRecord) coach
      = sam_store_get (get_store (self), SAM_FAMILY_PERSON,
                       sam_draft_get_reference (self->draft, SAM_SERIES_COACH), NULL);

  return coach != NULL ? g_strdup (sam_record_get_text (coach, SAM_PERSON_NAME)) : NULL;
}

static void
show_title (SamSeriesDialog *self)
{
  SamDate from = sam_draft_get_date (self->draft, SAM_SERIES_FROM_DATE);
  g_autofree char *term = from != SAM_DATE_NONE ? sam_date_format_term (from) : NULL;
  g_autofree char *text
      = term != NULL ? sam_language_format_term (sam_language_get_default (), term) : g_strdup ("");

  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->window_title), text);
}

static void
show_button (SamSeriesDialog *self)
{
  guint n = self->plan != NULL ? sam_series_plan_count_sessions (self->plan) : 0;
  g_autofree char *label = NULL;

  if (self->edit != NULL)
    label = g_strdup (_ ("_Save"));
  else if (self->narrow)
    label = g_strdup_printf (ngettext ("C_reate %u", "C_reate %u", n), n);
  else
    label = g_strdup_printf (ngettext ("C_reate %u Session", "C_reate %u Sessions", n), n);
  gtk_button_set_label (GTK_BUTTON (self->save_button), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "series.save",
                                 n > 0 && sam_context_is_editable (get_context (self)));
}

static void
show_plan (SamSeriesDialog *self)
{
  SamRecurrence recurrence = sam_series_work_get_recurrence (self->draft);
  g_autofree char *rhythm = sam_series_words_dup_rhythm (&recurrence);
  g_autofree char *coach = dup_coach_name (self);
  g_autoptr (GArray) dates = sam_series_plan_list_results (self->plan);
  g_autoptr (GArray) steps
      = self->edit != NULL ? sam_series_edit_list_steps (self->edit, dates) : NULL;

  set_clashes (self);
  sam_series_preview_show (self->preview, self->plan, self->facts, rhythm, coach, steps);
  show_button (self);
}

static SamSeriesPlan *
make_plan (SamSeriesDialog *self, GError **error)
{
  SamRecurrence recurrence = sam_series_work_get_recurrence (self->draft);
  SamPlanSpan span = {
    .team = sam_draft_get_reference (self->draft, SAM_SERIES_TEAM),
    .coach = sam_draft_get_reference (self->draft, SAM_SERIES_COACH),
    .start = sam_draft_get_time (self->draft, SAM_SERIES_START_TIME),
    .from = recurrence.from,
    .to = recurrence.to,
    .since = SAM_DATE_NONE,
  };

  if (!sam_series_work_check (self->draft, error))
    return NULL;
  if (self->edit != NULL)
    return sam_series_edit_new_plan (self->edit, self->draft, &self->facts, error);

  self->facts = sam_plan_facts_load (sam_store_get_database (get_store (self)), &span, error);

  return self->facts != NULL ? sam_series_plan_new (
             self->facts, &recurrence,
             (int) sam_draft_get_integer (self->draft, SAM_SERIES_PLANNED_MINUTES))
                             : NULL;
}

static void
update (SamSeriesDialog *self)
{
  g_autoptr (SamSeriesPlan) before = g_steal_pointer (&self->plan);
  g_autoptr (GError) error = NULL;
  gboolean is_sound = sam_series_form_check (self->form);

  g_clear_pointer (&self->facts, sam_plan_facts_unref);
  show_title (self);
  self->plan = make_plan (self, &error);
  if (self->plan != NULL && !is_sound)
    g_clear_pointer (&self->plan, sam_series_plan_free);
  if (self->plan == NULL)
    {
      sam_series_preview_show_problem (self->preview,
                                       error != NULL ? error->message
                                                     : _ ("Complete the form to see the dates."));
      show_button (self);
      return;
    }

  if (before != NULL)
    sam_series_plan_take_choices (self->plan, before);
  look_for_clashes (self);
  show_plan (self);
}

static void
on_chosen_cb (SamSeriesDialog *self, guint index, int choice)
{
  if (self->plan == NULL)
    return;

  self->has_chosen = TRUE;
  if (index == G_MAXUINT)
    sam_series_plan_choose_for_all (self->plan, (SamPlanChoice) choice);
  else if (index < sam_series_plan_get_n (self->plan))
    sam_series_plan_choose (self->plan, index, (SamPlanChoice) choice);
  show_plan (self);
}

/* Saving */

static char *
dup_toast (SamSeriesDialog *self, guint n)
{
  if (self->edit != NULL)
    return g_strdup (_ ("Series changed"));

  return g_strdup_printf (
      ngettext ("Series of %u session created", "Series of %u sessions created", n), n);
}

static void
on_save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSeriesDialog *self = SAM_SERIES_DIALOG (widget);
  g_autoptr (GArray) dates = self->plan != NULL ? sam_series_plan_list_results (self->plan) : NULL;
  g_autofree char *toast = NULL;
  g_autoptr (GError) error = NULL;

  if (dates == NULL)
    return;
  if (self->edit != NULL ? !sam_series_edit_apply (self->edit, self->draft, dates, &error)
                         : !sam_series_work_create (get_store (self), self->draft, dates, &error))
    {
      sam_dialogs_show_error (widget, _ ("Not saved"), error);
      return;
    }

  toast = dup_toast (self, dates->len);
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", toast);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Width: as in the main window, decided outside the allocation. */

static void
set_narrow (SamSeriesDialog *self, gboolean narrow)
{
  int margin = narrow ? 12 : 24;
  GtkPolicyType inner = narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  narrow ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->form_scroller), GTK_POLICY_NEVER,
                                  inner);
  gtk_widget_set_size_request (self->form_scroller, narrow ? -1 : 308, -1);
  gtk_widget_set_margin_start (self->body, margin);
  gtk_widget_set_margin_end (self->body, margin);
  sam_series_preview_set_narrow (self->preview, narrow);
  show_button (self);
}

static gboolean
on_width_cb (gpointer data)
{
  SamSeriesDialog *self = SAM_SERIES_DIALOG (data);

  self->width_source = 0;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_series_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamSeriesDialog *self = SAM_SERIES_DIALOG (widget);

  GTK_WIDGET_CLASS (sam_series_dialog_parent_class)
      ->size_allocate (widget, width, height, baseline);

  if ((width < NARROW_BELOW) != self->narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

/* Type */

static void
sam_series_dialog_dispose (GObject *object)
{
  SamSeriesDialog *self = SAM_SERIES_DIALOG (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_series_dialog_parent_class)->dispose (object);
}

static void
sam_series_dialog_finalize (GObject *object)
{
  SamSeriesDialog *self = SAM_SERIES_DIALOG (object);

  g_clear_pointer (&self->plan, sam_series_plan_free);
  g_clear_pointer (&self->facts, sam_plan_facts_unref);
  g_clear_pointer (&self->finder, sam_clash_finder_free);
  g_clear_pointer (&self->edit, sam_series_edit_free);
  g_clear_pointer (&self->draft, sam_draft_free);
  g_clear_pointer (&self->before, sam_draft_free);

  G_OBJECT_CLASS (sam_series_dialog_parent_class)->finalize (object);
}

static void
sam_series_dialog_class_init (SamSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_series_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_series_dialog_finalize;
  widget_class->size_allocate = sam_series_dialog_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/sam-series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSeriesDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamSeriesDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SamSeriesDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, SamSeriesDialog, body);
  gtk_widget_class_bind_template_child (widget_class, SamSeriesDialog, form_scroller);
  gtk_widget_class_bind_template_child (widget_class, SamSeriesDialog, preview_bin);
  gtk_widget_class_install_action (widget_class, "series.save", NULL, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "series.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "series.save", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_series_dialog_init (SamSeriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What is planned here does not follow the programme: nothing is undone underneath it. */
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
}

/* Presenting */

static GtkWindow *
present (SamSeriesDialog *self, GtkWidget *origin, SamContext *context, SamDate date,
         const char *title)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (origin));
  int height = gtk_widget_get_height (root);
  int width, default_height;

  g_set_weak_pointer (&self->origin, origin);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 880,
                          height > 0 ? CLAMP (height, SAM_TOOL_WINDOW_MIN_HEIGHT, 648) : 648);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->window_title), title);

  self->form
      = SAM_SERIES_FORM (sam_series_form_new (context, self->draft, date, self->edit == NULL));
  self->preview = SAM_SERIES_PREVIEW (sam_series_preview_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_scroller),
                                 GTK_WIDGET (self->form));
  adw_bin_set_child (ADW_BIN (self->preview_bin), GTK_WIDGET (self->preview));
  g_signal_connect_object (self->form, "edited", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "chosen", G_CALLBACK (on_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &default_height);
  set_narrow (self, width < NARROW_BELOW);
  update (self);
  self->before = sam_draft_copy (self->draft);
  sam_accessibility_mend (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  gtk_window_present (GTK_WINDOW (self));
  sam_series_form_take_focus (self->form);

  return GTK_WINDOW (self);
}

GtkWindow *
sam_series_dialog_present (GtkWidget *origin, SamContext *context, gint64 team, SamDate date)
{
  SamSeriesDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (origin) && SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SERIES_DIALOG, NULL);
  self->draft = sam_series_defaults_new_draft (sam_context_get_store (context), team, date);

  return present (self, origin, context, date, _ ("New Series"));
}

/* The session as it is to be, said of its series. */
static void
propose (SamDraft *series, const SamDraft *session)
{
  SamDate date = sam_draft_get_date (session, SAM_SESSION_DATE);

  if (date != SAM_DATE_NONE)
    sam_draft_set_integer (series, SAM_SERIES_WEEKDAY, sam_date_get_weekday (date));
  sam_draft_set_time (series, SAM_SERIES_START_TIME,
                      sam_draft_get_time (session, SAM_SESSION_START_TIME));
  sam_draft_set_integer (series, SAM_SERIES_PLANNED_MINUTES,
                         sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES));
  sam_draft_set_text (series, SAM_SERIES_PLACE, sam_draft_get_text (session, SAM_SESSION_PLACE));
  if (sam_draft_is_set (session, SAM_SESSION_COACH))
    sam_draft_set_reference (series, SAM_SERIES_COACH,
                             sam_draft_get_reference (session, SAM_SESSION_COACH));
  else
    sam_draft_unset (series, SAM_SERIES_COACH);
}

static char *
dup_note (SamSeriesEdit *edit)
{
  guint n = sam_series_edit_count_settled (edit);

  if (n == 0)
    return NULL;

  return g_strdup_printf (
      ngettext ("%u session that was held, cancelled or moved stays as it is.",
                "%u sessions that were held, cancelled or moved stay as they are.", n),
      n);
}

GtkWindow *
sam_series_dialog_present_edit (GtkWidget *origin, SamContext *context, gint64 series,
                                gint64 session, const SamDraft *edited)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSeriesEdit) edit = sam_series_edit_new (store, series, session, &error);
  g_autofree char *note = NULL;
  SamSeriesDialog *self;
  GtkWindow *window;

  if (edit == NULL)
    {
      sam_dialogs_show_error (origin, _ ("The series cannot be edited"), error);
      return NULL;
    }

  self = g_object_new (SAM_TYPE_SERIES_DIALOG, NULL);
  note = dup_note (edit);
  self->draft = sam_series_edit_new_draft (edit);
  self->edit = g_steal_pointer (&edit);
  if (edited != NULL)
    propose (self->draft, edited);
  window = present (self, origin, context, sam_draft_get_date (self->draft, SAM_SERIES_FROM_DATE),
                    sam_series_edit_is_split (self->edit) ? _ ("Edit This and Following")
                                                          : _ ("Edit Series"));
  sam_series_preview_set_note (self->preview, note);
  self->has_chosen = edited != NULL;

  return window;
}

/* For tests */

SamSeriesForm *
sam_series_dialog_get_form (SamSeriesDialog *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_DIALOG (self), NULL);

  return self->form;
}

SamSeriesPreview *
sam_series_dialog_get_preview (SamSeriesDialog *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_DIALOG (self), NULL);

  return self->preview;
}

GtkWidget *
sam_series_dialog_get_save_button (SamSeriesDialog *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_DIALOG (self), NULL);

  return self->save_button;
}

gboolean
sam_series_dialog_is_looking (SamSeriesDialog *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_DIALOG (self), FALSE);

  return self->looking != NULL;
}
