#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamSessionTask:
 *
 * Base class of the small windows that do one thing with a session: add or
 * edit, hold, move, cancel. It holds a draft, shows rows for its fields,
 * validates at every edit with problems beside the fields, warns of days off
 * and clashes, and stores one change. Ctrl+Enter stores from wherever the focus
 * is.
 */
#define SAM_TYPE_SESSION_TASK (sam_session_task_get_type ())
G_DECLARE_DERIVABLE_TYPE (SamSessionTask, sam_session_task, SAM, SESSION_TASK, AdwWindow)

/**
 * SamSessionTaskClass:
 * @is_changed: whether anything was entered that the draft does not hold; may be %NULL
 * @edited: a field was edited; to bring the draft in step before it is checked
 * @hold_back: called before storing; %TRUE where something is to be asked first, after which the task stores by
 *   sam_session_task_save(), or goes; may be %NULL
 * @save: stores the change
 * @dup_toast: what is said once it is stored, with an Undo button beside it
 */
struct _SamSessionTaskClass
{
  AdwWindowClass parent_class;

  void     (*edited)    (SamSessionTask *self);
  gboolean (*save)      (SamSessionTask *self, GError **error);
  char    *(*dup_toast) (SamSessionTask *self);
  gboolean (*is_changed) (SamSessionTask *self);
  gboolean (*hold_back) (SamSessionTask *self);
};

/**
 * sam_session_task_set_up:
 * @origin: a widget of the window that the task belongs to; it says the toast
 * @draft: (transfer full): of a session
 * @title: translated
 * @verb: translated label of the button that stores, with a mnemonic
 */
void        sam_session_task_set_up (SamSessionTask *self, GtkWidget *origin, SamContext *context,
                                     SamDraft *draft, const char *title, const char *verb);
/** The button destroys rather than suggests. */
void        sam_session_task_set_destructive (SamSessionTask *self);
void        sam_session_task_set_subtitle (SamSessionTask *self, const char *subtitle);
/** The draft takes the place of @session: what is warned of leaves that one out. */
void        sam_session_task_set_instead_of (SamSessionTask *self, gint64 session);
GtkWidget  *sam_session_task_add_group (SamSessionTask *self, const char *title);
/** A group that does more than hold rows. */
void        sam_session_task_add_widget (SamSessionTask *self, GtkWidget *widget);
/** Stays below what is scrolled. */
void        sam_session_task_add_footer (SamSessionTask *self, GtkWidget *widget);
/** The row of a field of the draft, added to @group with the row for its problems. */
GtkWidget  *sam_session_task_add_field (SamSessionTask *self, GtkWidget *group, guint field);
/** The row of a field that was added, or %NULL. */
GtkWidget  *sam_session_task_get_row (SamSessionTask *self, guint field);
/** What takes the value of that row: the row itself, or the spin button in it. */
GtkWidget  *sam_session_task_get_input (SamSessionTask *self, guint field);
/** What was edited outside the rows: checks again. */
void        sam_session_task_edited (SamSessionTask *self);
/** Shows the window; call last. */
void        sam_session_task_show (SamSessionTask *self);

/** Stores and closes, or says why not. */
void        sam_session_task_save (SamSessionTask *self);
/** The widget of the window that says the toast; %NULL where it is gone. */
GtkWidget  *sam_session_task_get_origin (SamSessionTask *self);
SamDraft   *sam_session_task_get_draft (SamSessionTask *self);
SamContext *sam_session_task_get_context (SamSessionTask *self);
SamStore   *sam_session_task_get_store (SamSessionTask *self);
GtkWidget  *sam_session_task_get_save_button (SamSessionTask *self);
/** The warnings shown, one a line; "" where there are none. */
const char *sam_session_task_get_warnings (SamSessionTask *self);

G_END_DECLS
