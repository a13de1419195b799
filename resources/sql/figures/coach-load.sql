-- What each coach did in the school year up to the day: whoever has an assignment on the day, or
-- held a session since its start.
WITH held AS (
  SELECT coach_id, team_id, kind, actual_minutes
  FROM session
  WHERE state = 'held'
    AND date BETWEEN :from AND :as_of
), assigned AS (
  SELECT coach_id,
         COUNT (DISTINCT school_id) AS schools,
         SUM (COALESCE (reduction_percent, 0)) AS reduction
  FROM assignment
  WHERE from_date <= :as_of
    AND (to_date IS NULL OR to_date >= :as_of)
  GROUP BY coach_id
), done AS (
  SELECT coach_id,
         COUNT (*) AS sessions,
         COUNT (DISTINCT team_id) AS teams,
         SUM (CASE kind WHEN 'group' THEN actual_minutes ELSE 0 END) AS group_minutes,
         SUM (CASE kind WHEN 'talk_before' THEN actual_minutes ELSE 0 END) AS talk_minutes,
         SUM (CASE kind WHEN 'observation' THEN actual_minutes ELSE 0 END) AS observation_minutes,
         SUM (CASE kind WHEN 'dialogue' THEN actual_minutes ELSE 0 END) AS dialogue_minutes,
         SUM (CASE kind WHEN 'follow_up' THEN actual_minutes ELSE 0 END) AS follow_up_minutes,
         SUM (CASE kind WHEN 'other' THEN actual_minutes ELSE 0 END) AS other_minutes
  FROM held
  GROUP BY coach_id
)
SELECT person.id,
       person.name,
       COALESCE (assigned.schools, 0),
       COALESCE (assigned.reduction, 0),
       COALESCE (done.sessions, 0),
       COALESCE (done.teams, 0),
       COALESCE (done.group_minutes, 0),
       COALESCE (done.talk_minutes, 0),
       COALESCE (done.observation_minutes, 0),
       COALESCE (done.dialogue_minutes, 0),
       COALESCE (done.follow_up_minutes, 0),
       COALESCE (done.other_minutes, 0)
FROM person
LEFT JOIN assigned ON assigned.coach_id = person.id
LEFT JOIN done ON done.coach_id = person.id
WHERE assigned.coach_id IS NOT NULL
   OR done.coach_id IS NOT NULL
