/*
 * The attendance list to sign: of one session, or of a team's sessions of a term.
 */
#include <glib/gi18n.h>

#include "sam-people-list.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-session-words.h"
#include "sam-week-facts.h"

/* Millimetres. */
#define ROW 10.0
#define LOW_ROW 8.0
#define MANY_MEMBERS 14
#define N_SPARE 2
#define NUMBER_WIDTH 6.0
#define NAME_WIDTH 46.0
#define DATE_WIDTH 12.0
/* So many dates stand beside the names on a page that stands. */
#define MOST_UPRIGHT 10

typedef struct
{
  SamReportData          *data;
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamDocument            *document;
  gint64                  team;
  char                   *team_name;
  const char             *school_name;
  GPtrArray              *sessions;
} List;

static void
list_clear (List *self)
{
  g_clear_pointer (&self->data, sam_report_data_free);
  g_clear_pointer (&self->team_name, g_free);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

static double
get_row_height (guint n_members)
{
  return n_members > MANY_MEMBERS ? LOW_ROW : ROW;
}

static const char *
dup_row_number (List *self, guint row)
{
  return sam_document_take (self->document, g_strdup_printf ("%u", row + 1));
}

/* One session */

static void
add_facts (List *self, SamSessionItem *item, gboolean starts_page)
{
  const SamLanguage *language = self->language;
  SamBlock *facts = sam_document_add (self->document, SAM_BLOCK_FACTS, 0);
  g_autofree char *day = sam_session_words_dup_day (language, sam_session_item_get_date (item));
  g_autofree char *time = sam_session_words_dup_time (item);
  g_autofree char *minutes = sam_language_format_minutes (language, sam_session_item_get_planned_minutes (item));
  g_autofree char *when = g_strdup_printf ("%s, %s", time, minutes);

  facts->starts_page = starts_page;
  sam_block_add_fact (self->document, facts, sam_language_pgettext (language, "fact", "School"), self->school_name);
  sam_block_add_fact (self->document, facts, sam_language_pgettext (language, "fact", "Team"), self->team_name);
  sam_block_add_fact (self->document, facts, sam_language_pgettext (language, "fact", "Day"), day);
  sam_block_add_fact (self->document, facts, sam_language_pgettext (language, "fact", "Time"), when);
  if (sam_session_item_get_place (item) != NULL)
    sam_block_add_fact (self->document, facts, sam_language_pgettext (language, "fact", "Place"),
                        sam_session_item_get_place (item));
  if (sam_session_item_get_coach_name (item) != NULL)
    sam_block_add_fact (self->document, facts, sam_language_pgettext (language, "fact", "Coach"),
                        sam_session_item_get_coach_name (item));
}

static SamTable *
add_session_table (List *self, guint n_members)
{
  const SamLanguage *language = self->language;
  double width = sam_document_get_format (self->document).text_width;
  const SamColumn columns[] = {
    { .title = "", .x = 0, .width = NUMBER_WIDTH - 1, .size = 7.5 },
    { .title = sam_language_pgettext (language, "attendance list", "Name"), .x = NUMBER_WIDTH, .width = 52, .size = 9 },
    /* Translators: heads of narrow columns of boxes to tick, in two lines; “\n” parts them */
    { .title = sam_language_pgettext (language, "attendance list", "present"), .x = 60, .width = 13, .size = 8 },
    { .title = sam_language_pgettext (language, "attendance list", "partly,\nminutes"),
      .x = 74,
      .width = 13,
      .size = 8 },
    { .title = sam_language_pgettext (language, "attendance list", "absent"), .x = 91, .width = 13, .size = 8 },
    { .title = sam_language_pgettext (language, "attendance list", "not\nexpected"), .x = 105, .width = 13, .size = 8 },
    { .title = sam_language_pgettext (language, "attendance list", "Signature"),
      .x = 119,
      .width = width - 119,
      .size = 8 },
  };
  SamTable *table
      = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), get_row_height (n_members));

  table->head_lines = 2;
  table->lines_every = 1;

  return table;
}

