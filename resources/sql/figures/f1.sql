-- F1, schools with group coaching: a school's own status, never derived from its teams.
WITH own_status AS (
  -- The bare column belongs to the row of the greatest date.
  SELECT strand_status.school_id, strand_status.status, MAX (strand_status.date) AS date
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'group'
  WHERE strand_status.team_id IS NULL
    AND strand_status.date <= :as_of
  GROUP BY strand_status.school_id
)
SELECT 'F1' AS part,
       school.id AS school_id,
       NULL AS team_id,
       'school' AS family,
       school.id AS record_id,
       own_status.date AS date,
       COALESCE (own_status.status, '') IN ('under_way', 'finished') AS numerator,
       1 AS denominator
FROM school
LEFT JOIN own_status ON own_status.school_id = school.id
WHERE school.joined_date <= :as_of
  AND (school.left_date IS NULL OR school.left_date >= :as_of)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school)
