#pragma once

#include "sam-clash-item.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Clashes that the coordinator has seen and lets be, each as one change of the
 * store and hence one step of undo.
 */

/** Lets a clash of stored sessions be: it no longer counts among what is to be solved. */
gboolean sam_clash_accept (SamStore *store, SamClashItem *clash, GError **error);
/** It is to be solved again. */
gboolean sam_clash_reopen (SamStore *store, SamClashItem *clash, GError **error);

G_END_DECLS
