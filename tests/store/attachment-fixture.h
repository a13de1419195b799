#pragma once

#include "sam-attachment.h"
#include "store-fixture.h"

G_BEGIN_DECLS

#define CYCLE 42
#define PIECE (64 * 1024)
/* Stands in the contents of any that has room for it. */
#define MARK  "Tavlan den 12 november"

typedef struct
{
  Fixture      base;
  SamSeal     *seal;
  SamDatabase *database;
} AttachmentFixture;

/** Sets the seal up. */
void attachment_fixture_seal (AttachmentFixture *self);
void attachment_fixture_set_up_plain (AttachmentFixture *self, gconstpointer data);
/** With a seal. */
void attachment_fixture_set_up (AttachmentFixture *self, gconstpointer data);
void attachment_fixture_tear_down (AttachmentFixture *self, gconstpointer data);
/** No two pieces alike. */
GBytes *attachment_fixture_make_contents (gsize length);
gint64 attachment_fixture_try_to_add (AttachmentFixture *self, GBytes *contents, GError **error);
/** The id of one with so many bytes. */
gint64 attachment_fixture_add (AttachmentFixture *self, gsize length);
/** @format: SQL with the id in place of each @ */
void attachment_fixture_execute (AttachmentFixture *self, const char *format, gint64 id);
/** Of a list that has any. */
SamAttachment *attachment_fixture_get_first (GPtrArray *list);

G_END_DECLS
