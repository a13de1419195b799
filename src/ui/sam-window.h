#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-page.h"

G_BEGIN_DECLS

/**
 * SamWindow:
 *
 * The main window: sidebar and six places, or the start page while no
 * programme is open. Property "menu-model": the main menu.
 *
 * Actions, all "win.": undo, redo, search, search-page, add, print, open, new-programme,
 * open-example, save-copy, lock, unlock, seal-settings, close-programme, back, next-pane, place (s),
 * show-record ((ux): family, id), show-date (s: ISO), toast (s), toast-done
 * (s: with an Undo button), hide-names, principal-view (both switches), unveil.
 */
#define SAM_TYPE_WINDOW (sam_window_get_type ())
G_DECLARE_FINAL_TYPE (SamWindow, sam_window, SAM, WINDOW, AdwApplicationWindow)

SamWindow  *sam_window_new (GtkApplication *application);

/**
 * sam_window_open:
 *
 * Opens a programme file; where it is refused, the window says why (%FALSE).
 * Windows over the programme that was open close with it. Where one of them
 * holds what is not saved, it asks first: the file is opened when that has been
 * discarded, and not at all where it is kept.
 */
gboolean    sam_window_open (SamWindow *self, const char *path);
/** The same for the file of the last run: one that is gone leads to the start page. */
void        sam_window_reopen (SamWindow *self, const char *path);
/** Shows this programme, or, with %NULL, the start page. The store that was open is closed, with all windows over it; nothing is asked. */
void        sam_window_set_store (SamWindow *self, SamStore *store);
/** %NULL on the start page. */
SamContext *sam_window_get_context (SamWindow *self);

/** "overview", "schools", "calendar", "coaching", "evaluation" or "reports". */
void        sam_window_show_place (SamWindow *self, const char *place);
const char *sam_window_get_place (SamWindow *self);
SamPage    *sam_window_get_page (SamWindow *self, const char *place);
gboolean    sam_window_show_record (SamWindow *self, SamFamilyId family, gint64 id);

/** Whether names are hidden at the moment: nothing can be changed, and nothing that names people leaves the file. */
gboolean    sam_window_is_veiled (SamWindow *self);

/** Whether a window of a task lies over this one: that is ended first. */
gboolean    sam_window_is_covered (SamWindow *self);

/** One pane at a time; follows the window's width. */
gboolean    sam_window_is_narrow (SamWindow *self);

/**
 * sam_window_take_file:
 *
 * A programme is opened, a calendar goes to the preview of its sessions, any
 * other file to the import assistant of the programme that is open. %FALSE where there is none that can be changed.
 */
gboolean sam_window_take_file (SamWindow *self, GFile *file);

G_END_DECLS
