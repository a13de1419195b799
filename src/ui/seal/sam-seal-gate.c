/*
 * The gate before sealed text.
 */
#include "sam-seal-gate.h"

#include "sam-seal.h"

static SamSealStatus
get_status (SamContext *context)
{
  return sam_seal_get_status (sam_store_get_seal (sam_context_get_store (context)));
}

gboolean
sam_seal_gate_is_locked (SamContext *context)
{
  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  return get_status (context) == SAM_SEAL_STATUS_LOCKED;
}

gboolean
sam_seal_gate_is_open (SamContext *context)
{
  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  return get_status (context) != SAM_SEAL_STATUS_LOCKED;
}

void
sam_seal_gate_open (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));
  g_return_if_fail (then != NULL);

  if (sam_seal_gate_is_open (context))
    then (user_data);
  if (destroy != NULL)
    destroy (user_data);
}
