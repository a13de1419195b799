#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * What can be done with schools, teams, people and their statuses. Each act
 * opens a form, or removes and says in a toast with Undo what went along.
 * @widget is any widget of the window.
 */

/** Where no organiser exists yet, it is asked for first. */
void sam_school_acts_add_school (GtkWidget *widget, SamContext *context);
/** @then_school: whether the form for a school follows, with this organiser. */
void sam_school_acts_add_organiser (GtkWidget *widget, SamContext *context, gboolean then_school);
void sam_school_acts_edit_school (GtkWidget *widget, SamContext *context, gint64 school);
void sam_school_acts_edit_organiser (GtkWidget *widget, SamContext *context, gint64 school);
/** From a day on the school takes no part; the form asks which. */
void sam_school_acts_end_school (GtkWidget *widget, SamContext *context, gint64 school);
gboolean sam_school_acts_remove_school (GtkWidget *widget, SamContext *context, gint64 school);

void sam_school_acts_add_team (GtkWidget *widget, SamContext *context, gint64 school);
void sam_school_acts_edit_team (GtkWidget *widget, SamContext *context, gint64 team);
void sam_school_acts_end_team (GtkWidget *widget, SamContext *context, gint64 team);
gboolean sam_school_acts_remove_team (GtkWidget *widget, SamContext *context, gint64 team);

/** @team 0: the school's own status. */
void sam_school_acts_set_status (GtkWidget *widget, SamContext *context, gint64 school, gint64 team);
void sam_school_acts_edit_status (GtkWidget *widget, SamContext *context, gint64 status);
void sam_school_acts_remove_status (GtkWidget *widget, SamContext *context, gint64 status);

void sam_school_acts_edit_assignment (GtkWidget *widget, SamContext *context, gint64 assignment);
void sam_school_acts_end_assignment (GtkWidget *widget, SamContext *context, gint64 assignment);
void sam_school_acts_remove_assignment (GtkWidget *widget, SamContext *context, gint64 assignment);
/** Of the coach of an assignment, or of the teacher of a membership. */
void sam_school_acts_edit_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id);
void sam_school_acts_remove_person (GtkWidget *widget, SamContext *context, SamFamilyId link, gint64 id);

/** A person with a code of the register's own, in no team yet. */
void sam_school_acts_add_person (GtkWidget *widget, SamContext *context);
/** A person or an organiser by its own id. */
void sam_school_acts_edit_record (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id);
void sam_school_acts_remove_record (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id);

void sam_school_acts_edit_membership (GtkWidget *widget, SamContext *context, gint64 membership);
void sam_school_acts_end_membership (GtkWidget *widget, SamContext *context, gint64 membership);
void sam_school_acts_remove_membership (GtkWidget *widget, SamContext *context, gint64 membership);

G_END_DECLS
