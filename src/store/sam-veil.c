/*
 * SamVeil: names hidden while others look.
 *
 * A view in the temporary schema of a connection comes before the table of the
 * same name in the file: SQL that says "person" reads the view.
 */
#include "sam-veil-private.h"

#include <glib/gi18n.h>

#include "sam-person.h"
#include "sam-records.h"
#include "sam-school.h"
#include "sam-store-private.h"

#define LIFT                                                                     \
  "DROP VIEW IF EXISTS temp.person; DROP VIEW IF EXISTS temp.school; "           \
  "DROP TABLE IF EXISTS temp.veiled_person; "

/* Numbers without the order of the names. */
#define NUMBER                                                                   \
  "CREATE TEMP TABLE veiled_person (id INTEGER PRIMARY KEY, number INTEGER); "   \
  "INSERT INTO veiled_person SELECT id, row_number () OVER (ORDER BY id) FROM main.person%s; "

static GMutex mutex;
/* Path to SamVeil; only those that are not NONE. */
static GHashTable *veils;

SamVeil
sam_veil_find (const char *path)
{
  SamVeil veil = SAM_VEIL_NONE;

  g_mutex_lock (&mutex);
  if (veils != NULL)
    veil = (SamVeil) GPOINTER_TO_INT (g_hash_table_lookup (veils, path));
  g_mutex_unlock (&mutex);

  return veil;
}

void
sam_veil_remember (const char *path, SamVeil veil)
{
  g_mutex_lock (&mutex);
  if (veils == NULL)
    veils = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (veil == SAM_VEIL_NONE)
    g_hash_table_remove (veils, path);
  else
    g_hash_table_insert (veils, g_strdup (path), GINT_TO_POINTER (veil));
  if (g_hash_table_size (veils) == 0)
    g_clear_pointer (&veils, g_hash_table_unref);
  g_mutex_unlock (&mutex);
}

static void
append_person (GString *sql)
{
  const SamFamily *family = sam_family_get (SAM_FAMILY_PERSON);
  char *name = sqlite3_mprintf ("printf (%Q, veiled.number)", _("Person %d"));
  const char *separator = "CREATE TEMP VIEW person AS SELECT person.id";

  g_string_append (sql, separator);
  for (guint i = 0; i < family->n_fields; i++)
    {
      const char *column = family->fields[i].column;

      if (family->fields[i].kind == SAM_FIELD_FLAG)
        g_string_append_printf (sql, ", person.%s", column);
      else
        g_string_append_printf (sql, ", CASE WHEN veiled.id IS NULL THEN person.%s ELSE %s END AS %s", column,
                                i == SAM_PERSON_NAME || i == SAM_PERSON_CODE ? name : "NULL", column);
    }
  g_string_append (sql, " FROM main.person LEFT JOIN veiled_person AS veiled ON veiled.id = person.id; ");
  sqlite3_free (name);
}

/* The principals are persons too. */
static void
append_school (GString *sql)
{
  static const guint hidden[] = { SAM_SCHOOL_PRINCIPAL_NAME, SAM_SCHOOL_PRINCIPAL_EMAIL, SAM_SCHOOL_PRINCIPAL_PHONE };
  const SamFamily *family = sam_family_get (SAM_FAMILY_SCHOOL);

  g_string_append (sql, "CREATE TEMP VIEW school AS SELECT id");
  for (guint i = 0; i < family->n_fields; i++)
    {
      gboolean is_hidden = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (hidden); k++)
        is_hidden = is_hidden || hidden[k] == i;
      g_string_append_printf (sql, ", %s%s", is_hidden ? "NULL AS " : "", family->fields[i].column);
    }
  g_string_append (sql, " FROM main.school; ");
}

gboolean
sam_veil_hang (SamDatabase *database, SamVeil veil, GError **error)
{
  g_autoptr (GString) sql = g_string_new (LIFT);

  if (veil != SAM_VEIL_NONE)
    {
      g_string_append_printf (sql, NUMBER, veil == SAM_VEIL_TEACHERS ? " WHERE is_coach = 0" : "");
      append_person (sql);
    }
  if (veil == SAM_VEIL_EVERYBODY)
    append_school (sql);

  /* By halves would be worse than not at all. */
  if (!sam_database_execute (database, sql->str, error))
    {
      sam_database_execute (database, LIFT, NULL);
      sam_database_note_veil (database, SAM_VEIL_NONE);
      return FALSE;
    }
  sam_database_note_veil (database, veil);

  return TRUE;
}

SamVeil
sam_store_get_veil (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), SAM_VEIL_NONE);

  return self->database != NULL ? sam_database_get_veil (self->database) : SAM_VEIL_NONE;
}

gboolean
sam_store_set_veil (SamStore *self, SamVeil veil, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  if (!sam_store_require_open (self, error))
    return FALSE;
  if (self->change != NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_BUSY,
                   _("Another change is still being made. Nothing was hidden. Wait for it, then try again."));
      return FALSE;
    }
  if (sam_store_get_veil (self) == veil)
    return TRUE;
  if (!sam_veil_hang (self->database, veil, error))
    return FALSE;

  sam_veil_remember (self->path, veil);
  sam_store_announce (self, ~(SamFamilySet) 0);

  return TRUE;
}
