/* One bad cell or row, and how it is said. */

#include "sam-import-refusal.h"

#include <glib/gi18n.h>

void
sam_import_refusal_free (SamImportRefusal *self)
{
  g_free (self->file);
  g_free (self->column_name);
  g_free (self->reason);
  g_free (self);
}

void
sam_import_refuse (GPtrArray *refusals, const char *file, guint line, guint column,
                   const char *column_name, const char *format, ...)
{
  SamImportRefusal *refusal = g_new0 (SamImportRefusal, 1);
  va_list arguments;

  va_start (arguments, format);
  refusal->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  refusal->file = g_strdup (file);
  refusal->line = line;
  refusal->column = column;
  refusal->column_name = g_strdup (column_name);
  g_ptr_array_add (refusals, refusal);
}

char *
sam_import_refusal_format (const SamImportRefusal *self)
{
  if (self->line == 0)
    /* Translators: file, reason */
    return g_strdup_printf (_("%s: %s"), self->file, self->reason);

  if (self->column == 0)
    /* Translators: file, line, reason */
    return g_strdup_printf (_("%s:%u: %s"), self->file, self->line, self->reason);

  if (self->column_name == NULL)
    /* Translators: file, line, number of the column, reason */
    return g_strdup_printf (_("%s:%u: column %u: %s"), self->file, self->line, self->column, self->reason);

  /* Translators: file, line, number and name of the column, reason */
  return g_strdup_printf (_("%s:%u: column %u (%s): %s"), self->file, self->line, self->column,
                          self->column_name, self->reason);
}
