/*
 * The layout of a school sheet: what is left out, so that the rest stands on one page.
 */
#include "sam-school-sheet-layout.h"

typedef struct
{
  SamSheetPlace place;
  guint         n_levels;
  guint         limits[SAM_SHEET_MAX_LEVELS];
} Cut;

static const Cut cuts[] = {
  [SAM_SHEET_CUT_SPACE] = { SAM_SHEET_PLACE_WHOLE, 4, { 70, 50, 35, 22 } },
  [SAM_SHEET_CUT_GAPS] = { SAM_SHEET_PLACE_WHOLE, 4, { SAM_SHEET_ALL, 5, 3, 0 } },
  [SAM_SHEET_CUT_STATEMENTS] = { SAM_SHEET_PLACE_LEFT, 6, { SAM_SHEET_ALL, 9, 6, 3, 1, 0 } },
  [SAM_SHEET_CUT_STEPS] = { SAM_SHEET_PLACE_RIGHT, 5, { 8, 6, 5, 4, 3 } },
  [SAM_SHEET_CUT_INTERVENTIONS] = { SAM_SHEET_PLACE_WHOLE, 6, { SAM_SHEET_ALL, 12, 8, 5, 3, 0 } },
  [SAM_SHEET_CUT_FACTORS] = { SAM_SHEET_PLACE_RIGHT, 2, { 1, 0 } },
  [SAM_SHEET_CUT_COUNTS] = { SAM_SHEET_PLACE_WHOLE, 2, { 1, 0 } },
  [SAM_SHEET_CUT_TEAMS] = { SAM_SHEET_PLACE_WHOLE, 3, { SAM_SHEET_ALL, 8, 5 } },
  [SAM_SHEET_CUT_RECEPTION] = { SAM_SHEET_PLACE_LEFT, 6, { SAM_SHEET_ALL, 9, 5, 3, 1, 0 } },
  [SAM_SHEET_CUT_SCALE] = { SAM_SHEET_PLACE_LEFT, 4, { 100, 92, 84, 76 } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (cuts) == SAM_SHEET_N_CUTS);

/* What goes first. A cut that stands here twice goes so far at first, and further only when little else is left. */
static const struct
{
  SamSheetCut cut;
  guint       level;
} order[] = {
  { SAM_SHEET_CUT_SPACE, 1 },         { SAM_SHEET_CUT_SPACE, 2 },
  { SAM_SHEET_CUT_GAPS, 1 },          { SAM_SHEET_CUT_GAPS, 2 },
  { SAM_SHEET_CUT_GAPS, 3 },          { SAM_SHEET_CUT_STATEMENTS, 1 },
  { SAM_SHEET_CUT_STATEMENTS, 2 },    { SAM_SHEET_CUT_STATEMENTS, 3 },
  { SAM_SHEET_CUT_STATEMENTS, 4 },    { SAM_SHEET_CUT_STATEMENTS, 5 },
  { SAM_SHEET_CUT_STEPS, 1 },         { SAM_SHEET_CUT_STEPS, 2 },
  { SAM_SHEET_CUT_STEPS, 3 },         { SAM_SHEET_CUT_STEPS, 4 },
  { SAM_SHEET_CUT_INTERVENTIONS, 1 }, { SAM_SHEET_CUT_INTERVENTIONS, 2 },
  { SAM_SHEET_CUT_INTERVENTIONS, 3 }, { SAM_SHEET_CUT_INTERVENTIONS, 4 },
  { SAM_SHEET_CUT_FACTORS, 1 },       { SAM_SHEET_CUT_COUNTS, 1 },
  { SAM_SHEET_CUT_TEAMS, 1 },         { SAM_SHEET_CUT_RECEPTION, 1 },
  { SAM_SHEET_CUT_RECEPTION, 2 },     { SAM_SHEET_CUT_RECEPTION, 3 },
  { SAM_SHEET_CUT_RECEPTION, 4 },     { SAM_SHEET_CUT_SPACE, 3 },
  { SAM_SHEET_CUT_INTERVENTIONS, 5 }, { SAM_SHEET_CUT_SCALE, 1 },
  { SAM_SHEET_CUT_SCALE, 2 },         { SAM_SHEET_CUT_SCALE, 3 },
  { SAM_SHEET_CUT_RECEPTION, 5 },     { SAM_SHEET_CUT_TEAMS, 2 },
};

guint
sam_sheet_cut_get_n_levels (SamSheetCut cut)
{
  g_return_val_if_fail (cut < SAM_SHEET_N_CUTS, 1);

  return cuts[cut].n_levels;
}

guint
sam_sheet_cut_get_limit (SamSheetCut cut, guint level)
{
  g_return_val_if_fail (cut < SAM_SHEET_N_CUTS && level < cuts[cut].n_levels, 0);

  return cuts[cut].limits[level];
}

SamSheetPlace
sam_sheet_cut_get_place (SamSheetCut cut)
{
  g_return_val_if_fail (cut < SAM_SHEET_N_CUTS, SAM_SHEET_PLACE_WHOLE);

  return cuts[cut].place;
}

double
sam_sheet_levels_get_height (const SamSheetLevels *self, const SamSheetHeights *heights)
{
  double places[SAM_SHEET_N_PLACES];

  for (guint place = 0; place < SAM_SHEET_N_PLACES; place++)
    places[place] = heights->fixed[place] + heights->scaled[place][self->levels[SAM_SHEET_CUT_SCALE]]
                    + heights->n_spaces[place] * heights->space[self->levels[SAM_SHEET_CUT_SPACE]];

  for (guint cut = 0; cut < SAM_SHEET_N_CUTS; cut++)
    if (cut != SAM_SHEET_CUT_SPACE && cut != SAM_SHEET_CUT_COUNTS && cut != SAM_SHEET_CUT_TEAMS && cut != SAM_SHEET_CUT_SCALE)
      places[cuts[cut].place] += heights->parts[cut][self->levels[cut]];
  places[SAM_SHEET_PLACE_WHOLE]
      += heights->n_rows[self->levels[SAM_SHEET_CUT_TEAMS]] * heights->row[self->levels[SAM_SHEET_CUT_COUNTS]];

  return places[SAM_SHEET_PLACE_WHOLE] + MAX (places[SAM_SHEET_PLACE_LEFT], places[SAM_SHEET_PLACE_RIGHT]);
}

static gboolean
fits (const SamSheetLevels *self, const SamSheetHeights *heights)
{
  return sam_sheet_levels_get_height (self, heights) <= heights->room;
}

gboolean
sam_sheet_levels_choose (SamSheetLevels *self, const SamSheetHeights *heights)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && heights != NULL, FALSE);

  *self = (SamSheetLevels) { 0 };
  for (; n < G_N_ELEMENTS (order) && !fits (self, heights); n++)
    self->levels[order[n].cut] = order[n].level;
  if (!fits (self, heights))
    return FALSE;

  for (; n > 0; n--)
    {
      guint *level = &self->levels[order[n - 1].cut];

      if (*level != order[n - 1].level)
        continue;
      (*level)--;
      if (!fits (self, heights))
        (*level)++;
    }

  return TRUE;
}
