#pragma once

#include "sam-figures.h"
#include "sam-test-programme.h"

G_BEGIN_DECLS

/** A row of expectations: figure, day, numerator, denominator. */
typedef struct
{
  const char *as_of;
  const char *scope; /* NULL for the programme, else "school:LABEL", "organiser:LABEL", "team:LABEL" */
  const char *id;
  gint64      numerator;
  gint64      denominator;
} FigureCase;

/** A programme with an organiser "Org", the strands "group" and "individual", a coach "Coach". */
SamTestProgramme *make_programme (void);
/** Puts a school with the label as its name, of "Org", from 2012-08-01. */
void     put_school (SamTestProgramme *p, const char *label, const char *more);
/** Puts a team of a school from 2012-08-01, label and name alike. */
void     put_team (SamTestProgramme *p, const char *label, const char *school, const char *more);
void     put_teacher (SamTestProgramme *p, const char *label, const char *team, const char *more);
/** A school's own status where @team is NULL. */
void     put_status (SamTestProgramme *p, const char *strand, const char *school, const char *team,
                     const char *date, const char *status);
/** A group session at 14:00, of 90 minutes. */
void     put_session (SamTestProgramme *p, const char *label, const char *team, const char *date,
                      const char *more);
void     put_attendance (SamTestProgramme *p, const char *session, const char *person,
                         const char *status);
SamScope get_scope (SamTestProgramme *p, const char *scope);
void     assert_figures (SamTestProgramme *p, const FigureCase *cases, guint n_cases);

G_END_DECLS
