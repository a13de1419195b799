-- Teams that are active on some day of [:first, :last], with what a term plan says of them
-- besides their sessions.
--
-- :school  0 for any. :coach  0 for any, else the teams that are assigned to the coach, or have
--          a group session with the coach, in these days.
-- :quiet_since  a day: group coaching is under way on :as_of, and no session was held on that day
--          or later up to :as_of, as in filters/teams.sql.
--
-- F is the year before the first, so F–3 comes before 4–6; so do the names of stages.
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
SELECT team.id, team.name, team.from_date, team.to_date,
       school.id, school.name, school.organiser_id, school.joined_date, school.left_date,
       last_held.date,
       COALESCE (team_status.status = 'under_way'
                 AND :as_of BETWEEN team.from_date AND COALESCE (team.to_date, '9999-12-31')
                 AND :as_of BETWEEN school.joined_date AND COALESCE (school.left_date, '9999-12-31')
                 AND COALESCE (last_held.date, team_status.date) < :quiet_since, 0)
FROM team
JOIN school ON school.id = team.school_id
LEFT JOIN team_status ON team_status.team_id = team.id
LEFT JOIN last_held ON last_held.team_id = team.id
WHERE team.from_date <= :last
  AND COALESCE (team.to_date, '9999-12-31') >= :first
  AND school.joined_date <= :last
  AND COALESCE (school.left_date, '9999-12-31') >= :first
  AND (:school = 0 OR school.id = :school)
  AND (:coach = 0
       OR EXISTS (SELECT 1
                  FROM session
                  WHERE session.coach_id = :coach
                    AND session.team_id = team.id
                    AND session.kind = 'group'
                    AND session.date BETWEEN :first AND :last)
       OR EXISTS (SELECT 1
                  FROM assignment
                  WHERE assignment.coach_id = :coach
                    AND assignment.school_id = school.id
                    AND COALESCE (assignment.team_id, team.id) = team.id
                    AND assignment.from_date <= :last
                    AND COALESCE (assignment.to_date, '9999-12-31') >= :first))
ORDER BY school.name COLLATE sam_name, school.id,
         team.name COLLATE sam_team, team.id
