/*
 * SamKeyHints: the keys, each with one word.
 */
#include "sam-key-hints.h"

#include <glib/gi18n.h>

#include "sam-observation-look.h"
#include "sam-wrap-box.h"

/* In a narrow window only what has no other place there. */
typedef struct
{
  SamCockpitAct act;
  guint         argument;
  const char   *word; /* NULL: the question's */
  gboolean      is_narrow;
} Hint;

static const Hint start_hints[] = {
  { SAM_COCKPIT_ACT_QUESTION, 1, NULL, TRUE },
  { SAM_COCKPIT_ACT_QUESTION, 2, NULL, TRUE },
  { SAM_COCKPIT_ACT_QUESTION, 3, NULL, TRUE },
  { SAM_COCKPIT_ACT_SEEN, 0, NC_ ("cockpit hint", "seen"), TRUE },
  { SAM_COCKPIT_ACT_WONDER, 0, NC_ ("cockpit hint", "wonder"), TRUE },
  { SAM_COCKPIT_ACT_QUOTE, 0, NC_ ("cockpit hint", "quote"), TRUE },
  { SAM_COCKPIT_ACT_SAMPLE, 0, NC_ ("cockpit hint", "reading"), TRUE },
  { SAM_COCKPIT_ACT_NEXT_LINE, 0, NC_ ("cockpit hint", "new line"), FALSE },
  { SAM_COCKPIT_ACT_EARLIER_LINE, 0, NC_ ("cockpit hint", "correct"), FALSE },
  { SAM_COCKPIT_ACT_UNDO, 0, NC_ ("cockpit hint", "undo"), TRUE },
};

static const Hint end_hints[] = {
  { SAM_COCKPIT_ACT_PAUSE, 0, NC_ ("cockpit hint", "pause"), FALSE },
  { SAM_COCKPIT_ACT_HIDE, 0, NC_ ("cockpit hint", "hide all"), TRUE },
  { SAM_COCKPIT_ACT_HELP, 0, NC_ ("cockpit hint", "keys"), FALSE },
};

#define N_HINTS (G_N_ELEMENTS (start_hints) + G_N_ELEMENTS (end_hints))

typedef struct
{
  const Hint *hint;
  GtkWidget  *button;
  GtkWidget  *key;
  GtkLabel   *word;
} HintButton;

struct _SamKeyHints
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  HintButton buttons[N_HINTS];
  guint      n_questions;
  gboolean   has_interval;
  gboolean   is_narrow;
};

G_DEFINE_FINAL_TYPE (SamKeyHints, sam_key_hints, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_clicked_cb (SamKeyHints *self, GtkWidget *button)
{
  for (guint i = 0; i < N_HINTS; i++)
    {
      const Hint *hint = self->buttons[i].hint;

      if (self->buttons[i].button == button)
        g_signal_emit (self, signals[SIGNAL_ACT], 0, (int) hint->act, hint->argument);
    }
}

static gboolean
is_shown (SamKeyHints *self, const Hint *hint)
{
  if (hint->act == SAM_COCKPIT_ACT_QUESTION && hint->argument > self->n_questions)
    return FALSE;
  if (hint->act == SAM_COCKPIT_ACT_SAMPLE && !self->has_interval)
    return FALSE;

  return hint->is_narrow || !self->is_narrow;
}

static void
update_shown (SamKeyHints *self)
{
  for (guint i = 0; i < N_HINTS; i++)
    {
      gtk_widget_set_visible (self->buttons[i].button, is_shown (self, self->buttons[i].hint));
      gtk_widget_set_visible (self->buttons[i].key, !self->is_narrow);
    }
}

static char *
get_word (const Hint *hint)
{
  if (hint->word == NULL)
    return g_strdup_printf (C_ ("cockpit hint", "question %u"), hint->argument);

  return g_strdup (g_dpgettext2 (NULL, "cockpit hint", hint->word));
}

static void
add_hint (SamKeyHints *self, HintButton *button, SamWrapBox *wrap_box, const Hint *hint)
{
  const SamCockpitKey *key = sam_cockpit_find_key (hint->act, hint->argument);
  g_autofree char *accelerator = sam_observation_look_format_key (key->key);
  g_autofree char *alternative = key->alternative != NULL ? sam_observation_look_format_key (key->alternative) : NULL;
  g_autofree char *label = sam_cockpit_key_dup_label (key);
  g_autofree char *keys = alternative != NULL ? g_strdup_printf ("%s, %s", accelerator, alternative) : g_strdup (accelerator);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", label, keys);
  g_autofree char *word = get_word (hint);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);

  button->hint = hint;
  button->button = gtk_button_new ();
  button->key = sam_observation_look_keycap_new (accelerator);
  button->word = GTK_LABEL (gtk_label_new (word));
  gtk_box_append (GTK_BOX (box), button->key);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (button->word));
  gtk_button_set_child (GTK_BUTTON (button->button), box);
  gtk_widget_set_focus_on_click (button->button, FALSE);
  gtk_widget_set_tooltip_text (button->button, tooltip);
  gtk_widget_add_css_class (button->button, "flat");
  gtk_widget_add_css_class (button->button, "key-hint");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys, -1);
  g_signal_connect_object (button->button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  sam_wrap_box_append (wrap_box, button->button);
}

