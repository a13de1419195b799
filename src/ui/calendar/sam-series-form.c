/*
 * SamSeriesForm: whose series it is, and when it comes.
 */
#include "sam-series-form.h"

#include <glib/gi18n.h>

#include "sam-form-row.h"
#include "sam-language.h"
#include "sam-records.h"
#include "sam-series-defaults.h"
#include "sam-who-rows.h"

struct _SamSeriesForm
{
  GtkBox parent_instance;

  SamContext *context;
  SamDraft *draft; /* the dialog's */
  SamDate date;
  gboolean is_new;
  gboolean filling; /* choices change by us, not by the user */

  GtkWidget *school_row;
  GtkWidget *team_row;
  GtkWidget *coach_row;
  GtkWidget *weekday_row;
  GPtrArray *rows; /* of SamFormRow */
};

G_DEFINE_FINAL_TYPE (SamSeriesForm, sam_series_form, GTK_TYPE_BOX)

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static SamStore *
get_store (SamSeriesForm *self)
{
  return sam_context_get_store (self->context);
}

static void
say_edited (gpointer data)
{
  SamSeriesForm *self = data;

  if (!self->filling)
    g_signal_emit (self, signals[EDITED], 0);
}

/* Choices */

static gint64
find_school (SamSeriesForm *self)
{
  g_autoptr (SamRecord) team
      = sam_store_get (get_store (self), SAM_FAMILY_TEAM,
                       sam_draft_get_reference (self->draft, SAM_SERIES_TEAM), NULL);

  return team != NULL ? sam_record_get_reference (team, SAM_TEAM_SCHOOL) : 0;
}

static void
fill_teams (SamSeriesForm *self)
{
  sam_who_rows_fill_teams (SAM_ID_ROW (self->team_row), get_store (self),
                           sam_id_row_get_id (SAM_ID_ROW (self->school_row)),
                           sam_draft_get_reference (self->draft, SAM_SERIES_TEAM));
}

static void
set_reference (SamDraft *draft, guint field, gint64 id)
{
  if (id == 0)
    sam_draft_unset (draft, field);
  else
    sam_draft_set_reference (draft, field, id);
}

static SamFormRow *
find_form_row (SamSeriesForm *self, guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      if (row->field == field)
        return row;
    }

  return NULL;
}

/* What another team's own records say, but for the days and the weekday, which are being chosen. */
static void
take_defaults (SamSeriesForm *self)
{
  g_autoptr (SamDraft) other = sam_series_defaults_new_draft (
      get_store (self), sam_draft_get_reference (self->draft, SAM_SERIES_TEAM), self->date);
  g_autofree char *time = sam_time_format (sam_draft_get_time (other, SAM_SERIES_START_TIME));
  const char *place = sam_draft_get_text (other, SAM_SERIES_PLACE);

  sam_id_row_set_id (SAM_ID_ROW (self->coach_row),
                     sam_draft_get_reference (other, SAM_SERIES_COACH));
  set_reference (self->draft, SAM_SERIES_COACH, sam_id_row_get_id (SAM_ID_ROW (self->coach_row)));
  gtk_editable_set_text (GTK_EDITABLE (find_form_row (self, SAM_SERIES_START_TIME)->row), time);
  gtk_editable_set_text (GTK_EDITABLE (find_form_row (self, SAM_SERIES_PLACE)->row),
                         place != NULL ? place : "");
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (find_form_row (self, SAM_SERIES_PLANNED_MINUTES)->input),
      (double) sam_draft_get_integer (other, SAM_SERIES_PLANNED_MINUTES));
}

static void
on_team_chosen_cb (SamSeriesForm *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  set_reference (self->draft, SAM_SERIES_TEAM, sam_id_row_get_id (SAM_ID_ROW (self->team_row)));
  take_defaults (self);
  self->filling = FALSE;
  say_edited (self);
}

static void
on_school_chosen_cb (SamSeriesForm *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  sam_draft_unset (self->draft, SAM_SERIES_TEAM);
  fill_teams (self);
  self->filling = FALSE;
  on_team_chosen_cb (self);
}

static void
on_coach_chosen_cb (SamSeriesForm *self)
{
  if (self->filling)
    return;

  set_reference (self->draft, SAM_SERIES_COACH, sam_id_row_get_id (SAM_ID_ROW (self->coach_row)));
  say_edited (self);
}

static void
on_weekday_chosen_cb (SamSeriesForm *self)
{
  sam_draft_set_integer (self->draft, SAM_SERIES_WEEKDAY,
                         adw_combo_row_get_selected (ADW_COMBO_ROW (self->weekday_row)) + 1);
  say_edited (self);
}

/* Type */

static void
sam_series_form_dispose (GObject *object)
{
  g_clear_object (&SAM_SERIES_FORM (object)->context);

  G_OBJECT_CLASS (sam_series_form_parent_class)->dispose (object);
}

static void
sam_series_form_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_SERIES_FORM (object)->rows);

  G_OBJECT_CLASS (sam_series_form_parent_class)->finalize (object);
}

static void
sam_series_form_class_init (SamSeriesFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_series_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_series_form_finalize;

  signals[EDITED] = g_signal_new ("edited", SAM_TYPE_SERIES_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
sam_series_form_init (SamSeriesForm *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_form_row_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "series-form");
}

/* Building */

static GtkWidget *
add_group (SamSeriesForm *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self), group);

  return group;
}

