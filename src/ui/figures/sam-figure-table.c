/*
 * SamFigureTable: rows and schools behind a figure.
 */
#include "sam-figure-table.h"

#include <glib/gi18n.h>

#include "sam-figure-rows.h"
#include "sam-figure-words.h"

/* Of the table of rows, in the order of its columns. */
enum
{
  ROW_RECORD,
  ROW_SCHOOL,
  ROW_TEAM,
  ROW_DATE,
  ROW_COUNTED,
};

struct _SamFigureTable
{
  AdwBin                 parent_instance;

  SamFigureTableKind     kind;
  const SamFigureDetail *detail;
  gboolean               is_narrow;
  GtkLabel              *count_label;
  GtkColumnView         *view;
};

G_DEFINE_FINAL_TYPE (SamFigureTable, sam_figure_table, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Cells */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer is_numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_INT (is_numeric) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), GPOINTER_TO_INT (is_numeric) ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_INT (is_numeric))
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

/* Takes @text. */
static void
set_cell (GtkListItem *item, char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
  g_free (text);
}

static const SamFigureRow *
get_row (GtkListItem *item)
{
  return sam_figure_row_item_get (gtk_list_item_get_item (item));
}

static char *
dup_name (SamFigureTable *self, SamScopeKind kind, gint64 id)
{
  const SamScopeName *name = id != 0 ? sam_scope_names_find (self->detail->names, kind, id) : NULL;

  return g_strdup (name != NULL ? name->name : "");
}

static void
on_record_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  const SamFigureRow *row = get_row (item);
  g_autofree char *record = sam_figure_words_dup_record (row, self->detail->names);
  g_autofree char *school = dup_name (self, SAM_SCOPE_SCHOOL, row->school);

  if (self->is_narrow && *school != '\0' && row->family != SAM_FAMILY_SCHOOL)
    set_cell (item, g_strdup_printf ("%s · %s", record, school));
  else
    set_cell (item, g_strdup (record));
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), *school != '\0' ? school : NULL);
}

static void
on_school_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  set_cell (item, dup_name (self, SAM_SCOPE_SCHOOL, get_row (item)->school));
}

static void
on_team_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  set_cell (item, dup_name (self, SAM_SCOPE_TEAM, get_row (item)->team));
}

static void
on_date_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  SamDate date = get_row (item)->date;

  set_cell (item, date != SAM_DATE_NONE ? sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM) : NULL);
}

static void
on_counted_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  set_cell (item, sam_figure_words_dup_counted (get_row (item), self->detail->definition->kind));
}

/* A school's figure is a row too: what it adds is what it is. */
static SamFigure
get_figure (SamFigureTable *self, GtkListItem *item)
{
  const SamFigureRow *row = get_row (item);

  return (SamFigure){
    .id = self->detail->id,
    .kind = self->detail->definition->kind,
    .numerator = row->numerator,
    .denominator = row->denominator,
    .is_hidden = row->is_hidden,
  };
}

static void
on_value_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  SamFigure figure = get_figure (self, item);

  set_cell (item, sam_figure_display (&figure, sam_language_get_default ()));
}

static void
on_fraction_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamFigureTable *self)
{
  SamFigure figure = get_figure (self, item);

  set_cell (item, sam_figure_words_dup_fraction (&figure));
}

/* Columns */

static void
add_column (SamFigureTable *self, const char *title, GCallback bind, gboolean is_numeric, gboolean expands)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (is_numeric));
  g_signal_connect (factory, "bind", bind, self);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, expands);
  gtk_column_view_append_column (self->view, column);
}

static void
add_columns (SamFigureTable *self)
{
  if (self->kind == SAM_FIGURE_TABLE_SCHOOLS)
    {
      add_column (self, _ ("School"), G_CALLBACK (on_record_bind_cb), FALSE, TRUE);
      add_column (self, C_ ("column: what a figure is", "Value"), G_CALLBACK (on_value_bind_cb), TRUE, FALSE);
      add_column (self, C_ ("column: numerator and denominator", "Counted"), G_CALLBACK (on_fraction_bind_cb), TRUE, FALSE);
      return;
    }

  add_column (self, C_ ("column: what a row is about", "What"), G_CALLBACK (on_record_bind_cb), FALSE, TRUE);
  add_column (self, _ ("School"), G_CALLBACK (on_school_bind_cb), FALSE, TRUE);
  add_column (self, _ ("Team"), G_CALLBACK (on_team_bind_cb), FALSE, TRUE);
  add_column (self, _ ("Date"), G_CALLBACK (on_date_bind_cb), FALSE, FALSE);
  add_column (self, C_ ("column: numerator and denominator", "Counted"), G_CALLBACK (on_counted_bind_cb), TRUE, FALSE);
}

