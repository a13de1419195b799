/*
 * SamStatusMatrixView: the status matrix of the Overview.
 */
#include "sam-status-matrix-view.h"

#include <glib/gi18n.h>

#include "sam-status-badge.h"

struct _SamStatusMatrixView
{
  AdwBin         parent_instance;

  GtkColumnView *view;
  GListStore    *rows;
  GPtrArray     *strand_names; /* columns now shown */
  GArray        *given;        /* of #SamSchoolFigure */

  GtkAdjustment *room;            /* owned by the scroller */
  guint          room_source;
  double         width_with_last; /* what all columns take */
};

G_DEFINE_FINAL_TYPE (SamStatusMatrixView, sam_status_matrix_view, ADW_TYPE_BIN)

char *
sam_strand_state_dup_detail (const SamStrandState *state)
{
  const SamLanguage *language = sam_language_get_default ();

  if (state->is_unproven)
    return g_strdup (_("no session yet"));
  if (state->status == SAM_STRAND_STATUS_STATUS_PLANNED && state->planned_term != NULL)
    return sam_language_format_term (language, state->planned_term);
  if (state->status == SAM_STRAND_STATUS_STATUS_NOT_PLANNED || state->date == SAM_DATE_NONE)
    return NULL;

  return sam_language_format_date (language, state->date, SAM_DATE_STYLE_SHORT);
}

/* Cells. A strand's column carries its index. */

static void
on_badge_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *badge = sam_status_badge_new ();

  /* A date stands on one line; the columns get the room for it. */
  sam_status_badge_set_wrap (SAM_STATUS_BADGE (badge), FALSE);
  gtk_list_item_set_child (item, badge);
}

static void
on_badge_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  SamStatusRow *row = gtk_list_item_get_item (item);
  const SamStrandState *state = sam_status_row_get_state (row, GPOINTER_TO_UINT (data));
  SamStyle style = sam_style_for_strand_status (state->status);
  g_autofree char *detail = sam_strand_state_dup_detail (state);

  if (state->is_unproven)
    style.icon_name = "dialog-warning-symbolic";
  sam_status_badge_set_style (SAM_STATUS_BADGE (gtk_list_item_get_child (item)), style, detail);
}

static void
on_label_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gboolean numeric = GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), numeric ? 1 : 0);
  if (numeric)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_school_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  SamStatusRow *row = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (label), sam_status_row_get_school_name (row));
  gtk_widget_set_tooltip_text (label, sam_status_row_get_organiser_name (row));
}

static void
set_fraction (GtkListItem *item, guint numerator, guint denominator)
{
  /* Translators: a part and its whole, such as "3 of 4" */
  g_autofree char *text = g_strdup_printf (_("%u of %u"), numerator, denominator);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), denominator > 0 ? text : "–");
}

static void
on_teams_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  SamStatusRow *row = gtk_list_item_get_item (item);

  set_fraction (item, sam_status_row_get_teams_under_way (row), sam_status_row_get_teams_active (row));
}

static void
on_given_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SamStatusMatrixView *self)
{
  SamStatusRow *row = gtk_list_item_get_item (item);
  const SamFigure *given = self->given != NULL ? sam_figures_find_school (self->given, sam_status_row_get_school_id (row)) : NULL;
  g_autofree char *text = given != NULL ? sam_figure_display (given, sam_language_get_default ()) : g_strdup ("–");

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
on_last_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  SamDate date = sam_status_row_get_last_held (gtk_list_item_get_item (item));
  g_autofree char *text = NULL;

  if (date != SAM_DATE_NONE)
    text = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_SHORT);
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "–");
}

/* Columns */

static void
add_column (SamStatusMatrixView *self, const char *title, GtkListItemFactory *factory, gboolean expand)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);
}

static void
add_label_column (SamStatusMatrixView *self, const char *title, GCallback bind, gboolean numeric)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_label_setup_cb), GINT_TO_POINTER (numeric));
  g_signal_connect (factory, "bind", bind, self);
  add_column (self, title, factory, !numeric);
}

/* The two kinds of coaching by the window's own words, as on every page; the user's strands by name. */
static const char *
get_strand_title (SamStatusMatrix *matrix, guint strand)
{
  switch (sam_status_matrix_get_strand_kind (matrix, strand))
    {
    case SAM_STRAND_KIND_GROUP:
      return _("Group coaching");
    case SAM_STRAND_KIND_INDIVIDUAL:
      return _("Individual coaching");
    case SAM_STRAND_KIND_OTHER:
    default:
      return sam_status_matrix_get_strand_name (matrix, strand);
    }
}

static void
add_strand_column (SamStatusMatrixView *self, const char *title, guint strand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_badge_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_badge_bind_cb), GUINT_TO_POINTER (strand));
  add_column (self, title, factory, FALSE);
}

