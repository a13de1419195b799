-- The team's last session that was held before :date and :time.
SELECT id
FROM session
WHERE team_id = :team
  AND state = 'held'
  AND (date, start_time) < (:date, :time)
ORDER BY date DESC, start_time DESC, id DESC
LIMIT 1
