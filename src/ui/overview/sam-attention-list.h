#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamAttentionList:
 *
 * What needs attention, a line each; a line leads to its place.
 */
#define SAM_TYPE_ATTENTION_LIST (sam_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (SamAttentionList, sam_attention_list, SAM, ATTENTION_LIST, AdwBin)

GtkWidget *sam_attention_list_new (void);
/** @lines: array of #SamAttention. */
void       sam_attention_list_set_lines (SamAttentionList *self, GPtrArray *lines);
guint      sam_attention_list_get_n_lines (SamAttentionList *self);

G_END_DECLS
