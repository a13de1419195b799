/*
 * SamCoachAway: whom to tell.
 */
#include "sam-coach-away-private.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-date-range.h"
#include "sam-language.h"
#include "sam-records.h"

static gboolean
is_settled (SamCoachAway *self, guint index)
{
  const GArray *options = g_ptr_array_index (self->options, index);

  return g_array_index (options, SamAwayOption, self->chosen[index]).kind != SAM_AWAY_OPTION_LEAVE;
}

/* What becomes of a session, as one tells it; what is left open is still to be told. */
static char *
dup_outcome (SamCoachAway *self, guint index)
{
  const GArray *options = g_ptr_array_index (self->options, index);
  const SamAwayOption *option = &g_array_index (options, SamAwayOption, self->chosen[index]);
  g_autoptr (SamRecord) coach = NULL;
  g_autofree char *date = NULL;

  switch (option->kind)
    {
    case SAM_AWAY_OPTION_STAND_IN:
      coach = sam_store_get (self->store, SAM_FAMILY_PERSON, option->coach, NULL);
      /* Translators: the name of a coach, in a letter to a school. */
      return g_strdup_printf (_("held by %s instead"), coach != NULL ? sam_record_get_text (coach, SAM_PERSON_NAME) : "");
    case SAM_AWAY_OPTION_NEXT_WEEK:
    case SAM_AWAY_OPTION_WEEKDAY:
      date = sam_language_format_date (sam_language_get_default (), option->date, SAM_DATE_STYLE_WEEKDAY);
      /* Translators: a day such as "Tuesday 27 November", in a letter to a school. */
      return g_strdup_printf (_("moved to %s, same time"), date);
    case SAM_AWAY_OPTION_CANCEL_UNAVAILABLE:
    case SAM_AWAY_OPTION_CANCEL_NO_STAND_IN:
      return g_strdup (C_("session in a letter", "cancelled"));
    case SAM_AWAY_OPTION_LEAVE:
    default:
      return g_strdup (C_("session in a letter", "not decided yet"));
    }
}

static char *
dup_person (const char *name, const char *email)
{
  if (name != NULL && email != NULL)
    return g_strdup_printf ("%s <%s>", name, email);

  return g_strdup (name != NULL ? name : email);
}

/* Members of a team on a day, with what they can be reached by. */
static void
collect_members (SamCoachAway *self, gint64 team, SamDate date, GPtrArray *members)
{
  g_autoptr (GPtrArray) memberships =
    sam_store_list_by (self->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_TEAM, team, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      SamDateRange range = sam_date_range_new (sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE),
                                               sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE));
      SamRecord *person = NULL;

      if (!sam_date_range_contains (range, date))
        continue;
      person = sam_store_get (self->store, SAM_FAMILY_PERSON, sam_record_get_reference (membership, SAM_MEMBERSHIP_PERSON),
                              NULL);
      if (person != NULL)
        g_ptr_array_add (members, person);
    }
}

static void
append_session (SamCoachAway *self, guint index, GString *text)
{
  SamRecord *session = sam_session_batch_get_session (self->batch, index);
  gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);
  g_autoptr (SamRecord) record = team != 0 ? sam_store_get (self->store, SAM_FAMILY_TEAM, team, NULL) : NULL;
  g_autofree char *date = sam_language_format_date (sam_language_get_default (),
                                                    sam_record_get_date (session, SAM_SESSION_DATE), SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = sam_time_format (sam_record_get_time (session, SAM_SESSION_START_TIME));
  g_autofree char *outcome = dup_outcome (self, index);

  g_string_append_printf (text, "  %s %s · %s: %s\n", date, time,
                          record != NULL ? sam_record_get_text (record, SAM_TEAM_NAME) : _("individual coaching"), outcome);
}

static void
append_members (SamCoachAway *self, guint index, GString *text)
{
  SamRecord *session = sam_session_batch_get_session (self->batch, index);
  gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_TEAM, team, NULL);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  collect_members (self, team, sam_record_get_date (session, SAM_SESSION_DATE), members);
  if (record == NULL || members->len == 0)
    return;

  g_string_append_printf (text, "  %s:", sam_record_get_text (record, SAM_TEAM_NAME));
  for (guint i = 0; i < members->len; i++)
    {
      SamRecord *person = g_ptr_array_index (members, i);
      g_autofree char *line =
        dup_person (sam_record_get_text (person, SAM_PERSON_NAME), sam_record_get_text (person, SAM_PERSON_EMAIL));

      g_string_append_printf (text, "%s %s", i > 0 ? "," : "", line);
    }
  g_string_append_c (text, '\n');
}

