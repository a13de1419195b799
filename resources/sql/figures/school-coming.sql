-- Group sessions of a school's teams that are to come on :as_of: what was held later was still planned then.
SELECT session.date, session.start_time, team.name
FROM team
CROSS JOIN session ON session.team_id = team.id
WHERE team.school_id = :school
  AND session.kind = 'group'
  AND ((session.state = 'planned' AND session.date >= :as_of) OR (session.state = 'held' AND session.date > :as_of))
