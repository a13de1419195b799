/*
 * The three sentences at the top of the progress overview.
 */
#include "sam-progress-overview.h"

static char *
format_number (const SamLanguage *language, gint64 number)
{
  return sam_language_format_integer (language, number);
}

static void
add_group_sentence (SamDocument *document, SamBlock *block, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigure *schools = sam_progress_facts_get_figure (facts, "F1");
  const SamFigure *teams = sam_progress_facts_get_figure (facts, "F2");
  const SamFigure *mandatory = sam_progress_facts_get_figure (facts, "F3");
  g_autofree char *teams_done = format_number (language, teams->numerator);
  g_autofree char *teams_all = format_number (language, teams->denominator);
  g_autofree char *schools_done = format_number (language, schools->numerator);
  g_autofree char *schools_all = format_number (language, schools->denominator);
  g_autofree char *mandatory_done = format_number (language, mandatory->numerator);
  g_autofree char *mandatory_all = format_number (language, mandatory->denominator);
  g_autofree char *lead = NULL;
  g_autofree char *at_schools = NULL;
  g_autofree char *decision = NULL;
  g_autofree char *rest = NULL;

  if (teams->denominator == 0)
    lead = g_strdup (sam_language_gettext (language, "No team is active yet;"));
  else if (teams->numerator == teams->denominator)
    /* Translators: the number of teams */
    lead = g_strdup_printf (sam_language_ngettext (language, "Group coaching is under way in the only team,",
                                                   "Group coaching is under way in all %s teams,",
                                                   teams->denominator),
                            teams_all);
  else
    /* Translators: so many of so many teams */
    lead = g_strdup_printf (sam_language_ngettext (language, "Group coaching is under way in %s of %s team,",
                                                   "Group coaching is under way in %s of %s teams,",
                                                   teams->denominator),
                            teams_done, teams_all);

  /* Translators: continues the sentence “Group coaching is under way in …,”: so many of so many schools have it */
  at_schools = g_strdup_printf (sam_language_ngettext (language, "at %s of %s school.", "at %s of %s schools.",
                                                       schools->denominator),
                                schools_done, schools_all);
  if (mandatory->denominator > 0)
    /* Translators: so many of so many schools */
    decision = g_strdup_printf (sam_language_ngettext (language,
                                                       "The decision that makes it mandatory is fulfilled at %s of %s school.",
                                                       "The decision that makes it mandatory is fulfilled at %s of %s schools.",
                                                       mandatory->denominator),
                                mandatory_done, mandatory_all);
  else
    decision = g_strdup (sam_language_gettext (language, "No decision makes it mandatory so far."));

  rest = g_strconcat (at_schools, " ", decision, NULL);
  sam_block_add_paragraph (document, block, lead, rest);
}

/* The one term that all the planned have in common, or %NULL. */
static const char *
find_common_term (const SamProgressFacts *facts)
{
  const char *term = NULL;

  for (guint i = 0; i < facts->schools->len; i++)
    {
      const SamProgressSchool *school = g_ptr_array_index (facts->schools, i);

      if (school->individual.status != SAM_STRAND_STATUS_STATUS_PLANNED)
        continue;
      if (school->individual.term == NULL || (term != NULL && !g_str_equal (term, school->individual.term)))
        return NULL;
      term = school->individual.term;
    }

  return term;
}

