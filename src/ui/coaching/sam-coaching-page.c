/*
 * SamCoachingPage: the place "Coaching": cycles by state and as a list, the
 * observations, and one cycle.
 */
#include "sam-coaching-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-coaching-filters.h"
#include "sam-coaching-print.h"
#include "sam-cycle-board.h"
#include "sam-cycle-clock.h"
#include "sam-cycle-counts.h"
#include "sam-cycle-dialog.h"
#include "sam-cycle-table.h"
#include "sam-cycle-view.h"
#include "sam-days-chart.h"
#include "sam-dialogs.h"
#include "sam-empty-state.h"
#include "sam-list-export.h"
#include "sam-lock-button.h"
#include "sam-menu-button.h"
#include "sam-observation-list.h"
#include "sam-observation-records.h"
#include "sam-person.h"
#include "sam-school.h"
#include "sam-seal-gate.h"
#include "sam-session.h"
#include "sam-setting.h"
#include "sam-veil.h"

struct _SamCoachingPage
{
  SamPage              parent_instance;

  GtkStack            *stack;
  GtkStack            *title_stack;
  GtkWidget           *principal_button;
  GtkWidget           *lock_button;
  AdwViewSwitcher     *view_switcher;
  GtkWidget           *window_title;
  AdwViewSwitcherBar  *switcher_bar;
  GtkStack            *board_stack;
  AdwBin              *empty_bin;
  SamCoachingFilters  *filters;
  AdwViewStack        *views;
  SamCycleBoard       *board;
  SamCycleTable       *table;
  SamObservationList  *observations;
  SamCycleCounts      *counts;
  GtkBox              *foot;
  GtkWidget           *legend;
  GtkLabel            *days_label;
  SamDaysChart        *days_chart;
  SamCycleView        *cycle_view;

  GPtrArray           *items; /* of SamBoardItem, all of them */
};

G_DEFINE_FINAL_TYPE (SamCoachingPage, sam_coaching_page, SAM_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_SORT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fill_summary (SamCoachingPage *self, GPtrArray *shown)
{
  g_autoptr (GHashTable) schools = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *cycles = NULL;
  g_autofree char *places = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      gint64 school = sam_cycle_item_get_school_id (sam_board_item_get_cycle (shown->pdata[i]));

      if (school != 0)
        g_hash_table_add (schools, g_memdup2 (&school, sizeof school));
    }
  cycles = g_strdup_printf (ngettext ("%u cycle", "%u cycles", shown->len), shown->len);
  places = g_strdup_printf (ngettext ("%u school", "%u schools", g_hash_table_size (schools)),
                            g_hash_table_size (schools));
  /* Translators: "12 cycles in 2 schools". */
  summary = g_strdup_printf (_("%s in %s"), cycles, places);
  sam_coaching_filters_set_summary (self->filters, summary);
}

/* All views at once: going from one to another must not wait. */
static void
fill_views (SamCoachingPage *self)
{
  SamStore *store = sam_context_get_store (sam_page_get_context (SAM_PAGE (self)));
  int target = (int) sam_store_get_setting (store, SAM_SETTING_DIALOGUE_TARGET,
                                            sam_setting_find_spec (SAM_SETTING_DIALOGUE_TARGET)->fallback);
  g_autoptr (GPtrArray) shown = sam_coaching_filters_list (self->filters, self->items);
  g_autofree char *days = NULL;

  sam_cycle_board_set_items (self->board, shown);
  sam_cycle_table_set_items (self->table, shown);
  sam_observation_list_set_filter (self->observations, sam_coaching_filters_get_school (self->filters),
                                   sam_coaching_filters_get_coach (self->filters),
                                   sam_coaching_filters_get_term (self->filters));
  fill_summary (self, shown);
  days = sam_days_chart_set_items (self->days_chart, shown, target);
  gtk_label_set_label (self->days_label, days);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), sam_days_chart_get_n (self->days_chart) > 0);
}

static void
on_filter_cb (SamCoachingPage *self)
{
  if (self->items != NULL)
    fill_views (self);
}

