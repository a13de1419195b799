/*
 * SamCalendarPage: the place "Calendar".
 *
 * The views share one model (which sessions) and one day (from where); the
 * page says which of them is shown, and what is done with what is in them.
 */
#include "sam-calendar-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-bulk-bar.h"
#include "sam-calendar-actions.h"
#include "sam-calendar-add.h"
#include "sam-calendar-after.h"
#include "sam-calendar-filter-button.h"
#include "sam-calendar-going.h"
#include "sam-calendar-keys.h"
#include "sam-calendar-listing.h"
#include "sam-calendar-print.h"
#include "sam-calendar-title.h"
#include "sam-clash-button.h"
#include "sam-clash-model.h"
#include "sam-clash-window.h"
#include "sam-clip-bar.h"
#include "sam-follow-up-button.h"
#include "sam-hit-bar.h"
#include "sam-menu-button.h"
#include "sam-session-dialog.h"

struct _SamCalendarPage
{
  SamPage parent_instance;

  SamCalendarModel *model;
  gint64 cycle; /* to be opened once the window has shown this place */
  guint cycle_source;

  SamFollowUpButton *follow_up_button;
  SamClashButton *clash_button;
  GtkWidget *add_button;
  GtkWidget *narrow_add_button;
  GtkWidget *title_stack;
  AdwViewSwitcher *view_switcher;
  GtkWidget *window_title;
  GtkWidget *search_bar;
  GtkWidget *search_entry;
  GtkWidget *problem_bar;
  GtkWidget *empty_bar;
  SamHitBar *hit_bar;
  GtkWidget *problem_label;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  SamCalendarTitle *title;
  GtkWidget *zoom_box;
  SamCalendarFilters *filters;
  SamCalendarFilters *narrow_filters;
  SamCalendarStack *stack;
  SamClipBar *clip_bar;
  SamBulkBar *bulk_bar;
  AdwViewSwitcherBar *switcher_bar;
};

G_DEFINE_FINAL_TYPE (SamCalendarPage, sam_calendar_page, SAM_TYPE_PAGE)

/* Contents */

static SamDateRange
get_clash_range (SamCalendarPage *self)
{
  return sam_clash_range_for (sam_calendar_model_get_as_of (self->model),
                              sam_calendar_stack_get_date (self->stack));
}

static void
update_title (SamCalendarPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  g_autofree char *title = NULL;
  SamDateRange range;

  if (context == NULL || sam_calendar_stack_get_date (self->stack) == SAM_DATE_NONE)
    return;

  range = get_clash_range (self);
  sam_clash_button_update (self->clash_button, context, range.start, range.end);

  title = sam_calendar_view_dup_title (sam_calendar_stack_get_view (self->stack));
  sam_calendar_title_set (self->title, title, sam_calendar_stack_get_date (self->stack));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->window_title), title);
}

/* An empty grid says nothing of what belongs into it; an empty agenda has words of its own. */
static void
update_empty_bar (SamCalendarPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  gtk_info_bar_set_revealed (
      GTK_INFO_BAR (self->empty_bar),
      context != NULL && sam_context_is_editable (context)
          && g_strcmp0 (sam_calendar_stack_get_name (self->stack), "agenda") != 0
          && sam_store_count_up_to (sam_context_get_store (context), SAM_FAMILY_SESSION, -1, 0, 1)
                 == 0);
}

static void
update_follow_up (SamCalendarPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  g_autoptr (SamFilter) filter = context != NULL ? sam_page_dup_filter (SAM_PAGE (self)) : NULL;

  sam_follow_up_button_update (self->follow_up_button, context, filter);
}

static void
reload (SamCalendarPage *self)
{
  update_follow_up (self);
  update_empty_bar (self);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->problem_bar), FALSE);
  sam_calendar_stack_reload (self->stack);
  sam_clip_bar_reload (self->clip_bar);
  update_title (self);
}

static void
go_to (SamCalendarPage *self, SamDate date)
{
  if (date == SAM_DATE_NONE)
    return;

  sam_calendar_stack_show_date (self->stack, date);
  sam_clip_bar_update (self->clip_bar);
  update_title (self);
}