static void
align_title (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_xalign (GTK_LABEL (widget), 1);
      gtk_widget_set_hexpand (widget, TRUE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    align_title (child);
}

/* The titles of numbers stand above their digits; GTK 4.8 has no property for it. */
static void
align_titles (SamStatusMatrixView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_last_child (header) : NULL;

  for (guint i = 0; title != NULL && i < 3; i++)
    {
      align_title (title);
      title = gtk_widget_get_prev_sibling (title);
    }
}

static gboolean
has_columns_for (SamStatusMatrixView *self, SamStatusMatrix *matrix)
{
  guint n = sam_status_matrix_get_n_strands (matrix);

  if (self->strand_names == NULL || self->strand_names->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->strand_names, i), sam_status_matrix_get_strand_name (matrix, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
build_columns (SamStatusMatrixView *self, SamStatusMatrix *matrix)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }

  g_clear_pointer (&self->strand_names, g_ptr_array_unref);
  self->strand_names = g_ptr_array_new_with_free_func (g_free);
  add_label_column (self, _("School"), G_CALLBACK (on_school_bind_cb), FALSE);
  for (guint i = 0; i < sam_status_matrix_get_n_strands (matrix); i++)
    {
      const char *name = sam_status_matrix_get_strand_name (matrix, i);

      g_ptr_array_add (self->strand_names, g_strdup (name));
      add_strand_column (self, get_strand_title (matrix, i), i);
    }
  add_label_column (self, _("Teams"), G_CALLBACK (on_teams_bind_cb), TRUE);
  add_label_column (self, C_("column: of promised time", "Given time"), G_CALLBACK (on_given_bind_cb), TRUE);
  add_label_column (self, C_("column: last session", "Last"), G_CALLBACK (on_last_bind_cb), TRUE);
  align_titles (self);
  self->width_with_last = 0;
}

/* Where the columns have no room, the last one gives way to the others rather than be cut. */

static gboolean
on_room_cb (gpointer data)
{
  SamStatusMatrixView *self = data;
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint n = g_list_model_get_n_items (columns);
  double page = gtk_adjustment_get_page_size (self->room);

  self->room_source = 0;
  if (n > 0 && page > 0)
    {
      g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (columns, n - 1);

      if (gtk_column_view_column_get_visible (last) && gtk_adjustment_get_upper (self->room) > page)
        {
          self->width_with_last = gtk_adjustment_get_upper (self->room);
          gtk_column_view_column_set_visible (last, FALSE);
        }
      else if (!gtk_column_view_column_get_visible (last) && page >= self->width_with_last)
        gtk_column_view_column_set_visible (last, TRUE);
    }

  return G_SOURCE_REMOVE;
}

/* The room is known in the midst of an allocation, when no column may change. */
static void
on_room_changed_cb (SamStatusMatrixView *self)
{
  if (self->room_source == 0)
    self->room_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_room_cb, self, NULL);
}

static void
on_activate_cb (SamStatusMatrixView *self, guint position)
{
  g_autoptr (SamStatusRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)",
                                (guint32) SAM_FAMILY_SCHOOL, sam_status_row_get_school_id (row));
}

static void
sam_status_matrix_view_dispose (GObject *object)
{
  SamStatusMatrixView *self = SAM_STATUS_MATRIX_VIEW (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->strand_names, g_ptr_array_unref);
  g_clear_pointer (&self->given, g_array_unref);

  G_OBJECT_CLASS (sam_status_matrix_view_parent_class)->dispose (object);
}

static void
sam_status_matrix_view_class_init (SamStatusMatrixViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_status_matrix_view_dispose;
}

static void
sam_status_matrix_view_init (SamStatusMatrixView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSelectionModel *selection;

  self->rows = g_list_store_new (SAM_TYPE_STATUS_ROW);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (selection));
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Status by school and strand"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  self->room = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_signal_connect_object (self->room, "changed", G_CALLBACK (on_room_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
sam_status_matrix_view_new (void)
{
  return g_object_new (SAM_TYPE_STATUS_MATRIX_VIEW, NULL);
}

void
sam_status_matrix_view_set_matrix (SamStatusMatrixView *self, SamStatusMatrix *matrix, GArray *given)
{
  GPtrArray *rows = sam_status_matrix_get_rows (matrix);

  g_return_if_fail (SAM_IS_STATUS_MATRIX_VIEW (self));

  g_clear_pointer (&self->given, g_array_unref);
  self->given = g_array_ref (given);
  if (!has_columns_for (self, matrix))
    {
      g_list_store_remove_all (self->rows);
      build_columns (self, matrix);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

GListModel *
sam_status_matrix_view_get_rows (SamStatusMatrixView *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_MATRIX_VIEW (self), NULL);

  return G_LIST_MODEL (self->rows);
}
