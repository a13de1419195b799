#pragma once

#include "sam-school-calendar.h"
#include "sam-store.h"
#include "sam-year-proposal.h"

G_BEGIN_DECLS

/**
 * SamCalendarOwner: for whom a school year's calendar is set.
 * @organiser: 0 for none
 * @school: 0 for none; with neither, it is set for the programme
 */
typedef struct
{
  gint64 organiser;
  gint64 school;
} SamCalendarOwner;

SamCalendarLevel sam_calendar_owner_get_level (const SamCalendarOwner *self);
/**
 * sam_calendar_owner_get_levels:
 * @levels: (out): SAM_N_CALENDAR_LEVELS of them at most
 *
 * Those whose calendars make up the owner's, the nearest (its own) first. How many; 0 with @error.
 */
guint            sam_calendar_owner_get_levels (const SamCalendarOwner *self, SamStore *store, SamCalendarOwner *levels,
                                                GError **error);

/** The calendar that holds for the owner's schools; %NULL with @error. */
SamSchoolCalendar *sam_school_year_load (SamStore *store, const SamCalendarOwner *owner, GError **error);

/** Terms of a school year that the owner itself has: array of #SamRecord in order of time. */
GPtrArray *sam_school_year_list_terms (SamStore *store, const SamCalendarOwner *owner, int first_year, GError **error);
/** Breaks and study days of a school year that the owner itself has. */
GPtrArray *sam_school_year_list_days_off (SamStore *store, const SamCalendarOwner *owner, int first_year, GError **error);

/** The next year from the one before, where the owner has it; else from scratch. */
SamYearProposal *sam_school_year_propose (SamStore *store, const SamCalendarOwner *owner, int first_year, GError **error);
/** All that another owner has in the school year, study days too. */
SamYearProposal *sam_school_year_copy (SamStore *store, const SamCalendarOwner *from, int first_year, GError **error);

/**
 * sam_school_year_inherit:
 * @family: term or day off
 *
 * Terms, or breaks, that hold for the owner in the school year because it has none of its own: those of the nearest level
 * above. Empty where it has some. One of its own would put all of these out of force.
 */
SamYearProposal *sam_school_year_inherit (SamStore *store, const SamCalendarOwner *owner, SamFamilyId family, int first_year,
                                          GError **error);
/**
 * sam_school_year_put_first:
 * @inherited: what sam_school_year_inherit() found
 * @draft: the owner's first term, or break, of its own
 *
 * Stores @draft, and with it, as the owner's own, whatever of @inherited it does not replace: the same term, or a break
 * on the same days. One change with the message id @label.
 */
gboolean sam_school_year_put_first (SamStore *store, const SamCalendarOwner *owner, const SamYearProposal *inherited,
                                    SamDraft *draft, const char *label, GError **error);

/**
 * sam_school_year_put:
 *
 * Gives the owner what the proposal has, as one change with the message id
 * @label. What the owner has already on the same days or for the same term is
 * brought to it.
 */
gboolean sam_school_year_put (SamStore *store, const SamCalendarOwner *owner, const SamYearProposal *proposal,
                              const char *label, GError **error);
/** The same as a part of @change. */
gboolean sam_school_year_add (SamStore *store, SamChange *change, const SamCalendarOwner *owner,
                              const SamYearProposal *proposal, GError **error);

G_END_DECLS