static void
on_view_cb (SamCoachingPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
on_sort_cb (SamCoachingPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

static void
show_empty (SamCoachingPage *self, gboolean editable)
{
  adw_bin_set_child (self->empty_bin,
                     sam_empty_state_new ("system-users-symbolic", _("No Cycles Yet"),
                                          _("Individual coaching begins with a question that the teacher asks about the own teaching."),
                                          editable ? _("New Cycle…") : NULL, editable ? "win.add" : NULL, NULL));
  gtk_stack_set_visible_child_name (self->board_stack, "empty");
}

/* Who gets aggregates only sees how many, and no cycle. */
static gboolean
shows_counts_only (SamCoachingPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  return context != NULL && sam_store_get_veil (sam_context_get_store (context)) == SAM_VEIL_TEACHERS;
}

static void
fill_counts (SamCoachingPage *self)
{
  g_autoptr (GPtrArray) cycles = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  /* What is not on show holds no names either: GTK 4.8 still tells it to assistive technology. */
  sam_cycle_board_set_items (self->board, none);
  sam_cycle_table_set_items (self->table, none);
  sam_observation_list_show (self->observations, NULL);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (cycles, sam_board_item_get_cycle (self->items->pdata[i]));
  sam_cycle_counts_set_cycles (self->counts, cycles);
  gtk_stack_set_visible_child_name (self->board_stack, "counts");
}

static void
refresh_views (SamCoachingPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = sam_board_item_load_all (sam_context_get_store (context), sam_context_get_as_of (context), &error);
  if (self->items == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The cycles cannot be shown"), error);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->title_stack), !shows_counts_only (self));
  adw_view_switcher_bar_set_reveal (self->switcher_bar, sam_page_is_narrow (SAM_PAGE (self)) && !shows_counts_only (self));
  if (shows_counts_only (self))
    {
      fill_counts (self);
      return;
    }
  if (self->items->len == 0)
    {
      show_empty (self, sam_context_is_editable (context));
      return;
    }
  gtk_stack_set_visible_child_name (self->board_stack, "cycles");
  sam_coaching_filters_set_items (self->filters, self->items, sam_context_get_as_of (context));
  sam_observation_list_show (self->observations, context);
  fill_views (self);
}

static gboolean
is_showing_cycle (SamCoachingPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "cycle") == 0;
}

static void
show_views (SamCoachingPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "board");
  sam_cycle_view_show (self->cycle_view, sam_page_get_context (SAM_PAGE (self)), 0);
}

static void
sam_coaching_page_context_changed (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  sam_coaching_filters_reset (self->filters);
  sam_observation_list_show (self->observations, NULL);
  show_views (self);
}

static void
sam_coaching_page_refresh (SamPage *page, SamFamilySet families)
{
  static const SamFamilySet shown =
    SAM_FAMILY_SET (SAM_FAMILY_CYCLE) | SAM_FAMILY_SET (SAM_FAMILY_FOCUS_QUESTION) | SAM_FAMILY_SET (SAM_FAMILY_SESSION)
    | SAM_FAMILY_SET (SAM_FAMILY_OBSERVATION) | SAM_FAMILY_SET (SAM_FAMILY_OBSERVATION_ENTRY)
    | SAM_FAMILY_SET (SAM_FAMILY_DIALOGUE) | SAM_FAMILY_SET (SAM_FAMILY_FOLLOW_UP) | SAM_FAMILY_SET (SAM_FAMILY_PERSON)
    | SAM_FAMILY_SET (SAM_FAMILY_SCHOOL) | SAM_FAMILY_SET (SAM_FAMILY_TEAM) | SAM_FAMILY_SET (SAM_FAMILY_MEMBERSHIP)
    | SAM_FAMILY_SET (SAM_FAMILY_TERM) | SAM_FAMILY_SET (SAM_FAMILY_DAY_OFF) | SAM_FAMILY_SET (SAM_FAMILY_SETTING);
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  if ((families & shown) == 0)
    return;

  if (is_showing_cycle (self) && !sam_cycle_view_refresh (self->cycle_view))
    show_views (self);
  refresh_views (self);
}

static void
sam_coaching_page_narrow_changed (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);
  gboolean narrow = sam_page_is_narrow (page);

  sam_coaching_filters_set_narrow (self->filters, narrow);
  sam_cycle_board_set_narrow (self->board, narrow);
  sam_cycle_table_set_narrow (self->table, narrow);
  sam_observation_list_set_narrow (self->observations, narrow);
  sam_cycle_view_set_narrow (self->cycle_view, narrow);
  gtk_stack_set_visible_child (self->title_stack, narrow ? self->window_title : GTK_WIDGET (self->view_switcher));
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow && !shows_counts_only (self));
  /* Both are in the main menu too. */
  gtk_widget_set_visible (self->principal_button, !narrow);
  gtk_widget_set_visible (self->lock_button, !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->foot, narrow ? 6 : 24);
  /* One column: the words say it all, and leave the room to the list. */
  gtk_widget_set_visible (self->legend, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->days_chart), !narrow);
  gtk_widget_set_margin_start (GTK_WIDGET (self->foot), narrow ? 12 : 24);
  gtk_widget_set_margin_end (GTK_WIDGET (self->foot), narrow ? 12 : 24);
}

