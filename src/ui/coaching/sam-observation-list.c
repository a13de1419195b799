/*
 * SamObservationList: all observation records, filtered and selected.
 */
#include "sam-observation-list.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-language.h"
#include "sam-observation-columns.h"
#include "sam-observation-records.h"

struct _SamObservationList
{
  AdwBin parent_instance;

  GtkBox         *tools;
  GtkSearchEntry *search_entry;
  GtkDropDown    *state_drop;
  GtkStack       *stack;
  GtkColumnView  *view;
  GtkLabel       *summary_label;

  GListStore         *items;
  GtkFilterListModel *shown; /* owned by the selection */
  GtkCustomFilter    *filter;
  GtkMultiSelection  *selection;

  gint64 school;
  gint64 coach;
  char  *term;
  char  *needle; /* case folded; NULL for none */
};

G_DEFINE_FINAL_TYPE (SamObservationList, sam_observation_list, ADW_TYPE_BIN)

enum
{
  PRINT_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the drop-down. */
enum
{
  STATE_ALL,
  STATE_WAITING,
  STATE_DIALOGUE,
  STATE_PLANNED,
};

static gboolean
has_needle (const char *text, const char *needle)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, needle) != NULL;
}

static gboolean
is_of_state (const SamObservationFacts *facts, guint state)
{
  switch (state)
    {
    case STATE_WAITING:
      return facts->is_held && facts->dialogue == SAM_DATE_NONE;
    case STATE_DIALOGUE:
      return facts->is_held && facts->dialogue != SAM_DATE_NONE;
    case STATE_PLANNED:
      return !facts->is_held;
    case STATE_ALL:
    default:
      return TRUE;
    }
}

static gboolean
passes (gpointer item, gpointer data)
{
  SamObservationList *self = data;
  const SamObservationFacts *facts = sam_observation_item_get_facts (item);
  const char *texts[] = { facts->teacher_name, facts->school_name, facts->subject, facts->grade, facts->template_name };
  gboolean is_found = self->needle == NULL;

  if ((self->school != 0 && facts->school != self->school) || (self->coach != 0 && facts->coach != self->coach)
      || (self->term != NULL && g_strcmp0 (facts->term, self->term) != 0)
      || !is_of_state (facts, gtk_drop_down_get_selected (self->state_drop)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts) && !is_found; i++)
    is_found = has_needle (texts[i], self->needle);

  return is_found;
}

static void
update_summary (SamObservationList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autofree char *all = g_strdup_printf (ngettext ("%u observation", "%u observations", n), n);
  g_autofree char *chosen = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);
  g_autofree char *both = g_strdup_printf ("%s · %s", all, chosen);

  gtk_label_set_label (self->summary_label, n_selected > 0 ? both : all);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "observations.print", n > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
on_filter_cb (SamObservationList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->needle, g_free);
  if (*text != '\0')
    self->needle = g_utf8_casefold (text, -1);
  if (self->filter != NULL)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_stop_search_cb (SamObservationList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_activate_cb (SamObservationList *self, guint position)
{
  g_autoptr (SamObservationItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", SAM_FAMILY_SESSION,
                                sam_observation_item_get_facts (item)->session);
}

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GArray) sessions = sam_observation_list_dup_selected (SAM_OBSERVATION_LIST (widget));

  g_signal_emit (widget, signals[PRINT_REQUESTED], 0, sessions);
}

static void
make_model (SamObservationList *self)
{
  GtkSorter *sorter = g_object_ref (gtk_column_view_get_sorter (self->view));
  GtkSortListModel *sorted;

  self->items = g_list_store_new (SAM_TYPE_OBSERVATION_ITEM);
  self->filter = gtk_custom_filter_new (passes, self, NULL);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), sorter);
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (self->shown));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
}

static void
sam_observation_list_dispose (GObject *object)
{
  SamObservationList *self = SAM_OBSERVATION_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_OBSERVATION_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (sam_observation_list_parent_class)->dispose (object);
}

static void
sam_observation_list_finalize (GObject *object)
{
  SamObservationList *self = SAM_OBSERVATION_LIST (object);

  g_free (self->term);
  g_free (self->needle);

  G_OBJECT_CLASS (sam_observation_list_parent_class)->finalize (object);
}

static void
sam_observation_list_class_init (SamObservationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_observation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_observation_list_finalize;

  signals[PRINT_REQUESTED] =
      g_signal_new ("print-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_ARRAY);

  gtk_widget_class_install_action (widget_class, "observations.print", NULL, on_print);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-observation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SamObservationList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SamObservationList, tools);
  gtk_widget_class_bind_template_child (widget_class, SamObservationList, state_drop);
  gtk_widget_class_bind_template_child (widget_class, SamObservationList, stack);
  gtk_widget_class_bind_template_child (widget_class, SamObservationList, view);
  gtk_widget_class_bind_template_child (widget_class, SamObservationList, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
sam_observation_list_init (SamObservationList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_observation_columns_add (self->view);
  make_model (self);
  update_summary (self);
}

void
sam_observation_list_show (SamObservationList *self, SamContext *context)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_OBSERVATION_LIST (self));

  if (context != NULL)
    items = sam_observation_records_load (sam_store_get_database (sam_context_get_store (context)), 0,
                                          sam_context_get_as_of (context), &error);
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items != NULL ? items->pdata : NULL, items != NULL ? items->len : 0);
  update_summary (self);
}

void
sam_observation_list_set_filter (SamObservationList *self, gint64 school, gint64 coach, const char *term)
{
  g_return_if_fail (SAM_IS_OBSERVATION_LIST (self));

  self->school = school;
  self->coach = coach;
  g_free (self->term);
  self->term = term != NULL && *term != '\0' ? g_strdup (term) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

void
sam_observation_list_set_narrow (SamObservationList *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_OBSERVATION_LIST (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->search_entry), narrow ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  sam_observation_columns_set_narrow (self->view, narrow);
}

void
sam_observation_list_search (SamObservationList *self)
{
  g_return_if_fail (SAM_IS_OBSERVATION_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

GListModel *
sam_observation_list_get_model (SamObservationList *self)
{
  g_return_val_if_fail (SAM_IS_OBSERVATION_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}

GArray *
sam_observation_list_dup_selected (SamObservationList *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  g_return_val_if_fail (SAM_IS_OBSERVATION_LIST (self), ids);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SamObservationItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, i))
        g_array_append_val (ids, sam_observation_item_get_facts (item)->session);
    }

  return ids;
}
