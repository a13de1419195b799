#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamRegisterView:
 *
 * Everybody in the programme, or every organiser, also who is in no team or has
 * no school: found by a part of the name, edited, added and removed. Its
 * actions are "register.…".
 */
#define SAM_TYPE_REGISTER_VIEW (sam_register_view_get_type ())
G_DECLARE_FINAL_TYPE (SamRegisterView, sam_register_view, SAM, REGISTER_VIEW, AdwBin)

/** @family: %SAM_FAMILY_PERSON or %SAM_FAMILY_ORGANISER. */
void sam_register_view_show (SamRegisterView *self, SamContext *context, SamFamilyId family);
void sam_register_view_refresh (SamRegisterView *self);
/** Forgets the programme. */
void sam_register_view_clear (SamRegisterView *self);
void sam_register_view_search (SamRegisterView *self);
void sam_register_view_add (SamRegisterView *self);

G_END_DECLS
