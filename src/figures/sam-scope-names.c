/*
 * SamScopeNames: what figures can be about, by name.
 */
#include "sam-scope-names.h"

#include <string.h>

#include "config.h"

typedef struct
{
  SamScopeName  shown;
  char         *name;
  char         *whole_name;
  gint64        school; /* of a team */
  GByteArray   *key;    /* what it is sorted by */
} Entry;

struct _SamScopeNames
{
  GPtrArray  *entries;
  GHashTable *by_scope[SAM_SCOPE_TEAM + 1]; /* id to entry */
};

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->name);
  g_free (self->whole_name);
  g_byte_array_unref (self->key);
  g_free (self);
}

static void
add_entry (SamScopeNames *self, SamScopeKind kind, gint64 id, const char *name, gint64 school)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->name = g_strdup (name);
  entry->school = school;
  entry->key = g_byte_array_new ();
  entry->shown.scope = (SamScope){ kind, id };
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_scope[kind], &entry->shown.scope.id, entry);
}

/* Schools and their teams are one kind to the order: a team comes right after its school. */
static void
complete_entry (SamScopeNames *self, Entry *entry)
{
  const SamScope *scope = &entry->shown.scope;
  const Entry *school = scope->kind == SAM_SCOPE_TEAM ? g_hash_table_lookup (self->by_scope[SAM_SCOPE_SCHOOL], &entry->school) : NULL;
  guint8 rank = MIN (scope->kind, SAM_SCOPE_SCHOOL);

  g_byte_array_append (entry->key, &rank, 1);
  if (school != NULL)
    {
      entry->whole_name = g_strdup_printf ("%s · %s", school->name, entry->name);
      sam_collation_append_key (entry->key, school->name);
      g_byte_array_append (entry->key, (const guint8 *) &school->shown.scope.id, sizeof (gint64));
    }
  else
    entry->whole_name = g_strdup (entry->name);
  sam_collation_append_key (entry->key, entry->name);
  if (school == NULL)
    g_byte_array_append (entry->key, (const guint8 *) &scope->id, sizeof (gint64));

  entry->shown.name = entry->name;
  entry->shown.whole_name = entry->whole_name;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const GByteArray *x = (*(Entry *const *) a)->key;
  const GByteArray *y = (*(Entry *const *) b)->key;
  int order = memcmp (x->data, y->data, MIN (x->len, y->len));

  return order != 0 ? order : (int) x->len - (int) y->len;
}

SamScopeNames *
sam_scope_names_load (SamDatabase *database, GError **error)
{
  g_autoptr (SamScopeNames) self = g_new0 (SamScopeNames, 1);
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->by_scope); i++)
    self->by_scope[i] = g_hash_table_new (g_int64_hash, g_int64_equal);

  statement = sam_statement_new_from_resource (database, RESOURCE_PATH "/sql/figures/scope-names.sql", error);
  if (statement == NULL)
    return NULL;

  add_entry (self, SAM_SCOPE_PROGRAMME, 0, "", 0);
  while (sam_statement_step (statement, &step_error))
    add_entry (self, (SamScopeKind) sam_statement_get_integer (statement, 0), sam_statement_get_integer (statement, 1),
               sam_statement_get_text (statement, 2), sam_statement_get_integer (statement, 3));
  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return NULL;
    }

  for (guint i = 0; i < self->entries->len; i++)
    complete_entry (self, self->entries->pdata[i]);
  g_ptr_array_sort (self->entries, compare_entries);

  return g_steal_pointer (&self);
}

void
sam_scope_names_free (SamScopeNames *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->by_scope); i++)
    g_clear_pointer (&self->by_scope[i], g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

guint
sam_scope_names_get_n (SamScopeNames *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

const SamScopeName *
sam_scope_names_get (SamScopeNames *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return &((Entry *) self->entries->pdata[index])->shown;
}

const SamScopeName *
sam_scope_names_find (SamScopeNames *self, SamScopeKind kind, gint64 id)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && kind <= SAM_SCOPE_TEAM, NULL);

  entry = g_hash_table_lookup (self->by_scope[kind], &id);

  return entry != NULL ? &entry->shown : NULL;
}
