/*
 * What is said of answers that are pooled.
 */
#include "sam-reception-words.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
format_number (gint64 number)
{
  return sam_language_format_integer (sam_language_get_default (), number);
}

static char *
format_per_mille (double share)
{
  return sam_language_format_share (sam_language_get_default (), lround (share * 1000), 1000);
}

char *
sam_reception_words_share (const SamSurveyCell *cell)
{
  SamFraction upper = sam_survey_cell_get_upper (cell);

  return cell->is_hidden
           ? g_strdup ("..")
           : sam_language_format_share (sam_language_get_default (), upper.numerator, upper.denominator);
}

char *
sam_reception_words_upper (const SamSurveyCell *cell)
{
  SamFraction upper = sam_survey_cell_get_upper (cell);
  g_autofree char *n = format_number (upper.numerator);
  g_autofree char *of = format_number (upper.denominator);

  if (cell->is_hidden)
    /* A sum is also hidden where it would give away another: the words hold for both. */
    return g_strdup (_("not shown, to protect fewer than 5 answers"));
  if (!cell->has_answers)
    return g_strdup (_("no answers entered"));

  /* Translators: counts of answers, such as "160 of 234 answers in the two upper steps". */
  return g_strdup_printf (_("%s of %s answers in the two upper steps"), n, of);
}

char *
sam_reception_words_interval (const SamSurveyCell *cell)
{
  SamFraction upper = sam_survey_cell_get_upper (cell);
  SamInterval interval = sam_statistics_wilson (upper.numerator, upper.denominator);
  g_autofree char *low = format_per_mille (interval.low);
  g_autofree char *high = format_per_mille (interval.high);

  if (cell->is_hidden || upper.denominator == 0)
    return g_strdup ("");

  /* Translators: the 95 % interval of the share, from and to. */
  return g_strdup_printf (_("uncertainty %s to %s"), low, high);
}

char *
sam_reception_words_response (const SamSurveyCell *cell)
{
  SamFraction response = sam_survey_cell_get_response (cell);
  g_autofree char *rate = NULL;
  g_autofree char *answers = format_number (response.numerator);
  g_autofree char *invited = format_number (response.denominator);

  if (response.denominator == 0)
    return g_strdup ("");

  rate = sam_language_format_share (sam_language_get_default (), response.numerator, response.denominator);
  /* Translators: a share, then answers and people invited. */
  return g_strdup_printf (_("response rate %s, %s of %s"), rate, answers, invited);
}

char *
sam_reception_words_caption (const SamSurveyCell *cell)
{
  g_autofree char *interval = sam_reception_words_interval (cell);
  g_autofree char *response = sam_reception_words_response (cell);

  return g_strconcat (interval, *interval != '\0' && *response != '\0' ? " · " : "", response, NULL);
}
