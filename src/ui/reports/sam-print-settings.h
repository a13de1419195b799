#pragma once

#include <gtk/gtk.h>

#include "sam-page-format.h"

G_BEGIN_DECLS

/*
 * What was chosen when something was printed last, kept from run to run in the
 * user's configuration folder: the printer's settings, and the page setup of
 * each paper and orientation. Never where a file was printed to, nor which
 * pages of it, nor how many copies: those are for one print alone.
 */

/** How a page of the paper is to be set up; the paper and the orientation are always these. */
GtkPageSetup     *sam_print_settings_load_setup (SamPaper paper, SamOrientation orientation);
/** (nullable): %NULL where nothing has been printed yet. */
GtkPrintSettings *sam_print_settings_load (SamPaper paper, SamOrientation orientation);
/** Keeps them; where the folder cannot be written, they hold as long as the program runs. */
void              sam_print_settings_save (GtkPrintSettings *settings, GtkPageSetup *setup, SamPaper paper, SamOrientation orientation);

G_END_DECLS
