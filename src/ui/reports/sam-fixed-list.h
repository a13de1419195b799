#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamFixedList:
 *
 * The fixed reports of a programme, the newest first.
 *
 * Signal "chosen" (gint64 number): one of them is to be shown.
 */
#define SAM_TYPE_FIXED_LIST (sam_fixed_list_get_type ())
G_DECLARE_FINAL_TYPE (SamFixedList, sam_fixed_list, SAM, FIXED_LIST, AdwBin)

/** Reads them anew. @context: (nullable): */
void sam_fixed_list_fill (SamFixedList *self, SamContext *context);

/** What is said of one beside its title: "14 Dec 2012 · no. 3 · reg. 2012:345". Newly allocated. */
char *sam_fixed_list_describe (SamDate fixed_date, gint64 number, const char *registry_number);

G_END_DECLS
