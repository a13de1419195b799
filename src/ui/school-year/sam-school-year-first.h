#pragma once

#include "sam-form-dialog.h"
#include "sam-school-year.h"

G_BEGIN_DECLS

/**
 * sam_school_year_first_prepare:
 * @form: of a term or day off of @owner
 * @name: (nullable): the owner's; %NULL where the form is of something else as it opens, such as a study day
 * @first_year: that is on show; what is stored may come to lie in another
 *
 * Where a term or break would be the owner's first of its own in its school year, all that the owner has followed so far
 * would be out of force: storing it takes that along, as one change. The form says so of the year on show, where it has
 * @name.
 */
void sam_school_year_first_prepare (SamFormDialog *form, SamStore *store, const SamCalendarOwner *owner, const char *name,
                                    SamFamilyId family, int first_year);

G_END_DECLS
