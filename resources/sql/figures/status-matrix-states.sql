-- The last entry of each school's own status per strand, as of the day. Stands behind scope.sql.
SELECT strand_status.school_id, strand_id, status, date, planned_term
FROM (
  SELECT strand_status.school_id, strand_id, status, planned_term, MAX (date) AS date
  FROM scope_school
  CROSS JOIN strand_status ON strand_status.school_id = scope_school.id
  WHERE team_id IS NULL
    AND date <= :as_of
  GROUP BY strand_status.school_id, strand_id
) AS strand_status
