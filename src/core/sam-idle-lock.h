#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamIdleLock:
 * @minutes: without input, after which it locks; 0 never
 * @touched: when somebody last touched something
 * @n_holds: how many things go on that must not be locked
 *
 * When to lock what nobody is looking at. A plain value; all times are
 * microseconds of one clock, whichever that is.
 */
typedef struct
{
  int    minutes;
  gint64 touched;
  guint  n_holds;
} SamIdleLock;

/** When it is to lock, if nothing is touched; 0 where it does not lock by itself. */
gint64   sam_idle_lock_get_until (const SamIdleLock *self);
/** Whether it is time. A clock that has been set back counts as a touch. */
gboolean sam_idle_lock_is_due (SamIdleLock *self, gint64 now);

G_END_DECLS
