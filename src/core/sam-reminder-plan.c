#include "sam-reminder-plan.h"

#define MINUTES_OF_A_DAY (24 * 60)

const SamReminderRules sam_reminder_rules = { .lead = 60, .together = 30, .tomorrow = 15 * 60 };

/* Today's sessions that have neither begun nor been announced: [first, end). */
static void
find_to_come (const SamReminderSession *sessions, guint n, SamDate today, int now, int through,
              guint *first, guint *end)
{
  guint i = 0;

  while (i < n
         && (sessions[i].date < today
             || (sessions[i].date == today
                 && (sessions[i].time < now || sessions[i].time <= through))))
    i++;
  *first = i;
  while (i < n && sessions[i].date == today)
    i++;
  *end = i;
}

static void
announce_soon (SamReminderPlan *plan, const SamReminderSession *sessions, guint first, guint end,
               int now, const SamReminderRules *rules)
{
  guint n = 0;

  if (first == end || sessions[first].time - rules->lead > now)
    return;

  while (first + n < end && sessions[first + n].time <= now + rules->lead + rules->together)
    n++;
  plan->first_soon = first;
  plan->n_soon = n;
  plan->said.through = sessions[first + n - 1].time;
}

/* From the hour on it is said, or there is nothing to say: who plans a session for tomorrow after
 * that knows it. */
static void
announce_tomorrow (SamReminderPlan *plan, const SamReminderSession *sessions, guint n, guint end,
                   SamDate today, int now, const SamReminderRules *rules)
{
  guint i = end;

  if (plan->said.tomorrow || now < rules->tomorrow)
    return;

  plan->said.tomorrow = TRUE;
  while (i < n && sessions[i].date == today + 1)
    i++;
  plan->first_tomorrow = end;
  plan->n_tomorrow = i - end;
}

static void
find_next (SamReminderPlan *plan, const SamReminderSession *sessions, guint first, guint end,
           SamDate today, int now, const SamReminderRules *rules)
{
  guint next = first + plan->n_soon;

  /* At the latest when the day is over. */
  plan->next_date = today + 1;
  plan->next_time = 0;
  if (!plan->said.tomorrow)
    {
      plan->next_date = today;
      plan->next_time = rules->tomorrow;
    }
  if (next < end
      && (plan->next_date > today || sessions[next].time - rules->lead < plan->next_time))
    {
      plan->next_date = today;
      plan->next_time = MAX (sessions[next].time - rules->lead, now);
    }
}

void
sam_reminder_plan_make (SamReminderPlan *plan, const SamReminderSession *sessions, guint n_sessions,
                        SamDate today, int now, const SamReminderSaid *said,
                        const SamReminderRules *rules)
{
  guint first = 0;
  guint end = 0;

  g_return_if_fail (plan != NULL && said != NULL && rules != NULL);
  g_return_if_fail (sessions != NULL || n_sessions == 0);
  g_return_if_fail (now >= 0 && now < MINUTES_OF_A_DAY);

  *plan = (SamReminderPlan){ .said = { today, -1, FALSE } };
  if (said->date == today)
    plan->said = *said;

  find_to_come (sessions, n_sessions, today, now, plan->said.through, &first, &end);
  announce_soon (plan, sessions, first, end, now, rules);
  announce_tomorrow (plan, sessions, n_sessions, end, today, now, rules);
  find_next (plan, sessions, first, end, today, now, rules);
}

gint64
sam_reminder_plan_get_seconds (const SamReminderPlan *plan, SamDate today, int now)
{
  gint64 days = (gint64) plan->next_date - today;

  return MAX (0, (days * MINUTES_OF_A_DAY + plan->next_time - now) * 60);
}
