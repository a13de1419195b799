/*
 * SamAnswerGrid: counts as they are typed from paper.
 */
#include "sam-answer-grid.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"

struct _SamAnswerGrid
{
  guint         n_rows;
  SamAnswerLine lines[];
};

SamAnswerGrid *
sam_answer_grid_new (guint n_rows)
{
  SamAnswerGrid *self = g_malloc (sizeof (SamAnswerGrid) + n_rows * sizeof (SamAnswerLine));

  self->n_rows = n_rows;
  for (guint row = 0; row < n_rows; row++)
    self->lines[row] = sam_answer_line_none ();

  return self;
}

void
sam_answer_grid_free (SamAnswerGrid *self)
{
  g_free (self);
}

guint
sam_answer_grid_get_n_rows (const SamAnswerGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

const SamAnswerLine *
sam_answer_grid_get_line (const SamAnswerGrid *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->n_rows, NULL);

  return &self->lines[row];
}

void
sam_answer_grid_set_line (SamAnswerGrid *self, guint row, const SamAnswerLine *line)
{
  g_return_if_fail (self != NULL && row < self->n_rows && line != NULL);

  self->lines[row] = *line;
}

gint64
sam_answer_grid_get (const SamAnswerGrid *self, guint row, SamAnswerColumn column)
{
  g_return_val_if_fail (self != NULL && row < self->n_rows && column < SAM_ANSWER_N_COLUMNS, SAM_ANSWER_NONE);

  return self->lines[row].values[column];
}

static void
fill_steps (SamAnswerLine *line, gint64 value)
{
  for (int column = SAM_ANSWER_STEP_1; column <= SAM_ANSWER_DONT_KNOW; column++)
    if (line->values[column] == SAM_ANSWER_NONE || value == SAM_ANSWER_NONE)
      line->values[column] = value;
}

void
sam_answer_grid_set (SamAnswerGrid *self, guint row, SamAnswerColumn column, gint64 value)
{
  SamAnswerLine *line;

  g_return_if_fail (self != NULL && row < self->n_rows && column < SAM_ANSWER_N_COLUMNS);
  g_return_if_fail (value >= SAM_ANSWER_NONE && value <= SAM_ANSWER_MOST);

  line = &self->lines[row];
  line->values[column] = value;
  if (column == SAM_ANSWER_INVITED)
    return;

  if (value != SAM_ANSWER_NONE)
    fill_steps (line, 0);
  else if (sam_answer_line_sum (line) <= 0)
    fill_steps (line, SAM_ANSWER_NONE);
  else
    line->values[column] = 0;
}

SamAnswerLine
sam_answer_line_none (void)
{
  SamAnswerLine line;

  for (int column = 0; column < SAM_ANSWER_N_COLUMNS; column++)
    line.values[column] = SAM_ANSWER_NONE;

  return line;
}

gboolean
sam_answer_line_equal (const SamAnswerLine *a, const SamAnswerLine *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return memcmp (a->values, b->values, sizeof a->values) == 0;
}

gint64
sam_answer_line_sum (const SamAnswerLine *line)
{
  gint64 sum = SAM_ANSWER_NONE;

  g_return_val_if_fail (line != NULL, SAM_ANSWER_NONE);

  for (int column = SAM_ANSWER_STEP_1; column <= SAM_ANSWER_DONT_KNOW; column++)
    if (line->values[column] != SAM_ANSWER_NONE)
      sum = MAX (sum, 0) + line->values[column];

  return sum;
}

SamAnswerCheck
sam_answer_line_check (const SamAnswerLine *line)
{
  gint64 sum = sam_answer_line_sum (line);
  gint64 invited = line->values[SAM_ANSWER_INVITED];

  if (sum != SAM_ANSWER_NONE && invited == SAM_ANSWER_NONE)
    return SAM_ANSWER_NOT_INVITED;

  return sum > invited ? SAM_ANSWER_MORE_THAN_INVITED : SAM_ANSWER_FINE;
}

gint64
sam_answer_grid_total (const SamAnswerGrid *self, SamAnswerColumn column)
{
  gint64 total = SAM_ANSWER_NONE;

  g_return_val_if_fail (self != NULL && column < SAM_ANSWER_N_COLUMNS, SAM_ANSWER_NONE);

  for (guint row = 0; row < self->n_rows; row++)
    if (self->lines[row].values[column] != SAM_ANSWER_NONE)
      total = MAX (total, 0) + self->lines[row].values[column];

  return total;
}

guint
sam_answer_grid_count_recorded (const SamAnswerGrid *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint row = 0; row < self->n_rows; row++)
    n += sam_answer_line_sum (&self->lines[row]) != SAM_ANSWER_NONE;

  return n;
}

