#pragma once

#include "sam-lost-time.h"
#include "sam-status-matrix.h"

G_BEGIN_DECLS

/** What the changes are told under, in the order of the agenda. */
typedef enum
{
  SAM_SINCE_SCHOOLS,
  SAM_SINCE_TIME,
  SAM_SINCE_INDIVIDUAL,
  SAM_SINCE_RECEPTION,
  SAM_SINCE_MILESTONES,
  SAM_N_SINCE_TOPICS,
} SamSinceTopic;

/** A figure on both days. */
typedef struct
{
  SamSinceTopic topic;
  SamFigure     before;
  SamFigure     after;
} SamSinceFigure;

/** A school that joined, or whose last day has passed; @date is its first day or its last. */
typedef struct
{
  gint64   school;
  char    *name;
  SamDate  date;
  gboolean has_left;
} SamSinceSchool;

/**
 * SamSinceStatus: a school's own status in one strand that is no longer what it was.
 * @strand: as the user named it
 * @date: of the entry that holds now
 * @planned_term: (nullable): '2013-vt'
 */
typedef struct
{
  gint64                school;
  char                 *name;
  SamStrandKind         kind;
  char                 *strand;
  SamStrandStatusStatus before;
  SamStrandStatusStatus after;
  SamDate               date;
  char                 *planned_term;
} SamSinceStatus;

/** A milestone that was done, or that fell due and is not: then @done is %SAM_DATE_NONE. */
typedef struct
{
  char   *name;
  SamDate due;
  SamDate done;
} SamSinceMilestone;

/** A survey round that was closed, or opened and is still open: then @closed is %SAM_DATE_NONE. */
typedef struct
{
  gint64  id;
  char   *name;
  SamDate opened;
  SamDate closed;
} SamSinceRound;

/**
 * SamSince: what has changed in the programme from the end of one day to the end of another.
 * @school_days: days of the programme's calendar in between
 * @figures: #SamSinceFigure, changed or not, in the order of the topics
 * @schools: #SamSinceSchool, in Swedish order, as @statuses
 * @statuses: #SamSinceStatus
 * @milestones: #SamSinceMilestone by due date
 * @rounds: #SamSinceRound by the day they opened
 * @has_lost_time: whether anything was promised by either day
 * @lost: what came in between: promised, given, and each cause, which may be negative where less is lost now than then
 *
 * Nobody is named, and no text of individual coaching is in it.
 */
typedef struct
{
  SamDate     since;
  SamDate     as_of;
  int         school_days;
  GArray     *figures;
  GArray     *schools;
  GArray     *statuses;
  GArray     *milestones;
  GArray     *rounds;
  gboolean    has_lost_time;
  SamLostTime lost;
} SamSince;

/**
 * sam_since_load:
 *
 * Compares two days of the programme; where @since is not before @as_of,
 * nothing has changed. Safe in any thread that owns @database.
 */
SamSince *sam_since_load (SamDatabase *database, SamDate since, SamDate as_of, GError **error);
void      sam_since_free (SamSince *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSince, sam_since_free)

/** Whether it says something else now; of the emphasis none of 90 minutes and none of 170 are the same. */
gboolean sam_since_figure_is_changed (const SamSinceFigure *self);
/** Whether there is anything to tell under the topic. */
gboolean sam_since_has_changed (const SamSince *self, SamSinceTopic topic);
/** %NULL where it was not compared. */
const SamSinceFigure *sam_since_find_figure (const SamSince *self, const char *id);

G_END_DECLS