static GtkWidget *
new_wrap_box (void)
{
  return g_object_new (SAM_TYPE_WRAP_BOX, "max-columns", (guint) N_HINTS, "column-spacing", 8, "row-spacing", 2, NULL);
}

static void
sam_key_hints_dispose (GObject *object)
{
  SamKeyHints *self = SAM_KEY_HINTS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_key_hints_parent_class)->dispose (object);
}

static void
sam_key_hints_class_init (SamKeyHintsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_key_hints_dispose;
  signals[SIGNAL_ACT] = g_signal_new ("act", SAM_TYPE_KEY_HINTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                      2, G_TYPE_INT, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "keyhints");
}

static void
sam_key_hints_init (SamKeyHints *self)
{
  GtkWidget *start = new_wrap_box ();
  GtkWidget *end = new_wrap_box ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_hexpand (start, TRUE);
  gtk_box_append (GTK_BOX (self->box), start);
  gtk_box_append (GTK_BOX (self->box), end);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (start_hints); i++)
    add_hint (self, &self->buttons[i], SAM_WRAP_BOX (start), &start_hints[i]);
  for (guint i = 0; i < G_N_ELEMENTS (end_hints); i++)
    add_hint (self, &self->buttons[G_N_ELEMENTS (start_hints) + i], SAM_WRAP_BOX (end), &end_hints[i]);
  update_shown (self);
}

GtkWidget *
sam_key_hints_new (void)
{
  return g_object_new (SAM_TYPE_KEY_HINTS, NULL);
}

void
sam_key_hints_set_lesson (SamKeyHints *self, guint n_questions, gboolean has_interval)
{
  g_return_if_fail (SAM_IS_KEY_HINTS (self));

  self->n_questions = n_questions;
  self->has_interval = has_interval;
  update_shown (self);
}

static gboolean
is_lit (const Hint *hint, guint question, SamObservationEntryKind kind)
{
  switch (hint->act)
    {
    case SAM_COCKPIT_ACT_QUESTION:
      return hint->argument == question;
    case SAM_COCKPIT_ACT_SEEN:
      return kind == SAM_OBSERVATION_ENTRY_KIND_SEEN;
    case SAM_COCKPIT_ACT_WONDER:
      return kind == SAM_OBSERVATION_ENTRY_KIND_WONDER;
    case SAM_COCKPIT_ACT_QUOTE:
      return kind == SAM_OBSERVATION_ENTRY_KIND_QUOTE;
    case SAM_COCKPIT_ACT_SAMPLE:
      return kind == SAM_OBSERVATION_ENTRY_KIND_SAMPLE;
    default:
      return FALSE;
    }
}

void
sam_key_hints_set_line (SamKeyHints *self, guint question, SamObservationEntryKind kind)
{
  g_return_if_fail (SAM_IS_KEY_HINTS (self));

  for (guint i = 0; i < N_HINTS; i++)
    {
      if (is_lit (self->buttons[i].hint, question, kind))
        gtk_widget_add_css_class (self->buttons[i].button, "lit");
      else
        gtk_widget_remove_css_class (self->buttons[i].button, "lit");
    }
}

void
sam_key_hints_set_paused (SamKeyHints *self, gboolean is_paused)
{
  HintButton *button = &self->buttons[G_N_ELEMENTS (start_hints)];

  g_return_if_fail (SAM_IS_KEY_HINTS (self));

  gtk_label_set_label (button->word, is_paused ? C_ ("cockpit hint", "go on") : C_ ("cockpit hint", "pause"));
}

void
sam_key_hints_set_narrow (SamKeyHints *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_KEY_HINTS (self));

  self->is_narrow = is_narrow;
  gtk_box_set_spacing (GTK_BOX (self->box), is_narrow ? 0 : 12);
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_object_set (child, "column-spacing", is_narrow ? 0 : 8, NULL);
  update_shown (self);
}
