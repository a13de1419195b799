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

typedef struct
{
  SamContext          *context;
  SamReport           *report;
  const SamReportKind *kind;
  SamReportOptions     options;
  GtkWidget           *registry_row;
  SamReportFixedFunc   fixed;
  gpointer             user_data;
  GDestroyNotify       destroy;
} Ask;

static void
ask_free (gpointer data)
{
  Ask *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_object (&self->context);
  g_clear_pointer (&self->report, sam_report_free);
  sam_report_options_clear (&self->options);
  g_free (self);
}

static gboolean
fix (SamSheet *sheet, gpointer user_data, GError **error)
{
  Ask *self = user_data;
  SamStore *store = sam_context_get_store (self->context);
  SamDatabase *database = sam_store_get_database (store);
  g_autoptr (SamFigureExtract) figures = NULL;
  g_autoptr (SamReportFix) made = NULL;
  g_autofree char *json = NULL;

  figures = sam_figure_extract_load (database, self->options.as_of, self->options.language, SAM_FIGURE_EXTRACT_DEFAULT, NULL, error);
  if (figures == NULL)
    return FALSE;
  json = sam_figure_extract_to_json (figures);
  made = sam_report_fix_new (database, self->report, self->kind, &self->options,
                             gtk_editable_get_text (GTK_EDITABLE (self->registry_row)), sam_date_today (),
                             json, error);
  if (made == NULL || !sam_report_fix_keep (store, made, error))
    return FALSE;
  self->fixed (made->report.number, self->user_data);

  return TRUE;
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  Ask *self = user_data;

  /* Before all figures are computed: so much can be said at once. */
  if (sam_fixed_report_check_registry_number (sam_store_get_database (sam_context_get_store (self->context)),
                                              gtk_editable_get_text (GTK_EDITABLE (self->registry_row)), error))
    sam_sheet_save_later (sheet, _ ("The report is being fixed…"), fix);

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
