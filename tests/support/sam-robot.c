/*
 * SamRobot: drives the real program through the accessibility bus.
 */
#include "sam-robot.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#include "sam-test-folder.h"

/* The bus tells of most changes; this looks again for the few that it does not. */
#define LOOK_AGAIN_MS 100
/* Among how many tries the patience is divided. */
#define N_TRIES 4

struct _SamRobot
{
  GSubprocess        *process;
  char               *complaints; /* the file of the program's stderr */
  guint               pid;
  AtspiAccessible    *application;
  AtspiEventListener *listener;
};

typedef struct
{
  AtspiRole   role;
  const char *name;
  const char *part;
  gboolean    actionable;
} Wanted;

static gboolean
on_look_again_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
on_event_cb (AtspiEvent *event, void *user_data)
{
  /* Waking the main loop is all: the wait looks at the tree itself. */
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* GTK 4.8 says “showing” of windows alone. */
static gboolean
is_visible (AtspiAccessible *accessible)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_VISIBLE);
}

static char *
dup_text (AtspiAccessible *accessible)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  int length = text != NULL ? atspi_text_get_character_count (text, NULL) : 0;

  return length > 0 ? atspi_text_get_text (text, 0, length, NULL) : NULL;
}

/*
 * GTK 4.8 says a mnemonic's underscore, and says a name twice where a widget has
 * both a label of its own and one inside: “_Save Save”.
 */
static gboolean
is_named (const char *name, const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (name != NULL ? name : "", "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  g_autofree char *twice = g_strdup_printf ("%s %s", wanted, wanted);

  return g_str_equal (plain, wanted) || g_str_equal (plain, twice);
}

static gboolean
has_action (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);

  return action != NULL && atspi_action_get_n_actions (action, NULL) > 0;
}

static gboolean
matches (AtspiAccessible *accessible, const Wanted *wanted)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (wanted->part == NULL && atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;

  name = atspi_accessible_get_name (accessible, NULL);
  if (wanted->part == NULL)
    return is_named (name, wanted->name) && (!wanted->actionable || has_action (accessible));

  if (name != NULL && strstr (name, wanted->part) != NULL)
    return TRUE;

  text = dup_text (accessible);
  return text != NULL && strstr (text, wanted->part) != NULL;
}

static AtspiAccessible *
search (AtspiAccessible *parent, const Wanted *wanted)
{
  int n_children = atspi_accessible_get_child_count (parent, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (parent, i, NULL);
      AtspiAccessible *found;

      if (child == NULL || !is_visible (child))
        continue;
      if (matches (child, wanted))
        return g_steal_pointer (&child);

      found = search (child, wanted);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
describe (AtspiAccessible *parent, guint depth, GString *out)
{
  int n_children = atspi_accessible_get_child_count (parent, NULL);

  for (int i = 0; i < n_children && depth < 40; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (parent, i, NULL);
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;
      g_autofree char *role = NULL;

      if (child == NULL || !is_visible (child))
        continue;

      name = atspi_accessible_get_name (child, NULL);
      role = atspi_accessible_get_role_name (child, NULL);
      text = dup_text (child);
      if ((name != NULL && *name != '\0') || text != NULL || depth == 0)
        g_string_append_printf (out, "# %*s%s “%s” %s\n", (int) depth, "", role, name,
                                text != NULL ? text : "");
      describe (child, depth + 1, out);
    }
}

void
sam_robot_describe (SamRobot *self)
{
  g_autoptr (GString) tree = g_string_new (NULL);

  atspi_accessible_clear_cache (self->application);
  describe (self->application, 0, tree);
  g_printerr ("%s", tree->str);
}

static void
fail_with_tree (SamRobot *self, const char *what, const Wanted *wanted)
{
  sam_robot_describe (self);
  g_error ("%s: “%s”", what, wanted->part != NULL ? wanted->part : wanted->name);
}

static gboolean
has_ended (SamRobot *self)
{
  return g_subprocess_get_identifier (self->process) == NULL;
}

/* In the child: it must not outlive a test that fails, or whoever runs the test waits for it. */
static void
end_with_the_test (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/* One turn of the main loop: an event of the bus, or the look-again timer. */
static void
wait_a_turn (SamRobot *self)
{
  g_main_context_iteration (NULL, TRUE);
  if (has_ended (self))
    {
      g_autofree char *contents = NULL;

      g_file_get_contents (self->complaints, &contents, NULL, NULL);
      g_error ("The program has ended before the test was done: %s", contents);
    }
}

static AtspiAccessible *
find_application (SamRobot *self)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == self->pid)
        return g_steal_pointer (&child);
    }

  return NULL;
}

