#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-record-form.h"
#include "sam-register.h"
#include "sam-row-menu.h"

G_BEGIN_DECLS

/**
 * SamRegisterKind:
 * @query: which records, in what order; its family has a #SamRecordForm
 * @title: message ids: "People"
 * @add: "Add Person"
 * @search: "Search People"
 * @search_hint: what can be searched for: "Name, code, team or school"
 * @icon_name: for the page that says that nothing is there
 * @empty_title: "No People Yet"
 * @empty_text: what belongs here, and what for
 * @none_title: where a search finds nothing: "Nobody Found"
 * @dup_title: (nullable): a row's title; sam_record_dup_label() where there is none
 * @dup_detail: (nullable): the lines below it, or %NULL; both are called for each row that is shown, so they
 *   read a record or two and no more
 * @run_add: (nullable): adds a record where the family's form alone does not
 * @is_imported: such records often come as a table, so an empty list offers the import
 * @opens: rows open the record's own page (win.show-record) rather than its form
 * @inner: (nullable): what belongs to a record, such as the values of an indicator: rows open it. The record's id
 *   takes the place of its query's value
 * @inner_menu: menu item that opens it, such as "Values"
 * @is_long: it may have very many rows: each text is on one line, which costs a jump in the list little
 * @edits: rows open the record's form though there is an inner register
 * @prefill: (nullable): sets what a new record begins with; what the query asks for is set already
 * @more: (nullable): what the menu of a row has besides, at its top
 * @last: (nullable): and at its bottom
 *
 * What a register shows of a family, and what is done with its records.
 */
typedef struct _SamRegisterKind SamRegisterKind;

struct _SamRegisterKind
{
  SamRegisterQuery query;
  const char      *title;
  const char      *add;
  const char      *search;
  const char      *search_hint;
  const char      *icon_name;
  const char      *empty_title;
  const char      *empty_text;
  const char      *none_title;
  char          *(*dup_title)  (SamContext *context, SamRecord *record);
  char          *(*dup_detail) (SamContext *context, SamRecord *record);
  void           (*run_add)    (GtkWidget *widget, SamContext *context);
  gboolean         is_imported;
  gboolean         opens;
  const SamRegisterKind *inner;
  const char      *inner_menu;
  gboolean         is_long;
  gboolean         edits;
  void           (*prefill)    (SamContext *context, SamDraft *draft);
  const SamRowMenuItem *more;
  guint            n_more;
  const SamRowMenuItem *last;
  guint            n_last;
};

/** More than the menu of a row has. */
#define SAM_REGISTER_MAX_MENU 9

/** What the menu of a row offers, by actions "register.…"; how many items. */
guint     sam_register_kind_fill_menu (const SamRegisterKind *self, SamRowMenuItem *items);
/** A new record of those that @query asks for: what is added there also belongs there. */
SamDraft *sam_register_kind_new_draft (const SamRegisterKind *self, const SamRegisterQuery *query, SamContext *context);
/** What an empty list says, and the step that it offers to who may edit. */
GtkWidget *sam_register_kind_new_empty_state (const SamRegisterKind *self, gboolean editable);

G_END_DECLS
