-- Observations that were held or planned by the day :as_of: that, not what. No text of
-- the teacher's or the coach's is read here; notes are counted.
--
-- :cycle  0 for any.
--
-- The school is that of the cycle: see cycles.sql.
WITH asked AS (
  SELECT cycle_id, min (asked_date) AS date
  FROM focus_question
  GROUP BY cycle_id
),
notes AS (
  SELECT observation_id, count (*) AS n
  FROM observation_entry
  GROUP BY observation_id
),
dialogues AS (
  SELECT cycle_id, min (date) AS date
  FROM session
  WHERE kind = 'dialogue'
    AND state = 'held'
    AND date <= :as_of
  GROUP BY cycle_id
)
SELECT session.id, session.cycle_id, session.date, session.start_time, session.state,
       COALESCE (session.actual_minutes, session.planned_minutes),
       cycle.term, cycle.ordinal, cycle.teacher_id, teacher.name, session.coach_id, coach.name,
       school.id, school.name, observation.subject, observation.grade, template.name,
       COALESCE (notes.n, 0), dialogues.date
FROM session
JOIN cycle ON cycle.id = session.cycle_id
JOIN person AS teacher ON teacher.id = cycle.teacher_id
LEFT JOIN person AS coach ON coach.id = session.coach_id
LEFT JOIN asked ON asked.cycle_id = cycle.id
LEFT JOIN observation ON observation.session_id = session.id
LEFT JOIN template ON template.id = observation.template_id
LEFT JOIN notes ON notes.observation_id = observation.id
LEFT JOIN dialogues ON dialogues.cycle_id = cycle.id
LEFT JOIN school ON school.id =
  (SELECT t.school_id
   FROM membership AS m
   JOIN team AS t ON t.id = m.team_id
   WHERE m.person_id = cycle.teacher_id
     AND COALESCE (asked.date, :as_of) BETWEEN m.from_date AND COALESCE (m.to_date, '9999-12-31')
   ORDER BY m.from_date, m.id
   LIMIT 1)
WHERE session.kind = 'observation'
  AND (session.state = 'held' AND session.date <= :as_of OR session.state = 'planned')
  AND (:cycle = 0 OR cycle.id = :cycle)
ORDER BY session.date DESC, session.start_time DESC, teacher.name COLLATE sam_name, session.id
