/*
 * SamPassphraseGroup: a passphrase, typed twice.
 */
#include "config.h"

#include "sam-passphrase-group.h"

#include <glib/gi18n.h>

#include "sam-passphrase.h"
#include "sam-seal.h"

struct _SamPassphraseGroup
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget           *passphrase_row;
  GtkWidget           *again_row;
  GtkLabel            *words_label;
  char                *empty_words;
};

G_DEFINE_FINAL_TYPE (SamPassphraseGroup, sam_passphrase_group, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
are_the_same (SamPassphraseGroup *self)
{
  return g_str_equal (get_text (self->passphrase_row), get_text (self->again_row));
}

static char *
dup_words (SamPassphraseGroup *self)
{
  switch (sam_passphrase_judge (get_text (self->passphrase_row), SAM_SEAL_SHORTEST_PASSPHRASE))
    {
    case SAM_PASSPHRASE_EMPTY:
      return g_strdup (self->empty_words != NULL ? self->empty_words
                                                 : _("Four words that do not belong together are good, and easy to remember."));
    case SAM_PASSPHRASE_SHORT:
      return g_strdup_printf (_("Too short. It is at least %d characters."), SAM_SEAL_SHORTEST_PASSPHRASE);
    case SAM_PASSPHRASE_EASY:
      return g_strdup (_("Easy to guess. More words make it better."));
    case SAM_PASSPHRASE_FAIR:
      return g_strdup (_("Fair. One more word makes it good."));
    case SAM_PASSPHRASE_GOOD:
    default:
      return g_strdup (_("Good."));
    }
}

/* What is wrong is said beside how good it is, once there is something in both rows. */
static void
say (SamPassphraseGroup *self)
{
  gboolean differ = *get_text (self->again_row) != '\0' && !are_the_same (self);
  g_autofree char *judged = dup_words (self);
  g_autofree char *words = differ ? g_strdup_printf ("%s %s", judged, _("The two are not the same yet.")) : g_strdup (judged);

  gtk_label_set_label (self->words_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->passphrase_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, judged, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->again_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->again_row), GTK_ACCESSIBLE_STATE_INVALID,
                               differ ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_changed_cb (SamPassphraseGroup *self)
{
  say (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_activated_cb (SamPassphraseGroup *self, GtkWidget *row)
{
  if (row == self->passphrase_row && *get_text (self->again_row) == '\0')
    gtk_widget_grab_focus (self->again_row);
  else
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
sam_passphrase_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SAM_PASSPHRASE_GROUP (widget)->passphrase_row);
}

static void
sam_passphrase_group_finalize (GObject *object)
{
  g_free (SAM_PASSPHRASE_GROUP (object)->empty_words);

  G_OBJECT_CLASS (sam_passphrase_group_parent_class)->finalize (object);
}

static void
sam_passphrase_group_class_init (SamPassphraseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_passphrase_group_finalize;
  widget_class->grab_focus = sam_passphrase_group_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SAM_TYPE_PASSPHRASE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SAM_TYPE_PASSPHRASE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-passphrase-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseGroup, group);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseGroup, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseGroup, again_row);
  gtk_widget_class_bind_template_child (widget_class, SamPassphraseGroup, words_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
}

static void
sam_passphrase_group_init (SamPassphraseGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  say (self);
}

gboolean
sam_passphrase_group_is_empty (SamPassphraseGroup *self)
{
  g_return_val_if_fail (SAM_IS_PASSPHRASE_GROUP (self), TRUE);

  return *get_text (self->passphrase_row) == '\0' && *get_text (self->again_row) == '\0';
}

const char *
sam_passphrase_group_get_passphrase (SamPassphraseGroup *self)
{
  const char *text;

  g_return_val_if_fail (SAM_IS_PASSPHRASE_GROUP (self), NULL);

  text = get_text (self->passphrase_row);

  return sam_passphrase_judge (text, SAM_SEAL_SHORTEST_PASSPHRASE) > SAM_PASSPHRASE_SHORT && are_the_same (self) ? text : NULL;
}

void
sam_passphrase_group_clear (SamPassphraseGroup *self)
{
  g_return_if_fail (SAM_IS_PASSPHRASE_GROUP (self));

  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->again_row), "");
}

void
sam_passphrase_group_set_empty_words (SamPassphraseGroup *self, const char *words)
{
  g_return_if_fail (SAM_IS_PASSPHRASE_GROUP (self));

  g_free (self->empty_words);
  self->empty_words = g_strdup (words);
  say (self);
}

void
sam_passphrase_group_set_title (SamPassphraseGroup *self, const char *title)
{
  g_return_if_fail (SAM_IS_PASSPHRASE_GROUP (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passphrase_row), title);
}
