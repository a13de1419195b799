/*
 * SamTermPopover: which of a cell's sessions is to be opened.
 */
#include "sam-term-popover.h"

#include "sam-session-look.h"
#include "sam-term-words.h"

typedef struct
{
  GtkWidget *row;
  GtkWidget *icon;
  GtkWidget *label;
} Row;

struct _SamTermPopover
{
  GtkPopover parent_instance;

  GtkWidget *title;
  GtkWidget *list;
  GArray *rows; /* of Row; those that are not needed are hidden */
  GArray *ids;  /* of gint64, one a row that is shown */
};

G_DEFINE_FINAL_TYPE (SamTermPopover, sam_term_popover, GTK_TYPE_POPOVER)

static void
on_row_activated_cb (SamTermPopover *self, GtkListBoxRow *row)
{
  gint64 id = g_array_index (self->ids, gint64, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-session", "x", id);
}

static void
sam_term_popover_finalize (GObject *object)
{
  SamTermPopover *self = SAM_TERM_POPOVER (object);

  g_array_unref (self->rows);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (sam_term_popover_parent_class)->finalize (object);
}

static void
sam_term_popover_class_init (SamTermPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_term_popover_finalize;
}

static void
sam_term_popover_init (SamTermPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
sam_term_popover_new (void)
{
  return g_object_new (SAM_TYPE_TERM_POPOVER, NULL);
}

static Row *
get_row (SamTermPopover *self, guint index)
{
  while (index >= self->rows->len)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      Row row = { gtk_list_box_row_new (), gtk_image_new (), gtk_label_new (NULL) };

      gtk_label_set_xalign (GTK_LABEL (row.label), 0);
      gtk_box_append (GTK_BOX (box), row.icon);
      gtk_box_append (GTK_BOX (box), row.label);
      gtk_widget_set_margin_top (box, 6);
      gtk_widget_set_margin_bottom (box, 6);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row.row), box);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row.row);
      g_array_append_val (self->rows, row);
    }

  return &g_array_index (self->rows, Row, index);
}

static void
fill (SamTermPopover *self, SamTermCanvas *canvas)
{
  SamTermPlan *plan = sam_term_canvas_get_plan (canvas);
  SamTermCell cell = sam_term_canvas_get_cursor (canvas);
  SamDate as_of = sam_term_plan_get_as_of (plan);
  guint n = 0;
  SamSessionItem **items = sam_term_canvas_get_sessions (canvas, cell, &n);
  g_autofree char *team = sam_term_words_dup_team (plan, (guint) cell.row);

  gtk_label_set_label (GTK_LABEL (self->title), team);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, team, -1);
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < n; i++)
    {
      Row *row = get_row (self, i);
      SamStyle style = sam_session_look_get_style (items[i], as_of);
      g_autofree char *text = sam_term_words_dup_session (items[i], as_of);
      gint64 id = sam_session_item_get_id (items[i]);

      gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), style.icon_name);
      sam_session_look_apply (row->icon, style);
      gtk_label_set_label (GTK_LABEL (row->label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text, -1);
      g_array_append_val (self->ids, id);
    }
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_array_index (self->rows, Row, i).row, i < n);
}

void
sam_term_popover_open (SamTermPopover *self, SamTermCanvas *canvas)
{
  GtkWidget *parent = NULL;
  graphene_rect_t bounds;

  g_return_if_fail (SAM_IS_TERM_POPOVER (self));
  g_return_if_fail (SAM_IS_TERM_CANVAS (canvas));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  fill (self, canvas);
  if (gtk_widget_compute_bounds (sam_term_canvas_get_cell (canvas), parent, &bounds))
    gtk_popover_set_pointing_to (
        GTK_POPOVER (self), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                             (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (get_row (self, 0)->row);
}
