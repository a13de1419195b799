#include "sam-filter-words.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-records.h"
#include "sam-session-draft.h"

const char *
sam_filter_words_get_list (SamFilterList list)
{
  switch (list)
    {
    case SAM_FILTER_LIST_SCHOOLS:
      return C_("filter list", "Schools");
    case SAM_FILTER_LIST_TEAMS:
      return C_("filter list", "Teams");
    case SAM_FILTER_LIST_SESSIONS:
      return C_("filter list", "Sessions");
    case SAM_FILTER_LIST_CYCLES:
      return C_("filter list", "Cycles");
    case SAM_FILTER_LIST_PEOPLE:
      return C_("filter list", "People");
    case SAM_N_FILTER_LISTS:
    default:
      return "";
    }
}

char *
sam_filter_words_dup_count (SamFilterList list, guint n)
{
  switch (list)
    {
    case SAM_FILTER_LIST_SCHOOLS:
      return g_strdup_printf (ngettext ("%u school", "%u schools", n), n);
    case SAM_FILTER_LIST_TEAMS:
      return g_strdup_printf (ngettext ("%u team", "%u teams", n), n);
    case SAM_FILTER_LIST_SESSIONS:
      return g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
    case SAM_FILTER_LIST_CYCLES:
      return g_strdup_printf (ngettext ("%u cycle", "%u cycles", n), n);
    case SAM_FILTER_LIST_PEOPLE:
      return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
    case SAM_N_FILTER_LISTS:
    default:
      return g_strdup ("");
    }
}

const char *
sam_filter_words_get_key (SamFilterKey key)
{
  static const char *const labels[SAM_N_FILTER_KEYS] = {
    [SAM_FILTER_SCHOOL] = N_("School"),
    [SAM_FILTER_ORGANISER] = N_("Organiser"),
    [SAM_FILTER_COACH] = N_("Coach"),
    [SAM_FILTER_TERM] = N_("Term"),
    [SAM_FILTER_KIND] = N_("Kind"),
    [SAM_FILTER_STATE] = N_("State"),
    [SAM_FILTER_GROUP] = N_("Group coaching"),
    [SAM_FILTER_INDIVIDUAL] = N_("Individual coaching"),
    [SAM_FILTER_QUIET_WEEKS] = N_("Weeks without a session"),
    [SAM_FILTER_ATTENDANCE] = N_("Attendance"),
    [SAM_FILTER_ROLE] = N_("Role"),
    [SAM_FILTER_PLACE] = N_("Team or Assignment"),
    [SAM_FILTER_COACHING] = N_("Individual coaching"),
    [SAM_FILTER_WAITING] = N_("Waiting for the dialogue"),
  };

  g_return_val_if_fail ((guint) key < SAM_N_FILTER_KEYS, NULL);

  return _(labels[key]);
}

const char *
sam_filter_words_get_any (SamFilterKey key)
{
  static const char *const labels[SAM_N_FILTER_KEYS] = {
    [SAM_FILTER_SCHOOL] = N_("All Schools"),
    [SAM_FILTER_ORGANISER] = N_("All Organisers"),
    [SAM_FILTER_COACH] = N_("All Coaches"),
    [SAM_FILTER_TERM] = N_("All Terms"),
    [SAM_FILTER_KIND] = N_("All Kinds"),
    [SAM_FILTER_STATE] = N_("All States"),
    [SAM_FILTER_GROUP] = N_("Group Coaching: Any"),
    [SAM_FILTER_INDIVIDUAL] = N_("Individual Coaching: Any"),
    [SAM_FILTER_QUIET_WEEKS] = N_("With or Without Sessions"),
    [SAM_FILTER_ATTENDANCE] = N_("Any Attendance"),
    [SAM_FILTER_ROLE] = N_("Teachers and Coaches"),
    [SAM_FILTER_PLACE] = N_("With or Without a Team"),
    [SAM_FILTER_COACHING] = N_("With or Without Coaching"),
    [SAM_FILTER_WAITING] = N_("Waiting or Not"),
  };

  g_return_val_if_fail ((guint) key < SAM_N_FILTER_KEYS, NULL);

  return _(labels[key]);
}

/* Values */

static const char *
find_choice (const SamField *field, const char *name)
{
  int choice = sam_field_find_choice (field, name);

  return choice >= 0 ? sam_choice_get_label (field, choice) : name;
}

static const char *
find_cycle_state (const char *name)
{
  for (guint i = 0; i < SAM_N_CYCLE_STATES; i++)
    {
      if (g_str_equal (sam_cycle_state_get_name (i), name))
        return sam_cycle_state_get_label (i);
    }

  return name;
}

static const char *
find_state (SamFilterList list, const char *name)
{
  if (list == SAM_FILTER_LIST_CYCLES)
    return find_cycle_state (name);
  if (g_str_equal (name, "to_follow_up"))
    return _("To follow up");

  return find_choice (&sam_family_session.fields[SAM_SESSION_STATE], name);
}

