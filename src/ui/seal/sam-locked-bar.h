#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamLockedBar:
 *
 * Below the header bar of a page that shows sealed text: says that the file is
 * locked, and what can be seen, and offers to unlock it. Not there else.
 */
#define SAM_TYPE_LOCKED_BAR (sam_locked_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamLockedBar, sam_locked_bar, SAM, LOCKED_BAR, AdwBin)

GtkWidget *sam_locked_bar_new (void);

G_END_DECLS
