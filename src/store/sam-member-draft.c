/*
 * SamMemberDraft: a teacher's membership or a coach's assignment, with the person where new.
 */
#include "sam-member-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-assignment.h"
#include "sam-membership.h"
#include "sam-person.h"

SamMemberDraft *
sam_member_draft_new_teacher (gint64 team_id, SamDate from)
{
  SamMemberDraft *self = g_new0 (SamMemberDraft, 1);

  self->link = sam_draft_new (&sam_family_membership);
  sam_draft_set_reference (self->link, SAM_MEMBERSHIP_TEAM, team_id);
  sam_draft_set_date (self->link, SAM_MEMBERSHIP_FROM_DATE, from);

  return self;
}

SamMemberDraft *
sam_member_draft_new_coach (gint64 school_id, gint64 team_id, SamDate from)
{
  SamMemberDraft *self = g_new0 (SamMemberDraft, 1);

  self->link = sam_draft_new (&sam_family_assignment);
  sam_draft_set_reference (self->link, SAM_ASSIGNMENT_SCHOOL, school_id);
  if (team_id != 0)
    sam_draft_set_reference (self->link, SAM_ASSIGNMENT_TEAM, team_id);
  sam_draft_set_date (self->link, SAM_ASSIGNMENT_FROM_DATE, from);

  return self;
}

void
sam_member_draft_free (SamMemberDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->person, sam_draft_free);
  g_clear_pointer (&self->link, sam_draft_free);
  g_free (self);
}

static gboolean
is_coach (const SamMemberDraft *self)
{
  return sam_draft_get_family (self->link)->id == SAM_FAMILY_ASSIGNMENT;
}

static guint
person_field (const SamMemberDraft *self)
{
  return is_coach (self) ? (guint) SAM_ASSIGNMENT_COACH : (guint) SAM_MEMBERSHIP_PERSON;
}

void
sam_member_draft_set_person (SamMemberDraft *self, gint64 person_id)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->person, sam_draft_free);
  sam_draft_set_reference (self->link, person_field (self), person_id);
}

/* Splits a code into what stands before its last digits, and those. */
static gsize
split_code (const char *code, gsize *n_digits)
{
  gsize length = strlen (code);
  gsize prefix = length;

  while (prefix > 0 && g_ascii_isdigit (code[prefix - 1]))
    prefix--;
  *n_digits = length - prefix;

  return prefix;
}

/* The code of somebody alike: a member of the team, or a coach. */
static char *
find_pattern (const SamMemberDraft *self, SamStore *store, GPtrArray *people)
{
  if (!is_coach (self))
    {
      gint64 team = sam_draft_get_reference (self->link, SAM_MEMBERSHIP_TEAM);
      g_autoptr (GPtrArray) members = sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_TEAM, team, NULL);
      g_autoptr (SamRecord) person = NULL;

      if (members != NULL && members->len > 0)
        person = sam_store_get (store, SAM_FAMILY_PERSON,
                                sam_record_get_reference (members->pdata[0], SAM_MEMBERSHIP_PERSON), NULL);
      if (person != NULL)
        return g_strdup (sam_record_get_text (person, SAM_PERSON_CODE));
    }

  for (guint i = 0; i < people->len; i++)
    if (sam_record_get_flag (people->pdata[i], is_coach (self) ? SAM_PERSON_IS_COACH : SAM_PERSON_IS_TEACHER))
      return g_strdup (sam_record_get_text (people->pdata[i], SAM_PERSON_CODE));

  return g_strdup (is_coach (self) ? "C00" : "T000");
}

char *
sam_member_draft_propose_code (const SamMemberDraft *self, SamStore *store, GError **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *pattern = NULL;
  gsize n_digits;
  gsize prefix;
  guint64 last = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  people = sam_store_list (store, SAM_FAMILY_PERSON, error);
  if (people == NULL)
    return NULL;

  pattern = find_pattern (self, store, people);
  prefix = split_code (pattern, &n_digits);
  for (guint i = 0; i < people->len; i++)
    {
      const char *code = sam_record_get_text (people->pdata[i], SAM_PERSON_CODE);
      guint64 number;

      if (code != NULL && strncmp (code, pattern, prefix) == 0
          && g_ascii_string_to_unsigned (code + prefix, 10, 0, 99999999, &number, NULL))
        last = MAX (last, number);
    }

  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, (int) prefix, pattern, (int) MAX (n_digits, 2), last + 1);
}

SamDraft *
sam_member_draft_begin_person (SamMemberDraft *self, SamStore *store, GError **error)
{
  g_autofree char *code = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  code = sam_member_draft_propose_code (self, store, error);
  if (code == NULL)
    return NULL;

  g_clear_pointer (&self->person, sam_draft_free);
  self->person = sam_draft_new (&sam_family_person);
  sam_draft_set_text (self->person, SAM_PERSON_CODE, code);
  sam_draft_set_flag (self->person, SAM_PERSON_IS_COACH, is_coach (self));
  sam_draft_set_flag (self->person, SAM_PERSON_IS_TEACHER, !is_coach (self));
  sam_draft_unset (self->link, person_field (self));

  return self->person;
}

gboolean
sam_member_draft_save (SamMemberDraft *self, SamStore *store, GError **error)
{
  g_autoptr (SamChange) change = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  change = sam_store_begin (store,
                            is_coach (self) ? NC_ ("change", "Assign coach")
                                            : NC_ ("change", "Add teacher to team"),
                            error);
  if (change == NULL)
    return FALSE;

  if (self->person != NULL)
    {
      if (!sam_change_put (change, self->person, error))
        return FALSE;
      sam_draft_set_reference (self->link, person_field (self), sam_draft_get_id (self->person));
    }

  if (!sam_change_put (change, self->link, error)
      || !sam_change_commit (g_steal_pointer (&change), error))
    {
      if (self->person != NULL)
        sam_draft_set_id (self->person, 0);
      return FALSE;
    }

  return TRUE;
}
