/*
 * SamRecord: one row of one family, as a value.
 */
#include "sam-record.h"

struct _SamRecord
{
  GObject          parent_instance;
  const SamFamily *family;
  gint64           id;
  SamValue        *values;
};

G_DEFINE_FINAL_TYPE (SamRecord, sam_record, G_TYPE_OBJECT)

void
sam_value_clear (SamValue *value)
{
  g_clear_pointer (&value->text, g_free);
  value->is_set = FALSE;
  value->integer = 0;
  value->seal = SAM_SEAL_STATE_OPEN;
}

void
sam_value_copy (SamValue *to, const SamValue *from)
{
  if (to == from)
    return;

  sam_value_clear (to);
  to->is_set = from->is_set;
  to->integer = from->integer;
  to->seal = from->seal;
  to->text = g_strdup (from->text);
}

gboolean
sam_value_equal (const SamValue *a, const SamValue *b)
{
  if (!a->is_set || !b->is_set)
    return a->is_set == b->is_set;

  return a->integer == b->integer && a->seal == b->seal && g_strcmp0 (a->text, b->text) == 0;
}

static void
sam_record_finalize (GObject *object)
{
  SamRecord *self = SAM_RECORD (object);

  for (guint i = 0; i < self->family->n_fields; i++)
    sam_value_clear (&self->values[i]);
  g_free (self->values);

  G_OBJECT_CLASS (sam_record_parent_class)->finalize (object);
}

static void
sam_record_class_init (SamRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_record_finalize;
}

static void
sam_record_init (SamRecord *self)
{
}

SamRecord *
sam_record_new_take (const SamFamily *family, gint64 id, SamValue *values)
{
  SamRecord *self;

  g_return_val_if_fail (family != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (SAM_TYPE_RECORD, NULL);
  self->family = family;
  self->id = id;
  self->values = g_new (SamValue, family->n_fields);
  for (guint i = 0; i < family->n_fields; i++)
    {
      self->values[i] = values[i];
      values[i] = (SamValue) { 0 };
    }

  return self;
}

const SamFamily *
sam_record_get_family (SamRecord *self)
{
  g_return_val_if_fail (SAM_IS_RECORD (self), NULL);

  return self->family;
}

gint64
sam_record_get_id (SamRecord *self)
{
  g_return_val_if_fail (SAM_IS_RECORD (self), 0);

  return self->id;
}

const SamValue *
sam_record_get_value (SamRecord *self, guint field)
{
  g_return_val_if_fail (SAM_IS_RECORD (self), NULL);
  g_return_val_if_fail (field < self->family->n_fields, NULL);

  return &self->values[field];
}

gboolean
sam_record_is_set (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  return value != NULL && value->is_set;
}

const char *
sam_record_get_text (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  return value != NULL && value->is_set ? value->text : NULL;
}

SamSealState
sam_record_get_seal (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  return value != NULL && value->is_set ? value->seal : SAM_SEAL_STATE_OPEN;
}

gint64
sam_record_get_integer (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  return value != NULL && value->is_set ? value->integer : 0;
}

int
sam_record_get_choice (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  g_return_val_if_fail (value != NULL, -1);
  g_return_val_if_fail (self->family->fields[field].kind == SAM_FIELD_CHOICE, -1);

  return value->is_set ? (int) value->integer
                       : sam_field_find_choice (&self->family->fields[field],
                                                self->family->fields[field].fallback);
}

gboolean
sam_record_get_flag (SamRecord *self, guint field)
{
  return sam_record_get_integer (self, field) != 0;
}

SamDate
sam_record_get_date (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  return value != NULL && value->is_set ? (SamDate) value->integer : SAM_DATE_NONE;
}

int
sam_record_get_time (SamRecord *self, guint field)
{
  const SamValue *value = sam_record_get_value (self, field);

  return value != NULL && value->is_set ? (int) value->integer : -1;
}

gint64
sam_record_get_reference (SamRecord *self, guint field)
{
  return sam_record_get_integer (self, field);
}
