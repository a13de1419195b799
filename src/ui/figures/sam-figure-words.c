/*
 * What is behind a figure, in the window's words.
 */
#include "sam-figure-words.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
format_of (gint64 numerator, gint64 denominator)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *n = sam_language_format_integer (language, numerator);
  g_autofree char *d = sam_language_format_integer (language, denominator);

  /* Translators: a part and its whole, such as "253 of 286" */
  return g_strdup_printf (_("%s of %s"), n, d);
}

char *
sam_figure_words_dup_fraction (const SamFigure *figure)
{
  g_autofree char *n = NULL;

  g_return_val_if_fail (figure != NULL, NULL);

  if (figure->is_hidden)
    return g_strdup (_("about so few people that it is not shown"));

  switch (figure->kind)
    {
    case SAM_FIGURE_SHARE:
      return figure->denominator > 0 ? format_of (figure->numerator, figure->denominator)
                                     : g_strdup (_("nothing to count up to this day"));
    case SAM_FIGURE_MEDIAN:
      n = sam_language_format_integer (sam_language_get_default (), figure->denominator);
      if (figure->denominator == 0)
        return g_strdup (_("nothing to count up to this day"));
      /* Translators: how many values a median is of */
      return g_strdup_printf (_("school days; the median of %s"), n);
    case SAM_FIGURE_COUNT:
    case SAM_FIGURE_MINUTES:
    default:
      return NULL;
    }
}

static char *
format_share (double share)
{
  return sam_language_format_share (sam_language_get_default (), lround (share * 1000), 1000);
}

char *
sam_figure_words_dup_interval (const SamFigure *figure)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  SamInterval interval;

  g_return_val_if_fail (figure != NULL, NULL);

  if (!sam_figure_is_share_of_people (figure))
    return NULL;

  interval = sam_statistics_wilson (figure->numerator, figure->denominator);
  low = format_share (interval.low);
  high = format_share (interval.high);

  /* Translators: two shares. The statistician’s 95 % interval, in words for who is none. */
  return g_strdup_printf (_("With as many as were counted, chance alone lets the share lie between %s and %s (95%% interval by Wilson)."), low,
                          high);
}

char *
sam_figure_words_dup_counted (const SamFigureRow *row, SamFigureKind kind)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *n = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->is_hidden)
    return g_strdup ("..");

  switch (kind)
    {
    case SAM_FIGURE_SHARE:
      return format_of (row->numerator, row->denominator);
    case SAM_FIGURE_MINUTES:
      return sam_language_format_minutes (language, row->numerator);
    case SAM_FIGURE_MEDIAN:
      n = sam_language_format_integer (language, row->numerator);
      return g_strdup_printf (ngettext ("%s school day", "%s school days", (gulong) row->numerator), n);
    case SAM_FIGURE_COUNT:
    default:
      return sam_language_format_integer (language, row->numerator);
    }
}

char *
sam_figure_words_dup_record (const SamFigureRow *row, SamScopeNames *names)
{
  const SamScopeName *name = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->family == SAM_FAMILY_SCHOOL)
    name = sam_scope_names_find (names, SAM_SCOPE_SCHOOL, row->record);
  else if (row->family == SAM_FAMILY_TEAM)
    name = sam_scope_names_find (names, SAM_SCOPE_TEAM, row->record);
  if (name != NULL)
    return g_strdup (name->name);

  /* Not the record's own name: that could be a person's. */
  return g_strdup (row->family == SAM_FAMILY_PERSON ? C_("row behind a figure", "Teacher")
                                                    : sam_family_get_label (sam_family_get (row->family)));
}

char *
sam_figure_words_dup_scope (const SamScopeName *name)
{
  return g_strdup (name == NULL || name->scope.kind == SAM_SCOPE_PROGRAMME ? C_("scope", "The programme") : name->whole_name);
}
