/*
 * SamSealChip: a text that cannot be read now.
 */
#include "sam-seal-chip.h"

#include <glib/gi18n.h>

struct _SamSealChip
{
  GtkWidget  parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (SamSealChip, sam_seal_chip, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon_name;
  const char *words;
  const char *explanation;
} states[] = {
  [SAM_SEAL_STATE_OPEN] = { "system-lock-screen-symbolic", N_("Sealed text"), NULL },
  [SAM_SEAL_STATE_LOCKED] = { "system-lock-screen-symbolic", N_("Sealed text"),
                              N_("Shown when the file is unlocked.") },
  [SAM_SEAL_STATE_BROKEN] = { "dialog-warning-symbolic", N_("Damaged sealed text"),
                              N_("What stands in the file is not what was written there, and cannot be read. A backup may "
                                 "still hold it.") },
  [SAM_SEAL_STATE_DESTROYED] = { "edit-delete-symbolic", N_("Erased text"),
                                 N_("The key of this cycle was destroyed. Nobody can read the text any more.") },
};

static void
sam_seal_chip_dispose (GObject *object)
{
  SamSealChip *self = SAM_SEAL_CHIP (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_seal_chip_parent_class)->dispose (object);
}

static void
sam_seal_chip_class_init (SamSealChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_seal_chip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "sealchip");
}

static void
sam_seal_chip_init (SamSealChip *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  /* A grid, as a box counts baselines with a width only: it would be a pixel higher for a width than without one. */
  gtk_grid_layout_set_column_spacing (GTK_GRID_LAYOUT (layout), 8);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, self->label)), 1);
}

GtkWidget *
sam_seal_chip_new (SamSealState state, guint n_notes)
{
  GtkWidget *self = g_object_new (SAM_TYPE_SEAL_CHIP, NULL);

  sam_seal_chip_set_state (SAM_SEAL_CHIP (self), state, n_notes);

  return self;
}

const char *
sam_seal_chip_get_words (SamSealState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return _(states[state].words);
}

void
sam_seal_chip_set_state (SamSealChip *self, SamSealState state, guint n_notes)
{
  g_autofree char *notes = NULL;
  g_autofree char *words = NULL;
  const char *explanation;

  g_return_if_fail (SAM_IS_SEAL_CHIP (self));
  g_return_if_fail (state < G_N_ELEMENTS (states));

  notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);
  words = n_notes > 0 ? g_strdup_printf ("%s · %s", sam_seal_chip_get_words (state), notes)
                      : g_strdup (sam_seal_chip_get_words (state));
  explanation = states[state].explanation != NULL ? _(states[state].explanation) : NULL;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), states[state].icon_name);
  gtk_label_set_label (GTK_LABEL (self->label), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), explanation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation != NULL ? explanation : "", -1);
}
