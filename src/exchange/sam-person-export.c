#include "sam-person-export.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "sam-history.h"
#include "sam-language.h"
#include "sam-record-label.h"
#include "sam-records.h"

/* A field as a person reads it; %NULL where nothing is recorded. */
static char *
describe_field (SamStore *store, SamRecord *record, guint field)
{
  const SamLanguage *language = sam_language_get_default ();
  const SamField *described = &sam_record_get_family (record)->fields[field];

  if (!sam_record_is_set (record, field))
    return NULL;

  switch (described->kind)
    {
    case SAM_FIELD_DATE:
      return sam_language_format_date (language, sam_record_get_date (record, field), SAM_DATE_STYLE_LONG);
    case SAM_FIELD_TIME:
      return sam_time_format (sam_record_get_time (record, field));
    case SAM_FIELD_TERM:
      return sam_language_format_term (language, sam_record_get_text (record, field));
    case SAM_FIELD_CHOICE:
      return g_strdup (sam_choice_get_label (described, sam_record_get_choice (record, field)));
    case SAM_FIELD_FLAG:
      return g_strdup (sam_record_get_flag (record, field) ? C_("value of a field", "yes") : C_("value of a field", "no"));
    case SAM_FIELD_MINUTES:
      return sam_language_format_minutes (language, sam_record_get_integer (record, field));
    case SAM_FIELD_PERCENT:
      return sam_language_format_share (language, sam_record_get_integer (record, field), 100);
    case SAM_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, sam_record_get_integer (record, field));
    case SAM_FIELD_REFERENCE:
      return sam_record_dup_label_by_id (store, described->target, sam_record_get_reference (record, field));
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_SEALABLE:
    default:
      return g_strdup (sam_record_get_text (record, field));
    }
}

static char *
describe_mention (SamStore *store, const SamPersonMention *mention)
{
  const SamFamily *family = sam_record_get_family (mention->record);
  g_autofree char *label = sam_record_dup_label (store, mention->record);

  return g_strdup_printf ("%s “%s”, %s", sam_family_get_label (family), label,
                          sam_field_get_label (&family->fields[mention->field]));
}

static char *
describe_entry (const SamHistoryEntry *entry)
{
  g_autofree char *when = g_date_time_format (entry->made_at, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("%s · %s · %s", when, entry->made_by != NULL ? entry->made_by : _("(unknown)"), entry->label);
}

/* HTML */

static void
append_escaped (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>", lines);

  g_string_append (html, joined);
}

static void
append_record (GString *html, SamStore *store, SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);

  g_string_append (html, "<table>\n");
  for (guint i = 0; i < family->n_fields; i++)
    {
      g_autofree char *value = describe_field (store, record, i);

      if (value == NULL)
        continue;
      g_string_append (html, "<tr><th scope=\"row\">");
      append_escaped (html, sam_field_get_label (&family->fields[i]));
      g_string_append (html, "</th><td>");
      append_escaped (html, value);
      g_string_append (html, "</td></tr>\n");
    }
  g_string_append (html, "</table>\n");
}

static void
append_heading (GString *html, const char *text)
{
  g_string_append (html, "<h2>");
  append_escaped (html, text);
  g_string_append (html, "</h2>\n");
}

static const char style[] =
  "body{font:11pt/1.5 Cantarell,'Liberation Sans',Arial,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#241f31}"
  "h1{font-size:1.6em}h2{font-size:1.15em;margin-top:2em}"
  "table{border-collapse:collapse;margin:.6em 0;width:100%;break-inside:avoid}"
  "th,td{text-align:left;vertical-align:top;padding:.2em .6em .2em 0;border-bottom:1px solid #deddda}"
  "th{width:14em;font-weight:normal;color:#5e5c64}li{margin:.2em 0}";

char *
sam_person_data_to_html (SamStore *store, const SamPersonData *data)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n");
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *name = g_markup_escape_text (sam_record_get_text (data->person, SAM_PERSON_NAME), -1);
  g_autofree char *today = sam_language_format_date (language, sam_date_today (), SAM_DATE_STYLE_LONG);
  /* Translators: the heading of a page; %s is the name of a person */
  g_autofree char *title = g_strdup_printf (_("What is recorded about %s"), name);

  g_string_append_printf (html, "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n<h1>%s</h1>\n",
                          sam_language_get_code (language), title, style, title);
  /* Translators: a date */
  g_string_append_printf (html, _("<p>Taken from the programme file on %s. It is for the person it is about.</p>\n"), today);

  append_heading (html, sam_family_get_label (&sam_family_person));
  append_record (html, store, data->person);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_autofree char *heading = NULL;

      if (data->records[i]->len == 0)
        continue;
      heading = g_strdup_printf ("%s (%u)", sam_family_get_label (sam_family_get (i)), data->records[i]->len);
      append_heading (html, heading);
      for (guint j = 0; j < data->records[i]->len; j++)
        append_record (html, store, g_ptr_array_index (data->records[i], j));
    }

  if (data->mentions->len > 0)
    append_heading (html, _("Texts that name the person"));
  for (guint i = 0; i < data->mentions->len; i++)
    {
      const SamPersonMention *mention = g_ptr_array_index (data->mentions, i);
      g_autofree char *where = describe_mention (store, mention);

      g_string_append (html, "<table><tr><th scope=\"row\">");
      append_escaped (html, where);
      g_string_append (html, "</th><td>");
      append_escaped (html, sam_record_get_text (mention->record, mention->field));
      g_string_append (html, "</td></tr></table>\n");
    }

  if (data->history->len > 0)
    {
      append_heading (html, _("Changes of the person’s record"));
      g_string_append (html, "<ul>\n");
      for (guint i = 0; i < data->history->len; i++)
        {
          g_autofree char *entry = describe_entry (g_ptr_array_index (data->history, i));

          g_string_append (html, "<li>");
          append_escaped (html, entry);
          g_string_append (html, "</li>\n");
        }
      g_string_append (html, "</ul>\n");
    }
  g_string_append (html, "</body>\n</html>\n");

  return g_string_free (html, FALSE);
}

