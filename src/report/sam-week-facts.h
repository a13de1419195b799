#pragma once

#include "sam-clash-item.h"
#include "sam-report-data.h"

G_BEGIN_DECLS

/**
 * SamWeekFacts: what a week sheet tells.
 * @items: sessions of the week, all states; array of #SamSessionItem
 * @next: those of the week after it
 * @follow_up: sessions before the week that something is missing of, the latest first
 * @unrecorded: ids of those whose attendance is missing
 * @quiet: "School, team", without a session for so long; an array of texts
 * @clashes: by id of a session: the first #SamClashItem that it is in
 * @n_clashes: all that sessions of the week are in
 */
typedef struct
{
  SamDateRange days;
  GPtrArray   *items;
  GPtrArray   *next;
  GPtrArray   *follow_up;
  GHashTable  *unrecorded;
  GPtrArray   *quiet;
  GHashTable  *clashes;
  guint        n_clashes;
} SamWeekFacts;

SamWeekFacts *sam_week_facts_load (SamReportData *data, const SamReportOptions *options, GError **error);
void          sam_week_facts_free (SamWeekFacts *self);
/** Planned or held: neither cancelled nor moved away as on the day. */
gboolean      sam_week_facts_is_on (SamSessionItem *item, SamDate as_of);

/** The clash of a session; %NULL where it has none. @other_time: when the other one begins, -1 where there is no other. */
SamClashItem *sam_week_facts_find_clash (SamWeekFacts *self, SamSessionItem *item, int *other_time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamWeekFacts, sam_week_facts_free)

G_END_DECLS
