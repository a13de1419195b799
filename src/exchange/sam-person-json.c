/* All that a file holds about a person, as JSON. */

#include "sam-person-export-private.h"

#include <json-glib/json-glib.h>

#include "sam-disclosure.h"
#include "sam-history.h"
#include "sam-language.h"
#include "sam-person-attachments.h"
#include "sam-record-label.h"
#include "sam-records.h"

static void
add_value (JsonBuilder *builder, SamStore *store, const SamPersonData *data, SamRecord *record, guint field)
{
  const SamField *described = &sam_record_get_family (record)->fields[field];
  g_autofree char *text = NULL;

  if (!sam_record_is_set (record, field))
    {
      json_builder_add_null_value (builder);
      return;
    }
  if (sam_record_get_seal (record, field) != SAM_SEAL_STATE_OPEN && sam_person_data_may_show (data, record, field))
    {
      static const char *const states[] = { "open", "locked", "broken", "destroyed" };

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "sealed");
      json_builder_add_string_value (builder, states[sam_record_get_seal (record, field)]);
      json_builder_end_object (builder);
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
                                               : sam_person_describe_field (store, data, record, field);
      break;
    }
  json_builder_add_string_value (builder, text);
}

static void
add_record (JsonBuilder *builder, SamStore *store, const SamPersonData *data, SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);

  json_builder_begin_object (builder);
  for (guint i = 0; i < family->n_fields; i++)
    {
      json_builder_set_member_name (builder, family->fields[i].name);
      add_value (builder, store, data, record, i);
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
      add_value (builder, store, data, mention->record, mention->field);
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

static void
add_string (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_attachments (JsonBuilder *builder, SamStore *store, const SamPersonData *data)
{
  g_autoptr (GPtrArray) attachments = sam_person_attachments_list (store, data);

  json_builder_set_member_name (builder, "attachments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < attachments->len; i++)
    {
      const SamAttachment *attachment = attachments->pdata[i];
      g_autofree char *name = sam_person_attachments_dup_name (attachment);
      g_autofree char *added = sam_date_format_iso (attachment->added_date);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, name);
      json_builder_set_member_name (builder, "media_type");
      json_builder_add_string_value (builder, attachment->media_type);
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, attachment->size);
      json_builder_set_member_name (builder, "added");
      json_builder_add_string_value (builder, added);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_disclosures (JsonBuilder *builder, const SamPersonData *data)
{
  const SamLanguage *language = sam_language_get_default ();

  json_builder_set_member_name (builder, "disclosures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < data->disclosures->len; i++)
    {
      SamDisclosure *line = g_ptr_array_index (data->disclosures, i);
      g_autofree char *when = g_date_time_format_iso8601 (sam_disclosure_get_made_at (line));

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "number");
      json_builder_add_int_value (builder, sam_disclosure_get_number (line));
      add_string (builder, "when", when);
      add_string (builder, "who", sam_disclosure_get_made_by (line));
      add_string (builder, "act", sam_disclosure_act_get_label (sam_disclosure_get_act (line), language));
      add_string (builder, "what", sam_disclosure_subject_get_label (sam_disclosure_get_subject (line), language));
      add_string (builder, "recipient", sam_disclosure_describe_recipient (sam_disclosure_get_recipient (line), language));
      add_string (builder, "reason", sam_disclosure_get_reason (line));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "sealed_texts_not_looked_through");
  json_builder_add_int_value (builder, data->n_sealed);
}

char *
sam_person_data_to_json (SamStore *store, const SamPersonData *data)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "person");
  add_record (builder, store, data, data->person);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (data->records[i]->len == 0)
        continue;
      json_builder_set_member_name (builder, sam_family_get (i)->name);
      json_builder_begin_array (builder);
      for (guint j = 0; j < data->records[i]->len; j++)
        add_record (builder, store, data, g_ptr_array_index (data->records[i], j));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  add_attachments (builder, store, data);
  add_disclosures (builder, data);
  add_mentions (builder, store, data);
  add_history (builder, data);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}
