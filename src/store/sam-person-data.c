#include "sam-person-data.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-erasure-scope.h"
#include "sam-history.h"
#include "sam-near-miss.h"
#include "sam-records.h"

/* Shorter ones are found in other words. */
#define MIN_VARIANT_LETTERS 5

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
  g_free (self);
}

/* Who is meant */

gint64
sam_person_find (SamStore *store, const char *named, GError **error)
{
  g_autoptr (GPtrArray) people = sam_store_list (store, SAM_FAMILY_PERSON, error);
  g_autofree char *wanted = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  gint64 found = 0;

  if (people == NULL)
    return 0;

  wanted = sam_name_normalise (named);
  for (guint i = 0; i < people->len; i++)
    {
      SamRecord *person = g_ptr_array_index (people, i);
      g_autofree char *code = sam_name_normalise (sam_record_get_text (person, SAM_PERSON_CODE));
      g_autofree char *name = sam_name_normalise (sam_record_get_text (person, SAM_PERSON_NAME));

      if (g_str_equal (code, wanted))
        return sam_record_get_id (person);
      if (g_str_equal (name, wanted))
        {
          g_ptr_array_add (codes, (gpointer) sam_record_get_text (person, SAM_PERSON_CODE));
          found = sam_record_get_id (person);
        }
    }
  if (codes->len == 1)
    return found;

  if (codes->len == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   /* Translators: a name or a code */
                   _("There is nobody with the name or code “%s”. Nothing was changed."), named);
    }
  else
    {
      g_autofree char *list = NULL;

      g_ptr_array_add (codes, NULL);
      list = g_strjoinv (", ", (char **) codes->pdata);
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: a name, and a list of codes */
                   _("Several people are called “%s”: %s. Say the code of one of them. Nothing was changed."), named, list);
    }

  return 0;
}

/* Mentions */

static void
add_variant (GPtrArray *variants, const char *text)
{
  if (text != NULL && g_utf8_strlen (text, -1) >= MIN_VARIANT_LETTERS)
    g_ptr_array_add (variants, g_utf8_strdown (text, -1));
}

GPtrArray *
sam_person_make_variants (SamRecord *person)
{
  GPtrArray *variants = g_ptr_array_new_with_free_func (g_free);
  const char *name = sam_record_get_text (person, SAM_PERSON_NAME);
  const char *space = name != NULL ? strrchr (name, ' ') : NULL;

  add_variant (variants, name);
  if (space != NULL)
    {
      g_autofree char *turned = g_strdup_printf ("%s, %.*s", space + 1, (int) (space - name), name);

      add_variant (variants, turned);
    }
  add_variant (variants, sam_record_get_text (person, SAM_PERSON_EMAIL));
  add_variant (variants, sam_record_get_text (person, SAM_PERSON_PHONE));

  return variants;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize first = strlen (*(const char *const *) a), second = strlen (*(const char *const *) b);

  return first > second ? -1 : first < second;
}

void
sam_person_sort_variants (GPtrArray *variants)
{
  g_ptr_array_sort (variants, compare_lengths);
}

/* A letter or a digit goes on with the word, and so does a hyphen with more after it: "Anna Berg-Lund" is somebody else. */
static gboolean
goes_on (const char *text)
{
  gunichar letter = g_utf8_get_char (text);

  return g_unichar_isalnum (letter) || (letter == '-' && g_unichar_isalnum (g_utf8_get_char (text + 1)));
}

static gboolean
begins_word (const char *text, const char *at)
{
  const char *before = at > text ? g_utf8_find_prev_char (text, at) : NULL;

  if (before == NULL)
    return TRUE;
  if (*before == '-' && before > text)
    before = g_utf8_find_prev_char (text, before);

  return !g_unichar_isalnum (g_utf8_get_char (before));
}

/* Swedish makes "Anna Bergs lektion" of a name, and English "Anna Berg’s lesson". */
static gboolean
ends_word (const char *after)
{
  return !goes_on (after) || (*after == 's' && !goes_on (after + 1));
}

/* Lower case keeps the number of letters but not of bytes: positions are counted in letters. */
static const char *
find_variant (const char *folded, const char *from, const char *variant)
{
  for (const char *found = strstr (from, variant); found != NULL; found = strstr (g_utf8_next_char (found), variant))
    {
      if (begins_word (folded, found) && ends_word (found + strlen (variant)))
        return found;
    }

  return NULL;
}

