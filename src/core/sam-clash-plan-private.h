#pragma once

#include "sam-clash-plan.h"
#include "sam-date-range.h"

G_BEGIN_DECLS

/* The inside of a plan, shared by sam-clash-plan.c and sam-clash-sweep.c. */

#define SAM_CLASH_NO_INDEX G_MAXUINT

/* A session, and where those that it is about are found. */
typedef struct
{
  SamClashSlot slot;
  guint        team;
  guint        coach;
  guint        teacher;
  guint        school;
} SamPlanSession;

typedef struct
{
  guint        person;
  SamDateRange range;
} SamPlanMember;

typedef struct
{
  GArray *members; /* of SamPlanMember */
  guint   recent;  /* of the sweep: the team's sessions that may still overlap */
} SamPlanTeam;

typedef struct
{
  gint64   id;
  GArray  *away; /* of SamDateRange, or NULL */
  guint    weekdays;
  guint    recent;
  /* Of the check: whether the person is in the session asked about, and as what. */
  guint    stamp;
  gboolean as_coach;
} SamPlanPerson;

struct _SamClashPlan
{
  int         travel;
  GArray     *sessions; /* of SamPlanSession */
  gboolean    is_sorted;
  int         longest;
  /* Ids to index + 1. */
  GHashTable *team_of;
  GHashTable *person_of;
  GHashTable *school_of;
  GArray     *teams;     /* of SamPlanTeam */
  GArray     *persons;   /* of SamPlanPerson */
  GPtrArray  *calendars; /* of SamSchoolCalendar, or NULL, by school */
  guint       stamp;
};

static inline SamPlanPerson *
sam_clash_plan_get_person (SamClashPlan *self, guint index)
{
  return &g_array_index (self->persons, SamPlanPerson, index);
}

static inline SamPlanTeam *
sam_clash_plan_get_team (SamClashPlan *self, guint index)
{
  return &g_array_index (self->teams, SamPlanTeam, index);
}

static inline const SamPlanSession *
sam_clash_plan_get_session (SamClashPlan *self, guint index)
{
  return &g_array_index (self->sessions, SamPlanSession, index);
}

static inline gboolean
sam_clash_is_same_team (const SamClashSlot *a, const SamClashSlot *b)
{
  return a->team != 0 && a->team == b->team;
}

/** Brings the sessions into the order of time. */
void sam_clash_plan_sort (SamClashPlan *self);
/** Sets @present to the indexes of those who take part, besides the coach. */
void sam_clash_plan_collect_present (SamClashPlan *self, const SamPlanSession *session, GArray *present);
void sam_clash_plan_add_clashes_of_day (SamClashPlan *self, const SamPlanSession *session, GArray *hits);
void sam_clash_plan_add_pair (GArray *hits, SamClash kind, const SamClashSlot *slot, const SamClashSlot *other,
                              gint64 person);

G_END_DECLS
