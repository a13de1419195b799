/*
 * The rows of an import: as a table where there is room, as a list where there
 * is not.
 */
#include <glib/gi18n.h>

#include "sam-import-answer.h"
#include "sam-import-review-private.h"

#define N_CELLS_SHOWN 4
#define NO_COLUMN (-1)

/* How the cells of one column are made; kept by its factory. */
typedef struct
{
  int       column; /* of the table; NO_COLUMN for the line */
  GCallback answered;
  gpointer  user_data;
  char     *title;
} Cells;

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  g_free (cells->title);
  g_free (cells);
}

/* GTK 4.8 calls a cell by the name of its class: here it says its column and what stands in it. */
static void
name_cell (GtkListItem *item, const Cells *cells, const char *text)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  g_autofree char *name = g_strdup_printf ("%s: %s", cells->title, text);

  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The columns that say most: the first ones that are taken. */
static guint
list_columns (SamImportTable *table, int *columns)
{
  guint n = 0;

  for (guint i = 0; table != NULL && i < sam_import_table_get_n_columns (table) && n < N_CELLS_SHOWN; i++)
    {
      if (sam_import_table_get_column_target (table, i) != SAM_IMPORT_NOT_TAKEN)
        columns[n++] = (int) i;
    }

  return n;
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static void
fade (GtkWidget *widget, SamImportRow *row)
{
  if (sam_import_row_get_status (row) == SAM_IMPORT_UNCHANGED)
    gtk_widget_add_css_class (widget, "secondary");
  else
    gtk_widget_remove_css_class (widget, "secondary");
}

/* Cells of text */

static void
on_text_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  GtkWidget *label = new_label ();

  if (cells->column == NO_COLUMN)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_widget_add_css_class (label, "numeric");
    }
  gtk_list_item_set_child (item, label);
}

static void
on_text_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  SamImportRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  if (cells->column == NO_COLUMN)
    {
      g_autofree char *line = g_strdup_printf ("%u", sam_import_row_get_line (row));

      gtk_label_set_label (GTK_LABEL (label), line);
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (label), sam_import_row_get_cell (row, (guint) cells->column));
    }
  fade (label, row);
  name_cell (item, cells, gtk_label_get_label (GTK_LABEL (label)));
}

/* The result */

static GtkWidget *
new_status (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), new_label ());

  return box;
}

static void
set_status (GtkWidget *box, SamImportStatus status)
{
  GtkWidget *icon = gtk_widget_get_first_child (box);

  for (int i = 0; i < SAM_IMPORT_N_STATUSES; i++)
    gtk_widget_remove_css_class (box, sam_import_status_get_css_class ((SamImportStatus) i));
  gtk_widget_add_css_class (box, sam_import_status_get_css_class (status));
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), sam_import_status_get_icon_name (status));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), sam_import_status_get_label (status));
}

static void
on_status_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  gtk_list_item_set_child (item, new_status ());
}

static void
on_status_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  SamImportStatus status = sam_import_row_get_status (gtk_list_item_get_item (item));

  set_status (gtk_list_item_get_child (item), status);
  name_cell (item, cells, sam_import_status_get_label (status));
}

/* What and why */

static GtkWidget *
new_answer (Cells *cells)
{
  GtkWidget *answer = sam_import_answer_new ();

  g_signal_connect (answer, "answered", cells->answered, cells->user_data);

  return answer;
}

static void
on_answer_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  gtk_list_item_set_child (item, new_answer (cells));
}

static void
on_answer_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  SamImportRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = sam_import_row_describe (row);

  sam_import_answer_set_row (SAM_IMPORT_ANSWER (gtk_list_item_get_child (item)), row);
  name_cell (item, cells, text);
}

static void
add_column (GtkColumnView *view, const char *title, const Cells *prototype, gboolean expand, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  Cells *cells = g_memdup2 (prototype, sizeof *prototype);

  cells->title = g_strdup (title);
  g_object_set_data_full (G_OBJECT (factory), "cells", cells, cells_free);
  g_signal_connect (factory, "setup", setup, cells);
  g_signal_connect (factory, "bind", bind, cells);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
}

