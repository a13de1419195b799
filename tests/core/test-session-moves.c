#include "sam-session-moves.h"

#define TEAM 7

/* An autumn term, and a spring term that begins on 10 January. */
static SamSchoolCalendar *
new_calendar (void)
{
  SamSchoolCalendar *calendar = sam_school_calendar_new ();

  sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, sam_date_new (2012, 8, 20),
                                sam_date_new (2012, 12, 20));
  sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, sam_date_new (2013, 1, 10),
                                sam_date_new (2013, 6, 12));
  sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, SAM_DAY_OFF_KIND_BREAK,
                                   sam_date_new (2012, 10, 29), sam_date_new (2012, 11, 2), "Autumn break");

  return calendar;
}

static SamMoveSession
session_on (SamSchoolCalendar *calendar, const char *date, const char *time)
{
  return (SamMoveSession) {
    .id = 1,
    .state = SAM_SESSION_STATE_PLANNED,
    .team = TEAM,
    .date = sam_date_parse (date),
    .time = sam_time_parse (time),
    .minutes = 90,
    .calendar = calendar,
  };
}

typedef struct
{
  const char     *why;
  const char     *as_of;
  SamSessionState state;
  gboolean        is_replacement;
  const char     *from;
  const char     *from_time;
  const char     *to;
  const char     *to_time; /* NULL: it keeps its own */
  gint64          team;
  gboolean        whole_week;
  SamMoveVerb     verb;
  SamMoveManner   manner;
  SamMoveRefusal  refusal;
  const char     *lands;
  const char     *lands_time;
  gboolean        is_off;
} Case;

#define PLANNED SAM_SESSION_STATE_PLANNED
#define HELD SAM_SESSION_STATE_HELD
#define CANCELLED SAM_SESSION_STATE_CANCELLED
#define MOVED SAM_SESSION_STATE_MOVED
#define MOVE SAM_MOVE_VERB_MOVE
#define COPY SAM_MOVE_VERB_COPY
#define REFUSED(why) SAM_MOVE_REFUSED, SAM_MOVE_REFUSAL_##why
#define AS(manner) SAM_MOVE_##manner, SAM_MOVE_REFUSAL_NONE

