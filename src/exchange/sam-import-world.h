#pragma once

#include "sam-database.h"
#include "sam-draft.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamImportWorld:
 *
 * The programme in memory, as it would be with what an import has planned so
 * far: families are read when somebody asks for them, drafts are validated
 * against all of it and laid over it, and the file itself is not touched. At
 * the end sam_import_world_apply() makes the planned steps in one change.
 *
 * New records have negative ids until they are stored. Belongs to one thread
 * at a time.
 */
typedef struct _SamImportWorld SamImportWorld;

/** @database is read from now and then, and must stay open until sam_import_world_let_go(). */
SamImportWorld *sam_import_world_new (SamDatabase *database);
void            sam_import_world_free (SamImportWorld *self);
/** Reads no more: what has been planned stays. For handing it to another thread. */
void            sam_import_world_let_go (SamImportWorld *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportWorld, sam_import_world_free)

/** For the rules of drafts. Owned by the world. */
SamRecordSource *sam_import_world_get_source (SamImportWorld *self);

/** All records of a family: array of #SamRecord, owned by the world, %NULL with @error. Later steps may add to it. */
GPtrArray *sam_import_world_list (SamImportWorld *self, SamFamilyId family, GError **error);
/** Those whose reference @field is @id; owned by the world, never %NULL. */
GPtrArray *sam_import_world_list_by (SamImportWorld *self, SamFamilyId family, guint field, gint64 id);
/**
 * Ids of records in whose place another has come since the family was read, in order; one may be there more than once.
 * It only grows. For whoever keeps what a record says. %NULL where the family cannot be read.
 */
const GArray *sam_import_world_get_replaced (SamImportWorld *self, SamFamilyId family);
/** Owned by the world; %NULL where there is none. */
SamRecord *sam_import_world_get (SamImportWorld *self, SamFamilyId family, gint64 id);

/**
 * SamImportStep: one record that an import makes or changes.
 * @draft: what it is to be; its original is the record as it was, if it was
 * @owner: the row that it belongs to, as sam_import_world_set_owner() said
 */
typedef struct
{
  SamDraft *draft;
  gpointer  owner;
} SamImportStep;

/** Whom the next steps belong to. */
void                 sam_import_world_set_owner (SamImportWorld *self, gpointer owner);
guint                sam_import_world_get_n_steps (SamImportWorld *self);
const SamImportStep *sam_import_world_get_step (SamImportWorld *self, guint index);

/**
 * sam_import_world_put:
 *
 * Plans a step: validates the draft, gives a new one its id, and keeps a copy.
 * A draft that changes nothing is no step. %SAM_ERROR_INVALID with the first
 * problem's message where a rule is broken, or where the draft says a text that
 * the file's locked seal cannot take.
 */
gboolean sam_import_world_put (SamImportWorld *self, SamDraft *draft, GError **error);
/** Takes back all steps from @n_steps on: the row that planned them is refused. */
void     sam_import_world_roll_back (SamImportWorld *self, guint n_steps);

/**
 * sam_import_world_apply:
 * @from: index of the first step to make
 * @until: (nullable): called between steps; stops where it returns %TRUE
 * @ids: (inout): what became of negative ids; starts as an empty table of g_int64_hash
 *
 * Makes steps within @change, in order. On failure @failed is the step that
 * failed.
 *
 * Returns: the index of the next step; that of steps where all are made, and
 *   -1 on failure
 */
typedef gboolean (*SamImportPauseFunc) (gpointer user_data);
int      sam_import_world_apply (SamImportWorld *self, SamChange *change, guint from, SamImportPauseFunc until,
                                 gpointer user_data, GHashTable *ids, guint *failed, GError **error);

G_END_DECLS
