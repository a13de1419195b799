/*
 * SamCounterTotals: how often each counter was pressed, without times.
 */
#include "sam-counter-totals.h"

#include <glib/gi18n.h>

#include "sam-observation-entry.h"

#define MOST 9999

struct _SamCounterTotals
{
  GtkBox               parent_instance;

  SamObservationDraft *draft; /* the owner's */
  GtkListBox          *list;
  GPtrArray           *totals; /* of Total */
};

/* @entry: of the draft, where there is one; @row: while it is offered */
typedef struct
{
  char          *label;
  SamDraft      *entry;
  int            stored;
  GtkSpinButton *spin;
  GtkWidget     *row;
} Total;

G_DEFINE_FINAL_TYPE (SamCounterTotals, sam_counter_totals, GTK_TYPE_BOX)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
total_free (Total *total)
{
  g_free (total->label);
  g_free (total);
}

static void
say_edited (SamCounterTotals *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static Total *
find (SamCounterTotals *self, const char *label)
{
  for (guint i = 0; i < self->totals->len; i++)
    {
      Total *total = self->totals->pdata[i];

      if (g_strcmp0 (total->label, label) == 0)
        return total;
    }

  return NULL;
}

/* Without a label, a number that was stored so all the same. */
static Total *
add_total (SamCounterTotals *self, const char *label, int number)
{
  Total *total = g_new0 (Total, 1);
  const char *name = label != NULL ? label : _("Without a name");

  total->label = g_strdup (label);
  total->stored = number;
  total->spin = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MOST, 1));
  total->row = adw_action_row_new ();
  gtk_spin_button_set_value (total->spin, number);
  gtk_widget_set_valign (GTK_WIDGET (total->spin), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (total->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (total->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (total->row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (total->row), GTK_WIDGET (total->spin));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (total->row), GTK_WIDGET (total->spin));
  gtk_list_box_append (self->list, total->row);
  g_signal_connect_object (total->spin, "value-changed", G_CALLBACK (say_edited), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->totals, total);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return total;
}

static void
sam_counter_totals_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_COUNTER_TOTALS (object)->totals);

  G_OBJECT_CLASS (sam_counter_totals_parent_class)->finalize (object);
}

static void
sam_counter_totals_class_init (SamCounterTotalsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_counter_totals_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_COUNTER_TOTALS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_counter_totals_init (SamCounterTotals *self)
{
  const char *title = _("Counted, without times");
  GtkWidget *label = gtk_label_new (title);

  self->totals = g_ptr_array_new_with_free_func ((GDestroyNotify) total_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (self), label);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
sam_counter_totals_new (SamObservationDraft *draft)
{
  SamCounterTotals *self = g_object_new (SAM_TYPE_COUNTER_TOTALS, NULL);

  self->draft = draft;

  return GTK_WIDGET (self);
}

void
sam_counter_totals_add (SamCounterTotals *self, SamDraft *entry)
{
  int number = sam_observation_entry_parse_total (sam_draft_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT));

  g_return_if_fail (SAM_IS_COUNTER_TOTALS (self));

  add_total (self, sam_draft_get_text (entry, SAM_OBSERVATION_ENTRY_LABEL), number)->entry = entry;
}

static gboolean
is_wanted (const SamTemplateContent *content, const Total *total)
{
  if (gtk_spin_button_get_value_as_int (total->spin) > 0 || total->entry != NULL)
    return TRUE;
  for (guint i = 0; content != NULL && i < content->counters->len; i++)
    if (g_strcmp0 (content->counters->pdata[i], total->label) == 0)
      return TRUE;

  return FALSE;
}

void
sam_counter_totals_set_template (SamCounterTotals *self, const SamTemplateContent *content)
{
  g_return_if_fail (SAM_IS_COUNTER_TOTALS (self));

  for (guint i = self->totals->len; i > 0; i--)
    {
      Total *total = self->totals->pdata[i - 1];

      if (is_wanted (content, total))
        continue;
      gtk_list_box_remove (self->list, total->row);
      g_ptr_array_remove_index (self->totals, i - 1);
    }
  for (guint i = 0; content != NULL && i < content->counters->len; i++)
    if (find (self, content->counters->pdata[i]) == NULL)
      add_total (self, content->counters->pdata[i], 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->totals->len > 0);
}

gboolean
sam_counter_totals_is_changed (SamCounterTotals *self)
{
  g_return_val_if_fail (SAM_IS_COUNTER_TOTALS (self), FALSE);

  for (guint i = 0; i < self->totals->len; i++)
    {
      Total *total = self->totals->pdata[i];

      if (gtk_spin_button_get_value_as_int (total->spin) != total->stored)
        return TRUE;
    }

  return FALSE;
}

static void
apply_total (SamCounterTotals *self, Total *total)
{
  int number = gtk_spin_button_get_value_as_int (total->spin);
  g_autofree char *text = g_strdup_printf ("%d", number);

  if (number == 0)
    {
      if (total->entry != NULL)
        sam_observation_draft_remove_entry (self->draft, g_steal_pointer (&total->entry));
      return;
    }
  if (total->entry == NULL)
    {
      total->entry = sam_observation_draft_add_entry (self->draft);
      sam_draft_set_choice (total->entry, SAM_OBSERVATION_ENTRY_KIND, SAM_OBSERVATION_ENTRY_KIND_COUNT);
      sam_draft_set_text (total->entry, SAM_OBSERVATION_ENTRY_LABEL, total->label);
    }
  if (number != total->stored || sam_draft_get_original (total->entry) == NULL)
    sam_draft_set_text (total->entry, SAM_OBSERVATION_ENTRY_TEXT, text);
}

void
sam_counter_totals_apply (SamCounterTotals *self)
{
  g_return_if_fail (SAM_IS_COUNTER_TOTALS (self));

  for (guint i = 0; i < self->totals->len; i++)
    apply_total (self, self->totals->pdata[i]);
}
