#pragma once

#include "sam-cycle-state.h"
#include "sam-date-range.h"
#include "sam-lost-time.h"
#include "sam-session.h"
#include "sam-statistics.h"
#include "sam-status-matrix.h"
#include "sam-survey-spread.h"

G_BEGIN_DECLS

/*
 * Everything of one school as of a day, and within one of its terms: for its page and for its sheet. That, not what: no
 * text of individual coaching, and no teacher's name.
 */

/** How the day lies to the term that is shown. */
typedef enum
{
  SAM_TERM_PLACE_WITHIN,      /* the day is one of the term's */
  SAM_TERM_PLACE_AFTER,       /* the term is over: the last before the day, or an earlier one that was asked for */
  SAM_TERM_PLACE_BEFORE,      /* the school has had none yet: the first to come */
  SAM_TERM_PLACE_NO_CALENDAR, /* none is known: the half-year stands in */
} SamTermPlace;

/**
 * SamSchoolTerm:
 * @name: as in the file: "2012-ht"
 * @range: from its first day
 */
typedef struct
{
  char         name[16];
  SamDateRange range;
} SamSchoolTerm;

/** What a coach or a member does with one teacher; counted, never with whom. */
typedef enum
{
  SAM_INDIVIDUAL_STEP_TALK,
  SAM_INDIVIDUAL_STEP_OBSERVATION,
  SAM_INDIVIDUAL_STEP_DIALOGUE,
  SAM_INDIVIDUAL_STEP_FOLLOW_UP,
  SAM_N_INDIVIDUAL_STEPS,
} SamIndividualStep;

/**
 * SamSchoolWeek:
 * @break_days: weekdays, bit 0 Monday to bit 4 Friday; so the next two
 * @holidays: public holidays, and eves that are free by custom only where the calendar says so
 * @steps: individual steps held in the week, up to the day
 * @attendance: of all teams: who came, of those expected; 0/0 where no session is recorded in full
 */
typedef struct
{
  SamWeek     week;
  SamDate     monday;
  guint8      break_days;
  guint8      study_days;
  guint8      holidays;
  guint       steps[SAM_N_INDIVIDUAL_STEPS];
  SamFraction attendance;
} SamSchoolWeek;

/**
 * SamSchoolSession:
 * @state: as of the day: what was held later is still planned
 * @cause: a #SamSessionCause, -1 where there is none
 * @moved_to: of a moved one, else %SAM_DATE_NONE
 * @is_overdue: past on the day, but still only planned
 * @has_unrecorded: held, but somebody's attendance is missing
 * @came: present or partly; 0 of 0 where not all is recorded
 */
typedef struct
{
  gint64          id;
  SamDate         date;
  int             time;
  int             planned_minutes;
  int             actual_minutes;
  gint64          coach;
  SamSessionState state;
  int             cause;
  SamDate         moved_to;
  gboolean        is_overdue;
  gboolean        has_question;
  gboolean        has_unrecorded;
  gint64          came;
  gint64          expected;
} SamSchoolSession;

/**
 * SamSchoolTeam:
 * @is_active: on the day
 * @status: of group coaching, as of the day, from @since
 * @members: on the last day that counts
 * @coach: (nullable): who has most of its sessions of the term
 * @weekday: 1, Monday, to 7, of most of its sessions; 0 where it has none
 * @time: minutes since midnight, of the same; -1
 * @held: group sessions held in the term up to the day, of @planned (F5)
 * @attendance: in the term (F7); sessions with anything not recorded are counted in @not_recorded instead
 * @has_promise: whether anything was promised for the term up to the day
 * @lost: where it went (F18 of the term)
 * @last_held: of all terms
 * @sessions: of #SamSchoolSession, of the term's weeks, by date and time
 */
typedef struct
{
  gint64                id;
  char                 *name;
  SamDate               from;
  SamDate               to;
  gboolean              is_active;
  SamStrandStatusStatus status;
  SamDate               since;
  guint                 members;
  char                 *coach;
  int                   weekday;
  int                   time;
  guint                 held;
  guint                 planned;
  SamFraction           attendance;
  guint                 not_recorded;
  gboolean              has_promise;
  SamLostTime           lost;
  SamDate               last_held;
  GArray               *sessions;
} SamSchoolTeam;

/** One strand, as of the day. */
typedef struct
{
  SamStrandKind         kind;
  char                 *name;
  SamStrandStatusStatus status;
  SamDate               since;
  char                 *planned_term; /* (nullable): "2013-vt" */
  gboolean              is_unproven;  /* under way with no held session */
  gboolean              is_mandatory; /* by a decision up to the day */
} SamSchoolStrand;

/** One statement of a survey, suppressed already. */
typedef struct
{
  gint64           id;
  char            *text;
  SamSurveySpread *spread;
} SamSchoolStatement;

/** Something else that goes on at the school. @to: %SAM_DATE_NONE where it goes on. */
typedef struct
{
  char   *name;
  SamDate from;
  SamDate to;
} SamSchoolIntervention;

/** Each about held group sessions of the term. */
typedef enum
{
  SAM_FRAME_LEADERSHIP,
  SAM_FRAME_TIME,
  SAM_FRAME_ROOM,
  SAM_FRAME_GROUP_SIZE,
  SAM_N_FRAMES,
} SamFrame;

typedef struct
{
  gint64 yes;
  gint64 no;
  gint64 not_answered;
} SamFrameTally;

