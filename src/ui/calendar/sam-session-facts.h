#pragma once

#include <adwaita.h>

#include "sam-store.h"

G_BEGIN_DECLS

/*
 * What there is to read of a session, as rows for SamSessionDialog. The lists
 * are arrays of floating #GtkWidget, empty where there is nothing to say.
 */

/** "Rönnlidsskolan 7–9 B"; individual coaching is named by its kind and school. Newly allocated. */
char      *sam_session_facts_dup_name (SamStore *store, SamRecord *session);
/**
 * The cause of a cancelled session, the new day of a moved one, both days of
 * one that was held after @as_of; else %NULL. Newly allocated.
 */
char      *sam_session_facts_dup_state_detail (SamStore *store, SamRecord *session, SamDate as_of);
/** What the team was to try since its last session, as a row; %NULL where that left nothing. */
GtkWidget *sam_session_facts_new_try (SamStore *store, SamRecord *session);
GPtrArray *sam_session_facts_list (SamStore *store, SamRecord *session);
GPtrArray *sam_session_facts_list_about (SamStore *store, SamRecord *session);
GPtrArray *sam_session_facts_list_attendance (SamStore *store, SamRecord *session);
/** "Present: 5 · Partly: 1"; %NULL where attendance says nothing. Newly allocated. */
char      *sam_session_facts_dup_attendance (SamStore *store, SamRecord *session);
GPtrArray *sam_session_facts_list_frame (SamStore *store, SamRecord *session);

G_END_DECLS
