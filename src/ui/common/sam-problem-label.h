#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * sam_problem_label_new:
 *
 * A label that says in a form what is wrong, below what it is about; invisible
 * while there is nothing to say.
 */
GtkWidget *sam_problem_label_new (void);

/** @message: (nullable): a translated sentence; %NULL where all is well. */
void       sam_problem_label_say (GtkWidget *label, const char *message);

/** The same, and marks the row that it is about. */
void       sam_problem_label_say_of (GtkWidget *label, GtkWidget *row, const char *message);

G_END_DECLS
