#include "sam-import-finder.h"

#include <glib/gi18n.h>

#include "sam-import-question.h"
#include "sam-near-miss.h"
#include "sam-records.h"

/* A name, and who has it. */
typedef struct
{
  guint64     letters;
  const char *name; /* owned by the table */
  GPtrArray  *namesakes; /* of SamRecord; owned by the table */
} Name;

/*
 * The names of a family, normalised. Follows the world's list as it grows and changes: a record that has changed stands
 * under its former name too, so whoever finds one asks what it is called now.
 */
typedef struct
{
  GHashTable *by_name; /* name → array of SamRecord */
  GArray     *all;     /* of Name, to look through */
  guint       n_seen;
  guint       n_replaced; /* how many replacements have been seen */
} Names;

struct _SamImportFinder
{
  SamImportWorld *world;
  Names           names[SAM_N_FAMILIES];
  Names           codes;
  Names           emails;
};

SamImportFinder *
sam_import_finder_new (SamImportWorld *world)
{
  SamImportFinder *self = g_new0 (SamImportFinder, 1);

  self->world = world;

  return self;
}

static void
names_clear (Names *self)
{
  g_clear_pointer (&self->all, g_array_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  self->n_seen = 0;
  self->n_replaced = 0;
}

void
sam_import_finder_free (SamImportFinder *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    names_clear (&self->names[i]);
  names_clear (&self->codes);
  names_clear (&self->emails);
  g_free (self);
}

static int
get_name_field (SamFamilyId family)
{
  switch (family)
    {
    case SAM_FAMILY_ORGANISER:
      return SAM_ORGANISER_NAME;
    case SAM_FAMILY_SCHOOL:
      return SAM_SCHOOL_NAME;
    case SAM_FAMILY_TEAM:
      return SAM_TEAM_NAME;
    case SAM_FAMILY_PERSON:
      return SAM_PERSON_NAME;
    default:
      return -1;
    }
}

static void
add_name (Names *names, const char *text, SamRecord *record)
{
  char *name = sam_name_normalise (text);
  GPtrArray *namesakes = g_hash_table_lookup (names->by_name, name);

  if (namesakes == NULL)
    {
      Name entry = { .letters = sam_name_get_letters (name), .name = name };

      entry.namesakes = namesakes = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (names->by_name, name, namesakes);
      g_array_append_val (names->all, entry);
    }
  else
    {
      g_free (name);
    }
  for (guint i = 0; i < namesakes->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (namesakes, i)) == sam_record_get_id (record))
        return;
    }
  g_ptr_array_add (namesakes, g_object_ref (record));
}

/* Those whose texts may be others than they were. */
static void
follow_replaced (SamImportFinder *self, Names *names, SamFamilyId family, guint field)
{
  const GArray *replaced = sam_import_world_get_replaced (self->world, family);

  for (; replaced != NULL && names->n_replaced < replaced->len; names->n_replaced++)
    {
      SamRecord *record = sam_import_world_get (self->world, family, g_array_index (replaced, gint64, names->n_replaced));
      const char *text = record != NULL ? sam_record_get_text (record, field) : NULL;

      if (text != NULL)
        add_name (names, text, record);
    }
}

static GHashTable *
get_names (SamImportFinder *self, Names *names, SamFamilyId family, guint field)
{
  GPtrArray *records = sam_import_world_list (self->world, family, NULL);

  /* A row that was taken back took its records with it. */
  if (records != NULL && records->len < names->n_seen)
    names_clear (names);
  if (names->by_name == NULL)
    {
      names->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
      names->all = g_array_new (FALSE, FALSE, sizeof (Name));
    }

  for (; records != NULL && names->n_seen < records->len; names->n_seen++)
    {
      SamRecord *record = g_ptr_array_index (records, names->n_seen);
      const char *text = sam_record_get_text (record, field);

      if (text != NULL)
        add_name (names, text, record);
    }
  follow_replaced (self, names, family, field);

  return names->by_name;
}

