#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamPictureWindow:
 *
 * A sealed picture, shown from memory: as large as there is room, or in its
 * own size by the button or Ctrl+1. It closes when the texts are locked.
 */
#define SAM_TYPE_PICTURE_WINDOW (sam_picture_window_get_type ())
G_DECLARE_FINAL_TYPE (SamPictureWindow, sam_picture_window, SAM, PICTURE_WINDOW, SamToolWindow)

/** @name: (nullable): the title, and what the picture is called for who does not see it. */
void sam_picture_window_present (GtkWidget *parent, SamContext *context, const char *name, GdkTexture *texture);

G_END_DECLS
