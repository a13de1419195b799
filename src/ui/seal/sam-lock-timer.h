#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamLockTimer:
 *
 * Locks a programme's sealed text when nobody has touched keyboard or pointer
 * in any window of the program for so many minutes as the programme says
 * (the setting "lock_minutes"; 0 is never). It waits while it is held, and while a window that
 * it guards holds what is not saved.
 *
 * Property "until" (gint64, read): when it locks if nothing is touched, in
 * microseconds since 1970; 0 where it does not lock by itself. It is told
 * whenever the minute of it is another.
 *
 * Signal "lock-asked": Ctrl+L in a window that lies over the main window;
 * "hide-asked": F9 in one that has no other use for it, unless the timer is held.
 */
#define SAM_TYPE_LOCK_TIMER (sam_lock_timer_get_type ())
G_DECLARE_FINAL_TYPE (SamLockTimer, sam_lock_timer, SAM, LOCK_TIMER, GObject)

/** The timer of a programme, made when first asked for. Owned by the programme. */
SamLockTimer *sam_lock_timer_get (SamContext *context);

gint64        sam_lock_timer_get_until (SamLockTimer *self);
/** "Sealed text, unlocked until 15:32", "Locked", or %NULL where nothing is sealed; for a subtitle. Newly allocated. */
char         *sam_lock_timer_dup_words (SamLockTimer *self);

/** While something goes on that must not be locked, such as a running observation; released as often as held. */
void          sam_lock_timer_hold (SamLockTimer *self);
void          sam_lock_timer_release (SamLockTimer *self);

/** Whether @window holds sealed text that is not saved. */
typedef gboolean (*SamLockTimerUnsavedFunc) (GtkWindow *window);

/**
 * sam_lock_timer_guard:
 * @window: shows sealed text; the main window's pages follow by themselves
 * @is_unsaved: (nullable): while it says so the timer waits
 *
 * Destroys @window when the file locks.
 */
void          sam_lock_timer_guard (SamLockTimer *self, GtkWindow *window, SamLockTimerUnsavedFunc is_unsaved);

/** Microseconds since 1970, by the clock of a test. */
typedef gint64 (*SamLockTimerNow) (gpointer data);
void          sam_lock_timer_set_clock (SamLockTimer *self, SamLockTimerNow now, gpointer data);
/** Locks if it is time; the timer does so by itself. */
void          sam_lock_timer_check (SamLockTimer *self);

G_END_DECLS
