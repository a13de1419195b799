/*
 * After a session, by the keyboard alone: from the list of what is to be
 * followed up, one who was absent, stored, and the next. And a reminder that
 * reaches the desktop, and leads back.
 */
#include <gio/gio.h>
#include <string.h>

#include "sam-attendance.h"
#include "sam-person.h"
#include "sam-robot.h"
#include "sam-session.h"
#include "sam-store.h"
#include "small-programme.h"

/* What recording a session may cost, with all present but one: issue 4 says under ten seconds. */
#define MOST_KEYS 12

static char *
make_programme (const char *home)
{
  char *path = small_programme_make (home);

  small_programme_add (home, path, "person.csv",
                       "code;name;is_teacher;is_coach\nBC1;Bo Alm;1;0\nCD1;Carin Dahl;1;0\n");
  small_programme_add (
      home, path, "membership.csv",
      "school;team;person;from_date\n12345678;4–6;BC1;2026-08-18\n12345678;4–6;CD1;2026-08-18\n");
  small_programme_add (home, path, "session.csv",
                       "kind;school;team;date;start_time;planned_minutes;coach\n"
                       "group;12345678;4–6;2026-11-10;14:00;60;NL1\n"
                       "group;12345678;4–6;2026-11-17;14:00;75;NL1\n"
                       "group;12345678;4–6;2026-11-20;13:30;60;NL1\n");

  return path;
}

/* Each key counts that a hand must press, Control too. */
static void
press (SamRobot *robot, guint *n_keys, const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, "+", -1);

  *n_keys += g_strv_length (parts);
  sam_robot_press (robot, keys);
}

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

/* What is stored */

static SamRecord *
find_session (SamStore *store, SamDate date)
{
  g_autoptr (GPtrArray) sessions = sam_store_list (store, SAM_FAMILY_SESSION, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      if (sam_record_get_date (g_ptr_array_index (sessions, i), SAM_SESSION_DATE) == date)
        return g_object_ref (g_ptr_array_index (sessions, i));
    }
  g_assert_not_reached ();
}

