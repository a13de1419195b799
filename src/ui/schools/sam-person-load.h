#pragma once

#include <gio/gio.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamPersonFacts: what the windows about a person show, read in a thread.
 * @lines: (array of #SamPersonLine): all that the file holds
 * @html: the same as a page
 * @json: the same as data
 * @links: (nullable): "1 membership and 20 attendances": what stays, without a name
 * @mentions: (array of char *): where a text names the person
 * @n_own_texts: of coaching where the person is the teacher
 * @n_coaching_texts: of coaching that stand in @lines, @html and @json
 */
typedef struct
{
  char      *name;
  char      *code;
  GPtrArray *lines;
  char      *html;
  char      *json;
  char      *links;
  GPtrArray *mentions;
  guint      n_own_texts;
  guint      n_coaching_texts;
} SamPersonFacts;

void sam_person_facts_free (SamPersonFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamPersonFacts, sam_person_facts_free)

/** @path: of the programme file, which may be open. */
void            sam_person_load_async (const char *path, gint64 person, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
SamPersonFacts *sam_person_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
