#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/*
 * That what was taken out of a file is nowhere in it any more: not in a free
 * page, not in the log. It is noted in the transaction that takes it out; where
 * the work is cut off, it is finished when the file is opened next.
 */

typedef enum
{
  /* Every page is made anew: what was taken out may lie in any of them. */
  SAM_CLEAN_UP_FILE,
  /* The transaction has overwritten it in its pages, and it may only lie in the log. */
  SAM_CLEAN_UP_LOG,
} SamCleanUpExtent;

/** Inside the transaction. */
gboolean sam_clean_up_note (SamDatabase *database, SamCleanUpExtent extent, GError **error);
/** After it, and at opening: does what has been noted. Does nothing where there is nothing. */
gboolean sam_clean_up_finish (SamDatabase *database, GError **error);
/** The same after every change: only what takes no time, and leaves the rest for the next opening. */
gboolean sam_clean_up_finish_log (SamDatabase *database, GError **error);

G_END_DECLS
