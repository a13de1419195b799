-- F5, sessions held. A moved pair counts once, at the replacement, which is a session of its
-- own: the moved original counts nowhere. A cancelled session stays in the denominator.
SELECT 'F5' AS part,
       scope_team.school_id,
       scope_team.id AS team_id,
       'session' AS family,
       session.id AS record_id,
       session.date AS date,
       session.state = 'held' AS numerator,
       1 AS denominator
FROM scope_team
CROSS JOIN session
  ON session.team_id = scope_team.id
 AND session.date BETWEEN scope_team.joined_date AND MIN (scope_team.left_date, :as_of)
WHERE session.kind = 'group'
  AND session.state IN ('planned', 'held', 'cancelled')
