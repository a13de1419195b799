#include "sam-people-list.h"

#include "sam-list-query.h"

struct _SamPersonItem
{
  GObject parent_instance;

  gint64   id;
  char    *name;
  char    *code;
  gint64   team_id;
  char    *team_name;
  gint64   link_id;
  SamDate  from;
  SamDate  to;
  char    *commissioned_by;
  int      reduction_percent;
};

G_DEFINE_FINAL_TYPE (SamPersonItem, sam_person_item, G_TYPE_OBJECT)

static void
sam_person_item_finalize (GObject *object)
{
  SamPersonItem *self = SAM_PERSON_ITEM (object);

  g_free (self->name);
  g_free (self->code);
  g_free (self->team_name);
  g_free (self->commissioned_by);

  G_OBJECT_CLASS (sam_person_item_parent_class)->finalize (object);
}

static void
sam_person_item_class_init (SamPersonItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_person_item_finalize;
}

static void
sam_person_item_init (SamPersonItem *self)
{
}

/* In the order of the columns of sql/lists/members.sql and coaches.sql. */
static gpointer
read_item (SamStatement *row)
{
  SamPersonItem *self = g_object_new (SAM_TYPE_PERSON_ITEM, NULL);

  self->id = sam_statement_get_integer (row, 0);
  self->name = sam_statement_dup_text (row, 1);
  self->code = sam_statement_dup_text (row, 2);
  self->team_id = sam_statement_get_integer (row, 3);
  self->team_name = sam_statement_dup_text (row, 4);
  self->link_id = sam_statement_get_integer (row, 5);
  self->from = sam_statement_get_date (row, 6);
  self->to = sam_statement_get_date (row, 7);
  self->commissioned_by = sam_statement_dup_text (row, 8);
  self->reduction_percent = sam_statement_is_null (row, 9) ? -1 : (int) sam_statement_get_integer (row, 9);

  return self;
}

static GPtrArray *
load (SamDatabase *database, const char *query, gint64 team, gint64 school, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement = sam_list_query_new (database, query, error);

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":team", team);
  sam_statement_bind_integer (statement, ":school", school);
  sam_statement_bind_date (statement, ":as_of", as_of);

  return sam_list_query_run (statement, read_item, error);
}

GPtrArray *
sam_people_list_team (SamDatabase *database, gint64 team, SamDate as_of, GError **error)
{
  g_return_val_if_fail (database != NULL, NULL);

  return load (database, "members", team, 0, as_of, error);
}

GPtrArray *
sam_people_list_school (SamDatabase *database, gint64 school, SamDate as_of, GError **error)
{
  g_return_val_if_fail (database != NULL, NULL);

  return load (database, "members", 0, school, as_of, error);
}

GPtrArray *
sam_people_list_coaches (SamDatabase *database, gint64 school, SamDate as_of, GError **error)
{
  g_return_val_if_fail (database != NULL, NULL);

  return load (database, "coaches", 0, school, as_of, error);
}

GPtrArray *
sam_people_list_places (SamDatabase *database, gint64 person, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_list_query_new (database, "places", error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":person", person);
  sam_statement_bind_date (statement, ":as_of", as_of);
  while (sam_statement_step (statement, &found))
    {
      const char *school = sam_statement_get_text (statement, 0);
      const char *team = sam_statement_get_text (statement, 1);

      /* A school and its team, as everywhere. */
      g_ptr_array_add (places, team != NULL ? g_strdup_printf ("%s %s", school, team) : g_strdup (school));
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&places);
}

gint64
sam_person_item_get_id (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), 0);

  return self->id;
}

const char *
sam_person_item_get_name (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), NULL);

  return self->name;
}

const char *
sam_person_item_get_code (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), NULL);

  return self->code;
}

gint64
sam_person_item_get_team_id (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), 0);

  return self->team_id;
}

const char *
sam_person_item_get_team_name (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), NULL);

  return self->team_name;
}

gint64
sam_person_item_get_link_id (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), 0);

  return self->link_id;
}

SamDate
sam_person_item_get_from (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), SAM_DATE_NONE);

  return self->from;
}

SamDate
sam_person_item_get_to (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), SAM_DATE_NONE);

  return self->to;
}

const char *
sam_person_item_get_commissioned_by (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), NULL);

  return self->commissioned_by;
}

int
sam_person_item_get_reduction_percent (SamPersonItem *self)
{
  g_return_val_if_fail (SAM_IS_PERSON_ITEM (self), 0);

  return self->reduction_percent;
}