static void
check_attendance (SamStore *store, SamRecord *session, const char *code, SamAttendanceStatus status)
{
  g_autoptr (GPtrArray) all = sam_store_list_by (
      store, SAM_FAMILY_ATTENDANCE, SAM_ATTENDANCE_SESSION, sam_record_get_id (session), NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      SamRecord *attendance = g_ptr_array_index (all, i);
      g_autoptr (SamRecord) person
          = sam_store_get (store, SAM_FAMILY_PERSON,
                           sam_record_get_reference (attendance, SAM_ATTENDANCE_PERSON), NULL);

      if (g_strcmp0 (sam_record_get_text (person, SAM_PERSON_CODE), code) != 0)
        continue;
      n++;
      g_assert_cmpint (sam_record_get_choice (attendance, SAM_ATTENDANCE_STATUS), ==, (int) status);
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
check_stored (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (path, &error);
  g_autoptr (SamRecord) held = NULL;
  g_autoptr (SamRecord) next = NULL;

  g_assert_no_error (error);
  held = find_session (store, sam_date_new (2026, 11, 10));
  next = find_session (store, sam_date_new (2026, 11, 17));
  g_assert_cmpint (sam_record_get_choice (held, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpint (sam_record_get_integer (held, SAM_SESSION_ACTUAL_MINUTES), ==, 60);
  check_attendance (store, held, "AB1", SAM_ATTENDANCE_STATUS_PRESENT);
  check_attendance (store, held, "BC1", SAM_ATTENDANCE_STATUS_ABSENT);
  check_attendance (store, held, "CD1", SAM_ATTENDANCE_STATUS_PRESENT);
  g_assert_cmpint (sam_record_get_choice (held, SAM_SESSION_ROOM), ==,
                   SAM_FRAME_FACTOR_NOT_ANSWERED);

  /* The second was recorded from the calendar, with the frame factors by a key each. */
  g_assert_cmpint (sam_record_get_choice (next, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpint (sam_record_get_choice (next, SAM_SESSION_LEADERSHIP_SUPPORT), ==,
                   SAM_FRAME_FACTOR_YES);
  g_assert_cmpint (sam_record_get_choice (next, SAM_SESSION_TIME_GIVEN), ==, SAM_FRAME_FACTOR_YES);
  g_assert_cmpint (sam_record_get_choice (next, SAM_SESSION_ROOM), ==, SAM_FRAME_FACTOR_NO);
  g_assert_cmpint (sam_record_get_choice (next, SAM_SESSION_GROUP_SIZE), ==, SAM_FRAME_FACTOR_YES);
  g_assert_cmpstr (sam_record_get_text (next, SAM_SESSION_QUESTIONS), ==, "why");
  sam_store_close (store);
}

/* Of this window, and not of the one below. */
static void
close_window (SamRobot *robot, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) window = sam_robot_find (robot, role, name);
  g_autoptr (AtspiAccessible) button
      = sam_robot_find_in (robot, window, ATSPI_ROLE_PUSH_BUTTON, "Close");
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (button);
  g_autoptr (GError) error = NULL;

  atspi_action_do_action (action, 0, &error);
  g_assert_no_error (error);
  sam_robot_wait_gone (robot, role, name);
}

/* By keys */

static void
open_list (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+3", ATSPI_ROLE_PUSH_BUTTON, "2 sessions to follow up");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "2 sessions to follow up");
  sam_robot_wait_text (robot, "2 sessions left");
}

static void
hold_first (SamRobot *robot)
{
  guint n_keys = 1;

  sam_robot_press_for (robot, "Return", ATSPI_ROLE_PUSH_BUTTON, "All Present");
  press (robot, &n_keys, "Return");
  sam_robot_wait_text (robot, "Present: 3");
  press (robot, &n_keys, "b");
  press (robot, &n_keys, "o");
  sam_robot_wait_text (robot, "Looking for “bo”");
  press (robot, &n_keys, "3");
  sam_robot_wait_text (robot, "Present: 2 · Absent: 1");
  press (robot, &n_keys, "ctrl+Return");
  g_test_message ("%u keys", n_keys);
  g_assert_cmpuint (n_keys, <=, MOST_KEYS);

  /* The next one is there at once, and nobody has been marked in it. */
  sam_robot_wait_text (robot, "The last one");
  sam_robot_wait_text (robot, "Not recorded: 3");
}

/* The second one: left, and then from the calendar, with what coaching needs. */
static void
hold_second (SamRobot *robot)
{
  guint n_keys = 0;

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Cancel");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "All Present");
  sam_robot_wait_text (robot, "1 session left");
  sam_robot_press_for (robot, "h", ATSPI_ROLE_PUSH_BUTTON, "All Present");
  press (robot, &n_keys, "alt+p");
  sam_robot_wait_text (robot, "Present: 3");
  press (robot, &n_keys, "Tab");
  for (const char *p = "why"; *p != '\0'; p++)
    press (robot, &n_keys, (const char[]){ *p, '\0' });
  press (robot, &n_keys, "Tab");
  press (robot, &n_keys, "Tab");
  for (const char *p = "yyny"; *p != '\0'; p++)
    press (robot, &n_keys, (const char[]){ *p, '\0' });
  sam_robot_wait_text (robot, "Group size: Yes");
  press (robot, &n_keys, "ctrl+Return");
  g_test_message ("%u keys with a question and four frame factors", n_keys);
  sam_robot_wait_text (robot, "All Is Recorded");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "All Present");
}

/* Once the main window has the keys again. */
static void
quit (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+2", ATSPI_ROLE_PUSH_BUTTON, "Schools Menu");
  sam_robot_quit (robot);
}

static void
test_by_keys (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  open_list (robot);
  hold_first (robot);
  hold_second (robot);
  close_window (robot, ATSPI_ROLE_FRAME, "To Follow Up");
  quit (robot);

  check_stored (path);
  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

/* The desktop */

typedef struct
{
  GDBusConnection *bus;
  char *title;
  char *body;
  guint n;
} Desktop;

static const char interface_xml[]
    = "<node><interface name='org.freedesktop.Notifications'>"
      "<method name='Notify'>"
      "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' "
      "direction='out'/>"
      "</method>"
      "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
      "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
      "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
      "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
      "</interface></node>";

static void
on_call (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  Desktop *desktop = data;
  static const char *const capabilities[] = { "actions", "body", NULL };

  if (g_str_equal (method, "Notify"))
    {
      g_free (desktop->title);
      g_free (desktop->body);
      g_variant_get_child (parameters, 3, "s", &desktop->title);
      g_variant_get_child (parameters, 4, "s", &desktop->body);
      desktop->n++;
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 7));
    }
  else if (g_str_equal (method, "GetCapabilities"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", capabilities));
  else
    g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable vtable = { .method_call = on_call };

static void
on_name_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Owns the desktop's name on the test's own bus. */
static guint
desktop_begin (Desktop *desktop)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autoptr (GError) error = NULL;
  gboolean has_name = FALSE;
  guint owner = 0;

  desktop->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (desktop->bus, "/org/freedesktop/Notifications",
                                     node->interfaces[0], &vtable, desktop, NULL, &error);
  g_assert_no_error (error);
  owner = g_bus_own_name_on_connection (desktop->bus, "org.freedesktop.Notifications",
                                        G_BUS_NAME_OWNER_FLAGS_NONE, on_name_cb, NULL, &has_name,
                                        NULL);
  while (!has_name)
    g_main_context_iteration (NULL, TRUE);

  return owner;
}

static gboolean
on_patience_cb (gpointer data)
{
  g_error ("No notification has come");

  return G_SOURCE_REMOVE;
}

static void
test_reminder (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  const char *const arguments[] = { path, NULL };
  Desktop desktop = { 0 };
  guint owner = desktop_begin (&desktop);
  guint patience = 0;
  SamRobot *robot = NULL;

  g_setenv ("SAMORDNA_NOW", "12:45", TRUE);
  robot = sam_robot_start (arguments, "en", home);
  patience = g_timeout_add_seconds (SAM_ROBOT_PATIENCE, on_patience_cb, NULL);
  while (desktop.n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
  g_assert_cmpstr (desktop.title, ==, "Session at 13:30");
  g_assert_cmpstr (desktop.body, ==, "Björkskolan 4–6 · Nils Lind");

  /* A click leads to the session. */
  g_dbus_connection_emit_signal (desktop.bus, NULL, "/org/freedesktop/Notifications",
                                 "org.freedesktop.Notifications", "ActionInvoked",
                                 g_variant_new ("(us)", 7, "default"), NULL);
  sam_robot_wait_text (robot, "Friday 20 November 13:30");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Hold…");
  /* GTK 4.8 tells of a dialog as of any box. */
  close_window (robot, ATSPI_ROLE_FILLER, "Björkskolan 4–6");
  quit (robot);
  g_assert_cmpuint (desktop.n, ==, 1);

  /* A restart says nothing again; the desktop is asked for the programme's window meanwhile. */
  robot = sam_robot_start (arguments, "en", home);
  sam_robot_press_for (robot, "alt+3", ATSPI_ROLE_PUSH_BUTTON, "2 sessions to follow up");
  quit (robot);
  g_assert_cmpuint (desktop.n, ==, 1);

  g_bus_unown_name (owner);
  g_object_unref (desktop.bus);
  g_free (desktop.title);
  g_free (desktop.body);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);
  /* No reminder comes by chance. */
  g_setenv ("SAMORDNA_NOW", "09:00", TRUE);

  g_test_add_func ("/after-session/one-after-the-other-by-keys", test_by_keys);
  g_test_add_func ("/after-session/a-reminder-reaches-the-desktop", test_reminder);

  return g_test_run ();
}
