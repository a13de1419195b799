#pragma once

#include "sam-term-canvas.h"
#include "sam-term-scene.h"

G_BEGIN_DECLS

/* The inside of the term's grid, shared by the rooms sam-term-canvas*.c. */

struct _SamTermCanvas
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  SamTermPlan *plan;
  SamTermGrid *grid;
  SamTermLook *look;
  SamTermRowCache *rows;
  SamCalendarSelection *selection;
  gboolean narrow;
  gboolean to_be_seen; /* the cursor, once there is a size */
  SamTermCell cursor;
  gboolean has_block;
  SamTermBlock block;
  GtkWidget *cell;
};

int sam_term_canvas_get_scroll (SamTermCanvas *self, GtkOrientation orientation);
void sam_term_canvas_clamp_cursor (SamTermCanvas *self);
/** The cursor's cell in words, for who does not see it. */
void sam_term_canvas_describe_cell (SamTermCanvas *self);
void sam_term_canvas_update_cell_state (SamTermCanvas *self);

G_END_DECLS
