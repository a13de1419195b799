/* samordnactl history FILE [--limit N] [--json] */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-history.h"

#define N_LINES 20

/* What is wrong stands in the place of the story; @error keeps the first, so that the end can tell. */
static void
keep_first (const GError *found, GError **error)
{
  if (*error == NULL)
    *error = g_error_copy (found);
}

static void
print_entry (SamDatabase *database, const SamHistoryEntry *entry, GError **error)
{
  g_autofree char *when = g_date_time_format (entry->made_at, "%Y-%m-%d %H:%M");
  g_autoptr (GError) found = NULL;
  g_autoptr (SamHistoryStory) story = sam_history_read (database, entry->seq, N_LINES, &found);

  printf ("%" G_GINT64_FORMAT "  %s  %s  %s%s\n", entry->seq, when,
          entry->made_by != NULL ? entry->made_by : _("(unknown)"), entry->label,
          entry->is_undone ? _("  (undone)") : "");
  if (story == NULL)
    {
      printf ("    %s\n", found->message);
      keep_first (found, error);
      return;
    }

  for (guint i = 0; i < story->lines->len; i++)
    printf ("    %s\n", (const char *) g_ptr_array_index (story->lines, i));
  if (story->n_left_out > 0)
    {
      g_autofree char *sum = sam_history_story_describe (story);

      printf ("    … %s\n", sum);
    }
}

static void
add_entry (JsonBuilder *builder, SamDatabase *database, const SamHistoryEntry *entry, GError **error)
{
  g_autofree char *when = g_date_time_format_iso8601 (entry->made_at);
  g_autoptr (GError) found = NULL;
  g_autoptr (SamHistoryStory) story = sam_history_read (database, entry->seq, N_LINES, &found);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "change");
  json_builder_add_int_value (builder, entry->seq);
  json_builder_set_member_name (builder, "when");
  json_builder_add_string_value (builder, when);
  json_builder_set_member_name (builder, "who");
  if (entry->made_by != NULL)
    json_builder_add_string_value (builder, entry->made_by);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "label");
  json_builder_add_string_value (builder, entry->label);
  json_builder_set_member_name (builder, "undone");
  json_builder_add_boolean_value (builder, entry->is_undone);
  json_builder_set_member_name (builder, "what");
  json_builder_begin_array (builder);
  for (guint i = 0; story != NULL && i < story->lines->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (story->lines, i));
  json_builder_end_array (builder);
  if (story == NULL)
    {
      json_builder_set_member_name (builder, "problem");
      json_builder_add_string_value (builder, found->message);
      keep_first (found, error);
    }
  json_builder_end_object (builder);
}

static void
print_json (SamDatabase *database, GPtrArray *entries, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, database, g_ptr_array_index (entries, i), error);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

SamCtlStatus
sam_ctl_history_run (int argc, char **argv)
{
  int limit = 50;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("How many changes, the newest first; 50 where nothing is said"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  SamDatabase *database;

  if (!sam_ctl_parse (argc, argv, "FILE", options, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1 || limit < 1)
    return sam_ctl_usage (_("“history” takes the programme’s file, and a limit of 1 or more."));

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  database = sam_store_get_database (store);
  entries = sam_history_list (database, 0, (guint) limit, &error);
  if (entries == NULL)
    return sam_ctl_fail (error);

  if (is_json)
    print_json (database, entries, &error);
  else
    for (guint i = 0; i < entries->len; i++)
      print_entry (database, g_ptr_array_index (entries, i), &error);
  sam_store_close (store);

  return error == NULL ? SAM_CTL_DONE : sam_ctl_fail (error);
}
