/*
 * SamWatchList: the programme's watches in the sidebar.
 */
#include "sam-watch-list.h"

#include <glib/gi18n.h>

#include "sam-filter-query.h"
#include "sam-language.h"
#include "sam-record-form.h"
#include "sam-records.h"

struct _SamWatchList
{
  AdwBin        parent_instance;

  SamContext   *context;
  GtkListBox   *list;
  GtkWidget    *add_button;
  GtkWidget    *menu;
  GCancellable *cancellable; /* of the count under way */
  gboolean      is_wanted; /* again, once that has ended */
  gint64        selected;
};

G_DEFINE_FINAL_TYPE (SamWatchList, sam_watch_list, ADW_TYPE_BIN)

static void count (SamWatchList *self);

static gint64
get_id (GtkListBoxRow *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), "id");
}

static GtkListBoxRow *
get_row (SamWatchList *self, guint index)
{
  return gtk_list_box_get_row_at_index (self->list, (int) index);
}

/* Counting, in a thread */

#define NOT_COUNTED G_MAXUINT

typedef struct
{
  gint64 id;
  char  *filter;
  guint  n;
} Count;

typedef struct
{
  char   *path;
  SamDate as_of;
  GArray *counts;
} Job;

static void
count_clear (gpointer data)
{
  g_free (((Count *) data)->filter);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_array_unref (self->counts);
  g_free (self);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (SamDatabase) database = NULL;
  GError *error = NULL;

  database = sam_database_open_reader (job->path, &error);
  for (guint i = 0; database != NULL && error == NULL && i < job->counts->len; i++)
    {
      Count *item = &g_array_index (job->counts, Count, i);
      g_autoptr (SamFilter) filter = sam_filter_parse (item->filter, NULL);

      if (g_cancellable_set_error_if_cancelled (cancellable, &error))
        break;
      /* One that cannot be read has no count, and its page says why. */
      if (filter != NULL)
        sam_filter_count (database, filter, job->as_of, &item->n, &error);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_count (GtkListBoxRow *row, guint n)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (row), "count");
  const char *name = g_object_get_data (G_OBJECT (row), "name");
  g_autofree char *number = n != NOT_COUNTED ? sam_language_format_integer (sam_language_get_default (), n) : g_strdup ("–");
  /* Translators: name of a watch, and how many it finds */
  g_autofree char *text = g_strdup_printf (C_("watch", "%s, %s"), name, number);

  gtk_label_set_label (label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamWatchList *self = SAM_WATCH_LIST (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), NULL);

  g_clear_object (&self->cancellable);
  if (self->context == NULL)
    return;
  if (self->is_wanted)
    {
      count (self);
      return;
    }

  /* What could not be counted says so by a dash; whatever is wrong is told where it is listed. */
  for (guint i = 0; i < job->counts->len; i++)
    {
      Count *item = &g_array_index (job->counts, Count, i);
      GtkListBoxRow *row = get_row (self, i);

      if (row != NULL && get_id (row) == item->id)
        show_count (row, is_done ? item->n : NOT_COUNTED);
    }
}

static void
count (SamWatchList *self)
{
  g_autoptr (GTask) task = NULL;
  GtkListBoxRow *row;
  Job *job;

  self->is_wanted = self->cancellable != NULL;
  if (self->is_wanted || self->context == NULL || get_row (self, 0) == NULL)
    return;

  job = g_new0 (Job, 1);
  job->path = g_strdup (sam_store_get_path (sam_context_get_store (self->context)));
  job->as_of = sam_context_get_as_of (self->context);
  job->counts = g_array_new (FALSE, FALSE, sizeof (Count));
  g_array_set_clear_func (job->counts, count_clear);
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      Count item = { get_id (row), g_strdup (g_object_get_data (G_OBJECT (row), "filter")), NOT_COUNTED };

      g_array_append_val (job->counts, item);
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_counted_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, count_in_thread);
}

/* Rows */

static void
act (GtkWidget *widget, const char *name, gint64 id)
{
  SamWatchList *self = SAM_WATCH_LIST (widget);
  const SamRecordForm *form = sam_record_form_find (SAM_FAMILY_WATCH);

  if (self->context == NULL || !sam_context_is_editable (self->context))
    return;
  if (g_str_equal (name, "watch-list.rename"))
    sam_record_form_edit (form, widget, self->context, id);
  else
    sam_record_form_remove (form, widget, self->context, id);
}

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, name, g_variant_get_int64 (parameter));
}

static gboolean
on_key_act_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamWatchList *self = SAM_WATCH_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !GTK_IS_LIST_BOX_ROW (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list))
      || self->context == NULL || !sam_context_is_editable (self->context))
    return FALSE;
  act (widget, g_variant_get_string (arguments, NULL), get_id (GTK_LIST_BOX_ROW (focus)));

  return TRUE;
}

/* The menu is the list's, not the row's: what it does may remove the row. */
static void
open_menu (SamWatchList *self, GtkListBoxRow *row)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) rename = g_menu_item_new (_("Rename…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_("Remove"), NULL);
  graphene_rect_t bounds;
  GdkRectangle place = { 0, };

  g_menu_item_set_action_and_target (rename, "watch-list.rename", "x", get_id (row));
  g_menu_item_set_action_and_target (remove, "watch-list.remove", "x", get_id (row));
  g_menu_append_item (menu, rename);
  g_menu_append_item (menu, remove);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                             (int) bounds.size.height };
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, SamWatchList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL)
    open_menu (self, row);
}

