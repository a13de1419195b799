/*
 * SamRobot: drives the real program through the accessibility bus.
 */
#include "sam-robot-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#include "sam-test-folder.h"

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

guint
sam_robot_look_again (void)
{
  return g_timeout_add (SAM_ROBOT_LOOK_AGAIN_MS, on_look_again_cb, NULL);
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
void
sam_robot_wait_a_turn (SamRobot *self)
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
  guint timer = sam_robot_look_again ();
  AtspiAccessible *found = NULL;

  while (found == NULL)
    {
      /* What the bus has cached can be older than what it was told of. */
      atspi_accessible_clear_cache (self->application);
      found = search (parent != NULL ? parent : self->application, wanted);
      if (found == NULL && g_get_monotonic_time () > deadline)
        fail_with_tree (self, "Not on screen", wanted);
      if (found == NULL)
        sam_robot_wait_a_turn (self);
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

  timer = sam_robot_look_again ();
  while ((self->application = find_application (self)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("The program does not show up on the accessibility bus");
      sam_robot_wait_a_turn (self);
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
  guint timer = sam_robot_look_again ();

  while (sam_robot_sees (self, role, name))
    {
      if (g_get_monotonic_time () > deadline)
        fail_with_tree (self, "Still on screen", &wanted);
      sam_robot_wait_a_turn (self);
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

guint
sam_robot_get_pid (SamRobot *self)
{
  return self->pid;
}
