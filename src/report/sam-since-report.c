/*
 * Since last meeting: what has changed since a former day, as the agenda of the next meeting, with room for what is decided.
 */
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-since-words.h"

/* More statuses than this are counted, not listed: the agenda is one page as a rule. */
#define MOST_STATUSES 16
#define MOST_LINES 8

/* Millimetres from the left, as of all tables of the agenda. */
#define BEFORE_EDGE 96.0
#define AFTER_EDGE 130.0

/* Suggestions, in minutes. */
static const guint suggested[SAM_N_SINCE_TOPICS] = {
  [SAM_SINCE_SCHOOLS] = 10, [SAM_SINCE_TIME] = 15, [SAM_SINCE_INDIVIDUAL] = 10, [SAM_SINCE_RECEPTION] = 10, [SAM_SINCE_MILESTONES] = 5,
};
#define NEXT_MEETING_MINUTES 5

typedef struct
{
  SamDocument       *document;
  const SamLanguage *language;
  const SamSince    *since;
  guint              n_items;
  guint              n_lines; /* to write a decision on */
  double             tightness;
} Agenda;

/* From roomy to tight: lines for a decision, and what rows and gaps are multiplied by. */
static const struct
{
  guint  n_lines;
  double tightness;
} levels[] = { { 2, 1 }, { 1, 1 }, { 1, 0.86 } };

static void
set_text (SamCell *cell, const char *text, gboolean is_bold, SamInk ink)
{
  cell->kind = SAM_CELL_TEXT;
  cell->text = text;
  cell->is_bold = is_bold;
  cell->ink = ink;
}

/* Items */

static char *
format_column (Agenda *self, SamDate day)
{
  g_autofree char *date = sam_language_format_date (self->language, day, SAM_DATE_STYLE_SHORT);

  /* Translators: above a column of numbers; a date, such as “as of 14 Dec” */
  return g_strdup_printf (sam_language_gettext (self->language, "as of %s"), date);
}

static void
add_item (Agenda *self, const char *title, guint minutes, gboolean has_numbers)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_ITEM, self->n_items > 0 ? (self->tightness < 1 ? 2 : 4) : 0);
  g_autofree char *number = sam_language_format_minutes (self->language, minutes);
  /* Translators: what an item of an agenda may take, such as “suggestion: 10 min” */
  g_autofree char *aside = g_strdup_printf (sam_language_gettext (self->language, "suggestion: %s"), number);

  self->n_items++;
  block->item.number = self->n_items;
  block->item.title = sam_document_keep (self->document, title);
  block->item.aside = sam_document_keep (self->document, self->n_items == 1 ? aside : number);
  if (has_numbers)
    {
      block->item.columns[0] = sam_document_take (self->document, format_column (self, self->since->since));
      block->item.columns[1] = sam_document_take (self->document, format_column (self, self->since->as_of));
      block->item.edges[0] = BEFORE_EDGE;
      block->item.edges[1] = AFTER_EDGE;
    }
}

static SamTable *
add_table (Agenda *self, const SamColumn *columns, guint n_columns, double row_height)
{
  SamTable *table = sam_document_add_table (self->document, columns, n_columns, row_height * self->tightness);

  table->is_plain = TRUE;

  return table;
}

static void
add_decisions (Agenda *self, guint n_lines)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_FORM, 0.5);

  block->indent = SAM_ITEM_INDENT;
  block->form = (SamFormRow){
    .label = sam_language_pgettext (self->language, "agenda", "Decision"),
    .n_lines = n_lines,
    .second = sam_language_pgettext (self->language, "agenda", "who, when"),
    .label_width = 18,
    .second_from = 0.76,
  };
}

/* Lines */

static SamTable *
add_lines (Agenda *self)
{
  static const SamColumn columns[] = { { NULL, SAM_ITEM_INDENT, 169, SAM_ALIGN_LEFT, 0, 7.5 } };

  return add_table (self, columns, G_N_ELEMENTS (columns), 4);
}

static void
add_line (SamTable *table, const char *text, gboolean is_bold, SamInk ink)
{
  set_text (sam_table_add_row (table), text, is_bold, ink);
}