static gboolean
on_menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamWatchList *self = SAM_WATCH_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !GTK_IS_LIST_BOX_ROW (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return FALSE;
  open_menu (self, GTK_LIST_BOX_ROW (focus));

  return TRUE;
}

static GtkWidget *
new_row (SamRecord *watch)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new_from_icon_name ("system-search-symbolic");
  GtkWidget *label = gtk_label_new (sam_record_get_text (watch, SAM_WATCH_NAME));
  GtkWidget *number = gtk_label_new (NULL);
  gint64 id = sam_record_get_id (watch);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, sam_record_get_text (watch, SAM_WATCH_NAME));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "secondary");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data_full (G_OBJECT (row), "filter", g_strdup (sam_record_get_text (watch, SAM_WATCH_FILTER)), g_free);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (sam_record_get_text (watch, SAM_WATCH_NAME)), g_free);
  g_object_set_data (G_OBJECT (row), "count", number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sam_record_get_text (watch, SAM_WATCH_NAME), -1);

  return row;
}

static void
clear (SamWatchList *self)
{
  GtkListBoxRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
load (SamWatchList *self)
{
  g_autoptr (GPtrArray) watches = NULL;

  clear (self);
  if (self->context != NULL)
    watches = sam_store_list (sam_context_get_store (self->context), SAM_FAMILY_WATCH, NULL);
  for (guint i = 0; watches != NULL && i < watches->len; i++)
    gtk_list_box_append (self->list, new_row (watches->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), watches != NULL && watches->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->context != NULL);
  sam_watch_list_select (self, self->selected);
}

static void
on_changed_cb (SamWatchList *self, guint64 families)
{
  if ((families & SAM_FAMILY_SET (SAM_FAMILY_WATCH)) != 0)
    load (self);
  count (self);
}

static void
on_activated_cb (SamWatchList *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", (guint32) SAM_FAMILY_WATCH, get_id (row));
}

/* Moving along the rows marks none but the one on show; the focus ring tells where one is. */
static void
on_selected_cb (SamWatchList *self, GtkListBoxRow *row)
{
  if (row != NULL && get_id (row) != self->selected)
    sam_watch_list_select (self, self->selected);
}

/* The list */

static void
sam_watch_list_dispose (GObject *object)
{
  SamWatchList *self = SAM_WATCH_LIST (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_watch_list_parent_class)->dispose (object);
}

static void
sam_watch_list_finalize (GObject *object)
{
  g_clear_object (&SAM_WATCH_LIST (object)->cancellable);

  G_OBJECT_CLASS (sam_watch_list_parent_class)->finalize (object);
}

static void
sam_watch_list_class_init (SamWatchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_watch_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_watch_list_finalize;
  gtk_widget_class_install_action (widget_class, "watch-list.rename", "x", on_act_cb);
  gtk_widget_class_install_action (widget_class, "watch-list.remove", "x", on_act_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key_act_cb, "s", "watch-list.rename");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key_act_cb, "s", "watch-list.remove");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key_cb, NULL);
}

static GtkWidget *
build_heading (SamWatchList *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_("Watches"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "secondary");
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.new-watch");
  gtk_widget_set_tooltip_text (self->add_button, _("New Watch"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New Watch"), -1);
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_box_append (GTK_BOX (heading), label);
  gtk_box_append (GTK_BOX (heading), self->add_button);
  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_set_margin_start (heading, 14);
  gtk_widget_set_margin_end (heading, 6);

  return heading;
}

static void
sam_watch_list_init (SamWatchList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkGesture *click = gtk_gesture_click_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Watches"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  gtk_box_append (GTK_BOX (box), build_heading (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

GtkWidget *
sam_watch_list_new (void)
{
  return g_object_new (SAM_TYPE_WATCH_LIST, NULL);
}

void
sam_watch_list_set_context (SamWatchList *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_WATCH_LIST (self));

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_set_object (&self->context, context);
  self->selected = 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch-list.rename", context != NULL && sam_context_is_editable (context));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch-list.remove", context != NULL && sam_context_is_editable (context));
  if (context != NULL)
    {
      g_signal_connect_object (context, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (context, "notify::as-of", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
    }
  load (self);
  count (self);
}

void
sam_watch_list_select (SamWatchList *self, gint64 id)
{
  GtkListBoxRow *row;

  g_return_if_fail (SAM_IS_WATCH_LIST (self));

  self->selected = id;
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (get_id (row) == id)
        {
          gtk_list_box_select_row (self->list, row);
          return;
        }
    }
  gtk_list_box_unselect_all (self->list);
}

const char *
sam_watch_list_get_count (SamWatchList *self, const char *name)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (SAM_IS_WATCH_LIST (self), NULL);

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "name"), name) == 0)
        {
          const char *text = gtk_label_get_label (g_object_get_data (G_OBJECT (row), "count"));

          return *text != '\0' ? text : NULL;
        }
    }

  return NULL;
}
