/*
 * SamAsOfButton: the as-of day in the header bar.
 */
#include "sam-as-of-button.h"

#include <glib/gi18n.h>

#include "sam-day-picker.h"
#include "sam-language.h"
#include "sam-menu-button.h"

struct _SamAsOfButton
{
  AdwBin        parent_instance;

  GtkWidget    *button;
  GtkWidget    *label;
  GtkWidget    *arrow;
  SamDayPicker *picker; /* since the first opening */
  SamContext   *context;
};

G_DEFINE_FINAL_TYPE (SamAsOfButton, sam_as_of_button, ADW_TYPE_BIN)

char *
sam_as_of_dup_text (SamDate as_of)
{
  g_autofree char *date = sam_language_format_date (sam_language_get_default (), as_of, SAM_DATE_STYLE_MEDIUM);

  /* Translators: a date, such as "14 Dec 2012" */
  return g_strdup_printf (_("As of %s"), date);
}

static void
follow (SamAsOfButton *self)
{
  g_autofree char *text = NULL;
  SamDate as_of;

  if (self->context == NULL)
    return;

  as_of = sam_context_get_as_of (self->context);
  text = sam_as_of_dup_text (as_of);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  sam_menu_button_name (self->button, text);
  if (self->picker != NULL)
    sam_day_picker_set_date (self->picker, as_of);
}

static void
on_day_picked_cb (SamAsOfButton *self)
{
  if (self->context != NULL)
    sam_context_set_as_of (self->context, sam_day_picker_get_date (self->picker));
}

/* A month is fifty buttons: built when first opened. */
static void
on_popup_cb (GtkMenuButton *button, gpointer data)
{
  SamAsOfButton *self = SAM_AS_OF_BUTTON (data);
  GtkWidget *popover;

  if (self->picker != NULL)
    return;

  self->picker = SAM_DAY_PICKER (sam_day_picker_new_popover (&popover));
  if (self->context != NULL)
    sam_day_picker_set_date (self->picker, sam_context_get_as_of (self->context));
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_day_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
sam_as_of_button_dispose (GObject *object)
{
  SamAsOfButton *self = SAM_AS_OF_BUTTON (object);

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_as_of_button_parent_class)->dispose (object);
}

static void
sam_as_of_button_class_init (SamAsOfButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_as_of_button_dispose;
}

static void
sam_as_of_button_init (SamAsOfButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = gtk_label_new (NULL);
  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->arrow);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup_cb, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _("Look at Another Day"));
  gtk_widget_add_css_class (self->button, "as-of");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

void
sam_as_of_button_set_context (SamAsOfButton *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_AS_OF_BUTTON (self));

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_set_object (&self->context, context);
  if (context != NULL)
    g_signal_connect_object (context, "notify::as-of", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
}

void
sam_as_of_button_set_compact (SamAsOfButton *self, gboolean compact)
{
  g_return_if_fail (SAM_IS_AS_OF_BUTTON (self));

  gtk_widget_set_visible (self->label, !compact);
  gtk_widget_set_visible (self->arrow, !compact);
  if (compact)
    gtk_widget_add_css_class (self->button, "flat");
  else
    gtk_widget_remove_css_class (self->button, "flat");
}
