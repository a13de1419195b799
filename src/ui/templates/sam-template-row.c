/*
 * SamTemplateRow: one section, counter or event of a template.
 */
#include "sam-template-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cockpit-keys.h"

struct _SamTemplateRow
{
  AdwBin           parent_instance;

  GtkLabel        *key_label;
  GtkEntry        *entry;
  GtkWidget       *up_button;
  GtkWidget       *down_button;
  GtkWidget       *remove_button;
  GtkWidget       *prompts_scroller;
  GtkTextView     *prompts_view;

  SamTemplatePart  part;
  char            *others; /* of a section: what is not known of it */
  gboolean         loading;
};

G_DEFINE_FINAL_TYPE (SamTemplateRow, sam_template_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  SIGNAL_MOVE,
  SIGNAL_REMOVE,
  SIGNAL_MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char *
sam_template_part_get_key (SamTemplatePart part, guint index)
{
  const SamCockpitKey *key = NULL;

  if (part != SAM_TEMPLATE_PART_SECTION)
    key = sam_cockpit_find_key (part == SAM_TEMPLATE_PART_COUNTER ? SAM_COCKPIT_ACT_COUNTER : SAM_COCKPIT_ACT_EVENT,
                                index + 1);

  return key != NULL ? key->key : NULL;
}

static void
on_changed_cb (SamTemplateRow *self)
{
  if (!self->loading)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_activate_cb (SamTemplateRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MORE], 0);
}

static void
on_up_cb (SamTemplateRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
on_down_cb (SamTemplateRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
on_remove_cb (SamTemplateRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static gboolean
on_move_key_cb (GtkWidget *widget, GVariant *way, gpointer user_data)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_variant_get_int32 (way));

  return TRUE;
}

static void
sam_template_row_finalize (GObject *object)
{
  g_free (SAM_TEMPLATE_ROW (object)->others);

  G_OBJECT_CLASS (sam_template_row_parent_class)->finalize (object);
}

static void
sam_template_row_class_init (SamTemplateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_template_row_finalize;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_TEMPLATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", SAM_TYPE_TEMPLATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", SAM_TYPE_TEMPLATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MORE] = g_signal_new ("more", SAM_TYPE_TEMPLATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-template-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, key_label);
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, entry);
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, prompts_scroller);
  gtk_widget_class_bind_template_child (widget_class, SamTemplateRow, prompts_view);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_down_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
}

/* Before the entry takes them: Alt with an arrow means nothing in a line of text. */
static void
add_keys (SamTemplateRow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  static const guint keyvals[] = { GDK_KEY_Up, GDK_KEY_Down };

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (keyvals[i], GDK_ALT_MASK),
                                         gtk_callback_action_new (on_move_key_cb, NULL, NULL), "i", i == 0 ? -1 : 1));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
sam_template_row_init (SamTemplateRow *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->prompts_view), "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  add_keys (self);
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_parts (SamTemplateRow *self)
{
  static const struct
  {
    const char *text;
    const char *remove;
    gsize       longest;
  } words[] = {
    [SAM_TEMPLATE_PART_SECTION] = { N_("Heading of the section"), N_("Remove the Section"), SAM_TEMPLATE_MAX_TITLE },
    [SAM_TEMPLATE_PART_COUNTER] = { N_("What is counted"), N_("Remove the Counter"), SAM_TEMPLATE_MAX_LABEL },
    [SAM_TEMPLATE_PART_EVENT] = { N_("What happens"), N_("Remove the Event"), SAM_TEMPLATE_MAX_LABEL },
  };
  const char *text = _(words[self->part].text);

  gtk_entry_set_placeholder_text (self->entry, text);
  gtk_entry_set_max_length (self->entry, (int) words[self->part].longest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  name_button (self->remove_button, _(words[self->part].remove));
  name_button (self->up_button, _("Move Up (Alt+Up)"));
  name_button (self->down_button, _("Move Down (Alt+Down)"));
}

static void
show_prompts (SamTemplateRow *self, const SamTemplateSection *section)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; section != NULL && i < section->prompts->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) section->prompts->pdata[i]);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->prompts_view), lines->str, -1);
}

GtkWidget *
sam_template_row_new (SamTemplatePart part, const SamTemplateSection *section, const char *text)
{
  SamTemplateRow *self = g_object_new (SAM_TYPE_TEMPLATE_ROW, NULL);

  self->part = part;
  name_parts (self);
  if (section != NULL)
    {
      text = section->title;
      self->others = g_strdup (section->others);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  show_prompts (self, section);
  gtk_widget_set_visible (self->prompts_scroller, part == SAM_TEMPLATE_PART_SECTION);
  gtk_widget_set_visible (GTK_WIDGET (self->key_label), part != SAM_TEMPLATE_PART_SECTION);
  self->loading = FALSE;

  return GTK_WIDGET (self);
}

void
sam_template_row_set_place (SamTemplateRow *self, guint index, guint n_rows)
{
  const char *key = sam_template_part_get_key (self->part, index);
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint keyval;

  g_return_if_fail (SAM_IS_TEMPLATE_ROW (self));

  if (key != NULL && gtk_accelerator_parse (key, &keyval, &modifiers))
    label = gtk_accelerator_get_label (keyval, modifiers);
  gtk_label_set_label (self->key_label, label != NULL ? label : "");
  gtk_widget_set_sensitive (self->up_button, index > 0);
  gtk_widget_set_sensitive (self->down_button, index + 1 < n_rows);
}

static char *
dup_prompts (SamTemplateRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->prompts_view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
dup_text (SamTemplateRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

gboolean
sam_template_row_is_empty (SamTemplateRow *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *prompts = dup_prompts (self);

  return *text == '\0' && *g_strstrip (prompts) == '\0';
}

void
sam_template_row_read (SamTemplateRow *self, SamTemplateContent *content)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *prompts = NULL;
  g_auto (GStrv) lines = NULL;
  SamTemplateSection *section;

  g_return_if_fail (SAM_IS_TEMPLATE_ROW (self));

  if (self->part != SAM_TEMPLATE_PART_SECTION)
    {
      g_ptr_array_add (self->part == SAM_TEMPLATE_PART_COUNTER ? content->counters : content->events, g_steal_pointer (&text));
      return;
    }

  section = sam_template_content_add_section (content, text);
  section->others = g_strdup (self->others);
  prompts = dup_prompts (self);
  lines = g_strsplit (prompts, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (section->prompts, g_strdup (lines[i]));
}

void
sam_template_row_focus (SamTemplateRow *self)
{
  g_return_if_fail (SAM_IS_TEMPLATE_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
