#pragma once

#include <glib.h>

#include "sam-month-layout.h"

G_BEGIN_DECLS

/** The step that a key takes in the month; %FALSE where it takes none. */
gboolean sam_month_keys_find_step (guint keyval, gboolean right_to_left, SamMonthStep *step);
/** Whether the key opens the day. */
gboolean sam_month_keys_is_enter (guint keyval);

G_END_DECLS
