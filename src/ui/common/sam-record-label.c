#include "sam-record-label.h"

#include "sam-language.h"
#include "sam-records.h"

static char *
label_text (SamRecord *record, guint field)
{
  const char *text = sam_record_get_text (record, field);

  return g_strdup (text != NULL ? text : "");
}

static char *
label_team (SamStore *store, SamRecord *team)
{
  g_autofree char *school =
    sam_record_dup_label_by_id (store, SAM_FAMILY_SCHOOL, sam_record_get_reference (team, SAM_TEAM_SCHOOL));

  return g_strdup_printf ("%s · %s", school, sam_record_get_text (team, SAM_TEAM_NAME));
}

static char *
label_cycle (SamStore *store, SamRecord *cycle)
{
  g_autofree char *teacher =
    sam_record_dup_label_by_id (store, SAM_FAMILY_PERSON, sam_record_get_reference (cycle, SAM_CYCLE_TEACHER));

  return g_strdup_printf ("%s · %d", teacher, (int) sam_record_get_integer (cycle, SAM_CYCLE_ORDINAL));
}

static char *
label_session (SamStore *store, SamRecord *session)
{
  gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);
  gint64 cycle = sam_record_get_reference (session, SAM_SESSION_CYCLE);
  g_autofree char *date = sam_language_format_date (sam_language_get_default (),
                                                    sam_record_get_date (session, SAM_SESSION_DATE),
                                                    SAM_DATE_STYLE_MEDIUM);
  g_autofree char *time = sam_time_format (MAX (0, sam_record_get_time (session, SAM_SESSION_START_TIME)));
  g_autofree char *whose = team != 0 ? sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, team)
                                     : sam_record_dup_label_by_id (store, SAM_FAMILY_CYCLE, cycle);

  return g_strdup_printf ("%s %s · %s", date, time, whose);
}

char *
sam_record_dup_label (SamStore *store, SamRecord *record)
{
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
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
      return label_team (store, record);
    case SAM_FAMILY_PERSON:
      return label_text (record, SAM_PERSON_NAME);
    case SAM_FAMILY_STRAND:
      return label_text (record, SAM_STRAND_NAME);
    case SAM_FAMILY_CYCLE:
      return label_cycle (store, record);
    case SAM_FAMILY_SESSION:
      return label_session (store, record);
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
      return g_strdup (sam_family_get_label (sam_record_get_family (record)));
    }
}

char *
sam_record_dup_label_by_id (SamStore *store, SamFamilyId family, gint64 id)
{
  g_autoptr (SamRecord) record = NULL;

  if (id != 0)
    record = sam_store_get (store, family, id, NULL);

  return record != NULL ? sam_record_dup_label (store, record) : g_strdup ("");
}
