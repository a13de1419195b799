#include "sam-session-facts.h"

#include <glib/gi18n.h>

#include "sam-attendance.h"
#include "sam-follow-up-list.h"
#include "sam-language.h"
#include "sam-person.h"
#include "sam-school.h"
#include "sam-session-advice.h"
#include "sam-session-work.h"
#include "sam-team.h"

/* A fact: what it is above, in small letters; the value in full below. */
static GtkWidget *
new_row (const char *label, const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact-row");

  return row;
}

/* A fact that something is missing. */
static GtkWidget *
new_flag (const char *label, const char *value)
{
  GtkWidget *row = new_row (label, value);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "status-warning");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);

  return row;
}

static void
add (GPtrArray *rows, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    g_ptr_array_add (rows, new_row (label, value));
}

static char *
dup_text (SamStore *store, SamFamilyId family, gint64 id, guint field)
{
  g_autoptr (SamRecord) record = id == 0 ? NULL : sam_store_get (store, family, id, NULL);

  return record == NULL ? NULL : g_strdup (sam_record_get_text (record, field));
}

static char *
dup_school (SamStore *store, SamRecord *session)
{
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);

  return dup_text (store, SAM_FAMILY_SCHOOL, sam_session_advice_find_school (store, draft), SAM_SCHOOL_NAME);
}

char *
sam_session_facts_dup_name (SamStore *store, SamRecord *session)
{
  g_autofree char *school = dup_school (store, session);
  g_autofree char *team = dup_text (store, SAM_FAMILY_TEAM,
                                    sam_record_get_reference (session, SAM_SESSION_TEAM), SAM_TEAM_NAME);
  const char *kind = sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND],
                                           sam_record_get_choice (session, SAM_SESSION_KIND));

  if (school == NULL)
    return g_strdup (team != NULL ? team : kind);

  return g_strdup_printf ("%s %s", school, team != NULL ? team : kind);
}

static char *
dup_day_and_time (SamRecord *session)
{
  g_autofree char *day = sam_language_format_date (sam_language_get_default (),
                                                   sam_record_get_date (session, SAM_SESSION_DATE),
                                                   SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = sam_time_format (sam_record_get_time (session, SAM_SESSION_START_TIME));

  return g_strdup_printf ("%s %s", day, time);
}

char *
sam_session_facts_dup_state_detail (SamStore *store, SamRecord *session, SamDate as_of)
{
  g_autoptr (SamRecord) replacement = NULL;
  SamSessionState state = (SamSessionState) sam_record_get_choice (session, SAM_SESSION_STATE);
  SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);
  g_autofree char *day = NULL;

  if (state != sam_session_get_state_on (state, date, as_of))
    {
      const SamLanguage *language = sam_language_get_default ();
      g_autofree char *held = sam_language_format_date (language, date, SAM_DATE_STYLE_SHORT);
      g_autofree char *then = sam_language_format_date (language, as_of, SAM_DATE_STYLE_MEDIUM);

      /* Translators: after the word "Held": the day, and the earlier day that the window shows the state of. */
      return g_strdup_printf (_("on %s; still planned on %s"), held, then);
    }
  if (state == SAM_SESSION_STATE_CANCELLED)
    return g_strdup (sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_CAUSE],
                                           sam_record_get_choice (session, SAM_SESSION_CAUSE)));
  if (!sam_record_is_set (session, SAM_SESSION_REPLACEMENT))
    return NULL;

  replacement = sam_store_get (store, SAM_FAMILY_SESSION,
                               sam_record_get_reference (session, SAM_SESSION_REPLACEMENT), NULL);
  if (replacement == NULL)
    return NULL;
  day = dup_day_and_time (replacement);

  /* Translators: where a session was moved to: a day and a time. */
  return g_strdup_printf (_("to %s"), day);
}

