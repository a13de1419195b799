#pragma once

#include "sam-cycle-story.h"
#include "sam-store.h"
#include "sam-template-content.h"

G_BEGIN_DECLS

/**
 * SamObservationPlan:
 * @story: the cycle that the lesson belongs to
 * @session: the session of kind observation, as it is planned
 * @observation: (nullable): its subject, grade and template, where they are noted
 * @templates: array of #SamRecord
 *
 * What an observer needs to know before it begins, read once.
 */
typedef struct
{
  SamCycleStory *story;
  SamRecord     *session;
  SamRecord     *observation;
  GPtrArray     *templates;
} SamObservationPlan;

/** A session that is gone, or none of this kind, is an error in words. */
SamObservationPlan *sam_observation_plan_load (SamStore *store, gint64 session_id, SamDate as_of, GError **error);
void                sam_observation_plan_free (SamObservationPlan *self);

/** The template of this id, or %NULL. */
SamRecord          *sam_observation_plan_find_template (const SamObservationPlan *self, gint64 id);
/** What it holds; one that cannot be read is as if there were none. */
SamTemplateContent *sam_observation_plan_dup_content (const SamObservationPlan *self, gint64 template_id);
/** "Karim Haddad", or "" while names are not to be seen. */
const char         *sam_observation_plan_get_teacher (const SamObservationPlan *self);
/** "Kvarnhöjdsskolan · NO, åk 8 · mall: fokusfråga". @template_id: 0 for none. Newly allocated. */
char               *sam_observation_plan_describe (const SamObservationPlan *self, const char *subject, const char *grade, gint64 template_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamObservationPlan, sam_observation_plan_free)

G_END_DECLS
