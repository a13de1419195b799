/*
 * SamRegisterItem: a person or an organiser in the register.
 */
#include "sam-register-item.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"
#include "sam-records.h"

struct _SamRegisterItem
{
  GObject parent_instance;

  gint64  id;
  char   *name;
  char   *detail;
  char   *haystack; /* folded */
};

G_DEFINE_FINAL_TYPE (SamRegisterItem, sam_register_item, G_TYPE_OBJECT)

static void
sam_register_item_finalize (GObject *object)
{
  SamRegisterItem *self = SAM_REGISTER_ITEM (object);

  g_free (self->name);
  g_free (self->detail);
  g_free (self->haystack);

  G_OBJECT_CLASS (sam_register_item_parent_class)->finalize (object);
}

static void
sam_register_item_class_init (SamRegisterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_register_item_finalize;
}

static void
sam_register_item_init (SamRegisterItem *self)
{
}

/* Takes @detail. */
static SamRegisterItem *
new_item (SamRecord *record, guint name_field, char *detail)
{
  SamRegisterItem *self = g_object_new (SAM_TYPE_REGISTER_ITEM, NULL);
  g_autofree char *text = NULL;

  self->id = sam_record_get_id (record);
  self->name = g_strdup (sam_record_get_text (record, name_field));
  self->detail = detail;
  text = g_strdup_printf ("%s\n%s", self->name, self->detail);
  self->haystack = sam_fold (text);

  return self;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  SamRegisterItem *left = *(SamRegisterItem *const *) a;
  SamRegisterItem *right = *(SamRegisterItem *const *) b;
  int order = sam_collate (left->name, right->name);

  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

/* People */

/* What places of people are made from; each by record id. */
typedef struct
{
  GHashTable *schools;
  GHashTable *teams;
  GHashTable *places; /* person id → GPtrArray of char * */
  SamDate     as_of;
} Places;

static void
places_clear (Places *self)
{
  g_clear_pointer (&self->schools, g_hash_table_unref);
  g_clear_pointer (&self->teams, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static GHashTable *
index_family (SamStore *store, SamFamilyId family, GError **error)
{
  g_autoptr (GPtrArray) records = sam_store_list (store, family, error);
  GHashTable *index;

  if (records == NULL)
    return NULL;

  index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (index, dup_id (sam_record_get_id (records->pdata[i])), g_object_ref (records->pdata[i]));

  return index;
}

/* Takes @place. */
static void
add_place (Places *self, gint64 person, char *place)
{
  GPtrArray *places = g_hash_table_lookup (self->places, &person);

  if (places == NULL)
    {
      places = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->places, dup_id (person), places);
    }
  g_ptr_array_add (places, place);
}

static char *
describe_place (Places *self, gint64 team_id, gint64 school_id)
{
  SamRecord *team = g_hash_table_lookup (self->teams, &team_id);
  SamRecord *school;

  if (team != NULL)
    school_id = sam_record_get_reference (team, SAM_TEAM_SCHOOL);
  school = g_hash_table_lookup (self->schools, &school_id);
  if (team == NULL || school == NULL)
    return g_strdup (school != NULL ? sam_record_get_text (school, SAM_SCHOOL_NAME) : "");

  /* A school and its team, as everywhere. */
  return g_strdup_printf ("%s %s", sam_record_get_text (school, SAM_SCHOOL_NAME), sam_record_get_text (team, SAM_TEAM_NAME));
}

static gboolean
holds (SamRecord *record, guint from, guint to, SamDate day)
{
  SamDate last = sam_record_get_date (record, to);

  return sam_record_get_date (record, from) <= day && (last == SAM_DATE_NONE || last >= day);
}

static gboolean
load_places (Places *self, SamStore *store, SamDate as_of, GError **error)
{
  g_autoptr (GPtrArray) memberships = NULL;
  g_autoptr (GPtrArray) assignments = NULL;

  self->as_of = as_of;
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->schools = index_family (store, SAM_FAMILY_SCHOOL, error);
  self->teams = self->schools != NULL ? index_family (store, SAM_FAMILY_TEAM, error) : NULL;
  memberships = self->teams != NULL ? sam_store_list (store, SAM_FAMILY_MEMBERSHIP, error) : NULL;
  assignments = memberships != NULL ? sam_store_list (store, SAM_FAMILY_ASSIGNMENT, error) : NULL;
  if (assignments == NULL)
    return FALSE;

  for (guint i = 0; i < memberships->len; i++)
    if (holds (memberships->pdata[i], SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE, as_of))
      add_place (self, sam_record_get_reference (memberships->pdata[i], SAM_MEMBERSHIP_PERSON),
                 describe_place (self, sam_record_get_reference (memberships->pdata[i], SAM_MEMBERSHIP_TEAM), 0));
  for (guint i = 0; i < assignments->len; i++)
    if (holds (assignments->pdata[i], SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE, as_of))
      add_place (self, sam_record_get_reference (assignments->pdata[i], SAM_ASSIGNMENT_COACH),
                 describe_place (self, sam_record_get_reference (assignments->pdata[i], SAM_ASSIGNMENT_TEAM),
                                 sam_record_get_reference (assignments->pdata[i], SAM_ASSIGNMENT_SCHOOL)));

  return TRUE;
}

static const char *
get_role (SamRecord *person)
{
  gboolean is_teacher = sam_record_get_flag (person, SAM_PERSON_IS_TEACHER);
  gboolean is_coach = sam_record_get_flag (person, SAM_PERSON_IS_COACH);

  if (is_teacher && is_coach)
    return C_("role of a person", "teacher and coach");
  if (is_coach)
    return C_("role of a person", "coach");
  return C_("role of a person", "teacher");
}

static char *
describe_person (Places *self, SamRecord *person)
{
  gint64 id = sam_record_get_id (person);
  GPtrArray *places = g_hash_table_lookup (self->places, &id);
  const char *code = sam_record_get_text (person, SAM_PERSON_CODE);
  g_autofree char *place = NULL;

  if (places != NULL)
    {
      g_ptr_array_add (places, NULL);
      place = g_strjoinv (", ", (char **) places->pdata);
    }
  else if (sam_record_get_flag (person, SAM_PERSON_IS_TEACHER))
    place = g_strdup (_("in no team"));
  else
    place = g_strdup (_("not assigned"));

  return g_strdup_printf ("%s · %s · %s", code != NULL ? code : "–", get_role (person), place);
}

GPtrArray *
sam_register_item_load_people (SamStore *store, SamDate as_of, GError **error)
{
  g_auto (Places) places = { 0 };
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  people = sam_store_list (store, SAM_FAMILY_PERSON, error);
  if (people == NULL || !load_places (&places, store, as_of, error))
    return NULL;

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (items, new_item (people->pdata[i], SAM_PERSON_NAME, describe_person (&places, people->pdata[i])));
  g_ptr_array_sort (items, compare_items);

  return g_steal_pointer (&items);
}

/* Organisers */

static char *
describe_organiser (SamRecord *organiser, GPtrArray *schools)
{
  const char *number = sam_record_get_text (organiser, SAM_ORGANISER_ORGANISATION_NUMBER);
  const char *kind = sam_choice_get_label (&sam_family_organiser.fields[SAM_ORGANISER_KIND],
                                           sam_record_get_choice (organiser, SAM_ORGANISER_KIND));
  g_autofree char *count = g_strdup_printf (ngettext ("%u school", "%u schools", schools->len), schools->len);

  if (number == NULL)
    return g_strdup_printf ("%s · %s", kind, count);

  return g_strdup_printf ("%s · %s · %s", kind, number, count);
}

GPtrArray *
sam_register_item_load_organisers (SamStore *store, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) organisers = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  organisers = sam_store_list (store, SAM_FAMILY_ORGANISER, error);
  if (organisers == NULL)
    return NULL;

  for (guint i = 0; i < organisers->len; i++)
    {
      g_autoptr (GPtrArray) schools = sam_store_list_by (store, SAM_FAMILY_SCHOOL, SAM_SCHOOL_ORGANISER,
                                                         sam_record_get_id (organisers->pdata[i]), error);

      if (schools == NULL)
        return NULL;
      g_ptr_array_add (items, new_item (organisers->pdata[i], SAM_ORGANISER_NAME,
                                        describe_organiser (organisers->pdata[i], schools)));
    }
  g_ptr_array_sort (items, compare_items);

  return g_steal_pointer (&items);
}

gint64
sam_register_item_get_id (SamRegisterItem *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_ITEM (self), 0);

  return self->id;
}

const char *
sam_register_item_get_name (SamRegisterItem *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_ITEM (self), NULL);

  return self->name;
}

const char *
sam_register_item_get_detail (SamRegisterItem *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_ITEM (self), NULL);

  return self->detail;
}

gboolean
sam_register_item_matches (SamRegisterItem *self, const char *needle)
{
  g_return_val_if_fail (SAM_IS_REGISTER_ITEM (self), FALSE);

  return needle == NULL || strstr (self->haystack, needle) != NULL;
}
