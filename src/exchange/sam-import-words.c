/* What a planned step does, in words. */

#include "sam-import-words.h"

#include <glib/gi18n.h>

#include "sam-import-question.h"
#include "sam-records.h"

static char *
describe_reference (SamImportWorld *world, const SamField *field, gint64 id)
{
  SamRecord *record = sam_import_world_get (world, field->target, id);

  switch (field->target)
    {
    case SAM_FAMILY_ORGANISER:
    case SAM_FAMILY_SCHOOL:
    case SAM_FAMILY_TEAM:
      return record != NULL ? sam_import_describe_record (world, record) : g_strdup ("?");
    case SAM_FAMILY_PERSON:
      return g_strdup (record != NULL ? sam_record_get_text (record, SAM_PERSON_NAME) : "?");
    default:
      return g_strdup (sam_family_get_label (sam_family_get (field->target)));
    }
}

char *
sam_import_describe_value (SamImportWorld *world, const SamField *field, const SamValue *value)
{
  if (!value->is_set)
    return g_strdup (C_("value of a field", "empty"));

  switch (field->kind)
    {
    case SAM_FIELD_DATE:
      return sam_date_format_iso ((SamDate) value->integer);
    case SAM_FIELD_TIME:
      return sam_time_format ((int) value->integer);
    case SAM_FIELD_FLAG:
      return g_strdup (value->integer ? C_("value of a field", "yes") : C_("value of a field", "no"));
    case SAM_FIELD_CHOICE:
      return g_strdup (sam_choice_get_label (field, (int) value->integer));
    case SAM_FIELD_REFERENCE:
      return describe_reference (world, field, value->integer);
    case SAM_FIELD_SEALABLE:
      return g_strdup ("…");
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_TERM:
    default:
      return g_strdup (value->text);
    }
}

static void
add_line (GString *lines, const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static void
describe_change (SamImportWorld *world, const SamImportStep *step, GString *lines)
{
  const SamFamily *family = sam_draft_get_family (step->draft);
  SamRecord *before = sam_draft_get_original (step->draft);

  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      g_autofree char *line = NULL;

      if (!sam_draft_is_field_changed (step->draft, i))
        continue;
      if (field->kind == SAM_FIELD_SEALABLE)
        {
          /* That, not what. */
          line = g_strdup_printf (_("%s: changed"), sam_field_get_label (field));
          add_line (lines, line);
          continue;
        }
      from = sam_import_describe_value (world, field, sam_record_get_value (before, i));
      to = sam_import_describe_value (world, field, sam_draft_get_value (step->draft, i));
      /* Translators: the name of a field, its value before, and after: "E-mail: empty → eva@example" */
      line = g_strdup_printf (_("%s: %s → %s"), sam_field_get_label (field), from, to);
      add_line (lines, line);
    }
}

void
sam_import_describe_step (SamImportWorld *world, const SamImportStep *step, GString *lines)
{
  const SamFamily *family = sam_draft_get_family (step->draft);
  g_autofree char *line = NULL;
  const char *name = NULL;

  if (sam_draft_get_original (step->draft) != NULL)
    {
      describe_change (world, step, lines);
      return;
    }

  for (guint i = 0; i < family->n_fields && name == NULL; i++)
    {
      if (g_str_equal (family->fields[i].name, "name") || g_str_equal (family->fields[i].name, "title"))
        name = sam_draft_get_text (step->draft, i);
    }
  /* Translators: a kind of record and its name: "Team “7–9 A” is new" */
  line = name != NULL ? g_strdup_printf (_("%s “%s” is new"), sam_family_get_label (family), name)
                      /* Translators: a kind of record: "Membership is new" */
                      : g_strdup_printf (_("%s is new"), sam_family_get_label (family));
  add_line (lines, line);
}
