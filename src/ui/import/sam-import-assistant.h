#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-import-plan.h"

G_BEGIN_DECLS

/**
 * SamImportAssistant:
 *
 * Brings a table into the programme in four steps: which file, what its columns
 * say, every row with what will become of it, and what came in. Nothing changes
 * before the third step's button is pressed; then it is one change, one undo.
 *
 * Actions: "import.back" (Escape), "import.next", "import.choose",
 * "import.load" (s, a path), "import.paste" (Ctrl+V), "import.search" (Ctrl+F), "import.save-refused",
 * "import.undo", "import.another".
 */
#define SAM_TYPE_IMPORT_ASSISTANT (sam_import_assistant_get_type ())
G_DECLARE_FINAL_TYPE (SamImportAssistant, sam_import_assistant, SAM, IMPORT_ASSISTANT, AdwWindow)

typedef enum
{
  SAM_IMPORT_STEP_FILE,
  SAM_IMPORT_STEP_COLUMNS,
  SAM_IMPORT_STEP_REVIEW,
  SAM_IMPORT_STEP_DONE,
} SamImportStepId;

/** @parent is any widget of the main window. Returns the assistant, already shown; it destroys itself. */
SamImportAssistant *sam_import_assistant_present (GtkWidget *parent, SamContext *context);
/** Reads a file, as if it had been chosen. */
void                sam_import_assistant_load (SamImportAssistant *self, GFile *file);
/** Takes cells from the clipboard, as if they had been pasted. */
void                sam_import_assistant_paste (SamImportAssistant *self);
/** Takes cells as text. */
void                sam_import_assistant_take_text (SamImportAssistant *self, const char *text);
/** Writes the rows that are left out, as if the file had been chosen. */
void                sam_import_assistant_save_refused (SamImportAssistant *self, GFile *file);

/** For tests. */
SamImportPlan      *sam_import_assistant_get_plan (SamImportAssistant *self);
SamImportStepId     sam_import_assistant_get_step (SamImportAssistant *self);
gboolean            sam_import_assistant_is_busy (SamImportAssistant *self);
GtkWidget          *sam_import_assistant_get_next_button (SamImportAssistant *self);
GtkWidget          *sam_import_assistant_get_page (SamImportAssistant *self);

G_END_DECLS
