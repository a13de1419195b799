/*
 * The sheet for an observation: session, lesson and entries.
 */
#include "sam-observation-dialog.h"

#include <glib/gi18n.h>

#include "sam-entry-list.h"
#include "sam-observation-advice.h"
#include "sam-observation.h"
#include "sam-session.h"
#include "sam-template-json.h"

/* So wide that an entry has room on one line, where there is room. */
#define WIDTH 640

typedef struct
{
  SamObservationDraft *draft;
  GPtrArray           *questions;
  gint64               template; /* whose content the entries have */
  GtkWidget           *held_switch;
  GtkWidget           *warning_label;
  GtkWidget           *entries; /* SamEntryList */
} ObservationSheet;

static void
observation_sheet_free (ObservationSheet *data)
{
  sam_observation_draft_free (data->draft);
  g_ptr_array_unref (data->questions);
  g_free (data);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  ObservationSheet *data = user_data;

  sam_entry_list_apply (SAM_ENTRY_LIST (data->entries));

  return sam_observation_draft_save (data->draft, sam_context_get_store (sam_sheet_get_context (sheet)), error);
}

static gboolean
is_held (ObservationSheet *data)
{
  return sam_draft_get_choice (data->draft->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
}

/* The entries stand in editors of their own. */
static gboolean
has_changed_entries (SamSheet *sheet, gpointer user_data)
{
  ObservationSheet *data = user_data;

  return sam_entry_list_is_changed (SAM_ENTRY_LIST (data->entries));
}

static const char *
find_problem (SamSheet *sheet, gpointer user_data)
{
  ObservationSheet *data = user_data;

  return data->entries != NULL && is_held (data) ? sam_entry_list_get_problem (SAM_ENTRY_LIST (data->entries)) : NULL;
}

static void
show_warning (SamSheet *sheet, ObservationSheet *data)
{
  g_autofree char *warning
      = sam_observation_advice_warn (sam_context_get_store (sam_sheet_get_context (sheet)), data->draft->session);

  gtk_label_set_label (GTK_LABEL (data->warning_label), warning);
  gtk_widget_set_visible (gtk_widget_get_parent (data->warning_label), warning != NULL);
}

/* A template that cannot be read has nothing to offer, and stops nobody. */
static void
follow_template (SamSheet *sheet, ObservationSheet *data)
{
  gint64 template = sam_draft_get_reference (data->draft->observation, SAM_OBSERVATION_TEMPLATE);
  g_autoptr (SamRecord) record = NULL;

  if (template == data->template)
    return;

  data->template = template;
  if (template != 0)
    record = sam_store_get (sam_context_get_store (sam_sheet_get_context (sheet)), SAM_FAMILY_TEMPLATE, template, NULL);
  sam_entry_list_take_template (SAM_ENTRY_LIST (data->entries),
                                record != NULL ? sam_template_json_read_record (record, NULL) : NULL);
}

/* What the entries and the warning take from the rows. */
static void
on_edited_cb (SamSheet *sheet, gpointer user_data)
{
  ObservationSheet *data = user_data;
  SamDraft *session = data->draft->session;

  sam_entry_list_set_start (SAM_ENTRY_LIST (data->entries), sam_draft_is_set (session, SAM_SESSION_START_TIME)
                                                                ? sam_draft_get_time (session, SAM_SESSION_START_TIME)
                                                                : SAM_PAPER_TIME_NONE);
  follow_template (sheet, data);
  show_warning (sheet, data);
}

static void
show_held (SamSheet *sheet, ObservationSheet *data)
{
  sam_sheet_show_field (sheet, data->draft->session, SAM_SESSION_ACTUAL_MINUTES, is_held (data));
  sam_sheet_show_field (sheet, data->draft->session, SAM_SESSION_PLANNED_MINUTES, !is_held (data));
  gtk_widget_set_visible (data->entries, is_held (data));
}

static void
on_held_cb (SamSheet *sheet, GParamSpec *pspec, GtkWidget *toggle)
{
  ObservationSheet *data = g_object_get_data (G_OBJECT (sheet), "observation");
  SamDraft *session = data->draft->session;

  if (gtk_switch_get_active (GTK_SWITCH (toggle)))
    {
      int planned = (int) sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES);

      if (sam_draft_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
        sam_observation_draft_set_held (data->draft, MAX (planned, 1));
    }
  else
    sam_observation_draft_set_held (data->draft, 0);

  show_held (sheet, data);
  sam_sheet_refresh_field (sheet, session, SAM_SESSION_ACTUAL_MINUTES);
  sam_sheet_validate (sheet);
}

static void
add_warning (SamSheet *sheet, ObservationSheet *data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning");
  data->warning_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (data->warning_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (data->warning_label), 0);
  gtk_widget_set_hexpand (data->warning_label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), data->warning_label);
  sam_sheet_add_widget (sheet, box);
}

