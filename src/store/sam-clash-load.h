#pragma once

#include "sam-clash-finder.h"
#include "sam-date-range.h"

G_BEGIN_DECLS

/* What a finder holds, and how it is read from the file. */

typedef struct
{
  GRefString *code;
  GRefString *name;
} SamClashPerson;

typedef struct
{
  gint64      school;
  GRefString *name;
} SamClashTeam;

typedef struct
{
  gint64             organiser;
  GRefString        *name;
  SamSchoolCalendar *calendar; /* the finder's */
} SamClashSchool;

/* Where the teacher was a member when the first question was asked; 0 where that cannot be told. */
typedef struct
{
  gint64 teacher;
  gint64 school;
} SamClashCycle;

/* The two sessions in any order: which is the later may have changed since. */
typedef struct
{
  gint64   first;
  gint64   second;
  SamClash kind;
  gint64   id;
  SamDate  date;
} SamClashAcceptance;

struct _SamClashFinder
{
  SamDate       from;
  SamDate       to;
  SamClashPlan *plan;
  /* All by id. */
  GHashTable   *persons;
  GHashTable   *teams;
  GHashTable   *schools;
  GHashTable   *cycles;
  /* Teachers of cycles whose school the question does not tell: arrays of memberships. */
  GHashTable   *member_schools;
  GPtrArray    *calendars;
  GHashTable   *accepted; /* of SamClashAcceptance, to itself */
};

/** Fills a new finder that has its days. */
gboolean sam_clash_load (SamClashFinder *self, SamDatabase *database, GError **error);
/** What is recorded of a clash being let be, or %NULL. */
const SamClashAcceptance *sam_clash_load_find_acceptance (SamClashFinder *self, SamClash kind, gint64 session,
                                                          gint64 other);
/** Teacher of a cycle; 0 for none. */
gint64   sam_clash_load_find_teacher (SamClashFinder *self, gint64 cycle);
/** School of a team, or of a cycle on a day of the finder's; 0 where it cannot be told. */
gint64   sam_clash_load_find_school (SamClashFinder *self, gint64 team, gint64 cycle, SamDate date);

G_END_DECLS
