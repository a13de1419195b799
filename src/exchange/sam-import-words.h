#pragma once

#include "sam-import-private.h"

G_BEGIN_DECLS

/** What a field holds, as a person would say it; "empty" where it is not set. Newly allocated. */
char *sam_import_describe_value (SamImportWorld *world, const SamField *field, const SamValue *value);

/** Adds "Label: old → new" for each field that a step changes, or what it makes, as lines. Never sealable text. */
void  sam_import_describe_step (SamImportWorld *world, const SamImportStep *step, GString *lines);

G_END_DECLS
