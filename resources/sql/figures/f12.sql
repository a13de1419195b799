-- F12, emphasis: minutes in the teaching situation of all minutes that coaches gave. Strict:
-- the observation; wide: with the talk before it and the dialogue on it.
WITH held AS NOT MATERIALIZED (
  SELECT session.id, session.kind, scope_team.school_id, session.team_id, session.date,
         session.actual_minutes
  FROM scope_team
  CROSS JOIN session
    ON session.team_id = scope_team.id
   AND session.date BETWEEN scope_team.joined_date AND MIN (scope_team.left_date, :as_of)
  -- Whatever is held has a coach. All kinds are named, so that an index answers.
  WHERE session.kind IN ('group', 'talk_before', 'observation', 'dialogue', 'follow_up', 'other')
    AND session.state = 'held'
  UNION ALL
  SELECT session.id, session.kind, scope_cycle.school_id, NULL, session.date,
         session.actual_minutes
  FROM scope_cycle
  CROSS JOIN session ON session.cycle_id = scope_cycle.id
  WHERE session.state = 'held'
    AND session.date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)
)
SELECT 'F12.strict' AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       CASE WHEN kind = 'observation' THEN actual_minutes ELSE 0 END AS numerator,
       actual_minutes AS denominator
FROM held
UNION ALL
SELECT 'F12.wide',
       school_id,
       team_id,
       'session',
       id,
       date,
       CASE WHEN kind IN ('talk_before', 'observation', 'dialogue') THEN actual_minutes ELSE 0 END,
       actual_minutes
FROM held
