/*
 * SamDraft: the state of an edit form, without widgets: the values as they
 * were, the values as they are to be, and what could not be read.
 */
#include "sam-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"

struct _SamDraft
{
  const SamFamily *family;
  SamRecord       *original;
  gint64           id;
  SamValue        *before;
  SamValue        *values;
  char           **unread;
};

static gboolean
is_text_kind (SamFieldKind kind)
{
  return kind == SAM_FIELD_TEXT || kind == SAM_FIELD_LINES || kind == SAM_FIELD_TERM
         || kind == SAM_FIELD_SEALABLE;
}

static gboolean
is_number_kind (SamFieldKind kind)
{
  return kind == SAM_FIELD_INTEGER || kind == SAM_FIELD_MINUTES || kind == SAM_FIELD_PERCENT;
}

static SamDraft *
draft_alloc (const SamFamily *family)
{
  SamDraft *self = g_new0 (SamDraft, 1);

  self->family = family;
  self->before = g_new0 (SamValue, family->n_fields);
  self->values = g_new0 (SamValue, family->n_fields);
  self->unread = g_new0 (char *, family->n_fields);

  return self;
}

static void
copy_values (const SamFamily *family, SamValue *to, const SamValue *from)
{
  for (guint i = 0; i < family->n_fields; i++)
    sam_value_copy (&to[i], &from[i]);
}

SamDraft *
sam_draft_new (const SamFamily *family)
{
  SamDraft *self;

  g_return_val_if_fail (family != NULL, NULL);

  self = draft_alloc (family);
  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];

      if (field->fallback != NULL)
        sam_draft_parse (self, i, field->fallback, NULL);
      else if (field->kind == SAM_FIELD_FLAG)
        sam_draft_set_flag (self, i, FALSE);
    }
  copy_values (family, self->before, self->values);

  return self;
}

SamDraft *
sam_draft_new_for_record (SamRecord *record)
{
  SamDraft *self;

  g_return_val_if_fail (SAM_IS_RECORD (record), NULL);

  self = draft_alloc (sam_record_get_family (record));
  self->original = g_object_ref (record);
  self->id = sam_record_get_id (record);
  for (guint i = 0; i < self->family->n_fields; i++)
    {
      sam_value_copy (&self->values[i], sam_record_get_value (record, i));
      sam_value_copy (&self->before[i], sam_record_get_value (record, i));
    }

  return self;
}

SamDraft *
sam_draft_copy (const SamDraft *self)
{
  SamDraft *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = draft_alloc (self->family);
  g_set_object (&copy->original, self->original);
  copy->id = self->id;
  copy_values (self->family, copy->before, self->before);
  copy_values (self->family, copy->values, self->values);
  for (guint i = 0; i < self->family->n_fields; i++)
    copy->unread[i] = g_strdup (self->unread[i]);

  return copy;
}

void
sam_draft_free (SamDraft *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->family->n_fields; i++)
    {
      sam_value_clear (&self->before[i]);
      sam_value_clear (&self->values[i]);
      g_free (self->unread[i]);
    }
  g_free (self->before);
  g_free (self->values);
  g_free (self->unread);
  g_clear_object (&self->original);
  g_free (self);
}

const SamFamily *
sam_draft_get_family (const SamDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->family;
}

gint64
sam_draft_get_id (const SamDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->id;
}

void
sam_draft_set_id (SamDraft *self, gint64 id)
{
  g_return_if_fail (self != NULL);

  self->id = id;
}

SamRecord *
sam_draft_get_original (const SamDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->original;
}

gboolean
sam_draft_is_changed (const SamDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->family->n_fields; i++)
    {
      if (sam_draft_is_field_changed (self, i))
        return TRUE;
    }

  return FALSE;
}

gboolean
sam_draft_is_field_changed (const SamDraft *self, guint field)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field < self->family->n_fields, FALSE);

  return self->unread[field] != NULL || !sam_value_equal (&self->before[field], &self->values[field]);
}

const SamValue *
sam_draft_get_value (const SamDraft *self, guint field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < self->family->n_fields, NULL);

  return &self->values[field];
}

gboolean
sam_draft_is_set (const SamDraft *self, guint field)
{
  const SamValue *value = sam_draft_get_value (self, field);

  return value != NULL && value->is_set;
}

