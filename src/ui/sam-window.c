/*
 * SamWindow: sidebar, places, and what is shown while no programme is open.
 */
#include "config.h"

#include "sam-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-calendar-page.h"
#include "sam-coaching-page.h"
#include "sam-evaluation-page.h"
#include "sam-menu-button.h"
#include "sam-overview-page.h"
#include "sam-preferences.h"
#include "sam-record-form.h"
#include "sam-records.h"
#include "sam-reminder-notification.h"
#include "sam-reports-page.h"
#include "sam-running-question.h"
#include "sam-schools-page.h"
#include "sam-squeeze-bin.h"
#include "sam-watch-page.h"

G_DEFINE_FINAL_TYPE (SamWindow, sam_window, ADW_TYPE_APPLICATION_WINDOW)

/* Below this width the sidebar folds away and the pages are narrow. The width
 * alone decides, so that a page which gets narrower cannot unfold the window again. */
#define NARROW_BELOW 900

enum
{
  PROP_0,
  PROP_MENU_MODEL,
  PROP_NOTICE,
  PROP_VEILED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *name;
  const char *context;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
  SamFamilySet records; /* that the page may show; others are not asked, and need not be there */
} places[SAM_N_PAGES] = {
  { "overview", "place", NC_("place", "Overview"), "go-home-symbolic", sam_overview_page_get_type, 0 },
  { "schools", "place", NC_("place", "Schools"), "sam-schools-symbolic", sam_schools_page_get_type,
    SAM_FAMILY_SET (SAM_FAMILY_SCHOOL) | SAM_FAMILY_SET (SAM_FAMILY_TEAM) },
  { "calendar", "place", NC_("place", "Calendar"), "x-office-calendar-symbolic", sam_calendar_page_get_type,
    SAM_FAMILY_SET (SAM_FAMILY_SESSION) },
  { "coaching", "place", NC_("place", "Coaching"), "system-users-symbolic", sam_coaching_page_get_type,
    SAM_FAMILY_SET (SAM_FAMILY_CYCLE) | SAM_FAMILY_SET (SAM_FAMILY_SESSION) },
  { "evaluation", "place", NC_("place", "Evaluation"), "x-office-presentation-symbolic", sam_evaluation_page_get_type,
    SAM_FAMILY_SET (SAM_FAMILY_INDICATOR) | SAM_FAMILY_SET (SAM_FAMILY_BASIS) | SAM_FAMILY_SET (SAM_FAMILY_STRAND)
      | SAM_FAMILY_SET (SAM_FAMILY_REQUIREMENT) | SAM_FAMILY_SET (SAM_FAMILY_MILESTONE) },
  { "reports", "place", NC_("place", "Reports"), "x-office-document-symbolic", sam_reports_page_get_type, 0 },
  { "watch", "place", NC_("place", "Watch"), "system-search-symbolic", sam_watch_page_get_type,
    SAM_FAMILY_SET (SAM_FAMILY_WATCH) },
};

static int
find_place (const char *name)
{
  for (int i = 0; i < SAM_N_PAGES; i++)
    {
      if (g_strcmp0 (places[i].name, name) == 0)
        return i;
    }

  return -1;
}

/* A page comes with the first visit: six at once would double the time to start. */
static SamPage *
ensure_page (SamWindow *self, guint index)
{
  const char *title = g_dpgettext2 (NULL, places[index].context, places[index].title);
  SamPage *page = self->pages[index];

  if (page != NULL)
    return page;

  page = g_object_new (places[index].get_type (), NULL);
  self->pages[index] = page;
  gtk_stack_add_titled (self->place_stack, GTK_WIDGET (page), places[index].name, title);
  sam_page_set_narrow (page, self->narrow);
  sam_page_set_context (page, self->context);

  return page;
}

