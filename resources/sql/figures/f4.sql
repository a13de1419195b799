-- F4, individual coaching begun: a school's own status is, or has been, under way by the day.
-- Those about to start and planned are counted beside it: a school that has begun and plans
-- to begin again is in neither.
WITH own_log AS (
  SELECT strand_status.school_id,
         strand_status.date,
         strand_status.status,
         strand_status.planned_term
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'individual'
  WHERE strand_status.team_id IS NULL
    AND strand_status.date <= :as_of
), own_status AS (
  SELECT school_id, status, MAX (date) AS date
  FROM own_log
  GROUP BY school_id
), begun AS (
  SELECT school_id, MIN (date) AS date FROM own_log WHERE status = 'under_way' GROUP BY school_id
), counted AS (
  SELECT school.id,
         begun.school_id IS NOT NULL AS has_begun,
         COALESCE (own_status.status, '') AS status,
         COALESCE (begun.date, own_status.date) AS date
  FROM school
  LEFT JOIN own_status ON own_status.school_id = school.id
  LEFT JOIN begun ON begun.school_id = school.id
  WHERE school.joined_date <= :as_of
    AND (school.left_date IS NULL OR school.left_date >= :as_of)
    AND (:organiser IS NULL OR school.organiser_id = :organiser)
    AND (:school IS NULL OR school.id = :school)
)
SELECT 'F4' AS part,
       id AS school_id,
       NULL AS team_id,
       'school' AS family,
       id AS record_id,
       date,
       has_begun AS numerator,
       1 AS denominator
FROM counted
UNION ALL
SELECT 'F4.' || status, id, NULL, 'school', id, date, 1, 0
FROM counted
WHERE status IN ('about_to_start', 'planned')
  AND NOT has_begun
