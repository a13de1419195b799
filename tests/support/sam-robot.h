#pragma once

#include <atspi/atspi.h>
#include <glib.h>

G_BEGIN_DECLS

/* libatspi comes without these. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/**
 * SamRobot:
 *
 * Drives the real program from outside, as a person with a screen reader
 * would: it sees only names, roles and states, and acts by the actions that
 * widgets offer. It waits for what it looks for by listening to the
 * accessibility bus; what does not come within %SAM_ROBOT_PATIENCE seconds
 * fails the test, with the tree that was on screen.
 */
typedef struct _SamRobot SamRobot;

#define SAM_ROBOT_PATIENCE 30

/** A new folder that stands for a user's home. */
char *sam_robot_make_home (void);
/** Removes it and all that is in it. */
void  sam_robot_remove_home (const char *home);

/**
 * sam_robot_start:
 * @arguments: %NULL-terminated arguments of the program, itself left out
 * @language: "sv" or "en"
 * @home: folder that stands for the user's home, kept between starts
 */
SamRobot *sam_robot_start (const char *const *arguments, const char *language, const char *home);
/** Presses Ctrl+Q and waits for the program to end well. */
void      sam_robot_quit (SamRobot *self);

/** The showing widget of this role and name; waits for it, and never returns %NULL. Free with g_object_unref(). */
AtspiAccessible *sam_robot_find (SamRobot *self, AtspiRole role, const char *name);
/** The same, below @parent. */
AtspiAccessible *sam_robot_find_in (SamRobot *self, AtspiAccessible *parent, AtspiRole role, const char *name);
/** Whether it is on screen right now. */
gboolean         sam_robot_sees (SamRobot *self, AtspiRole role, const char *name);
/** Waits until it is gone. */
void             sam_robot_wait_gone (SamRobot *self, AtspiRole role, const char *name);
/** Waits until some showing widget's name or text holds @part. */
void             sam_robot_wait_text (SamRobot *self, const char *part);

/** Finds a widget and does its first action, as a click does. */
void sam_robot_click (SamRobot *self, AtspiRole role, const char *name);
/** Finds a widget and clicks in its middle with the mouse, for what has no action of its own: rows, items of a list. */
void sam_robot_point (SamRobot *self, AtspiRole role, const char *name);
/** Finds an entry by its label and replaces its text. */
void sam_robot_enter (SamRobot *self, const char *label, const char *text);
/** Does an action of the window, such as "win.undo". */
void sam_robot_act (SamRobot *self, const char *action);
/** Presses keys in the program's window, as xdotool names them: "ctrl+z". */
void sam_robot_press (SamRobot *self, const char *keys);
/**
 * Presses keys that bring up a widget, and waits for it. Keys pressed while another
 * window is still going away are lost; then they are pressed again, as a person does.
 */
void sam_robot_press_for (SamRobot *self, const char *keys, AtspiRole role, const char *name);
/** The same with the mouse: points at the one until the other is there. */
void sam_robot_point_for (SamRobot *self, AtspiRole role, const char *name, AtspiRole wanted_role, const char *wanted);
/**
 * Drags one with the mouse onto the other, with @key (nullable) held down meanwhile, and waits for what comes of it. What
 * did not get there is taken hold of again, as a person does.
 */
void sam_robot_drag_for (SamRobot *self, AtspiRole role, const char *name, AtspiRole target_role, const char *target,
                         const char *key, AtspiRole wanted_role, const char *wanted);
/** Writes what is on screen to standard error, for whoever writes a test. */
void sam_robot_describe (SamRobot *self);

G_END_DECLS
