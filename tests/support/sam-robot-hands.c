/*
 * The robot's hands: keys and pointer, by xdotool, as a person has them.
 */
#include "sam-robot-private.h"

#include <gio/gio.h>
#include <string.h>

/* Among how many tries the patience is divided. */
#define N_TRIES 4

/* NULL where it could not be done: a window can go away between being found and being used. */
static char *
run_words (GPtrArray *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;

  process = g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  return g_subprocess_get_successful (process) ? g_steal_pointer (&output) : NULL;
}

static char *
try_words (const char *first, va_list rest)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, (gpointer) "xdotool");
  for (const char *word = first; word != NULL; word = va_arg (rest, const char *))
    g_ptr_array_add (argv, (gpointer) word);
  g_ptr_array_add (argv, NULL);

  return run_words (argv);
}

static char *
try_xdotool (const char *first, ...)
{
  char *output;
  va_list rest;

  va_start (rest, first);
  output = try_words (first, rest);
  va_end (rest);

  return output;
}

static char *
xdotool (const char *first, ...)
{
  char *output;
  va_list rest;

  va_start (rest, first);
  output = try_words (first, rest);
  va_end (rest);
  if (output == NULL)
    g_error ("xdotool %s could not be done", first);

  return output;
}

/* The topmost window that is more than the one pixel which what was dragged leaves behind. */
static char *
look_for_topmost (SamRobot *self)
{
  g_autofree char *pid = g_strdup_printf ("%u", sam_robot_get_pid (self));
  g_autofree char *output = try_xdotool ("search", "--onlyvisible", "--pid", pid, NULL);
  g_auto (GStrv) windows = g_strsplit (output != NULL ? g_strchomp (output) : "", "\n", -1);

  for (guint i = g_strv_length (windows); i > 0; i--)
    {
      g_autofree char *geometry = try_xdotool ("getwindowgeometry", "--shell", windows[i - 1], NULL);

      if (geometry != NULL && strstr (geometry, "WIDTH=1\n") == NULL)
        return g_strdup (windows[i - 1]);
    }

  return NULL;
}

/* Does with the topmost window what the words say, and tells which it was; one that goes away meanwhile
 * is looked for again. */
static char *
act_on_topmost (SamRobot *self, const char *act, const char *option, const char *const *rest)
{
  gint64 deadline = g_get_monotonic_time () + SAM_ROBOT_PATIENCE * G_USEC_PER_SEC;
  guint timer = sam_robot_look_again ();
  g_autofree char *used = NULL;

  while (used == NULL)
    {
      g_autofree char *window = look_for_topmost (self);
      g_autoptr (GPtrArray) argv = g_ptr_array_new ();
      g_autofree char *output = NULL;

      g_ptr_array_add (argv, (gpointer) "xdotool");
      g_ptr_array_add (argv, (gpointer) act);
      g_ptr_array_add (argv, (gpointer) option);
      g_ptr_array_add (argv, window);
      for (guint i = 0; rest != NULL && rest[i] != NULL; i++)
        g_ptr_array_add (argv, (gpointer) rest[i]);
      g_ptr_array_add (argv, NULL);

      output = window != NULL ? run_words (argv) : NULL;
      if (output != NULL)
        used = g_steal_pointer (&window);
      else if (g_get_monotonic_time () > deadline)
        g_error ("No window of the program lets itself be used: %s", act);
      else
        sam_robot_wait_a_turn (self);
    }
  g_source_remove (timer);

  return g_steal_pointer (&used);
}

/* Without a window manager nobody gives a new dialog the keyboard: the topmost window has it. */
static void
focus_topmost (SamRobot *self)
{
  g_free (act_on_topmost (self, "windowfocus", "--sync", NULL));
}

/* Where a widget is, once it is at rest: what is pointed at while the window is still being laid out is missed. */
static AtspiRect
find_place (SamRobot *self, AtspiAccessible *found)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (found);
  gint64 deadline = g_get_monotonic_time () + SAM_ROBOT_PATIENCE * G_USEC_PER_SEC;
  guint timer = sam_robot_look_again ();
  AtspiRect before = { 0, 0, 0, 0 };
  gint64 looked_at = 0;
  gboolean is_still = FALSE;

  g_assert_nonnull (component);
  while (!is_still && g_get_monotonic_time () < deadline)
    {
      g_autoptr (GError) error = NULL;
      AtspiRect *place = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, &error);

      g_assert_no_error (error);
      is_still = place->width > 0 && memcmp (place, &before, sizeof before) == 0;
      before = *place;
      g_free (place);
      looked_at = g_get_monotonic_time ();
      while (!is_still && g_get_monotonic_time () < looked_at + SAM_ROBOT_LOOK_AGAIN_MS * 1000)
        sam_robot_wait_a_turn (self);
    }
  g_source_remove (timer);
  g_object_unref (component);

  return before;
}

