#include "sam-form-row-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "sam-date-row.h"
#include "sam-date-text.h"
#include "sam-language.h"
#include "sam-problem-row.h"
#include "sam-seal-chip.h"
#include "sam-seal.h"
#include "sam-sealed-input.h"

void
sam_form_row_edited (SamFormRow *self)
{
  self->touched = TRUE;
  self->edited (self->user_data);
}

/* Text, and what is typed as text: optional numbers, times. */

static void
on_text_changed_cb (SamFormRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  int minutes;

  switch (self->spec->kind)
    {
    case SAM_FIELD_TIME:
      minutes = sam_time_text_parse (stripped);
      if (*stripped == '\0')
        sam_draft_unset (self->draft, self->field);
      else if (minutes >= 0)
        sam_draft_set_time (self->draft, self->field, minutes);
      else
        sam_draft_parse (self->draft, self->field, stripped, NULL);
      break;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      if (*stripped == '\0')
        sam_draft_unset (self->draft, self->field);
      else
        sam_draft_parse (self->draft, self->field, stripped, NULL);
      break;
    default:
      sam_draft_set_text (self->draft, self->field, text);
    }

  sam_form_row_edited (self);
}

static char *
dup_entry_text (SamFormRow *self)
{
  if (!sam_draft_is_set (self->draft, self->field))
    return g_strdup ("");

  switch (self->spec->kind)
    {
    case SAM_FIELD_TIME:
      return sam_time_format (sam_draft_get_time (self->draft, self->field));
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      return g_strdup_printf ("%d", (int) sam_draft_get_integer (self->draft, self->field));
    default:
      return g_strdup (sam_draft_get_text (self->draft, self->field));
    }
}

static void
build_entry (SamFormRow *self)
{
  g_autofree char *text = dup_entry_text (self);

  self->row = adw_entry_row_new ();
  self->input = self->row;
  gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->row), TRUE);
  if (self->spec->kind != SAM_FIELD_TEXT && self->spec->kind != SAM_FIELD_TIME)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->row), GTK_INPUT_PURPOSE_DIGITS);
  g_signal_connect_swapped (self->row, "changed", G_CALLBACK (on_text_changed_cb), self);
}

/* Several lines. */

static void
on_lines_changed_cb (SamFormRow *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  sam_draft_set_text (self->draft, self->field, text);
  sam_form_row_edited (self);
}

static void
build_lines (SamFormRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (sam_field_get_label (self->spec));
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  const char *text = sam_draft_get_text (self->draft, self->field);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");

  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 66);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sam_field_get_label (self->spec), -1);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);

  self->row = adw_preferences_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), FALSE);
  gtk_widget_set_focusable (self->row, FALSE);
  gtk_widget_add_css_class (self->row, "lines-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->row), box);
  self->input = view;
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (on_lines_changed_cb), self);
}

/* Numbers that must be there. */

static void
on_number_changed_cb (SamFormRow *self)
{
  sam_draft_set_integer (self->draft, self->field,
                         gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->input)));
  sam_form_row_edited (self);
}

static void
build_number (SamFormRow *self)
{
  double maximum = MIN (self->spec->maximum, 99999);
  double step = self->spec->kind == SAM_FIELD_INTEGER ? 1 : 5;
  GtkAdjustment *adjustment;

  /* A number that may be negative does not begin at its least. */
  if (!sam_draft_is_set (self->draft, self->field))
    sam_draft_set_integer (self->draft, self->field, CLAMP (0, self->spec->minimum, self->spec->maximum));
  adjustment = gtk_adjustment_new (sam_draft_get_integer (self->draft, self->field),
                                   self->spec->minimum, maximum, step, step * 6, 0);

  self->row = adw_action_row_new ();
  self->input = gtk_spin_button_new (adjustment, 1, 0);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->input), TRUE);
  gtk_widget_set_valign (self->input, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sam_field_get_label (self->spec), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->input);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), self->input);
  g_signal_connect_swapped (self->input, "value-changed", G_CALLBACK (on_number_changed_cb), self);
}

/* Yes or no. */

static void
on_flag_changed_cb (SamFormRow *self)
{
  sam_draft_set_flag (self->draft, self->field, gtk_switch_get_active (GTK_SWITCH (self->input)));
  sam_form_row_edited (self);
}

static void
build_flag (SamFormRow *self)
{
  self->row = adw_action_row_new ();
  self->input = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (self->input), sam_draft_get_flag (self->draft, self->field));
  gtk_widget_set_valign (self->input, GTK_ALIGN_CENTER);
  /* The row is the one stop on the way by Tab; it works the switch. */
  gtk_widget_set_focusable (self->input, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sam_field_get_label (self->spec), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->input);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), self->input);
  g_signal_connect_swapped (self->input, "notify::active", G_CALLBACK (on_flag_changed_cb), self);
}

/* Dates. */

static void
on_date_changed_cb (SamFormRow *self)
{
  SamDateRow *row = SAM_DATE_ROW (self->row);

  if (sam_date_row_is_unreadable (row))
    sam_draft_parse (self->draft, self->field, gtk_editable_get_text (GTK_EDITABLE (row)), NULL);
  else if (sam_date_row_get_date (row) == SAM_DATE_NONE)
    sam_draft_unset (self->draft, self->field);
  else
    sam_draft_set_date (self->draft, self->field, sam_date_row_get_date (row));

  sam_form_row_edited (self);
}

