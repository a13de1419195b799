#include "sam-rollover-words.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-record-label.h"
#include "sam-records.h"

static char *
format_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM);
}

char *
sam_rollover_words_proposal (const SamYearProposal *proposal)
{
  g_autofree char *terms = g_strdup_printf (ngettext ("%u term", "%u terms", proposal->terms->len), proposal->terms->len);
  g_autofree char *breaks = g_strdup_printf (ngettext ("%u break", "%u breaks", proposal->days_off->len),
                                             proposal->days_off->len);

  return g_strdup_printf ("%s · %s", terms, breaks);
}

const char *
sam_rollover_words_owner (const SamRolloverCalendar *calendar)
{
  return calendar->name != NULL ? calendar->name : _("The whole programme");
}

char *
sam_rollover_words_days (SamDate from, SamDate to)
{
  g_autofree char *first = format_date (from);
  g_autofree char *last = to != SAM_DATE_NONE ? format_date (to) : NULL;

  if (last == NULL)
    /* Translators: the first day of something that goes on. */
    return g_strdup_printf (_("from %s"), first);

  return from == to ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
}

static void
add_calendar (GPtrArray *lines, const SamRolloverCalendar *calendar)
{
  const char *owner = sam_rollover_words_owner (calendar);

  for (guint i = 0; i < calendar->proposal->terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (calendar->proposal->terms, i);
      g_autofree char *name = sam_language_format_term (sam_language_get_default (), term->term);
      g_autofree char *days = sam_rollover_words_days (term->from, term->to);

      /* Translators: whose calendar, name of a term or a break, its days */
      g_ptr_array_add (lines, g_strdup_printf (_("%s: %s, %s"), owner, name, days));
    }
  for (guint i = 0; i < calendar->proposal->days_off->len; i++)
    {
      const SamProposedDays *off = g_ptr_array_index (calendar->proposal->days_off, i);
      g_autofree char *days = sam_rollover_words_days (off->from, off->to);

      g_ptr_array_add (lines, g_strdup_printf (_("%s: %s, %s"), owner, off->name, days));
    }
}

static char *
dup_place (SamStore *store, gint64 team, gint64 school)
{
  return team != 0 ? sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, team)
                   : sam_record_dup_label_by_id (store, SAM_FAMILY_SCHOOL, school);
}

char *
sam_rollover_words_place (SamRecord *assignment, SamStore *store)
{
  return dup_place (store, sam_record_get_reference (assignment, SAM_ASSIGNMENT_TEAM),
                    sam_record_get_reference (assignment, SAM_ASSIGNMENT_SCHOOL));
}

static char *
describe_draft (SamDraft *draft, SamStore *store)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autofree char *who = NULL;
  g_autofree char *where = NULL;
  g_autofree char *days = NULL;

  if (family->id == SAM_FAMILY_TEAM)
    {
      who = sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, sam_draft_get_id (draft));
      days = format_date (sam_draft_get_date (draft, SAM_TEAM_TO_DATE));

      /* Translators: a team with its school, and its last day */
      return g_strdup_printf (_("Team %s: last day %s"), who, days);
    }
  if (family->id == SAM_FAMILY_MEMBERSHIP)
    {
      who = sam_record_dup_label_by_id (store, SAM_FAMILY_PERSON, sam_draft_get_reference (draft, SAM_MEMBERSHIP_PERSON));
      where = sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, sam_draft_get_reference (draft, SAM_MEMBERSHIP_TEAM));
      days = format_date (sam_draft_get_date (draft, SAM_MEMBERSHIP_TO_DATE));

      /* Translators: a teacher, the team with its school, and the last day in it */
      return g_strdup_printf (_("%s in %s: last day %s"), who, where, days);
    }

  who = sam_record_dup_label_by_id (store, SAM_FAMILY_PERSON, sam_draft_get_reference (draft, SAM_ASSIGNMENT_COACH));
  where = dup_place (store, sam_draft_get_reference (draft, SAM_ASSIGNMENT_TEAM),
                     sam_draft_get_reference (draft, SAM_ASSIGNMENT_SCHOOL));
  if (sam_draft_get_id (draft) == 0)
    {
      days = sam_rollover_words_days (sam_draft_get_date (draft, SAM_ASSIGNMENT_FROM_DATE),
                                      sam_draft_get_date (draft, SAM_ASSIGNMENT_TO_DATE));

      /* Translators: a coach, a school or team, and the days of the new assignment */
      return g_strdup_printf (_("%s coaches %s again: %s"), who, where, days);
    }

  days = format_date (sam_draft_get_date (draft, SAM_ASSIGNMENT_TO_DATE));

  /* Translators: a coach, a school or team, and the last day of the assignment */
  return g_strdup_printf (_("%s coaches %s: last day %s"), who, where, days);
}

GPtrArray *
sam_rollover_words_preview (const SamRolloverPlan *plan, SamStore *store)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drafts = sam_rollover_make_drafts (plan->rollover);

  for (guint i = 0; i < plan->calendars->len; i++)
    {
      const SamRolloverCalendar *calendar = g_ptr_array_index (plan->calendars, i);

      if (calendar->is_taken)
        add_calendar (lines, calendar);
    }
  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (lines, describe_draft (g_ptr_array_index (drafts, i), store));

  return lines;
}
