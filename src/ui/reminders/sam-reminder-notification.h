#pragma once

#include "sam-reminder.h"

G_BEGIN_DECLS

/*
 * A reminder as the desktop's notification, through the application. A click
 * on it activates "app.show-session" (x) or "app.show-day" (s: ISO).
 */

void sam_reminder_notification_send (const SamReminder *reminder);
/** Takes back what is still shown: what it leads to is about to be closed. */
void sam_reminder_notification_withdraw (void);

G_END_DECLS
