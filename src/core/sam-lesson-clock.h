#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamLessonClock:
 * @started_at: milliseconds since 1970
 * @paused_at: since when it stands still; 0 while it runs
 * @paused_for: how long all earlier pauses were, in milliseconds
 *
 * The clock of an observed lesson. It is no more than these three moments, so
 * that it goes on by itself when the program is started again after a crash.
 * "now" is always given, in milliseconds since 1970, by a clock that nobody sets.
 */
typedef struct
{
  gint64 started_at;
  gint64 paused_at;
  gint64 paused_for;
} SamLessonClock;

/** Milliseconds since the start, pauses left out; never below 0. */
gint64   sam_lesson_clock_get_elapsed (const SamLessonClock *self, gint64 now);
/** %FALSE where it stands already. */
gboolean sam_lesson_clock_pause (SamLessonClock *self, gint64 now);
/** %FALSE where it runs already. */
gboolean sam_lesson_clock_resume (SamLessonClock *self, gint64 now);
/** The lesson's whole minutes, rounded; a lesson that took place took at least one. */
int      sam_lesson_clock_round_minutes (gint64 elapsed);

/** "23:02", "1:02:05"; @stamp is in milliseconds. Newly allocated. */
char    *sam_lesson_stamp_format (gint64 stamp);
/** Reads "23:02", "23.02", "1:02:05" or whole minutes, "23"; spaces around it do not matter. */
gboolean sam_lesson_stamp_parse (const char *text, gint64 *stamp);

G_END_DECLS
