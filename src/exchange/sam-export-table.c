/* From records to cells: the mirror of the importer. */

#include "sam-export-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-csv-cell.h"
#include "sam-records.h"

void
sam_export_table_free (SamExportTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* A value in the file's form; "" where there is none. */
static char *
format_value (SamRecord *record, guint field)
{
  const SamField *described = &sam_record_get_family (record)->fields[field];

  if (!sam_record_is_set (record, field))
    return g_strdup ("");

  switch (described->kind)
    {
    case SAM_FIELD_DATE:
      return sam_date_format_iso (sam_record_get_date (record, field));
    case SAM_FIELD_TIME:
      return sam_time_format (sam_record_get_time (record, field));
    case SAM_FIELD_CHOICE:
      return g_strdup (described->choices[sam_record_get_choice (record, field)].name);
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_TERM:
    case SAM_FIELD_SEALABLE:
      return g_strdup (sam_record_get_text (record, field));
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
    case SAM_FIELD_FLAG:
      return g_strdup_printf ("%" G_GINT64_FORMAT, sam_record_get_integer (record, field));
    case SAM_FIELD_REFERENCE:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static void
set_cell (char **cells, guint column, char *text)
{
  /* What another part of the row has said of the same stands. */
  if (cells[column] == NULL || *cells[column] == '\0')
    {
      g_free (cells[column]);
      cells[column] = text;
    }
  else
    {
      g_free (text);
    }
}

/* Spells a reference by the natural key of its target. */
static void
spell (SamImportWorld *world, const SamCsvReference *reference, gint64 id, char **cells)
{
  SamRecord *target = sam_import_world_get (world, reference->target->id, id);

  for (guint i = 0; target != NULL && i < reference->parts->len; i++)
    {
      const SamCsvPart *part = &g_array_index (reference->parts, SamCsvPart, i);

      if (part->nested != NULL)
        {
          if (sam_record_is_set (target, part->key))
            spell (world, part->nested, sam_record_get_reference (target, part->key), cells);
        }
      else if (part->choice < 0)
        {
          set_cell (cells, part->column, format_value (target, part->key));
        }
    }
}

static char **
make_row (SamImportWorld *world, const SamCsvLayout *layout, SamRecord *record)
{
  const SamFamily *family = layout->family;
  char **cells = g_new0 (char *, layout->columns->len + 1);

  for (guint i = 0; i < family->n_fields; i++)
    {
      if (family->fields[i].kind != SAM_FIELD_REFERENCE)
        set_cell (cells, (guint) sam_csv_layout_find (layout, family->fields[i].name), format_value (record, i));
    }
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (family->fields[i].kind == SAM_FIELD_REFERENCE && sam_record_is_set (record, i))
        spell (world, layout->references[i], sam_record_get_reference (record, i), cells);
    }
  for (guint i = 0; i < layout->columns->len; i++)
    {
      if (cells[i] == NULL)
        cells[i] = g_strdup ("");
    }

  return cells;
}

static gboolean
is_sealable (const SamCsvLayout *layout, guint column)
{
  const SamCsvColumn *described = &g_array_index (layout->columns, SamCsvColumn, column);

  return described->says->kind == SAM_FIELD_SEALABLE;
}

/* Rows that are nothing without their text, or whose text is sealed, cannot be told. */
static gboolean
can_be_told (const SamFamily *family, SamRecord *record, SamExportFlags flags)
{
  for (guint i = 0; i < family->n_fields; i++)
    {
      gboolean is_left_out = (flags & SAM_EXPORT_WITHOUT_COACHING_TEXT) != 0 || sam_record_get_seal (record, i) != SAM_SEAL_STATE_OPEN;

      if (family->fields[i].kind != SAM_FIELD_SEALABLE)
        continue;
      if ((family->fields[i].flags & SAM_FIELD_REQUIRED) != 0 && (is_left_out || !sam_record_is_set (record, i)))
        return FALSE;
      if ((family->fields[i].flags & SAM_FIELD_NEEDS_WORDS) != 0 && is_left_out && sam_record_is_set (record, i))
        return FALSE;
    }

  return TRUE;
}

/* Columns without text of individual coaching, where that is left out. */
static char **
keep_columns (const SamCsvLayout *layout, char **cells, SamExportFlags flags)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < layout->columns->len; i++)
    {
      if ((flags & SAM_EXPORT_WITHOUT_COACHING_TEXT) != 0 && is_sealable (layout, i))
        g_free (cells[i]);
      else
        g_ptr_array_add (kept, cells[i]);
    }
  g_free (cells);
  g_ptr_array_add (kept, NULL);

  return (char **) g_ptr_array_steal (kept, NULL);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  char **cells_a = *(char ***) a;
  char **cells_b = *(char ***) b;

  for (guint i = 0; cells_a[i] != NULL && cells_b[i] != NULL; i++)
    {
      int order = strcmp (cells_a[i], cells_b[i]);

      if (order != 0)
        return order;
    }

  return 0;
}

