/*
 * Answers to one statement in their steps: a dot each, never a mean (F14).
 */
#include "sam-spread-private.h"

const char *
sam_spread_get_head (const SamLanguage *language, guint column)
{
  switch (column)
    {
    case 0:
      return sam_language_pgettext (language, "head of a step", "disagree");
    case 1:
      return sam_language_pgettext (language, "head of a step", "partly disagree");
    case 2:
      return sam_language_pgettext (language, "head of a step", "partly agree");
    case 3:
      return sam_language_pgettext (language, "head of a step", "agree");
    case 4:
      return sam_language_pgettext (language, "head of a step", "don’t know");
    default:
      return sam_language_pgettext (language, "head of a step", "no answer");
    }
}

/* As the programme names the steps elsewhere. */
static const char *
get_step_name (const SamLanguage *language, guint column)
{
  switch (column)
    {
    case 0:
      return sam_language_gettext (language, "Disagree");
    case 1:
      return sam_language_gettext (language, "Partly disagree");
    case 2:
      return sam_language_gettext (language, "Partly agree");
    case 3:
      return sam_language_gettext (language, "Agree");
    case 4:
      return sam_language_gettext (language, "Don’t know");
    default:
      return sam_language_gettext (language, "No answer");
    }
}

static void
clear (SamChart *chart)
{
  SamSpread *self = (SamSpread *) chart;

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_free (self->rows[i].label);
      g_free (self->rows[i].aside);
      g_free (self->rows[i].reason);
    }
  g_free (self->rows);
  g_free (self->statement);
  g_free (self->words);
}

static void
add_hidden_row (SamSpread *self, const SamSpreadRow *row)
{
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    sam_chart_add_cell (&self->base, "..");
  /* Translators: of whom, then why nothing is told */
  sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_pgettext (self->base.language, "hidden row of a chart", "%s: %s"), row->label,
                                                     row->reason));
}

static void
add_row (SamSpread *self, const SamChartSpreadRow *given)
{
  const SamLanguage *language = self->base.language;
  SamSpreadRow *row = &self->rows[self->n_rows++];
  g_autoptr (GString) words = g_string_new (NULL);
  gint64 answers = 0;

  row->label = g_strdup (given->label);
  row->aside = g_strdup (given->aside);
  row->is_hidden = given->is_hidden;
  row->is_total = given->is_total;
  sam_chart_add_cell (&self->base, row->label);
  if (row->is_hidden)
    {
      row->reason = g_strdup (given->reason != NULL ? given->reason : sam_language_gettext (language, "not shown, to protect fewer than 5 answers"));
      add_hidden_row (self, row);
      return;
    }

  g_string_append_printf (words, "%s: ", row->label);
  row->is_missing_known = given->missing >= 0;
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *head = NULL;

      if (i == SAM_SPREAD_N_STEPS && !row->is_missing_known)
        {
          sam_chart_add_cell (&self->base, "–");
          break;
        }
      row->counts[i] = i < SAM_SPREAD_N_STEPS ? given->steps[i] : given->missing;
      row->most = MAX (row->most, row->counts[i]);
      answers += i < SAM_SPREAD_N_STEPS ? row->counts[i] : 0;
      number = sam_language_format_integer (language, row->counts[i]);
      sam_chart_add_cell (&self->base, number);
      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", sam_spread_get_head (language, i), number);
    }
  row->has_bars = answers > SAM_CHART_MOST_DOTS || row->most > SAM_CHART_MOST_DOTS;
  sam_chart_take_mark (&self->base, g_strdup (words->str));
}