static void
on_view_changed_cb (SamCalendarPage *self)
{
  update_empty_bar (self);
  sam_calendar_going_name_steps (self->previous_button, self->next_button,
                                 sam_calendar_stack_get_name (self->stack));
  update_title (self);
  gtk_widget_set_visible (self->zoom_box, !sam_page_is_narrow (SAM_PAGE (self))
                                              && sam_calendar_view_can_zoom (
                                                  sam_calendar_stack_get_view (self->stack)));
}

static void
on_picked_cb (SamCalendarPage *self, int date)
{
  go_to (self, date);
}

static void
on_search_changed_cb (SamCalendarPage *self)
{
  sam_calendar_model_set_text (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_search_mode_cb (SamCalendarPage *self)
{
  gboolean on = gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->search_bar));

  gtk_widget_set_visible (GTK_WIDGET (self->narrow_filters), on && sam_page_is_narrow (SAM_PAGE (self)));
}

static void
on_problem_response_cb (SamCalendarPage *self)
{
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->problem_bar), FALSE);
}

/* Actions */

static gboolean
on_show_cycle_cb (gpointer data)
{
  SamCalendarPage *self = data;

  self->cycle_source = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)",
                              (guint32) SAM_FAMILY_CYCLE, self->cycle);

  return G_SOURCE_REMOVE;
}

/* Individual coaching opens its cycle, which says all there is to say. */
static gboolean
open_session (SamCalendarPage *self, gint64 id)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  g_autoptr (SamRecord) session = NULL;

  if (context == NULL)
    return FALSE;

  session = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SESSION, id, NULL);
  if (session == NULL)
    return FALSE;

  if (sam_record_is_set (session, SAM_SESSION_CYCLE))
    {
      /* Not at once: the window may be about to show this place. */
      self->cycle = sam_record_get_reference (session, SAM_SESSION_CYCLE);
      if (self->cycle_source == 0)
        self->cycle_source = g_idle_add (on_show_cycle_cb, self);
      return TRUE;
    }

  return sam_session_dialog_present (GTK_WIDGET (self), context, id) != NULL;
}

static void
on_open_session (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_session (SAM_CALENDAR_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
on_go_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_calendar_title_popup (SAM_CALENDAR_PAGE (widget)->title);
}

static gboolean
sam_calendar_page_print (SamPage *page)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);

  return sam_calendar_print (GTK_WIDGET (self), sam_calendar_stack_get_name (self->stack), self->model,
                             sam_calendar_stack_get_date (self->stack));
}

static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_calendar_page_print (SAM_PAGE (widget));
}

static void
on_clashes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (widget);
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  SamDateRange range;

  if (context == NULL || sam_calendar_stack_get_date (self->stack) == SAM_DATE_NONE)
    return;

  range = get_clash_range (self);
  sam_clash_window_present (widget, context, range.start, range.end);
}

static void
on_show_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (widget);

  gtk_label_set_label (GTK_LABEL (self->problem_label), g_variant_get_string (parameter, NULL));
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->problem_bar), TRUE);
}

/* Page */

static void
update_sensitivity (SamCalendarPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  gboolean editable = context != NULL && sam_context_is_editable (context);

  sam_calendar_add_set_enabled (GTK_WIDGET (self), editable);
}

static void
sam_calendar_page_context_changed (SamPage *page)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);

  sam_calendar_model_set_context (self->model, sam_page_get_context (page));
  sam_hit_bar_follow (self->hit_bar, sam_page_get_context (page));
  update_follow_up (self);
  sam_clash_button_update (self->clash_button, NULL, SAM_DATE_NONE, SAM_DATE_NONE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  update_sensitivity (self);
  sam_calendar_stack_show_date (self->stack, sam_calendar_model_get_as_of (self->model));
  update_title (self);
}

