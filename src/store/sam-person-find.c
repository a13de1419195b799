#include "sam-person-find.h"

#include <glib/gi18n.h>

#include "sam-changeset-rows.h"
#include "sam-changeset.h"
#include "sam-database-private.h"
#include "sam-near-miss.h"
#include "sam-record-io.h"
#include "sam-records.h"
#include "sam-store-private.h"

/* People who are in the history alone */

static gboolean
is_known (GPtrArray *people, gint64 id)
{
  for (guint i = 0; i < people->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (people, i)) == id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
collect_removed (SamDatabase *database, SamStatement *change, GPtrArray *people, GError **error)
{
  gsize length;
  gconstpointer data = sam_statement_get_blob (change, 0, &length);
  g_autoptr (SamChangesetRows) rows = NULL;
  SamChangesetTouch touch;
  SamChangesetRow row;

  if (!sam_changeset_read (data, length, &touch))
    return TRUE;

  rows = sam_changeset_rows_new (data, length);
  while (sam_changeset_rows_next (rows, &row))
    {
      gboolean exists = FALSE;

      if (row.family->id != SAM_FAMILY_PERSON || row.kind == SAM_CHANGE_CHANGED || is_known (people, row.id))
        continue;
      if (!sam_record_io_exists (database, &sam_family_person, row.id, &exists, error))
        return FALSE;
      if (!exists)
        g_ptr_array_add (people, sam_changeset_rows_dup_record (rows));
    }

  return TRUE;
}

/* As they last were: the newest change comes first. Also those whose adding was taken back and can be brought again. */
static GPtrArray *
list_removed (SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) change = sam_statement_new (database, "SELECT changeset FROM journal ORDER BY seq DESC", error);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) found = NULL;

  if (change == NULL)
    return NULL;
  while (sam_statement_step (change, &found))
    {
      if (!collect_removed (database, change, people, error))
        return NULL;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&people);
}

SamRecord *
sam_person_get (SamStore *store, gint64 person, GError **error)
{
  SamRecord *record = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  if (!sam_store_require_open (store, error)
      || !sam_record_io_get (sam_store_get_database (store), &sam_family_person, person, &record, error))
    return NULL;
  if (record != NULL)
    return record;

  removed = list_removed (sam_store_get_database (store), error);
  for (guint i = 0; removed != NULL && i < removed->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (removed, i)) == person)
        return g_object_ref (g_ptr_array_index (removed, i));
    }
  if (removed != NULL)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("This person has been removed."));

  return NULL;
}

/* Who is meant */

/* One with the code, else the one with the name; 0 where there is none, or where @codes of several are the answer. */
static gint64
find_among (GPtrArray *people, const char *wanted, GPtrArray *codes)
{
  gint64 found = 0;

  g_ptr_array_set_size (codes, 0);
  for (guint i = 0; i < people->len; i++)
    {
      SamRecord *person = g_ptr_array_index (people, i);
      g_autofree char *code = sam_name_normalise (sam_record_get_text (person, SAM_PERSON_CODE));
      g_autofree char *name = sam_name_normalise (sam_record_get_text (person, SAM_PERSON_NAME));

      if (g_str_equal (code, wanted))
        return sam_record_get_id (person);
      if (!g_str_equal (name, wanted))
        continue;
      g_ptr_array_add (codes, g_strdup (sam_record_get_text (person, SAM_PERSON_CODE)));
      found = sam_record_get_id (person);
    }

  return codes->len == 1 ? found : 0;
}

gint64
sam_person_find (SamStore *store, const char *named, GError **error)
{
  g_autoptr (GPtrArray) people = sam_store_list (store, SAM_FAMILY_PERSON, error);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *wanted = NULL;
  g_autofree char *list = NULL;
  gint64 found;

  if (people == NULL)
    return 0;

  wanted = sam_name_normalise (named);
  found = find_among (people, wanted, codes);
  if (found == 0 && codes->len == 0)
    {
      g_clear_pointer (&people, g_ptr_array_unref);
      people = list_removed (sam_store_get_database (store), error);
      if (people == NULL)
        return 0;
      found = find_among (people, wanted, codes);
    }
  if (found != 0)
    return found;

  if (codes->len == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   /* Translators: a name or a code */
                   _("There is nobody with the name or code “%s”. Nothing was changed."), named);
      return 0;
    }
  g_ptr_array_add (codes, NULL);
  list = g_strjoinv (", ", (char **) codes->pdata);
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: a name, and a list of codes */
               _("Several people are called “%s”: %s. Say the code of one of them. Nothing was changed."), named, list);

  return 0;
}
