-- F16, milestones on time, of those that were due.
SELECT 'F16' AS part,
       NULL AS school_id,
       NULL AS team_id,
       'milestone' AS family,
       id AS record_id,
       due_date AS date,
       COALESCE (done_date <= due_date, 0) AS numerator,
       1 AS denominator
FROM milestone
WHERE due_date <= :as_of
