/*
 * The tools that the main menu offers for a whole programme.
 */
#include "sam-window-tools.h"

#include <glib/gi18n.h>

#include "sam-import-assistant.h"
#include "sam-backups-window.h"
#include "sam-calendar-export-dialog.h"
#include "sam-calendar-import-window.h"
#include "sam-coach-away-window.h"
#include "sam-disclosure-window.h"
#include "sam-export-dialog.h"
#include "sam-figure-list-window.h"
#include "sam-history-window.h"
#include "sam-record-form.h"
#include "sam-rollover-window.h"
#include "sam-school-year-window.h"
#include "sam-seal-settings-window.h"
#include "sam-settings-dialog.h"
#include "sam-since-window.h"
#include "sam-templates-window.h"

static void
edit_programme (GtkWidget *window, SamContext *context)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (sam_context_get_store (context), NULL);
  const SamRecordForm *form = sam_record_form_find (SAM_FAMILY_PROGRAMME);

  if (programme != NULL)
    sam_record_form_edit (form, window, context, sam_record_get_id (programme));
  else
    sam_record_form_add (form, window, context, NULL);
}

static void
edit_settings (GtkWidget *window, SamContext *context)
{
  sam_settings_dialog_present (window, context);
}

static void
show_templates (GtkWidget *window, SamContext *context)
{
  sam_templates_window_present (window, context);
}

static void
import (GtkWidget *window, SamContext *context)
{
  sam_import_assistant_present (window, context);
}

static void
export_programme (GtkWidget *window, SamContext *context)
{
  sam_export_dialog_present (window, context);
}

static void
import_calendar (GtkWidget *window, SamContext *context)
{
  sam_calendar_import_window_choose (window, context);
}

static void
export_calendar (GtkWidget *window, SamContext *context)
{
  sam_calendar_export_dialog_present (window, context);
}

static void
plan_coach_away (GtkWidget *window, SamContext *context)
{
  sam_coach_away_window_present (window, context, 0);
}

static void
show_history (GtkWidget *window, SamContext *context)
{
  sam_history_window_present (window, context);
}

static void
show_disclosures (GtkWidget *window, SamContext *context)
{
  sam_disclosure_window_present (window, context);
}

static void
show_backups (GtkWidget *window, SamContext *context)
{
  SamBackupKeeper *keeper = SAM_WINDOW (window)->keeper;
  GtkWindow *backups;

  /* The copies that are listed must stay what they are until one has been chosen. */
  sam_backup_keeper_hold (keeper);
  backups = sam_backups_window_present (window, context);
  g_signal_connect_object (backups, "destroy", G_CALLBACK (sam_backup_keeper_release), keeper, G_CONNECT_SWAPPED);
}

static void
show_school_year (GtkWidget *window, SamContext *context)
{
  sam_school_year_window_present (window, context, NULL);
}

static void
prepare_school_year (GtkWidget *window, SamContext *context)
{
  sam_rollover_window_present (window, context);
}

static void
show_sealing (GtkWidget *window, SamContext *context)
{
  sam_seal_settings_window_present (window, context);
}

static void
show_figures (GtkWidget *window, SamContext *context)
{
  sam_figure_list_window_present (window, context);
}

static void
show_since (GtkWidget *window, SamContext *context)
{
  sam_since_window_present (window, context);
}

/* In the order of the menu. */
static const SamWindowTool tools[] = {
  { "since-meeting", N_("Since Last Meetin_g…"), FALSE, FALSE, show_since },
  { "all-figures", N_("All Fig_ures"), FALSE, FALSE, show_figures },
  { "school-year", N_("School _Year"), FALSE, FALSE, show_school_year },
  { "new-school-year", N_("Ne_w School Year…"), TRUE, FALSE, prepare_school_year },
  { "coach-away", N_("C_oach Away…"), TRUE, FALSE, plan_coach_away },
  { "import", N_("_Import…"), TRUE, FALSE, import },
  { "export", N_("Export _Programme…"), FALSE, FALSE, export_programme, TRUE },
  { "import-calendar", N_("Import Ca_lendar…"), TRUE, FALSE, import_calendar },
  { "export-calendar", N_("Export _Calendar…"), FALSE, FALSE, export_calendar, TRUE },
  { "templates", N_("Observation Te_mplates"), FALSE, TRUE, show_templates },
  { "edit-programme", N_("Programme _Details…"), TRUE, TRUE, edit_programme },
  { "edit-settings", N_("Programme Se_ttings…"), TRUE, TRUE, edit_settings },
  { "seal-settings", N_("S_ealing…"), FALSE, TRUE, show_sealing },
  { "history", N_("_History"), FALSE, TRUE, show_history, TRUE },
  { "disclosure-log", N_("_Disclosure Log"), FALSE, TRUE, show_disclosures, TRUE },
  { "backups", N_("_Backups"), FALSE, TRUE, show_backups, TRUE },
};

static void
on_tool_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      if (g_strcmp0 (tools[i].action, name) == 0)
        tools[i].run (GTK_WIDGET (self), self->context);
    }
}

void
sam_window_tools_init (SamWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (tools[i].action, NULL);

      g_signal_connect (action, "activate", G_CALLBACK (on_tool_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}

void
sam_window_tools_append (GMenu *menu, GMenu *programme)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *action = g_strconcat ("win.", tools[i].action, NULL);

      g_menu_append (tools[i].is_of_programme ? programme : menu, _(tools[i].label), action);
    }
}

void
sam_window_tools_update (SamWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), tools[i].action);
      gboolean is_usable = self->context != NULL && !self->busy
                           && !(tools[i].tells_of_people && sam_window_is_veiled (self))
                           && (!tools[i].changes || sam_context_is_editable (self->context));

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_usable);
    }
}