char *
sam_filter_words_dup_value (SamFilterList list, SamFilterKey key, const char *value)
{
  guint weeks;

  switch (key)
    {
    case SAM_FILTER_TERM:
      return sam_language_format_term (sam_language_get_default (), value);
    case SAM_FILTER_KIND:
      return g_strdup (find_choice (&sam_family_session.fields[SAM_SESSION_KIND], value));
    case SAM_FILTER_STATE:
      return g_strdup (find_state (list, value));
    case SAM_FILTER_GROUP:
    case SAM_FILTER_INDIVIDUAL:
      /* Translators: a strand and its status: "Group coaching: Under way" */
      return g_strdup_printf (_("%s: %s"), sam_filter_words_get_key (key),
                              find_choice (&sam_family_strand_status.fields[SAM_STRAND_STATUS_STATUS], value));
    case SAM_FILTER_QUIET_WEEKS:
      weeks = (guint) g_ascii_strtoull (value, NULL, 10);
      return g_strdup_printf (ngettext ("No session for %u week", "No session for %u weeks", weeks), weeks);
    case SAM_FILTER_ATTENDANCE:
      return g_strdup (_("Attendance missing"));
    case SAM_FILTER_ROLE:
      return g_strdup (g_str_equal (value, "coach") ? C_("filter", "Coaches") : C_("filter", "Teachers"));
    case SAM_FILTER_PLACE:
      return g_strdup (_("Without a team or an assignment"));
    case SAM_FILTER_COACHING:
      return g_strdup (_("No individual coaching yet"));
    case SAM_FILTER_WAITING:
      return g_strdup (_("Waiting past the target"));
    case SAM_FILTER_SCHOOL:
    case SAM_FILTER_ORGANISER:
    case SAM_FILTER_COACH:
    case SAM_N_FILTER_KEYS:
    default:
      return g_strdup (value);
    }
}

char *
sam_filter_words_dup_name (const SamFilter *filter)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  SamFilterList list = sam_filter_get_list (filter);

  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    {
      /* Codes are no names; a name can be long enough without them. */
      if (sam_filter_get (filter, i) != NULL && i != SAM_FILTER_SCHOOL && i != SAM_FILTER_COACH)
        g_ptr_array_add (words, sam_filter_words_dup_value (list, i, sam_filter_get (filter, i)));
    }
  if (words->len == 0)
    return g_strdup (sam_filter_words_get_list (list));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

/* Hits */

char *
sam_filter_words_dup_title (SamFilterHit *hit)
{
  const char *school = sam_filter_hit_get_school (hit);
  const char *subject = sam_filter_hit_get_subject (hit);

  if (sam_filter_hit_get_family (hit) == SAM_FAMILY_CYCLE || sam_filter_hit_get_family (hit) == SAM_FAMILY_PERSON)
    return g_strdup (subject);
  if (subject == NULL || sam_filter_hit_get_family (hit) == SAM_FAMILY_SCHOOL)
    return g_strdup (school != NULL ? school : _("School not known"));

  return g_strdup_printf ("%s, %s", school, subject);
}

static char *
dup_last_held (SamFilterHit *hit)
{
  SamDate date = sam_filter_hit_get_date (hit);
  g_autofree char *day = NULL;

  if (date == SAM_DATE_NONE)
    return g_strdup (_("No session held yet"));
  day = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM);

  /* Translators: a date */
  return g_strdup_printf (_("Latest session %s"), day);
}

static char *
dup_session_detail (SamFilterHit *hit, SamDate as_of)
{
  SamSessionState state = sam_filter_hit_get_state (hit);
  g_autofree char *day = sam_language_format_date (sam_language_get_default (), sam_filter_hit_get_date (hit),
                                                   SAM_DATE_STYLE_MEDIUM);
  const char *word = sam_session_is_overdue (state, sam_filter_hit_get_date (hit), as_of)
                       ? _("To follow up")
                       : sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_STATE], (int) state);

  return g_strdup_printf ("%s · %s · %s", day,
                          sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND], sam_filter_hit_get_kind (hit)),
                          word);
}

static char *
dup_cycle_detail (SamFilterHit *hit)
{
  const char *school = sam_filter_hit_get_school (hit);
  const char *state = sam_cycle_state_get_label (sam_filter_hit_get_state (hit));
  GString *text = g_string_new (school);

  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", state);
  if (sam_filter_hit_get_date (hit) != SAM_DATE_NONE)
    {
      g_autofree char *day = sam_language_format_date (sam_language_get_default (), sam_filter_hit_get_date (hit),
                                                       SAM_DATE_STYLE_MEDIUM);

      g_string_append_printf (text, " · %s", day);
    }

  return g_string_free (text, FALSE);
}

char *
sam_filter_words_dup_detail (SamFilterHit *hit, SamDate as_of)
{
  g_autofree char *held = NULL;

  switch ((guint) sam_filter_hit_get_family (hit))
    {
    case SAM_FAMILY_SCHOOL:
      held = dup_last_held (hit);
      return g_strdup_printf ("%s · %s", sam_filter_hit_get_subject (hit), held);
    case SAM_FAMILY_SESSION:
      return dup_session_detail (hit, as_of);
    case SAM_FAMILY_CYCLE:
      return dup_cycle_detail (hit);
    case SAM_FAMILY_PERSON:
      return g_strdup (sam_filter_hit_get_school (hit) != NULL ? sam_filter_hit_get_school (hit)
                                                               : _("In no team, without an assignment"));
    default:
      return dup_last_held (hit);
    }
}
