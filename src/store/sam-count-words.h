#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/** "12 sessions", "1 team": a number of records of a family, translated. Newly allocated. */
char *sam_family_describe_count (SamFamilyId family, guint n);

G_END_DECLS
