-- Group sessions per day from :from, a moved pair at its replacement only. Stands behind scope.sql.
SELECT session.date,
       SUM (session.state = 'held'),
       SUM (session.state <> 'held')
FROM scope_team
CROSS JOIN session ON session.team_id = scope_team.id
WHERE session.kind = 'group'
  AND session.state IN ('planned', 'held', 'cancelled')
  AND session.date BETWEEN MAX (scope_team.joined_date, :from) AND MIN (scope_team.left_date, :as_of)
GROUP BY session.date
ORDER BY session.date
