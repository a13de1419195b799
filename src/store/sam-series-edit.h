#pragma once

#include "sam-series-match.h"
#include "sam-series-plan.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamSeriesEdit:
 *
 * A series about to be edited or deleted: all of it, or one session of it and
 * those that follow. It only ever touches planned sessions: one that was held,
 * cancelled or moved, or that another was moved to, stays as it is.
 */
typedef struct _SamSeriesEdit SamSeriesEdit;

/**
 * sam_series_edit_new:
 * @session: the first one that is meant, 0 for all of the series
 *
 * %NULL with @error. Where no session of the series lies before @session, all of it is meant.
 */
SamSeriesEdit *sam_series_edit_new (SamStore *store, gint64 series, gint64 session, GError **error);
void sam_series_edit_free (SamSeriesEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSeriesEdit, sam_series_edit_free)

/** Whether the series is split: the old one ends the day before what is meant, a new one begins
 * there. */
gboolean sam_series_edit_is_split (SamSeriesEdit *self);
/** Ids of the planned sessions that are meant: array of gint64. */
GArray *sam_series_edit_list_planned (SamSeriesEdit *self);
/** How many planned sessions are meant, and how many are left alone since they are settled. */
guint sam_series_edit_count_planned (SamSeriesEdit *self);
guint sam_series_edit_count_settled (SamSeriesEdit *self);
/** What is to be edited: the series' own draft, or that of the series that begins. */
SamDraft *sam_series_edit_new_draft (SamSeriesEdit *self);

/**
 * sam_series_edit_new_plan:
 * @facts: (out) (optional): what the plan goes around
 *
 * The dates by the edited rule, with what they hit. A session that stays on
 * its day is kept there, whatever day it is; others are left out where they
 * are hit until somebody chooses otherwise. %NULL with @error.
 */
SamSeriesPlan *sam_series_edit_new_plan (SamSeriesEdit *self, const SamDraft *series,
                                         SamPlanFacts **facts, GError **error);
/** What becomes of each session where there are to be sessions on @dates: array of #SamSeriesStep.
 */
GArray *sam_series_edit_list_steps (SamSeriesEdit *self, const GArray *dates);

/**
 * sam_series_edit_apply:
 * @series: from sam_series_edit_new_draft(), edited
 * @dates: array of #SamDate, as of sam_series_plan_list_results()
 *
 * One change: the series, and its planned sessions brought to it. What the
 * edit does not change about the series stays as it is in each session.
 */
gboolean sam_series_edit_apply (SamSeriesEdit *self, SamDraft *series, const GArray *dates,
                                GError **error);
/**
 * One change: the planned sessions go, and so does the series where it has none
 * left; else it ends with its last, or with the day before.
 */
gboolean sam_series_edit_delete (SamSeriesEdit *self, GError **error);

G_END_DECLS
