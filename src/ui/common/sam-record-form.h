#pragma once

#include <gtk/gtk.h>

#include "sam-form-dialog.h"

G_BEGIN_DECLS

/**
 * SamRecordForm:
 * @fields: what the form of a record shows, in order
 * @new_fields: (nullable): what that of a new one shows, where it is less
 * @from: (nullable): name of the first day's field
 * @end: (nullable): name of the last day's field: the record can be ended
 * @add_title: message ids of titles, such as N_("New Team")
 * @add_label: message ids of changes, such as NC_("change", "Add team")
 * @end_too: (nullable): name of another field that the form for ending shows
 * @end_menu: (nullable): message id of the menu item, where "End…" is not the word
 * @end_not_later: the last day must not lie in the future, since it is what has happened
 * @added: message ids of what is said afterwards, such as N_("Team added")
 * @is_shown: (nullable): fields that only serve some records; see sam_form_dialog_set_shown_func()
 * @present: (nullable): shows a form of its own, where one draft does not hold it all
 *
 * How the records of a family are added, edited, ended and removed in the
 * window: one description, for each place that shows them. Those of all
 * families stand in sam-record-forms*.c.
 */
typedef struct _SamRecordForm SamRecordForm;

struct _SamRecordForm
{
  SamFamilyId  family;
  const guint *fields;
  guint        n_fields;
  const guint *new_fields;
  guint        n_new_fields;
  const char  *from;
  const char  *end;
  const char  *end_too;
  const char  *end_menu;
  gboolean     end_not_later;
  const char  *add_title;
  const char  *edit_title;
  const char  *end_title;
  const char  *add_label;
  const char  *edit_label;
  const char  *end_label;
  const char  *remove_label;
  const char  *added;
  const char  *changed;
  const char  *ended;
  gboolean   (*is_shown) (const SamDraft *draft, guint field);
  GtkWindow *(*present)  (const SamRecordForm *self, GtkWidget *widget, SamContext *context, SamDraft *draft,
                          SamFormDoneFunc done, gpointer user_data, GDestroyNotify destroy);
};

/** Of the family; %NULL where its records are not edited one by one. */
const SamRecordForm *sam_record_form_find (SamFamilyId family);

/*
 * Each opens a form, or removes; what cannot be done is said in words. @widget
 * is any widget of the window.
 */

/** @draft: (transfer full) (nullable): what the new record begins with. Returns the form. */
GtkWindow *sam_record_form_add (const SamRecordForm *self, GtkWidget *widget, SamContext *context, SamDraft *draft);
/** The same, and calls @done once it is stored. */
GtkWindow *sam_record_form_add_then (const SamRecordForm *self, GtkWidget *widget, SamContext *context,
                                     SamDraft *draft, SamFormDoneFunc done, gpointer user_data,
                                     GDestroyNotify destroy);
/** Returns the form, or %NULL where the record is gone. */
GtkWindow *sam_record_form_edit (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id);
/** Asks for the last day; the day that the programme is looked at is proposed. */
GtkWindow *sam_record_form_end (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id);
/** See sam_removal_run(). */
gboolean   sam_record_form_remove (const SamRecordForm *self, GtkWidget *widget, SamContext *context, gint64 id);

/** Whether the record has a last day to be given that it does not have on the context's day. */
gboolean   sam_record_form_can_end (const SamRecordForm *self, SamContext *context, SamRecord *record);

G_END_DECLS
