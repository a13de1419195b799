#pragma once

#include <adwaita.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamStartAssistant:
 *
 * A new programme in one short window: what it is called, who keeps it, for
 * which school year, what it begins with, and where its file is to lie. Says
 * what is wrong beside the field as one types; Enter makes it, Escape cancels.
 */
#define SAM_TYPE_START_ASSISTANT (sam_start_assistant_get_type ())
G_DECLARE_FINAL_TYPE (SamStartAssistant, sam_start_assistant, SAM, START_ASSISTANT, AdwWindow)

typedef enum
{
  SAM_START_WITH_IMPORT,
  SAM_START_EMPTY,
  SAM_START_WITH_EXAMPLE,
  SAM_N_STARTS,
} SamStartBeginning;

/** @store: the new programme; %NULL for the example, which the window opens itself. */
typedef void (*SamStartFunc) (SamStartBeginning beginning, SamStore *store, gpointer user_data);

/** @destroy: frees @user_data, in any case. Returns the assistant, already shown; it destroys itself. */
SamStartAssistant *sam_start_assistant_present (GtkWidget *parent, SamStartFunc done, gpointer user_data,
                                                GDestroyNotify destroy);

/** Where the file is to lie; for tests, and for whoever has chosen it elsewhere. */
void        sam_start_assistant_set_folder (SamStartAssistant *self, const char *folder);
/** Its whole path, as it would be made now. */
const char *sam_start_assistant_get_path (SamStartAssistant *self);

G_END_DECLS