const char *
sam_draft_get_text (const SamDraft *self, guint field)
{
  const SamValue *value = sam_draft_get_value (self, field);

  return value != NULL && value->is_set ? value->text : NULL;
}

gint64
sam_draft_get_integer (const SamDraft *self, guint field)
{
  const SamValue *value = sam_draft_get_value (self, field);

  return value != NULL && value->is_set ? value->integer : 0;
}

int
sam_draft_get_choice (const SamDraft *self, guint field)
{
  const SamValue *value = sam_draft_get_value (self, field);

  g_return_val_if_fail (value != NULL, -1);
  g_return_val_if_fail (self->family->fields[field].kind == SAM_FIELD_CHOICE, -1);

  return value->is_set ? (int) value->integer
                       : sam_field_find_choice (&self->family->fields[field],
                                                self->family->fields[field].fallback);
}

gboolean
sam_draft_get_flag (const SamDraft *self, guint field)
{
  return sam_draft_get_integer (self, field) != 0;
}

SamDate
sam_draft_get_date (const SamDraft *self, guint field)
{
  const SamValue *value = sam_draft_get_value (self, field);

  return value != NULL && value->is_set ? (SamDate) value->integer : SAM_DATE_NONE;
}

int
sam_draft_get_time (const SamDraft *self, guint field)
{
  const SamValue *value = sam_draft_get_value (self, field);

  return value != NULL && value->is_set ? (int) value->integer : -1;
}

gint64
sam_draft_get_reference (const SamDraft *self, guint field)
{
  return sam_draft_get_integer (self, field);
}

const char *
sam_draft_get_unread (const SamDraft *self, guint field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < self->family->n_fields, NULL);

  return self->unread[field];
}

/*
 * One spelling of one text: composed, so that an "å" typed on one system finds
 * the "å" of another; without spaces around; in one line where the field has
 * one.
 */
static char *
clean_text (const SamField *field, const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  const char *start = composed;
  const char *end = composed + strlen (composed);
  char *cleaned;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  cleaned = g_strndup (start, (gsize) (end - start));

  if (field->kind == SAM_FIELD_TEXT)
    g_strdelimit (cleaned, "\r\n\t\v\f", ' ');

  if (field->normalise != NULL && *cleaned != '\0')
    {
      char *normal = field->normalise (cleaned);

      g_free (cleaned);
      cleaned = normal;
    }

  return cleaned;
}

static void
set_number (SamDraft *self, guint field, gint64 number)
{
  sam_draft_unset (self, field);
  self->values[field].is_set = TRUE;
  self->values[field].integer = number;
}

void
sam_draft_set_text (SamDraft *self, guint field, const char *text)
{
  const SamField *described;
  g_autofree char *cleaned = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (is_text_kind (self->family->fields[field].kind));

  described = &self->family->fields[field];
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    {
      sam_draft_unset (self, field);
      /* Translators: %s is the name of a field, such as "Name". */
      self->unread[field] = g_strdup_printf (_("%s is not text in UTF-8. Type it again, or save the file it comes from as UTF-8."),
                                             sam_field_get_label (described));
      return;
    }

  /* @text may be the field's own, so it is copied before it goes. */
  cleaned = text != NULL ? clean_text (described, text) : NULL;
  sam_draft_unset (self, field);
  if (cleaned != NULL && *cleaned != '\0')
    {
      self->values[field].is_set = TRUE;
      self->values[field].text = g_steal_pointer (&cleaned);
    }
}

void
sam_draft_set_integer (SamDraft *self, guint field, gint64 integer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (is_number_kind (self->family->fields[field].kind));

  set_number (self, field, integer);
}

void
sam_draft_set_choice (SamDraft *self, guint field, int choice)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (self->family->fields[field].kind == SAM_FIELD_CHOICE);
  g_return_if_fail (choice >= 0 && (guint) choice < self->family->fields[field].n_choices);

  set_number (self, field, choice);
}

void
sam_draft_set_flag (SamDraft *self, guint field, gboolean flag)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (self->family->fields[field].kind == SAM_FIELD_FLAG);

  set_number (self, field, flag ? 1 : 0);
}