static guint
count_sealed (SamRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < sam_record_get_family (record)->n_fields; i++)
    n += sam_record_get_seal (record, i) != SAM_SEAL_STATE_OPEN;

  return n;
}

static void
add_row (SamExportTable *self, SamImportWorld *world, const SamCsvLayout *layout, SamRecord *record, SamExportFlags flags)
{
  if ((flags & SAM_EXPORT_WITHOUT_COACHING_TEXT) == 0)
    self->n_sealed += count_sealed (record);
  if (can_be_told (layout->family, record, flags))
    g_ptr_array_add (self->rows, keep_columns (layout, make_row (world, layout, record), flags));
}

SamExportTable *
sam_export_table_new (SamImportWorld *world, SamFamilyId family, GArray *ids, SamExportFlags flags, GError **error)
{
  const SamCsvLayout *layout = sam_csv_layout_get (family);
  GPtrArray *records = sam_import_world_list (world, family, error);
  SamExportTable *self;

  if (records == NULL)
    return NULL;

  self = g_new0 (SamExportTable, 1);
  self->family = layout->family;
  self->columns = g_array_new (FALSE, FALSE, sizeof (SamCsvColumn));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < layout->columns->len; i++)
    {
      if ((flags & SAM_EXPORT_WITHOUT_COACHING_TEXT) == 0 || !is_sealable (layout, i))
        g_array_append_val (self->columns, g_array_index (layout->columns, SamCsvColumn, i));
    }

  if (ids != NULL)
    {
      for (guint i = 0; i < ids->len; i++)
        {
          SamRecord *record = sam_import_world_get (world, family, g_array_index (ids, gint64, i));

          if (record != NULL)
            add_row (self, world, layout, record, flags);
        }
      return self;
    }

  for (guint i = 0; i < records->len; i++)
    add_row (self, world, layout, g_ptr_array_index (records, i), flags);
  g_ptr_array_sort (self->rows, compare_rows);

  return self;
}

/* Words for people */

char *
sam_export_table_dup_heading (const SamExportTable *self, guint column)
{
  const SamCsvColumn *described = &g_array_index (self->columns, SamCsvColumn, column);
  const SamField *field = &self->family->fields[described->field];

  if (field->kind == SAM_FIELD_REFERENCE && described->says != field)
    {
      /* Of a reference with one column its own name says it; else what of it. */
      if (g_strcmp0 (described->name, field->name) == 0)
        return g_strdup (sam_field_get_label (field));
      return g_strdup_printf (_("%s: %s"), sam_field_get_label (field), sam_field_get_label (described->says));
    }

  return g_strdup (sam_field_get_label (field));
}

char *
sam_export_table_dup_words (const SamExportTable *self, guint row, guint column)
{
  const SamField *says = g_array_index (self->columns, SamCsvColumn, column).says;
  const char *cell = ((char **) g_ptr_array_index (self->rows, row))[column];

  if (*cell == '\0')
    return g_strdup ("");
  if (says->kind == SAM_FIELD_CHOICE)
    return g_strdup (sam_choice_get_label (says, sam_field_find_choice (says, cell)));
  if (says->kind == SAM_FIELD_FLAG)
    return g_strdup (*cell == '1' ? C_("value of a field", "yes") : C_("value of a field", "no"));

  return g_strdup (cell);
}

/* CSV */

static SamCsvCellKind
get_cell_kind (SamFieldKind kind)
{
  return kind == SAM_FIELD_TEXT || kind == SAM_FIELD_LINES || kind == SAM_FIELD_SEALABLE ? SAM_CSV_CELL_TEXT
                                                                                         : SAM_CSV_CELL_VALUE;
}

char *
sam_export_table_to_csv (const SamExportTable *self, gboolean for_people)
{
  GString *text = g_string_new (for_people ? "\xef\xbb\xbf" : NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *heading = for_people ? sam_export_table_dup_heading (self, i)
                                            : g_strdup (g_array_index (self->columns, SamCsvColumn, i).name);

      if (i > 0)
        g_string_append_c (text, ';');
      sam_csv_cell_append (text, heading, SAM_CSV_CELL_VALUE);
    }
  g_string_append_c (text, '\n');

  for (guint i = 0; i < self->rows->len; i++)
    {
      for (guint j = 0; j < self->columns->len; j++)
        {
          g_autofree char *cell = for_people ? sam_export_table_dup_words (self, i, j)
                                             : g_strdup (((char **) g_ptr_array_index (self->rows, i))[j]);

          if (j > 0)
            g_string_append_c (text, ';');
          sam_csv_cell_append (text, cell, get_cell_kind (g_array_index (self->columns, SamCsvColumn, j).says->kind));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
