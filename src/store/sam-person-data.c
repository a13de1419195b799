#include "sam-person-data.h"

#include "sam-changeset-rows.h"
#include "sam-changeset.h"
#include "sam-disclosure.h"
#include "sam-erasure-scope.h"
#include "sam-history.h"
#include "sam-person-find.h"
#include "sam-person-mention.h"
#include "sam-records.h"

static void
mention_free (gpointer data)
{
  SamPersonMention *self = data;

  g_object_unref (self->record);
  g_free (self);
}

void
sam_person_data_free (SamPersonData *self)
{
  g_clear_object (&self->person);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    g_clear_pointer (&self->records[i], g_ptr_array_unref);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->disclosures, g_ptr_array_unref);
  g_free (self);
}

/* Mentions */

static gboolean
find_mentions (SamPersonData *self, SamStore *store, GError **error)
{
  g_autoptr (GPtrArray) variants = sam_person_make_variants (self->person);

  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      const SamFamily *described = sam_family_get (family);
      g_autoptr (GPtrArray) records = NULL;

      records = sam_store_list (store, family, error);
      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        {
          SamRecord *record = g_ptr_array_index (records, i);

          for (guint j = 0; j < described->n_fields; j++)
            {
              SamPersonMention *mention;

              if (!sam_erasure_is_free_text (described, j) || !sam_record_is_set (record, j))
                continue;
              self->n_sealed += sam_record_get_seal (record, j) == SAM_SEAL_STATE_LOCKED;
              if (sam_record_get_text (record, j) == NULL || !sam_person_is_mentioned (sam_record_get_text (record, j), variants))
                continue;
              mention = g_new0 (SamPersonMention, 1);
              mention->record = g_object_ref (record);
              mention->field = j;
              g_ptr_array_add (self->mentions, mention);
            }
        }
    }

  return TRUE;
}

/* Records */

typedef struct
{
  SamPersonData *data;
  SamStore      *store;
  GHashTable    *seen; /* ids; one is never another's, whatever the family */
} Collection;

static void
add_records (Collection *self, SamFamilyId family, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);
      gint64 id = sam_record_get_id (record);

      if (g_hash_table_add (self->seen, g_memdup2 (&id, sizeof id)))
        g_ptr_array_add (self->data->records[family], g_object_ref (record));
    }
}

static gboolean
add_by (Collection *self, SamFamilyId family, guint field, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) records = sam_store_list_by (self->store, family, field, id, error);

  if (records == NULL)
    return FALSE;
  add_records (self, family, records);

  return TRUE;
}

