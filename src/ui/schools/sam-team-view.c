/*
 * SamTeamView: the page of one team.
 */
#include "sam-team-view.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-dialogs.h"
#include "sam-member-dialog.h"
#include "sam-menu-button.h"
#include "sam-people-actions.h"
#include "sam-record-actions.h"
#include "sam-record-form.h"
#include "sam-records.h"
#include "sam-school-acts.h"
#include "sam-school-lists.h"
#include "sam-school-records.h"
#include "sam-series-dialog.h"

#define N_SESSIONS 5

struct _SamTeamView
{
  AdwBin          parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget      *content;
  GtkBox         *body;
  GtkListBox     *member_list;
  GtkListBox     *coach_list;
  GtkListBox     *date_list;
  GtkListBox     *promise_list;
  GtkListBox     *coming_list;

  SamContext     *context;
  gint64          team;
  gint64          school;
};

G_DEFINE_FINAL_TYPE (SamTeamView, sam_team_view, ADW_TYPE_BIN)

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamTeamView *self = SAM_TEAM_VIEW (widget);
  SamDate as_of;

  if (self->team == 0)
    return;

  as_of = sam_context_get_as_of (self->context);
  if (g_str_equal (name, "team.edit"))
    sam_record_form_edit (sam_record_form_find (SAM_FAMILY_TEAM), widget, self->context, self->team);
  else if (g_str_equal (name, "team.add-teacher"))
    sam_member_dialog_present (widget, self->context, sam_member_draft_new_teacher (self->team, as_of));
  else if (g_str_equal (name, "team.add-coach"))
    sam_member_dialog_present (widget, self->context, sam_member_draft_new_coach (self->school, self->team, as_of));
  else if (g_str_equal (name, "team.set-status"))
    sam_school_acts_set_status (widget, self->context, self->school, self->team);
  else if (g_str_equal (name, "team.add-promise"))
    sam_school_records_add_promise (widget, self->context, self->school, self->team);
  else if (g_str_equal (name, "team.add-series"))
    sam_series_dialog_present (widget, self->context, self->team, as_of);
  else if (g_str_equal (name, "team.end"))
    sam_record_form_end (sam_record_form_find (SAM_FAMILY_TEAM), widget, self->context, self->team);
  else if (g_str_equal (name, "team.remove"))
    sam_record_form_remove (sam_record_form_find (SAM_FAMILY_TEAM), widget, self->context, self->team);
}

/* What stands in the page's lists. */
static const SamFamilyId listed[] = {
  SAM_FAMILY_STRAND_STATUS,
  SAM_FAMILY_PROMISE,
};

static const char *const acts[] = {
  "team.edit", "team.add-teacher", "team.add-coach", "team.set-status", "team.add-promise", "team.add-series", "team.end", "team.remove",
};

static void
on_history_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamTeamView *self = SAM_TEAM_VIEW (widget);

  if (self->team != 0)
    gtk_widget_activate_action (widget, "win.record-history", "(ux)", (guint32) SAM_FAMILY_TEAM, self->team);
}

static void
update_actions (SamTeamView *self)
{
  gboolean enabled = self->team != 0 && sam_context_is_editable (self->context);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], enabled);
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    sam_record_actions_set_enabled (GTK_WIDGET (self), listed[i], enabled);
  sam_people_actions_set_enabled (GTK_WIDGET (self), enabled);
}

static gboolean
fill (SamTeamView *self, SamRecord *team, GError **error)
{
  g_autoptr (SamRecord) school = NULL;

  self->school = sam_record_get_reference (team, SAM_TEAM_SCHOOL);
  school = sam_store_get (sam_context_get_store (self->context), SAM_FAMILY_SCHOOL, self->school, error);
  if (school == NULL)
    return FALSE;

  adw_window_title_set_title (self->window_title, sam_record_get_text (team, SAM_TEAM_NAME));
  adw_window_title_set_subtitle (self->window_title, sam_record_get_text (school, SAM_SCHOOL_NAME));
  sam_school_lists_clear (self->coach_list);

  return sam_school_lists_fill_members (self->member_list, self->context, self->team, error)
         && sam_school_lists_fill_coaches (self->coach_list, self->context, self->school, self->team, error)
         && sam_school_lists_fill_dates (self->date_list, self->context, self->school, self->team, error)
         && sam_school_records_fill_promises (self->promise_list, self->context, self->school, self->team, error)
         && sam_school_lists_fill_sessions (self->coming_list, self->context, 0, self->team, TRUE, N_SESSIONS, error);
}

static void
sam_team_view_dispose (GObject *object)
{
  g_clear_object (&SAM_TEAM_VIEW (object)->context);

  G_OBJECT_CLASS (sam_team_view_parent_class)->dispose (object);
}

static void
sam_team_view_class_init (SamTeamViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_team_view_dispose;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-team-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, content);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, body);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, member_list);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, coach_list);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, date_list);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, promise_list);
  gtk_widget_class_bind_template_child (widget_class, SamTeamView, coming_list);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, on_act_cb);
  gtk_widget_class_install_action (widget_class, "team.history", NULL, on_history_cb);
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    sam_record_actions_install (widget_class, listed[i]);
  sam_people_actions_install (widget_class);
}

static void
sam_team_view_init (SamTeamView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
sam_team_view_show (SamTeamView *self, SamContext *context, gint64 team)
{
  g_return_if_fail (SAM_IS_TEAM_VIEW (self));

  g_set_object (&self->context, context);
  self->team = team;
  sam_team_view_refresh (self);
}

gint64
sam_team_view_get_team (SamTeamView *self)
{
  g_return_val_if_fail (SAM_IS_TEAM_VIEW (self), 0);

  return self->team;
}

gboolean
sam_team_view_refresh (SamTeamView *self)
{
  g_autoptr (SamRecord) team = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SAM_IS_TEAM_VIEW (self), FALSE);

  if (self->team == 0)
    return FALSE;

  team = sam_store_get (sam_context_get_store (self->context), SAM_FAMILY_TEAM, self->team, &error);
  if (team == NULL || !fill (self, team, &error))
    {
      if (error != NULL)
        sam_dialogs_show_error (GTK_WIDGET (self), _("The team cannot be shown"), error);
      self->team = 0;
    }
  update_actions (self);

  return self->team != 0;
}

void
sam_team_view_set_narrow (SamTeamView *self, gboolean narrow)
{
  int margin = narrow ? 12 : 24;

  g_return_if_fail (SAM_IS_TEAM_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
}
