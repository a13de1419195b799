/*
 * The school sheet: its head, and where the school stands.
 */
#include <string.h>

#include "sam-school-sheet-private.h"

#include "sam-strand-status.h"

/* A name is shortened to so many letters at the least, that the numbers beside it are whole. */
#define SHORTEST_NAME 10

const char *
sam_school_sheet_take_integer (SamSchoolSheet *self, gint64 number)
{
  return sam_document_take (self->document, sam_language_format_integer (self->language, number));
}

const char *
sam_school_sheet_take_more (SamSchoolSheet *self, guint n)
{
  g_autofree char *number = sam_language_format_integer (self->language, n);

  /* Translators: so many things were left out for want of room, as “+3 more” */
  return sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "+%s more"), number));
}

const char *
sam_school_sheet_take_share (SamSchoolSheet *self, SamFraction share)
{
  return sam_document_take (self->document, sam_language_format_share (self->language, share.numerator, share.denominator));
}

/* The head */

char *
sam_school_sheet_shorten (const char *name, glong longest)
{
  g_autofree char *first = NULL;

  if (g_utf8_strlen (name, -1) <= longest)
    return g_strdup (name);

  first = g_utf8_substring (name, 0, longest - 1);
  /* No dash stands alone before the dots. */
  for (char *end = g_utf8_find_prev_char (first, first + strlen (first));
       end != NULL && !g_unichar_isalnum (g_utf8_get_char (end)); end = g_utf8_find_prev_char (first, end))
    *end = '\0';

  return g_strconcat (first, "…", NULL);
}

/* "Programme · organiser · school unit code 99000112 · principal · 412 pupils · member since": names at most so long. */
static char *
dup_about (SamSchoolSheet *self, glong longest)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = self->language;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = sam_language_format_date (language, dashboard->joined, SAM_DATE_STYLE_ISO);

  if (self->frame->programme != NULL && *self->frame->programme != '\0')
    g_ptr_array_add (parts, sam_school_sheet_shorten (self->frame->programme, longest));
  if (dashboard->organiser != NULL)
    g_ptr_array_add (parts, sam_school_sheet_shorten (dashboard->organiser, longest));
  if (dashboard->unit_code != NULL)
    /* Translators: the code of a school unit: eight digits */
    g_ptr_array_add (parts, g_strdup_printf (sam_language_gettext (language, "school unit code %s"), dashboard->unit_code));
  if (dashboard->principal != NULL && *dashboard->principal != '\0')
    {
      g_autofree char *name = sam_school_sheet_shorten (dashboard->principal, longest);

      /* Translators: the name of a school's principal */
      g_ptr_array_add (parts, g_strdup_printf (sam_language_gettext (language, "principal %s"), name));
    }
  if (dashboard->pupils >= 0)
    {
      g_autofree char *pupils = sam_language_format_integer (language, dashboard->pupils);

      g_ptr_array_add (parts, g_strdup_printf (sam_language_ngettext (language, "%s pupil", "%s pupils", dashboard->pupils), pupils));
    }
  /* Translators: a date, since which a school takes part in the programme */
  g_ptr_array_add (parts, g_strdup_printf (sam_language_gettext (language, "member since %s"), joined));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

SamDocument *
sam_school_sheet_new_document (SamSchoolSheet *self)
{
  static const SamTextStyle style = { 8, FALSE, SAM_INK_SECOND };
  const SamLanguage *language = self->language;
  double width = SAM_MM (sam_page_format_get (self->options->paper, SAM_ORIENTATION_PORTRAIT).text_width);
  const char *readers = self->options->readers;
  double taken = readers != NULL ? MIN (width / 2, sam_painter_measure (self->painter, &style, readers)) : 0;
  double room = width - taken - SAM_MM (4.5);
  glong longest = 48;
  g_autofree char *about = dup_about (self, G_MAXLONG);
  g_autofree char *date = sam_language_format_date (language, self->options->as_of, SAM_DATE_STYLE_LONG);
  g_autofree char *day = g_strdup_printf (sam_language_gettext (language, "As of %s"), date);
  SamDocument *document;

  for (; longest > SHORTEST_NAME && sam_painter_measure (self->painter, &style, about) > room; longest--)
    {
      g_free (about);
      about = dup_about (self, longest);
    }

  document = sam_document_new (language, sam_language_gettext (language, "School sheet"), about, day, NULL);
  sam_document_set_headline (document, self->dashboard->name);
  sam_document_set_paper (document, self->options->paper, SAM_ORIENTATION_PORTRAIT);
  if (self->frame->is_fictitious)
    sam_document_set_mark (document, sam_language_gettext (language, "FICTITIOUS EXAMPLE DATA"));
  sam_document_set_remark (document, sam_language_gettext (language, "All definitions: the report Definitions, F1–F19"));

  return document;
}

/* Where it stands */

static const SamSchoolStrand *
find_strand (const SamSchoolDashboard *dashboard, SamStrandKind kind)
{
  for (guint i = 0; i < dashboard->strands->len; i++)
    {
      const SamSchoolStrand *strand = &g_array_index (dashboard->strands, SamSchoolStrand, i);

      if (strand->kind == kind)
        return strand;
    }

  return NULL;
}

