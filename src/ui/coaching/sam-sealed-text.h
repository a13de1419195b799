#pragma once

#include <gtk/gtk.h>

#include "sam-record.h"

G_BEGIN_DECLS

/**
 * sam_sealed_text_new:
 * @quoted: in quotation marks: somebody's own words
 * @style: (nullable): a style class
 *
 * A paragraph that teacher or coach has written, or where it cannot be read a
 * chip that says so. It cannot be selected: what leaves the file is asked about
 * (sam_disclosure_ask()).
 */
GtkWidget *sam_sealed_text_new (SamRecord *record, guint field, gboolean quoted, const char *style);

G_END_DECLS
