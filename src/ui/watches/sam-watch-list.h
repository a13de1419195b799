#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamWatchList:
 *
 * The programme's watches in the sidebar, each with how many it finds as of
 * the window's day. The counts are read in a thread, and again after a change.
 * A row opens its watch by "win.show-record"; F2 renames, Delete removes, and
 * both stand in the row's menu (right button, Menu key).
 */
#define SAM_TYPE_WATCH_LIST (sam_watch_list_get_type ())
G_DECLARE_FINAL_TYPE (SamWatchList, sam_watch_list, SAM, WATCH_LIST, AdwBin)

GtkWidget *sam_watch_list_new (void);
/** @context: (nullable): %NULL for none */
void       sam_watch_list_set_context (SamWatchList *self, SamContext *context);
/** Marks the watch that is on show; 0 for none. */
void       sam_watch_list_select (SamWatchList *self, gint64 id);

/** For tests: what stands beside the watch's name, %NULL while it is not counted or cannot be. */
const char *sam_watch_list_get_count (SamWatchList *self, const char *name);

G_END_DECLS
