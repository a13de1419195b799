/*
 * Validation of a draft: what holds for every field of its kind. The rules of
 * a family are with the family, in records/.
 */
#include "sam-draft.h"

#include <glib/gi18n.h>

#include "sam-identity.h"

static void
validate_range (const SamField *field, guint index, gint64 number, SamProblems *problems)
{
  const char *label = sam_field_get_label (field);

  if (number >= field->minimum && number <= field->maximum)
    return;

  if (field->maximum == G_MAXINT32 && number < field->minimum)
    {
      /* Translators: %s is the name of a field, such as "Actual minutes". */
      sam_problems_add (problems, SAM_PROBLEM_ERROR, index,
                        _("%s must be %d or more."), label, (int) field->minimum);
    }
  else
    {
      sam_problems_add (problems, SAM_PROBLEM_ERROR, index,
                        _("%s must be from %d to %d."),
                        label, (int) field->minimum, (int) field->maximum);
    }
}

/* Whether the record that the field refers to is still there. */
static void
validate_reference (const SamField *field, guint index, gint64 id, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) target = NULL;

  if (source == NULL)
    return;

  target = sam_record_source_get (source, field->target, id);
  if (target == NULL)
    {
      sam_problems_add (problems, SAM_PROBLEM_ERROR, index,
                        /* Translators: %s is the name of a field, such as "School". */
                        _("%s: what was chosen has been removed. Choose another."),
                        sam_field_get_label (field));
    }
}

/* Free text must not hold what identifies a person; a telephone number only looks like it. */
static void
validate_text (const SamField *field, guint index, const char *text, SamProblems *problems)
{
  if (!g_str_has_suffix (field->column, "phone") && field->normalise == NULL
      && sam_text_holds_personal_number (text))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, index,
                      _("This looks like a personal identity number. Take it away: no such number is needed here."));
}

static void
validate_value (const SamDraft *draft, guint index, SamRecordSource *source, SamProblems *problems)
{
  const SamField *field = &sam_draft_get_family (draft)->fields[index];
  const SamValue *value = sam_draft_get_value (draft, index);
  const char *label = sam_field_get_label (field);

  switch (field->kind)
    {
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      validate_range (field, index, value->integer, problems);
      break;
    case SAM_FIELD_DATE:
      if (value->integer < sam_date_new (1, 1, 1) || value->integer > sam_date_new (9999, 12, 31))
        sam_problems_add (problems, SAM_PROBLEM_ERROR, index, _("%s must lie in the years 1 to 9999."), label);
      break;
    case SAM_FIELD_TIME:
      if (value->integer < 0 || value->integer >= 24 * 60)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, index, _("%s must be from 00:00 to 23:59."), label);
      break;
    case SAM_FIELD_TERM:
      if (!sam_term_parse (value->text, NULL, NULL))
        sam_problems_add (problems, SAM_PROBLEM_ERROR, index,
                          _("%s: write a term as 2012-ht (autumn) or 2013-vt (spring)."), label);
      break;
    case SAM_FIELD_REFERENCE:
      if (sam_draft_is_field_changed (draft, index))
        validate_reference (field, index, value->integer, source, problems);
      break;
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_SEALABLE:
      /* A sealed text that nobody can read now was looked at when it was written. */
      if (value->text != NULL)
        validate_text (field, index, value->text, problems);
      break;
    case SAM_FIELD_FLAG:
    case SAM_FIELD_CHOICE:
      /* The setters let nothing else through. */
      break;
    default:
      g_assert_not_reached ();
    }
}

SamProblems *
sam_draft_validate (const SamDraft *self, SamRecordSource *source)
{
  const SamFamily *family = sam_draft_get_family (self);
  SamProblems *problems;

  g_return_val_if_fail (family != NULL, NULL);

  problems = sam_problems_new ();
  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];

      if (sam_draft_get_unread (self, i) != NULL)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, i, "%s", sam_draft_get_unread (self, i));
      else if (sam_draft_is_set (self, i))
        validate_value (self, i, source, problems);
      else if ((field->flags & SAM_FIELD_REQUIRED) != 0)
        {
          /* Translators: %s is the name of a field, such as "Name". */
          sam_problems_add (problems, SAM_PROBLEM_ERROR, i, _("%s is missing."), sam_field_get_label (field));
        }
    }

  if (family->validate != NULL)
    family->validate (self, source, problems);

  return problems;
}

/* The last field of the natural key, by which a form tells one from another; -1 where the key is not whole. */
static int
find_key_end (const SamDraft *draft, gboolean *is_new)
{
  const SamFamily *family = sam_draft_get_family (draft);
  int last = -1;

  *is_new = sam_draft_get_original (draft) == NULL;
  for (guint i = 0; i < family->n_fields; i++)
    {
      if ((family->fields[i].flags & SAM_FIELD_KEY) == 0)
        continue;
      if (sam_draft_get_unread (draft, i) != NULL
          || (!sam_draft_is_set (draft, i) && (family->fields[i].flags & SAM_FIELD_REQUIRED) != 0))
        return -1;
      *is_new |= sam_draft_is_field_changed (draft, i);
      last = (int) i;
    }

  return last;
}

void
sam_draft_validate_key (const SamDraft *self, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) twin = NULL;
  gboolean is_new;
  int field;

  g_return_if_fail (self != NULL && problems != NULL);

  field = find_key_end (self, &is_new);
  if (field < 0 || !is_new || source == NULL || source->find_twin == NULL)
    return;

  twin = source->find_twin (source, self);
  if (twin != NULL)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, (guint) field,
                      /* Translators: %s is the name of a field, such as “Name”. */
                      _("%s: there is already one with the same. Change this one, or edit that one."),
                      sam_field_get_label (&sam_draft_get_family (self)->fields[field]));
}