static AtspiAccessible *
wait_for (SamRobot *self, AtspiAccessible *parent, const Wanted *wanted)
{
  gint64 deadline = g_get_monotonic_time () + SAM_ROBOT_PATIENCE * G_USEC_PER_SEC;
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);
  AtspiAccessible *found = NULL;

  while (found == NULL)
    {
      /* What the bus has cached can be older than what it was told of. */
      atspi_accessible_clear_cache (self->application);
      found = search (parent != NULL ? parent : self->application, wanted);
      if (found == NULL && g_get_monotonic_time () > deadline)
        fail_with_tree (self, "Not on screen", wanted);
      if (found == NULL)
        wait_a_turn (self);
    }

  g_source_remove (timer);
  return found;
}

char *
sam_robot_make_home (void)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("samordna-home-XXXXXX", &error);

  g_assert_no_error (error);
  return home;
}

void
sam_robot_remove_home (const char *home)
{
  sam_test_folder_remove (home);
}

SamRobot *
sam_robot_start (const char *const *arguments, const char *language, const char *home)
{
  SamRobot *self = g_new0 (SamRobot, 1);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *asan_options = NULL;
  g_autoptr (GError) error = NULL;
  gint64 deadline = g_get_monotonic_time () + SAM_ROBOT_PATIENCE * G_USEC_PER_SEC;
  static const char *const folders[] = { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" };
  guint timer;

  /* libatspi warns while a program registers: only errors are fatal here. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  atspi_init ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i], NULL);

      g_mkdir_with_parents (folder, 0700);
      g_subprocess_launcher_setenv (launcher, folders[i], folder, TRUE);
    }
  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  /* Settings must outlive the program here, as they do for a person. */
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);

  /* GTK 4.8 complains when it is asked for a widget that is just going away, which
   * only a reader as quick as this one does; see assert_no_complaints(). */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  /* A sanitizer counts as leaked what GTK's icon threads hold when the program ends in the
   * midst of their work, what libcloudproviders keeps of a file chooser, and GLib's table of
   * quarks, which GLib gives up on purpose when it grows past 2048. Leaks of our own are
   * looked for by the suites of tests/ui. */
  asan_options = g_strjoin (":", g_getenv ("ASAN_OPTIONS") != NULL ? g_getenv ("ASAN_OPTIONS") : "",
                            "detect_leaks=0", NULL);
  g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", asan_options, TRUE);
  self->complaints = g_build_filename (home, "stderr.txt", NULL);
  g_subprocess_launcher_set_stderr_file_path (launcher, self->complaints);

  g_subprocess_launcher_set_child_setup (launcher, end_with_the_test, NULL, NULL);
  g_ptr_array_add (argv, (gpointer) g_getenv ("SAMORDNA_PROGRAM"));
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  self->process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  self->pid = (guint) g_ascii_strtoull (g_subprocess_get_identifier (self->process), NULL, 10);

  self->listener = atspi_event_listener_new (on_event_cb, NULL, NULL);
  atspi_event_listener_register (self->listener, "object:children-changed", NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:showing", NULL);
  atspi_event_listener_register (self->listener, "object:property-change", NULL);

  timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);
  while ((self->application = find_application (self)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("The program does not show up on the accessibility bus");
      wait_a_turn (self);
    }
  g_source_remove (timer);

  return self;
}

/* Nothing of the program's own may complain, but for GTK's object path above. */
static void
assert_no_complaints (SamRobot *self)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (self->complaints, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "CRITICAL") != NULL && strstr (lines[i], "g_variant_is_object_path") == NULL)
        g_error ("The program complained: %s", lines[i]);
    }
}

