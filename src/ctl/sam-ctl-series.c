/* samordnactl series FILE --team NAME --school CODE --weekday 1-7 --time HH:MM --minutes N --every
 * N --from DATE --to DATE
 *                         [--coach NAME-OR-CODE] [--dry-run]
 */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-plan-facts-load.h"
#include "sam-records.h"
#include "sam-series-clashes.h"
#include "sam-series-work.h"
#include "sam-session-defaults.h"

/* The command line as it was given. */
typedef struct
{
  char *team;
  char *school;
  char *coach;
  char *weekday;
  char *time;
  char *minutes;
  char *every;
  char *from;
  char *to;
  gboolean dry_run;
} Options;

static void
options_clear (Options *self)
{
  char **texts[] = { &self->team,    &self->school, &self->coach, &self->weekday, &self->time,
                     &self->minutes, &self->every,  &self->from,  &self->to };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The options as a series */

/* A whole number of an option, without anything around it. On failure it has said why. */
static gboolean
parse_number (const char *option, const char *text, gint64 minimum, gint64 maximum, gint64 *number)
{
  guint64 unsigned_number = 0;

  if (g_ascii_string_to_unsigned (text, 10, (guint64) minimum, (guint64) maximum, &unsigned_number,
                                  NULL))
    {
      *number = (gint64) unsigned_number;
      return TRUE;
    }

  /* Translators: an option such as "--weekday", two whole numbers, and what was given for it */
  sam_ctl_usage (_ ("%s takes a whole number from %d to %d, not “%s”."), option, (int) minimum,
                 (int) maximum, text);

  return FALSE;
}

/* All but team and coach, which stand in the file. On failure it has said why. */
static SamDraft *
parse_series (const Options *options)
{
  g_autoptr (SamDraft) series = sam_draft_new (&sam_family_series);
  int time = sam_time_parse (options->time);
  gint64 weekday, minutes, every;
  SamDate from, to;
  g_autoptr (GError) error = NULL;

  if (!parse_number ("--weekday", options->weekday, 1, 7, &weekday)
      || !parse_number ("--minutes", options->minutes, 1, 24 * 60, &minutes)
      || !parse_number ("--every", options->every != NULL ? options->every : "1", 1, 52, &every)
      || !sam_ctl_parse_date ("--from", options->from, 0, &from)
      || !sam_ctl_parse_date ("--to", options->to, 0, &to))
    return NULL;
  if (time < 0)
    {
      sam_ctl_usage (_ ("--time takes a time such as 14:30, not “%s”."), options->time);
      return NULL;
    }

  sam_draft_set_integer (series, SAM_SERIES_WEEKDAY, weekday);
  sam_draft_set_time (series, SAM_SERIES_START_TIME, time);
  sam_draft_set_integer (series, SAM_SERIES_PLANNED_MINUTES, minutes);
  sam_draft_set_integer (series, SAM_SERIES_EVERY_WEEKS, every);
  sam_draft_set_date (series, SAM_SERIES_FROM_DATE, from);
  sam_draft_set_date (series, SAM_SERIES_TO_DATE, to);
  if (from > to)
    {
      sam_ctl_usage (_ ("--from lies after --to."));
      return NULL;
    }
  if (!sam_series_work_check (series, &error))
    {
      sam_ctl_usage ("%s", error->message);
      return NULL;
    }

  return g_steal_pointer (&series);
}

/* Team and coach: the one who was named, or who is assigned to the team. */
static gboolean
take_people (SamDraft *series, SamStore *store, const Options *options, GError **error)
{
  gint64 school = sam_ctl_find_school (store, options->school, error);
  gint64 team = school != 0 ? sam_ctl_find_team (store, school, options->team, error) : 0;
  g_auto (SamSessionDefaults) defaults = { 0 };

  if (team == 0)
    return FALSE;
  sam_draft_set_reference (series, SAM_SERIES_TEAM, team);
  sam_session_defaults_load (&defaults, store, team,
                             sam_draft_get_date (series, SAM_SERIES_FROM_DATE));
  sam_draft_set_text (series, SAM_SERIES_PLACE, defaults.place);
  if (options->coach != NULL)
    {
      defaults.coach = sam_ctl_find_coach (store, options->coach, error);
      if (defaults.coach == 0)
        return FALSE;
    }
  if (defaults.coach != 0)
    sam_draft_set_reference (series, SAM_SERIES_COACH, defaults.coach);

  return TRUE;
}

/* Planning */

static SamSeriesPlan *
plan_series (SamDraft *series, SamStore *store, SamPlanFacts **out_facts, GError **error)
{
  SamRecurrence recurrence = sam_series_work_get_recurrence (series);
  SamPlanSpan span = {
    .team = sam_draft_get_reference (series, SAM_SERIES_TEAM),
    .coach = sam_draft_get_reference (series, SAM_SERIES_COACH),
    .start = sam_draft_get_time (series, SAM_SERIES_START_TIME),
    .from = recurrence.from,
    .to = recurrence.to,
    .since = SAM_DATE_NONE,
  };
  SamDatabase *database = sam_store_get_database (store);
  g_autoptr (SamPlanFacts) facts = sam_plan_facts_load (database, &span, error);
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (SamDraft) session = NULL;
  SamSeriesPlan *plan;
  SamClashSlot slot;

  if (facts == NULL)
    return NULL;
  finder = sam_clash_finder_new (database, recurrence.from, recurrence.to + 1, error);
  if (finder == NULL)
    return NULL;

  plan = sam_series_plan_new (facts, &recurrence,
                              (int) sam_draft_get_integer (series, SAM_SERIES_PLANNED_MINUTES));
  session = sam_series_work_new_session (series, recurrence.from);
  sam_clash_slot_from_draft (&slot, finder, session);
  sam_series_clashes_set (plan, finder, &slot, NULL, 0);
  *out_facts = g_steal_pointer (&facts);

  return plan;
}

/* Printing */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_hit (JsonBuilder *builder, const SamPlanDate *date, const char *coach)
{
  g_autofree char *iso = sam_date_format_iso (date->date);
  g_autofree char *reason = sam_plan_reason_dup_text (&date->reason, coach);
  gboolean is_clash = date->reason.hit == SAM_PLAN_HIT_NONE;
  g_autofree char *clash = is_clash ? g_strdelimit (g_strdup (date->clash), "\n", ' ') : NULL;

  json_builder_begin_object (builder);
  add_text (builder, "date", iso);
  add_text (builder, "reason",
            sam_plan_hit_get_name (is_clash ? SAM_PLAN_HIT_CLASH : date->reason.hit));
  add_text (builder, "detail", is_clash ? clash : reason);
  json_builder_end_object (builder);
}

/* Dates with a session, those without, and those that were kept although something speaks against
 * them. */
static JsonNode *
build_json (SamSeriesPlan *plan, SamPlanFacts *facts, const char *coach, gboolean dry_run)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) dates = sam_series_plan_list_results (plan);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "dates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *iso = sam_date_format_iso (g_array_index (dates, SamDate, i));

      json_builder_add_string_value (builder, iso);
    }
  json_builder_end_array (builder);

  for (guint kept = 0; kept <= 1; kept++)
    {
      json_builder_set_member_name (builder, kept == 0 ? "skipped" : "warnings");
      json_builder_begin_array (builder);
      for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
        {
          const SamPlanDate *date = sam_series_plan_get (plan, i);

          if (sam_plan_date_is_hit (date) && (date->result != SAM_DATE_NONE) == (kept == 1))
            add_hit (builder, date, coach);
        }
      json_builder_end_array (builder);
    }
  add_number (builder, "lost", sam_series_plan_count_lost (plan));
  add_number (builder, "minutes", sam_series_plan_count_minutes (plan));
  add_number (builder, "promised_minutes", sam_plan_facts_get_promised (facts));
  json_builder_set_member_name (builder, "created");
  json_builder_add_boolean_value (builder, !dry_run);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