/* “+n more” of what there is no room for. */
static void
add_more (Agenda *self, SamTable *table, guint n)
{
  g_autofree char *number = sam_language_format_integer (self->language, n);

  if (n > 0)
    /* Translators: a number of lines that are left out */
    add_line (table, sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "+%s more"), number)),
              FALSE, SAM_INK_SECOND);
}

static void
add_unchanged (Agenda *self, SamSinceTopic topic)
{
  g_autofree char *list = sam_since_list_unchanged (self->since, topic, self->language);

  if (list == NULL)
    return;

  /* Translators: names of figures with commas */
  add_line (add_lines (self),
            sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "Unchanged: %s"), list)),
            FALSE, SAM_INK_SECOND);
}

/* Figures */

enum
{
  FIGURE_TITLE,
  FIGURE_BEFORE,
  FIGURE_ARROW,
  FIGURE_AFTER,
  FIGURE_CHANGE,
  N_FIGURE_COLUMNS,
};

static const SamColumn figure_columns[N_FIGURE_COLUMNS] = {
  [FIGURE_TITLE] = { NULL, SAM_ITEM_INDENT, 62, SAM_ALIGN_LEFT, 0, 8.5 },
  [FIGURE_BEFORE] = { NULL, BEFORE_EDGE - 27, 27, SAM_ALIGN_RIGHT, 0, 8.5 },
  [FIGURE_ARROW] = { NULL, BEFORE_EDGE + 2, 6, SAM_ALIGN_CENTRE, 0, 8.5 },
  [FIGURE_AFTER] = { NULL, AFTER_EDGE - 26, 26, SAM_ALIGN_RIGHT, 0, 8.5 },
  [FIGURE_CHANGE] = { NULL, AFTER_EDGE + 6, 40, SAM_ALIGN_RIGHT, 0, 8.5 },
};

static char *
dup_title (Agenda *self, const SamFigure *figure)
{
  g_autofree char *code = sam_figure_dup_code (figure->id);
  const char *title = sam_figure_get_title (figure->id, self->language);

  if (figure->kind == SAM_FIGURE_SHARE && (g_str_equal (code, "F12") || g_str_equal (code, "F18")))
    /* Translators: a figure that is a share of minutes, then its number such as “F18” */
    return g_strdup_printf (sam_language_gettext (self->language, "%s, minutes (%s)"), title, code);

  return g_strdup_printf ("%s (%s)", title, code);
}

static void
add_figure (Agenda *self, SamTable *table, const SamSinceFigure *figure)
{
  SamCell *row = sam_table_add_row (table);

  set_text (&row[FIGURE_TITLE], sam_document_take (self->document, dup_title (self, &figure->after)), FALSE, SAM_INK_TEXT);
  set_text (&row[FIGURE_BEFORE], sam_document_take (self->document, sam_since_describe_value (&figure->before, self->language)),
            FALSE, SAM_INK_SECOND);
  set_text (&row[FIGURE_ARROW], "→", FALSE, SAM_INK_SECOND);
  set_text (&row[FIGURE_AFTER], sam_document_take (self->document, sam_since_describe_value (&figure->after, self->language)),
            TRUE, SAM_INK_TEXT);
  set_text (&row[FIGURE_CHANGE], sam_document_take (self->document, sam_since_describe_change (figure, self->language)), FALSE,
            SAM_INK_TEXT);
}

static void
add_figures (Agenda *self, SamSinceTopic topic)
{
  SamTable *table = NULL;

  for (guint i = 0; i < self->since->figures->len; i++)
    {
      const SamSinceFigure *figure = &g_array_index (self->since->figures, SamSinceFigure, i);

      if (figure->topic != topic || !sam_since_figure_is_changed (figure))
        continue;
      if (table == NULL)
        table = add_table (self, figure_columns, N_FIGURE_COLUMNS, 4.7);
      add_figure (self, table, figure);
    }
}

/* Schools */

static void
add_school_lines (Agenda *self)
{
  GArray *schools = self->since->schools;
  SamTable *table = schools->len > 0 ? add_lines (self) : NULL;

  for (guint i = 0; i < MIN (schools->len, MOST_LINES); i++)
    add_line (table,
              sam_document_take (self->document, sam_since_describe_school (&g_array_index (schools, SamSinceSchool, i), self->language)),
              FALSE, SAM_INK_TEXT);
  if (schools->len > MOST_LINES)
    add_more (self, table, schools->len - MOST_LINES);
}

