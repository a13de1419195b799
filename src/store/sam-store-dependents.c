#include "sam-store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "sam-count-words.h"
#include "sam-language.h"
#include "sam-record-io.h"

/*
 * What goes with a record, and what stands in the way of its going: by the
 * foreign keys of the file itself.
 */

typedef struct
{
  SamFamilyId child;
  SamFamilyId parent;
  char       *column;
  gboolean    is_cascade;
  gboolean    is_restrict;
} Edge;

typedef struct
{
  SamDatabase *database;
  GArray      *edges;
  /* The ids that go, by family. */
  GHashTable  *gone[SAM_N_FAMILIES];
  /* Those whose own dependents have not been looked for. */
  GArray      *waiting[SAM_N_FAMILIES];
} Removal;

static void
clear_edge (gpointer edge)
{
  g_free (((Edge *) edge)->column);
}

static gboolean
load_edges_of (SamDatabase *database, const SamFamily *child, GArray *edges, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_key_list (%s)", child->name);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  /* id, seq, table, from, to, on_update, on_delete, match */
  while (sam_statement_step (statement, &found))
    {
      const SamFamily *parent = sam_family_find (sam_statement_get_text (statement, 2));
      const char *action = sam_statement_get_text (statement, 6);
      Edge edge = { 0 };

      /* Of a pair (team, school) the first column is the id. */
      if (sam_statement_get_integer (statement, 1) != 0 || parent == NULL)
        continue;

      edge.child = child->id;
      edge.parent = parent->id;
      edge.column = sam_statement_dup_text (statement, 3);
      edge.is_cascade = g_strcmp0 (action, "CASCADE") == 0;
      edge.is_restrict = g_strcmp0 (action, "NO ACTION") == 0 || g_strcmp0 (action, "RESTRICT") == 0;
      g_array_append_val (edges, edge);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static void
removal_free (Removal *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_hash_table_unref (self->gone[i]);
      g_array_unref (self->waiting[i]);
    }
  g_array_unref (self->edges);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static Removal *
removal_new (SamDatabase *database, GError **error)
{
  g_autoptr (Removal) self = g_new0 (Removal, 1);

  self->database = database;
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_array_set_clear_func (self->edges, clear_edge);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      self->gone[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      self->waiting[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (!load_edges_of (database, sam_family_get (i), self->edges, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

static void
removal_add (Removal *self, SamFamilyId family, gint64 id)
{
  gint64 *key = g_memdup2 (&id, sizeof id);

  if (g_hash_table_add (self->gone[family], key))
    g_array_append_val (self->waiting[family], id);
}

/* Ids of the child rows that refer to the parent; an array of gint64. */
static GArray *
list_children (Removal *self, const Edge *edge, gint64 parent_id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = :parent",
                                          sam_family_get (edge->child)->name, edge->column);
  g_autoptr (SamStatement) statement = sam_statement_new (self->database, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":parent", parent_id);
  while (sam_statement_step (statement, &found))
    {
      gint64 id = sam_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&ids);
}

static gboolean
add_children (Removal *self, SamFamilyId parent, gint64 parent_id, GError **error)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);
      g_autoptr (GArray) ids = NULL;

      if (edge->parent != parent || !edge->is_cascade)
        continue;
      ids = list_children (self, edge, parent_id, error);
      if (ids == NULL)
        return FALSE;
      for (guint j = 0; j < ids->len; j++)
        removal_add (self, edge->child, g_array_index (ids, gint64, j));
    }

  return TRUE;
}

/* All that goes when the record goes. */
static Removal *
find_removal (SamDatabase *database, SamFamilyId family, gint64 id, GError **error)
{
  g_autoptr (Removal) self = removal_new (database, error);
  gboolean found_more = TRUE;

  if (self == NULL)
    return NULL;

  removal_add (self, family, id);
  while (found_more)
    {
      found_more = FALSE;
      for (guint i = 0; i < SAM_N_FAMILIES; i++)
        {
          while (self->waiting[i]->len > 0)
            {
              gint64 next = g_array_index (self->waiting[i], gint64, self->waiting[i]->len - 1);

              g_array_set_size (self->waiting[i], self->waiting[i]->len - 1);
              if (!add_children (self, i, next, error))
                return NULL;
              found_more = TRUE;
            }
        }
    }

  return g_steal_pointer (&self);
}

gboolean
sam_store_count_dependents (SamStore *self, SamFamilyId family, gint64 id, guint *counts, GError **error)
{
  g_autoptr (Removal) removal = NULL;
  gboolean exists = FALSE;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);
  g_return_val_if_fail ((guint) family < SAM_N_FAMILIES, FALSE);
  g_return_val_if_fail (counts != NULL, FALSE);

  memset (counts, 0, SAM_N_FAMILIES * sizeof *counts);
  if (!sam_store_require_open (self, error) ||
      !sam_record_io_exists (self->database, sam_family_get (family), id, &exists, error))
    return FALSE;
  if (!exists)
    return TRUE;

  removal = find_removal (self->database, family, id, error);
  if (removal == NULL)
    return FALSE;
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    counts[i] = g_hash_table_size (removal->gone[i]);

  return TRUE;
}

/* Rows that refer to one that goes, stay themselves, and so forbid it. */
static void
add_obstacles (Removal *removal, const Edge *edge, GHashTable **obstacles)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, removal->gone[edge->parent]);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autoptr (GArray) ids = list_children (removal, edge, *(gint64 *) key, NULL);

      for (guint i = 0; ids != NULL && i < ids->len; i++)
        {
          gint64 id = g_array_index (ids, gint64, i);

          if (!g_hash_table_contains (removal->gone[edge->child], &id))
            g_hash_table_add (obstacles[edge->child], g_memdup2 (&id, sizeof id));
        }
    }
}

char *
sam_store_describe_obstacles (SamStore *self, SamFamilyId family, gint64 id)
{
  g_autoptr (Removal) removal = find_removal (self->database, family, id, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  GHashTable *obstacles[SAM_N_FAMILIES];

  if (removal == NULL)
    return NULL;

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    obstacles[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < removal->edges->len; i++)
    {
      if (g_array_index (removal->edges, Edge, i).is_restrict)
        add_obstacles (removal, &g_array_index (removal->edges, Edge, i), obstacles);
    }
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (g_hash_table_size (obstacles[i]) > 0)
        g_ptr_array_add (words, sam_family_describe_count (i, g_hash_table_size (obstacles[i])));
      g_hash_table_unref (obstacles[i]);
    }
  if (words->len == 0)
    return NULL;

  g_ptr_array_add (words, NULL);
  list = sam_language_format_list (sam_language_get_default (), (const char *const *) words->pdata);

  /* Translators: %1$s is a kind of record, such as “Person”; %2$s is a list such as “12 sessions and 1 cycle”. */
  return g_strdup_printf (_("%1$s: it is still needed by %2$s, so it was not removed. "
                            "To end it, give it a last day instead; or remove those first."),
                          sam_family_get_label (sam_family_get (family)), list);
}
