#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-filter.h"

G_BEGIN_DECLS

/**
 * SamPage:
 *
 * One place of the window (Overview, Schools, …). It fills the content side,
 * header bar included, and answers the window's commands. The window sets
 * "context" when a programme is open (%NULL when none is) and "narrow" when
 * the sidebar is folded away.
 */
#define SAM_TYPE_PAGE (sam_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (SamPage, sam_page, SAM, PAGE, AdwBin)

/**
 * SamPageClass:
 * @context_changed: another programme, or none; chain up first
 * @refresh: what the page shows is out of date (store changed, as-of moved);
 *   called at once when the page is mapped, else when it next is
 * @narrow_changed: folded or unfolded
 * @search: Ctrl+F; %FALSE where the page has nothing to search
 * @add: Ctrl+N; %FALSE where the page has nothing to add
 * @print: Ctrl+P; %FALSE where the page has nothing of its own to print
 * @back: Escape or Alt+Left; %FALSE where the page is at its top
 * @show_record: show this record (school, session, cycle…); %FALSE where it is not of this page
 * @show_date: show this day
 * @export_list: what the page lists, as it is now, into a file; %FALSE where it lists nothing
 * @dup_filter: what the page lists, narrowed as it is now; for a new watch
 */
struct _SamPageClass
{
  AdwBinClass parent_class;

  void     (*context_changed) (SamPage *self);
  void     (*refresh)         (SamPage *self, SamFamilySet families);
  void     (*narrow_changed)  (SamPage *self);
  gboolean (*search)          (SamPage *self);
  gboolean (*add)             (SamPage *self);
  gboolean (*print)           (SamPage *self);
  gboolean (*back)            (SamPage *self);
  gboolean (*show_record)     (SamPage *self, SamFamilyId family, gint64 id);
  void     (*show_date)       (SamPage *self, SamDate date);
  gboolean (*export_list)     (SamPage *self);
  SamFilter *(*dup_filter)    (SamPage *self);
};

SamContext *sam_page_get_context (SamPage *self);
void        sam_page_set_context (SamPage *self, SamContext *context);
gboolean    sam_page_is_narrow (SamPage *self);
void        sam_page_set_narrow (SamPage *self, gboolean narrow);

gboolean sam_page_search (SamPage *self);
gboolean sam_page_add (SamPage *self);
gboolean sam_page_print (SamPage *self);
gboolean sam_page_back (SamPage *self);
gboolean sam_page_show_record (SamPage *self, SamFamilyId family, gint64 id);
void     sam_page_show_date (SamPage *self, SamDate date);
/** Whether the page is of those that list records. */
gboolean sam_page_has_list (SamPage *self);
gboolean sam_page_export_list (SamPage *self);
/** Newly allocated; %NULL where the page lists nothing that a filter narrows. */
SamFilter *sam_page_dup_filter (SamPage *self);
/** The text of a record that a filter names it by, such as a school’s unit code; %NULL for the id 0. Newly allocated. */
char    *sam_page_dup_key (SamPage *self, SamFamilyId family, gint64 id, guint field);
/** Whether the focus is in a popover of the page, which has keys of its own. */
gboolean sam_page_is_in_popover (SamPage *self);
/** Refreshes now if mapped, else when next mapped. */
void     sam_page_queue_refresh (SamPage *self, SamFamilySet families);

G_END_DECLS
