#include "sam-filter-query.h"

#include "config.h"
#include "sam-cycle-clock.h"
#include "sam-database-private.h"
#include "sam-list-query.h"

struct _SamFilterHit
{
  GObject     parent_instance;

  SamFamilyId family;
  gint64      id;
  char       *school;
  char       *subject;
  SamDate     date;
  int         kind;
  int         state;
};

G_DEFINE_FINAL_TYPE (SamFilterHit, sam_filter_hit, G_TYPE_OBJECT)

static const SamFamilyId families[SAM_N_FILTER_LISTS] = {
  SAM_FAMILY_SCHOOL, SAM_FAMILY_TEAM, SAM_FAMILY_SESSION, SAM_FAMILY_CYCLE, SAM_FAMILY_PERSON,
};

SamFamilyId
sam_filter_list_get_family (SamFilterList list)
{
  g_return_val_if_fail ((guint) list < SAM_N_FILTER_LISTS, SAM_N_FAMILIES);

  return families[list];
}

static void
sam_filter_hit_finalize (GObject *object)
{
  SamFilterHit *self = SAM_FILTER_HIT (object);

  g_free (self->school);
  g_free (self->subject);

  G_OBJECT_CLASS (sam_filter_hit_parent_class)->finalize (object);
}

static void
sam_filter_hit_class_init (SamFilterHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_filter_hit_finalize;
}

static void
sam_filter_hit_init (SamFilterHit *self)
{
}

/* Queries */

static void
bind (SamStatement *statement, const SamFilter *filter, SamDate as_of)
{
  static const struct
  {
    SamFilterKey key;
    const char  *name;
  } texts[] = {
    { SAM_FILTER_SCHOOL, ":school" },         { SAM_FILTER_ORGANISER, ":organiser" },
    { SAM_FILTER_COACH, ":coach" },           { SAM_FILTER_KIND, ":kind" },
    { SAM_FILTER_STATE, ":state" },           { SAM_FILTER_GROUP, ":group" },
    { SAM_FILTER_INDIVIDUAL, ":individual" }, { SAM_FILTER_ATTENDANCE, ":attendance" },
    { SAM_FILTER_ROLE, ":role" },             { SAM_FILTER_PLACE, ":place" },
    { SAM_FILTER_COACHING, ":coaching" },
  };
  guint weeks = sam_filter_get_number (filter, SAM_FILTER_QUIET_WEEKS);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (sam_filter_get (filter, texts[i].key) != NULL)
        sam_statement_bind_text (statement, texts[i].name, sam_filter_get (filter, texts[i].key));
      else
        sam_statement_bind_null (statement, texts[i].name);
    }
  sam_statement_bind_date (statement, ":as_of", as_of);
  sam_statement_bind_date (statement, ":quiet_since", weeks > 0 ? as_of - 7 * (SamDate) weeks : SAM_DATE_NONE);
}

static GBytes *
load_query (SamFilterList list, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/sql/filters/", sam_filter_list_get_name (list), ".sql", NULL);

  return g_resource_lookup_data (sam_database_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* The query itself, between @before and @after. */
static SamStatement *
prepare (SamDatabase *database, const SamFilter *filter, SamDate as_of, const char *before, const char *after, GError **error)
{
  g_autoptr (GBytes) query = load_query (sam_filter_get_list (filter), error);
  g_autofree char *sql = NULL;
  SamStatement *statement;

  if (query == NULL)
    return NULL;

  sql = g_strconcat (before, (const char *) g_bytes_get_data (query, NULL), after, NULL);
  statement = sam_statement_new (database, sql, error);
  if (statement != NULL)
    bind (statement, filter, as_of);

  return statement;
}

static GPtrArray *
find_rows (SamDatabase *database, const SamFilter *filter, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) row = prepare (database, filter, as_of, "", "", error);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) found = NULL;

  if (row == NULL)
    return NULL;

  while (sam_statement_step (row, &found))
    {
      SamFilterHit *hit = g_object_new (SAM_TYPE_FILTER_HIT, NULL);

      hit->family = families[sam_filter_get_list (filter)];
      hit->id = sam_statement_get_integer (row, 0);
      hit->school = sam_statement_dup_text (row, 1);
      hit->subject = sam_statement_dup_text (row, 2);
      hit->date = sam_statement_get_date (row, 3);
      hit->kind = sam_list_query_get_choice (row, 4, &sam_family_session, SAM_SESSION_KIND);
      hit->state = sam_list_query_get_choice (row, 5, &sam_family_session, SAM_SESSION_STATE);
      g_ptr_array_add (hits, hit);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&hits);
}

/* Records that a filter names */

static const struct
{
  SamFilterKey key;
  const char  *sql;
} named[] = {
  { SAM_FILTER_SCHOOL, "SELECT id FROM school WHERE unit_code = :text" },
  { SAM_FILTER_ORGANISER, "SELECT id FROM organiser WHERE name = :text" },
  { SAM_FILTER_COACH, "SELECT id FROM person WHERE code = :text" },
};

