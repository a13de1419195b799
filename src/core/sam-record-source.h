#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/**
 * SamRecordSource:
 *
 * Where rules look up other records: the store in the program, an array in
 * tests. A plain interface of functions, so that core/ knows no store.
 */
struct _SamRecordSource
{
  /** The record, owned by the caller, or %NULL. */
  SamRecord *(*get) (SamRecordSource *self, const SamFamily *family, gint64 id);
  /** Records whose reference @field is @id; an array of #SamRecord owned by the caller, never %NULL. */
  GPtrArray *(*list) (SamRecordSource *self, const SamFamily *family, guint field, gint64 id);
  /** A setting's number, or @fallback; may be %NULL where there are no settings. */
  gint64 (*get_setting) (SamRecordSource *self, const char *name, gint64 fallback);
  /** Another record with the draft's natural key, owned by the caller, or %NULL; may be %NULL itself. */
  SamRecord *(*find_twin) (SamRecordSource *self, const SamDraft *draft);
};

static inline SamRecord *
sam_record_source_get (SamRecordSource *self, SamFamilyId family, gint64 id)
{
  return self->get (self, sam_family_get (family), id);
}

static inline GPtrArray *
sam_record_source_list (SamRecordSource *self, SamFamilyId family, guint field, gint64 id)
{
  return self->list (self, sam_family_get (family), field, id);
}

static inline gint64
sam_record_source_get_setting (SamRecordSource *self, const char *name, gint64 fallback)
{
  return self->get_setting != NULL ? self->get_setting (self, name, fallback) : fallback;
}

G_END_DECLS
