-- F4, individual coaching begun: a school's own status is, or has been, under way by the day.
-- Those about to start and planned are counted beside it: a school that has begun and plans
-- to begin again is in neither.
WITH own_log AS NOT MATERIALIZED (
  SELECT id, school_id, date, status
  FROM strand_status
  WHERE strand_id = (SELECT id FROM strand WHERE kind = 'individual')
    AND COALESCE (team_id, 0) = 0
    AND date <= :as_of
), counted AS (
  SELECT scope_school.id,
         own_status.status,
         own_status.date,
         (SELECT MIN (date)
          FROM own_log
          WHERE school_id = scope_school.id AND status = 'under_way') AS begun_date
  FROM scope_school
  LEFT JOIN strand_status AS own_status
    ON own_status.id = (SELECT id
                        FROM own_log
                        WHERE school_id = scope_school.id
                        ORDER BY date DESC
                        LIMIT 1)
  WHERE :as_of BETWEEN scope_school.joined_date AND scope_school.left_date
)
SELECT 'F4' AS part,
       id AS school_id,
       NULL AS team_id,
       'school' AS family,
       id AS record_id,
       COALESCE (begun_date, date) AS date,
       begun_date IS NOT NULL AS numerator,
       1 AS denominator
FROM counted
UNION ALL
SELECT 'F4.' || status, id, NULL, 'school', id, date, 1, 0
FROM counted
WHERE status IN ('about_to_start', 'planned')
  AND begun_date IS NULL
