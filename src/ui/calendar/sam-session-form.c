/*
 * SamSessionForm: adds or edits a group session.
 */
#include "sam-session-form.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-series-dialog.h"
#include "sam-series-scope.h"
#include "sam-session-advice.h"
#include "sam-session-work.h"
#include "sam-team.h"
#include "sam-who-rows.h"

struct _SamSessionForm
{
  SamSessionTask parent_instance;

  gboolean       is_new;
  int            time; /* that was chosen before the form; -1 for none */
  gboolean       filling; /* choices change by us, not by the user */

  GtkWidget     *school_row;
  GtkWidget     *team_row;
  GtkWidget     *coach_row;
};

G_DEFINE_FINAL_TYPE (SamSessionForm, sam_session_form, SAM_TYPE_SESSION_TASK)

static SamDraft *
get_draft (SamSessionForm *self)
{
  return sam_session_task_get_draft (SAM_SESSION_TASK (self));
}

static SamStore *
get_store (SamSessionForm *self)
{
  return sam_session_task_get_store (SAM_SESSION_TASK (self));
}

/* Choices */

static void
fill_teams (SamSessionForm *self, gint64 team)
{
  sam_who_rows_fill_teams (SAM_ID_ROW (self->team_row), get_store (self), sam_id_row_get_id (SAM_ID_ROW (self->school_row)),
                           team);
}

/* Draft */

static void
set_reference (SamDraft *draft, guint field, gint64 id)
{
  if (id == 0)
    sam_draft_unset (draft, field);
  else
    sam_draft_set_reference (draft, field, id);
}

/* What the team's assignment and series say. Rows that are shown already get it as if typed. */
static void
take_defaults (SamSessionForm *self)
{
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamDraft *draft = get_draft (self);
  GtkWidget *minutes = sam_session_task_get_input (task, SAM_SESSION_PLANNED_MINUTES);
  g_auto (SamSessionDefaults) defaults = { 0, };

  sam_session_defaults_load (&defaults, get_store (self),
                             sam_draft_get_reference (draft, SAM_SESSION_TEAM),
                             sam_draft_get_date (draft, SAM_SESSION_DATE));
  if (self->time >= 0)
    defaults.time = self->time;
  set_reference (draft, SAM_SESSION_COACH, defaults.coach);
  if (minutes == NULL)
    {
      sam_draft_set_time (draft, SAM_SESSION_START_TIME, defaults.time);
      sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, defaults.minutes);
      sam_draft_set_text (draft, SAM_SESSION_PLACE, defaults.place);
    }
  else
    {
      g_autofree char *time = sam_time_format (defaults.time);
      GtkWidget *time_row = sam_session_task_get_row (task, SAM_SESSION_START_TIME);
      GtkWidget *place_row = sam_session_task_get_row (task, SAM_SESSION_PLACE);

      gtk_editable_set_text (GTK_EDITABLE (time_row), time);
      gtk_editable_set_text (GTK_EDITABLE (place_row), defaults.place != NULL ? defaults.place : "");
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), defaults.minutes);
      sam_id_row_set_id (SAM_ID_ROW (self->coach_row), defaults.coach);
    }
}

static void
on_team_chosen_cb (SamSessionForm *self)
{
  if (self->filling)
    return;

  set_reference (get_draft (self), SAM_SESSION_TEAM, sam_id_row_get_id (SAM_ID_ROW (self->team_row)));
  if (self->is_new)
    take_defaults (self);
  sam_session_task_edited (SAM_SESSION_TASK (self));
}

static void
on_school_chosen_cb (SamSessionForm *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  fill_teams (self, 0);
  self->filling = FALSE;
  on_team_chosen_cb (self);
}

static void
on_coach_chosen_cb (SamSessionForm *self)
{
  if (self->filling)
    return;

  set_reference (get_draft (self), SAM_SESSION_COACH, sam_id_row_get_id (SAM_ID_ROW (self->coach_row)));
  sam_session_task_edited (SAM_SESSION_TASK (self));
}

/* Type */

static gboolean
sam_session_form_save (SamSessionTask *task, GError **error)
{
  return sam_session_work_save (sam_session_task_get_store (task), sam_session_task_get_draft (task), error);
}

