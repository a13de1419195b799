#pragma once

#include <gtk/gtk.h>

#include "sam-survey-spread.h"

G_BEGIN_DECLS

/** How answers are shown. */
typedef enum
{
  SAM_SPREAD_LOOK_DOTS,   /* one dot an answer, in the columns of the steps */
  SAM_SPREAD_LOOK_DIGITS, /* the same as a table */
  SAM_SPREAD_LOOK_NARROW, /* one below the other, as digits */
} SamSpreadLook;

/**
 * SamSpreadLine:
 *
 * The answers of one place to one statement in their steps, or what is to be
 * said instead. It has no words of its own for assistive technology: what it
 * stands in says everything in one sentence.
 */
#define SAM_TYPE_SPREAD_LINE (sam_spread_line_get_type ())
G_DECLARE_FINAL_TYPE (SamSpreadLine, sam_spread_line, SAM, SPREAD_LINE, GtkWidget)

GtkWidget  *sam_spread_line_new (SamSpreadLook look);
/** @cell: (nullable): %NULL where the place was not asked */
void        sam_spread_line_set (SamSpreadLine *self, const SamSurveyCell *cell);

/** What is said instead of the steps; %NULL where they are shown. @cell may be %NULL. */
const char *sam_spread_get_note (const SamSurveyCell *cell);
/** "Disagree" to "Don’t know"; @step from 0. */
const char *sam_spread_get_step_label (guint step);
/** "2 Disagree, 1 Partly disagree …", for a sentence. Newly allocated. */
char       *sam_spread_describe_steps (const SamSurveyCell *cell);
/** "7 of 8". Newly allocated. */
char       *sam_spread_describe_answers (const SamSurveyCell *cell);

G_END_DECLS
