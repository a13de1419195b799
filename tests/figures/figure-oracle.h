#pragma once

#include "sam-figures.h"
#include "sam-records.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * FigureOracle:
 *
 * The figures a second time, in plain C over the records of a programme, as
 * DOMAIN says them and without a word of SQL. Nothing here is quick.
 */
typedef struct
{
  SamStore   *store;
  GPtrArray  *of[SAM_N_FAMILIES]; /* of SamRecord */
  GHashTable *by_id;
} FigureOracle;

typedef struct
{
  char     id[40];
  gint64   record;
  gint64   numerator;
  gint64   denominator;
  gboolean is_hidden;
} OracleFigure;

FigureOracle *figure_oracle_new (SamStore *store);
void          figure_oracle_free (FigureOracle *self);
/** Array of OracleFigure. */
GArray       *figure_oracle_compute (FigureOracle *self, SamScope scope, SamDate as_of);

/* For its own files. */

#define EACH(oracle, family, record)                                        \
  for (guint i_##record = 0; i_##record < (oracle)->of[family]->len; i_##record++) \
    for (SamRecord *record = (oracle)->of[family]->pdata[i_##record]; record != NULL; record = NULL)

/** What a figure is to be computed of. */
typedef struct
{
  FigureOracle *oracle;
  SamScope      scope;
  SamDate       day;
  GArray       *figures;
} Question;

void       oracle_tell (Question *question, const char *id, gint64 numerator, gint64 denominator);
/** The median of @values (gint64) in halves, of how many. */
void       oracle_tell_median (Question *question, const char *id, GArray *values);
SamRecord *oracle_get (FigureOracle *self, gint64 id);
/** A date, or the day after all days where there is none. */
SamDate    oracle_get_end (SamRecord *record, guint field);
gboolean   oracle_has_school (const Question *question, gint64 school);
gboolean   oracle_has_team (const Question *question, gint64 team);
/** An event of the school on this day counts: by the day asked about, while it took part. */
gboolean   oracle_counts (const Question *question, gint64 school, SamDate date);
gboolean   oracle_takes_part (const Question *question, gint64 school);
gboolean   oracle_is_active_team (const Question *question, SamRecord *team);
gboolean   oracle_is_member (FigureOracle *self, gint64 person, gint64 team, SamDate date);
/** A member of an active team of the scope. */
gboolean   oracle_is_active_teacher (const Question *question, gint64 person);
gint64     oracle_get_school_of_team (FigureOracle *self, gint64 team);
/** The school of a cycle as of the day; 0 for none. */
gint64     oracle_get_school_of_cycle (const Question *question, gint64 cycle);
/** The last status up to the day; -1 for none. @team is 0 for the school's own. */
int        oracle_get_status (const Question *question, SamStrandKind kind, gint64 school, gint64 team);
gint64     oracle_get_setting (FigureOracle *self, const char *name, gint64 fallback);
/** School days of the school in (after, until]; 0 for the programme's calendar. */
int        oracle_count_school_days (FigureOracle *self, gint64 school, SamDate after, SamDate until);
/** A group session of a team of the scope, on a day that counts. */
gboolean   oracle_is_group_session (const Question *question, SamRecord *session);

void oracle_compute_statuses (Question *question);
void oracle_compute_sessions (Question *question);
void oracle_compute_promises (Question *question);
void oracle_compute_cycles (Question *question);
void oracle_compute_coaches (Question *question);
void oracle_compute_surveys (Question *question);

G_END_DECLS
