/*
 * SamSchoolView: the page of one school.
 */
#include "sam-school-view.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-member-dialog.h"
#include "sam-menu-button.h"
#include "sam-people-actions.h"
#include "sam-reading.h"
#include "sam-record-actions.h"
#include "sam-record-form.h"
#include "sam-records.h"
#include "sam-report-window.h"
#include "sam-school-acts.h"
#include "sam-school-dashboard-view.h"
#include "sam-school-facts.h"
#include "sam-school-lists.h"
#include "sam-school-records.h"
#include "sam-school-year-window.h"

#define N_SESSIONS 5
/* The report that is the page on paper. */
#define SHEET "school-sheet"

struct _SamSchoolView
{
  AdwBin          parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget      *content;
  SamWrapBox     *facts;
  GtkBox         *body;
  GtkWidget      *print_button;
  SamSchoolDashboardView *dashboard_view;
  GtkListBox     *coming_list;
  GtkListBox     *latest_list;
  GtkListBox     *team_list;
  GtkListBox     *people_list;
  GtkListBox     *date_list;
  GtkListBox     *promise_list;
  GtkListBox     *intervention_list;
  GtkListBox     *value_list;

  SamContext     *context;
  gint64          school;
  SamDate         of_term; /* a day of the term that was chosen; SAM_DATE_NONE: that of the context's day */
  SamDate         as_of;   /* of which it was chosen */
  gboolean        is_loading;
  gboolean        is_wanted; /* once more, when that is done */
};

G_DEFINE_FINAL_TYPE (SamSchoolView, sam_school_view, ADW_TYPE_BIN)

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSchoolView *self = SAM_SCHOOL_VIEW (widget);

  if (self->school == 0)
    return;

  if (g_str_equal (name, "school.edit"))
    sam_record_form_edit (sam_record_form_find (SAM_FAMILY_SCHOOL), widget, self->context, self->school);
  else if (g_str_equal (name, "school.edit-organiser"))
    sam_school_acts_edit_organiser (widget, self->context, self->school);
  else if (g_str_equal (name, "school.add-team"))
    sam_school_acts_add_team (widget, self->context, self->school);
  else if (g_str_equal (name, "school.add-coach"))
    sam_member_dialog_present (widget, self->context,
                               sam_member_draft_new_coach (self->school, 0, sam_context_get_as_of (self->context)));
  else if (g_str_equal (name, "school.set-status"))
    sam_school_acts_set_status (widget, self->context, self->school, 0);
  else if (g_str_equal (name, "school.add-promise"))
    sam_school_records_add_promise (widget, self->context, self->school, 0);
  else if (g_str_equal (name, "school.add-intervention"))
    sam_school_records_add_intervention (widget, self->context, self->school);
  else if (g_str_equal (name, "school.add-value"))
    sam_school_records_add_value (widget, self->context, self->school);
  else if (g_str_equal (name, "school.end"))
    sam_record_form_end (sam_record_form_find (SAM_FAMILY_SCHOOL), widget, self->context, self->school);
  else if (g_str_equal (name, "school.remove"))
    sam_record_form_remove (sam_record_form_find (SAM_FAMILY_SCHOOL), widget, self->context, self->school);
}

/* What stands in the page's lists. */
static const SamFamilyId listed[] = {
  SAM_FAMILY_STRAND_STATUS,
  SAM_FAMILY_PROMISE,
  SAM_FAMILY_INTERVENTION,
  SAM_FAMILY_INDICATOR_VALUE,
};

static const char *const acts[] = {
  "school.edit",       "school.edit-organiser", "school.add-team", "school.add-coach",
  "school.set-status", "school.add-promise",    "school.add-intervention",
  "school.add-value",  "school.end",            "school.remove",
};

static void
print (SamSchoolView *self)
{
  const SamReportKind *kind = sam_report_kinds_find (SHEET);
  const SamReportOptions options = {
    .as_of = sam_context_get_as_of (self->context),
    .date = SAM_DATE_NONE,
    .school = self->school,
  };

  if (kind != NULL)
    sam_report_window_present (GTK_WIDGET (self), self->context, kind, &options);
}

