#pragma once

#include <glib-object.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamBackupKeeper:
 *
 * Sees to it that each day with changes leaves a verified copy: soon after the
 * first changes, and again when the programme is closed. It works in a thread
 * and never disturbs; where a copy fails, "failed" (char *message) says why.
 */
#define SAM_TYPE_BACKUP_KEEPER (sam_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SamBackupKeeper, sam_backup_keeper, SAM, BACKUP_KEEPER, GObject)

SamBackupKeeper *sam_backup_keeper_new (SamStore *store);
/** For tests: begins in a thread what is due, and does not wait for a quiet moment, as the keeper itself does. */
void             sam_backup_keeper_start (SamBackupKeeper *self);
/** Waits for a copy that is being made; none is made then, and none goes, while somebody chooses among them. */
void             sam_backup_keeper_hold (SamBackupKeeper *self);
/** What became due meanwhile is made when it is quiet. */
void             sam_backup_keeper_release (SamBackupKeeper *self);
/** Waits for a copy that is being made, and makes what is still due, now; for when the programme is about to be closed. */
void             sam_backup_keeper_finish (SamBackupKeeper *self);

G_END_DECLS
