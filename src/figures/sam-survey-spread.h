#pragma once

#include <glib-object.h>

#include "sam-figures.h"
#include "sam-statistics.h"

G_BEGIN_DECLS

/** Four steps from disagree to agree, then don't know. */
#define SAM_SURVEY_N_STEPS 5

/**
 * SamSurveyCell:
 * @steps: answers per step
 * @answers: their sum, don't know included
 * @invited: how many were asked
 * @has_answers: whether anything was recorded; not the same as no answers
 * @has_invited: whether the number of invited was recorded
 * @is_hidden: the answers are about too few people to be shown; @steps and
 *   @answers are then 0
 * @is_invited_hidden: the same for @invited
 */
typedef struct
{
  gint64   steps[SAM_SURVEY_N_STEPS];
  gint64   answers;
  gint64   invited;
  gboolean has_answers;
  gboolean has_invited;
  gboolean is_hidden;
  gboolean is_invited_hidden;
} SamSurveyCell;

/** Answers in the two upper steps of all answers: F14 of the cell. */
SamFraction sam_survey_cell_get_upper (const SamSurveyCell *self);
/** Answers of those invited: F15 of the cell. 0/0 where either is hidden or not recorded. */
SamFraction sam_survey_cell_get_response (const SamSurveyCell *self);

/**
 * SamSurveyRow:
 *
 * The answers of one team, or of one school that was asked as a whole. Immutable.
 */
#define SAM_TYPE_SURVEY_ROW (sam_survey_row_get_type ())
G_DECLARE_FINAL_TYPE (SamSurveyRow, sam_survey_row, SAM, SURVEY_ROW, GObject)

gint64               sam_survey_row_get_organiser_id (SamSurveyRow *self);
const char          *sam_survey_row_get_organiser_name (SamSurveyRow *self);
gint64               sam_survey_row_get_school_id (SamSurveyRow *self);
const char          *sam_survey_row_get_school_name (SamSurveyRow *self);
/** 0 where the whole school was asked. */
gint64               sam_survey_row_get_team_id (SamSurveyRow *self);
/** %NULL where the whole school was asked. */
const char          *sam_survey_row_get_team_name (SamSurveyRow *self);
/** Group sessions that the team held by the day: context, never a cause. */
guint                sam_survey_row_get_sessions_held (SamSurveyRow *self);
const SamSurveyCell *sam_survey_row_get_cell (SamSurveyRow *self);

/**
 * SamSurveySpread:
 *
 * The spread of answers to one statement. Already suppressed: a number that may
 * not be shown is not in it, and none can be worked out from the rows and the
 * sums of schools, organisers and all together.
 */
typedef struct _SamSurveySpread SamSurveySpread;

/** Where @scope is not the whole programme, it hides only what could be worked out from that part alone. */
SamSurveySpread *sam_survey_spread_load (SamDatabase *database, SamScope scope, gint64 statement,
                                         SamDate as_of, GError **error);
void             sam_survey_spread_free (SamSurveySpread *self);
/**
 * The part of it about an organiser or a school, in which nothing is shown that the whole hides, so that one cannot be
 * worked out from the other: for a page that goes from one to the other. Its rows are shared.
 */
SamSurveySpread *sam_survey_spread_narrow (SamSurveySpread *self, SamScope scope);

/**
 * The part of the whole programme's spread about the scope, as sam_survey_spread_narrow() gives it, without reading the
 * whole where nothing outside the organiser has a say in what is hidden. Of a team, the part about its school. This is what to
 * read wherever a part is shown that may lie beside another part or the whole. %NULL with @error.
 */
SamSurveySpread *sam_survey_spread_load_part (SamDatabase *database, SamScope scope, gint64 statement, SamDate as_of,
                                              GError **error);

/** Array of #SamSurveyRow by school, then team, in Swedish order; owned by the spread. */
GPtrArray           *sam_survey_spread_get_rows (SamSurveySpread *self);
/** All answers pooled. */
const SamSurveyCell *sam_survey_spread_get_total (SamSurveySpread *self);

/** All answers of one school, of those in the spread; %NULL where it has none. Owned by the spread. */
const SamSurveyCell *sam_survey_spread_get_school (SamSurveySpread *self, gint64 school);

/** The latest round closed by the day: that of F14 and F15. 0 where there is none, or with @error. */
gint64 sam_survey_find_latest_round (SamDatabase *database, SamDate as_of, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSurveySpread, sam_survey_spread_free)

G_END_DECLS
