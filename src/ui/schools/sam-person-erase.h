#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * Asks before a person is erased: says what will happen, in numbers, and has
 * the name typed. The one act that cannot be undone. @parent is any widget of
 * the window; the sheet comes once the file has been looked through.
 */
void sam_person_erase_present (GtkWidget *parent, SamContext *context, gint64 person);

G_END_DECLS
