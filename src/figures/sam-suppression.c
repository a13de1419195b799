/*
 * Hides numbers about so few people that they could be told apart.
 */
#include "sam-suppression.h"

#include "sam-language.h"

static gboolean
is_smaller (const SamSuppressionCell *a, const SamSuppressionCell *b)
{
  if (a->people != b->people)
    return a->people < b->people;

  return sam_collate (a->name, b->name) < 0;
}

static SamSuppressionCell *
find_smallest_shown (SamSuppressionCell *cells, guint n_cells)
{
  SamSuppressionCell *smallest = NULL;

  for (guint i = 0; i < n_cells; i++)
    if (!cells[i].hidden && (smallest == NULL || is_smaller (&cells[i], smallest)))
      smallest = &cells[i];

  return smallest;
}

void
sam_suppression_apply (SamSuppressionCell *cells, guint n_cells)
{
  guint n_hidden = 0;
  gint64 people_hidden = 0;

  g_return_if_fail (cells != NULL || n_cells == 0);

  for (guint i = 0; i < n_cells; i++)
    {
      cells[i].hidden = cells[i].people < SAM_SUPPRESSION_LIMIT;
      if (cells[i].hidden)
        {
          n_hidden++;
          people_hidden += cells[i].people;
        }
    }

  while (n_hidden == 1 || (n_hidden > 1 && people_hidden < SAM_SUPPRESSION_LIMIT))
    {
      SamSuppressionCell *smallest = find_smallest_shown (cells, n_cells);

      if (smallest == NULL)
        return;

      smallest->hidden = TRUE;
      n_hidden++;
      people_hidden += smallest->people;
    }
}
