/*
 * SamRobot: drives the real program through the accessibility bus.
 */
#include "sam-robot.h"

#include <gio/gio.h>
#include <string.h>

/* The bus tells of most changes; this looks again for the few that it does not. */
#define LOOK_AGAIN_MS 100

struct _SamRobot
{
  GSubprocess        *process;
  guint               pid;
  AtspiAccessible    *application;
  AtspiEventListener *listener;
};

typedef struct
{
  AtspiRole   role;
  const char *name;
  const char *part;
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

static gboolean
is_showing (AtspiAccessible *accessible)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING);
}

static char *
dup_text (AtspiAccessible *accessible)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  int length = text != NULL ? atspi_text_get_character_count (text, NULL) : 0;

  return length > 0 ? atspi_text_get_text (text, 0, length, NULL) : NULL;
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
    return g_strcmp0 (name, wanted->name) == 0;

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

      if (child == NULL || !is_showing (child))
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

      if (child == NULL || !is_showing (child))
        continue;

      name = atspi_accessible_get_name (child, NULL);
      role = atspi_accessible_get_role_name (child, NULL);
      text = dup_text (child);
      if ((name != NULL && *name != '\0') || text != NULL)
        g_string_append_printf (out, "# %*s%s “%s” %s\n", (int) depth, "", role, name,
                                text != NULL ? text : "");
      describe (child, depth + 1, out);
    }
}

static void
fail_with_tree (SamRobot *self, const char *what, const Wanted *wanted)
{
  g_autoptr (GString) tree = g_string_new (NULL);

  if (self->application != NULL)
    describe (self->application, 0, tree);
  g_printerr ("%s", tree->str);
  g_error ("%s: “%s”", what, wanted->part != NULL ? wanted->part : wanted->name);
}

static gboolean
has_ended (SamRobot *self)
{
  return g_subprocess_get_identifier (self->process) == NULL;
}

/* One turn of the main loop: an event of the bus, or the look-again timer. */
static void
wait_a_turn (SamRobot *self)
{
  g_main_context_iteration (NULL, TRUE);
  if (has_ended (self))
    g_error ("The program has ended before the test was done");
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

SamRobot *
sam_robot_start (const char *const *arguments, const char *language, const char *home)
{
  SamRobot *self = g_new0 (SamRobot, 1);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
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

void
sam_robot_quit (SamRobot *self)
{
  g_autoptr (GError) error = NULL;

  sam_robot_press (self, "ctrl+q");
  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);

  atspi_event_listener_deregister (self->listener, "object:children-changed", NULL);
  atspi_event_listener_deregister (self->listener, "object:state-changed:showing", NULL);
  atspi_event_listener_deregister (self->listener, "object:property-change", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->application);
  g_clear_object (&self->process);
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
  g_autoptr (AtspiAccessible) found = sam_robot_find (self, role, name);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (found);
  g_autoptr (GError) error = NULL;

  if (action == NULL)
    g_error ("“%s” has no action", name);
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

void
sam_robot_press (SamRobot *self, const char *keys)
{
  g_autofree char *pid = g_strdup_printf ("%u", self->pid);
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autoptr (GError) error = NULL;

  xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "xdotool", "search", "--sync",
                              "--onlyvisible", "--pid", pid, "windowfocus", "--sync", "key",
                              "--clearmodifiers", keys, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
}
