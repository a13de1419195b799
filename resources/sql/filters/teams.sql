-- Teams that are active on the day :as_of and pass a filter; what is NULL narrows nothing:
-- :school (unit code), :quiet_since (a day: group coaching under way, and no session held
-- on it or later), :attendance ('missing': of a member, in a session that was held).
WITH team_status AS (
  SELECT strand_status.team_id, strand_status.status, max (strand_status.date) AS date
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id
  WHERE strand.kind = 'group'
    AND strand_status.date <= :as_of
    AND strand_status.team_id IS NOT NULL
  GROUP BY strand_status.team_id
),
last_held AS (
  SELECT team_id, max (date) AS date
  FROM session
  WHERE kind = 'group'
    AND state = 'held'
    AND date <= :as_of
  GROUP BY team_id
)
SELECT team.id, school.name, team.name, last_held.date, NULL, NULL
FROM team
JOIN school ON school.id = team.school_id
LEFT JOIN team_status ON team_status.team_id = team.id
LEFT JOIN last_held ON last_held.team_id = team.id
WHERE :as_of BETWEEN team.from_date AND COALESCE (team.to_date, '9999-12-31')
  AND :as_of BETWEEN school.joined_date AND COALESCE (school.left_date, '9999-12-31')
  AND (:school IS NULL OR school.unit_code = :school)
  AND (:quiet_since IS NULL
       OR (team_status.status = 'under_way'
           AND COALESCE (last_held.date, team_status.date) < :quiet_since))
  AND (:attendance IS NULL
       OR EXISTS
         (SELECT 1
          FROM session
          JOIN membership ON membership.team_id = session.team_id
          LEFT JOIN attendance ON attendance.session_id = session.id
                              AND attendance.person_id = membership.person_id
          WHERE session.team_id = team.id
            AND session.kind = 'group'
            AND session.state = 'held'
            AND session.date <= :as_of
            AND session.date BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31')
            AND COALESCE (attendance.status, 'not_recorded') = 'not_recorded'))
ORDER BY school.name COLLATE sam_name, team.name COLLATE sam_team, team.id
