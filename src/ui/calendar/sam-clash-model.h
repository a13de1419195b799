#pragma once

#include "sam-clash-item.h"
#include "sam-context.h"
#include "sam-date-range.h"

G_BEGIN_DECLS

/**
 * SamClashModel:
 *
 * The clashes of some days, as the programme is now. They are looked for in a
 * thread, and again whenever something changes that decides them.
 *
 * Signal "changed": what it gives is other than before.
 */
#define SAM_TYPE_CLASH_MODEL (sam_clash_model_get_type ())
G_DECLARE_FINAL_TYPE (SamClashModel, sam_clash_model, SAM, CLASH_MODEL, GObject)

/**
 * sam_clash_range_for:
 * @as_of: the day that everything is seen from
 * @shown: the day that the calendar shows
 *
 * Which days are worth looking at: the rest of the term that @shown lies in,
 * from @as_of on. Of a term that has not begun, or has gone, all of it.
 */
SamDateRange   sam_clash_range_for (SamDate as_of, SamDate shown);

SamClashModel *sam_clash_model_new (void);
/**
 * sam_clash_model_set:
 * @context: (nullable): %NULL for no clashes
 * @from: the first day, %SAM_DATE_NONE for the beginning
 * @to: the day after the last, %SAM_DATE_NONE for the end
 *
 * What is given stays what it was until the new days have been looked at.
 */
void           sam_clash_model_set (SamClashModel *self, SamContext *context, SamDate from, SamDate to);
SamContext    *sam_clash_model_get_context (SamClashModel *self);

/** #SamClashItem in the order of time, those that are let be among them; %NULL until they are found. */
GPtrArray     *sam_clash_model_get_items (SamClashModel *self);
/** How many are to be solved. */
guint          sam_clash_model_get_n_open (SamClashModel *self);
/** How many are let be. */
guint          sam_clash_model_get_n_accepted (SamClashModel *self);
/** Why they could not be looked for; %NULL where they could. */
const GError  *sam_clash_model_get_error (SamClashModel *self);

G_END_DECLS
