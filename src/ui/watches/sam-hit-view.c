/*
 * SamHitView: what a filter finds, in rows.
 */
#include "sam-hit-view.h"

#include <glib/gi18n.h>

#include "sam-filter-query.h"
#include "sam-filter-words.h"

struct _SamHitView
{
  AdwBin       parent_instance;

  GtkListView *view;
  GListStore  *hits;
  SamDate      as_of;
  guint        position; /* of the row that was opened last, or had the focus */
};

G_DEFINE_FINAL_TYPE (SamHitView, sam_hit_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Remembers on which row it is. */
static gboolean
has_focus (SamHitView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  GtkListItem *item = child != NULL ? g_object_get_data (G_OBJECT (child), "list-item") : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return FALSE;
  if (item != NULL && gtk_list_item_get_position (item) != GTK_INVALID_LIST_POSITION)
    self->position = gtk_list_item_get_position (item);

  return TRUE;
}

static void
on_activate_cb (SamHitView *self, guint position)
{
  g_autoptr (SamFilterHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  self->position = position;
  if (hit != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, hit);
}

/* Rows */

static void
on_setup_cb (SamHitView *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "secondary");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 10);
  gtk_widget_set_margin_end (box, 10);
  g_object_set_data (G_OBJECT (box), "list-item", item);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (SamHitView *self, GtkListItem *item)
{
  SamFilterHit *hit = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *title = sam_filter_words_dup_title (hit);
  g_autofree char *detail = sam_filter_words_dup_detail (hit, self->as_of);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), detail);
}

/* The view */

static void
sam_hit_view_dispose (GObject *object)
{
  SamHitView *self = SAM_HIT_VIEW (object);

  self->view = NULL;
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (sam_hit_view_parent_class)->dispose (object);
}

static void
sam_hit_view_class_init (SamHitViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_hit_view_dispose;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", SAM_TYPE_HIT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, SAM_TYPE_FILTER_HIT);
}

static void
sam_hit_view_init (SamHitView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view;

  self->hits = g_list_store_new (SAM_TYPE_FILTER_HIT);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits)))), factory);
  self->view = GTK_LIST_VIEW (view);
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_list_view_set_show_separators (self->view, TRUE);
  gtk_widget_add_css_class (view, "school-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Results"), -1);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (on_activate_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

gboolean
sam_hit_view_show (SamHitView *self, GPtrArray *hits, SamDate as_of)
{
  gboolean had_focus;

  g_return_val_if_fail (SAM_IS_HIT_VIEW (self), FALSE);
  g_return_val_if_fail (hits != NULL, FALSE);

  had_focus = has_focus (self);
  self->as_of = as_of;
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), hits->pdata, hits->len);

  return had_focus;
}

void
sam_hit_view_clear (SamHitView *self)
{
  g_return_if_fail (SAM_IS_HIT_VIEW (self));

  g_list_store_remove_all (self->hits);
}

GListModel *
sam_hit_view_get_hits (SamHitView *self)
{
  g_return_val_if_fail (SAM_IS_HIT_VIEW (self), NULL);

  return G_LIST_MODEL (self->hits);
}

void
sam_hit_view_rewind (SamHitView *self)
{
  g_return_if_fail (SAM_IS_HIT_VIEW (self));

  self->position = 0;
}

void
sam_hit_view_put_focus (SamHitView *self)
{
  guint n_hits;

  g_return_if_fail (SAM_IS_HIT_VIEW (self));

  n_hits = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  if (n_hits == 0)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", MIN (self->position, n_hits - 1));
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}
