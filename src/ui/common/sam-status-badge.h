#pragma once

#include "sam-style.h"

G_BEGIN_DECLS

/**
 * SamStatusBadge:
 *
 * A status as icon, word and colour, with an optional quieter text after it
 * ("3 Sept"). Its accessible name is the word and that text.
 */
#define SAM_TYPE_STATUS_BADGE (sam_status_badge_get_type ())
G_DECLARE_FINAL_TYPE (SamStatusBadge, sam_status_badge, SAM, STATUS_BADGE, GtkWidget)

GtkWidget *sam_status_badge_new (void);
/** @detail may be %NULL. */
void sam_status_badge_set_style (SamStatusBadge *self, SamStyle style, const char *detail);
void sam_status_badge_set_strand_status (SamStatusBadge *self, SamStrandStatusStatus status, const char *detail);
/** Whether the text after the word may take more lines; it may. In a table, whose columns have
 * their room, measuring that costs as much as the table itself. */
void sam_status_badge_set_wrap (SamStatusBadge *self, gboolean wrap);
void sam_status_badge_set_session (SamStatusBadge *self, SamSessionState state, gboolean overdue, const char *detail);

G_END_DECLS
