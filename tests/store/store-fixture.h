#pragma once

#include "sam-records.h"
#include "sam-store.h"

G_BEGIN_DECLS

/* A private folder with a programme file in it, made anew for each test. */
typedef struct
{
  char     *folder;
  char     *path;
  SamStore *store;
} Fixture;

void  fixture_set_up (Fixture *self, gconstpointer data);
void  fixture_tear_down (Fixture *self, gconstpointer data);
/** Closes the store and opens it again. */
void  fixture_reopen (Fixture *self);
char *fixture_build_path (Fixture *self, const char *name);
/** Names of everything in the folder but the programme file, joined by spaces; "" where there is nothing. */
char *fixture_list_others (Fixture *self);

/* Each puts one record as a change of its own, and returns its id. */
gint64 put (SamStore *store, SamDraft *draft);
gint64 put_organiser (SamStore *store, const char *name);
gint64 put_school (SamStore *store, gint64 organiser, const char *name, const char *unit_code);
gint64 put_team (SamStore *store, gint64 school, const char *name);
gint64 put_person (SamStore *store, const char *name, const char *code, gboolean is_coach);
gint64 put_membership (SamStore *store, gint64 team, gint64 person);
gint64 put_session (SamStore *store, gint64 team, gint64 coach, const char *date);
gint64 put_attendance (SamStore *store, gint64 session, gint64 person);
gint64 put_cycle (SamStore *store, gint64 teacher, gint64 coach);

guint  count (SamStore *store, SamFamilyId family);
/** Every value of every record of every family, as text: equal where the contents are. */
char  *dump (SamStore *store);

G_END_DECLS
