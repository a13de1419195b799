#pragma once

#include <glib.h>

#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamReminder: what a desktop notification says, and what it leads to.
 * @id: one of the same id takes its place
 * @session: the only session it is about; 0 for several
 * @date: the day it is about
 */
typedef struct
{
  const char *id;
  char       *title;
  char       *body;
  gint64      session;
  SamDate     date;
} SamReminder;

#define SAM_REMINDER_ID_SOON "sessions-soon"
#define SAM_REMINDER_ID_TOMORROW "sessions-tomorrow"

/**
 * @items: (array length=n): #SamSessionItem of today, by time; at least one
 *
 * Of individual coaching it says the kind and the school, never whose it is.
 * Free with sam_reminder_free().
 */
SamReminder *sam_reminder_new_soon (SamSessionItem *const *items, guint n);
/** The same for tomorrow's. */
SamReminder *sam_reminder_new_tomorrow (SamSessionItem *const *items, guint n);
void         sam_reminder_free (SamReminder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReminder, sam_reminder_free)

G_END_DECLS
