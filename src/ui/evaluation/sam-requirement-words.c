/*
 * What is said of a requirement and of a milestone.
 */
#include "sam-requirement-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-figure-definitions.h"
#include "sam-language.h"
#include "sam-record-label.h"
#include "sam-records.h"

static char *
format_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM);
}

char *
sam_requirement_words_judgement (SamRecord *judgement)
{
  g_autofree char *date = format_date (sam_record_get_date (judgement, SAM_REQUIREMENT_JUDGEMENT_DATE));

  return g_strdup_printf ("%s · %s",
                          sam_choice_get_label (&sam_family_requirement_judgement.fields[SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT],
                                                sam_record_get_choice (judgement, SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT)),
                          date);
}

/* The latest by the day, and how many there are before it. */
static char *
describe_judgement (SamContext *context, SamRecord *requirement)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (GPtrArray) judgements =
    sam_store_list_by (store, SAM_FAMILY_REQUIREMENT_JUDGEMENT, SAM_REQUIREMENT_JUDGEMENT_REQUIREMENT,
                       sam_record_get_id (requirement), NULL);
  SamRecord *latest = judgements != NULL
                        ? sam_requirement_judgement_find_latest (judgements, sam_context_get_as_of (context))
                        : NULL;
  g_autofree char *words = NULL;
  g_autofree char *basis = NULL;

  if (latest == NULL)
    return g_strdup (C_("requirement judgement judgement", "Not judged"));

  words = sam_requirement_words_judgement (latest);
  if (sam_record_get_reference (latest, SAM_REQUIREMENT_JUDGEMENT_BASIS) == 0)
    return g_steal_pointer (&words);

  basis = sam_record_dup_label_by_id (store, SAM_FAMILY_BASIS,
                                      sam_record_get_reference (latest, SAM_REQUIREMENT_JUDGEMENT_BASIS));
  /* Translators: a judgement with its date, and the basis that it was made on. */
  return g_strdup_printf (_("%s, on “%s”"), words, basis);
}

/* A requirement may name a figure ("F4"), a part of one ("F12.wide"), or one that has parts alone ("F12"). */
static gboolean
is_named (const char *name, const char *id)
{
  gsize length = strlen (name);

  return g_str_equal (id, name) || (sam_figure_definitions_find (name) == NULL && strncmp (id, name, length) == 0 && id[length] == '.');
}

static const char *
find_figure (const char *name)
{
  guint n;
  const SamFigureDefinition *definitions = sam_figure_definitions_get (&n);

  for (guint i = 0; i < n; i++)
    if (is_named (name, definitions[i].id))
      return definitions[i].id;

  return NULL;
}

/* The figure's value on the day; NULL where there is none. */
static char *
describe_figure (SamContext *context, SamRecord *requirement)
{
  const SamLanguage *language = sam_language_get_default ();
  const char *name = sam_record_get_text (requirement, SAM_REQUIREMENT_FIGURE);
  const char *const ids[] = { name != NULL ? find_figure (name) : NULL, NULL };
  g_autoptr (GArray) figures = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = format_date (sam_context_get_as_of (context));

  if (ids[0] == NULL)
    return g_strdup (name);

  figures = sam_figures_compute_only (sam_store_get_database (sam_context_get_store (context)),
                                      (SamScope) SAM_SCOPE_INIT_PROGRAMME, ids, sam_context_get_as_of (context), NULL);
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);
      g_autofree char *display = NULL;

      if (!is_named (name, figure->id))
        continue;
      display = sam_figure_display (figure, language);
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? ", " : "", sam_figure_get_title (figure->id, language),
                              display);
    }
  if (text->len == 0)
    return g_strdup (name);

  /* Translators: a day, such as "as of 14 Dec 2012". */
  g_string_append_c (text, ' ');
  g_string_append_printf (text, _("(as of %s)"), day);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_target (SamRecord *requirement)
{
  g_autofree char *share = NULL;

  if (!sam_record_is_set (requirement, SAM_REQUIREMENT_TARGET_PERCENT))
    return NULL;

  /* A whole percentage is not a computed share: no decimal. */
  share = g_strdup_printf (_("%d%%"), (int) sam_record_get_integer (requirement, SAM_REQUIREMENT_TARGET_PERCENT));
  /* Translators: a target share that the coordinator has set: the mandate gives words, not a number. */
  return g_strdup_printf (_("own interpretation: %s"), share);
}

char *
sam_requirement_words (SamContext *context, SamRecord *requirement)
{
  g_autofree char *judgement = describe_judgement (context, requirement);
  g_autofree char *figure = describe_figure (context, requirement);
  g_autofree char *target = describe_target (requirement);
  const char *source = sam_record_get_text (requirement, SAM_REQUIREMENT_SOURCE);
  g_autoptr (GString) text = g_string_new (sam_record_get_text (requirement, SAM_REQUIREMENT_TEXT));

  g_string_append_printf (text, "\n%s", judgement);
  if (figure != NULL)
    g_string_append_printf (text, "\n%s%s%s", figure, target != NULL ? " · " : "", target != NULL ? target : "");
  if (source != NULL)
    g_string_append_printf (text, "\n%s", source);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
sam_milestone_words (SamContext *context, SamRecord *milestone)
{
  SamDate due = sam_record_get_date (milestone, SAM_MILESTONE_DUE_DATE);
  SamDate done = sam_record_get_date (milestone, SAM_MILESTONE_DONE_DATE);
  SamDate as_of = sam_context_get_as_of (context);
  g_autofree char *due_text = format_date (due);
  g_autofree char *done_text = NULL;

  if (done == SAM_DATE_NONE || done > as_of)
    {
      if (due < as_of)
        /* Translators: a milestone that should have been reached on this day. */
        return g_strdup_printf (_("due %s, not done"), due_text);
      /* Translators: the day when a milestone is to be reached. */
      return g_strdup_printf (_("due %s"), due_text);
    }

  done_text = format_date (done);
  if (done > due)
    /* Translators: both are days. */
    return g_strdup_printf (_("due %s · done %s, late"), due_text, done_text);
  /* Translators: both are days. */
  return g_strdup_printf (_("due %s · done %s, on time"), due_text, done_text);
}
