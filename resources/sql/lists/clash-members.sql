-- Who is a member of which team on some day of [:from, :to).
SELECT team_id, person_id, from_date, to_date
FROM membership
WHERE from_date < :to
  AND COALESCE (to_date, '9999-12-31') >= :from
ORDER BY from_date, id
