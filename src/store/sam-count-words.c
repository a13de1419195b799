#include "sam-count-words.h"

#include <glib/gi18n.h>

static const char *
get_format (SamFamilyId family, guint n)
{
  switch (family)
    {
    case SAM_FAMILY_PROGRAMME:
      return ngettext ("%u programme", "%u programmes", n);
    case SAM_FAMILY_SETTING:
      return ngettext ("%u setting", "%u settings", n);
    case SAM_FAMILY_ORGANISER:
      return ngettext ("%u organiser", "%u organisers", n);
    case SAM_FAMILY_SCHOOL:
      return ngettext ("%u school", "%u schools", n);
    case SAM_FAMILY_TERM:
      return ngettext ("%u term", "%u terms", n);
    case SAM_FAMILY_DAY_OFF:
      return ngettext ("%u entry of days off", "%u entries of days off", n);
    case SAM_FAMILY_TEAM:
      return ngettext ("%u team", "%u teams", n);
    case SAM_FAMILY_PERSON:
      return ngettext ("%u person", "%u people", n);
    case SAM_FAMILY_MEMBERSHIP:
      return ngettext ("%u membership", "%u memberships", n);
    case SAM_FAMILY_ASSIGNMENT:
      return ngettext ("%u assignment", "%u assignments", n);
    case SAM_FAMILY_AWAY:
      return ngettext ("%u entry of days away", "%u entries of days away", n);
    case SAM_FAMILY_COACH_DAY:
      return ngettext ("%u weekday of a coach", "%u weekdays of coaches", n);
    case SAM_FAMILY_STRAND:
      return ngettext ("%u strand", "%u strands", n);
    case SAM_FAMILY_STRAND_STATUS:
      return ngettext ("%u status entry", "%u status entries", n);
    case SAM_FAMILY_PROMISE:
      return ngettext ("%u promise", "%u promises", n);
    case SAM_FAMILY_SERIES:
      return ngettext ("%u series", "%u series", n);
    case SAM_FAMILY_CYCLE:
      return ngettext ("%u cycle", "%u cycles", n);
    case SAM_FAMILY_FOCUS_QUESTION:
      return ngettext ("%u focus question", "%u focus questions", n);
    case SAM_FAMILY_SESSION:
      return ngettext ("%u session", "%u sessions", n);
    case SAM_FAMILY_ATTENDANCE:
      return ngettext ("%u attendance entry", "%u attendance entries", n);
    case SAM_FAMILY_ACCEPTED_CLASH:
      return ngettext ("%u accepted clash", "%u accepted clashes", n);
    case SAM_FAMILY_TEMPLATE:
      return ngettext ("%u template", "%u templates", n);
    case SAM_FAMILY_OBSERVATION:
      return ngettext ("%u observation", "%u observations", n);
    case SAM_FAMILY_OBSERVATION_ENTRY:
      return ngettext ("%u observation entry", "%u observation entries", n);
    case SAM_FAMILY_DIALOGUE:
      return ngettext ("%u dialogue", "%u dialogues", n);
    case SAM_FAMILY_FOLLOW_UP:
      return ngettext ("%u follow-up", "%u follow-ups", n);
    case SAM_FAMILY_SURVEY_ROUND:
      return ngettext ("%u survey round", "%u survey rounds", n);
    case SAM_FAMILY_SURVEY_STATEMENT:
      return ngettext ("%u survey statement", "%u survey statements", n);
    case SAM_FAMILY_SURVEY_INVITATION:
      return ngettext ("%u number of invited", "%u numbers of invited", n);
    case SAM_FAMILY_SURVEY_COUNT:
      return ngettext ("%u count of answers", "%u counts of answers", n);
    case SAM_FAMILY_INDICATOR:
      return ngettext ("%u indicator", "%u indicators", n);
    case SAM_FAMILY_INDICATOR_VALUE:
      return ngettext ("%u value of an indicator", "%u values of indicators", n);
    case SAM_FAMILY_BASIS:
      return ngettext ("%u basis entry", "%u basis entries", n);
    case SAM_FAMILY_BASIS_CITATION:
      return ngettext ("%u citation", "%u citations", n);
    case SAM_FAMILY_REQUIREMENT:
      return ngettext ("%u requirement", "%u requirements", n);
    case SAM_FAMILY_REQUIREMENT_JUDGEMENT:
      return ngettext ("%u judgement", "%u judgements", n);
    case SAM_FAMILY_MILESTONE:
      return ngettext ("%u milestone", "%u milestones", n);
    case SAM_FAMILY_INTERVENTION:
      return ngettext ("%u intervention", "%u interventions", n);
    case SAM_FAMILY_WATCH:
      return ngettext ("%u watch", "%u watches", n);
    case SAM_N_FAMILIES:
    default:
      g_return_val_if_reached ("%u");
    }
}

char *
sam_family_describe_count (SamFamilyId family, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_auto (GStrv) parts = g_strsplit (get_format (family, n), "%u", 2);

  return g_strjoinv (number, parts);
}