static void
build_date (SamFormRow *self)
{
  self->row = sam_date_row_new (NULL);
  self->input = self->row;
  /* A programme that is looked at as of a past day gets dates of its own time. */
  sam_date_row_set_nearby (SAM_DATE_ROW (self->row),
                           self->store != NULL ? sam_store_get_opening_date (self->store) : sam_date_today ());
  if (sam_draft_is_set (self->draft, self->field))
    sam_date_row_set_date (SAM_DATE_ROW (self->row), sam_draft_get_date (self->draft, self->field));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->row), TRUE);
  g_signal_connect_swapped (self->row, "notify::date", G_CALLBACK (on_date_changed_cb), self);
}

/* What cannot be read now is not typed over: the chip stands where the text would, and the draft keeps it. */

static gboolean
is_shut (SamFormRow *self)
{
  const SamValue *value = sam_draft_get_value (self->draft, self->field);

  if (self->spec->kind != SAM_FIELD_SEALABLE)
    return FALSE;

  if (value->is_set)
    return value->seal != SAM_SEAL_STATE_OPEN;

  return self->store != NULL && sam_seal_get_status (sam_store_get_seal (self->store)) == SAM_SEAL_STATUS_LOCKED;
}

static void
build_shut (SamFormRow *self)
{
  const SamValue *value = sam_draft_get_value (self->draft, self->field);

  self->row = adw_action_row_new ();
  self->input = self->row;
  if (value->is_set)
    adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), sam_seal_chip_new (value->seal, 0));
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), _("Nothing yet. Unlock the file to write."));
  gtk_widget_set_sensitive (self->row, FALSE);
}

static void
build_row (SamFormRow *self)
{
  gboolean required = (self->spec->flags & SAM_FIELD_REQUIRED) != 0;

  switch (self->spec->kind)
    {
    case SAM_FIELD_LINES:
      build_lines (self);
      break;
    case SAM_FIELD_SEALABLE:
      if (is_shut (self))
        build_shut (self);
      else
        {
          build_lines (self);
          sam_sealed_input_guard (self->input);
        }
      break;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      if (required)
        build_number (self);
      else
        build_entry (self);
      break;
    case SAM_FIELD_FLAG:
      build_flag (self);
      break;
    case SAM_FIELD_DATE:
      build_date (self);
      break;
    case SAM_FIELD_TERM:
      sam_form_row_build_term (self);
      break;
    case SAM_FIELD_CHOICE:
      sam_form_row_build_choice (self);
      break;
    case SAM_FIELD_REFERENCE:
      sam_form_row_build_reference (self);
      break;
    case SAM_FIELD_TEXT:
    case SAM_FIELD_TIME:
    default:
      build_entry (self);
    }

  if (ADW_IS_PREFERENCES_ROW (self->row))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), sam_field_get_label (self->spec));
}

static void
build_problem_row (SamFormRow *self)
{
  self->problem_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem_label), 0);
  gtk_widget_set_margin_start (self->problem_label, 12);
  gtk_widget_set_margin_end (self->problem_label, 12);
  gtk_widget_set_margin_bottom (self->problem_label, 8);

  self->problem_row = sam_problem_row_new (self->problem_label);
  gtk_widget_set_visible (self->problem_row, FALSE);
}

SamFormRow *
sam_form_row_new (SamStore *store,
                  SamDraft *draft,
                  guint     field,
                  void    (*edited_func) (gpointer user_data),
                  gpointer  user_data)
{
  SamFormRow *self = g_new0 (SamFormRow, 1);

  self->store = store;
  self->draft = draft;
  self->field = field;
  self->spec = &sam_draft_get_family (draft)->fields[field];
  self->edited = edited_func;
  self->user_data = user_data;

  build_row (self);
  /* Now, as a number that must be there has been given its first value. */
  sam_value_copy (&self->before, sam_draft_get_value (draft, field));
  build_problem_row (self);

  return self;
}

void
sam_form_row_free (SamFormRow *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  sam_value_clear (&self->before);
  g_free (self);
}

gboolean
sam_form_row_is_changed (SamFormRow *self)
{
  return sam_draft_get_unread (self->draft, self->field) != NULL
         || !sam_value_equal (&self->before, sam_draft_get_value (self->draft, self->field));
}

gboolean
sam_form_row_is_worth_saying (const SamFormRow *self)
{
  return self->touched || sam_draft_is_set (self->draft, self->field) || (self->spec->flags & SAM_FIELD_REQUIRED) == 0;
}

void
sam_form_row_set_problem (SamFormRow *self, const SamProblem *problem)
{
  gboolean is_error = problem != NULL && problem->level == SAM_PROBLEM_ERROR;
  GtkAccessible *input = GTK_ACCESSIBLE (self->input);

  gtk_widget_set_visible (self->problem_row, problem != NULL);
  gtk_widget_remove_css_class (self->row, "has-problem");
  gtk_widget_remove_css_class (self->row, "error");
  gtk_widget_remove_css_class (self->row, "warning");
  gtk_widget_remove_css_class (self->problem_label, "problem-error");
  gtk_widget_remove_css_class (self->problem_label, "problem-warning");

  if (problem == NULL)
    {
      gtk_accessible_reset_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_reset_state (input, GTK_ACCESSIBLE_STATE_INVALID);
      return;
    }

  gtk_label_set_label (GTK_LABEL (self->problem_label), problem->message);
  gtk_widget_add_css_class (self->row, "has-problem");
  gtk_widget_add_css_class (self->row, is_error ? "error" : "warning");
  gtk_widget_add_css_class (self->problem_label, is_error ? "problem-error" : "problem-warning");
  gtk_accessible_update_property (input, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem->message, -1);
  gtk_accessible_update_state (input, GTK_ACCESSIBLE_STATE_INVALID,
                               is_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
