/*
 * SamCockpitEntry: one entry of a running observation, as a value.
 */
#include "sam-cockpit-entry.h"

struct _SamCockpitEntry
{
  GObject                 parent_instance;
  gint64                  ordinal;
  gint64                  stamp;
  guint                   question;
  SamObservationEntryKind kind;
  char                   *label;
  char                   *text;
};

G_DEFINE_FINAL_TYPE (SamCockpitEntry, sam_cockpit_entry, G_TYPE_OBJECT)

static void
sam_cockpit_entry_finalize (GObject *object)
{
  SamCockpitEntry *self = SAM_COCKPIT_ENTRY (object);

  g_free (self->label);
  g_free (self->text);

  G_OBJECT_CLASS (sam_cockpit_entry_parent_class)->finalize (object);
}

static void
sam_cockpit_entry_class_init (SamCockpitEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_cockpit_entry_finalize;
}

static void
sam_cockpit_entry_init (SamCockpitEntry *self)
{
}

SamCockpitEntry *
sam_cockpit_entry_new (gint64 ordinal, gint64 stamp, guint question, SamObservationEntryKind kind, const char *label,
                       const char *text)
{
  SamCockpitEntry *self;

  g_return_val_if_fail (ordinal >= 1, NULL);

  self = g_object_new (SAM_TYPE_COCKPIT_ENTRY, NULL);
  self->ordinal = ordinal;
  self->stamp = MAX (stamp, 0);
  self->question = question;
  self->kind = kind;
  self->label = g_strdup (label);
  self->text = g_strdup (text != NULL ? text : "");

  return self;
}

gint64
sam_cockpit_entry_get_ordinal (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), 0);

  return self->ordinal;
}

gint64
sam_cockpit_entry_get_stamp (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), 0);

  return self->stamp;
}

guint
sam_cockpit_entry_get_question (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), 0);

  return self->question;
}

SamObservationEntryKind
sam_cockpit_entry_get_kind (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), SAM_OBSERVATION_ENTRY_KIND_SEEN);

  return self->kind;
}

const char *
sam_cockpit_entry_get_label (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), NULL);

  return self->label;
}

const char *
sam_cockpit_entry_get_text (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), "");

  return self->text;
}

gboolean
sam_cockpit_entry_has_words (SamCockpitEntry *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT_ENTRY (self), FALSE);

  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

int
sam_cockpit_entry_compare (SamCockpitEntry *a, SamCockpitEntry *b)
{
  if (a->stamp != b->stamp)
    return a->stamp < b->stamp ? -1 : 1;

  return (a->ordinal > b->ordinal) - (a->ordinal < b->ordinal);
}

gboolean
sam_observation_entry_kind_needs_words (SamObservationEntryKind kind)
{
  return kind == SAM_OBSERVATION_ENTRY_KIND_SEEN || kind == SAM_OBSERVATION_ENTRY_KIND_WONDER
         || kind == SAM_OBSERVATION_ENTRY_KIND_QUOTE;
}
