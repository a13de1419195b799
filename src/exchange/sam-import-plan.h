#pragma once

#include <gio/gio.h>

#include "sam-import-row.h"
#include "sam-import-table.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamImportPlan:
 *
 * What an import would do, row by row, before it does it: the one way in for
 * files and pasted cells, of the window as of samordnactl.
 *
 *   SamImportTable *table = sam_import_table_read (file, &error);   // or pasted text
 *   sam_import_plan_add_table (plan, table);
 *   sam_import_plan_make_async (plan, store, …);                    // looks at the programme in a thread
 *   … show the rows (the plan is a GListModel of SamImportRow), ask what must be decided,
 *     sam_import_plan_answer (), and make it again …
 *   sam_import_plan_apply_async (plan, store, flags, …);            // one change, one undo
 *
 * The rows are those of the last sam_import_plan_make(); "items-changed" says
 * when they are new. Belongs to the main thread.
 */
#define SAM_TYPE_IMPORT_PLAN (sam_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (SamImportPlan, sam_import_plan, SAM, IMPORT_PLAN, GObject)

SamImportPlan *sam_import_plan_new (void);

/** A table whose name another has already is given one that tells it apart: no two of a plan have the same. */
void            sam_import_plan_add_table (SamImportPlan *self, SamImportTable *table);
void            sam_import_plan_remove_tables (SamImportPlan *self);
guint           sam_import_plan_get_n_tables (SamImportPlan *self);
SamImportTable *sam_import_plan_get_table (SamImportPlan *self, guint index);

/**
 * sam_import_plan_set_from_date:
 *
 * From when teams, memberships and assignments hold where the table does not
 * say it. %SAM_DATE_NONE, at first: from the first day of the school year's
 * calendar, or 1 July.
 */
void    sam_import_plan_set_from_date (SamImportPlan *self, SamDate date);
/** The day that holds; after sam_import_plan_make() never %SAM_DATE_NONE. */
SamDate sam_import_plan_get_from_date (SamImportPlan *self);

/**
 * sam_import_plan_make:
 *
 * Compares every row with the programme, on the store's own connection. A bad
 * row is no error. The async form reads in a thread, on a connection of its own;
 * %G_IO_ERROR_CANCELLED where it ends too late: after it has been begun again or
 * other tables were taken, or while the plan is applied. What was planned before
 * then stays.
 */
gboolean sam_import_plan_make (SamImportPlan *self, SamStore *store, GError **error);
void     sam_import_plan_make_async (SamImportPlan *self, SamStore *store, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean sam_import_plan_make_finish (SamImportPlan *self, GAsyncResult *result, GError **error);

guint    sam_import_plan_get_count (SamImportPlan *self, SamImportStatus status);
/** Columns that were not taken and the like, as sentences; array of char *, owned by the plan. */
GPtrArray *sam_import_plan_get_notes (SamImportPlan *self);

typedef enum
{
  SAM_IMPORT_ANSWER_ROW,   /* for this row alone */
  SAM_IMPORT_ANSWER_VALUE, /* wherever the same is asked */
} SamImportAnswerScope;

/**
 * sam_import_plan_answer:
 * @candidate: index of one of the question's candidates, or %SAM_IMPORT_NONE_OF_THEM
 *
 * Answers a row's question. It takes effect when the plan is made again.
 */
void     sam_import_plan_answer (SamImportPlan *self, SamImportRow *row, int candidate, SamImportAnswerScope scope);
guint    sam_import_plan_count_answers (SamImportPlan *self);
/** Takes every answer back. */
void     sam_import_plan_clear_answers (SamImportPlan *self);

typedef enum
{
  SAM_IMPORT_APPLY_ALL = 0,
  /* Rows that are refused, or wait for an answer, are left out; without it they stop the import. */
  SAM_IMPORT_APPLY_SKIP_REFUSED = 1 << 0,
} SamImportApplyFlags;

/** How many rows an import with these flags would bring: new, changed and unchanged ones. */
guint    sam_import_plan_count_rows (SamImportPlan *self);

/**
 * sam_import_plan_apply:
 *
 * Makes the planned changes, as one change of the store: all or nothing.
 * %SAM_ERROR_INVALID where rows are refused and @flags do not leave them out;
 * %SAM_ERROR_BUSY where the file has changed since the plan was made: make it again.
 * An import that changes nothing leaves no trace.
 */
gboolean sam_import_plan_apply (SamImportPlan *self, SamStore *store, SamImportApplyFlags flags, GError **error);

/** @done of @total records; called on the main thread. */
typedef void (*SamImportProgressFunc) (guint done, guint total, gpointer user_data);

/** The same, in small steps of the main loop, so that the window stays alive. Cancelling leaves nothing. */
void     sam_import_plan_apply_async (SamImportPlan *self, SamStore *store, SamImportApplyFlags flags,
                                      SamImportProgressFunc progress, gpointer progress_data, GDestroyNotify progress_destroy,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean sam_import_plan_apply_finish (SamImportPlan *self, GAsyncResult *result, GError **error);

/**
 * sam_import_plan_save_refused:
 * @table: whose rows
 *
 * Writes the rows that would be left out, with the table's own columns and a
 * last one with the reason, which a later import knows and passes over. Columns
 * that are refused are not written. A file that is there goes in one step; the
 * place must be on this computer.
 */
gboolean sam_import_plan_save_refused (SamImportPlan *self, SamImportTable *table, GFile *file, GError **error);

G_END_DECLS
