#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamSheetCut: what a school sheet can do without, in the order in which it goes.
 *
 * A cut has levels from 0, where nothing is left out; see sam_sheet_cut_get_limit().
 */
typedef enum
{
  SAM_SHEET_CUT_SPACE,         /* air between blocks */
  SAM_SHEET_CUT_GAPS,          /* lines of what is missing */
  SAM_SHEET_CUT_STATEMENTS,    /* the survey's other statements */
  SAM_SHEET_CUT_STEPS,         /* next steps */
  SAM_SHEET_CUT_INTERVENTIONS, /* other interventions: the rest as the days on which they began */
  SAM_SHEET_CUT_FACTORS,       /* frame factors as words in place of dots */
  SAM_SHEET_CUT_COUNTS,        /* attended and expected below each session */
  SAM_SHEET_CUT_TEAMS,         /* team rows: the rest summed in one */
  SAM_SHEET_CUT_RECEPTION,     /* reception: rows of teams and the school's, at last in words alone */
  SAM_SHEET_CUT_SCALE,         /* size of charts */
  SAM_SHEET_N_CUTS,
} SamSheetCut;

/** The most levels that a cut has. */
#define SAM_SHEET_MAX_LEVELS 8

/** How many are shown where nothing is left out. */
#define SAM_SHEET_ALL G_MAXUINT

guint sam_sheet_cut_get_n_levels (SamSheetCut cut);
/**
 * How many lines, steps, teams … are shown at a level, at most. Of space: tenths of
 * a millimetre; of factors and counts: 1 where they are drawn, 0 where not; of scale: percent.
 */
guint sam_sheet_cut_get_limit (SamSheetCut cut, guint level);

/** The column of the page in which a cut makes room. */
typedef enum
{
  SAM_SHEET_PLACE_WHOLE, /* across the page */
  SAM_SHEET_PLACE_LEFT,  /* two columns beside one another: the higher one counts */
  SAM_SHEET_PLACE_RIGHT,
  SAM_SHEET_N_PLACES,
} SamSheetPlace;

/**
 * SamSheetHeights: a school's blocks as heights, in any one unit.
 * @room: what the page has
 * @fixed: of what is never left out, by place
 * @n_spaces: how often there is air between blocks, by place
 * @space: air at each level
 * @scaled: of the charts that are never left out, by place, at each level of scale
 * @parts: of what a cut shortens, at each of its levels; those of space, counts, teams and scale are not read
 * @n_rows: rows of teams at each level, a row of the rest included
 * @row: height of one, with what stands below its sessions, and without
 *
 * What the layout knows of a school: heights only, so that it can be proven without fonts.
 */
typedef struct
{
  double room;
  double fixed[SAM_SHEET_N_PLACES];
  guint  n_spaces[SAM_SHEET_N_PLACES];
  double space[SAM_SHEET_MAX_LEVELS];
  double scaled[SAM_SHEET_N_PLACES][SAM_SHEET_MAX_LEVELS];
  double parts[SAM_SHEET_N_CUTS][SAM_SHEET_MAX_LEVELS];
  guint  n_rows[SAM_SHEET_MAX_LEVELS];
  double row[2];
} SamSheetHeights;

/** How far each cut goes. */
typedef struct
{
  guint levels[SAM_SHEET_N_CUTS];
} SamSheetLevels;

SamSheetPlace sam_sheet_cut_get_place (SamSheetCut cut);
double        sam_sheet_levels_get_height (const SamSheetLevels *self, const SamSheetHeights *heights);

/**
 * sam_sheet_levels_choose:
 *
 * The least shortening with which the blocks fit the page: cuts are made in their
 * order, each to its end before the next, until all fits; then those that turn out
 * not to be needed are taken back, the last first. So a cut is made only where all
 * before it together do not suffice, and none is made in vain.
 *
 * Returns: %FALSE where even all cuts do not suffice; then all are made
 */
gboolean sam_sheet_levels_choose (SamSheetLevels *self, const SamSheetHeights *heights);

G_END_DECLS
