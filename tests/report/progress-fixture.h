#pragma once

#include "sam-progress-facts.h"

G_BEGIN_DECLS

/** Facts of a made-up programme with so many schools, as of 2012-12-14. */
SamProgressFacts *progress_fixture_new (guint n_schools);

G_END_DECLS
