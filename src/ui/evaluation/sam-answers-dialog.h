#pragma once

#include "sam-sheet.h"

G_BEGIN_DECLS

/**
 * sam_answers_dialog_present:
 * @statement: the statement that the answers are to
 * @school: 0 to choose school and team in the dialog
 * @team: 0 where the whole school was asked
 *
 * Enters how many were invited to the round and how they answered one
 * statement: counts only, no respondents. Stored as one change.
 */
SamSheet *sam_answers_dialog_present (GtkWidget *parent, SamContext *context, gint64 statement,
                                      gint64 school, gint64 team);

G_END_DECLS