static void
add_member (List *self, SamTable *table, guint index, const char *name)
{
  SamCell *cells = sam_table_add_row (table);

  cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND, .text = dup_row_number (self, index) };
  cells[1] = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_keep (self->document, name) };
  for (guint i = 2; i < 6; i++)
    cells[i] = (SamCell) { .kind = SAM_CELL_BOX, .length = i == 3 ? 1 : 0 };
  cells[6] = (SamCell) { .kind = SAM_CELL_LINE };
}

static void
add_form_row (List *self, SamFormRow row)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_FORM, 0);

  block->form = row;
}

static void
add_form (List *self)
{
  const SamLanguage *language = self->language;
  const char **factors = sam_document_alloc (self->document, 5 * sizeof (char *));

  factors[0] = sam_language_pgettext (language, "attendance list", "Leadership’s support");
  factors[1] = sam_language_pgettext (language, "attendance list", "Time");
  factors[2] = sam_language_pgettext (language, "attendance list", "Room");
  factors[3] = sam_language_pgettext (language, "attendance list", "Group size");

  /* Never parted: what was said is written on one page. */
  sam_document_add_sides (self->document, 6, 1);
  sam_document_add_heading (self->document, sam_language_gettext (language, "After the session"), FALSE);
  add_form_row (self, (SamFormRow){ .label = sam_language_gettext (language, "Pedagogical question"), .n_lines = 2 });
  add_form_row (self, (SamFormRow){ .label = sam_language_gettext (language, "Method"), .n_lines = 1 });
  add_form_row (self, (SamFormRow){ .label = sam_language_gettext (language, "What we concluded"), .n_lines = 2 });
  add_form_row (self, (SamFormRow){ .label = sam_language_gettext (language, "What we try next"), .n_lines = 2 });
  add_form_row (self, (SamFormRow){ .label = sam_language_gettext (language, "Conditions"),
                                    .choices = factors,
                                    .yes = sam_language_pgettext (language, "answer", "yes"),
                                    .no = sam_language_pgettext (language, "answer", "no") });
  add_form_row (self, (SamFormRow){ .label = sam_language_gettext (language, "Coach’s signature"),
                                    .n_lines = 1,
                                    .second = sam_language_gettext (language, "Actual minutes") });
  sam_document_next_side (self->document);
  sam_document_next_side (self->document);
}

static gboolean
add_session (List *self, SamSessionItem *item, gboolean starts_page, GError **error)
{
  g_autoptr (GPtrArray) members = sam_people_list_team (sam_report_data_get_database (self->data), self->team,
                                                        sam_session_item_get_date (item), error);
  SamTable *table;

  if (members == NULL)
    return FALSE;

  add_facts (self, item, starts_page);
  table = add_session_table (self, members->len);
  for (guint i = 0; i < members->len; i++)
    add_member (self, table, i, sam_person_item_get_name (g_ptr_array_index (members, i)));
  for (guint i = 0; i < N_SPARE; i++)
    add_member (self, table, members->len + i, NULL);
  sam_document_add_note (self->document, 1.5,
                         sam_language_gettext (self->language, "Empty rows: guests and new members. One box a row. "
                                                               "Never write the reason for an absence."));
  add_form (self);

  return TRUE;
}

/* A term */

static gboolean
is_member (SamPersonItem *member, SamDate date)
{
  SamDate to = sam_person_item_get_to (member);

  return sam_person_item_get_from (member) <= date && (to == SAM_DATE_NONE || to >= date);
}

/* Everyone who is a member on any of the days, once, in order of name: arrays of memberships. */
static GPtrArray *
group_members (List *self, GPtrArray *memberships)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *current = NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      SamPersonItem *member = g_ptr_array_index (memberships, i);
      gboolean counts = FALSE;

      for (guint k = 0; k < self->sessions->len && !counts; k++)
        counts = is_member (member, sam_session_item_get_date (g_ptr_array_index (self->sessions, k)));
      if (!counts)
        continue;
      if (current == NULL || sam_person_item_get_id (g_ptr_array_index (current, 0)) != sam_person_item_get_id (member))
        {
          current = g_ptr_array_new ();
          g_ptr_array_add (people, current);
        }
      g_ptr_array_add (current, member);
    }

  return people;
}

