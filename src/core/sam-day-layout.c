#include "sam-day-layout.h"

#define FIRST_USUAL_HOUR 8
#define END_USUAL_HOUR 17
#define N_WEEKDAYS 5

/* By start, the longest first, and then as they came. */
static int
compare_places (gconstpointer a, gconstpointer b, gpointer places)
{
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  const SamDayPlace *one = (const SamDayPlace *) places + i;
  const SamDayPlace *other = (const SamDayPlace *) places + j;

  if (one->start != other->start)
    return one->start - other->start;
  if (one->end != other->end)
    return other->end - one->end;

  return (i > j) - (i < j);
}

static void
draw (const SamDaySlot *slot, int least, SamDayPlace *place)
{
  place->start = CLAMP (slot->start, 0, SAM_DAY_LAYOUT_END - least);
  place->end = MIN (MAX (slot->start + MIN (slot->minutes, SAM_DAY_LAYOUT_END), place->start + least), SAM_DAY_LAYOUT_END);
  place->span = 1;
}

/* Gives columns to those that overlap one by one, from order[from] on; the end of them in order. */
static guint
fill_columns (const guint *order, guint from, guint n, SamDayPlace *places, GArray *ends)
{
  int end = places[order[from]].end;
  guint to = from;

  g_array_set_size (ends, 0);
  for (; to < n && places[order[to]].start < end; to++)
    {
      SamDayPlace *place = &places[order[to]];
      guint column = 0;

      while (column < ends->len && g_array_index (ends, int, column) > place->start)
        column++;
      if (column == ends->len)
        g_array_append_val (ends, place->end);
      g_array_index (ends, int, column) = place->end;
      place->column = (int) column;
      end = MAX (end, place->end);
    }

  return to;
}

/* Those that found a column from the last one on are told by number, but one that is alone keeps it. */
static void
cut_columns (const guint *order, guint from, guint to, int most, SamDayPlace *places, GArray *rests)
{
  guint first = 0;
  SamDayRest rest = { 0, };

  for (guint i = from; i <= to; i++)
    {
      SamDayPlace *place = i < to ? &places[order[i]] : NULL;

      if (place != NULL && place->column < most - 1)
        continue;
      if (rest.n > 0 && (place == NULL || place->start >= rest.end))
        {
          if (rest.n > 1)
            g_array_append_val (rests, rest);
          else
            places[first].column = most - 1;
          rest.n = 0;
        }
      if (place == NULL)
        break;

      if (rest.n++ == 0)
        {
          first = order[i];
          rest = (SamDayRest) { place->start, place->end, most - 1, most, 1 };
        }
      rest.end = MAX (rest.end, place->end);
      place->column = -1;
    }
}

static gboolean
is_free (const guint *order, guint from, guint to, const SamDayPlace *places, const SamDayPlace *place, int column)
{
  for (guint i = from; i < to; i++)
    {
      const SamDayPlace *other = &places[order[i]];

      if (other->column == column && other->start < place->end && other->end > place->start)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_free_of_rests (GArray *rests, const SamDayPlace *place, int column)
{
  for (guint i = 0; i < rests->len; i++)
    {
      const SamDayRest *rest = &g_array_index (rests, SamDayRest, i);

      if (rest->column == column && rest->start < place->end && rest->end > place->start)
        return FALSE;
    }

  return TRUE;
}

static void
widen (const guint *order, guint from, guint to, int n_columns, SamDayPlace *places, GArray *rests)
{
  for (guint i = from; i < to; i++)
    {
      SamDayPlace *place = &places[order[i]];

      place->n_columns = n_columns;
      if (place->column < 0)
        continue;
      while (place->column + place->span < n_columns
             && is_free (order, from, to, places, place, place->column + place->span)
             && is_free_of_rests (rests, place, place->column + place->span))
        place->span++;
    }
}

GArray *
sam_day_layout_place (const SamDaySlot *slots, guint n, int least, int most_columns, SamDayPlace *places)
{
  g_autofree guint *order = g_new (guint, n);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *rests = g_array_new (FALSE, FALSE, sizeof (SamDayRest));

  g_return_val_if_fail (n == 0 || (slots != NULL && places != NULL), rests);
  g_return_val_if_fail (least > 0 && least <= SAM_DAY_LAYOUT_END && most_columns > 0, rests);

  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      draw (&slots[i], least, &places[i]);
    }
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_places, places);

  for (guint from = 0, to = 0; from < n; from = to)
    {
      int n_columns;

      to = fill_columns (order, from, n, places, ends);
      n_columns = (int) ends->len;
      if (n_columns > most_columns)
        {
          n_columns = most_columns;
          cut_columns (order, from, to, most_columns, places, rests);
        }
      widen (order, from, to, n_columns, places, rests);
    }

  return rests;
}

