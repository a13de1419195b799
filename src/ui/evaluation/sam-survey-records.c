/*
 * The rounds of a programme and their statements, in the order in which they are shown.
 */
#include "sam-survey-records.h"

#include "sam-survey-round.h"
#include "sam-survey-statement.h"

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  SamDate x = sam_record_get_date (*(SamRecord *const *) a, SAM_SURVEY_ROUND_OPENED_DATE);
  SamDate y = sam_record_get_date (*(SamRecord *const *) b, SAM_SURVEY_ROUND_OPENED_DATE);

  return (y > x) - (y < x);
}

static int
compare_statements (gconstpointer a, gconstpointer b)
{
  gint64 x = sam_record_get_integer (*(SamRecord *const *) a, SAM_SURVEY_STATEMENT_ORDINAL);
  gint64 y = sam_record_get_integer (*(SamRecord *const *) b, SAM_SURVEY_STATEMENT_ORDINAL);

  return (x > y) - (x < y);
}

GPtrArray *
sam_survey_records_load_rounds (SamStore *store, SamDate as_of, GError **error)
{
  GPtrArray *rounds = sam_store_list (store, SAM_FAMILY_SURVEY_ROUND, error);

  if (rounds == NULL)
    return NULL;

  for (guint i = rounds->len; i > 0; i--)
    if (sam_record_get_date (rounds->pdata[i - 1], SAM_SURVEY_ROUND_OPENED_DATE) > as_of)
      g_ptr_array_remove_index (rounds, i - 1);
  g_ptr_array_sort (rounds, compare_rounds);

  return rounds;
}

GPtrArray *
sam_survey_records_load_statements (SamStore *store, gint64 round, GError **error)
{
  GPtrArray *statements =
    sam_store_list_by (store, SAM_FAMILY_SURVEY_STATEMENT, SAM_SURVEY_STATEMENT_SURVEY_ROUND, round, error);

  if (statements != NULL)
    g_ptr_array_sort (statements, compare_statements);

  return statements;
}

int
sam_survey_records_find (GPtrArray *records, gint64 id)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (sam_record_get_id (records->pdata[i]) == id)
      return (int) i;

  return -1;
}