static const char *
keep_date_title (List *self, SamSessionItem *item)
{
  SamDate date = sam_session_item_get_date (item);
  g_autofree char *weekday = sam_language_format_weekday (self->language, sam_date_get_weekday (date), FALSE);
  g_autofree char *day = sam_language_format_date (self->language, date, SAM_DATE_STYLE_SHORT);
  g_autofree char *time = sam_time_format (sam_session_item_get_time (item));

  return sam_document_take (self->document, g_strdup_printf ("%s\n%s\n%s", weekday, day, time));
}

/* Names and the dates [first, first + n): a row a member, a frame to sign for each date. */
static void
add_term_table (List *self, GPtrArray *people, guint first, guint n)
{
  g_autofree SamColumn *columns = g_new0 (SamColumn, n + 2);
  double left = NUMBER_WIDTH + NAME_WIDTH + 2;
  double width = (sam_document_get_format (self->document).text_width - left) / n;
  SamTable *table;
  SamBlock *block;

  width = MIN (width, 2 * DATE_WIDTH);
  columns[0] = (SamColumn){ .title = "", .x = 0, .width = NUMBER_WIDTH - 1, .size = 7.5 };
  columns[1] = (SamColumn){ .title = sam_language_pgettext (self->language, "attendance list", "Name"),
                            .x = NUMBER_WIDTH,
                            .width = NAME_WIDTH,
                            .size = 8.5 };
  for (guint i = 0; i < n; i++)
    columns[2 + i] = (SamColumn){ .title = keep_date_title (self, g_ptr_array_index (self->sessions, first + i)),
                                  .x = left + i * width,
                                  .width = width,
                                  .align = SAM_ALIGN_CENTRE,
                                  .size = 8 };

  table = sam_document_add_table (self->document, columns, n + 2, get_row_height (people->len));
  table->head_lines = 3;
  table->lines_every = 1;
  block = (SamBlock *) sam_document_get_block (self->document, sam_document_get_n_blocks (self->document) - 1);
  block->starts_page = first > 0;

  for (guint row = 0; row < people->len + N_SPARE; row++)
    {
      GPtrArray *memberships = row < people->len ? g_ptr_array_index (people, row) : NULL;
      SamCell *cells = sam_table_add_row (table);

      cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND, .text = dup_row_number (self, row) };
      if (memberships != NULL)
        cells[1] = (SamCell) { .kind = SAM_CELL_TEXT,
                              .text = sam_document_keep (
                                  self->document, sam_person_item_get_name (g_ptr_array_index (memberships, 0))) };
      for (guint i = 0; i < n; i++)
        {
          SamDate date = sam_session_item_get_date (g_ptr_array_index (self->sessions, first + i));
          gboolean expected = memberships == NULL;

          for (guint k = 0; memberships != NULL && k < memberships->len; k++)
            expected |= is_member (g_ptr_array_index (memberships, k), date);
          cells[2 + i] = (SamCell) { .kind = SAM_CELL_FRAME, .text = expected ? NULL : "–" };
        }
    }
}

static gboolean
add_term (List *self, GError **error)
{
  g_autoptr (GPtrArray) memberships
      = sam_people_list_team (sam_report_data_get_database (self->data), self->team, SAM_DATE_NONE, error);
  g_autoptr (GPtrArray) people = NULL;
  double room = sam_document_get_format (self->document).text_width - NUMBER_WIDTH - NAME_WIDTH - 2;
  guint most = room / DATE_WIDTH;
  SamBlock *facts;

  if (memberships == NULL)
    return FALSE;

  people = group_members (self, memberships);
  facts = sam_document_add (self->document, SAM_BLOCK_FACTS, 0);
  sam_block_add_fact (self->document, facts, sam_language_pgettext (self->language, "fact", "School"),
                      self->school_name);
  sam_block_add_fact (self->document, facts, sam_language_pgettext (self->language, "fact", "Team"), self->team_name);
  for (guint first = 0; first < self->sessions->len; first += most)
    add_term_table (self, people, first, MIN (most, self->sessions->len - first));
  sam_document_add_note (self->document, 1.5,
                         sam_language_gettext (self->language, "Sign in the box of the day. “–”: not a member on that "
                                                               "day. Never write the reason for an absence."));

  return TRUE;
}

/* What it is of */

