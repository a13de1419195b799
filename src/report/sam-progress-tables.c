/*
 * The tables of the progress overview: key figures, and the schools.
 */
#include "sam-cells.h"
#include "sam-progress-overview.h"

/* One mark a school or team up to here; more become a bar. */
#define MOST_MARKS 80

static char *
format_ratio (const SamLanguage *language, gint64 numerator, gint64 denominator)
{
  g_autofree char *n = sam_language_format_integer (language, numerator);
  g_autofree char *d = sam_language_format_integer (language, denominator);

  return g_strdup_printf ("%s %s %s", n, sam_cell_get_of (language), d);
}

static double
divide (gint64 numerator, gint64 denominator)
{
  return denominator > 0 ? CLAMP ((double) numerator / denominator, 0, 1) : 0;
}

static void
append_marks (GByteArray *marks, SamStatusMark mark, gint64 n)
{
  guint8 byte = mark;

  for (gint64 i = 0; i < n; i++)
    g_byte_array_append (marks, &byte, 1);
}

static void
set_marks (SamDocument *document, SamCell *cell, SamInk ink, GByteArray *marks, const SamFigure *figure)
{
  if (marks->len > MOST_MARKS)
    {
      cell->kind = SAM_CELL_BAR;
      cell->ink = ink;
      cell->length = 1;
    }
  else
    {
      sam_cell_set_marks (document, cell, ink, marks->data, marks->len);
    }
  cell->share = divide (figure->numerator, figure->denominator);
}

enum
{
  KEY_TITLE,
  KEY_RATIO,
  KEY_SHARE,
  KEY_PICTURE,
  KEY_ID,
  N_KEY_COLUMNS,
};

static const SamColumn key_columns[N_KEY_COLUMNS] = {
  [KEY_TITLE] = { NULL, 0, 54, SAM_ALIGN_LEFT, 0, 8 },
  [KEY_RATIO] = { NULL, 56, 35, SAM_ALIGN_RIGHT, 13.5, 9.5 },
  [KEY_SHARE] = { NULL, 93, 19, SAM_ALIGN_RIGHT, 0, 9 },
  [KEY_PICTURE] = { NULL, 125, 41.2, SAM_ALIGN_LEFT, 4.4, 8 },
  [KEY_ID] = { NULL, 167, 9, SAM_ALIGN_RIGHT, 0, 7 },
};

/* Fills all but the picture; returns the picture's cell. */
static SamCell *
add_key_figure (SamDocument *document, SamTable *table, const SamFigure *figure, char *explanation)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamCell *row = sam_table_add_row (table);

  row[KEY_TITLE].kind = SAM_CELL_TITLE;
  row[KEY_TITLE].text = sam_document_keep (document, sam_figure_get_title (figure->id, language));
  row[KEY_TITLE].aside = sam_document_take (document, explanation);
  sam_cell_set_ratio (document, &row[KEY_RATIO], figure->numerator, figure->denominator, TRUE);
  sam_cell_set_share (document, &row[KEY_SHARE], figure->numerator, figure->denominator, FALSE);
  sam_cell_set_text (&row[KEY_ID], sam_document_keep (document, figure->id), FALSE, SAM_INK_SECOND);

  return &row[KEY_PICTURE];
}

static void
add_counted_figure (SamDocument *document, SamTable *table, const SamFigure *figure, char *explanation)
{
  g_autoptr (GByteArray) marks = g_byte_array_new ();
  SamCell *picture = add_key_figure (document, table, figure, explanation);

  append_marks (marks, SAM_STATUS_MARK_DISC, figure->numerator);
  append_marks (marks, SAM_STATUS_MARK_RING, figure->denominator - figure->numerator);
  set_marks (document, picture, SAM_INK_GROUP, marks, figure);
}

static void
add_share_figure (SamDocument *document, SamTable *table, const SamFigure *figure, char *explanation)
{
  SamCell *picture = add_key_figure (document, table, figure, explanation);

  picture->kind = figure->denominator > 0 ? SAM_CELL_BAR : SAM_CELL_EMPTY;
  picture->ink = SAM_INK_GROUP;
  picture->length = 1;
  picture->share = divide (figure->numerator, figure->denominator);
}