static const Case cases[] = {
  { "another day of a term under way", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-11", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2012-12-11", "15:00", FALSE },
  { "another time of the same day", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-04", "13:15", 0, FALSE,
    MOVE, AS (IN_PLACE), "2012-12-04", "13:15", FALSE },
  { "where it is", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-04", NULL, 0, FALSE,
    MOVE, AS (STAYS), "2012-12-04", "15:00", FALSE },
  { "where it is, though it has passed", "2012-12-14", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-04", NULL, 0, FALSE,
    MOVE, AS (STAYS), "2012-12-04", "15:00", FALSE },
  { "before its term has begun", "2012-12-01", PLANNED, FALSE, "2013-01-15", "15:00", "2013-01-22", NULL, 0, FALSE,
    MOVE, AS (IN_PLACE), "2013-01-22", "15:00", FALSE },
  { "in January, before the first school day", "2013-01-09", PLANNED, FALSE, "2013-01-15", "15:00", "2013-01-22", NULL, 0,
    FALSE, MOVE, AS (IN_PLACE), "2013-01-22", "15:00", FALSE },
  { "on the first school day", "2013-01-10", PLANNED, FALSE, "2013-01-15", "15:00", "2013-01-22", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2013-01-22", "15:00", FALSE },
  { "over New Year", "2012-12-01", PLANNED, FALSE, "2012-12-18", "15:00", "2013-01-15", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2013-01-15", "15:00", FALSE },
  { "back over New Year, the plan still being made", "2012-12-01", PLANNED, FALSE, "2013-01-15", "15:00", "2012-12-18", NULL,
    0, FALSE, MOVE, AS (IN_PLACE), "2012-12-18", "15:00", FALSE },
  { "onto Christmas Day", "2012-12-01", PLANNED, FALSE, "2012-12-18", "15:00", "2012-12-25", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2012-12-25", "15:00", TRUE },
  { "onto a day of the autumn break", "2012-10-01", PLANNED, FALSE, "2012-10-22", "15:00", "2012-10-29", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2012-10-29", "15:00", TRUE },
  { "onto a Saturday", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-08", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2012-12-08", "15:00", TRUE },
  { "what was already moved once", "2012-12-01", PLANNED, TRUE, "2012-12-04", "15:00", "2012-12-11", NULL, 0, FALSE,
    MOVE, AS (IN_PLACE), "2012-12-11", "15:00", FALSE },
  { "what has passed, to a day to come", "2012-12-14", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-18", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2012-12-18", "15:00", FALSE },
  { "what has passed, to another day that has", "2012-12-14", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-06", NULL, 0,
    FALSE, MOVE, AS (REBOOKED), "2012-12-06", "15:00", FALSE },
  { "what had passed before the first school day", "2012-08-10", PLANNED, FALSE, "2012-08-07", "15:00", "2012-08-21", NULL, 0,
    FALSE, MOVE, AS (REBOOKED), "2012-08-21", "15:00", FALSE },
  { "what is to come, to a day that has passed", "2012-12-14", PLANNED, FALSE, "2012-12-18", "15:00", "2012-12-13", NULL, 0,
    FALSE, MOVE, REFUSED (PAST), "2012-12-13", "15:00", FALSE },
  { "to the day that it is seen from", "2012-12-14", PLANNED, FALSE, "2012-12-18", "15:00", "2012-12-14", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2012-12-14", "15:00", FALSE },
  { "held", "2012-12-14", HELD, FALSE, "2012-12-04", "15:00", "2012-12-18", NULL, 0, FALSE,
    MOVE, REFUSED (HELD), "2012-12-18", "15:00", FALSE },
  { "cancelled", "2012-12-14", CANCELLED, FALSE, "2012-12-18", "15:00", "2012-12-19", NULL, 0, FALSE,
    MOVE, REFUSED (CANCELLED), "2012-12-19", "15:00", FALSE },
  { "moved", "2012-12-14", MOVED, FALSE, "2012-12-04", "15:00", "2012-12-18", NULL, 0, FALSE,
    MOVE, REFUSED (MOVED), "2012-12-18", "15:00", FALSE },
  { "to the row of another team", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-11", NULL, TEAM + 1, FALSE,
    MOVE, REFUSED (OTHER_TEAM), "2012-12-11", "15:00", FALSE },
  { "within its own row", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-11", NULL, TEAM, FALSE,
    MOVE, AS (REBOOKED), "2012-12-11", "15:00", FALSE },
  { "up to midnight", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-04", "22:30", 0, FALSE,
    MOVE, AS (IN_PLACE), "2012-12-04", "22:30", FALSE },
  { "past midnight", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-04", "22:31", 0, FALSE,
    MOVE, REFUSED (MIDNIGHT), "2012-12-04", "22:31", FALSE },
  { "to another week, on its weekday", "2012-12-01", PLANNED, FALSE, "2012-12-06", "15:00", "2012-12-10", NULL, TEAM, TRUE,
    MOVE, AS (REBOOKED), "2012-12-13", "15:00", FALSE },
  { "to its own week", "2012-12-01", PLANNED, FALSE, "2012-12-06", "15:00", "2012-12-03", NULL, TEAM, TRUE,
    MOVE, AS (STAYS), "2012-12-06", "15:00", FALSE },
  { "to week 1 of the next year, which begins in this one", "2012-12-01", PLANNED, FALSE, "2012-12-18", "15:00", "2012-12-31",
    NULL, TEAM, TRUE, MOVE, AS (REBOOKED), "2013-01-01", "15:00", TRUE },
  { "across the change to summer time", "2013-03-01", PLANNED, FALSE, "2013-03-26", "15:00", "2013-04-09", NULL, 0, FALSE,
    MOVE, AS (REBOOKED), "2013-04-09", "15:00", FALSE },
  { "a copy", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-11", NULL, 0, FALSE,
    COPY, AS (COPIED), "2012-12-11", "15:00", FALSE },
  { "a copy of what was held", "2012-12-14", HELD, FALSE, "2012-12-04", "15:00", "2012-12-18", NULL, 0, FALSE,
    COPY, AS (COPIED), "2012-12-18", "15:00", FALSE },
  { "a copy on the same day and time", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-04", NULL, 0, FALSE,
    COPY, AS (COPIED), "2012-12-04", "15:00", FALSE },
  { "a copy on a day that has passed", "2012-12-14", PLANNED, FALSE, "2012-12-18", "15:00", "2012-12-06", NULL, 0, FALSE,
    COPY, AS (COPIED), "2012-12-06", "15:00", FALSE },
  { "a copy for another team", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-11", NULL, TEAM + 1, FALSE,
    COPY, REFUSED (OTHER_TEAM), "2012-12-11", "15:00", FALSE },
  { "a copy past midnight", "2012-12-01", PLANNED, FALSE, "2012-12-04", "15:00", "2012-12-11", "23:00", 0, FALSE,
    COPY, REFUSED (MIDNIGHT), "2012-12-11", "23:00", FALSE },
};

static void
test_what_becomes_of_one (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      SamMoveSession session = session_on (calendar, c->from, c->from_time);
      SamMoveTarget target = { sam_date_parse (c->to), c->to_time != NULL ? sam_time_parse (c->to_time) : -1, c->team,
                               c->whole_week };
      SamMove move;

      g_test_message ("%s", c->why);
      session.state = c->state;
      session.is_replacement = c->is_replacement;
      sam_session_moves_plan_to (&session, 1, 0, &target, c->verb, sam_date_parse (c->as_of), &move);
      g_assert_cmpint (move.manner, ==, c->manner);
      g_assert_cmpint (move.refusal, ==, c->refusal);
      g_assert_cmpint (move.date, ==, sam_date_parse (c->lands));
      g_assert_cmpint (move.time, ==, sam_time_parse (c->lands_time));
      g_assert_cmpint (move.minutes, ==, 90);
      g_assert_cmpint (move.is_off, ==, c->is_off);
      g_assert_cmpint (sam_move_refusal_get_message (move.refusal) != NULL, ==, c->manner == SAM_MOVE_REFUSED);
    }
}

static void
test_several_keep_their_distances (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_calendar ();
  SamMoveSession sessions[] = {
    session_on (calendar, "2012-12-03", "15:00"),
    session_on (calendar, "2012-12-04", "09:00"),
    session_on (calendar, "2012-12-06", "22:00"),
    session_on (calendar, "2012-12-17", "08:00"),
  };
  SamMoveTarget target = { sam_date_parse ("2012-12-05"), -1, 0, FALSE };
  SamMove moves[G_N_ELEMENTS (sessions)];

  /* The one that was taken hold of lands at the target, and one that was held stops nobody. */
  sessions[2].state = SAM_SESSION_STATE_HELD;
  sam_session_moves_plan_to (sessions, 4, 1, &target, SAM_MOVE_VERB_MOVE, sam_date_parse ("2012-12-01"), moves);
  g_assert_cmpint (moves[0].date, ==, sam_date_parse ("2012-12-04"));
  g_assert_cmpint (moves[0].manner, ==, SAM_MOVE_REBOOKED);
  g_assert_cmpint (moves[1].date, ==, sam_date_parse ("2012-12-05"));
  g_assert_cmpint (moves[1].manner, ==, SAM_MOVE_REBOOKED);
  g_assert_cmpint (moves[2].manner, ==, SAM_MOVE_REFUSED);
  g_assert_cmpint (moves[2].refusal, ==, SAM_MOVE_REFUSAL_HELD);
  g_assert_cmpint (moves[3].date, ==, sam_date_parse ("2012-12-18"));
  g_assert_cmpint (moves[3].time, ==, sam_time_parse ("08:00"));

  /* Two hours later: one would run past midnight, and only that one is refused. */
  sessions[2].state = SAM_SESSION_STATE_PLANNED;
  target.time = sam_time_parse ("17:00");
  sam_session_moves_plan_to (sessions, 4, 0, &target, SAM_MOVE_VERB_MOVE, sam_date_parse ("2012-12-01"), moves);
  g_assert_cmpint (moves[0].time, ==, sam_time_parse ("17:00"));
  g_assert_cmpint (moves[1].time, ==, sam_time_parse ("11:00"));
  g_assert_cmpint (moves[2].refusal, ==, SAM_MOVE_REFUSAL_MIDNIGHT);
  g_assert_cmpint (moves[3].manner, ==, SAM_MOVE_REBOOKED);

  /* To a time before the day begins. */
  target.time = sam_time_parse ("01:00");
  sam_session_moves_plan_to (sessions, 4, 0, &target, SAM_MOVE_VERB_MOVE, sam_date_parse ("2012-12-01"), moves);
  g_assert_cmpint (moves[0].manner, ==, SAM_MOVE_REBOOKED);
  g_assert_cmpint (moves[1].refusal, ==, SAM_MOVE_REFUSAL_MIDNIGHT);
}

static void
test_several_keep_their_weekdays (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_calendar ();
  SamMoveSession sessions[] = {
    session_on (calendar, "2012-11-08", "15:00"),
    session_on (calendar, "2012-11-12", "15:00"),
  };
  SamMoveTarget target = { sam_date_parse ("2012-11-26"), -1, TEAM, TRUE };
  SamMove moves[2];

  sessions[1].team = TEAM + 1;
  sam_session_moves_plan_to (sessions, 2, 0, &target, SAM_MOVE_VERB_MOVE, sam_date_parse ("2012-11-01"), moves);
  g_assert_cmpint (moves[0].date, ==, sam_date_parse ("2012-11-29"));
  g_assert_cmpint (moves[1].date, ==, sam_date_parse ("2012-12-03"));
  g_assert_cmpint (moves[1].manner, ==, SAM_MOVE_REBOOKED);
}

static void
test_by_weeks (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_calendar ();
  SamMoveSession sessions[] = {
    session_on (calendar, "2012-12-18", "15:00"),
    session_on (calendar, "2012-12-20", "15:00"),
    session_on (calendar, "9999-12-31", "15:00"),
  };
  SamMove moves[3];

  sam_session_moves_plan_by (sessions, 3, 28, SAM_MOVE_VERB_MOVE, sam_date_parse ("2012-12-14"), moves);
  g_assert_cmpint (moves[0].date, ==, sam_date_parse ("2013-01-15"));
  g_assert_cmpint (moves[1].date, ==, sam_date_parse ("2013-01-17"));
  g_assert_cmpint (moves[2].refusal, ==, SAM_MOVE_REFUSAL_NO_DAY);
}

#define N_WEEKLY 4

static void
fill_slots (const SamMoveSession *sessions, guint n, SamMoveSlot *slots)
{
  for (guint i = 0; i < n; i++)
    slots[i] = (SamMoveSlot) { sessions[i].id, sessions[i].team, sessions[i].date, sessions[i].time, 0 };
}

static void
test_taken_places (void)
{
  SamDate as_of = sam_date_parse ("2012-11-01");
  g_autoptr (SamSchoolCalendar) calendar = new_calendar ();
  SamMoveSession sessions[N_WEEKLY];
  SamMoveSlot slots[N_WEEKLY + 2];
  SamMove moves[N_WEEKLY];

  for (guint i = 0; i < N_WEEKLY; i++)
    {
      sessions[i] = session_on (calendar, "2012-11-06", "15:00");
      sessions[i].id = i + 1;
      sessions[i].date += 7 * (int) i;
    }
  fill_slots (sessions, N_WEEKLY, slots);

  /* Nothing is in the way but themselves, and they move on. */
  sam_session_moves_plan_by (sessions, N_WEEKLY, 7, SAM_MOVE_VERB_MOVE, as_of, moves);
  sam_session_moves_settle (sessions, N_WEEKLY, slots, N_WEEKLY, moves);
  for (int i = 0; i < N_WEEKLY; i++)
    {
      g_assert_cmpint (moves[i].manner, ==, SAM_MOVE_REBOOKED);
      g_assert_cmpint (moves[i].next, ==, i + 1 < N_WEEKLY ? i + 1 : -1);
    }

  /* The last one stays, and so do all that would take the place of one that stays. */
  sessions[3].state = SAM_SESSION_STATE_HELD;
  sam_session_moves_plan_by (sessions, N_WEEKLY, 7, SAM_MOVE_VERB_MOVE, as_of, moves);
  sam_session_moves_settle (sessions, N_WEEKLY, slots, N_WEEKLY, moves);
  g_assert_cmpint (moves[3].refusal, ==, SAM_MOVE_REFUSAL_HELD);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (moves[i].refusal, ==, SAM_MOVE_REFUSAL_TAKEN);
  sessions[3].state = SAM_SESSION_STATE_PLANNED;

  /* Copies leave nothing free. */
  sam_session_moves_plan_by (sessions, N_WEEKLY, 7, SAM_MOVE_VERB_COPY, as_of, moves);
  sam_session_moves_settle (sessions, N_WEEKLY, slots, N_WEEKLY, moves);
  g_assert_cmpint (moves[2].refusal, ==, SAM_MOVE_REFUSAL_TAKEN);
  g_assert_cmpint (moves[3].manner, ==, SAM_MOVE_COPIED);
  sam_session_moves_plan_by (sessions, N_WEEKLY, 0, SAM_MOVE_VERB_COPY, as_of, moves);
  sam_session_moves_settle (sessions, N_WEEKLY, slots, N_WEEKLY, moves);
  g_assert_cmpint (moves[3].refusal, ==, SAM_MOVE_REFUSAL_TAKEN);

  /* Another team's session is in nobody's way. */
  slots[N_WEEKLY] = (SamMoveSlot) { 50, TEAM + 1, sam_date_parse ("2012-12-04"), sessions[0].time, 0 };
  sam_session_moves_plan_by (sessions, N_WEEKLY, 7, SAM_MOVE_VERB_MOVE, as_of, moves);
  sam_session_moves_settle (sessions, N_WEEKLY, slots, N_WEEKLY + 1, moves);
  g_assert_cmpint (moves[3].manner, ==, SAM_MOVE_REBOOKED);

  /* Where it was moved from. */
  slots[N_WEEKLY + 1] = (SamMoveSlot) { 51, TEAM, sam_date_parse ("2012-12-04"), sessions[0].time, sessions[3].id };
  sessions[3].is_replacement = TRUE;
  sam_session_moves_plan_by (&sessions[3], 1, 7, SAM_MOVE_VERB_MOVE, as_of, &moves[3]);
  sam_session_moves_settle (&sessions[3], 1, slots, N_WEEKLY + 2, &moves[3]);
  g_assert_cmpint (moves[3].refusal, ==, SAM_MOVE_REFUSAL_FIRST_PLACE);
}

static void
test_resize (void)
{
  static const struct
  {
    const char     *time;
    int             minutes;
    SamSessionState state;
    SamMoveManner   manner;
    SamMoveRefusal  refusal;
  } lengths[] = {
    { "15:00", 60, PLANNED, AS (IN_PLACE) },
    { "15:00", 90, PLANNED, AS (STAYS) },
    { "15:00", 1, PLANNED, AS (IN_PLACE) },
    { "15:00", 0, PLANNED, REFUSED (NO_LENGTH) },
    { "15:00", -30, PLANNED, REFUSED (NO_LENGTH) },
    { "15:00", 540, PLANNED, AS (IN_PLACE) },
    { "15:00", 541, PLANNED, REFUSED (MIDNIGHT) },
    { "15:00", G_MAXINT, PLANNED, REFUSED (MIDNIGHT) },
    { "15:00", 60, HELD, REFUSED (HELD) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      SamMoveSession session = session_on (NULL, "2012-12-04", lengths[i].time);
      SamMove move;

      session.state = lengths[i].state;
      move = sam_session_moves_plan_resize (&session, lengths[i].minutes);
      g_assert_cmpint (move.manner, ==, lengths[i].manner);
      g_assert_cmpint (move.refusal, ==, lengths[i].refusal);
      g_assert_cmpint (move.minutes, ==, lengths[i].minutes);
    }
}

static void
test_without_a_calendar (void)
{
  SamDate date = sam_date_new (2013, 2, 5);

  /* The half of the year is then the term. */
  g_assert_true (sam_session_moves_is_before_term (NULL, date, sam_date_new (2012, 12, 31)));
  g_assert_false (sam_session_moves_is_before_term (NULL, date, sam_date_new (2013, 1, 1)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-moves/what-becomes-of-one", test_what_becomes_of_one);
  g_test_add_func ("/session-moves/several-keep-their-distances", test_several_keep_their_distances);
  g_test_add_func ("/session-moves/several-keep-their-weekdays", test_several_keep_their_weekdays);
  g_test_add_func ("/session-moves/by-weeks", test_by_weeks);
  g_test_add_func ("/session-moves/taken-places", test_taken_places);
  g_test_add_func ("/session-moves/resize", test_resize);
  g_test_add_func ("/session-moves/without-a-calendar", test_without_a_calendar);

  return g_test_run ();
}