/* Everything that names the person by reference. */
static gboolean
add_references (Collection *self, gint64 person, GError **error)
{
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      const SamFamily *described = sam_family_get (family);

      for (guint i = 0; i < described->n_fields; i++)
        {
          if (described->fields[i].kind == SAM_FIELD_REFERENCE && described->fields[i].target == SAM_FAMILY_PERSON
              && !add_by (self, family, i, person, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* What belongs to the cycles that the person has a part in; of other sessions that the person coached, nothing more. */
static gboolean
add_coaching (Collection *self, GError **error)
{
  GPtrArray *cycles = self->data->records[SAM_FAMILY_CYCLE];

  for (guint i = 0; i < cycles->len; i++)
    {
      gint64 cycle = sam_record_get_id (g_ptr_array_index (cycles, i));
      g_autoptr (GPtrArray) sessions = NULL;

      sessions = sam_store_list_by (self->store, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, cycle, error);
      if (sessions == NULL || !add_by (self, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, cycle, error)
          || !add_by (self, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, cycle, error))
        return FALSE;
      add_records (self, SAM_FAMILY_SESSION, sessions);
      for (guint j = 0; j < sessions->len; j++)
        {
          gint64 session = sam_record_get_id (g_ptr_array_index (sessions, j));

          if (!add_by (self, SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, session, error)
              || !add_by (self, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, session, error))
            return FALSE;
        }
    }
  for (guint i = 0; i < self->data->records[SAM_FAMILY_OBSERVATION]->len; i++)
    {
      gint64 observation = sam_record_get_id (g_ptr_array_index (self->data->records[SAM_FAMILY_OBSERVATION], i));

      if (!add_by (self, SAM_FAMILY_OBSERVATION_ENTRY, SAM_OBSERVATION_ENTRY_OBSERVATION, observation, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
collect (SamPersonData *data, SamStore *store, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Collection collection = { data, store, seen };

  return add_references (&collection, sam_record_get_id (data->person), error) && add_coaching (&collection, error);
}

/* History: of the records that are there, and of those that named the person before they were changed or removed. */

static gboolean
named_person (SamChangesetRows *rows, const SamFamily *family, gint64 person)
{
  for (guint i = 0; i < family->n_fields; i++)
    {
      SamValue before, after;
      gboolean is_named;

      if (family->fields[i].kind != SAM_FIELD_REFERENCE || family->fields[i].target != SAM_FAMILY_PERSON
          || !sam_changeset_rows_read_field (rows, i, &before, &after))
        continue;
      is_named = (before.is_set && before.integer == person) || (after.is_set && after.integer == person);
      sam_value_clear (&before);
      sam_value_clear (&after);
      if (is_named)
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_former (GArray *ids, SamDatabase *database, gint64 person, GError **error)
{
  g_autoptr (SamStatement) change = sam_statement_new (database, "SELECT changeset FROM journal", error);
  g_autoptr (GError) found = NULL;

  if (change == NULL)
    return FALSE;
  while (sam_statement_step (change, &found))
    {
      gsize length;
      gconstpointer data = sam_statement_get_blob (change, 0, &length);
      g_autoptr (SamChangesetRows) rows = NULL;
      SamChangesetTouch touch;
      SamChangesetRow row;

      if (!sam_changeset_read (data, length, &touch))
        continue;
      rows = sam_changeset_rows_new (data, length);
      while (sam_changeset_rows_next (rows, &row))
        {
          if (named_person (rows, row.family, person))
            g_array_append_val (ids, row.id);
        }
    }
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

static GPtrArray *
list_history (const SamPersonData *self, SamDatabase *database, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = sam_record_get_id (self->person);

  g_array_append_val (ids, id);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      for (guint j = 0; j < self->records[i]->len; j++)
        {
          id = sam_record_get_id (g_ptr_array_index (self->records[i], j));
          g_array_append_val (ids, id);
        }
    }
  if (!add_former (ids, database, sam_record_get_id (self->person), error))
    return NULL;

  return sam_history_list_records (database, (const gint64 *) ids->data, ids->len, error);
}

/* The log of what left the file */

static gboolean
is_of_person (const SamPersonData *self, gint64 cycle)
{
  for (guint i = 0; i < self->records[SAM_FAMILY_CYCLE]->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (self->records[SAM_FAMILY_CYCLE], i)) == cycle)
        return TRUE;
    }

  return FALSE;
}

static gboolean
names_person (const char *text, GPtrArray *variants)
{
  return text != NULL && sam_person_is_mentioned (text, variants);
}

static gboolean
find_disclosures (SamPersonData *self, SamDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) variants = sam_person_make_variants (self->person);
  g_autoptr (GPtrArray) all = sam_disclosure_list (database, NULL, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      SamDisclosure *line = g_ptr_array_index (all, i);

      if (sam_disclosure_get_person (line) == sam_record_get_id (self->person)
          || is_of_person (self, sam_disclosure_get_cycle (line)) || names_person (sam_disclosure_get_recipient (line), variants)
          || names_person (sam_disclosure_get_reason (line), variants)
          || names_person (sam_disclosure_get_made_by (line), variants))
        g_ptr_array_add (self->disclosures, g_object_ref (line));
    }

  return TRUE;
}

SamPersonData *
sam_person_data_new (SamStore *store, gint64 person, GError **error)
{
  g_autoptr (SamPersonData) self = g_new0 (SamPersonData, 1);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    self->records[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->mentions = g_ptr_array_new_with_free_func (mention_free);
  self->disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  self->person = sam_person_get (store, person, error);
  if (self->person == NULL || !collect (self, store, error) || !find_mentions (self, store, error)
      || !find_disclosures (self, sam_store_get_database (store), error))
    return NULL;
  self->history = list_history (self, sam_store_get_database (store), error);
  if (self->history == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/* Whose words */

static SamRecord *
find_among (const SamPersonData *self, SamFamilyId family, gint64 id)
{
  for (guint i = 0; i < self->records[family]->len; i++)
    {
      SamRecord *record = g_ptr_array_index (self->records[family], i);

      if (sam_record_get_id (record) == id)
        return record;
    }

  return NULL;
}

/* The cycle that a record of individual coaching belongs to, where the person is part of it; else %NULL. */
static SamRecord *
find_cycle (const SamPersonData *self, SamRecord *record)
{
  static const struct
  {
    SamFamilyId family;
    guint       field;
    SamFamilyId owner;
  } steps[] = {
    { SAM_FAMILY_OBSERVATION_ENTRY, SAM_OBSERVATION_ENTRY_OBSERVATION, SAM_FAMILY_OBSERVATION },
    { SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, SAM_FAMILY_SESSION },
    { SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, SAM_FAMILY_SESSION },
    { SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, SAM_FAMILY_CYCLE },
    { SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, SAM_FAMILY_CYCLE },
    { SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, SAM_FAMILY_CYCLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps) && record != NULL; i++)
    {
      if (sam_record_get_family (record)->id == steps[i].family)
        record = find_among (self, steps[i].owner, sam_record_get_reference (record, steps[i].field));
    }

  return record != NULL && sam_record_get_family (record)->id == SAM_FAMILY_CYCLE ? record : NULL;
}

static gboolean
is_written_by_coach (SamRecord *record, guint field)
{
  switch (sam_record_get_family (record)->id)
    {
    case SAM_FAMILY_OBSERVATION_ENTRY:
    case SAM_FAMILY_FOLLOW_UP:
      return TRUE;
    case SAM_FAMILY_DIALOGUE:
      return field == SAM_DIALOGUE_NOTE;
    default:
      return FALSE;
    }
}

gboolean
sam_person_data_may_show (const SamPersonData *self, SamRecord *record, guint field)
{
  gint64 person = sam_record_get_id (self->person);
  SamRecord *cycle;

  if (sam_record_get_family (record)->fields[field].kind != SAM_FIELD_SEALABLE)
    return TRUE;

  cycle = find_cycle (self, record);

  return cycle != NULL
         && (sam_record_get_reference (cycle, SAM_CYCLE_TEACHER) == person || is_written_by_coach (record, field));
}

guint
sam_person_data_count_own_texts (const SamPersonData *self)
{
  guint n = 0;

  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      for (guint i = 0; i < self->records[family]->len; i++)
        {
          SamRecord *record = g_ptr_array_index (self->records[family], i);
          SamRecord *cycle = find_cycle (self, record);

          if (cycle == NULL || sam_record_get_reference (cycle, SAM_CYCLE_TEACHER) != sam_record_get_id (self->person))
            continue;
          for (guint j = 0; j < sam_family_get (family)->n_fields; j++)
            n += sam_family_get (family)->fields[j].kind == SAM_FIELD_SEALABLE && sam_record_is_set (record, j);
        }
    }

  return n;
}

guint
sam_person_data_count_shown_texts (const SamPersonData *self)
{
  guint n = 0;

  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    for (guint i = 0; i < self->records[family]->len; i++)
      {
        SamRecord *record = self->records[family]->pdata[i];
        const SamFamily *described = sam_record_get_family (record);

        for (guint field = 0; field < described->n_fields; field++)
          n += described->fields[field].kind == SAM_FIELD_SEALABLE && sam_record_get_text (record, field) != NULL
               && sam_person_data_may_show (self, record, field);
      }

  return n;
}
