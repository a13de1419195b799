#pragma once

#include <gio/gio.h>

#include "sam-figure-extract.h"

G_BEGIN_DECLS

/*
 * All figures as of a day as a file, each with its definition in words: of
 * the programme, each organiser, each school and each team. What is hidden,
 * since it is about so few, has no number, and ".." for its display.
 */

/** By the end of the name: .csv, .xlsx or .json; %FALSE with @error, in words, for any other. */
gboolean sam_figures_export_check_name (GFile *file, GError **error);

/**
 * sam_figures_export:
 * @cancellable: (nullable):
 *
 * Writes the figures to @file, in the form that its name ends with; a file
 * that is there is replaced in one step when the new one is whole. Texts in
 * @language. The place must be on this computer.
 */
gboolean sam_figures_export (SamDatabase *database, SamDate as_of, const SamLanguage *language, GFile *file,
                             GCancellable *cancellable, GError **error);

/** The figures of a table as JSON, with their definitions; newly allocated. */
char    *sam_figure_extract_to_json (const SamFigureExtract *self);

G_END_DECLS