/* What changes nothing. */
static void
on_look_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSchoolView *self = SAM_SCHOOL_VIEW (widget);
  const SamCalendarOwner owner = { .school = self->school };

  if (self->school == 0)
    return;
  if (g_str_equal (name, "school.print"))
    {
      print (self);
      return;
    }
  if (g_str_equal (name, "school.show-year"))
    sam_school_year_window_present (widget, self->context, &owner);
  else
    gtk_widget_activate_action (widget, "win.record-history", "(ux)", (guint32) SAM_FAMILY_SCHOOL, self->school);
}

static void
update_actions (SamSchoolView *self)
{
  gboolean enabled = self->school != 0 && sam_context_is_editable (self->context);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], enabled);
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    sam_record_actions_set_enabled (GTK_WIDGET (self), listed[i], enabled);
  sam_people_actions_set_enabled (GTK_WIDGET (self), enabled);
}

static void
fill_title (SamSchoolView *self, SamRecord *school)
{
  SamStore *store = sam_context_get_store (self->context);
  g_autoptr (SamRecord) organiser = sam_store_get (store, SAM_FAMILY_ORGANISER,
                                                   sam_record_get_reference (school, SAM_SCHOOL_ORGANISER), NULL);
  g_autofree char *subtitle = NULL;

  /* Translators: the organiser, and the school unit code. */
  subtitle = g_strdup_printf (_("%s · unit %s"), organiser != NULL ? sam_record_get_text (organiser, SAM_ORGANISER_NAME) : "–",
                              sam_record_get_text (school, SAM_SCHOOL_UNIT_CODE));
  adw_window_title_set_title (self->window_title, sam_record_get_text (school, SAM_SCHOOL_NAME));
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static gboolean
fill (SamSchoolView *self, SamRecord *school, GError **error)
{
  fill_title (self, school);

  return sam_school_lists_fill_teams (self->team_list, self->context, self->school, error)
         && sam_school_lists_fill_people (self->people_list, self->context, school, error)
         && sam_school_lists_fill_dates (self->date_list, self->context, self->school, 0, error)
         && sam_school_records_fill_promises (self->promise_list, self->context, self->school, 0, error)
         && sam_school_records_fill_interventions (self->intervention_list, self->context, self->school, error)
         && sam_school_records_fill_values (self->value_list, self->context, self->school, error)
         && sam_school_lists_fill_sessions (self->coming_list, self->context, self->school, 0, TRUE, N_SESSIONS, error)
         && sam_school_lists_fill_sessions (self->latest_list, self->context, self->school, 0, FALSE, N_SESSIONS, error);
}

/* The dashboard, which can be much to read */

static void load (SamSchoolView *self);

typedef struct
{
  SamContext *context; /* kept by the reading */
  gint64      school;
  SamDate     of_term;
} Wish;

static gpointer
read_dashboard (SamDatabase *database, SamDate as_of, gconstpointer data, GError **error)
{
  const Wish *wish = data;

  return sam_school_dashboard_load_term (database, wish->school, as_of, wish->of_term, error);
}

static gboolean
is_wanted (SamSchoolView *self, const Wish *wish, const SamSchoolDashboard *dashboard)
{
  return self->school == wish->school && self->context == wish->context
         && (dashboard == NULL || dashboard->as_of == sam_context_get_as_of (self->context));
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamSchoolView *self = SAM_SCHOOL_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSchoolDashboard) dashboard = sam_reading_finish (result, &error);

  self->is_loading = FALSE;
  /* A window that is gone asks for nothing any more. */
  if (self->dashboard_view == NULL || self->context == NULL)
    return;

  if (self->is_wanted)
    {
      load (self);
      return;
    }
  if (!is_wanted (self, sam_reading_get_wish (result), dashboard))
    return;
  if (dashboard == NULL)
    {
      /* One that was removed meanwhile is left by the page itself. */
      if (!g_error_matches (error, SAM_ERROR, SAM_ERROR_NOT_FOUND))
        sam_dialogs_show_error (GTK_WIDGET (self), _("The school cannot be shown"), error);
      return;
    }

  sam_school_facts_fill (self->facts, dashboard);
  sam_school_dashboard_view_take (self->dashboard_view, g_steal_pointer (&dashboard));
}

