/*
 * SamFrameFactors: whether what coaching needs was there.
 */
#include "sam-frame-factors.h"

#include <glib/gi18n.h>

static const guint fields[] = {
  SAM_SESSION_LEADERSHIP_SUPPORT,
  SAM_SESSION_TIME_GIVEN,
  SAM_SESSION_ROOM,
  SAM_SESSION_GROUP_SIZE,
};

#define N_FACTORS G_N_ELEMENTS (fields)
/* Yes and no; neither is not answered. */
#define N_TOGGLES SAM_FRAME_FACTOR_NOT_ANSWERED

struct _SamFrameFactors
{
  SamKeyList parent_instance;

  SamDraft *draft;
  GtkWidget *toggles[N_FACTORS][N_TOGGLES];
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (SamFrameFactors, sam_frame_factors, SAM_TYPE_KEY_LIST)

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_label (guint factor)
{
  return sam_field_get_label (&sam_family_session.fields[fields[factor]]);
}

static const char *
get_answer_label (guint factor, int answer)
{
  return sam_choice_get_label (&sam_family_session.fields[fields[factor]], answer);
}

static char *
dup_name (guint factor, int answer)
{
  /* Translators: a frame factor and its answer, such as "Room: Yes". */
  return g_strdup_printf (C_ ("frame factor", "%s: %s"), get_label (factor),
                          get_answer_label (factor, answer));
}

static void
show_answer (SamFrameFactors *self, guint factor)
{
  int answer = sam_draft_get_choice (self->draft, fields[factor]);
  GtkWidget *row = sam_key_list_get_row (SAM_KEY_LIST (self), factor);
  g_autofree char *name = dup_name (factor, answer);

  self->is_showing = TRUE;
  for (int i = 0; i < N_TOGGLES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[factor][i]), i == answer);
  self->is_showing = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
answer (SamFrameFactors *self, guint factor, int value)
{
  sam_draft_set_choice (self->draft, fields[factor], value);
  show_answer (self, factor);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_toggled_cb (SamFrameFactors *self, GtkToggleButton *toggle)
{
  if (self->is_showing)
    return;

  for (guint factor = 0; factor < N_FACTORS; factor++)
    {
      for (int i = 0; i < N_TOGGLES; i++)
        {
          if (self->toggles[factor][i] == GTK_WIDGET (toggle))
            answer (self, factor,
                    gtk_toggle_button_get_active (toggle) ? i : SAM_FRAME_FACTOR_NOT_ANSWERED);
        }
    }
}

/* Keys */

static gboolean
is_key (gunichar character, const char *key)
{
  return character != 0 && g_unichar_tolower (character) == g_utf8_get_char (key);
}

static gboolean
sam_frame_factors_key (SamKeyList *list, guint keyval, gunichar character, int row)
{
  SamFrameFactors *self = SAM_FRAME_FACTORS (list);
  int value = -1;

  if (row < 0)
    return GDK_EVENT_PROPAGATE;

  /* Translators: the one key, in lower case, that answers "Yes". */
  if (is_key (character, C_ ("frame factor key", "y")))
    value = SAM_FRAME_FACTOR_YES;
  /* Translators: the one key, in lower case, that answers "No". */
  else if (is_key (character, C_ ("frame factor key", "n")))
    value = SAM_FRAME_FACTOR_NO;
  else if (character == '0' || keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete)
    value = SAM_FRAME_FACTOR_NOT_ANSWERED;
  if (value < 0)
    return GDK_EVENT_PROPAGATE;

  answer (self, (guint) row, value);
  if (value != SAM_FRAME_FACTOR_NOT_ANSWERED)
    sam_key_list_focus_row (list, (guint) row + 1);

  return GDK_EVENT_STOP;
}

/* Space or Enter, or a click beside the buttons: yes, no, not answered, and round. */
static void
on_activated_cb (SamFrameFactors *self, GtkWidget *row)
{
  for (guint factor = 0; factor < N_FACTORS; factor++)
    {
      if (sam_key_list_get_row (SAM_KEY_LIST (self), factor) == row)
        answer (self, factor,
                (sam_draft_get_choice (self->draft, fields[factor]) + 1) % (N_TOGGLES + 1));
    }
}

/* Type */

static void
sam_frame_factors_class_init (SamFrameFactorsClass *klass)
{
  SAM_KEY_LIST_CLASS (klass)->key = sam_frame_factors_key;

  signals[EDITED] = g_signal_new ("edited", SAM_TYPE_FRAME_FACTORS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_frame_factors_init (SamFrameFactors *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Frame Factors"));
  /* Translators: the letters are those that the keys "y" and "n" are translated to. */
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _ ("Y yes, N no, 0 not answered."));
}

static void
add_factor (SamFrameFactors *self, guint factor)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (int i = 0; i < N_TOGGLES; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new_with_label (get_answer_label (factor, i));
      g_autofree char *name = dup_name (factor, i);

      /* The row is the one stop among the factors. */
      gtk_widget_set_focusable (toggle, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), toggle);
      self->toggles[factor][i] = toggle;
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_label (factor));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  sam_key_list_add_row (SAM_KEY_LIST (self), row, NULL);
  show_answer (self, factor);
}

GtkWidget *
sam_frame_factors_new (SamDraft *draft)
{
  SamFrameFactors *self = g_object_new (SAM_TYPE_FRAME_FACTORS, NULL);

  g_return_val_if_fail (sam_draft_get_family (draft) == &sam_family_session, NULL);

  self->draft = draft;
  for (guint i = 0; i < N_FACTORS; i++)
    add_factor (self, i);

  return GTK_WIDGET (self);
}

GtkWidget *
sam_frame_factors_get_toggle (SamFrameFactors *self, guint field, SamFrameFactor value)
{
  g_return_val_if_fail (SAM_IS_FRAME_FACTORS (self), NULL);
  g_return_val_if_fail (value < N_TOGGLES, NULL);

  for (guint i = 0; i < N_FACTORS; i++)
    {
      if (fields[i] == field)
        return self->toggles[i][value];
    }

  return NULL;
}
