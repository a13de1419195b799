#pragma once

#include "sam-figures.h"
#include "sam-lost-time.h"
#include "sam-strand-status.h"
#include "sam-survey-spread.h"

G_BEGIN_DECLS

/**
 * SamProgressStatus:
 * @is_unproven: "under way" with no held session by the day
 */
typedef struct
{
  SamStrandStatusStatus status;
  SamDate               date;
  char                 *term;
  gboolean              is_unproven;
} SamProgressStatus;

/**
 * One school of the progress overview; shares as numerator and denominator.
 * @has_promise: whether anything was promised up to the day; else @time is empty
 * @reception: of the first statement; empty where @was_asked is %FALSE
 */
typedef struct
{
  char             *name;
  char             *organiser;
  SamProgressStatus group;
  SamProgressStatus individual;
  gint64            teams_under_way;
  gint64            teams;
  gint64            sessions_held;
  gint64            sessions_planned;
  gint64            attended;
  gint64            expected;
  gint64            given_minutes;
  gint64            cycles_begun;
  gint64            cycles_with_dialogue;
  gint64            cycles_closed;
  gboolean          has_promise;
  SamLostTime       time;
  gboolean          was_asked;
  SamSurveyCell     reception;
} SamProgressSchool;

typedef struct
{
  SamWeek week;
  gint64  held;
  gint64  planned;
} SamProgressWeek;

/**
 * SamProgressFacts:
 * @scope: the programme, or an organiser
 * @about: (nullable): the name of the organiser
 * @figures: of the scope, as sam_figures_compute() gives them
 * @schools: those that take part, in Swedish order
 * @statement: (nullable): the first one of the latest round closed by the day; @round its name, @reception all its answers
 * @mandate: what the requirement tied to F12 says, or %NULL
 * @target_percent: the programme's own reading of it, or -1
 *
 * All that the progress overview tells, and nothing else: no person, no text
 * of individual coaching. Plain values, so that its pages are proven without a file.
 */
typedef struct
{
  SamScope   scope;
  char      *about;
  char      *programme;
  gboolean   is_fictitious;
  SamDate    as_of;
  GArray    *figures;
  GPtrArray *schools;
  GArray    *weeks;
  char      *round;
  char      *statement;
  SamSurveyCell reception;
  char      *mandate;
  int        target_percent;
} SamProgressFacts;

/** Empty facts; fill them in. */
SamProgressFacts  *sam_progress_facts_new (void);
/** Reads them from a file; @scope: the programme or an organiser. */
SamProgressFacts  *sam_progress_facts_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error);
void               sam_progress_facts_free (SamProgressFacts *self);
/** A new school at the end of the list, owned by the facts. */
SamProgressSchool *sam_progress_facts_add_school (SamProgressFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamProgressFacts, sam_progress_facts_free)

G_END_DECLS
