-- Schools that joined after the former day, and those that have left since: id, name, date, whether it left.
SELECT id, name, joined_date, 0
FROM school
WHERE joined_date > :since
  AND joined_date <= :as_of

UNION ALL

-- The last day counts.
SELECT id, name, left_date, 1
FROM school
WHERE left_date >= :since
  AND left_date < :as_of;