static SamInk
get_ink (SamStrandKind kind)
{
  return kind == SAM_STRAND_KIND_GROUP ? SAM_INK_GROUP : kind == SAM_STRAND_KIND_INDIVIDUAL ? SAM_INK_INDIVIDUAL : SAM_INK_TEXT;
}

/* Of the user's own strands the name is told; of the two kinds of coaching the ink and the heading. */
static void
fill_status (Agenda *self, SamCell *cell, const SamSinceStatus *status)
{
  g_autofree char *text = sam_since_describe_status (status, self->language);

  cell->kind = SAM_CELL_STATUS;
  cell->mark = sam_status_mark_for_status (status->after);
  cell->ink = get_ink (status->kind);
  cell->is_bold = TRUE;
  cell->text = sam_document_keep (self->document, status->name);
  cell->aside = sam_document_keep (self->document, text);
}

static const char *
get_strand_name (Agenda *self, const SamSinceStatus *status)
{
  switch (status->kind)
    {
    case SAM_STRAND_KIND_GROUP:
      return sam_language_gettext (self->language, "Group coaching");
    case SAM_STRAND_KIND_INDIVIDUAL:
      return sam_language_gettext (self->language, "Individual coaching");
    case SAM_STRAND_KIND_OTHER:
    default:
      return status->strand;
    }
}

static gboolean
is_same_strand (const SamSinceStatus *a, const SamSinceStatus *b)
{
  return a->kind == b->kind && g_strcmp0 (a->strand, b->strand) == 0;
}

/* The statuses of the strand of the one at @first, where it is the first of them: two beside one another. */
static void
add_strand (Agenda *self, guint first)
{
  static const SamColumn columns[] = {
    { NULL, SAM_ITEM_INDENT, 82, SAM_ALIGN_LEFT, 0, 7.5 },
    { NULL, SAM_ITEM_INDENT + 87, 82, SAM_ALIGN_LEFT, 0, 7.5 },
  };
  GArray *statuses = self->since->statuses;
  const SamSinceStatus *one = &g_array_index (statuses, SamSinceStatus, first);
  SamTable *table;
  SamCell *row = NULL;
  guint n = 0;

  for (guint i = 0; i < first; i++)
    if (is_same_strand (&g_array_index (statuses, SamSinceStatus, i), one))
      return;

  /* Translators: a strand, such as “Individual coaching” */
  add_line (add_lines (self),
            sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "%s: new status"),
                                                                get_strand_name (self, one))),
            TRUE, SAM_INK_TEXT);
  table = add_table (self, columns, G_N_ELEMENTS (columns), 4.4);
  for (guint i = first; i < statuses->len; i++)
    {
      const SamSinceStatus *status = &g_array_index (statuses, SamSinceStatus, i);

      if (!is_same_strand (status, one))
        continue;
      if (n < MOST_STATUSES && n % 2 == 0)
        row = sam_table_add_row (table);
      if (n < MOST_STATUSES)
        fill_status (self, &row[n % 2], status);
      n++;
    }
  if (n > MOST_STATUSES)
    add_more (self, add_lines (self), n - MOST_STATUSES);
}

/* Time */

enum
{
  LOSS_LETTER,
  LOSS_LABEL,
  LOSS_BAR,
  LOSS_MINUTES,
  N_LOSS_COLUMNS,
};

static const SamColumn loss_columns[N_LOSS_COLUMNS] = {
  [LOSS_LETTER] = { NULL, SAM_ITEM_INDENT, 4, SAM_ALIGN_LEFT, 0, 7 },
  [LOSS_LABEL] = { NULL, SAM_ITEM_INDENT + 4, 37, SAM_ALIGN_LEFT, 0, 7.5 },
  [LOSS_BAR] = { NULL, SAM_ITEM_INDENT + 41, 82, SAM_ALIGN_LEFT, 0, 7 },
  [LOSS_MINUTES] = { NULL, AFTER_EDGE + 1, 18, SAM_ALIGN_RIGHT, 0, 7.5 },
};