static void
show_column (SamFigureTable *self, guint column, gboolean is_shown)
{
  g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);

  gtk_column_view_column_set_visible (found, is_shown);
}

/* What is shown */

static GArray *
make_school_rows (GArray *by_school)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (SamFigureRow));

  for (guint i = 0; i < by_school->len; i++)
    {
      const SamSchoolFigure *school = &g_array_index (by_school, SamSchoolFigure, i);
      SamFigureRow row = {
        .school = school->school,
        .family = SAM_FAMILY_SCHOOL,
        .record = school->school,
        .date = SAM_DATE_NONE,
        .numerator = school->figure.numerator,
        .denominator = school->figure.denominator,
        .is_hidden = school->figure.is_hidden,
      };

      g_array_append_val (rows, row);
    }

  return rows;
}

/* %NULL empties it. */
static void
set_rows (SamFigureTable *self, GArray *rows)
{
  g_autoptr (GtkNoSelection) selection = rows != NULL ? gtk_no_selection_new (G_LIST_MODEL (sam_figure_rows_new (rows))) : NULL;

  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

static void
show_rows (SamFigureTable *self)
{
  GArray *rows = self->detail->rows;
  g_autofree char *n = sam_language_format_integer (sam_language_get_default (), rows->len);
  g_autofree char *text = g_strdup_printf (ngettext ("%s row, as it was counted", "%s rows, as they were counted", rows->len), n);

  gtk_label_set_label (self->count_label, text);
  set_rows (self, rows);
}

static void
on_activate_cb (SamFigureTable *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

/* Type */

static void
sam_figure_table_dispose (GObject *object)
{
  SamFigureTable *self = SAM_FIGURE_TABLE (object);

  if (self->view != NULL)
    set_rows (self, NULL);
  self->view = NULL;
  self->detail = NULL;

  G_OBJECT_CLASS (sam_figure_table_parent_class)->dispose (object);
}

static void
sam_figure_table_class_init (SamFigureTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_figure_table_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     G_TYPE_UINT);
}

static GtkWidget *
build_count (SamFigureTable *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "secondary");
  self->count_label = GTK_LABEL (label);

  return label;
}

static void
sam_figure_table_init (SamFigureTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "figure-rows");
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), build_count (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
sam_figure_table_new (SamFigureTableKind kind)
{
  SamFigureTable *self = g_object_new (SAM_TYPE_FIGURE_TABLE, NULL);

  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kind == SAM_FIGURE_TABLE_ROWS ? _ ("Rows behind the Figure") : _ ("Each School"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), kind == SAM_FIGURE_TABLE_ROWS);
  add_columns (self);

  return GTK_WIDGET (self);
}

void
sam_figure_table_show (SamFigureTable *self, const SamFigureDetail *detail)
{
  g_return_if_fail (SAM_IS_FIGURE_TABLE (self));

  /* Cells are bound to what is shown: they go before it does. */
  set_rows (self, NULL);
  self->detail = detail;
  if (detail == NULL)
    return;

  if (self->kind == SAM_FIGURE_TABLE_ROWS && detail->rows != NULL)
    show_rows (self);
  if (self->kind == SAM_FIGURE_TABLE_SCHOOLS && detail->by_school != NULL)
    {
      g_autoptr (GArray) rows = make_school_rows (detail->by_school);

      set_rows (self, rows);
    }
}

void
sam_figure_table_set_narrow (SamFigureTable *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_FIGURE_TABLE (self));

  self->is_narrow = is_narrow;
  if (self->kind != SAM_FIGURE_TABLE_ROWS)
    return;

  show_column (self, ROW_SCHOOL, !is_narrow);
  show_column (self, ROW_TEAM, !is_narrow);
  sam_figure_table_show (self, self->detail);
}
