#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/**
 * SamRolloverChoice: what becomes of a record in the new school year.
 * @SAM_ROLLOVER_CARRY_ON: it goes on as it is
 * @SAM_ROLLOVER_END: it ends with the old school year
 * @SAM_ROLLOVER_RENEW: it ends with the old school year, and one like it begins with the new
 */
typedef enum
{
  SAM_ROLLOVER_CARRY_ON,
  SAM_ROLLOVER_END,
  SAM_ROLLOVER_RENEW,
} SamRolloverChoice;

/**
 * SamRolloverItem:
 * @record: a team, a membership or an assignment; owned
 * @choice: what is proposed, to be changed by the user
 * @can_renew: whether %SAM_ROLLOVER_RENEW is a choice
 */
typedef struct
{
  SamRecord        *record;
  SamRolloverChoice choice;
  gboolean          can_renew;
} SamRolloverItem;

/**
 * SamRollover: from one school year to the next.
 * @first_year: of the new school year, 2013 for 2013/14
 * @old_end: last day of what ends
 * @new_start: first day of what begins
 * @new_end: last day of what is renewed with a last day
 * @items: (array of #SamRolloverItem): teams, then memberships, then assignments
 */
typedef struct
{
  int        first_year;
  SamDate    old_end;
  SamDate    new_start;
  SamDate    new_end;
  GPtrArray *items;
} SamRollover;

/**
 * sam_rollover_new:
 * @schools: (array of #SamRecord): all of them, as are
 * @teams:,
 * @memberships: and
 * @assignments:
 *
 * What is active on the last day of the old school year (30 June), and for
 * each what is proposed: teams and memberships carry on; an assignment whose
 * last day is in the last two months of the old school year is renewed, unless the
 * coach has another at the same place from then on. What belongs to a school
 * that has left by then, or to a team that has ended, is proposed to end and is
 * not renewed. What has been carried over already is not proposed again.
 */
SamRollover *sam_rollover_new (int first_year, GPtrArray *schools, GPtrArray *teams, GPtrArray *memberships,
                               GPtrArray *assignments);
void         sam_rollover_free (SamRollover *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamRollover, sam_rollover_free)

/**
 * sam_rollover_make_drafts:
 *
 * All that the choices change: array of #SamDraft, in the order to be stored.
 * What belongs to a team that ends, ends with it.
 */
GPtrArray *sam_rollover_make_drafts (const SamRollover *self);

G_END_DECLS