print_json (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

static char *
dup_coach_name (SamStore *store, const SamDraft *series)
{
  g_autoptr (SamRecord) coach = sam_store_get (
      store, SAM_FAMILY_PERSON, sam_draft_get_reference (series, SAM_SERIES_COACH), NULL);

  return coach != NULL ? g_strdup (sam_record_get_text (coach, SAM_PERSON_NAME)) : NULL;
}

static SamCtlStatus
make_series (const char *path, SamDraft *series, const Options *options)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamPlanFacts) facts = NULL;
  g_autoptr (SamSeriesPlan) plan = NULL;
  g_autoptr (GArray) dates = NULL;
  g_autoptr (JsonNode) json = NULL;
  g_autofree char *coach = NULL;
  g_autoptr (GError) error = NULL;

  store = sam_store_open (path, &error);
  if (store == NULL || !take_people (series, store, options, &error))
    return sam_ctl_fail (error);
  plan = plan_series (series, store, &facts, &error);
  if (plan == NULL)
    return sam_ctl_fail (error);

  coach = dup_coach_name (store, series);
  json = build_json (plan, facts, coach, options->dry_run);
  dates = sam_series_plan_list_results (plan);
  if (!options->dry_run && !sam_series_work_create (store, series, dates, &error))
    return sam_ctl_fail (error);
  sam_store_close (store);
  print_json (json);

  return SAM_CTL_DONE;
}

SamCtlStatus
sam_ctl_series_run (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "team", 0, 0, G_OPTION_ARG_STRING, &options.team, N_ ("The team with this name"), "NAME" },
    { "school", 0, 0, G_OPTION_ARG_STRING, &options.school, N_ ("The school with this unit code"),
      "CODE" },
    { "coach", 0, 0, G_OPTION_ARG_STRING, &options.coach,
      N_ ("The coach; else who is assigned to the team"), "NAME-OR-CODE" },
    { "weekday", 0, 0, G_OPTION_ARG_STRING, &options.weekday, N_ ("1, Monday, to 7, Sunday"),
      "1-7" },
    { "time", 0, 0, G_OPTION_ARG_STRING, &options.time, N_ ("When the sessions begin"), "HH:MM" },
    { "minutes", 0, 0, G_OPTION_ARG_STRING, &options.minutes, N_ ("How long they last"), "N" },
    { "every", 0, 0, G_OPTION_ARG_STRING, &options.every, N_ ("Weeks from one session to the next"),
      "N" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("The first day"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("The last day"), "DATE" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only tell what would be planned"),
      NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamDraft) series = NULL;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_ ("“series” takes the name of one file."));
  if (options.team == NULL || options.school == NULL || options.weekday == NULL
      || options.time == NULL || options.minutes == NULL || options.from == NULL
      || options.to == NULL)
    return sam_ctl_usage (
        _ ("“series” needs --team, --school, --weekday, --time, --minutes, --from and --to."));
  series = parse_series (&options);
  if (series == NULL)
    return SAM_CTL_USAGE;

  return make_series (arguments[0], series, &options);
}
