-- F2, teams with group coaching. A paused team stays in the denominator.
SELECT 'F2' AS part,
       scope_team.school_id,
       scope_team.id AS team_id,
       'team' AS family,
       scope_team.id AS record_id,
       team_status.date AS date,
       COALESCE (team_status.status, '') IN ('under_way', 'finished') AS numerator,
       1 AS denominator
FROM scope_team
LEFT JOIN strand_status AS team_status
  ON team_status.id = (SELECT id
                       FROM strand_status
                       WHERE strand_id = (SELECT id FROM strand WHERE kind = 'group')
                         AND school_id = scope_team.school_id
                         AND COALESCE (team_id, 0) = scope_team.id
                         AND date <= :as_of
                       ORDER BY date DESC
                       LIMIT 1)
WHERE :as_of BETWEEN scope_team.from_date AND scope_team.to_date
  AND :as_of BETWEEN scope_team.joined_date AND scope_team.left_date