/* What the share is of: the total, or all rows where none is hidden. */
static gboolean
find_sums (SamSpread *self, gint64 *sums)
{
  gboolean has_total = FALSE;

  for (guint i = 0; i < self->n_rows; i++)
    has_total |= self->rows[i].is_total;
  for (guint i = 0; i < self->n_rows; i++)
    {
      const SamSpreadRow *row = &self->rows[i];

      if (has_total && !row->is_total)
        continue;
      if (row->is_hidden)
        return FALSE;
      for (guint j = 0; j < SAM_SPREAD_N_COLUMNS; j++)
        sums[j] += row->counts[j];
    }

  return TRUE;
}

static void
append_sentence (GString *words, const char *sentence)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", sentence);
}

static void
append_share (SamSpread *self, GString *words, const gint64 *sums)
{
  const SamLanguage *language = self->base.language;
  SamFraction upper = { sums[2] + sums[3], sums[0] + sums[1] + sums[2] + sums[3] + sums[4] };
  g_autofree char *of = sam_chart_format_of (language, upper);
  g_autofree char *share = sam_language_format_share (language, upper.numerator, upper.denominator);
  g_autofree char *interval = sam_chart_format_interval (language, upper);
  /* Translators: “15 of 25”, a share, the 95 % interval of the share */
  g_autofree char *sentence
      = g_strdup_printf (sam_language_gettext (language, "%s answers in the two upper steps, %s (95%% interval: %s)."), of, share, interval);

  if (upper.denominator > 0)
    append_sentence (words, sentence);
}

static char *
describe (SamSpread *self)
{
  const SamLanguage *language = self->base.language;
  g_autoptr (GString) words = g_string_new (NULL);
  gint64 sums[SAM_SPREAD_N_COLUMNS] = { 0 };
  gboolean is_told = find_sums (self, sums);
  gboolean is_missing_known = TRUE;
  guint n_hidden = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      n_hidden += self->rows[i].is_hidden;
      is_missing_known &= self->rows[i].is_hidden || self->rows[i].is_missing_known;
    }

  if (is_told)
    append_share (self, words, sums);
  if (is_told && is_missing_known && sums[SAM_SPREAD_N_STEPS] > 0)
    {
      g_autofree char *missing = sam_language_format_integer (language, sums[SAM_SPREAD_N_STEPS]);
      g_autofree char *sentence
          = g_strdup_printf (sam_language_ngettext (language, "%s did not answer.", "%s did not answer.", (gulong) sums[SAM_SPREAD_N_STEPS]), missing);

      append_sentence (words, sentence);
    }
  if (n_hidden > 0)
    {
      g_autofree char *sentence
          = g_strdup_printf (sam_language_ngettext (language, "%u row is hidden.", "%u rows are hidden.", n_hidden), n_hidden);

      append_sentence (words, sentence);
    }

  return g_strdup (words->str);
}

SamChart *
sam_chart_new_spread (const SamLanguage *language, const char *statement, const SamChartSpreadRow *rows, guint n_rows)
{
  static const SamChartKind kind = { sizeof (SamSpread), sam_spread_measure, sam_spread_draw, clear, TRUE };
  SamSpread *self;

  g_return_val_if_fail (language != NULL && statement != NULL && (rows != NULL || n_rows == 0), NULL);

  self = sam_chart_new (&kind, language);
  /* Translators: a statement of a survey, in the language’s quotation marks */
  self->statement = g_strdup_printf (sam_language_pgettext (language, "statement", "“%s”"), statement);
  self->rows = g_new0 (SamSpreadRow, n_rows);
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Answers of"));
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    sam_chart_add_column (&self->base, get_step_name (language, i));
  if (n_rows == 0)
    {
      sam_chart_take_empty (&self->base, g_strdup_printf (sam_language_gettext (language, "%s No answers are recorded."), self->statement));
      return &self->base;
    }

  for (guint i = 0; i < n_rows; i++)
    add_row (self, &rows[i]);
  self->words = describe (self);
  sam_chart_take_sentence (&self->base, *self->words != '\0' ? g_strdup_printf ("%s: %s", self->statement, self->words)
                                                             : g_strdup (self->statement));

  return &self->base;
}
