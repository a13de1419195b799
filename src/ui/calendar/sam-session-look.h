#pragma once

#include <gtk/gtk.h>

#include "sam-session-list.h"
#include "sam-style.h"

G_BEGIN_DECLS

/*
 * How a session looks and reads in the calendar: icon, word and colour of its
 * state, and its names. Of individual coaching, only its kind and school are
 * told: never the teacher.
 */

/** @as_of decides what is past but still only planned: to follow up. */
SamStyle sam_session_look_get_style (SamSessionItem *item, SamDate as_of);
/** Gives @widget the style's class in place of the one it had from here. */
void     sam_session_look_apply (GtkWidget *widget, SamStyle style);

/* All newly allocated. */

/** "Almbacka 7–9 A", "Almb. observation": the school's name gives way where there is @room for so many letters only. */
char *sam_session_look_dup_short (SamSessionItem *item, guint room);
/** The school of group coaching, the kind of individual coaching. */
char *sam_session_look_dup_title (SamSessionItem *item);
/** "7–9 A · Cecilia Ahl · 90 min". */
char *sam_session_look_dup_detail (SamSessionItem *item);
/** "Almbacka", "Hasselb.": the short name of the school in a @room of so many letters; %NULL where there is none. */
char *sam_session_look_dup_school (SamSessionItem *item, guint room);
/** "Almbackaskolan F–3, Monday 10 December 13:30–15:00: held". */
char *sam_session_look_dup_span (SamSessionItem *item, SamDate as_of);
/** "Rönnlidsskolan F–3, 20 November 14:30: cancelled, clash". */
char *sam_session_look_dup_description (SamSessionItem *item, SamDate as_of);

/* Owned by the item or the program. */

/** The team of group coaching; the kind of individual coaching, as one word where @brief. */
const char *sam_session_look_get_what (SamSessionItem *item, gboolean brief);
/** As long as it was, where it was held by @as_of; else as long as planned. */
int         sam_session_look_get_minutes (SamSessionItem *item, SamDate as_of);

G_END_DECLS
