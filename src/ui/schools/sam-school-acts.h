#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * What is done with schools, teams, people and their statuses where more is
 * known than #SamRecordForm asks for. Each act opens a form, or removes.
 * @widget is any widget of the window.
 */

/** Where no organiser exists yet, it is asked for first. */
void sam_school_acts_add_school (GtkWidget *widget, SamContext *context);
/** @then_school: whether the form for a school follows, with this organiser. */
void sam_school_acts_add_organiser (GtkWidget *widget, SamContext *context, gboolean then_school);
void sam_school_acts_edit_organiser (GtkWidget *widget, SamContext *context, gint64 school);

void sam_school_acts_add_team (GtkWidget *widget, SamContext *context, gint64 school);

/** @team 0: the school's own status. */
void sam_school_acts_set_status (GtkWidget *widget, SamContext *context, gint64 school, gint64 team);

/** Of the coach of an assignment, or of the teacher of a membership. */
void sam_school_acts_edit_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id);
void sam_school_acts_remove_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id);
/** @action: one that takes the id of a person. */
void sam_school_acts_run_for_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id,
                                     const char *action);

G_END_DECLS