void
sam_draft_set_date (SamDraft *self, guint field, SamDate date)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (self->family->fields[field].kind == SAM_FIELD_DATE);

  if (date == SAM_DATE_NONE)
    sam_draft_unset (self, field);
  else
    set_number (self, field, date);
}

void
sam_draft_set_time (SamDraft *self, guint field, int minutes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (self->family->fields[field].kind == SAM_FIELD_TIME);

  if (minutes < 0)
    sam_draft_unset (self, field);
  else
    set_number (self, field, minutes);
}

void
sam_draft_set_reference (SamDraft *self, guint field, gint64 id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);
  g_return_if_fail (self->family->fields[field].kind == SAM_FIELD_REFERENCE);

  if (id == 0)
    sam_draft_unset (self, field);
  else
    set_number (self, field, id);
}

void
sam_draft_unset (SamDraft *self, guint field)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->family->n_fields);

  sam_value_clear (&self->values[field]);
  g_clear_pointer (&self->unread[field], g_free);
}

/* Whether @text could be read as the field's kind; what it says, if so. */
static gboolean
parse_number (const SamField *field, const char *text, gint64 *number)
{
  switch (field->kind)
    {
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, number, NULL);
    case SAM_FIELD_FLAG:
      *number = g_str_equal (text, "1") || g_str_equal (text, "yes");
      return *number == 1 || g_str_equal (text, "0") || g_str_equal (text, "no");
    case SAM_FIELD_DATE:
      *number = sam_date_parse (text);
      return *number != SAM_DATE_NONE;
    case SAM_FIELD_TIME:
      *number = sam_time_parse (text);
      return *number >= 0;
    case SAM_FIELD_CHOICE:
      *number = sam_field_find_choice (field, text);
      return *number >= 0;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* What the field wants instead, in words. */
static char *
describe_unread (const SamField *field, const char *text)
{
  const char *label = sam_field_get_label (field);
  g_autoptr (GString) names = NULL;

  switch (field->kind)
    {
    case SAM_FIELD_DATE:
      /* Translators: the first %s is the name of a field, the second what was written in it. */
      return g_strdup_printf (_("%s: “%s” is not a date. Write it as year-month-day, such as 2012-12-14."), label, text);
    case SAM_FIELD_TIME:
      return g_strdup_printf (_("%s: “%s” is not a time of day. Write it as hours and minutes, such as 14:30."), label, text);
    case SAM_FIELD_FLAG:
      return g_strdup_printf (_("%s: “%s” is neither 1 (yes) nor 0 (no)."), label, text);
    case SAM_FIELD_CHOICE:
      names = g_string_new (NULL);
      for (guint i = 0; i < field->n_choices; i++)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", field->choices[i].name);
      /* Translators: the last %s is a list of the words of the file, such as "planned, held". */
      return g_strdup_printf (_("%s: “%s” is none of the words it can be: %s."), label, text, names->str);
    default:
      return g_strdup_printf (_("%s: “%s” is not a whole number."), label, text);
    }
}

gboolean
sam_draft_parse (SamDraft *self, guint field, const char *text, GError **error)
{
  const SamField *described;
  g_autofree char *trimmed = NULL;
  gint64 number = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field < self->family->n_fields, FALSE);

  described = &self->family->fields[field];
  g_return_val_if_fail (described->kind != SAM_FIELD_REFERENCE, FALSE);

  if (is_text_kind (described->kind) || (text != NULL && !g_utf8_validate (text, -1, NULL)))
    {
      g_autofree char *valid = NULL;

      if (is_text_kind (described->kind))
        {
          sam_draft_set_text (self, field, text);
        }
      else
        {
          valid = g_utf8_make_valid (text, -1);
          sam_draft_unset (self, field);
          self->unread[field] = describe_unread (described, valid);
        }
    }
  else
    {
      trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
      sam_draft_unset (self, field);
      if (*trimmed == '\0')
        return TRUE;

      if (parse_number (described, trimmed, &number))
        set_number (self, field, number);
      else
        self->unread[field] = describe_unread (described, trimmed);
    }

  if (self->unread[field] != NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, self->unread[field]);
      return FALSE;
    }

  return TRUE;
}