/* Tab leaves the list, as it does in other sidebars: from row to row it would go from page to page. */
static gboolean
on_place_key_cb (SamWindow *self, guint key)
{
  GtkDirectionType direction = key == GDK_KEY_Tab ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD;
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->place_list));

  if (key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->place_list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_can_focus (row, row == focused);
  g_signal_emit_by_name (self, "move-focus", direction);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->place_list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_can_focus (row, TRUE);

  return GDK_EVENT_STOP;
}

static void
add_places (SamWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < SAM_N_PLACES; i++)
    {
      const char *title = g_dpgettext2 (NULL, places[i].context, places[i].title);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
      GtkWidget *icon = gtk_image_new_from_icon_name (places[i].icon_name);
      GtkWidget *label = gtk_label_new (title);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (box), icon);
      gtk_box_append (GTK_BOX (box), label);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      gtk_list_box_append (self->place_list, row);
    }

  gtk_list_box_select_row (self->place_list, gtk_list_box_get_row_at_index (self->place_list, 0));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_place_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->place_list), keys);
}

static void
on_place_activated_cb (SamWindow *self, GtkListBoxRow *row)
{
  sam_window_show_place (self, places[gtk_list_box_row_get_index (row)].name);
}

/* The arrow keys select without activating: the row that is marked is always that of the page on show. */
static void
on_place_selected_cb (SamWindow *self, GtkListBoxRow *row)
{
  guint index;

  if (row == NULL || self->context == NULL)
    return;

  index = (guint) gtk_list_box_row_get_index (row);
  ensure_page (self, index);
  sam_watch_list_select (self->watch_list, 0);
  gtk_stack_set_visible_child_name (self->place_stack, places[index].name);
  sam_window_actions_update (self);
}

static void
on_folded_cb (SamWindow *self)
{
  sam_window_actions_update (self);
}

/* Width */

static void
set_narrow (SamWindow *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  adw_leaflet_set_can_unfold (self->leaflet, !narrow);
  for (guint i = 0; i < SAM_N_PAGES; i++)
    {
      if (self->pages[i] != NULL)
        sam_page_set_narrow (self->pages[i], narrow);
    }
  sam_window_actions_update (self);
}

