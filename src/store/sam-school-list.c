#include "sam-school-list.h"

#include "sam-list-query.h"

struct _SamSchoolItem
{
  GObject parent_instance;

  gint64   id;
  char    *name;
  char    *unit_code;
  gint64   organiser_id;
  char    *organiser_name;
  char    *municipality;
  int      n_teams;
  int      n_teachers;
  SamDate  joined;
  SamDate  left;
};

G_DEFINE_FINAL_TYPE (SamSchoolItem, sam_school_item, G_TYPE_OBJECT)

static void
sam_school_item_finalize (GObject *object)
{
  SamSchoolItem *self = SAM_SCHOOL_ITEM (object);

  g_free (self->name);
  g_free (self->unit_code);
  g_free (self->organiser_name);
  g_free (self->municipality);

  G_OBJECT_CLASS (sam_school_item_parent_class)->finalize (object);
}

static void
sam_school_item_class_init (SamSchoolItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_school_item_finalize;
}

static void
sam_school_item_init (SamSchoolItem *self)
{
}

/* In the order of the columns of sql/lists/schools.sql. */
static gpointer
read_item (SamStatement *row)
{
  SamSchoolItem *self = g_object_new (SAM_TYPE_SCHOOL_ITEM, NULL);

  self->id = sam_statement_get_integer (row, 0);
  self->name = sam_statement_dup_text (row, 1);
  self->unit_code = sam_statement_dup_text (row, 2);
  self->organiser_id = sam_statement_get_integer (row, 3);
  self->organiser_name = sam_statement_dup_text (row, 4);
  self->municipality = sam_statement_dup_text (row, 5);
  self->n_teams = (int) sam_statement_get_integer (row, 6);
  self->n_teachers = (int) sam_statement_get_integer (row, 7);
  self->joined = sam_statement_get_date (row, 8);
  self->left = sam_statement_get_date (row, 9);

  return self;
}

GPtrArray *
sam_school_list_load (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_list_query_new (database, "schools", error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_date (statement, ":as_of", as_of);

  return sam_list_query_run (statement, read_item, error);
}

gint64
sam_school_item_get_id (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), 0);

  return self->id;
}

const char *
sam_school_item_get_name (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), NULL);

  return self->name;
}

const char *
sam_school_item_get_unit_code (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), NULL);

  return self->unit_code;
}

gint64
sam_school_item_get_organiser_id (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), 0);

  return self->organiser_id;
}

const char *
sam_school_item_get_organiser_name (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), NULL);

  return self->organiser_name;
}

const char *
sam_school_item_get_municipality (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), NULL);

  return self->municipality;
}

int
sam_school_item_get_n_teams (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), 0);

  return self->n_teams;
}

int
sam_school_item_get_n_teachers (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), 0);

  return self->n_teachers;
}

SamDate
sam_school_item_get_joined (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), SAM_DATE_NONE);

  return self->joined;
}

SamDate
sam_school_item_get_left (SamSchoolItem *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), SAM_DATE_NONE);

  return self->left;
}

gboolean
sam_school_item_takes_part (SamSchoolItem *self, SamDate day)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_ITEM (self), FALSE);

  return self->joined <= day && (self->left == SAM_DATE_NONE || day <= self->left);
}