static void
add_individual_sentence (SamDocument *document, SamBlock *block, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigure *begun = sam_progress_facts_get_figure (facts, "F4");
  gint64 about = sam_progress_facts_get_figure (facts, "F4.about_to_start")->numerator;
  gint64 planned = sam_progress_facts_get_figure (facts, "F4.planned")->numerator;
  gint64 without = MAX (0, begun->denominator - begun->numerator - about - planned);
  g_autofree char *begun_text = format_number (language, begun->numerator);
  g_autofree char *all_text = format_number (language, begun->denominator);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *lead = NULL;
  g_autofree char *list = NULL;
  g_autofree char *rest = NULL;

  /* Translators: so many of so many schools */
  lead = g_strdup_printf (sam_language_ngettext (language, "%s of %s school has begun individual coaching.",
                                                 "%s of %s schools have begun individual coaching.",
                                                 begun->denominator),
                          begun_text, all_text);
  if (about > 0)
    {
      g_autofree char *number = format_number (language, about);

      /* Translators: part of a list: so many schools */
      g_ptr_array_add (parts, g_strdup_printf (sam_language_ngettext (language, "%s is about to start",
                                                                      "%s are about to start", about), number));
    }
  if (planned > 0)
    {
      const char *term = find_common_term (facts);
      g_autofree char *number = format_number (language, planned);
      g_autofree char *term_text = term != NULL ? sam_language_format_term (language, term) : NULL;

      if (term_text != NULL)
        /* Translators: part of a list: so many schools, and the term such as “spring 2013” */
        g_ptr_array_add (parts, g_strdup_printf (sam_language_ngettext (language, "%s has planned it for %s",
                                                                        "%s have planned it for %s", planned),
                                                 number, term_text));
      else
        /* Translators: part of a list: so many schools */
        g_ptr_array_add (parts, g_strdup_printf (sam_language_ngettext (language, "%s has planned it",
                                                                        "%s have planned it", planned), number));
    }
  if (without > 0)
    {
      g_autofree char *number = format_number (language, without);

      /* Translators: part of a list: so many schools */
      g_ptr_array_add (parts, g_strdup_printf (sam_language_ngettext (language, "%s has no plan yet",
                                                                      "%s have no plan yet", without), number));
    }

  if (parts->len > 0)
    {
      g_ptr_array_add (parts, NULL);
      list = sam_language_format_list (language, (const char *const *) parts->pdata);
      rest = g_strconcat (list, ".", NULL);
    }
  sam_block_add_paragraph (document, block, lead, rest);
}

static void
add_emphasis_sentence (SamDocument *document, SamBlock *block, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigure *strict = sam_progress_facts_get_figure (facts, "F12.strict");
  const SamFigure *wide = sam_progress_facts_get_figure (facts, "F12.wide");
  g_autofree char *strict_minutes = format_number (language, strict->numerator);
  g_autofree char *wide_minutes = format_number (language, wide->numerator);
  g_autofree char *total = format_number (language, strict->denominator);
  g_autofree char *strict_share = sam_language_format_share (language, strict->numerator, strict->denominator);
  g_autofree char *wide_share = sam_language_format_share (language, wide->numerator, wide->denominator);
  g_autofree char *rest = NULL;
  const char *lead;

  if (strict->denominator == 0)
    rest = g_strdup (sam_language_gettext (language, "no coach time is recorded yet."));
  else
    /* Translators: minutes of all minutes (share); then minutes (share) */
    rest = g_strdup_printf (sam_language_gettext (language,
                                                  "it received %s of %s coach minutes (%s), with talks and dialogue %s (%s)."),
                            strict_minutes, total, strict_share, wide_minutes, wide_share);

  lead = facts->mandate != NULL
           ? sam_language_gettext (language, "The mandate puts the emphasis on the teaching situation;")
           : sam_language_gettext (language, "Coaching in the teaching situation:");
  sam_block_add_paragraph (document, block, lead, rest);
}

void
sam_progress_overview_add_sentences (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamBlock *block = sam_document_add (document, SAM_BLOCK_SENTENCES, 0);

  if (facts->schools->len == 0)
    {
      sam_block_add_paragraph (document, block,
                               sam_language_gettext (language, "No school takes part on this day."),
                               sam_language_gettext (language,
                                                     "When schools and teams are entered, their figures stand here."));
      return;
    }

  add_group_sentence (document, block, facts);
  add_individual_sentence (document, block, facts);
  add_emphasis_sentence (document, block, facts);
}
