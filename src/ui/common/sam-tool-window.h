#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamToolWindow:
 *
 * A window of its own for one job of a programme: modal, never wider than the
 * window that it belongs to, gone with it and with its programme. Its one child
 * lies under its own toasts.
 *
 * Of the main window's actions it answers "win.toast" (s), "win.toast-done" (s:
 * with an Undo button), "win.undo" (Ctrl+Z) and "win.redo" (Ctrl+Shift+Z)
 * itself: the main window’s toasts and keys are out of reach below it. Escape
 * closes.
 */
#define SAM_TYPE_TOOL_WINDOW (sam_tool_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (SamToolWindow, sam_tool_window, SAM, TOOL_WINDOW, AdwWindow)

/** The room that every window makes do with. */
#define SAM_TOOL_WINDOW_MIN_WIDTH 360
#define SAM_TOOL_WINDOW_MIN_HEIGHT 294

/**
 * SamToolWindowClass:
 * @leave: what Escape does; closes the window
 */
struct _SamToolWindowClass
{
  AdwWindowClass parent_class;

  void (*leave) (SamToolWindow *self);
};

/** In a template, the child of the window is its content. */
void        sam_tool_window_set_content (SamToolWindow *self, GtkWidget *content);

/**
 * sam_tool_window_attach:
 * @parent: any widget of the window that it belongs to
 * @width: the width and @height the height where there is room
 *
 * Gives the window, before it is shown, its parent, its programme and its size.
 */
void        sam_tool_window_attach (SamToolWindow *self, GtkWidget *parent, SamContext *context, int width, int height);
/** %NULL before sam_tool_window_attach(), and when the window goes. */
SamContext *sam_tool_window_get_context (SamToolWindow *self);
/** For what does not follow the changes of the programme while it is shown: nothing is undone underneath it. */
void        sam_tool_window_set_undo_enabled (SamToolWindow *self, gboolean enabled);

G_END_DECLS