gboolean
sam_person_is_mentioned (const char *text, GPtrArray *variants)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (guint i = 0; i < variants->len; i++)
    {
      if (find_variant (folded, folded, g_ptr_array_index (variants, i)) != NULL)
        return TRUE;
    }

  return FALSE;
}

char *
sam_person_replace_mentions (const char *text, GPtrArray *variants)
{
  g_autofree char *result = g_strdup (text);

  for (guint i = 0; i < variants->len; i++)
    {
      const char *variant = g_ptr_array_index (variants, i);
      g_autofree char *folded = g_utf8_strdown (result, -1);
      const char *found = find_variant (folded, folded, variant);

      /* Letter by letter the same, or it is left alone (a letter of which lower case makes two). */
      while (found != NULL && g_utf8_strlen (folded, -1) == g_utf8_strlen (result, -1))
        {
          glong start = g_utf8_pointer_to_offset (folded, found);
          glong end = start + g_utf8_strlen (variant, -1);
          g_autofree char *head = g_utf8_substring (result, 0, start);
          g_autofree char *tail = g_strdup (g_utf8_offset_to_pointer (result, end));

          g_free (result);
          result = g_strconcat (head, "[…]", tail, NULL);
          g_free (folded);
          folded = g_utf8_strdown (result, -1);
          found = find_variant (folded, folded, variant);
        }
    }

  return g_steal_pointer (&result);
}

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

              if (!sam_erasure_is_free_text (described, j) || !sam_record_is_set (record, j)
                  || !sam_person_is_mentioned (sam_record_get_text (record, j), variants))
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

static void
add_records (SamPersonData *self, SamFamilyId family, GPtrArray *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (!g_ptr_array_find (self->records[family], g_ptr_array_index (records, i), NULL))
        g_ptr_array_add (self->records[family], g_object_ref (g_ptr_array_index (records, i)));
    }
}

static void
add_by (SamPersonData *self, SamStore *store, SamFamilyId family, guint field, gint64 id)
{
  g_autoptr (GPtrArray) records = sam_store_list_by (store, family, field, id, NULL);

  add_records (self, family, records);
}

/* Everything that names the person by reference. */
static void
add_references (SamPersonData *self, SamStore *store, gint64 person)
{
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      const SamFamily *described = sam_family_get (family);

      for (guint i = 0; i < described->n_fields; i++)
        {
          if (described->fields[i].kind == SAM_FIELD_REFERENCE && described->fields[i].target == SAM_FAMILY_PERSON)
            add_by (self, store, family, i, person);
        }
    }
}

static void
add_coaching (SamPersonData *self, SamStore *store)
{
  GPtrArray *cycles = self->records[SAM_FAMILY_CYCLE];

  for (guint i = 0; i < cycles->len; i++)
    {
      gint64 cycle = sam_record_get_id (g_ptr_array_index (cycles, i));
      g_autoptr (GPtrArray) sessions = sam_store_list_by (store, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, cycle, NULL);

      add_by (self, store, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, cycle);
      add_by (self, store, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, cycle);
      add_records (self, SAM_FAMILY_SESSION, sessions);
      for (guint j = 0; sessions != NULL && j < sessions->len; j++)
        {
          gint64 session = sam_record_get_id (g_ptr_array_index (sessions, j));

          add_by (self, store, SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, session);
          add_by (self, store, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, session);
        }
    }
  for (guint i = 0; i < self->records[SAM_FAMILY_OBSERVATION]->len; i++)
    add_by (self, store, SAM_FAMILY_OBSERVATION_ENTRY, SAM_OBSERVATION_ENTRY_OBSERVATION,
            sam_record_get_id (g_ptr_array_index (self->records[SAM_FAMILY_OBSERVATION], i)));
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

  return sam_history_list_records (database, (const gint64 *) ids->data, ids->len, error);
}

SamPersonData *
sam_person_data_new (SamStore *store, gint64 person, GError **error)
{
  g_autoptr (SamPersonData) self = g_new0 (SamPersonData, 1);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    self->records[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->mentions = g_ptr_array_new_with_free_func (mention_free);
  self->person = sam_store_get (store, SAM_FAMILY_PERSON, person, error);
  if (self->person == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("This person has been removed."));
      return NULL;
    }

  add_references (self, store, person);
  add_coaching (self, store);
  if (!find_mentions (self, store, error))
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
