#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/** "Wednesday 12 December", with a capital letter in every language, as it stands alone. Newly allocated. */
char       *sam_day_heading_dup (SamDate date);
/** The same for a month: "December 2012". Newly allocated. */
char       *sam_day_heading_dup_month (SamDate date);
/** "today", or "as of" where the day looked at is not today's. */
const char *sam_day_heading_get_badge (SamDate date, SamDate as_of);

G_END_DECLS