/* The team and day of a session that was chosen by itself. */
static gboolean
find_session (List *self, SamDatabase *database, SamDate *date, GError **error)
{
  g_autoptr (SamStatement) statement
      = sam_statement_new (database, "SELECT date, team_id FROM session WHERE id = :id", error);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", self->options->session);
  if (sam_statement_step (statement, &step_error))
    {
      *date = sam_statement_get_date (statement, 0);
      self->team = sam_statement_get_integer (statement, 1);
    }
  else if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return FALSE;
    }
  if (self->team == 0)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("An attendance list is of a session of group coaching. Choose such a "
                              "session, or a team."));
      return FALSE;
    }

  return TRUE;
}

/* Leaves what is signed: the session that was chosen; else what is neither cancelled nor moved
 * away. */
static void
keep_wanted (List *self)
{
  for (guint i = self->sessions->len; i > 0; i--)
    {
      SamSessionItem *item = g_ptr_array_index (self->sessions, i - 1);
      gboolean wanted = self->options->session != 0 ? sam_session_item_get_id (item) == self->options->session
                                                    : sam_week_facts_is_on (item, self->options->as_of);

      if (!wanted)
        g_ptr_array_remove_index (self->sessions, i - 1);
    }
}

static gboolean
load (List *self, SamDatabase *database, SamPeriod *period, GError **error)
{
  SamSessionFilter filter = { 0 };
  SamDate date = self->options->date;
  SamDateRange days;
  gint64 school;

  self->team = self->options->team;
  *period = self->options->session != 0 ? SAM_PERIOD_DAY : self->options->period;
  if (self->options->session != 0 && !find_session (self, database, &date, error))
    return FALSE;
  if (!sam_report_load_team (database, self->team, &self->team_name, &school, error))
    return FALSE;

  self->data = sam_report_data_new (database, date, error);
  if (self->data == NULL)
    return FALSE;
  self->school_name = sam_school_item_get_name (sam_report_data_find_school (self->data, school));

  filter.team = self->team;
  days = sam_period_get_range (*period, date);
  self->sessions = sam_session_list_range (database, &filter, days.start, days.end, error);
  if (self->sessions == NULL)
    return FALSE;
  keep_wanted (self);
  if (self->sessions->len == 0)
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                 *period == SAM_PERIOD_DAY
                     /* Translators: a team, then its school */
                     ? _("%s, %s, has no session on that day. Choose a day with a session, or a term.")
                     : _("%s, %s, has no sessions in that term. Choose another term."),
                 self->team_name, self->school_name);

  return self->sessions->len > 0;
}

static void
begin_document (List *self, SamPeriod period)
{
  SamSessionItem *first = g_ptr_array_index (self->sessions, 0);
  g_autofree char *term = sam_date_format_term (sam_session_item_get_date (first));
  g_autofree char *when
      = period == SAM_PERIOD_DAY
            ? sam_language_format_date (self->language, sam_session_item_get_date (first), SAM_DATE_STYLE_WEEKDAY_YEAR)
            : sam_language_format_term (self->language, term);
  g_autofree char *week
      = sam_language_format_week (self->language, sam_date_get_week (sam_session_item_get_date (first)));
  gboolean lies = period != SAM_PERIOD_DAY && self->sessions->len > MOST_UPRIGHT;

  self->document = sam_report_data_new_document (
      self->data, self->options, sam_language_gettext (self->language, "Attendance list"),
      sam_session_words_get_kind (self->language, SAM_SESSION_KIND_GROUP),
      period == SAM_PERIOD_DAY ? week : self->team_name, lies ? SAM_ORIENTATION_LANDSCAPE : SAM_ORIENTATION_PORTRAIT);
  sam_document_set_day (self->document, when);
  sam_document_set_remark (
      self->document,
      sam_language_gettext (self->language, "Handed to the coordinator, and destroyed once it has been entered."));
}

SamDocument *
sam_attendance_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_auto (List) self = { .options = options, .language = options->language };
  g_autoptr (SamDocument) document = NULL;
  SamPeriod period;

  if (!load (&self, database, &period, error))
    return NULL;

  begin_document (&self, period);
  document = self.document;
  if (period == SAM_PERIOD_DAY)
    {
      for (guint i = 0; i < self.sessions->len; i++)
        if (!add_session (&self, g_ptr_array_index (self.sessions, i), i > 0, error))
          return NULL;
    }
  else if (!add_term (&self, error))
    {
      return NULL;
    }

  return g_steal_pointer (&document);
}
