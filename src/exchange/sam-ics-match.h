#pragma once

#include "sam-database.h"
#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamIcsMatcher:
 *
 * Finds the teams and coaches of a programme in texts of a foreign calendar:
 * whole words, whatever their case, dashes and spaces. What fits two teams
 * alike fits none: somebody is to be asked.
 */
typedef struct _SamIcsMatcher SamIcsMatcher;

/** @label: "Almbackaskolan F–3"; @from and @to: when it takes sessions, %SAM_DATE_NONE for no end. */
typedef struct
{
  gint64  id;
  char   *label;
  SamDate from;
  SamDate to;
  /*< private >*/
  gint64  school;
  char   *school_words;
  char   *school_short;
  char   *team_words;
} SamIcsTeam;

typedef struct
{
  gint64 id;
  char  *name;
  /*< private >*/
  char  *words;
  char  *email;
} SamIcsCoach;

SamIcsMatcher *sam_ics_matcher_new (SamDatabase *database, GError **error);
void           sam_ics_matcher_free (SamIcsMatcher *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamIcsMatcher, sam_ics_matcher_free)

/** By the names of school and team, or by the school's where it has but one team; 0 where that fits none or several. */
gint64             sam_ics_matcher_find_team (const SamIcsMatcher *self, const char *summary, const char *location);
/** By an address in @people, else by the name in a text; 0 where that fits none or several. Any may be %NULL. */
gint64             sam_ics_matcher_find_coach (const SamIcsMatcher *self, const char *people, const char *summary,
                                               const char *description);
/** %NULL where there is none. */
const SamIcsTeam  *sam_ics_matcher_get_team (const SamIcsMatcher *self, gint64 id);
const SamIcsCoach *sam_ics_matcher_get_coach (const SamIcsMatcher *self, gint64 id);

G_END_DECLS
