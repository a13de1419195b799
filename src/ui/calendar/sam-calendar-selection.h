#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** SamCalendarClip: what pasting does with the sessions that were put aside. */
typedef enum
{
  SAM_CALENDAR_CLIP_NONE,
  SAM_CALENDAR_CLIP_MOVE, /* cut */
  SAM_CALENDAR_CLIP_COPY,
} SamCalendarClip;

/**
 * SamCalendarSelection:
 *
 * Which sessions are selected, by id, and which were cut or copied. The four
 * views of the calendar share one, so that what was selected in the term is
 * still so in the week. It holds no widgets.
 *
 * Signal "changed": other sessions are selected, or are put aside, than before.
 */
#define SAM_TYPE_CALENDAR_SELECTION (sam_calendar_selection_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarSelection, sam_calendar_selection, SAM, CALENDAR_SELECTION, GObject)

SamCalendarSelection *sam_calendar_selection_new (void);

gboolean sam_calendar_selection_contains (SamCalendarSelection *self, gint64 session);
guint    sam_calendar_selection_get_n (SamCalendarSelection *self);
/** Ids in no order: array of gint64. */
GArray  *sam_calendar_selection_dup_ids (SamCalendarSelection *self);
/** Nothing but these. */
void     sam_calendar_selection_set (SamCalendarSelection *self, const gint64 *sessions, guint n);
void     sam_calendar_selection_add (SamCalendarSelection *self, const gint64 *sessions, guint n);
void     sam_calendar_selection_toggle (SamCalendarSelection *self, gint64 session);
void     sam_calendar_selection_clear (SamCalendarSelection *self);

/** Whether @session still exists. */
typedef gboolean (*SamCalendarSelectionFunc) (gint64 session, gpointer data);

/** Neither selects nor puts aside any longer what is not @is_there. */
void            sam_calendar_selection_keep (SamCalendarSelection *self, SamCalendarSelectionFunc is_there, gpointer data);
/** Puts aside what is selected, for pasting. */
void            sam_calendar_selection_clip (SamCalendarSelection *self, SamCalendarClip clip);
SamCalendarClip sam_calendar_selection_get_clip (SamCalendarSelection *self);
gboolean        sam_calendar_selection_is_cut (SamCalendarSelection *self, gint64 session);
/** What was put aside; %NULL for nothing. */
GArray         *sam_calendar_selection_dup_clipped (SamCalendarSelection *self);

G_END_DECLS
