#include "sam-rollover.h"

#include "sam-assignment.h"
#include "sam-date-range.h"
#include "sam-draft.h"
#include "sam-membership.h"
#include "sam-school.h"
#include "sam-team.h"

static void
item_free (gpointer data)
{
  SamRolloverItem *self = data;

  g_object_unref (self->record);
  g_free (self);
}

void
sam_rollover_free (SamRollover *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static SamRolloverItem *
add (SamRollover *self, SamRecord *record, SamRolloverChoice choice)
{
  SamRolloverItem *item = g_new0 (SamRolloverItem, 1);

  item->record = g_object_ref (record);
  item->choice = choice;
  g_ptr_array_add (self->items, item);

  return item;
}

static gboolean
is_active (const SamRollover *self, SamRecord *record, guint from, guint to)
{
  return sam_date_range_contains (sam_date_range_new (sam_record_get_date (record, from), sam_record_get_date (record, to)),
                                  self->old_end);
}

/* Whether the assignment was for the old school year: until the end of it, in May or June. What ended before was ended. */
static gboolean
ends_with_year (const SamRollover *self, SamRecord *assignment)
{
  SamDate to = sam_record_get_date (assignment, SAM_ASSIGNMENT_TO_DATE);

  return to != SAM_DATE_NONE && to >= sam_date_new (self->first_year, 5, 1)
         && sam_date_get_school_year (to) == self->first_year - 1;
}

static gboolean
has_successor (const SamRollover *self, SamRecord *assignment, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      SamRecord *other = g_ptr_array_index (assignments, i);
      SamDate to = sam_record_get_date (other, SAM_ASSIGNMENT_TO_DATE);

      if (other != assignment
          && sam_record_get_reference (other, SAM_ASSIGNMENT_COACH) == sam_record_get_reference (assignment, SAM_ASSIGNMENT_COACH)
          && sam_record_get_reference (other, SAM_ASSIGNMENT_SCHOOL) == sam_record_get_reference (assignment, SAM_ASSIGNMENT_SCHOOL)
          && sam_record_get_reference (other, SAM_ASSIGNMENT_TEAM) == sam_record_get_reference (assignment, SAM_ASSIGNMENT_TEAM)
          && (to == SAM_DATE_NONE || to > self->old_end))
        return TRUE;
    }

  return FALSE;
}

/* Whether the record has its last day no later than the old school year; what is not there has. */
static gboolean
is_over (const SamRollover *self, GPtrArray *records, gint64 id, guint to)
{
  for (guint i = 0; i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);
      SamDate last = sam_record_get_date (record, to);

      if (sam_record_get_id (record) == id)
        return last != SAM_DATE_NONE && last <= self->old_end;
    }

  return TRUE;
}

static gboolean
is_school_over (const SamRollover *self, GPtrArray *schools, SamRecord *record, guint school)
{
  return is_over (self, schools, sam_record_get_reference (record, school), SAM_SCHOOL_LEFT_DATE);
}

static void
add_teams (SamRollover *self, GPtrArray *schools, GPtrArray *teams)
{
  for (guint i = 0; i < teams->len; i++)
    {
      SamRecord *team = g_ptr_array_index (teams, i);

      if (is_active (self, team, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE)
          && sam_record_get_date (team, SAM_TEAM_TO_DATE) != self->old_end)
        add (self, team, is_school_over (self, schools, team, SAM_TEAM_SCHOOL) ? SAM_ROLLOVER_END : SAM_ROLLOVER_CARRY_ON);
    }
}

static void
add_memberships (SamRollover *self, GPtrArray *teams, GPtrArray *memberships)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      gint64 team = sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM);

      if (is_active (self, membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE)
          && sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE) != self->old_end)
        add (self, membership, is_over (self, teams, team, SAM_TEAM_TO_DATE) ? SAM_ROLLOVER_END : SAM_ROLLOVER_CARRY_ON);
    }
}

/* Nobody is sent anew to a school that has left, or to a team that has ended. */
static gboolean
is_place_over (const SamRollover *self, GPtrArray *schools, GPtrArray *teams, SamRecord *assignment)
{
  gint64 team = sam_record_get_reference (assignment, SAM_ASSIGNMENT_TEAM);

  return is_school_over (self, schools, assignment, SAM_ASSIGNMENT_SCHOOL)
         || (team != 0 && is_over (self, teams, team, SAM_TEAM_TO_DATE));
}

static void
add_assignments (SamRollover *self, GPtrArray *schools, GPtrArray *teams, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      SamRecord *assignment = g_ptr_array_index (assignments, i);
      gboolean place_is_over = is_place_over (self, schools, teams, assignment);
      SamRolloverItem *item = NULL;

      if (ends_with_year (self, assignment))
        {
          if (!place_is_over && !has_successor (self, assignment, assignments))
            item = add (self, assignment, SAM_ROLLOVER_RENEW);
        }
      else if (is_active (self, assignment, SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE))
        {
          item = add (self, assignment, place_is_over ? SAM_ROLLOVER_END : SAM_ROLLOVER_CARRY_ON);
        }
      if (item != NULL)
        item->can_renew = !place_is_over;
    }
}

