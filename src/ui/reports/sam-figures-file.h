#pragma once

#include "sam-context.h"

G_BEGIN_DECLS

/** Asks for a file, and writes all figures as of the programme's day there: XLSX, CSV or JSON, by its name. */
void sam_figures_file_save (GtkWidget *widget, SamContext *context);

G_END_DECLS