static void
sam_calendar_page_refresh (SamPage *page, SamFamilySet families)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);
  const SamFamilySet of_filters
      = SAM_FAMILY_SET (SAM_FAMILY_SCHOOL) | SAM_FAMILY_SET (SAM_FAMILY_PERSON);
  const SamFamilySet shown
      = of_filters | SAM_FAMILY_SET (SAM_FAMILY_SESSION) | SAM_FAMILY_SET (SAM_FAMILY_TEAM)
        | SAM_FAMILY_SET (SAM_FAMILY_TERM) | SAM_FAMILY_SET (SAM_FAMILY_DAY_OFF)
        | SAM_FAMILY_SET (SAM_FAMILY_ORGANISER) | SAM_FAMILY_SET (SAM_FAMILY_CYCLE)
        | SAM_FAMILY_SET (SAM_FAMILY_MEMBERSHIP) | SAM_FAMILY_SET (SAM_FAMILY_PROMISE);

  if ((families & shown) == 0)
    return;

  sam_calendar_model_invalidate (self->model, families);
  if ((families & of_filters) != 0)
    {
      sam_calendar_filters_reload (self->filters);
      sam_calendar_filters_reload (self->narrow_filters);
    }
  reload (self);
}

static void
sam_calendar_page_narrow_changed (SamPage *page)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);
  gboolean narrow = sam_page_is_narrow (page);

  gtk_stack_set_visible_child (GTK_STACK (self->title_stack),
                               narrow ? self->window_title : GTK_WIDGET (self->view_switcher));
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  gtk_widget_set_visible (self->add_button, !narrow);
  gtk_widget_set_visible (self->narrow_add_button, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->filters), !narrow);
  sam_calendar_stack_set_narrow (self->stack, narrow);
  sam_calendar_title_set_compact (self->title, narrow);
  on_search_mode_cb (self);
  on_view_changed_cb (self);
}

static gboolean
sam_calendar_page_search (SamPage *page)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), TRUE);
  gtk_widget_grab_focus (self->search_entry);

  return TRUE;
}

static gboolean
sam_calendar_page_add (SamPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.add", NULL);

  return TRUE;
}

static gboolean
sam_calendar_page_back (SamPage *page)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);

  if (!gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->search_bar)))
    return FALSE;

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), FALSE);

  return TRUE;
}

static gboolean
sam_calendar_page_show_record (SamPage *page, SamFamilyId family, gint64 id)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);
  SamContext *context = sam_page_get_context (page);
  g_autoptr (SamRecord) session = NULL;

  if (family != SAM_FAMILY_SESSION || context == NULL)
    return FALSE;

  session = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SESSION, id, NULL);
  if (session == NULL)
    return FALSE;
  go_to (self, sam_record_get_date (session, SAM_SESSION_DATE));

  return open_session (self, id);
}

static SamFilter *
sam_calendar_page_dup_filter (SamPage *page)
{
  return sam_calendar_listing_dup_filter (page, SAM_CALENDAR_PAGE (page)->model);
}

/* The period on show, or all that the agenda goes through. */
static gboolean
sam_calendar_page_export_list (SamPage *page)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (page);

  return sam_calendar_listing_export (
      GTK_WIDGET (self), self->model,
      sam_calendar_view_get_range (sam_calendar_stack_get_view (self->stack)));
}

static void
sam_calendar_page_show_date (SamPage *page, SamDate date)
{
  go_to (SAM_CALENDAR_PAGE (page), date);
}

/* Type */

/* Who comes to this place by a key goes on by keys. */
static gboolean
sam_calendar_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (sam_calendar_stack_get_view (SAM_CALENDAR_PAGE (widget)->stack)),
                                 GTK_DIR_TAB_FORWARD);
}

static void
sam_calendar_page_dispose (GObject *object)
{
  SamCalendarPage *self = SAM_CALENDAR_PAGE (object);

  g_clear_handle_id (&self->cycle_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_CALENDAR_PAGE);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (sam_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_HIT_BAR);
  g_type_ensure (SAM_TYPE_BULK_BAR);
  g_type_ensure (SAM_TYPE_CALENDAR_FILTERS);
  g_type_ensure (SAM_TYPE_CALENDAR_STACK);
  g_type_ensure (SAM_TYPE_CALENDAR_TITLE);
  g_type_ensure (SAM_TYPE_CLASH_BUTTON);
  g_type_ensure (SAM_TYPE_CLIP_BAR);
  g_type_ensure (SAM_TYPE_FOLLOW_UP_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, follow_up_button);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, clash_button);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, narrow_add_button);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, empty_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, hit_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, filters);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, narrow_filters);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, clip_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, bulk_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarPage, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_problem_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picked_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_date_changed_cb",
                                                G_CALLBACK (update_title));
}

