#pragma once

#include <glib-object.h>

#include "sam-reminder.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamReminderKeeper:
 *
 * Reminds of today's and tomorrow's sessions while the programme is open, by
 * the rules of sam_reminder_plan_make(). It sleeps until something is due, and
 * never for long: the computer may have slept in between. Nothing is said
 * where the preferences say so, of a programme that has ended or opens as of a
 * day of its own, such as the example, and of one that is open for reading
 * only: who has it open for writing is reminded. What has been said is
 * remembered over a restart.
 */
#define SAM_TYPE_REMINDER_KEEPER (sam_reminder_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SamReminderKeeper, sam_reminder_keeper, SAM, REMINDER_KEEPER, GObject)

/**
 * SamReminderWorld: what the keeper knows of the world.
 * @today: the civil date
 * @now: the civil minute of the day
 * @say: shows @reminder, or takes its place where one of the same id is shown
 */
typedef struct
{
  SamDate (*today) (gpointer user_data);
  int     (*now)   (gpointer user_data);
  void    (*say)   (const SamReminder *reminder, gpointer user_data);
} SamReminderWorld;

/** @world: (nullable): the desktop and its clock; @user_data is given to its functions. It begins once it is idle. */
SamReminderKeeper *sam_reminder_keeper_new (SamStore *store, const SamReminderWorld *world, gpointer user_data);
/** Says what is due now. */
void               sam_reminder_keeper_look (SamReminderKeeper *self);
/** Seconds after which it looks again by itself; 0 where it does not. For tests. */
guint              sam_reminder_keeper_get_pause (SamReminderKeeper *self);

G_END_DECLS
