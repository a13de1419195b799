/* What an import has to know of the programme, and what it plans to do to it. */

#include "sam-import-world.h"

#include <glib/gi18n.h>

#include "sam-record-io.h"
#include "sam-records.h"

/* A reference that somebody asked for: id → array of records. */
typedef struct
{
  guint       field;
  GHashTable *records;
} Index;

typedef struct
{
  GPtrArray  *list;    /* of SamRecord, owned */
  GHashTable *places;  /* id → position in the list + 1 */
  GArray     *indexes; /* of Index */
  GArray     *replaced; /* of ids, one for each time that another record took the place */
} Family;

typedef struct
{
  SamImportStep step;
  gint64        id;
  SamRecord    *before; /* NULL for a new record */
} Planned;

typedef struct
{
  SamRecordSource base;
  SamImportWorld *world;
} Source;

struct _SamImportWorld
{
  SamDatabase *database;
  gboolean     is_locked; /* texts of individual coaching cannot be written */
  Source       source;
  Family      *families[SAM_N_FAMILIES];
  GPtrArray   *planned; /* of Planned */
  gpointer     owner;
  gint64       last_id;
};

static void
index_clear (gpointer data)
{
  Index *index = data;

  g_hash_table_unref (index->records);
}

static void
family_free (Family *self)
{
  g_array_unref (self->indexes);
  g_array_unref (self->replaced);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->list);
  g_free (self);
}

static void
planned_free (gpointer data)
{
  Planned *self = data;

  g_clear_object (&self->before);
  sam_draft_free (self->step.draft);
  g_free (self);
}

static void
place (Family *self, gint64 id, guint position)
{
  g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (position + 1));
}

/* What cannot be read counts as not there for the rules; sam_import_world_list() says why. */
static Family *
get_family (SamImportWorld *self, SamFamilyId id, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  Family *family = self->families[id];

  if (family != NULL)
    return family;
  g_return_val_if_fail (self->database != NULL, NULL);

  list = sam_record_io_list (self->database, sam_family_get (id), -1, 0, FALSE, error);
  if (list == NULL)
    return NULL;

  family = g_new0 (Family, 1);
  family->list = g_ptr_array_new_with_free_func (g_object_unref);
  family->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  family->indexes = g_array_new (FALSE, FALSE, sizeof (Index));
  g_array_set_clear_func (family->indexes, index_clear);
  family->replaced = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < list->len; i++)
    {
      SamRecord *record = g_ptr_array_index (list, i);

      g_ptr_array_add (family->list, g_object_ref (record));
      place (family, sam_record_get_id (record), i);
    }
  self->families[id] = family;

  return family;
}

/* Indexes */

static void
index_add (Index *index, SamRecord *record)
{
  gint64 id = sam_record_get_reference (record, index->field);
  GPtrArray *records;

  if (id == 0)
    return;

  records = g_hash_table_lookup (index->records, &id);
  if (records == NULL)
    {
      records = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (index->records, g_memdup2 (&id, sizeof id), records);
    }
  g_ptr_array_add (records, g_object_ref (record));
}

static void
index_remove (Index *index, SamRecord *record)
{
  gint64 id = sam_record_get_reference (record, index->field);
  GPtrArray *records = id != 0 ? g_hash_table_lookup (index->records, &id) : NULL;

  if (records != NULL)
    g_ptr_array_remove (records, record);
}

static Index *
get_index (Family *family, guint field)
{
  Index index = { .field = field };

  for (guint i = 0; i < family->indexes->len; i++)
    {
      if (g_array_index (family->indexes, Index, i).field == field)
        return &g_array_index (family->indexes, Index, i);
    }

  index.records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < family->list->len; i++)
    index_add (&index, g_ptr_array_index (family->list, i));
  g_array_append_val (family->indexes, index);

  return &g_array_index (family->indexes, Index, family->indexes->len - 1);
}

/* Reading */

GPtrArray *
sam_import_world_list (SamImportWorld *self, SamFamilyId family, GError **error)
{
  Family *loaded = get_family (self, family, error);

  return loaded != NULL ? loaded->list : NULL;
}

SamRecord *
sam_import_world_get (SamImportWorld *self, SamFamilyId family, gint64 id)
{
  Family *loaded = get_family (self, family, NULL);
  guint position = loaded != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (loaded->places, &id)) : 0;

  return position > 0 ? g_ptr_array_index (loaded->list, position - 1) : NULL;
}

