#pragma once

#include "sam-survey-spread.h"

G_BEGIN_DECLS

/* What the spread, its suppression and the comparison of rounds share. */

struct _SamSurveyRow
{
  GObject       parent_instance;

  gint64        organiser_id;
  char         *organiser_name;
  gint64        school_id;
  char         *school_name;
  gint64        team_id;
  char         *team_name;
  guint         sessions_held;
  SamSurveyCell cell;
};

/* The sum of a school or an organiser; @name is of one of its rows. */
typedef struct
{
  gint64        id;
  const char   *name;
  SamSurveyCell cell;
  guint         organiser; /* of a school: place of its organiser */
  guint         first;     /* of a school: its rows, from here */
  guint         end;       /* and to before here */
} SamSurveySum;

struct _SamSurveySpread
{
  GPtrArray    *rows;       /* by school, then team */
  GArray       *schools;    /* of SamSurveySum, in the order of the rows */
  GArray       *organisers; /* the same, in the order of their first row */
  SamSurveyCell total;
};

/* Of two pointers to rows: by school, then team, in Swedish order. */
int  sam_survey_row_compare (gconstpointer a, gconstpointer b);
void sam_survey_cell_add (SamSurveyCell *sum, const SamSurveyCell *cell);

/* Hides what may not be shown, on all levels; the numbers stay until they are cleared. */
void sam_survey_spread_suppress (SamSurveySpread *self);

/* Hides all answers, of a spread that was not handed out yet: they could be worked out from other statements. */
void sam_survey_spread_hide (SamSurveySpread *self);

G_END_DECLS