static const char *
get_status_word (SamSchoolSheet *self, SamStrandStatusStatus status)
{
  const SamChoice *choice = &sam_family_strand_status.fields[SAM_STRAND_STATUS_STATUS].choices[status];

  return sam_language_pgettext (self->language, choice->context, choice->label);
}

/* "since 4 September 2012"; NULL where there is no such day. */
static char *
dup_since (SamSchoolSheet *self, SamDate date)
{
  g_autofree char *words = NULL;

  if (date == SAM_DATE_NONE)
    return NULL;

  words = sam_language_format_date (self->language, date, SAM_DATE_STYLE_LONG);
  /* Translators: a date, since which a status holds */
  return g_strdup_printf (sam_language_gettext (self->language, "since %s"), words);
}

/* Both where there are both, with a dot between. */
static const char *
take_joined (SamSchoolSheet *self, const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return sam_document_keep (self->document, first != NULL ? first : second);

  return sam_document_take (self->document, g_strdup_printf ("%s · %s", first, second));
}

static const char *
take_label (SamSchoolSheet *self, const SamSchoolStrand *strand, const char *name)
{
  if (strand != NULL && strand->is_mandatory)
    return take_joined (self, name, sam_language_pgettext (self->language, "strand", "mandatory"));

  return take_joined (self, name, sam_language_pgettext (self->language, "strand", "voluntary"));
}

/* Teams that are said to be under way, but have no session that was held. */
static const char *
take_unproven_teams (SamSchoolSheet *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamSchoolTeam *first = NULL;
  guint n = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; i < dashboard->teams->len; i++)
    {
      const SamSchoolTeam *team = &g_array_index (dashboard->teams, SamSchoolTeam, i);

      if (!team->is_active || team->status != SAM_STRAND_STATUS_STATUS_UNDER_WAY || team->last_held != SAM_DATE_NONE)
        continue;
      first = first != NULL ? first : team;
      n++;
    }
  if (n == 0)
    return NULL;

  if (n == 1)
    {
      g_autofree char *name = sam_school_sheet_shorten (first->name, 14);

      /* Translators: the name of a team whose status does not fit what is recorded */
      return sam_document_take (self->document,
                                g_strdup_printf (sam_language_gettext (self->language, "%s: under way, but nothing held"), name));
    }
  number = sam_language_format_integer (self->language, n);

  return sam_document_take (self->document,
                            g_strdup_printf (sam_language_ngettext (self->language, "%s team under way, but nothing held",
                                                                    "%s teams under way, but nothing held", n),
                                             number));
}

static const char *
take_group_value (SamSchoolSheet *self, SamStrandStatusStatus status)
{
  const SamFigure *teams = sam_figures_find (self->dashboard->figures, "F2");
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;

  if (status != SAM_STRAND_STATUS_STATUS_UNDER_WAY || teams == NULL || teams->denominator == 0)
    return get_status_word (self, status);

  some = sam_language_format_integer (self->language, teams->numerator);
  all = sam_language_format_integer (self->language, teams->denominator);

  /* Translators: so many of so many teams */
  return sam_document_take (self->document, g_strdup_printf (sam_language_ngettext (self->language, "Under way in %s of %s team",
                                                                                    "Under way in %s of %s teams",
                                                                                    teams->denominator),
                                                             some, all));
}

static void
fill_group (SamSchoolSheet *self, SamSheetStatusColumn *column)
{
  const SamSchoolStrand *strand = find_strand (self->dashboard, SAM_STRAND_KIND_GROUP);
  const SamFigure *mandatory = sam_figures_find (self->dashboard->figures, "F3");
  SamStrandStatusStatus status = strand != NULL ? strand->status : SAM_STRAND_STATUS_STATUS_NOT_PLANNED;
  g_autofree char *since = strand != NULL ? dup_since (self, strand->since) : NULL;
  const char *requirement = NULL;

  if (mandatory != NULL && mandatory->denominator > 0)
    requirement = mandatory->numerator == mandatory->denominator
                    ? sam_language_gettext (self->language, "requirement met")
                    : sam_language_gettext (self->language, "requirement not met");
  column->label = take_label (self, strand, sam_language_gettext (self->language, "Group coaching"));
  column->mark = sam_status_mark_for_status (status);
  column->ink = SAM_INK_GROUP;
  column->value = take_group_value (self, status);
  column->notes[0] = take_joined (self, since, requirement);
  column->notes[1] = take_unproven_teams (self);
  if (column->notes[1] == NULL && strand != NULL && strand->is_unproven)
    column->notes[1] = sam_language_gettext (self->language, "under way, but nothing held");
}

