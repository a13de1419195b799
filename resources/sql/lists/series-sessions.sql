-- Sessions of :series on or after :since (NULL for all), and whether each is settled: held, cancelled, moved, or
-- the one that a moved one was moved to. The series never touches these.
SELECT s.id, s.date,
       s.state <> 'planned' OR EXISTS (SELECT 1 FROM session AS o WHERE o.replacement_id = s.id) AS settled
FROM session AS s
WHERE s.series_id = :series
  AND s.date >= COALESCE (:since, '0001-01-01')
ORDER BY s.date, s.start_time, s.id
