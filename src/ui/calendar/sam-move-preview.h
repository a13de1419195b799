#pragma once

#include <gtk/gtk.h>

#include "sam-session-batch.h"

G_BEGIN_DECLS

/**
 * SamMovePreview:
 *
 * A few lines beside the pointer that drags sessions: where they would land,
 * what becomes of them, and what they would clash with. Its labels are reused.
 */
#define SAM_TYPE_MOVE_PREVIEW (sam_move_preview_get_type ())
G_DECLARE_FINAL_TYPE (SamMovePreview, sam_move_preview, SAM, MOVE_PREVIEW, GtkBox)

GtkWidget *sam_move_preview_new (void);
/** Nothing is said of where: only which sessions they are. */
void       sam_move_preview_set_name (SamMovePreview *self, const char *name);
/** @first: id of the session that was taken hold of; @clashes: (element-type utf8): sentences. */
void       sam_move_preview_set_plan (SamMovePreview *self, SamStore *store, SamSessionBatch *batch, gint64 first,
                                      GPtrArray *clashes);
/** All that it says, one part a line; newly allocated. */
char      *sam_move_preview_dup_text (SamMovePreview *self);

G_END_DECLS
