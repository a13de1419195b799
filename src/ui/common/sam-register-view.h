#pragma once

#include <adwaita.h>

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
 * @more: (nullable): what the menu of a row has besides, at its top
 *
 * What a register shows of a family, and what is done with its records.
 */
typedef struct
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
  const SamRowMenuItem *more;
  guint            n_more;
} SamRegisterKind;

/**
 * SamRegisterView:
 *
 * All records of a family, or those of one kind: found by a part of a text,
 * added, edited, ended and removed; as many as there may be. Its actions are
 * "register.…": add, and with an id (x): edit, end, remove.
 *
 * It brings a header bar of its own, as a page within a place does. Property
 * "embedded" (boolean): it has none, but a bar with the search and the button
 * that adds, for a place that has its own.
 */
#define SAM_TYPE_REGISTER_VIEW (sam_register_view_get_type ())
G_DECLARE_FINAL_TYPE (SamRegisterView, sam_register_view, SAM, REGISTER_VIEW, AdwBin)

GtkWidget *sam_register_view_new (void);

/** @kind is static. */
void sam_register_view_show (SamRegisterView *self, SamContext *context, const SamRegisterKind *kind);
/** For the page, when the store or the day has changed. */
void sam_register_view_refresh (SamRegisterView *self);
/** Forgets the programme. */
void sam_register_view_clear (SamRegisterView *self);
/** Gives the search the focus. */
void sam_register_view_search (SamRegisterView *self);
void sam_register_view_add (SamRegisterView *self);

/** For tests. %NULL before something is shown. */
SamRegister *sam_register_view_get_register (SamRegisterView *self);

G_END_DECLS
