/*
 * SamSeal: who may read the sealed texts of one file.
 */
#include "sam-seal.h"

struct _SamSeal
{
  GObject       parent_instance;
  SamSealStatus status;
};

G_DEFINE_FINAL_TYPE (SamSeal, sam_seal, G_TYPE_OBJECT)

static void
sam_seal_class_init (SamSealClass *klass)
{
}

static void
sam_seal_init (SamSeal *self)
{
}

SamSealStatus
sam_seal_get_status (SamSeal *self)
{
  g_return_val_if_fail (SAM_IS_SEAL (self), SAM_SEAL_STATUS_NONE);

  return self->status;
}