GtkWidget *
sam_import_table_view_new (GListModel *rows, SamImportTable *table, GCallback answered, gpointer user_data)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (rows)));
  GtkWidget *view = gtk_column_view_new (selection);
  Cells cells = { NO_COLUMN, answered, user_data, NULL };
  int columns[N_CELLS_SHOWN];
  guint n_columns = list_columns (table, columns);

  gtk_widget_add_css_class (view, "import-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows of the import"), -1);
  add_column (GTK_COLUMN_VIEW (view), C_("import", "Row"), &cells, FALSE,
              G_CALLBACK (on_text_setup_cb), G_CALLBACK (on_text_bind_cb));
  add_column (GTK_COLUMN_VIEW (view), C_("import", "Result"), &cells, FALSE,
              G_CALLBACK (on_status_setup_cb), G_CALLBACK (on_status_bind_cb));
  for (guint i = 0; i < n_columns; i++)
    {
      cells.column = columns[i];
      add_column (GTK_COLUMN_VIEW (view), sam_import_table_get_column_name (table, (guint) columns[i]), &cells, TRUE,
                  G_CALLBACK (on_text_setup_cb), G_CALLBACK (on_text_bind_cb));
    }
  add_column (GTK_COLUMN_VIEW (view), C_("import", "What and Why"), &cells, TRUE,
              G_CALLBACK (on_answer_setup_cb), G_CALLBACK (on_answer_bind_cb));

  return view;
}

/* The list: result, first column, the others below it, what and why. */

typedef struct
{
  SamImportTable *table;
  Cells           cells;
  int             columns[N_CELLS_SHOWN];
  guint           n_columns;
} Lines;

static void
lines_free (gpointer data)
{
  Lines *lines = data;

  g_clear_object (&lines->table);
  g_free (lines);
}

static void
on_line_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Lines *lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = new_label ();
  GtkWidget *rest = new_label ();
  GtkWidget *answer = new_answer (&lines->cells);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (rest, "secondary");
  gtk_label_set_wrap (GTK_LABEL (rest), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (rest), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap_mode (GTK_LABEL (rest), PANGO_WRAP_WORD_CHAR);
  sam_import_answer_set_wrap (SAM_IMPORT_ANSWER (answer), TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), new_status ());
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), rest);
  gtk_box_append (GTK_BOX (box), answer);
  gtk_widget_add_css_class (box, "import-line");
  gtk_list_item_set_child (item, box);
}

static char *
dup_rest (SamImportRow *row, const Lines *lines)
{
  /* Translators: the number of a row in a file */
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("Row %u"), sam_import_row_get_line (row));
  for (guint i = 1; i < lines->n_columns; i++)
    {
      const char *cell = sam_import_row_get_cell (row, (guint) lines->columns[i]);

      if (*cell != '\0')
        g_string_append_printf (text, " · %s", cell);
    }

  return g_string_free (text, FALSE);
}

static void
on_line_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Lines *lines)
{
  SamImportRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *head = gtk_widget_get_first_child (box);
  GtkWidget *rest = gtk_widget_get_next_sibling (head);
  g_autofree char *rest_text = dup_rest (row, lines);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (head)),
                       lines->n_columns > 0 ? sam_import_row_get_cell (row, (guint) lines->columns[0]) : "");
  set_status (gtk_widget_get_last_child (head), sam_import_row_get_status (row));
  gtk_label_set_label (GTK_LABEL (rest), rest_text);
  sam_import_answer_set_row (SAM_IMPORT_ANSWER (gtk_widget_get_last_child (box)), row);
}

GtkWidget *
sam_import_list_view_new (GListModel *rows, SamImportTable *table, GCallback answered, gpointer user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (rows)));
  GtkWidget *view = gtk_list_view_new (selection, factory);
  Lines *lines = g_new0 (Lines, 1);

  g_set_object (&lines->table, table);
  lines->cells = (Cells) { NO_COLUMN, answered, user_data, NULL };
  lines->n_columns = list_columns (table, lines->columns);
  g_object_set_data_full (G_OBJECT (factory), "lines", lines, lines_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_line_setup_cb), lines);
  g_signal_connect (factory, "bind", G_CALLBACK (on_line_bind_cb), lines);
  gtk_widget_add_css_class (view, "import-rows");
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows of the import"), -1);

  return view;
}
