-- What each coach did in the school year up to the day: whoever has an assignment on the day, or
-- held a session since its start. The sessions and the assignments are those of F19, which stands beside.
WITH held AS (
  SELECT session.coach_id, session.team_id, session.kind, session.actual_minutes
  FROM scope_team
  CROSS JOIN session
    ON session.team_id = scope_team.id
   AND session.date BETWEEN MAX (scope_team.joined_date, :from) AND MIN (scope_team.left_date, :as_of)
  WHERE session.state = 'held'
  UNION ALL
  SELECT session.coach_id, NULL, session.kind, session.actual_minutes
  FROM scope_cycle
  CROSS JOIN session ON session.cycle_id = scope_cycle.id
  WHERE session.state = 'held'
    AND session.date BETWEEN MAX (scope_cycle.joined_date, :from) AND MIN (scope_cycle.left_date, :as_of)
), assigned AS (
  SELECT assignment.coach_id,
         COUNT (DISTINCT assignment.school_id) AS schools,
         SUM (COALESCE (assignment.reduction_percent, 0)) AS reduction
  FROM scope_school
  CROSS JOIN assignment ON assignment.school_id = scope_school.id
  WHERE :as_of BETWEEN scope_school.joined_date AND scope_school.left_date
    AND :as_of BETWEEN assignment.from_date AND COALESCE (assignment.to_date, '9999-12-31')
  GROUP BY assignment.coach_id
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
