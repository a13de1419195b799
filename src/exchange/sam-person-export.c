#include "sam-person-export-private.h"

#include <glib/gi18n.h>

#include "sam-disclosure.h"
#include "sam-history.h"
#include "sam-language.h"
#include "sam-person-attachments.h"
#include "sam-record-label.h"
#include "sam-records.h"

/* Why a sealed text is not here. */
static const char *
describe_seal (SamSealState state)
{
  switch (state)
    {
    case SAM_SEAL_STATE_LOCKED:
      return _("(sealed text, which is locked: unlock the file to read it)");
    case SAM_SEAL_STATE_DESTROYED:
      return _("(sealed text, whose key was destroyed: nobody can read it any more)");
    case SAM_SEAL_STATE_BROKEN:
    case SAM_SEAL_STATE_OPEN:
    default:
      return _("(sealed text, which is damaged and cannot be read)");
    }
}

/* A field as a person reads it; %NULL where nothing is recorded. */
char *
sam_person_describe_field (SamStore *store, const SamPersonData *data, SamRecord *record, guint field)
{
  const SamLanguage *language = sam_language_get_default ();
  const SamField *described = &sam_record_get_family (record)->fields[field];

  if (!sam_record_is_set (record, field))
    return NULL;
  if (!sam_person_data_may_show (data, record, field))
    return g_strdup (_("(another teacher’s own words, which are not shown)"));
  if (sam_record_get_seal (record, field) != SAM_SEAL_STATE_OPEN)
    return g_strdup (describe_seal (sam_record_get_seal (record, field)));

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

char *
sam_person_mention_describe (SamStore *store, const SamPersonMention *mention)
{
  const SamFamily *family = sam_record_get_family (mention->record);
  g_autofree char *label = sam_record_dup_label (store, mention->record);
  g_autofree char *whose = NULL;

  /* Translators: a kind of record and its name, such as "Team “Almbackaskolan · 7–9 A”" */
  whose = g_strdup_printf (_("%s “%s”"), sam_family_get_label (family), label);

  return g_strdup_printf ("%s, %s", whose, sam_field_get_label (&family->fields[mention->field]));
}

static char *
describe_entry (const SamHistoryEntry *entry)
{
  g_autofree char *when = g_date_time_format (entry->made_at, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("%s · %s · %s", when, entry->made_by != NULL ? entry->made_by : _("(unknown)"), entry->label);
}

/* As lines, in their order */

static void
line_free (gpointer data)
{
  SamPersonLine *self = data;

  g_free (self->label);
  g_free (self->text);
  g_free (self);
}

/* Takes the texts. */
static SamPersonLine *
add_line (GPtrArray *lines, SamPersonLineKind kind, char *label, char *text)
{
  SamPersonLine *line = g_new0 (SamPersonLine, 1);

  line->kind = kind;
  line->label = label;
  line->text = text;
  g_ptr_array_add (lines, line);

  return line;
}

static gboolean
is_long (const SamField *field)
{
  return field->kind == SAM_FIELD_LINES || field->kind == SAM_FIELD_SEALABLE;
}

/* That the record is this person's stands in the heading, and that nobody answered is nothing that is held. */
static gboolean
is_worth_a_line (const SamPersonData *data, SamRecord *record, guint field)
{
  const SamField *described = &sam_record_get_family (record)->fields[field];

  if (!sam_record_is_set (record, field))
    return FALSE;
  if (described->kind == SAM_FIELD_CHOICE)
    return !g_str_equal (described->choices[sam_record_get_choice (record, field)].name, "not_answered");

  return described->kind != SAM_FIELD_REFERENCE || described->target != SAM_FAMILY_PERSON
         || sam_record_get_family (record)->id == SAM_FAMILY_CYCLE
         || sam_record_get_reference (record, field) != sam_record_get_id (data->person);
}

static void
add_record_lines (GPtrArray *lines, SamStore *store, const SamPersonData *data, SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);

  add_line (lines, SAM_PERSON_LINE_RECORD, NULL, NULL);
  for (guint i = 0; i < family->n_fields; i++)
    {
      SamPersonLine *line;

      if (!is_worth_a_line (data, record, i))
        continue;
      line = add_line (lines, SAM_PERSON_LINE_FIELD, g_strdup (sam_field_get_label (&family->fields[i])),
                       sam_person_describe_field (store, data, record, i));
      line->is_long = is_long (&family->fields[i]);
    }
}

static void
add_mention_lines (GPtrArray *lines, SamStore *store, const SamPersonData *data)
{
  if (data->mentions->len > 0)
    add_line (lines, SAM_PERSON_LINE_HEADING, NULL, g_strdup (_("Texts that name the person")));
  for (guint i = 0; i < data->mentions->len; i++)
    {
      const SamPersonMention *mention = g_ptr_array_index (data->mentions, i);

      SamPersonLine *line;

      add_line (lines, SAM_PERSON_LINE_RECORD, NULL, NULL);
      line = add_line (lines, SAM_PERSON_LINE_FIELD, sam_person_mention_describe (store, mention),
                       sam_person_describe_field (store, data, mention->record, mention->field));
      line->is_long = TRUE;
    }
}

static void
add_attachment_lines (GPtrArray *lines, SamStore *store, const SamPersonData *data)
{
  g_autoptr (GPtrArray) attachments = sam_person_attachments_list (store, data);

  if (attachments->len > 0)
    {
      add_line (lines, SAM_PERSON_LINE_HEADING, NULL, g_strdup_printf ("%s (%u)", _("Attachments"), attachments->len));
      add_line (lines, SAM_PERSON_LINE_RECORD, NULL, NULL);
    }
  for (guint i = 0; i < attachments->len; i++)
    add_line (lines, SAM_PERSON_LINE_FIELD, sam_person_attachments_dup_name (attachments->pdata[i]),
              sam_person_attachments_describe (attachments->pdata[i]))->is_long = TRUE;
}

static char *
describe_disclosure (SamDisclosure *line)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *when = g_date_time_format (sam_disclosure_get_made_at (line), "%Y-%m-%d %H:%M");
  const char *reason = sam_disclosure_get_reason (line);

  return g_strdup_printf ("%s · %s · %s · %s%s%s", when,
                          sam_disclosure_act_get_label (sam_disclosure_get_act (line), language),
                          sam_disclosure_subject_get_label (sam_disclosure_get_subject (line), language),
                          sam_disclosure_describe_recipient (sam_disclosure_get_recipient (line), language),
                          reason != NULL ? " · " : "", reason != NULL ? reason : "");
}

