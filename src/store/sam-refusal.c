#include "sam-refusal.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-record-io.h"

/* The name of the record that a reference leads to, where its family has names. */
static char *
get_target_name (SamDatabase *database, const SamField *field, gint64 id)
{
  const SamFamily *target = sam_family_get (field->target);
  g_autoptr (SamRecord) record = NULL;
  int name = sam_family_find_field (target, "name");

  if (name < 0 || !sam_record_io_get (database, target, id, &record, NULL) || record == NULL)
    return NULL;

  return g_strdup (sam_record_get_text (record, (guint) name));
}

static char *
describe_value (SamDatabase *database, const SamDraft *draft, guint index)
{
  const SamField *field = &sam_draft_get_family (draft)->fields[index];
  const SamValue *value = sam_draft_get_value (draft, index);

  if (!value->is_set)
    return NULL;

  switch (field->kind)
    {
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_TERM:
      return g_strdup (value->text);
    case SAM_FIELD_DATE:
      return sam_language_format_date (sam_language_get_default (), (SamDate) value->integer, SAM_DATE_STYLE_MEDIUM);
    case SAM_FIELD_TIME:
      return sam_time_format ((int) value->integer);
    case SAM_FIELD_CHOICE:
      return g_strdup (sam_choice_get_label (field, (int) value->integer));
    case SAM_FIELD_REFERENCE:
      return get_target_name (database, field, value->integer);
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case SAM_FIELD_FLAG:
    case SAM_FIELD_SEALABLE:
    default:
      /* Text of individual coaching never stands in a message. */
      return NULL;
    }
}

/* "team.name" in SQLite's message, or the whole natural key where it names an index. */
static gboolean
is_part_of_clash (const SamFamily *family, guint index, const char *message)
{
  g_autofree char *column = g_strconcat (family->name, ".", family->fields[index].column, NULL);
  g_auto (GStrv) words = g_strsplit_set (message, " ,", -1);
  gboolean names_columns = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], column))
        return TRUE;
      names_columns = names_columns || strchr (words[i], '.') != NULL;
    }

  return !names_columns && (family->fields[index].flags & SAM_FIELD_KEY) != 0;
}

static char *
describe_clash (SamDatabase *database, const SamDraft *draft)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < family->n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (!is_part_of_clash (family, i, sam_database_get_last_message (database)))
        continue;
      value = describe_value (database, draft, i);
      if (value != NULL)
        g_ptr_array_add (parts,
                         /* Translators: a field and its value: Name “Lag 1” */
                         g_strdup_printf (_("%s “%s”"), sam_field_get_label (&family->fields[i]), value));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

gboolean
sam_refusal_explain (SamDatabase *database, const SamDraft *draft, GError **error)
{
  const char *label = sam_family_get_label (sam_draft_get_family (draft));
  g_autofree char *clash = NULL;

  switch (sam_database_get_last_code (database))
    {
    case SQLITE_CONSTRAINT_UNIQUE:
      clash = describe_clash (database, draft);
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: %1$s is a kind of record, such as “Team”; %2$s what it has in common with the
                    * other, such as: School “Backaskolan”, Name “Lag 1”. */
                   _("%1$s: there is already one with %2$s. Nothing was changed. Edit that one, or change this one."),
                   label, clash);
      return TRUE;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: %s is a kind of record, such as “Team”. */
                   _("%s: it refers to a record that has been removed, or to a team of another school. "
                     "Nothing was changed. Choose anew."), label);
      return TRUE;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
    case SQLITE_CONSTRAINT_DATATYPE:
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: %s is a kind of record, such as “Team”. */
                   _("%s: the values do not fit together. Nothing was changed. Check them and try again."), label);
      return TRUE;
    default:
      return FALSE;
    }
}
