#include "sam-session-advice.h"

#include <glib/gi18n.h>

#include "sam-cycle.h"
#include "sam-language.h"
#include "sam-membership.h"
#include "sam-person.h"
#include "sam-session.h"
#include "sam-team.h"

static gboolean
holds_at (SamRecord *record, guint from, guint to, SamDate date)
{
  SamDate last = sam_record_get_date (record, to);

  return sam_record_get_date (record, from) <= date && (last == SAM_DATE_NONE || last >= date);
}

static gint64
find_school_of_team (SamStore *store, gint64 team)
{
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_TEAM, team, NULL);

  return record == NULL ? 0 : sam_record_get_reference (record, SAM_TEAM_SCHOOL);
}

static gint64
find_school_of_teacher (SamStore *store, gint64 teacher, SamDate date)
{
  g_autoptr (GPtrArray) memberships =
    sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, teacher, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);

      if (holds_at (membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE, date))
        return find_school_of_team (store, sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM));
    }

  return 0;
}

gint64
sam_session_advice_find_school (SamStore *store, const SamDraft *session)
{
  g_autoptr (SamRecord) cycle = NULL;

  if (sam_draft_is_set (session, SAM_SESSION_TEAM))
    return find_school_of_team (store, sam_draft_get_reference (session, SAM_SESSION_TEAM));
  if (!sam_draft_is_set (session, SAM_SESSION_CYCLE))
    return 0;

  cycle = sam_store_get (store, SAM_FAMILY_CYCLE, sam_draft_get_reference (session, SAM_SESSION_CYCLE), NULL);

  return cycle == NULL ? 0
                       : find_school_of_teacher (store, sam_record_get_reference (cycle, SAM_CYCLE_TEACHER),
                                                 sam_draft_get_date (session, SAM_SESSION_DATE));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  SamRecord *one = *(SamRecord **) a;
  SamRecord *other = *(SamRecord **) b;

  return sam_collate (sam_record_get_text (one, SAM_PERSON_NAME),
                      sam_record_get_text (other, SAM_PERSON_NAME));
}

GPtrArray *
sam_session_advice_list_members (SamStore *store, gint64 team, SamDate date, GError **error)
{
  g_autoptr (GPtrArray) memberships =
    sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_TEAM, team, error);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  if (memberships == NULL)
    return NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      g_autoptr (SamRecord) person = NULL;

      if (!holds_at (membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE, date))
        continue;
      person = sam_store_get (store, SAM_FAMILY_PERSON,
                              sam_record_get_reference (membership, SAM_MEMBERSHIP_PERSON), NULL);
      if (person != NULL)
        g_ptr_array_add (members, g_steal_pointer (&person));
    }
  g_ptr_array_sort (members, compare_names);

  return g_steal_pointer (&members);
}

/* Clashes */

GPtrArray *
sam_session_advice_list_clashes (SamStore *store, const SamDraft *session, gint64 instead_of, GError **error)
{
  SamDate date = sam_draft_get_date (session, SAM_SESSION_DATE);
  g_autoptr (SamClashFinder) finder = NULL;
  SamClashSlot slot;

  if (date == SAM_DATE_NONE)
    return g_ptr_array_new_with_free_func (g_object_unref);

  finder = sam_clash_finder_new (sam_store_get_database (store), date, date + 1, error);
  if (finder == NULL)
    return NULL;

  sam_clash_slot_from_draft (&slot, finder, session);

  return sam_clash_finder_check (finder, &slot, &instead_of, 1);
}

GPtrArray *
sam_session_advice_list_warnings (SamStore *store, const SamDraft *session, gint64 instead_of)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes = sam_session_advice_list_clashes (store, session, instead_of, &error);

  /* Translators: why, as a sentence. */
  if (clashes == NULL)
    g_ptr_array_add (warnings, g_strdup_printf (_("Clashes could not be looked for. %s"), error->message));
  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      SamClashItem *clash = g_ptr_array_index (clashes, i);

      if (!sam_clash_item_is_accepted (clash))
        g_ptr_array_add (warnings, sam_clash_item_dup_text (clash));
    }

  return warnings;
}
