#pragma once

#include "sam-hit-sessions.h"
#include "sam-plan-row.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamHitSessionsWindow:
 *
 * Planned sessions on days on which they cannot well be, each with its reason
 * and what is to be done about it: the next free week, another weekday, cancel,
 * or leave. What is chosen is stored as one change. Action: hits.apply (Ctrl+Enter).
 */
#define SAM_TYPE_HIT_SESSIONS_WINDOW (sam_hit_sessions_window_get_type ())
G_DECLARE_FINAL_TYPE (SamHitSessionsWindow, sam_hit_sessions_window, SAM, HIT_SESSIONS_WINDOW,
                      SamToolWindow)

/**
 * sam_hit_sessions_window_present:
 * @origin: any widget of the window, which says what was done
 * @hits: (transfer full): array of #SamHitSession, from sam_hit_sessions_list() or
 * sam_hit_sessions_list_ids()
 * @title: translated, such as "Sessions on Days Off"
 */
GtkWindow *sam_hit_sessions_window_present (GtkWidget *origin, SamContext *context, GPtrArray *hits,
                                            const char *title);
/**
 * sam_hit_sessions_window_present_ids:
 * @ids: (array length=n_ids): sessions
 * @why: (nullable): why they are listed, where neither a day off nor the coach's days say it
 * @cause: with which such a session is moved or cancelled
 *
 * The same for sessions that somebody else found. %NULL where they cannot be read, which has been
 * said.
 */
GtkWindow *sam_hit_sessions_window_present_ids (GtkWidget *origin, SamContext *context,
                                                const gint64 *ids, guint n_ids, const char *why,
                                                SamSessionCause cause, const char *title);

/** For tests. */
SamPlanRow *sam_hit_sessions_window_get_row (SamHitSessionsWindow *self, guint index);
GtkWidget *sam_hit_sessions_window_get_apply_button (SamHitSessionsWindow *self);

G_END_DECLS
