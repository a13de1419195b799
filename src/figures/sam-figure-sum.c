/*
 * Adds rows up to a figure: a sum, or a median of their values.
 */
#include "sam-figure-sum.h"

#include "sam-statistics.h"

SamFigureSum
sam_figure_sum_new (const SamFigureDefinition *definition)
{
  return (SamFigureSum) {
    .figure = { .id = definition->id, .kind = definition->kind },
    .counts_persons = definition->counts_persons,
    .values = definition->kind == SAM_FIGURE_MEDIAN ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL,
  };
}

void
sam_figure_sum_clear (gpointer sum)
{
  g_clear_pointer (&((SamFigureSum *) sum)->values, g_array_unref);
}

void
sam_figure_sum_add (SamFigureSum *self, gint64 numerator, gint64 denominator)
{
  if (self->values != NULL)
    {
      g_array_append_val (self->values, numerator);
      return;
    }

  /* Of those who count, not of those who did: who has left since is neither. */
  self->figure.numerator += self->counts_persons ? MIN (numerator, denominator) : numerator;
  self->figure.denominator += denominator;
}

SamFigure
sam_figure_sum_finish (SamFigureSum *self)
{
  if (self->values != NULL)
    {
      SamFraction median = sam_statistics_median ((const gint64 *) (gpointer) self->values->data, self->values->len);

      /* The mean of two whole numbers is a number of halves. */
      self->figure.numerator = median.denominator == 0 ? 0 : median.numerator * 2 / median.denominator;
      self->figure.denominator = self->values->len;
    }

  return self->figure;
}
