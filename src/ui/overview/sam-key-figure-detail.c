/*
 * The line below each key figure.
 */
#include "config.h"

#include "sam-key-figure-detail.h"

#include <glib/gi18n.h>

#include "sam-language.h"

char *
sam_key_figure_detail_mandatory (const SamOverviewData *data)
{
  SamFigure figure = sam_overview_data_get_figure (data, "F3");

  if (figure.denominator == 0)
    return NULL;
  if (figure.numerator == figure.denominator)
    /* Translators: a number of schools */
    return g_strdup_printf (_("mandatory · fulfilled at all %d"), (int) figure.denominator);
  /* Translators: numbers of schools */
  return g_strdup_printf (_("mandatory · fulfilled at %d of %d"), (int) figure.numerator, (int) figure.denominator);
}

char *
sam_key_figure_detail_teams (const SamFigure *figure)
{
  int rest = (int) (figure->denominator - figure->numerator);

  if (figure->denominator == 0)
    return NULL;
  if (rest == 0)
    return g_strdup (_("none paused or waiting"));
  return g_strdup_printf (ngettext ("%d paused or not begun", "%d paused or not begun", (gulong) rest), rest);
}

char *
sam_key_figure_detail_individual (const SamOverviewData *data)
{
  SamFigure about = sam_overview_data_get_figure (data, "F4.about_to_start");
  SamFigure planned = sam_overview_data_get_figure (data, "F4.planned");

  /* Translators: numbers of schools */
  return g_strdup_printf (_("%d about to start · %d planned"), (int) about.numerator, (int) planned.numerator);
}

char *
sam_key_figure_detail_fraction (const SamFigure *figure)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *numerator = sam_language_format_integer (language, figure->numerator);
  g_autofree char *denominator = sam_language_format_integer (language, figure->denominator);

  /* Translators: a part and its whole, such as "253 of 286" */
  return g_strdup_printf (_("%s of %s"), numerator, denominator);
}

char *
sam_key_figure_detail_attendance (const SamOverviewData *data, const SamFigure *figure)
{
  SamFigure missing = sam_overview_data_get_figure (data, "F7.not_recorded");
  g_autofree char *fraction = sam_key_figure_detail_fraction (figure);
  int n = (int) missing.numerator;
  g_autofree char *unrecorded = NULL;

  if (n == 0)
    return g_steal_pointer (&fraction);

  unrecorded = g_strdup_printf (ngettext ("%d session not recorded", "%d sessions not recorded", (gulong) n), n);
  return g_strdup_printf ("%s · %s", fraction, unrecorded);
}
