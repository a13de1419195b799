/*
 * How a month on paper shares its height: pure arithmetic.
 */
#include "sam-month-plan.h"

#include <math.h>

/* A line of type is so many times its size, in millimetres. */
#define LINE_PER_POINT (1.24 * 25.4 / 72.0)
#define BELOW 0.8
/* Room to write something in a day without sessions; and what it must do with before type grows smaller. */
#define USUAL_ROW 12.0
#define LEAST_ROW 7.0

static guint
count_most (SamMonthPlan *self, int week)
{
  guint most = 0;

  for (int day = 0; day < 7; day++)
    most = MAX (most, self->counts[week][day]);

  return most;
}

static double
get_need (SamMonthPlan *self, int week, double least)
{
  return MAX (MIN (least, self->height / self->n_weeks), self->head + count_most (self, week) * self->line + BELOW);
}

static gboolean
try_size (SamMonthPlan *self, double size, double least)
{
  double sum = 0;

  self->size = size;
  self->line = size * LINE_PER_POINT;
  for (int week = 0; week < self->n_weeks; week++)
    sum += self->heights[week] = get_need (self, week, least);

  return sum <= self->height;
}

/* Gives what is left to the lowest rows, so that they end as alike as they can. */
static void
raise_lowest (SamMonthPlan *self)
{
  double low = 0, high = self->height;

  for (int i = 0; i < 60; i++)
    {
      double level = (low + high) / 2;
      double sum = 0;

      for (int week = 0; week < self->n_weeks; week++)
        sum += MAX (self->heights[week], level);
      if (sum > self->height)
        high = level;
      else
        low = level;
    }
  for (int week = 0; week < self->n_weeks; week++)
    self->heights[week] = MAX (self->heights[week], low);
}

/* Cuts the highest rows to one height, so that all fit. */
static void
cut_highest (SamMonthPlan *self)
{
  double low = 0, high = self->height;

  for (int i = 0; i < 60; i++)
    {
      double level = (low + high) / 2;
      double sum = 0;

      for (int week = 0; week < self->n_weeks; week++)
        sum += MIN (self->heights[week], level);
      if (sum > self->height)
        high = level;
      else
        low = level;
    }
  for (int week = 0; week < self->n_weeks; week++)
    self->heights[week] = MIN (self->heights[week], low);
}

static guint
count_shown (SamMonthPlan *self, int week, int day)
{
  guint n = self->counts[week][day];
  /* What a sum of fractions is short of is no reason to lose a line. */
  guint room = MAX (0, floor ((self->heights[week] - self->head - BELOW) / self->line + 0.001));

  return n <= room ? n : MAX (room, 1) - 1;
}

void
sam_month_plan_solve (SamMonthPlan *self)
{
  gboolean fits = FALSE;

  g_return_if_fail (self->n_weeks >= 1 && self->n_weeks <= SAM_MONTH_LAYOUT_MAX_WEEKS);
  g_return_if_fail (self->n_sizes > 0 && self->height > 0);

  for (guint i = 0; i < self->n_sizes && !fits; i++)
    fits = try_size (self, self->sizes[i], USUAL_ROW) || try_size (self, self->sizes[i], LEAST_ROW);
  if (fits)
    raise_lowest (self);
  else
    cut_highest (self);

  for (int week = 0; week < self->n_weeks; week++)
    for (int day = 0; day < 7; day++)
      self->n_shown[week][day] = count_shown (self, week, day);
}
