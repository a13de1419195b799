#pragma once

#include "sam-robot.h"

G_BEGIN_DECLS

/* Between the robot's eyes (sam-robot.c) and its hands (sam-robot-hands.c). */

/** The bus tells of most changes; one looks again so often for the few that it does not. */
#define SAM_ROBOT_LOOK_AGAIN_MS 100

/** Wakes the main loop so often; the source is the caller's to remove. */
guint sam_robot_look_again (void);
/** One turn of the main loop; fails where the program has ended. */
void  sam_robot_wait_a_turn (SamRobot *self);
guint sam_robot_get_pid (SamRobot *self);

G_END_DECLS
