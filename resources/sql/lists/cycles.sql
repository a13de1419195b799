-- Cycles of individual coaching as they stand on the day :as_of: that, not what. No
-- text of the teacher's or the coach's is read here.
--
-- :school, :coach, :cycle  0 for any.
--
-- A cycle belongs to the school where the teacher was a member when the first
-- question was asked; before that, on the day :as_of.
-- Of one school, coach or cycle they are found by index; what is known of each, too.
WITH wanted AS (
  SELECT id
  FROM cycle
  WHERE :school = 0 AND :coach = 0 AND :cycle = 0
  UNION
  SELECT id
  FROM cycle
  WHERE id = :cycle
  UNION
  SELECT id
  FROM cycle
  WHERE coach_id = :coach
  UNION
  SELECT own.id
  FROM team AS t
  CROSS JOIN membership AS m ON m.team_id = t.id
  CROSS JOIN cycle AS own ON own.teacher_id = m.person_id
  WHERE t.school_id = :school
),
cycles AS (
  SELECT cycle.*,
         (SELECT min (asked_date) FROM focus_question WHERE cycle_id = cycle.id) AS asked_date,
         (SELECT count (*) FROM focus_question WHERE cycle_id = cycle.id AND asked_date <= :as_of) AS n_asked,
         (SELECT min (date)
          FROM session
          WHERE cycle_id = cycle.id
            AND kind = 'talk_before'
            AND state = 'held'
            AND date <= :as_of) AS talk,
         (SELECT min (date)
          FROM session
          WHERE cycle_id = cycle.id
            AND kind = 'observation'
            AND state = 'held'
            AND date <= :as_of) AS observation,
         (SELECT min (date)
          FROM session
          WHERE cycle_id = cycle.id
            AND kind = 'dialogue'
            AND state = 'held'
            AND date <= :as_of) AS dialogue,
         (SELECT group_concat (dates, ' ')
          FROM (SELECT due_date || COALESCE (done_date, '') AS dates
                FROM follow_up
                WHERE cycle_id = cycle.id
                ORDER BY due_date)) AS follow_ups
  FROM wanted
  CROSS JOIN cycle ON cycle.id = wanted.id
)
SELECT cycle.id, cycle.term, cycle.ordinal, cycle.teacher_id, teacher.name, cycle.coach_id, coach.name,
       school.id, school.name, cycle.n_asked, cycle.asked_date, cycle.talk, cycle.observation, cycle.dialogue,
       next.id, next.date, next.kind, cycle.follow_ups, cycle.ended_date, cycle.ending
FROM cycles AS cycle
JOIN person AS teacher ON teacher.id = cycle.teacher_id
JOIN person AS coach ON coach.id = cycle.coach_id
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
     AND COALESCE (cycle.asked_date, :as_of) BETWEEN m.from_date AND COALESCE (m.to_date, '9999-12-31')
   ORDER BY m.from_date, m.id
   LIMIT 1)
WHERE (:coach = 0 OR cycle.coach_id = :coach)
  AND (:cycle = 0 OR cycle.id = :cycle)
  AND (:school = 0 OR school.id = :school)
ORDER BY teacher.name COLLATE sam_name, cycle.teacher_id, cycle.ordinal