static char *
explain_individual (const SamLanguage *language, gint64 about, gint64 planned)
{
  g_autofree char *about_text = sam_language_format_integer (language, about);
  g_autofree char *planned_text = sam_language_format_integer (language, planned);

  /* Translators: two numbers of schools; the plural is that of the second */
  return g_strdup_printf (sam_language_ngettext (language, "%s about to start, %s planned", "%s about to start, %s planned", planned),
                          about_text, planned_text);
}

static char *
explain_mandatory (const SamLanguage *language, gint64 cannot_be_judged)
{
  g_autofree char *number = NULL;

  if (cannot_be_judged == 0)
    return g_strdup (sam_language_gettext (language, "in all of the school’s teams"));

  number = sam_language_format_integer (language, cannot_be_judged);

  /* Translators: the number of schools without a team */
  return g_strdup_printf (sam_language_ngettext (language, "in all teams; %s school without a team left out",
                                                 "in all teams; %s schools without a team left out",
                                                 cannot_be_judged),
                          number);
}

static char *
explain_attendance (const SamLanguage *language, gint64 not_recorded)
{
  g_autofree char *number = NULL;

  if (not_recorded == 0)
    return g_strdup (sam_language_gettext (language, "members present at held sessions"));

  number = sam_language_format_integer (language, not_recorded);

  /* Translators: the number of sessions whose attendance is incomplete */
  return g_strdup_printf (sam_language_ngettext (language, "present; %s incomplete session left out",
                                                 "present; %s incomplete sessions left out",
                                                 not_recorded),
                          number);
}

static void
add_individual_figure (SamDocument *document, SamTable *table, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigure *begun = sam_progress_facts_get_figure (facts, "F4");
  gint64 about = sam_progress_facts_get_figure (facts, "F4.about_to_start")->numerator;
  gint64 planned = sam_progress_facts_get_figure (facts, "F4.planned")->numerator;
  g_autoptr (GByteArray) marks = g_byte_array_new ();
  SamCell *picture = add_key_figure (document, table, begun, explain_individual (language, about, planned));

  append_marks (marks, SAM_STATUS_MARK_DISC, begun->numerator);
  append_marks (marks, SAM_STATUS_MARK_HALF_DISC, about);
  append_marks (marks, SAM_STATUS_MARK_RING, planned);
  append_marks (marks, SAM_STATUS_MARK_DASH, begun->denominator - begun->numerator - about - planned);
  set_marks (document, picture, SAM_INK_INDIVIDUAL, marks, begun);
}

void
sam_progress_overview_add_key_figures (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamTable *table;

  sam_document_add_heading (document, sam_language_gettext (language, "Key figures"), FALSE);
  table = sam_document_add_table (document, key_columns, N_KEY_COLUMNS, 8);
  table->lines_every = 1;
  table->of = sam_cell_get_of (language);
  table->axis[0] = sam_document_take (document, sam_language_format_share (language, 0, 1));
  table->axis[1] = sam_document_take (document, sam_language_format_share (language, 1, 1));

  add_counted_figure (document, table, sam_progress_facts_get_figure (facts, "F1"),
                      g_strdup (sam_language_gettext (language, "under way or finished")));
  add_counted_figure (document, table, sam_progress_facts_get_figure (facts, "F2"),
                      g_strdup (sam_language_gettext (language, "under way or finished, of active teams")));
  add_counted_figure (document, table, sam_progress_facts_get_figure (facts, "F3"),
                      explain_mandatory (language,
                                         sam_progress_facts_get_figure (facts, "F3.cannot_be_judged")->numerator));
  add_individual_figure (document, table, facts);
  add_share_figure (document, table, sam_progress_facts_get_figure (facts, "F5"),
                    g_strdup (sam_language_gettext (language, "of those planned up to the day")));
  add_share_figure (document, table, sam_progress_facts_get_figure (facts, "F7"),
                    explain_attendance (language, sam_progress_facts_get_figure (facts, "F7.not_recorded")->numerator));
}

