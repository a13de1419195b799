#pragma once

#include <gtk/gtk.h>

#include "sam-session-list.h"

G_BEGIN_DECLS

/** SamTermInk: what a text or a line is drawn with. */
typedef enum
{
  SAM_TERM_INK_TEXT,
  SAM_TERM_INK_SECONDARY,
  SAM_TERM_INK_ACCENT,
  SAM_TERM_INK_ON_ACCENT,
  SAM_TERM_INK_LINE,    /* between schools, around the grid */
  SAM_TERM_INK_OFF,     /* a day off */
  SAM_TERM_INK_TRACK,   /* what a bar could be */
  SAM_TERM_INK_TO_COME, /* of a bar, what is planned still */
  SAM_TERM_INK_TODAY,   /* behind this week */
  SAM_TERM_INK_CURRENT, /* behind the row of the cursor */
  SAM_TERM_INK_SELECTED,
  SAM_TERM_INK_BACKGROUND,
  SAM_N_TERM_INKS,
} SamTermInk;

typedef enum
{
  SAM_TERM_FONT_NORMAL,
  SAM_TERM_FONT_BOLD,
} SamTermFont;

/** SamTermMark: a state as in #SamStyle, and the warning beside a team. */
typedef enum
{
  SAM_TERM_MARK_PLANNED,
  SAM_TERM_MARK_HELD,
  SAM_TERM_MARK_CANCELLED,
  SAM_TERM_MARK_MOVED,
  SAM_TERM_MARK_FOLLOW,
  SAM_TERM_MARK_WARNING,
  SAM_N_TERM_MARKS,
} SamTermMark;

/**
 * SamTermLook:
 *
 * What the term is drawn with: colours, texts and marks of the theme, kept as
 * render nodes so that the same week number is laid out once.
 */
typedef struct _SamTermLook SamTermLook;

/** Gives @widget unseen children, which the style sheet colours; @widget frees the look when it is
 * disposed. */
SamTermLook *sam_term_look_new (GtkWidget *widget);
void sam_term_look_free (SamTermLook *self);
/** Theme, font or scale is another. */
void sam_term_look_reset (SamTermLook *self);

const GdkRGBA *sam_term_look_get_color (SamTermLook *self, SamTermInk ink);
/** Height of a line of text. */
int sam_term_look_get_line (SamTermLook *self);
/** @size pixels of a text of usual size, in proportion to the text of this desktop. */
int sam_term_look_scale (SamTermLook *self, int size);
int sam_term_look_measure (SamTermLook *self, SamTermFont font, const char *text);
/**
 * sam_term_look_draw_text:
 * @align: 0 for text that begins at @x, 0.5 around it, 1 that ends there
 * @y: the middle of the line
 * @width: what is longer is cut short; 0 for no limit
 *
 * Returns: the width taken
 */
int sam_term_look_draw_text (SamTermLook *self, GtkSnapshot *snapshot, SamTermFont font,
                             SamTermInk ink, const char *text, float x, float y, float align,
                             int width);

int sam_term_look_get_mark_size (SamTermLook *self);
SamTermMark sam_term_look_find_mark (SamSessionItem *item, SamDate as_of);
/** @x: left edge; @y: the middle. */
void sam_term_look_draw_mark (SamTermLook *self, GtkSnapshot *snapshot, SamTermMark mark, float x,
                              float y);

void sam_term_look_fill (SamTermLook *self, GtkSnapshot *snapshot, SamTermInk ink, float x, float y,
                         float width, float height);
void sam_term_look_fill_round (SamTermLook *self, GtkSnapshot *snapshot, SamTermInk ink, float x,
                               float y, float width, float height, float radius);

G_END_DECLS
