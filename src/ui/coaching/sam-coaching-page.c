/*
 * SamCoachingPage: the place "Coaching": the board of cycles, and one cycle.
 */
#include "sam-coaching-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-cycle-board.h"
#include "sam-cycle-clock.h"
#include "sam-cycle-dialog.h"
#include "sam-cycle-view.h"
#include "sam-days-chart.h"
#include "sam-dialogs.h"
#include "sam-empty-state.h"
#include "sam-language.h"
#include "sam-list-export.h"
#include "sam-menu-button.h"
#include "sam-person.h"
#include "sam-school.h"
#include "sam-session.h"
#include "sam-setting.h"

struct _SamCoachingPage
{
  SamPage        parent_instance;

  GtkStack      *stack;
  GtkStack      *board_stack;
  AdwBin        *empty_bin;
  GtkBox        *tools;
  GtkDropDown   *school_drop;
  GtkDropDown   *coach_drop;
  GtkDropDown   *term_drop;
  GtkLabel      *summary_label;
  SamCycleBoard *board;
  GtkBox        *foot;
  GtkWidget     *legend;
  GtkLabel      *days_label;
  SamDaysChart  *days_chart;
  SamCycleView  *cycle_view;

  GPtrArray     *items;      /* of SamBoardItem, all of them */
  GArray        *school_ids; /* one a position; 0 first, for all */
  GArray        *coach_ids;
  GPtrArray     *terms;      /* one a position; "" first, for all */
  gboolean       filling;
  gboolean       chose_term; /* the first time, the term of the day is chosen */
};

G_DEFINE_FINAL_TYPE (SamCoachingPage, sam_coaching_page, SAM_TYPE_PAGE)

static gint64
get_selected_id (GtkDropDown *drop, GArray *ids)
{
  guint position = gtk_drop_down_get_selected (drop);

  return position < ids->len ? g_array_index (ids, gint64, position) : 0;
}

static const char *
get_selected_term (SamCoachingPage *self)
{
  guint position = gtk_drop_down_get_selected (self->term_drop);

  return position < self->terms->len ? self->terms->pdata[position] : "";
}

static gboolean
passes (SamCoachingPage *self, const SamBoardItem *item)
{
  gint64 school = get_selected_id (self->school_drop, self->school_ids);
  gint64 coach = get_selected_id (self->coach_drop, self->coach_ids);
  const char *term = get_selected_term (self);

  return (school == 0 || sam_cycle_item_get_school_id (item->cycle) == school) && (coach == 0 || sam_cycle_item_get_coach_id (item->cycle) == coach)
         && (*term == '\0' || g_strcmp0 (sam_cycle_item_get_term (item->cycle), term) == 0);
}

static void
fill_summary (SamCoachingPage *self, GPtrArray *shown)
{
  g_autoptr (GHashTable) schools = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *cycles = NULL;
  g_autofree char *places = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      gint64 school = sam_cycle_item_get_school_id (((SamBoardItem *) shown->pdata[i])->cycle);

      if (school != 0)
        g_hash_table_add (schools, g_memdup2 (&school, sizeof school));
    }
  cycles = g_strdup_printf (ngettext ("%u cycle", "%u cycles", shown->len), shown->len);
  places = g_strdup_printf (ngettext ("%u school", "%u schools", g_hash_table_size (schools)),
                            g_hash_table_size (schools));
  /* Translators: "12 cycles in 2 schools". */
  summary = g_strdup_printf (_("%s in %s"), cycles, places);
  gtk_label_set_label (self->summary_label, summary);
}

/* Array of #SamBoardItem that belong to the page. */
static GPtrArray *
list_shown (SamCoachingPage *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      if (passes (self, self->items->pdata[i]))
        g_ptr_array_add (shown, self->items->pdata[i]);
    }

  return shown;
}

static void
fill_board (SamCoachingPage *self)
{
  g_autoptr (GPtrArray) shown = list_shown (self);
  g_autofree char *days = NULL;
  SamStore *store = sam_context_get_store (sam_page_get_context (SAM_PAGE (self)));
  int target = (int) sam_store_get_setting (store, SAM_SETTING_DIALOGUE_TARGET, SAM_CYCLE_CLOCK_TARGET);

  sam_cycle_board_set_items (self->board, shown);
  fill_summary (self, shown);
  days = sam_days_chart_set_items (self->days_chart, shown, target);
  gtk_label_set_label (self->days_label, days);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), sam_days_chart_get_n (self->days_chart) > 0);
}

