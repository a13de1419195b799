#pragma once

#include "sam-attention.h"
#include "sam-clash-item.h"
#include "sam-report-data.h"

G_BEGIN_DECLS

/** A team that is over its cadence: how many school days since its last session. */
typedef struct
{
  char   *name;
  SamDate last;
  int     days;
} SamWeekOverdue;

/**
 * SamWeekFacts: what a week sheet tells.
 * @items: sessions of the week, all states; array of #SamSessionItem
 * @next: those of the week after it
 * @follow_up: sessions before the week that something is missing of, the latest first
 * @unrecorded: ids of those whose attendance is missing
 * @quiet: "School, team", without a session for so long; an array of texts
 * @overdue: array of #SamWeekOverdue, by name; %NULL before sam_week_facts_load_cadence()
 * @waiting: the line on dialogues that wait, or %NULL
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
  GArray      *overdue;
  SamAttention *waiting;
  GHashTable  *clashes;
  guint        n_clashes;
} SamWeekFacts;

SamWeekFacts *sam_week_facts_load (SamReportData *data, const SamReportOptions *options, GError **error);
void          sam_week_facts_free (SamWeekFacts *self);
/** Reads @overdue and @waiting, for who wants them. */
gboolean      sam_week_facts_load_cadence (SamWeekFacts *self, SamReportData *data, const SamReportOptions *options,
                                           GError **error);
/** Planned or held: neither cancelled nor moved away as on the day. */
gboolean      sam_week_facts_is_on (SamSessionItem *item, SamDate as_of);

/** The clash of a session; %NULL where it has none. @other_time: when the other one begins, -1 where there is no other. */
SamClashItem *sam_week_facts_find_clash (SamWeekFacts *self, SamSessionItem *item, int *other_time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamWeekFacts, sam_week_facts_free)

G_END_DECLS
