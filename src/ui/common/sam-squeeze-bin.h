#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamSqueezeBin:
 *
 * Holds one child, and may for a moment get narrower than the child asks for:
 * what is too much is cut off at the end of the line. So a window can be made
 * narrow in one go, and its child take its narrow form when it has happened.
 */
#define SAM_TYPE_SQUEEZE_BIN (sam_squeeze_bin_get_type ())
G_DECLARE_FINAL_TYPE (SamSqueezeBin, sam_squeeze_bin, SAM, SQUEEZE_BIN, GtkWidget)

G_END_DECLS