/* JSON */

static void
add_value (JsonBuilder *builder, SamStore *store, SamRecord *record, guint field)
{
  const SamField *described = &sam_record_get_family (record)->fields[field];
  g_autofree char *text = NULL;

  if (!sam_record_is_set (record, field))
    {
      json_builder_add_null_value (builder);
      return;
    }

  switch (described->kind)
    {
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      json_builder_add_int_value (builder, sam_record_get_integer (record, field));
      return;
    case SAM_FIELD_FLAG:
      json_builder_add_boolean_value (builder, sam_record_get_flag (record, field));
      return;
    case SAM_FIELD_DATE:
      text = sam_date_format_iso (sam_record_get_date (record, field));
      break;
    case SAM_FIELD_CHOICE:
      text = g_strdup (described->choices[sam_record_get_choice (record, field)].name);
      break;
    default:
      text = described->kind == SAM_FIELD_TERM ? g_strdup (sam_record_get_text (record, field))
                                               : describe_field (store, record, field);
      break;
    }
  json_builder_add_string_value (builder, text);
}

static void
add_record (JsonBuilder *builder, SamStore *store, SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);

  json_builder_begin_object (builder);
  for (guint i = 0; i < family->n_fields; i++)
    {
      json_builder_set_member_name (builder, family->fields[i].name);
      add_value (builder, store, record, i);
    }
  json_builder_end_object (builder);
}

static void
add_mentions (JsonBuilder *builder, SamStore *store, const SamPersonData *data)
{
  json_builder_set_member_name (builder, "mentions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < data->mentions->len; i++)
    {
      const SamPersonMention *mention = g_ptr_array_index (data->mentions, i);
      const SamFamily *family = sam_record_get_family (mention->record);
      g_autofree char *label = sam_record_dup_label (store, mention->record);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "kind");
      json_builder_add_string_value (builder, family->name);
      json_builder_set_member_name (builder, "of");
      json_builder_add_string_value (builder, label);
      json_builder_set_member_name (builder, "field");
      json_builder_add_string_value (builder, family->fields[mention->field].name);
      json_builder_set_member_name (builder, "text");
      json_builder_add_string_value (builder, sam_record_get_text (mention->record, mention->field));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_history (JsonBuilder *builder, const SamPersonData *data)
{
  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < data->history->len; i++)
    {
      const SamHistoryEntry *entry = g_ptr_array_index (data->history, i);
      g_autofree char *when = g_date_time_format_iso8601 (entry->made_at);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "when");
      json_builder_add_string_value (builder, when);
      json_builder_set_member_name (builder, "label");
      json_builder_add_string_value (builder, entry->label);
      json_builder_set_member_name (builder, "who");
      if (entry->made_by != NULL)
        json_builder_add_string_value (builder, entry->made_by);
      else
        json_builder_add_null_value (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
sam_person_data_to_json (SamStore *store, const SamPersonData *data)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "person");
  add_record (builder, store, data->person);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (data->records[i]->len == 0)
        continue;
      json_builder_set_member_name (builder, sam_family_get (i)->name);
      json_builder_begin_array (builder);
      for (guint j = 0; j < data->records[i]->len; j++)
        add_record (builder, store, g_ptr_array_index (data->records[i], j));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  add_mentions (builder, store, data);
  add_history (builder, data);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

/* Text */

static void
append_lines (GString *text, SamStore *store, SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);

  for (guint i = 0; i < family->n_fields; i++)
    {
      g_autofree char *value = describe_field (store, record, i);

      if (value != NULL)
        g_string_append_printf (text, "  %s: %s\n", sam_field_get_label (&family->fields[i]), value);
    }
}

char *
sam_person_data_to_text (SamStore *store, const SamPersonData *data)
{
  GString *text = g_string_new (sam_family_get_label (&sam_family_person));

  g_string_append_c (text, '\n');
  append_lines (text, store, data->person);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      for (guint j = 0; j < data->records[i]->len; j++)
        {
          g_string_append_printf (text, "\n%s\n", sam_family_get_label (sam_family_get (i)));
          append_lines (text, store, g_ptr_array_index (data->records[i], j));
        }
    }
  for (guint i = 0; i < data->mentions->len; i++)
    {
      const SamPersonMention *mention = g_ptr_array_index (data->mentions, i);
      g_autofree char *where = describe_mention (store, mention);

      g_string_append_printf (text, "\n%s\n  %s\n", where, sam_record_get_text (mention->record, mention->field));
    }
  for (guint i = 0; i < data->history->len; i++)
    {
      g_autofree char *entry = describe_entry (g_ptr_array_index (data->history, i));

      g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", entry);
    }

  return g_string_free (text, FALSE);
}