void
sam_robot_quit (SamRobot *self)
{
  g_autoptr (GError) error = NULL;

  sam_robot_press (self, "ctrl+q");
  if (!g_subprocess_wait_check (self->process, NULL, &error))
    {
      g_autofree char *contents = NULL;

      g_file_get_contents (self->complaints, &contents, NULL, NULL);
      g_error ("The program did not end well (%s): %s", error->message, contents);
    }
  assert_no_complaints (self);

  atspi_event_listener_deregister (self->listener, "object:children-changed", NULL);
  atspi_event_listener_deregister (self->listener, "object:state-changed:showing", NULL);
  atspi_event_listener_deregister (self->listener, "object:property-change", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->application);
  g_clear_object (&self->process);
  g_free (self->complaints);
  g_free (self);
}

AtspiAccessible *
sam_robot_find (SamRobot *self, AtspiRole role, const char *name)
{
  return sam_robot_find_in (self, NULL, role, name);
}

AtspiAccessible *
sam_robot_find_in (SamRobot *self, AtspiAccessible *parent, AtspiRole role, const char *name)
{
  const Wanted wanted = { .role = role, .name = name };

  return wait_for (self, parent, &wanted);
}

gboolean
sam_robot_sees (SamRobot *self, AtspiRole role, const char *name)
{
  const Wanted wanted = { .role = role, .name = name };
  g_autoptr (AtspiAccessible) found = NULL;

  atspi_accessible_clear_cache (self->application);
  found = search (self->application, &wanted);

  return found != NULL;
}

void
sam_robot_wait_gone (SamRobot *self, AtspiRole role, const char *name)
{
  const Wanted wanted = { .role = role, .name = name };
  gint64 deadline = g_get_monotonic_time () + SAM_ROBOT_PATIENCE * G_USEC_PER_SEC;
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);

  while (sam_robot_sees (self, role, name))
    {
      if (g_get_monotonic_time () > deadline)
        fail_with_tree (self, "Still on screen", &wanted);
      wait_a_turn (self);
    }

  g_source_remove (timer);
}

void
sam_robot_wait_text (SamRobot *self, const char *part)
{
  const Wanted wanted = { .part = part };
  g_autoptr (AtspiAccessible) found = wait_for (self, NULL, &wanted);

  g_assert_nonnull (found);
}

void
sam_robot_click (SamRobot *self, AtspiRole role, const char *name)
{
  const Wanted wanted = { .role = role, .name = name, .actionable = TRUE };
  g_autoptr (AtspiAccessible) found = wait_for (self, NULL, &wanted);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (found);
  g_autoptr (GError) error = NULL;

  atspi_action_do_action (action, 0, &error);
  g_assert_no_error (error);
}

void
sam_robot_enter (SamRobot *self, const char *label, const char *text)
{
  g_autoptr (AtspiAccessible) found = sam_robot_find (self, ATSPI_ROLE_TEXT, label);
  g_autoptr (AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (found);
  g_autoptr (GError) error = NULL;

  if (editable == NULL)
    g_error ("“%s” cannot be written in", label);
  atspi_editable_text_set_text_contents (editable, text, &error);
  g_assert_no_error (error);
}

void
sam_robot_act (SamRobot *self, const char *name)
{
  g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (self->application, 0, NULL);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (window);
  int n_actions = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (int i = 0; i < n_actions; i++)
    {
      g_autofree char *candidate = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (candidate, name) == 0)
        {
          g_assert_true (atspi_action_do_action (action, i, NULL));
          return;
        }
    }

  g_error ("The window has no action “%s”", name);
}

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
  g_autofree char *pid = g_strdup_printf ("%u", self->pid);
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
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);
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
        wait_a_turn (self);
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
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);
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
      while (!is_still && g_get_monotonic_time () < looked_at + LOOK_AGAIN_MS * 1000)
        wait_a_turn (self);
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
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);
  gboolean is_there = FALSE;

  while (!is_there && g_get_monotonic_time () < deadline)
    {
      wait_a_turn (self);
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
  wait_a_turn (self);

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
  guint timer = g_timeout_add (LOOK_AGAIN_MS, on_look_again_cb, NULL);

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

