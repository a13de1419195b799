/*
 * Removing a record: what goes with it is said, undo is offered, and what
 * others need is refused in words.
 */
#include "sam-removal.h"

#include <glib/gi18n.h>

#include "sam-count-words.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-record-form.h"

typedef struct
{
  GtkWidget  *widget; /* weak */
  SamContext *context;
  SamFamilyId family;
  gint64      id;
  char       *name;
  const char *label;
  const char *end_action;
  GVariant   *end_target;
} Removal;

static void
removal_free (Removal *self)
{
  g_clear_weak_pointer (&self->widget);
  g_object_unref (self->context);
  g_clear_pointer (&self->end_target, g_variant_unref);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
on_end_instead_cb (gpointer user_data)
{
  Removal *self = user_data;

  if (self->widget == NULL)
    return;

  if (self->end_action != NULL)
    gtk_widget_activate_action_variant (self->widget, self->end_action, self->end_target);
  else
    sam_record_form_end (sam_record_form_find (self->family), self->widget, self->context, self->id);
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

/* By its own form. */
static gboolean
can_end (Removal *self)
{
  const SamRecordForm *form = sam_record_form_find (self->family);
  g_autoptr (SamRecord) record = NULL;

  if (form == NULL || form->end == NULL)
    return FALSE;

  record = sam_store_get (sam_context_get_store (self->context), self->family, self->id, NULL);
  return sam_record_form_can_end (form, self->context, record);
}

/* Takes the removal. */
static void
refuse (Removal *removal, const GError *error)
{
  g_autoptr (Removal) self = removal;
  /* Translators: the name of a school, a team or a person. */
  g_autofree char *heading = g_strdup_printf (_("%s cannot be removed"), self->name);

  if (!g_error_matches (error, SAM_ERROR, SAM_ERROR_IN_USE) || (self->end_action == NULL && !can_end (self)))
    {
      sam_dialogs_show_error (self->widget, heading, error);
      return;
    }

  removal = g_steal_pointer (&self);
  sam_dialogs_confirm (removal->widget, heading, error->message, _("_End Instead…"), on_end_instead_cb, removal,
                       (GDestroyNotify) removal_free);
}

static gboolean
run (Removal *self, const char *along, GError **error)
{
  g_autofree char *toast = NULL;

  if (!sam_store_remove (sam_context_get_store (self->context), self->label, self->family, self->id, error))
    return FALSE;

  if (along != NULL)
    /* Translators: a name, and what went with it: "Almbackaskolan removed, with 4 teams and 41 sessions". */
    toast = g_strdup_printf (_("%s removed, with %s"), self->name, along);
  else
    toast = g_strdup_printf (_("%s removed"), self->name);
  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.toast-done", "s", toast);

  return TRUE;
}

static Removal *
removal_copy (const Removal *self)
{
  Removal *copy = g_new0 (Removal, 1);

  g_set_weak_pointer (&copy->widget, self->widget);
  copy->context = g_object_ref (self->context);
  copy->family = self->family;
  copy->id = self->id;
  copy->name = g_strdup (self->name);
  copy->label = self->label;
  copy->end_action = self->end_action;
  copy->end_target = self->end_target != NULL ? g_variant_ref (self->end_target) : NULL;

  return copy;
}

static void
on_remove_all_cb (gpointer user_data)
{
  Removal *self = user_data;
  g_autoptr (GError) error = NULL;
  /* Counted again: it may have become more while the question was open. */
  g_autofree char *along = sam_removal_describe (sam_context_get_store (self->context), self->family, self->id, &error);

  if ((error != NULL || !run (self, along, &error)) && self->widget != NULL)
    refuse (removal_copy (self), error);
}

/* Takes the removal. */
static void
ask (Removal *self, const char *along)
{
  /* Translators: the name of a school or a team. */
  g_autofree char *heading = g_strdup_printf (_("Remove %s?"), self->name);
  /* Translators: %s is a list such as “3 teams and 41 sessions”. */
  g_autofree char *body = g_strdup_printf (_("It goes with %s. To keep what has been, give it a last day instead."), along);

  sam_dialogs_choose (self->widget, heading, body, _("_End Instead…"), on_end_instead_cb, _("_Remove"),
                      on_remove_all_cb, self, (GDestroyNotify) removal_free);
}

gboolean
sam_removal_run (GtkWidget *widget, SamContext *context, SamFamilyId family, gint64 id, const char *name,
                 const char *label, const char *end_action, GVariant *end_target)
{
  g_autoptr (GVariant) target = end_target != NULL ? g_variant_ref_sink (end_target) : NULL;
  const Removal wish = { widget, context, family, id, (char *) name, label, end_action, target };
  g_autoptr (Removal) removal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *along = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  removal = removal_copy (&wish);
  along = sam_removal_describe (sam_context_get_store (context), family, id, &error);
  if (along != NULL && can_end (removal))
    {
      ask (g_steal_pointer (&removal), along);
      return FALSE;
    }
  if (error != NULL || !run (removal, along, &error))
    {
      refuse (g_steal_pointer (&removal), error);
      return FALSE;
    }

  return TRUE;
}
