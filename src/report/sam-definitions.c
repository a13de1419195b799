/*
 * What the figures count, in words: below other reports, and as one of their own.
 */
#include "sam-definitions.h"

#include "sam-figure-definitions.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-suppression.h"

static void
add_order (SamDocument *document, SamBlock *block)
{
  const SamLanguage *language = sam_document_get_language (document);

  sam_block_add_paragraph (document, block, sam_language_pgettext (language, "definition", "Order:"),
                           sam_language_gettext (language,
                                                 "Schools stand in alphabetical order; nothing here ranks schools or "
                                                 "people. The programme’s figures are sums, never means of shares. "
                                                 "Shares have one decimal."));
}

void
sam_definitions_add_notes (SamDocument *document, const char *const *ids)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamBlock *block = sam_document_add (document, SAM_BLOCK_NOTES, 7);

  block->text = sam_language_gettext (language, "How it is counted");
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *code = sam_figure_dup_code (ids[i]);
      g_autofree char *lead = NULL;

      if (sam_figure_definitions_find (ids[i]) == NULL)
        continue;
      lead = g_strdup_printf ("%s %s:", code, sam_figure_get_title (ids[i], language));
      sam_block_add_paragraph (document, block, lead, sam_figure_get_definition (ids[i], language));
    }
  add_order (document, block);
}

/* "programme, organiser and school". */
static char *
dup_scopes (const SamLanguage *language, SamFigureScopes scopes)
{
  const char *words[5] = { NULL };
  guint n = 0;

  if (scopes & SAM_FIGURE_OF_PROGRAMME)
    words[n++] = sam_language_pgettext (language, "scope of a figure", "programme");
  if (scopes & SAM_FIGURE_OF_ORGANISER)
    words[n++] = sam_language_pgettext (language, "scope of a figure", "organiser");
  if (scopes & SAM_FIGURE_OF_SCHOOL)
    words[n++] = sam_language_pgettext (language, "scope of a figure", "school");
  if (scopes & SAM_FIGURE_OF_TEAM)
    words[n++] = sam_language_pgettext (language, "scope of a figure", "team");

  return sam_language_format_list (language, words);
}

void
sam_definitions_add_figures (SamDocument *document)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigureDefinition *all;
  guint n;

  all = sam_figure_definitions_get (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *lead = g_strdup_printf ("%s %s:", all[i].id, sam_figure_get_title (all[i].id, language));
      g_autofree char *scopes = dup_scopes (language, all[i].scopes);
      /* Translators: follows a definition; a list such as “programme, organiser and school” */
      g_autofree char *told = g_strdup_printf (sam_language_gettext (language, "Told of: %s."), scopes);
      g_autofree char *rest = g_strdup_printf ("%s %s", sam_figure_get_definition (all[i].id, language), told);
      SamBlock *block = sam_document_add (document, SAM_BLOCK_LEAD, i == 0 ? 0 : 1.5);

      sam_block_add_paragraph (document, block, lead, rest);
    }
}

static void
add_rule (SamDocument *document, const char *lead, const char *rest)
{
  sam_document_add_lead (document, lead, rest);
}

static void
add_rounding (SamDocument *document)
{
  const SamLanguage *language = sam_document_get_language (document);
  g_autofree char *all = sam_language_format_share (language, 1, 1);
  g_autofree char *none = sam_language_format_share (language, 0, 1);
  g_autofree char *nearly = sam_language_format_share (language, 9999, 10000);
  g_autofree char *hardly = sam_language_format_share (language, 1, 10000);
  g_autofree char *text
      /* Translators: four shares: 100%, 0%, > 99.9%, < 0.1% */
      = g_strdup_printf (sam_language_gettext (language,
                                               "Shares have one decimal, rounded half up on the exact fraction. %s stands "
                                               "only where all are counted and %s only where none is; where rounding would "
                                               "hide that, it reads %s or %s. Where there is nothing to count, a dash "
                                               "stands. Numerator and denominator stand beside each share."),
                         all, none, nearly, hardly);

  add_rule (document, sam_language_pgettext (language, "rule of figures", "Rounding:"), text);
}

static void
add_hidden (SamDocument *document)
{
  const SamLanguage *language = sam_document_get_language (document);
  g_autofree char *fewest = sam_language_format_integer (language, SAM_SUPPRESSION_LIMIT);
  g_autofree char *text
      /* Translators: the number of people below which nothing is shown */
      = g_strdup_printf (sam_language_gettext (language,
                                               "Answers of fewer than %s people are not shown: two dots stand in their "
                                               "place, and in the place of the smallest other number of its kind where "
                                               "they could be worked out by a difference."),
                         fewest);

  add_rule (document, sam_language_pgettext (language, "rule of figures", "Hidden numbers:"), text);
}

void
sam_definitions_add_rules (SamDocument *document)
{
  const SamLanguage *language = sam_document_get_language (document);

  add_rule (document, sam_language_pgettext (language, "rule of figures", "As of a day:"),
            sam_language_gettext (language,
                                  "Every figure is as of a day: nothing dated later counts. What is told of a session is what "
                                  "the file says of it today, dated by the session, not by when it was written down."));
  add_rule (document, sam_language_pgettext (language, "rule of figures", "Sums:"),
            sam_language_gettext (language,
                                  "What is told of several schools is the sum of their numerators over the sum of their "
                                  "denominators, never a mean of shares. A person counts once in each scope, so figures of "
                                  "persons are not the sum of the schools’."));
  add_rule (document, sam_language_pgettext (language, "rule of figures", "Who counts:"),
            sam_language_gettext (language,
                                  "Events count where their day lies within the school’s time in the programme, also after it "
                                  "has left; heads are counted only at schools that take part on the day. A team is active "
                                  "within its own dates while its school takes part, a teacher as a member of an active team."));
  add_rounding (document);
  add_rule (document, sam_language_pgettext (language, "rule of figures", "Intervals:"),
            sam_language_gettext (language,
                                  "Shares of people come with their 95 per cent interval by Wilson: it is wide where few are "
                                  "behind the share. Below 30 people each is drawn as a dot."));
  add_rule (document, sam_language_pgettext (language, "rule of figures", "Medians:"),
            sam_language_gettext (language,
                                  "The median of an even number of values is the mean of the two in the middle. Days are school "
                                  "days, by the calendar that holds for the school."));
  add_hidden (document);
  add_rule (document, sam_language_pgettext (language, "rule of figures", "Order:"),
            sam_language_gettext (language,
                                  "Schools, teams and people stand in alphabetical order, never by a figure: nothing ranks "
                                  "them. No change is told as an effect of anything."));
}

SamDocument *
sam_definitions_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamLanguage *language = options->language;
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  SamDocument *document;

  if (data == NULL)
    return NULL;

  document = sam_report_data_new_document (data, options, sam_language_gettext (language, "Definitions of the figures"), NULL,
                                           NULL, SAM_ORIENTATION_PORTRAIT);
  sam_document_add_heading (document, sam_language_gettext (language, "What each figure counts"), FALSE);
  sam_definitions_add_figures (document);
  sam_document_add_heading (document, sam_language_gettext (language, "What holds for all of them"), FALSE);
  sam_definitions_add_rules (document);

  return document;
}
