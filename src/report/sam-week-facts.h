#pragma once

#include "sam-report-data.h"

G_BEGIN_DECLS

/**
 * SamWeekFacts: what a week sheet tells.
 * @items: sessions of the week, all states; array of #SamSessionItem
 * @next: those of the week after it
 * @follow_up: sessions before the week that something is missing of, the latest first
 * @unrecorded: ids of those whose attendance is missing
 * @quiet: "School, team", without a session for so long; an array of texts
 * @clashes: by index in @items: the index + 1 of another session that the coach or the team
 *   should be at, 0 for none
 */
typedef struct
{
  SamDateRange days;
  GPtrArray   *items;
  GPtrArray   *next;
  GPtrArray   *follow_up;
  GHashTable  *unrecorded;
  GPtrArray   *quiet;
  guint       *clashes;
} SamWeekFacts;

SamWeekFacts *sam_week_facts_load (SamReportData *data, const SamReportOptions *options, GError **error);
void          sam_week_facts_free (SamWeekFacts *self);
/** Planned or held: neither cancelled nor moved away as on the day. */
gboolean      sam_week_facts_is_on (SamSessionItem *item, SamDate as_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamWeekFacts, sam_week_facts_free)

G_END_DECLS