GPtrArray *
sam_import_world_list_by (SamImportWorld *self, SamFamilyId family, guint field, gint64 id)
{
  static GPtrArray *none;
  Family *loaded = get_family (self, family, NULL);
  GPtrArray *records = loaded != NULL ? g_hash_table_lookup (get_index (loaded, field)->records, &id) : NULL;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new ());

  return records != NULL ? records : none;
}

const GArray *
sam_import_world_get_replaced (SamImportWorld *self, SamFamilyId family)
{
  Family *loaded = get_family (self, family, NULL);

  return loaded != NULL ? loaded->replaced : NULL;
}

static SamRecord *
source_get (SamRecordSource *source, const SamFamily *family, gint64 id)
{
  SamRecord *record = sam_import_world_get (((Source *) source)->world, family->id, id);

  return record != NULL ? g_object_ref (record) : NULL;
}

static GPtrArray *
source_list (SamRecordSource *source, const SamFamily *family, guint field, gint64 id)
{
  GPtrArray *records = sam_import_world_list_by (((Source *) source)->world, family->id, field, id);
  GPtrArray *copy = g_ptr_array_new_full (records->len, g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (records, i)));

  return copy;
}

static gint64
source_get_setting (SamRecordSource *source, const char *name, gint64 fallback)
{
  GPtrArray *settings = sam_import_world_list (((Source *) source)->world, SAM_FAMILY_SETTING, NULL);
  gint64 number = fallback;

  for (guint i = 0; settings != NULL && i < settings->len; i++)
    {
      SamRecord *setting = g_ptr_array_index (settings, i);

      if (g_strcmp0 (sam_record_get_text (setting, SAM_SETTING_NAME), name) == 0
          && !g_ascii_string_to_signed (sam_record_get_text (setting, SAM_SETTING_VALUE), 10, G_MININT64, G_MAXINT64,
                                        &number, NULL))
        number = fallback;
    }

  return number;
}

SamImportWorld *
sam_import_world_new (SamDatabase *database)
{
  SamImportWorld *self = g_new0 (SamImportWorld, 1);

  self->database = database;
  self->is_locked = sam_database_is_locked (database);
  self->source.base.get = source_get;
  self->source.base.list = source_list;
  self->source.base.get_setting = source_get_setting;
  self->source.world = self;
  self->planned = g_ptr_array_new_with_free_func (planned_free);

  return self;
}

void
sam_import_world_free (SamImportWorld *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    g_clear_pointer (&self->families[i], family_free);
  g_ptr_array_unref (self->planned);
  g_free (self);
}

void
sam_import_world_let_go (SamImportWorld *self)
{
  self->database = NULL;
}

SamRecordSource *
sam_import_world_get_source (SamImportWorld *self)
{
  return &self->source.base;
}

/* Planning */

/* @record takes the place of the one with its id, or comes last. */
static void
lay_over (Family *family, SamRecord *before, SamRecord *record)
{
  gint64 id = sam_record_get_id (record);
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (family->places, &id));

  for (guint i = 0; i < family->indexes->len; i++)
    {
      Index *index = &g_array_index (family->indexes, Index, i);

      if (before != NULL)
        index_remove (index, before);
      index_add (index, record);
    }

  if (position > 0)
    {
      g_object_unref (g_ptr_array_index (family->list, position - 1));
      g_ptr_array_index (family->list, position - 1) = g_object_ref (record);
      g_array_append_val (family->replaced, id);
      return;
    }
  place (family, id, family->list->len);
  g_ptr_array_add (family->list, g_object_ref (record));
}

static SamRecord *
make_record (const SamDraft *draft, gint64 id)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autofree SamValue *values = g_new0 (SamValue, family->n_fields);

  for (guint i = 0; i < family->n_fields; i++)
    sam_value_copy (&values[i], sam_draft_get_value (draft, i));

  return sam_record_new_take (family, id, values);
}

