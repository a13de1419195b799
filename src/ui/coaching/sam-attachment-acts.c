#include "sam-attachment-acts.h"

#include <glib/gi18n.h>

#include "sam-attachment.h"
#include "sam-dialogs.h"
#include "sam-disclosure-ask.h"
#include "sam-picture-window.h"
#include "sam-seal-gate.h"

/* One attachment on its way: what the questions between need to know. */
typedef struct
{
  GtkWidget  *widget;
  SamContext *context;
  gint64      cycle_id;
  gint64      id;
  char       *name;
  GFile      *file;
} Errand;

static Errand *
errand_new (GtkWidget *widget, SamContext *context, gint64 cycle_id, gint64 id)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->widget = g_object_ref (widget);
  errand->context = g_object_ref (context);
  errand->cycle_id = cycle_id;
  errand->id = id;

  return errand;
}

static Errand *
errand_copy (const Errand *self)
{
  Errand *errand = errand_new (self->widget, self->context, self->cycle_id, self->id);

  errand->name = g_strdup (self->name);
  errand->file = self->file != NULL ? g_object_ref (self->file) : NULL;

  return errand;
}

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_object_unref (errand->widget);
  g_object_unref (errand->context);
  g_free (errand->name);
  g_clear_object (&errand->file);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* Its name, now that it can be read; %NULL where that is not so after all. */
static char *
find_name (const Errand *errand)
{
  SamDatabase *database = sam_store_get_database (sam_context_get_store (errand->context));
  g_autoptr (GPtrArray) list = NULL;

  if (database == NULL)
    return NULL;
  list = sam_attachment_list (database, errand->cycle_id, SAM_ATTACHMENT_LIST_KEPT, NULL);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SamAttachment *attachment = g_ptr_array_index (list, i);

      if (attachment->id == errand->id)
        return g_strdup (attachment->name);
    }

  return NULL;
}

static gboolean
is_still_there (const Errand *errand)
{
  return gtk_widget_get_root (errand->widget) != NULL;
}

/* Showing */

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sam_attachment_load_finish (SAM_STORE (source), result, &error);
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  /* Locked, while it was read: what is read is forgotten. */
  if (!is_still_there (errand) || sam_seal_gate_is_locked (errand->context))
    return;
  if (texture != NULL)
    {
      sam_picture_window_present (errand->widget, errand->context, errand->name, texture);
      return;
    }

  if (error->domain != SAM_ERROR)
    {
      g_clear_error (&error);
      g_set_error (&error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("This picture is of a kind that cannot be shown here. Save it as a file and open that with another program."));
    }
  sam_dialogs_show_error (errand->widget, _("Not Shown"), error);
}

static void
on_may_open_cb (gpointer data)
{
  Errand *errand = errand_copy (data);

  errand->name = find_name (errand);
  sam_attachment_load_async (sam_context_get_store (errand->context), errand->id, NULL, on_loaded_cb, errand);
}

void
sam_attachment_acts_open (GtkWidget *widget, SamContext *context, gint64 cycle_id, gint64 id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  sam_seal_gate_open (widget, context, on_may_open_cb, errand_new (widget, context, cycle_id, id), errand_free);
}

/* Saving: where to, then to whom and why, then the file */

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;

  if (sam_attachment_save_finish (SAM_STORE (source), result, &error))
    gtk_widget_activate_action (errand->widget, "win.toast", "s", _("Saved, unsealed: whoever gets the file can read it"));
  else if (is_still_there (errand))
    sam_dialogs_show_error (errand->widget, _("Not Saved"), error);
}

static void
on_disclosed_cb (gint64 number, const char *recipient, gpointer data)
{
  Errand *errand = errand_copy (data);

  sam_attachment_save_async (sam_context_get_store (errand->context), errand->id, errand->file, NULL, on_saved_cb, errand);
}

static void
on_place_cb (GFile *file, gpointer data)
{
  Errand *errand = errand_copy (data);
  const SamDisclosureWish wish = {
    .act = SAM_DISCLOSURE_EXPORTED,
    .subject = SAM_DISCLOSURE_ATTACHMENT,
    .cycle = errand->cycle_id,
  };

  g_set_object (&errand->file, file);
  sam_disclosure_ask (errand->widget, errand->context, &wish, on_disclosed_cb, errand, errand_free);
}

static void
on_may_save_cb (gpointer data)
{
  Errand *errand = errand_copy (data);

  errand->name = find_name (errand);
  sam_dialogs_save_file (errand->widget, _("Save Attachment"), errand->name != NULL ? errand->name : "", on_place_cb, errand,
                         errand_free);
}

void
sam_attachment_acts_save (GtkWidget *widget, SamContext *context, gint64 cycle_id, gint64 id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  sam_seal_gate_open (widget, context, on_may_save_cb, errand_new (widget, context, cycle_id, id), errand_free);
}

void
sam_attachment_acts_remove (GtkWidget *widget, SamContext *context, gint64 id, gboolean is_removed)
{
  g_autoptr (GError) error = NULL;
  SamStore *store;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  store = sam_context_get_store (context);
  if (!(is_removed ? sam_attachment_remove (store, id, &error) : sam_attachment_take_back (store, id, &error)))
    sam_dialogs_show_error (widget, is_removed ? _("Not Removed") : _("Not Taken Back"), error);
}
