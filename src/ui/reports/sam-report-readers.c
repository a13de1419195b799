/*
 * For whom a report is.
 */
#include "sam-report-readers.h"

#include <glib/gi18n.h>

#include "sam-preferences.h"

struct _SamReportReaders
{
  AdwEntryRow         *row;
  const SamReportKind *kind;
  const SamLanguage   *language;
  char                *own; /* NULL: what the report says itself */
  GCallback            changed;
  gpointer             data;
};

static const char *
get_usual (SamReportReaders *self)
{
  return self->kind->readers != NULL ? sam_language_gettext (self->language, self->kind->readers) : "";
}

/* Enter, or the button that comes with an edit. */
static void
on_apply_cb (SamReportReaders *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));

  g_clear_pointer (&self->own, g_free);
  if (!g_str_equal (text, get_usual (self)))
    self->own = g_steal_pointer (&text);
  sam_preferences_set_recipients (self->kind->name, self->own);
  ((void (*) (gpointer)) self->changed) (self->data);
}

SamReportReaders *
sam_report_readers_new (AdwPreferencesGroup *group, GCallback changed, gpointer data)
{
  SamReportReaders *self = g_new0 (SamReportReaders, 1);

  self->changed = changed;
  self->data = data;
  self->row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Recipients"));
  adw_entry_row_set_show_apply_button (self->row, TRUE);
  g_signal_connect_swapped (self->row, "apply", G_CALLBACK (on_apply_cb), self);
  adw_preferences_group_add (group, GTK_WIDGET (self->row));

  return self;
}

void
sam_report_readers_free (SamReportReaders *self)
{
  if (self == NULL)
    return;

  g_free (self->own);
  g_free (self);
}

void
sam_report_readers_show (SamReportReaders *self, const SamReportKind *kind, const SamLanguage *language)
{
  if (self->kind == kind && self->language == language)
    return;

  if (self->kind != kind)
    {
      g_free (self->own);
      self->own = sam_preferences_dup_recipients (kind->name);
    }
  self->kind = kind;
  self->language = language;
  gtk_widget_set_visible (GTK_WIDGET (self->row), sam_report_kind_takes_readers (kind));
  /* Set while it shows no button, so that none comes. */
  adw_entry_row_set_show_apply_button (self->row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->row), self->own != NULL ? self->own : get_usual (self));
  adw_entry_row_set_show_apply_button (self->row, TRUE);
}

const char *
sam_report_readers_get (SamReportReaders *self)
{
  return self->kind != NULL && sam_report_kind_takes_readers (self->kind) ? self->own : NULL;
}
