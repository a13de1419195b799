-- Who is away on some day of [:from, :to).
SELECT person_id, from_date, to_date
FROM away
WHERE from_date < :to
  AND to_date >= :from
ORDER BY from_date, id
