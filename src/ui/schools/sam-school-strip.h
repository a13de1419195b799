#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamSchoolStrip:
 *
 * A term's group sessions of a school, one row a team and one column a week.
 * Each session is an icon that leads to it; weekdays that are no school days
 * are shaded at their place in the week.
 */
#define SAM_TYPE_SCHOOL_STRIP (sam_school_strip_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolStrip, sam_school_strip, SAM, SCHOOL_STRIP, GtkWidget)

/** Shows the term of the context's day. */
gboolean sam_school_strip_show (SamSchoolStrip *self, SamContext *context, gint64 school, GError **error);

G_END_DECLS
