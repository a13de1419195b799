#pragma once

#include "sam-calendar-selection.h"
#include "sam-context.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamCalendarDay:
 * @holiday: name of the public holiday or customarily free day, or %NULL
 * @is_public: whether it is a public holiday by law (red) and not only by custom
 * @off_name: name of a day off, of the schools shown, or %NULL
 * @n_off: how many of the schools shown have a day off
 * @n_schools: how many schools are shown
 *
 * What a calendar says of a day besides its sessions. Clear with sam_calendar_day_clear().
 */
typedef struct
{
  SamDate  date;
  char    *holiday;
  gboolean is_public;
  char    *off_name;
  guint    n_off;
  guint    n_schools;
} SamCalendarDay;

void     sam_calendar_day_clear (SamCalendarDay *self);
/** Nobody has school: weekend, public holiday, or a day off of every school shown. */
gboolean sam_calendar_day_is_free (const SamCalendarDay *self);
/** "Christmas Day", "Autumn break", "Study day · 2 schools"; %NULL for an ordinary day. Newly allocated. */
char    *sam_calendar_day_dup_note (const SamCalendarDay *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamCalendarDay, sam_calendar_day_clear)

/** SamCalendarState: what a session is on the day that the calendar is seen from. */
typedef enum
{
  SAM_CALENDAR_STATE_PLANNED,
  SAM_CALENDAR_STATE_TO_FOLLOW_UP, /* past, but still only planned */
  SAM_CALENDAR_STATE_HELD,
  SAM_CALENDAR_STATE_CANCELLED,
  SAM_CALENDAR_STATE_MOVED,
  SAM_N_CALENDAR_STATES,
} SamCalendarState;

SamCalendarState sam_calendar_state_of (SamSessionState state, gboolean is_overdue);

/**
 * SamCalendarModel:
 *
 * What the views of the calendar read: the sessions and days of the open
 * programme, through one filter. It holds no widgets.
 *
 * Signal "changed": what it gives is other than before.
 */
#define SAM_TYPE_CALENDAR_MODEL (sam_calendar_model_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarModel, sam_calendar_model, SAM, CALENDAR_MODEL, GObject)

SamCalendarModel *sam_calendar_model_new (void);

SamContext *sam_calendar_model_get_context (SamCalendarModel *self);
void        sam_calendar_model_set_context (SamCalendarModel *self, SamContext *context);

/** Only this school; 0 for all. */
void        sam_calendar_model_set_school (SamCalendarModel *self, gint64 school);
gint64      sam_calendar_model_get_school (SamCalendarModel *self);
/** Only this coach; 0 for all. */
void sam_calendar_model_set_coach (SamCalendarModel *self, gint64 coach);
gint64 sam_calendar_model_get_coach (SamCalendarModel *self);
/** Only these kinds: bits of 1 << #SamSessionKind; 0 for all. */
void sam_calendar_model_set_kinds (SamCalendarModel *self, guint kinds);
guint sam_calendar_model_get_kinds (SamCalendarModel *self);
/** Only these states, as of the day: bits of 1 << #SamCalendarState; 0 for all. */
void sam_calendar_model_set_states (SamCalendarModel *self, guint states);
guint sam_calendar_model_get_states (SamCalendarModel *self);
/** Whether sessions of a kind and state pass the filter; for views that read other lists. */
gboolean sam_calendar_model_shows (SamCalendarModel *self, SamSessionKind kind,
                                   SamCalendarState state);
/** Only sessions whose school, team, coach or place hold this text. */
void        sam_calendar_model_set_text (SamCalendarModel *self, const char *text);
gboolean    sam_calendar_model_is_filtered (SamCalendarModel *self);
/** Whether a filter other than that by school can leave group sessions out. */
gboolean    sam_calendar_model_leaves_out (SamCalendarModel *self);

/** The day that everything is seen from: later is to come. */
SamDate     sam_calendar_model_get_as_of (SamCalendarModel *self);
/** The day that “Today” leads to: the as-of day of a closed programme, else today. */
SamDate     sam_calendar_model_get_today (SamCalendarModel *self);

/** Sessions in [from, to), by date and time: array of #SamSessionItem, or %NULL. */
GPtrArray  *sam_calendar_model_list (SamCalendarModel *self, SamDate from, SamDate to, GError **error);
void        sam_calendar_model_describe (SamCalendarModel *self, SamDate date, SamCalendarDay *day);

/** What is selected in all views; owned by the model. It is emptied with the context. */
SamCalendarSelection *sam_calendar_model_get_selection (SamCalendarModel *self);

/** Selects all sessions that are listed in [from, to), and no others. */
void                  sam_calendar_model_select_range (SamCalendarModel *self, SamDate from, SamDate to);

/** What was read is out of date. */
void        sam_calendar_model_invalidate (SamCalendarModel *self, SamFamilySet families);

/**
 * sam_session_items_count_day:
 * @items: sessions in order of date
 * @first: (inout): where to begin; goes on to the first of @date
 *
 * How many sessions @date has.
 */
guint sam_session_items_count_day (GPtrArray *items, guint *first, SamDate date);

G_END_DECLS
