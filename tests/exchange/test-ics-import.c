/*
 * Foreign calendars as sessions: what is read of them, in a table of cases, and
 * what becomes of it.
 */
#include <string.h>

#include "import-fixture.h"
#include "sam-ics-event.h"
#include "sam-ics-export.h"
#include "sam-ics-import.h"
#include "sam-records.h"

#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"
#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n"
#define CALENDAR(parts) HEAD parts "END:VCALENDAR\r\n"

/* A zone of its own name, an hour ahead of Stockholm all year but for its own rules. */
#define HELSINKI \
  "BEGIN:VTIMEZONE\r\nTZID:Östtid\r\n" \
  "BEGIN:DAYLIGHT\r\nDTSTART:19960331T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nEND:DAYLIGHT\r\n" \
  "BEGIN:STANDARD\r\nDTSTART:19961027T040000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n" \
  "END:VTIMEZONE\r\n"

typedef struct
{
  const char *name;
  const char *calendar;
  /* Each: date, time, minutes; or "!" and the trouble's name. */
  const char *expected;
} Case;

static const Case cases[] = {
  { "floating", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDTEND:20121105T163000\r\n")), "2012-11-05 15:00 90" },
  { "utc-winter", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T140000Z\r\nDTEND:20121105T153000Z\r\n")), "2012-11-05 15:00 90" },
  { "utc-summer", CALENDAR (EVENT ("UID:a\r\nDTSTART:20120905T130000Z\r\nDTEND:20120905T143000Z\r\n")), "2012-09-05 15:00 90" },
  { "utc-another-day", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121104T233000Z\r\nDTEND:20121105T003000Z\r\n")), "2012-11-05 00:30 60" },
  { "stockholm-without-its-zone",
    CALENDAR (EVENT ("UID:a\r\nDTSTART;TZID=Europe/Stockholm:20121105T150000\r\nDTEND;TZID=Europe/Stockholm:20121105T160000\r\n")),
    "2012-11-05 15:00 60" },
  { "a-zone-of-the-file",
    CALENDAR (HELSINKI EVENT ("UID:a\r\nDTSTART;TZID=Östtid:20121105T160000\r\nDTEND;TZID=Östtid:20121105T170000\r\n")),
    "2012-11-05 15:00 60" },
  { "a-zone-nobody-knows",
    CALENDAR (EVENT ("UID:a\r\nDTSTART;TZID=Nowhere/At All:20121105T160000\r\nDTEND;TZID=Nowhere/At All:20121105T170000\r\n")),
    "2012-11-05 16:00 !zone" },
  { "a-zone-that-is-a-file",
    CALENDAR (EVENT ("UID:a\r\nDTSTART;TZID=../../../../dev/zero:20121105T160000\r\nDURATION:PT1H\r\n")), "2012-11-05 16:00 !zone" },
  { "a-zone-that-changes-each-second",
    CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:Bad\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
              "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
              EVENT ("UID:a\r\nDTSTART;TZID=Bad:20121105T160000\r\nDURATION:PT1H\r\n")),
    "2012-11-05 16:00 !zone" },
  { "a-zone-that-changes-at-each-second-of-the-year",
    CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:Bad\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY;BYSECOND=0,1,2\r\n"
              "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
              EVENT ("UID:a\r\nDTSTART;TZID=Bad:20121105T160000\r\nDURATION:PT1H\r\n")),
    "2012-11-05 16:00 !zone" },
  { "duration", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H15M\r\n")), "2012-11-05 15:00 75" },
  { "no-end", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\n")), "2012-11-05 15:00 !no-end" },
  { "end-before-start", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDTEND:20121105T140000\r\n")), "2012-11-05 15:00 !no-end" },
  { "no-start", CALENDAR (EVENT ("UID:a\r\nSUMMARY:x\r\n")), "- !no-start" },
  { "no-such-day", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121305T150000\r\nDURATION:PT1H\r\n")), "- !no-start" },
  { "all-day", CALENDAR (EVENT ("UID:a\r\nDTSTART;VALUE=DATE:20121105\r\n")), "2012-11-05 00:00 !all-day" },
  { "past-midnight", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T233000\r\nDTEND:20121106T003000\r\n")), "2012-11-05 23:30 !midnight" },
  { "until-midnight", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T230000\r\nDTEND:20121106T000000\r\n")), "2012-11-05 23:00 60" },
  { "cancelled", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n")),
    "2012-11-05 15:00 !cancelled" },
  { "ours", CALENDAR (EVENT ("UID:1-2@samordna\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n")), "2012-11-05 15:00 !ours" },
  { "outside", CALENDAR (EVENT ("UID:a\r\nDTSTART:20100105T150000\r\nDURATION:PT1H\r\n")), "2010-01-05 15:00 !outside" },
  /* At 15:00 on both sides of the change of the clock. */
  { "weekly-across-summer-time",
    CALENDAR (EVENT ("UID:a\r\nDTSTART;TZID=Europe/Stockholm:20130320T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")),
    "2013-03-20 15:00 60, 2013-03-27 15:00 60, 2013-04-03 15:00 60" },
  { "weekly-in-utc-is-of-utc",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20130327T140000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")),
    "2013-03-27 15:00 60, 2013-04-03 16:00 60" },
  { "weekly-in-a-zone-of-the-file",
    CALENDAR (HELSINKI EVENT ("UID:a\r\nDTSTART;TZID=Östtid:20130327T160000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")),
    "2013-03-27 15:00 60, 2013-04-03 15:00 60" },
  { "until-in-utc",
    CALENDAR (EVENT ("UID:a\r\nDTSTART;TZID=Europe/Stockholm:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;UNTIL=20121119T140000Z\r\n")),
    "2012-11-05 15:00 60, 2012-11-12 15:00 60, 2012-11-19 15:00 60" },
  { "every-other-week-on-two-days",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4\r\n")),
    "2012-11-05 15:00 60, 2012-11-08 15:00 60, 2012-11-19 15:00 60, 2012-11-22 15:00 60" },
  { "less-exdate",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20121112T150000,20121119T150000\r\n")),
    "2012-11-05 15:00 60, 2012-11-26 15:00 60" },
  { "less-exdate-as-a-day",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEXDATE;VALUE=DATE:20121112\r\n")),
    "2012-11-05 15:00 60" },
  { "less-exdate-in-utc",
    CALENDAR (EVENT ("UID:a\r\nDTSTART;TZID=Europe/Stockholm:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEXDATE:20121112T140000Z\r\n")),
    "2012-11-05 15:00 60" },
  { "and-rdate",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRDATE:20121107T090000,20121105T150000\r\n")),
    "2012-11-05 15:00 60, 2012-11-07 09:00 60" },
  { "one-of-them-moved",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")
              EVENT ("UID:a\r\nRECURRENCE-ID:20121112T150000\r\nDTSTART:20121114T100000\r\nDURATION:PT30M\r\n")),
    "2012-11-05 15:00 60, 2012-11-14 10:00 30, 2012-11-19 15:00 60" },
  { "one-of-them-moved-named-in-utc-and-first-in-the-file",
    CALENDAR (EVENT ("UID:a\r\nRECURRENCE-ID:20121112T140000Z\r\nDTSTART:20121114T100000\r\nDURATION:PT30M\r\n")
              EVENT ("UID:a\r\nDTSTART;TZID=Europe/Stockholm:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")),
    "2012-11-05 15:00 60, 2012-11-14 10:00 30" },
  { "one-of-them-cancelled",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")
              EVENT ("UID:a\r\nRECURRENCE-ID:20121112T150000\r\nDTSTART:20121112T150000\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n")),
    "2012-11-05 15:00 60, 2012-11-12 15:00 !cancelled" },
  { "all-that-follow-moved",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")
              EVENT ("UID:a\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20121112T150000\r\nDTSTART:20121112T160000\r\nDURATION:PT1H\r\n")),
    "2012-11-05 15:00 60, 2012-11-12 16:00 !following" },
  { "the-last-version-counts",
    CALENDAR (EVENT ("UID:a\r\nSEQUENCE:2\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n")
              EVENT ("UID:a\r\nSEQUENCE:1\r\nDTSTART:20121106T150000\r\nDURATION:PT1H\r\n")),
    "2012-11-05 15:00 60" },
  { "begins-before-the-programme-with-count",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20120723T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n")),
    "2012-08-06 15:00 60, 2012-08-13 15:00 60" },
  { "53-weeks", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121228T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n")),
    "2012-12-28 15:00 60, 2013-01-04 15:00 60" },
  { "each-second", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=SECONDLY\r\n")),
    "2012-11-05 15:00 !rule" },
  { "a-rule-nobody-can-read", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;INTERVAL=0\r\n")),
    "2012-11-05 15:00 !rule" },
  { "an-exception-nobody-can-read",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEXDATE:next week\r\n")),
    "2012-11-05 15:00 !rule" },
  { "twice-a-day", CALENDAR (EVENT ("UID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4\r\n")),
    "2012-11-05 15:00 !rule" },
  { "two-calendars-in-one-file",
    CALENDAR (EVENT ("UID:a\r\nDTSTART:20121106T150000\r\nDURATION:PT1H\r\n")) CALENDAR (EVENT ("UID:b\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n")),
    "2012-11-05 15:00 60, 2012-11-06 15:00 60" },
  { "no-event-at-all", CALENDAR (""), "" },
};

static const char *
get_trouble_name (SamIcsTrouble trouble)
{
  static const char *const names[] = {
    "", "ours", "cancelled", "all-day", "no-start", "no-end", "midnight", "zone", "rule", "following", "outside",
  };

  return names[trouble];
}

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return sam_ics_read (bytes, sam_date_parse ("2012-08-01"), sam_date_parse ("2013-07-01"), error);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = read_text (test->calendar, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    {
      const SamIcsEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = event->date != SAM_DATE_NONE ? sam_date_format_iso (event->date) : NULL;
      g_autofree char *time = sam_time_format (event->time);

      if (i > 0)
        g_string_append (found, ", ");
      if (date == NULL)
        g_string_append (found, "- ");
      else
        g_string_append_printf (found, "%s %s ", date, time);
      if (event->trouble == SAM_ICS_TROUBLE_NONE)
        g_string_append_printf (found, "%d", event->minutes);
      else
        g_string_append_printf (found, "!%s", get_trouble_name (event->trouble));
      g_assert_true ((event->trouble == SAM_ICS_TROUBLE_NONE) == (sam_ics_trouble_describe (event->trouble) == NULL));
    }
  g_assert_cmpstr (found->str, ==, test->expected);
}

/* A rule without an end goes as far as the programme, and no rule keeps one waiting. */
static void
test_endless (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weekly =
      read_text (CALENDAR (EVENT ("UID:a\r\nDTSTART:20120806T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\n")), &error);
  g_autoptr (GPtrArray) never =
      read_text (CALENDAR (EVENT ("UID:a\r\nDTSTART:20120806T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")), &error);
  g_autoptr (GPtrArray) old =
      read_text (CALENDAR (EVENT ("UID:a\r\nDTSTART:19010101T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n")), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (weekly->len, ==, 47);
  g_assert_cmpuint (never->len, <=, 1);
  g_assert_cmpuint (old->len, ==, 1);
  g_assert_cmpint (((SamIcsEvent *) old->pdata[0])->trouble, ==, SAM_ICS_TROUBLE_RULE);
}

static void
test_texts_steer_no_terminal (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events
      = read_text (CALENDAR (EVENT ("UID:a\r\nSUMMARY:Blå\033[2J\001 lag\r\nLOCATION:Rum\302\2331\\nÅ\r\n"
                                    "DTSTART:20121105T150000\r\nDURATION:PT1H\r\n")),
                   &error);
  const SamIcsEvent *event;

  g_assert_no_error (error);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpstr (event->summary, ==, "Blå [2J  lag");
  g_assert_cmpstr (event->location, ==, "Rum  1 Å");
}

static void
test_many_hopeless_rules (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  gint64 start = g_get_monotonic_time ();

  /* A minute's work and more, were each of them tried. */
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, EVENT ("UID:%u\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n"
                                         "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2\r\n"), i);
  g_string_append (text, "END:VCALENDAR\r\n");
  events = read_text (text->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2000);
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpint (((SamIcsEvent *) events->pdata[i])->trouble, ==, SAM_ICS_TROUBLE_RULE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 120 * G_USEC_PER_SEC);
}

static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 320; i++)
    g_string_append_printf (text, EVENT ("UID:%u\r\nDTSTART:20120801T150000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n"), i);
  g_string_append (text, "END:VCALENDAR\r\n");
  g_assert_null (read_text (text->str, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
}

static void
test_broken (void)
{
  static const char *const broken[] = {
    "", "Namn;Skola\nÅsa;Blå\n", "PK\003\004", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", HEAD EVENT ("UID:a\r\n"),
    HEAD "END:VEVENT\r\nEND:VCALENDAR\r\n", "END:VCALENDAR\r\n", "BEGIN:VCARD\r\nEND:VCARD\r\n",
    HEAD "BEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\nBEGIN:X-A\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_null (read_text (broken[i], &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
    }
}

/* What becomes of it */

static SamIcsImport *
plan (ImportFixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SamIcsImport *import = sam_ics_import_new_for_bytes (bytes, sam_store_get_database (fixture->store), &error);

  g_assert_no_error (error);

  return import;
}

static void
assert_counts (SamIcsImport *import, const char *expected)
{
  g_autoptr (GString) counts = g_string_new (NULL);

  for (guint i = 0; i < SAM_ICS_N_STATUSES; i++)
    if (sam_ics_import_get_count (import, i) > 0)
      g_string_append_printf (counts, "%s%u %s", counts->len > 0 ? ", " : "", sam_ics_import_get_count (import, i), sam_ics_status_get_name (i));
  g_assert_cmpstr (counts->str, ==, expected);
}

static void
set_up (ImportFixture *fixture, gconstpointer data)
{
  import_fixture_set_up (fixture, data);
  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "organiser.csv", "name;kind\nÖrvik;municipality\n", -1);
  import_fixture_write (fixture, "school.csv",
                        "unit_code;name;organiser;joined_date\n11223344;Åsskolan;Örvik;2012-08-01\n11223345;Ekskolan;Örvik;2012-08-01\n", -1);
  import_fixture_write (fixture, "team.csv",
                        "school;name;from_date\n11223344;Blå;2012-08-01\n11223345;F–3;2012-08-01\n11223345;F–3 A;2012-10-01\n", -1);
  import_fixture_write (fixture, "person.csv",
                        "code;name;is_teacher;is_coach;email\nT1;Åsa Ek;1;0;\nT2;Bo Ahl;1;0;\nH1;Ida Öst;0;1;ida@example.org\nH2;Kim Sal;0;1;\n", -1);
  import_fixture_run_well (fixture);
}

static gint64
find_team (ImportFixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) teams = sam_store_list (fixture->store, SAM_FAMILY_TEAM, NULL);

  for (guint i = 0; i < teams->len; i++)
    if (g_str_equal (sam_record_get_text (teams->pdata[i], SAM_TEAM_NAME), name))
      return sam_record_get_id (teams->pdata[i]);
  g_assert_not_reached ();
}

#define AT(time, rest) EVENT ("UID:" time "@x\r\nDTSTART:201211" time "\r\nDURATION:PT1H\r\n" rest)

static void
test_finds_teams (ImportFixture *fixture, gconstpointer data)
{
  static const struct { const char *lines; const char *team; } texts[] = {
    { "SUMMARY:Grupphandledning Åsskolan Blå\r\n", "Åsskolan Blå" },
    /* The school has but one. */
    { "SUMMARY:Handledning\r\nLOCATION:Rum 3\\, ÅSSKOLAN\r\n", "Åsskolan Blå" },
    { "SUMMARY:Grupphandledning f - 3\r\nLOCATION:Ekskolan\r\n", "Ekskolan F–3" },
    { "SUMMARY:Ekskolan\\, F–3 A\r\n", "Ekskolan F–3 A" },
    { "SUMMARY:Handledning Ekskolan\r\n", NULL },
    { "SUMMARY:Handledning F–3\r\n", NULL },
    { "SUMMARY:Åsskolanska Blåbär\r\n", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n",
                                               texts[i].lines);
      g_autoptr (SamIcsImport) import = plan (fixture, text);
      g_autoptr (SamIcsRow) row = g_list_model_get_item (G_LIST_MODEL (import), 0);

      g_test_message ("%s", texts[i].lines);
      g_assert_cmpstr (sam_ics_row_get_team_label (row), ==, texts[i].team);
      g_assert_cmpint (sam_ics_row_get_status (row), ==, texts[i].team != NULL ? SAM_ICS_NEW : SAM_ICS_DECIDE);
    }
}

static void
test_finds_coaches (ImportFixture *fixture, gconstpointer data)
{
  static const struct { const char *lines; const char *coach; } texts[] = {
    { "ORGANIZER:MAILTO:Ida@Example.org\r\n", "Ida Öst" },
    { "ATTENDEE;CN=Ida:mailto:ida@example.org\r\n", "Ida Öst" },
    { "DESCRIPTION:Handledare: Kim Sal\r\n", "Kim Sal" },
    { "DESCRIPTION:Kim Sal eller Ida Öst\r\n", NULL },
    { "DESCRIPTION:Åsa Ek\r\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Åsskolan Blå\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n"
                                               "%sEND:VEVENT\r\nEND:VCALENDAR\r\n", texts[i].lines);
      g_autoptr (SamIcsImport) import = plan (fixture, text);
      g_autoptr (SamIcsRow) row = g_list_model_get_item (G_LIST_MODEL (import), 0);

      g_test_message ("%s", texts[i].lines);
      g_assert_cmpstr (sam_ics_row_get_coach_name (row), ==, texts[i].coach);
    }
}

static const char mixed[] = CALENDAR (
    AT ("05T150000", "SUMMARY:Åsskolan Blå\r\nLOCATION:Rum 3\r\n") AT ("06T150000", "SUMMARY:Okänd\r\n") AT ("07T150000", "SUMMARY:Okänd\r\n")
    EVENT ("UID:dup@x\r\nSUMMARY:Blå på Åsskolan\r\nDTSTART:20121105T150000\r\nDURATION:PT1H\r\n")
    EVENT ("UID:9-9@samordna\r\nSUMMARY:Åsskolan Blå\r\nDTSTART:20121108T150000\r\nDURATION:PT1H\r\n")
    EVENT ("UID:c@x\r\nSUMMARY:Åsskolan Blå\r\nDTSTART:20121109T150000\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n")
    EVENT ("UID:d@x\r\nSUMMARY:Lov\r\nDTSTART;VALUE=DATE:20121029\r\n"));

static void
test_decides_and_stores (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamIcsImport) import = plan (fixture, mixed);
  g_autofree char *before = import_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (SamIcsImport) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_stored = 0;

  assert_counts (import, "1 new, 2 undecided, 1 present, 1 ours, 1 cancelled, 1 refused");
  g_assert_cmpuint (sam_ics_import_get_n_subjects (import), ==, 3);
  for (guint i = 0; i < 3; i++)
    if (g_str_equal (sam_ics_import_get_subject_summary (import, i), "Okänd"))
      {
        g_assert_cmpuint (sam_ics_import_get_subject_n_events (import, i), ==, 2);
        g_assert_false (sam_ics_import_is_subject_found (import, i));
        sam_ics_import_choose_team (import, i, find_team (fixture, "F–3"));
      }
  assert_counts (import, "3 new, 1 present, 1 ours, 1 cancelled, 1 refused");

  sam_ics_import_apply (import, fixture->store, &n_stored, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_stored, ==, 3);
  sessions = sam_store_list (fixture->store, SAM_FAMILY_SESSION, NULL);
  g_assert_cmpuint (sessions->len, ==, 3);
  for (guint i = 0; i < sessions->len; i++)
    {
      g_assert_cmpint (sam_record_get_choice (sessions->pdata[i], SAM_SESSION_KIND), ==, SAM_SESSION_KIND_GROUP);
      g_assert_cmpint (sam_record_get_choice (sessions->pdata[i], SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
      g_assert_cmpint (sam_record_get_time (sessions->pdata[i], SAM_SESSION_START_TIME), ==, 15 * 60);
      g_assert_cmpint (sam_record_get_integer (sessions->pdata[i], SAM_SESSION_PLANNED_MINUTES), ==, 60);
    }

  /* The same file again adds nothing. */
  again = plan (fixture, mixed);
  assert_counts (again, "2 undecided, 2 present, 1 ours, 1 cancelled, 1 refused");

  /* One step of undo. */
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (after, !=, before);
  g_assert_true (sam_store_undo (fixture->store, NULL));
  undone = import_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_coach_for_the_rest (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamIcsImport) import =
      plan (fixture, CALENDAR (AT ("05T150000", "SUMMARY:Åsskolan Blå\r\n") AT ("06T150000", "SUMMARY:Åsskolan Blå\r\nDESCRIPTION:Kim Sal\r\n")));
  g_autoptr (GPtrArray) people = sam_store_list (fixture->store, SAM_FAMILY_PERSON, NULL);
  g_autoptr (SamIcsRow) first = g_list_model_get_item (G_LIST_MODEL (import), 0);
  g_autoptr (SamIcsRow) second = g_list_model_get_item (G_LIST_MODEL (import), 1);

  g_assert_null (sam_ics_row_get_coach_name (first));
  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (sam_record_get_text (people->pdata[i], SAM_PERSON_CODE), "H1"))
      sam_ics_import_choose_coach (import, sam_record_get_id (people->pdata[i]));
  g_assert_cmpstr (sam_ics_row_get_coach_name (first), ==, "Ida Öst");
  g_assert_cmpstr (sam_ics_row_get_coach_name (second), ==, "Kim Sal");
}

static void
test_warns (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamIcsImport) import =
      plan (fixture, CALENDAR (EVENT ("UID:a\r\nSUMMARY:Ekskolan F–3 A\r\nDTSTART:20120905T150000\r\nDURATION:PT1H\r\n")));
  g_autoptr (SamIcsRow) row = g_list_model_get_item (G_LIST_MODEL (import), 0);

  g_assert_cmpint (sam_ics_row_get_status (row), ==, SAM_ICS_NEW);
  g_assert_cmpstr (sam_ics_row_get_reason (row), ==, "The team does not take part on that day.");
}

/* What we export comes back as ours, whatever the language. */
static void
test_own_export_is_skipped (ImportFixture *fixture, gconstpointer data)
{
  static const SamCalendarScope all = { SAM_CALENDAR_SCOPE_ALL, 0 };
  g_autoptr (SamIcsImport) import = plan (fixture, CALENDAR (AT ("05T150000", "SUMMARY:Åsskolan Blå\r\n") AT ("06T150000", "SUMMARY:Åsskolan Blå\r\n")));
  g_autofree char *path = g_build_filename (fixture->folder, "own.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SamIcsExport) export = NULL;
  g_autoptr (SamIcsImport) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_ics_import_apply (import, fixture->store, NULL, NULL));
  export = sam_ics_export_prepare (sam_store_get_database (fixture->store), &all, file, SAM_EXPORT_ALL, &error);
  g_assert_no_error (error);
  g_assert_true (sam_ics_export_finish (export, fixture->store, NULL));
  back = sam_ics_import_new_for_file (file, sam_store_get_database (fixture->store), &error);
  g_assert_no_error (error);
  assert_counts (back, "2 ours");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ics-import/read/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/ics-import/read/endless-rules-end-with-the-programme", test_endless);
  g_test_add_func ("/ics-import/read/too-many", test_too_many);
  g_test_add_func ("/ics-import/read/many-hopeless-rules", test_many_hopeless_rules);
  g_test_add_func ("/ics-import/read/texts-steer-no-terminal", test_texts_steer_no_terminal);
  g_test_add_func ("/ics-import/read/broken", test_broken);
#define ADD(path, func) g_test_add ("/ics-import/" path, ImportFixture, NULL, set_up, func, import_fixture_tear_down)
  ADD ("finds-teams", test_finds_teams);
  ADD ("finds-coaches", test_finds_coaches);
  ADD ("decides-and-stores-once", test_decides_and_stores);
  ADD ("a-coach-for-the-rest", test_coach_for_the_rest);
  ADD ("warns-where-the-team-does-not-take-part", test_warns);
  ADD ("own-export-is-skipped", test_own_export_is_skipped);
#undef ADD

  return g_test_run ();
}
