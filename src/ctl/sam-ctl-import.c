/* samordnactl import FILE DIR-OR-CSV…|IN.ics [--mapping …] [--skip-refused] [--dry-run] [--json] */

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ctl-import-calendar.h"
#include "sam-ctl.h"
#include "sam-import-plan.h"

typedef struct
{
  gboolean is_dry_run;
  gboolean is_json;
  gboolean skips_refused;
  char    *mapping;
  char    *refused_path;
  char    *coach;
  char    *school;
  char    *team;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->mapping);
  g_free (self->refused_path);
  g_free (self->coach);
  g_free (self->school);
  g_free (self->team);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Reading tables */

static gboolean
apply_mapping (SamImportTable *table, const char *mapping, GError **error)
{
  g_autofree char *contents = NULL;

  if (mapping == NULL)
    return TRUE;
  /* A file, or the mapping itself. */
  if (g_file_test (mapping, G_FILE_TEST_IS_REGULAR) && !g_file_get_contents (mapping, &contents, NULL, error))
    return FALSE;

  return sam_import_table_apply_mapping (table, contents != NULL ? contents : mapping, error);
}

static gboolean
add_table (SamImportPlan *plan, GFile *file, const Options *options, GError **error)
{
  g_autoptr (SamImportTable) table = sam_import_table_read (file, error);

  if (table == NULL || !apply_mapping (table, options->mapping, error))
    return FALSE;
  sam_import_plan_add_table (plan, table);

  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

/* Every CSV file of a folder; others are passed over. */
static gboolean
add_folder (SamImportPlan *plan, GFile *folder, const Options *options, GError **error)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folded = g_utf8_strdown (name, -1);

      if (g_str_has_suffix (folded, ".csv"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, i));

      if (!add_table (plan, file, options, error))
        return FALSE;
    }
  if (names->len > 0)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                       _("There are no CSV files to read here. Nothing was changed. "
                         "Choose a folder with files such as “school.csv”."));

  return FALSE;
}

static SamImportPlan *
read_tables (char **arguments, const Options *options, GError **error)
{
  g_autoptr (SamImportPlan) plan = sam_import_plan_new ();

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);
      gboolean is_done;

      if (!g_file_query_exists (file, NULL))
        {
          g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                       _("There is no file or folder “%s”. Nothing was changed."), arguments[i]);
          return NULL;
        }
      is_done = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY
                    ? add_folder (plan, file, options, error)
                    : add_table (plan, file, options, error);
      if (!is_done)
        return NULL;
    }

  return g_steal_pointer (&plan);
}

/* Saying what came of it */

static gboolean
is_left_out (SamImportRow *row)
{
  SamImportStatus status = sam_import_row_get_status (row);

  return status == SAM_IMPORT_REFUSED || status == SAM_IMPORT_DECIDE;
}

static guint
count_left_out (SamImportPlan *plan)
{
  return sam_import_plan_get_count (plan, SAM_IMPORT_REFUSED) + sam_import_plan_get_count (plan, SAM_IMPORT_DECIDE);
}

static void
print_refused (SamImportPlan *plan)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);
      g_autofree char *reason = NULL;

      if (!is_left_out (row))
        continue;
      reason = g_strdelimit (sam_import_row_describe (row), "\r\n", ' ');
      fprintf (stderr, "%s:%u: %s\n", sam_import_table_get_name (sam_import_row_get_table (row)),
               sam_import_row_get_line (row), reason);
    }
}

static void
print_notes (SamImportPlan *plan)
{
  GPtrArray *notes = sam_import_plan_get_notes (plan);

  for (guint i = 0; i < notes->len; i++)
    puts (g_ptr_array_index (notes, i));

  for (guint i = 0; i < sam_import_plan_get_n_tables (plan); i++)
    {
      SamImportTable *table = sam_import_plan_get_table (plan, i);

      for (guint j = 0; j < sam_import_table_get_n_columns (table); j++)
        {
          const char *refusal = sam_import_table_get_column_refusal (table, j);

          if (refusal != NULL)
            /* Translators: a file, the name of a column in it, and why it is not read */
            fprintf (stderr, _("%s: the column “%s” is not read. %s\n"), sam_import_table_get_name (table),
                     sam_import_table_get_column_name (table, j), refusal);
        }
    }
}

/* How many rows of a table there are of each status. */
static void
print_counts (SamImportPlan *plan, SamImportTable *table)
{
  guint counts[SAM_IMPORT_N_STATUSES] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

      if (sam_import_row_get_table (row) == table)
        counts[sam_import_row_get_status (row)]++;
    }

  /* Translators: a file, and how many of its rows are new, changed, as they were, and refused */
  printf (_("%s: %u new, %u changed, %u unchanged, %u refused\n"), sam_import_table_get_name (table),
          counts[SAM_IMPORT_NEW], counts[SAM_IMPORT_CHANGED], counts[SAM_IMPORT_UNCHANGED],
          counts[SAM_IMPORT_REFUSED] + counts[SAM_IMPORT_DECIDE]);
}

