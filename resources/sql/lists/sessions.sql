-- Sessions in [:from, :to), with the names that a calendar shows.
--
-- :school, :coach, :team, :cycle  0 for any.
--
-- A session of a cycle belongs to the school where the teacher was a member when
-- the first question was asked; where that cannot be told, on the session's own day.
--
-- Of one school, team or cycle they are found by index.
WITH wanted AS (
  SELECT id
  FROM session
  WHERE :school = 0 AND :team = 0 AND :cycle = 0
    AND date >= COALESCE (:from, '0001-01-01')
    AND date < COALESCE (:to, '9999-99-99')
  UNION ALL
  SELECT id
  FROM session
  WHERE team_id = :team
  UNION ALL
  SELECT id
  FROM session
  WHERE cycle_id = :cycle AND :team = 0
  UNION ALL
  SELECT session.id
  FROM team
  CROSS JOIN session ON session.team_id = team.id
  WHERE team.school_id = :school AND :team = 0 AND :cycle = 0
  UNION ALL
  SELECT session.id
  FROM (SELECT DISTINCT cycle.id
        FROM team
        CROSS JOIN membership ON membership.team_id = team.id
        CROSS JOIN cycle ON cycle.teacher_id = membership.person_id
        WHERE team.school_id = :school AND :team = 0 AND :cycle = 0) AS own
  CROSS JOIN session ON session.cycle_id = own.id
)
SELECT s.id, s.kind, s.date, s.start_time, s.planned_minutes, s.actual_minutes, s.state, s.cause, s.place,
       school.id, school.name, s.team_id, team.name, s.cycle_id, cycle.teacher_id, teacher.name,
       s.coach_id, coach.name, s.replacement_id, replacement.date, COALESCE (s.questions, '') <> ''
FROM wanted
CROSS JOIN session AS s ON s.id = wanted.id
LEFT JOIN team ON team.id = s.team_id
LEFT JOIN cycle ON cycle.id = s.cycle_id
LEFT JOIN person AS teacher ON teacher.id = cycle.teacher_id
LEFT JOIN person AS coach ON coach.id = s.coach_id
LEFT JOIN session AS replacement ON replacement.id = s.replacement_id
LEFT JOIN school ON school.id = COALESCE (
  team.school_id,
  (SELECT t.school_id
   FROM membership AS m
   JOIN team AS t ON t.id = m.team_id
   JOIN (SELECT min (asked_date) AS date FROM focus_question WHERE cycle_id = s.cycle_id) AS asked
   WHERE m.person_id = cycle.teacher_id
     AND m.from_date <= asked.date
     AND COALESCE (m.to_date, '9999-12-31') >= asked.date
   ORDER BY m.from_date, m.id
   LIMIT 1),
  (SELECT t.school_id
   FROM membership AS m
   JOIN team AS t ON t.id = m.team_id
   WHERE m.person_id = cycle.teacher_id
     AND m.from_date <= s.date
     AND COALESCE (m.to_date, '9999-12-31') >= s.date
   ORDER BY m.from_date, m.id
   LIMIT 1))
WHERE s.date >= COALESCE (:from, '0001-01-01')
  AND s.date < COALESCE (:to, '9999-99-99')
  AND (:coach = 0 OR s.coach_id = :coach)
  AND (:team = 0 OR s.team_id = :team)
  AND (:cycle = 0 OR s.cycle_id = :cycle)
  AND (:school = 0 OR school.id = :school)
ORDER BY s.date, s.start_time, school.name COLLATE sam_name, team.name COLLATE sam_team, s.id
