/*
 * SamFilterBar: the choices that narrow a list.
 */
#include "sam-filter-bar.h"

#include <string.h>

#include "sam-filter-words.h"
#include "sam-name-drop.h"
#include "sam-records.h"
#include "sam-wrap-box.h"

struct _SamFilterBar
{
  AdwBin       parent_instance;

  SamWrapBox  *box;
  SamFilter   *filter;
  GtkDropDown *drops[SAM_N_FILTER_KEYS];
  GPtrArray   *values[SAM_N_FILTER_KEYS]; /* of char *; "" first, for any */
  gboolean     is_filling;
};

G_DEFINE_FINAL_TYPE (SamFilterBar, sam_filter_bar, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_selected_cb (SamFilterBar *self, GParamSpec *pspec, GtkDropDown *drop)
{
  guint selected = gtk_drop_down_get_selected (drop);

  if (self->is_filling)
    return;

  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    {
      if (self->drops[i] == drop && selected < self->values[i]->len)
        sam_filter_set (self->filter, i, self->values[i]->pdata[selected]);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Choices */

typedef struct
{
  GPtrArray     *values;
  GtkStringList *names;
} Choices;

static void
add (Choices *choices, const char *value, const char *name)
{
  g_ptr_array_add (choices->values, g_strdup (value));
  gtk_string_list_append (choices->names, name);
}

static void
add_word (Choices *choices, SamFilterList list, SamFilterKey key, const char *value)
{
  g_autofree char *name = sam_filter_words_dup_value (list, key, value);

  add (choices, value, name);
}

static void
add_records (Choices *choices, SamStore *store, SamFamilyId family, guint value_field, guint name_field, int flag)
{
  g_autoptr (GPtrArray) records = sam_store_list (store, family, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SamRecord *record = records->pdata[i];

      if (sam_record_get_text (record, value_field) != NULL && (flag < 0 || sam_record_get_flag (record, (guint) flag)))
        add (choices, sam_record_get_text (record, value_field), sam_record_get_text (record, name_field));
    }
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

static void
add_terms (Choices *choices, SamStore *store)
{
  g_autoptr (GPtrArray) cycles = sam_store_list (store, SAM_FAMILY_CYCLE, NULL);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  for (guint i = 0; cycles != NULL && i < cycles->len; i++)
    {
      const char *term = sam_record_get_text (cycles->pdata[i], SAM_CYCLE_TERM);

      if (!g_ptr_array_find_with_equal_func (terms, term, g_str_equal, NULL))
        g_ptr_array_add (terms, (gpointer) term);
    }
  g_ptr_array_sort (terms, compare_terms);
  for (guint i = 0; i < terms->len; i++)
    add_word (choices, SAM_FILTER_LIST_CYCLES, SAM_FILTER_TERM, terms->pdata[i]);
}

static void
add_values (Choices *choices, SamStore *store, SamFilterList list, SamFilterKey key)
{
  static const char *const weeks[] = { "2", "3", "4", "6", "8", "12" };
  const char *const *values = sam_filter_list_get_values (list, key);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    add_word (choices, list, key, values[i]);
  if (key == SAM_FILTER_SCHOOL)
    add_records (choices, store, SAM_FAMILY_SCHOOL, SAM_SCHOOL_UNIT_CODE, SAM_SCHOOL_NAME, -1);
  else if (key == SAM_FILTER_ORGANISER)
    add_records (choices, store, SAM_FAMILY_ORGANISER, SAM_ORGANISER_NAME, SAM_ORGANISER_NAME, -1);
  else if (key == SAM_FILTER_COACH)
    add_records (choices, store, SAM_FAMILY_PERSON, SAM_PERSON_CODE, SAM_PERSON_NAME, SAM_PERSON_IS_COACH);
  else if (key == SAM_FILTER_TERM)
    add_terms (choices, store);
  else if (key == SAM_FILTER_QUIET_WEEKS)
    for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
      add_word (choices, list, key, weeks[i]);
}

/* What the filter asks may be no longer among the choices: it stays, by its code. */
static guint
find_chosen (SamFilterBar *self, Choices *choices, SamFilterKey key)
{
  const char *chosen = sam_filter_get (self->filter, key);

  for (guint i = 1; chosen != NULL && i < choices->values->len; i++)
    {
      if (g_str_equal (choices->values->pdata[i], chosen))
        return i;
    }
  if (chosen == NULL)
    return 0;
  add_word (choices, sam_filter_get_list (self->filter), key, chosen);

  return choices->values->len - 1;
}

static void
add_drop (SamFilterBar *self, SamStore *store, SamFilterKey key)
{
  Choices choices = { g_ptr_array_new_with_free_func (g_free), gtk_string_list_new (NULL) };
  GtkWidget *drop;
  guint selected;

  add (&choices, "", sam_filter_words_get_any (key));
  add_values (&choices, store, sam_filter_get_list (self->filter), key);
  selected = find_chosen (self, &choices, key);

  drop = gtk_drop_down_new (G_LIST_MODEL (choices.names), NULL);
  sam_name_drop_set_up (GTK_DROP_DOWN (drop), 10, -1);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop), choices.values->len > 12);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), selected);
  gtk_widget_set_tooltip_text (drop, sam_filter_words_get_key (key));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, sam_filter_words_get_key (key), -1);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  self->drops[key] = GTK_DROP_DOWN (drop);
  self->values[key] = choices.values;
  sam_wrap_box_append (self->box, drop);
}

static void
clear (SamFilterBar *self)
{
  if (self->box != NULL)
    sam_wrap_box_remove_all (self->box);
  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    {
      self->drops[i] = NULL;
      g_clear_pointer (&self->values[i], g_ptr_array_unref);
    }
}

static void
sam_filter_bar_dispose (GObject *object)
{
  SamFilterBar *self = SAM_FILTER_BAR (object);

  self->is_filling = TRUE;
  self->box = NULL;
  clear (self);
  g_clear_pointer (&self->filter, sam_filter_free);

  G_OBJECT_CLASS (sam_filter_bar_parent_class)->dispose (object);
}

static void
sam_filter_bar_class_init (SamFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_filter_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", SAM_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_filter_bar_init (SamFilterBar *self)
{
  self->box = g_object_new (SAM_TYPE_WRAP_BOX, "column-spacing", 6, "row-spacing", 6, "max-columns", 4, "homogeneous", TRUE,
                            NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
sam_filter_bar_new (void)
{
  return g_object_new (SAM_TYPE_FILTER_BAR, NULL);
}

void
sam_filter_bar_set_filter (SamFilterBar *self, SamContext *context, const SamFilter *filter)
{
  SamFilter *copy;

  g_return_if_fail (SAM_IS_FILTER_BAR (self));
  g_return_if_fail (SAM_IS_CONTEXT (context) && filter != NULL);

  copy = sam_filter_copy (filter);
  g_clear_pointer (&self->filter, sam_filter_free);
  self->filter = copy;
  self->is_filling = TRUE;
  clear (self);
  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    {
      if (sam_filter_list_has (sam_filter_get_list (filter), i))
        add_drop (self, sam_context_get_store (context), i);
    }
  self->is_filling = FALSE;
}

const SamFilter *
sam_filter_bar_get_filter (SamFilterBar *self)
{
  g_return_val_if_fail (SAM_IS_FILTER_BAR (self), NULL);

  return self->filter;
}

GtkDropDown *
sam_filter_bar_get_drop (SamFilterBar *self, SamFilterKey key)
{
  g_return_val_if_fail (SAM_IS_FILTER_BAR (self) && (guint) key < SAM_N_FILTER_KEYS, NULL);

  return self->drops[key];
}