/**
 * SamSchoolStep:
 * @time: minutes since midnight, -1 where it has none
 * @is_follow_up_due: not a session: the day that a follow-up is due
 * @team: (nullable): name, of a group session
 */
typedef struct
{
  SamDate        date;
  int            time;
  SamSessionKind kind;
  gboolean       is_follow_up_due;
  char          *team;
} SamSchoolStep;

/** What is missing, so that something above cannot be told, or only in part. */
typedef enum
{
  SAM_SCHOOL_GAP_NO_CALENDAR,
  SAM_SCHOOL_GAP_NO_TEAMS,
  SAM_SCHOOL_GAP_TEAMS_WITHOUT_PROMISE,
  SAM_SCHOOL_GAP_TEAMS_WITHOUT_SESSIONS,
  SAM_SCHOOL_GAP_SESSIONS_NOT_RECORDED,    /* past, but still only planned */
  SAM_SCHOOL_GAP_ATTENDANCE_NOT_RECORDED,  /* sessions */
  SAM_SCHOOL_GAP_SESSIONS_WITHOUT_QUESTION,
  SAM_SCHOOL_GAP_NO_SURVEY,
  SAM_N_SCHOOL_GAPS,
} SamSchoolGap;

/**
 * SamSchoolDashboard:
 * @principal: (nullable)
 * @pupils: -1 where it is not known
 * @left: %SAM_DATE_NONE while it takes part
 * @takes_part: on the day
 * @terms: of #SamSchoolTerm, the latest first: those that the school has taken part in up to the day, and the one shown
 * @until: the last day that counts within the term: the day itself, or the term's last
 * @figures: of #SamFigure: F2, F3, F5, F7, F10 and F13, which its page and its sheet show, as of the day, of all terms
 * @strands: of #SamSchoolStrand: group, individual, then the user's own
 * @weeks: of #SamSchoolWeek: the whole weeks of the term, and of sessions just beside it
 * @teams: of #SamSchoolTeam, those that have days in the term, in the order of stages
 * @held: of all @teams, within the term; so on to @lost
 * @cycles: by #SamCycleState, as of the day, of all terms
 * @dialogues: of them those with a dialogue
 * @dialogue_days: gint64: school days from observation to dialogue, of each cycle
 * @waiting_days: gint64: of each that waits, so far
 * @dialogue_target: school days
 * @round: (nullable): name of the latest round closed by the day; NULL where the school was not in it
 * @statements: of #SamSchoolStatement, in their order; the first is the one to show in full
 * @factors: of held group sessions of the term
 * @interventions: of #SamSchoolIntervention, by first day, those with days in the weeks
 * @coming: of #SamSchoolStep, after the day
 * @gaps: how many, by #SamSchoolGap; 0 where nothing is missing
 *
 * Never changed once it is loaded; may leave its thread.
 */
typedef struct
{
  gint64        school;
  SamDate       as_of;
  char         *name;
  char         *unit_code;
  char         *organiser;
  char         *municipality;
  char         *principal;
  gint64        pupils;
  SamDate       joined;
  SamDate       left;
  gboolean      takes_part;

  SamTermPlace  place;
  SamSchoolTerm term;
  GArray       *terms;
  SamDate       until;

  GArray       *figures;
  GArray       *strands;
  GArray       *weeks;
  GArray       *teams;

  guint         held;
  guint         planned;
  SamFraction   attendance;
  guint         not_recorded;
  gboolean      has_promise;
  SamLostTime   lost;

  guint         cycles[SAM_N_CYCLE_STATES];
  guint         dialogues;
  GArray       *dialogue_days;
  GArray       *waiting_days;
  gint64        dialogue_target;

  char         *round;
  SamDate       round_opened;
  SamDate       round_closed;
  GArray       *statements;

  SamFrameTally factors[SAM_N_FRAMES];
  GArray       *interventions;
  GArray       *coming;
  guint         gaps[SAM_N_SCHOOL_GAPS];
} SamSchoolDashboard;

/**
 * sam_school_dashboard_load:
 *
 * The term is the one that holds on the day by the school's calendar; between
 * two terms the last one. Safe in any thread that owns @database. The number of
 * queries does not grow with teams, sessions or cycles.
 *
 * Returns: (transfer full): or %NULL with @error, %SAM_ERROR_NOT_FOUND where the school is no more
 */
SamSchoolDashboard *sam_school_dashboard_load (SamDatabase *database, gint64 school, SamDate as_of, GError **error);
/** The same within an earlier term: that of the day @of_term, of which there may be none: then as above. */
SamSchoolDashboard *sam_school_dashboard_load_term (SamDatabase *database, gint64 school, SamDate as_of, SamDate of_term,
                                                    GError **error);
void                sam_school_dashboard_free (SamSchoolDashboard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSchoolDashboard, sam_school_dashboard_free)

/** Index in @weeks of the day's week; -1 where it has none. */
int         sam_school_dashboard_find_week (const SamSchoolDashboard *self, SamDate date);
/** Cycles that have begun: of every state but not begun. */
guint       sam_school_dashboard_count_cycles (const SamSchoolDashboard *self);
/** "Leadership support". */
const char *sam_frame_get_label (SamFrame factor, const SamLanguage *language);
/** "2 teams with no promise", with its count in it. Newly allocated. */
char       *sam_school_gap_describe (SamSchoolGap gap, guint count, const SamLanguage *language);

G_END_DECLS