static void
add_disclosure_lines (GPtrArray *lines, const SamPersonData *data)
{
  if (data->disclosures->len == 0)
    return;
  add_line (lines, SAM_PERSON_LINE_HEADING, NULL, g_strdup (_("What of the coaching left the file, and to whom")));
  add_line (lines, SAM_PERSON_LINE_RECORD, NULL, NULL);
  for (guint i = 0; i < data->disclosures->len; i++)
    add_line (lines, SAM_PERSON_LINE_ENTRY, NULL, describe_disclosure (g_ptr_array_index (data->disclosures, i)));
}

/* Whoever reads it must know that there may be more than this. */
static void
add_sealed_line (GPtrArray *lines, const SamPersonData *data)
{
  if (data->n_sealed > 0)
    add_line (lines, SAM_PERSON_LINE_NOTE, NULL,
              g_strdup_printf (ngettext ("%u text of individual coaching is sealed and locked: whether it names the person is not known.",
                                         "%u texts of individual coaching are sealed and locked: whether they name the person is not known.",
                                         data->n_sealed), data->n_sealed));
}

/* What earlier names and addresses the history still holds is said too. */
static void
add_history_lines (GPtrArray *lines, SamStore *store, const SamPersonData *data)
{
  if (data->history->len > 0)
    {
      add_line (lines, SAM_PERSON_LINE_HEADING, NULL, g_strdup (_("Changes of what is recorded")));
      add_line (lines, SAM_PERSON_LINE_RECORD, NULL, NULL);
    }
  for (guint i = 0; i < data->history->len; i++)
    {
      const SamHistoryEntry *entry = g_ptr_array_index (data->history, i);
      g_autoptr (SamHistoryStory) story = NULL;
      g_autoptr (GError) error = NULL;

      add_line (lines, SAM_PERSON_LINE_ENTRY, NULL, describe_entry (entry));
      story = sam_history_read_record (sam_store_get_database (store), entry->seq, SAM_FAMILY_PERSON,
                                       sam_record_get_id (data->person), &error);
      /* Whoever reads it must know that there is more than this. */
      if (story == NULL)
        add_line (lines, SAM_PERSON_LINE_ENTRY, NULL, g_strdup (error->message));
      for (guint j = 0; story != NULL && j < story->lines->len; j++)
        add_line (lines, SAM_PERSON_LINE_ENTRY, NULL, g_strdup (g_ptr_array_index (story->lines, j)));
    }
}

