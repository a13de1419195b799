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
), judged AS (
  SELECT scope_school.id,
         COUNT (team.id) AS teams,
         COALESCE (SUM (team.id IS NOT NULL
                        AND COALESCE (team_status.status, '') NOT IN ('under_way', 'finished')), 0)
           AS lacking
  FROM scope_school
  CROSS JOIN mandatory
  LEFT JOIN team
    ON team.school_id = scope_school.id
   AND team.from_date <= :as_of
   AND (team.to_date IS NULL OR team.to_date >= :as_of)
  LEFT JOIN strand_status AS team_status
    ON team_status.id = (SELECT id
                         FROM strand_status
                         WHERE strand_id = mandatory.strand_id
                           AND school_id = scope_school.id
                           AND COALESCE (team_id, 0) = team.id
                           AND date <= :as_of
                         ORDER BY date DESC
                         LIMIT 1)
  WHERE :as_of BETWEEN scope_school.joined_date AND scope_school.left_date
  GROUP BY scope_school.id
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
