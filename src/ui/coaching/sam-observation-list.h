#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamObservationList:
 *
 * All observation records, with filters: that, not what. Rows are opened with
 * Enter and selected with Space, Shift and Ctrl; "observations.print" prints the
 * selection, or all that is shown where nothing is selected.
 *
 * Signal "print-requested" (GArray of gint64): ids of the sessions, in the order of the list.
 */
#define SAM_TYPE_OBSERVATION_LIST (sam_observation_list_get_type ())
G_DECLARE_FINAL_TYPE (SamObservationList, sam_observation_list, SAM, OBSERVATION_LIST, AdwBin)

/** Reads anew, as of the context's day; %NULL empties the list. */
void sam_observation_list_show (SamObservationList *self, SamContext *context);
/** The page's filters; 0 and %NULL for any. */
void sam_observation_list_set_filter (SamObservationList *self, gint64 school, gint64 coach, const char *term);
void sam_observation_list_set_narrow (SamObservationList *self, gboolean narrow);
/** Puts the focus into the search; what Ctrl+F does here. */
void sam_observation_list_search (SamObservationList *self);
/** What is shown, in its order: #SamObservationItem. */
GListModel *sam_observation_list_get_model (SamObservationList *self);
/** Ids of the sessions that are selected, or of all shown where none is; newly allocated. */
GArray *sam_observation_list_dup_selected (SamObservationList *self);

G_END_DECLS
