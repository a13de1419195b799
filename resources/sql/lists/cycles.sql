-- Cycles of individual coaching as they stand on the day :as_of: that, not what. No
-- text of the teacher's or the coach's is read here.
--
-- :school, :coach, :cycle  0 for any.
--
-- A cycle belongs to the school where the teacher was a member when the first
-- question was asked; before that, on the day :as_of.
WITH candidate AS (
  -- Of a school, only cycles of those who have ever been members there are looked at.
  SELECT id FROM cycle WHERE :school = 0
  UNION ALL
  SELECT cycle.id
  FROM (SELECT DISTINCT membership.person_id
        FROM team
        CROSS JOIN membership ON membership.team_id = team.id
        WHERE team.school_id = :school) AS member
  CROSS JOIN cycle ON cycle.teacher_id = member.person_id
),
asked AS (
  SELECT cycle_id, min (asked_date) AS date, sum (asked_date <= :as_of) AS n
  FROM candidate
  CROSS JOIN focus_question ON focus_question.cycle_id = candidate.id
  GROUP BY cycle_id
),
held AS (
  SELECT cycle_id,
         min (CASE WHEN kind = 'talk_before' THEN date END) AS talk,
         min (CASE WHEN kind = 'observation' THEN date END) AS observation,
         min (CASE WHEN kind = 'dialogue' THEN date END) AS dialogue
  FROM candidate
  CROSS JOIN session ON session.cycle_id = candidate.id
  WHERE state = 'held'
    AND date <= :as_of
  GROUP BY cycle_id
),
follow_ups AS (
  SELECT cycle_id, group_concat (due_date || COALESCE (done_date, ''), ' ') AS dates
  FROM (SELECT cycle_id, due_date, done_date FROM follow_up ORDER BY due_date)
  GROUP BY cycle_id
)
SELECT cycle.id, cycle.term, cycle.ordinal, cycle.teacher_id, teacher.name, cycle.coach_id, coach.name,
       school.id, school.name, COALESCE (asked.n, 0), asked.date, held.talk, held.observation, held.dialogue,
       next.id, next.date, next.kind, follow_ups.dates, cycle.ended_date, cycle.ending
FROM candidate
CROSS JOIN cycle ON cycle.id = candidate.id
JOIN person AS teacher ON teacher.id = cycle.teacher_id
JOIN person AS coach ON coach.id = cycle.coach_id
LEFT JOIN asked ON asked.cycle_id = cycle.id
LEFT JOIN held ON held.cycle_id = cycle.id
LEFT JOIN follow_ups ON follow_ups.cycle_id = cycle.id
LEFT JOIN session AS next ON next.id =
  (SELECT id
   FROM session
   WHERE cycle_id = cycle.id
     AND state = 'planned'
     AND date >= :as_of
   ORDER BY date, start_time
   LIMIT 1)
LEFT JOIN school ON school.id =
  (SELECT t.school_id
   FROM membership AS m
   JOIN team AS t ON t.id = m.team_id
   WHERE m.person_id = cycle.teacher_id
     AND COALESCE (asked.date, :as_of) BETWEEN m.from_date AND COALESCE (m.to_date, '9999-12-31')
   ORDER BY m.from_date, m.id
   LIMIT 1)
WHERE (:coach = 0 OR cycle.coach_id = :coach)
  AND (:cycle = 0 OR cycle.id = :cycle)
  AND (:school = 0 OR school.id = :school)
ORDER BY teacher.name COLLATE sam_name, cycle.teacher_id, cycle.ordinal
