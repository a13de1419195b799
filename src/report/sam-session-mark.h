#pragma once

#include "sam-painter.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamSessionMark:
 *
 * The shape of a session: its state for group coaching, its step for individual
 * coaching. Shapes are told apart in black and white; the ink only repeats them.
 */
typedef enum
{
  SAM_SESSION_MARK_NONE,
  SAM_SESSION_MARK_HELD,        /* disc */
  SAM_SESSION_MARK_PLANNED,     /* ring */
  SAM_SESSION_MARK_CANCELLED,   /* cross */
  SAM_SESSION_MARK_MOVED,       /* arrow */
  SAM_SESSION_MARK_UNRECORDED,  /* dashed ring round a question mark */
  SAM_SESSION_MARK_TALK_BEFORE, /* open square */
  SAM_SESSION_MARK_OBSERVATION, /* square */
  SAM_SESSION_MARK_DIALOGUE,    /* diamond */
  SAM_SESSION_MARK_FOLLOW_UP,   /* open diamond */
  SAM_SESSION_MARK_OTHER,       /* open triangle */
  SAM_SESSION_MARK_WARNING,     /* triangle */
} SamSessionMark;

/** As on the day @as_of: what was held later was then still planned. */
SamSessionMark sam_session_mark_for_item (SamSessionItem *item, SamDate as_of);
/** Of group coaching, by its state alone. */
SamSessionMark sam_session_mark_for_state (SamSessionState state, gboolean is_overdue);
/** Paints the mark centred on @x, @y. */
void           sam_session_mark_draw (SamPainter *painter, SamSessionMark mark, double x, double y, double radius);

G_END_DECLS