static void
print_summary (SamImportPlan *plan, gboolean is_dry_run)
{
  for (guint i = 0; i < sam_import_plan_get_n_tables (plan); i++)
    print_counts (plan, sam_import_plan_get_table (plan, i));
  if (is_dry_run)
    puts (_("This was a dry run: nothing was changed."));
}

static void
add_refused_json (JsonBuilder *builder, SamImportPlan *plan)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);
      g_autofree char *reason = NULL;

      if (!is_left_out (row))
        continue;
      reason = sam_import_row_describe (row);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "file");
      json_builder_add_string_value (builder, sam_import_table_get_name (sam_import_row_get_table (row)));
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, sam_import_row_get_line (row));
      json_builder_set_member_name (builder, "reason");
      json_builder_add_string_value (builder, reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_columns_json (JsonBuilder *builder, SamImportTable *table)
{
  for (guint i = 0; i < sam_import_table_get_n_columns (table); i++)
    {
      const char *refusal = sam_import_table_get_column_refusal (table, i);

      if (refusal == NULL)
        continue;
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "file");
      json_builder_add_string_value (builder, sam_import_table_get_name (table));
      json_builder_set_member_name (builder, "column");
      json_builder_add_string_value (builder, sam_import_table_get_column_name (table, i));
      json_builder_set_member_name (builder, "reason");
      json_builder_add_string_value (builder, refusal);
      json_builder_end_object (builder);
    }
}