static void
add_cycle (gpointer page)
{
  sam_cycle_dialog_present (GTK_WIDGET (page), sam_page_get_context (page));
}

static gboolean
sam_coaching_page_add (SamPage *page)
{
  SamContext *context = sam_page_get_context (page);

  if (context == NULL || !sam_context_is_editable (context))
    return FALSE;

  sam_seal_gate_open (GTK_WIDGET (page), context, add_cycle, page, NULL);
  return TRUE;
}

static gboolean
sam_coaching_page_back (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  if (!is_showing_cycle (self))
    return FALSE;

  show_views (self);
  return TRUE;
}

static gboolean
sam_coaching_page_show_record (SamPage *page, SamFamilyId family, gint64 id)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);
  SamContext *context = sam_page_get_context (page);
  gint64 cycle = 0;

  if (context == NULL)
    return FALSE;

  if (family == SAM_FAMILY_CYCLE)
    cycle = id;
  else if (family == SAM_FAMILY_SESSION)
    {
      g_autoptr (SamRecord) session = sam_store_get (sam_context_get_store (context), family, id, NULL);

      cycle = session != NULL ? sam_record_get_reference (session, SAM_SESSION_CYCLE) : 0;
    }
  if (cycle == 0)
    return FALSE;
  if (shows_counts_only (self))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("A principal would see no cycle, only how many there are."));
      return FALSE;
    }

  sam_cycle_view_show (self->cycle_view, context, cycle);
  if (sam_cycle_view_get_cycle (self->cycle_view) == 0)
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "cycle");
  return TRUE;
}

static SamFilter *
sam_coaching_page_dup_filter (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);
  SamFilter *filter = sam_filter_new (SAM_FILTER_LIST_CYCLES);
  g_autofree char *school = sam_page_dup_key (page, SAM_FAMILY_SCHOOL, sam_coaching_filters_get_school (self->filters),
                                              SAM_SCHOOL_UNIT_CODE);
  g_autofree char *coach = sam_page_dup_key (page, SAM_FAMILY_PERSON, sam_coaching_filters_get_coach (self->filters),
                                             SAM_PERSON_CODE);

  sam_filter_set (filter, SAM_FILTER_SCHOOL, school);
  sam_filter_set (filter, SAM_FILTER_COACH, coach);
  sam_filter_set (filter, SAM_FILTER_TERM, sam_coaching_filters_get_term (self->filters));
  sam_filter_set (filter, SAM_FILTER_WAITING, sam_coaching_filters_get_waiting (self->filters) ? "past_target" : NULL);

  return filter;
}

static gint64
get_cycle_id (gpointer item)
{
  return sam_cycle_item_get_id (sam_board_item_get_cycle (item));
}

static gint64
get_session_id (gpointer item)
{
  return sam_observation_item_get_facts (item)->session;
}

static void
on_print_observations_cb (SamCoachingPage *self, GArray *sessions)
{
  if (sessions->len > 0)
    sam_coaching_print_observations (GTK_WIDGET (self), sam_page_get_context (SAM_PAGE (self)), sessions);
}

static gboolean
is_showing_observations (SamCoachingPage *self)
{
  return !is_showing_cycle (self) && g_strcmp0 (gtk_stack_get_visible_child_name (self->board_stack), "cycles") == 0
         && g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "observations") == 0;
}

