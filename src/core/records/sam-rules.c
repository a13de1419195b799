#include "sam-rules.h"

#include <glib/gi18n.h>

#include "sam-identity.h"
#include "sam-person.h"
#include "sam-school.h"
#include "sam-team.h"

SamRecord *
sam_rules_get (const SamDraft *draft, SamRecordSource *source, guint field)
{
  if (source == NULL || !sam_draft_is_set (draft, field))
    return NULL;

  return sam_record_source_get (source, sam_draft_get_family (draft)->fields[field].target,
                                sam_draft_get_reference (draft, field));
}

GPtrArray *
sam_rules_list (SamRecordSource *source, SamFamilyId family, guint field, gint64 id)
{
  if (source == NULL || id == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return sam_record_source_list (source, family, field, id);
}

SamDateRange
sam_rules_get_range (const SamDraft *draft, guint from, guint to)
{
  return sam_date_range_new (sam_draft_get_date (draft, from), sam_draft_get_date (draft, to));
}

SamDateRange
sam_rules_get_record_range (SamRecord *record, guint from, guint to)
{
  return sam_date_range_new (sam_record_get_date (record, from), sam_record_get_date (record, to));
}

gboolean
sam_rules_is_stored (const SamDraft *draft)
{
  return sam_draft_get_original (draft) != NULL;
}

gboolean
sam_rules_overlaps_another (const SamDraft *draft, SamRecordSource *source, guint owner, guint same, guint from,
                            guint to)
{
  SamDateRange range = sam_rules_get_range (draft, from, to);
  g_autoptr (GPtrArray) others = sam_rules_list (source, sam_draft_get_family (draft)->id, owner,
                                                 sam_draft_get_reference (draft, owner));

  for (guint i = 0; i < others->len; i++)
    {
      SamRecord *other = g_ptr_array_index (others, i);

      if (sam_record_get_id (other) != sam_draft_get_id (draft)
          && sam_record_get_reference (other, same) == sam_draft_get_reference (draft, same)
          && sam_date_range_overlaps (range, sam_rules_get_record_range (other, from, to)))
        return TRUE;
    }

  return FALSE;
}

void
sam_rules_check_order (const SamDraft *draft, guint earlier, guint later, SamProblems *problems)
{
  const SamField *fields = sam_draft_get_family (draft)->fields;

  if (!sam_draft_is_set (draft, earlier) || !sam_draft_is_set (draft, later)
      || sam_draft_get_date (draft, later) >= sam_draft_get_date (draft, earlier))
    return;

  /* Translators: both are names of fields with dates, such as "To" and "From". */
  sam_problems_add (problems, SAM_PROBLEM_ERROR, later, _("“%s” must not lie before “%s”."),
                    sam_field_get_label (&fields[later]), sam_field_get_label (&fields[earlier]));
}

void
sam_rules_check_not_future (const SamDraft *draft, guint date, SamProblems *problems)
{
  if (!sam_draft_is_set (draft, date) || sam_draft_get_date (draft, date) <= sam_date_today ())
    return;

  sam_problems_add (problems, SAM_PROBLEM_ERROR, date,
                    /* Translators: %s is the name of a field with a date, such as "Done". */
                    _("“%s” lies in the future. Record it when it has happened."),
                    sam_field_get_label (&sam_draft_get_family (draft)->fields[date]));
}

void
sam_rules_check_email (const SamDraft *draft, guint email, SamProblems *problems)
{
  const char *text = sam_draft_get_text (draft, email);

  if (text != NULL && !sam_email_is_likely (text))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, email,
                      _("This does not look like an e-mail address."));
}

void
sam_rules_check_team_of_school (const SamDraft *draft, SamRecordSource *source, guint team, guint school,
                                SamProblems *problems)
{
  g_autoptr (SamRecord) record = sam_rules_get (draft, source, team);

  if (record != NULL && sam_draft_is_set (draft, school)
      && sam_record_get_reference (record, SAM_TEAM_SCHOOL) != sam_draft_get_reference (draft, school))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, team,
                      _("This team belongs to another school. Choose one of the school’s own teams, or none."));
}

static gboolean
lies_within (SamDateRange inner, SamDateRange outer)
{
  SamDateOverlap overlap = sam_date_range_compare (inner, outer);

  return sam_date_range_is_empty (inner) || overlap == SAM_DATE_OVERLAP_WITHIN || overlap == SAM_DATE_OVERLAP_EQUAL;
}

/*
 * What has no end of its own ends with what it belongs to, so an open end is
 * not a reason to warn.
 */
static SamDateRange
close_range (SamDateRange range, SamDateRange outer)
{
  if (range.end == SAM_DATE_RANGE_NO_END)
    range.end = MAX (outer.end, range.start + 1);

  return range;
}

void
sam_rules_check_within_school (SamRecord *school, SamDateRange range, guint field, SamProblems *problems)
{
  SamDateRange taking_part;

  if (school == NULL)
    return;

  taking_part = sam_rules_get_record_range (school, SAM_SCHOOL_JOINED_DATE, SAM_SCHOOL_LEFT_DATE);
  if (!lies_within (close_range (range, taking_part), taking_part))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, field,
                      _("The school does not take part then: days outside its participation count in no figure."));
}

void
sam_rules_check_within_team (SamRecord *team, SamRecordSource *source, SamDateRange range, guint field,
                             SamProblems *problems)
{
  g_autoptr (SamRecord) school = NULL;
  SamDateRange active;

  if (team == NULL)
    return;

  active = sam_rules_get_record_range (team, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE);
  if (!lies_within (close_range (range, active), active))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, field,
                      _("The team does not exist then, by its own dates."));

  school = sam_record_source_get (source, SAM_FAMILY_SCHOOL, sam_record_get_reference (team, SAM_TEAM_SCHOOL));
  sam_rules_check_within_school (school, range, field, problems);
}

void
sam_rules_check_is_coach (const SamDraft *draft, SamRecordSource *source, guint person, SamProblems *problems)
{
  g_autoptr (SamRecord) record = sam_rules_get (draft, source, person);

  if (record != NULL && !sam_record_get_flag (record, SAM_PERSON_IS_COACH))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, person, _("This person is not marked as a coach."));
}

void
sam_rules_check_is_teacher (const SamDraft *draft, SamRecordSource *source, guint person, SamProblems *problems)
{
  g_autoptr (SamRecord) record = sam_rules_get (draft, source, person);

  if (record != NULL && !sam_record_get_flag (record, SAM_PERSON_IS_TEACHER))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, person, _("This person is not marked as a teacher."));
}
