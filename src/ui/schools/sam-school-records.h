#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/*
 * The boxed lists of what is recorded about a school or a team: promises,
 * interventions, values of indicators. Each empties its list and fills it; its
 * rows are edited, ended and removed by #SamRecordActions.
 */

/** @team 0: the promises to all teams of the school that last on the day or begin later. */
gboolean sam_school_records_fill_promises (GtkListBox *list, SamContext *context, gint64 school, gint64 team,
                                           GError **error);
gboolean sam_school_records_fill_interventions (GtkListBox *list, SamContext *context, gint64 school, GError **error);
gboolean sam_school_records_fill_values (GtkListBox *list, SamContext *context, gint64 school, GError **error);

/** @team 0: the team is chosen in the form. What is proposed lasts the term of the day. */
void sam_school_records_add_promise (GtkWidget *widget, SamContext *context, gint64 school, gint64 team);
void sam_school_records_add_intervention (GtkWidget *widget, SamContext *context, gint64 school);
void sam_school_records_add_value (GtkWidget *widget, SamContext *context, gint64 school);

G_END_DECLS
