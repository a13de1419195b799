/*
 * Removing a record: what goes with it is said, undo is offered, and what
 * others need is refused in words.
 */
#include "sam-removal.h"

#include <glib/gi18n.h>

#include "sam-count-words.h"
#include "sam-dialogs.h"
#include "sam-language.h"

typedef struct
{
  GtkWidget *widget; /* weak */
  char      *action;
  GVariant  *target;
} Ending;

static void
ending_free (Ending *self)
{
  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->action);
  g_free (self);
}

static void
on_end_instead_cb (gpointer user_data)
{
  Ending *self = user_data;

  if (self->widget != NULL)
    gtk_widget_activate_action_variant (self->widget, self->action, self->target);
}

char *
sam_removal_describe (SamStore *store, SamFamilyId family, gint64 id, GError **error)
{
  guint counts[SAM_N_FAMILIES] = { 0 };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  if (!sam_store_count_dependents (store, family, id, counts, error))
    return NULL;

  counts[family] -= MIN (counts[family], 1);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    if (counts[i] > 0)
      g_ptr_array_add (words, sam_family_describe_count (i, counts[i]));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);

  return sam_language_format_list (sam_language_get_default (), (const char *const *) words->pdata);
}

static void
refuse (GtkWidget *widget, const char *name, const GError *error, const char *end_action, GVariant *end_target)
{
  /* Translators: the name of a school, a team or a person. */
  g_autofree char *heading = g_strdup_printf (_("%s cannot be removed"), name);
  Ending *ending;

  if (end_action == NULL || !g_error_matches (error, SAM_ERROR, SAM_ERROR_IN_USE))
    {
      sam_dialogs_show_error (widget, heading, error);
      return;
    }

  ending = g_new0 (Ending, 1);
  g_set_weak_pointer (&ending->widget, widget);
  ending->action = g_strdup (end_action);
  ending->target = end_target != NULL ? g_variant_ref (end_target) : NULL;
  sam_dialogs_confirm (widget, heading, error->message, _("_End Instead…"), on_end_instead_cb, ending,
                       (GDestroyNotify) ending_free);
}

gboolean
sam_removal_run (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id, const char *name,
                 const char *label, const char *end_action, GVariant *end_target)
{
  g_autoptr (GVariant) target = end_target != NULL ? g_variant_ref_sink (end_target) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *along = NULL;
  g_autofree char *toast = NULL;
  SamStore *store;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  store = sam_context_get_store (context);
  along = sam_removal_describe (store, family, id, &error);
  if (error != NULL || !sam_store_remove (store, label, family, id, &error))
    {
      refuse (widget, name, error, end_action, target);
      return FALSE;
    }

  if (along != NULL)
    /* Translators: a name, and what went with it: "Almbackaskolan removed, with 4 teams and 41 sessions". */
    toast = g_strdup_printf (_("%s removed, with %s"), name, along);
  else
    toast = g_strdup_printf (_("%s removed"), name);
  gtk_widget_activate_action (widget, "win.toast-done", "s", toast);

  return TRUE;
}
