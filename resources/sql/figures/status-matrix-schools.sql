-- The schools that take part on the day, with their teams and sessions counted. Stands behind scope.sql.
WITH participating AS (
  SELECT id, joined_date, left_date
  FROM scope_school
  WHERE :as_of BETWEEN joined_date AND left_date
), team_status AS (
  SELECT strand_status.team_id, strand_status.status, MAX (strand_status.date)
  FROM scope_team
  CROSS JOIN strand_status ON strand_status.team_id = scope_team.id
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'group'
  WHERE strand_status.date <= :as_of
  GROUP BY strand_status.team_id
), teams AS (
  SELECT scope_team.school_id,
         COUNT (*) AS active,
         SUM (COALESCE (team_status.status, '') IN ('under_way', 'finished')) AS under_way
  FROM scope_team
  LEFT JOIN team_status ON team_status.team_id = scope_team.id
  WHERE :as_of BETWEEN scope_team.from_date AND scope_team.to_date
  GROUP BY scope_team.school_id
), sessions AS (
  SELECT participating.id AS school_id,
         COUNT (*) AS planned,
         SUM (session.state = 'held') AS held
  FROM participating
  CROSS JOIN team ON team.school_id = participating.id
  CROSS JOIN session ON session.team_id = team.id
  WHERE session.kind = 'group'
    AND session.state IN ('planned', 'held', 'cancelled')
    AND session.date BETWEEN participating.joined_date AND MIN (participating.left_date, :as_of)
  GROUP BY participating.id
), individual AS (
  SELECT DISTINCT scope_cycle.school_id
  FROM scope_cycle
  CROSS JOIN session ON session.cycle_id = scope_cycle.id
  WHERE session.state = 'held'
    AND session.date BETWEEN scope_cycle.joined_date AND MIN (scope_cycle.left_date, :as_of)
)
SELECT school.id,
       school.name,
       organiser.name,
       COALESCE (teams.under_way, 0),
       COALESCE (teams.active, 0),
       COALESCE (sessions.held, 0),
       COALESCE (sessions.planned, 0),
       -- The index finds the last of each team without reading the others.
       (SELECT MAX ((SELECT MAX (session.date)
                     FROM session
                     WHERE session.team_id = team.id
                       AND session.kind = 'group'
                       AND session.state = 'held'
                       AND session.date BETWEEN participating.joined_date AND :as_of))
        FROM team
        WHERE team.school_id = school.id),
       individual.school_id IS NOT NULL
FROM participating
JOIN school ON school.id = participating.id
JOIN organiser ON organiser.id = school.organiser_id
LEFT JOIN teams ON teams.school_id = school.id
LEFT JOIN sessions ON sessions.school_id = school.id
LEFT JOIN individual ON individual.school_id = school.id
