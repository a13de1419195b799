/*
 * The head and the foot of the term: weeks above, their load below, and the
 * titles and sums beside them.
 */
#include "sam-term-edges.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-term-words.h"

#define HEAD 44
#define HEAD_OF_DAYS 58
#define FOOT 52
#define BAR 13

int
sam_term_edges_get_head_height (SamTermLook *look, SamTermZoom zoom)
{
  return sam_term_look_scale (look, zoom == SAM_TERM_ZOOM_MONTH ? HEAD_OF_DAYS : HEAD);
}

int
sam_term_edges_get_foot_height (SamTermLook *look)
{
  return sam_term_look_scale (look, FOOT);
}

static float
get_line_y (const SamTermScene *scene, int line)
{
  static const int middles[] = { 9, 30, 46 };

  return (float) sam_term_look_scale (scene->look, middles[line]);
}

/* Weeks */

static void
draw_number (const SamTermScene *scene, GtkSnapshot *snapshot, const char *number, int left,
             int width, int line, gboolean is_current)
{
  float middle = (float) left + (float) width / 2;
  int pill = MIN (width - 2, sam_term_look_measure (scene->look, SAM_TERM_FONT_BOLD, number)
                                 + sam_term_look_scale (scene->look, 12));
  int height = sam_term_look_get_line (scene->look) + 1;
  float y = get_line_y (scene, line);

  if (is_current)
    sam_term_look_fill_round (scene->look, snapshot, SAM_TERM_INK_ACCENT, middle - (float) pill / 2,
                              y - (float) height / 2, (float) pill, (float) height,
                              (float) height / 2);
  sam_term_look_draw_text (
      scene->look, snapshot, is_current ? SAM_TERM_FONT_BOLD : SAM_TERM_FONT_NORMAL,
      is_current ? SAM_TERM_INK_ON_ACCENT : SAM_TERM_INK_SECONDARY, number, middle, y, 0.5f, 0);
}

static void
draw_week (const SamTermScene *scene, GtkSnapshot *snapshot, int week, int current)
{
  int width = sam_term_grid_get_week_width (scene->grid);
  g_autofree char *number = g_strdup_printf ("%d", sam_term_grid_get_week (scene->grid, week).week);

  draw_number (scene, snapshot, number, week * width, width, 1, week == current);
}

/* Two letters are enough to tell Tuesday from Thursday, where the shortest names have no room. */
static gboolean
has_room_for_days (const SamTermScene *scene)
{
  int width = sam_term_grid_get_column_width (scene->grid);

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      g_autofree char *day
          = sam_language_format_weekday (sam_language_get_default (), weekday, FALSE);

      if (sam_term_look_measure (scene->look, SAM_TERM_FONT_NORMAL, day) > width - 2)
        return FALSE;
    }

  return TRUE;
}

static void
draw_days (const SamTermScene *scene, GtkSnapshot *snapshot, int week, int current,
           gboolean has_room)
{
  const SamLanguage *language = sam_language_get_default ();
  int width = sam_term_grid_get_column_width (scene->grid);
  int per_week = sam_term_grid_get_columns_per_week (scene->grid);

  for (int column = week * per_week; column < (week + 1) * per_week; column++)
    {
      SamDate date = sam_term_grid_get_days (scene->grid, column).start;
      g_autofree char *day
          = sam_language_format_weekday (language, sam_date_get_weekday (date), FALSE);
      g_autofree char *number = g_strdup_printf ("%d", sam_date_get_day (date));

      if (!has_room)
        *g_utf8_offset_to_pointer (day, MIN (2, g_utf8_strlen (day, -1))) = '\0';
      sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                               day, (float) (column * width) + (float) width / 2,
                               get_line_y (scene, 1), 0.5f, 0);
      draw_number (scene, snapshot, number, column * width, width, 2, column == current);
    }
}

/* The month at the left of the week, and where columns are days, the week at the right: "Dec week
 * 49". */
static void
draw_top_line (const SamTermScene *scene, GtkSnapshot *snapshot, int week, gboolean with_week)
{
  const SamLanguage *language = sam_language_get_default ();
  int width = sam_term_grid_get_week_width (scene->grid);
  int margin = sam_term_look_scale (scene->look, 5);
  int month = sam_term_grid_get_month (scene->grid, week);
  g_autofree char *label
      = sam_language_format_week (language, sam_term_grid_get_week (scene->grid, week));
  int room = with_week ? width - 3 * margin
                             - sam_term_look_measure (scene->look, SAM_TERM_FONT_NORMAL, label)
                       : 2 * width;

  if (with_week)
    sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                             label, (float) ((week + 1) * width - margin), get_line_y (scene, 0), 1,
                             0);
  if (month != 0)
    {
      g_autofree char *full = sam_language_format_month (language, month, TRUE);
      g_autofree char *brief = sam_language_format_month (language, month, FALSE);
      gboolean fits = sam_term_look_measure (scene->look, SAM_TERM_FONT_BOLD, full) <= room
                      && sam_term_grid_get_zoom (scene->grid) >= SAM_TERM_ZOOM_WIDE;

      sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_BOLD, SAM_TERM_INK_TEXT,
                               fits ? full : brief, (float) (week * width + margin),
                               get_line_y (scene, 0), 0, 0);
    }
}

void
sam_term_edges_draw_weeks (const SamTermScene *scene, GtkSnapshot *snapshot, int first, int end)
{
  int current = sam_term_grid_find_column (scene->grid, sam_term_plan_get_as_of (scene->plan));
  gboolean with_days = sam_term_grid_get_columns_per_week (scene->grid) > 1;
  gboolean has_room = with_days && has_room_for_days (scene);

  for (int week = first; week < end; week++)
    {
      draw_top_line (scene, snapshot, week, with_days);
      if (with_days)
        draw_days (scene, snapshot, week, current, has_room);
      else
        draw_week (scene, snapshot, week, current);
    }
}

