-- F10, cycles: how far each has come, which is cumulative, and the teachers who have had a dialogue.
-- Begun is one whose question is asked, whatever came of it.
WITH event AS (
  SELECT scope_cycle.id, scope_cycle.teacher_id, scope_cycle.school_id, 1 AS level,
         focus_question.asked_date AS date
  FROM scope_cycle
  CROSS JOIN focus_question ON focus_question.cycle_id = scope_cycle.id
  WHERE focus_question.asked_date BETWEEN scope_cycle.joined_date
                                      AND MIN (scope_cycle.left_date, :as_of)
  UNION ALL
  SELECT scope_cycle.id, scope_cycle.teacher_id, scope_cycle.school_id,
         CASE session.kind WHEN 'observation' THEN 2 ELSE 3 END,
         session.date
  FROM scope_cycle
  CROSS JOIN session ON session.cycle_id = scope_cycle.id
  WHERE session.kind IN ('observation', 'dialogue')
    AND session.state = 'held'
    AND session.date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)
  UNION ALL
  SELECT scope_cycle.id, scope_cycle.teacher_id, scope_cycle.school_id, 4, cycle.ended_date
  FROM scope_cycle
  CROSS JOIN cycle ON cycle.id = scope_cycle.id
  WHERE cycle.ending = 'closed'
    AND cycle.ended_date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)
), step (level, part) AS (
  VALUES (1, 'F10.begun'), (2, 'F10.observed'), (3, 'F10.dialogue'), (4, 'F10.closed')
)
SELECT step.part AS part,
       event.school_id,
       NULL AS team_id,
       'cycle' AS family,
       event.id AS record_id,
       MIN (event.date) AS date,
       1 AS numerator,
       0 AS denominator
FROM event
JOIN step ON step.level <= event.level
GROUP BY event.id, step.level
UNION ALL
SELECT 'F10.reach', school_id, NULL, 'person', teacher_id, MIN (date), 1, 0
FROM event
WHERE level >= 3
GROUP BY teacher_id, school_id
UNION ALL
SELECT 'F10.reach', school_id, NULL, 'person', person_id, NULL, 0, 1
FROM scope_teacher
WHERE is_active
