#pragma once

#include "sam-form-row.h"

G_BEGIN_DECLS

/* What the rows of the several kinds of field share. */

/** The user has been at the row: tells whoever made it. */
void sam_form_row_edited (SamFormRow *self);

/** Each makes the row and its input; sam-form-row-choice.c. */
void sam_form_row_build_choice (SamFormRow *self);
void sam_form_row_build_term (SamFormRow *self);
void sam_form_row_build_reference (SamFormRow *self);

G_END_DECLS
