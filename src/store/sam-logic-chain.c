/*
 * The programme's logic as a chain.
 */
#include "sam-logic-chain.h"

#include "sam-records.h"

static void
node_free (gpointer data)
{
  SamLogicNode *node = data;

  g_free (node->title);
  g_array_unref (node->stands_on);
  g_array_unref (node->carries);
  g_free (node);
}

static SamLogicNode *
add (GPtrArray *chain, SamLogicStage stage, SamFamilyId family, SamRecord *record, guint title, SamDate date)
{
  SamLogicNode *node = g_new0 (SamLogicNode, 1);

  node->stage = stage;
  node->family = family;
  node->id = sam_record_get_id (record);
  node->title = g_strdup (sam_record_get_text (record, title));
  node->date = date;
  node->stands_on = g_array_new (FALSE, FALSE, sizeof (guint));
  node->carries = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (chain, node);
  return node;
}

static int
find (GPtrArray *chain, SamFamilyId family, gint64 id)
{
  for (guint i = 0; i < chain->len; i++)
    {
      SamLogicNode *node = g_ptr_array_index (chain, i);

      if (node->family == family && node->id == id)
        return (int) i;
    }

  return -1;
}

static void
link_nodes (GPtrArray *chain, int upper, int lower)
{
  guint from = (guint) lower, to = (guint) upper;

  if (upper < 0 || lower < 0)
    return;

  g_array_append_val (((SamLogicNode *) g_ptr_array_index (chain, to))->stands_on, from);
  g_array_append_val (((SamLogicNode *) g_ptr_array_index (chain, from))->carries, to);
}

static SamLogicStage
get_stage (SamRecord *basis)
{
  switch (sam_record_get_choice (basis, SAM_BASIS_KIND))
    {
    case SAM_BASIS_KIND_CONCLUSION:
      return SAM_LOGIC_CONCLUSION;
    case SAM_BASIS_KIND_DECISION:
      return SAM_LOGIC_DECISION;
    default:
      return SAM_LOGIC_BASIS;
    }
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  SamRecord *x = *(SamRecord *const *) a, *y = *(SamRecord *const *) b;
  SamDate one = sam_record_get_date (x, SAM_BASIS_DATE), other = sam_record_get_date (y, SAM_BASIS_DATE);

  if (one != other)
    return one < other ? -1 : 1;

  return sam_record_get_id (x) < sam_record_get_id (y) ? -1 : 1;
}

static void
add_nodes (GPtrArray *chain, GPtrArray *bases, GPtrArray *strands, SamRecord *programme, SamDate as_of)
{
  g_ptr_array_sort (bases, compare_dates);
  for (SamLogicStage stage = SAM_LOGIC_BASIS; stage <= SAM_LOGIC_DECISION; stage++)
    for (guint i = 0; i < bases->len; i++)
      if (get_stage (bases->pdata[i]) == stage && sam_record_get_date (bases->pdata[i], SAM_BASIS_DATE) <= as_of)
        add (chain, stage, SAM_FAMILY_BASIS, bases->pdata[i], SAM_BASIS_TITLE,
             sam_record_get_date (bases->pdata[i], SAM_BASIS_DATE));
  for (guint i = 0; i < strands->len; i++)
    add (chain, SAM_LOGIC_STRAND, SAM_FAMILY_STRAND, strands->pdata[i], SAM_STRAND_NAME, SAM_DATE_NONE);
  if (programme != NULL && sam_record_get_text (programme, SAM_PROGRAMME_AIM) != NULL)
    add (chain, SAM_LOGIC_GOAL, SAM_FAMILY_PROGRAMME, programme, SAM_PROGRAMME_AIM, SAM_DATE_NONE);
}

static void
add_links (GPtrArray *chain, GPtrArray *bases, GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    link_nodes (chain,
                find (chain, SAM_FAMILY_BASIS, sam_record_get_reference (citations->pdata[i], SAM_BASIS_CITATION_BASIS)),
                find (chain, SAM_FAMILY_BASIS, sam_record_get_reference (citations->pdata[i], SAM_BASIS_CITATION_CITED)));
  for (guint i = 0; i < bases->len; i++)
    link_nodes (chain,
                find (chain, SAM_FAMILY_STRAND, sam_record_get_reference (bases->pdata[i], SAM_BASIS_STRAND)),
                find (chain, SAM_FAMILY_BASIS, sam_record_get_id (bases->pdata[i])));
  for (guint i = 0; i < chain->len; i++)
    if (((SamLogicNode *) g_ptr_array_index (chain, i))->stage == SAM_LOGIC_STRAND
        && ((SamLogicNode *) g_ptr_array_index (chain, chain->len - 1))->stage == SAM_LOGIC_GOAL)
      link_nodes (chain, (int) chain->len - 1, (int) i);
}

GPtrArray *
sam_logic_chain_load (SamStore *store, SamDate as_of, GError **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new_with_free_func (node_free);
  g_autoptr (GPtrArray) bases = NULL;
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GPtrArray) strands = NULL;
  g_autoptr (SamRecord) programme = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  bases = sam_store_list (store, SAM_FAMILY_BASIS, error);
  citations = bases != NULL ? sam_store_list (store, SAM_FAMILY_BASIS_CITATION, error) : NULL;
  strands = citations != NULL ? sam_store_list (store, SAM_FAMILY_STRAND, error) : NULL;
  if (strands == NULL)
    return NULL;
  programme = sam_store_get_programme (store, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  add_nodes (chain, bases, strands, programme, as_of);
  add_links (chain, bases, citations);
  return g_steal_pointer (&chain);
}