/* What was taken is positive, for “longer than planned” too. */
static gint64
get_taken (const SamLostTime *time, SamLoss loss)
{
  return loss == SAM_LOSS_LONGER ? -time->minutes[loss] : time->minutes[loss];
}

static void
add_loss (Agenda *self, SamTable *table, SamLoss loss, gint64 longest)
{
  gint64 minutes = get_taken (&self->since->lost, loss);
  gboolean is_surplus = loss == SAM_LOSS_NEVER_SCHEDULED && minutes < 0;
  const char *label = is_surplus ? sam_loss_get_surplus_label (self->language) : sam_loss_get_label (loss, self->language);
  g_autofree char *amount = sam_language_format_minutes (self->language, ABS (minutes));
  SamCell *row = sam_table_add_row (table);

  set_text (&row[LOSS_LETTER], sam_loss_get_letter (loss, self->language), TRUE, SAM_INK_SECOND);
  set_text (&row[LOSS_LABEL], sam_document_keep (self->document, label), FALSE, SAM_INK_TEXT);
  /* What came back has no bar: it is not lost. */
  if (minutes > 0)
    {
      row[LOSS_BAR].kind = SAM_CELL_BAR;
      row[LOSS_BAR].ink = SAM_INK_INDIVIDUAL_LIGHT;
      row[LOSS_BAR].length = (double) minutes / longest;
      row[LOSS_BAR].share = 1;
    }
  set_text (&row[LOSS_MINUTES], sam_document_take (self->document, g_strconcat (minutes < 0 ? "−" : "", amount, NULL)), FALSE,
            SAM_INK_TEXT);
}

static void
add_unchanged_losses (Agenda *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (SamLoss loss = 0; loss < SAM_N_LOSSES; loss++)
    if (self->since->lost.minutes[loss] == 0)
      g_ptr_array_add (labels, (gpointer) sam_loss_get_label (loss, self->language));
  if (labels->len == 0)
    return;

  g_ptr_array_add (labels, NULL);
  list = g_strjoinv (", ", (char **) labels->pdata);
  add_line (add_lines (self),
            sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "Unchanged: %s"), list)),
            FALSE, SAM_INK_SECOND);
}

static void
add_losses (Agenda *self)
{
  const SamLostTime *lost = &self->since->lost;
  g_autofree char *sum = sam_language_format_minutes (self->language, lost->promised - lost->given);
  gint64 longest = 1;
  SamTable *table;
  guint n = 0;

  for (SamLoss loss = 0; loss < SAM_N_LOSSES; loss++)
    {
      longest = MAX (longest, get_taken (lost, loss));
      n += lost->minutes[loss] != 0;
    }
  if (!self->since->has_lost_time || n == 0)
    return;

  /* Translators: minutes that were promised but not given since a former day */
  add_line (add_lines (self),
            sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "Lost since then: %s"), sum)),
            TRUE, SAM_INK_TEXT);
  table = add_table (self, loss_columns, N_LOSS_COLUMNS, 4);
  for (SamLoss loss = 0; loss < SAM_N_LOSSES; loss++)
    if (lost->minutes[loss] != 0)
      add_loss (self, table, loss, longest);
  add_unchanged_losses (self);
}

/* Reception and milestones */

static void
add_round_lines (Agenda *self)
{
  GArray *rounds = self->since->rounds;
  SamTable *table = rounds->len > 0 ? add_lines (self) : NULL;

  for (guint i = 0; i < MIN (rounds->len, MOST_LINES); i++)
    {
      const SamSinceRound *round = &g_array_index (rounds, SamSinceRound, i);
      g_autofree char *text = sam_since_describe_round (round, self->language);

      add_line (table, sam_document_take (self->document, g_strdup_printf ("%s: %s", round->name, text)), FALSE, SAM_INK_TEXT);
    }
  if (rounds->len > MOST_LINES)
    add_more (self, table, rounds->len - MOST_LINES);
}