static gboolean
is_first_of_team (SamCoachAway *self, guint index)
{
  gint64 team = sam_record_get_reference (sam_session_batch_get_session (self->batch, index), SAM_SESSION_TEAM);

  for (guint i = 0; i < index; i++)
    {
      if (sam_record_get_reference (sam_session_batch_get_session (self->batch, i), SAM_SESSION_TEAM) == team)
        return FALSE;
    }

  return team != 0;
}

static void
append_school (SamCoachAway *self, gint64 id, GString *text)
{
  g_autoptr (SamRecord) school = id != 0 ? sam_store_get (self->store, SAM_FAMILY_SCHOOL, id, NULL) : NULL;
  g_autofree char *principal = NULL;
  guint n = sam_session_batch_get_n (self->batch);

  if (school != NULL)
    principal = dup_person (sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_NAME),
                            sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_EMAIL));
  g_string_append_printf (text, "%s\n", school != NULL ? sam_record_get_text (school, SAM_SCHOOL_NAME) : _("No school"));
  if (principal != NULL)
    {
      /* Translators: the principal's name and e-mail address. */
      g_autofree char *line = g_strdup_printf (_("Principal: %s"), principal);

      g_string_append_printf (text, "  %s\n", line);
    }
  for (guint i = 0; i < n; i++)
    {
      if (sam_session_batch_get_school (self->batch, i) == id)
        append_session (self, i, text);
    }
  for (guint i = 0; i < n; i++)
    {
      if (sam_session_batch_get_school (self->batch, i) == id && is_first_of_team (self, i))
        append_members (self, i, text);
    }
  g_string_append_c (text, '\n');
}

static gboolean
is_first_of_school (SamCoachAway *self, guint index)
{
  for (guint i = 0; i < index; i++)
    {
      if (sam_session_batch_get_school (self->batch, i) == sam_session_batch_get_school (self->batch, index))
        return FALSE;
    }

  return TRUE;
}

char *
sam_coach_away_dup_letter (SamCoachAway *self)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (SamRecord) coach = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint n_open = 0;

  g_return_val_if_fail (self != NULL, NULL);

  coach = sam_store_get (self->store, SAM_FAMILY_PERSON, self->coach, NULL);
  from = sam_language_format_date (sam_language_get_default (), self->from, SAM_DATE_STYLE_LONG);
  to = sam_language_format_date (sam_language_get_default (), self->to, SAM_DATE_STYLE_LONG);
  text = g_string_new (NULL);
  /* Translators: a coach, and the first and the last day. */
  g_string_append_printf (text, _("%s is away from %s to %s."),
                          coach != NULL ? sam_record_get_text (coach, SAM_PERSON_NAME) : "", from, to);
  g_string_append (text, "\n\n");
  for (guint i = 0; i < sam_session_batch_get_n (self->batch); i++)
    {
      if (is_first_of_school (self, i))
        append_school (self, sam_session_batch_get_school (self->batch, i), text);
      n_open += !is_settled (self, i);
    }
  if (n_open > 0)
    {
      g_autofree char *open = sam_change_label_fill (
        ngettext ("%u session is not decided yet.", "%u sessions are not decided yet.", n_open), n_open);

      g_string_append_printf (text, "%s\n", open);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_address (GPtrArray *addresses, const char *address)
{
  if (address != NULL && !g_ptr_array_find_with_equal_func (addresses, address, g_str_equal, NULL))
    g_ptr_array_add (addresses, g_strdup (address));
}

char *
sam_coach_away_dup_addresses (SamCoachAway *self)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < sam_session_batch_get_n (self->batch); i++)
    {
      SamRecord *session = sam_session_batch_get_session (self->batch, i);
      gint64 school_id = sam_session_batch_get_school (self->batch, i);
      g_autoptr (SamRecord) school = school_id != 0 ? sam_store_get (self->store, SAM_FAMILY_SCHOOL, school_id, NULL) : NULL;
      g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

      if (school != NULL)
        add_address (addresses, sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_EMAIL));
      if (sam_record_is_set (session, SAM_SESSION_TEAM))
        collect_members (self, sam_record_get_reference (session, SAM_SESSION_TEAM),
                         sam_record_get_date (session, SAM_SESSION_DATE), members);
      for (guint j = 0; j < members->len; j++)
        add_address (addresses, sam_record_get_text (g_ptr_array_index (members, j), SAM_PERSON_EMAIL));
    }
  g_ptr_array_add (addresses, NULL);

  return g_strjoinv (", ", (char **) addresses->pdata);
}
