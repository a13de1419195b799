/*
 * SamBulkWindow: one thing done with several sessions.
 */
#include "sam-bulk-window.h"

#include <glib/gi18n.h>

#include "sam-batch-list.h"
#include "sam-change-label.h"
#include "sam-coach-away.h"
#include "sam-date-row.h"
#include "sam-dialogs.h"
#include "sam-person.h"

typedef enum
{
  HOW_WEEKS,
  HOW_DAYS,
  HOW_DATE,
} How;

struct _SamBulkWindow
{
  SamToolWindow     parent_instance;

  GtkWidget        *origin; /* weak */
  SamCalendarModel *model;
  SamBulkKind       kind;
  SamSessionBatch  *batch;
  GPtrArray        *coaches; /* of SamRecord */

  GtkWidget        *button;
  GtkWidget        *summary;
  GtkWidget        *choice;  /* AdwComboRow: how, why, or who */
  GtkWidget        *count_row;
  GtkWidget        *count;   /* GtkSpinButton */
  GtkWidget        *date_row;
  SamBatchList     *list;
};

G_DEFINE_FINAL_TYPE (SamBulkWindow, sam_bulk_window, SAM_TYPE_TOOL_WINDOW)

static SamStore *
get_store (SamBulkWindow *self)
{
  return sam_context_get_store (sam_calendar_model_get_context (self->model));
}

static guint
get_choice (SamBulkWindow *self)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->choice));
}

/* Planning */

static void
plan_move (SamBulkWindow *self)
{
  SamDate as_of = sam_calendar_model_get_as_of (self->model);
  int count = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->count));
  SamMoveTarget target = { sam_date_row_get_date (SAM_DATE_ROW (self->date_row)), -1, 0, FALSE };

  if (get_choice (self) != HOW_DATE)
    sam_session_batch_plan_by (self->batch, get_choice (self) == HOW_WEEKS ? count * 7 : count, SAM_MOVE_VERB_MOVE, as_of);
  else if (target.date != SAM_DATE_NONE)
    sam_session_batch_plan_to (self->batch, 0, &target, SAM_MOVE_VERB_MOVE, as_of);
  else
    sam_session_batch_plan_by (self->batch, 0, SAM_MOVE_VERB_MOVE, as_of);
}

static void
plan (SamBulkWindow *self)
{
  switch (self->kind)
    {
    case SAM_BULK_CANCEL:
      sam_session_batch_plan_cancel (self->batch, (SamSessionCause) get_choice (self));
      break;
    case SAM_BULK_COACH:
      if (get_choice (self) < self->coaches->len)
        sam_session_batch_plan_coach (self->batch, sam_record_get_id (g_ptr_array_index (self->coaches, get_choice (self))));
      break;
    case SAM_BULK_MOVE:
    default:
      plan_move (self);
      break;
    }
}

/* "Move 4 Sessions". */
static char *
dup_verb (SamBulkKind kind, guint n)
{
  switch (kind)
    {
    case SAM_BULK_CANCEL:
      return sam_change_label_fill (ngettext ("Cancel %u Session", "Cancel %u Sessions", n), n);
    case SAM_BULK_COACH:
      return sam_change_label_fill (ngettext ("Change Coach of %u", "Change Coach of %u", n), n);
    case SAM_BULK_MOVE:
    default:
      return sam_change_label_fill (ngettext ("Move %u Session", "Move %u Sessions", n), n);
    }
}

static void
update_summary (SamBulkWindow *self, guint n_clashes)
{
  guint n_left = sam_session_batch_get_n (self->batch) - sam_session_batch_count_changed (self->batch);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (n_left > 0)
    g_ptr_array_add (parts, sam_change_label_fill (ngettext ("%u is left alone", "%u are left alone", n_left), n_left));
  if (n_clashes > 0)
    g_ptr_array_add (parts, sam_change_label_fill (ngettext ("%u clash", "%u clashes", n_clashes), n_clashes));
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (" · ", (char **) parts->pdata);
  gtk_label_set_label (GTK_LABEL (self->summary), text);
  gtk_widget_set_visible (self->summary, *text != '\0');
}