static void
add_field (SamSeriesForm *self, GtkWidget *group, guint field, const char *title)
{
  SamFormRow *row = sam_form_row_new (get_store (self), self->draft, field, say_edited, self);

  g_ptr_array_add (self->rows, row);
  if (title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->problem_row);
}

static void
build_weekday_row (SamSeriesForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 1; i <= 7; i++)
    {
      g_autofree char *name = sam_language_format_weekday (sam_language_get_default (), i, TRUE);

      gtk_string_list_append (names, name);
    }
  self->weekday_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->weekday_row), _ ("Weekday"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->weekday_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (self->weekday_row),
      (guint) CLAMP (sam_draft_get_integer (self->draft, SAM_SERIES_WEEKDAY), 1, 7) - 1);
  g_signal_connect_object (self->weekday_row, "notify::selected", G_CALLBACK (on_weekday_chosen_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
build_whose (SamSeriesForm *self)
{
  GtkWidget *group = add_group (self, _ ("Group"));

  self->school_row = sam_id_row_new (_ ("School"));
  self->team_row = sam_id_row_new (_ ("Team"));
  self->coach_row = sam_id_row_new (_ ("Coach"));
  sam_who_rows_fill_schools (SAM_ID_ROW (self->school_row), get_store (self), find_school (self));
  fill_teams (self);
  if (self->is_new)
    set_reference (self->draft, SAM_SERIES_TEAM, sam_id_row_get_id (SAM_ID_ROW (self->team_row)));
  sam_who_rows_fill_coaches (SAM_ID_ROW (self->coach_row), get_store (self),
                             sam_draft_get_reference (self->draft, SAM_SERIES_COACH));
  gtk_widget_set_sensitive (self->school_row, self->is_new);
  gtk_widget_set_sensitive (self->team_row, self->is_new);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->school_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->team_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->coach_row);
  add_field (self, group, SAM_SERIES_PLACE, NULL);
  g_signal_connect_object (self->school_row, "notify::id", G_CALLBACK (on_school_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->team_row, "notify::id", G_CALLBACK (on_team_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->coach_row, "notify::id", G_CALLBACK (on_coach_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
build_when (SamSeriesForm *self)
{
  GtkWidget *group = add_group (self, C_ ("series", "When"));

  build_weekday_row (self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->weekday_row);
  add_field (self, group, SAM_SERIES_START_TIME, NULL);
  add_field (self, group, SAM_SERIES_PLANNED_MINUTES, _ ("Length in minutes"));
  add_field (self, group, SAM_SERIES_EVERY_WEEKS, _ ("Interval in weeks"));
  add_field (self, group, SAM_SERIES_FROM_DATE, NULL);
  add_field (self, group, SAM_SERIES_TO_DATE, NULL);
}

GtkWidget *
sam_series_form_new (SamContext *context, SamDraft *draft, SamDate date, gboolean is_new)
{
  SamSeriesForm *self = g_object_new (SAM_TYPE_SERIES_FORM, NULL);

  g_return_val_if_fail (draft != NULL, GTK_WIDGET (self));

  self->context = g_object_ref (context);
  self->draft = draft;
  self->date = date;
  self->is_new = is_new;
  self->filling = TRUE;
  build_whose (self);
  build_when (self);
  self->filling = FALSE;

  return GTK_WIDGET (self);
}

/* Public */

gboolean
sam_series_form_check (SamSeriesForm *self)
{
  g_autoptr (SamProblems) problems = NULL;

  g_return_val_if_fail (SAM_IS_SERIES_FORM (self), FALSE);

  problems = sam_draft_validate (self->draft, sam_store_get_source (get_store (self)));
  sam_draft_validate_key (self->draft, sam_store_get_source (get_store (self)), problems);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      sam_form_row_set_problem (row, sam_form_row_is_worth_saying (row)
                                         ? sam_problems_find (problems, row->field)
                                         : NULL);
    }

  return !sam_problems_has_errors (problems);
}

void
sam_series_form_take_focus (SamSeriesForm *self)
{
  g_return_if_fail (SAM_IS_SERIES_FORM (self));

  gtk_widget_grab_focus (self->is_new ? self->team_row : self->coach_row);
}

GtkWidget *
sam_series_form_get_row (SamSeriesForm *self, guint field)
{
  SamFormRow *row;

  g_return_val_if_fail (SAM_IS_SERIES_FORM (self), NULL);

  switch (field)
    {
    case SAM_SERIES_TEAM:
      return self->team_row;
    case SAM_SERIES_COACH:
      return self->coach_row;
    case SAM_SERIES_WEEKDAY:
      return self->weekday_row;
    default:
      row = find_form_row (self, field);
      return row != NULL ? row->row : NULL;
    }
}

GtkWidget *
sam_series_form_get_input (SamSeriesForm *self, guint field)
{
  SamFormRow *row;

  g_return_val_if_fail (SAM_IS_SERIES_FORM (self), NULL);

  row = find_form_row (self, field);

  return row != NULL ? row->input : sam_series_form_get_row (self, field);
}

GtkWidget *
sam_series_form_get_school_row (SamSeriesForm *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_FORM (self), NULL);

  return self->school_row;
}