enum
{
  MATRIX_SCHOOL,
  MATRIX_ORGANISER,
  MATRIX_TEAM_MARKS,
  MATRIX_TEAMS,
  MATRIX_GROUP,
  MATRIX_INDIVIDUAL,
  N_MATRIX_COLUMNS,
};

void
sam_progress_overview_set_status (SamDocument *document, SamCell *cell, const SamProgressStatus *status, SamInk ink)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamField *field = &sam_family_get (SAM_FAMILY_STRAND_STATUS)->fields[SAM_STRAND_STATUS_STATUS];
  const SamChoice *choice = &field->choices[status->status];

  cell->kind = SAM_CELL_STATUS;
  cell->ink = ink;
  cell->mark = sam_status_mark_for_status (status->status);
  cell->text = sam_language_pgettext (language, choice->context, choice->label);
  cell->is_flagged = status->is_unproven;
  if (status->status == SAM_STRAND_STATUS_STATUS_NOT_PLANNED)
    return;
  if (status->term != NULL)
    cell->aside = sam_document_take (document, sam_language_format_term (language, status->term));
  else if (status->date != SAM_DATE_NONE)
    cell->aside = sam_document_take (document, sam_language_format_date (language, status->date, SAM_DATE_STYLE_ISO));
}

static void
add_matrix_row (SamDocument *document, SamTable *table, const SamProgressSchool *school)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamCell *row = sam_table_add_row (table);
  g_autoptr (GByteArray) marks = g_byte_array_new ();

  sam_cell_set_text (&row[MATRIX_SCHOOL], sam_document_keep (document, school->name), TRUE, SAM_INK_TEXT);
  sam_cell_set_text (&row[MATRIX_ORGANISER], sam_document_keep (document, school->organiser), FALSE, SAM_INK_SECOND);
  append_marks (marks, SAM_STATUS_MARK_DISC, school->teams_under_way);
  append_marks (marks, SAM_STATUS_MARK_RING, school->teams - school->teams_under_way);
  if (school->teams <= 5)
    sam_cell_set_marks (document, &row[MATRIX_TEAM_MARKS], SAM_INK_GROUP, marks->data, marks->len);
  sam_cell_set_text (&row[MATRIX_TEAMS],
            sam_document_take (document, format_ratio (language, school->teams_under_way, school->teams)),
            FALSE, SAM_INK_TEXT);
  sam_progress_overview_set_status (document, &row[MATRIX_GROUP], &school->group, SAM_INK_GROUP);
  sam_progress_overview_set_status (document, &row[MATRIX_INDIVIDUAL], &school->individual, SAM_INK_INDIVIDUAL);
}

static void
add_matrix_total (SamDocument *document, SamTable *table, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamFigure *group = sam_progress_facts_get_figure (facts, "F1");
  const SamFigure *teams = sam_progress_facts_get_figure (facts, "F2");
  const SamFigure *individual = sam_progress_facts_get_figure (facts, "F4");
  g_autoptr (GHashTable) organisers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *n_schools = sam_language_format_integer (language, facts->schools->len);
  g_autofree char *n_organisers = NULL;
  SamCell *row = sam_table_add_row (table);

  for (guint i = 0; i < facts->schools->len; i++)
    {
      const SamProgressSchool *school = g_ptr_array_index (facts->schools, i);

      if (school->organiser != NULL)
        g_hash_table_add (organisers, school->organiser);
    }
  n_organisers = sam_language_format_integer (language, g_hash_table_size (organisers));

  /* Translators: the number of schools */
  sam_cell_set_text (&row[MATRIX_SCHOOL],
            sam_document_take (document, g_strdup_printf (sam_language_ngettext (language, "%s school", "%s schools",
                                                                                 facts->schools->len), n_schools)),
            TRUE, SAM_INK_TEXT);
  /* Translators: the number of organisers */
  sam_cell_set_text (&row[MATRIX_ORGANISER],
            sam_document_take (document, g_strdup_printf (sam_language_ngettext (language, "%s organiser", "%s organisers",
                                                                                 g_hash_table_size (organisers)),
                                                          n_organisers)),
            FALSE, SAM_INK_SECOND);
  sam_cell_set_text (&row[MATRIX_TEAMS],
            sam_document_take (document, format_ratio (language, teams->numerator, teams->denominator)),
            TRUE, SAM_INK_TEXT);
  row[MATRIX_GROUP].kind = row[MATRIX_INDIVIDUAL].kind = SAM_CELL_STATUS;
  row[MATRIX_GROUP].is_bold = row[MATRIX_INDIVIDUAL].is_bold = TRUE;
  row[MATRIX_GROUP].text =
    sam_document_take (document, format_ratio (language, group->numerator, group->denominator));
  row[MATRIX_INDIVIDUAL].text =
    sam_document_take (document, format_ratio (language, individual->numerator, individual->denominator));
  table->has_total = TRUE;
}

