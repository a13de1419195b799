#pragma once

#include "sam-import-assistant.h"
#include "sam-import-columns-step.h"
#include "sam-import-file-step.h"
#include "sam-import-review.h"
#include "sam-step-bar.h"

G_BEGIN_DECLS

struct _SamImportAssistant
{
  AdwWindow            parent_instance;

  SamContext          *context;
  SamImportPlan       *plan;
  SamImportTable      *table;       /* the one of the plan */
  GCancellable        *running;     /* what runs now; NULL for nothing */
  SamImportStepId      step;
  gboolean             is_closed;
  gboolean             is_remapped; /* what a column says was set by hand */
  gboolean             is_answered_meanwhile; /* since the comparison that runs was begun */
  gboolean             narrow;
  guint                width_source;

  SamStepBar          *step_bar;
  AdwBin              *steps_bin;
  AdwBin              *columns_bin;
  AdwBin              *review_bin;
  GtkWidget           *cancel_button;
  GtkWidget           *back_button;
  GtkWidget           *next_button;
  GtkStack            *stack;
  SamImportFileStep   *file_step;
  SamImportColumnsStep *columns_step;
  SamImportReview     *review;
  AdwBin              *done_bin;
  GtkWidget           *busy_label;
  GtkWidget           *busy_bar;
  GtkDropTarget       *drop;
};

/* sam-import-assistant.c */
/** Shows what can be done now. */
void          sam_import_assistant_update (SamImportAssistant *self);
void          sam_import_assistant_show_step (SamImportAssistant *self, SamImportStepId step);
/** The page of the step that one is at, where something ran in its place. */
void          sam_import_assistant_show_page (SamImportAssistant *self);

/* sam-import-assistant-run.c */
/** In class_init: "import.save-refused" and "import.undo". */
void          sam_import_assistant_install_run_actions (GtkWidgetClass *widget_class);
/**
 * Something begins to run, and what ran before is cancelled; @text stands in the
 * place of the step, %NULL where the step stays. Ends by what is returned.
 */
GCancellable *sam_import_assistant_begin (SamImportAssistant *self, const char *text);
/** The user wants what runs to end; it does so by its callback. */
void          sam_import_assistant_stop (SamImportAssistant *self);
/** A task has ended; %FALSE where the window is gone or something else was begun meanwhile, so that @result is for nobody. */
gboolean      sam_import_assistant_end (SamImportAssistant *self, GAsyncResult *result);
/** Compares the rows with the programme; behind the rows where they are on show already. */
void          sam_import_assistant_make_plan (SamImportAssistant *self);
/** A question has been answered: compares again, now or as soon as what runs has ended. */
void          sam_import_assistant_take_answer (SamImportAssistant *self);
void          sam_import_assistant_apply (SamImportAssistant *self);

/* sam-import-assistant-table.c */
/** Whether a table may come now: nothing runs, and none is being worked on. */
gboolean      sam_import_assistant_accepts_table (SamImportAssistant *self);
/** Whether answers or columns set by hand would go with the table. */
gboolean      sam_import_assistant_has_work (SamImportAssistant *self);
/** In class_init: "import.choose", "import.load", "import.paste" and "import.another". */
void          sam_import_assistant_install_table_actions (GtkWidgetClass *widget_class);
void          sam_import_assistant_accept_drops (SamImportAssistant *self);

G_END_DECLS
