#include "sam-calendar-import-list.h"

#include <glib/gi18n.h>

#include "sam-language.h"

#define SHOW_ALL SAM_ICS_N_STATUSES

struct _SamCalendarImportList
{
  AdwBin              parent_instance;

  SamIcsImport       *import;
  GtkFilter          *filter;
  GtkFilterListModel *rows;
  GtkWidget          *drop_down;
  GtkStringList      *labels;
  guint               shown; /* or SHOW_ALL */
};

G_DEFINE_FINAL_TYPE (SamCalendarImportList, sam_calendar_import_list, ADW_TYPE_BIN)

/* The parts of a row, which are reused. */
typedef struct
{
  GtkWidget *image;
  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *status;
} Cell;

/* With its shape beside its word: colour alone says nothing. */
static const char *
get_icon (SamIcsStatus status)
{
  switch (status)
    {
    case SAM_ICS_NEW:
      return "list-add-symbolic";
    case SAM_ICS_DECIDE:
      return "dialog-question-symbolic";
    case SAM_ICS_PRESENT:
    case SAM_ICS_OURS:
      return "object-select-symbolic";
    case SAM_ICS_CANCELLED:
    case SAM_ICS_REFUSED:
    case SAM_ICS_N_STATUSES:
    default:
      return "action-unavailable-symbolic";
    }
}

static char *
dup_when (SamIcsRow *row)
{
  SamDate date = sam_ics_row_get_date (row);
  int minutes = sam_ics_row_get_minutes (row);
  g_autofree char *day = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (date == SAM_DATE_NONE)
    return g_strdup (_("No date"));
  day = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_WEEKDAY_YEAR);
  if (minutes == 0)
    return g_steal_pointer (&day);
  start = sam_time_format (sam_ics_row_get_time (row));
  end = sam_time_format (sam_time_add (sam_ics_row_get_time (row), minutes));

  return g_strdup_printf ("%s %s–%s", day, start, end);
}

/* What it is called there, whose it becomes, and why it stands so. */
static char *
dup_detail (SamIcsRow *row)
{
  const char *parts[] = {
    sam_ics_row_get_team_label (row), sam_ics_row_get_coach_name (row), sam_ics_row_get_summary (row), sam_ics_row_get_reason (row),
  };
  GString *detail = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL && *parts[i] != '\0')
        g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", parts[i]);
    }

  return g_string_free (detail, FALSE);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  Cell *cell = g_new (Cell, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  cell->image = gtk_image_new ();
  cell->title = new_label (NULL);
  cell->detail = new_label ("secondary");
  cell->status = new_label ("secondary");
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell->image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (cell->title, TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), cell->title);
  gtk_box_append (GTK_BOX (line), cell->status);
  gtk_box_append (GTK_BOX (words), line);
  gtk_box_append (GTK_BOX (words), cell->detail);
  gtk_box_append (GTK_BOX (box), cell->image);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  SamIcsRow *row = gtk_list_item_get_item (item);
  SamIcsStatus status = sam_ics_row_get_status (row);
  g_autofree char *when = dup_when (row);
  g_autofree char *detail = dup_detail (row);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", when, sam_ics_status_get_label (status), detail);

  gtk_image_set_from_icon_name (GTK_IMAGE (cell->image), get_icon (status));
  gtk_label_set_label (GTK_LABEL (cell->title), when);
  gtk_label_set_label (GTK_LABEL (cell->detail), detail);
  gtk_label_set_label (GTK_LABEL (cell->status), sam_ics_status_get_label (status));
  /* GTK 4.8 calls a row by the name of its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  SamCalendarImportList *self = user_data;

  return self->shown == SHOW_ALL || sam_ics_row_get_status (SAM_ICS_ROW (item)) == self->shown;
}

static void
on_selected_cb (SamCalendarImportList *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  self->shown = selected == 0 || selected == GTK_INVALID_LIST_POSITION ? SHOW_ALL : selected - 1;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static char *
dup_label (SamCalendarImportList *self, guint shown)
{
  guint n = shown == SHOW_ALL ? g_list_model_get_n_items (G_LIST_MODEL (self->import)) : sam_ics_import_get_count (self->import, shown);

  return g_strdup_printf ("%s (%u)", shown == SHOW_ALL ? _("All events") : sam_ics_status_get_label (shown), n);
}

void
sam_calendar_import_list_update (SamCalendarImportList *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  g_return_if_fail (SAM_IS_CALENDAR_IMPORT_LIST (self));

  for (guint i = 0; i <= SAM_ICS_N_STATUSES; i++)
    {
      g_autofree char *label = dup_label (self, i == 0 ? SHOW_ALL : i - 1);
      const char *labels[] = { label, NULL };

      gtk_string_list_splice (self->labels, i, i < g_list_model_get_n_items (G_LIST_MODEL (self->labels)) ? 1 : 0, labels);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected == GTK_INVALID_LIST_POSITION ? 0 : selected);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
sam_calendar_import_list_dispose (GObject *object)
{
  SamCalendarImportList *self = SAM_CALENDAR_IMPORT_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (sam_calendar_import_list_parent_class)->dispose (object);
}

static void
sam_calendar_import_list_class_init (SamCalendarImportListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_calendar_import_list_dispose;
}

static void
sam_calendar_import_list_init (SamCalendarImportList *self)
{
  self->shown = SHOW_ALL;
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->labels = gtk_string_list_new (NULL);
}

GtkWidget *
sam_calendar_import_list_new (SamIcsImport *import)
{
  SamCalendarImportList *self = g_object_new (SAM_TYPE_CALENDAR_IMPORT_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  self->import = g_object_ref (import);
  self->rows = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (import)), g_object_ref (self->filter));
  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (self->labels), NULL);
  gtk_widget_set_margin_top (self->drop_down, 6);
  gtk_widget_set_margin_bottom (self->drop_down, 6);
  gtk_widget_set_margin_start (self->drop_down, 12);
  gtk_widget_set_margin_end (self->drop_down, 12);
  gtk_widget_set_halign (self->drop_down, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show"), -1);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)))), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Events of the calendar"), -1);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->drop_down);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
  sam_calendar_import_list_update (self);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GListModel *
sam_calendar_import_list_get_rows (SamCalendarImportList *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_IMPORT_LIST (self), NULL);

  return G_LIST_MODEL (self->rows);
}
