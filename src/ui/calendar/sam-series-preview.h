#pragma once

#include <gtk/gtk.h>

#include "sam-plan-row.h"
#include "sam-series-match.h"

G_BEGIN_DECLS

/**
 * SamSeriesPreview:
 *
 * The dates of a series before it is stored: what each one hits, what is to be
 * done about it, and how many are lost. Signal "chosen" (uint index, int
 * #SamPlanChoice), with G_MAXUINT for all that would be lost.
 */
#define SAM_TYPE_SERIES_PREVIEW (sam_series_preview_get_type ())
G_DECLARE_FINAL_TYPE (SamSeriesPreview, sam_series_preview, SAM, SERIES_PREVIEW, GtkBox)

GtkWidget *sam_series_preview_new (void);

/**
 * sam_series_preview_show:
 * @facts: what the plan goes around
 * @rhythm: "Thursdays, odd weeks"
 * @coach: (nullable): the coach's name
 * @steps: (nullable): array of #SamSeriesStep, where a series is edited
 */
void sam_series_preview_show (SamSeriesPreview *self, SamSeriesPlan *plan, SamPlanFacts *facts,
                              const char *rhythm, const char *coach, const GArray *steps);
/** Why there is no plan, a sentence. */
void sam_series_preview_show_problem (SamSeriesPreview *self, const char *problem);
/** A sentence below the plan; %NULL for none. */
void sam_series_preview_set_note (SamSeriesPreview *self, const char *note);
/** In a narrow window everything is one page; else the list scrolls by itself. */
void sam_series_preview_set_narrow (SamSeriesPreview *self, gboolean narrow);

/** For tests. */
SamPlanRow *sam_series_preview_get_row (SamSeriesPreview *self, guint index);
const char *sam_series_preview_get_lost (SamSeriesPreview *self);
const char *sam_series_preview_get_minutes (SamSeriesPreview *self);
const char *sam_series_preview_get_problem (SamSeriesPreview *self);
GtkWidget *sam_series_preview_get_all_button (SamSeriesPreview *self, SamPlanChoice choice);

G_END_DECLS
