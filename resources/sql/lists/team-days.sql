-- Days in [:from, :to] on which the team has a session, less those that :series (0 for none) has planned from
-- :since on: an edit of the series moves them.
--
-- taken     it meets on that day, or did
-- occupied  one stands at the very time :start, in whatever state: there cannot be another
SELECT s.date,
       max (s.state IN ('planned', 'held')) AS taken,
       max (s.start_time = :start) AS occupied
FROM session AS s
WHERE s.team_id = :team
  AND s.date BETWEEN :from AND :to
  AND NOT (s.series_id IS NOT NULL AND s.series_id = :series AND s.state = 'planned'
           AND s.date >= COALESCE (:since, '0001-01-01')
           AND NOT EXISTS (SELECT 1 FROM session AS o WHERE o.replacement_id = s.id))
GROUP BY s.date
ORDER BY s.date
