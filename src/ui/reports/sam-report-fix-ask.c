/*
 * The question before a report is fixed: its number in the register.
 */
#include "sam-report-fix-ask.h"

#include <glib/gi18n.h>

#include "sam-figures-export.h"
#include "sam-report-fix.h"
#include "sam-sheet.h"

/* Pixels. */
#define WIDTH 460
#define HEIGHT 320

typedef struct _Ask Ask;

/* What the thread is told, and what comes back. */
typedef struct
{
  Ask                 *ask;   /* NULL when the sheet was left */
  SamSheet            *sheet; /* until it has come back */
  char                *path;
  SamReport           *report;
  const SamReportKind *kind;
  SamReportOptions     options;
  char                *registry_number;
  SamReportFix        *made;
} Work;

struct _Ask
{
  SamContext          *context;
  SamReport           *report;
  const SamReportKind *kind;
  SamReportOptions     options;
  GtkWidget           *registry_row;
  SamReportFixedFunc   fixed;
  gpointer             user_data;
  GDestroyNotify       destroy;
  Work                *work; /* under way */
};

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->sheet);
  g_free (self->path);
  sam_report_free (self->report);
  sam_report_options_clear (&self->options);
  g_free (self->registry_number);
  g_clear_pointer (&self->made, sam_report_fix_free);
  g_free (self);
}

static void
ask_free (gpointer data)
{
  Ask *self = data;

  if (self->work != NULL)
    self->work->ask = NULL;
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_object (&self->context);
  g_clear_pointer (&self->report, sam_report_free);
  sam_report_options_clear (&self->options);
  g_free (self);
}

/* In the thread: all figures of the day, and the pages with their stamp */

static void
make (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (work->path, &error);
  g_autoptr (SamFigureExtract) figures = NULL;
  g_autofree char *json = NULL;

  if (database != NULL)
    figures = sam_figure_extract_load (database, work->options.as_of, work->options.language, SAM_FIGURE_EXTRACT_WITHOUT_PEOPLE,
                                       NULL, &error);
  if (figures != NULL)
    {
      json = sam_figure_extract_to_json (figures);
      work->made = sam_report_fix_new (database, work->report, work->kind, &work->options, work->registry_number,
                                       sam_date_today (), json, &error);
    }
  if (work->made != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* In the window's thread */

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  Ask *self = work->ask;
  g_autoptr (SamSheet) sheet = g_steal_pointer (&work->sheet);
  g_autoptr (GError) error = NULL;

  /* The sheet was left meanwhile: nothing is fixed. */
  if (self == NULL)
    return;

  self->work = NULL;
  work->ask = NULL;
  if (g_task_propagate_boolean (G_TASK (result), &error)
      && sam_report_fix_keep (sam_context_get_store (self->context), work->made, &error))
    self->fixed (work->made->report.number, self->user_data);
  sam_sheet_end_work (sheet, error);
}

static void
start (Ask *self, SamSheet *sheet)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_made_cb, NULL);
  Work *work = g_new0 (Work, 1);

  work->ask = self;
  work->sheet = g_object_ref (sheet);
  work->path = g_strdup (sam_store_get_path (sam_context_get_store (self->context)));
  work->report = sam_report_ref (self->report);
  work->kind = self->kind;
  sam_report_options_copy (&work->options, &self->options);
  work->registry_number = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->registry_row)));
  self->work = work;
  sam_sheet_begin_work (sheet, _ ("The report is being fixed…"));
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, make);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  Ask *self = user_data;

  /* Before all figures are computed: so much can be said at once. */
  if (sam_fixed_report_check_registry_number (sam_store_get_database (sam_context_get_store (self->context)),
                                              gtk_editable_get_text (GTK_EDITABLE (self->registry_row)), error))
    start (self, sheet);

  return FALSE;
}

static void
build (Ask *self, SamSheet *sheet)
{
  GtkWidget *group = sam_sheet_add_group (sheet, NULL);
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *label = gtk_label_new (_ ("The report is kept in the programme as it is now, with all figures of the day and "
                                       "their definitions. It gets a number, and never changes afterwards."));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Registry number, if it has one"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (group), row);
  self->registry_row = row;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  sam_sheet_add_widget (sheet, label);
}

GtkWindow *
sam_report_fix_ask (GtkWidget *parent, SamContext *context, SamReport *report, const SamReportKind *kind,
                    const SamReportOptions *options, SamReportFixedFunc fixed, gpointer user_data, GDestroyNotify destroy)
{
  SamSheet *sheet;
  Ask *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && context != NULL, NULL);
  g_return_val_if_fail (report != NULL && kind != NULL && options != NULL && fixed != NULL, NULL);

  self = g_new0 (Ask, 1);
  self->context = g_object_ref (context);
  self->report = sam_report_ref (report);
  self->kind = kind;
  sam_report_options_copy (&self->options, options);
  self->fixed = fixed;
  self->user_data = user_data;
  self->destroy = destroy;

  sheet = sam_sheet_new (parent, context, _ ("Fix Report"), _ ("_Fix"));
  gtk_window_set_default_size (GTK_WINDOW (sheet), WIDTH, HEIGHT);
  build (self, sheet);
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL, NULL, self, ask_free);
  gtk_window_present (GTK_WINDOW (sheet));

  return GTK_WINDOW (sheet);
}
