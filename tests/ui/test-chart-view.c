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

typedef struct
{
  GtkWidget     *window;
  GskRenderNode *node;
} Picture;

/* A window is drawn in its own time. */
static gboolean
is_drawn (gpointer data)
{
  Picture *self = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (self->window), gtk_widget_get_height (self->window));
  self->node = gtk_snapshot_free_to_node (snapshot);

  return self->node != NULL;
}

/* With SAMORDNA_CHARTS_FOLDER set, windows are left there as pictures to be looked at. */
static void
take_picture (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("SAMORDNA_CHARTS_FOLDER");
  Picture picture = { window, NULL };
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  ui_fixture_wait (is_drawn, &picture);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), picture.node, NULL);
  gsk_render_node_unref (picture.node);
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

static GtkWidget *
get_tip (Fixture *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "chart-tip"))
      return child;

  g_assert_not_reached ();
}

static void
test_focus_shows_the_value (Fixture *self, gconstpointer data)
{
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  g_assert_false (gtk_widget_get_visible (get_tip (self)));
  gtk_widget_grab_focus (self->view);
  gtk_widget_child_focus (self->window, GTK_DIR_DOWN);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (get_tip (self)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_tip (self))), ==, "Never scheduled: -168\302\240min, 6.3% of the promised time");
  take_picture (self->window, "view-focus.png");

  gtk_widget_activate_action (self->view, "chart.menu", NULL);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (ui_fixture_find (self->view, GTK_TYPE_POPOVER_MENU)));
  gtk_popover_popdown (GTK_POPOVER (ui_fixture_find (self->view, GTK_TYPE_POPOVER_MENU)));

  gtk_widget_grab_focus (self->before);
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (get_tip (self)));
}

static void
test_pointer_shows_the_value (Fixture *self, gconstpointer data)
{
  GtkWidgetClass *class = GTK_WIDGET_GET_CLASS (self->view);
  g_autoptr (GArray) marks = NULL;
  const SamChartMark *mark;
  GtkTooltip *tooltip = g_object_ref_sink (g_object_new (GTK_TYPE_TOOLTIP, NULL));

  marks = sam_chart_locate_marks (get_chart (self, "waterfall"), gtk_widget_get_width (self->view),
                                  sam_chart_view_get_scale (SAM_CHART_VIEW (self->view)));
  mark = &g_array_index (marks, SamChartMark, 2);
  g_assert_true (gtk_widget_get_has_tooltip (self->view));
  g_assert_true (class->query_tooltip (self->view, (int) (mark->x + mark->width / 2), (int) (mark->y + mark->height / 2), FALSE, tooltip));
  g_assert_false (class->query_tooltip (self->view, 5, gtk_widget_get_height (self->view) - 2, FALSE, tooltip));
  g_object_unref (tooltip);
}

static char *
dup_clipboard_text (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  GValue value = G_VALUE_INIT;
  char *text;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  text = g_value_dup_string (&value);
  g_value_unset (&value);

  return text;
}

static void
test_copies_its_table (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  sam_chart_view_set_chart (SAM_CHART_VIEW (self->view), get_chart (self, "states"));
  gtk_widget_activate_action (self->view, "chart.copy-table", NULL);
  text = dup_clipboard_text (self->view);
  g_assert_cmpstr (text, ==,
                   "State\tCycles\nasked\t1\nprepared\t1\nobserved\t3\ndialogue held\t12\nfollow-up due\t0\nclosed\t2\nAll\t19\n");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gtk_widget_get_clipboard (self->view)), "text/html"));
  html = sam_chart_acts_dup_html (get_chart (self, "states"));
  g_assert_nonnull (strstr (html, "<tr><th>observed</th><td>3</td></tr>"));
}

/* What a name says is no formula to the spreadsheet that it is pasted into. */
static void
test_copies_no_formula (Fixture *self, gconstpointer data)
{
  const char *const labels[] = { "=1+1\tA" };
  g_autoptr (SamChart) chart = sam_chart_new_states (sam_language_find ("en"), labels, (gint64[]) { 1 }, 1);
  g_autofree char *text = sam_chart_acts_dup_text (chart);

  g_assert_nonnull (strstr (text, "\n'=1+1 A\t1\n"));
}

static void
test_copies_its_picture (Fixture *self, gconstpointer data)
{
  GdkContentProvider *content;
  GValue value = G_VALUE_INIT;

  gtk_widget_activate_action (self->view, "chart.copy-picture", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->view));
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&value)), ==, 2 * gtk_widget_get_width (self->view));
  if (g_getenv ("SAMORDNA_CHARTS_FOLDER") != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("SAMORDNA_CHARTS_FOLDER"), "copied.png", NULL);

      gdk_texture_save_to_png (g_value_get_object (&value), path);
    }
  g_value_unset (&value);
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (window->data, type))
      return window->data;

  return NULL;
}

