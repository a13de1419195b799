#include "sam-verified-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sam-family.h"
#include "sam-programme-file.h"

/* While somebody else writes: then it is tried again. */
#define N_ATTEMPTS 3

gboolean
sam_verified_copy_count (SamDatabase *database, guint *counts, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", sam_family_get (i)->name);
      gint64 n = 0;

      if (!sam_database_query_integer (database, sql, &n, error))
        return FALSE;
      counts[i] = (guint) n;
    }

  return TRUE;
}

/* One moment for the counts and the copy: what others write meanwhile is in neither. */
static gboolean
copy_and_count (SamDatabase *database, const char *copy, guint *counts, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "VACUUM INTO :path", error);

  if (statement == NULL)
    return FALSE;

  for (guint attempt = 0; attempt < N_ATTEMPTS; attempt++)
    {
      gint64 before = 0;
      gint64 after = 0;

      /* It fills only what is empty; the file's mode stays. */
      if (attempt > 0 && truncate (copy, 0) != 0)
        break;
      if (!sam_database_query_integer (database, "PRAGMA data_version", &before, error)
          || !sam_verified_copy_count (database, counts, error))
        return FALSE;
      sam_statement_reset (statement);
      sam_statement_bind_text (statement, ":path", copy);
      if (!sam_statement_run (statement, error)
          || !sam_database_query_integer (database, "PRAGMA data_version", &after, error))
        return FALSE;
      if (before == after)
        return TRUE;
    }

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                       _("The programme changed all the while it was copied. Nothing was lost. Try again in a moment."));

  return FALSE;
}

static gboolean
verify (const char *copy, const guint *counts, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open (copy, SAM_DATABASE_READ_IMMUTABLE, error);
  guint found[SAM_N_FAMILIES] = { 0 };

  if (database == NULL || !sam_programme_file_check_version (database, error)
      || !sam_programme_file_check_sound (database, error) || !sam_programme_file_check_tables (database, error)
      || !sam_verified_copy_count (database, found, error))
    return FALSE;
  if (memcmp (found, counts, sizeof found) == 0)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED,
                       _("The copy does not hold all that the programme does, so it was removed. Nothing was lost. Try again, or choose another place."));

  return FALSE;
}

gboolean
sam_verified_copy_write (SamDatabase *database, const char *copy, GError **error)
{
  g_autoptr (GError) found = NULL;
  guint counts[SAM_N_FAMILIES] = { 0 };

  if (copy_and_count (database, copy, counts, error) && sam_programme_file_flush (copy, error))
    {
      if (verify (copy, counts, &found))
        return TRUE;
      /* In the words for a file that is opened, the copy would still be there. */
      if (g_error_matches (found, SAM_ERROR, SAM_ERROR_DAMAGED))
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                             _("The copy did not stand the proof, so it was removed. The programme was left as it is. "
                               "Try again, or choose another place; if that does not help, open a backup."));
      else
        g_propagate_error (error, g_steal_pointer (&found));
    }
  g_unlink (copy);

  return FALSE;
}

char *
sam_verified_copy_write_temporary (SamDatabase *database, const char *stem, GError **error)
{
  g_autofree char *copy = sam_programme_file_create_temporary (stem, error);

  if (copy == NULL || !sam_verified_copy_write (database, copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}
