#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/** What a large programme holds; a school has as many teams as the numbers give, and so on. */
typedef struct
{
  guint n_organisers;
  guint n_schools;
  guint n_teams;
  guint n_teachers;
  guint n_coaches;
  guint n_sessions; /* of these a twenty-fifth are of cycles, four a cycle */
} LargeProgramme;

/** A country's: 3 000 schools, 12 000 teams, 40 000 teachers, 500 000 sessions of one school year, and their attendance. */
#define LARGE_PROGRAMME_INIT { 290, 3000, 12000, 40000, 1000, 500000 }

/** The day that it is seen from: most sessions are past, some are still to come. */
#define LARGE_PROGRAMME_DAY "2013-03-15"

/** Writes it as a file; the rows are the same each time. Aborts where it cannot. */
void large_programme_write (const LargeProgramme *self, const char *path);

G_END_DECLS
