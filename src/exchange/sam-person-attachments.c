#include "sam-person-attachments.h"

#include <glib/gi18n.h>

#include "sam-attachment.h"
#include "sam-cycle.h"
#include "sam-language.h"

static gboolean
has_part (const SamPersonData *data, SamRecord *cycle)
{
  gint64 person = sam_record_get_id (data->person);

  return sam_record_get_reference (cycle, SAM_CYCLE_TEACHER) == person
         || sam_record_get_reference (cycle, SAM_CYCLE_COACH) == person;
}

GPtrArray *
sam_person_attachments_list (SamStore *store, const SamPersonData *data)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_attachment_free);
  GPtrArray *cycles = data->records[SAM_FAMILY_CYCLE];

  for (guint i = 0; i < cycles->len; i++)
    {
      SamRecord *cycle = g_ptr_array_index (cycles, i);
      GPtrArray *list = NULL;

      if (has_part (data, cycle))
        list = sam_attachment_list (sam_store_get_database (store), sam_record_get_id (cycle), SAM_ATTACHMENT_LIST_KEPT, NULL);
      if (list != NULL)
        g_ptr_array_extend_and_steal (all, list);
    }

  return all;
}

char *
sam_person_attachments_dup_name (const SamAttachment *self)
{
  return g_strdup (self->name != NULL ? self->name : _("Sealed attachment"));
}

char *
sam_person_attachments_describe (const SamAttachment *self)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *size = sam_language_format_size (language, (guint64) self->size);
  g_autofree char *date = sam_language_format_date (language, self->added_date, SAM_DATE_STYLE_LONG);

  /* Translators: an attachment's kind such as “image/png”, its size, and the day it was added */
  return g_strdup_printf (_("%s, %s, added on %s"), self->media_type, size, date);
}
