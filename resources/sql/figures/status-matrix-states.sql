-- The last entry of each school's own status per strand, as of the day.
SELECT school_id, strand_id, status, date, planned_term
FROM (
  SELECT school_id, strand_id, status, planned_term, MAX (date) AS date
  FROM strand_status
  WHERE team_id IS NULL
    AND date <= :as_of
  GROUP BY school_id, strand_id
);
