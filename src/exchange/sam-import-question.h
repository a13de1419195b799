#pragma once

#include "sam-import-private.h"

G_BEGIN_DECLS

/* The question has been put; the row waits. Beside %SAM_IMPORT_NONE_OF_THEM and the candidates' indexes. */
#define SAM_IMPORT_WAITS (-2)

/**
 * sam_import_ask:
 * @named: what the cell says
 * @candidates: (array of #SamRecord): what it could be; at least one
 * @can_be_new: whether "none of them" makes something new
 *
 * The answer that somebody gave, or %SAM_IMPORT_WAITS: the question is then
 * among import->asked.
 */
int   sam_import_ask (SamImport *import, const SamImportSpot *spot, const char *named, GPtrArray *candidates,
                      gboolean can_be_new);

/** Key of an answer: @line 0 for wherever the same is asked. */
char *sam_import_question_make_key (const char *text, const char *file, guint line);

/** How a record is told from others of its name: "Anna Berg (AB1, Almbackaskolan 7–9 A)"; newly allocated. */
char *sam_import_describe_record (SamImportWorld *world, SamRecord *record);

void  sam_import_asked_free (SamImportAsked *self);

G_END_DECLS
