#include "sam-seal-owner.h"

#include <glib/gi18n.h>

#include "sam-records.h"
#include "sam-seal-box.h"
#include "sam-seal-private.h"

/* Where a family's texts hang, and how the cycle is found from what its field refers to. */
typedef struct
{
  SamFamilyId family;
  guint       field;
  const char *cycle; /* SQL; NULL where the reference is the cycle */
} Link;

static const Link links[] = {
  { SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, NULL },
  { SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, NULL },
  { SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, NULL },
  { SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, "SELECT cycle_id FROM session WHERE id = :id" },
  { SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, "SELECT cycle_id FROM session WHERE id = :id" },
  { SAM_FAMILY_OBSERVATION_ENTRY, SAM_OBSERVATION_ENTRY_OBSERVATION,
    "SELECT cycle_id FROM session WHERE id = (SELECT session_id FROM observation WHERE id = :id)" },
};

static const Link *
find_link (SamFamilyId family)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      if (links[i].family == family)
        return &links[i];
    }

  return NULL;
}

int
sam_seal_owner_get_field (SamFamilyId family)
{
  const Link *link = find_link (family);

  return link != NULL ? (int) link->field : -1;
}

gboolean
sam_seal_owner_find (SamDatabase *database, SamFamilyId family, gint64 reference, gint64 *cycle, GError **error)
{
  const Link *link = find_link (family);
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) found = NULL;

  *cycle = 0;
  if (link == NULL || link->cycle == NULL)
    {
      *cycle = link != NULL ? reference : 0;
      return TRUE;
    }

  statement = sam_statement_new (database, link->cycle, error);
  if (statement == NULL)
    return FALSE;
  sam_statement_bind_integer (statement, ":id", reference);
  if (sam_statement_step (statement, &found))
    *cycle = sam_statement_get_integer (statement, 0);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_seal_owner_find_of_draft (SamDatabase *database, const SamDraft *draft, gint64 *cycle, GError **error)
{
  const Link *link = find_link (sam_draft_get_family (draft)->id);

  *cycle = 0;

  return link == NULL
         || sam_seal_owner_find (database, link->family, sam_draft_get_reference (draft, link->field), cycle, error);
}

/* Following */

/* Rows of a family with their texts, that belong to a record of another (or are it). */
static const struct
{
  SamFamilyId of;
  SamFamilyId family;
  const char *where;
} followers[] = {
  { SAM_FAMILY_FOCUS_QUESTION, SAM_FAMILY_FOCUS_QUESTION, "id = :id" },
  { SAM_FAMILY_FOLLOW_UP, SAM_FAMILY_FOLLOW_UP, "id = :id" },
  { SAM_FAMILY_DIALOGUE, SAM_FAMILY_DIALOGUE, "id = :id" },
  { SAM_FAMILY_OBSERVATION_ENTRY, SAM_FAMILY_OBSERVATION_ENTRY, "id = :id" },
  { SAM_FAMILY_OBSERVATION, SAM_FAMILY_OBSERVATION_ENTRY, "observation_id = :id" },
  { SAM_FAMILY_SESSION, SAM_FAMILY_OBSERVATION_ENTRY,
    "observation_id IN (SELECT id FROM observation WHERE session_id = :id)" },
  { SAM_FAMILY_SESSION, SAM_FAMILY_DIALOGUE, "session_id = :id" },
};

static gboolean
refuse_locked (GError **error)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                       _("This goes to another cycle, and its texts must be sealed anew for that one, but they are locked. "
                         "Nothing was changed. Unlock the file, then try again."));

  return FALSE;
}

/* One text that belongs to another cycle than it was sealed for. */
static gboolean
seal_anew (SamDatabase *database, const SamFamily *family, const SamField *field, gint64 id, gint64 cycle, GBytes *boxed,
           GError **error)
{
  SamSeal *seal = sam_database_get_seal (database);
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = :value WHERE id = :id", family->name, field->column);
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GBytes) anew = NULL;
  SamSealState state;
  char *text = sam_seal_open_text (seal, database, family->name, field->column, id, g_bytes_get_data (boxed, NULL),
                                   g_bytes_get_size (boxed), &state);

  if (text == NULL)
    return state != SAM_SEAL_STATE_LOCKED || refuse_locked (error);

  anew = sam_seal_box_text (seal, database, cycle, family->name, field->column, id, text, error);
  sam_seal_free_secret (text);
  statement = anew != NULL ? sam_statement_new (database, sql, error) : NULL;
  if (statement == NULL)
    return FALSE;
  sam_statement_bind_blob (statement, ":value", g_bytes_get_data (anew, NULL), g_bytes_get_size (anew));
  sam_statement_bind_integer (statement, ":id", id);

  return sam_statement_run (statement, error);
}

typedef struct
{
  gint64  id;
  gint64  reference;
  GBytes *boxed;
} Row;

static void
row_clear (gpointer data)
{
  g_bytes_unref (((Row *) data)->boxed);
}

static GArray *
list_rows (SamDatabase *database, const SamFamily *family, const SamField *field, const char *where, gint64 id, GError **error)
{
  int owner = sam_seal_owner_get_field (family->id);
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s, %s FROM %s WHERE %s AND %s IS NOT NULL",
                                          family->fields[owner].column, field->column, family->name, where, field->column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GError) found = NULL;

  g_array_set_clear_func (rows, row_clear);
  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":id", id);
  while (sam_statement_step (statement, &found))
    {
      gsize length;
      gconstpointer bytes = sam_statement_get_blob (statement, 2, &length);
      Row row = { sam_statement_get_integer (statement, 0), sam_statement_get_integer (statement, 1), g_bytes_new (bytes, length) };

      g_array_append_val (rows, row);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&rows);
}

static gboolean
follow_field (SamDatabase *database, const SamFamily *family, const SamField *field, const char *where, gint64 id, GError **error)
{
  g_autoptr (GArray) rows = list_rows (database, family, field, where, id, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      gint64 sealed_for = 0, cycle = 0;

      if (!sam_seal_box_get_cycle (g_bytes_get_data (row->boxed, NULL), g_bytes_get_size (row->boxed), &sealed_for))
        continue;
      if (!sam_seal_owner_find (database, family->id, row->reference, &cycle, error))
        return FALSE;
      if (cycle != 0 && cycle != sealed_for && !seal_anew (database, family, field, row->id, cycle, row->boxed, error))
        return FALSE;
    }

  return rows != NULL;
}

gboolean
sam_seal_owner_follow (SamDatabase *database, SamFamilyId family_id, gint64 id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    {
      const SamFamily *family = sam_family_get (followers[i].family);

      if (followers[i].of != family_id)
        continue;
      for (guint field = 0; field < family->n_fields; field++)
        {
          if (family->fields[field].kind == SAM_FIELD_SEALABLE
              && !follow_field (database, family, &family->fields[field], followers[i].where, id, error))
            return FALSE;
        }
    }

  return TRUE;
}
