#pragma once

#include <gtk/gtk.h>

#include "sam-survey-spread.h"

G_BEGIN_DECLS

/**
 * SamScopeDrop:
 *
 * All, an organiser, or a school, of those that a spread is about: one choice,
 * found by typing where there are many. A helper of the view that owns the
 * drop-down.
 */
typedef struct _SamScopeDrop SamScopeDrop;

SamScopeDrop *sam_scope_drop_new (GtkDropDown *drop);
void          sam_scope_drop_free (SamScopeDrop *self);
/** Offers what the spread is about, and keeps what is chosen where it is still there. */
void          sam_scope_drop_fill (SamScopeDrop *self, SamSurveySpread *spread);
SamScope      sam_scope_drop_get (SamScopeDrop *self);
/** Whether it is being filled, so that what changes was not chosen by anybody. */
gboolean      sam_scope_drop_is_filling (SamScopeDrop *self);

G_END_DECLS
