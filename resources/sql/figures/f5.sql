-- F5, sessions held. A moved pair counts once, at the replacement, which is a session of its
-- own: the moved original counts nowhere. A cancelled session stays in the denominator.
SELECT 'F5' AS part,
       team.school_id AS school_id,
       session.team_id AS team_id,
       'session' AS family,
       session.id AS record_id,
       session.date AS date,
       session.state = 'held' AS numerator,
       1 AS denominator
FROM session
JOIN team ON team.id = session.team_id
JOIN school ON school.id = team.school_id
WHERE session.kind = 'group'
  AND session.state <> 'moved'
  AND session.date <= :as_of
  AND session.date >= school.joined_date
  AND (school.left_date IS NULL OR session.date <= school.left_date)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school)
  AND (:team IS NULL OR team.id = :team)
