#include "sam-record-label.h"

#include "sam-language.h"
#include "sam-records.h"

static char *label_by_id (SamRecordSource *source, SamFamilyId family, gint64 id);

static char *
label_text (SamRecord *record, guint field)
{
  const char *text = sam_record_get_text (record, field);

  return g_strdup (text != NULL ? text : "");
}

static char *
label_team (SamRecordSource *source, SamRecord *team)
{
  g_autofree char *school =
    label_by_id (source, SAM_FAMILY_SCHOOL, sam_record_get_reference (team, SAM_TEAM_SCHOOL));

  return g_strdup_printf ("%s · %s", school, sam_record_get_text (team, SAM_TEAM_NAME));
}

static char *
label_cycle (SamRecordSource *source, SamRecord *cycle)
{
  g_autofree char *teacher =
    label_by_id (source, SAM_FAMILY_PERSON, sam_record_get_reference (cycle, SAM_CYCLE_TEACHER));

  return g_strdup_printf ("%s · %d", teacher, (int) sam_record_get_integer (cycle, SAM_CYCLE_ORDINAL));
}

static char *
label_session (SamRecordSource *source, SamRecord *session)
{
  gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);
  gint64 cycle = sam_record_get_reference (session, SAM_SESSION_CYCLE);
  g_autofree char *date = sam_language_format_date (sam_language_get_default (),
                                                    sam_record_get_date (session, SAM_SESSION_DATE),
                                                    SAM_DATE_STYLE_MEDIUM);
  g_autofree char *time = sam_time_format (MAX (0, sam_record_get_time (session, SAM_SESSION_START_TIME)));
  g_autofree char *whose = team != 0 ? label_by_id (source, SAM_FAMILY_TEAM, team)
                                     : label_by_id (source, SAM_FAMILY_CYCLE, cycle);

  return g_strdup_printf ("%s %s · %s", date, time, whose);
}

/* A team's label names its school. */
static gboolean
is_said_by_team (SamRecord *record, guint field)
{
  const SamFamily *family = sam_record_get_family (record);
  int team = sam_family_find_field (family, "team");

  return team >= 0 && sam_record_is_set (record, (guint) team) && g_str_equal (family->fields[field].name, "school");
}

/* What names a record that has no better name: its own, else what it refers to, and its day. */
static char *
label_key (SamRecordSource *source, SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];
      gboolean is_name = g_str_equal (field->name, "name");

      if ((!(field->flags & SAM_FIELD_KEY) && !is_name) || !sam_record_is_set (record, i) || is_said_by_team (record, i))
        continue;
      if (field->kind == SAM_FIELD_REFERENCE)
        g_ptr_array_add (parts, label_by_id (source, field->target, sam_record_get_reference (record, i)));
      else if (field->kind == SAM_FIELD_DATE)
        g_ptr_array_add (parts, sam_language_format_date (sam_language_get_default (), sam_record_get_date (record, i),
                                                          SAM_DATE_STYLE_MEDIUM));
      else if (field->kind == SAM_FIELD_TEXT || field->kind == SAM_FIELD_TERM)
        g_ptr_array_add (parts, label_text (record, i));
    }
  if (parts->len == 0)
    return g_strdup (sam_family_get_label (family));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
sam_record_label_from (SamRecordSource *source, SamRecord *record)
{
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (SAM_IS_RECORD (record), NULL);

  switch (sam_record_get_family (record)->id)
    {
    case SAM_FAMILY_PROGRAMME:
      return label_text (record, SAM_PROGRAMME_NAME);
    case SAM_FAMILY_ORGANISER:
      return label_text (record, SAM_ORGANISER_NAME);
    case SAM_FAMILY_SCHOOL:
      return label_text (record, SAM_SCHOOL_NAME);
    case SAM_FAMILY_TEAM:
      return label_team (source, record);
    case SAM_FAMILY_PERSON:
      return label_text (record, SAM_PERSON_NAME);
    case SAM_FAMILY_STRAND:
      return label_text (record, SAM_STRAND_NAME);
    case SAM_FAMILY_CYCLE:
      return label_cycle (source, record);
    case SAM_FAMILY_SESSION:
      return label_session (source, record);
    case SAM_FAMILY_TEMPLATE:
      return label_text (record, SAM_TEMPLATE_NAME);
    case SAM_FAMILY_SURVEY_ROUND:
      return label_text (record, SAM_SURVEY_ROUND_NAME);
    case SAM_FAMILY_SURVEY_STATEMENT:
      return label_text (record, SAM_SURVEY_STATEMENT_TEXT);
    case SAM_FAMILY_INDICATOR:
      return label_text (record, SAM_INDICATOR_NAME);
    case SAM_FAMILY_BASIS:
      return label_text (record, SAM_BASIS_TITLE);
    case SAM_FAMILY_REQUIREMENT:
      return label_text (record, SAM_REQUIREMENT_NAME);
    default:
      return label_key (source, record);
    }
}

static char *
label_by_id (SamRecordSource *source, SamFamilyId family, gint64 id)
{
  g_autoptr (SamRecord) record = NULL;

  if (id != 0)
    record = sam_record_source_get (source, family, id);

  return record != NULL ? sam_record_label_from (source, record) : g_strdup ("");
}

char *
sam_record_dup_label (SamStore *store, SamRecord *record)
{
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  return sam_record_label_from (sam_store_get_source (store), record);
}

char *
sam_record_dup_label_by_id (SamStore *store, SamFamilyId family, gint64 id)
{
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  return label_by_id (sam_store_get_source (store), family, id);
}