/* The other half of a move, to be opened by a click. */
static void
add_link (GPtrArray *rows, const char *label, SamRecord *other)
{
  g_autofree char *day = NULL;
  GtkWidget *row = NULL;

  if (other == NULL)
    return;

  day = dup_day_and_time (other);
  row = new_row (label, day);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", sam_record_get_id (other));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "session.open");
  g_ptr_array_add (rows, row);
}

static void
add_moves (GPtrArray *rows, SamStore *store, SamRecord *session)
{
  gint64 id = sam_record_get_reference (session, SAM_SESSION_REPLACEMENT);
  g_autoptr (SamRecord) replacement = id == 0 ? NULL : sam_store_get (store, SAM_FAMILY_SESSION, id, NULL);
  g_autoptr (SamRecord) original =
    sam_session_work_find_original (store, sam_record_get_id (session), NULL);

  add_link (rows, _("Moved to"), replacement);
  add_link (rows, _("Moved from"), original);
}

static void
add_minutes (GPtrArray *rows, SamRecord *session, guint field)
{
  g_autofree char *minutes = NULL;

  if (!sam_record_is_set (session, field))
    return;

  minutes = sam_language_format_minutes (sam_language_get_default (), sam_record_get_integer (session, field));
  add (rows, sam_field_get_label (&sam_family_session.fields[field]), minutes);
}

GPtrArray *
sam_session_facts_list (SamStore *store, SamRecord *session)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autofree char *day = dup_day_and_time (session);
  g_autofree char *coach = dup_text (store, SAM_FAMILY_PERSON,
                                     sam_record_get_reference (session, SAM_SESSION_COACH), SAM_PERSON_NAME);
  GPtrArray *warnings = NULL;
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);

  add (rows, _("Day and time"), day);
  add_minutes (rows, session, SAM_SESSION_PLANNED_MINUTES);
  add_minutes (rows, session, SAM_SESSION_ACTUAL_MINUTES);
  add (rows, _("Coach"), coach != NULL ? coach : C_("coach", "None yet"));
  add (rows, _("Place"), sam_record_get_text (session, SAM_SESSION_PLACE));
  add_moves (rows, store, session);

  if (sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_PLANNED)
    {
      warnings = sam_session_advice_list_warnings (store, draft, 0);
      for (guint i = 0; i < warnings->len; i++)
        add (rows, _("Note"), g_ptr_array_index (warnings, i));
      g_ptr_array_unref (warnings);
    }

  return rows;
}

GtkWidget *
sam_session_facts_new_try (SamStore *store, SamRecord *session)
{
  g_autoptr (SamRecord) before = sam_session_find_before (store, session, NULL);
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  if (before == NULL || !sam_record_is_set (before, SAM_SESSION_NEXT_TRY))
    return NULL;

  day = sam_language_format_date (sam_language_get_default (), sam_record_get_date (before, SAM_SESSION_DATE),
                                  SAM_DATE_STYLE_MEDIUM);
  /* Translators: the day of the last session, such as "20 Nov 2012". */
  label = g_strdup_printf (_("To try since %s"), day);

  return new_row (label, sam_record_get_text (before, SAM_SESSION_NEXT_TRY));
}

GPtrArray *
sam_session_facts_list_about (SamStore *store, SamRecord *session)
{
  static const guint fields[] = {
    SAM_SESSION_QUESTIONS, SAM_SESSION_METHOD, SAM_SESSION_ANALYSIS, SAM_SESSION_NEXT_TRY,
  };
  GPtrArray *rows = g_ptr_array_new ();
  gboolean held = sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
  gboolean group = sam_record_get_choice (session, SAM_SESSION_KIND) == SAM_SESSION_KIND_GROUP;
  GtkWidget *to_try = sam_session_facts_new_try (store, session);

  if (to_try != NULL)
    g_ptr_array_add (rows, to_try);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add (rows, sam_field_get_label (&sam_family_session.fields[fields[i]]),
         sam_record_get_text (session, fields[i]));
  if (held && group && !sam_record_is_set (session, SAM_SESSION_QUESTIONS))
    g_ptr_array_add (rows, new_flag (sam_field_get_label (&sam_family_session.fields[SAM_SESSION_QUESTIONS]),
                                     _("No pedagogical question is recorded for this session.")));

  return rows;
}

