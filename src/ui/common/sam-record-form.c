/*
 * Adds, edits, ends and removes a record by the description of its family.
 */
#include "sam-record-form.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-record-label.h"
#include "sam-records.h"
#include "sam-removal.h"

static SamRecord *
get_record (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SamRecord *record = sam_store_get (sam_context_get_store (context), self->family, id, &error);

  if (error != NULL)
    sam_dialogs_show_error (widget, _("The record cannot be shown"), error);

  return record;
}

/* Shows the form that adds, or the one that edits. */
static GtkWindow *
present (const SamRecordForm *self, GtkWidget *widget, SamContext *context, SamDraft *draft, SamFormDoneFunc done,
         gpointer user_data, GDestroyNotify destroy)
{
  gboolean is_new = sam_draft_get_original (draft) == NULL;
  const guint *fields = self->fields;
  guint n_fields = self->n_fields;
  GtkWindow *form;

  if (self->present != NULL)
    return self->present (self, widget, context, draft, done, user_data, destroy);

  if (is_new && self->new_fields != NULL)
    {
      fields = self->new_fields;
      n_fields = self->n_new_fields;
    }
  form = sam_form_dialog_present (widget, context, draft, fields, n_fields,
                                  is_new ? _(self->add_title) : _(self->edit_title),
                                  is_new ? self->add_label : self->edit_label,
                                  is_new ? _(self->added) : _(self->changed), done, user_data, destroy);
  if (form != NULL && self->is_shown != NULL)
    sam_form_dialog_set_shown_func (SAM_FORM_DIALOG (form), self->is_shown);

  return form;
}

GtkWindow *
sam_record_form_add_then (const SamRecordForm *self, GtkWidget *widget, SamContext *context, SamDraft *draft,
                          SamFormDoneFunc done, gpointer user_data, GDestroyNotify destroy)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  if (draft == NULL)
    draft = sam_draft_new (sam_family_get (self->family));

  return present (self, widget, context, draft, done, user_data, destroy);
}

GtkWindow *
sam_record_form_add (const SamRecordForm *self, GtkWidget *widget, SamContext *context, SamDraft *draft)
{
  return sam_record_form_add_then (self, widget, context, draft, NULL, NULL, NULL);
}

GtkWindow *
sam_record_form_edit (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id)
{
  g_autoptr (SamRecord) record = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  record = get_record (self, widget, context, id);
  if (record == NULL)
    return NULL;

  return present (self, widget, context, sam_draft_new_for_record (record), NULL, NULL, NULL);
}

static guint
find_field (const SamRecordForm *self, const char *name)
{
  int field = sam_family_find_field (sam_family_get (self->family), name);

  g_assert (field >= 0);

  return (guint) field;
}

gboolean
sam_record_form_can_end (const SamRecordForm *self, SamContext *context, SamRecord *record)
{
  SamDate end;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  if (self->end == NULL || record == NULL)
    return FALSE;

  end = sam_record_get_date (record, find_field (self, self->end));
  return end == SAM_DATE_NONE || end > sam_context_get_as_of (context);
}

GtkWindow *
sam_record_form_end (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id)
{
  g_autoptr (SamRecord) record = NULL;
  SamDraft *draft;
  guint fields[2];
  guint n_fields = 1;

  g_return_val_if_fail (self != NULL && self->end != NULL, NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  record = get_record (self, widget, context, id);
  if (record == NULL)
    return NULL;

  draft = sam_draft_new_for_record (record);
  fields[0] = find_field (self, self->end);
  if (self->end_too != NULL)
    fields[n_fields++] = find_field (self, self->end_too);
  if (sam_record_form_can_end (self, context, record))
    {
      SamDate from = self->from != NULL ? sam_record_get_date (record, find_field (self, self->from)) : SAM_DATE_NONE;
      SamDate day = sam_context_get_as_of (context);

      if (self->end_not_later)
        day = MIN (day, sam_date_today ());
      /* Not before it has begun. */
      sam_draft_set_date (draft, fields[0], from != SAM_DATE_NONE ? MAX (day, from) : day);
    }

  return sam_form_dialog_present (widget, context, draft, fields, n_fields, _(self->end_title), self->end_label,
                                  _(self->ended), NULL, NULL, NULL);
}

/* What it is called in a toast: a team without its school. */
static char *
dup_name (const SamRecordForm *self, SamContext *context, gint64 id)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (SamRecord) record = sam_store_get (store, self->family, id, NULL);

  if (record == NULL)
    return g_strdup (sam_family_get_label (sam_family_get (self->family)));
  if (self->family == SAM_FAMILY_TEAM)
    return g_strdup (sam_record_get_text (record, SAM_TEAM_NAME));

  return sam_record_dup_label (store, record);
}

gboolean
sam_record_form_remove (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), FALSE);

  name = dup_name (self, context, id);

  return sam_removal_run (widget, context, self->family, id, name, self->remove_label, NULL, NULL);
}
