/*
 * What becomes of a report: it is printed, or saved as a file, PDF or HTML. One that
 * holds text of individual coaching is entered in the disclosure log first,
 * and then made anew with its number at the foot.
 */
#include "sam-report-viewer-private.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-disclosure-ask.h"
#include "sam-print-operation.h"
#include "sam-report-fix.h"
#include "sam-report-saving.h"

static void
on_entered_cb (gint64 number, const char *recipient, gpointer user_data)
{
  SamReportViewer *self = user_data;

  /* Locked, or another report, while the question stood. */
  if (self->report == NULL || self->out == SAM_REPORT_OUT_NONE)
    return;
  self->options.disclosure = number;
  sam_report_viewer_start_order (self);
}

static void
ask (SamReportViewer *self, SamReportOut out)
{
  const SamDisclosureWish wish = {
    .act = out == SAM_REPORT_OUT_PRINT ? SAM_DISCLOSURE_PRINTED : SAM_DISCLOSURE_EXPORTED,
    .subject = sam_report_kind_get_subject (self->kind, &self->options),
    .cycle = self->options.cycle,
    .person = self->options.teacher,
  };

  self->out = out;
  sam_disclosure_ask (GTK_WIDGET (self), self->context, &wish, on_entered_cb, g_object_ref (self), g_object_unref);
}

void
sam_report_viewer_tell_saved (SamReportViewer *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: a file name */
  g_autofree char *text = g_strdup_printf (_ ("Saved “%s”"), name);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
on_saved_cb (const char *path, const GError *error, gpointer user_data)
{
  SamReportViewer *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Report Was Not Saved"), error);
      return;
    }

  sam_report_viewer_tell_saved (self, path);
}

static void
save (SamReportViewer *self, const char *path)
{
  sam_report_saving_start (GTK_WIDGET (self), self->report, path, on_saved_cb, g_object_ref (self), g_object_unref);
}

static void
on_save_chosen_cb (GFile *file, gpointer user_data)
{
  SamReportViewer *self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->report == NULL)
    return;

  if (g_file_peek_path (file) == NULL)
    {
      g_set_error_literal (&error, SAM_ERROR, SAM_ERROR_FAILED,
                           _ ("Nothing was saved: reports can only be saved in a folder of this computer. Choose such a folder."));
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Report Was Not Saved"), error);
      return;
    }
  if (!self->kind->holds_coaching_text)
    {
      save (self, g_file_peek_path (file));
      return;
    }
  g_free (self->out_path);
  self->out_path = g_strdup (g_file_peek_path (file));
  ask (self, SAM_REPORT_OUT_SAVE);
}

static void
print (SamReportViewer *self)
{
  g_autoptr (SamPrintOperation) operation = sam_print_operation_new_for_pages (self->pages);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (sam_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autoptr (GError) told = NULL;

      /* Translators: the reason, as the printing system gives it */
      g_set_error (&told, SAM_ERROR, SAM_ERROR_FAILED,
                   _ ("%s. The report itself is unharmed: try again, or save it as a PDF file and print that."), error->message);
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Report Was Not Printed"), told);
    }
}

void
sam_report_viewer_put_out (SamReportViewer *self)
{
  SamReportOut out = self->out;

  /* An entry is for one act: the next one asks again. */
  self->out = SAM_REPORT_OUT_NONE;
  if (out == SAM_REPORT_OUT_PRINT)
    print (self);
  else if (out == SAM_REPORT_OUT_SAVE)
    save (self, self->out_path);
}

gboolean
sam_report_viewer_print (SamReportViewer *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), FALSE);

  if (self->pages == NULL)
    return FALSE;

  if (self->fixed == NULL && self->kind->holds_coaching_text)
    ask (self, SAM_REPORT_OUT_PRINT);
  else
    print (self);

  return TRUE;
}

void
sam_report_viewer_save (SamReportViewer *self)
{
  static const char *const suffixes[] = { ".pdf", ".html", ".htm", NULL };
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_REPORT_VIEWER (self));

  if (self->fixed != NULL)
    sam_report_viewer_save_fixed (self);
  if (self->report == NULL)
    return;

  date = sam_date_format_iso (self->made.as_of);
  name = g_strdup_printf ("%s %s.pdf", sam_report_get_name (self->report), date);
  sam_dialogs_save_file_as (GTK_WIDGET (self), _ ("Save Report as PDF or HTML"), name, suffixes, SAM_DIALOGS_REPLACE, on_save_chosen_cb,
                            g_object_ref (self), g_object_unref);
}

void
sam_report_viewer_fix (SamReportViewer *self, SamReportFixedFunc fixed, gpointer user_data, GDestroyNotify destroy)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_REPORT_VIEWER (self) && fixed != NULL);

  if (self->report != NULL && sam_report_kind_check_fixable (self->kind, &error))
    {
      sam_report_fix_ask (GTK_WIDGET (self), self->context, self->report, self->kind, &self->made, fixed, user_data, destroy);
      return;
    }
  if (error != NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Report Was Not Fixed"), error);
  if (destroy != NULL)
    destroy (user_data);
}