/* Texts of the session alone, which its series says nothing about: they are not lost by editing the series. */
static gboolean
save_texts (SamSessionForm *self, GError **error)
{
  static const guint texts[] = {
    SAM_SESSION_QUESTIONS, SAM_SESSION_METHOD, SAM_SESSION_ANALYSIS, SAM_SESSION_NEXT_TRY,
  };
  static const guint factors[] = {
    SAM_SESSION_LEADERSHIP_SUPPORT, SAM_SESSION_TIME_GIVEN, SAM_SESSION_ROOM, SAM_SESSION_GROUP_SIZE,
  };
  SamDraft *edited = get_draft (self);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (sam_draft_get_original (edited));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sam_draft_set_text (draft, texts[i], sam_draft_get_text (edited, texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    sam_draft_set_choice (draft, factors[i], sam_draft_get_choice (edited, factors[i]));

  return !sam_draft_is_changed (draft) || sam_session_work_save (get_store (self), draft, error);
}

static void
save_in_scope (SamSeriesScope scope, gpointer data)
{
  g_autoptr (SamSessionForm) self = g_object_ref (data);
  SamSessionTask *task = SAM_SESSION_TASK (self);
  GtkWindow *above = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWindow *window;
  g_autoptr (GError) error = NULL;

  if (scope == SAM_SERIES_SCOPE_THIS)
    {
      sam_draft_unset (get_draft (self), SAM_SESSION_SERIES);
      sam_session_task_save (task);
      return;
    }
  if (!save_texts (self, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
      return;
    }

  window = sam_session_task_get_origin (task) == NULL
             ? NULL
             : sam_series_dialog_present_edit (sam_session_task_get_origin (task), sam_session_task_get_context (task),
                                               sam_draft_get_reference (get_draft (self), SAM_SESSION_SERIES),
                                               scope == SAM_SERIES_SCOPE_FOLLOWING ? sam_draft_get_id (get_draft (self)) : 0,
                                               get_draft (self));
  if (window == NULL)
    return;
  gtk_window_set_transient_for (window, above);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A planned session of a series is edited alone, or the series with it. */
static gboolean
sam_session_form_hold_back (SamSessionTask *task)
{
  SamSessionForm *self = SAM_SESSION_FORM (task);
  SamDraft *draft = get_draft (self);
  SamRecord *original = sam_draft_get_original (draft);

  if (!sam_series_scope_applies (original))
    return FALSE;
  /* The series is another team's. What could not be stored before may be that team's again. */
  if (sam_draft_is_field_changed (draft, SAM_SESSION_TEAM))
    sam_draft_unset (draft, SAM_SESSION_SERIES);
  else
    sam_draft_set_reference (draft, SAM_SESSION_SERIES, sam_record_get_reference (original, SAM_SESSION_SERIES));
  if (!sam_draft_is_set (draft, SAM_SESSION_SERIES) || !sam_series_scope_concerns (draft))
    return FALSE;

  sam_series_scope_ask_edit (GTK_WIDGET (self), save_in_scope, g_object_ref (self), g_object_unref);

  return TRUE;
}

static char *
sam_session_form_dup_toast (SamSessionTask *task)
{
  return g_strdup (SAM_SESSION_FORM (task)->is_new ? _("Session added") : _("Session changed"));
}

static void
sam_session_form_class_init (SamSessionFormClass *klass)
{
  SamSessionTaskClass *task_class = SAM_SESSION_TASK_CLASS (klass);

  task_class->hold_back = sam_session_form_hold_back;
  task_class->save = sam_session_form_save;
  task_class->dup_toast = sam_session_form_dup_toast;
}

static void
sam_session_form_init (SamSessionForm *self)
{
  self->time = -1;
}

static void
add_who (SamSessionForm *self)
{
  GtkWidget *group = sam_session_task_add_group (SAM_SESSION_TASK (self), NULL);

  self->school_row = sam_id_row_new (_("School"));
  self->team_row = sam_id_row_new (_("Team"));
  self->coach_row = sam_id_row_new (_("Coach"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->school_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->team_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->coach_row);
}

static void
add_fields (SamSessionForm *self)
{
  static const guint when[] = {
    SAM_SESSION_DATE, SAM_SESSION_START_TIME, SAM_SESSION_PLANNED_MINUTES, SAM_SESSION_PLACE,
  };
  static const guint about[] = {
    SAM_SESSION_QUESTIONS, SAM_SESSION_METHOD, SAM_SESSION_ANALYSIS, SAM_SESSION_NEXT_TRY,
  };
  static const guint frame[] = {
    SAM_SESSION_LEADERSHIP_SUPPORT, SAM_SESSION_TIME_GIVEN, SAM_SESSION_ROOM, SAM_SESSION_GROUP_SIZE,
  };
  SamSessionTask *task = SAM_SESSION_TASK (self);
  GtkWidget *group = sam_session_task_add_group (task, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (when); i++)
    sam_session_task_add_field (task, group, when[i]);

  group = sam_session_task_add_group (task, _("What It Is About"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Pedagogical questions stand one a line."));
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    sam_session_task_add_field (task, group, about[i]);

  group = sam_session_task_add_group (task, _("Frame Factors"));
  for (guint i = 0; i < G_N_ELEMENTS (frame); i++)
    sam_session_task_add_field (task, group, frame[i]);
}

static void
connect_choices (SamSessionForm *self)
{
  g_signal_connect_object (self->school_row, "notify::id", G_CALLBACK (on_school_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->team_row, "notify::id", G_CALLBACK (on_team_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->coach_row, "notify::id", G_CALLBACK (on_coach_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWindow *
present (SamSessionForm *self, gint64 school, gint64 team)
{
  add_who (self);
  sam_who_rows_fill_schools (SAM_ID_ROW (self->school_row), get_store (self), school);
  fill_teams (self, team);
  if (self->is_new)
    {
      set_reference (get_draft (self), SAM_SESSION_TEAM, sam_id_row_get_id (SAM_ID_ROW (self->team_row)));
      take_defaults (self);
    }
  sam_who_rows_fill_coaches (SAM_ID_ROW (self->coach_row), get_store (self),
                             sam_draft_get_reference (get_draft (self), SAM_SESSION_COACH));
  add_fields (self);
  connect_choices (self);
  sam_session_task_show (SAM_SESSION_TASK (self));

  return GTK_WINDOW (self);
}

GtkWindow *
sam_session_form_present_new (GtkWidget *origin, SamContext *context, const SamSessionFormStart *start)
{
  SamSessionForm *self = g_object_new (SAM_TYPE_SESSION_FORM, NULL);
  SamDraft *draft = sam_draft_new (&sam_family_session);
  g_autoptr (SamRecord) team = NULL;

  if (start->team != 0)
    team = sam_store_get (sam_context_get_store (context), SAM_FAMILY_TEAM, start->team, NULL);

  self->is_new = TRUE;
  self->time = start->time;
  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_date (draft, SAM_SESSION_DATE, start->date);
  sam_session_task_set_up (SAM_SESSION_TASK (self), origin, context, draft, _("Add Session"), _("_Add"));

  return present (self, team != NULL ? sam_record_get_reference (team, SAM_TEAM_SCHOOL) : start->school, start->team);
}

GtkWindow *
sam_session_form_present (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  SamSessionForm *self = g_object_new (SAM_TYPE_SESSION_FORM, NULL);
  SamDraft *draft = sam_draft_new_for_record (session);

  sam_session_task_set_up (SAM_SESSION_TASK (self), origin, context, draft, _("Edit Session"), _("_Save"));

  return present (self, sam_session_advice_find_school (sam_context_get_store (context), draft),
                  sam_draft_get_reference (draft, SAM_SESSION_TEAM));
}

GtkWidget *
sam_session_form_get_school_row (SamSessionForm *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_FORM (self), NULL);

  return self->school_row;
}

GtkWidget *
sam_session_form_get_team_row (SamSessionForm *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_FORM (self), NULL);

  return self->team_row;
}

GtkWidget *
sam_session_form_get_coach_row (SamSessionForm *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_FORM (self), NULL);

  return self->coach_row;
}
