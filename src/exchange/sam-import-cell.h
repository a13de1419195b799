#pragma once

#include "sam-date.h"
#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Cells as people write them, brought to the file's own form. Nothing is
 * guessed that could be two things: 3/9 is the third of September everywhere
 * in Sweden, and a year has four figures, or two behind a dash: 3/9-12.
 */

/**
 * sam_import_cell_read:
 * @cell: not empty
 *
 * Dates as 2012-09-03, 3/9 2012, 3 sept 2012, 3/9-12, 20120903; whole numbers as 90,0;
 * times as 14.30; yes and no as ja, nej, x; choices by their labels in Swedish
 * and English; terms as ht 2012. What it does not know it returns as it came:
 * the draft says what is wrong with it.
 *
 * Returns: newly allocated; %NULL with %SAM_ERROR_INVALID for a day that does
 *   not exist
 */
char *sam_import_cell_read (const SamField *field, const char *cell, GError **error);

/**
 * sam_import_cell_read_date:
 * @date: (out): %SAM_DATE_NONE where the text has no shape of a date
 *
 * %FALSE with @error where it has the shape, and there is no such day.
 */
gboolean sam_import_cell_read_date (const char *text, SamDate *date, GError **error);

G_END_DECLS