static gboolean
validate (SamImportWorld *self, const SamDraft *draft, GError **error)
{
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, &self->source.base);

  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level == SAM_PROBLEM_ERROR)
        {
          g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, problem->message);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_seal (SamImportWorld *self, const SamDraft *draft, GError **error)
{
  const SamFamily *family = sam_draft_get_family (draft);

  for (guint i = 0; self->is_locked && i < family->n_fields; i++)
    {
      if (family->fields[i].kind != SAM_FIELD_SEALABLE || sam_draft_get_text (draft, i) == NULL
          || !sam_draft_is_field_changed (draft, i))
        continue;
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: %s is the name of a field, such as "Question". */
                   _("%s: texts of individual coaching are sealed in this file, and locked. Unlock the file, then read in again."),
                   sam_field_get_label (&family->fields[i]));
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_import_world_put (SamImportWorld *self, SamDraft *draft, GError **error)
{
  SamFamilyId id = sam_draft_get_family (draft)->id;
  Family *family = get_family (self, id, error);
  g_autoptr (SamRecord) record = NULL;
  SamRecord *before = NULL;
  Planned *planned;

  if (family == NULL || !validate (self, draft, error) || !check_seal (self, draft, error))
    return FALSE;
  if (sam_draft_get_original (draft) != NULL && !sam_draft_is_changed (draft))
    return TRUE;

  if (sam_draft_get_id (draft) == 0)
    sam_draft_set_id (draft, --self->last_id);
  else
    before = sam_import_world_get (self, id, sam_draft_get_id (draft));

  planned = g_new0 (Planned, 1);
  planned->id = sam_draft_get_id (draft);
  planned->step.draft = sam_draft_copy (draft);
  planned->step.owner = self->owner;
  g_set_object (&planned->before, before);
  g_ptr_array_add (self->planned, planned);

  record = make_record (draft, planned->id);
  lay_over (family, planned->before, record);

  return TRUE;
}

/* The last record of its family: nothing was added after it that is still there. */
static void
take_away (Family *family, gint64 id)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (family->places, &id));
  SamRecord *record;

  g_return_if_fail (position == family->list->len);

  record = g_ptr_array_index (family->list, position - 1);
  for (guint i = 0; i < family->indexes->len; i++)
    index_remove (&g_array_index (family->indexes, Index, i), record);
  g_hash_table_remove (family->places, &id);
  g_ptr_array_set_size (family->list, (int) position - 1);
}

void
sam_import_world_roll_back (SamImportWorld *self, guint n_steps)
{
  while (self->planned->len > n_steps)
    {
      Planned *planned = g_ptr_array_index (self->planned, self->planned->len - 1);
      SamFamilyId id = sam_draft_get_family (planned->step.draft)->id;

      if (planned->before != NULL)
        lay_over (self->families[id], sam_import_world_get (self, id, planned->id), planned->before);
      else
        take_away (self->families[id], planned->id);
      g_ptr_array_set_size (self->planned, (int) self->planned->len - 1);
    }
}

void
sam_import_world_set_owner (SamImportWorld *self, gpointer owner)
{
  self->owner = owner;
}

guint
sam_import_world_get_n_steps (SamImportWorld *self)
{
  return self->planned->len;
}

const SamImportStep *
sam_import_world_get_step (SamImportWorld *self, guint index)
{
  return &((Planned *) g_ptr_array_index (self->planned, index))->step;
}

/* Making it so */

static gint64
get_real_id (GHashTable *ids, gint64 id)
{
  gint64 *real = id < 0 ? g_hash_table_lookup (ids, &id) : NULL;

  return real != NULL ? *real : id;
}

static gboolean
apply_step (Planned *planned, SamChange *change, GHashTable *ids, GError **error)
{
  g_autoptr (SamDraft) draft = sam_draft_copy (planned->step.draft);
  const SamFamily *family = sam_draft_get_family (draft);

  sam_draft_set_id (draft, planned->before == NULL ? 0 : get_real_id (ids, planned->id));
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (family->fields[i].kind == SAM_FIELD_REFERENCE && sam_draft_get_reference (draft, i) < 0)
        sam_draft_set_reference (draft, i, get_real_id (ids, sam_draft_get_reference (draft, i)));
    }

  if (!sam_change_put (change, draft, error))
    return FALSE;

  if (planned->before == NULL)
    {
      gint64 id = sam_draft_get_id (draft);

      g_hash_table_insert (ids, g_memdup2 (&planned->id, sizeof planned->id), g_memdup2 (&id, sizeof id));
    }

  return TRUE;
}

int
sam_import_world_apply (SamImportWorld *self, SamChange *change, guint from, SamImportPauseFunc until,
                        gpointer user_data, GHashTable *ids, guint *failed, GError **error)
{
  guint next = from;

  while (next < self->planned->len)
    {
      if (!apply_step (g_ptr_array_index (self->planned, next), change, ids, error))
        {
          *failed = next;
          return -1;
        }
      next++;
      if (until != NULL && until (user_data))
        break;
    }

  return (int) next;
}