void
sam_robot_point (SamRobot *self, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) found = sam_robot_find (self, role, name);
  AtspiRect place = find_place (self, found);
  g_autofree char *x = g_strdup_printf ("%d", place.x + place.width / 2);
  g_autofree char *y = g_strdup_printf ("%d", place.y + place.height / 2);
  const char *rest[] = { x, y, "click", "1", NULL };

  g_free (act_on_topmost (self, "mousemove", "--window", rest));
}

void
sam_robot_press (SamRobot *self, const char *keys)
{
  focus_topmost (self);
  g_free (xdotool ("key", "--clearmodifiers", keys, NULL));
}

/* Whether it comes within one of so many parts of our patience. */
static gboolean
comes_soon (SamRobot *self, AtspiRole role, const char *name)
{
  gint64 deadline = g_get_monotonic_time () + SAM_ROBOT_PATIENCE / N_TRIES * G_USEC_PER_SEC;
  guint timer = sam_robot_look_again ();
  gboolean is_there = FALSE;

  while (!is_there && g_get_monotonic_time () < deadline)
    {
      sam_robot_wait_a_turn (self);
      is_there = sam_robot_sees (self, role, name);
    }
  g_source_remove (timer);

  return is_there;
}

void
sam_robot_press_for (SamRobot *self, const char *keys, AtspiRole role, const char *name)
{
  for (int i = 0; i < N_TRIES; i++)
    {
      sam_robot_press (self, keys);
      if (comes_soon (self, role, name))
        return;
    }

  g_object_unref (sam_robot_find (self, role, name));
}

void
sam_robot_point_for (SamRobot *self, AtspiRole role, const char *name, AtspiRole wanted_role, const char *wanted)
{
  for (int i = 0; i < N_TRIES; i++)
    {
      sam_robot_point (self, role, name);
      if (comes_soon (self, wanted_role, wanted))
        return;
    }

  g_object_unref (sam_robot_find (self, wanted_role, wanted));
}

/* As many steps as a hand makes: what is dragged is told of each, and answers before the next. */
#define N_DRAG_STEPS 12

/* In the same window all the way, as what is dragged is a window of its own; @window NULL is the topmost. */
static char *
move_pointer (SamRobot *self, const char *window, double x, double y)
{
  g_autofree char *to_x = g_strdup_printf ("%d", (int) x);
  g_autofree char *to_y = g_strdup_printf ("%d", (int) y);
  const char *rest[] = { to_x, to_y, NULL };
  char *used = NULL;

  if (window == NULL)
    used = act_on_topmost (self, "mousemove", "--window", rest);
  else
    g_free (xdotool ("mousemove", "--window", window, to_x, to_y, NULL));
  sam_robot_wait_a_turn (self);

  return used;
}

static void
drag (SamRobot *self, const AtspiRect *from, const AtspiRect *to, const char *key)
{
  g_autofree char *window = NULL;
  double x = from->x + from->width / 2.0;
  double y = from->y + from->height / 2.0;
  double far_x = to->x + to->width / 2.0;
  double far_y = to->y + to->height / 2.0;
  guint timer = sam_robot_look_again ();

  window = move_pointer (self, NULL, x, y);
  g_free (xdotool ("mousedown", "1", NULL));
  if (key != NULL)
    g_free (xdotool ("keydown", key, NULL));
  for (int i = 1; i <= N_DRAG_STEPS; i++)
    move_pointer (self, window, x + (far_x - x) * i / N_DRAG_STEPS, y + (far_y - y) * i / N_DRAG_STEPS);
  /* Back and forth over the place, until it has said that it takes what comes. */
  for (int i = 0; i < N_DRAG_STEPS; i++)
    move_pointer (self, window, far_x + i % 2, far_y);
  g_free (xdotool ("mouseup", "1", NULL));
  if (key != NULL)
    g_free (xdotool ("keyup", key, NULL));
  g_source_remove (timer);
}

void
sam_robot_drag_for (SamRobot *self, AtspiRole role, const char *name, AtspiRole target_role, const char *target,
                    const char *key, AtspiRole wanted_role, const char *wanted)
{
  for (int i = 0; i < N_TRIES; i++)
    {
      g_autoptr (AtspiAccessible) from = sam_robot_find (self, role, name);
      g_autoptr (AtspiAccessible) to = sam_robot_find (self, target_role, target);
      AtspiRect from_place = find_place (self, from);
      AtspiRect to_place = find_place (self, to);

      drag (self, &from_place, &to_place, key);
      if (comes_soon (self, wanted_role, wanted))
        return;
    }

  g_object_unref (sam_robot_find (self, wanted_role, wanted));
}

