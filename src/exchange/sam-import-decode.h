#pragma once

#include <glib.h>

#include "sam-import-table.h"

G_BEGIN_DECLS

/*
 * From the bytes of a table to its text: what encoding it is in, and what
 * separates its cells. All of it is found by looking, since people do not know.
 */

/**
 * sam_import_find_encoding:
 *
 * By the byte order mark; else UTF-16 where every other byte is NUL; else UTF-8
 * where it is sound; else Windows-1252, which any bytes are.
 */
SamImportEncoding sam_import_find_encoding (const char *bytes, gsize length);

/**
 * sam_import_decode:
 *
 * The text in UTF-8, without a byte order mark. %SAM_ERROR_INVALID in words
 * where the bytes are not in that encoding, or hold a NUL; @line (nullable) then
 * says where.
 */
char             *sam_import_decode (const char *bytes, gsize length, SamImportEncoding encoding, gsize *text_length,
                                     guint *line, GError **error);

/** Whichever stands most often outside quotes in the first line that has any; semicolon where none does. */
SamImportSeparator sam_import_find_separator (const char *text, gsize length);
char               sam_import_separator_get_char (SamImportSeparator separator);

G_END_DECLS
