#pragma once

#include "sam-backup-keeper.h"
#include "sam-reminder-keeper.h"
#include "sam-watch-list.h"
#include "sam-window.h"

G_BEGIN_DECLS

/* Shared by the files of SamWindow alone. */

#define SAM_N_PLACES 6
/* The watch on show has a page too, but no row among the places. */
#define SAM_N_PAGES (SAM_N_PLACES + 1)

/* What waits until a window above this one has been left. */
typedef struct _SamWindowLeaving SamWindowLeaving;

struct _SamWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget       *squeeze_bin;
  AdwToastOverlay *toast_overlay;
  GtkStack        *main_stack;
  AdwStatusPage   *refused_page;
  GtkWidget       *new_button;
  GtkWidget       *refused_open_button;
  AdwLeaflet      *leaflet;
  GtkWidget       *sidebar;
  GtkWidget       *content;
  GtkListBox      *place_list;
  GtkStack        *place_stack;
  GtkLabel        *programme_label;
  GtkWidget       *fictitious_label;

  SamWatchList    *watch_list;

  SamPage         *pages[SAM_N_PAGES];
  SamContext      *context;
  SamBackupKeeper *keeper;
  SamReminderKeeper *reminders;
  GMenu           *menu;
  GMenu           *edit_section;
  GMenu           *recent_menu;
  gboolean         narrow;
  guint            width_source;
  gboolean         busy;
  SamWindowLeaving *leaving;
};

/* sam-window-actions.c */
void sam_window_actions_init (SamWindow *self);
/** Which actions can be done now, and what undo and redo are called. */
void sam_window_actions_update (SamWindow *self);
void sam_window_toast (SamWindow *self, const char *text, const char *button, const char *action);

/* sam-window-drop.c */
/** Takes files that are dropped on the window, and cells that are pasted into it. */
void sam_window_drop_init (SamWindow *self);
void sam_window_drop_update (SamWindow *self);

/* sam-window-files.c */
void sam_window_new_programme (SamWindow *self);
void sam_window_choose_file (SamWindow *self);
void sam_window_open_example (SamWindow *self);
void sam_window_save_copy (SamWindow *self);
void sam_window_close_programme (SamWindow *self);
void sam_window_show_refusal (SamWindow *self, const char *path, const GError *error);

/* sam-window-records.c */
/** Actions "person-everything", "person-erase", "person-days", "record-history", "show-figure" and "export-list". */
void sam_window_records_init (SamWindow *self);

/* sam-window-backups.c */
/** Actions "restore-backup", "open-backup" and "open-recent". */
void sam_window_backups_init (SamWindow *self);
/** Fills the menu of files that were open before. */
void sam_window_update_recent (SamWindow *self);

/* sam-window-veil.c */
/** Actions "hide-names" (F9), "principal-view" and "unveil". */
void        sam_window_veil_init (SamWindow *self);
/** F9 in a window above this one, too, while its programme is on show. */
void        sam_window_veil_follow (SamWindow *self);
void        sam_window_veil_update (SamWindow *self);
/** What is hidden, in words; %NULL where nothing is. */
const char *sam_window_veil_get_notice (SamWindow *self);

/* sam-window-seal.c */
/** Actions "lock" and "unlock". */
void sam_window_seal_init (SamWindow *self);
/** Locking and unlocking for the main menu, one at a time. */
void sam_window_seal_append (GMenu *menu);
/** For a programme that has just been opened: its seal and its timer. */
void sam_window_seal_follow (SamWindow *self);
void sam_window_seal_update (SamWindow *self);

/* sam-window.c */
/** The pages look at the same store anew, as what it may show or change has changed. */
void sam_window_renew_context (SamWindow *self);
/** Whether the window is gone, and only a task or a file chooser still holds it. */
gboolean sam_window_is_closed (SamWindow *self);
void sam_window_set_busy (SamWindow *self, gboolean busy);

/* sam-window-leave.c */
typedef void (*SamWindowFunc) (SamWindow *self, gpointer data);
/**
 * Closes the windows above this one and then calls @then. Where one of them
 * asks first what becomes of what was typed, it is called as soon as that has
 * been discarded, and never where it is kept: then %FALSE. @destroy frees
 * @data in any case.
 */
gboolean sam_window_leave (SamWindow *self, SamWindowFunc then, gpointer data, GDestroyNotify destroy);
/** The data of what is waited for, where that is @then; %NULL where nothing is, or something else. */
gpointer sam_window_leave_get_data (SamWindow *self, SamWindowFunc then);
/** Waits no more. */
void     sam_window_leave_finish (SamWindow *self);
/** Closes the windows above this one without a question. */
void     sam_window_destroy_over (SamWindow *self);

G_END_DECLS
