/*
 * SamCoachingFilters: school, coach, term, and who waits.
 */
#include "sam-coaching-filters.h"

#include <glib/gi18n.h>
#include <string.h>

#include "config.h"
#include "sam-language.h"
#include "sam-name-drop.h"
#include "sam-wrap-box.h"

struct _SamCoachingFilters
{
  AdwBin           parent_instance;

  GtkBox          *tools;
  GtkDropDown     *school_drop;
  GtkDropDown     *coach_drop;
  GtkDropDown     *term_drop;
  GtkToggleButton *waiting_button;
  GtkLabel        *waiting_label;
  GtkLabel        *summary_label;

  GArray          *school_ids; /* one a position; 0 first, for all */
  GArray          *coach_ids;
  GPtrArray       *terms; /* one a position; "" first, for all */
  gboolean         filling;
  gboolean         chose_term; /* the first time, the term of the day is chosen */
};

G_DEFINE_FINAL_TYPE (SamCoachingFilters, sam_coaching_filters, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_selected_id (GtkDropDown *drop, GArray *ids)
{
  guint position = gtk_drop_down_get_selected (drop);

  return position < ids->len ? g_array_index (ids, gint64, position) : 0;
}

/* Whether an item is asked for, but for its waiting. */
static gboolean
passes (SamCoachingFilters *self, SamBoardItem *item)
{
  gint64 school = sam_coaching_filters_get_school (self);
  gint64 coach = sam_coaching_filters_get_coach (self);
  const char *term = sam_coaching_filters_get_term (self);
  SamCycleItem *cycle = sam_board_item_get_cycle (item);

  return (school == 0 || sam_cycle_item_get_school_id (cycle) == school)
         && (coach == 0 || sam_cycle_item_get_coach_id (cycle) == coach)
         && (*term == '\0' || g_strcmp0 (sam_cycle_item_get_term (cycle), term) == 0);
}

static void
on_changed_cb (SamCoachingFilters *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
fill_drop (GtkDropDown *drop, GArray *ids, GHashTable *found, const char *all)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  gint64 chosen = get_selected_id (drop, ids);
  guint selected = 0;
  gint64 none = 0;
  GHashTableIter iter;
  gpointer id;
  gpointer name;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, &name))
    {
      Choice choice = { *(gint64 *) id, name };

      g_array_append_val (choices, choice);
    }
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
  gtk_drop_down_set_enable_search (drop, choices->len > 12);
  gtk_drop_down_set_selected (drop, selected);
}

static void
note (GHashTable *found, gint64 id, const char *name)
{
  if (id != 0 && name != NULL && !g_hash_table_contains (found, &id))
    g_hash_table_insert (found, g_memdup2 (&id, sizeof id), (gpointer) name);
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

static char *
choose_term (SamCoachingFilters *self, SamDate as_of)
{
  if (self->chose_term)
    return g_strdup (sam_coaching_filters_get_term (self));

  self->chose_term = TRUE;
  return sam_date_format_term (as_of);
}

static void
fill_terms (SamCoachingFilters *self, GPtrArray *items, SamDate as_of)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = choose_term (self, as_of);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  guint selected = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const char *term = sam_cycle_item_get_term (sam_board_item_get_cycle (items->pdata[i]));

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
sam_coaching_filters_finalize (GObject *object)
{
  SamCoachingFilters *self = SAM_COACHING_FILTERS (object);

  g_clear_pointer (&self->school_ids, g_array_unref);
  g_clear_pointer (&self->coach_ids, g_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_coaching_filters_parent_class)->finalize (object);
}

static void
sam_coaching_filters_class_init (SamCoachingFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_coaching_filters_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SAM_TYPE_COACHING_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SAM_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-coaching-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, tools);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, school_drop);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, coach_drop);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, term_drop);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, waiting_button);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, SamCoachingFilters, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
sam_coaching_filters_init (SamCoachingFilters *self)
{
  self->filling = TRUE;
  self->school_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->coach_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->terms = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_name_drop_set_up (self->school_drop, 8, -1);
  sam_name_drop_set_up (self->coach_drop, 8, -1);
  self->filling = FALSE;
}

