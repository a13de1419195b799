#pragma once

#include "import-fixture.h"

G_BEGIN_DECLS

/* The example, and a teacher of it with a cycle of coaching and texts that nobody else has. */
typedef struct
{
  ImportFixture base;
  SamStore     *store;
  char         *path;
  gint64        teacher;
} TeacherFixture;

void       teacher_fixture_set_up (TeacherFixture *self, gconstpointer data);
void       teacher_fixture_tear_down (TeacherFixture *self, gconstpointer data);

void       teacher_fixture_put_text (SamStore *store, SamFamilyId family, gint64 id, guint field, const char *text);
gint64     teacher_fixture_add_person (SamStore *store, const char *name, const char *code);
/* All words that are the teacher's alone, the name first: those that an erasure must take. */
GPtrArray *teacher_fixture_collect_words (SamStore *store, gint64 teacher);

G_END_DECLS
