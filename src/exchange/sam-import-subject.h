#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/**
 * SamImportSubject:
 *
 * What a table is about: one kind of record in its documented form
 * ("membership"), or a table that people really have ("people": one row is a
 * person with school and team, and makes or finds each of them).
 *
 * The tables that people have come first, then the documented ones.
 */
typedef struct _SamImportSubject SamImportSubject;

/**
 * SamImportTarget: what a column of the table can say.
 * @name: its name in a mapping, such as "person.email"; for a documented table
 *   the column of the format, such as "email"
 * @is_needed: no row can be understood without it
 */
typedef struct
{
  const char *name;
  gboolean    is_needed;
} SamImportTarget;

guint                   sam_import_subject_get_n (void);
const SamImportSubject *sam_import_subject_get (guint index);
/** By name: "people", "schools", "membership"; %NULL where there is none. */
const SamImportSubject *sam_import_subject_find (const char *name);

const char *sam_import_subject_get_name (const SamImportSubject *self);
/** Such as "People and memberships"; translated, newly allocated. */
char       *sam_import_subject_dup_label (const SamImportSubject *self);

guint                  sam_import_subject_get_n_targets (const SamImportSubject *self);
const SamImportTarget *sam_import_subject_get_target (const SamImportSubject *self, guint target);
/** Index of the target with this name, or -1. */
int                    sam_import_subject_find_target (const SamImportSubject *self, const char *name);
/** Such as "E-mail" or "Team: from"; translated, newly allocated. */
char                  *sam_import_subject_dup_target_label (const SamImportSubject *self, guint target);

G_END_DECLS
