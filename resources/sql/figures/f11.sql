-- F11, days to dialogue: school days from a cycle's first observation to its first dialogue, 0 on
-- the same day. One that still waits is counted apart; one that has ended waits no longer.
WITH held AS (
  SELECT scope_cycle.id,
         scope_cycle.school_id,
         MIN (CASE WHEN session.kind = 'observation' THEN session.date END) AS observed_date,
         MIN (CASE WHEN session.kind = 'dialogue' THEN session.date END) AS dialogue_date
  FROM scope_cycle
  CROSS JOIN session ON session.cycle_id = scope_cycle.id
  WHERE session.kind IN ('observation', 'dialogue')
    AND session.state = 'held'
    AND session.date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)
  GROUP BY scope_cycle.id
), apart AS (
  -- Without a school, the programme's calendar holds.
  SELECT id, school_id, dialogue_date,
         school_days (COALESCE (school_id, 0), observed_date, dialogue_date) AS days
  FROM held
  WHERE observed_date IS NOT NULL
    AND dialogue_date IS NOT NULL
)
SELECT 'F11.median' AS part,
       school_id,
       NULL AS team_id,
       'cycle' AS family,
       id AS record_id,
       dialogue_date AS date,
       days AS numerator,
       1 AS denominator
FROM apart
UNION ALL
SELECT 'F11.within', school_id, NULL, 'cycle', id, dialogue_date,
       days <= COALESCE ((SELECT CAST (value AS INTEGER)
                          FROM setting
                          WHERE name = 'dialogue_target'), :dialogue_target),
       1
FROM apart
UNION ALL
SELECT 'F11.waiting', held.school_id, NULL, 'cycle', held.id, held.observed_date, 1, 0
FROM held
JOIN cycle ON cycle.id = held.id
WHERE held.observed_date IS NOT NULL
  AND held.dialogue_date IS NULL
  AND (cycle.ended_date IS NULL OR cycle.ended_date > :as_of)