static void
sam_calendar_page_class_init (SamCalendarPageClass *klass)
{
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_calendar_page_dispose;
  widget_class->grab_focus = sam_calendar_page_grab_focus;
  page_class->context_changed = sam_calendar_page_context_changed;
  page_class->refresh = sam_calendar_page_refresh;
  page_class->narrow_changed = sam_calendar_page_narrow_changed;
  page_class->search = sam_calendar_page_search;
  page_class->add = sam_calendar_page_add;
  page_class->print = sam_calendar_page_print;
  page_class->back = sam_calendar_page_back;
  page_class->show_record = sam_calendar_page_show_record;
  page_class->show_date = sam_calendar_page_show_date;
  page_class->export_list = sam_calendar_page_export_list;
  page_class->dup_filter = sam_calendar_page_dup_filter;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "calendar.open-session", "x", on_open_session);
  gtk_widget_class_install_action (widget_class, "calendar.show-problem", "s", on_show_problem);
  gtk_widget_class_install_action (widget_class, "calendar.clashes", NULL, on_clashes);
  gtk_widget_class_install_action (widget_class, "calendar.go-to", NULL, on_go_to);
  sam_calendar_add_install (widget_class);
  sam_calendar_going_install (widget_class);
  sam_calendar_after_install (widget_class);
  sam_calendar_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "calendar.print", NULL, on_print);
  sam_calendar_keys_add (widget_class);
}

static void
add_filter_button (SamCalendarFilters *filters, SamCalendarModel *model)
{
  GtkWidget *button = sam_calendar_filter_button_new ();

  sam_calendar_filter_button_set_model (SAM_CALENDAR_FILTER_BUTTON (button), model);
  gtk_box_append (GTK_BOX (filters), button);
}

static void
sam_calendar_page_init (SamCalendarPage *self)
{
  self->model = sam_calendar_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->search_bar), GTK_EDITABLE (self->search_entry));
  sam_calendar_filters_set_model (self->filters, self->model);
  sam_calendar_filters_set_model (self->narrow_filters, self->model);
  add_filter_button (self->filters, self->model);
  add_filter_button (self->narrow_filters, self->model);
  adw_view_switcher_set_stack (self->view_switcher, sam_calendar_stack_get_stack (self->stack));
  adw_view_switcher_bar_set_stack (self->switcher_bar, sam_calendar_stack_get_stack (self->stack));
  sam_calendar_stack_set_model (self->stack, self->model);
  sam_clip_bar_set_calendar (self->clip_bar, self->stack, self->model);
  sam_bulk_bar_set_model (self->bulk_bar, self->model);
  g_signal_connect_swapped (self->model, "changed", G_CALLBACK (reload), self);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled",
                           G_CALLBACK (on_search_mode_cb), self, G_CONNECT_SWAPPED);
  sam_menu_button_name (self->narrow_add_button, _("Add"));
  sam_calendar_keys_follow (GTK_WIDGET (self));
  update_sensitivity (self);
  sam_calendar_going_name_steps (self->previous_button, self->next_button,
                                 sam_calendar_stack_get_name (self->stack));
}

SamMonthView *
sam_calendar_page_get_month_view (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return SAM_MONTH_VIEW (sam_calendar_stack_find (self->stack, "month"));
}

SamAgendaView *
sam_calendar_page_get_agenda_view (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return SAM_AGENDA_VIEW (sam_calendar_stack_find (self->stack, "agenda"));
}

SamCalendarFilters *
sam_calendar_page_get_filters (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return self->filters;
}

GtkEditable *
sam_calendar_page_get_search_entry (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return GTK_EDITABLE (self->search_entry);
}

const char *
sam_calendar_page_get_view (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return sam_calendar_stack_get_name (self->stack);
}

void
sam_calendar_page_set_view (SamCalendarPage *self, const char *name)
{
  g_return_if_fail (SAM_IS_CALENDAR_PAGE (self));

  sam_calendar_stack_set_name (self->stack, name);
}

SamCalendarStack *
sam_calendar_page_get_stack (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return self->stack;
}

SamCalendarModel *
sam_calendar_page_get_model (SamCalendarPage *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_PAGE (self), NULL);

  return self->model;
}
