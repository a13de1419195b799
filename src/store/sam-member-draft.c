/*
 * SamMemberDraft: a teacher's membership or a coach's assignment, with the person where new.
 */
#include "sam-member-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-assignment.h"
#include "sam-database-private.h"
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
  g_free (self->proposed_code);
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

/* Somebody alike: a member of the team, or a coach; %NULL where there is nobody. */
static SamRecord *
find_alike (const SamMemberDraft *self, SamStore *store)
{
  guint flag = is_coach (self) ? SAM_PERSON_IS_COACH : SAM_PERSON_IS_TEACHER;
  g_autoptr (GPtrArray) people = NULL;

  if (!is_coach (self))
    {
      gint64 team = sam_draft_get_reference (self->link, SAM_MEMBERSHIP_TEAM);
      g_autoptr (GPtrArray) members = sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_TEAM, team, NULL);

      if (members != NULL && members->len > 0)
        return sam_store_get (store, SAM_FAMILY_PERSON,
                              sam_record_get_reference (members->pdata[0], SAM_MEMBERSHIP_PERSON), NULL);
    }
  people = sam_store_list_by (store, SAM_FAMILY_PERSON, flag, TRUE, NULL);

  return people != NULL && people->len > 0 ? g_object_ref (people->pdata[0]) : NULL;
}

/* The number behind the prefix that nobody has had yet: the greatest there is, counted on. */
static gboolean
find_next_number (SamStore *store, const char *prefix, gsize length, guint64 *next, GError **error)
{
  g_autofree char *first = g_strndup (prefix, length);
  g_autofree char *last = g_strconcat (first, "\xf4\x8f\xbf\xbf", NULL); /* U+10FFFF comes last */
  g_autoptr (SamStatement) statement =
    sam_statement_new (sam_store_get_database (store), "SELECT code FROM person WHERE code BETWEEN :first AND :last", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  *next = 1;
  sam_statement_bind_text (statement, ":first", first);
  sam_statement_bind_text (statement, ":last", last);
  while (sam_statement_step (statement, &found))
    {
      guint64 number;

      if (g_ascii_string_to_unsigned (sam_statement_get_text (statement, 0) + length, 10, 0, 99999999, &number, NULL))
        *next = MAX (*next, number + 1);
    }
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

/* "KN1" of Kalle Ny. */
static char *
make_code_of_initials (const SamMemberDraft *self, SamStore *store, GError **error)
{
  const char *name = self->person != NULL ? sam_draft_get_text (self->person, SAM_PERSON_NAME) : NULL;
  g_autofree char *initials = sam_person_make_initials (name != NULL ? name : "");
  guint64 next;

  if (!find_next_number (store, initials, strlen (initials), &next, error))
    return NULL;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, initials, next);
}

/* "T008" after T007; of the new person's initials where the others' codes are made of theirs. */
static char *
propose_code (SamMemberDraft *self, SamStore *store, GError **error)
{
  g_autoptr (SamRecord) alike = find_alike (self, store);
  const char *pattern = alike != NULL ? sam_record_get_text (alike, SAM_PERSON_CODE) : is_coach (self) ? "C00" : "T000";
  g_autofree char *initials = alike != NULL ? sam_person_make_initials (sam_record_get_text (alike, SAM_PERSON_NAME)) : NULL;
  gsize n_digits;
  gsize length = split_code (pattern, &n_digits);
  guint64 next;

  self->follows_name = initials != NULL && strlen (initials) == length && strncmp (initials, pattern, length) == 0;
  if (self->follows_name)
    return make_code_of_initials (self, store, error);

  if (!find_next_number (store, pattern, length, &next, error))
    return NULL;
  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, (int) length, pattern, (int) MAX (n_digits, 2), next);
}

gboolean
sam_member_draft_follow_name (SamMemberDraft *self, SamStore *store)
{
  g_autofree char *code = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person == NULL || !self->follows_name
      || g_strcmp0 (sam_draft_get_text (self->person, SAM_PERSON_CODE), self->proposed_code) != 0)
    return FALSE;

  /* What cannot be read now is said when the person is stored. */
  code = make_code_of_initials (self, store, NULL);
  if (code == NULL || g_str_equal (code, self->proposed_code))
    return FALSE;
  g_free (self->proposed_code);
  self->proposed_code = g_steal_pointer (&code);
  sam_draft_set_text (self->person, SAM_PERSON_CODE, self->proposed_code);

  return TRUE;
}

SamDraft *
sam_member_draft_begin_person (SamMemberDraft *self, SamStore *store, GError **error)
{
  g_autofree char *code = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_clear_pointer (&self->person, sam_draft_free);
  code = propose_code (self, store, error);
  if (code == NULL)
    return NULL;

  g_free (self->proposed_code);
  self->proposed_code = g_steal_pointer (&code);
  self->person = sam_draft_new (&sam_family_person);
  sam_draft_set_text (self->person, SAM_PERSON_CODE, self->proposed_code);
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
