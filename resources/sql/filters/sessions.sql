-- Sessions that pass a filter; what is NULL narrows nothing: :school (unit code), :coach
-- (a person's code), :kind, :state as it was on the day :as_of, or 'to_follow_up': past on
-- the day but still only planned, at a school that takes part then.
--
-- A session of a cycle belongs to the school where the teacher was a member when
-- the first question was asked; where that cannot be told, on the session's own day.
-- Of individual coaching no name and no text is read.
WITH found AS (
  SELECT s.id, s.team_id, s.cycle_id, s.kind, s.date, s.start_time,
         CASE WHEN s.state = 'held' AND s.date > :as_of THEN 'planned' ELSE s.state END AS state
  FROM session AS s
  LEFT JOIN person AS coach ON coach.id = s.coach_id
  WHERE (:coach IS NULL OR coach.code = :coach)
    AND (:kind IS NULL OR s.kind = :kind)
)
SELECT found.id, school.name, team.name, found.date, found.kind, found.state
FROM found
LEFT JOIN team ON team.id = found.team_id
LEFT JOIN cycle ON cycle.id = found.cycle_id
LEFT JOIN school ON school.id = COALESCE (
  team.school_id,
  (SELECT t.school_id
   FROM membership AS m
   JOIN team AS t ON t.id = m.team_id
   JOIN (SELECT min (asked_date) AS date FROM focus_question WHERE cycle_id = found.cycle_id) AS asked
   WHERE m.person_id = cycle.teacher_id
     AND m.from_date <= asked.date
     AND COALESCE (m.to_date, '9999-12-31') >= asked.date
   ORDER BY m.from_date, m.id
   LIMIT 1),
  (SELECT t.school_id
   FROM membership AS m
   JOIN team AS t ON t.id = m.team_id
   WHERE m.person_id = cycle.teacher_id
     AND m.from_date <= found.date
     AND COALESCE (m.to_date, '9999-12-31') >= found.date
   ORDER BY m.from_date, m.id
   LIMIT 1))
WHERE (:school IS NULL OR school.unit_code = :school)
  AND (:state IS NULL
       OR found.state = :state
       OR (:state = 'to_follow_up'
           AND found.state = 'planned'
           AND found.date < :as_of
           AND :as_of BETWEEN school.joined_date AND COALESCE (school.left_date, '9999-12-31')))
-- What is still to be done comes with its oldest first, what is done with its latest.
ORDER BY CASE WHEN :state IN ('planned', 'to_follow_up') THEN julianday (found.date) ELSE -julianday (found.date) END,
         found.start_time, school.name COLLATE sam_name, team.name COLLATE sam_team, found.id
