/*
 * What becomes of calendars, teams, memberships and assignments, in rows to choose in.
 */
#include "sam-rollover-choices.h"

#include <glib/gi18n.h>

#include "sam-cycle-list.h"
#include "sam-language.h"
#include "sam-record-label.h"
#include "sam-records.h"
#include "sam-rollover-words.h"

typedef struct
{
  SamRolloverPlan *plan;
  SamStore        *store;
} Choices;

static GtkWidget *
add_group (GtkWidget *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return group;
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/* Calendars */

static void
on_taken_cb (GtkCheckButton *check, GParamSpec *pspec, SamRolloverCalendar *calendar)
{
  calendar->is_taken = gtk_check_button_get_active (check);
}

static void
add_calendars (const Choices *self, GtkWidget *page)
{
  GtkWidget *group;

  if (self->plan->calendars->len == 0)
    return;

  group = add_group (page, _("Calendar"), _("Moved on from the school year before. Each can be changed afterwards in School Year."));
  for (guint i = 0; i < self->plan->calendars->len; i++)
    {
      SamRolloverCalendar *calendar = g_ptr_array_index (self->plan->calendars, i);
      g_autofree char *subtitle = sam_rollover_words_proposal (calendar->proposal);
      GtkWidget *row = new_row (sam_rollover_words_owner (calendar), subtitle);
      GtkWidget *check = gtk_check_button_new ();

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), calendar->is_taken);
      g_signal_connect (check, "notify::active", G_CALLBACK (on_taken_cb), calendar);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

/* Choices */

static void
on_chosen_cb (GtkDropDown *drop, GParamSpec *pspec, SamRolloverItem *item)
{
  item->choice = (SamRolloverChoice) gtk_drop_down_get_selected (drop);
}

/* In the order of #SamRolloverChoice. */
static GtkWidget *
new_choice (SamRolloverItem *item, const char *whose)
{
  const char *const all[] = { C_("rollover", "Goes on"), C_("rollover", "Ends"), C_("rollover", "Renewed"), NULL };
  const char *const two[] = { all[0], all[1], NULL };
  GtkWidget *drop = gtk_drop_down_new_from_strings (item->can_renew ? all : two);
  /* Translators: a team, a teacher or a coach */
  g_autofree char *label = g_strdup_printf (_("What becomes of %s"), whose);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), item->choice);
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (drop, "notify::selected", G_CALLBACK (on_chosen_cb), item);

  return drop;
}

/* Teams with their members */

static gboolean
is_member_of (const SamRolloverItem *item, gint64 team)
{
  return sam_record_get_family (item->record)->id == SAM_FAMILY_MEMBERSHIP
         && sam_record_get_reference (item->record, SAM_MEMBERSHIP_TEAM) == team;
}

/* Rows of members are made when they are first asked for: there may be thousands. */
static void
on_expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, Choices *self)
{
  gint64 team = *(gint64 *) g_object_get_data (G_OBJECT (row), "team");

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;

  g_object_set_data (G_OBJECT (row), "filled", row);
  for (guint i = 0; i < self->plan->rollover->items->len; i++)
    {
      SamRolloverItem *item = g_ptr_array_index (self->plan->rollover->items, i);
      g_autofree char *name = NULL;
      GtkWidget *member;

      if (!is_member_of (item, team))
        continue;
      name = sam_record_dup_label_by_id (self->store, SAM_FAMILY_PERSON,
                                         sam_record_get_reference (item->record, SAM_MEMBERSHIP_PERSON));
      member = new_row (name, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (member), new_choice (item, name));
      adw_expander_row_add_row (row, member);
    }
}

/* Whoever is in a team that ends leaves it with it. */
static void
on_team_chosen_cb (GtkDropDown *drop, GParamSpec *pspec, AdwExpanderRow *row)
{
  gboolean ends = gtk_drop_down_get_selected (drop) == SAM_ROLLOVER_END;

  if (ends)
    adw_expander_row_set_expanded (row, FALSE);
  adw_expander_row_set_enable_expansion (row, !ends && g_object_get_data (G_OBJECT (row), "has-members") != NULL);
}

static void
add_team (Choices *self, GtkWidget *group, SamRolloverItem *item, const char *name)
{
  gint64 team = sam_record_get_id (item->record);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *subtitle = NULL;
  GtkWidget *choice = new_choice (item, name);
  guint n = 0;

  for (guint i = 0; i < self->plan->rollover->items->len; i++)
    n += is_member_of (g_ptr_array_index (self->plan->rollover->items, i), team);
  subtitle = g_strdup_printf (ngettext ("%u teacher", "%u teachers", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), n > 0);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), choice);
  g_object_set_data_full (G_OBJECT (row), "team", g_memdup2 (&team, sizeof team), g_free);
  g_object_set_data (G_OBJECT (row), "has-members", n > 0 ? row : NULL);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_expanded_cb), self);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_team_chosen_cb), row, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

