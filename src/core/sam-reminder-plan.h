#pragma once

#include <glib.h>

#include "sam-date.h"

G_BEGIN_DECLS

/** When a session is to begin, in civil time: the clock on the wall, whatever daylight saving does. */
typedef struct
{
  SamDate date;
  int     time; /* minutes since midnight */
} SamReminderSession;

/**
 * SamReminderSaid: what has been said so far.
 * @date: on which day; what was said on another day counts no more
 * @through: sessions of that day that begin up to this minute have been announced; -1 for none
 * @tomorrow: whether the day after has been
 */
typedef struct
{
  SamDate  date;
  int      through;
  gboolean tomorrow;
} SamReminderSaid;

#define SAM_REMINDER_SAID_NOTHING { SAM_DATE_NONE, -1, FALSE }

/**
 * SamReminderRules:
 * @lead: so many minutes before it begins, a session is announced
 * @together: what begins so many minutes after that is announced with it, and not by itself
 * @tomorrow: from this minute of the day on, the next day's sessions are announced, all at once
 */
typedef struct
{
  int lead;
  int together;
  int tomorrow;
} SamReminderRules;

/** An hour before, half an hour together, tomorrow's at three in the afternoon. */
extern const SamReminderRules sam_reminder_rules;

/**
 * SamReminderPlan: what is to be said now, and when to look again.
 * @first_soon: the first of the sessions that begin soon, @n_soon of them, 0 for nothing to say
 * @first_tomorrow: the first of tomorrow's sessions, @n_tomorrow of them, 0 for nothing to say
 * @said: what will have been said then
 * @next_date: the day and @next_time the minute when the next thing is due; later changes of the
 *   sessions may bring something earlier
 */
typedef struct
{
  guint           first_soon;
  guint           n_soon;
  guint           first_tomorrow;
  guint           n_tomorrow;
  SamReminderSaid said;
  SamDate         next_date;
  int             next_time;
} SamReminderPlan;

/**
 * sam_reminder_plan_make:
 * @sessions: that are planned, by date and time; of other days than today and tomorrow they do not matter
 * @today: and @now: the civil date and minute
 * @said: what has been said before
 *
 * Each session is announced once, and never after it has begun. When the clock
 * is turned back an hour, nothing is said again; when it is turned on, what was
 * due in the hour that is left out is said at once.
 */
void sam_reminder_plan_make (SamReminderPlan *plan, const SamReminderSession *sessions, guint n_sessions,
                             SamDate today, int now, const SamReminderSaid *said,
                             const SamReminderRules *rules);

/** Seconds from one civil time until another, at least 0; an hour more or less where daylight saving begins or ends. */
gint64 sam_reminder_plan_get_seconds (const SamReminderPlan *plan, SamDate today, int now);

G_END_DECLS
