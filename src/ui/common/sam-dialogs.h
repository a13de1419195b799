#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * The program's short questions and messages, and its file choosers: the only
 * room that knows the kinds of dialog that later versions of GTK replace.
 * @parent is any widget of the window that the dialog belongs to.
 */

/** Says in words what went wrong; @error's message is a coordinator's. @error stays the caller's. */
void sam_dialogs_show_error (GtkWidget *parent, const char *heading, const GError *error);
void sam_dialogs_show_message (GtkWidget *parent, const char *heading, const char *body);

typedef void (*SamDialogsFunc) (gpointer user_data);

/**
 * sam_dialogs_confirm:
 * @verb: label of the destructive button, such as "Remove"
 * @confirmed: called only where the user said yes
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Only for what takes much with it: say in @body how much. Where undo serves, do not ask.
 */
void sam_dialogs_confirm (GtkWidget     *parent,
                          const char    *heading,
                          const char    *body,
                          const char    *verb,
                          SamDialogsFunc confirmed,
                          gpointer       user_data,
                          GDestroyNotify destroy);

/**
 * sam_dialogs_choose:
 * @gentle_verb: label of the way that keeps more, such as "End Instead…"
 * @verb: label of the destructive button
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Like sam_dialogs_confirm(), with a gentler way out.
 */
void sam_dialogs_choose (GtkWidget     *parent,
                         const char    *heading,
                         const char    *body,
                         const char    *gentle_verb,
                         SamDialogsFunc gentle,
                         const char    *verb,
                         SamDialogsFunc confirmed,
                         gpointer       user_data,
                         GDestroyNotify destroy);

/** @answer: the position of the answer that was chosen */
typedef void (*SamDialogsAnswerFunc) (guint answer, gpointer user_data);

/**
 * sam_dialogs_ask:
 * @answers: (array zero-terminated=1): labels with mnemonics, the one that reaches least first
 * @is_destructive: whether what is chosen takes something away
 * @answered: not called where the user cancels
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Which of several things is meant.
 */
void sam_dialogs_ask (GtkWidget           *parent,
                      const char          *heading,
                      const char          *body,
                      const char *const   *answers,
                      gboolean             is_destructive,
                      SamDialogsAnswerFunc answered,
                      gpointer             user_data,
                      GDestroyNotify       destroy);

/** Whether the form in @window holds what is not saved. */
typedef gboolean (*SamDialogsChangedFunc) (GtkWindow *window);

/**
 * sam_dialogs_ask_before_discarding:
 * @window: a form, before it is shown
 *
 * Whoever closes @window with changes in it is asked once whether to discard
 * them; without changes it closes as any window does. What has been saved is
 * closed by gtk_window_destroy(), which asks nothing.
 */
void sam_dialogs_ask_before_discarding (GtkWindow *window, SamDialogsChangedFunc is_changed);

/** @file is owned by the dialog. */
typedef void (*SamDialogsFileFunc) (GFile *file, gpointer user_data);

/**
 * @suffixes: %NULL-terminated, such as { "samordna", NULL }, or %NULL for all files
 * @suffix_label: what files of that kind are called
 */
void sam_dialogs_open_file (GtkWidget         *parent,
                            const char        *title,
                            const char        *suffix_label,
                            const char *const *suffixes,
                            SamDialogsFileFunc chosen,
                            gpointer           user_data,
                            GDestroyNotify     destroy);

/** The path of a file on this computer; of another place %NULL, after saying so. Newly allocated. */
char *sam_dialogs_dup_path (GtkWidget *parent, GFile *file);

/**
 * SamDialogsPlace: what becomes of a file that lies where one is to be saved.
 * @SAM_DIALOGS_REPLACE: it is replaced by whoever gets the place: the chooser has asked
 * @SAM_DIALOGS_NEW: it stays, and the user is told so; only a folder may be there
 */
typedef enum
{
  SAM_DIALOGS_REPLACE,
  SAM_DIALOGS_NEW,
} SamDialogsPlace;

/**
 * sam_dialogs_save_file_as:
 * @name: the suggested file name, with its suffix
 * @suffixes: (array zero-terminated=1): those that a name may have, such as ".xlsx"; the first is added where the
 *   user gives none of them, and if a file of that name is there, it is asked about once more
 * @place: what becomes of a file that is there
 *
 * @chosen gets a file on this computer only.
 */
void sam_dialogs_save_file_as (GtkWidget         *parent,
                               const char        *title,
                               const char        *name,
                               const char *const *suffixes,
                               SamDialogsPlace    place,
                               SamDialogsFileFunc chosen,
                               gpointer           user_data,
                               GDestroyNotify     destroy);

/** The same, with the suffix of @name alone, and replacing. */
void sam_dialogs_save_file (GtkWidget         *parent,
                            const char        *title,
                            const char        *name,
                            SamDialogsFileFunc chosen,
                            gpointer           user_data,
                            GDestroyNotify     destroy);

G_END_DECLS