/* Only the marks that the matrix shows, and those that the reader expects beside them. */
static void
add_legend (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamField *field = &sam_family_get (SAM_FAMILY_STRAND_STATUS)->fields[SAM_STRAND_STATUS_STATUS];
  static const SamStrandStatusStatus order[] = {
    SAM_STRAND_STATUS_STATUS_UNDER_WAY, SAM_STRAND_STATUS_STATUS_FINISHED, SAM_STRAND_STATUS_STATUS_PAUSED,
    SAM_STRAND_STATUS_STATUS_ABOUT_TO_START, SAM_STRAND_STATUS_STATUS_PLANNED, SAM_STRAND_STATUS_STATUS_NOT_PLANNED,
  };
  SamBlock *block = sam_document_add (document, SAM_BLOCK_LEGEND, 2);
  guint seen = 0;
  gboolean is_flagged = FALSE;

  for (guint i = 0; i < facts->schools->len; i++)
    {
      const SamProgressSchool *school = g_ptr_array_index (facts->schools, i);

      seen |= 1u << school->group.status | 1u << school->individual.status;
      is_flagged |= school->group.is_unproven || school->individual.is_unproven;
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const SamChoice *choice = &field->choices[order[i]];

      if (seen & 1u << order[i])
        sam_block_add_legend (document, block, sam_status_mark_for_status (order[i]),
                              sam_language_pgettext (language, choice->context, choice->label));
    }
  if (is_flagged)
    sam_block_add_legend (document, block, SAM_STATUS_MARK_NONE,
                          sam_language_gettext (language, "no session held yet"));
  block->text = sam_language_gettext (language, "Group coaching blue, individual coaching ochre; the shape carries the meaning.");
}

void
sam_progress_overview_add_matrix (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  const SamColumn columns[N_MATRIX_COLUMNS] = {
    [MATRIX_SCHOOL] = { sam_language_pgettext (language, "column", "School"), 0, 36, SAM_ALIGN_LEFT, 0, 8 },
    [MATRIX_ORGANISER] = { sam_language_pgettext (language, "column", "Organiser"), 37.5, 35.5, SAM_ALIGN_LEFT, 0, 7.5 },
    [MATRIX_TEAM_MARKS] = { sam_language_pgettext (language, "column", "Teams"), 74, 13, SAM_ALIGN_LEFT, 2.4, 8 },
    [MATRIX_TEAMS] = { NULL, 83, 13, SAM_ALIGN_RIGHT, 0, 8 },
    [MATRIX_GROUP] = { sam_language_pgettext (language, "column", "Group coaching"), 99, 36.5, SAM_ALIGN_LEFT, 0, 8 },
    [MATRIX_INDIVIDUAL] = { sam_language_pgettext (language, "column", "Individual coaching"), 138, 38, SAM_ALIGN_LEFT, 0, 8 },
  };
  SamTable *table;

  sam_document_add_heading (document, sam_language_gettext (language, "The schools, in alphabetical order"), FALSE);
  table = sam_document_add_table (document, columns, N_MATRIX_COLUMNS, 6);
  table->lines_every = 5;
  table->of = sam_cell_get_of (language);
  for (guint i = 0; i < facts->schools->len; i++)
    add_matrix_row (document, table, g_ptr_array_index (facts->schools, i));
  add_matrix_total (document, table, facts);
  add_legend (document, facts);
}