static void
on_filter_cb (SamCoachingPage *self)
{
  if (!self->filling && self->items != NULL)
    fill_board (self);
}

typedef struct
{
  gint64      id;
  const char *name;
} Choice;

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return sam_collate (((const Choice *) a)->name, ((const Choice *) b)->name);
}

/* Fills a filter with those who occur, and keeps what was chosen. */
static void
fill_filter (GtkDropDown *drop, GArray *ids, GArray *choices, const char *all)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 chosen = get_selected_id (drop, ids);
  guint selected = 0;
  gint64 none = 0;

  g_array_sort (choices, compare_choices);
  g_array_set_size (ids, 0);
  g_array_append_val (ids, none);
  gtk_string_list_append (names, all);
  for (guint i = 0; i < choices->len; i++)
    {
      Choice *choice = &g_array_index (choices, Choice, i);

      g_array_append_val (ids, choice->id);
      gtk_string_list_append (names, choice->name);
      if (choice->id == chosen)
        selected = i + 1;
    }
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop, selected);
}

static void
add_choice (GArray *choices, gint64 id, const char *name)
{
  Choice choice = { id, name };

  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, Choice, i).id == id)
      return;
  if (id != 0 && name != NULL)
    g_array_append_val (choices, choice);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  int years = strncmp (right, left, 4);

  /* The latest first; within a year autumn is later than spring. */
  return years != 0 ? years : strcmp (left, right);
}

/* What was chosen stays; at first it is the term of the day that the programme is looked at. */
static char *
choose_term (SamCoachingPage *self)
{
  if (self->chose_term)
    return g_strdup (get_selected_term (self));

  self->chose_term = TRUE;
  return sam_date_format_term (sam_context_get_as_of (sam_page_get_context (SAM_PAGE (self))));
}

static void
fill_terms (SamCoachingPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = choose_term (self);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  guint selected = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const char *term = sam_cycle_item_get_term (((SamBoardItem *) self->items->pdata[i])->cycle);

      if (!g_ptr_array_find_with_equal_func (terms, term, g_str_equal, NULL))
        g_ptr_array_add (terms, (gpointer) term);
    }
  g_ptr_array_sort (terms, compare_terms);

  g_ptr_array_set_size (self->terms, 0);
  g_ptr_array_add (self->terms, g_strdup (""));
  gtk_string_list_append (names, _("All Terms"));
  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *name = sam_language_format_term (sam_language_get_default (), terms->pdata[i]);

      g_ptr_array_add (self->terms, g_strdup (terms->pdata[i]));
      gtk_string_list_append (names, name);
      if (g_str_equal (terms->pdata[i], chosen))
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->term_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->term_drop, selected);
}

static void
fill_filters (SamCoachingPage *self)
{
  g_autoptr (GArray) schools = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_autoptr (GArray) coaches = g_array_new (FALSE, FALSE, sizeof (Choice));

  for (guint i = 0; i < self->items->len; i++)
    {
      SamCycleItem *cycle = ((SamBoardItem *) self->items->pdata[i])->cycle;

      add_choice (schools, sam_cycle_item_get_school_id (cycle), sam_cycle_item_get_school_name (cycle));
      add_choice (coaches, sam_cycle_item_get_coach_id (cycle), sam_cycle_item_get_coach_name (cycle));
    }

  self->filling = TRUE;
  fill_filter (self->school_drop, self->school_ids, schools, _("All Schools"));
  fill_filter (self->coach_drop, self->coach_ids, coaches, _("All Coaches"));
  fill_terms (self);
  self->filling = FALSE;
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

static void
refresh_board (SamCoachingPage *self)
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

  if (self->items->len == 0)
    {
      show_empty (self, sam_context_is_editable (context));
      return;
    }
  gtk_stack_set_visible_child_name (self->board_stack, "cycles");
  fill_filters (self);
  fill_board (self);
}

static gboolean
is_showing_cycle (SamCoachingPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "cycle") == 0;
}