static void
update (SamBulkWindow *self)
{
  g_autoptr (SamMoveClashes) clashes = sam_move_clashes_new (get_store (self));
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *verb = NULL;
  guint n = 0;

  plan (self);
  if (self->kind == SAM_BULK_COACH)
    sam_move_clashes_check_together (clashes, self->batch);
  all = sam_move_clashes_list_all (clashes, self->batch);
  n = sam_session_batch_count_changed (self->batch);
  verb = dup_verb (self->kind, n);
  gtk_button_set_label (GTK_BUTTON (self->button), verb);
  gtk_widget_set_sensitive (self->button, n > 0);
  update_summary (self, all->len);
  sam_batch_list_update (self->list, clashes, self->kind == SAM_BULK_MOVE);
  if (self->kind == SAM_BULK_MOVE)
    {
      gtk_widget_set_visible (self->count_row, get_choice (self) != HOW_DATE);
      gtk_widget_set_visible (self->date_row, get_choice (self) == HOW_DATE);
    }
}

/* Doing it */

static char *
dup_done (SamBulkWindow *self)
{
  guint n = sam_session_batch_count_changed (self->batch);
  guint n_refused = sam_session_batch_count (self->batch, SAM_MOVE_REFUSED);
  g_autofree char *done = NULL;
  g_autofree char *left = NULL;

  if (self->kind == SAM_BULK_CANCEL)
    done = sam_change_label_fill (ngettext ("%u session cancelled", "%u sessions cancelled", n), n);
  else if (self->kind == SAM_BULK_COACH)
    done = sam_change_label_fill (ngettext ("%u session has another coach", "%u sessions have another coach", n), n);
  else
    done = sam_change_label_fill (ngettext ("%u session moved", "%u sessions moved", n), n);
  if (n_refused == 0)
    return g_steal_pointer (&done);

  left = sam_change_label_fill (ngettext ("%u is left alone", "%u are left alone", n_refused), n_refused);

  return g_strdup_printf ("%s · %s", done, left);
}

static void
on_apply_cb (SamBulkWindow *self)
{
  SamCalendarSelection *selection = sam_calendar_model_get_selection (self->model);
  g_autoptr (GArray) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sam_session_batch_apply (self->batch, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
      return;
    }

  text = dup_done (self);
  results = sam_session_batch_dup_results (self->batch);
  sam_calendar_selection_set (selection, (const gint64 *) results->data, results->len);
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", text);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Type */

static void
sam_bulk_window_dispose (GObject *object)
{
  SamBulkWindow *self = SAM_BULK_WINDOW (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->coaches, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_bulk_window_parent_class)->dispose (object);
}

static void
sam_bulk_window_finalize (GObject *object)
{
  SamBulkWindow *self = SAM_BULK_WINDOW (object);

  g_clear_pointer (&self->batch, sam_session_batch_free);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (sam_bulk_window_parent_class)->finalize (object);
}

static void
sam_bulk_window_class_init (SamBulkWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_bulk_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_bulk_window_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_bulk_window_init (SamBulkWindow *self)
{
}

/* Building */

static GtkStringList *
new_names (SamBulkWindow *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const SamField *cause = &sam_family_session.fields[SAM_SESSION_CAUSE];

  switch (self->kind)
    {
    case SAM_BULK_CANCEL:
      for (guint i = 0; i < cause->n_choices; i++)
        gtk_string_list_append (names, sam_choice_get_label (cause, (int) i));
      break;
    case SAM_BULK_COACH:
      for (guint i = 0; i < self->coaches->len; i++)
        gtk_string_list_append (names, sam_record_get_text (g_ptr_array_index (self->coaches, i), SAM_PERSON_NAME));
      break;
    case SAM_BULK_MOVE:
    default:
      gtk_string_list_append (names, C_("how far sessions are moved", "By weeks"));
      gtk_string_list_append (names, C_("how far sessions are moved", "By days"));
      gtk_string_list_append (names, C_("how far sessions are moved", "The first to a date, the others along with it"));
      break;
    }

  return names;
}

static void
add_move_rows (SamBulkWindow *self, GtkWidget *group)
{
  SamRecord *first = sam_session_batch_get_session (self->batch, 0);

  self->count_row = adw_action_row_new ();
  self->count = gtk_spin_button_new_with_range (-60, 60, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->count), 1);
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->count_row), _("Later by"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->count_row), _("Less than 0 is earlier"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Later by"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->count_row), self->count);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->count_row), self->count);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->count_row);

  self->date_row = sam_date_row_new (_("Day of the first"));
  sam_date_row_set_date (SAM_DATE_ROW (self->date_row), sam_record_get_date (first, SAM_SESSION_DATE) + 7);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->date_row);
}

