#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-register-kind.h"

G_BEGIN_DECLS

/**
 * SamRegisterView:
 *
 * All records of a family, or those of one kind: found by a part of a text,
 * added, edited, ended and removed; as many as there may be. Its actions are
 * "register.…": add, export, and with an id (x): open, edit, end, remove, history.
 *
 * It brings a header bar of its own, as a page within a place does. Property
 * "embedded" (boolean): it has none, for a place that has its own. Property
 * "add-label" (string): what is added now, such as "Add Value", for its button.
 */
#define SAM_TYPE_REGISTER_VIEW (sam_register_view_get_type ())
G_DECLARE_FINAL_TYPE (SamRegisterView, sam_register_view, SAM, REGISTER_VIEW, AdwBin)

GtkWidget *sam_register_view_new (void);

/** @kind is static. */
void sam_register_view_show (SamRegisterView *self, SamContext *context, const SamRegisterKind *kind);
/** For the page, when the store or the day has changed. */
void sam_register_view_refresh (SamRegisterView *self);
/** Forgets the programme. */
void sam_register_view_clear (SamRegisterView *self);
/** Gives the search the focus. */
void sam_register_view_search (SamRegisterView *self);
void sam_register_view_add (SamRegisterView *self);
/** Asks where to save what is listed; %FALSE where nothing is. */
gboolean sam_register_view_export (SamRegisterView *self);
const char *sam_register_view_get_add_label (SamRegisterView *self);
/** Puts something before the search, such as a choice of registers. */
void sam_register_view_add_prefix (SamRegisterView *self, GtkWidget *widget);
/** Leaves what belongs to one record, for the register that it stands in; %FALSE where that is on show. */
gboolean sam_register_view_back (SamRegisterView *self);
/** Brings a record into sight, once it is listed. */
void sam_register_view_select (SamRegisterView *self, gint64 id);
/** What is on show: the kind, or its inner one. */
const SamRegisterKind *sam_register_view_get_kind (SamRegisterView *self);

/** For tests. %NULL before something is shown. */
SamRegister *sam_register_view_get_register (SamRegisterView *self);

G_END_DECLS
