#pragma once

#include "sam-session-list.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamCalendarScope: whose calendar it is.
 * @id: of the person, school or team; 0 for all
 */
typedef enum
{
  SAM_CALENDAR_SCOPE_ALL,
  SAM_CALENDAR_SCOPE_COACH,
  SAM_CALENDAR_SCOPE_SCHOOL,
  SAM_CALENDAR_SCOPE_TEAM,
} SamCalendarScopeKind;

typedef struct
{
  SamCalendarScopeKind kind;
  gint64 id;
} SamCalendarScope;

/**
 * SamCalendarChange: what became of an event since the last export of the same scope.
 * @SAM_CALENDAR_NEW: also one that was cancelled and is planned again
 * @SAM_CALENDAR_MOVED: to another day or time, by itself or from the session that it stands for
 * @SAM_CALENDAR_CANCELLED: it is not held, was removed, or belongs to somebody else now
 * @SAM_CALENDAR_CHANGED: something else: its length, place, or a name
 */
typedef enum
{
  SAM_CALENDAR_UNCHANGED,
  SAM_CALENDAR_NEW,
  SAM_CALENDAR_MOVED,
  SAM_CALENDAR_CANCELLED,
  SAM_CALENDAR_CHANGED,
  SAM_CALENDAR_N_CHANGES,
} SamCalendarChange;

/**
 * SamCalendarEvent: what is told of one session.
 * @session: its id, also where it is gone
 * @place: of group coaching only; so is @coach_name. Of individual coaching, kind and school is all
 * @is_withdrawn: told before, but gone, or not of this scope any more; always cancelled
 * @sequence: greater than all that was told of the session before, where anything is told anew
 * @modified_at: UTC, seconds since 1970: when that was noticed
 * @from_date: for what was moved or changed: what was told before
 */
typedef struct
{
  gint64 session;
  SamSessionKind kind;
  SamDate date;
  int time;
  int minutes;
  gint64 school_id;
  char *school_name;
  gint64 team_id;
  char *team_name;
  char *place;
  char *coach_name;
  gboolean is_cancelled;
  gboolean is_withdrawn;
  gint64 sequence;
  gint64 modified_at;
  SamCalendarChange change;
  SamDate from_date;
  int from_time;
  int from_minutes;
  /*< private >*/
  char *fingerprint;
  gint64 replacement;
  gboolean is_raised;
  gboolean is_retold;
} SamCalendarEvent;

/**
 * SamCalendarFeed:
 *
 * What the calendar of a scope is to be told now, worked out against what it
 * was told before. A value: nothing is written until sam_calendar_feed_record().
 *
 * The SEQUENCE of an event is the second of its last change, counted from
 * 2020, and at least one more than before: so it is greater than what was told
 * even from another copy of the file, from one that was open for reading only,
 * or before a backup was put in place.
 */
typedef struct _SamCalendarFeed SamCalendarFeed;

/** @database: any connection, in its own thread. */
SamCalendarFeed *sam_calendar_feed_new (SamDatabase *database, const SamCalendarScope *scope,
                                        GError **error);
void sam_calendar_feed_free (SamCalendarFeed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCalendarFeed, sam_calendar_feed_free)

const SamCalendarScope *sam_calendar_feed_get_scope (const SamCalendarFeed *self);
/** The programme's id, which stands in every UID; 0 where none is recorded. */
gint64 sam_calendar_feed_get_programme (const SamCalendarFeed *self);
/** Of #SamCalendarEvent, by date and time, those that are withdrawn last; owned by the feed. */
GPtrArray *sam_calendar_feed_get_events (const SamCalendarFeed *self);
/** UTC, seconds since 1970; 0 where the scope was never exported. */
gint64 sam_calendar_feed_get_last_export (const SamCalendarFeed *self);
/** The same without working out the rest. */
gint64 sam_calendar_feed_find_last_export (SamDatabase *database, const SamCalendarScope *scope, GError **error);
/** UTC, seconds since 1970: the moment of this one. */
gint64 sam_calendar_feed_get_moment (const SamCalendarFeed *self);
guint sam_calendar_feed_count (const SamCalendarFeed *self, SamCalendarChange change);

/**
 * SamCalendarFeedFunc: brings out what the feed tells; where it fails, nothing is recorded.
 */
typedef gboolean (*SamCalendarFeedFunc) (gpointer user_data, GError **error);

/**
 * sam_calendar_feed_record:
 * @publish: (nullable): called when all is written but not yet kept, to put the file in its place
 *
 * Keeps what was told, so that the next export can tell what changed. Outside
 * the journal: it is no change of the programme, and undo does not touch it.
 */
gboolean sam_calendar_feed_record (const SamCalendarFeed *self, SamStore *store,
                                   SamCalendarFeedFunc publish, gpointer user_data, GError **error);

/**
 * For a backup that is to take the place of a file: calendars may have been told of later states, so what it knows to
 * have told is known no more, and the next export tells all of it anew. A file older than calendars is left alone.
 */
gboolean sam_calendar_feed_doubt (const char *path, GError **error);

/**
 * For an erasure, inside its transaction: the exports to this coach, and the
 * checksums of all texts, since any could hold the name. What was told stays
 * comparable by its times.
 */
gboolean sam_calendar_feed_forget_person (SamDatabase *database, gint64 person, GError **error);

G_END_DECLS
