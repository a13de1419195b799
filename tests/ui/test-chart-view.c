/* Charts on screen: what they tell assistive technology, the keys, and what can be done with them. */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "charts-fixture.h"
#include "sam-chart-acts.h"
#include "sam-chart-mark-widget.h"
#include "sam-chart-table-window.h"
#include "sam-chart-view.h"
#include "ui-fixture.h"

typedef struct
{
  GArray    *charts;
  GtkWidget *window;
  GtkWidget *before; /* a button, for Tab */
  GtkWidget *view;
} Fixture;

static SamChart *
get_chart (Fixture *self, const char *name)
{
  for (guint i = 0; i < self->charts->len; i++)
    if (g_str_equal (g_array_index (self->charts, ChartsFixture, i).name, name))
      return g_array_index (self->charts, ChartsFixture, i).chart;

  g_assert_not_reached ();
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->charts = charts_fixture_new (sam_language_find ("en"));
  self->window = adw_window_new ();
  self->before = gtk_button_new_with_label ("before");
  self->view = sam_chart_view_new ();
  gtk_box_append (GTK_BOX (box), self->before);
  gtk_box_append (GTK_BOX (box), self->view);
  adw_window_set_content (ADW_WINDOW (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 500);
  sam_chart_view_set_chart (SAM_CHART_VIEW (self->view), get_chart (self, "waterfall"));
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  g_array_unref (self->charts);
}

static GtkWidget *
get_mark (Fixture *self, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->view);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (SAM_IS_CHART_MARK_WIDGET (child) && index-- == 0)
      return child;

  return NULL;
}

static void
test_role_and_name (Fixture *self, gconstpointer data)
{
  SamChart *chart = get_chart (self, "waterfall");
  g_autoptr (GArray) marks = sam_chart_locate_marks (chart, 600, 1);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_chart_get_sentence (chart));
  for (guint i = 0; i < marks->len; i++)
    {
      GtkWidget *mark = get_mark (self, i);
      const char *text = g_array_index (marks, SamChartMark, i).text;

      g_assert_nonnull (mark);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_ROLE_LABEL);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
    }
  g_assert_null (get_mark (self, marks->len));
}

static void
test_every_kind (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->charts->len; i++)
    {
      SamChart *chart = g_array_index (self->charts, ChartsFixture, i).chart;
      int height;

      sam_chart_view_set_chart (SAM_CHART_VIEW (self->view), chart);
      ui_fixture_settle ();
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_chart_get_sentence (chart));
      gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, 600, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, >=,
                       (int) sam_chart_get_height (chart, 600, sam_chart_view_get_scale (SAM_CHART_VIEW (self->view))));
    }
  sam_chart_view_set_chart (SAM_CHART_VIEW (self->view), NULL);
  g_assert_false (gtk_widget_get_visible (self->view));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  guint last = 0;

  while (get_mark (self, last + 1) != NULL)
    last++;

  gtk_widget_grab_focus (self->before);
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (get_mark (self, 0)));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_has_focus (get_mark (self, 1)));
  gtk_widget_child_focus (self->window, GTK_DIR_RIGHT);
  g_assert_true (gtk_widget_has_focus (get_mark (self, 2)));
  gtk_widget_child_focus (self->window, GTK_DIR_UP);
  g_assert_true (gtk_widget_has_focus (get_mark (self, 1)));
  gtk_widget_child_focus (self->window, GTK_DIR_LEFT);
  gtk_widget_child_focus (self->window, GTK_DIR_LEFT);
  g_assert_true (gtk_widget_has_focus (get_mark (self, 0)));
  /* On past the marks to the table, and back to where they were left. */
  gtk_widget_child_focus (self->window, GTK_DIR_RIGHT);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (self->window))));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (self->window))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show as Table");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_has_focus (get_mark (self, 1)));
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_has_focus (self->before));
}

/* With SAMORDNA_CHARTS_FOLDER set, a window with every kind is left there as pictures to be looked at. */
static void
take_picture (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("SAMORDNA_CHARTS_FOLDER");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  if (path != NULL)
    g_assert_true (gdk_texture_save_to_png (texture, path));
}

static GtkWidget *
build_column (Fixture *self, guint from, guint to)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = from; i < to; i++)
    {
      GtkWidget *view = sam_chart_view_new ();
      GtkWidget *card = adw_bin_new ();

      sam_chart_view_set_chart (SAM_CHART_VIEW (view), g_array_index (self->charts, ChartsFixture, i).chart);
      gtk_widget_set_margin_start (view, 12);
      gtk_widget_set_margin_end (view, 12);
      gtk_widget_set_margin_top (view, 12);
      gtk_widget_set_margin_bottom (view, 6);
      gtk_widget_add_css_class (card, "card");
      adw_bin_set_child (ADW_BIN (card), view);
      gtk_box_append (GTK_BOX (box), card);
    }
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
test_pictures (Fixture *self, gconstpointer data)
{
  static const int widths[] = { 1200, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        GtkWidget *window = gtk_window_new ();
        gboolean is_wide = widths[i] > 400;
        GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
        guint n = self->charts->len;
        g_autofree char *name = g_strdup_printf ("view-%d-%s.png", widths[i], dark ? "dark" : "light");

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        gtk_box_append (GTK_BOX (box), build_column (self, 0, is_wide ? n / 2 : n));
        if (is_wide)
          gtk_box_append (GTK_BOX (box), build_column (self, n / 2, n));
        gtk_window_set_child (GTK_WINDOW (window), box);
        gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 900);
        gtk_window_present (GTK_WINDOW (window));
        ui_fixture_settle ();
        take_picture (window, name);
        gtk_window_destroy (GTK_WINDOW (window));
      }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/chart-view/is-an-image-with-a-sentence-and-its-marks-are-told", Fixture, NULL, set_up, test_role_and_name, tear_down);
  g_test_add ("/chart-view/shows-every-kind", Fixture, NULL, set_up, test_every_kind, tear_down);
  g_test_add ("/chart-view/is-one-stop-for-tab-and-the-arrows-step", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/chart-view/draws-in-wide-and-narrow-places-light-and-dark", Fixture, NULL, set_up, test_pictures, tear_down);

  return g_test_run ();
}