gint64
sam_answer_push_digit (gint64 value, int digit)
{
  gint64 longer = value == SAM_ANSWER_NONE ? digit : value * 10 + digit;

  g_return_val_if_fail (digit >= 0 && digit <= 9, value);

  return longer <= SAM_ANSWER_MOST ? longer : value;
}

gint64
sam_answer_pop_digit (gint64 value)
{
  return value < 10 ? SAM_ANSWER_NONE : value / 10;
}

/* Pasting */

static gboolean
read_number (const char *text, guint line, gint64 *value, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  guint64 number;

  *value = SAM_ANSWER_NONE;
  if (*stripped == '\0')
    return TRUE;
  if (g_ascii_string_to_unsigned (stripped, 10, 0, SAM_ANSWER_MOST, &number, NULL))
    {
      *value = (gint64) number;
      return TRUE;
    }

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: what was pasted, and in which of its lines */
               _("“%s” in line %u is no whole number from 0 to 99999. Nothing was pasted."), stripped, line);
  return FALSE;
}

static gboolean
paste_line (SamAnswerGrid *self, guint row, SamAnswerColumn column, const char *text, guint line, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);
  guint n_cells = g_strv_length (cells);
  guint room = SAM_ANSWER_N_COLUMNS - column;

  if (n_cells > room)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: which line was pasted, how many numbers it has, and how many have room */
                   _("Line %u has %u numbers, but from here on there is room for %u. Nothing was pasted."), line, n_cells,
                   room);
      return FALSE;
    }

  for (guint i = 0; i < n_cells; i++)
    {
      gint64 value;

      if (!read_number (cells[i], line, &value, error))
        return FALSE;
      sam_answer_grid_set (self, row, column + i, value);
    }

  return TRUE;
}

/* A spreadsheet ends the last line, too. */
static char **
split_lines (const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, "\r\n", -1);
  g_autofree char *plain = g_strjoinv ("\n", ends);
  gsize length = strlen (plain);

  if (length > 0 && plain[length - 1] == '\n')
    plain[length - 1] = '\0';

  return g_strsplit (plain, "\n", -1);
}

gboolean
sam_answer_grid_paste (SamAnswerGrid *self, guint row, SamAnswerColumn column, const char *text, guint *n_rows,
                       GError **error)
{
  g_auto (GStrv) lines = NULL;
  g_autofree SamAnswerLine *before = NULL;
  guint n_lines;

  g_return_val_if_fail (self != NULL && row < self->n_rows && column < SAM_ANSWER_N_COLUMNS, FALSE);
  g_return_val_if_fail (text != NULL && n_rows != NULL, FALSE);

  lines = split_lines (text);
  n_lines = g_strv_length (lines);
  if (n_lines > self->n_rows - row)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   ngettext ("%2$u lines were copied, but from here on there is %1$u row. Nothing was pasted.",
                             "%2$u lines were copied, but from here on there are %1$u rows. Nothing was pasted.",
                             self->n_rows - row),
                   self->n_rows - row, n_lines);
      return FALSE;
    }

  before = g_memdup2 (self->lines, self->n_rows * sizeof (SamAnswerLine));
  for (guint i = 0; i < n_lines; i++)
    if (!paste_line (self, row + i, column, lines[i], i + 1, error))
      {
        memcpy (self->lines, before, self->n_rows * sizeof (SamAnswerLine));
        return FALSE;
      }

  *n_rows = n_lines;
  return TRUE;
}

/* Moving */

gboolean
sam_answer_move (guint n_rows, SamAnswerMove move, guint *row, SamAnswerColumn *column)
{
  int last_column = SAM_ANSWER_N_COLUMNS - 1;
  int last_row = (int) n_rows - 1;
  int x = (int) *column, y = (int) *row;

  switch (move)
    {
    case SAM_ANSWER_UP: y--; break;
    case SAM_ANSWER_DOWN: y++; break;
    case SAM_ANSWER_LEFT: x--; break;
    case SAM_ANSWER_RIGHT: x++; break;
    case SAM_ANSWER_NEXT: x = x == last_column ? 0 : x + 1; y += x == 0; break;
    case SAM_ANSWER_PREVIOUS: x = x == 0 ? last_column : x - 1; y -= x == last_column; break;
    case SAM_ANSWER_ROW_START: x = 0; break;
    case SAM_ANSWER_ROW_END: x = last_column; break;
    case SAM_ANSWER_FIRST: x = y = 0; break;
    case SAM_ANSWER_LAST: x = last_column; y = last_row; break;
    default: break;
    }
  if (x < 0 || x > last_column || y < 0 || y > last_row || (x == (int) *column && y == (int) *row))
    return FALSE;

  *column = (SamAnswerColumn) x;
  *row = (guint) y;
  return TRUE;
}
