-- Sessions in [:from, :to) that take somebody's time. In no order: whoever looks for clashes sorts them.
SELECT id, coach_id, team_id, cycle_id, date, start_time, planned_minutes
FROM session
WHERE date >= :from
  AND date < :to
  AND state IN ('planned', 'held')
