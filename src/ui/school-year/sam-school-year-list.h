#pragma once

#include <gtk/gtk.h>

#include "sam-school-year.h"

G_BEGIN_DECLS

/**
 * sam_school_year_list_show:
 *
 * Fills the list with the terms and days off that the owner's calendar is made
 * of, the nearest level first. The owner's own have buttons, "year.edit" (ux)
 * and "year.remove" (ux). %FALSE where there is nothing, or
 * where it cannot be read: then with @error.
 */
gboolean sam_school_year_list_show (GtkListBox *list, SamStore *store, const SamCalendarOwner *owner, int first_year,
                                    gboolean is_editable, GError **error);

G_END_DECLS
