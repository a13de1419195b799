/* A new school year: what the rules need of the file, and all of it as one change. */

#include "sam-rollover-plan.h"

#include <glib/gi18n.h>

#include "sam-cycle-list.h"
#include "sam-records.h"

static void
calendar_free (gpointer data)
{
  SamRolloverCalendar *self = data;

  g_clear_pointer (&self->proposal, sam_year_proposal_free);
  g_free (self->name);
  g_free (self);
}

void
sam_rollover_plan_free (SamRolloverPlan *self)
{
  g_clear_pointer (&self->calendars, g_ptr_array_unref);
  g_clear_pointer (&self->rollover, sam_rollover_free);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  g_free (self);
}

/* Whether anything is set for the owner: terms, and where @days_off, those too. -1 with @error. */
static int
has_year (SamStore *store, const SamCalendarOwner *owner, int first_year, gboolean days_off, GError **error)
{
  g_autoptr (GPtrArray) terms = sam_school_year_list_terms (store, owner, first_year, error);
  g_autoptr (GPtrArray) days = NULL;

  if (terms == NULL)
    return -1;
  if (terms->len > 0 || !days_off)
    return terms->len > 0;

  days = sam_school_year_list_days_off (store, owner, first_year, error);

  return days != NULL ? days->len > 0 : -1;
}

static gboolean
add_calendar (SamRolloverPlan *self, SamStore *store, const SamCalendarOwner *owner, const char *name, int first_year,
              GError **error)
{
  gboolean is_programme = sam_calendar_owner_get_level (owner) == SAM_CALENDAR_LEVEL_PROGRAMME;
  int had = has_year (store, owner, first_year - 1, FALSE, error);
  int has = had >= 0 ? has_year (store, owner, first_year, TRUE, error) : -1;
  SamYearProposal *proposal;
  SamRolloverCalendar *calendar;

  if (has < 0)
    return FALSE;
  if (has || (!had && !is_programme))
    return TRUE;

  proposal = sam_school_year_propose (store, owner, first_year, error);
  if (proposal == NULL)
    return FALSE;
  calendar = g_new0 (SamRolloverCalendar, 1);
  calendar->owner = *owner;
  calendar->name = g_strdup (name);
  calendar->proposal = proposal;
  calendar->is_taken = TRUE;
  g_ptr_array_add (self->calendars, calendar);

  return TRUE;
}

static gboolean
load_calendars (SamRolloverPlan *self, SamStore *store, int first_year, GError **error)
{
  g_autoptr (GPtrArray) organisers = sam_store_list (store, SAM_FAMILY_ORGANISER, error);
  g_autoptr (GPtrArray) schools = organisers != NULL ? sam_store_list (store, SAM_FAMILY_SCHOOL, error) : NULL;
  const SamCalendarOwner programme = { 0 };

  if (schools == NULL || !add_calendar (self, store, &programme, NULL, first_year, error))
    return FALSE;
  for (guint i = 0; i < organisers->len; i++)
    {
      SamRecord *organiser = g_ptr_array_index (organisers, i);
      const SamCalendarOwner owner = { .organiser = sam_record_get_id (organiser) };

      if (!add_calendar (self, store, &owner, sam_record_get_text (organiser, SAM_ORGANISER_NAME), first_year, error))
        return FALSE;
    }
  for (guint i = 0; i < schools->len; i++)
    {
      SamRecord *school = g_ptr_array_index (schools, i);
      const SamCalendarOwner owner = { .school = sam_record_get_id (school) };
      SamDate left = sam_record_get_date (school, SAM_SCHOOL_LEFT_DATE);

      if (left != SAM_DATE_NONE && sam_date_get_school_year (left) < first_year)
        continue;
      if (!add_calendar (self, store, &owner, sam_record_get_text (school, SAM_SCHOOL_NAME), first_year, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_rollover (SamRolloverPlan *self, SamStore *store, int first_year, GError **error)
{
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, error);
  g_autoptr (GPtrArray) teams = schools != NULL ? sam_store_list (store, SAM_FAMILY_TEAM, error) : NULL;
  g_autoptr (GPtrArray) memberships = teams != NULL ? sam_store_list (store, SAM_FAMILY_MEMBERSHIP, error) : NULL;
  g_autoptr (GPtrArray) assignments = memberships != NULL ? sam_store_list (store, SAM_FAMILY_ASSIGNMENT, error) : NULL;

  if (assignments == NULL)
    return FALSE;

  self->rollover = sam_rollover_new (first_year, schools, teams, memberships, assignments);

  return TRUE;
}

static gboolean
load_cycles (SamRolloverPlan *self, SamStore *store, SamDate as_of, GError **error)
{
  g_autoptr (GPtrArray) all = sam_cycle_list_load (sam_store_get_database (store), NULL, as_of, error);

  if (all == NULL)
    return FALSE;

  self->cycles = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      SamCycleItem *cycle = g_ptr_array_index (all, i);

      if (sam_cycle_item_get_state (cycle) < SAM_CYCLE_STATE_CLOSED)
        g_ptr_array_add (self->cycles, g_object_ref (cycle));
    }

  return TRUE;
}

SamRolloverPlan *
sam_rollover_plan_load (SamStore *store, int first_year, SamDate as_of, GError **error)
{
  g_autoptr (SamRolloverPlan) self = g_new0 (SamRolloverPlan, 1);

  self->calendars = g_ptr_array_new_with_free_func (calendar_free);
  if (!load_calendars (self, store, first_year, error)
      || !load_rollover (self, store, first_year, error)
      || !load_cycles (self, store, as_of, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
sam_rollover_plan_apply (const SamRolloverPlan *self, SamStore *store, GError **error)
{
  g_autoptr (GPtrArray) drafts = sam_rollover_make_drafts (self->rollover);
  g_autoptr (SamChange) change = sam_store_begin (store, NC_("change", "New school year"), error);

  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < self->calendars->len; i++)
    {
      const SamRolloverCalendar *calendar = g_ptr_array_index (self->calendars, i);

      if (calendar->is_taken && !sam_school_year_add (store, change, &calendar->owner, calendar->proposal, error))
        return FALSE;
    }
  for (guint i = 0; i < drafts->len; i++)
    {
      if (!sam_change_put (change, g_ptr_array_index (drafts, i), error))
        return FALSE;
    }

  return sam_change_commit (g_steal_pointer (&change), error);
}
