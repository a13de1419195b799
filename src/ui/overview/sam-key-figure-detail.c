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

/* Hours, for who thinks of a term: half an hour and more is one. */
char *
sam_key_figure_detail_hours (const SamFigure *figure)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *given = sam_language_format_integer (language, (figure->numerator + 30) / 60);
  g_autofree char *promised = sam_language_format_integer (language, (figure->denominator + 30) / 60);

  if (figure->denominator == 0)
    return g_strdup (_("no time is promised yet"));

  /* Translators: hours given of hours promised, such as "336 of 432 hours" */
  return g_strdup_printf (_("%s of %s hours"), given, promised);
}
