/*
 * What is told of a place in the term.
 */
#include "sam-term-tip.h"

#include <glib/gi18n.h>

#include "sam-term-words.h"

static char *
dup_cell (SamTermCanvas *canvas, SamTermCell cell)
{
  SamTermPlan *plan = sam_term_canvas_get_plan (canvas);
  SamDateRange days = sam_term_grid_get_days (sam_term_canvas_get_grid (canvas), cell.column);
  guint n = 0;
  SamSessionItem **items = sam_term_canvas_get_sessions (canvas, cell, &n);
  g_autofree char *team = sam_term_words_dup_team (plan, (guint) cell.row);
  g_autofree char *when = sam_term_words_dup_days (days);
  g_autofree char *off = sam_term_words_dup_days_off (
      plan, sam_term_plan_get_row (plan, (guint) cell.row)->school, days);
  GString *text = g_string_new (NULL);

  if (n == 0 && off == NULL)
    return g_string_free (text, TRUE);

  g_string_append_printf (text, "%s · %s", team, when);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *session
          = sam_term_words_dup_session (items[i], sam_term_plan_get_as_of (plan));

      g_string_append_printf (text, "\n%s", session);
    }
  if (off != NULL)
    g_string_append_printf (text, "\n%s", off);

  return g_string_free (text, FALSE);
}

static char *
dup_team (SamTermPlan *plan, int row)
{
  const SamTermRow *of_team = sam_term_plan_get_row (plan, (guint) row);
  g_autofree char *team = sam_term_words_dup_team (plan, (guint) row);
  g_autofree char *totals = sam_term_words_dup_totals (plan, &of_team->totals);
  g_autofree char *warning = sam_term_words_dup_warning (of_team);

  return warning == NULL ? g_strdup_printf ("%s\n%s", team, totals)
                         : g_strdup_printf ("%s\n%s\n%s", team, warning, totals);
}

char *
sam_term_tip_dup_text (SamTermCanvas *canvas, SamTermArea area, SamTermCell cell)
{
  SamTermPlan *plan = sam_term_canvas_get_plan (canvas);
  SamTermGrid *grid = sam_term_canvas_get_grid (canvas);
  g_autofree char *totals = NULL;

  switch (area)
    {
    case SAM_TERM_AREA_CELLS:
      return dup_cell (canvas, cell);
    case SAM_TERM_AREA_NAMES:
    case SAM_TERM_AREA_TOTALS:
      return dup_team (plan, cell.row);
    case SAM_TERM_AREA_HEAD:
    case SAM_TERM_AREA_FOOT:
      return sam_term_words_dup_week (sam_term_plan_get_week (
          plan, (guint) (cell.column / sam_term_grid_get_columns_per_week (grid))));
    case SAM_TERM_AREA_SUM:
      totals = sam_term_words_dup_totals (plan, sam_term_plan_get_totals (plan));
      return g_strdup_printf ("%s\n%s", _ ("All teams"), totals);
    case SAM_TERM_AREA_NONE:
    default:
      return NULL;
    }
}

/* The first line is what it is about. */
static char *
dup_markup (const char *text)
{
  const char *rest = strchr (text, '\n');
  g_autofree char *title = rest != NULL ? g_strndup (text, (gsize) (rest - text)) : g_strdup (text);

  return g_markup_printf_escaped ("<b>%s</b>%s", title, rest != NULL ? rest : "");
}

gboolean
sam_term_tip_fill (SamTermCanvas *canvas, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  SamTermCell cell = sam_term_canvas_get_cursor (canvas);
  SamTermArea area = SAM_TERM_AREA_CELLS;
  SamTermBox box;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (sam_term_canvas_get_plan (canvas) == NULL
      || sam_term_grid_get_n_rows (sam_term_canvas_get_grid (canvas)) == 0)
    return FALSE;
  if (!by_keyboard)
    area = sam_term_canvas_find_area (canvas, x, y, &cell);

  text = sam_term_tip_dup_text (canvas, area, cell);
  if (text == NULL)
    return FALSE;

  markup = dup_markup (text);
  gtk_tooltip_set_markup (tooltip, markup);
  if (area == SAM_TERM_AREA_CELLS)
    {
      box = sam_term_canvas_get_box (canvas, cell);
      gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ box.x, box.y, box.width, box.height });
    }

  return TRUE;
}
