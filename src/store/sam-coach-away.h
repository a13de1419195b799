#pragma once

#include "sam-session-batch.h"

G_BEGIN_DECLS

/** SamAwayOptionKind: what can become of a session whose coach is away. */
typedef enum
{
  SAM_AWAY_OPTION_LEAVE,
  SAM_AWAY_OPTION_STAND_IN,           /* another coach holds it */
  SAM_AWAY_OPTION_NEXT_WEEK,          /* the same weekday and time, in the next week that is free */
  SAM_AWAY_OPTION_WEEKDAY,            /* another day, as near as can be */
  SAM_AWAY_OPTION_CANCEL_UNAVAILABLE, /* cancelled: the coach is unavailable */
  SAM_AWAY_OPTION_CANCEL_NO_STAND_IN, /* cancelled: there is no stand-in */
} SamAwayOptionKind;

/**
 * SamAwayOption:
 * @coach: of a stand-in
 * @is_free: whether the stand-in is free then: nowhere else, not away, and coaching on that weekday
 * @date: where it is moved to
 */
typedef struct
{
  SamAwayOptionKind kind;
  gint64            coach;
  gboolean          is_free;
  SamDate           date;
} SamAwayOption;

/**
 * SamCoachAway:
 *
 * A coach is away on some days: the planned sessions that it hits, what can be
 * done with each, and whom to tell of it. One change records the days with all
 * that was chosen.
 */
typedef struct _SamCoachAway SamCoachAway;

/** All who coach, by name: array of #SamRecord, never %NULL. */
GPtrArray    *sam_coach_away_list_coaches (SamStore *store);
/** @from and @to are both counted. %NULL with @error. */
SamCoachAway *sam_coach_away_new (SamStore *store, gint64 coach, SamDate from, SamDate to, SamDate as_of, GError **error);
void          sam_coach_away_free (SamCoachAway *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCoachAway, sam_coach_away_free)

/** The sessions that are hit, with what is chosen; owned by @self. Nothing is chosen at first: they are left. */
SamSessionBatch *sam_coach_away_get_batch (SamCoachAway *self);
/** Of one session, in the order they are offered, stand-ins who are free first: array of #SamAwayOption owned by @self. */
GArray          *sam_coach_away_get_options (SamCoachAway *self, guint index);
/** @option: a position in the session's options. */
void             sam_coach_away_choose (SamCoachAway *self, guint index, guint option);
guint            sam_coach_away_get_chosen (SamCoachAway *self, guint index);
/** "David Berg holds it", "David Berg holds it (busy then)", "Tuesday 27 November". Newly allocated. */
char            *sam_coach_away_dup_label (SamCoachAway *self, const SamAwayOption *option);

/** One change: the days away, and what was chosen. */
gboolean         sam_coach_away_apply (SamCoachAway *self, GError **error);

/**
 * sam_coach_away_dup_letter:
 *
 * Whom to tell of what: school by school its principal, its sessions with what
 * becomes of them, and the members of its teams. A text to copy or to print. Of
 * individual coaching it says that it is, and nobody's name.
 */
char            *sam_coach_away_dup_letter (SamCoachAway *self);
/** The e-mail addresses in it, each once, by comma: for a letter to all. "" where there are none. */
char            *sam_coach_away_dup_addresses (SamCoachAway *self);

G_END_DECLS
