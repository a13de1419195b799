/*
 * SamTemplateRows: all sections, counters or events of a template.
 */
#include "sam-template-rows.h"

#include <glib/gi18n.h>

struct _SamTemplateRows
{
  GtkBox           parent_instance;

  SamTemplatePart  part;
  GtkListBox      *list;
  GtkWidget       *add_button;
};

G_DEFINE_FINAL_TYPE (SamTemplateRows, sam_template_rows, GTK_TYPE_BOX)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  const char *add;
  guint       most;
} parts[] = {
  [SAM_TEMPLATE_PART_SECTION] = { N_("Sections"), N_("Add a _Section"), SAM_TEMPLATE_MAX_SECTIONS },
  [SAM_TEMPLATE_PART_COUNTER] = { N_("Counters"), N_("Add a _Counter"), SAM_TEMPLATE_MAX_COUNTERS },
  [SAM_TEMPLATE_PART_EVENT] = { N_("Events"), N_("Add an _Event"), SAM_TEMPLATE_MAX_EVENTS },
};

static guint
count_rows (SamTemplateRows *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) n) != NULL)
    n++;

  return n;
}

static SamTemplateRow *
get_row (SamTemplateRows *self, guint index)
{
  return SAM_TEMPLATE_ROW (gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (self->list, (int) index)));
}

static void
update (SamTemplateRows *self)
{
  guint n = count_rows (self);

  for (guint i = 0; i < n; i++)
    sam_template_row_set_place (get_row (self, i), i, n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_sensitive (self->add_button, n < parts[self->part].most);
}

static void
say_edited (SamTemplateRows *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static int
get_index (SamTemplateRow *row)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_parent (GTK_WIDGET (row))));
}

static void add_row (SamTemplateRows *self, int position, const SamTemplateSection *section, const char *text);

static void
on_move_cb (SamTemplateRows *self, int way, SamTemplateRow *row)
{
  int index = get_index (row);
  GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (row));

  if (index + way < 0 || index + way >= (int) count_rows (self))
    return;

  g_object_ref (holder);
  gtk_list_box_remove (self->list, holder);
  gtk_list_box_insert (self->list, holder, index + way);
  g_object_unref (holder);
  update (self);
  sam_template_row_focus (row);
  say_edited (self);
}

/* Where the rows have gone, what one writes next is another row, or adds one. */
static void
on_remove_cb (SamTemplateRows *self, SamTemplateRow *row)
{
  guint index = (guint) get_index (row);
  guint n = count_rows (self) - 1;

  gtk_list_box_remove (self->list, gtk_widget_get_parent (GTK_WIDGET (row)));
  update (self);
  if (n > 0)
    sam_template_row_focus (get_row (self, MIN (index, n - 1)));
  else
    gtk_widget_grab_focus (self->add_button);
  say_edited (self);
}

static void
add_at (SamTemplateRows *self, guint position)
{
  if (count_rows (self) >= parts[self->part].most)
    return;

  add_row (self, (int) position, NULL, NULL);
  update (self);
  sam_template_row_focus (get_row (self, position));
}

static void
on_more_cb (SamTemplateRows *self, SamTemplateRow *row)
{
  if (!sam_template_row_is_empty (row))
    add_at (self, (guint) get_index (row) + 1);
}

static void
on_add_cb (SamTemplateRows *self)
{
  add_at (self, count_rows (self));
}

static void
add_row (SamTemplateRows *self, int position, const SamTemplateSection *section, const char *text)
{
  GtkWidget *row = sam_template_row_new (self->part, section, text);
  GtkWidget *holder = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
  gtk_widget_set_focusable (holder, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), row);
  gtk_list_box_insert (self->list, holder, position);
  g_signal_connect_object (row, "edited", G_CALLBACK (say_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (on_move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "more", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);
}

static void
sam_template_rows_class_init (SamTemplateRowsClass *klass)
{
  signals[SIGNAL_EDITED]
      = g_signal_new ("edited", SAM_TYPE_TEMPLATE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_template_rows_init (SamTemplateRows *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static void
build (SamTemplateRows *self)
{
  const char *title = _(parts[self->part].title);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (self), label);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));

  self->add_button = gtk_button_new_with_mnemonic (_(parts[self->part].add));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->add_button);
}

GtkWidget *
sam_template_rows_new (SamTemplatePart part, const SamTemplateContent *content)
{
  SamTemplateRows *self;
  const GPtrArray *labels;

  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (SAM_TYPE_TEMPLATE_ROWS, NULL);
  self->part = part;
  build (self);
  labels = part == SAM_TEMPLATE_PART_SECTION ? content->sections : part == SAM_TEMPLATE_PART_COUNTER ? content->counters : content->events;
  for (guint i = 0; i < labels->len; i++)
    add_row (self, -1, part == SAM_TEMPLATE_PART_SECTION ? labels->pdata[i] : NULL,
             part == SAM_TEMPLATE_PART_SECTION ? NULL : labels->pdata[i]);
  update (self);

  return GTK_WIDGET (self);
}

void
sam_template_rows_read (SamTemplateRows *self, SamTemplateContent *content)
{
  guint n;

  g_return_if_fail (SAM_IS_TEMPLATE_ROWS (self));

  n = count_rows (self);
  for (guint i = 0; i < n; i++)
    {
      SamTemplateRow *row = get_row (self, i);

      if (!sam_template_row_is_empty (row))
        sam_template_row_read (row, content);
    }
}
