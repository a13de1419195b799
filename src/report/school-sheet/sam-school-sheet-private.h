#pragma once

#include "sam-school-sheet-layout.h"
#include "sam-school-sheet.h"

G_BEGIN_DECLS

/* The inside of a school sheet, shared by the rooms sam-school-sheet*.c. */

/**
 * SamSchoolSheet:
 * @document: that blocks are added to
 * @space: between blocks, in millimetres
 * @scale: of the charts that are never left out
 */
typedef struct
{
  const SamSchoolDashboard  *dashboard;
  const SamSchoolSheetFrame *frame;
  const SamReportOptions    *options;
  const SamLanguage         *language;
  SamPainter                *painter;
  SamDocument               *document;
  double                     space;
  double                     scale;
} SamSchoolSheet;

/* Words */

/* "3 120", in the document. */
const char *sam_school_sheet_take_integer (SamSchoolSheet *self, gint64 number);
/* "+3 more", in the document. */
const char *sam_school_sheet_take_more (SamSchoolSheet *self, guint n);
const char *sam_school_sheet_take_share (SamSchoolSheet *self, SamFraction share);

/* With "…" where it has more letters; newly allocated. */
char       *sam_school_sheet_shorten (const char *name, glong longest);

/* The head, and where the school stands. */
SamDocument *sam_school_sheet_new_document (SamSchoolSheet *self);
void         sam_school_sheet_add_status (SamSchoolSheet *self);
/* Minutes of the term's sessions that were held, promised or not. */
gint64       sam_school_sheet_count_given (const SamSchoolDashboard *dashboard);

/* The term: @n_teams and @n_spans at most have a row. */
void         sam_school_sheet_fill_teams (SamSchoolSheet *self, SamSheetTerm *term, guint n_teams);
void         sam_school_sheet_add_term (SamSchoolSheet *self, guint n_teams, gboolean with_counts, guint n_spans);

/* Blocks of the columns and below them; each shows @limit of its items at most. */
void  sam_school_sheet_add_time (SamSchoolSheet *self);
void  sam_school_sheet_add_cycles (SamSchoolSheet *self);
/* Whether cycles have days to dialogue to show: a block of its own below their states. */
gboolean sam_school_sheet_has_lag (const SamSchoolDashboard *dashboard);
guint sam_school_sheet_count_reception (const SamSchoolDashboard *dashboard);
void  sam_school_sheet_add_reception (SamSchoolSheet *self, guint limit);
guint sam_school_sheet_count_statements (const SamSchoolDashboard *dashboard);
void  sam_school_sheet_add_statements (SamSchoolSheet *self, guint limit);
void  sam_school_sheet_add_factors (SamSchoolSheet *self, guint limit);
void  sam_school_sheet_add_steps (SamSchoolSheet *self, guint limit);
guint sam_school_sheet_count_gaps (const SamSchoolDashboard *dashboard);
void  sam_school_sheet_add_gaps (SamSchoolSheet *self, guint limit);
void  sam_school_sheet_add_definitions (SamSchoolSheet *self);

G_END_DECLS
