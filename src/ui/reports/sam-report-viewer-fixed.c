/*
 * A viewer that shows a fixed report: its own pages, never made anew.
 */
#include "sam-report-viewer-private.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-fixed-figures-window.h"
#include "sam-fixed-list.h"
#include "sam-pdf-pages.h"
#include "sam-private-file.h"
#include "sam-veil.h"

void
sam_report_viewer_forget_fixed (SamReportViewer *self)
{
  g_clear_pointer (&self->fixed, sam_fixed_report_free);
  g_clear_pointer (&self->fixed_pdf, g_bytes_unref);
  g_clear_pointer (&self->fixed_figures, g_free);
  g_clear_object (&self->fixed_context);
  gtk_widget_set_visible (self->fixed_bar, FALSE);
}

/* Its names were printed once and for all: no veil hangs before them. */
static gboolean
check_veil (SamContext *context, GError **error)
{
  if (sam_store_get_veil (sam_context_get_store (context)) != SAM_VEIL_EVERYBODY)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                       _ ("Names are hidden, and a fixed report stays as it was made. Show names again to open it."));

  return FALSE;
}

static SamPages *
load_fixed (SamContext *context, gint64 number, SamFixedReport **report, GBytes **pdf, char **figures, GError **error)
{
  SamDatabase *database = sam_store_get_database (sam_context_get_store (context));

  if (!check_veil (context, error))
    return NULL;
  *report = sam_fixed_report_load (database, number, pdf, figures, error);

  return *report != NULL ? sam_pdf_pages_new (*pdf, (*report)->title, error) : NULL;
}

gboolean
sam_report_viewer_show_fixed (SamReportViewer *self, SamContext *context, gint64 number)
{
  g_autoptr (SamFixedReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *figures = NULL;
  g_autoptr (SamPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self) && context != NULL, FALSE);

  pages = load_fixed (context, number, &report, &pdf, &figures, &error);
  if (pages == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Fixed Report Cannot Be Shown"), error);
      return FALSE;
    }

  sam_report_viewer_clear (self);
  self->fixed = g_steal_pointer (&report);
  self->fixed_pdf = g_steal_pointer (&pdf);
  self->fixed_figures = g_steal_pointer (&figures);
  g_set_object (&self->fixed_context, context);
  words = sam_fixed_list_describe (self->fixed->fixed_date, self->fixed->number, self->fixed->registry_number);
  gtk_label_set_label (self->fixed_label, words);
  gtk_widget_set_visible (self->fixed_bar, TRUE);
  sam_report_viewer_show_pages (self, pages);

  return TRUE;
}

static void
on_figures_cb (SamReportViewer *self)
{
  if (self->fixed != NULL)
    sam_fixed_figures_window_present (GTK_WIDGET (self), self->fixed_context, self->fixed, self->fixed_figures);
}

static void
on_chosen_cb (GFile *file, gpointer user_data)
{
  SamReportViewer *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (self->fixed == NULL)
    return;
  path = sam_private_file_dup_path (file, &error);
  if (path == NULL || !sam_private_file_write_bytes (path, self->fixed_pdf, SAM_PRIVATE_FILE_REPLACE, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _ ("The Report Was Not Saved"), error);
  else
    sam_report_viewer_tell_saved (self, path);
}

void
sam_report_viewer_save_fixed (SamReportViewer *self)
{
  g_autofree char *date = sam_date_format_iso (self->fixed->as_of);
  /* Translators: a file name: a report's title, its number, the day it was seen from */
  g_autofree char *name = g_strdup_printf (_ ("%1$s no. %2$d %3$s.pdf"), self->fixed->title, (int) self->fixed->number, date);

  sam_dialogs_save_file (GTK_WIDGET (self), _ ("Save Report"), g_strdelimit (name, "/", '-'), on_chosen_cb, g_object_ref (self),
                         g_object_unref);
}

void
sam_report_viewer_bind_fixed (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, fixed_bar);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, fixed_label);
  gtk_widget_class_bind_template_callback (widget_class, on_figures_cb);
}
