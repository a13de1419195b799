-- Minutes promised to the team in promises that touch [:from, :to], and what is planned or was given of them
-- already, less what :series (0 for none) has planned from :since on.
SELECT COALESCE ((SELECT sum (p.minutes)
                  FROM promise AS p
                  WHERE p.team_id = :team AND p.from_date <= :to AND p.to_date >= :from), 0),
       COALESCE ((SELECT sum (COALESCE (s.actual_minutes, s.planned_minutes))
                  FROM session AS s
                  WHERE s.team_id = :team
                    AND s.kind = 'group'
                    AND s.state IN ('planned', 'held')
                    AND NOT (s.series_id IS NOT NULL AND s.series_id = :series AND s.state = 'planned'
                             AND s.date >= COALESCE (:since, '0001-01-01')
                             AND NOT EXISTS (SELECT 1 FROM session AS o WHERE o.replacement_id = s.id))
                    AND EXISTS (SELECT 1
                                FROM promise AS p
                                WHERE p.team_id = :team AND p.from_date <= :to AND p.to_date >= :from
                                  AND s.date BETWEEN p.from_date AND p.to_date)), 0)
