-- F13, questions answered, wholly or partly, in cycles with a dialogue.
SELECT 'F13' AS part,
       scope_cycle.school_id,
       NULL AS team_id,
       'cycle' AS family,
       scope_cycle.id AS record_id,
       (SELECT MIN (date)
        FROM session
        WHERE cycle_id = scope_cycle.id
          AND kind = 'dialogue'
          AND state = 'held'
          AND date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)) AS date,
       focus_question.outcome IN ('answered', 'partly') AS numerator,
       1 AS denominator
FROM scope_cycle
CROSS JOIN focus_question ON focus_question.cycle_id = scope_cycle.id
WHERE focus_question.asked_date <= :as_of
  AND EXISTS (
    SELECT 1
    FROM session
    WHERE cycle_id = scope_cycle.id
      AND kind = 'dialogue'
      AND state = 'held'
      AND date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)
  )