GPtrArray *
sam_person_data_to_lines (SamStore *store, const SamPersonData *data)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autofree char *today = sam_language_format_date (sam_language_get_default (), sam_date_today (), SAM_DATE_STYLE_LONG);

  /* Translators: the heading of a page; %s is the name of a person */
  add_line (lines, SAM_PERSON_LINE_TITLE, NULL,
            g_strdup_printf (_("What is recorded about %s"), sam_record_get_text (data->person, SAM_PERSON_NAME)));
  /* Translators: a date */
  add_line (lines, SAM_PERSON_LINE_NOTE, NULL,
            g_strdup_printf (_("Taken from the programme file on %s. It is for the person it is about."), today));
  add_sealed_line (lines, data);

  add_line (lines, SAM_PERSON_LINE_HEADING, NULL, g_strdup (sam_family_get_label (&sam_family_person)));
  add_record_lines (lines, store, data, data->person);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (data->records[i]->len == 0)
        continue;
      add_line (lines, SAM_PERSON_LINE_HEADING, NULL,
                g_strdup_printf ("%s (%u)", sam_family_get_label (sam_family_get (i)), data->records[i]->len));
      for (guint j = 0; j < data->records[i]->len; j++)
        add_record_lines (lines, store, data, g_ptr_array_index (data->records[i], j));
    }
  add_attachment_lines (lines, store, data);
  add_disclosure_lines (lines, data);
  add_mention_lines (lines, store, data);
  add_history_lines (lines, store, data);

  return lines;
}

/* HTML */

static const char style[] =
  "body{font:11pt/1.5 Cantarell,'Liberation Sans',Arial,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#241f31}"
  "h1{font-size:1.6em}h2{font-size:1.15em;margin-top:2em}"
  /* A record is a paragraph of values; what somebody wrote has lines of its own. */
  "dl{margin:0;padding:.5em 0;border-bottom:1px solid #deddda;break-inside:avoid}"
  "dl div{display:inline-block;margin-right:1.4em}dl div.long{display:block}"
  "dt,dd{display:inline;margin:0}dt{color:#5e5c64}dt::after{content:\": \"}h2{break-after:avoid}p{margin:.2em 0}";

static char *
escape (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);

  return g_strjoinv ("<br>", lines);
}

static void
close_record (GString *html, gboolean *is_open)
{
  if (*is_open)
    g_string_append (html, "</dl>\n");
  *is_open = FALSE;
}

static void
append_html (GString *html, const SamPersonLine *line, gboolean *is_open)
{
  g_autofree char *label = escape (line->label);
  g_autofree char *text = escape (line->text);

  if (line->kind != SAM_PERSON_LINE_FIELD)
    close_record (html, is_open);
  switch (line->kind)
    {
    case SAM_PERSON_LINE_TITLE:
      g_string_append_printf (html, "<h1>%s</h1>\n", text);
      break;
    case SAM_PERSON_LINE_HEADING:
      g_string_append_printf (html, "<h2>%s</h2>\n", text);
      break;
    case SAM_PERSON_LINE_NOTE:
    case SAM_PERSON_LINE_ENTRY:
      g_string_append_printf (html, "<p>%s</p>\n", text);
      break;
    case SAM_PERSON_LINE_FIELD:
      if (!*is_open)
        g_string_append (html, "<dl>\n");
      *is_open = TRUE;
      g_string_append_printf (html, "<div%s><dt>%s</dt><dd>%s</dd></div>\n", line->is_long ? " class=\"long\"" : "",
                              label, text);
      break;
    case SAM_PERSON_LINE_RECORD:
    default:
      break;
    }
}

char *
sam_person_data_to_html (SamStore *store, const SamPersonData *data)
{
  g_autoptr (GPtrArray) lines = sam_person_data_to_lines (store, data);
  g_autofree char *title = escape (((SamPersonLine *) lines->pdata[0])->text);
  GString *html = g_string_new ("<!DOCTYPE html>\n");
  gboolean is_open = FALSE;

  g_string_append_printf (html, "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n",
                          sam_language_get_code (sam_language_get_default ()), title, style);
  for (guint i = 0; i < lines->len; i++)
    append_html (html, g_ptr_array_index (lines, i), &is_open);
  close_record (html, &is_open);
  g_string_append (html, "</body>\n</html>\n");

  return g_string_free (html, FALSE);
}

/* Text */

char *
sam_person_data_to_text (SamStore *store, const SamPersonData *data)
{
  g_autoptr (GPtrArray) lines = sam_person_data_to_lines (store, data);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const SamPersonLine *line = g_ptr_array_index (lines, i);

      if (line->kind == SAM_PERSON_LINE_HEADING || line->kind == SAM_PERSON_LINE_RECORD)
        g_string_append_c (text, '\n');
      if (line->kind == SAM_PERSON_LINE_FIELD)
        g_string_append_printf (text, "  %s: %s\n", line->label, line->text);
      else if (line->text != NULL)
        g_string_append_printf (text, "%s\n", line->text);
    }

  return g_string_free (text, FALSE);
}
