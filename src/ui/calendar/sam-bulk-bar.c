/*
 * SamBulkBar: what can be done with several sessions at once.
 */
#include "sam-bulk-bar.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-wrap-box.h"

struct _SamBulkBar
{
  AdwBin            parent_instance;

  SamCalendarModel *model;

  GtkWidget        *revealer;
  GtkWidget        *label;
};

G_DEFINE_FINAL_TYPE (SamBulkBar, sam_bulk_bar, ADW_TYPE_BIN)

static void
update (SamBulkBar *self)
{
  SamCalendarSelection *selection = sam_calendar_model_get_selection (self->model);
  guint n = sam_calendar_selection_get_n (selection);
  g_autofree char *text = sam_change_label_fill (ngettext ("%u selected", "%u selected", n), n);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  /* What is cut has a bar of its own. */
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer),
                                 n > 1 && sam_calendar_selection_get_clip (selection) == SAM_CALENDAR_CLIP_NONE);
}

static void
sam_bulk_bar_dispose (GObject *object)
{
  g_clear_object (&SAM_BULK_BAR (object)->model);

  G_OBJECT_CLASS (sam_bulk_bar_parent_class)->dispose (object);
}

static void
sam_bulk_bar_class_init (SamBulkBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_bulk_bar_dispose;
}

static void
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  sam_wrap_box_append (SAM_WRAP_BOX (box), button);
}

static void
sam_bulk_bar_init (SamBulkBar *self)
{
  GtkWidget *box = sam_wrap_box_new ();

  g_object_set (box, "column-spacing", 6, "row-spacing", 6, "max-columns", 5, NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_margin_end (self->label, 6);
  sam_wrap_box_append (SAM_WRAP_BOX (box), self->label);
  add_button (box, _("_Move…"), "calendar.move-selected");
  add_button (box, _("Other _Coach…"), "calendar.coach-selected");
  add_button (box, _("C_ancel…"), "calendar.cancel-selected");
  add_button (box, _("_Deselect"), "calendar.select-none");
  gtk_widget_add_css_class (box, "clip-bar");

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
}

void
sam_bulk_bar_set_model (SamBulkBar *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_BULK_BAR (self));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (sam_calendar_model_get_selection (model), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
