/*
 * What has changed since a former day, in words: for the window and for paper.
 */
#include "sam-since-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sam-figure-detail.h"

const char *
sam_since_topic_get_title (SamSinceTopic topic, const SamLanguage *language)
{
  static const char *const titles[SAM_N_SINCE_TOPICS] = {
    [SAM_SINCE_SCHOOLS] = N_ ("Schools and teams"),
    [SAM_SINCE_TIME] = N_ ("Time: promised, given, lost"),
    [SAM_SINCE_INDIVIDUAL] = N_ ("Individual coaching"),
    [SAM_SINCE_RECEPTION] = N_ ("Reception"),
    [SAM_SINCE_MILESTONES] = N_ ("Milestones"),
  };

  g_return_val_if_fail (topic < SAM_N_SINCE_TOPICS, NULL);

  return sam_language_gettext (language, titles[topic]);
}

char *
sam_since_format_signed (gint64 number, const SamLanguage *language)
{
  g_autofree char *digits = sam_language_format_integer (language, ABS (number));

  return g_strconcat (number > 0 ? "+" : number < 0 ? "−" : "", digits, NULL);
}

/* The figures of schools and teams, whose numerators are told one by one. */
static gboolean
counts_schools (const SamFigure *figure)
{
  return g_str_equal (figure->id, "F1") || g_str_equal (figure->id, "F3") || g_str_equal (figure->id, "F4");
}

char *
sam_since_describe_value (const SamFigure *figure, const SamLanguage *language)
{
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;

  g_return_val_if_fail (figure != NULL && language != NULL, NULL);

  if (figure->is_hidden || figure->kind != SAM_FIGURE_SHARE || figure->denominator == 0)
    return sam_figure_display (figure, language);

  numerator = sam_language_format_integer (language, figure->numerator);
  denominator = sam_language_format_integer (language, figure->denominator);

  /* Translators: a part and its whole, such as "253 of 286" */
  return g_strdup_printf (sam_language_gettext (language, "%s of %s"), numerator, denominator);
}

/* "49.6% (46.1–53.1%)": a share of people comes with its interval. */
static char *
describe_people (const SamFigure *figure, const SamLanguage *language)
{
  SamInterval interval = sam_statistics_wilson (figure->numerator, figure->denominator);
  g_autofree char *share = sam_figure_display (figure, language);

  /* Translators: a share, then whole percentages: the bounds of its 95 % interval */
  return g_strdup_printf (sam_language_gettext (language, "%s (%d–%d%%)"), share, (int) lround (interval.low * 100),
                          (int) lround (interval.high * 100));
}

static char *
describe_shares (const SamSinceFigure *figure, const SamLanguage *language)
{
  g_autofree char *before = sam_figure_display (&figure->before, language);
  g_autofree char *after = sam_figure_is_share_of_people (&figure->after) ? describe_people (&figure->after, language)
                                                                          : sam_figure_display (&figure->after, language);

  /* There was nothing before: what is new is told alone. */
  if (figure->before.denominator == 0 && !figure->before.is_hidden)
    return g_steal_pointer (&after);

  return g_strdup_printf ("%s → %s", before, after);
}

/* Of schools and teams each one is told; where only those that could have it are more, none is new. */
static char *
describe_added (const SamSinceFigure *figure, const SamLanguage *language)
{
  gint64 added = figure->after.numerator - figure->before.numerator;
  g_autofree char *number = sam_since_format_signed (added, language);

  if (added == 0)
    return g_strdup (sam_language_pgettext (language, "since a former day", "none new"));
  if (counts_schools (&figure->after))
    /* Translators: a number with its sign, such as "+3" */
    return g_strdup_printf (sam_language_ngettext (language, "%s school", "%s schools", (gulong) ABS (added)), number);

  /* Translators: a number with its sign, such as "+3" */
  return g_strdup_printf (sam_language_ngettext (language, "%s team", "%s teams", (gulong) ABS (added)), number);
}

/* Sessions: how many of those that came in between were held. */
static char *
describe_sessions (const SamSinceFigure *figure, const SamLanguage *language)
{
  g_autofree char *held = sam_since_format_signed (figure->after.numerator - figure->before.numerator, language);
  g_autofree char *planned
      = sam_language_format_integer (language, figure->after.denominator - figure->before.denominator);

  /* Translators: sessions held of those that were planned since a former day, such as "+76 of 81 new" */
  return g_strdup_printf (sam_language_gettext (language, "%s of %s new"), held, planned);
}

