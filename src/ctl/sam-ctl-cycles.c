/* samordnactl cycles FILE [--as-of DATE] [--school CODE] [--coach NAME-OR-CODE] [--term TERM] [--waiting] [--json] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl-json.h"
#include "sam-ctl.h"
#include "sam-cycle-clock.h"
#include "sam-records.h"

/* What is asked: that, not what. No text of individual coaching is read at all. */
typedef struct
{
  SamCycleFilter filter;
  const char    *term;
  gboolean       waiting;
  SamDate        as_of;
} Wish;

/* One line */

static char *
describe_clock (SamCycleItem *cycle, const SamCycleTimes *times)
{
  int days = times->to_dialogue;

  if (times->is_waiting && days >= 0)
    return g_strdup_printf (ngettext ("waiting %d school day", "waiting %d school days", days), days);
  if (sam_cycle_state_is_ended (sam_cycle_item_get_state (cycle)) || times->since < 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%d school day since the last step", "%d school days since the last step", times->since),
                          times->since);
}

static void
print_cycle (SamCycleItem *cycle, const SamCycleTimes *times)
{
  const char *school = sam_cycle_item_get_school_name (cycle);
  g_autofree char *since = NULL;
  g_autofree char *clock = describe_clock (cycle, times);
  int n = sam_cycle_item_get_n_questions (cycle);

  if (sam_cycle_item_get_since (cycle) != SAM_DATE_NONE)
    since = sam_date_format_iso (sam_cycle_item_get_since (cycle));
  printf ("%s  %s  %s %d, %s, %s: ", since != NULL ? since : "          ",
          sam_cycle_item_get_term (cycle), sam_cycle_item_get_teacher_name (cycle), sam_cycle_item_get_ordinal (cycle),
          school != NULL ? school : "–", sam_cycle_item_get_coach_name (cycle));
  printf (ngettext ("%s, %d question", "%s, %d questions", n), sam_cycle_state_get_label (sam_cycle_item_get_state (cycle)), n);
  if (*clock != '\0')
    printf (", %s", clock);
  if (times->is_late)
    /* Translators: after how long a cycle has waited for its dialogue. */
    printf (" (%s)", _("past the target"));
  putchar ('\n');
}

/* JSON */

static void
add_date (JsonBuilder *builder, const char *name, SamDate date)
{
  g_autofree char *text = date != SAM_DATE_NONE ? sam_date_format_iso (date) : NULL;

  sam_ctl_json_add_text (builder, name, text);
}

