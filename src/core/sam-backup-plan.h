#pragma once

#include <glib.h>

#include "sam-date.h"

G_BEGIN_DECLS

/** Copies that are kept: one a day with changes, for days, weeks and months. */
#define SAM_BACKUP_N_DAILY 7
#define SAM_BACKUP_N_WEEKLY 4
#define SAM_BACKUP_N_MONTHLY 12

/**
 * sam_backup_plan_keep:
 * @days: days of the copies that there are, in any order, each once
 * @is_kept: (out caller-allocated): one for each
 *
 * Which copies are kept: the newest seven; besides, the newest of each of the
 * last four ISO weeks that have any, and of each of the last twelve months.
 * Nothing is counted from today: who opens the file again after a year finds
 * all that was there.
 */
void sam_backup_plan_keep (const SamDate *days, guint n_days, gboolean *is_kept);

G_END_DECLS