static void
add_milestone_lines (Agenda *self)
{
  GArray *milestones = self->since->milestones;
  SamTable *table = milestones->len > 0 ? add_lines (self) : NULL;

  for (guint i = 0; i < MIN (milestones->len, MOST_LINES); i++)
    {
      const SamSinceMilestone *milestone = &g_array_index (milestones, SamSinceMilestone, i);
      g_autofree char *text = sam_since_describe_milestone (milestone, self->language);

      add_line (table, sam_document_take (self->document, g_strdup_printf ("%s: %s", milestone->name, text)), FALSE, SAM_INK_TEXT);
    }
  if (milestones->len > MOST_LINES)
    add_more (self, table, milestones->len - MOST_LINES);
}

static void
add_topic (Agenda *self, SamSinceTopic topic)
{
  if (!sam_since_has_changed (self->since, topic))
    return;

  add_item (self, sam_since_topic_get_title (topic, self->language), suggested[topic], self->n_items == 0);
  add_figures (self, topic);
  if (topic == SAM_SINCE_SCHOOLS)
    {
      add_school_lines (self);
      for (guint i = 0; i < self->since->statuses->len; i++)
        add_strand (self, i);
    }
  if (topic == SAM_SINCE_TIME)
    add_losses (self);
  if (topic == SAM_SINCE_RECEPTION)
    add_round_lines (self);
  if (topic == SAM_SINCE_MILESTONES)
    add_milestone_lines (self);
  add_unchanged (self, topic);
  add_decisions (self, topic == SAM_SINCE_RECEPTION || topic == SAM_SINCE_MILESTONES ? 1 : self->n_lines);
}

static void
add_next_meeting (Agenda *self)
{
  SamBlock *block;

  add_item (self, sam_language_gettext (self->language, "Next meeting"), NEXT_MEETING_MINUTES, FALSE);
  block = sam_document_add (self->document, SAM_BLOCK_FORM, 0);
  block->indent = SAM_ITEM_INDENT;
  block->form = (SamFormRow){
    .label = sam_language_pgettext (self->language, "agenda", "Date"),
    .n_lines = 1,
    .second = sam_language_pgettext (self->language, "agenda", "Place"),
    .label_width = 18,
    .second_from = 0.45,
  };
}

static SamDocument *
begin (SamReportData *data, const SamReportOptions *options, const SamSince *since)
{
  const SamLanguage *language = options->language;
  g_autofree char *from = sam_language_format_date (language, since->since, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *to = sam_language_format_date (language, since->as_of, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *day = g_strdup_printf ("%s → %s", from, to);
  g_autofree char *n_days = sam_language_format_integer (language, since->school_days);
  g_autofree char *school_days
      = g_strdup_printf (sam_language_ngettext (language, "%s school day", "%s school days", (gulong) since->school_days), n_days);
  /* Translators: a number of school days, such as “25 school days” */
  g_autofree char *about = g_strdup_printf (sam_language_gettext (language, "agenda · %s"), school_days);
  SamDocument *document
      = sam_report_data_new_document (data, options, sam_language_gettext (language, "Since last meeting"), about,
                                      sam_language_gettext (language, "For principals and organisers"), SAM_ORIENTATION_PORTRAIT);

  sam_document_set_day (document, day);
  sam_document_set_remark (document, sam_language_gettext (language, "Only what has changed is shown; F1–F19: the report Definitions"));

  return document;
}

static SamDocument *
compose (SamReportData *data, const SamReportOptions *options, const SamSince *since, guint level)
{
  Agenda agenda = {
    .document = begin (data, options, since),
    .language = options->language,
    .since = since,
    .n_lines = levels[level].n_lines,
    .tightness = levels[level].tightness,
  };

  for (SamSinceTopic topic = 0; topic < SAM_N_SINCE_TOPICS; topic++)
    add_topic (&agenda, topic);
  if (agenda.n_items == 0)
    sam_document_add_lead (agenda.document, NULL, sam_language_gettext (agenda.language, "Nothing has changed between these days."));
  add_next_meeting (&agenda);

  return agenda.document;
}

/* As roomy as one page allows; roomy where it takes more in any case. */
SamDocument *
sam_since_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  g_autoptr (SamSince) since = data != NULL ? sam_since_load (database, options->since, options->as_of, error) : NULL;
  SamDocument *document;

  if (since == NULL)
    return NULL;

  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      document = compose (data, options, since, level);
      if (sam_report_count_pages (document) == 1)
        return document;
      sam_document_free (document);
    }

  return compose (data, options, since, 0);
}
