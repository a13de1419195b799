/* Which of a series' sessions goes where when its rule is edited. */

#include "sam-series-match.h"

static const SamSeriesSession *
get_session (const GArray *sessions, guint index)
{
  return &g_array_index (sessions, SamSeriesSession, index);
}

static gboolean
is_only_weekday (const SamRecurrence *before, const SamRecurrence *after)
{
  return before->every_weeks == after->every_weeks && before->from == after->from
         && before->to == after->to;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const SamDate *one = a;
  const SamDate *other = b;

  return (*one > *other) - (*one < *other);
}

/* One whose weekday was another than the rule's goes to the new weekday too, but only where that
 * has changed. */
static GArray *
list_in_own_weeks (const SamRecurrence *before, const SamRecurrence *after, const GArray *sessions)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (SamDate));

  for (guint i = 0; i < sessions->len; i++)
    {
      const SamSeriesSession *session = get_session (sessions, i);
      SamDate date = session->date;

      if (session->is_settled)
        continue;
      if (before->weekday != after->weekday)
        date = sam_date_get_monday (date) + after->weekday - 1;
      g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);
  /* Two sessions of one week meet on the new weekday: one of them is enough. */
  for (guint i = dates->len; i > 1; i--)
    {
      if (g_array_index (dates, SamDate, i - 1) == g_array_index (dates, SamDate, i - 2))
        g_array_remove_index (dates, i - 1);
    }

  return dates;
}

static GHashTable *
list_closed_weeks (const SamRecurrence *before, const GArray *sessions)
{
  GHashTable *closed = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) dates = sam_recurrence_list (before);

  for (guint i = 0; i < dates->len; i++)
    g_hash_table_add (closed,
                      GINT_TO_POINTER (sam_date_get_monday (g_array_index (dates, SamDate, i))));
  for (guint i = 0; i < sessions->len; i++)
    {
      if (!get_session (sessions, i)->is_settled)
        g_hash_table_remove (
            closed, GINT_TO_POINTER (sam_date_get_monday (get_session (sessions, i)->date)));
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      if (get_session (sessions, i)->is_settled)
        g_hash_table_add (closed,
                          GINT_TO_POINTER (sam_date_get_monday (get_session (sessions, i)->date)));
    }

  return closed;
}

GArray *
sam_series_match_list_dates (const SamRecurrence *before, const SamRecurrence *after,
                             const GArray *sessions)
{
  g_autoptr (GHashTable) closed = NULL;
  GArray *dates;

  if (is_only_weekday (before, after))
    return list_in_own_weeks (before, after, sessions);

  closed = list_closed_weeks (before, sessions);
  dates = sam_recurrence_list (after);
  for (guint i = dates->len; i > 0; i--)
    {
      SamDate monday = sam_date_get_monday (g_array_index (dates, SamDate, i - 1));

      if (g_hash_table_contains (closed, GINT_TO_POINTER (monday)))
        g_array_remove_index (dates, i - 1);
    }

  return dates;
}

/* Matching */

typedef struct
{
  guint date;
  guint session;
  int rank; /* 0 the same day, 1 the same week, 2 another */
  int away; /* days */
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a;
  const Pair *other = b;

  if (one->rank != other->rank)
    return one->rank - other->rank;
  if (one->away != other->away)
    return one->away - other->away;
  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;

  return one->session < other->session ? -1 : one->session > other->session;
}

static GArray *
list_pairs (const GArray *dates, const GArray *sessions)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < dates->len; i++)
    {
      SamDate date = g_array_index (dates, SamDate, i);

      for (guint j = 0; j < sessions->len; j++)
        {
          const SamSeriesSession *session = get_session (sessions, j);
          gboolean same_week = sam_date_get_monday (date) == sam_date_get_monday (session->date);
          Pair pair = { i, j, session->date == date ? 0 : (same_week ? 1 : 2),
                        ABS (session->date - date) };

          if (!session->is_settled)
            g_array_append_val (pairs, pair);
        }
    }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const SamSeriesStep *one = a;
  const SamSeriesStep *other = b;
  SamDate day = one->to != SAM_DATE_NONE ? one->to : one->from;
  SamDate other_day = other->to != SAM_DATE_NONE ? other->to : other->from;

  return (day > other_day) - (day < other_day);
}

GArray *
sam_series_match (const GArray *dates, const GArray *sessions)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (SamSeriesStep));
  g_autoptr (GArray) pairs = list_pairs (dates, sessions);
  g_autofree gboolean *has_session = g_new0 (gboolean, dates->len);
  g_autofree gboolean *has_date = g_new0 (gboolean, sessions->len);

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      const SamSeriesSession *session = get_session (sessions, pair->session);
      SamSeriesStep step
          = { session->id, session->date, g_array_index (dates, SamDate, pair->date) };

      if (has_session[pair->date] || has_date[pair->session])
        continue;
      has_session[pair->date] = has_date[pair->session] = TRUE;
      g_array_append_val (steps, step);
    }
  for (guint i = 0; i < dates->len; i++)
    {
      SamSeriesStep step = { 0, SAM_DATE_NONE, g_array_index (dates, SamDate, i) };

      if (!has_session[i])
        g_array_append_val (steps, step);
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      SamSeriesStep step
          = { get_session (sessions, i)->id, get_session (sessions, i)->date, SAM_DATE_NONE };

      if (!has_date[i] && !get_session (sessions, i)->is_settled)
        g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_steps);

  return steps;
}
