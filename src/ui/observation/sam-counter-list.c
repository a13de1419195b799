/*
 * SamCounterList: what a template counts or marks.
 */
#include "sam-counter-list.h"

#include <glib/gi18n.h>

#include "sam-observation-look.h"
#include "sam-wrap-box.h"

typedef struct
{
  GtkWidget *button;
  GtkWidget *key;
  GtkLabel  *name;
  GtkLabel  *number; /* NULL where nothing is counted */
  guint      count;
} Counter;

struct _SamCounterList
{
  GtkWidget   parent_instance;

  GtkWidget  *wrap_box;
  GArray     *counters;
};

G_DEFINE_FINAL_TYPE (SamCounterList, sam_counter_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_clicked_cb (SamCounterList *self, GtkWidget *button)
{
  for (guint i = 0; i < self->counters->len; i++)
    {
      if (g_array_index (self->counters, Counter, i).button == button)
        g_signal_emit (self, signals[SIGNAL_PRESSED], 0, i);
    }
}

static void
sam_counter_list_dispose (GObject *object)
{
  SamCounterList *self = SAM_COUNTER_LIST (object);

  g_clear_pointer (&self->wrap_box, gtk_widget_unparent);
  g_clear_pointer (&self->counters, g_array_unref);

  G_OBJECT_CLASS (sam_counter_list_parent_class)->dispose (object);
}

static void
sam_counter_list_class_init (SamCounterListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_counter_list_dispose;
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", SAM_TYPE_COUNTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "counterlist");
}

static void
sam_counter_list_init (SamCounterList *self)
{
  self->counters = g_array_new (FALSE, TRUE, sizeof (Counter));
  self->wrap_box = g_object_new (SAM_TYPE_WRAP_BOX, "max-columns", 1, "homogeneous", TRUE, "row-spacing", 2, "column-spacing", 6,
                                 NULL);
  gtk_widget_set_parent (self->wrap_box, GTK_WIDGET (self));
}

GtkWidget *
sam_counter_list_new (void)
{
  return g_object_new (SAM_TYPE_COUNTER_LIST, NULL);
}

static void
describe (Counter *counter)
{
  g_autofree char *words = NULL;

  if (counter->number != NULL)
    words = g_strdup_printf ("%s: %u", gtk_label_get_label (counter->name), counter->count);
  else
    words = g_strdup (gtk_label_get_label (counter->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (counter->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
sam_counter_list_add (SamCounterList *self, const char *key, const char *name, gboolean is_counted)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  Counter counter = { NULL, };

  g_return_if_fail (SAM_IS_COUNTER_LIST (self));

  counter.key = sam_observation_look_keycap_new (key);
  counter.name = GTK_LABEL (gtk_label_new (name));
  gtk_label_set_ellipsize (counter.name, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (counter.name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (counter.name), TRUE);
  gtk_box_append (GTK_BOX (box), counter.key);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (counter.name));
  if (is_counted)
    {
      counter.number = GTK_LABEL (gtk_label_new ("0"));
      gtk_widget_add_css_class (GTK_WIDGET (counter.number), "counter-number");
      gtk_widget_add_css_class (GTK_WIDGET (counter.number), "numeric");
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (counter.number));
    }

  counter.button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (counter.button), box);
  gtk_widget_set_focus_on_click (counter.button, FALSE);
  gtk_widget_set_tooltip_text (counter.button, name);
  gtk_widget_add_css_class (counter.button, "flat");
  gtk_widget_add_css_class (counter.button, "counter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (counter.button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  g_signal_connect_object (counter.button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  sam_wrap_box_append (SAM_WRAP_BOX (self->wrap_box), counter.button);
  describe (&counter);
  g_array_append_val (self->counters, counter);
}

guint
sam_counter_list_get_n (SamCounterList *self)
{
  g_return_val_if_fail (SAM_IS_COUNTER_LIST (self), 0);

  return self->counters->len;
}

void
sam_counter_list_set_count (SamCounterList *self, guint position, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  Counter *counter;

  g_return_if_fail (SAM_IS_COUNTER_LIST (self));
  g_return_if_fail (position < self->counters->len);

  counter = &g_array_index (self->counters, Counter, position);
  if (counter->number == NULL || counter->count == count)
    return;

  counter->count = count;
  gtk_label_set_label (counter->number, number);
  describe (counter);
}

void
sam_counter_list_set_narrow (SamCounterList *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_COUNTER_LIST (self));

  g_object_set (self->wrap_box, "max-columns", is_narrow ? 3 : 1, NULL);
  for (guint i = 0; i < self->counters->len; i++)
    gtk_widget_set_visible (g_array_index (self->counters, Counter, i).key, !is_narrow);
}
