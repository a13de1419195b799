#pragma once

#include "sam-school-calendar.h"
#include "sam-term-plan.h"

G_BEGIN_DECLS

/* The inside of a term plan, shared by the rooms sam-term-plan*.c. */

/* Beside each SamTermSchool. */
typedef struct
{
  gint64 organiser;
  SamDateRange part; /* the days on which it takes part */
  SamSchoolCalendar *calendar;
} SamTermSchoolInside;

struct _SamTermPlan
{
  char *term;
  SamDate as_of;
  gint64 coach;
  gboolean has_term;
  gboolean is_partial;
  gboolean uses_weekend;
  SamDateRange range;

  GArray *schools; /* of SamTermSchool */
  GArray *insides; /* of SamTermSchoolInside */
  GArray *rows;    /* of SamTermRow */
  GArray *weeks;   /* of SamTermWeek */
  SamTermTotals totals;
  guint8 *days_off; /* by school, then week */

  GPtrArray *sessions; /* of SamSessionItem, by row, then date and time */
  GArray *firsts;      /* of guint: where a row's sessions begin; one more than rows */
  GHashTable *row_of;  /* team → row + 1 */
};

SamTermPlan *sam_term_plan_new (const char *term, SamDate as_of);
/** Weeks and days off, once range and schools are known. */
void sam_term_plan_lay_out_weeks (SamTermPlan *self);
/** Takes out the rows that @keep has %FALSE for, and schools without any. */
void sam_term_plan_keep_rows (SamTermPlan *self, const gboolean *keep);

G_END_DECLS
