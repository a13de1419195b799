/*
 * SamStatusBadge: icon, word and colour of a status.
 */
#include "sam-status-badge.h"

struct _SamStatusBadge
{
  GtkWidget   parent_instance;

  GtkWidget  *icon;
  GtkWidget  *word;
  GtkWidget  *detail;
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (SamStatusBadge, sam_status_badge, GTK_TYPE_WIDGET)

static void
sam_status_badge_dispose (GObject *object)
{
  SamStatusBadge *self = SAM_STATUS_BADGE (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_status_badge_parent_class)->dispose (object);
}

static void
sam_status_badge_class_init (SamStatusBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_status_badge_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "statusbadge");
}

static void
set_column (GtkLayoutManager *layout, GtkWidget *child, int column)
{
  gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child)),
                                    column);
}

static void
sam_status_badge_init (SamStatusBadge *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  /* A grid, as the line of a box counts the baselines of word and detail with a width only. */
  gtk_grid_layout_set_column_spacing (GTK_GRID_LAYOUT (layout), 6);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->word = gtk_label_new (NULL);
  self->detail = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->detail), 0);
  gtk_label_set_wrap (GTK_LABEL (self->detail), TRUE);
  gtk_widget_add_css_class (self->detail, "caption");
  gtk_widget_add_css_class (self->detail, "secondary");

  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  gtk_widget_set_parent (self->detail, GTK_WIDGET (self));
  set_column (layout, self->icon, 0);
  set_column (layout, self->word, 1);
  set_column (layout, self->detail, 2);
}

GtkWidget *
sam_status_badge_new (void)
{
  return g_object_new (SAM_TYPE_STATUS_BADGE, NULL);
}

void
sam_status_badge_set_style (SamStatusBadge *self, SamStyle style, const char *detail)
{
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_STATUS_BADGE (self));

  if (self->css_class != NULL)
    {
      gtk_widget_remove_css_class (self->icon, self->css_class);
      gtk_widget_remove_css_class (self->word, self->css_class);
    }
  self->css_class = g_intern_string (style.css_class);
  gtk_widget_add_css_class (self->icon, self->css_class);
  gtk_widget_add_css_class (self->word, self->css_class);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  gtk_label_set_label (GTK_LABEL (self->word), style.word);
  gtk_label_set_label (GTK_LABEL (self->detail), detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail, detail != NULL && *detail != '\0');

  name = detail != NULL ? g_strdup_printf ("%s %s", style.word, detail) : g_strdup (style.word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
sam_status_badge_set_wrap (SamStatusBadge *self, gboolean wrap)
{
  g_return_if_fail (SAM_IS_STATUS_BADGE (self));

  gtk_label_set_wrap (GTK_LABEL (self->detail), wrap);
}

void
sam_status_badge_set_strand_status (SamStatusBadge *self, SamStrandStatusStatus status, const char *detail)
{
  sam_status_badge_set_style (self, sam_style_for_strand_status (status), detail);
}

void
sam_status_badge_set_session (SamStatusBadge *self, SamSessionState state, gboolean overdue, const char *detail)
{
  sam_status_badge_set_style (self, sam_style_for_session (state, overdue), detail);
}