/* Titles */

void
sam_term_edges_draw_names_title (const SamTermScene *scene, GtkSnapshot *snapshot)
{
  gboolean narrow = sam_term_grid_get_room (scene->grid)->narrow;
  int margin = sam_term_rows_get_margin (scene->look, narrow);
  int team_x = sam_term_rows_get_team_x (scene->look, narrow);
  int width = sam_term_rows_get_names_width (scene->look, narrow);
  float y = get_line_y (scene, sam_term_grid_get_columns_per_week (scene->grid) > 1 ? 2 : 1);

  if (!narrow)
    sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                             _ ("School"), (float) margin, y, 0, team_x - margin - 6);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                           _ ("Team"), (float) team_x, y, 0, width - team_x);
}

void
sam_term_edges_draw_totals_title (const SamTermScene *scene, GtkSnapshot *snapshot)
{
  float y = get_line_y (scene, sam_term_grid_get_columns_per_week (scene->grid) > 1 ? 2 : 1);
  int held_x, bar_x, bar_width, minutes_x;

  sam_term_rows_get_totals_edges (scene->look, &held_x, &bar_x, &bar_width, &minutes_x);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                           sam_term_words_get_held_title (scene->plan), (float) held_x, y, 1, 0);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                           sam_term_words_get_minutes_title (scene->plan), (float) bar_x, y, 0,
                           minutes_x - bar_x + 8);
}

/* The foot */

static void
draw_bar (const SamTermScene *scene, GtkSnapshot *snapshot, const SamTermWeek *week, float middle,
          int bottom, int most)
{
  int tallest = bottom - sam_term_look_scale (scene->look, 4);
  int width = sam_term_look_scale (scene->look, BAR);
  float planned = (float) (tallest * (int) week->planned) / (float) most;
  float held = (float) (tallest * (int) week->held) / (float) most;
  float x = (float) (int) (middle - (float) width / 2);

  if (week->planned == 0)
    return;

  planned = MAX (2, (float) (int) planned);
  held = week->held == week->planned ? planned : (float) (int) held;
  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_SECONDARY, x, (float) bottom - planned,
                      (float) width, planned);
  /* What is not held is hollow. */
  sam_term_look_fill (scene->look, snapshot, SAM_TERM_INK_BACKGROUND, x + 1,
                      (float) bottom - planned + 1, (float) width - 2, planned - held - 1);
}

void
sam_term_edges_draw_load (const SamTermScene *scene, GtkSnapshot *snapshot, int first, int end)
{
  int width = sam_term_grid_get_week_width (scene->grid);
  int height = sam_term_edges_get_foot_height (scene->look);
  int line = sam_term_look_get_line (scene->look);
  int most = MAX (1, (int) sam_term_plan_get_most (scene->plan));

  for (int i = first; i < end; i++)
    {
      const SamTermWeek *week = sam_term_plan_get_week (scene->plan, (guint) i);
      float middle = (float) (i * width) + (float) width / 2;
      g_autofree char *number
          = week->planned == 0 ? g_strdup ("–") : g_strdup_printf ("%u", week->planned);

      draw_bar (scene, snapshot, week, middle, height - line - 6, most);
      sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                               number, middle, (float) (height - line / 2 - 4), 0.5f, 0);
    }
}

static float
get_foot_y (const SamTermScene *scene)
{
  return (float) (sam_term_edges_get_foot_height (scene->look)
                  - sam_term_look_get_line (scene->look) / 2 - 4);
}

void
sam_term_edges_draw_all_teams (const SamTermScene *scene, GtkSnapshot *snapshot)
{
  gboolean narrow = sam_term_grid_get_room (scene->grid)->narrow;
  int margin = sam_term_rows_get_margin (scene->look, narrow);
  int team_x = sam_term_rows_get_team_x (scene->look, narrow);
  int width = sam_term_rows_get_names_width (scene->look, narrow);
  guint n = sam_term_plan_get_n_rows (scene->plan);
  g_autofree char *all = g_strdup_printf (ngettext ("The %u team", "All %u teams", n), n);

  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_BOLD, SAM_TERM_INK_TEXT, all,
                           (float) margin, get_foot_y (scene), 0,
                           (narrow ? width : team_x) - margin - 4);
  if (!narrow)
    sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_NORMAL, SAM_TERM_INK_SECONDARY,
                             C_ ("number of sessions", "per week"), (float) team_x,
                             get_foot_y (scene), 0, width - team_x);
}

void
sam_term_edges_draw_sum (const SamTermScene *scene, GtkSnapshot *snapshot)
{
  const SamTermTotals *totals = sam_term_plan_get_totals (scene->plan);
  g_autofree char *held = sam_term_words_dup_held (scene->plan, totals);
  g_autofree char *minutes = sam_term_words_dup_minutes (scene->plan, totals, TRUE);
  int held_x, bar_x, bar_width, minutes_x;

  sam_term_rows_get_totals_edges (scene->look, &held_x, &bar_x, &bar_width, &minutes_x);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_BOLD, SAM_TERM_INK_TEXT, held,
                           (float) held_x, get_foot_y (scene), 1, 0);
  sam_term_look_draw_text (scene->look, snapshot, SAM_TERM_FONT_BOLD, SAM_TERM_INK_TEXT, minutes,
                           (float) minutes_x, get_foot_y (scene), 1, 0);
}