/* Whether the team, or the person's membership or assignment, is of the school; 0 for any. */
static gboolean
is_of_school (SamImportFinder *self, SamRecord *record, gint64 school)
{
  GPtrArray *links;

  if (school == 0)
    return TRUE;

  switch (sam_record_get_family (record)->id)
    {
    case SAM_FAMILY_TEAM:
      return sam_record_get_reference (record, SAM_TEAM_SCHOOL) == school;

    case SAM_FAMILY_PERSON:
      links = sam_import_world_list_by (self->world, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                        sam_record_get_id (record));
      for (guint i = 0; i < links->len; i++)
        {
          SamRecord *team = sam_import_world_get (self->world, SAM_FAMILY_TEAM,
                                                  sam_record_get_reference (g_ptr_array_index (links, i),
                                                                            SAM_MEMBERSHIP_TEAM));

          if (team != NULL && sam_record_get_reference (team, SAM_TEAM_SCHOOL) == school)
            return TRUE;
        }
      links = sam_import_world_list_by (self->world, SAM_FAMILY_ASSIGNMENT, SAM_ASSIGNMENT_COACH,
                                        sam_record_get_id (record));
      for (guint i = 0; i < links->len; i++)
        {
          if (sam_record_get_reference (g_ptr_array_index (links, i), SAM_ASSIGNMENT_SCHOOL) == school)
            return TRUE;
        }
      return FALSE;

    default:
      return TRUE;
    }
}

/* As the record is now, where it still says @name: a step may have changed it since it was seen, or taken it back. */
static SamRecord *
get_current (SamImportFinder *self, SamRecord *seen, guint field, const char *name)
{
  SamRecord *record = sam_import_world_get (self->world, sam_record_get_family (seen)->id, sam_record_get_id (seen));
  const char *text = record != NULL ? sam_record_get_text (record, field) : NULL;
  g_autofree char *normal = text != NULL ? sam_name_normalise (text) : NULL;

  return g_strcmp0 (normal, name) == 0 ? record : NULL;
}

static void
add_current (SamImportFinder *self, GPtrArray *found, SamRecord *seen, const char *name)
{
  SamRecord *record = get_current (self, seen, (guint) get_name_field (sam_record_get_family (seen)->id), name);

  if (record != NULL)
    g_ptr_array_add (found, record);
}

/* The one record that says the text now; %NULL where there is none, or several. */
static SamRecord *
find_one (SamImportFinder *self, Names *names, SamFamilyId family, guint field, const char *text)
{
  g_autofree char *name = sam_name_normalise (text);
  GPtrArray *same = g_hash_table_lookup (get_names (self, names, family, field), name);
  SamRecord *one = NULL;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      SamRecord *record = get_current (self, g_ptr_array_index (same, i), field, name);

      if (record != NULL && one != NULL)
        return NULL;
      one = record != NULL ? record : one;
    }

  return one;
}

/* Whether the person has another address than the row says. */
static gboolean
has_other_email (SamRecord *record, const SamImportTold *told)
{
  return told != NULL && told->email != NULL && sam_record_get_family (record)->id == SAM_FAMILY_PERSON
         && sam_record_is_set (record, SAM_PERSON_EMAIL);
}

/* A namesake of this very import with another code or address is somebody else: the table lists both. */
static gboolean
is_somebody_else (SamRecord *record, const SamImportTold *told)
{
  return sam_record_get_id (record) < 0 && told != NULL && (told->code != NULL || has_other_email (record, told));
}

static GPtrArray *
find_same (SamImportFinder *self, GHashTable *names, const char *name, gint64 school,
           const SamImportTold *told)
{
  GPtrArray *found = g_ptr_array_new ();
  GPtrArray *namesakes = g_hash_table_lookup (names, name);

  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      SamRecord *record = g_ptr_array_index (namesakes, i);

      if (is_of_school (self, record, school) && !is_somebody_else (record, told))
        add_current (self, found, record, name);
    }

  return found;
}

static GPtrArray *
find_near (SamImportFinder *self, SamFamilyId family, const char *name, gint64 school, const SamImportTold *told)
{
  GPtrArray *found = g_ptr_array_new ();
  const GArray *all = self->names[family].all;
  guint64 letters = sam_name_get_letters (name);
  int slack = (int) sam_name_get_slack (name);

  /* Among all the people of a programme nearly the same name says nothing. */
  if (school == 0 && (family == SAM_FAMILY_PERSON || family == SAM_FAMILY_TEAM))
    return found;

  for (guint i = 0; i < all->len; i++)
    {
      const Name *other = &g_array_index (all, Name, i);

      if (__builtin_popcountll (letters ^ other->letters) > slack)
        continue;
      for (guint j = 0; j < other->namesakes->len; j++)
        {
          SamRecord *record = g_ptr_array_index (other->namesakes, j);

          if (!has_other_email (record, told) && is_of_school (self, record, school) && sam_name_is_near_miss (name, other->name))
            add_current (self, found, record, other->name);
        }
    }

  return found;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 id_a = sam_record_get_id (*(SamRecord **) a);
  gint64 id_b = sam_record_get_id (*(SamRecord **) b);

  return id_a < id_b ? -1 : id_a > id_b;
}

