#include "sam-observation-plan.h"

#include <glib/gi18n.h>

#include "sam-observation.h"
#include "sam-person.h"
#include "sam-school.h"
#include "sam-session.h"
#include "sam-template-json.h"
#include "sam-template.h"

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                       _("This is no observation that can be held: it has been removed, or changed meanwhile."));

  return FALSE;
}

static gboolean
load_story (SamObservationPlan *self, SamStore *store, gint64 session_id, SamDate as_of, GError **error)
{
  self->session = sam_store_get (store, SAM_FAMILY_SESSION, session_id, error);
  if (self->session == NULL)
    return *error != NULL ? FALSE : refuse (error);
  if (sam_record_get_choice (self->session, SAM_SESSION_KIND) != SAM_SESSION_KIND_OBSERVATION)
    return refuse (error);

  self->story = sam_cycle_story_load (store, sam_record_get_reference (self->session, SAM_SESSION_CYCLE), as_of, error);
  if (self->story == NULL)
    return *error != NULL ? FALSE : refuse (error);

  return TRUE;
}

static gboolean
load_rest (SamObservationPlan *self, SamStore *store, gint64 session_id, GError **error)
{
  g_autoptr (GPtrArray) observations = sam_store_list_by (store, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, session_id, error);

  if (observations == NULL)
    return FALSE;
  if (observations->len > 0)
    self->observation = g_object_ref (observations->pdata[0]);
  self->templates = sam_store_list (store, SAM_FAMILY_TEMPLATE, error);

  return self->templates != NULL;
}

SamObservationPlan *
sam_observation_plan_load (SamStore *store, gint64 session_id, SamDate as_of, GError **error)
{
  g_autoptr (SamObservationPlan) self = g_new0 (SamObservationPlan, 1);
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  if (!load_story (self, store, session_id, as_of, &failure) || !load_rest (self, store, session_id, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
sam_observation_plan_free (SamObservationPlan *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->story, sam_cycle_story_free);
  g_clear_object (&self->session);
  g_clear_object (&self->observation);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_free (self);
}

SamRecord *
sam_observation_plan_find_template (const SamObservationPlan *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->templates->len; i++)
    {
      if (sam_record_get_id (self->templates->pdata[i]) == id)
        return self->templates->pdata[i];
    }

  return NULL;
}

SamTemplateContent *
sam_observation_plan_dup_content (const SamObservationPlan *self, gint64 template_id)
{
  SamRecord *record = sam_observation_plan_find_template (self, template_id);

  return record != NULL ? sam_template_json_read_record (record, NULL) : NULL;
}

const char *
sam_observation_plan_get_teacher (const SamObservationPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sam_record_get_text (self->story->teacher, SAM_PERSON_NAME);
}

char *
sam_observation_plan_describe (const SamObservationPlan *self, const char *subject, const char *grade, gint64 template_id)
{
  SamRecord *record = sam_observation_plan_find_template (self, template_id);
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->story->school != NULL)
    g_string_append (words, sam_record_get_text (self->story->school, SAM_SCHOOL_NAME));
  if (subject != NULL || grade != NULL)
    g_string_append_printf (words, "%s%s%s%s", words->len > 0 ? " · " : "", subject != NULL ? subject : "",
                            subject != NULL && grade != NULL ? ", " : "", grade != NULL ? grade : "");
  if (record != NULL)
    {
      if (words->len > 0)
        g_string_append (words, " · ");
      /* Translators: the name of a template for observations. */
      g_string_append_printf (words, _("template: %s"), sam_record_get_text (record, SAM_TEMPLATE_NAME));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
