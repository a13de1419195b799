/* samordnactl clashes FILE [--from DATE] [--to DATE] [--all] [--json] */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-clash-finder.h"
#include "sam-ctl.h"
#include "sam-records.h"

static void
print_clash (SamClashItem *clash)
{
  const SamClashSlot *slot = sam_clash_item_get_slot (clash);
  g_autofree char *date = sam_date_format_iso (slot->date);
  g_autofree char *time = sam_time_format (MAX (slot->start, 0));
  g_autofree char *subject = sam_clash_item_dup_subject (clash);
  g_autofree char *text = sam_clash_item_dup_text (clash);

  printf ("%s %s  %s  %s: %s", date, time, sam_clash_get_name (sam_clash_item_get_kind (clash)), subject, text);
  /* Translators: after a clash that the coordinator lets be. */
  if (sam_clash_item_is_accepted (clash))
    printf (" %s", _ ("(let be)"));
  putchar ('\n');
}

/* JSON */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
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

  add_text (builder, name, record != NULL ? sam_record_get_text (record, field) : NULL);
}

/* Of individual coaching, that, and not whose. */
static void
add_session (JsonBuilder *builder, SamStore *store, const SamClashSlot *slot)
{
  g_autofree char *date = sam_date_format_iso (slot->date);
  g_autofree char *time = sam_time_format (MAX (slot->start, 0));

  json_builder_begin_object (builder);
  add_text (builder, "date", date);
  add_text (builder, "start_time", time);
  add_number (builder, "minutes", slot->minutes);
  add_flag (builder, "individual", slot->teacher != 0);
  add_key (builder, "school", store, SAM_FAMILY_SCHOOL, SAM_SCHOOL_UNIT_CODE, slot->school);
  add_key (builder, "team", store, SAM_FAMILY_TEAM, SAM_TEAM_NAME, slot->team);
  add_key (builder, "coach", store, SAM_FAMILY_PERSON, SAM_PERSON_CODE, slot->coach);
  json_builder_end_object (builder);
}

static void
add_clash (JsonBuilder *builder, SamStore *store, SamClashItem *clash)
{
  const SamClashSlot *slot = sam_clash_item_get_slot (clash);
  const SamClashSlot *other = sam_clash_item_get_other (clash);
  g_autofree char *date = sam_date_format_iso (slot->date);
  g_autofree char *text = sam_clash_item_dup_text (clash);

  json_builder_begin_object (builder);
  add_text (builder, "kind", sam_clash_get_name (sam_clash_item_get_kind (clash)));
  add_text (builder, "date", date);
  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  add_session (builder, store, slot);
  if (other != NULL)
    add_session (builder, store, other);
  json_builder_end_array (builder);
  add_text (builder, "person", sam_clash_item_get_person_code (clash));
  add_number (builder, "people", sam_clash_item_get_n_persons (clash));
  add_text (builder, "text", text);
  add_flag (builder, "accepted", sam_clash_item_is_accepted (clash));
  json_builder_end_object (builder);
}

static void
print_json (SamStore *store, GPtrArray *clashes, gboolean all)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < clashes->len; i++)
    {
      if (all || !sam_clash_item_is_accepted (g_ptr_array_index (clashes, i)))
        add_clash (builder, store, g_ptr_array_index (clashes, i));
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

static SamCtlStatus
list (const char *path, SamDate from, SamDate to, gboolean all, gboolean json)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) error = NULL;

  store = sam_store_open (path, &error);
  if (store == NULL)
    return sam_ctl_fail (error);
  finder = sam_clash_finder_new (sam_store_get_database (store), from, to + 1, &error);
  if (finder == NULL)
    return sam_ctl_fail (error);

  clashes = sam_clash_finder_list (finder);
  if (json)
    print_json (store, clashes, all);
  for (guint i = 0; !json && i < clashes->len; i++)
    {
      if (all || !sam_clash_item_is_accepted (g_ptr_array_index (clashes, i)))
        print_clash (g_ptr_array_index (clashes, i));
    }
  sam_store_close (store);

  return SAM_CTL_DONE;
}

SamCtlStatus
sam_ctl_clashes_run (int argc, char **argv)
{
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  gboolean all = FALSE;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("The first day"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_ ("The last day"), "DATE" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_ ("Those too that are let be"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  SamDate from;
  SamDate to;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_ ("“clashes” takes the name of one file."));
  if (!sam_ctl_parse_date ("--from", from_text, sam_date_new (1, 1, 1), &from)
      || !sam_ctl_parse_date ("--to", to_text, sam_date_new (9999, 12, 31), &to))
    return SAM_CTL_USAGE;
  if (to < from)
    return sam_ctl_usage (_ ("--to must not lie before --from."));

  return list (arguments[0], from, to, all, json);
}