char *
sam_since_describe_change (const SamSinceFigure *figure, const SamLanguage *language)
{
  const SamFigure *after;

  g_return_val_if_fail (figure != NULL && language != NULL, NULL);

  after = &figure->after;
  if (figure->before.is_hidden || after->is_hidden || after->kind == SAM_FIGURE_MEDIAN)
    return describe_shares (figure, language);
  if (after->kind != SAM_FIGURE_SHARE)
    return sam_since_format_signed (after->numerator - figure->before.numerator, language);
  if (counts_schools (after) || g_str_equal (after->id, "F2"))
    return describe_added (figure, language);
  if (g_str_equal (after->id, "F5") && after->denominator > figure->before.denominator)
    return describe_sessions (figure, language);

  return describe_shares (figure, language);
}

char *
sam_since_describe_school (const SamSinceSchool *school, const SamLanguage *language)
{
  g_autofree char *date = sam_language_format_date (language, school->date, SAM_DATE_STYLE_MEDIUM);

  if (school->has_left)
    /* Translators: the name of a school, then the last day that it took part */
    return g_strdup_printf (sam_language_gettext (language, "%s left; its last day was %s"), school->name, date);

  /* Translators: the name of a school, then a date */
  return g_strdup_printf (sam_language_gettext (language, "%s joined on %s"), school->name, date);
}

char *
sam_since_describe_status (const SamSinceStatus *status, const SamLanguage *language)
{
  const SamField *field = &sam_family_get (SAM_FAMILY_STRAND_STATUS)->fields[SAM_STRAND_STATUS_STATUS];
  const SamChoice *choice = &field->choices[status->after];
  g_autofree char *word = sam_fold (sam_language_pgettext (language, choice->context, choice->label));
  g_autofree char *when = NULL;

  if (status->after == SAM_STRAND_STATUS_STATUS_PLANNED && status->planned_term != NULL)
    when = sam_language_format_term (language, status->planned_term);
  else if (status->date != SAM_DATE_NONE)
    when = sam_language_format_date (language, status->date, SAM_DATE_STYLE_SHORT);

  return when != NULL ? g_strdup_printf ("%s, %s", word, when) : g_steal_pointer (&word);
}

char *
sam_since_describe_milestone (const SamSinceMilestone *milestone, const SamLanguage *language)
{
  g_autofree char *due = sam_language_format_date (language, milestone->due, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *done = NULL;

  if (milestone->done == SAM_DATE_NONE)
    /* Translators: a date */
    return g_strdup_printf (sam_language_gettext (language, "was due on %s, not done"), due);

  done = sam_language_format_date (language, milestone->done, SAM_DATE_STYLE_MEDIUM);
  if (milestone->done > milestone->due)
    /* Translators: two dates */
    return g_strdup_printf (sam_language_gettext (language, "done on %s, was due on %s"), done, due);

  /* Translators: a date */
  return g_strdup_printf (sam_language_gettext (language, "done on %s"), done);
}

char *
sam_since_describe_round (const SamSinceRound *round, const SamLanguage *language)
{
  g_autofree char *opened = sam_language_format_date (language, round->opened, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *closed = NULL;

  if (round->closed == SAM_DATE_NONE)
    /* Translators: a date */
    return g_strdup_printf (sam_language_gettext (language, "opened on %s, still open"), opened);

  closed = sam_language_format_date (language, round->closed, SAM_DATE_STYLE_MEDIUM);

  /* Translators: two dates */
  return g_strdup_printf (sam_language_gettext (language, "opened on %s, closed on %s"), opened, closed);
}

char *
sam_since_list_unchanged (const SamSince *self, SamSinceTopic topic, const SamLanguage *language)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_return_val_if_fail (self != NULL && language != NULL, NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const SamSinceFigure *figure = &g_array_index (self->figures, SamSinceFigure, i);

      if (figure->topic == topic && !sam_since_figure_is_changed (figure))
        g_ptr_array_add (titles, (gpointer) sam_figure_get_title (figure->after.id, language));
    }
  if (titles->len == 0)
    return NULL;

  g_ptr_array_add (titles, NULL);

  return g_strjoinv (", ", (char **) titles->pdata);
}