static void
show_board (SamCoachingPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "board");
  sam_cycle_view_show (self->cycle_view, sam_page_get_context (SAM_PAGE (self)), 0);
}

static void
sam_coaching_page_context_changed (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->chose_term = FALSE;
  show_board (self);
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
    show_board (self);
  refresh_board (self);
}

static void
sam_coaching_page_narrow_changed (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);
  gboolean narrow = sam_page_is_narrow (page);
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  sam_cycle_board_set_narrow (self->board, narrow);
  sam_cycle_view_set_narrow (self->cycle_view, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot), orientation);
  gtk_label_set_xalign (self->summary_label, narrow ? 0 : 1);
  gtk_box_set_spacing (self->foot, narrow ? 6 : 24);
  /* One column: the words say it all, and leave the room to the list. */
  gtk_widget_set_visible (self->legend, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->days_chart), !narrow);
  gtk_widget_set_margin_start (GTK_WIDGET (self->foot), narrow ? 12 : 24);
  gtk_widget_set_margin_end (GTK_WIDGET (self->foot), narrow ? 12 : 24);
}

static gboolean
sam_coaching_page_add (SamPage *page)
{
  SamContext *context = sam_page_get_context (page);

  if (context == NULL || !sam_context_is_editable (context))
    return FALSE;

  sam_cycle_dialog_present (GTK_WIDGET (page), context);
  return TRUE;
}

static gboolean
sam_coaching_page_back (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);

  if (!is_showing_cycle (self))
    return FALSE;

  show_board (self);
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
  g_autofree char *school = sam_page_dup_key (page, SAM_FAMILY_SCHOOL, get_selected_id (self->school_drop, self->school_ids),
                                              SAM_SCHOOL_UNIT_CODE);
  g_autofree char *coach = sam_page_dup_key (page, SAM_FAMILY_PERSON, get_selected_id (self->coach_drop, self->coach_ids),
                                             SAM_PERSON_CODE);

  sam_filter_set (filter, SAM_FILTER_SCHOOL, school);
  sam_filter_set (filter, SAM_FILTER_COACH, coach);
  sam_filter_set (filter, SAM_FILTER_TERM, get_selected_term (self));

  return filter;
}

static gint64
get_cycle_id (gpointer item)
{
  return sam_cycle_item_get_id (((SamBoardItem *) item)->cycle);
}

static gboolean
sam_coaching_page_export_list (SamPage *page)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (page);
  g_autoptr (GPtrArray) shown = NULL;

  if (self->items == NULL || is_showing_cycle (self))
    return FALSE;
  shown = list_shown (self);
  if (shown->len == 0)
    return FALSE;

  sam_list_export_array (GTK_WIDGET (self), SAM_FAMILY_CYCLE, shown, get_cycle_id);

  return TRUE;
}

static void
sam_coaching_page_finalize (GObject *object)
{
  SamCoachingPage *self = SAM_COACHING_PAGE (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->school_ids, g_array_unref);
  g_clear_pointer (&self->coach_ids, g_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_coaching_page_parent_class)->finalize (object);
}

static void
sam_coaching_page_class_init (SamCoachingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_coaching_page_finalize;
  page_class->context_changed = sam_coaching_page_context_changed;
  page_class->refresh = sam_coaching_page_refresh;
  page_class->narrow_changed = sam_coaching_page_narrow_changed;
  page_class->add = sam_coaching_page_add;
  page_class->back = sam_coaching_page_back;
  page_class->show_record = sam_coaching_page_show_record;
  page_class->export_list = sam_coaching_page_export_list;
  page_class->dup_filter = sam_coaching_page_dup_filter;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_CYCLE_BOARD);
  g_type_ensure (SAM_TYPE_CYCLE_VIEW);
  g_type_ensure (SAM_TYPE_DAYS_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-coaching-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, board_stack);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, tools);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, school_drop);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, coach_drop);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, term_drop);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, board);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, foot);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, legend);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, days_label);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, days_chart);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingPage, cycle_view);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_cb);
}

static void
sam_coaching_page_init (SamCoachingPage *self)
{
  self->filling = TRUE;
  self->school_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->coach_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->terms = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  show_empty (self, FALSE);
}
