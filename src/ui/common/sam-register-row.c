/*
 * SamRegisterRow: a row of a register.
 */
#include "sam-register-row.h"

struct _SamRegisterRow
{
  GtkWidget  parent_instance;

  GtkWidget *names;
  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (SamRegisterRow, sam_register_row, GTK_TYPE_WIDGET)

static void
sam_register_row_dispose (GObject *object)
{
  SamRegisterRow *self = SAM_REGISTER_ROW (object);

  g_clear_pointer (&self->names, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_register_row_parent_class)->dispose (object);
}

static void
sam_register_row_class_init (SamRegisterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_register_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "registerrow");
}

static GtkWidget *
new_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
sam_register_row_init (SamRegisterRow *self)
{
  self->names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->names, TRUE);
  gtk_widget_set_valign (self->names, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->names, GTK_WIDGET (self));
  self->title = new_label (self->names);
  self->detail = new_label (self->names);
  gtk_widget_add_css_class (self->detail, "caption");
  gtk_widget_add_css_class (self->detail, "secondary");

  self->menu = sam_row_menu_new_reused ();
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

GtkWidget *
sam_register_row_new (void)
{
  return g_object_new (SAM_TYPE_REGISTER_ROW, NULL);
}

static void
set_wrap (GtkWidget *label, gboolean wrap)
{
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_ellipsize (GTK_LABEL (label), wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

void
sam_register_row_set_one_line (SamRegisterRow *self, gboolean one_line)
{
  g_return_if_fail (SAM_IS_REGISTER_ROW (self));

  set_wrap (self->title, !one_line);
  set_wrap (self->detail, !one_line);
}

void
sam_register_row_set_texts (SamRegisterRow *self, const char *title, const char *detail)
{
  g_return_if_fail (SAM_IS_REGISTER_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->detail), detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail, detail != NULL);
}

void
sam_register_row_set_menu (SamRegisterRow *self, const SamRowMenuItem *items, guint n_items, gint64 id)
{
  g_return_if_fail (SAM_IS_REGISTER_ROW (self));

  gtk_widget_set_visible (self->menu, n_items > 0);
  if (n_items > 0)
    sam_row_menu_set (self->menu, gtk_label_get_label (GTK_LABEL (self->title)), items, n_items, id);
}

const char *
sam_register_row_get_title (SamRegisterRow *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->title));
}
