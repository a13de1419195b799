/*
 * SamFollowUpButton: how many sessions there are to follow up.
 */
#include "sam-follow-up-button.h"

#include <glib/gi18n.h>

#include "sam-filter-task.h"
#include "sam-follow-up-list.h"
#include "sam-language.h"

struct _SamFollowUpButton
{
  GtkButton parent_instance;

  GtkWidget *number;
  GCancellable *cancellable; /* of the count under way */
  SamContext *context;       /* of the next one, once that has ended */
  SamFilter *filter;
};

G_DEFINE_FINAL_TYPE (SamFollowUpButton, sam_follow_up_button, GTK_TYPE_BUTTON)

static void count (SamFollowUpButton *self);

static void
show_count (SamFollowUpButton *self, guint n)
{
  g_autofree char *number = sam_language_format_integer (sam_language_get_default (), n);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u session to follow up", "%u sessions to follow up", n), n);

  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamFollowUpButton) self = SAM_FOLLOW_UP_BUTTON (user_data);
  guint missing = 0;
  g_autoptr (GPtrArray) hits = sam_filter_find_finish (result, &missing, NULL);
  gboolean is_current = !g_cancellable_is_cancelled (self->cancellable);

  g_clear_object (&self->cancellable);
  if (self->context != NULL)
    count (self);
  /* What could not be counted is hidden: the list says why. */
  else if (is_current)
    show_count (self, hits != NULL ? hits->len : 0);
}

static void
count (SamFollowUpButton *self)
{
  g_autoptr (SamContext) context = g_steal_pointer (&self->context);
  g_autoptr (SamFilter) filter = g_steal_pointer (&self->filter);

  self->cancellable = g_cancellable_new ();
  sam_filter_find_async (sam_context_get_store (context), filter, sam_context_get_as_of (context),
                         self->cancellable, on_counted_cb, g_object_ref (self));
}

static void
forget (SamFollowUpButton *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->filter, sam_filter_free);
}

static void
sam_follow_up_button_dispose (GObject *object)
{
  forget (SAM_FOLLOW_UP_BUTTON (object));

  G_OBJECT_CLASS (sam_follow_up_button_parent_class)->dispose (object);
}

static void
sam_follow_up_button_class_init (SamFollowUpButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_follow_up_button_dispose;
}

static void
sam_follow_up_button_init (SamFollowUpButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->number = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("sam-follow-symbolic"));
  gtk_box_append (GTK_BOX (box), self->number);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self), "follow-up");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
sam_follow_up_button_update (SamFollowUpButton *self, SamContext *context, const SamFilter *filter)
{
  g_return_if_fail (SAM_IS_FOLLOW_UP_BUTTON (self));

  forget (self);
  if (context == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  self->context = g_object_ref (context);
  self->filter = sam_follow_up_new_filter (filter);
  if (self->cancellable == NULL)
    count (self);
}
