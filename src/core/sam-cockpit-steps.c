#include "sam-cockpit-steps.h"

#include <string.h>

/* Nobody undoes a whole lesson. */
#define MOST_STEPS 1000

static void
clear_delta (gpointer data)
{
  SamCockpitDelta *delta = data;

  g_clear_object (&delta->before);
  g_clear_object (&delta->after);
}

static void
free_step (gpointer data)
{
  SamCockpitStep *step = data;

  g_array_unref (step->deltas);
  g_free (step);
}

void
sam_cockpit_steps_init (SamCockpitSteps *self)
{
  self->steps = g_ptr_array_new_with_free_func (free_step);
  self->n_done = 0;
}

void
sam_cockpit_steps_clear (SamCockpitSteps *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

void
sam_cockpit_steps_reset (SamCockpitSteps *self)
{
  g_ptr_array_set_size (self->steps, 0);
  self->n_done = 0;
}

SamCockpitStep *
sam_cockpit_steps_add (SamCockpitSteps *self, const SamCockpitLine *before)
{
  SamCockpitStep *step = g_new0 (SamCockpitStep, 1);

  step->before = *before;
  step->after = *before;
  step->deltas = g_array_new (FALSE, FALSE, sizeof (SamCockpitDelta));
  g_array_set_clear_func (step->deltas, clear_delta);

  g_ptr_array_set_size (self->steps, (int) self->n_done);
  if (self->steps->len >= MOST_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
  g_ptr_array_add (self->steps, step);
  self->n_done = self->steps->len;

  return step;
}

void
sam_cockpit_step_note (SamCockpitStep *self, gint64 ordinal, SamCockpitEntry *before, SamCockpitEntry *after)
{
  SamCockpitDelta delta = { .ordinal = ordinal };

  for (guint i = 0; i < self->deltas->len; i++)
    {
      SamCockpitDelta *noted = &g_array_index (self->deltas, SamCockpitDelta, i);

      if (noted->ordinal == ordinal)
        {
          g_set_object (&noted->after, after);
          return;
        }
    }

  g_set_object (&delta.before, before);
  g_set_object (&delta.after, after);
  g_array_append_val (self->deltas, delta);
}

static gboolean
begins_word (const char *old_text, const char *text)
{
  gsize length = strlen (old_text);
  const char *last;

  if (length == 0 || strncmp (old_text, text, length) != 0)
    return FALSE;

  last = g_utf8_find_prev_char (old_text, old_text + length);

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last)) && !g_unichar_isspace (g_utf8_get_char (text + length));
}

static const char *
get_text (SamCockpitEntry *entry)
{
  return entry != NULL ? sam_cockpit_entry_get_text (entry) : "";
}

SamCockpitStep *
sam_cockpit_steps_find_typing (SamCockpitSteps *self, gint64 ordinal, const char *text)
{
  SamCockpitStep *last = self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;
  const SamCockpitDelta *delta;
  const char *before, *now;

  if (last == NULL || self->n_done < self->steps->len || !last->is_typing || last->deltas->len != 1)
    return NULL;

  delta = &g_array_index (last->deltas, SamCockpitDelta, 0);
  if (delta->ordinal != ordinal || delta->after == NULL)
    return NULL;

  before = get_text (delta->before);
  now = get_text (delta->after);
  if ((strlen (text) > strlen (now)) != (strlen (now) > strlen (before)) || begins_word (now, text))
    return NULL;

  return last;
}
