/* What the sessions of a planned series would clash with, in words. */

#include "sam-series-clashes.h"

/* Days off and the coach's days are the plan's own reasons. */
#define OTHERS_KNOW (SAM_CLASH_COACH_AWAY | SAM_CLASH_COACH_DAY | SAM_CLASH_DAY_OFF)

/* The sentences, one a line; NULL where there is none. */
static char *
find (SamClashFinder *finder, const SamClashSlot *slot, SamDate date, const gint64 *without,
      guint n_without)
{
  SamClashSlot there = *slot;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!sam_clash_finder_covers (finder, date))
    return NULL;

  there.date = date;
  clashes = sam_clash_finder_check (finder, &there, without, n_without);
  for (guint i = 0; i < clashes->len; i++)
    {
      SamClashItem *clash = g_ptr_array_index (clashes, i);
      g_autofree char *sentence = NULL;

      if ((sam_clash_item_get_kind (clash) & OTHERS_KNOW) != 0)
        continue;
      sentence = sam_clash_item_dup_text (clash);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

void
sam_series_clashes_set (SamSeriesPlan *plan, SamClashFinder *finder, const SamClashSlot *slot,
                        const gint64 *without, guint n_without)
{
  for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
    {
      const SamPlanDate *date = sam_series_plan_get (plan, i);
      g_autofree char *clash = find (finder, slot, date->date, without, n_without);
      g_autofree char *result = NULL;

      if (date->result != SAM_DATE_NONE && date->result != date->date)
        result = find (finder, slot, date->result, without, n_without);
      sam_series_plan_set_clash (plan, i, clash);
      sam_series_plan_set_result_clash (plan, i, result);
    }
}
