-- F1, schools with group coaching: a school's own status, never derived from its teams.
WITH own_status AS (
  -- The bare column belongs to the row of the greatest date.
  SELECT strand_status.school_id, strand_status.status, MAX (strand_status.date)
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'group'
  WHERE strand_status.team_id IS NULL
    AND strand_status.date <= :as_of
  GROUP BY strand_status.school_id
)
SELECT 'F1',
       COALESCE (SUM (own_status.status IN ('under_way', 'finished')), 0),
       COUNT (*)
FROM school
LEFT JOIN own_status ON own_status.school_id = school.id
WHERE school.joined_date <= :as_of
  AND (school.left_date IS NULL OR school.left_date >= :as_of)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school);
