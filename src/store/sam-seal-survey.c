#include "sam-seal-survey.h"

#include "sam-database-private.h"
#include "sam-records.h"

static gboolean
read_number (SamDatabase *database, const char *sql, guint *number, GError **error)
{
  gint64 value;

  if (!sam_database_query_integer (database, sql, &value, error))
    return FALSE;
  *number += (guint) value;

  return TRUE;
}

static gboolean
count_form (SamDatabase *database, const SamFamily *family, const SamField *field, const char *form, guint *number,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE substr (%s, 1, 1) = %s", family->name, field->column,
                                          form);

  return read_number (database, sql, number, error);
}

static gboolean
count_texts (SamDatabase *database, SamSealSurvey *survey, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);

      for (guint j = 0; j < family->n_fields; j++)
        {
          const SamField *field = &family->fields[j];

          if (field->kind == SAM_FIELD_SEALABLE
              && (!count_form (database, family, field, "X'01'", &survey->n_plain, error)
                  || !count_form (database, family, field, "X'02'", &survey->n_sealed, error)))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
sam_seal_survey_read (SamDatabase *database, SamSealSurvey *survey, GError **error)
{
  g_return_val_if_fail (database != NULL && survey != NULL, FALSE);

  *survey = (SamSealSurvey) { 0 };

  return read_number (database, "SELECT count (*) FROM cycle_key WHERE length (key) > 1", &survey->n_cycles_with_keys, error)
         && read_number (database, "SELECT count (*) FROM cycle_key WHERE length (key) = 1", &survey->n_destroyed_keys, error)
         && read_number (database, "SELECT count (*) FROM attachment WHERE removed_at IS NULL", &survey->n_attachments, error)
         && count_texts (database, survey, error);
}
