#pragma once

#include <glib-object.h>

#include "sam-family.h"
#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamAttentionKind:
 * @SAM_ATTENTION_OVERDUE_SESSIONS: past, but still only planned
 * @SAM_ATTENTION_QUIET_TEAMS: under way, but no session held for more than four weeks
 * @SAM_ATTENTION_STATUS_BEHIND: schools where group sessions have been held, but group coaching is not marked as under way
 * @SAM_ATTENTION_NOTHING_PLANNED: schools with no session after the day
 * @SAM_ATTENTION_NO_INDIVIDUAL_PLAN: schools with no plan for individual coaching
 * @SAM_ATTENTION_WAITING_DIALOGUES: cycles observed, but no dialogue held
 */
typedef enum
{
  SAM_ATTENTION_OVERDUE_SESSIONS,
  SAM_ATTENTION_QUIET_TEAMS,
  SAM_ATTENTION_WAITING_DIALOGUES,
  SAM_ATTENTION_STATUS_BEHIND,
  SAM_ATTENTION_NOTHING_PLANNED,
  SAM_ATTENTION_NO_INDIVIDUAL_PLAN,
} SamAttentionKind;

/**
 * SamAttention:
 *
 * One line of "needs attention": what, how many, which, and where it leads.
 * Holds no text of individual coaching and no teacher's name. Immutable.
 */
#define SAM_TYPE_ATTENTION (sam_attention_get_type ())
G_DECLARE_FINAL_TYPE (SamAttention, sam_attention, SAM, ATTENTION, GObject)

/**
 * Array of #SamAttention, only of kinds with something to tell, most urgent
 * first. For the programme, an organiser or a school.
 */
GPtrArray *sam_attention_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error);

SamAttentionKind   sam_attention_get_kind (SamAttention *self);
guint              sam_attention_get_count (SamAttention *self);
/** Names of the schools or teams ("Almbackaskolan, F–3"), in Swedish order, each once; NULL-terminated. */
const char *const *sam_attention_get_subjects (SamAttention *self);
/** The earliest date that the line is about; %SAM_DATE_NONE where it has none. */
SamDate            sam_attention_get_first_date (SamAttention *self);
/**
 * Where the line leads: the record to show, the first one where there are
 * several. For overdue sessions and teams the earliest session or the team,
 * for dialogues the cycle, for schools the school.
 */
void               sam_attention_get_target (SamAttention *self, SamFamilyId *family, gint64 *id);
/** "5 sessions to follow up". Newly allocated. */
char              *sam_attention_get_title (SamAttention *self, const SamLanguage *language);
/** "past, but still only planned". Newly allocated. */
char              *sam_attention_get_subtitle (SamAttention *self, const SamLanguage *language);

G_END_DECLS
