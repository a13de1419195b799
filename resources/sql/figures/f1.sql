-- F1, schools with group coaching: a school's own status, never derived from its teams.
SELECT 'F1' AS part,
       scope_school.id AS school_id,
       NULL AS team_id,
       'school' AS family,
       scope_school.id AS record_id,
       own_status.date AS date,
       COALESCE (own_status.status, '') IN ('under_way', 'finished') AS numerator,
       1 AS denominator
FROM scope_school
LEFT JOIN strand_status AS own_status
  ON own_status.id = (SELECT id
                      FROM strand_status
                      WHERE strand_id = (SELECT id FROM strand WHERE kind = 'group')
                        AND school_id = scope_school.id
                        AND COALESCE (team_id, 0) = 0
                        AND date <= :as_of
                      ORDER BY date DESC
                      LIMIT 1)
WHERE :as_of BETWEEN scope_school.joined_date AND scope_school.left_date
