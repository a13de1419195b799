#pragma once

#include <gio/gio.h>

#include "sam-store.h"

/* samordnactl as a process, in a folder of its own: what it said, and how it ended. */
typedef struct
{
  char *folder;
  char *out;
  char *err;
  int   status;
} CtlFixture;

/** Takes the path of samordnactl from the command line of the test. */
void     ctl_fixture_init (int argc, char **argv);
/** The program, for a test that starts it by itself. */
const char *ctl_fixture_get_program (void);

void     ctl_fixture_set_up (CtlFixture *fixture, gconstpointer data);
void     ctl_fixture_tear_down (CtlFixture *fixture, gconstpointer data);

/** Runs it in the fixture's folder; @arguments by spaces. */
void     ctl_fixture_run (CtlFixture *fixture, const char *arguments);
/** The same, with its output written to the file @output, or kept where it is %NULL. */
void     ctl_fixture_run_to (CtlFixture *fixture, const char *arguments, const char *output);
/** The same, and it must end well, without a word on stderr. */
void     ctl_fixture_run_well (CtlFixture *fixture, const char *arguments);
void     ctl_fixture_write_file (CtlFixture *fixture, const char *name, const char *contents);
/** Opens a programme of the folder, in this process. */
SamStore *ctl_fixture_open_store (CtlFixture *fixture, const char *name);
gboolean ctl_fixture_has_file (CtlFixture *fixture, const char *name);

#define CTL_TEST(path, function) \
  g_test_add (path, CtlFixture, NULL, ctl_fixture_set_up, function, ctl_fixture_tear_down)