static SamAttendanceStatus
find_status (GPtrArray *stored, gint64 person, int *minutes)
{
  for (guint i = 0; stored != NULL && i < stored->len; i++)
    {
      SamRecord *attendance = g_ptr_array_index (stored, i);

      if (sam_record_get_reference (attendance, SAM_ATTENDANCE_PERSON) == person)
        {
          *minutes = (int) sam_record_get_integer (attendance, SAM_ATTENDANCE_MINUTES);
          return (SamAttendanceStatus) sam_record_get_choice (attendance, SAM_ATTENDANCE_STATUS);
        }
    }

  return SAM_ATTENDANCE_STATUS_NOT_RECORDED;
}

/* Those whose attendance a held session of a team records; NULL for any other session. */
static GPtrArray *
list_members (SamStore *store, SamRecord *session, GPtrArray **stored)
{
  if (sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD
      || !sam_record_is_set (session, SAM_SESSION_TEAM))
    return NULL;

  *stored = sam_store_list_by (store, SAM_FAMILY_ATTENDANCE, SAM_ATTENDANCE_SESSION,
                               sam_record_get_id (session), NULL);

  return sam_session_advice_list_members (store, sam_record_get_reference (session, SAM_SESSION_TEAM),
                                          sam_record_get_date (session, SAM_SESSION_DATE), NULL);
}

char *
sam_session_facts_dup_attendance (SamStore *store, SamRecord *session)
{
  const SamField *field = &sam_family_attendance.fields[SAM_ATTENDANCE_STATUS];
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) members = list_members (store, session, &stored);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint status = 0; members != NULL && status < field->n_choices; status++)
    {
      guint n = 0;

      for (guint i = 0; i < members->len; i++)
        {
          int minutes = 0;

          if (find_status (stored, sam_record_get_id (g_ptr_array_index (members, i)), &minutes)
              == (SamAttendanceStatus) status)
            n++;
        }
      if (n > 0)
        g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "",
                                sam_choice_get_label (field, (int) status), n);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

GPtrArray *
sam_session_facts_list_attendance (SamStore *store, SamRecord *session)
{
  const SamField *field = &sam_family_attendance.fields[SAM_ATTENDANCE_STATUS];
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) members = list_members (store, session, &stored);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      SamRecord *member = g_ptr_array_index (members, i);
      int minutes = 0;
      SamAttendanceStatus status = find_status (stored, sam_record_get_id (member), &minutes);
      g_autofree char *time = sam_language_format_minutes (sam_language_get_default (), minutes);
      g_autofree char *text = status == SAM_ATTENDANCE_STATUS_PARTLY
                                ? g_strdup_printf ("%s, %s", sam_choice_get_label (field, (int) status), time)
                                : g_strdup (sam_choice_get_label (field, (int) status));
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "secondary");
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sam_record_get_text (member, SAM_PERSON_NAME));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      g_ptr_array_add (rows, row);
    }

  return rows;
}

GPtrArray *
sam_session_facts_list_frame (SamStore *store, SamRecord *session)
{
  static const guint fields[] = {
    SAM_SESSION_LEADERSHIP_SUPPORT, SAM_SESSION_TIME_GIVEN, SAM_SESSION_ROOM, SAM_SESSION_GROUP_SIZE,
  };
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const SamField *field = &sam_family_session.fields[fields[i]];
      int answer = sam_record_get_choice (session, fields[i]);

      /* Yes, no, not answered: the same order for all four. */
      if (answer != SAM_FRAME_FACTOR_NOT_ANSWERED)
        add (rows, sam_field_get_label (field), sam_choice_get_label (field, answer));
    }

  return rows;
}