static gboolean
is_there (gpointer type)
{
  return find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return !is_there (type);
}

typedef struct
{
  GtkFileChooser *chooser;
  GFile          *folder;
} Going;

/* The folder is gone to in the chooser's own time. */
static gboolean
is_at (gpointer data)
{
  Going *self = data;
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (self->chooser);

  return folder != NULL && g_file_equal (folder, self->folder);
}

static void
test_saves_its_picture (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-charts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Chart.svg", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *suggested = NULL;
  g_autofree char *text = NULL;
  GtkWidget *chooser;

  if (ui_fixture_skip_file_chooser ())
    return;
  gtk_widget_activate_action (self->view, "chart.save-svg", NULL);
  ui_fixture_wait (is_there, GSIZE_TO_POINTER (GTK_TYPE_FILE_CHOOSER_DIALOG));
  chooser = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  suggested = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_cmpstr (suggested, ==, "Chart.svg");
  ui_fixture_settle ();
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL);
  ui_fixture_wait (is_at, &(Going) { GTK_FILE_CHOOSER (chooser), place });
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "Chart.svg");
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  ui_fixture_wait (is_gone, GSIZE_TO_POINTER (GTK_TYPE_FILE_CHOOSER_DIALOG));
  ui_fixture_settle ();

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<svg"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_shows_its_table (Fixture *self, gconstpointer data)
{
  SamChart *chart = get_chart (self, "states");
  GtkWidget *table;
  g_autofree char *text = NULL;

  sam_chart_view_set_chart (SAM_CHART_VIEW (self->view), chart);
  gtk_widget_activate_action (self->view, "chart.show-table", NULL);
  ui_fixture_settle ();
  table = find_window (SAM_TYPE_CHART_TABLE_WINDOW);
  g_assert_nonnull (table);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (table)));
  g_assert_nonnull (ui_fixture_find_label (table, sam_chart_get_sentence (chart)));
  g_assert_nonnull (ui_fixture_find_label (table, "Cycles"));
  g_assert_nonnull (ui_fixture_find_label (table, "dialogue held"));
  g_assert_nonnull (ui_fixture_find_label (table, "12"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_fixture_find (table, GTK_TYPE_COLUMN_VIEW)), GTK_ACCESSIBLE_ROLE_TREE_GRID);
  take_picture (table, "view-table.png");
  gtk_widget_activate_action (table, "chart-table.copy", NULL);
  text = dup_clipboard_text (table);
  g_assert_true (g_str_has_prefix (text, "State\tCycles\n"));
  gtk_widget_activate_action (table, "window.close", NULL);
  ui_fixture_settle ();
  g_assert_null (find_window (SAM_TYPE_CHART_TABLE_WINDOW));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/chart-view/is-an-image-with-a-sentence-and-its-marks-are-told", Fixture, NULL, set_up, test_role_and_name, tear_down);
  g_test_add ("/chart-view/shows-every-kind", Fixture, NULL, set_up, test_every_kind, tear_down);
  g_test_add ("/chart-view/is-one-stop-for-tab-and-the-arrows-step", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/chart-view/draws-in-wide-and-narrow-places-light-and-dark", Fixture, NULL, set_up, test_pictures, tear_down);
  g_test_add ("/chart-view/the-focus-shows-a-value-and-a-key-the-menu", Fixture, NULL, set_up, test_focus_shows_the_value, tear_down);
  g_test_add ("/chart-view/the-pointer-shows-a-value", Fixture, NULL, set_up, test_pointer_shows_the_value, tear_down);
  g_test_add ("/chart-view/copies-its-table-as-text-and-html", Fixture, NULL, set_up, test_copies_its_table, tear_down);
  g_test_add ("/chart-view/copies-no-formula", Fixture, NULL, set_up, test_copies_no_formula, tear_down);
  g_test_add ("/chart-view/copies-its-picture-twice-as-fine", Fixture, NULL, set_up, test_copies_its_picture, tear_down);
  g_test_add ("/chart-view/saves-its-picture", Fixture, NULL, set_up, test_saves_its_picture, tear_down);
  g_test_add ("/chart-view/shows-its-table-to-be-read-and-copied", Fixture, NULL, set_up, test_shows_its_table, tear_down);

  return g_test_run ();
}
