#include "sam-import-row-private.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SamImportRow
{
  GObject           parent_instance;

  SamImportTable   *table;
  SamImportSheet   *sheet;
  const SamCsvRow  *row; /* the sheet's */
  SamImportStatus   status;
  char             *text;
  SamImportQuestion question;
  gboolean          has_question;
};

G_DEFINE_FINAL_TYPE (SamImportRow, sam_import_row, G_TYPE_OBJECT)

const char *
sam_import_status_get_label (SamImportStatus status)
{
  switch (status)
    {
    case SAM_IMPORT_NEW:
      return C_("row of an import", "New");
    case SAM_IMPORT_CHANGED:
      return C_("row of an import", "Changed");
    case SAM_IMPORT_UNCHANGED:
      return C_("row of an import", "Unchanged");
    case SAM_IMPORT_DECIDE:
      return C_("row of an import", "To decide");
    case SAM_IMPORT_REFUSED:
      return C_("row of an import", "Refused");
    case SAM_IMPORT_N_STATUSES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
sam_import_row_finalize (GObject *object)
{
  SamImportRow *self = SAM_IMPORT_ROW (object);

  g_clear_object (&self->table);
  g_clear_pointer (&self->sheet, sam_import_sheet_unref);
  g_free (self->text);
  g_free (self->question.text);
  g_free (self->question.about);
  g_strfreev (self->question.candidates);

  G_OBJECT_CLASS (sam_import_row_parent_class)->finalize (object);
}

static void
sam_import_row_class_init (SamImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_import_row_finalize;
}

static void
sam_import_row_init (SamImportRow *self)
{
}

SamImportRow *
sam_import_row_new (SamImportTable *table, SamImportSheet *sheet, const SamImportFate *fate, guint n_alike)
{
  SamImportRow *self = g_object_new (SAM_TYPE_IMPORT_ROW, NULL);

  g_set_object (&self->table, table);
  self->sheet = sam_import_sheet_ref (sheet);
  self->row = fate->row;
  self->status = fate->status;
  self->text = g_strdup (fate->text);
  self->has_question = fate->asked != NULL;
  if (self->has_question)
    {
      self->question.text = g_strdup (fate->asked->question.text);
      self->question.about = g_strdup (fate->asked->question.about);
      self->question.candidates = g_strdupv (fate->asked->question.candidates);
      self->question.can_be_new = fate->asked->question.can_be_new;
      self->question.n_rows = n_alike;
    }

  return self;
}

SamImportTable *
sam_import_row_get_table (SamImportRow *self)
{
  return self->table;
}

guint
sam_import_row_get_line (SamImportRow *self)
{
  return self->row->line;
}

const char *
sam_import_row_get_cell (SamImportRow *self, guint column)
{
  return sam_csv_row_get (self->row, column);
}

SamImportStatus
sam_import_row_get_status (SamImportRow *self)
{
  return self->status;
}

char *
sam_import_row_describe (SamImportRow *self)
{
  return g_strdup (self->text != NULL ? self->text : "");
}

const SamImportQuestion *
sam_import_row_get_question (SamImportRow *self)
{
  return self->has_question ? &self->question : NULL;
}

gboolean
sam_import_row_matches (SamImportRow *self, const char *text)
{
  g_autofree char *needle = g_utf8_casefold (text, -1);

  for (guint i = 0; i <= self->row->n_cells; i++)
    {
      const char *part = i < self->row->n_cells ? self->row->cells[i] : self->text;
      g_autofree char *haystack = part != NULL ? g_utf8_casefold (part, -1) : NULL;

      if (haystack != NULL && strstr (haystack, needle) != NULL)
        return TRUE;
    }

  return FALSE;
}