static void
fill_waiting (SamCoachingFilters *self, GPtrArray *items)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += passes (self, items->pdata[i]) && sam_board_item_get_times (items->pdata[i])->is_late;

  /* Translators: those who wait for their dialogue longer than the target, and how many they are. */
  text = g_strdup_printf (_("Waiting · %u"), n);
  name = g_strdup_printf (ngettext ("%u waits for the dialogue past the target", "%u wait for the dialogue past the target", n), n);
  gtk_label_set_label (self->waiting_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->waiting_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->waiting_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* One who has come to look at them stays there when the last of them has gone. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->waiting_button), n > 0 || gtk_toggle_button_get_active (self->waiting_button));
}

void
sam_coaching_filters_set_items (SamCoachingFilters *self, GPtrArray *items, SamDate as_of)
{
  g_autoptr (GHashTable) schools = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) coaches = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_return_if_fail (SAM_IS_COACHING_FILTERS (self));
  g_return_if_fail (items != NULL);

  for (guint i = 0; i < items->len; i++)
    {
      SamCycleItem *cycle = sam_board_item_get_cycle (items->pdata[i]);

      note (schools, sam_cycle_item_get_school_id (cycle), sam_cycle_item_get_school_name (cycle));
      note (coaches, sam_cycle_item_get_coach_id (cycle), sam_cycle_item_get_coach_name (cycle));
    }

  self->filling = TRUE;
  fill_drop (self->school_drop, self->school_ids, schools, _("All Schools"));
  fill_drop (self->coach_drop, self->coach_ids, coaches, _("All Coaches"));
  fill_terms (self, items, as_of);
  self->filling = FALSE;
}

void
sam_coaching_filters_reset (SamCoachingFilters *self)
{
  g_return_if_fail (SAM_IS_COACHING_FILTERS (self));

  self->chose_term = FALSE;
  sam_coaching_filters_set_waiting (self, FALSE);
}

GPtrArray *
sam_coaching_filters_list (SamCoachingFilters *self, GPtrArray *items)
{
  GPtrArray *shown = g_ptr_array_new ();
  gboolean waiting;

  g_return_val_if_fail (SAM_IS_COACHING_FILTERS (self), shown);

  fill_waiting (self, items);
  waiting = gtk_toggle_button_get_active (self->waiting_button);
  for (guint i = 0; i < items->len; i++)
    if (passes (self, items->pdata[i]) && (!waiting || sam_board_item_get_times (items->pdata[i])->is_late))
      g_ptr_array_add (shown, items->pdata[i]);

  return shown;
}

void
sam_coaching_filters_set_summary (SamCoachingFilters *self, const char *summary)
{
  g_return_if_fail (SAM_IS_COACHING_FILTERS (self));

  gtk_label_set_label (self->summary_label, summary);
}

void
sam_coaching_filters_set_narrow (SamCoachingFilters *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_COACHING_FILTERS (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_xalign (self->summary_label, narrow ? 0 : 1);
}

gint64
sam_coaching_filters_get_school (SamCoachingFilters *self)
{
  g_return_val_if_fail (SAM_IS_COACHING_FILTERS (self), 0);

  return get_selected_id (self->school_drop, self->school_ids);
}

gint64
sam_coaching_filters_get_coach (SamCoachingFilters *self)
{
  g_return_val_if_fail (SAM_IS_COACHING_FILTERS (self), 0);

  return get_selected_id (self->coach_drop, self->coach_ids);
}

const char *
sam_coaching_filters_get_term (SamCoachingFilters *self)
{
  guint position;

  g_return_val_if_fail (SAM_IS_COACHING_FILTERS (self), "");

  position = gtk_drop_down_get_selected (self->term_drop);

  return position < self->terms->len ? self->terms->pdata[position] : "";
}

gboolean
sam_coaching_filters_get_waiting (SamCoachingFilters *self)
{
  g_return_val_if_fail (SAM_IS_COACHING_FILTERS (self), FALSE);

  return gtk_toggle_button_get_active (self->waiting_button);
}

void
sam_coaching_filters_set_waiting (SamCoachingFilters *self, gboolean waiting)
{
  g_return_if_fail (SAM_IS_COACHING_FILTERS (self));

  gtk_toggle_button_set_active (self->waiting_button, waiting);
}