static gboolean
on_width_cb (gpointer data)
{
  SamWindow *self = SAM_WINDOW (data);

  self->width_source = 0;
  set_narrow (self, gtk_widget_get_width (self->squeeze_bin) < NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamWindow *self = SAM_WINDOW (widget);
  gboolean narrow;

  GTK_WIDGET_CLASS (sam_window_parent_class)->size_allocate (widget, width, height, baseline);

  /* What is shown must not change in the midst of an allocation. */
  narrow = gtk_widget_get_width (self->squeeze_bin) < NARROW_BELOW;
  if (narrow != self->narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

/* A window that is to open narrow must not first ask for the room of a wide one. */
static void
on_default_width_cb (SamWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_narrow (self, width < NARROW_BELOW);
}

/* The programme */

static void
show_programme (SamWindow *self)
{
  g_autoptr (SamRecord) programme = NULL;
  const char *name = NULL;

  if (self->context != NULL)
    programme = sam_store_get_programme (sam_context_get_store (self->context), NULL);
  if (programme != NULL)
    name = sam_record_get_text (programme, SAM_PROGRAMME_NAME);

  gtk_label_set_label (self->programme_label, name != NULL ? name : "");
  gtk_widget_set_visible (self->fictitious_label,
                          programme != NULL && sam_record_get_flag (programme, SAM_PROGRAMME_FICTITIOUS));
  gtk_window_set_title (GTK_WINDOW (self), name != NULL ? name : "Samordna");
}

static void
on_context_changed_cb (SamWindow *self, guint64 families)
{
  if ((families & SAM_FAMILY_SET (SAM_FAMILY_PROGRAMME)) != 0)
    show_programme (self);
  sam_window_actions_update (self);
}

static void
set_pages_context (SamWindow *self)
{
  for (guint i = 0; i < SAM_N_PAGES; i++)
    {
      if (self->pages[i] != NULL)
        sam_page_set_context (self->pages[i], self->context);
    }
  sam_watch_list_set_context (self->watch_list, self->context);
}

static void
make_context (SamWindow *self, SamStore *store)
{
  self->context = sam_context_new (store);
  g_signal_connect_object (self->context, "changed", G_CALLBACK (on_context_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
drop_context (SamWindow *self)
{
  g_autoptr (SamContext) context = g_steal_pointer (&self->context);
  g_autoptr (SamStore) store = NULL;

  if (context == NULL)
    return;

  store = g_object_ref (sam_context_get_store (context));
  sam_window_destroy_over (self);
  sam_backup_keeper_finish (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->reminders);
  sam_reminder_notification_withdraw ();
  g_signal_handlers_disconnect_by_data (context, self);
  g_signal_handlers_disconnect_by_data (store, self);
  set_pages_context (self);
  sam_store_close (store);
}

static const char *
get_notice (SamWindow *self)
{
  const char *veil = sam_window_veil_get_notice (self);

  if (veil != NULL)
    return veil;

  return self->context != NULL ? sam_store_get_notice (sam_context_get_store (self->context)) : NULL;
}

static void
close_now (SamWindow *self, gpointer data)
{
  drop_context (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
sam_window_close_request (GtkWindow *window)
{
  SamWindow *self = SAM_WINDOW (window);
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  sam_preferences_set_window (width, height, gtk_window_is_maximized (window));
  sam_window_leave (self, close_now, NULL, NULL);

  /* It has closed, or asks first. */
  return GDK_EVENT_STOP;
}

static void
sam_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_MENU_MODEL:
      g_value_set_object (value, SAM_WINDOW (object)->menu);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, get_notice (SAM_WINDOW (object)));
      break;
    case PROP_VEILED:
      g_value_set_boolean (value, sam_window_is_veiled (SAM_WINDOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_window_dispose (GObject *object)
{
  SamWindow *self = SAM_WINDOW (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  sam_window_leave_finish (self);
  drop_context (self);
  /* The pages go with the template; nothing may look at them any more. */
  memset (self->pages, 0, sizeof self->pages);
  g_clear_object (&self->menu);
  g_clear_object (&self->edit_section);
  g_clear_object (&self->recent_menu);

  G_OBJECT_CLASS (sam_window_parent_class)->dispose (object);
}

static void
sam_window_class_init (SamWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_window_dispose;
  object_class->get_property = sam_window_get_property;
  widget_class->size_allocate = sam_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = sam_window_close_request;

  properties[PROP_MENU_MODEL] =
    g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Shown by the SamNotice of each page. */
  properties[PROP_NOTICE] =
    g_param_spec_string ("notice", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VEILED] =
    g_param_spec_boolean ("veiled", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_SQUEEZE_BIN);
  g_type_ensure (SAM_TYPE_WATCH_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamWindow, squeeze_bin);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, refused_page);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, refused_open_button);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, content);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, place_list);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, place_stack);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, watch_list);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, programme_label);
  gtk_widget_class_bind_template_child (widget_class, SamWindow, fictitious_label);
  gtk_widget_class_bind_template_callback (widget_class, on_place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_cb);
}

static void
sam_window_init (SamWindow *self)
{
  self->menu = g_menu_new ();
  self->edit_section = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  add_places (self);
  sam_window_actions_init (self);
  sam_window_actions_update (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  gtk_widget_grab_focus (self->new_button);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (on_default_width_cb), NULL);
}

SamWindow *
sam_window_new (GtkApplication *application)
{
  return g_object_new (SAM_TYPE_WINDOW, "application", application, NULL);
}

static void
on_backup_failed_cb (SamWindow *self, const char *message)
{
  sam_window_toast (self, message, NULL, NULL);
}

void
sam_window_set_store (SamWindow *self, SamStore *store)
{
  g_return_if_fail (SAM_IS_WINDOW (self));
  g_return_if_fail (store == NULL || SAM_IS_STORE (store));

  drop_context (self);

  if (store != NULL)
    {
      make_context (self, store);
      self->keeper = sam_backup_keeper_new (store);
      self->reminders = sam_reminder_keeper_new (store, NULL, NULL);
      sam_window_seal_follow (self);
      sam_window_veil_follow (self);
      g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_backup_failed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (sam_window_actions_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::redo-label", G_CALLBACK (sam_window_actions_update), self, G_CONNECT_SWAPPED);
      set_pages_context (self);
      sam_window_show_place (self, "overview");
    }

  gtk_stack_set_visible_child_name (self->main_stack, store != NULL ? "programme" : "start");
  if (store == NULL)
    gtk_widget_grab_focus (self->new_button);
  show_programme (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VEILED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
  sam_window_actions_update (self);
  if (self->context != NULL)
    sam_running_question_ask_if_any (GTK_WIDGET (self), self->context);
}

void
sam_window_renew_context (SamWindow *self)
{
  g_autoptr (SamContext) before = g_steal_pointer (&self->context);
  g_autofree char *place = g_strdup (sam_window_get_place (self));

  g_return_if_fail (before != NULL);

  g_signal_handlers_disconnect_by_data (before, self);
  set_pages_context (self);
  make_context (self, sam_context_get_store (before));
  sam_context_set_as_of (self->context, sam_context_get_as_of (before));
  set_pages_context (self);
  /* A watch has forgotten what it showed. */
  sam_window_show_place (self, g_strcmp0 (place, "watch") == 0 ? "overview" : place);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VEILED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
  sam_window_actions_update (self);
}

gboolean
sam_window_is_closed (SamWindow *self)
{
  /* Dropped as the first thing when the window is disposed of. */
  return self->menu == NULL;
}

void
sam_window_set_busy (SamWindow *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), busy ? "progress" : NULL);
  sam_window_actions_update (self);
}

SamContext *
sam_window_get_context (SamWindow *self)
{
  g_return_val_if_fail (SAM_IS_WINDOW (self), NULL);

  return self->context;
}

void
sam_window_show_place (SamWindow *self, const char *place)
{
  int index = find_place (place);

  g_return_if_fail (SAM_IS_WINDOW (self));

  if (index < 0)
    return;

  ensure_page (self, (guint) index);
  /* None for the watch on show: its own row is marked. */
  gtk_list_box_select_row (self->place_list, gtk_list_box_get_row_at_index (self->place_list, index));
  sam_watch_list_select (self->watch_list,
                         SAM_IS_WATCH_PAGE (self->pages[index]) ? sam_watch_page_get_watch (SAM_WATCH_PAGE (self->pages[index])) : 0);
  gtk_stack_set_visible_child_name (self->place_stack, places[index].name);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  sam_window_actions_update (self);
}

const char *
sam_window_get_place (SamWindow *self)
{
  g_return_val_if_fail (SAM_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->place_stack);
}

SamPage *
sam_window_get_page (SamWindow *self, const char *place)
{
  int index = find_place (place);

  g_return_val_if_fail (SAM_IS_WINDOW (self), NULL);

  return index >= 0 ? ensure_page (self, (guint) index) : NULL;
}

gboolean
sam_window_show_record (SamWindow *self, SamFamilyId family, gint64 id)
{
  g_return_val_if_fail (SAM_IS_WINDOW (self), FALSE);

  for (guint i = 0; i < SAM_N_PAGES && self->context != NULL; i++)
    {
      if ((places[i].records & SAM_FAMILY_SET (family)) != 0 && sam_page_show_record (ensure_page (self, i), family, id))
        {
          sam_window_show_place (self, places[i].name);
          return TRUE;
        }
    }

  /* What has no place of its own is shown in its form. */
  if (self->context != NULL && sam_record_form_find (family) != NULL)
    return sam_record_form_edit (sam_record_form_find (family), GTK_WIDGET (self), self->context, id) != NULL;

  return FALSE;
}

gboolean
sam_window_is_narrow (SamWindow *self)
{
  g_return_val_if_fail (SAM_IS_WINDOW (self), FALSE);

  return self->narrow;
}