typedef struct
{
  char            *name;
  SamRolloverItem *item;
} NamedTeam;

static void
named_team_free (gpointer data)
{
  NamedTeam *self = data;

  g_free (self->name);
  g_free (self);
}

static int
compare_teams (gconstpointer a, gconstpointer b)
{
  return sam_collate ((*(NamedTeam *const *) a)->name, (*(NamedTeam *const *) b)->name);
}

/* By school. */
static void
add_teams (Choices *self, GtkWidget *page)
{
  g_autoptr (GPtrArray) teams = g_ptr_array_new_with_free_func (named_team_free);
  GtkWidget *group;

  for (guint i = 0; i < self->plan->rollover->items->len; i++)
    {
      SamRolloverItem *item = g_ptr_array_index (self->plan->rollover->items, i);
      NamedTeam *team;

      if (sam_record_get_family (item->record)->id != SAM_FAMILY_TEAM)
        continue;
      team = g_new0 (NamedTeam, 1);
      team->name = sam_record_dup_label (self->store, item->record);
      team->item = item;
      g_ptr_array_add (teams, team);
    }
  if (teams->len == 0)
    return;

  g_ptr_array_sort (teams, compare_teams);
  group = add_group (page, _("Teams and Teachers"),
                     _("What ends has its last day on 30 June. A team that ends takes its memberships along."));
  for (guint i = 0; i < teams->len; i++)
    {
      NamedTeam *team = g_ptr_array_index (teams, i);

      add_team (self, group, team->item, team->name);
    }
}

/* Coaches */

static void
add_assignments (const Choices *self, GtkWidget *page)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < self->plan->rollover->items->len; i++)
    {
      SamRolloverItem *item = g_ptr_array_index (self->plan->rollover->items, i);
      g_autofree char *name = NULL;
      g_autofree char *days = NULL;
      g_autofree char *where = NULL;
      g_autofree char *subtitle = NULL;
      GtkWidget *row;

      if (sam_record_get_family (item->record)->id != SAM_FAMILY_ASSIGNMENT)
        continue;
      if (group == NULL)
        group = add_group (page, _("Coaches"), _("What is renewed lasts to the end of the new school year."));
      name = sam_record_dup_label_by_id (self->store, SAM_FAMILY_PERSON,
                                         sam_record_get_reference (item->record, SAM_ASSIGNMENT_COACH));
      where = sam_rollover_words_place (item->record, self->store);
      days = sam_rollover_words_days (sam_record_get_date (item->record, SAM_ASSIGNMENT_FROM_DATE),
                                      sam_record_get_date (item->record, SAM_ASSIGNMENT_TO_DATE));
      subtitle = g_strdup_printf ("%s · %s", where, days);
      row = new_row (name, subtitle);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_choice (item, name));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

/* That, not what. */
static void
add_cycles (const Choices *self, GtkWidget *page)
{
  GtkWidget *group;

  if (self->plan->cycles->len == 0)
    return;

  group = add_group (page, _("Cycles That Are Not Finished"), _("They go on as they are."));
  for (guint i = 0; i < self->plan->cycles->len; i++)
    {
      SamCycleItem *cycle = g_ptr_array_index (self->plan->cycles, i);
      const char *state = sam_cycle_state_get_label (sam_cycle_item_get_state (cycle));
      const char *school = sam_cycle_item_get_school_name (cycle);
      g_autofree char *subtitle = school != NULL ? g_strdup_printf ("%s · %s", school, state) : g_strdup (state);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (sam_cycle_item_get_teacher_name (cycle), subtitle));
    }
}

static void
choices_free (gpointer data)
{
  Choices *self = data;

  g_object_unref (self->store);
  g_free (self);
}

GtkWidget *
sam_rollover_choices_new (SamRolloverPlan *plan, SamStore *store)
{
  GtkWidget *page = adw_preferences_page_new ();
  Choices *self = g_new0 (Choices, 1);

  self->plan = plan;
  self->store = g_object_ref (store);
  g_object_set_data_full (G_OBJECT (page), "choices", self, choices_free);
  add_calendars (self, page);
  add_teams (self, page);
  add_assignments (self, page);
  add_cycles (self, page);

  return page;
}