SamRollover *
sam_rollover_new (int first_year, GPtrArray *schools, GPtrArray *teams, GPtrArray *memberships, GPtrArray *assignments)
{
  SamRollover *self = g_new0 (SamRollover, 1);

  self->first_year = first_year;
  self->old_end = sam_date_new (first_year, 6, 30);
  self->new_start = self->old_end + 1;
  self->new_end = sam_date_new (first_year + 1, 6, 30);
  self->items = g_ptr_array_new_with_free_func (item_free);

  add_teams (self, schools, teams);
  add_memberships (self, teams, memberships);
  add_assignments (self, schools, teams, assignments);

  return self;
}

/* Drafts */

static gboolean
team_ends (const SamRollover *self, gint64 team)
{
  for (guint i = 0; team != 0 && i < self->items->len; i++)
    {
      const SamRolloverItem *item = g_ptr_array_index (self->items, i);

      if (sam_record_get_family (item->record)->id == SAM_FAMILY_TEAM && sam_record_get_id (item->record) == team)
        return item->choice == SAM_ROLLOVER_END;
    }

  return FALSE;
}

/* A last day that comes earlier stays. */
static void
end (const SamRollover *self, GPtrArray *drafts, SamRecord *record, guint to)
{
  SamDate now = sam_record_get_date (record, to);
  SamDraft *draft;

  if (now != SAM_DATE_NONE && now <= self->old_end)
    return;
  draft = sam_draft_new_for_record (record);
  sam_draft_set_date (draft, to, self->old_end);
  g_ptr_array_add (drafts, draft);
}

static void
renew (const SamRollover *self, GPtrArray *drafts, SamRecord *assignment)
{
  SamDraft *draft = sam_draft_new (sam_record_get_family (assignment));

  sam_draft_set_reference (draft, SAM_ASSIGNMENT_COACH, sam_record_get_reference (assignment, SAM_ASSIGNMENT_COACH));
  sam_draft_set_reference (draft, SAM_ASSIGNMENT_SCHOOL, sam_record_get_reference (assignment, SAM_ASSIGNMENT_SCHOOL));
  if (sam_record_is_set (assignment, SAM_ASSIGNMENT_TEAM))
    sam_draft_set_reference (draft, SAM_ASSIGNMENT_TEAM, sam_record_get_reference (assignment, SAM_ASSIGNMENT_TEAM));
  if (sam_record_is_set (assignment, SAM_ASSIGNMENT_COMMISSIONED_BY))
    sam_draft_set_text (draft, SAM_ASSIGNMENT_COMMISSIONED_BY, sam_record_get_text (assignment, SAM_ASSIGNMENT_COMMISSIONED_BY));
  if (sam_record_is_set (assignment, SAM_ASSIGNMENT_REDUCTION_PERCENT))
    sam_draft_set_integer (draft, SAM_ASSIGNMENT_REDUCTION_PERCENT,
                           sam_record_get_integer (assignment, SAM_ASSIGNMENT_REDUCTION_PERCENT));
  sam_draft_set_date (draft, SAM_ASSIGNMENT_FROM_DATE, self->new_start);
  sam_draft_set_date (draft, SAM_ASSIGNMENT_TO_DATE, self->new_end);
  g_ptr_array_add (drafts, draft);
}

static void
add_drafts (const SamRollover *self, const SamRolloverItem *item, GPtrArray *drafts)
{
  switch (sam_record_get_family (item->record)->id)
    {
    case SAM_FAMILY_TEAM:
      if (item->choice == SAM_ROLLOVER_END)
        end (self, drafts, item->record, SAM_TEAM_TO_DATE);
      return;
    case SAM_FAMILY_MEMBERSHIP:
      if (item->choice == SAM_ROLLOVER_END || team_ends (self, sam_record_get_reference (item->record, SAM_MEMBERSHIP_TEAM)))
        end (self, drafts, item->record, SAM_MEMBERSHIP_TO_DATE);
      return;
    case SAM_FAMILY_ASSIGNMENT:
      if (team_ends (self, sam_record_get_reference (item->record, SAM_ASSIGNMENT_TEAM)))
        {
          end (self, drafts, item->record, SAM_ASSIGNMENT_TO_DATE);
          return;
        }
      if (item->choice != SAM_ROLLOVER_CARRY_ON)
        end (self, drafts, item->record, SAM_ASSIGNMENT_TO_DATE);
      if (item->choice == SAM_ROLLOVER_RENEW)
        renew (self, drafts, item->record);
      return;
    default:
      g_return_if_reached ();
    }
}

GPtrArray *
sam_rollover_make_drafts (const SamRollover *self)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_draft_free);

  for (guint i = 0; i < self->items->len; i++)
    add_drafts (self, g_ptr_array_index (self->items, i), drafts);

  return drafts;
}
