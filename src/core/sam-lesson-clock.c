#include "sam-lesson-clock.h"

#define SECOND G_GINT64_CONSTANT (1000)
#define MINUTE (60 * SECOND)

/* A lesson of a hundred hours is a slip of the finger. */
#define MOST_MINUTES 6000

gint64
sam_lesson_clock_get_elapsed (const SamLessonClock *self, gint64 now)
{
  gint64 until = self->paused_at != 0 ? self->paused_at : now;

  return MAX (until - self->started_at - self->paused_for, 0);
}

gboolean
sam_lesson_clock_pause (SamLessonClock *self, gint64 now)
{
  if (self->paused_at != 0)
    return FALSE;

  self->paused_at = MAX (now, self->started_at);

  return TRUE;
}

gboolean
sam_lesson_clock_resume (SamLessonClock *self, gint64 now)
{
  if (self->paused_at == 0)
    return FALSE;

  self->paused_for += MAX (now - self->paused_at, 0);
  self->paused_at = 0;

  return TRUE;
}

int
sam_lesson_clock_round_minutes (gint64 elapsed)
{
  return (int) CLAMP ((elapsed + MINUTE / 2) / MINUTE, 1, MOST_MINUTES);
}

char *
sam_lesson_stamp_format (gint64 stamp)
{
  gint64 seconds = MAX (stamp, 0) / SECOND;
  int hours = (int) (seconds / 3600);
  int minutes = (int) (seconds / 60 % 60);

  if (hours > 0)
    return g_strdup_printf ("%d:%02d:%02d", hours, minutes, (int) (seconds % 60));

  return g_strdup_printf ("%d:%02d", minutes, (int) (seconds % 60));
}

/* Digits only: no sign, no blank. */
static gboolean
parse_part (const char *text, guint most, guint *part)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, most, &number, NULL))
    return FALSE;

  *part = (guint) number;

  return TRUE;
}

gboolean
sam_lesson_stamp_parse (const char *text, gint64 *stamp)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit_set (trimmed, ":.", -1);
  guint n_parts = g_strv_length (parts);
  guint hours = 0, minutes = 0, seconds = 0;
  gboolean is_read = FALSE;

  if (n_parts == 1)
    is_read = parse_part (parts[0], MOST_MINUTES, &minutes);
  else if (n_parts == 2)
    is_read = parse_part (parts[0], MOST_MINUTES, &minutes) && parse_part (parts[1], 59, &seconds);
  else if (n_parts == 3)
    is_read = parse_part (parts[0], MOST_MINUTES / 60, &hours) && parse_part (parts[1], 59, &minutes)
              && parse_part (parts[2], 59, &seconds);

  if (is_read)
    *stamp = ((gint64) hours * 3600 + (gint64) minutes * 60 + seconds) * SECOND;

  return is_read;
}