static const char *
take_individual_value (SamSchoolSheet *self, const SamSchoolStrand *strand, SamStrandStatusStatus status)
{
  guint n = sam_school_dashboard_count_cycles (self->dashboard);
  const char *word = get_status_word (self, status);
  g_autofree char *number = NULL;
  g_autofree char *cycles = NULL;

  if (strand != NULL && strand->planned_term != NULL)
    {
      g_autofree char *term = sam_language_format_term (self->language, strand->planned_term);

      return sam_document_take (self->document, g_strdup_printf ("%s: %s", word, term));
    }
  if (n == 0)
    return word;

  number = sam_language_format_integer (self->language, n);
  cycles = g_strdup_printf (sam_language_ngettext (self->language, "%s cycle", "%s cycles", n), number);

  return sam_document_take (self->document, g_strdup_printf ("%s: %s", word, cycles));
}

static void
fill_individual (SamSchoolSheet *self, SamSheetStatusColumn *column)
{
  const SamSchoolStrand *strand = find_strand (self->dashboard, SAM_STRAND_KIND_INDIVIDUAL);
  SamStrandStatusStatus status = strand != NULL ? strand->status : SAM_STRAND_STATUS_STATUS_NOT_PLANNED;
  g_autofree char *since = strand != NULL ? dup_since (self, strand->since) : NULL;
  guint closed = self->dashboard->cycles[SAM_CYCLE_STATE_CLOSED];
  g_autofree char *number = sam_language_format_integer (self->language, closed);
  g_autofree char *ended = closed > 0 ? g_strdup_printf (sam_language_ngettext (self->language, "%s closed", "%s closed", closed), number)
                                      : NULL;

  column->label = take_label (self, strand, sam_language_gettext (self->language, "Individual coaching"));
  column->mark = sam_status_mark_for_status (status);
  column->ink = SAM_INK_INDIVIDUAL;
  column->value = take_individual_value (self, strand, status);
  if (status == SAM_STRAND_STATUS_STATUS_NOT_PLANNED)
    column->notes[0] = sam_language_gettext (self->language, "no term is planned");
  else
    column->notes[0] = take_joined (self, since, ended);
  if (strand != NULL && strand->is_unproven)
    column->notes[1] = sam_language_gettext (self->language, "under way, but nothing held");
}

gint64
sam_school_sheet_count_given (const SamSchoolDashboard *dashboard)
{
  gint64 minutes = 0;

  for (guint i = 0; i < dashboard->teams->len; i++)
    {
      GArray *sessions = g_array_index (dashboard->teams, SamSchoolTeam, i).sessions;

      for (guint k = 0; k < sessions->len; k++)
        {
          const SamSchoolSession *session = &g_array_index (sessions, SamSchoolSession, k);

          if (session->state == SAM_SESSION_STATE_HELD && session->date <= dashboard->until)
            minutes += session->actual_minutes;
        }
    }

  return minutes;
}

static void
fill_time (SamSchoolSheet *self, SamSheetStatusColumn *column)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = self->language;
  gint64 given = dashboard->has_promise ? dashboard->lost.given : sam_school_sheet_count_given (dashboard);
  gint64 lost = dashboard->lost.promised - given;
  g_autofree char *term = sam_language_format_term (language, dashboard->term.name);
  g_autofree char *minutes = sam_language_format_minutes (language, given);
  g_autofree char *some = sam_language_format_integer (language, given);
  g_autofree char *promised = sam_language_format_minutes (language, dashboard->lost.promised);
  g_autofree char *share = sam_language_format_share (language, given, dashboard->lost.promised);
  g_autofree char *lost_words = sam_language_format_minutes (language, ABS (lost));

  /* Translators: a term, such as “autumn 2012” */
  column->label = sam_document_take (self->document,
                                     g_strdup_printf (sam_language_gettext (language, "Given of promised time, %s"), term));
  if (!dashboard->has_promise)
    {
      /* Translators: the minutes that were given, where nothing was promised */
      column->value = sam_document_take (self->document,
                                         g_strdup_printf (sam_language_gettext (language, "%s · no promise"), minutes));
      column->notes[0] = sam_language_gettext (language, "no share can be told");
      return;
    }

  /* Translators: minutes given, minutes promised, the share, as “1 890 of 2 688 min · 70.3 %” */
  column->value = sam_document_take (self->document, g_strdup_printf (sam_language_gettext (language, "%s of %s · %s"), some,
                                                                      promised, share));
  if (lost > 0)
    /* Translators: minutes */
    column->notes[0] = sam_document_take (
      self->document, g_strdup_printf (sam_language_gettext (language, "%s lost, where to see below"), lost_words));
  else if (lost < 0)
    column->notes[0] = sam_document_take (self->document,
                                          g_strdup_printf (sam_language_gettext (language, "%s more than promised"), lost_words));
  else
    column->notes[0] = sam_language_gettext (language, "all that was promised");
}

void
sam_school_sheet_add_status (SamSchoolSheet *self)
{
  SamSheetStatus *status = sam_document_alloc (self->document, sizeof (SamSheetStatus));
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_STATUS, 0);

  fill_group (self, &status->columns[0]);
  fill_individual (self, &status->columns[1]);
  fill_time (self, &status->columns[2]);
  block->status = status;
}