static void
load (SamSchoolView *self)
{
  SamDate as_of = sam_context_get_as_of (self->context);
  Wish wish;

  self->is_wanted = self->is_loading;
  if (self->is_loading || self->school == 0)
    return;

  /* Another day has a term of its own. */
  if (self->as_of != as_of)
    self->of_term = SAM_DATE_NONE;
  self->as_of = as_of;
  self->is_loading = TRUE;
  wish = (Wish) { self->context, self->school, self->of_term };
  sam_reading_begin (self, self->context, read_dashboard, &wish, sizeof wish, (GDestroyNotify) sam_school_dashboard_free,
                     on_loaded_cb);
}

static void
on_term_chosen_cb (SamSchoolView *self, int of_term)
{
  self->of_term = of_term;
  load (self);
}

/* What was read for another school, or another programme, is not shown while this one is read. */
static void
forget (SamSchoolView *self)
{
  self->of_term = SAM_DATE_NONE;
  sam_wrap_box_remove_all (self->facts);
  sam_school_dashboard_view_take (self->dashboard_view, NULL);
}

static void
sam_school_view_dispose (GObject *object)
{
  g_clear_object (&SAM_SCHOOL_VIEW (object)->context);

  G_OBJECT_CLASS (sam_school_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, content);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, facts);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, body);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, coming_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, latest_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, team_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, people_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, date_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, promise_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, intervention_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, value_list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, dashboard_view);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolView, print_button);
  gtk_widget_class_bind_template_callback (widget_class, on_term_chosen_cb);
}

static void
sam_school_view_class_init (SamSchoolViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_school_view_dispose;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_SCHOOL_DASHBOARD_VIEW);
  g_type_ensure (SAM_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-school-view.ui");
  bind_template (widget_class);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, on_act_cb);
  gtk_widget_class_install_action (widget_class, "school.print", NULL, on_look_cb);
  gtk_widget_class_install_action (widget_class, "school.show-year", NULL, on_look_cb);
  gtk_widget_class_install_action (widget_class, "school.history", NULL, on_look_cb);
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    sam_record_actions_install (widget_class, listed[i]);
  sam_people_actions_install (widget_class);
}

static void
sam_school_view_init (SamSchoolView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->of_term = self->as_of = SAM_DATE_NONE;
  gtk_widget_set_visible (self->print_button, sam_report_kinds_find (SHEET) != NULL);
  update_actions (self);
}

void
sam_school_view_show (SamSchoolView *self, SamContext *context, gint64 school)
{
  g_return_if_fail (SAM_IS_SCHOOL_VIEW (self));

  if (self->school != school || self->context != context)
    forget (self);
  g_set_object (&self->context, context);
  self->school = school;
  sam_school_view_refresh (self);
}

gint64
sam_school_view_get_school (SamSchoolView *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_VIEW (self), 0);

  return self->school;
}

gboolean
sam_school_view_refresh (SamSchoolView *self)
{
  g_autoptr (SamRecord) school = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SAM_IS_SCHOOL_VIEW (self), FALSE);

  if (self->school == 0)
    return FALSE;

  school = sam_store_get (sam_context_get_store (self->context), SAM_FAMILY_SCHOOL, self->school, &error);
  if (school == NULL || !fill (self, school, &error))
    {
      if (error != NULL)
        sam_dialogs_show_error (GTK_WIDGET (self), _("The school cannot be shown"), error);
      self->school = 0;
    }
  else
    load (self);
  update_actions (self);

  return self->school != 0;
}

void
sam_school_view_set_narrow (SamSchoolView *self, gboolean narrow)
{
  int margin = narrow ? 12 : 24;

  g_return_if_fail (SAM_IS_SCHOOL_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
}
