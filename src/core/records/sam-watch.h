#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A saved filter with a name; its count stands in the sidebar.
 */

/** Fields of the family "watch", in the order of its columns. */
enum
{
  SAM_WATCH_NAME,
  SAM_WATCH_PLACE,
  SAM_WATCH_FILTER,
  SAM_WATCH_N_FIELDS,
};

typedef enum
{
  SAM_WATCH_PLACE_SCHOOLS,
  SAM_WATCH_PLACE_CALENDAR,
  SAM_WATCH_PLACE_COACHING,
} SamWatchPlace;

extern const SamFamily sam_family_watch;

G_END_DECLS
