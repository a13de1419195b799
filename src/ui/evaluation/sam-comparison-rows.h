#pragma once

#include <gtk/gtk.h>

#include "sam-spread-line.h"
#include "sam-survey-comparison.h"

G_BEGIN_DECLS

/* The rows of a comparison of rounds: each says in one sentence what it shows. @names are the rounds', the earlier first. */

/** A statement: both shares, their intervals, and response rates. A #GtkListBoxRow that can be activated. */
GtkWidget *sam_comparison_rows_new_statement (const SamComparedStatement *statement, const char *const *names,
                                              gboolean narrow);
/** A place: its answers in both rounds, one below the other. A #GtkListBoxRow. */
GtkWidget *sam_comparison_rows_new_place (SamComparedRow *row, const char *const *names, gboolean names_school,
                                          SamSpreadLook look);
/** The names of the columns of places. */
GtkWidget *sam_comparison_rows_new_heading (SamSpreadLook look);
/** Whom the pooled answers are of, and whom they leave out. Newly allocated. */
char      *sam_comparison_rows_describe_places (const SamComparedStatement *statement, const char *const *names);

G_END_DECLS