/* @is_done: the programme holds it now. */
static void
print_json (SamImportPlan *plan, gboolean is_done)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  GPtrArray *notes = sam_import_plan_get_notes (plan);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "done");
  json_builder_add_boolean_value (builder, is_done);
  json_builder_set_member_name (builder, "new");
  json_builder_add_int_value (builder, sam_import_plan_get_count (plan, SAM_IMPORT_NEW));
  json_builder_set_member_name (builder, "changed");
  json_builder_add_int_value (builder, sam_import_plan_get_count (plan, SAM_IMPORT_CHANGED));
  json_builder_set_member_name (builder, "unchanged");
  json_builder_add_int_value (builder, sam_import_plan_get_count (plan, SAM_IMPORT_UNCHANGED));
  json_builder_set_member_name (builder, "refused");
  json_builder_add_int_value (builder, count_left_out (plan));
  add_refused_json (builder, plan);
  json_builder_set_member_name (builder, "refused_columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sam_import_plan_get_n_tables (plan); i++)
    add_columns_json (builder, sam_import_plan_get_table (plan, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (notes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

static SamCtlStatus
fail_refused (SamImportPlan *plan)
{
  guint n_refused = count_left_out (plan);

  fprintf (stderr, "samordnactl: ");
  fprintf (stderr, ngettext ("%u row was refused, so nothing was read in.", "%u rows were refused, so nothing was read in.",
                             n_refused),
           n_refused);
  fputc ('\n', stderr);

  return SAM_CTL_FAILED;
}

static gboolean
save_refused (SamImportPlan *plan, const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (path == NULL || count_left_out (plan) == 0)
    return TRUE;
  if (sam_import_plan_get_n_tables (plan) != 1)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("Refused rows are saved of one table at a time. Nothing was changed."));
      return FALSE;
    }
  file = g_file_new_for_commandline_arg (path);

  return sam_import_plan_save_refused (plan, sam_import_plan_get_table (plan, 0), file, error);
}

/* All is said at the end, in one answer: what is refused stands in it, and the reason for an exit on stderr. */
static SamCtlStatus
answer_in_json (SamImportPlan *plan, SamStore *store, const Options *options, SamImportApplyFlags flags)
{
  g_autoptr (GError) error = NULL;
  gboolean is_refused = !options->skips_refused && count_left_out (plan) > 0;

  if (!options->is_dry_run && !is_refused && !sam_import_plan_apply (plan, store, flags, &error))
    return sam_ctl_fail (error);
  print_json (plan, !options->is_dry_run && !is_refused);

  return options->is_dry_run || !is_refused ? SAM_CTL_DONE : fail_refused (plan);
}

static SamCtlStatus
run_plan (SamImportPlan *plan, SamStore *store, const Options *options)
{
  g_autoptr (GError) error = NULL;
  SamImportApplyFlags flags = options->skips_refused ? SAM_IMPORT_APPLY_SKIP_REFUSED : SAM_IMPORT_APPLY_ALL;

  if (!sam_import_plan_make (plan, store, &error) || !save_refused (plan, options->refused_path, &error))
    return sam_ctl_fail (error);
  if (options->is_json)
    return answer_in_json (plan, store, options, flags);

  print_notes (plan);
  print_refused (plan);
  if (!options->skips_refused && count_left_out (plan) > 0)
    return fail_refused (plan);
  if (!options->is_dry_run && !sam_import_plan_apply (plan, store, flags, &error))
    return sam_ctl_fail (error);
  print_summary (plan, options->is_dry_run);

  return SAM_CTL_DONE;
}

/* A file that the import began with is not left behind by an import that failed. */
static SamCtlStatus
import_into (const char *path, gboolean is_made, SamImportPlan *plan, const Options *options)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamCtlStatus status;

  store = is_made ? sam_store_create (path, &error) : sam_store_open (path, &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  status = run_plan (plan, store, options);
  sam_store_close (store);
  if (is_made && (options->is_dry_run || status != SAM_CTL_DONE))
    g_unlink (path);

  return status;
}

/* A dry run into a file that is not there leaves none. */
static SamCtlStatus
try_elsewhere (SamImportPlan *plan, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("samordnactl-XXXXXX", &error);
  g_autofree char *path = NULL;
  SamCtlStatus status;

  if (folder == NULL)
    return sam_ctl_fail (error);

  path = g_build_filename (folder, "dry-run.samordna", NULL);
  status = import_into (path, TRUE, plan, options);
  g_rmdir (folder);

  return status;
}

/* Calendars */

static gboolean
has_calendar (char **files)
{
  gboolean is_found = FALSE;

  for (guint i = 0; files[i] != NULL && !is_found; i++)
    {
      g_autofree char *folded = g_utf8_strdown (files[i], -1);

      is_found = g_str_has_suffix (folded, ".ics");
    }

  return is_found;
}

static SamCtlStatus
import_calendar (char **arguments, const Options *options)
{
  const SamCtlCalendarImport calendar = {
    .coach = options->coach,
    .school = options->school,
    .team = options->team,
    .skips_refused = options->skips_refused,
    .is_dry_run = options->is_dry_run,
    .is_json = options->is_json,
  };

  if (g_strv_length (arguments) != 2)
    return sam_ctl_usage (_("A calendar is read by itself: one at a time, and no tables with it."));
  if (options->mapping != NULL || options->refused_path != NULL)
    return sam_ctl_usage (_("A calendar takes neither --mapping nor --save-refused."));

  return sam_ctl_import_calendar (arguments[0], arguments[1], &calendar);
}

SamCtlStatus
sam_ctl_import_run (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "mapping", 0, 0, G_OPTION_ARG_STRING, &options.mapping,
      N_("What the columns mean: a JSON file, or subject=people,Namn=person.name"), N_("MAPPING") },
    { "skip-refused", 0, 0, G_OPTION_ARG_NONE, &options.skips_refused, N_("Leave refused rows out, and read the others"),
      NULL },
    { "save-refused", 0, 0, G_OPTION_ARG_FILENAME, &options.refused_path,
      N_("Save refused rows with their reasons, to be corrected"), N_("OUT.csv") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.is_dry_run, N_("Tell what would happen, and change nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.is_json, N_("Answer in JSON"), NULL },
    { "coach", 0, 0, G_OPTION_ARG_STRING, &options.coach, N_("Calendar: the coach of events that name none"), N_("NAME-OR-CODE") },
    { "school", 0, 0, G_OPTION_ARG_STRING, &options.school, N_("Calendar: the school of --team"), "CODE" },
    { "team", 0, 0, G_OPTION_ARG_STRING, &options.team, N_("Calendar: the team of events that name none"), N_("NAME") },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_made;

  if (!sam_ctl_parse (argc, argv, "FILE DIR-OR-CSV…|IN.ics", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) < 2)
    return sam_ctl_usage (_("“import” takes the programme’s file, and folders or CSV files to read, or a calendar (.ics)."));
  if (has_calendar (arguments + 1))
    return import_calendar (arguments, &options);
  if (options.coach != NULL || options.school != NULL || options.team != NULL)
    return sam_ctl_usage (_("--coach, --school and --team are for a calendar (.ics)."));

  plan = read_tables (arguments + 1, &options, &error);
  if (plan == NULL)
    return sam_ctl_fail (error);

  is_made = !g_file_test (arguments[0], G_FILE_TEST_EXISTS);
  if (is_made && options.is_dry_run)
    return try_elsewhere (plan, &options);

  return import_into (arguments[0], is_made, plan, &options);
}
