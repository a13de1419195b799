/*
 * SamObservationItem: observation records as they stand in a list.
 */
#include "sam-observation-records.h"

#include "sam-list-query.h"

struct _SamObservationItem
{
  GObject             parent_instance;
  SamObservationFacts facts;
};

G_DEFINE_FINAL_TYPE (SamObservationItem, sam_observation_item, G_TYPE_OBJECT)

static void
sam_observation_item_finalize (GObject *object)
{
  SamObservationFacts *facts = &SAM_OBSERVATION_ITEM (object)->facts;

  g_free (facts->term);
  g_free (facts->teacher_name);
  g_free (facts->coach_name);
  g_free (facts->school_name);
  g_free (facts->subject);
  g_free (facts->grade);
  g_free (facts->template_name);

  G_OBJECT_CLASS (sam_observation_item_parent_class)->finalize (object);
}

static void
sam_observation_item_class_init (SamObservationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_observation_item_finalize;
}

static void
sam_observation_item_init (SamObservationItem *self)
{
}

const SamObservationFacts *
sam_observation_item_get_facts (SamObservationItem *self)
{
  g_return_val_if_fail (SAM_IS_OBSERVATION_ITEM (self), NULL);

  return &self->facts;
}

/* In the order of the columns of sql/lists/observations.sql. */
static gpointer
read_item (SamStatement *row)
{
  SamObservationItem *item = g_object_new (SAM_TYPE_OBSERVATION_ITEM, NULL);
  SamObservationFacts *facts = &item->facts;

  facts->session = sam_statement_get_integer (row, 0);
  facts->cycle = sam_statement_get_integer (row, 1);
  facts->date = sam_statement_get_date (row, 2);
  facts->start_time = sam_time_parse (sam_statement_get_text (row, 3));
  facts->is_held = g_strcmp0 (sam_statement_get_text (row, 4), "held") == 0;
  facts->minutes = (int) sam_statement_get_integer (row, 5);
  facts->term = sam_statement_dup_text (row, 6);
  facts->ordinal = (int) sam_statement_get_integer (row, 7);
  facts->teacher = sam_statement_get_integer (row, 8);
  facts->teacher_name = sam_statement_dup_text (row, 9);
  facts->coach = sam_statement_get_integer (row, 10);
  facts->coach_name = sam_statement_dup_text (row, 11);
  facts->school = sam_statement_get_integer (row, 12);
  facts->school_name = sam_statement_dup_text (row, 13);
  facts->subject = sam_statement_dup_text (row, 14);
  facts->grade = sam_statement_dup_text (row, 15);
  facts->template_name = sam_statement_dup_text (row, 16);
  facts->n_notes = (int) sam_statement_get_integer (row, 17);
  facts->dialogue = sam_statement_get_date (row, 18);

  return item;
}

GPtrArray *
sam_observation_records_load (SamDatabase *database, gint64 cycle, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (as_of != SAM_DATE_NONE, NULL);

  statement = sam_list_query_new (database, "observations", error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":cycle", cycle);
  sam_statement_bind_date (statement, ":as_of", as_of);

  return sam_list_query_run (statement, read_item, error);
}