/* @id: 0 where any will do, -1 where it is not there. */
static gboolean
find_named (SamDatabase *database, const SamFilter *filter, SamFilterKey key, gint64 *id, GError **error)
{
  const char *text = sam_filter_get (filter, key);
  g_autoptr (GError) found = NULL;

  *id = 0;
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (named); i++)
    {
      g_autoptr (SamStatement) statement = NULL;

      if (named[i].key != key)
        continue;
      statement = sam_statement_new (database, named[i].sql, error);
      if (statement == NULL)
        return FALSE;
      sam_statement_bind_text (statement, ":text", text);
      *id = sam_statement_step (statement, &found) ? sam_statement_get_integer (statement, 0) : -1;
    }
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

gboolean
sam_filter_find_missing (SamDatabase *database, const SamFilter *filter, guint *missing, GError **error)
{
  g_return_val_if_fail (database != NULL && filter != NULL && missing != NULL, FALSE);

  *missing = 0;
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      gint64 id;

      if (!find_named (database, filter, named[i].key, &id, error))
        return FALSE;
      if (id == -1)
        *missing |= 1u << named[i].key;
    }

  return TRUE;
}

/* Cycles: their state is nowhere in the file, it follows from what is recorded. */

static gboolean
passes (const SamFilter *filter, SamCycleItem *cycle)
{
  const char *term = sam_filter_get (filter, SAM_FILTER_TERM);
  const char *state = sam_filter_get (filter, SAM_FILTER_STATE);

  return (term == NULL || g_strcmp0 (term, sam_cycle_item_get_term (cycle)) == 0)
         && (state == NULL || g_strcmp0 (state, sam_cycle_state_get_name (sam_cycle_item_get_state (cycle))) == 0);
}

static SamFilterHit *
new_cycle_hit (SamCycleItem *cycle)
{
  SamFilterHit *hit = g_object_new (SAM_TYPE_FILTER_HIT, NULL);

  hit->family = SAM_FAMILY_CYCLE;
  hit->id = sam_cycle_item_get_id (cycle);
  hit->school = g_strdup (sam_cycle_item_get_school_name (cycle));
  hit->subject = g_strdup (sam_cycle_item_get_teacher_name (cycle));
  hit->date = sam_cycle_item_get_since (cycle);
  hit->kind = -1;
  hit->state = (int) sam_cycle_item_get_state (cycle);

  return hit;
}

static GPtrArray *
find_cycles (SamDatabase *database, const SamFilter *filter, SamDate as_of, GError **error)
{
  SamCycleFilter narrow = { 0, };
  g_autoptr (GPtrArray) cycles = NULL;
  g_autoptr (SamCycleClock) clock = NULL;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);

  /* No record has the id -1: what is not there finds nothing. */
  if (!find_named (database, filter, SAM_FILTER_SCHOOL, &narrow.school, error)
      || !find_named (database, filter, SAM_FILTER_COACH, &narrow.coach, error))
    return NULL;
  cycles = sam_cycle_list_load (database, &narrow, as_of, error);
  if (cycles == NULL)
    return NULL;
  if (sam_filter_get (filter, SAM_FILTER_WAITING) != NULL)
    clock = sam_cycle_clock_new (database);

  for (guint i = 0; i < cycles->len; i++)
    {
      if (passes (filter, cycles->pdata[i])
          && (clock == NULL || sam_cycle_clock_read (clock, cycles->pdata[i], as_of).is_late))
        g_ptr_array_add (hits, new_cycle_hit (cycles->pdata[i]));
    }

  return g_steal_pointer (&hits);
}

/* For all lists */

GPtrArray *
sam_filter_find (SamDatabase *database, const SamFilter *filter, SamDate as_of, GError **error)
{
  g_return_val_if_fail (database != NULL && filter != NULL, NULL);

  return sam_filter_get_list (filter) == SAM_FILTER_LIST_CYCLES ? find_cycles (database, filter, as_of, error)
                                                                : find_rows (database, filter, as_of, error);
}

gboolean
sam_filter_count (SamDatabase *database, const SamFilter *filter, SamDate as_of, guint *n, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (database != NULL && filter != NULL && n != NULL, FALSE);

  if (sam_filter_get_list (filter) == SAM_FILTER_LIST_CYCLES)
    {
      g_autoptr (GPtrArray) cycles = find_cycles (database, filter, as_of, error);

      *n = cycles != NULL ? cycles->len : 0;
      return cycles != NULL;
    }

  statement = prepare (database, filter, as_of, "SELECT count (*) FROM (\n", "\n)", error);
  if (statement == NULL)
    return FALSE;
  *n = sam_statement_step (statement, &found) ? (guint) sam_statement_get_integer (statement, 0) : 0;
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

SamFamilyId
sam_filter_hit_get_family (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), SAM_N_FAMILIES);

  return self->family;
}

gint64
sam_filter_hit_get_id (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), 0);

  return self->id;
}

const char *
sam_filter_hit_get_school (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), NULL);

  return self->school;
}

const char *
sam_filter_hit_get_subject (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), NULL);

  return self->subject;
}

SamDate
sam_filter_hit_get_date (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), SAM_DATE_NONE);

  return self->date;
}

int
sam_filter_hit_get_kind (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), -1);

  return self->kind;
}

int
sam_filter_hit_get_state (SamFilterHit *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_HIT (self), -1);

  return self->state;
}
