/* The header of a CSV file: which columns are there, which are not wanted, and
 * which must not come in at all.
 */

#include "sam-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-identity.h"
#include "sam-import-refusal.h"

typedef struct
{
  const char *part; /* of a column's name, in lower case */
  gboolean    is_whole;
  const char *reason;
} Unwanted;

#define REASON_IDENTITY N_("Personal identity numbers are not kept here. Use a code of your own, and take the column out.")
#define REASON_ABSENCE N_("Reasons for absence are not kept here, since they tell about health. Take the column out.")
#define REASON_PRIVATE N_("This is not kept here, since it is nobody’s business in coaching. Take the column out.")

static const Unwanted unwanted[] = {
  { "personnummer", FALSE, REASON_IDENTITY },
  { "personnr", FALSE, REASON_IDENTITY },
  { "personal_identity", FALSE, REASON_IDENTITY },
  { "personal identity", FALSE, REASON_IDENTITY },
  { "samordningsnummer", FALSE, REASON_IDENTITY },
  { "social_security", FALSE, REASON_IDENTITY },
  { "pnr", TRUE, REASON_IDENTITY },
  { "ssn", TRUE, REASON_IDENTITY },
  { "absence_reason", FALSE, REASON_ABSENCE },
  { "reason_for_absence", FALSE, REASON_ABSENCE },
  { "frånvaroorsak", FALSE, REASON_ABSENCE },
  { "franvaroorsak", FALSE, REASON_ABSENCE },
  { "reason", TRUE, REASON_ABSENCE },
  { "orsak", TRUE, REASON_ABSENCE },
  { "diagnos", FALSE, REASON_ABSENCE },
  { "sick", FALSE, REASON_ABSENCE },
  { "sjuk", FALSE, REASON_ABSENCE },
  { "health", FALSE, REASON_PRIVATE },
  { "hälsa", FALSE, REASON_PRIVATE },
  { "salary", FALSE, REASON_PRIVATE },
  { "lön", TRUE, REASON_PRIVATE },
  { "union", TRUE, REASON_PRIVATE },
  { "facklig", FALSE, REASON_PRIVATE },
};

static const char *
find_unwanted (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    {
      gboolean matches = unwanted[i].is_whole ? g_str_equal (name, unwanted[i].part)
                                              : strstr (name, unwanted[i].part) != NULL;
      if (matches)
        return unwanted[i].reason;
    }

  return NULL;
}

void
sam_import_columns_free (SamImportColumns *self)
{
  g_free (self->positions);
  g_free (self);
}

static void
match_column (SamImportColumns *self, const SamCsvFile *file, guint position, SamImportResult *result)
{
  const char *written = file->header->cells[position];
  g_autofree char *name = g_utf8_strdown (written, -1);
  int column = sam_csv_layout_find (self->layout, name);
  const char *reason = find_unwanted (name);

  if (column >= 0 && self->positions[column] >= 0)
    sam_import_refuse (result->refusals, file->name, file->header->line, position + 1, written,
                       _("There are two columns of this name."));
  else if (column >= 0)
    self->positions[column] = (int) position;
  else if (reason != NULL)
    sam_import_refuse (result->refusals, file->name, file->header->line, position + 1, written, "%s", _(reason));
  else if (*written != '\0')
    /* Translators: a file, the name of a column in it */
    g_ptr_array_add (result->notes, g_strdup_printf (_("%s: the column “%s” is unknown and was not taken."),
                                                     file->name, written));
}

/* Without the columns that name a record, no row of the file can be understood. */
static gboolean
check_needed (SamImportColumns *self, const SamCsvFile *file, SamImportResult *result)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < self->layout->columns->len; i++)
    {
      const SamCsvColumn *column = &g_array_index (self->layout->columns, SamCsvColumn, i);

      if (column->is_needed && self->positions[i] < 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", column->name);
    }

  if (missing->len == 0)
    return TRUE;

  if (file->header->n_cells == 1 && strpbrk (file->header->cells[0], "\t|:") != NULL)
    sam_import_refuse (result->refusals, file->name, file->header->line, 0, NULL,
                       _("The columns must be separated by “;” or “,”."));
  else
    /* Translators: names of columns, "school, name" */
    sam_import_refuse (result->refusals, file->name, file->header->line, 0, NULL,
                       _("The header lacks: %s. See the description of the format."), missing->str);

  return FALSE;
}

SamImportColumns *
sam_import_columns_match (const SamCsvLayout *layout, const SamCsvFile *file, SamImportResult *result)
{
  g_autoptr (SamImportColumns) self = g_new0 (SamImportColumns, 1);

  self->layout = layout;
  self->positions = g_new (int, layout->columns->len);
  for (guint i = 0; i < layout->columns->len; i++)
    self->positions[i] = -1;

  for (guint i = 0; i < file->header->n_cells; i++)
    match_column (self, file, i, result);

  if (!check_needed (self, file, result))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
sam_import_columns_get (const SamImportColumns *self, const SamCsvRow *row, guint column)
{
  int position = self->positions[column];

  return position < 0 ? "" : sam_csv_row_get (row, (guint) position);
}

guint
sam_import_columns_get_position (const SamImportColumns *self, guint column)
{
  return (guint) (self->positions[column] + 1);
}

/* Whether a cell is nothing but a personal identity number or a coordination
 * number. Ten digits in a row can be a phone number: those need their hyphen. */
static gboolean
is_identity_number (const char *cell)
{
  char digits[13] = { 0 };
  guint n_digits = 0;
  gboolean has_hyphen = FALSE;
  const char *ten;
  int month, day;

  for (const char *c = cell; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c) && n_digits < 12)
        digits[n_digits++] = *c;
      else if ((*c == '-' || *c == '+') && !has_hyphen && (n_digits == 6 || n_digits == 8) && strlen (c) == 5)
        has_hyphen = TRUE;
      else
        return FALSE;
    }

  if (n_digits == 12 && (g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20")))
    ten = digits + 2;
  else if (n_digits == 10 && has_hyphen)
    ten = digits;
  else
    return FALSE;

  month = (ten[2] - '0') * 10 + (ten[3] - '0');
  day = (ten[4] - '0') * 10 + (ten[5] - '0');
  if (day > 60)
    day -= 60;

  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && sam_luhn_is_valid (ten, 10);
}

gboolean
sam_import_columns_check_row (const SamImportColumns *self, const SamCsvFile *file, const SamCsvRow *row,
                              SamImportResult *result)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < row->n_cells; i++)
    {
      if (!is_identity_number (row->cells[i]))
        continue;

      /* The number itself is not repeated. */
      sam_import_refuse (result->refusals, file->name, row->line, i + 1,
                         i < file->header->n_cells ? file->header->cells[i] : NULL,
                         _("This is a personal identity number. They are not kept here; use a code of your own."));
      is_good = FALSE;
    }

  return is_good;
}