static gboolean
sam_coaching_page_search (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  if (!is_showing_observations (self))
    return FALSE;

  sam_observation_list_search (self->observations);

  return TRUE;
}

/* A cycle is printed as the teacher's booklet, observations as their records. */
static gboolean
sam_coaching_page_print (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  if (is_showing_cycle (self))
    return gtk_widget_activate_action (GTK_WIDGET (self->cycle_view), "cycle.print-booklet", NULL);
  if (is_showing_observations (self))
    return gtk_widget_activate_action (GTK_WIDGET (self->observations), "observations.print", NULL);

  return FALSE;
}

static gboolean
sam_coaching_page_export_list (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);
  GListModel *shown = sam_cycle_table_get_model (self->table);

  if (is_showing_observations (self))
    {
      sam_list_export (GTK_WIDGET (self), SAM_FAMILY_SESSION, sam_observation_list_get_model (self->observations), get_session_id);
      return TRUE;
    }
  if (self->items == NULL || is_showing_cycle (self) || g_list_model_get_n_items (shown) == 0)
    return FALSE;

  sam_list_export (GTK_WIDGET (self), SAM_FAMILY_CYCLE, shown, get_cycle_id);

  return TRUE;
}

static void
sam_coaching_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (object);

  if (id == PROP_VIEW)
    {
      const char *view = g_value_get_string (value);

      if (view != NULL && adw_view_stack_get_child_by_name (self->views, view) != NULL)
        adw_view_stack_set_visible_child_name (self->views, view);
    }
  else
    sam_cycle_table_set_sort (self->table, g_value_get_string (value));
}

static void
sam_coaching_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (object);

  g_value_set_string (value, id == PROP_VIEW ? adw_view_stack_get_visible_child_name (self->views)
                                             : sam_cycle_table_get_sort (self->table));
}

static void
on_waiting_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (widget);

  sam_coaching_filters_set_waiting (self->filters, !sam_coaching_filters_get_waiting (self->filters));
}

static void
sam_coaching_page_finalize (GObject *object)
{
  g_clear_pointer (&SAM_COACHING_PAGE (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_coaching_page_parent_class)->finalize (object);
}

static void
install_actions (SamCoachingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "board", flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "teacher", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "coaching.view", "view");
  gtk_widget_class_install_property_action (widget_class, "coaching.sort", "sort");
  gtk_widget_class_install_action (widget_class, "coaching.waiting", NULL, on_waiting_cb);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-coaching-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, principal_button);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, lock_button);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, board_stack);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, filters);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, views);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, board);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, table);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, observations);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, counts);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, foot);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, legend);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, days_label);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, days_chart);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, cycle_view);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sort_cb);
}

static void
sam_coaching_page_class_init (SamCoachingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  object_class->set_property = sam_coaching_page_set_property;
  object_class->get_property = sam_coaching_page_get_property;
  object_class->finalize = sam_coaching_page_finalize;
  page_class->context_changed = sam_coaching_page_context_changed;
  page_class->refresh = sam_coaching_page_refresh;
  page_class->narrow_changed = sam_coaching_page_narrow_changed;
  page_class->add = sam_coaching_page_add;
  page_class->back = sam_coaching_page_back;
  page_class->show_record = sam_coaching_page_show_record;
  page_class->search = sam_coaching_page_search;
  page_class->export_list = sam_coaching_page_export_list;
  page_class->print = sam_coaching_page_print;
  page_class->dup_filter = sam_coaching_page_dup_filter;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_CYCLE_COUNTS);
  g_type_ensure (SAM_TYPE_OBSERVATION_LIST);
  g_type_ensure (SAM_TYPE_LOCK_BUTTON);
  g_type_ensure (SAM_TYPE_COACHING_FILTERS);
  g_type_ensure (SAM_TYPE_CYCLE_BOARD);
  g_type_ensure (SAM_TYPE_CYCLE_TABLE);
  g_type_ensure (SAM_TYPE_CYCLE_VIEW);
  g_type_ensure (SAM_TYPE_DAYS_CHART);
  install_actions (klass);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sam_coaching_page_init (SamCoachingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->observations, "print-requested", G_CALLBACK (on_print_observations_cb), self,
                           G_CONNECT_SWAPPED);
  show_empty (self, FALSE);
}
