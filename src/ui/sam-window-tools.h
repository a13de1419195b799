#pragma once

#include "sam-window-private.h"

G_BEGIN_DECLS

/**
 * SamWindowTool:
 * @action: name of the action, such as "import" for "win.import"
 * @label: message id of the menu item, with a mnemonic
 * @changes: it changes the programme, so a file that is open for reading only does without it
 * @is_of_programme: it is about the programme itself, and stands in the menu's part about it
 * @run: opens the tool's own window; @window is the main window
 * @tells_of_people: it tells of persons what the file holds, so that there is none while names are hidden
 *
 * What the main menu offers for a whole programme. A tool is one line in
 * sam-window-tools.c, and has no other tie to the window.
 */
typedef struct
{
  const char *action;
  const char *label;
  gboolean    changes;
  gboolean    is_of_programme;
  void      (*run) (GtkWidget *window, SamContext *context);
  gboolean    tells_of_people;
} SamWindowTool;

/** Adds the tools' actions to the window. */
void sam_window_tools_init (SamWindow *self);
/** Adds them to a section of the menu, and to the one about the programme. */
void sam_window_tools_append (GMenu *menu, GMenu *programme);
/** Which of them can be used now. */
void sam_window_tools_update (SamWindow *self);

G_END_DECLS
