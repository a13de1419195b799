#pragma once

#include "sam-survey-spread.h"

G_BEGIN_DECLS

/** The earlier round, then the later. */
#define SAM_SURVEY_N_COMPARED 2

/**
 * SamComparedStatement: one statement that was put in both rounds, in the same words.
 * @text: as in the later round
 * @statements: their ids
 * @pooled: the answers of the places whose answers are shown in both rounds: a sum of numbers that are shown, so that
 *   nothing more can be worked out from it
 * @n_shown: how many places these are: teams, or schools that were asked as a whole
 * @n_hidden: places that answered in both rounds, but not shown in both
 * @n_only: places that answered in one round alone
 * @total: all answers of each round, suppressed as in its own spread
 */
typedef struct
{
  char         *text;
  gint64        statements[SAM_SURVEY_N_COMPARED];
  SamSurveyCell pooled[SAM_SURVEY_N_COMPARED];
  SamSurveyCell total[SAM_SURVEY_N_COMPARED];
  guint         n_shown;
  guint         n_hidden;
  guint         n_only[SAM_SURVEY_N_COMPARED];
} SamComparedStatement;

/**
 * SamSurveyComparison:
 *
 * Two rounds side by side. It says how the answers were spread then and later,
 * and never that one thing led to the other. Statements are the same where
 * their words are, whatever their order, capitals and spaces.
 */
typedef struct _SamSurveyComparison SamSurveyComparison;

/** @scope: programme, organiser or school. @as_of: sessions held count up to it. */
SamSurveyComparison *sam_survey_comparison_load (SamDatabase *database, const gint64 rounds[SAM_SURVEY_N_COMPARED],
                                                 SamScope scope, SamDate as_of, GError **error);
void                 sam_survey_comparison_free (SamSurveyComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSurveyComparison, sam_survey_comparison_free)

/** Those put in both rounds, in the order of the later. */
guint                       sam_survey_comparison_get_n_statements (SamSurveyComparison *self);
const SamComparedStatement *sam_survey_comparison_get_statement (SamSurveyComparison *self, guint index);
/** The words of those put in one round alone; array of texts, owned by the comparison. */
GPtrArray                  *sam_survey_comparison_get_only (SamSurveyComparison *self, guint round);

/**
 * SamComparedRow:
 *
 * One place, in both rounds. Immutable.
 */
#define SAM_TYPE_COMPARED_ROW (sam_compared_row_get_type ())
G_DECLARE_FINAL_TYPE (SamComparedRow, sam_compared_row, SAM, COMPARED_ROW, GObject)

/** (nullable): its row in a round, 0 or 1; %NULL where it was not asked then. Owned by the row. */
SamSurveyRow *sam_compared_row_get (SamComparedRow *self, guint round);
/** Whichever row there is, for the names. */
SamSurveyRow *sam_compared_row_get_any (SamComparedRow *self);

/** The places asked a statement in either round: array of #SamComparedRow by school, then team, or %NULL with @error. */
GPtrArray *sam_survey_comparison_load_rows (SamDatabase *database, const gint64 statements[SAM_SURVEY_N_COMPARED],
                                            SamScope scope, SamDate as_of, GError **error);

/** Whether answers are recorded and shown. @row may be %NULL. */
gboolean sam_survey_row_is_shown (SamSurveyRow *row);

G_END_DECLS
