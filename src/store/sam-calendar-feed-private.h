#pragma once

#include "sam-calendar-feed.h"

G_BEGIN_DECLS

/* Shared by the files of SamCalendarFeed alone. */

/* What stands for the fingerprint of an event that was withdrawn. */
#define SAM_CALENDAR_WITHDRAWN "withdrawn"

struct _SamCalendarFeed
{
  SamCalendarScope scope;
  gint64 programme;
  gint64 last_export;
  gint64 moment;
  GPtrArray *events;
};

/** As it stands in the file. */
const char *sam_calendar_scope_get_name (SamCalendarScopeKind kind);

/* What a scope was told of a session, and what is kept of it beyond. */
typedef struct
{
  gint64 session;
  SamDate date;
  int time;
  int minutes;
  gboolean is_cancelled;
  gint64 sequence;
  char *fingerprint;
  SamSessionKind kind;
  gint64 school_id;
  char *school_name;
  gint64 team_id;
  char *team_name;
} SamCalendarTold;

void sam_calendar_told_free (gpointer data);

/* sam-calendar-feed-changes.c */
/**
 * Says of every event what became of it. @told: by session, of #SamCalendarTold;
 * empty at the first export, when everything is new.
 */
void sam_calendar_feed_find_changes (SamCalendarFeed *self, GHashTable *told);

G_END_DECLS
