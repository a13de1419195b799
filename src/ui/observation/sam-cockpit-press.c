/*
 * SamCockpitWindow: keys, buttons, and what is typed.
 */
#include "sam-cockpit-window-private.h"

#include <glib/gi18n.h>

/* The time of the line */

/* %FALSE where it cannot be read: it stays in its field, marked. */
static gboolean
take_stamp (SamCockpitWindow *self)
{
  gint64 now = sam_running_observation_get_now (self->running);
  gint64 stamp;
  gboolean is_sound = sam_lesson_stamp_parse (sam_note_line_get_stamp_text (self->line), &stamp)
                      && stamp <= sam_cockpit_get_elapsed (self->cockpit, now);

  sam_note_line_set_stamp_sound (self->line, is_sound);
  /* The field has whole seconds: what it shows already keeps its thousandths. */
  if (is_sound && stamp / 1000 != sam_cockpit_get_stamp (self->cockpit, now) / 1000)
    sam_cockpit_set_stamp (self->cockpit, stamp, now);

  return is_sound;
}

static void
on_stamp_edited_cb (SamCockpitWindow *self)
{
  gint64 stamp;

  sam_note_line_set_stamp_sound (self->line, sam_lesson_stamp_parse (sam_note_line_get_stamp_text (self->line), &stamp));
}

static gboolean
type_stamp (SamCockpitWindow *self)
{
  if (sam_cockpit_get_line (self->cockpit) != NULL)
    sam_note_line_type_stamp (self->line);

  return TRUE;
}

/* What a key does */

static gboolean
has_focus_in_line (SamCockpitWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->line));
}

/* Enter and the arrows belong to a button or a row that was gone to by Tab. */
static gboolean
is_left_to_focus (SamCockpitWindow *self, SamCockpitAct act)
{
  return (act == SAM_COCKPIT_ACT_NEXT_LINE || act == SAM_COCKPIT_ACT_EARLIER_LINE || act == SAM_COCKPIT_ACT_LATER_LINE)
         && !has_focus_in_line (self);
}

static gboolean
act_on_model (SamCockpitWindow *self, SamCockpitAct act, guint argument)
{
  if (sam_note_line_is_typing_stamp (self->line) && act != SAM_COCKPIT_ACT_PAUSE)
    {
      /* Enter takes the time, and goes back to the words. */
      if (!take_stamp (self))
        return TRUE;
      sam_note_line_focus (self->line);
      if (act == SAM_COCKPIT_ACT_NEXT_LINE)
        return TRUE;
    }

  sam_cockpit_act (self->cockpit, act, argument, sam_running_observation_get_now (self->running));

  return TRUE;
}

gboolean
sam_cockpit_press (SamCockpitWindow *self, SamCockpitAct act, guint argument)
{
  /* Whoever sits down again sees first, and writes then. */
  if (sam_cockpit_window_is_hidden (self))
    {
      sam_cockpit_window_set_hidden (self, FALSE);
      return TRUE;
    }
  if (act == SAM_COCKPIT_ACT_HELP)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "cockpit.keys", NULL);
      return TRUE;
    }
  if (self->cockpit == NULL)
    {
      if (act == SAM_COCKPIT_ACT_HIDE)
        gtk_window_close (GTK_WINDOW (self));
      return act == SAM_COCKPIT_ACT_HIDE;
    }
  if (is_left_to_focus (self, act))
    return FALSE;

  switch (act)
    {
    case SAM_COCKPIT_ACT_HIDE:
      sam_cockpit_window_set_hidden (self, TRUE);
      return TRUE;
    case SAM_COCKPIT_ACT_END:
      sam_cockpit_end_ask (self);
      return TRUE;
    case SAM_COCKPIT_ACT_TYPE_STAMP:
      return type_stamp (self);
    default:
      return act_on_model (self, act, argument);
    }
}

/* Keys: before the entry that has the focus sees them. */

static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const SamCockpitKey *key = data;

  return sam_cockpit_press (SAM_COCKPIT_WINDOW (widget), key->act, key->argument);
}

static void
add_shortcut (GtkShortcutController *controller, const SamCockpitKey *key, const char *accelerator)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (accelerator);

  g_return_if_fail (trigger != NULL);

  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (trigger, gtk_callback_action_new (on_key_cb, (gpointer) key, NULL)));
}

static void
add_keys (SamCockpitWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  guint n_keys;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), &keys[i], keys[i].key);
      if (keys[i].alternative != NULL)
        add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), &keys[i], keys[i].alternative);
    }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* What is typed wherever the focus is goes into the line. */
static gboolean
on_stray_key_cb (SamCockpitWindow *self, guint keyval, guint keycode, GdkModifierType state, GtkEventControllerKey *controller)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (self->cockpit == NULL || has_focus_in_line (self) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || character == 0 || !g_unichar_isgraph (character) || sam_cockpit_window_is_hidden (self))
    return FALSE;

  sam_note_line_focus (self->line);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (sam_note_line_get_input (self->line)))));
}

/* Buttons */

static void
on_act_cb (SamCockpitWindow *self, int act, guint argument)
{
  if (self->cockpit != NULL && !sam_cockpit_window_is_hidden (self))
    {
      /* The mouse does not take the keyboard from the line; somebody who went to the button by Tab stays there. */
      if (act == SAM_COCKPIT_ACT_NEXT_LINE || act == SAM_COCKPIT_ACT_EARLIER_LINE)
        sam_note_line_focus (self->line);
      sam_cockpit_press (self, (SamCockpitAct) act, argument);
    }
}

static void
on_correct_cb (SamCockpitWindow *self, gint64 ordinal)
{
  sam_cockpit_correct (self->cockpit, ordinal, sam_running_observation_get_now (self->running));
  sam_note_line_focus (self->line);
}

/* Typing */

static void
on_edited_cb (SamCockpitWindow *self)
{
  sam_cockpit_set_text (self->cockpit, sam_note_line_get_text (self->line), sam_running_observation_get_now (self->running));
}

static void
on_done_cb (SamCockpitWindow *self)
{
  sam_cockpit_press (self, SAM_COCKPIT_ACT_NEXT_LINE, 0);
}

static void
on_remove_cb (SamCockpitWindow *self)
{
  sam_note_line_focus (self->line);
  sam_cockpit_press (self, SAM_COCKPIT_ACT_REMOVE_LINE, 0);
}

void
sam_cockpit_press_init (SamCockpitWindow *self)
{
  GtkEventController *stray = gtk_event_controller_key_new ();

  add_keys (self);
  g_signal_connect_object (stray, "key-pressed", G_CALLBACK (on_stray_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), stray);

  g_signal_connect_object (self->line, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "stamp-edited", G_CALLBACK (on_stamp_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "done", G_CALLBACK (on_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note_list, "correct", G_CALLBACK (on_correct_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hints, "act", G_CALLBACK (on_act_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->aside, "act", G_CALLBACK (on_act_cb), self, G_CONNECT_SWAPPED);
}
