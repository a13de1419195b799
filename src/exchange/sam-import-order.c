/* A moved session needs its replacement in the file first, wherever it stands
 * in the CSV. A depth-first walk along "moved to".
 */

#include <glib/gi18n.h>

#include "sam-import-private.h"
#include "sam-session.h"

typedef enum { UNSEEN, ON_THE_WAY, DONE } Mark;

typedef struct
{
  SamImport              *import;
  const SamCsvFile       *file;
  GHashTable             *by_key; /* key → SamImportEntry */
  GHashTable             *marks;  /* SamImportEntry → Mark */
  GPtrArray              *sorted;
} Walk;

/* Walks a whole chain without recursion: a file can hold a long one. */
static void
visit (Walk *walk, SamImportEntry *first)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (SamImportEntry *row = first; row != NULL;
       row = row->moved_to != NULL ? g_hash_table_lookup (walk->by_key, row->moved_to) : NULL)
    {
      Mark mark = GPOINTER_TO_UINT (g_hash_table_lookup (walk->marks, row));

      if (mark == ON_THE_WAY)
        {
          sam_import_refuse (walk->import->result->refusals, walk->file->name, row->row->line, 0, NULL,
                             _("This session was moved in a circle, back to itself."));
          /* Said once; none of those that lead into the circle can be stored. */
          for (guint i = 0; i < chain->len; i++)
            ((SamImportEntry *) g_ptr_array_index (chain, i))->is_refused = TRUE;
        }
      if (mark != UNSEEN)
        break;

      g_hash_table_insert (walk->marks, row, GUINT_TO_POINTER (ON_THE_WAY));
      g_ptr_array_add (chain, row);
    }

  for (guint i = chain->len; i > 0; i--)
    {
      SamImportEntry *row = g_ptr_array_index (chain, i - 1);

      g_hash_table_insert (walk->marks, row, GUINT_TO_POINTER (DONE));
      g_ptr_array_add (walk->sorted, row);
    }
}

/*
 * Sessions that took place stand in the order in which they did, so that a
 * dialogue finds its observation; those that were moved come last.
 */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const SamImportEntry *rows[] = { *(SamImportEntry *const *) a, *(SamImportEntry *const *) b };
  gint64 order[2];

  for (guint i = 0; i < 2; i++)
    {
      gboolean is_moved = sam_draft_get_choice (rows[i]->draft, SAM_SESSION_STATE) == SAM_SESSION_STATE_MOVED;

      order[i] = (gint64) sam_draft_get_date (rows[i]->draft, SAM_SESSION_DATE) * 24 * 60
                 + sam_draft_get_time (rows[i]->draft, SAM_SESSION_START_TIME)
                 + (is_moved ? G_MAXINT64 / 2 : 0);
    }

  return (order[0] > order[1]) - (order[0] < order[1]);
}

GPtrArray *
sam_import_rows_sort (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, GPtrArray *rows)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) by_day = NULL;
  Walk walk = { .import = import, .file = file, .by_key = by_key, .marks = marks, .sorted = g_ptr_array_new () };

  for (guint i = 0; i < rows->len; i++)
    {
      SamImportEntry *row = g_ptr_array_index (rows, i);

      if (row->key != NULL && !g_hash_table_contains (by_key, row->key))
        g_hash_table_insert (by_key, row->key, row);
    }

  /* Not a copy of the array, which would free the rows too. */
  by_day = g_ptr_array_new ();
  g_ptr_array_extend (by_day, rows, NULL, NULL);
  if (by_day->len > 0 && sam_draft_get_family (((SamImportEntry *) g_ptr_array_index (by_day, 0))->draft) == &sam_family_session)
    g_ptr_array_sort (by_day, compare_days);
  for (guint i = 0; i < by_day->len; i++)
    visit (&walk, g_ptr_array_index (by_day, i));

  return walk.sorted;
}