/* Below 0: not known. */
static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  if (number >= 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_key (JsonBuilder *builder, const char *name, SamStore *store, SamFamilyId family, guint field, gint64 id)
{
  g_autoptr (SamRecord) record = id != 0 ? sam_store_get (store, family, id, NULL) : NULL;

  sam_ctl_json_add_text (builder, name, record != NULL ? sam_record_get_text (record, field) : NULL);
}

static void
add_cycle (JsonBuilder *builder, SamStore *store, SamCycleItem *cycle, const SamCycleTimes *times)
{
  json_builder_begin_object (builder);
  sam_ctl_json_add_text (builder, "teacher", sam_cycle_item_get_teacher_name (cycle));
  add_key (builder, "teacher_code", store, SAM_FAMILY_PERSON, SAM_PERSON_CODE, sam_cycle_item_get_teacher_id (cycle));
  add_number (builder, "ordinal", sam_cycle_item_get_ordinal (cycle));
  sam_ctl_json_add_text (builder, "coach", sam_cycle_item_get_coach_name (cycle));
  add_key (builder, "coach_code", store, SAM_FAMILY_PERSON, SAM_PERSON_CODE, sam_cycle_item_get_coach_id (cycle));
  sam_ctl_json_add_text (builder, "school", sam_cycle_item_get_school_name (cycle));
  add_key (builder, "unit_code", store, SAM_FAMILY_SCHOOL, SAM_SCHOOL_UNIT_CODE, sam_cycle_item_get_school_id (cycle));
  sam_ctl_json_add_text (builder, "term", sam_cycle_item_get_term (cycle));
  sam_ctl_json_add_text (builder, "state", sam_cycle_state_get_name (sam_cycle_item_get_state (cycle)));
  add_date (builder, "since", sam_cycle_item_get_since (cycle));
  add_number (builder, "school_days_since", times->since);
  add_number (builder, "questions", sam_cycle_item_get_n_questions (cycle));
  add_date (builder, "asked", sam_cycle_item_get_n_questions (cycle) > 0 ? sam_cycle_item_get_asked (cycle) : SAM_DATE_NONE);
  add_date (builder, "talk_before", sam_cycle_item_get_talk (cycle));
  add_date (builder, "observation", sam_cycle_item_get_observation (cycle));
  add_date (builder, "dialogue", sam_cycle_item_get_dialogue (cycle));
  add_number (builder, "days_to_dialogue", times->is_waiting ? -1 : times->to_dialogue);
  add_number (builder, "days_waiting", times->is_waiting ? times->to_dialogue : -1);
  add_flag (builder, "past_target", times->is_late);
  add_date (builder, "next", sam_cycle_item_find_next_step (cycle));
  json_builder_end_object (builder);
}

static gboolean
passes (const Wish *wish, SamCycleItem *cycle, const SamCycleTimes *times)
{
  return (wish->term == NULL || g_strcmp0 (wish->term, sam_cycle_item_get_term (cycle)) == 0)
         && (!wish->waiting || times->is_late);
}

static SamCtlStatus
list (SamStore *store, const Wish *wish, gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (SamCycleClock) clock = sam_cycle_clock_new (sam_store_get_database (store));
  g_autoptr (GPtrArray) cycles = NULL;
  g_autoptr (GError) error = NULL;

  cycles = sam_cycle_list_load (sam_store_get_database (store), &wish->filter, wish->as_of, &error);
  if (cycles == NULL)
    return sam_ctl_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < cycles->len; i++)
    {
      SamCycleTimes times = sam_cycle_clock_read (clock, cycles->pdata[i], wish->as_of);

      if (!passes (wish, cycles->pdata[i], &times))
        continue;
      if (json)
        add_cycle (builder, store, cycles->pdata[i], &times);
      else
        print_cycle (cycles->pdata[i], &times);
    }
  json_builder_end_array (builder);
  if (json)
    sam_ctl_json_print (builder);

  return SAM_CTL_DONE;
}

/* The names that the wish gives, as ids. */
static gboolean
find_named (SamStore *store, const char *school, const char *coach, SamCycleFilter *filter, GError **error)
{
  if (school != NULL && (filter->school = sam_ctl_find_school (store, school, error)) == 0)
    return FALSE;
  if (coach != NULL && (filter->coach = sam_ctl_find_coach (store, coach, error)) == 0)
    return FALSE;

  return TRUE;
}

static SamCtlStatus
run (const char *path, const char *school, const char *coach, Wish *wish, gboolean json)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamCtlStatus status;

  store = sam_store_open (path, &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  if (wish->as_of == SAM_DATE_NONE)
    wish->as_of = sam_store_get_opening_date (store);
  status = find_named (store, school, coach, &wish->filter, &error) ? list (store, wish, json) : sam_ctl_fail (error);
  sam_store_close (store);

  return status;
}

SamCtlStatus
sam_ctl_cycles_run (int argc, char **argv)
{
  g_autofree char *as_of = NULL;
  g_autofree char *school = NULL;
  g_autofree char *coach = NULL;
  g_autofree char *term = NULL;
  gboolean waiting = FALSE;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day that the cycles are looked at"), "DATE" },
    { "school", 0, 0, G_OPTION_ARG_STRING, &school, N_("Only those of one school"), "CODE" },
    { "coach", 0, 0, G_OPTION_ARG_STRING, &coach, N_("Only those of one coach"), "NAME-OR-CODE" },
    { "term", 0, 0, G_OPTION_ARG_STRING, &term, N_("Only those of one term, such as 2012-ht"), "TERM" },
    { "waiting", 0, 0, G_OPTION_ARG_NONE, &waiting, N_("Only those that wait for their dialogue past the target"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  Wish wish = { { 0 }, NULL, FALSE, SAM_DATE_NONE };

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“cycles” takes the name of one file."));
  if (!sam_ctl_parse_date ("--as-of", as_of, 0, &wish.as_of))
    return SAM_CTL_USAGE;
  if (term != NULL && !sam_term_parse (term, NULL, NULL))
    return sam_ctl_usage (_("--term is a term such as 2012-ht or 2013-vt."));
  wish.term = term;
  wish.waiting = waiting;
  if (as_of == NULL)
    wish.as_of = SAM_DATE_NONE;

  return run (arguments[0], school, coach, &wish, json);
}
