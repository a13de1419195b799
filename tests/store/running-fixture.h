#pragma once

#include "sam-running-observation.h"
#include "sam-test-programme.h"

G_BEGIN_DECLS

/* How the file is: bits, as the data of a test. */
enum
{
  RUNNING_PLAIN   = 0,
  RUNNING_SEALED  = 1 << 0, /* by a secret that costs no time */
  RUNNING_JOURNAL = 1 << 1, /* a rollback journal, as on a network disk */
};

/** Each of the four, as GUINT_TO_POINTER() of the bits. */
#define RUNNING_ADD_EACH(path, function)                                                                              \
  G_STMT_START                                                                                                        \
  {                                                                                                                   \
    RUNNING_ADD (path, RUNNING_PLAIN, function);                                                                      \
    RUNNING_ADD (path "/sealed", RUNNING_SEALED, function);                                                           \
    RUNNING_ADD (path "/journal", RUNNING_JOURNAL, function);                                                         \
    RUNNING_ADD (path "/sealed-journal", RUNNING_SEALED | RUNNING_JOURNAL, function);                                 \
  }                                                                                                                   \
  G_STMT_END
#define RUNNING_ADD(path, bits, function)                                                                             \
  g_test_add (path, RunningFixture, GUINT_TO_POINTER (bits), running_fixture_set_up, function, running_fixture_tear_down)

/* A programme with a cycle of two questions and an observation that is planned for today, and short ways to type in it. */
typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  gint64            session;
  gint64            cycle;
  gint64            teacher;
  char             *secret; /* of the seal; NULL where there is none */
} RunningFixture;

void running_fixture_set_up (RunningFixture *self, gconstpointer data);
void running_fixture_tear_down (RunningFixture *self, gconstpointer data);

/** Starts; any error ends the test. */
SamRunningObservation *running_fixture_start (RunningFixture *self);
SamRunningObservation *running_fixture_resume (SamStore *store, gint64 session);
/** Key by key, as a person does. */
void  running_type (SamRunningObservation *running, const char *text);
void  running_act (SamRunningObservation *running, SamCockpitAct act, guint argument);
/** "[stamp in whole seconds] question kind label text", one entry a line, by stamp. */
char *running_describe (SamRunningObservation *running);
/** Runs the main loop for so long, or until @saving is reached; whether it was. */
gboolean running_wait_for (SamRunningObservation *running, SamRunningSaving saving, guint milliseconds);
/** A number out of the file, by SQL. */
gint64 running_query (SamStore *store, const char *sql);

G_END_DECLS
