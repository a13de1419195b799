#pragma once

#include "sam-database-private.h"
#include "sam-file-lock.h"
#include "sam-record-source.h"
#include "sam-store.h"

G_BEGIN_DECLS

/* The inside of a store, shared by the rooms sam-store*.c and sam-change.c. */

typedef struct
{
  SamRecordSource base;
  SamStore       *store;
} SamStoreSource;

struct _SamStore
{
  GObject parent_instance;

  char          *path;
  /* %NULL once closed. */
  SamDatabase   *database;
  SamSeal       *seal;
  SamFileLock   *lock;
  char          *notice;
  gboolean       is_read_only;
  SamStoreSource source;
  /* The one change that is under way; it holds a reference to the store. */
  SamChange     *change;
  char          *undo_label;
  char          *redo_label;
};

/** %SAM_ERROR_FAILED once the store is closed. */
gboolean sam_store_require_open (SamStore *self, GError **error);
/** Also %SAM_ERROR_READ_ONLY, and %SAM_ERROR_BUSY while a change is under way. */
gboolean sam_store_require_writable (SamStore *self, GError **error);
/** After a commit, an undo or a redo: labels, then the signal "changed". */
void     sam_store_announce (SamStore *self, SamFamilySet families);
/** Rolls back a change that outlives its store's file. */
void     sam_change_abandon (SamChange *self);

/** Fills the functions of the source. */
void     sam_store_source_init (SamStoreSource *self, SamStore *store);

/** What stops the removal, in words; %NULL where nothing does, or where it cannot be told. */
char    *sam_store_describe_obstacles (SamStore *self, SamFamilyId family, gint64 id);

G_END_DECLS
