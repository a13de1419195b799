-- F3, mandatory strand fulfilled. The obligation binds schools: one fulfils it when it has an
-- active team and every active team is under way or finished. A school without a team cannot
-- be judged. A strand is mandatory from the date of the decision, until one that ends it.
WITH effect AS (
  -- Of two decisions on one day the later recorded holds; an id grows with time.
  SELECT basis.strand_id,
         basis.effect,
         ROW_NUMBER () OVER (PARTITION BY basis.strand_id
                             ORDER BY basis.date DESC, basis.id DESC) AS place
  FROM basis
  WHERE basis.kind = 'decision'
    AND basis.effect <> 'none'
    AND basis.date <= :as_of
), mandatory AS (
  SELECT strand_id FROM effect WHERE place = 1 AND effect = 'strand_mandatory'
), team_status AS (
  SELECT strand_status.strand_id, strand_status.team_id, strand_status.status,
         MAX (strand_status.date)
  FROM strand_status
  JOIN mandatory ON mandatory.strand_id = strand_status.strand_id
  WHERE strand_status.team_id IS NOT NULL
    AND strand_status.date <= :as_of
  GROUP BY strand_status.strand_id, strand_status.team_id
), judged AS (
  SELECT school.id,
         COUNT (team.id) AS teams,
         COALESCE (SUM (team.id IS NOT NULL
                        AND COALESCE (team_status.status, '') NOT IN ('under_way', 'finished')), 0)
           AS lacking
  FROM school
  CROSS JOIN mandatory
  LEFT JOIN team
    ON team.school_id = school.id
   AND team.from_date <= :as_of
   AND (team.to_date IS NULL OR team.to_date >= :as_of)
  LEFT JOIN team_status
    ON team_status.team_id = team.id
   AND team_status.strand_id = mandatory.strand_id
  WHERE school.joined_date <= :as_of
    AND (school.left_date IS NULL OR school.left_date >= :as_of)
    AND (:organiser IS NULL OR school.organiser_id = :organiser)
    AND (:school IS NULL OR school.id = :school)
  GROUP BY school.id
)
SELECT CASE WHEN teams > 0 THEN 'F3' ELSE 'F3.cannot_be_judged' END AS part,
       id AS school_id,
       NULL AS team_id,
       'school' AS family,
       id AS record_id,
       NULL AS date,
       lacking = 0 OR teams = 0 AS numerator,
       teams > 0 AS denominator
FROM judged