/* Codes of which there are few, exactly as they are written. */
static SamRecord *
find_by_number (SamImportFinder *self, SamFamilyId family, guint field, const char *text)
{
  GPtrArray *records = sam_import_world_list (self->world, family, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (records, i), field), text) == 0)
        return g_ptr_array_index (records, i);
    }

  return NULL;
}

SamRecord *
sam_import_find_code (SamImport *import, const char *code)
{
  SamImportFinder *self = import->finder;

  return find_one (self, &self->codes, SAM_FAMILY_PERSON, SAM_PERSON_CODE, code);
}

SamRecord *
sam_import_find_email (SamImport *import, const char *email)
{
  SamImportFinder *self = import->finder;

  return find_one (self, &self->emails, SAM_FAMILY_PERSON, SAM_PERSON_EMAIL, email);
}

/* What the text certainly is, if it is a code. */
static SamRecord *
find_certain (SamImport *import, SamFamilyId family, const char *named)
{
  switch (family)
    {
    case SAM_FAMILY_ORGANISER:
      {
        g_autofree char *number = sam_family_organiser.fields[SAM_ORGANISER_ORGANISATION_NUMBER].normalise (named);

        return find_by_number (import->finder, family, SAM_ORGANISER_ORGANISATION_NUMBER, number);
      }
    case SAM_FAMILY_SCHOOL:
      return find_by_number (import->finder, family, SAM_SCHOOL_UNIT_CODE, named);
    case SAM_FAMILY_PERSON:
      {
        SamRecord *person = sam_import_find_code (import, named);

        return person != NULL ? person : sam_import_find_email (import, named);
      }
    default:
      return NULL;
    }
}

SamImportFindResult
sam_import_find (SamImport *import, SamFamilyId family, gint64 school, const char *named,
                 const SamImportTold *told, gboolean can_be_new, const SamImportSpot *spot, SamRecord **record)
{
  SamImportFinder *self = import->finder;
  int field = get_name_field (family);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) found = NULL;
  GHashTable *names;
  int answer;

  g_return_val_if_fail (field >= 0, SAM_IMPORT_NOT_FOUND);

  *record = find_certain (import, family, named);
  if (*record != NULL)
    return SAM_IMPORT_FOUND;

  name = sam_name_normalise (named);
  names = get_names (self, &self->names[family], family, (guint) field);
  found = find_same (self, names, name, school, told);
  /* One of that name who is known by another address may have changed it, or be somebody else. */
  if (found->len == 1 && !has_other_email (g_ptr_array_index (found, 0), told))
    {
      *record = g_ptr_array_index (found, 0);
      return SAM_IMPORT_FOUND;
    }
  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = find_near (self, family, name, school, told);
    }
  if (found->len == 0)
    return SAM_IMPORT_NOT_FOUND;

  g_ptr_array_sort (found, compare_ids);
  answer = sam_import_ask (import, spot, named, found, can_be_new);
  if (answer == SAM_IMPORT_WAITS)
    return SAM_IMPORT_WAITING;
  if (answer == SAM_IMPORT_NONE_OF_THEM)
    return SAM_IMPORT_NOT_FOUND;
  *record = g_ptr_array_index (found, (guint) answer);

  return SAM_IMPORT_FOUND;
}

void
sam_import_refuse_unknown (SamImport *import, SamFamilyId family, const char *named, const SamImportSpot *spot)
{
  sam_import_refuse (import->result->refusals, spot->file->name, spot->line, spot->column, spot->column_name,
                     /* Translators: the kind of record ("School"), what the file calls it */
                     _("There is no such record: %s “%s”."), sam_family_get_label (sam_family_get (family)), named);
}