static GtkWidget *
build_choices (SamBulkWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) names = new_names (self);
  const char *title = self->kind == SAM_BULK_CANCEL  ? _("Why is it cancelled?")
                      : self->kind == SAM_BULK_COACH ? _("Coach")
                                                     : _("How far");

  self->choice = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->choice), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->choice), G_LIST_MODEL (names));
  if (self->kind == SAM_BULK_CANCEL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->choice), SAM_SESSION_CAUSE_COACH_UNAVAILABLE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->choice);
  if (self->kind == SAM_BULK_MOVE)
    add_move_rows (self, group);

  return group;
}

static GtkWidget *
build_content (SamBulkWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *group = adw_preferences_group_new ();

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), build_choices (self));
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_box_append (GTK_BOX (box), self->summary);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What Happens"));
  self->list = SAM_BATCH_LIST (sam_batch_list_new (get_store (self), self->batch));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), group);

  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
build_header (SamBulkWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *back = gtk_button_new_with_mnemonic (_("_Back"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), back);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, self->kind == SAM_BULK_CANCEL ? "destructive-action" : "suggested-action");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_apply_cb), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->button);
  /* The button says what the title would. */
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_label_new (NULL));

  return header;
}

static void
build (SamBulkWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), build_content (self));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), self->kind == SAM_BULK_CANCEL  ? _("Cancel Sessions")
                                           : self->kind == SAM_BULK_COACH ? _("Change Coach")
                                                                          : _("Move Sessions"));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (update), self);
  if (self->kind == SAM_BULK_MOVE)
    {
      g_signal_connect_swapped (self->count, "value-changed", G_CALLBACK (update), self);
      g_signal_connect_swapped (self->date_row, "notify::date", G_CALLBACK (update), self);
    }
}

SamBulkWindow *
sam_bulk_window_present (GtkWidget *origin, SamCalendarModel *model, SamBulkKind kind)
{
  SamContext *context = sam_calendar_model_get_context (model);
  g_autoptr (GArray) ids = sam_calendar_selection_dup_ids (sam_calendar_model_get_selection (model));
  g_autoptr (SamSessionBatch) batch = NULL;
  g_autoptr (GError) error = NULL;
  SamBulkWindow *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (context != NULL, NULL);

  batch = sam_session_batch_load (sam_context_get_store (context), (const gint64 *) ids->data, ids->len, &error);
  if (batch == NULL)
    {
      sam_dialogs_show_error (origin, _("The sessions could not be read"), error);
      return NULL;
    }
  if (sam_session_batch_get_n (batch) == 0)
    return NULL;

  self = g_object_new (SAM_TYPE_BULK_WINDOW, NULL);
  g_set_weak_pointer (&self->origin, origin);
  self->model = g_object_ref (model);
  self->kind = kind;
  self->batch = g_steal_pointer (&batch);
  self->coaches = sam_coach_away_list_coaches (get_store (self));
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 560, 640);
  /* It shows what was there when it was opened. */
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  build (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

void
sam_bulk_window_set_weeks (SamBulkWindow *self, int weeks)
{
  g_return_if_fail (SAM_IS_BULK_WINDOW (self) && self->count != NULL);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->count), weeks);
}

void
sam_bulk_window_set_choice (SamBulkWindow *self, guint position)
{
  g_return_if_fail (SAM_IS_BULK_WINDOW (self));

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->choice), position);
}

const char *
sam_bulk_window_get_detail (SamBulkWindow *self, guint index)
{
  g_return_val_if_fail (SAM_IS_BULK_WINDOW (self), NULL);

  return sam_batch_list_get_detail (self->list, index);
}

GtkWidget *
sam_bulk_window_get_button (SamBulkWindow *self)
{
  g_return_val_if_fail (SAM_IS_BULK_WINDOW (self), NULL);

  return self->button;
}
