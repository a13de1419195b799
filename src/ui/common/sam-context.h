#pragma once

#include <gtk/gtk.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamContext:
 *
 * What all pages of one window share: the open programme and the day it is
 * looked at. Properties: "store" (construct-only), "as-of" (int, a #SamDate),
 * "editable". Signal "changed" (guint64 families): the store's, passed on.
 */
#define SAM_TYPE_CONTEXT (sam_context_get_type ())
G_DECLARE_FINAL_TYPE (SamContext, sam_context, SAM, CONTEXT, GObject)

SamContext *sam_context_new (SamStore *store);
SamStore   *sam_context_get_store (SamContext *self);
SamDate     sam_context_get_as_of (SamContext *self);
void        sam_context_set_as_of (SamContext *self, SamDate as_of);
gboolean    sam_context_is_editable (SamContext *self);

G_END_DECLS
