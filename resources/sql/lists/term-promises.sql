-- Promised minutes that reach into [:first, :last].
SELECT team_id, from_date, to_date, minutes
FROM promise
WHERE from_date <= :last
  AND to_date >= :first
ORDER BY team_id, from_date
