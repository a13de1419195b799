/*
 * The progress overview (lägesbild): its blocks, in order.
 */
#include "sam-progress-overview.h"

#include <string.h>

#include "sam-definitions.h"
#include "sam-gauge-chart.h"
#include "sam-report-kinds.h"
#include "sam-weeks-chart.h"

const SamFigure *
sam_progress_facts_get_figure (const SamProgressFacts *facts, const char *id)
{
  static const SamFigure nothing = { "F", SAM_FIGURE_SHARE, 0, 0 };
  const SamFigure *figure = facts->figures != NULL ? sam_figures_find (facts->figures, id) : NULL;

  return figure != NULL ? figure : &nothing;
}

void
sam_progress_overview_add_emphasis (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigure *strict = sam_progress_facts_get_figure (facts, "F12.strict");
  const SamFigure *wide = sam_progress_facts_get_figure (facts, "F12.wide");
  gint64 group = sam_progress_facts_get_figure (facts, "F6")->numerator;
  g_autoptr (GString) note = g_string_new (NULL);
  SamGaugeData gauge;
  gint64 rest;

  sam_document_add_heading (document, sam_language_gettext (language, "Main emphasis: the mandate beside what is done"), FALSE);
  if (strict->denominator == 0)
    {
      sam_document_add_note (document, 0, sam_language_gettext (language, "No coach time is recorded up to this day, so there is nothing to set beside the mandate. (F12)"));
      return;
    }

  group = MIN (group, strict->denominator - wide->numerator);
  rest = strict->denominator - wide->numerator - group;
  gauge = (SamGaugeData) {
    .strict = strict->numerator,
    .wide = wide->numerator,
    .group = group,
    .total = strict->denominator,
    .target_percent = facts->target_percent,
    .mandate = facts->mandate,
  };
  sam_document_add_chart (document, sam_chart_new_gauge (language, &gauge), 0);

  if (facts->target_percent >= 0)
    g_string_append (note, sam_language_gettext (language, "* The mandate gives words, not a number; the share is the programme’s own interpretation."));
  if (facts->mandate != NULL && facts->target_percent >= 0)
    {
      g_string_append_c (note, ' ');
      /* Translators: the words of the mandate */
      g_string_append_printf (note, sam_language_gettext (language, "The mandate: “%s”."),
                              g_str_has_suffix (facts->mandate, ".")
                                ? sam_document_take (document, g_strndup (facts->mandate, strlen (facts->mandate) - 1))
                                : facts->mandate);
    }
  if (rest > 0)
    {
      g_autofree char *minutes = sam_language_format_minutes (language, rest);

      if (note->len > 0)
        g_string_append_c (note, ' ');
      /* Translators: minutes */
      g_string_append_printf (note, sam_language_gettext (language, "Follow-up and other sessions, %s, are the grey part between dialogue and group coaching."), minutes);
    }
  g_string_append (note, note->len > 0 ? " (F12)" : "(F12)");
  sam_document_add_note (document, 1, note->str);
}

static void
add_weeks (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  g_autofree char *term = sam_date_format_term (facts->as_of);
  g_autofree char *term_text = sam_language_format_term (language, term);
  /* Translators: the term, such as “autumn 2012” */
  g_autofree char *heading = g_strdup_printf (sam_language_gettext (language, "Group sessions per week, %s"), term_text);
  guint n = facts->weeks->len;
  g_autofree SamWeekBar *bars = g_new0 (SamWeekBar, n + 1);
  gint64 all = 0;

  for (guint i = 0; i < n; i++)
    {
      const SamProgressWeek *week = &g_array_index (facts->weeks, SamProgressWeek, i);

      bars[i] = (SamWeekBar) { week->week, week->held, week->planned };
      all += week->planned;
    }

  sam_document_add_heading (document, heading, FALSE);
  if (all > 0)
    sam_document_add_chart (document, sam_chart_new_weeks (language, &(SamWeeksData) { bars, n }), 0);
  else
    sam_document_add_note (document, 0, sam_language_gettext (language, "No group session is planned from the start of the term up to this day."));
}

/**
 * Level: how much is told, from all on. Definitions, schools and time never go.
 */
typedef struct
{
  gboolean with_weeks;
  gboolean all_definitions; /* also of what the rows of the key figures say themselves */
  gboolean reception_by_school;
} Level;

static const Level levels[] = { { TRUE, TRUE, TRUE }, { FALSE, TRUE, TRUE }, { FALSE, FALSE, TRUE }, { FALSE, FALSE, FALSE } };

static SamDocument *
new_document (const SamProgressFacts *facts, const SamLanguage *language)
{
  g_autofree char *date = sam_language_format_date (language, facts->as_of, SAM_DATE_STYLE_LONG);
  /* Translators: a date, such as “As of 14 December 2012” */
  g_autofree char *day = g_strdup_printf (sam_language_gettext (language, "As of %s"), date);
  SamDocument *document =
    sam_document_new (language, sam_language_gettext (language, "Progress overview"),
                      facts->programme != NULL ? facts->programme : "", day,
                      sam_language_gettext (language, "For principals and organisers"));

  if (facts->is_fictitious)
    sam_document_set_mark (document, sam_language_gettext (language, "FICTITIOUS EXAMPLE DATA"));
  sam_document_set_footnote (document, sam_language_gettext (language, "Definitions stand on the last page"));

  return document;
}

static SamDocument *
compose (const SamProgressFacts *facts, const SamLanguage *language, SamPaper paper, const Level *level)
{
  static const char *const all[] = { "F1", "F2", "F3", "F4", "F5", "F7", "F12.strict", "F12.wide", "F14", "F18", NULL };
  static const char *const most[] = { "F1", "F3", "F5", "F7", "F12.strict", "F12.wide", "F14", "F18", NULL };
  SamDocument *document = new_document (facts, language);

  sam_document_set_paper (document, paper, SAM_ORIENTATION_PORTRAIT);
  sam_progress_overview_add_sentences (document, facts);
  sam_progress_overview_add_key_figures (document, facts);
  if (facts->schools->len > 0)
    {
      sam_progress_overview_add_matrix (document, facts);
      sam_progress_overview_add_emphasis (document, facts);
      sam_progress_overview_add_time (document, facts, TRUE);
      if (level->with_weeks)
        add_weeks (document, facts);
      sam_progress_overview_add_lost_and_reception (document, facts, level->reception_by_school);
    }
  sam_definitions_add_notes (document, level->all_definitions ? all : most);
  if (!level->all_definitions)
    sam_document_set_footnote (document, sam_language_gettext (language, "Definitions stand on the last page; of F2 and F4 in the report Definitions"));

  return document;
}

/* On as few pages as the least of it would take. */
SamDocument *
sam_progress_overview_compose (const SamProgressFacts *facts, const SamLanguage *language, SamPaper paper)
{
  SamDocument *least = compose (facts, language, paper, &levels[G_N_ELEMENTS (levels) - 1]);
  guint n_pages = sam_report_count_pages (least);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (levels); i++)
    {
      SamDocument *document = compose (facts, language, paper, &levels[i]);

      if (sam_report_count_pages (document) <= n_pages)
        {
          sam_document_free (least);
          return document;
        }
      sam_document_free (document);
    }

  return least;
}

SamDocument *
sam_progress_overview_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (SamProgressFacts) facts = sam_progress_facts_load (database, programme, options->as_of, error);

  return facts != NULL ? sam_progress_overview_compose (facts, options->language, options->paper) : NULL;
}
