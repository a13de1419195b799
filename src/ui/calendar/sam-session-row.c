/*
 * SamSessionRow: a session in a list of a day.
 */
#include "sam-session-row.h"

#include "sam-session-look.h"
#include "sam-session-picking.h"

/* What a compact row has room for in a popover. */
#define LETTERS 22

struct _SamSessionRow
{
  GtkButton       parent_instance;

  SamSessionItem *item;
  gboolean        compact;

  GtkWidget      *time;
  GtkWidget      *title;
  GtkWidget      *detail; /* NULL in a compact row */
  GtkWidget      *state;
  GtkWidget      *icon;
  GtkWidget      *word;
};

G_DEFINE_FINAL_TYPE (SamSessionRow, sam_session_row, GTK_TYPE_BUTTON)

static void
sam_session_row_clicked (GtkButton *button)
{
  SamSessionRow *self = SAM_SESSION_ROW (button);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (self->item == NULL)
    return;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-session", "x",
                              sam_session_item_get_id (self->item));
}

static void
sam_session_row_dispose (GObject *object)
{
  g_clear_object (&SAM_SESSION_ROW (object)->item);

  G_OBJECT_CLASS (sam_session_row_parent_class)->dispose (object);
}

static void
sam_session_row_class_init (SamSessionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_session_row_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = sam_session_row_clicked;
}

static void
sam_session_row_init (SamSessionRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "session-row");
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
build_names (SamSessionRow *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = new_label ("title");
  gtk_box_append (GTK_BOX (names), self->title);
  if (!self->compact)
    {
      self->detail = new_label ("caption");
      gtk_widget_add_css_class (self->detail, "secondary");
      gtk_box_append (GTK_BOX (names), self->detail);
    }
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);

  return names;
}

static void
build (SamSessionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, self->compact ? 8 : 12);

  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 14);
  self->word = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->word, "caption");

  self->time = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_widget_add_css_class (self->time, "time");

  if (self->compact)
    gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->time);
  gtk_box_append (GTK_BOX (box), build_names (self));
  if (self->compact)
    {
      gtk_widget_add_css_class (self->word, "secondary");
      gtk_box_append (GTK_BOX (box), self->word);
    }
  else
    {
      self->state = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_box_append (GTK_BOX (self->state), self->icon);
      gtk_box_append (GTK_BOX (self->state), self->word);
      gtk_box_append (GTK_BOX (box), self->state);
    }
  gtk_button_set_child (GTK_BUTTON (self), box);
  if (self->compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
}

GtkWidget *
sam_session_row_new (gboolean compact)
{
  SamSessionRow *self = g_object_new (SAM_TYPE_SESSION_ROW, NULL);

  self->compact = compact;
  build (self);

  return GTK_WIDGET (self);
}

void
sam_session_row_set_item (SamSessionRow *self, SamSessionItem *item, SamDate as_of)
{
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  SamStyle style;

  g_return_if_fail (SAM_IS_SESSION_ROW (self));
  g_return_if_fail (SAM_IS_SESSION_ITEM (item));

  g_set_object (&self->item, item);
  sam_session_picking_set_session (GTK_WIDGET (self), sam_session_item_get_id (item));
  style = sam_session_look_get_style (item, as_of);
  time = sam_time_format (sam_session_item_get_time (item));
  title = self->compact ? sam_session_look_dup_short (item, LETTERS) : sam_session_look_dup_title (item);
  description = sam_session_look_dup_description (item, as_of);

  gtk_label_set_label (GTK_LABEL (self->time), time);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  if (self->detail != NULL)
    {
      g_autofree char *detail = sam_session_look_dup_detail (item);

      gtk_label_set_label (GTK_LABEL (self->detail), detail);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  gtk_label_set_label (GTK_LABEL (self->word), style.word);
  sam_session_look_apply (self->compact ? self->icon : self->state, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

SamSessionItem *
sam_session_row_get_item (SamSessionRow *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ROW (self), NULL);

  return self->item;
}

void
sam_session_row_fill_box (GtkBox *box, GPtrArray *items, guint first, guint n, gboolean compact,
                          SamDate as_of)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box));

  g_return_if_fail (GTK_IS_BOX (box));

  for (guint i = 0; i < n; i++)
    {
      if (row == NULL)
        {
          row = sam_session_row_new (compact);
          gtk_box_append (box, row);
        }
      sam_session_row_set_item (SAM_SESSION_ROW (row), g_ptr_array_index (items, first + i), as_of);
      gtk_widget_set_visible (row, TRUE);
      row = gtk_widget_get_next_sibling (row);
    }
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
}
