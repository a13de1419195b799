-- F2, teams with group coaching. A paused team stays in the denominator.
WITH team_status AS (
  SELECT strand_status.team_id, strand_status.status, MAX (strand_status.date) AS date
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'group'
  WHERE strand_status.team_id IS NOT NULL
    AND strand_status.date <= :as_of
  GROUP BY strand_status.team_id
)
SELECT 'F2' AS part,
       team.school_id AS school_id,
       team.id AS team_id,
       'team' AS family,
       team.id AS record_id,
       team_status.date AS date,
       COALESCE (team_status.status, '') IN ('under_way', 'finished') AS numerator,
       1 AS denominator
FROM team
JOIN school ON school.id = team.school_id
LEFT JOIN team_status ON team_status.team_id = team.id
WHERE team.from_date <= :as_of
  AND (team.to_date IS NULL OR team.to_date >= :as_of)
  AND school.joined_date <= :as_of
  AND (school.left_date IS NULL OR school.left_date >= :as_of)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school)
  AND (:team IS NULL OR team.id = :team)
