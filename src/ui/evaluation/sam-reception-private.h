#pragma once

#include "sam-reception-view.h"
#include "sam-scope-drop.h"
#include "sam-spread-row.h"

G_BEGIN_DECLS

/* The view's jobs meet here: what it holds, what it shows, and what is done to it. */

struct _SamReceptionView
{
  AdwBin           parent_instance;

  GtkLabel        *day_label;
  GtkBox          *tools;
  GtkWidget       *tools_separator;
  GtkDropDown     *round_drop;
  GtkDropDown     *statement_drop;
  GtkDropDown     *scope_drop;
  GtkToggleButton *compare_button;
  GtkDropDown     *other_drop;
  GtkStack        *stack;
  AdwBin          *empty_bin;
  GtkBox          *wide_top;
  GtkBox          *narrow_top;
  GtkWidget       *top;
  GtkBox          *summary;
  GtkWidget       *headline;
  GtkLabel        *share_label;
  GtkLabel        *upper_label;
  GtkLabel        *interval_label;
  GtkBox          *columns;
  GtkWidget       *columns_end;
  GtkBox          *heading;
  GtkScrolledWindow *scroller;
  GtkListBox      *list;
  GtkLabel        *more_label;
  GtkWidget       *bar;
  GtkLabel        *note_label;
  GtkToggleButton *table_button;
  AdwBin          *comparison_bin;

  GtkWidget       *column_cells[SAM_SURVEY_N_STEPS];
  GtkSizeGroup    *groups[SAM_SPREAD_N_COLUMNS];
  GPtrArray       *rounds;     /* of SamRecord, the latest first */
  GPtrArray       *statements; /* of SamRecord, of the round */
  gint64           round;      /* shown: the chosen one, or the latest closed by the day; 0 for none */
  gboolean         round_chosen;
  gint64           statement;
  gboolean         filling;
  SamSpreadLook    rows_look; /* of the rows there are */
  gboolean         narrow;
  SamScopeDrop    *scope;
  gint64           other; /* the round to compare with; 0 for none chosen */
  SamContext      *context;
};

/* Rows beyond so many are not made: by organiser or school there are fewer. */
#define SAM_RECEPTION_MOST_ROWS 400u

SamContext *sam_reception_view_get_context (SamReceptionView *self);
gint64 sam_reception_view_get_statement (SamReceptionView *self);
/* Shows this round or statement; 0 chooses again. */
void   sam_reception_view_choose_round (SamReceptionView *self, gint64 id);
void   sam_reception_view_choose_statement (SamReceptionView *self, gint64 id);

/* sam-reception-show.c */
void          sam_reception_show (SamReceptionView *self);
void          sam_reception_show_failure (SamReceptionView *self, const GError *error);
SamSpreadLook sam_reception_get_look (SamReceptionView *self);
/* The round to compare with: the chosen one, else the one before, else the one after, of those that
   were over by the day that is looked at; 0 where there is none. */
gint64        sam_reception_find_other (SamReceptionView *self);
/* Says where only some of the rows there are have been made. */
void          sam_reception_show_more (GtkLabel *label, guint n_rows, guint n_shown);

/* sam-reception-actions.c */
void sam_reception_actions_install (SamReceptionView *self);
/* Which actions are possible now. */
void sam_reception_actions_update (SamReceptionView *self);
void sam_reception_actions_add_round (SamReceptionView *self);

G_END_DECLS
