/*
 * The gate before sealed text.
 */
#include "sam-seal-gate.h"

#include "sam-seal-setup-window.h"
#include "sam-seal.h"
#include "sam-setting.h"
#include "sam-unlock-window.h"

static SamSealStatus
get_status (SamContext *context)
{
  return sam_seal_get_status (sam_store_get_seal (sam_context_get_store (context)));
}

static gboolean
wants_seal (SamContext *context)
{
  return sam_context_is_editable (context)
         && sam_store_get_setting (sam_context_get_store (context), SAM_SETTING_SEAL_TEXTS,
                                   sam_setting_find_spec (SAM_SETTING_SEAL_TEXTS)->fallback)
              != 0;
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
  SamSealStatus status;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  status = get_status (context);

  return status == SAM_SEAL_STATUS_UNLOCKED || (status == SAM_SEAL_STATUS_NONE && !wants_seal (context));
}

void
sam_seal_gate_open (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));
  g_return_if_fail (then != NULL);

  if (sam_seal_gate_is_open (context))
    {
      then (user_data);
      if (destroy != NULL)
        destroy (user_data);
    }
  else if (get_status (context) == SAM_SEAL_STATUS_NONE)
    sam_seal_setup_window_present (widget, context, then, user_data, destroy);
  else
    sam_unlock_window_run (widget, context, then, user_data, destroy);
}