static void
on_entries_edited_cb (SamSheet *sheet)
{
  sam_sheet_validate (sheet);
}

static gboolean
on_store_key_cb (GtkWidget *sheet, GVariant *nothing, gpointer user_data)
{
  GtkWidget *save = sam_sheet_get_save_button (SAM_SHEET (sheet));

  if (gtk_widget_is_sensitive (save))
    g_signal_emit_by_name (save, "clicked");

  return TRUE;
}

static void
add_keys (SamSheet *sheet)
{
  static const guint keyvals[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keyvals[i], GDK_CONTROL_MASK),
                                                            gtk_callback_action_new (on_store_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (sheet), keys);
}

static void
add_rows (SamSheet *sheet, ObservationSheet *data)
{
  SamDraft *session = data->draft->session;
  GtkWidget *when = sam_sheet_add_group (sheet, NULL);
  GtkWidget *lesson;

  add_warning (sheet, data);
  lesson = sam_sheet_add_group (sheet, _("The lesson"));

  sam_sheet_add_field (sheet, when, session, SAM_SESSION_DATE);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_START_TIME);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_PLANNED_MINUTES);
  data->held_switch = sam_sheet_add_switch (sheet, when, _("Held"), NULL);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_ACTUAL_MINUTES);
  sam_sheet_add_field (sheet, when, session, SAM_SESSION_PLACE);
  sam_sheet_add_field (sheet, lesson, data->draft->observation, SAM_OBSERVATION_SUBJECT);
  sam_sheet_add_field (sheet, lesson, data->draft->observation, SAM_OBSERVATION_GRADE);
  sam_sheet_add_field (sheet, lesson, data->draft->observation, SAM_OBSERVATION_TEMPLATE);
  data->entries = sam_entry_list_new (data->draft, data->questions);
  g_signal_connect_object (data->entries, "edited", G_CALLBACK (on_entries_edited_cb), sheet, G_CONNECT_SWAPPED);
  sam_sheet_add_widget (sheet, data->entries);
}

static void
widen (GtkWidget *parent, SamSheet *sheet)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (sheet), &width, &height);
  if (root != NULL && gtk_widget_get_width (root) > WIDTH)
    gtk_window_set_default_size (GTK_WINDOW (sheet), WIDTH, height);
}

SamSheet *
sam_observation_dialog_present (GtkWidget *parent, SamContext *context, SamObservationDraft *draft,
                                GPtrArray *questions, gboolean as_held)
{
  ObservationSheet *data = g_new0 (ObservationSheet, 1);
  gboolean is_new = sam_draft_get_id (draft->session) == 0;
  SamSheet *sheet;

  sheet = sam_sheet_new (parent, context, _("Lesson Observation"), _("_Save"));
  data->draft = draft;
  data->questions = g_ptr_array_ref (questions);
  g_object_set_data (G_OBJECT (sheet), "observation", data);
  sam_sheet_set_callbacks (sheet, on_save_cb, on_edited_cb,
                           is_new ? _("Observation added") : _("Observation changed"),
                           data, (GDestroyNotify) observation_sheet_free);
  sam_sheet_set_changed_func (sheet, has_changed_entries);
  sam_sheet_guard (sheet);
  sam_sheet_set_problem_func (sheet, find_problem);
  if (as_held && sam_draft_get_choice (draft->session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
    sam_observation_draft_set_held (draft, MAX (1, (int) sam_draft_get_integer (draft->session, SAM_SESSION_PLANNED_MINUTES)));
  add_rows (sheet, data);
  gtk_switch_set_active (GTK_SWITCH (data->held_switch),
                         sam_draft_get_choice (draft->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD);
  g_signal_connect_object (data->held_switch, "notify::active", G_CALLBACK (on_held_cb), sheet, G_CONNECT_SWAPPED);
  show_held (sheet, data);
  on_edited_cb (sheet, data);
  add_keys (sheet);
  widen (parent, sheet);
  sam_sheet_validate (sheet);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}