SamDayHours
sam_day_layout_get_usual_hours (void)
{
  return (SamDayHours) { FIRST_USUAL_HOUR, END_USUAL_HOUR };
}

SamDayHours
sam_day_layout_widen_hours (SamDayHours hours, int start, int minutes)
{
  int end = MIN (start + CLAMP (minutes, 1, SAM_DAY_LAYOUT_END), SAM_DAY_LAYOUT_END);

  start = CLAMP (start, 0, SAM_DAY_LAYOUT_END - 1);

  return (SamDayHours) { MIN (hours.first, start / 60), MAX (hours.end, (end + 59) / 60) };
}

double
sam_day_layout_get_y (SamDayHours hours, int height, int minutes)
{
  g_return_val_if_fail (hours.end > hours.first, 0);

  return (double) height * (minutes - hours.first * 60) / ((hours.end - hours.first) * 60);
}

int
sam_day_layout_get_minutes (SamDayHours hours, int height, double y)
{
  int minutes;

  g_return_val_if_fail (hours.end > hours.first && height > 0, hours.first * 60);

  minutes = (int) (CLAMP (y, 0, height) * ((hours.end - hours.first) * 60) / height);

  return hours.first * 60 + minutes;
}

int
sam_day_layout_round (int minutes)
{
  return sam_day_layout_floor (minutes + SAM_DAY_LAYOUT_SNAP / 2);
}

int
sam_day_layout_floor (int minutes)
{
  return MAX (minutes, 0) / SAM_DAY_LAYOUT_SNAP * SAM_DAY_LAYOUT_SNAP;
}

int
sam_day_layout_step_time (int minutes, int direction)
{
  int past = minutes % SAM_DAY_LAYOUT_STEP;
  int to;

  if (direction < 0)
    to = minutes - (past > 0 ? past : SAM_DAY_LAYOUT_STEP);
  else
    to = minutes - past + SAM_DAY_LAYOUT_STEP;

  return CLAMP (to, 0, SAM_DAY_LAYOUT_END - SAM_DAY_LAYOUT_STEP);
}

int
sam_day_layout_resize (int start, int end)
{
  int least = start + SAM_DAY_LAYOUT_SNAP;
  int to = sam_day_layout_round (end);

  /* The end snaps to the clock, also where the start does not stand on it. */
  if (to < least)
    to = sam_day_layout_floor (least + SAM_DAY_LAYOUT_SNAP - 1);

  return MIN (to, SAM_DAY_LAYOUT_END) - start;
}

int
sam_day_layout_count_days (const guint *n_sessions, int marked)
{
  g_return_val_if_fail (n_sessions != NULL, 7);

  return n_sessions[5] > 0 || n_sessions[6] > 0 || marked >= N_WEEKDAYS ? 7 : N_WEEKDAYS;
}

/* Halves of a weekday from Monday up to @day. */
static int
count_halves (int day)
{
  return MIN (day, N_WEEKDAYS) + day;
}

int
sam_day_layout_get_day_x (int first, int end, int day, int width)
{
  int halves = count_halves (end) - count_halves (first);

  g_return_val_if_fail (end > first, 0);

  return width * (count_halves (CLAMP (day, first, end)) - count_halves (first)) / halves;
}

SamDate
sam_day_layout_step_day (SamDate date, int steps, int n_days)
{
  const SamDate first = sam_date_new (1, 1, 1);
  const SamDate last = sam_date_new (9999, 12, 31);
  SamDate to = date;

  g_return_val_if_fail (date != SAM_DATE_NONE, SAM_DATE_NONE);

  for (int left = ABS (steps); left > 0; left--)
    {
      do
        {
          to += steps < 0 ? -1 : 1;
          if (to < first || to > last)
            return date;
        }
      while (sam_date_get_weekday (to) > n_days);
    }

  return to;
}

gboolean
sam_day_layout_find_now (SamDate first, int n_days, SamDayHours hours, SamDate today, int minutes, int *column)
{
  if (today < first || today >= first + n_days || minutes < hours.first * 60 || minutes >= hours.end * 60)
    return FALSE;

  *column = today - first;

  return TRUE;
}
