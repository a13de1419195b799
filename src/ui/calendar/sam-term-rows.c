/*
 * The rows of the term: a team's name, its sessions week by week, its totals.
 */
#include "sam-term-rows.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-term-words.h"

#define SCHOOL_WIDTH 146
#define TEAM_WIDTH 92
#define NARROW_WIDTH 116
#define TOTALS_WIDTH 219
#define BAR_HEIGHT 6

int
sam_term_rows_get_margin (SamTermLook *look, gboolean narrow)
{
  return sam_term_look_scale (look, narrow ? 12 : 14);
}

int
sam_term_rows_get_team_x (SamTermLook *look, gboolean narrow)
{
  return narrow ? sam_term_rows_get_margin (look, TRUE) : sam_term_look_scale (look, SCHOOL_WIDTH);
}

int
sam_term_rows_get_names_width (SamTermLook *look, gboolean narrow)
{
  return narrow ? sam_term_look_scale (look, NARROW_WIDTH)
                : sam_term_look_scale (look, SCHOOL_WIDTH) + sam_term_look_scale (look, TEAM_WIDTH);
}

int
sam_term_rows_get_totals_width (SamTermLook *look)
{
  return sam_term_look_scale (look, TOTALS_WIDTH);
}

void
sam_term_rows_get_totals_edges (SamTermLook *look, int *held, int *bar, int *bar_width,
                                int *minutes)
{
  *held = sam_term_look_scale (look, 66);
  *bar = sam_term_look_scale (look, 78);
  *bar_width = sam_term_look_scale (look, 48);
  *minutes = sam_term_look_scale (look, TOTALS_WIDTH - 14);
}

/* Names */

void
sam_term_rows_draw_names (const SamTermScene *scene, GtkSnapshot *snapshot, int row)
{
  const SamTermRow *of_team = sam_term_plan_get_row (scene->plan, (guint) row);
  const SamTermSchool *school = sam_term_plan_get_school (scene->plan, of_team->school);
  gboolean narrow = sam_term_grid_get_room (scene->grid)->narrow;
  int margin = sam_term_rows_get_margin (scene->look, narrow);
  int x = sam_term_rows_get_team_x (scene->look, narrow);
  int width = sam_term_rows_get_names_width (scene->look, narrow) - x;
  int mark = of_team->is_quiet ? sam_term_look_get_mark_size (scene->look) + 6 : 0;
  float middle = (float) sam_term_grid_get_row_height (scene->grid) / 2;

  if (!narrow && school->first_row == (guint) row)
    sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_BOLD, SAM_TERM_INK_TEXT,
                             school->name, (float) margin, middle, 0, x - margin - 6);

  width = sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_TEXT,
                                   of_team->name, (float) x, middle, 0, width - mark - 4);
  if (of_team->is_quiet)
    sam_term_look_draw_mark (scene->look, snapshot, SAM_TERM_MARK_WARNING, (float) (x + width + 6),
                             middle);
}

/* Cells */

static void
draw_days_off (const SamTermScene *scene, GtkSnapshot *snapshot, int row)
{
  guint school = sam_term_plan_get_row (scene->plan, (guint) row)->school;
  int per_week = sam_term_grid_get_columns_per_week (scene->grid);
  int column = sam_term_grid_get_column_width (scene->grid);
  int height = sam_term_grid_get_row_height (scene->grid);

  for (int week = 0; week < sam_term_grid_get_n_weeks (scene->grid); week++)
    {
      guint8 off = sam_term_plan_get_days_off (scene->plan, school, (guint) week);
      SamTermSpan spans[3];
      /* The weekend of a week of seven columns is not shaded: no school means nothing there. */
      guint n
          = off == 0 ? 0 : sam_term_find_days_off (off, per_week == 1 ? column : 5 * column, spans);

      for (guint i = 0; i < n; i++)
        sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_OFF,
                            (float) (week * per_week * column + spans[i].x), 0,
                            (float) spans[i].width, (float) height);
    }
}

/* "tue" beside a mark, where columns are weeks and have the room. */
static void
draw_weekday (const SamTermScene *scene, GtkSnapshot *snapshot, SamSessionItem *item, float x,
              float y)
{
  g_autofree char *day = sam_language_format_weekday (
      sam_language_get_default (), sam_date_get_weekday (sam_session_item_get_date (item)), FALSE);

  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY, day,
                           x, y, 0, 0);
}

