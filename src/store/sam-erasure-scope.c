#include "sam-erasure-scope.h"

#include "sam-changeset-rows.h"
#include "sam-changeset.h"
#include "sam-person-mention.h"
#include "sam-record-io.h"
#include "sam-records.h"

/* What belongs to what, from the cycle on. */
static const struct
{
  SamFamilyId family;
  guint       field;
  SamFamilyId owner;
} belongs[] = {
  { SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, SAM_FAMILY_CYCLE },
  { SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, SAM_FAMILY_CYCLE },
  { SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, SAM_FAMILY_CYCLE },
  { SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, SAM_FAMILY_SESSION },
  { SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, SAM_FAMILY_SESSION },
  { SAM_FAMILY_OBSERVATION_ENTRY, SAM_OBSERVATION_ENTRY_OBSERVATION, SAM_FAMILY_OBSERVATION },
};

void
sam_erasure_scope_free (SamErasureScope *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    g_clear_pointer (&self->coaching[i], g_hash_table_unref);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_free (self);
}

gboolean
sam_erasure_scope_has (const SamErasureScope *self, SamFamilyId family, gint64 id)
{
  return g_hash_table_contains (self->coaching[family], &id);
}

gboolean
sam_erasure_is_free_text (const SamFamily *family, guint field)
{
  const SamField *described = &family->fields[field];

  /* Somebody else of the same name keeps it. */
  if (family->id == SAM_FAMILY_PERSON)
    return FALSE;
  if (family->id == SAM_FAMILY_SCHOOL && field == SAM_SCHOOL_UNIT_CODE)
    return FALSE;
  if (family->id == SAM_FAMILY_SETTING && field == SAM_SETTING_NAME)
    return FALSE;

  return described->normalise == NULL
         && (described->kind == SAM_FIELD_TEXT || described->kind == SAM_FIELD_LINES
             || described->kind == SAM_FIELD_SEALABLE);
}

static gboolean
add (SamErasureScope *self, SamFamilyId family, gint64 id)
{
  return g_hash_table_add (self->coaching[family], g_memdup2 (&id, sizeof id));
}

/* Whether the record belongs to what is in the scope already. */
static gboolean
is_owned (const SamErasureScope *self, SamRecord *record)
{
  SamFamilyId family = sam_record_get_family (record)->id;

  if (family == SAM_FAMILY_CYCLE)
    return sam_record_get_reference (record, SAM_CYCLE_TEACHER) == self->person;
  for (guint i = 0; i < G_N_ELEMENTS (belongs); i++)
    {
      if (belongs[i].family == family)
        return sam_erasure_scope_has (self, belongs[i].owner, sam_record_get_reference (record, belongs[i].field));
    }

  return FALSE;
}

static gboolean
collect_records (SamErasureScope *self, SamDatabase *database, SamFamilyId family, GError **error)
{
  g_autoptr (GPtrArray) records = sam_record_io_list (database, sam_family_get (family), -1, 0, FALSE, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (is_owned (self, g_ptr_array_index (records, i)))
        add (self, family, sam_record_get_id (g_ptr_array_index (records, i)));
    }

  return TRUE;
}

/* "T1" is also a class or a room: a code as short as that is not looked for in what people write. */
#define MIN_CODE_LETTERS 5

static void
add_variants_of (SamErasureScope *self, SamRecord *person)
{
  g_autoptr (GPtrArray) variants = sam_person_make_variants (person);
  const char *code = sam_record_get_text (person, SAM_PERSON_CODE);

  for (guint i = 0; i < variants->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (self->variants, g_ptr_array_index (variants, i), g_str_equal, NULL))
        g_ptr_array_add (self->variants, g_strdup (g_ptr_array_index (variants, i)));
    }
  if (code == NULL)
    return;

  if (g_utf8_strlen (code, -1) >= MIN_CODE_LETTERS)
    sam_person_add_variant (self->variants, code);
  if (!g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, NULL))
    g_ptr_array_add (self->codes, g_strdup (code));
}

/* A changed row of the person: earlier and later names. */
static void
add_variants_of_row (SamErasureScope *self, SamChangesetRows *rows)
{
  for (guint side = 0; side < 2; side++)
    {
      g_autofree SamValue *values = g_new0 (SamValue, SAM_PERSON_N_FIELDS);
      g_autoptr (SamRecord) person = NULL;

      for (guint i = 0; i < SAM_PERSON_N_FIELDS; i++)
        {
          SamValue before, after;

          sam_changeset_rows_read_field (rows, i, &before, &after);
          values[i] = side == 0 ? before : after;
          sam_value_clear (side == 0 ? &after : &before);
        }
      person = sam_record_new_take (&sam_family_person, self->person, values);
      add_variants_of (self, person);
    }
}

/*
 * A record that is still there belongs to whom it names now: a cycle that was
 * put down for the wrong teacher first is the right one's.
 */
static gboolean
add_removed (SamErasureScope *self, SamDatabase *database, const SamFamily *family, gint64 id, gboolean *is_new,
             GError **error)
{
  gboolean exists = FALSE;

  if (sam_erasure_scope_has (self, family->id, id))
    return TRUE;
  if (!sam_record_io_exists (database, family, id, &exists, error))
    return FALSE;
  if (!exists && add (self, family->id, id))
    *is_new = TRUE;

  return TRUE;
}

static gboolean
collect_change (SamErasureScope *self, SamDatabase *database, gconstpointer data, gsize length, gboolean *is_new,
                GError **error)
{
  g_autoptr (SamChangesetRows) rows = NULL;
  SamChangesetTouch touch;
  SamChangesetRow row;

  if (!sam_changeset_read (data, length, &touch))
    return TRUE;

  rows = sam_changeset_rows_new (data, length);
  while (sam_changeset_rows_next (rows, &row))
    {
      g_autoptr (SamRecord) record = sam_changeset_rows_dup_record (rows);

      if (row.family->id == SAM_FAMILY_PERSON && row.id == self->person)
        add_variants_of_row (self, rows);
      if (record != NULL && is_owned (self, record)
          && !add_removed (self, database, row.family, row.id, is_new, error))
        return FALSE;
    }

  return TRUE;
}

/* One pass over the history; @is_new tells whether it found anything. */
static gboolean
collect_history (SamErasureScope *self, SamDatabase *database, gboolean *is_new, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT changeset FROM journal", error);
  g_autoptr (GError) found = NULL;

  *is_new = FALSE;
  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &found))
    {
      gsize length;
      gconstpointer data = sam_statement_get_blob (statement, 0, &length);

      if (!collect_change (self, database, data, length, is_new, error))
        return FALSE;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

SamErasureScope *
sam_erasure_scope_new (SamDatabase *database, gint64 person, GError **error)
{
  g_autoptr (SamErasureScope) self = g_new0 (SamErasureScope, 1);
  g_autoptr (SamRecord) record = NULL;
  gboolean is_new = FALSE;

  self->person = person;
  self->variants = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    self->coaching[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!sam_record_io_get (database, &sam_family_person, person, &record, error))
    return NULL;
  if (record != NULL)
    add_variants_of (self, record);
  if (!collect_records (self, database, SAM_FAMILY_CYCLE, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (belongs); i++)
    {
      if (!collect_records (self, database, belongs[i].family, error))
        return NULL;
    }
  /* What was removed since is found from its owner on: at most one pass for each step down. */
  do
    {
      if (!collect_history (self, database, &is_new, error))
        return NULL;
    }
  while (is_new);
  sam_person_sort_variants (self->variants);

  return g_steal_pointer (&self);
}
