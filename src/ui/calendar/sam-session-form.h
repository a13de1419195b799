#pragma once

#include "sam-session-task.h"

G_BEGIN_DECLS

/**
 * SamSessionForm:
 *
 * Adds a group session, or edits one: school and team, coach, day, time, place,
 * and what it is about. A new one takes coach, length and place from the
 * team's assignment and series, until the user chooses otherwise.
 */
#define SAM_TYPE_SESSION_FORM (sam_session_form_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionForm, sam_session_form, SAM, SESSION_FORM, SamSessionTask)

/**
 * SamSessionFormStart: what is known of a session before it is added.
 * @time: minutes since midnight; -1 for what the team's records suggest
 * @school: suggested first, or 0; the team's own where there is a team
 * @team: or 0
 */
typedef struct
{
  SamDate date;
  int     time;
  gint64  school;
  gint64  team;
} SamSessionFormStart;

GtkWindow *sam_session_form_present_new (GtkWidget *origin, SamContext *context, const SamSessionFormStart *start);
GtkWindow *sam_session_form_present (GtkWidget *origin, SamContext *context, SamRecord *session);

/** For tests. */
GtkWidget *sam_session_form_get_school_row (SamSessionForm *self);
GtkWidget *sam_session_form_get_team_row (SamSessionForm *self);
GtkWidget *sam_session_form_get_coach_row (SamSessionForm *self);

G_END_DECLS
