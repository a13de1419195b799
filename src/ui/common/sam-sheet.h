#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamSheet:
 *
 * A modal window for what one draft cannot hold: groups of rows over several
 * drafts, stored together by a function of the caller's as one change. Like
 * #SamFormDialog it validates at every edit and says what is wrong below the
 * field; what the store refuses is said at the top, and the sheet stays.
 */
#define SAM_TYPE_SHEET (sam_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SamSheet, sam_sheet, SAM, SHEET, AdwWindow)

/** Stores what the sheet holds; %FALSE with @error where it is refused. */
typedef gboolean (*SamSheetSaveFunc) (SamSheet *self, gpointer user_data, GError **error);
/** After every edit of a row. */
typedef void (*SamSheetEditedFunc) (SamSheet *self, gpointer user_data);

/** @parent is any widget of the window; @save_label has a mnemonic, such as _("_Save"). */
SamSheet *sam_sheet_new (GtkWidget *parent, SamContext *context, const char *title, const char *save_label);

/**
 * @user_data belongs to the sheet from here on; @destroy frees it.
 * @done_toast: (nullable): translated; shown with an Undo button
 */
void sam_sheet_set_callbacks (SamSheet *self, SamSheetSaveFunc save, SamSheetEditedFunc edited,
                              const char *done_toast, gpointer user_data, GDestroyNotify destroy);
/**
 * sam_sheet_save_later:
 * @text: translated, such as "Erasing…"
 * @func: saves, as the save function does
 *
 * For work that keeps the program from painting: a save function calls this,
 * and gives %FALSE without an error. The sheet says @text instead of its form,
 * and calls @func as soon as that is to be seen.
 */
void sam_sheet_save_later (SamSheet *self, const char *text, SamSheetSaveFunc func);
/**
 * For work in another thread: a save function calls this, and gives %FALSE without an error. The sheet says @text
 * instead of its form, and can be left.
 */
void sam_sheet_begin_work (SamSheet *self, const char *text);
/** The work is done: the sheet goes, or with @error its form is back and says what is wrong. */
void sam_sheet_end_work (SamSheet *self, const GError *error);
/** Whether there is anything unsaved that no row or switch of the sheet shows. */
typedef gboolean (*SamSheetChangedFunc) (SamSheet *self, gpointer user_data);
/** Asked where no row or switch has changed, with the @user_data of sam_sheet_set_callbacks(). */
void sam_sheet_set_changed_func (SamSheet *self, SamSheetChangedFunc func);
/** What is wrong beside the fields, in words, or %NULL: it keeps the sheet from being saved. The caller shows it. */
typedef const char *(*SamSheetProblemFunc) (SamSheet *self, gpointer user_data);
/** Asked at every validation, with the @user_data of sam_sheet_set_callbacks(). */
void sam_sheet_set_problem_func (SamSheet *self, SamSheetProblemFunc func);
/** A heading and a boxed list; owned by the sheet. @title may be %NULL. */
GtkWidget *sam_sheet_add_group (SamSheet *self, const char *title);
/** Anything between the groups. */
void       sam_sheet_add_widget (SamSheet *self, GtkWidget *widget);
/** A row for a field of @draft, which outlives the sheet's @user_data. Returns the row. */
GtkWidget *sam_sheet_add_field (SamSheet *self, GtkWidget *group, SamDraft *draft, guint field);
/**
 * The sheet shows sealed text: it goes when the file locks, and holds the lock off while something is not saved. A
 * sealable field does so by itself.
 */
void       sam_sheet_guard (SamSheet *self);
/** Forgets the rows of a draft that is about to go, and removes them from their group. */
void       sam_sheet_remove_draft (SamSheet *self, SamDraft *draft);
/** A yes-or-no row of the caller's own. Returns the switch. */
GtkWidget *sam_sheet_add_switch (SamSheet *self, GtkWidget *group, const char *title, const char *subtitle);

/** The row of a field, or %NULL. */
GtkWidget *sam_sheet_get_row (SamSheet *self, SamDraft *draft, guint field);
/** Shows or hides a row with what is wrong with it; a hidden row's problems do not stop saving. */
void       sam_sheet_show_field (SamSheet *self, SamDraft *draft, guint field, gboolean is_shown);
/** Shows what the draft holds now, where something else than the row has changed it. */
void       sam_sheet_refresh_field (SamSheet *self, SamDraft *draft, guint field);
GtkWidget *sam_sheet_get_save_button (SamSheet *self);
/** Validates all drafts again; for changes that no row made. */
void       sam_sheet_validate (SamSheet *self);
SamContext *sam_sheet_get_context (SamSheet *self);

G_END_DECLS