static void
draw_sessions (const SamTermScene *scene, GtkSnapshot *snapshot, SamSessionItem **items, guint n,
               int left, int width)
{
  SamDate as_of = sam_term_plan_get_as_of (scene->plan);
  int mark = sam_term_look_get_mark_size (scene->look);
  float middle = (float) sam_term_grid_get_row_height (scene->grid) / 2;
  gboolean with_day = sam_term_grid_get_zoom (scene->grid) == SAM_TERM_ZOOM_WIDE && n == 1;
  int x, step;
  guint n_shown = sam_term_place_marks (n, width - 1, mark, &x, &step);

  if (with_day)
    x -= mark;
  for (guint i = 0; i < n_shown; i++)
    {
      float at = (float) (left + x + (int) i * step);
      gboolean cut
          = sam_calendar_selection_is_cut (scene->selection, sam_session_item_get_id (items[i]));

      if (n_shown < n && i == n_shown - 1)
        {
          g_autofree char *more = g_strdup_printf ("+%u", n - i);

          sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_TEXT,
                                   more, at + (float) mark / 2, middle, 0.5f, 0);
          break;
        }
      if (cut)
        gtk_snapshot_push_opacity (snapshot, 0.35);
      sam_term_look_draw_mark (scene->look, snapshot, sam_term_look_find_mark (items[i], as_of), at,
                               middle);
      if (cut)
        gtk_snapshot_pop (snapshot);
      if (with_day)
        draw_weekday (scene, snapshot, items[i], at + (float) mark + 3, middle);
    }
}

void
sam_term_rows_draw_cells (const SamTermScene *scene, GtkSnapshot *snapshot, int row)
{
  SamDateRange range = sam_term_plan_get_range (scene->plan);
  int column_width = sam_term_grid_get_column_width (scene->grid);
  guint n = 0;
  SamSessionItem **items
      = sam_term_plan_get_sessions (scene->plan, (guint) row, range.start, range.end, &n);

  draw_days_off (scene, snapshot, row);
  /* They are in order of date: those of a column follow one another. */
  for (guint first = 0, n_here = 0; first < n; first += n_here)
    {
      int column
          = sam_term_grid_find_column (scene->grid, sam_session_item_get_date (items[first]));

      for (n_here = 1; first + n_here < n; n_here++)
        if (sam_term_grid_find_column (scene->grid,
                                       sam_session_item_get_date (items[first + n_here]))
            != column)
          break;
      draw_sessions (scene, snapshot, items + first, n_here, column * column_width, column_width);
    }
}

/* Totals */

static void
draw_bar (const SamTermScene *scene, GtkSnapshot *snapshot, const SamTermTotals *totals, int x,
          int width, float middle)
{
  float y = (float) (int) (middle - BAR_HEIGHT / 2.0f);
  gint64 most = MAX (1, totals->promised);
  float given = (float) width * (float) MIN (totals->given, most) / (float) most;
  float both = (float) width * (float) MIN (totals->given + totals->to_come, most) / (float) most;

  sam_term_look_fill_round (scene->look, snapshot, SAM_TERM_INK_TRACK, (float) x, y, (float) width,
                            BAR_HEIGHT, 3);
  sam_term_look_fill_round (scene->look, snapshot, SAM_TERM_INK_TO_COME, (float) x, y, both,
                            BAR_HEIGHT, 3);
  sam_term_look_fill_round (scene->look, snapshot, SAM_TERM_INK_ACCENT, (float) x, y, given,
                            BAR_HEIGHT, 3);
}

void
sam_term_rows_draw_totals (const SamTermScene *scene, GtkSnapshot *snapshot, int row)
{
  const SamTermTotals *totals = &sam_term_plan_get_row (scene->plan, (guint) row)->totals;
  float middle = (float) sam_term_grid_get_row_height (scene->grid) / 2;
  g_autofree char *held = sam_term_words_dup_held (scene->plan, totals);
  g_autofree char *minutes = sam_term_words_dup_minutes (scene->plan, totals, FALSE);
  int held_x, bar_x, bar_width, minutes_x;

  sam_term_rows_get_totals_edges (scene->look, &held_x, &bar_x, &bar_width, &minutes_x);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_TEXT, held,
                           (float) held_x, middle, 1, 0);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_TEXT, minutes,
                           (float) minutes_x, middle, 1, 0);
  if (totals->promised > 0)
    draw_bar (scene, snapshot, totals, bar_x, bar_width, middle);
}
